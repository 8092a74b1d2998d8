"""Each block by itself: a draft may lack anything, publishing says what is wrong, and no stored garbage breaks a page."""

import json
from contextlib import nullcontext
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from wagtail import blocks
from wagtail.blocks import StreamValue

from articles.blocks import clinical_blocks, point_blocks
from articles.models import TreatmentPage
from articles.publishing import PublishingRefused, hindrances_of_stream
from clinic.blocks import home_blocks
from tests.articles.editing import edit_url
from tests.base import ClinicTestCase
from tests.factories import make_standard_page, make_treatment_page

REQUIRED = "This field is required."
WORDS = "Write something here, or remove it."
FEW = "The minimum number of items is 1"

FAULTS: list[tuple[str, Any, list[str]]] = [
    ("paragraph", "", [f"Paragraph 1: {REQUIRED}"]),
    ("paragraph", '<p data-block-key="a1b2c"> </p>', [f"Paragraph 1: {WORDS}"]),
    ("heading", {"text": "", "depth": "1"}, [f"Heading 1, Heading: {REQUIRED}"]),
    (
        "heading",
        {"text": "Signs", "depth": "9"},
        ["Heading 1, Importance: Select a valid choice. 9 is not one of the available choices."],
    ),
    ("quote", {"text": ""}, [f"Quote 1, Quote: {REQUIRED}"]),
    (
        "quote",
        {"text": "<p>It helped me.</p>", "source": "somewhere"},
        ["Quote 1, Where: Enter a valid URL."],
    ),
    (
        "quote",
        {"text": "<p>It helped me.</p>", "is_patient": True},
        [
            "Quote 1, Agreed in writing on: "
            "Write the day on which the patient agreed in writing, or remove the quote."
        ],
    ),
    (
        "details",
        {"summary": "", "text": ""},
        [f"Details 1, Always visible: {REQUIRED}", f"Details 1, After opening: {REQUIRED}"],
    ),
    ("code", {"code": ""}, [f"Code 1, Code: {REQUIRED}"]),
    ("figure", {"image": None}, [f"Picture 1, Picture, Image: {REQUIRED}"]),
    ("gallery", {"items": []}, [f"Gallery 1, Pictures: {FEW}"]),
    (
        "gallery",
        {"items": [{"type": "figure", "value": {"image": None}}]},
        [f"Gallery 1, Pictures, Picture 1, Picture, Image: {REQUIRED}"],
    ),
    (
        "video",
        {"url": "https://video.example.org/1", "title": "A block", "transcript": "<p>First.</p>"},
        ["Video 1, Address: Only YouTube and Vimeo videos can be played here; use a link card."],
    ),
    (
        "video",
        {"url": "https://vimeo.com/123456", "title": "", "transcript": ""},
        [f"Video 1, Title: {REQUIRED}", f"Video 1, Transcript: {REQUIRED}"],
    ),
    (
        "care_card",
        {"urgency": "", "heading": "", "text": ""},
        [
            f"Care card 1, Urgency: {REQUIRED}",
            f"Care card 1, Heading: {REQUIRED}",
            f"Care card 1, Signs: {REQUIRED}",
        ],
    ),
    ("callout", {"tone": "note", "text": ""}, [f"Callout 1, Text: {REQUIRED}"]),
    ("steps", {"items": []}, [f"Steps 1, Steps: {FEW}"]),
    ("steps", {"items": [{"title": ""}]}, [f"Steps 1, Steps, 1, Step: {REQUIRED}"]),
    ("faq", {"items": []}, [f"Questions and answers 1, Questions: {FEW}"]),
    (
        "faq",
        {"items": [{"question": "May I drive?", "answer": ""}]},
        [f"Questions and answers 1, Questions, 1, Answer: {REQUIRED}"],
    ),
    (
        "do_dont",
        {"do": [], "dont": [""]},
        [f"Do and don't 1, Do: {FEW}", f"Do and don't 1, Don't, 1: {REQUIRED}"],
    ),
    (
        "table",
        {
            "caption": " ",
            "columns": [{"type": "text", "heading": ""}],
            "rows": [{"values": ["<p>x</p>"]}],
        },
        [
            "Table 1: Give the table a caption: it tells screen readers what the table shows.",
            "Table 1: Give each column a heading.",
        ],
    ),
    ("table", {"caption": "Pain", "columns": [], "rows": []}, ["Table 1: Fill the table, or remove it."]),
    (
        "call_to_action",
        {"heading": "", "button": ""},
        [f"Call to action 1, Heading: {REQUIRED}", f"Call to action 1, Words on the button: {REQUIRED}"],
    ),
    (
        "link_card",
        {"url": "medlineplus", "title": ""},
        ["Link card 1, Address: Enter a valid URL.", f"Link card 1, Title: {REQUIRED}"],
    ),
    ("document", {"document": None}, [f"Document 1, Document: {REQUIRED}"]),
    ("key_points", [""], [f"Key points 1, 1: {REQUIRED}"]),
    ("numbers", {"figures": []}, [f"Numbers 1, Groups: {FEW}"]),
    (
        "numbers",
        {"figures": [{"count": 101, "text": ""}]},
        [
            "Numbers 1, Groups, 1, Of 100 people: Ensure this value is less than or equal to 100.",
            f"Numbers 1, Groups, 1, What happened to them: {REQUIRED}",
        ],
    ),
    (
        "numbers",
        {"figures": [{"count": 1, "text": "<p>x</p>"}] * 5},
        ["Numbers 1, Groups: The maximum number of items is 4"],
    ),
    ("risks", {"groups": []}, [f"Risks 1, Groups: {FEW}"]),
    (
        "risks",
        {"groups": [{"kind": "", "text": ""}]},
        [f"Risks 1, Groups, 1, Kind: {REQUIRED}", f"Risks 1, Groups, 1, Risks: {REQUIRED}"],
    ),
    ("alternatives", {"items": []}, [f"Alternatives 1, Alternatives: {FEW}"]),
    (
        "alternatives",
        {"items": [{"kind": "other", "name": "", "text": ""}]},
        [
            f"Alternatives 1, Alternatives, 1, Name: {REQUIRED}",
            f"Alternatives 1, Alternatives, 1, What is known of it: {REQUIRED}",
        ],
    ),
    ("price", {"item": "Visit", "low": None}, [f"Price 1, From (US dollars): {REQUIRED}"]),
    (
        "price",
        {"item": "Visit", "low": 400, "high": 300},
        ["Price 1, To (US dollars): This is less than the lower price."],
    ),
    ("price", {"item": "", "low": 5}, [f"Price 1, What is paid for: {REQUIRED}"]),
    ("point", "", [f"Point 1: {REQUIRED}"]),
    (
        "featured_pages",
        {"heading": "", "pages": []},
        [f"Featured pages 1, Heading: {REQUIRED}", f"Featured pages 1, Pages: {FEW}"],
    ),
    ("reasons", {"items": []}, [f"What we promise 1, Promises: {FEW}"]),
    (
        "reasons",
        {"items": [{"heading": "", "text": ""}]},
        [
            f"What we promise 1, Promises, 1, Heading: {REQUIRED}",
            f"What we promise 1, Promises, 1, Text: {REQUIRED}",
        ],
    ),
]
FAULTLESS = {"divider", "missing_picture"}
"""A line has nothing to lack; the other is made by an import of whatever it finds."""


