"""What a page says, from an item of the export, and the page that says it."""

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from articles.models import ArticlePage, ImportedItem
from articles.publishing import as_it_was_public

from . import dom
from .convert import Conversion, convert
from .export import Item
from .notes import Kind
from .old_site import OldSite
from .report import Outcome, Report
from .terms import Terms
from .tree import LABELS, title_of

MAX_LEAD = 400
MAX_ALT = 150
SEO_TITLES = ("_yoast_wpseo_title", "rank_math_title", "_aioseo_title")
SEO_DESCRIPTIONS = ("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description")


@dataclass(frozen=True, slots=True)
class PageContent:
    """Everything that an import decides about a page, as plain data that can be compared."""

    title: str
    lead: str
    body: list[dict[str, Any]]
    author: int | None
    categories: list[int]
    tags: list[int]
    picture: int | None
    picture_alt: str
    seo_title: str
    search_description: str
    status: str
    is_restricted: bool
    published_at: dt.datetime | None
    modified_at: dt.datetime | None

    @property
    def hash(self) -> str:
        text = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def is_scheduled(self) -> bool:
        return (
            self.status == "future" and self.published_at is not None and self.published_at > timezone.now()
        )

    @property
    def is_public(self) -> bool:
        """Whether it is published at all; `is_restricted` says to whom."""
        return self.status in {"publish", "private", "future"}


class PageFiller:
    def __init__(self, source: str, terms: Terms, old_site: OldSite, report: Report) -> None:
        self.source = source
        self.terms = terms
        self.old_site = old_site
        self.report = report

    def fill(self, item: Item, imported: ImportedItem) -> None:
        """Write the item's page, unless nothing changed there or somebody changed it here."""
        self.old_site.post_id = item.post_id
        conversion = convert(item.html, self.old_site)
        content = self._content(item, conversion)
        what = LABELS[item.type]
        if imported.content_hash == content.hash:
            self.report.count(what, Outcome.UNCHANGED)
        elif imported.is_edited_here:
            self.report.skip(what, content.title, "somebody edited it here after the last import")
            return
        else:
            self.report.count(what, Outcome.UPDATED if imported.content_hash else Outcome.CREATED)
            write_page(_page_of(imported), content)
            imported.leave(content.hash)
        self.report.add_notes(content.title, conversion.notes)
        self._note_what_has_no_place(item, content)

    def _content(self, item: Item, conversion: Conversion) -> PageContent:
        title = title_of(item)
        picture, picture_alt = self._picture(item, title)
        return PageContent(
            title=title,
            lead=self._lead(item, title),
            body=stored_blocks(conversion, f"{self.source}/{item.post_id}"),
            author=self.terms.authors[item.author].pk if item.author in self.terms.authors else None,
            categories=sorted(self._keys(item, "category", self.terms.categories)),
            tags=sorted(self._keys(item, "post_tag", self.terms.tags)),
            picture=picture,
            picture_alt=picture_alt,
            seo_title=_first_plain(item, SEO_TITLES)[:255],
            search_description=_first_plain(item, SEO_DESCRIPTIONS),
            status=item.status,
            is_restricted=item.status == "private" or bool(item.password),
            published_at=item.published_at,
            modified_at=item.modified_at,
        )

    def _keys(self, item: Item, taxonomy: str, known: dict[str, Any]) -> set[int]:
        return {known[term.slug].pk for term in item.terms_of(taxonomy) if term.slug in known}

    def _lead(self, item: Item, title: str) -> str:
        lead = dom.plain_words(item.excerpt)
        if len(lead) <= MAX_LEAD:
            return lead
        shortened = lead[: MAX_LEAD - 1].rsplit(" ", 1)[0]
        why = f"a lead has at most {MAX_LEAD} characters; the rest is left out"
        self.report.note(title, Kind.CHANGED, "excerpt", why, lead[len(shortened) :].strip())
        return shortened + "…"

    def _picture(self, item: Item, title: str) -> tuple[int | None, str]:
        number = item.meta_value("_thumbnail_id")
        if not number.strip("0"):
            return None, ""
        found = self.old_site.picture(number, "")
        if found.image_id is None:
            why = "its file was not given with --media"
            self.report.note(
                title, Kind.MISSING, "featured picture", why, found.url or f"attachment {number}"
            )
        return found.image_id, found.alt[:MAX_ALT] if found.image_id else ""

    def _note_what_has_no_place(self, item: Item, content: PageContent) -> None:
        def note(kind: Kind, what: str, why: str, text: str = "") -> None:
            self.report.note(content.title, kind, what, why, text)

        if item.password:
            note(Kind.CHANGED, "password", "only signed-in staff may see the page; passwords aren't imported")
        if item.status == "private":
            note(Kind.CHANGED, "private", "only signed-in staff may see the page")
        if item.status == "future" and not content.is_scheduled:
            note(Kind.ATTENTION, "schedule", "its day has passed since the export: it is published")
        if item.status not in {"publish", "private", "future", "draft", "pending"}:
            note(Kind.ATTENTION, "status", "unknown here: the page is a draft", item.status)
        if item.is_sticky:
            note(Kind.DROPPED, "sticky", "lists show the newest first; feature it on the home page instead")
        if item.format:
            note(Kind.CHANGED, "post format", "every article has the same layout", item.format)
        if item.type == "page" and (item.terms_of("category") or item.terms_of("post_tag")):
            names = ", ".join(term.name for term in item.terms if term.taxonomy in {"category", "post_tag"})
            note(Kind.DROPPED, "categories and tags of a page", "only articles have them", names)
        self._note_unknown_terms(item, note)
        template = item.meta_value("_wp_page_template")
        if template not in {"", "default"}:
            note(Kind.CHANGED, "page template", "the design of the new site decides this", template)
        if dom.plain_words(item.title) != item.title:
            note(Kind.CHANGED, "title", "titles are plain text", item.title)
        if not dom.plain_words(item.title):
            note(Kind.ATTENTION, "title", "it has none", item.link)

    def _note_unknown_terms(self, item: Item, note: Callable[..., None]) -> None:
        known = {"category", "post_tag", "post_format", "nav_menu"}
        for term in item.terms:
            if term.taxonomy not in known:
                note(
                    Kind.DROPPED,
                    f"taxonomy “{term.taxonomy}”",
                    "articles have categories and tags only",
                    term.name,
                )


