"""Headings, lists, quotes, code and details."""

import re
from html import unescape
from urllib.parse import urlsplit

from bs4 import Tag

from . import dom, richtext
from .gutenberg import Delimiter
from .notes import Kind
from .walker import NO_DELIMITER, Block, Walker

MAX_HEADING = 150
MAX_LINE = 200
LANGUAGE_CLASS = re.compile(r"^(?:lang|language|brush)[-:](\w+)$")
SOCIAL_QUOTES = {"twitter-tweet": "post on X (Twitter)", "instagram-media": "post on Instagram"}


def heading(walker: Walker, tag: Tag, _: Delimiter) -> None:
    """Emit the level as written; `convert` makes relative depths of them when it knows all."""
    walker.note_formatting(tag)
    media = walker.take_media(tag)
    text = walker.plain_text(tag, "heading")
    if len(text) > MAX_HEADING:
        walker.note(
            Kind.CHANGED,
            "very long heading",
            f"headings have at most {MAX_HEADING} characters: it is bold text",
        )
        walker.emit_paragraph(f"<b>{richtext.text(text)}</b>")
    elif text:
        walker.emit("heading", {"text": text, "depth": tag.name[1]})
    walker.place = f"under “{text[:60]}”" if text else walker.place
    for found in media:
        walker.element(found)


def list_(walker: Walker, tag: Tag, _: Delimiter) -> None:
    """Lists are rich text. What can't stand in a list item follows after the list."""
    after: list[Block] = []
    written = _list(walker, tag, after)
    walker.emit_rich_text(written)
    walker.blocks.extend(after)


def _list(walker: Walker, tag: Tag, after: list[Block]) -> str:
    _note_numbering(walker, tag)
    name = "ol" if tag.name == "ol" else "ul"
    items = []
    for block_group in _items(tag):
        pieces = walker.collect(block_group)
        items.append(_item(walker, pieces, after))
    written = "".join(f"<li>{item}</li>" for item in items if item)
    return f"<{name}>{written}</{name}>" if written else ""


def _items(tag: Tag) -> list[Tag]:
    """Return the list items; what stands between them, against the rules, is put into the one before or its own."""
    items: list[Tag] = []
    for child in list(tag.children):
        if isinstance(child, Tag) and child.name == "li":
            items.append(child)
        elif dom.words(child) or isinstance(child, Tag):
            if not items:
                items.append(Tag(name="li"))
            items[-1].append(child.extract())
    return items


def _item(walker: Walker, blocks: list[Block], after: list[Block]) -> str:
    lines: list[str] = []
    nested: list[str] = []
    for block in blocks:
        inline, lists, rest = _as_lines(block)
        lines += inline
        nested += lists
        if rest:
            walker.note(
                Kind.CHANGED, f"{rest.type.replace('_', ' ')} inside a list", "it stands after the list"
            )
            after.append(rest)
    return richtext.BREAK.join(lines) + "".join(nested)


def _as_lines(block: Block) -> tuple[list[str], list[str], Block | None]:
    """Split a block into lines of inline text, lists, and what is neither."""
    if block.type == "paragraph":
        if block.value.startswith(("<ul>", "<ol>")):
            return [], [block.value], None
        return [re.sub(r"^<p>|</p>$", "", block.value).replace("</p><p>", richtext.BREAK)], [], None
    if block.type == "heading":
        return [f"<b>{richtext.text(block.value['text'])}</b>"], [], None
    if block.type == "code" and "\n" not in block.value["code"]:
        return [f"<code>{richtext.text(block.value['code'])}</code>"], [], None
    return [], [], block


def _note_numbering(walker: Walker, tag: Tag) -> None:
    start = dom.attribute(tag, "start")
    if start not in {"", "1"}:
        walker.note(Kind.CHANGED, "list numbering", "lists are numbered from 1", f"began at {start}")
    if tag.has_attr("reversed"):
        walker.note(Kind.CHANGED, "list numbering", "lists are numbered upwards", "counted down")


