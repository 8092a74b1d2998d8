"""Replies under the demo pages, in every state. The writers are invented; none stands for a real person.

A reply names its parent by key and comes after it in the list. `staff` is a clinician's slug or
"nursing team".
"""

from typing import Any


def reply(
    key: str,
    page: str,
    name: str,
    submitted: str,
    text: str,
    *,
    parent: str | None = None,
    state: str = "approved",
    reason_code: str = "",
    held_reasons: list[str] | None = None,
    staff: str | None = None,
) -> dict[str, Any]:
    """Return one reply with every key that the demo format names."""
    return {
        "key": key,
        "page": page,
        "parent": parent,
        "name": name,
        "email": "" if staff else f"{key}@example.org",
        "text": text,
        "state": state,
        "reason_code": reason_code,
        "held_reasons": held_reasons or [],
        "submitted": submitted,
        "staff": staff,
    }


KETAMINE = "treatments/ketamine-infusion"
STIMULATION = "treatments/spinal-cord-stimulation"
CRPS = "conditions/crps"
SHINGLES = "conditions/postherpetic-neuralgia"
BACK = "conditions/chronic-low-back-pain"
QUESTIONS = "articles/questions-to-ask-before-an-infusion"
FLARES = "articles/a-plan-for-flare-ups"
FIBROMYALGIA = "conditions/fibromyalgia"
DIABETES = "conditions/painful-diabetic-neuropathy"
PHANTOM = "conditions/phantom-limb-pain"

