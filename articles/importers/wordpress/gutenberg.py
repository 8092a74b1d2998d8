"""The comments by which WordPress's block editor marks blocks, and the blocks that have nothing to bring along.

Most blocks save plain HTML between two comments, and the HTML says enough. Dynamic blocks save one comment without
HTML, and WordPress composes them anew for each visitor.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

NAME = r"[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?"
DELIMITER = re.compile(
    rf"^\s*(?P<close>/)?wp:(?P<name>{NAME})\s*(?P<attributes>\{{.*\}})?\s*(?P<void>/)?\s*$", re.DOTALL
)
REUSABLE_BLOCK = re.compile(r"<!--\s+wp:(?:core/)?block\s+(\{[^>]*?\})\s*/-->")
MAX_REUSABLE_DEPTH = 5

PAGE_PART = "the new site's own template prints this"
COMPOSED = "WordPress composed this list anew for each visitor; the new site has its own lists"
REASONS = {
    "archives": COMPOSED,
    "calendar": COMPOSED,
    "categories": COMPOSED,
    "latest-comments": COMPOSED,
    "latest-posts": COMPOSED,
    "page-list": COMPOSED,
    "query": COMPOSED,
    "post-template": COMPOSED,
    "rss": "it showed the feed of another site, and pages here ask nothing of other sites",
    "search": "the new site has its own search",
    "shortcode": "the block was empty",
    "tag-cloud": COMPOSED,
    "navigation": "menus are imported as menus, not inside pages",
    "navigation-link": "menus are imported as menus, not inside pages",
    "navigation-submenu": "menus are imported as menus, not inside pages",
    "social-link": "links to social networks belong in the site's settings",
    "loginout": "visitors don't sign in here",
    "pattern": "its content is part of the old theme and isn't in the export",
    "template-part": "its content is part of the old theme and isn't in the export",
    "block": "the export doesn't hold this reusable block",
}
PAGE_PART_PREFIXES = ("post-", "comment", "query-", "site-", "term-", "avatar", "read-more", "author")


@dataclass(frozen=True, slots=True)
class Delimiter:
    name: str
    attributes: dict[str, Any] = field(default_factory=dict)
    is_closing: bool = False
    is_void: bool = False

    @property
    def label(self) -> str:
        return f"block “{self.name}”"

    @property
    def reason(self) -> str:
        """Why a block of this name that saved no HTML is not on the new page."""
        if self.name in REASONS:
            return REASONS[self.name]
        if self.name.startswith(PAGE_PART_PREFIXES):
            return PAGE_PART
        return "the block's HTML was made by a plugin or theme of the old site and isn't in the export"

    @property
    def words(self) -> str:
        """Every text among the attributes: some plugins keep all of a block's words there."""
        return " ".join(_texts(self.attributes))


def parse_delimiter(comment: str) -> Delimiter | None:
    match = DELIMITER.match(comment)
    if not match:
        return None
    name = match["name"].removeprefix("core/")
    if name.startswith("core-embed/"):
        name = "embed"
    return Delimiter(name, _parse_attributes(match["attributes"]), bool(match["close"]), bool(match["void"]))


def has_blocks(html: str) -> bool:
    return "<!-- wp:" in html


def with_reusable_blocks(html: str, find: Callable[[str], str | None], depth: int = 0) -> str:
    """Put the content of each reusable block ("synced pattern") in its place; one that isn't found stays as it is."""

    def content(match: re.Match[str]) -> str:
        reference = str(_parse_attributes(match[1]).get("ref", ""))
        found = find(reference) if reference else None
        if found is None or depth >= MAX_REUSABLE_DEPTH:
            return match[0]
        return with_reusable_blocks(found, find, depth + 1)

    return REUSABLE_BLOCK.sub(content, html)


def _parse_attributes(text: str | None) -> dict[str, Any]:
    try:
        attributes = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return attributes if isinstance(attributes, dict) else {}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str) and re.search(r"\w", value):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
