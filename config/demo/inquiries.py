"""Mailboxes, routing rules and inquiries of the demo clinic, in every state. The writers are invented."""

from typing import Any

# A member is (e-mail of the account, role in this mailbox).
MAILBOXES: list[dict[str, Any]] = [
    {
        "name": "New patients",
        "description": "People who ask about a first visit or a treatment.",
        "is_default": True,
        "location": None,
        "from_address": "hello@example.org",
        "first_response_hours": 8,
        "retention_days": 365,
        "members": [("frontdesk@example.org", "agent"), ("lead@example.org", "lead")],
    },
    {
        "name": "Billing",
        "description": "Prices, estimates, insurance and bills.",
        "is_default": False,
        "location": None,
        "from_address": "billing@example.org",
        "first_response_hours": 16,
        "retention_days": 365,
        "members": [("lead@example.org", "lead")],
    },
    {
        "name": "Hillcrest desk",
        "description": "Everything that is about the Hillcrest clinic.",
        "is_default": False,
        "location": "hillcrest",
        "from_address": "hillcrest@example.org",
        "first_response_hours": 8,
        "retention_days": 365,
        "members": [("hillcrest@example.org", "agent"), ("lead@example.org", "lead")],
    },
]

# Tried from top to bottom; the first that fits decides. A condition left as None fits everything.
ROUTING_RULES: list[dict[str, Any]] = [
    {
        "name": "Asked from the estimate page",
        "form_page": "good-faith-estimate",
        "location": None,
        "topic": None,
        "patient": None,
        "mailbox": "Billing",
        "priority": "normal",
        "assignee": None,
    },
    {
        "name": "For a child: the lead calls back, because we treat adults only",
        "form_page": None,
        "location": None,
        "topic": None,
        "patient": "child",
        "mailbox": "New patients",
        "priority": "high",
        "assignee": "lead@example.org",
    },
    {
        "name": "Hillcrest",
        "form_page": None,
        "location": "hillcrest",
        "topic": None,
        "patient": None,
        "mailbox": "Hillcrest desk",
        "priority": "normal",
        "assignee": None,
    },
]

# Offered above a reply; a mailbox left as None means all of them.
SAVED_REPLIES: list[dict[str, Any]] = [
    {
        "title": "First visit: what happens",
        "mailbox": "New patients",
        "body": (
            "Dear {first_name},\n\nThank you for writing to us. A first visit takes about an hour. You tell us what "
            "hurts and what you have tried; we examine you and talk about what could help. You don’t need a referral."
            "\n\nWhich days suit you? You can answer this mail or call {phone}.\n\n{my_name}\n{clinic}"
        ),
    },
    {
        "title": "We could not reach you by phone",
        "mailbox": None,
        "body": (
            "Dear {first_name},\n\nwe tried to call you about your message {reference}. When is a good time? You can "
            "also call us: {phone}.\n\n{my_name}\n{clinic}"
        ),
    },
    {
        "title": "Estimate for people who pay themselves",
        "mailbox": "Billing",
        "body": (
            "Dear {first_name},\n\nyou have a right to a good-faith estimate before your visit. To write one we need "
            "to know what the visit is for. May we call you?\n\n{my_name}\n{clinic}"
        ),
    },
]

FRONT_DESK = "frontdesk@example.org"
HILLCREST = "hillcrest@example.org"
LEAD = "lead@example.org"


def inquiry(
    name: str,
    submitted: str,
    message: str,
    *,
    email: str = "",
    phone: str = "",
    preferred_channel: str = "email",
    best_time: str = "",
    location: str | None = "riverside",
    topic: str | None = None,
    patient: str = "self",
    mailbox: str = "New patients",
    state: str = "new",
    assignee: str | None = None,
    outcome: str = "",
    snoozed_until: str | None = None,
    notes: list[tuple[str, str]] | None = None,
) -> dict[str, Any]:
    """Return one inquiry with every key that the demo format names."""
    return {
        "name": name,
        "email": email,
        "phone": phone,
        "preferred_channel": preferred_channel,
        "best_time": best_time,
        "location": location,
        "topic": topic,
        "message": message,
        "patient": patient,
        "mailbox": mailbox,
        "state": state,
        "assignee": assignee,
        "outcome": outcome,
        "snoozed_until": snoozed_until,
        "notes": notes or [],
        "submitted": submitted,
    }


