"""What a page says about itself in its head: to search engines, to sites where it is shared, to feed readers."""

import json
from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.context import Context
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from articles.models import ArticleIndexPage, ConditionIndexPage, TreatmentIndexPage
from articles.models.content import ClinicalContentMixin
from articles.structured_data import describe
from articles.text import description_of
from clinic.frame import frame_for
from clinic.languages import Version
from clinic.models import ClinicianPage
from clinic.phones import HOME_REGION
from clinic.social_image import HEIGHT, WIDTH, SocialImage
from clinic.structured_data import Place
from clinic.templatetags.navigation import ancestors_of
from clinic.theme import Theme

register = template.Library()

WITH_FEED = (ArticleIndexPage, ConditionIndexPage, TreatmentIndexPage)

IN_SCRIPT = {
    ord("<"): "\\u003C",
    ord(">"): "\\u003E",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


@dataclass(frozen=True)
class FeedLink:
    title: str
    rss: str
    atom: str


@register.simple_tag
def page_description(page: Any) -> str:
    """One or two sentences for search results and cards; empty for what is no page."""
    return description_of(page) if isinstance(page, Page) else ""


@register.inclusion_tag("components/metadata.html", takes_context=True)
def metadata(context: Context) -> dict[str, Any]:
    """Print the head's tags for the page of the context; for other views those that hold for the whole site."""
    request = context["request"]
    frame = frame_for(request)
    clinic = frame.clinic
    tone = Theme.of(clinic).tone
    root = root_of(request)
    shown: dict[str, Any] = {
        "clinic": clinic,
        "ground": {"light": tone.light.paper, "dark": tone.dark.paper},
        "locale": f"{get_language()}_{HOME_REGION}",
        "url": root + request.path,
        "kind": "website",
        "feeds": [FeedLink(clinic.clinic_name, reverse("feed"), reverse("feed_atom"))],
        "image": {
            "url": root + reverse("clinic:social_card", args=["wave"]),
            "type": "image/png",
            "width": WIDTH,
            "height": HEIGHT,
        },
    }
    page = page_of(context)
    if page is None:
        return shown
    image = SocialImage.of(page, clinic)
    shown |= {
        "page": page,
        "url": canonical_url(page, context.get("listing")),
        "title": page.seo_title or getattr(page, "hero_title", "") or page.title,
        "description": description_of(page),
        "kind": "profile" if isinstance(page, ClinicianPage) else "website",
        "image": {"url": root + image.path, "type": image.content_type, "width": WIDTH, "height": HEIGHT},
        "is_indexable": True,
        "alternates": alternates(frame.versions.of(page), root),
    }
    if isinstance(page, ClinicalContentMixin):
        shown |= {
            "kind": "article",
            "published_at": page.first_published_at,  # type: ignore[attr-defined]
            "changed_at": page.changed_at,
            "is_indexable": page.is_indexable,
        }
    if isinstance(page, WITH_FEED):
        shown["feeds"].append(feed_link(clinic.clinic_name, page.title, page.url))
    elif isinstance(page, ClinicalContentMixin) and (steps := ancestors_of(context, page)):
        shown["feeds"].append(feed_link(clinic.clinic_name, steps[-1].title, steps[-1].url))
    return shown


def alternates(versions: dict[str, Version], root: str) -> list[tuple[str, str]]:
    """(language, address) of a page in each of its languages, and of the one for readers of any other."""
    found = [(code, root + version.url) for code, version in versions.items()]
    own = versions.get(settings.LANGUAGE_CODE)
    return [*found, ("x-default", root + own.url)] if own else found


def feed_link(clinic_name: str, title: str, address: str) -> FeedLink:
    title = _("%(list)s: %(clinic)s") % {"list": title, "clinic": clinic_name}
    return FeedLink(title, f"{address}feed/", f"{address}feed/atom/")


def canonical_url(page: Page, listing: Any) -> str:
    """The address of a page; each further part of a list has its own, a filtered list has the list's."""
    address = page.full_url or ""
    return f"{address}?page={listing.number}" if listing and listing.number > 1 else address


@register.simple_tag(takes_context=True)
def structured_data(context: Context) -> SafeString:
    """Print what the page says in the terms of schema.org; nothing for what is no page.

    Stands at the end of the page: by then it is known which references the page has cited.
    """
    page = page_of(context)
    if page is None:
        return SafeString("")
    frame = frame_for(context["request"])
    root = root_of(context["request"])
    image = root + SocialImage.of(page, frame.clinic).path
    elsewhere = [link.href for link in frame.social_links]
    place = Place(root, frame.clinic, ancestors_of(context, page), image, elsewhere)
    shown = {str(name): value for name, value in context.flatten().items()}
    return as_data_block(describe(page, place, shown))


def page_of(context: Context) -> Any:
    """The page that is shown; None for other views, and for the preview of one that was never saved."""
    page = context.get("page")
    return page if isinstance(page, Page) and page.pk and page.full_url else None


def root_of(request: HttpRequest) -> str:
    """The site's address without a slash at its end."""
    site = Site.find_for_request(request)
    return site.root_url if site else f"{request.scheme}://{request.get_host()}"


def as_data_block(data: Any) -> SafeString:
    """JSON-LD in a script element that no text of it can end, so that nothing in it can run."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(IN_SCRIPT)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - every < is escaped
