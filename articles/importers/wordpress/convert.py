"""Turns the HTML of a post into StreamField blocks and notes on what could not be kept.

The order of steps: reusable blocks are put in place; html5ever makes the HTML well-formed; shortcodes become elements;
the walk makes blocks; headings get their depths and neighbouring paragraphs are joined.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag

from . import dom, embeds, gutenberg, layout, pictures, richtext, shortcodes, tables, texts
from .gutenberg import Delimiter
from .notes import Kind, Note, Notes
from .surroundings import Surroundings
from .walker import Block, Handler, Walker

MAX_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Conversion:
    blocks: list[Block]
    notes: Notes


def convert(html: str, surroundings: Surroundings | None = None) -> Conversion:
    """Never raises on any HTML, and every word of it is in the blocks or in the notes."""
    surroundings = surroundings or Surroundings()
    html = html.replace("\x00", "")
    if dom.is_too_large(html):
        return _bare_text(html)
    html = gutenberg.with_reusable_blocks(html, surroundings.reusable_block)
    if dom.is_too_large(html):
        return _bare_text(html)
    prepared = shortcodes.prepare(dom.normalise(html))
    walker = Walker(
        HANDLERS,
        embeds.show_address,
        surroundings,
        prepared.shortcodes,
        breaks_are_typed=not gutenberg.has_blocks(html),
    )
    for unknown in prepared.unknown:
        walker.notes.add(Note(Kind.DROPPED, unknown.label, unknown.reason, unknown.source))
    walker.children(dom.parse(prepared.html))
    return Conversion(list(_joined(_with_depths(walker.blocks))), walker.notes)


def _bare_text(html: str) -> Conversion:
    notes = Notes()
    notes.add(
        Note(Kind.CHANGED, "the whole text", "it is too large to be read with care: only its words were kept")
    )
    words = dom.without_markup(html)
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", words)]
    blocks = [Block("paragraph", richtext.paragraph(richtext.text(part))) for part in paragraphs if part]
    return Conversion(list(_joined(blocks)), notes)


def _with_depths(blocks: list[Block]) -> Iterator[Block]:
    """Number heading levels by rank, so that a post that begins with h3 or leaves out h4 has no gaps."""
    levels = sorted({block.value["depth"] for block in blocks if block.type == "heading"})
    previous = 0
    for block in blocks:
        if block.type == "heading":
            depth = min(levels.index(block.value["depth"]) + 1, previous + 1, MAX_DEPTH)
            previous = depth
            block = Block("heading", {**block.value, "depth": str(depth)})
        yield block


def _joined(blocks: Iterator[Block] | list[Block]) -> Iterator[Block]:
    """Join neighbouring paragraphs and lists: editors expect running text in one block."""
    running: list[str] = []
    for block in blocks:
        if block.type == "paragraph":
            running.append(block.value)
            continue
        if running:
            yield Block("paragraph", "".join(running))
            running = []
        yield block
    if running:
        yield Block("paragraph", "".join(running))


def _shortcode(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    found = walker.shortcode_of(tag)
    if found is None:
        walker.children(tag)
    elif found.name == "gallery":
        pictures.gallery_shortcode(walker, found)
    elif found.name in {"code", "sourcecode"}:
        texts.sourcecode(
            walker, found.content, found.attributes.get("language") or found.attributes.get("lang", "")
        )
    else:
        embeds.shortcode(walker, found)


# By class first, then by element.
HANDLERS: dict[str, Handler] = {
    "[shortcode]": _shortcode,
    **dict.fromkeys(("wp-block-columns", "has-2-columns", "has-3-columns"), layout.columns),
    "wp-block-group": layout.group,
    "wp-block-media-text": layout.media_and_text,
    "wp-block-cover": layout.cover,
    "wp-block-cover-image": layout.cover,
    "wp-block-button": layout.button,
    "wp-block-spacer": layout.spacer,
    "wp-block-social-links": layout.social_links,
    "wp-block-query": layout.template,
    "wp-block-comments": layout.template,
    "wp-block-verse": texts.verse,
    "wp-block-file": embeds.file,
    "wp-block-embed": embeds.embed,
    "wp-caption": pictures.figure,
    "wp-block-image": pictures.figure,
    "wp-block-gallery": pictures.gallery,
    "blocks-gallery-grid": pictures.gallery,
    "gallery": pictures.gallery,
    "schema-faq": texts.questions,
    "rank-math-list": texts.questions,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), texts.heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), texts.list_),
    "li": texts.list_item,
    "dl": texts.definition_list,
    "blockquote": texts.quote,
    **dict.fromkeys(("pre", "listing", "code"), texts.preformatted),
    "details": texts.details,
    "hr": texts.divider,
    "table": tables.table,
    "figure": pictures.figure,
    "img": pictures.image,
    "iframe": embeds.iframe,
    **dict.fromkeys(("video", "audio"), embeds.player),
    "form": layout.form,
    **dict.fromkeys(dom.CONTROLS, layout.control),
    "script": layout.executable,
    **dict.fromkeys(("style", "noscript", "noembed", "noframes", "template"), layout.invisible),
    **dict.fromkeys(("svg", "canvas", "map"), layout.drawing),
    "math": layout.formula,
    **dict.fromkeys(("object", "embed", "applet"), layout.fallback),
}
