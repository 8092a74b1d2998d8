"""The old site's menus, as far as the head and foot of the new one have room for them."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from wagtail.models import Page, Site

from articles.models import ImportedItem
from clinic.models import FooterMenuItem, MainMenuItem, Menus

from . import dom
from .export import Contents, Outline
from .notes import Kind
from .old_site import OldSite
from .report import Outcome, Report
from .terms import Terms

WHAT = "Menus"
MAX_MAIN = 7
MAX_FOOTER = 24
MAX_TEXT = 60
SOCIAL_HOSTS = (
    "facebook.com",
    "twitter.com",
    "x.com",
    "instagram.com",
    "linkedin.com",
    "youtube.com",
    "pinterest.com",
)


@dataclass(frozen=True, slots=True)
class Entry:
    text: str
    page_id: int | None = None
    url: str = ""


class MenuImporter:
    def __init__(
        self,
        source: str,
        site: Site,
        contents: Contents,
        pages: dict[str, Page],
        old_site: OldSite,
        terms: Terms,
        archive_url: Callable[[str, str], str],
        report: Report,
    ) -> None:
        self.source = source
        self.site = site
        self.contents = contents
        self.pages = pages
        self.old_site = old_site
        self.terms = terms
        self.archive_url = archive_url
        self.report = report

    def run(self) -> None:
        menus = self._menus()
        if not menus:
            return
        main, footer = _main_and_footer(menus)
        for slug, items in menus.items():
            if slug == main:
                self._import(slug, items, MainMenuItem, MAX_MAIN)
            elif slug == footer:
                self._import(slug, items, FooterMenuItem, MAX_FOOTER)
            else:
                self.report.skip(
                    WHAT, self._name(slug), "the new site has one menu in its head and one in its foot"
                )

    def _menus(self) -> dict[str, list[Outline]]:
        menus: dict[str, list[Outline]] = {}
        for item in sorted(self.contents.of_type("nav_menu_item"), key=lambda one: one.menu_order):
            for term in item.terms_of("nav_menu"):
                menus.setdefault(term.slug, []).append(item)
        return menus

    def _name(self, slug: str) -> str:
        term = self.contents.terms.get(("nav_menu", slug))
        return f"Menu “{term.name if term else slug}”"

    def _import(
        self, slug: str, items: list[Outline], model: type[MainMenuItem] | type[FooterMenuItem], room: int
    ) -> None:
        entries = [entry for entry in (self._entry(slug, item) for item in items) if entry]
        digest = hashlib.sha256(
            json.dumps([(e.text, e.page_id, e.url) for e in entries]).encode()
        ).hexdigest()
        key = {"source": self.source, "kind": ImportedItem.Kind.MENU, "external_id": slug[:300]}
        menus = Menus.for_site(self.site)
        known = ImportedItem.objects.filter(**key).first()
        if known and known.content_hash == digest:
            self.report.count(WHAT, Outcome.UNCHANGED)
        elif known or model.objects.filter(menus=menus).exists():
            self.report.skip(
                WHAT, self._name(slug), "the site has a menu there already, and it stays as it is"
            )
            return
        else:
            self._write(entries[:room], model, menus)
            ImportedItem.objects.create(**key, content_hash=digest)
            self.report.count(WHAT, Outcome.CREATED)
        for entry in entries[room:]:
            self.report.note(
                self._name(slug), Kind.DROPPED, "link", f"the menu has room for {room}", entry.text
            )

    def _write(
        self, entries: list[Entry], model: type[MainMenuItem] | type[FooterMenuItem], menus: Menus
    ) -> None:
        if menus.pk is None:
            menus.save()
        for number, entry in enumerate(entries):
            model.objects.create(
                menus=menus, text=entry.text, page_id=entry.page_id, url=entry.url, sort_order=number
            )

    def _entry(self, slug: str, item: Outline) -> Entry | None:
        """Return the link for a menu item of the top level, or None and a note."""
        text = self._text(item)
        if item.meta_value("_menu_item_menu_item_parent") not in {"", "0"}:
            self._note(slug, "the menu has one level", text)
            return None
        entry = self._target(item, text)
        if entry is None:
            self._note(
                slug, "what it led to isn't here", f"{text} {item.meta_value('_menu_item_url')}".strip()
            )
        return entry

    def _note(self, slug: str, why: str, text: str) -> None:
        self.report.note(self._name(slug), Kind.DROPPED, "link", why, text)

    def _text(self, item: Outline) -> str:
        """A menu item without words of its own bears the title of what it leads to."""
        own = dom.plain_words(item.title)
        target = self.contents.outlines.get(item.meta_value("_menu_item_object_id"))
        text = own or (dom.plain_words(target.title) if target else "")
        return text[:MAX_TEXT]

    def _target(self, item: Outline, text: str) -> Entry | None:
        number = item.meta_value("_menu_item_object_id")
        if not text:
            return None
        if item.meta_value("_menu_item_type") == "post_type":
            page = self.pages.get(number)
            return Entry(text, page_id=page.pk) if page and page.live else None
        if item.meta_value("_menu_item_type") == "taxonomy":
            return None  # the export names the term by a number that it states nowhere else
        return self._custom(item.meta_value("_menu_item_url").strip(), text)

    def _custom(self, href: str, text: str) -> Entry | None:
        url = self.old_site.addresses.absolute(href)
        if not href or href.startswith("#") or not url.startswith(("http://", "https://", "mailto:", "tel:")):
            return None
        if not self.old_site.addresses.is_own(url):
            return Entry(text, url=url[:500])
        link = self.old_site.link(href)
        if link.attributes.get("linktype") == "page":
            return Entry(text, page_id=int(link.attributes["id"]))
        return (
            Entry(text, url=link.attributes["href"])
            if link.attributes.get("href", "").startswith("/")
            else None
        )


def _main_and_footer(menus: dict[str, list[Outline]]) -> tuple[str, str]:
    """Exports don't say where a menu stood: names tell, else the largest is the main one. Social links are neither."""
    candidates = {slug: items for slug, items in menus.items() if not _is_social(slug, items)}
    footer = next((slug for slug in candidates if "foot" in slug), "")
    others = {slug: len(items) for slug, items in candidates.items() if slug != footer}
    named = next(
        (slug for slug in others if any(word in slug for word in ("main", "primary", "header", "top"))), ""
    )
    return named or max(others, key=lambda slug: others[slug], default=""), footer


def _is_social(slug: str, items: list[Outline]) -> bool:
    hosts = [
        (urlsplit(item.meta_value("_menu_item_url")).hostname or "").removeprefix("www.") for item in items
    ]
    return "social" in slug or (bool(hosts) and all(host in SOCIAL_HOSTS for host in hosts))