def offered() -> dict[str, blocks.Block]:
    return {**dict(home_blocks()), **dict(clinical_blocks()), **dict(point_blocks())}


def stream_of(name: str, stored: Any) -> StreamValue:
    return blocks.StreamBlock(list(offered().items())).to_python([{"type": name, "value": stored, "id": "1"}])


@pytest.mark.parametrize(("name", "stored", "sentences"), FAULTS)
@pytest.mark.django_db
def test_publishing_says_what_a_block_lacks(name: str, stored: Any, sentences: list[str]) -> None:
    assert hindrances_of_stream(stream_of(name, stored)) == sentences


@pytest.mark.parametrize(("name", "stored"), [(name, stored) for name, stored, _sentences in FAULTS])
@pytest.mark.django_db
def test_a_draft_may_lack_it(name: str, stored: Any) -> None:
    """What is there must still be what its field is for; Wagtail checks that in drafts too."""
    stream = stream_of(name, stored)
    try:
        stream.stream_block.clean_deferred(stream)
    except ValidationError as error:
        wrong = {"quote": "somewhere", "heading": "9", "link_card": "medlineplus", "numbers": "figures"}
        assert name in wrong, error.as_json_data()
    else:
        assert not stream.stream_block.is_deferred_validation


def test_every_block_has_a_fault_in_the_table() -> None:
    assert {name for name, _stored, _sentences in FAULTS} | FAULTLESS == set(offered())


