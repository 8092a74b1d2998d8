"""Pages that go with a page, for the ends of pages and for home."""

from typing import Any

from django import template
from django.db.models import Count, OuterRef, QuerySet, Subquery

from articles.models import ArticlePage, ClinicalReview, ConditionPage, TreatmentPage
from clinic.languages import in_active_language
from clinic.models import ClinicianPage
from clinic.models.restrictions import open_to_all

register = template.Library()


@register.simple_tag
def latest_articles(count: int = 3) -> QuerySet[ArticlePage]:
    return (
        in_active_language(ArticlePage.objects.live().public())
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
def neighbours_of(page: Any, count: int = 3) -> QuerySet[Any]:
    """Published treatments for the same conditions, or conditions with the same treatments, the most alike first.

    Alike is data: an indication that both have. One query.
    """
    if isinstance(page, TreatmentPage):
        model, shared = TreatmentPage, "indications__condition"
        ids = {row.condition_id for row in page.printed_indications if row.condition_id}
    elif isinstance(page, ConditionPage):
        model, shared = ConditionPage, "indications__treatment"
        ids = {row.treatment_id for row in page.printed_indications}
    else:
        return ArticlePage.objects.none()
    if page.is_in_another_language:  # its rows are those of the original, and so are its neighbors
        alike = model.objects.filter(**{f"{shared}__in": ids}).exclude(translation_key=page.translation_key)
        found = listed(model).filter(translation_key__in=alike.values("translation_key"))
        return found.order_by("title").select_related("picture")[:count]
    return (
        listed(model)
        .filter(**{f"{shared}__in": ids})
        .exclude(pk=page.pk)
        .annotate(shared=Count(shared, distinct=True))
        .order_by("-shared", "title")
        .select_related("picture")[:count]
    )


@register.simple_tag
def subjects_of(article: ArticlePage) -> list[Any]:
    """The published conditions and treatments that an article is about."""
    return article.subjects


CLINICAL = (ConditionPage, TreatmentPage, ArticlePage)


@register.simple_tag
def written_by(clinician: ClinicianPage) -> list[Any]:
    """The published pages under the clinician's name, by title; one query for each kind."""
    found = [
        page
        for model in CLINICAL
        for page in listed(model).filter(author__clinician__translation_key=clinician.translation_key)
    ]
    return sorted(found, key=by_title)


@register.simple_tag
def reviewed_by(clinician: ClinicianPage) -> list[Any]:
    """The published pages that the clinician signed as they stand now, by title; one query for each kind.

    A page that somebody else signed after them is the other's.
    """
    newest = (
        ClinicalReview.objects.filter(page_id=OuterRef("pk"), content_hash=OuterRef("content_hash"))
        .order_by("-signed_at")
        .values("clinician__translation_key")[:1]
    )
    found = [
        page
        for model in CLINICAL
        for page in listed(model)
        .annotate(signed_by=Subquery(newest))
        .filter(signed_by=clinician.translation_key)
    ]
    return sorted(found, key=by_title)


def listed(model: type[Any]) -> Any:
    return in_active_language(open_to_all(model.objects.all())).defer_streamfields()


def by_title(page: Any) -> str:
    return str(page.title).casefold()


@register.simple_tag
def listed_conditions() -> QuerySet[ConditionPage]:
    return in_active_language(ConditionPage.objects.live().public()).order_by("title")


@register.simple_tag
def listed_treatments() -> QuerySet[TreatmentPage]:
    return in_active_language(TreatmentPage.objects.live().public()).order_by("title")
