"""Tables. A cell is rich text; cells that spanned several columns or rows are written once."""

from collections.abc import Iterator

from bs4 import Tag

from . import dom, richtext
from .gutenberg import Delimiter
from .notes import Kind
from .texts import as_rich_text
from .walker import Block, Walker

MAX_COLUMNS = 50


def table(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note_formatting(tag)
    caption, media = _caption(walker, tag)
    rows = list(_rows(tag))
    loose = _loose_children(tag)
    if len(rows) == 1 and len(rows[0]) == 1:
        walker.note(Kind.CHANGED, "table of one cell", "what was in it stands in the text")
        walker.emit_paragraph(richtext.text(caption))
        walker.children(rows[0][0])
    elif rows:
        _emit(walker, rows, caption)
    else:
        walker.emit_paragraph(richtext.text(caption))
    for child in [*loose, *media]:
        walker.element(child)


def _caption(walker: Walker, tag: Tag) -> tuple[str, list[Tag]]:
    found = tag.find("caption", recursive=False)
    if not isinstance(found, Tag):
        return "", []
    media = walker.take_media(found)
    return walker.plain_text(found.extract(), "table caption"), media


def _rows(tag: Tag) -> Iterator[list[Tag]]:
    for row in tag.find_all("tr"):
        if row.find_parent("table") is tag:
            cells = list(row.find_all(["td", "th"], recursive=False))
            if cells:
                yield cells


def _loose_children(tag: Tag) -> list[Tag]:
    """Return what stands in the table but in no row."""
    usual = {"tr", "thead", "tbody", "tfoot", "colgroup", "col"}
    return [child for child in tag.find_all(True, recursive=False) if child.name not in usual]


def _emit(walker: Walker, rows: list[list[Tag]], caption: str) -> None:
    after: list[Block] = []
    headings = [_heading(walker, cell) for cell in rows.pop(0)] if _is_header(rows[0]) else []
    written = [_row(walker, row, after) for row in rows]
    width = max(len(headings), *(len(row) for row in written)) if written else len(headings)
    if width > MAX_COLUMNS:
        _emit_wide(walker, headings, written)
    else:
        columns = [{"type": "text", "heading": heading} for heading in _padded(headings, width)]
        values = [{"values": _padded(row, width)} for row in written]
        walker.emit("table", {"caption": caption, "columns": columns, "rows": values})
    walker.blocks.extend(after)


def _is_header(row: list[Tag]) -> bool:
    in_head = row[0].find_parent(["thead", "table"])
    return (in_head is not None and in_head.name == "thead") or all(cell.name == "th" for cell in row)


def _heading(walker: Walker, cell: Tag) -> str:
    for found in walker.take_media(cell):
        walker.note(
            Kind.DROPPED,
            f"<{found.name}> in a table heading",
            "headings are plain text",
            _describe(walker, found),
        )
    return walker.plain_text(cell, "table heading")


def _describe(walker: Walker, tag: Tag) -> str:
    shortcode = walker.shortcode_of(tag)
    source = shortcode.source if shortcode else ""
    return " ".join(
        filter(None, (dom.attribute(tag, "alt"), dom.attribute(tag, "src"), dom.words(tag), source))
    )


def _row(walker: Walker, cells: list[Tag], after: list[Block]) -> list[str]:
    row: list[str] = []
    for cell in cells:
        text, rest = as_rich_text(walker, walker.collect(cell), "table")
        row.append(_bold(text) if cell.name == "th" else text)
        after.extend(rest)
        row += [""] * (_span(walker, cell) - 1)
    return row


def _bold(text: str) -> str:
    return (
        text
        if "<b>" in text or "<ul>" in text or "<ol>" in text
        else text.replace("<p>", "<p><b>").replace("</p>", "</b></p>")
    )


def _span(walker: Walker, cell: Tag) -> int:
    spans = {name: dom.attribute(cell, name) for name in ("colspan", "rowspan")}
    wide = {name: int(value) for name, value in spans.items() if value.isdecimal() and int(value[:4]) > 1}
    if wide:
        walker.note(Kind.CHANGED, "joined table cells", "the first cell has the text, the others are empty")
    return min(wide.get("colspan", 1), MAX_COLUMNS)


def _padded(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))


def _emit_wide(walker: Walker, headings: list[str], rows: list[list[str]]) -> None:
    walker.note(
        Kind.CHANGED, "very wide table", f"more than {MAX_COLUMNS} columns: each row is a list of its cells"
    )
    for cells in [[richtext.text(heading) for heading in headings], *rows]:
        for cell in filter(None, cells):
            walker.emit("paragraph", cell if cell.startswith("<") else richtext.paragraph(cell))
