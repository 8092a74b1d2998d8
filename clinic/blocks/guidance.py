"""What to do, when to seek help, and where to go next."""

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import CARE, NEXT, DemandingBlock, TextBlock


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
    do = blocks.ListBlock(blocks.CharBlock(max_length=250), min_num=1, label=_("Do"))
    dont = blocks.ListBlock(blocks.CharBlock(max_length=250), min_num=1, label=_("Don't"))

    class Meta:
        icon = "check"
        label = _("Do and don't")
        group = CARE
        description = _("Two short lists side by side.")
        preview_value = {"do": ["move a little every day"], "dont": ["stay in bed"]}
        template = "blocks/do_dont_block.html"


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


class CallToActionBlock(DemandingBlock):
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

    def demands(self, value: Any) -> dict[str, Any]:
        if value.get("page") and value.get("url"):
            return {"url": _("Choose a page or write an address, not both.")}
        if value.get("page") and not value["page"].live:
            return {"page": _("This page is not published: readers would find nothing there.")}
        return {}


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
            SimpleNamespace(
                pk=0, live=True, specific=SimpleNamespace(title=title, slug=drawing, drawing=drawing, **words)
            )
            for title, drawing in [("Nerve pain", "wave"), ("Back pain", "spine"), ("Exercise", "walk")]
        ]
        return blocks.StructValue(self, [("heading", "Read about"), ("intro", ""), ("pages", cards)])
