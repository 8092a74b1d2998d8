"""Content blocks that any page of the site may use.

Values are plain; how they look is in `templates/blocks/`. A heading's printed level is
computed from where it stands (clinic/outline.py), never chosen by an author.
"""

from wagtail import blocks

from .base import (
    CARE,
    DATA,
    INLINE_FEATURES,
    NEXT,
    PICTURES,
    TEXT,
    TEXT_FEATURES,
    DemandingBlock,
    InlineTextBlock,
    TextBlock,
)
from .guidance import (
    CalloutBlock,
    CallToActionBlock,
    CareCardBlock,
    DoDontBlock,
    FAQBlock,
    FeaturedPagesBlock,
    LinkCardBlock,
    StepsBlock,
)
from .media import DocumentBlock, FigureBlock, GalleryBlock, MissingPictureBlock, VideoBlock
from .text import (
    CodeBlock,
    DetailsBlock,
    DividerBlock,
    HeadingBlock,
    ParagraphBlock,
    QuoteBlock,
    ReasonsBlock,
    TableBlock,
)

__all__ = [
    "CARE",
    "DATA",
    "INLINE_FEATURES",
    "NEXT",
    "PICTURES",
    "TEXT",
    "TEXT_FEATURES",
    "DemandingBlock",
    "GalleryBlock",
    "InlineTextBlock",
    "TextBlock",
    "content_blocks",
    "home_blocks",
]


def content_blocks() -> list[tuple[str, blocks.Block]]:
    """The blocks of a plain page, in the order of the editor's menu."""
    return [
        ("paragraph", ParagraphBlock()),
        ("heading", HeadingBlock()),
        ("quote", QuoteBlock()),
        ("details", DetailsBlock()),
        ("code", CodeBlock()),
        ("divider", DividerBlock()),
        ("figure", FigureBlock()),
        ("gallery", GalleryBlock()),
        ("missing_picture", MissingPictureBlock()),
        ("video", VideoBlock()),
        ("care_card", CareCardBlock()),
        ("callout", CalloutBlock()),
        ("steps", StepsBlock()),
        ("faq", FAQBlock()),
        ("do_dont", DoDontBlock()),
        ("table", TableBlock()),
        ("call_to_action", CallToActionBlock()),
        ("link_card", LinkCardBlock()),
        ("document", DocumentBlock()),
    ]


def home_blocks() -> list[tuple[str, blocks.Block]]:
    return [
        ("featured_pages", FeaturedPagesBlock()),
        ("reasons", ReasonsBlock()),
        ("paragraph", ParagraphBlock()),
        ("heading", HeadingBlock()),
        ("callout", CalloutBlock()),
        ("figure", FigureBlock()),
        ("call_to_action", CallToActionBlock()),
    ]