def list_item(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """A list item outside any list."""
    wrapper = Tag(name="ul")
    tag.insert_before(wrapper)
    wrapper.append(tag.extract())
    list_(walker, wrapper, delimiter)


def definition_list(walker: Walker, tag: Tag, _: Delimiter) -> None:
    """Each term becomes a paragraph that begins with the term in bold."""
    if "wp-caption" in dom.classes(tag) or "gallery-item" in dom.classes(tag):
        walker.handlers["figure"](walker, tag, NO_DELIMITER)
        return
    walker.note(Kind.CHANGED, "definition list", "each term is a bold line over its explanation")
    term = ""
    for child in list(tag.children):
        if isinstance(child, Tag) and child.name == "dt":
            walker.emit_paragraph(f"<b>{term}</b>" if term else "")
            term = _definition_term(walker, child)
        elif isinstance(child, Tag):
            _definition(walker, child, term)
            term = ""
        elif dom.words(child):
            walker.emit_paragraph(richtext.text(dom.words(child)))
    walker.emit_paragraph(f"<b>{term}</b>" if term else "")


def _definition_term(walker: Walker, tag: Tag) -> str:
    lines: list[str] = []
    for block in walker.collect(tag):
        inline, _, _ = _as_lines(block)
        lines += [line.replace("<b>", "").replace("</b>", "") for line in inline]
        if not inline:
            walker.blocks.append(block)
    return richtext.BREAK.join(lines)


def _definition(walker: Walker, tag: Tag, term: str) -> None:
    blocks = walker.collect(tag)
    starts_inline = bool(blocks) and bool(_as_lines(blocks[0])[0])
    if term and starts_inline:
        walker.emit_paragraph(f"<b>{term}</b>{richtext.BREAK}{_as_lines(blocks.pop(0))[0][0]}")
    else:
        walker.emit_paragraph(f"<b>{term}</b>" if term else "")
    walker.blocks.extend(blocks)


def as_rich_text(walker: Walker, blocks: list[Block], where: str) -> tuple[str, list[Block]]:
    """Return the blocks as one rich text, and those that rich text can't hold."""
    written: list[str] = []
    rest: list[Block] = []
    for block in blocks:
        lines, lists, other = _as_lines(block)
        written += [richtext.paragraph(line) for line in lines] + lists
        if other and other.type == "quote":
            written.append(other.value["text"])
            written += [richtext.paragraph(richtext.text(other.value["attribution"]))] * bool(
                other.value["attribution"]
            )
        elif other:
            walker.note(
                Kind.CHANGED,
                f"{other.type.replace('_', ' ')} inside a {where}",
                f"it stands after the {where}",
            )
            rest.append(other)
    return "".join(written), rest


def quote(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note_formatting(tag)
    source = _web_address(dom.attribute(tag, "cite"))
    attribution = _attribution(tag)
    media = walker.take_media(attribution) if attribution else []
    name = ""
    if attribution is not None:
        anchor = dom.first(attribution, "a")
        source = _web_address(dom.attribute(anchor, "href")) or source
        name = " ".join(attribution.get_text().split()).lstrip("—–- ")
    social = next((SOCIAL_QUOTES[one] for one in sorted(dom.classes(tag)) if one in SOCIAL_QUOTES), "")
    if social:
        anchors = tag.find_all("a", href=True)
        source = _web_address(dom.attribute(anchors[-1], "href") if anchors else "") or source
        walker.note(
            Kind.CHANGED, social, "its words are a quote that links to it; nothing is loaded from there"
        )
    text, rest = as_rich_text(walker, walker.collect(tag), "quote")
    if len(name) > MAX_LINE:
        text, name = text + richtext.paragraph(richtext.text(name)), ""
    if text:
        walker.emit("quote", {"text": text, "attribution": name, "source": source})
    else:
        walker.emit_paragraph(richtext.text(name))
    walker.blocks.extend(rest)
    for found in media:
        walker.element(found)


def _attribution(tag: Tag) -> Tag | None:
    """Take out who said it: a `<cite>` or footer at the end of the quote."""
    for found in reversed(tag.find_all(["cite", "footer"])):
        follows = [node for node in found.next_siblings if dom.words(node)]
        if found.find_parent("blockquote") is tag and not follows and not found.find_parent("li"):
            return found.extract()
    return None


def _web_address(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.hostname else ""


def preformatted(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """Code, and other text whose spaces and line ends matter."""
    inner = dom.first(tag, "code") or tag
    language = str(delimiter.attributes.get("language") or "") or _language(tag) or _language(inner)
    for line_break in tag.find_all("br"):
        line_break.replace_with("\n")
    media = walker.take_media(tag)
    emit_code(walker, tag.get_text(), language)
    for found in media:
        walker.element(found)


def emit_code(walker: Walker, code: str, language: str) -> None:
    code = code.replace("\x00", "").strip("\r\n").rstrip()
    if code.strip():
        walker.emit("code", {"language": language.lower()[:40], "code": code})


def _language(tag: Tag) -> str:
    named = dom.attribute(tag, "data-language") or dom.attribute(tag, "data-lang")
    found = [LANGUAGE_CLASS.match(name) for name in sorted(dom.classes(tag))]
    return named or next((match[1] for match in found if match), "")


def sourcecode(walker: Walker, content: str, language: str) -> None:
    emit_code(walker, unescape(re.sub(r"<br\s*/?>|</p>", "\n", content)), language)


def verse(walker: Walker, tag: Tag, _: Delimiter) -> None:
    """Poems keep their line ends as line breaks."""
    media = walker.take_media(tag)
    for line_break in tag.find_all("br"):
        line_break.replace_with("\n")
    lines = [
        richtext.text(line.rstrip()) for line in tag.get_text().replace("\x00", "").strip("\r\n").split("\n")
    ]
    walker.note(Kind.CHANGED, "block “verse”", "its lines stay, its indents don't")
    for stanza in re.split(r"(?:<br/>\s*){2,}", richtext.BREAK.join(line.strip() for line in lines)):
        walker.emit_paragraph(stanza)
    for found in media:
        walker.element(found)


def details(walker: Walker, tag: Tag, _: Delimiter) -> None:
    summary_tag = dom.first(tag, "summary")
    media = walker.take_media(summary_tag) if summary_tag else []
    summary = walker.plain_text(summary_tag.extract(), "summary of details") if summary_tag else ""
    text, rest = as_rich_text(walker, walker.collect(tag), "details")
    if text and summary and len(summary) <= MAX_LINE:
        walker.emit("details", {"summary": summary, "text": text})
    else:
        walker.emit_paragraph(richtext.text(summary))
        walker.emit_rich_text(text)
    walker.blocks.extend(rest)
    for found in media:
        walker.element(found)


def questions(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """The FAQ blocks of the two most common search plugins."""
    items = []
    for section in tag.select(".schema-faq-section, .rank-math-list-item"):
        question_tag = section.select_one(".schema-faq-question, .rank-math-question")
        media = walker.take_media(question_tag) if question_tag else []
        question = walker.plain_text(question_tag.extract(), "question") if question_tag else ""
        answer, rest = as_rich_text(walker, walker.collect(section), "answer")
        if question and answer and len(question) <= MAX_LINE:
            items.append({"question": question, "answer": answer})
        else:
            walker.emit_paragraph(richtext.text(question))
            walker.emit_rich_text(answer)
        walker.blocks.extend(rest)
        for found in media:
            walker.element(found)
        section.extract()
    if items:
        walker.emit("faq", {"items": items})
    walker.children(tag)


def divider(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.emit("divider", None)
