"""Pictures and galleries. A picture whose file is not here keeps its words and stands in the list of missing files."""

import re
from typing import Any
from urllib.parse import urlsplit

from bs4 import Tag

from . import dom, richtext
from .gutenberg import Delimiter
from .notes import Kind
from .shortcodes import Shortcode
from .walker import NO_DELIMITER, Block, Walker

IMAGE_CLASS = re.compile(r"^wp-image-(\d+)$")
CAPTION_CLASSES = ("wp-caption-text", "gallery-caption", "wp-caption-dd")
TRACKING_SIZES = {"0", "1"}
OTHER_FIGURES = ("table", "blockquote", "pre", "iframe", "video", "audio")


def image(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """A picture outside any figure."""
    block = picture_block(walker, tag, "", delimiter)
    if block:
        walker.blocks.append(block)


def figure(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """A figure around a picture; around something else it is the caption of that."""
    walker.note_formatting(tag)
    pictures = tag.find_all("img")
    if len(pictures) > 1:
        gallery(walker, tag, delimiter)
        return
    if not pictures or tag.find(list(OTHER_FIGURES)):
        _figure_of_something_else(walker, tag, delimiter)
        return
    caption, media = _take_caption(walker, tag)
    block = picture_block(walker, pictures[0], caption, _with_id(delimiter, tag))
    pictures[0].extract()
    if block:
        walker.blocks.append(block)
    else:
        walker.emit_rich_text(caption)
    for found in media:
        walker.element(found)
    walker.children(tag)


def _figure_of_something_else(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    background = dom.style_url(tag)
    if background and not tag.find(list(OTHER_FIGURES)):
        block = _block(walker, _number(tag, delimiter), background, "", "")
        walker.blocks.append(block)
    table, caption = dom.first(tag, "table"), dom.first(tag, "figcaption")
    if table and caption and not caption.find("table") and not dom.first(table, "caption", "figcaption"):
        caption.name = "caption"
        table.insert(0, caption.extract())
    walker.children(tag)


def _with_id(delimiter: Delimiter, tag: Tag) -> Delimiter:
    """`[caption]` and figures of old themes bear the attachment's number themselves."""
    if delimiter.attributes.get("id"):
        return delimiter
    number = dom.attribute(tag, "data-id") or dom.attribute(tag, "id").removeprefix("attachment_")
    return Delimiter("image", {"id": number}) if number.isdecimal() else delimiter


def _take_caption(walker: Walker, tag: Tag) -> tuple[str, list[Tag]]:
    found = (
        tag.find("figcaption")
        or tag.find(class_=list(CAPTION_CLASSES))
        or (tag.find("dd") if tag.name == "dl" else None)
    )
    if not isinstance(found, Tag):
        return "", []
    written = walker.inline(found.extract().children)
    return written.one_paragraph, written.media


def picture_block(
    walker: Walker, tag: Tag, caption: str, delimiter: Delimiter = NO_DELIMITER
) -> Block | None:
    url = dom.attribute(tag, "data-src") or dom.attribute(tag, "src")
    if {dom.attribute(tag, "width"), dom.attribute(tag, "height")} <= TRACKING_SIZES and tag.has_attr(
        "width"
    ):
        walker.note(Kind.DROPPED, "invisible picture", "pictures of one dot only count visitors", url)
        return None
    if not url.lower().startswith(("http://", "https://", "/")) and ":" in url:
        walker.note(
            Kind.DROPPED, "picture without a file", "it was written into the page itself", _alt_of(tag)
        )
        return None
    _note_link(walker, tag, url)
    walker.note_formatting(tag)
    return _block(walker, _number(tag, delimiter), url, _alt_of(tag), caption)


def _alt_of(tag: Tag) -> str:
    return " ".join(dom.attribute(tag, "alt").split())


def _number(tag: Tag, delimiter: Delimiter) -> str:
    by_class = next((match[1] for name in dom.classes(tag) if (match := IMAGE_CLASS.match(name))), "")
    number = by_class or dom.attribute(tag, "data-id") or str(delimiter.attributes.get("id") or "")
    return number if number.isdecimal() else ""


def _note_link(walker: Walker, tag: Tag, url: str) -> None:
    """A link from a picture to its own larger file or attachment page needs no word; any other does."""
    anchor = tag.find_parent("a")
    href = dom.attribute(anchor, "href")
    if href and not href.startswith("#") and not _leads_to_picture(walker, href, url):
        walker.note(Kind.DROPPED, "link on a picture", "pictures don't link here", href)


def _leads_to_picture(walker: Walker, href: str, url: str) -> bool:
    try:
        path = urlsplit(href).path.lower()
        own = urlsplit(url).path.lower()
    except ValueError:
        return False
    is_file = path.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"))
    stem = re.sub(r"(?:-\d+x\d+)?\.\w+$", "", own.rsplit("/", 1)[-1])
    return is_file or "attachment_id=" in href or (bool(stem) and path.rstrip("/").rsplit("/", 1)[-1] == stem)


def _block(walker: Walker, number: str, url: str, alt: str, caption: str) -> Block:
    found = walker.surroundings.picture(number, url)
    source = found.url or url
    alt = alt or " ".join(found.alt.split())
    if not alt or _is_file_name(alt, source):
        why = "say what it shows, or mark it decorative"
        walker.note(Kind.ATTENTION, "picture without alternative text", why, _file_name(source) or source)
        alt = ""
    if found.image_id is None:
        walker.note(Kind.MISSING, "picture", "its file was not given with --media", source)
        return Block("missing_picture", {"alt": alt, "caption": caption, "credit": "", "source": source})
    picture = {"image": found.image_id, "decorative": not alt, "alt_text": alt}
    return Block("figure", {"image": picture, "caption": caption, "credit": ""})


def _file_name(url: str) -> str:
    try:
        return urlsplit(url).path.rsplit("/", 1)[-1]
    except ValueError:
        return ""


def _is_file_name(alt: str, url: str) -> bool:
    """WordPress fills an empty alternative text with the name of the file, which helps nobody."""
    name = _file_name(url).casefold()
    looks_like_one = bool(re.search(r"[\d_]", alt)) and alt.casefold() in {name, name.rpartition(".")[0]}
    return looks_like_one or bool(re.fullmatch(r"\S+\.(?:jpe?g|png|gif|webp)", alt, re.IGNORECASE))


def background_block(walker: Walker, url: str, delimiter: Delimiter) -> Block:
    """The picture behind the text of a cover."""
    return _block(
        walker, str(delimiter.attributes.get("id") or ""), url, str(delimiter.attributes.get("alt") or ""), ""
    )


def gallery(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """Every form of gallery that WordPress has written: nested figures, lists, definition lists."""
    walker.note_formatting(tag)
    items = []
    for picture in tag.find_all("img"):
        container = picture.find_parent(["figure", "li", "dl"])
        is_own = container is not None and container is not tag and len(container.find_all("img")) == 1
        caption, media = _take_caption(walker, container) if container is not None and is_own else ("", [])
        block = picture_block(walker, picture, caption)
        items += [block] if block else []
        if not block:
            walker.emit_rich_text(caption)
        for found in media:
            walker.element(found)
        picture.extract()
    caption, media = _take_caption(walker, tag)
    _emit_gallery(walker, items, caption)
    for found in media:
        walker.element(found)
    walker.children(tag)


def gallery_shortcode(walker: Walker, shortcode: Shortcode) -> None:
    """`[gallery]` shows the pictures it lists, or those uploaded for the post."""
    attributes = shortcode.attributes
    listed = re.findall(r"\d+", attributes.get("ids", "") or attributes.get("include", ""))
    excluded = set(re.findall(r"\d+", attributes.get("exclude", "")))
    numbers = listed or [n for n in walker.surroundings.attached_pictures() if n not in excluded]
    items = []
    for number in numbers:
        found = walker.surroundings.picture(number, "")
        caption = richtext.paragraph(richtext.text(found.caption)) if found.caption else ""
        items.append(_block(walker, number, found.url, found.alt, caption))
    if not items:
        walker.note(Kind.DROPPED, shortcode.label, "the export names no pictures for it", shortcode.source)
    _emit_gallery(walker, items, "")


def _emit_gallery(walker: Walker, items: list[Block], caption: str) -> None:
    if len(items) > 1:
        value: dict[str, Any] = {
            "items": [{"type": item.type, "value": item.value} for item in items],
            "caption": caption,
        }
        walker.emit("gallery", value)
        return
    walker.blocks.extend(items)
    walker.emit_rich_text(caption)
