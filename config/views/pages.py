from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from clinic.languages import home_of
from clinic.models import ContentVersion

SHOWN_WITH_PAGE = ("author__clinician", "picture", "locale")
"""What a page prints of other rows, read with it."""
KNOWN_ADDRESSES = 5_000


class Addresses:
    """Sites by host, homes by site and language, and page keys by address, as of one content version. Kept in the process."""

    def __init__(self) -> None:
        self.version = ""
        self.sites: dict[str, Site | None] = {}
        self.homes: dict[tuple[int, str | None], str] = {}
        self.pages: dict[str, tuple[int, int]] = {}

    def refresh(self) -> None:
        version = ContentVersion.current()
        if version != self.version or settings.VERSION_SECONDS == 0 or len(self.pages) > KNOWN_ADDRESSES:
            self.version, self.sites, self.homes, self.pages = version, {}, {}, {}

    def site_for(self, request: HttpRequest) -> Site | None:
        host = request.get_host()
        if host not in self.sites:
            self.sites[host] = Site.find_for_request(request)
        return self.sites[host]

    def home_path(self, site: Site) -> str:
        """The path in the tree of the site's home in the active language; empty if it has none there."""
        key = (site.pk, get_language())
        if key not in self.homes:
            home = home_of(site)
            self.homes[key] = home.url_path if home else ""
        return self.homes[key]

    def find(self, url_path: str) -> Any:
        """The published page at `url_path` as its own type, or None: one query, two for a new address."""
        if url_path not in self.pages:
            found = (
                Page.objects.filter(url_path=url_path, live=True).values_list("pk", "content_type_id").first()
            )
            if found is None:
                return None
            self.pages[url_path] = found
        pk, content_type = self.pages[url_path]
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is None:
            return None
        fields = {field.name for field in model._meta.fields}
        shown = [name for name in SHOWN_WITH_PAGE if name.partition("__")[0] in fields]
        return model._default_manager.select_related(*shown).filter(pk=pk, live=True).order_by().first()


addresses = Addresses()


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at `path`, found by its address in one step instead of one for each level of the tree.

    Wagtail keeps the site and the route of a request under the names set here. Whatever has
    no page of its own (a routable page's sub-address, a wrong address) goes Wagtail's own way.
    """
    addresses.refresh()
    site = addresses.site_for(request)
    if site is not None and not path.startswith("_"):
        request._wagtail_site = site  # type: ignore[attr-defined]
        home_path = addresses.home_path(site)
        if not home_path:  # Wagtail would show the site's own language under this address too
            raise Http404
        page = addresses.find(f"{home_path}{path}")
        if page is not None:
            request._wagtail_route_for_request = RouteResult(page)  # type: ignore[attr-defined]
    response: HttpResponse = wagtail_serve(request, path)
    return response
