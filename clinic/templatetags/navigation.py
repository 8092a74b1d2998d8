"""What the head and foot of every page need: menus, the alert banner, the way from home to here."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.context import Context
from django.utils.translation import get_language
from wagtail.models import Page

from clinic import phones
from clinic.frame import Link, Step, frame_for
from clinic.icons import Icons
from clinic.languages import in_active_language
from clinic.models import AlertBanner, ClinicSettings, LocationPage
from clinic.theme import Theme
from lib.language import path_in

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
    frame = frame_for(request)
    return [
        {
            "text": link.text,
            "href": link.href,
            "is_current": link.href != frame.home_url and is_within(request.path, link.href),
        }
        for link in frame.main_menu
    ]


@register.simple_tag(takes_context=True)
def footer_menu(context: Context) -> list[tuple[str, list[Link]]]:
    """The links of the footer by column."""
    return frame_for(context["request"]).footer


@register.simple_tag(takes_context=True)
def home_url(context: Context) -> str:
    """The home page of the page's language."""
    return frame_for(context["request"]).home_url


@register.simple_tag(takes_context=True)
def list_url(context: Context, name: str) -> str:
    """The address of a list below home, by the name of its page type; empty where this language has none."""
    step = frame_for(context["request"]).lists.get(name)
    return step.url if step else ""


@register.simple_tag(takes_context=True)
def translated_url(context: Context, page: Any) -> str:
    """The address of a page in the language of the page that links to it; its own where it has no translation."""
    version = frame_for(context["request"]).version_of(page)
    return version.url if version else page.url or ""


@dataclass(frozen=True)
class OtherLanguage:
    """A link of the language switch."""

    code: str
    name: str
    url: str
    """The same page or view; the language's home where it has none."""


@register.simple_tag(takes_context=True)
def other_languages(context: Context) -> list[OtherLanguage]:
    """Where what is shown stands in the site's other languages; empty for a site of one."""
    request = context["request"]
    versions = frame_for(request).versions
    page = context.get("page")
    translations = versions.of(page) if isinstance(page, Page) else {}
    found = []
    for code, name in settings.LANGUAGES:
        if code == get_language() or code not in versions.homes:
            continue
        translation = translations.get(code)
        url = translation.url if translation else same_view(request, code) if page is None else ""
        found.append(OtherLanguage(code, name, url or versions.homes[code].url or ""))
    return found


def same_view(request: HttpRequest, language: str) -> str:
    """The address of a view of ours in another language; empty for what is none, such as an error."""
    match = request.resolver_match
    if match is None or match.url_name == "wagtail_serve" or request.method != "GET":
        return ""
    query = request.META.get("QUERY_STRING", "")
    return path_in(language, request.path) + (f"?{query}" if query else "")


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
    pages = in_active_language(LocationPage.objects.live().public())
    return pages.prefetch_related("opening_hours", "opening_exceptions")
