"""Every component with sample data in every state, in development only."""

from datetime import UTC, date, datetime, time
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.blocks import Block

from articles.blocks import clinical_blocks
from articles.citations import Citations
from articles.models import ConditionPage, EvidenceRow, Indication, Reference
from clinic.blocks import home_blocks
from clinic.illustrations import MOTIFS
from clinic.models.places import DayHours, OpeningHours
from clinic.templatetags.navigation import OtherLanguage

COLORS = [
    "ground",
    "raised",
    "tint",
    "caution",
    "text",
    "soft",
    "rule",
    "edge",
    "accent",
    "signal",
    "alarm",
    "focus",
]
TEXT_SIZES = ["title", "h2", "h3", "h4", "l", "m", "s", "xs"]
CITED = '<a linktype="citation" id="1">Ferraro 2025</a>'
LIST = "<ul><li>breathing becomes slow or difficult</li><li>there is chest pain or a seizure</li></ul>"

SAMPLES: list[tuple[str, str, Any]] = [
    ("heading", "Heading", {"text": "How it feels", "depth": "1"}),
    (
        "paragraph",
        "Paragraph",
        f"<p>The largest review found no clear proof that it relieves chronic pain.{CITED} It read 67 trials with "
        '<b>2,309 adults</b>, and <a href="/treatments/">compared each</a> with <i>placebo</i>.</p>'
        "<ul><li>Pain at rest</li><li>Pain on movement</li></ul><ol><li>First</li><li>Second</li></ol>",
    ),
    (
        "numbers",
        "Numbers, two groups",
        {
            "figures": [
                {"count": 76, "text": f"<p>had dreamlike or troubling feelings with ketamine{CITED}</p>"},
                {"count": 18, "text": "<p>had them with placebo in the same trial of 60 people</p>"},
            ]
        },
    ),
    ("numbers", "Numbers, one group", {"figures": [{"count": 0, "text": "<p>had a serious infection</p>"}]}),
    (
        "care_card",
        "Care card, emergency",
        {"urgency": "emergency", "heading": "Call 911 now if", "text": LIST},
    ),
    ("care_card", "Care card, urgent", {"urgency": "urgent", "heading": "Call us today if", "text": LIST}),
    (
        "care_card",
        "Care card, not urgent",
        {"urgency": "non_urgent", "heading": "Make an appointment if", "text": LIST},
    ),
    (
        "callout",
        "Callout, note",
        {"tone": "note", "heading": "A drip takes time", "text": "<p>Plan half a day.</p>"},
    ),
    (
        "callout",
        "Callout, caution",
        {"tone": "caution", "heading": "Do not drive", "text": "<p>Not until the next day.</p>"},
    ),
    (
        "steps",
        "Steps",
        {
            "items": [
                {"title": "You arrive", "text": "<p>A nurse checks your blood pressure.</p>"},
                {"title": "The drip runs", "text": "<p>It takes about an hour. Someone stays with you.</p>"},
                {"title": "You rest", "text": ""},
            ]
        },
    ),
    (
        "faq",
        "Questions and answers",
        {
            "items": [
                {"question": "Can I drive home?", "answer": "<p>No. Bring an adult who can.</p>"},
                {
                    "question": "Does my insurance pay for it?",
                    "answer": "<p>Often not. Ask before you come.</p>",
                },
            ]
        },
    ),
    ("details", "Details", {"summary": "How the study was done", "text": "<p>Sixty people took part.</p>"}),
    (
        "do_dont",
        "Do and don't",
        {
            "do": ["move a little every day", "rest before you must"],
            "dont": ["stay in bed all day", "stop at once"],
        },
    ),
    (
        "risks",
        "Risks",
        {
            "groups": [
                {"kind": "common", "text": "<ul><li>dizziness</li><li>nausea</li></ul>"},
                {"kind": "serious", "text": "<p>Slow breathing.</p>"},
                {"kind": "who_should_not", "text": "<p>People with severe liver disease.</p>"},
                {"kind": "driving", "text": "<p>Not until the next day.</p>"},
            ]
        },
    ),
    (
        "alternatives",
        "Alternatives",
        {
            "items": [
                {
                    "kind": "first_line",
                    "name": "Exercise",
                    "text": "<p>May improve function.</p>",
                    "page": None,
                },
                {
                    "kind": "nothing",
                    "name": "Waiting",
                    "text": "<p>Some pain goes by itself.</p>",
                    "page": None,
                },
            ]
        },
    ),
    (
        "price",
        "Price, a range",
        {"item": "One infusion", "low": 400, "high": 1800, "unit": "a visit", "note": ""},
    ),
    (
        "price",
        "Price, one amount",
        {"item": "First visit", "low": 250, "high": None, "unit": "once", "note": ""},
    ),
    (
        "quote",
        "Quote",
        {"text": "<p>Motion is lotion.</p>", "attribution": "A physical therapist", "source": ""},
    ),
    (
        "missing_picture",
        "Missing picture",
        {
            "alt": "A person walking on a beach",
            "caption": "<p>A walk before breakfast</p>",
            "credit": "",
            "source": "",
        },
    ),
    (
        "video",
        "Video",
        {
            "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa",
            "title": "How a nerve block is done",
            "transcript": "<p>First, the nurse checks your blood pressure.</p>",
        },
    ),
    (
        "link_card",
        "Link card",
        {
            "url": "https://medlineplus.gov/",
            "title": "MedlinePlus",
            "note": "Plain health facts from the government",
        },
    ),
    ("code", "Code", {"language": "", "code": "Morning   walk to the gate\nEvening   stretch, 5 minutes"}),
    (
        "table",
        "Table",
        {
            "caption": "Doses in three trials",
            "columns": [
                {"type": "text", "heading": "Trial"},
                {"type": "text", "heading": "Drip"},
                {"type": "number", "heading": "People"},
            ],
            "rows": [
                {"values": ["<p>Sigtermans 2009</p>", "<p>about four days</p>", 60]},
                {"values": ["<p>Schwartzman 2009</p>", "<p>ten days, four hours each</p>", 19]},
            ],
        },
    ),
    (
        "call_to_action",
        "Call to action",
        {
            "heading": "Unsure?",
            "text": "A person reads every question.",
            "button": "Ask us",
            "page": None,
            "url": "",
        },
    ),
    ("divider", "Divider", None),
    (
        "reasons",
        "Promises",
        {
            "heading": "What you can hold us to",
            "items": [
                {"heading": "We show the evidence", "text": "<p>Also when it is not in favor.</p>"},
                {"heading": "We name the price", "text": "<p>Before you decide.</p>"},
                {"heading": "A clinician signs", "text": "<p>The seal goes when a word changes.</p>"},
            ],
        },
    ),
]


