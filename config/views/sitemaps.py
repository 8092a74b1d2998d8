"""The list of pages for search engines: public ones that we want found, each with the day its content last changed."""

from functools import reduce
from operator import or_
from typing import Any

from django.contrib.sitemaps import Sitemap as ViewSitemap
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.contrib.sitemaps import Sitemap, views
from wagtail.models import Page

from articles.models import ConditionPage, TreatmentPage, signed
from articles.templatetags.metadata import alternates
from clinic.languages import Versions


class ListedPages(Sitemap):
    """Every published public page, in each language, but the clinical ones without a standing signature."""

    def items(self) -> Any:
        self.versions = Versions.read(self.get_wagtail_site())
        homes = self.versions.homes.values()
        below = reduce(
            or_, (Page.objects.descendant_of_q(home, inclusive=True) for home in homes), Q(pk=None)
        )
        pages = Page.objects.filter(below).live().public().order_by("path").defer_streamfields().specific()
        for model in (ConditionPage, TreatmentPage):
            unsigned = model.objects.exclude(pk__in=signed(model.objects.all()).values("pk"))
            pages = pages.exclude(pk__in=unsigned.values("pk"))
        return pages

    def _urls(self, page: int | str, protocol: str, domain: str) -> list[dict[str, Any]]:
        """Each address with those of its translations, as Wagtail's own map of a site has none."""
        entries: list[dict[str, Any]] = super()._urls(page, protocol, domain)
        root = self.get_wagtail_site().root_url
        known = {
            root + version.url: alternates(versions, root)
            for versions in self.versions.by_key.values()
            for version in versions.values()
        }
        return [entry | {"alternates": in_map(known.get(entry["location"], []))} for entry in entries]


def in_map(found: list[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"lang_code": language, "location": address} for language, address in found]


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
