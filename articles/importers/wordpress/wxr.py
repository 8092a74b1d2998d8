"""Reads a WXR file (WordPress eXtended RSS, versions 1.0 to 1.2).

The file is read twice: `read_contents` goes through to its end, so that a broken file is refused before anything is
done with it, and keeps all but the texts; `read_items` then hands out one whole item after the other. Memory holds one
item's texts at a time.
"""

import contextlib
import datetime as dt
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.utils import parsedate_to_datetime
from pathlib import Path

from .export import Author, Comment, Contents, Item, Site, Term
from .xml_stream import BadExport, Element, read_elements

MAX_ID = 200


def read_contents(path: Path, progress: Callable[[int], None] | None = None) -> Contents:
    """Read the file to its end and return all but the texts. Raise BadExport for anything but a whole export."""
    contents = Contents()
    reader = ContentsReader(contents)
    for count, element in enumerate(read_elements(path), start=1):
        reader.take(element)
        if progress:
            progress(count)
    _refuse_unless_export(path, contents)
    return contents


def read_items(path: Path) -> Iterator[Item]:
    """Hand out the items in the order of the file, an item that is written twice only once."""
    numbering = Numbering()
    for element in read_elements(path):
        if element.name == "item":
            item = numbering.distinct(read_item(element))
            if item:
                yield item


def _refuse_unless_export(path: Path, contents: Contents) -> None:
    if not contents.site.wxr_version:
        raise BadExport(
            f"{path.name} is a feed, but not a WordPress export: it doesn't state its WXR version."
        )
    if not contents.outlines:
        raise BadExport(f"{path.name} is a WordPress export without a single post, page or picture.")


class Numbering:
    """Keeps items apart when two of them bear the same number, as in an export joined from two sites."""

    def __init__(self) -> None:
        self.seen: dict[str, tuple[str, ...]] = {}

    def distinct(self, item: Item) -> Item | None:
        """Return None for an item that was there before, and another number for one that only bears its number."""
        identity = (item.type, item.slug, item.title, item.link)
        if item.post_id not in self.seen:
            self.seen[item.post_id] = identity
            return item
        if self.seen[item.post_id] == identity:
            return None
        return self.distinct(replace(item, post_id=f"{item.post_id}-{item.type}-{item.slug or item.title}"))


class ContentsReader:
    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.numbering = Numbering()
        self.readers: dict[str, Callable[[Element], None]] = {
            "item": self._take_item,
            "wp:author": self._take_author,
            "wp:category": lambda element: self._take_term(_read_category(element)),
            "wp:tag": lambda element: self._take_term(_read_tag(element)),
            "wp:term": lambda element: self._take_term(_read_term(element)),
        }
        self.site: dict[str, str] = {}

    def take(self, element: Element) -> None:
        reader = self.readers.get(element.name)
        if reader:
            reader(element)
        else:
            self._take_site_field(element)

    def _take_site_field(self, element: Element) -> None:
        names = {"title": "title", "description": "description", "language": "language", "link": "url"}
        names |= {"wp:wxr_version": "wxr_version", "wp:base_blog_url": "url"}
        if element.name in names:
            value = plain(element.text)
            self.site[names[element.name]] = value or self.site.get(names[element.name], "")
            self.contents.site = Site(**self.site)

    def _take_item(self, element: Element) -> None:
        read = read_item(element)
        item = self.numbering.distinct(read)
        if item is None:
            self.contents.duplicates.append(read.outline())
            return
        self.contents.outlines[item.post_id] = item.outline()
        self.contents.comment_count += len(item.comments)
        if item.type == "wp_block":
            self.contents.reusable_blocks[item.post_id] = item.html

    def _take_author(self, element: Element) -> None:
        login = plain(element.get("wp:author_login"))
        names = ("display_name", "first_name", "last_name")
        self.contents.authors[login] = Author(
            login, **{name: plain(element.get(f"wp:author_{name}")) for name in names}
        )

    def _take_term(self, term: Term) -> None:
        if term.slug or term.name:
            self.contents.terms[(term.taxonomy, term.slug)] = term