class SampleForm(forms.Form):
    name = forms.CharField(label="Your name", max_length=80)
    email = forms.EmailField(label="E-mail", help_text="Never published. We write only if you ask us to.")
    topic = forms.ChoiceField(
        label="About", required=False, choices=[("", "Choose"), ("k", "Ketamine infusion")]
    )
    way = forms.ChoiceField(
        label="How may we answer?", widget=forms.RadioSelect, choices=[("e", "E-mail"), ("p", "Phone")]
    )
    text = forms.CharField(
        label="Your question", widget=forms.Textarea, help_text="Please leave out record numbers."
    )
    agree = forms.BooleanField(label="I have read the privacy notice")


def sample_page(title: str, lead: str, drawing: str) -> ConditionPage:
    """A page that lists can show, and that is nowhere saved."""
    page = ConditionPage(title=title, lead=lead, drawing=drawing, slug="sample")
    page.get_url = lambda request=None: "#main"
    return page


def styleguide(request: HttpRequest) -> HttpResponse:
    citations = Citations(references={1: sample_reference()})
    known = dict([*home_blocks(), *clinical_blocks()])
    pages = Paginator(range(120), 10)
    context = {
        "citations": citations,
        "colors": COLORS,
        "text_sizes": TEXT_SIZES,
        "blocks": [(title, render_block(known[name], value, citations)) for name, title, value in SAMPLES],
        "indications": sample_indications(),
        "approved": [Indication(use="painful diabetic neuropathy", status="approved", certainty="high")],
        "points": [
            SimpleNamespace(value=text)
            for text in ("<p>Not approved for pain.</p>", "<p>Other care comes first.</p>")
        ],
        "levels": [
            ("high", "High"),
            ("moderate", "Moderate"),
            ("low", "Low"),
            ("very_low", "Very low"),
            ("none", "No studies"),
        ],
        "review": SimpleNamespace(
            name_with_credentials="Mara Ellison, MD",
            clinician=SimpleNamespace(live=True, url="/clinicians/"),
            signed_at=datetime(2026, 11, 2, tzinfo=UTC),
            next_due_on=date(2027, 11, 2),
        ),
        "languages": [OtherLanguage("es", "Español", "#main"), OtherLanguage("ar", "العربية", "#main")],
        "published_on": date(2026, 9, 1),
        "notes": [
            SimpleNamespace(changed_on=date(2026, 11, 2), text="Added the liver risk."),
            SimpleNamespace(changed_on=date(2026, 9, 1), text="First published."),
        ],
        "form": SampleForm(),
        "wrong_form": SampleForm({"name": "", "email": "not an address", "text": ""}, auto_id="wrong_%s"),
        "filters": [
            {
                "label": "Body area",
                "choices": [
                    {"label": "All areas", "url": "#main"},
                    {"label": "Nerves", "url": "#main", "is_current": True},
                ],
            },
            {"label": "First letter", "choices": [{"label": letter, "url": "#main"} for letter in "ACF"]},
        ],
        "page_obj": pages.page(6),
        "week": sample_week(),
        "exceptions": [SimpleNamespace(day=date(2026, 11, 26), label="Thanksgiving Day", is_closed=True)],
        "replies": sample_replies(),
        "pages": [
            sample_page("Neuropathic pain", "Pain that starts in the nerves themselves.", "nerve"),
            sample_page("Chronic low back pain", "Pain that stays for months.", "back"),
            sample_page("A page without a drawing of its own", "", ""),
        ],
        "tags": [SimpleNamespace(name="Sleep", url="#main"), SimpleNamespace(name="Not yet a list", url="")],
        "trail": [
            SimpleNamespace(title="Home", url="/"),
            SimpleNamespace(title="Conditions", url="/conditions/"),
        ],
        "location": SimpleNamespace(
            title="Riverside clinic",
            address_lines=["412 Mill Street, Suite 200", "Riverside, MD 00000"],
            directions_url="https://www.openstreetmap.org/",
            phone="+12025550142",
            week=sample_week(),
            coming_exceptions=[],
            directions="From County Road 9, turn onto Mill Street.\nFree parking behind the building.",
            access="Step-free from the street.\nHearing loop at the front desk.",
        ),
        "motifs": list(MOTIFS),
    }
    return render(request, "config/styleguide.html", context)


