"""Content blocks of clinical pages: general ones, and those that carry evidence, risk and cost."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from clinic.blocks import CARE, DATA, DemandingBlock, InlineTextBlock, TextBlock, content_blocks


class KindValue(blocks.StructValue):
    """A value that has a kind, and can say it in words."""

    @property
    def kind_label(self) -> str:
        return str(dict(self.block.child_blocks["kind"].field.choices).get(self.get("kind"), ""))


def key_points_block() -> blocks.ListBlock:
    return blocks.ListBlock(
        InlineTextBlock(label=_("Point")),
        icon="list-ul",
        label=_("Key points"),
        group=CARE,
        description=_("What a hurried reader must know, in short sentences."),
        preview_value=["<p>Not approved for pain.</p>", "<p>Other treatments come first.</p>"],
        template="blocks/key_points_block.html",
    )


class NumberFigureBlock(blocks.StructBlock):
    count = blocks.IntegerBlock(min_value=0, max_value=100, label=_("Of 100 people"))
    text = InlineTextBlock(label=_("What happened to them"), help_text=_("With its source."))


class NumbersBlock(blocks.StructBlock):
    figures = blocks.ListBlock(NumberFigureBlock(), min_num=1, max_num=4, label=_("Groups"))

    class Meta:
        icon = "group"
        label = _("Numbers")
        group = DATA
        description = _(
            "Results as figures of 100 people, with the same in words. Show every group of the trial."
        )
        preview_value = {
            "figures": [
                {"count": 76, "text": "<p>had troubling feelings with ketamine</p>"},
                {"count": 18, "text": "<p>had them with placebo</p>"},
            ]
        }
        template = "blocks/numbers_block.html"


class RiskGroupBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=[
            ("common", _("Common")),
            ("serious", _("Serious")),
            ("long_term", _("With repeated or long use")),
            ("who_should_not", _("Who should not have it")),
            ("interactions", _("With other medicines")),
            ("driving", _("Driving and getting home")),
        ],
        label=_("Kind"),
    )
    text = TextBlock(label=_("Risks"), help_text=_("Name each risk plainly."))

    class Meta:
        value_class = KindValue


class RisksBlock(blocks.StructBlock):
    groups = blocks.ListBlock(RiskGroupBlock(), min_num=1, label=_("Groups"))

    class Meta:
        icon = "warning"
        label = _("Risks")
        group = CARE
        description = _("Side effects and harms by kind, and who should not have the treatment.")
        preview_value = {"groups": [{"kind": "common", "text": "<ul><li>dizziness</li><li>nausea</li></ul>"}]}
        template = "blocks/risks_block.html"


class AlternativeBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=[
            ("first_line", _("Usually tried first")),
            ("other", _("Another choice")),
            ("nothing", _("Doing nothing for now")),
        ],
        label=_("Kind"),
    )
    name = blocks.CharBlock(max_length=120, label=_("Name"))
    text = TextBlock(label=_("What is known of it"))
    page = blocks.PageChooserBlock(required=False, label=_("Our page about it"))

    class Meta:
        value_class = KindValue


class AlternativesBlock(blocks.StructBlock):
    items = blocks.ListBlock(AlternativeBlock(), min_num=1, label=_("Alternatives"))

    class Meta:
        icon = "list-ul"
        label = _("Alternatives")
        group = CARE
        description = _("What else could be done, first what is usually tried first.")
        preview_value = {
            "items": [
                {
                    "kind": "first_line",
                    "name": "Exercise",
                    "text": "<p>May improve function.</p>",
                    "page": None,
                }
            ]
        }
        template = "blocks/alternatives_block.html"


class PriceBlock(DemandingBlock):
    item = blocks.CharBlock(max_length=120, label=_("What is paid for"))
    low = blocks.IntegerBlock(min_value=0, label=_("From (US dollars)"))
    high = blocks.IntegerBlock(min_value=0, required=False, label=_("To (US dollars)"))
    unit = blocks.CharBlock(
        max_length=60, required=False, label=_("For each"), help_text=_("visit, infusion, month")
    )
    note = TextBlock(required=False, label=_("Insurance and other notes"))

    def demands(self, value: Any) -> dict[str, Any]:
        if value.get("high") is not None and value["high"] < value["low"]:
            return {"high": _("This is less than the lower price.")}
        return {}

    class Meta:
        icon = "tag"
        label = _("Price")
        group = DATA
        description = _("A price or range. The notice about good faith estimates is printed with it.")
        preview_value = {"item": "One infusion", "low": 400, "high": 800, "unit": "infusion", "note": ""}
        template = "blocks/price_block.html"


def clinical_blocks() -> list[tuple[str, blocks.Block]]:
    return [
        *content_blocks(),
        ("key_points", key_points_block()),
        ("numbers", NumbersBlock()),
        ("risks", RisksBlock()),
        ("alternatives", AlternativesBlock()),
        ("price", PriceBlock()),
    ]


def point_blocks() -> list[tuple[str, blocks.Block]]:
    """The blocks of a page's key points field: one rich text line each."""
    return [
        (
            "point",
            InlineTextBlock(
                icon="tick",
                label=_("Point"),
                group=CARE,
                template="blocks/point_block.html",
                preview_value="<p>Other treatments come first.</p>",
                description=_("One short sentence."),
            ),
        )
    ]