def _read_category(element: Element) -> Term:
    return Term(
        taxonomy="category",
        slug=plain(element.get("wp:category_nicename")),
        name=plain(element.get("wp:cat_name")),
        parent=plain(element.get("wp:category_parent")),
        description=element.get("wp:category_description").strip(),
    )


def _read_tag(element: Element) -> Term:
    slug, name = plain(element.get("wp:tag_slug")), plain(element.get("wp:tag_name"))
    return Term("post_tag", slug, name, description=element.get("wp:tag_description").strip())


def _read_term(element: Element) -> Term:
    return Term(
        taxonomy=plain(element.get("wp:term_taxonomy")),
        slug=plain(element.get("wp:term_slug")),
        name=plain(element.get("wp:term_name")),
        parent=plain(element.get("wp:term_parent")),
        description=element.get("wp:term_description").strip(),
    )


def read_item(element: Element) -> Item:
    link = plain(element.get("link"))
    slug = plain(element.get("wp:post_name"))
    title = plain(element.get("title"))
    return Item(
        post_id=(plain(element.get("wp:post_id")) or link or plain(element.get("guid")) or slug or title)[
            :MAX_ID
        ],
        type=plain(element.get("wp:post_type")) or "post",
        status=plain(element.get("wp:status")) or "publish",
        slug=slug,
        title=title,
        link=link,
        parent=_reference(element.get("wp:post_parent")),
        menu_order=_number(element.get("wp:menu_order")),
        published_at=_moment(
            element.get("wp:post_date_gmt"), element.get("wp:post_date"), element.get("pubDate")
        ),
        modified_at=_moment(element.get("wp:post_modified_gmt"), element.get("wp:post_modified")),
        author=plain(element.get("dc:creator")).strip("<> "),
        password=element.get("wp:post_password").strip(),
        is_sticky=plain(element.get("wp:is_sticky")) == "1",
        comment_status=plain(element.get("wp:comment_status")),
        attachment_url=plain(element.get("wp:attachment_url")),
        terms=tuple(dict.fromkeys(_read_item_term(term) for term in element.all("category"))),
        meta=tuple((plain(m.get("wp:meta_key")), m.get("wp:meta_value")) for m in element.all("wp:postmeta")),
        html=element.get("content:encoded"),
        excerpt=element.get("excerpt:encoded").strip(),
        comments=tuple(_read_comment(comment) for comment in element.all("wp:comment")),
    )


def _read_item_term(element: Element) -> Term:
    """Version 1.0 wrote every category twice, once without a domain, and called tags "tag"."""
    domain = element.attributes.get("domain", "category")
    name = plain(element.text)
    slug = element.attributes.get("nicename", "") or _slug_from(name)
    return Term("post_tag" if domain == "tag" else domain, slug, name)


def _read_comment(element: Element) -> Comment:
    return Comment(
        comment_id=plain(element.get("wp:comment_id")),
        parent=_reference(element.get("wp:comment_parent")),
        author=plain(element.get("wp:comment_author")),
        email=plain(element.get("wp:comment_author_email")),
        url=plain(element.get("wp:comment_author_url")),
        written_at=_moment(element.get("wp:comment_date_gmt"), element.get("wp:comment_date")),
        content=element.get("wp:comment_content"),
        approved=plain(element.get("wp:comment_approved")),
        type=plain(element.get("wp:comment_type")),
        user_id=_reference(element.get("wp:comment_user_id")),
    )


def plain(text: str) -> str:
    """Return one line of text. Titles and names arrive escaped once more inside their CDATA (`Q&amp;A`)."""
    return " ".join(html.unescape(text).split())


def _slug_from(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-")


def _reference(text: str) -> str:
    """Return the number of another item or comment, empty for none, which WordPress writes as 0."""
    number = text.strip()
    return "" if number == "0" else number


def _number(text: str) -> int:
    try:
        return int(text.strip())
    except ValueError:
        return 0


def _moment(*candidates: str) -> dt.datetime | None:
    """Return the first date that means something, in UTC.

    Drafts have a local date and `0000-00-00 00:00:00` for the date in UTC; the local one is then taken as if in UTC,
    as the export doesn't say in which zone the site was.
    """
    for text in candidates:
        for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
            with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
                moment = read(text.strip())
                if moment.year >= 1970:
                    return (
                        moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)
                    )
    return None
