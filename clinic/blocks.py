"""Content blocks that any page of the site may use.

Values are plain; how they look is in `templates/blocks/`. A heading's printed level is
computed from where it stands (clinic/outline.py), never chosen by an author.
"""

import re
from types import SimpleNamespace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from .video import is_video_url

# "citation" and "glossary" are features that the articles app gives the editor.
INLINE_FEATURES = ["bold", "italic", "link", "citation", "glossary"]
TEXT_FEATURES = [
    *INLINE_FEATURES,
    "ol",
    "ul",
    "document-link",
    "superscript",
    "subscript",
    "strikethrough",
    "code",
]

TEXT = _("Text")
PICTURES = _("Pictures and media")
CARE = _("Guidance")
DATA = _("Evidence and data")
NEXT = _("Next steps")

CITATION = re.compile(r'\s*<a\b[^>]*\blinktype="citation"[^>]*>.*?</a>', re.DOTALL)


class SearchableTextMixin:
    """The text that searches find: without citations, which readers see as numbers."""

    def get_searchable_content(self, value: Any) -> list[str]:
        return super().get_searchable_content(RichText(CITATION.sub("", value.source)))  # type: ignore[misc]


class InlineTextBlock(SearchableTextMixin, blocks.RichTextBlock):
    """One paragraph of rich text without lists."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", INLINE_FEATURES)
        super().__init__(**kwargs)


class TextBlock(SearchableTextMixin, blocks.RichTextBlock):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", TEXT_FEATURES)
        super().__init__(**kwargs)


class ParagraphBlock(TextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        group = TEXT
        description = _("Text with lists, links, citations and glossary terms.")
        preview_value = "<p>Nerve pain can feel like burning, tingling or electric shocks.</p>"
        template = "blocks/paragraph_block.html"


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=150, label=_("Heading"))
    depth = blocks.ChoiceBlock(
        choices=[("1", _("Heading")), ("2", _("Subheading")), ("3", _("Minor heading"))],
        default="1",
        search_index=False,
        label=_("Importance"),
        help_text=_(
            "The level in the page's outline is worked out from this and from where the heading stands."
        ),
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        group = TEXT
        description = _("Divides the text. Readers and screen readers jump from heading to heading.")
        preview_value = {"text": "How it feels", "depth": "1"}
        template = "blocks/heading_block.html"


class FigureBlock(blocks.StructBlock):
    image = ImageBlock(label=_("Picture"))
    caption = InlineTextBlock(required=False, label=_("Caption"))
    credit = blocks.CharBlock(required=False, max_length=200, label=_("Credit"), help_text=_("Who made it."))

    class Meta:
        icon = "image"
        label = _("Picture")
        group = PICTURES
        description = _("A picture with its description, caption and credit.")
        template = "blocks/figure_block.html"

    def get_preview_value(self) -> blocks.StructValue:
        """A drawing stands for the picture: the library may be empty."""
        caption = RichText("<p>Pain can travel along a nerve.</p>")
        sample = {"image": None, "drawing": "wave", "caption": caption, "credit": ""}
        return blocks.StructValue(self, sample.items())


class MissingPictureBlock(blocks.StructBlock):
    """Holds the place of a picture that an import could not bring along."""

    alt = blocks.CharBlock(required=False, label=_("What it showed"))
    caption = InlineTextBlock(required=False, label=_("Caption"))
    credit = blocks.CharBlock(required=False, max_length=200, label=_("Credit"))
    source = blocks.CharBlock(
        required=False, search_index=False, label=_("Where it was"), help_text=_("Not shown to readers.")
    )

    class Meta:
        icon = "warning"
        label = _("Missing picture")
        group = PICTURES
        description = _("Made by an import when a picture's file was not at hand. Replace it with a picture.")
        preview_value = {"alt": "A person walking on a beach", "caption": "<p>A walk before breakfast</p>"}
        template = "blocks/missing_picture_block.html"


class GalleryBlock(blocks.StructBlock):
    items = blocks.StreamBlock(
        [("figure", FigureBlock()), ("missing_picture", MissingPictureBlock())],
        min_num=1,
        label=_("Pictures"),
    )
    caption = InlineTextBlock(required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Gallery")
        group = PICTURES
        description = _("Several pictures side by side.")
        template = "blocks/gallery_block.html"

    def get_preview_value(self) -> blocks.StructValue:
        figure = self.child_blocks["items"].child_blocks["figure"]
        pictures = [figure.bind(figure.get_preview_value()) for _number in range(2)]
        return blocks.StructValue(self, [("items", pictures), ("caption", RichText(""))])


class VideoBlock(blocks.StructBlock):
    url = blocks.URLBlock(label=_("Address"), help_text=_("A YouTube or Vimeo address."))
    title = blocks.CharBlock(max_length=200, label=_("Title"))
    transcript = TextBlock(
        label=_("Transcript"),
        help_text=_("The spoken words, for people who can't hear or play it."),
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value.get("url") and not is_video_url(value["url"]):
            raise blocks.StructBlockValidationError(
                {
                    "url": ValidationError(
                        _("Only YouTube and Vimeo videos can be played here; use a link card.")
                    )
                }
            )
        return value

    class Meta:
        icon = "media"
        label = _("Video")
        group = PICTURES
        description = _("Plays after a click; until then nothing is loaded from the video's host.")
        preview_value = {
            "url": "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "title": "How a nerve block is done",
            "transcript": "<p>First, the nurse checks your blood pressure.</p>",
        }
        template = "blocks/video_block.html"


class LinkCardBlock(blocks.StructBlock):
    url = blocks.URLBlock(label=_("Address"))
    title = blocks.CharBlock(max_length=200, label=_("Title"))
    note = blocks.CharBlock(required=False, max_length=300, label=_("Note"))

    class Meta:
        icon = "link-external"
        label = _("Link card")
        group = NEXT
        description = _("A link to another site that deserves more than a link in the text.")
        preview_value = {
            "url": "https://medlineplus.gov/",
            "title": "MedlinePlus",
            "note": "Plain health facts",
        }
        template = "blocks/link_card_block.html"


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(required=False, max_length=200, label=_("Title"))

    class Meta:
        icon = "doc-full"
        label = _("Document")
        group = NEXT
        description = _("A file to download, with its kind and size.")
        template = "blocks/document_block.html"

    def get_preview_value(self) -> blocks.StructValue:
        document = SimpleNamespace(
            url="#", title="What to bring to your first visit", file_extension="pdf", file_size=48_000
        )
        return blocks.StructValue(self, [("document", document), ("title", "")])


class CareCardBlock(blocks.StructBlock):
    urgency = blocks.ChoiceBlock(
        choices=[
            ("non_urgent", _("Make an appointment")),
            ("urgent", _("Get help today")),
            ("emergency", _("Emergency: call 911")),
        ],
        label=_("Urgency"),
    )
    heading = blocks.CharBlock(
        max_length=120, label=_("Heading"), help_text=_("For example: Call 911 now if")
    )
    text = TextBlock(label=_("Signs"), help_text=_("A list of signs works best."))

    class Meta:
        icon = "warning"
        label = _("Care card")
        group = CARE
        description = _("When to seek help, and how fast.")
        preview_value = {
            "urgency": "emergency",
            "heading": "Call 911 now if",
            "text": "<ul><li>breathing becomes slow or difficult</li></ul>",
        }
        template = "blocks/care_card_block.html"


class CalloutBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(
        choices=[("note", _("Note")), ("caution", _("Caution"))], default="note", search_index=False
    )
    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    text = TextBlock(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        group = CARE
        description = _("One thing that must not be missed.")
        preview_value = {
            "tone": "caution",
            "heading": "Do not drive",
            "text": "<p>Not until the next day.</p>",
        }
        template = "blocks/callout_block.html"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Step"))
    text = TextBlock(required=False, label=_("What happens"))


class StepsBlock(blocks.StructBlock):
    items = blocks.ListBlock(StepBlock(), min_num=1, label=_("Steps"))

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        group = CARE
        description = _("Things that happen one after another.")
        preview_value = {
            "items": [{"title": "You arrive", "text": "<p>A nurse checks your blood pressure.</p>"}]
        }
        template = "blocks/steps_block.html"


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(max_length=200, label=_("Question"))
    answer = TextBlock(label=_("Answer"))


class FAQBlock(blocks.StructBlock):
    items = blocks.ListBlock(QuestionBlock(), min_num=1, label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        group = CARE
        description = _("Questions that patients ask, each with its answer.")
        preview_value = {"items": [{"question": "Can I drive home?", "answer": "<p>No.</p>"}]}
        template = "blocks/faq_block.html"


class DoDontBlock(blocks.StructBlock):
    do = blocks.ListBlock(blocks.CharBlock(max_length=250), label=_("Do"))
    dont = blocks.ListBlock(blocks.CharBlock(max_length=250), label=_("Don't"))

    class Meta:
        icon = "check"
        label = _("Do and don't")
        group = CARE
        description = _("Two short lists side by side.")
        preview_value = {"do": ["move a little every day"], "dont": ["stay in bed"]}
        template = "blocks/do_dont_block.html"


class QuoteBlock(blocks.StructBlock):
    text = TextBlock(label=_("Quote"))
    attribution = blocks.CharBlock(required=False, max_length=200, label=_("Who said it"))
    source = blocks.URLBlock(required=False, label=_("Where"))

    class Meta:
        icon = "openquote"
        label = _("Quote")
        group = TEXT
        description = _("Words of somebody else. Not for patients' praise of a treatment.")
        preview_value = {"text": "<p>Motion is lotion.</p>", "attribution": "A physical therapist"}
        template = "blocks/quote_block.html"


def table_block() -> TypedTableBlock:
    """A table whose columns have headings; its caption names it for screen readers."""
    return TypedTableBlock(
        [
            ("text", TextBlock(label=_("Text"))),
            ("number", blocks.FloatBlock(label=_("Number"), required=False, icon="order")),
        ],
        icon="table",
        label=_("Table"),
        group=DATA,
        description=_("Columns of text or numbers. Give it a caption."),
        preview_value={
            "caption": "Pain after four weeks, of 10",
            "columns": [{"type": "text", "heading": "Group"}, {"type": "number", "heading": "Pain"}],
            "rows": [{"values": ["<p>Exercise</p>", 4.2]}, {"values": ["<p>No exercise</p>", 5.6]}],
        },
        template="blocks/table_block.html",
    )


class CodeBlock(blocks.StructBlock):
    language = blocks.CharBlock(required=False, max_length=40, search_index=False, label=_("Language"))
    code = blocks.TextBlock(label=_("Code"))

    class Meta:
        icon = "code"
        label = _("Code")
        group = TEXT
        description = _("Text shown letter by letter, with its line breaks.")
        preview_value = {"language": "", "code": "Line one\nLine two"}
        template = "blocks/code_block.html"


class DetailsBlock(blocks.StructBlock):
    summary = blocks.CharBlock(max_length=200, label=_("Always visible"))
    text = TextBlock(label=_("After opening"))

    class Meta:
        icon = "expand-right"
        label = _("Details")
        group = TEXT
        description = _("Extra depth that few readers need, closed at first.")
        preview_value = {"summary": "How the study was done", "text": "<p>Sixty people took part.</p>"}
        template = "blocks/details_block.html"


class CallToActionBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=120, label=_("Heading"))
    text = blocks.CharBlock(required=False, max_length=300, label=_("Text"))
    button = blocks.CharBlock(max_length=60, label=_("Words on the button"))
    page = blocks.PageChooserBlock(required=False, label=_("Page"))
    url = blocks.URLBlock(required=False, label=_("Or an address"))

    class Meta:
        icon = "arrow-right"
        label = _("Call to action")
        group = NEXT
        description = _(
            "What to do next. Without a page or address it opens the contact form about this page."
        )
        preview_value = {
            "heading": "Unsure whether this is for you?",
            "text": "Ask us. A nurse reads every question.",
            "button": "Ask a question",
        }
        template = "blocks/call_to_action_block.html"


class DividerBlock(blocks.StaticBlock):
    class Meta:
        icon = "horizontalrule"
        label = _("Divider")
        group = TEXT
        admin_text = _("A line between two parts.")
        description = _("A line between two parts of a text.")
        preview_value = None
        template = "blocks/divider_block.html"


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
        ("table", table_block()),
        ("call_to_action", CallToActionBlock()),
        ("link_card", LinkCardBlock()),
        ("document", DocumentBlock()),
    ]


class FeaturedPagesBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=120, label=_("Heading"))
    intro = blocks.CharBlock(required=False, max_length=300, label=_("Introduction"))
    pages = blocks.ListBlock(blocks.PageChooserBlock(), min_num=1, max_num=8, label=_("Pages"))

    class Meta:
        icon = "pick"
        label = _("Featured pages")
        group = NEXT
        description = _("Cards of pages you choose.")
        template = "blocks/featured_pages_block.html"

    def get_preview_value(self) -> blocks.StructValue:
        words = {"url": "#", "lead": "What it is, and what helps.", "picture": None}
        cards = [
            SimpleNamespace(specific=SimpleNamespace(title=title, slug=drawing, drawing=drawing, **words))
            for title, drawing in [("Nerve pain", "wave"), ("Back pain", "spine"), ("Exercise", "walk")]
        ]
        return blocks.StructValue(self, [("heading", "Read about"), ("intro", ""), ("pages", cards)])


class ReasonBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=120, label=_("Heading"))
    text = TextBlock(label=_("Text"))

    class Meta:
        icon = "tick"
        label = _("Promise")


class ReasonsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    items = blocks.ListBlock(ReasonBlock(), min_num=1, max_num=4, label=_("Promises"))

    class Meta:
        icon = "list-ul"
        label = _("What we promise")
        group = TEXT
        description = _("Two to four short promises that a visitor can check.")
        preview_value = {"items": [{"heading": "We say what is not known", "text": "<p>On every page.</p>"}]}
        template = "blocks/reasons_block.html"


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
