"""From the demo's way of writing block values to what a StreamField stores.

In any rich text `[@key]` cites the reference with that key and `[[term]]` or `[[term|shown]]`
explains a glossary term.
"""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.models import Page

from articles.models import GlossaryTerm, Reference

CITED = re.compile(r"\[@([\w-]+)\]")
TERM = re.compile(r"\[\[([^\]|]+)(?:\|([^\]]+))?\]\]")
LINK = re.compile(r'<a href="/([^"#]*)(#[^"]*)?">')
NAMESPACE = uuid.UUID("6f0d7a5e-3f1c-4a39-9f53-7d1f6f1f8f10")


def block_id(place: str) -> str:
    return str(uuid.uuid5(NAMESPACE, place))


@dataclass
class Library:
    """What the texts refer to, by the names that the texts use."""

    references: dict[str, Reference] = field(default_factory=dict)
    terms: dict[str, GlossaryTerm] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    """By path below the home page: "treatments/ketamine-infusion"."""

    def rich_text(self, text: str) -> str:
        """Return rich text as Wagtail stores it. An unknown key or term is an error of the demo: KeyError."""
        text = CITED.sub(lambda match: self.citation(match[1]), text)
        text = TERM.sub(lambda match: self.term(match[1], match[2] or match[1]), text)
        return LINK.sub(self.link, text)

    def citation(self, key: str) -> str:
        reference = self.references[key]
        return f'<a linktype="citation" id="{reference.pk}">{escape(reference.label)}</a>'

    def term(self, term: str, shown: str) -> str:
        return f'<a linktype="glossary" id="{self.terms[term.lower()].pk}">{shown}</a>'

    def link(self, match: re.Match[str]) -> str:
        page = self.pages.get(match[1].strip("/"))
        return f'<a linktype="page" id="{page.pk}">' if page and not match[2] else match[0]

    def stream(self, stream_block: blocks.StreamBlock, values: Iterable[tuple[str, Any]], place: str) -> list:
        """Return a stream's raw data. Ids follow from `place`, so that the same demo makes the same bytes."""
        return [
            {
                "type": kind,
                "value": self.raw(stream_block.child_blocks[kind], value, f"{place}/{position}"),
                "id": block_id(f"{place}/{position}"),
            }
            for position, (kind, value) in enumerate(values)
        ]

    def raw(self, block: blocks.Block, value: Any, place: str) -> Any:
        """Return what `block` stores for a value of the demo. Unknown parts of a value are a KeyError."""
        if isinstance(block, blocks.RichTextBlock):
            text = self.rich_text(value or "")
            return (
                text if not text or text.startswith("<") and not text.startswith("<a") else f"<p>{text}</p>"
            )
        if isinstance(block, TypedTableBlock):
            return self.table(block, value, place)
        if isinstance(block, blocks.StructBlock):
            unknown = set(value) - set(block.child_blocks)
            if unknown:
                raise KeyError(f"{type(block).__name__} has no {', '.join(sorted(unknown))}")
            return {
                name: self.raw(child, value[name], f"{place}/{name}")
                for name, child in block.child_blocks.items()
                if name in value
            }
        if isinstance(block, blocks.ListBlock):
            return [
                {
                    "type": "item",
                    "value": self.raw(block.child_block, item, f"{place}/{position}"),
                    "id": block_id(f"{place}/{position}"),
                }
                for position, item in enumerate(value)
            ]
        if isinstance(block, blocks.PageChooserBlock):
            return self.pages[value].pk if value else None
        return value

    def table(self, block: TypedTableBlock, value: dict[str, Any], place: str) -> dict[str, Any]:
        """`value` is dict(caption, columns=[dict(type, heading)], rows=[[...]])."""
        columns = value["columns"]
        children = [block.child_blocks[column["type"]] for column in columns]
        return {
            "caption": value["caption"],
            "columns": columns,
            "rows": [
                {"values": [self.raw(child, cell, place) for child, cell in zip(children, row, strict=True)]}
                for row in value["rows"]
            ],
        }
