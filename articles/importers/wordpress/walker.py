"""Walks through a post's HTML and collects blocks and notes.

The walk knows where paragraphs begin and end; what an element becomes is decided by the handlers it is given. Text
that no handler claims is always a paragraph: words are never dropped here.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bs4 import Comment, Tag
from bs4.element import PageElement

from . import dom, richtext
from .gutenberg import Delimiter, parse_delimiter
from .inline import Inline, InlineWriter, lone_address
from .notes import Kind, Note, Notes
from .shortcodes import Shortcode
from .surroundings import Surroundings

MAX_NESTING = 60
TAKEN_FROM_TEXT = {"img", "iframe", "video", "audio"}
NO_DELIMITER = Delimiter("")
PAGE_MARKS = {
    "more": ("“read more” mark", "listings show the lead of an article instead"),
    "nextpage": ("page break", "the new site shows an article on one page"),
}


@dataclass(frozen=True, slots=True)
class Block:
    """A StreamField block in the form in which it is stored; `value` holds nothing but JSON types."""

    type: str
    value: Any


Handler = Callable[["Walker", Tag, Delimiter], None]
AddressHandler = Callable[["Walker", str], None]


class Walker:
    def __init__(
        self,
        handlers: Mapping[str, Handler],
        show_address: AddressHandler,
        surroundings: Surroundings,
        shortcodes: list[Shortcode],
        *,
        breaks_are_typed: bool,
    ) -> None:
        self.handlers = handlers
        self.show_address = show_address
        self.surroundings = surroundings
        self.shortcodes = shortcodes
        self.breaks_are_typed = breaks_are_typed
        self.notes = Notes()
        self.blocks: list[Block] = []
        self.place = "at the start"
        self.nesting = 0
        self.template_depth = 0

    # What handlers say

    def emit(self, block_type: str, value: Any) -> None:
        self.blocks.append(Block(block_type, value))

    def emit_paragraph(self, inline: str) -> None:
        inline = richtext.trim(inline)
        if not richtext.is_empty(inline):
            self.emit("paragraph", richtext.paragraph(inline))

    def emit_rich_text(self, written: str) -> None:
        if written:
            self.emit("paragraph", written)

    def note(self, kind: Kind, what: str, why: str, text: str = "", count: int = 1) -> None:
        place = "" if kind is Kind.CHANGED and not text else self.place
        self.notes.add(Note(kind, what, why, text, place), count)

    def collect(self, tag: Tag) -> list[Block]:
        """Convert the children of the tag apart, for a block that holds them."""
        outer, self.blocks = self.blocks, []
        self.children(tag)
        collected, self.blocks = self.blocks, outer
        return collected

    # The walk

    def children(self, tag: Tag) -> None:
        self.nesting += 1
        try:
            if self.nesting > MAX_NESTING:
                self._flatten(tag)
            else:
                self._sequence(list(tag.children))
        finally:
            self.nesting -= 1

    def _flatten(self, tag: Tag) -> None:
        self.note(
            Kind.CHANGED, "deeply nested elements", f"only their text was kept, below {MAX_NESTING} levels"
        )
        self.emit_paragraph(richtext.text(self.words(tag)))

    def _sequence(self, nodes: Iterable[PageElement]) -> None:
        run: list[PageElement] = []
        opened: Delimiter | None = None
        for node in nodes:
            delimiter = parse_delimiter(node) if isinstance(node, Comment) else None
            if isinstance(node, Comment):
                if delimiter or node.strip() in PAGE_MARKS:
                    self.flush(run)
                opened = self._comment(node, delimiter, opened)
            elif isinstance(node, Tag) and self.is_block(node):
                self.flush(run)
                self.element(node, opened or NO_DELIMITER)
                opened = None
            else:
                run.append(node)
                opened = opened if dom.is_blank([node]) else None
        self.flush(run)

    def _comment(
        self, comment: Comment, found: Delimiter | None, opened: Delimiter | None
    ) -> Delimiter | None:
        """Return the delimiter whose element is awaited next."""
        if found is None:
            mark = PAGE_MARKS.get(comment.strip().split(" ")[0])
            if mark:
                self.note(Kind.CHANGED, *mark)
            return opened
        if found.is_void or (found.is_closing and opened and opened.name == found.name and opened.attributes):
            self._note_without_html(found if found.is_void else opened or found)
        return None if found.is_void or found.is_closing else found

    def _note_without_html(self, delimiter: Delimiter) -> None:
        if delimiter.name not in PAGE_MARKS and not self.template_depth:
            self.note(Kind.DROPPED, delimiter.label, delimiter.reason, delimiter.words)

    def element(self, tag: Tag, delimiter: Delimiter = NO_DELIMITER) -> None:
        if tag.has_attr("data-shortcode"):
            self.handlers["[shortcode]"](self, tag, delimiter)
            return
        names = [tag.name] if tag.name in dom.SPECIAL else [*sorted(dom.classes(tag)), tag.name]
        for name in names:
            if name in self.handlers:
                self.handlers[name](self, tag, delimiter)
                return
        self.note_formatting(tag)
        self.children(tag)

    def is_block(self, node: Tag) -> bool:
        """Tell whether an element ends the paragraph before it."""
        if node.name in dom.BLOCK or node.name in {"iframe", "video", "audio"}:
            return True
        if self.breaks_are_typed and node.name == "code" and "\n" in node.get_text().strip():
            return True
        return node.find(list(dom.BLOCK)) is not None

    # Paragraphs

    def flush(self, run: list[PageElement]) -> None:
        """Turn a run of text and inline elements into paragraphs and empty it; pictures stand around them."""
        nodes, run[:] = list(run), []
        if dom.is_blank(nodes):
            return
        written = self.inline(nodes)
        for tag in written.leading:
            self.element(tag)
        for inline in written.paragraphs:
            address = lone_address(inline)
            if address:
                self.show_address(self, address)
            else:
                self.emit_paragraph(inline)
        for tag in written.trailing:
            self.element(tag)

    def inline(self, nodes: Iterable[PageElement]) -> Inline:
        return InlineWriter(self).write(nodes)

    def take_media(self, tag: Tag) -> list[Tag]:
        """Take out what plain text can't hold, so that it can stand after it."""
        found = tag.find_all(lambda inner: inner.name in TAKEN_FROM_TEXT or inner.has_attr("data-shortcode"))
        return [inner.extract() for inner in found if isinstance(inner, Tag)]

    def shortcode_of(self, tag: Tag) -> Shortcode | None:
        number = dom.attribute(tag, "data-shortcode")
        is_number = number.isascii() and number.isdecimal() and len(number) < 8
        return self.shortcodes[int(number)] if is_number and int(number) < len(self.shortcodes) else None

    def words(self, tag: Tag) -> str:
        """Return the words of a tag that is not converted, shortcodes as they were typed."""
        for placeholder in tag.select("[data-shortcode]"):
            found = self.shortcode_of(placeholder)
            placeholder.append(found.source if found else "")
        return dom.words(tag)

    def plain_text(self, tag: Tag, what: str) -> str:
        """Return the words of a tag for a field without rich text, and say which links it held."""
        for anchor in tag.find_all("a", href=True):
            href = dom.attribute(anchor, "href")
            if not href.startswith("#"):
                self.note(Kind.DROPPED, f"link in {what}", f"{what} is plain text here", href)
        return " ".join(tag.get_text().split())

    def note_formatting(self, tag: Tag) -> None:
        """Count looks that the site doesn't keep: colours, sizes, alignment."""
        for what in sorted(looks(tag)):
            self.note(Kind.CHANGED, what, "the design of the new site decides this")


LOOKS_BY_CLASS = re.compile(
    r"^(?:(?P<alignment>has-text-align-\w+|align(?:left|right|center|wide|full))"
    r"|(?P<colour>has-[\w-]*(?:color|background|gradient[\w-]*))"
    r"|(?P<size>has-[\w-]*font-size|has-drop-cap))$"
)
LOOKS_BY_ATTRIBUTE = {
    "align": "alignment",
    "style": "inline style",
    "bgcolor": "colour",
    "color": "colour",
    "face": "typeface",
    "size": "text size",
}
LOOKS_BY_NAME = {"font": "typeface", "center": "alignment", "big": "text size", "small": "text size"}
GROUP_LABELS = {"alignment": "alignment", "colour": "colour", "size": "text size"}


def looks(tag: Tag) -> set[str]:
    found = {label for name, label in LOOKS_BY_ATTRIBUTE.items() if tag.has_attr(name)}
    if tag.name in LOOKS_BY_NAME:
        found.add(LOOKS_BY_NAME[tag.name])
    for name in dom.classes(tag):
        match = LOOKS_BY_CLASS.match(name)
        if match and match.lastgroup:
            found.add(GROUP_LABELS[match.lastgroup])
    return found
