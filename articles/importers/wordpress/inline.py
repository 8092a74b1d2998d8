"""Paragraphs from text and inline elements."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from bs4 import Comment, Tag
from bs4.element import PageElement

from . import dom, richtext
from .notes import Kind

if TYPE_CHECKING:
    from .walker import Walker

# How Wagtail's rich text writes an element of the same meaning.
MEANINGS = {
    "b": "b",
    "strong": "b",
    "i": "i",
    "em": "i",
    "cite": "i",
    "dfn": "i",
    "var": "i",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "del": "s",
    "s": "s",
    "strike": "s",
    "sub": "sub",
    "sup": "sup",
}
LOST = {
    "ins": "inserted text",
    "mark": "highlighted text",
    "u": "underlined text",
}
HOISTED = dom.SHOWN_WITHOUT_WORDS | {"picture"}
PARAGRAPH_END = "\x00"
BLANK_LINES = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+")
SPACES = re.compile(r"[ \t\r\n\f]+")
ADDRESS = re.compile(r"^https?://[^\s<>\"]+$", re.IGNORECASE)


@dataclass(slots=True)
class Inline:
    paragraphs: list[str]
    leading: list[Tag] = field(default_factory=list)
    trailing: list[Tag] = field(default_factory=list)

    @property
    def one_paragraph(self) -> str:
        """For captions: one paragraph of rich text, empty when there are no words."""
        joined = richtext.BREAK.join(self.paragraphs)
        return richtext.paragraph(joined) if joined else ""

    @property
    def media(self) -> list[Tag]:
        return [*self.leading, *self.trailing]


class InlineWriter:
    """Writes rich text. Pictures and the like can't stand in a line: they are handed out beside it."""

    def __init__(self, walker: "Walker") -> None:
        self.walker = walker
        self.pieces: list[str] = []
        self.leading: list[Tag] = []
        self.trailing: list[Tag] = []
        self.opened: list[str] = []
        self.depth = 0

    def write(self, nodes: Iterable[PageElement]) -> Inline:
        for node in nodes:
            self._node(node)
        paragraphs = [richtext.trim(part.replace("  ", " ")) for part in _split("".join(self.pieces))]
        return Inline(
            [part for part in paragraphs if not richtext.is_empty(part)], self.leading, self.trailing
        )

    def _node(self, node: PageElement) -> None:
        if isinstance(node, Comment):
            return
        if not isinstance(node, Tag):
            self._text(str(node))
        elif self.depth > 100:
            self._text(dom.words(node))
        else:
            self.depth += 1
            self._tag(node)
            self.depth -= 1

    def _text(self, text: str) -> None:
        text = text.replace("\x00", "")
        if "code" in self.opened:
            self.pieces.append(richtext.text(text).replace("\n", richtext.BREAK))
        elif self.walker.breaks_are_typed:
            self.pieces.append(self._typed_breaks(text))
        else:
            self.pieces.append(SPACES.sub(" ", richtext.text(text)))

    def _typed_breaks(self, text: str) -> str:
        """In a classic post an empty line ends a paragraph, and a line's end is a line break."""
        paragraph_end = richtext.BREAK if self.opened else PARAGRAPH_END
        text = richtext.text(text.replace("\r\n", "\n").replace("\r", "\n"))
        parts = []
        for part in BLANK_LINES.split(text):
            lines = [SPACES.sub(" ", line) for line in part.split("\n")]
            parts.append(richtext.BREAK.join(lines))
        return paragraph_end.join(parts)

    def _tag(self, tag: Tag) -> None:
        if tag.name in HOISTED:
            self._hoist(tag)
        elif tag.name == "br":
            self.pieces.append(richtext.BREAK)
        elif tag.name == "a":
            self._anchor(tag)
        elif tag.name in MEANINGS:
            self._meaning(tag, MEANINGS[tag.name])
        elif tag.name == "q":
            self._wrapped(tag, "“", "”")
        else:
            self._plain(tag)

    def _hoist(self, tag: Tag) -> None:
        if "wp-smiley" in dom.classes(tag) or "emoji" in dom.classes(tag):
            self._text(dom.attribute(tag, "alt"))
            return
        has_text = not richtext.is_empty("".join(self.pieces).replace(PARAGRAPH_END, " "))
        (self.trailing if has_text else self.leading).append(tag)

    def _children(self, tag: Tag) -> str:
        """Write the children apart and return what they came to."""
        outer, self.pieces = self.pieces, []
        for child in tag.children:
            self._node(child)
        written, self.pieces = "".join(self.pieces), outer
        return written

    def _meaning(self, tag: Tag, name: str) -> None:
        self.walker.note_formatting(tag)
        if name in self.opened:
            self.pieces.append(self._children(tag))
            return
        self.opened.append(name)
        written = self._children(tag)
        self.opened.pop()
        self.pieces.append(f"<{name}>{written}</{name}>" if not richtext.is_empty(written) else written)

    def _anchor(self, tag: Tag) -> None:
        href = dom.attribute(tag, "href")
        if href and dom.attribute(tag, "title"):
            self.walker.note(
                Kind.CHANGED, "tooltip of a link", "links say where they lead in their own words"
            )
        self.opened.append("a")
        written = self._children(tag)
        self.opened.pop()
        attributes = self._link_attributes(tag, href, written)
        self.pieces.append(richtext.link(written, attributes) if attributes else written)

    def _link_attributes(self, tag: Tag, href: str, written: str) -> dict[str, str]:
        if not href or richtext.is_empty(written):
            return {}
        if href.startswith("#"):
            self.walker.note(
                Kind.CHANGED, "link within the page", "the marks that such links lead to aren't imported"
            )
            return {}
        if not richtext.has_safe_scheme(href):
            self.walker.note(Kind.DROPPED, "link", "addresses of this kind can do harm", href)
            return {}
        link = self.walker.surroundings.link(href)
        if link.remark:
            kind, why = link.remark
            self.walker.note(kind, "link", why, href)
        return (
            link.attributes
            if link.is_own or richtext.has_safe_scheme(link.attributes.get("href", ""))
            else {}
        )

    def _wrapped(self, tag: Tag, before: str, after: str) -> None:
        self.pieces.append(f"{before}{self._children(tag)}{after}")

    def _plain(self, tag: Tag) -> None:
        self.walker.note_formatting(tag)
        if tag.name in LOST and dom.words(tag):
            self.walker.note(Kind.CHANGED, LOST[tag.name], "the words stay, the mark has no counterpart here")
        title = dom.attribute(tag, "title")
        if tag.name in {"abbr", "acronym"} and title:
            self._wrapped(tag, "", f" ({richtext.text(title)})")
        else:
            self.pieces.append(self._children(tag))


