"""What arranged a page, what asked for input, and what ran in it."""

from bs4 import Tag

from . import dom, richtext
from .gutenberg import Delimiter
from .notes import Kind
from .pictures import background_block, picture_block
from .walker import Walker


def columns(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note(Kind.CHANGED, "columns", "what stood beside stands below each other")
    plain_container(walker, tag, _)


def group(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note(Kind.CHANGED, "group", "what it held stands in the text")
    plain_container(walker, tag, _)


def media_and_text(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note(Kind.CHANGED, "media beside text", "the media stands over or under its text")
    plain_container(walker, tag, _)


def plain_container(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note_formatting(tag)
    walker.children(tag)


def template(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """A list that WordPress fills anew for each visitor: of its parts only typed text comes along."""
    walker.note(Kind.DROPPED, delimiter.label, delimiter.reason)
    walker.template_depth += 1
    walker.children(tag)
    walker.template_depth -= 1


def cover(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    walker.note(Kind.CHANGED, "cover", "its picture stands over its text")
    picture = tag.find("img", class_="wp-block-cover__image-background")
    behind = tag.find(class_="wp-block-cover__image-background")
    background = behind if isinstance(behind, Tag) else tag
    if isinstance(picture, Tag):
        block = picture_block(walker, picture.extract(), "", delimiter)
        walker.blocks.extend([block] if block else [])
    else:
        url = dom.style_url(background) or str(delimiter.attributes.get("url") or "")
        if url:
            walker.blocks.append(background_block(walker, url, delimiter))
    walker.children(tag)


def button(walker: Walker, tag: Tag, _: Delimiter) -> None:
    anchor = tag if tag.name == "a" else tag.find("a")
    if isinstance(anchor, Tag) and anchor.has_attr("href"):
        walker.note(Kind.CHANGED, "button", "it is a link in a paragraph")
        walker.flush([anchor.extract()])
    else:
        walker.note(Kind.DROPPED, "button", "it leads nowhere", walker.words(tag))
        tag.clear()
    walker.children(tag)


def spacer(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note(Kind.CHANGED, "spacer", "the design of the new site decides this")
    walker.children(tag)


def form(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note(Kind.DROPPED, "form", "the new site's form is at /contact/", walker.words(tag))


def control(walker: Walker, tag: Tag, _: Delimiter) -> None:
    text = " ".join(filter(None, (walker.words(tag), dom.attribute(tag, "value"))))
    walker.note(Kind.DROPPED, f"form field <{tag.name}>", "it belongs to a form", text)


def executable(walker: Walker, tag: Tag, _: Delimiter) -> None:
    source = dom.attribute(tag, "src") or " ".join(tag.get_text().split())[:200]
    walker.note(Kind.DROPPED, f"<{tag.name}>", "nothing that runs is imported", source)


def invisible(walker: Walker, tag: Tag, _: Delimiter) -> None:
    if tag.name == "style":
        walker.note(Kind.DROPPED, "<style>", "the design of the new site decides this")
    elif walker.words(tag):
        walker.note(Kind.DROPPED, f"<{tag.name}>", "browsers didn't show it", walker.words(tag))


def drawing(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note(
        Kind.DROPPED,
        f"<{tag.name}>",
        "it was drawn by the page itself, not by a picture file",
        walker.words(tag),
    )


def formula(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.note(Kind.CHANGED, "formula", "its signs stand in a line")
    walker.emit_paragraph(richtext.text(walker.words(tag)))


def fallback(walker: Walker, tag: Tag, _: Delimiter) -> None:
    """`<object>` and its kin showed what is inside them where they could not run."""
    source = dom.attribute(tag, "data") or dom.attribute(tag, "src")
    walker.note(Kind.DROPPED, f"<{tag.name}>", "browsers no longer run it", source)
    walker.children(tag)


def social_links(walker: Walker, tag: Tag, _: Delimiter) -> None:
    walker.children(tag)
    for anchor in tag.find_all("a", href=True):
        walker.note(
            Kind.DROPPED,
            "link to a social network",
            "the site's settings hold them",
            dom.attribute(anchor, "href"),
        )