class LinkedPageTests(ClinicTestCase):
    def call(self, **value: Any) -> list[str]:
        return hindrances_of_stream(
            stream_of("call_to_action", {"heading": "Ask us", "button": "Ask"} | value)
        )

    def test_a_call_to_an_unpublished_page_is_refused(self) -> None:
        page = make_standard_page(publish=False)
        assert self.call(page=page.pk) == [
            "Call to action 1, Page: This page is not published: readers would find nothing there."
        ]

    def test_a_page_and_an_address_are_too_many(self) -> None:
        page = make_standard_page()
        assert self.call(page=page.pk) == []
        assert self.call(page=page.pk, url="https://example.org/") == [
            "Call to action 1, Or an address: Choose a page or write an address, not both."
        ]


GARBAGE: list[Any] = [
    None, True, 10**30, 1.5, "", "x", "2026-02-31", [], {"a": 1}, ["x", [None]],
    [{"type": "item", "value": None}], {"columns": 1, "rows": {}},
]  # fmt: skip


def spoiled(value: Any) -> list[Any]:
    """Every value that comes of putting garbage in place of one part of it."""
    found = list(GARBAGE)
    if isinstance(value, dict):
        found += [value | {name: bad} for name, part in value.items() for bad in spoiled(part)]
        found += [{name: part for name, part in value.items() if name != left_out} for left_out in value]
    elif isinstance(value, list):
        found += [[bad, *value[1:]] for bad in spoiled(value[0])] if value else []
    return found


SOUND: dict[str, Any] = {
    "figure": {"image": {"image": 1, "alt_text": "x", "decorative": False}, "caption": "", "credit": ""},
    "gallery": {"items": [{"type": "figure", "value": {"image": {"image": 1}}, "id": "1"}], "caption": ""},
    "document": {"document": 1, "title": "x"},
    "call_to_action": {"heading": "x", "text": "", "button": "x", "page": 1, "url": ""},
    "quote": {"text": "<p>x</p>", "source": "", "is_patient": True, "consent_on": "2026-01-01"},
    "divider": None,
}


class GarbageTests(ClinicTestCase):
    """Raw JSON in the database that no editor ever wrote."""

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.page = make_treatment_page()

    def store(self, stored: Any, column: str = "what_it_is") -> TreatmentPage:
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE articles_treatmentpage SET {column} = %s WHERE page_ptr_id = %s",  # noqa: S608
                [json.dumps(stored), self.page.pk],
            )
        return TreatmentPage.objects.get(pk=self.page.pk)

    def entries(self, name: str, block: blocks.Block) -> list[dict[str, Any]]:
        sound = SOUND.get(name, getattr(block.meta, "preview_value", None))
        values = [sound, *spoiled(sound)]
        return [{"type": name, "value": value, "id": str(key)} for key, value in enumerate(values)]

    def test_whatever_a_block_holds_its_page_shows_and_says_what_is_wrong(self) -> None:
        for name, block in clinical_blocks():
            with self.subTest(name):
                rest = {"type": "paragraph", "value": "<p>Still here.</p>", "id": "rest"}
                page = self.store([*self.entries(name, block), rest])
                with self.assertNoLogs(level="ERROR"):
                    self.assertContains(self.client.get(page.get_url()), "Still here.")
                with nullcontext() if name in FAULTLESS else pytest.raises(PublishingRefused):
                    page.save_revision(clean=False).publish()

    def test_key_points_too(self) -> None:
        page = self.store(self.entries("point", dict(point_blocks())["point"]), "key_points")
        assert self.client.get(page.get_url()).status_code == 200

    def test_the_editor_opens_all_of_it(self) -> None:
        stored = [entry for name, block in clinical_blocks() for entry in self.entries(name, block)[:40]]
        self.store(stored).save_revision(clean=False)
        self.sign_in(self.cast.editor)
        assert self.client.get(edit_url(self.page)).status_code == 200

    def test_what_fits_is_kept(self) -> None:
        page = self.store(
            [
                {"type": "steps", "value": {"items": [{"title": "One", "text": 5}, 7]}, "id": "1"},
                {"type": "no_such_block", "value": "x", "id": "2"},
                "x",
            ]
        )
        [steps] = page.what_it_is
        assert [dict(step)["title"] for step in steps.value["items"]] == ["One"]