def _page_of(imported: ImportedItem) -> Page:
    return Page.objects.get(pk=imported.page_id).specific


def _first_plain(item: Item, names: tuple[str, ...]) -> str:
    """Return the first of these texts that isn't a pattern of a plugin's own."""
    values = (dom.plain_words(value) for name in names for value in item.meta_values(name))
    return next((value for value in values if value and "%" not in value), "")


def stored_blocks(conversion: Conversion, name: str) -> list[dict[str, Any]]:
    """Return the blocks in stored form. Their ids depend on nothing but the post, so they are the same every time."""
    return [
        {
            "type": block.type,
            "value": block.value,
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{name}/{number}")),
        }
        for number, block in enumerate(conversion.blocks)
    ]


def write_page(page: Page, content: PageContent) -> None:
    """Make the page say this, in the state that the export gives it: draft, scheduled, published or restricted."""
    page.title = page.draft_title = content.title
    page.lead = content.lead
    page.body = page._meta.get_field("body").stream_block.to_python(content.body)
    page.picture_id, page.picture_alt = content.picture, content.picture_alt
    page.seo_title, page.search_description = content.seo_title, content.search_description
    page.go_live_at = content.published_at if content.is_scheduled else None
    if content.is_public and not content.is_scheduled:
        page.first_published_at = content.published_at
    if isinstance(page, ArticlePage):
        page.author_id = content.author
        page.categories.set(content.categories)
        page.tags.set(_tags(content.tags))
    _restrict(page, content.is_restricted)
    _put_in_state(page, content)


def _tags(keys: list[int]) -> Any:
    tag_model = ArticlePage.tags.through.tag_model()
    return tag_model._default_manager.filter(pk__in=keys).order_by("pk")


def _restrict(page: Page, is_restricted: bool) -> None:
    """Restrict the page to staff. A restriction is never taken away: it may be an editor's own."""
    if is_restricted and not page.view_restrictions.exists():
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def _put_in_state(page: Page, content: PageContent) -> None:
    if not content.is_public:
        page.save()
        page.save_revision(log_action=False)
        if page.live:
            page.unpublish()
        return
    with as_it_was_public():
        page.save_revision(log_action=False).publish(log_action=False)
    if not content.is_scheduled:
        _date_back(page, content)


def _date_back(page: Page, content: PageContent) -> None:
    """Publishing says “now”; readers shall see when the text was published and changed on the old site."""
    changed_at = content.modified_at or content.published_at
    if changed_at:
        dates = {"last_published_at": changed_at, "latest_revision_created_at": changed_at}
        if isinstance(page, ArticlePage):
            dates["content_changed_at"] = changed_at
        type(page)._default_manager.filter(pk=page.pk).update(**dates)
