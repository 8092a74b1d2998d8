"""Pages that go with a page, for the ends of pages and for home."""

from typing import Any

from django import template
from django.db.models import QuerySet

from articles.models import ArticlePage, ConditionPage, TreatmentPage
from clinic.models.restrictions import open_to_all

register = template.Library()


@register.simple_tag
def latest_articles(count: int = 3) -> QuerySet[ArticlePage]:
    return (
        ArticlePage.objects.live()
        .public()
        .order_by("-first_published_at")
        .select_related("picture")
        .defer_streamfields()[:count]
    )


@register.simple_tag
def articles_about(page: Any, count: int = 3) -> QuerySet[ArticlePage]:
    """Published articles about a condition or a treatment, the newest first."""
    is_subject = isinstance(page, ConditionPage | TreatmentPage) and page.pk is not None
    articles = page.articles if is_subject else ArticlePage.objects.none()
    return (
        open_to_all(articles)
        .order_by("-first_published_at")
        .select_related("picture")
        .defer_streamfields()[:count]
    )


@register.simple_tag
def subjects_of(article: ArticlePage) -> list[Any]:
    """The published conditions and treatments that an article is about."""
    return article.subjects


@register.simple_tag
def listed_conditions() -> QuerySet[ConditionPage]:
    return ConditionPage.objects.live().public().order_by("title")


@register.simple_tag
def listed_treatments() -> QuerySet[TreatmentPage]:
    return TreatmentPage.objects.live().public().order_by("title")
