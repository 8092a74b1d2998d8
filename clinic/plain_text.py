"""What a reader sees of rich text and of blocks, as plain text: for summaries, reading time and structured data."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.rich_text import RichText

# A citation is printed as a number above the line, not as the name that is stored with it.
CITATION = re.compile(r'\s*<a\b[^>]*\blinktype="citation"[^>]*>.*?</a>', re.DOTALL)
LINE_END = re.compile(r"</(?:p|li|ul|ol|h[1-6]|blockquote)>|<[bh]r\s*/?>", re.IGNORECASE)
LIST_ITEM = re.compile(r"<li\b[^>]*>(.*?)</li>", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")


def plain(source: Any) -> str:
    """Return the words of rich text, one line for each paragraph or list item."""
    text = CITATION.sub("", getattr(source, "source", None) or str(source or ""))
    lines = html.unescape(TAG.sub("", LINE_END.sub("\n", text))).splitlines()
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def list_items(source: Any) -> list[str]:
    """The items of every list in rich text, or its paragraphs where it has no list."""
    text = getattr(source, "source", None) or str(source or "")
    items = [" ".join(plain(item).split()) for item in LIST_ITEM.findall(text)] or plain(text).splitlines()
    return [item for item in items if item]


def texts(block: blocks.Block, value: Any) -> Iterator[str]:
    """Yield every text that a reader sees of a block's value; choices, addresses and files are none."""
    if value is None or value == "":
        return
    if isinstance(value, RichText):
        yield plain(value)
    elif isinstance(block, blocks.RichTextBlock | blocks.CharBlock | blocks.TextBlock):
        yield plain(value) if isinstance(block, blocks.RichTextBlock) else str(value)
    elif isinstance(block, TypedTableBlock):
        yield value.caption
        yield from (column["heading"] for column in value.columns)
        for row in value.rows:
            for column, cell in zip(value.columns, row, strict=False):
                yield from texts(column["block"], cell)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from texts(child, value.get(name))
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from texts(block.child_block, item)
    elif isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from texts(child.block, child.value)


def stream_texts(streams: Iterable[Any]) -> Iterator[str]:
    for stream in streams:
        if stream:
            yield from texts(stream.stream_block, stream)


def count_words(parts: Iterable[str]) -> int:
    return sum(len(part.split()) for part in parts)
