"""What frames every page: the clinic's name, menus, banner. Read once for each content version and kept in the process."""

from dataclasses import dataclass, replace
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from .models import AlertBanner, ClinicSettings, ContentVersion, Menus


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

    @classmethod
    def read(cls, site: Site | None, version: str) -> "Frame":
        """Seven queries, for all pages until something changes."""
        if site is None:  # an address that belongs to no site still gets a proper error page
            return cls(version, ClinicSettings(), AlertBanner(), [], [], [], {})
        menus = Menus.for_site(site)
        footer = list(menus.footer_items.select_related("page"))
        order = list(dict.fromkeys(item.group for item in footer))
        footer.sort(key=lambda item: order.index(item.group))
        banner = AlertBanner.for_site(site)
        if banner.link_page:
            banner.link_page.url  # noqa: B018 - read now, so that no page has to
        clinic = ClinicSettings.for_site(site)
        return cls(
            version=version,
            clinic=clinic,
            banner=banner,
            main_menu=[Link(item.text, item.href) for item in menus.main_items.select_related("page")],
            social_links=[Link(link.name, link.url) for link in clinic.social_links.all()],
            footer=[
                (title, [Link(item.text, item.href) for item in items])
                for title, items in groupby(footer, key=lambda item: item.group)
            ],
            trail={
                page.path: Step(
                    _("Home") if page.pk == site.root_page_id else page.title, page.get_url() or ""
                )
                for page in Page.objects.filter(path__startswith=site.root_page.path, live=True).filter(
                    depth__lte=site.root_page.depth + 1
                )
            },
        )

    def ancestors(self, page: Page) -> list[Step] | None:
        """The way from home to the parent of `page`; None if it lies deeper than the trail knows."""
        steps = range(2 * page.steplen, len(page.path), page.steplen)
        found = [self.trail.get(page.path[:length]) for length in steps]
        return None if None in found else [step for step in found if step]


_frames: dict[int | None, Frame] = {}


def frame_of(site: Site | None) -> Frame:
    """The site's frame as of the current content version; no query while that stands."""
    version = ContentVersion.current()
    key = site.pk if site else None
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
    clinic = ClinicSettings.for_request(request)
    links = [Link(link.name, link.url) for link in clinic.social_links.all()]
    return replace(frame, clinic=clinic, social_links=links)


def last_frame() -> Frame | None:
    """A frame that was read before, however old, without a query: for saying that the database is away."""
    return next(iter(_frames.values()), None)
