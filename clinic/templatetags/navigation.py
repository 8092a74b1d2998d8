"""What the head and foot of every page need: menus, the alert banner, the way from home to here."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import template
from django.template.context import Context
from wagtail.models import Page

from clinic import phones
from clinic.models import AlertBanner, ClinicSettings, LocationPage, Menus

register = template.Library()


@dataclass(frozen=True)
class Link:
    text: str
    href: str
    is_current: bool = False


@register.simple_tag(takes_context=True)
def clinic_settings(context: Context) -> ClinicSettings:
    return ClinicSettings.for_request(context["request"])


@register.simple_tag(takes_context=True)
def alert_banner(context: Context) -> AlertBanner:
    return AlertBanner.for_request(context["request"])


@register.simple_tag(takes_context=True)
def main_menu(context: Context) -> list[Link]:
    """The links of the main menu; the one whose part of the site is shown is current."""
    request = context["request"]
    items = Menus.for_request(request).main_items.select_related("page")
    return [Link(item.text, item.href, is_within(request.path, item.href)) for item in items]


@register.simple_tag(takes_context=True)
def footer_menu(context: Context) -> list[tuple[str, list[Link]]]:
    """The links of the footer by column, in the order of their first link."""
    items = list(Menus.for_request(context["request"]).footer_items.select_related("page"))
    order = list(dict.fromkeys(item.group for item in items))
    items.sort(key=lambda item: order.index(item.group))
    return [
        (title, [Link(item.text, item.href) for item in group])
        for title, group in groupby(items, key=lambda i: i.group)
    ]


@register.filter
def phone(number: str) -> str:
    """A number as people write it."""
    return phones.to_display(number)


@register.simple_tag
def ancestors_of(page: Any) -> Any:
    """The pages from home down to the parent of `page`; empty for home and for what is no page."""
    if not isinstance(page, Page) or page.depth is None:
        return []
    return page.get_ancestors().filter(depth__gt=1)


def is_within(path: str, href: str) -> bool:
    return href.startswith("/") and href != "/" and path.startswith(href)


@register.simple_tag
def listed_locations() -> Any:
    return LocationPage.objects.live().public().prefetch_related("opening_hours", "opening_exceptions")
