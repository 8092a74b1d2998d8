"""The list of pages for search engines: public ones that we want found, each with the day its content last changed."""

from typing import Any

from django.contrib.sitemaps import Sitemap as ViewSitemap
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.contrib.sitemaps import Sitemap, views

from articles.models import ConditionPage, TreatmentPage, signed


class ListedPages(Sitemap):
    """Every published public page but the clinical ones without a standing signature."""

    def items(self) -> Any:
        pages = super().items()
        for model in (ConditionPage, TreatmentPage):
            unsigned = model.objects.exclude(pk__in=signed(model.objects.all()).values("pk"))
            pages = pages.exclude(pk__in=unsigned.values("pk"))
        return pages


class ListedViews(ViewSitemap):
    """What is no page of the editors and should be found all the same."""

    def items(self) -> list[str]:
        return ["inquiries:create"]

    def location(self, item: str) -> str:
        return reverse(item)

    def get_urls(
        self, page: int | str = 1, site: Any = None, protocol: str | None = None
    ) -> list[dict[str, Any]]:
        """Part of the first part; it has no more."""
        return super().get_urls(page=1, site=site, protocol=protocol) if str(page) == "1" else []


@require_safe
@cache_control(public=True, max_age=300)
@conditional_page
def sitemap(request: HttpRequest) -> HttpResponse:
    return views.sitemap(request, {"pages": ListedPages, "views": ListedViews()})
