"""Blocks of running text."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock, TypedTableBlockValidationError

from .base import DATA, TEXT, DemandingBlock, TextBlock


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


class QuoteBlock(DemandingBlock):
    text = TextBlock(label=_("Quote"))
    attribution = blocks.CharBlock(required=False, max_length=200, label=_("Who said it"))
    source = blocks.URLBlock(required=False, label=_("Where"))
    is_patient = blocks.BooleanBlock(
        required=False,
        label=_("A patient’s words"),
        help_text=_("Readers are told so, and that others may fare differently."),
    )
    consent_on = blocks.DateBlock(
        required=False,
        label=_("Agreed in writing on"),
        help_text=_("The day on which the patient agreed in writing. Not shown to readers."),
    )

    class Meta:
        icon = "openquote"
        label = _("Quote")
        group = TEXT
        description = _("Words of somebody else. A patient’s words need their written consent.")
        preview_value = {"text": "<p>Motion is lotion.</p>", "attribution": "A physical therapist"}
        template = "blocks/quote_block.html"

    def demands(self, value: Any) -> dict[str, Any]:
        if value.get("is_patient") and not value.get("consent_on"):
            return {
                "consent_on": _("Write the day on which the patient agreed in writing, or remove the quote.")
            }
        return {}


class TableBlock(TypedTableBlock):
    """A table whose columns have headings; its caption names it for screen readers."""

    text = TextBlock(label=_("Text"), required=False)
    number = blocks.FloatBlock(label=_("Number"), required=False, icon="order")

    class Meta:
        icon = "table"
        label = _("Table")
        group = DATA
        description = _("Columns of text or numbers. Give it a caption.")
        preview_value = {
            "caption": "Pain after four weeks, of 10",
            "columns": [{"type": "text", "heading": "Group"}, {"type": "number", "heading": "Pain"}],
            "rows": [{"values": ["<p>Exercise</p>", 4.2]}, {"values": ["<p>No exercise</p>", 5.6]}],
        }
        template = "blocks/table_block.html"

    def clean(self, table: Any) -> Any:
        table = super().clean(table)
        if not self.is_deferred_validation and (found := list(self.demands(table))):
            raise TypedTableBlockValidationError(non_block_errors=found)
        return table

    def demands(self, table: Any) -> Iterator[ValidationError]:
        if not (table.caption or "").strip():
            yield ValidationError(
                _("Give the table a caption: it tells screen readers what the table shows.")
            )
        if not table.columns or not table.row_data:
            yield ValidationError(_("Fill the table, or remove it."))
        elif not all((column["heading"] or "").strip() for column in table.columns):
            yield ValidationError(_("Give each column a heading."))


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


class DividerBlock(blocks.StaticBlock):
    class Meta:
        icon = "horizontalrule"
        label = _("Divider")
        group = TEXT
        admin_text = _("A line between two parts.")
        description = _("A line between two parts of a text.")
        preview_value = None
        template = "blocks/divider_block.html"


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
