"""Reads stored blocks of which nobody knows who wrote them: an older version, an import, a slip in the database.

Wagtail's blocks trust the shape of what is stored; one value of another shape would take
down the whole page. What doesn't fit its block is left out, and what is left stands.
"""

from collections.abc import Callable
from typing import Any

from django.utils.dateparse import parse_date
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

MAX_KEY = 2**31 - 1


class Misfit(Exception):
    """A stored value that its block can't read."""


def fitting_blocks(block: blocks.StreamBlock, stored: Any) -> list[dict[str, Any]]:
    """Those of the stored entries that `block` can read, in their order; of blocks it knows nothing about, none."""
    fitting = []
    for entry in stored if isinstance(stored, list) else ():
        if not isinstance(entry, dict) or "value" not in entry or not isinstance(entry.get("type"), str):
            continue
        child = block.child_blocks.get(entry["type"])
        if child is not None and (found := parts([(0, child, entry["value"])])):
            fitting.append({**entry, "id": text_or_none(entry.get("id")), "value": found[0]})
    return fitting


def fitting(block: blocks.Block, value: Any) -> Any:
    """The value with every part left out that doesn't fit. Raises Misfit if nothing of it does."""
    for kinds, read in READERS:
        if isinstance(block, kinds):
            return read(block, value)
    return value


def parts(named: list[tuple[Any, blocks.Block, Any]]) -> dict[Any, Any]:
    found = {}
    for name, block, value in named:
        try:
            found[name] = fitting(block, value)
        except Misfit:
            continue
    return found


def need(kind: type | tuple[type, ...], value: Any) -> Any:
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise Misfit
    return value


def text_or_none(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def read_struct(block: Any, value: Any) -> Any:
    value = need(dict, value)
    children = block.child_blocks
    return parts([(name, children[name], value[name]) for name in children if name in value])


def read_image(block: Any, value: Any) -> Any:
    """An ImageBlock; a bare key is what an older kind of block stored."""
    if isinstance(value, dict):
        return {"image": None} | read_struct(block, value)
    return {"image": read_key(block, value), "decorative": False, "alt_text": ""}


def read_list(block: Any, value: Any) -> Any:
    found = []
    for item in need(list, value):
        is_item = isinstance(item, dict) and item.get("type") == "item" and "value" in item
        inner = parts([(0, block.child_block, item["value"] if is_item else item)])
        if inner:
            item_id = text_or_none(item.get("id")) if is_item else None
            found.append({"type": "item", "value": inner[0], "id": item_id} if is_item else inner[0])
    return found


def read_table(block: Any, value: Any) -> Any:
    if not value:
        return None
    value = need(dict, value)
    columns = [need(dict, column) for column in need(list, value.get("columns"))]
    kinds = [block.child_blocks.get(text_or_none(column.get("type"))) for column in columns]
    if None in kinds:
        raise Misfit
    rows = []
    for row in need(list, value.get("rows")):
        cells = need(list, need(dict, row).get("values"))
        if len(cells) != len(kinds):
            raise Misfit
        found = parts([(place, *pair) for place, pair in enumerate(zip(kinds, cells, strict=True))])
        rows.append({"values": [found.get(place) for place in range(len(kinds))]})
    return {
        "caption": text_or_none(value.get("caption")) or "",
        "columns": [
            {"type": column["type"], "heading": text_or_none(column.get("heading")) or ""}
            for column in columns
        ],
        "rows": rows,
    }


def read_key(block: Any, value: Any) -> Any:
    if value is not None and not 0 < need(int, value) <= MAX_KEY:
        raise Misfit
    return value


def read_number(block: Any, value: Any) -> Any:
    return value if value is None else need((int, float), value)


def read_flag(block: Any, value: Any) -> Any:
    return need(bool, value)


def read_day(block: Any, value: Any) -> Any:
    try:
        return value if value is None or parse_date(need(str, value)) else None
    except ValueError:
        raise Misfit from None


def read_words(block: Any, value: Any) -> Any:
    return need(str, value)


READERS: list[tuple[Any, Callable[[Any, Any], Any]]] = [
    (ImageBlock, read_image),
    (TypedTableBlock, read_table),
    (blocks.StructBlock, read_struct),
    (blocks.StreamBlock, fitting_blocks),
    (blocks.ListBlock, read_list),
    (blocks.ChooserBlock, read_key),
    ((blocks.IntegerBlock, blocks.FloatBlock), read_number),
    (blocks.BooleanBlock, read_flag),
    (blocks.DateBlock, read_day),
    (
        (blocks.RichTextBlock, blocks.CharBlock, blocks.TextBlock, blocks.URLBlock, blocks.ChoiceBlock),
        read_words,
    ),
]
