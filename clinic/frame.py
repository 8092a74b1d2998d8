"""What frames every page: the clinic's name, menus, banner, each in the page's language.

Read once for each content version and language, and kept in the process.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from lib.language import path_in

from .languages import Version, Versions, home_of
from .models import AlertBanner, ClinicSettings, ContentVersion, Menus
from .models.settings import FooterMenuItem, MenuItem


@dataclass(frozen=True)
class Link:
    text: str
    href: str


@dataclass(frozen=True)
class Step:
    """A page on the way from home to another."""

    title: str
    url: str


@dataclass(frozen=True)
class Frame:
    version: str
    clinic: ClinicSettings
    banner: AlertBanner
    main_menu: list[Link]
    social_links: list[Link]
    footer: list[tuple[str, list[Link]]]
    """Columns of the footer, in the order of their first link."""
    trail: dict[str, Step]
    """Home and what stands directly below it, by tree path: the breadcrumbs of nearly every page."""
    lists: dict[str, Step] = field(default_factory=dict)
    """What stands directly below home, by the name of its page type."""
    home_url: str = "/"
    versions: Versions = field(default_factory=Versions)

    @classmethod
    def read(cls, site: Site | None, version: str) -> "Frame":
        """Eight queries, ten with a second language, for all pages until something changes."""
        if site is None:  # an address that belongs to no site still gets a proper error page
            return cls(version, ClinicSettings().in_language(), AlertBanner(), [], [], [], {})
        menus = Menus.for_site(site)
        versions = Versions.read(site)
        home = home_of(site) or site.root_page
        top = Page.objects.filter(path__startswith=home.path, live=True, depth__lte=home.depth + 1)
        steps = {
            page: Step(_("Home") if page.pk == home.pk else page.title, page.get_url() or "")
            for page in top.select_related("content_type")
        }
        clinic = ClinicSettings.for_site(site)
        return cls(
            version=version,
            clinic=clinic.in_language(),
            banner=banner_of(site, versions),
            main_menu=[link for _item, link in links(menus.main_items.select_related("page"), versions)],
            social_links=[Link(link.name, link.url) for link in clinic.social_links.all()],
            footer=columns(menus.footer_items.select_related("page"), versions),
            trail={page.path: step for page, step in steps.items()},
            lists={page.content_type.model: step for page, step in steps.items() if page.pk != home.pk},
            home_url=home.url or "/",
            versions=versions,
        )

    def version_of(self, page: Page) -> Version | None:
        """What says the same as `page` in the active language; None if nothing does, or the page itself."""
        return self.versions.of(page).get(get_language() or "")

    def ancestors(self, page: Page) -> list[Step] | None:
        """The way from home to the parent of `page`; None if it lies deeper than the trail knows."""
        steps = range(2 * page.steplen, len(page.path), page.steplen)
        found = [self.trail.get(page.path[:length]) for length in steps]
        return None if None in found else [step for step in found if step]


def links(items: Iterable[MenuItem], versions: Versions) -> list[tuple[MenuItem, Link]]:
    """The links of a menu in the active language; another than the site's own leaves out what it does not have."""
    language = get_language() or settings.LANGUAGE_CODE
    if language == settings.LANGUAGE_CODE:
        return [(item, Link(item.text, item.href)) for item in items]
    found = []
    for item in items:
        words = getattr(item, f"text_{language}", "")
        if item.page is None:
            # An address on another site leads to the same place in every language.
            href = path_in(language, item.url) if item.url.startswith("/") else item.url
            if words:
                found.append((item, Link(words, href)))
        elif version := versions.of(item.page).get(language):
            found.append((item, Link(words or version.title, version.url)))
    return found


def columns(items: Iterable[FooterMenuItem], versions: Versions) -> list[tuple[str, list[Link]]]:
    found: dict[str, list[Link]] = {}
    titles: dict[str, str] = {}
    for item, link in links(items, versions):
        titles.setdefault(item.group, getattr(item, f"group_{get_language()}", "") or item.group)
        found.setdefault(titles[item.group], []).append(link)
    return list(found.items())


def banner_of(site: Site, versions: Versions) -> AlertBanner:
    banner = AlertBanner.for_site(site).in_language()
    page = banner.link_page
    banner.link = page and (
        versions.of(page).get(get_language() or "") or Version(page.title, page.url or "")
    )
    return banner


_frames: dict[tuple[int | None, str], Frame] = {}


def frame_of(site: Site | None) -> Frame:
    """The site's frame as of the current content version; no query while that stands."""
    version = ContentVersion.current()
    key = (site.pk if site else None, get_language() or settings.LANGUAGE_CODE)
    frame = _frames.get(key)
    if frame is None or frame.version != version or settings.VERSION_SECONDS == 0:
        frame = _frames[key] = Frame.read(site, version)
    return frame


def frame_for(request: HttpRequest) -> Frame:
    """The frame of the request's site, read once for the request."""
    frame: Frame | None = getattr(request, "_frame", None)
    if frame is None:
        frame = frame_of(Site.find_for_request(request))
        if getattr(request, "is_preview", False):
            frame = with_settings_in_hand(frame, request)
        request._frame = frame  # type: ignore[attr-defined]
    return frame


def with_settings_in_hand(frame: Frame, request: HttpRequest) -> Frame:
    """The frame with what an editor has typed into Site settings and not saved: Wagtail puts it on a preview's request."""
    clinic = ClinicSettings.for_request(request).in_language()
    links = [Link(link.name, link.url) for link in clinic.social_links.all()]
    return replace(frame, clinic=clinic, social_links=links)


def last_frame() -> Frame | None:
    """A frame that was read before, however old, without a query: for saying that the database is away."""
    language = get_language()
    return next((frame for (_site, code), frame in _frames.items() if code == language), None)