def render_block(block: Block, value: Any, citations: Citations) -> str:
    return block.render(block.to_python(value), context={"citations": citations})


def sample_reference() -> Reference:
    return Reference(
        pk=1,
        authors="Ferraro MC, Cashin AG, O'Connell NE, et al.",
        title="Ketamine and other NMDA receptor antagonists for chronic pain",
        journal="Cochrane Database Syst Rev",
        year=2025,
        details="2025;8:CD015373",
        doi="10.1002/14651858.CD015373.pub2",
        kind=Reference.Kind.SYSTEMATIC_REVIEW,
        people=2309,
    )


def sample_indications() -> list[Indication]:
    crps = Indication(
        use="complex regional pain syndrome",
        status="off_label",
        certainty="low",
        summary="Less pain than placebo for some weeks in small trials; gone by week 12.",
    )
    crps.evidence = [
        EvidenceRow(
            studied="A drip of four days",
            people=60,
            result="Less pain for some weeks",
            certainty="low",
            direction="favourable",
        ),
        EvidenceRow(
            studied="The same trial, week 12",
            people=60,
            result="No difference left",
            certainty="low",
            direction="unfavourable",
        ),
    ]
    surgery = Indication(use="as an anesthetic, for surgery and procedures", status="approved")
    surgery.evidence = []
    unknown = Indication(
        use="phantom limb pain", status="off_label", certainty="none", summary="No trial was found."
    )
    unknown.evidence = []
    return [surgery, crps, unknown]


def sample_week() -> list[DayHours]:
    morning = OpeningHours(opens=time(8, 30), closes=time(12))
    afternoon = OpeningHours(opens=time(13), closes=time(17))
    return [
        DayHours(0, "Monday", [morning, afternoon]),
        DayHours(1, "Tuesday", [morning]),
        DayHours(2, "Sunday", []),
    ]


def sample_replies() -> list[dict[str, Any]]:
    day = datetime(2026, 10, 12, 14, tzinfo=UTC)
    return [
        {
            "number": 1,
            "author": "Marta",
            "initial": "M",
            "date": day,
            "text": "How long did the tiredness last for you?",
        },
        {
            "number": 2,
            "author": "Larkspur nursing team",
            "initial": "L",
            "date": day,
            "is_staff": True,
            "role": "Clinic staff, RN",
            "to_number": 1,
            "to_author": "Marta",
            "text": "Plan not to drive until the next day. This is general information, not advice to you.",
        },
        {"number": 3, "gone": "This reply was removed because it named another patient."},
        {"number": 4, "author": "محمد", "initial": "م", "date": day, "text": "هل يستمر التعب طويلا؟"},
    ]