INQUIRIES: list[dict[str, Any]] = [
    # Nobody has looked at these yet
    inquiry(
        "Adele Winters",
        "2026-11-20T16:52",
        (
            "I read your page about the drip and the part about the liver. I have had hepatitis. Can I "
            "still come and talk about other choices?"
        ),
        email="adele.winters@example.org",
        phone="+12025550171",
        best_time="Weekday mornings",
        topic="treatments/ketamine-infusion",
    ),
    inquiry(
        "Marcus Oyelaran",
        "2026-11-21T10:15",
        (
            "My father lost his leg in June and feels his foot burning. He does not use e-mail. Could "
            "somebody call him, slowly and loudly please?"
        ),
        phone="+12025550172",
        preferred_channel="phone",
        best_time="After 2 p.m.",
        topic="conditions/phantom-limb-pain",
        patient="other",
    ),
    inquiry(
        "Sofia Lindgren",
        "2026-11-21T19:38",
        "Do you have a therapist at Hillcrest who knows fibromyalgia? I can do Tuesdays.",
        email="sofia.lindgren@example.org",
        location="hillcrest",
        topic="conditions/fibromyalgia",
        mailbox="Hillcrest desk",
    ),
    # Somebody is on it
    inquiry(
        "Dana Kowalski",
        "2026-11-19T09:04",
        (
            "My daughter is 14 and her foot has hurt since a sprain in August. Her doctor said CRPS. Do "
            "you see children?"
        ),
        email="dana.kowalski@example.org",
        phone="+12025550173",
        preferred_channel="phone",
        best_time="Lunch hour",
        topic="conditions/crps",
        patient="child",
        state="open",
        assignee=LEAD,
        notes=[
            (LEAD, "We see adults only. Asked the children’s hospital for the name of their pain team."),
            (LEAD, "They will send the number today. Call Ms. Kowalski as soon as it is here."),
        ],
    ),
    inquiry(
        "Howard Benning",
        "2026-11-19T13:27",
        (
            "I had a stimulator put in at another clinic. It tingles in the wrong place now. Do you look "
            "after devices you did not put in?"
        ),
        email="howard.benning@example.org",
        topic="treatments/spinal-cord-stimulation",
        state="open",
        assignee=FRONT_DESK,
        notes=[(FRONT_DESK, "Asked Dr. Ellison which makers we can check.")],
    ),
    inquiry(
        "Rosa Delgado",
        "2026-11-20T08:46",
        (
            "I would like to know the full price of a first visit if I pay myself. I have no insurance at "
            "the moment."
        ),
        email="rosa.delgado@example.org",
        location=None,
        mailbox="Billing",
        state="open",
        assignee=LEAD,
        notes=[(FRONT_DESK, "Moved to Billing: she asks for an estimate.")],
    ),
    # We answered and wait for the person
    inquiry(
        "Gene Abbott",
        "2026-11-16T11:20",
        "Sore back for six years. Two surgeons said no to an operation. What would a first visit look like?",
        email="gene.abbott@example.org",
        topic="conditions/chronic-low-back-pain",
        state="pending",
        assignee=FRONT_DESK,
        notes=[(FRONT_DESK, "Sent the first-visit sheet and three dates. He will ask his wife.")],
    ),
    inquiry(
        "Priscilla Tan",
        "2026-11-17T15:55",
        "Is there step-free access all the way to the exam room? I use a power chair, 29 inches wide.",
        email="priscilla.tan@example.org",
        phone="+12025550174",
        location="hillcrest",
        mailbox="Hillcrest desk",
        state="pending",
        assignee=HILLCREST,
        notes=[(HILLCREST, "Measured the doors: 36 inches. Wrote to her and asked if she needs the lift.")],
    ),
    # We wait for somebody in the house, or for a day
    inquiry(
        "Leonard Fisk",
        "2026-11-12T10:31",
        (
            "My nerve doctor will send my papers. Please book me once they are there. Feet, diabetes, "
            "nights are bad."
        ),
        phone="+12025550175",
        preferred_channel="phone",
        best_time="Any time before noon",
        topic="conditions/painful-diabetic-neuropathy",
        state="on_hold",
        assignee=FRONT_DESK,
        snoozed_until="2026-11-30",
        notes=[(FRONT_DESK, "Records asked for on November 12 and again on November 19.")],
    ),
    # Done
    inquiry(
        "Yvonne Marsh",
        "2026-11-09T09:12",
        "Burning skin after shingles since spring. I would like an appointment with a doctor who has time.",
        email="yvonne.marsh@example.org",
        phone="+12025550176",
        preferred_channel="phone",
        best_time="Mornings",
        topic="conditions/postherpetic-neuralgia",
        state="closed",
        assignee=FRONT_DESK,
        outcome="booked",
        notes=[(FRONT_DESK, "Called. First visit on December 3 at 9:30, Riverside.")],
    ),
    inquiry(
        "Victor Amsel",
        "2026-11-10T14:40",
        "Can I park a van with a ramp near the door at Riverside?",
        email="victor.amsel@example.org",
        state="closed",
        assignee=FRONT_DESK,
        outcome="info_given",
        notes=[(FRONT_DESK, "Yes, space 2. Sent him the map.")],
    ),
    inquiry(
        "Imani Brooks",
        "2026-11-11T17:25",
        "I am looking for help with migraine. Is that something you do?",
        email="imani.brooks@example.org",
        state="closed",
        assignee=LEAD,
        outcome="referred",
        notes=[(LEAD, "Not our field. Gave her the name of the headache clinic and told her how to get in.")],
    ),
    inquiry(
        "Victor Amsel",
        "2026-11-10T14:52",
        (
            "Sorry if this comes twice. Can I park a van with a ramp near the door at Riverside? My e-mail "
            "looked wrong."
        ),
        email="victor.amsel@example.org",
        state="closed",
        assignee=FRONT_DESK,
        outcome="duplicate",
    ),
    inquiry(
        "Ellis Grant",
        "2026-11-06T12:08",
        "Pain below my injury level, mostly burning, since 2019. I would like to know what is left to try.",
        email="ellis.grant@example.org",
        topic="conditions/spinal-cord-injury-pain",
        state="closed",
        assignee=LEAD,
        outcome="no_reply",
        notes=[
            (LEAD, "Wrote on November 6 and November 10, called on November 13. No answer."),
            (LEAD, "Sent a last note that he can write again at any time, without starting over."),
        ],
    ),
    inquiry(
        "SEO Team",
        "2026-11-18T02:33",
        "Dear owner, we can bring your website to page one of every search engine. Reply for our price list.",
        email="seo.team@example.org",
        location=None,
        state="spam",
    ),
]