def _split(written: str) -> list[str]:
    """Cut at ends of paragraphs, at two line breaks in a row outside elements, and around lone addresses."""
    paragraphs: list[str] = []
    for part in written.split(PARAGRAPH_END):
        for paragraph in _split_at_double_breaks(part):
            paragraphs.extend(_split_at_addresses(paragraph))
    return paragraphs


def _split_at_double_breaks(part: str) -> list[str]:
    pieces = re.split(r"(?:\s*<br/>\s*){2,}", part)
    whole: list[str] = []
    for piece in pieces:
        if whole and _is_open(whole[-1]):
            whole[-1] += richtext.BREAK * 2 + piece
        else:
            whole.append(piece)
    return whole


def _is_open(piece: str) -> bool:
    """Tell whether an element that begins in this piece ends in a later one."""
    return len(re.findall(r"<(?!/|br/)[^<>]*>", piece)) != len(re.findall(r"</[^<>]*>", piece))


def _split_at_addresses(paragraph: str) -> list[str]:
    """An address alone on its line is an embed even when the lines around it have no empty line between."""
    if "http" not in paragraph:
        return [paragraph]
    groups: list[list[str]] = [[]]
    for line in paragraph.split(richtext.BREAK):
        if ADDRESS.match(line.strip()) and not _is_open(richtext.BREAK.join(groups[-1])):
            groups += [[line.strip()], []]
        else:
            groups[-1].append(line)
    return [richtext.BREAK.join(group) for group in groups if group]


def lone_address(inline: str) -> str:
    """Return the address that is all there is in a paragraph: WordPress shows what is behind it."""
    address = unescape(richtext.trim(inline))
    return address if ADDRESS.match(address) else ""
