"""What the head and foot of every page need: menus, the alert banner, the way from home to here."""

from typing import Any

from django import template
from django.template.context import Context
from wagtail.models import Page

from clinic import phones
from clinic.frame import Link, Step, frame_for
from clinic.icons import Icons
from clinic.models import AlertBanner, ClinicSettings, LocationPage
from clinic.theme import Theme

register = template.Library()


@register.simple_tag(takes_context=True)
def clinic_settings(context: Context) -> ClinicSettings:
    return frame_for(context["request"]).clinic


@register.simple_tag(takes_context=True)
def alert_banner(context: Context) -> AlertBanner:
    return frame_for(context["request"]).banner


@register.simple_tag(takes_context=True)
def main_menu(context: Context) -> list[dict[str, Any]]:
    """The links of the main menu; the one whose part of the site is shown is current."""
    request = context["request"]
    return [
        {"text": link.text, "href": link.href, "is_current": is_within(request.path, link.href)}
        for link in frame_for(request).main_menu
    ]


@register.simple_tag(takes_context=True)
def footer_menu(context: Context) -> list[tuple[str, list[Link]]]:
    """The links of the footer by column."""
    return frame_for(context["request"]).footer


@register.simple_tag
def elided_pages(page_obj: Any) -> Any:
    """The page numbers to print around the current one; gaps are the paginator's ellipsis."""
    return page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1)


@register.simple_tag(takes_context=True)
def social_links(context: Context) -> list[Link]:
    return frame_for(context["request"]).social_links


@register.simple_tag
def theme_of(clinic: ClinicSettings) -> Theme:
    return Theme.of(clinic)


@register.simple_tag
def icons_of(clinic: ClinicSettings) -> Icons:
    return Icons.of(clinic)


@register.filter
def phone(number: str) -> str:
    """A number as people write it."""
    return phones.to_display(number)


@register.simple_tag(takes_context=True)
def ancestors_of(context: Context, page: Any) -> list[Step]:
    """The way from home down to the parent of `page`; empty for home and for what is no page."""
    if not isinstance(page, Page) or not page.path:
        return []
    known = frame_for(context["request"]).ancestors(page)
    if known is not None:
        return known
    return [Step(parent.title, parent.url or "") for parent in page.get_ancestors().filter(depth__gt=1)]


def is_within(path: str, href: str) -> bool:
    return href.startswith("/") and href != "/" and path.startswith(href)


@register.simple_tag
def listed_locations() -> Any:
    return LocationPage.objects.live().public().prefetch_related("opening_hours", "opening_exceptions")
