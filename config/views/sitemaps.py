"""The list of pages for search engines: public ones that we want found, each with the day its content last changed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
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


@require_safe
@cache_control(public=True, max_age=300)
@conditional_page
def sitemap(request: HttpRequest) -> HttpResponse:
    return views.sitemap(request, {"pages": ListedPages})