COMMENTS: list[dict[str, Any]] = [
    # Ketamine infusion: the longest thread
    reply(
        "marta",
        KETAMINE,
        "Marta",
        "2026-10-12T14:05",
        (
            "How long did the tiredness last for you after the drip? My sister goes next week and has to "
            "arrange a ride."
        ),
    ),
    reply(
        "nurse-ride",
        KETAMINE,
        "Larkspur nursing team",
        "2026-10-12T16:20",
        (
            "Plan not to drive until the next day, and have an adult stay with you. Some people feel clear "
            "by the evening, others feel slow until the morning."
        ),
        parent="marta",
        staff="nursing team",
    ),
    reply(
        "pete",
        KETAMINE,
        "Pete from upstate",
        "2026-10-12T21:48",
        (
            "I slept most of the day after. Next morning I was fine. I did not like the floating part, so "
            "ask them what it may feel like before you start."
        ),
        parent="marta",
    ),
    reply(
        "marta-thanks",
        KETAMINE,
        "Marta",
        "2026-10-13T08:10",
        "Thank you both. She will bring an eye mask and a blanket.",
        parent="marta",
    ),
    reply(
        "walter",
        KETAMINE,
        "Walter",
        "2026-10-19T11:32",
        (
            "I want to say thanks for printing that it did nothing in some studies. I tried it elsewhere "
            "last year. It did not change my pain and it was a lot of money. I wish that place had told me "
            "so before."
        ),
    ),
    reply(
        "ellison-walter",
        KETAMINE,
        "Dr. Mara Ellison",
        "2026-10-20T09:15",
        (
            "Thank you for writing this. Many people have the same result, and it should be said out loud. "
            "If you are asked to repeat a treatment, it is fair to ask what would count as a good result, "
            "and when you would stop."
        ),
        parent="walter",
        staff="mara-ellison",
    ),
    reply(
        "joy-b",
        KETAMINE,
        "Joy B.",
        "2026-11-03T19:27",
        (
            "Mine was calmer for about two weeks, then back to where it was. Is that normal? Not sure it "
            "is worth doing again."
        ),
    ),
    reply(
        "hank",
        KETAMINE,
        "Hank",
        "2026-11-19T07:52",
        "I take blood pressure pills and something for sleep. Should I skip them on the morning of the drip?",
        state="pending",
        held_reasons=["first_comment", "personal_advice"],
    ),
    reply(
        "lowcost",
        KETAMINE,
        "Ketamine4Less",
        "2026-11-14T03:11",
        (
            "Lozenges to your door, no doctor needed, lowest price on the net. Visit our store today "
            "http://store.example.org/deal and http://store.example.org/deal2"
        ),
        state="spam",
        held_reasons=["first_comment", "links", "blocked_word"],
    ),
    reply(
        "doc-name",
        KETAMINE,
        "Rick",
        "2026-11-10T22:40",
        (
            "Anyone who wants it without all the questions, write to me. I know a doctor two towns over "
            "who gives it to everybody."
        ),
        state="rejected",
        reason_code="sells_or_names_prescriber",
        held_reasons=["first_comment"],
    ),
    # Complex regional pain syndrome
    reply(
        "leila",
        CRPS,
        "Leila",
        "2026-10-22T13:18",
        (
            "Eight months after my wrist broke. What nobody told me: even the sleeve of a sweater hurts. "
            "My therapist had me start with a cotton ball for one minute. Small, but it was a start."
        ),
    ),
    reply(
        "sam-crps",
        CRPS,
        "Sam",
        "2026-10-23T17:03",
        "Same here with socks. How did you get past the first week? I keep pulling my foot away.",
        parent="leila",
    ),
    reply(
        "leila-again",
        CRPS,
        "Leila",
        "2026-10-23T20:44",
        (
            "I did it at the same time each day with music on, and I was allowed to stop after one minute. "
            "Some days I did stop."
        ),
        parent="leila",
    ),
    reply(
        "herrera-crps",
        CRPS,
        "Luis Herrera",
        "2026-10-26T10:05",
        (
            "Short and regular is a good way to think about it. A therapist can help you choose the cloth, "
            "the time, and the next step. If the skin breaks or turns dark, stop and have it looked "
            "at."
        ),
        parent="leila",
        staff="luis-herrera",
    ),
    reply(
        "number",
        CRPS,
        "Dot",
        "2026-11-20T18:36",
        (
            "I would love to talk with someone else who has this. You can reach me at 202-555-0118, "
            "evenings are good."
        ),
        state="pending",
        held_reasons=["contact_details"],
    ),
    reply(
        "tired-of-this",
        CRPS,
        "J.",
        "2026-11-21T01:14",
        "Third night with no sleep. I love my kids but I do not see how I can go on like this.",
        state="escalated",
        held_reasons=["crisis"],
    ),
    # Pain after shingles
    reply(
        "edith",
        SHINGLES,
        "Edith, 78",
        "2026-09-30T09:41",
        "My rash healed in March and the skin still burns at night. Is it too late for the vaccine?",
    ),
    reply(
        "nurse-vaccine",
        SHINGLES,
        "Larkspur nursing team",
        "2026-09-30T15:02",
        (
            "Good question to take to your family doctor or pharmacist. People who have had shingles can "
            "often still get the vaccine once the rash is gone. It does not treat pain that is already "
            "there."
        ),
        parent="edith",
        staff="nursing team",
    ),
    reply(
        "anil",
        SHINGLES,
        "Anil",
        "2026-10-08T12:25",
        (
            "A soft silk scarf under my shirt made the days easier. The pills made me too dizzy and I "
            "stopped with my doctor’s okay."
        ),
        parent="edith",
    ),
    reply(
        "vinegar",
        SHINGLES,
        "Natural Nan",
        "2026-10-29T16:58",
        (
            "Throw away all your tablets today and rub on vinegar and chili. That is all you need. Doctors "
            "will not tell you this."
        ),
        state="rejected",
        reason_code="medical_claim_unsafe",
        held_reasons=["first_comment"],
    ),
    # Low back pain
    reply(
        "carla",
        BACK,
        "Carla",
        "2026-11-05T06:55",
        (
            "My scan report lists five things with long names and I got scared to bend. The part about "
            "scans on this page was the first time I could breathe again."
        ),
    ),
    reply(
        "okafor-scan",
        BACK,
        "Dr. Daniel Okafor",
        "2026-11-05T12:40",
        (
            "Thank you, Carla. Many people without any pain have long words in their reports too. Ask "
            "whoever ordered a scan to go through it with you, line by line."
        ),
        parent="carla",
        staff="daniel-okafor",
    ),
    reply(
        "first-visit",
        BACK,
        "Theo",
        "2026-11-20T20:17",
        "Do you need a referral for the first visit, or can I just call?",
        state="pending",
        held_reasons=["first_comment"],
    ),
    # Fibromyalgia
    reply(
        "ruth",
        FIBROMYALGIA,
        "Ruth",
        "2026-10-15T10:30",
        (
            "What made the difference for me was not a pill. I count my good hours and spend them like "
            "money. Some weeks I still overspend."
        ),
    ),
    reply(
        "neighbor",
        FIBROMYALGIA,
        "Bev",
        "2026-11-16T14:09",
        "My neighbor Karen Whitlock on Orchard Road has this and I think she makes half of it up.",
        state="rejected",
        reason_code="identifies_a_person",
        held_reasons=["first_comment", "names_a_person"],
    ),
    # Spinal cord stimulation
    reply(
        "gordon",
        STIMULATION,
        "Gordon",
        "2026-10-27T15:12",
        (
            "Had the trial for a week. My leg was quieter, my back was not. I sent it back and I am glad "
            "there was a trial first."
        ),
    ),
    reply(
        "ines",
        STIMULATION,
        "Inês",
        "2026-11-18T11:46",
        "Did the airport scanner give you trouble? I fly to my mother twice a year.",
        parent="gordon",
        state="pending",
        held_reasons=["first_comment"],
    ),
    # Pain from diabetes, pain after limb loss
    reply(
        "otis",
        DIABETES,
        "Otis",
        "2026-11-09T18:20",
        (
            "I check my feet with a mirror on the bathroom floor every night since I read about it. Found "
            "a blister I never felt."
        ),
    ),
    reply(
        "spam-casino",
        PHANTOM,
        "Winner777",
        "2026-11-11T04:02",
        "Great post!!! Win big tonight http://win.example.org",
        state="spam",
        held_reasons=["first_comment", "links", "too_fast"],
    ),
    # Articles
    reply(
        "questions-printed",
        QUESTIONS,
        "Noor",
        "2026-11-06T13:22",
        (
            "I printed this and took it to my first talk with another clinic. They could not say when they "
            "would stop. I am glad I asked."
        ),
    ),
    reply(
        "fridge",
        FLARES,
        "Bill in the valley",
        "2026-11-08T08:47",
        (
            "My plan is on the fridge now. My wife added a line: “No big talks on a bad day.” It may be "
            "the most useful one."
        ),
    ),
    reply(
        "raman-fridge",
        FLARES,
        "Dr. Priya Raman",
        "2026-11-09T09:30",
        ("Please thank your wife for that line. A plan that two people wrote tends to get used."),
        parent="fridge",
        staff="priya-raman",
    ),
]
