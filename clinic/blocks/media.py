"""Pictures, video and files."""

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from clinic.video import is_video_url

from .base import NEXT, PICTURES, DemandingBlock, InlineTextBlock, TextBlock


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


class VideoBlock(DemandingBlock):
    url = blocks.URLBlock(label=_("Address"), help_text=_("A YouTube or Vimeo address."))
    title = blocks.CharBlock(max_length=200, label=_("Title"))
    transcript = TextBlock(
        label=_("Transcript"),
        help_text=_("The spoken words, for people who can't hear or play it."),
    )

    def demands(self, value: Any) -> dict[str, Any]:
        if not is_video_url(value["url"]):
            return {"url": _("Only YouTube and Vimeo videos can be played here; use a link card.")}
        return {}

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
