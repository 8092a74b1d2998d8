"""The two sample clinics: "Riverside" and "Hillcrest" in Marlow County, a place that does not exist."""

from typing import Any

# Weekdays without an entry are closed. An exception replaces the whole day; without intervals it is closed.
# The coordinates lie in open water and the ZIP code is none, so that no real building seems to be the clinic.
LOCATIONS: list[dict[str, Any]] = [
    {
        "slug": "riverside",
        "name": "Riverside",
        "title": "Riverside clinic",
        "lead": (
            "Our main clinic, beside the river walk. All treatments are given here, from a first visit to "
            "a procedure."
        ),
        "address": ["Larkspur Pain Clinic, Riverside", "412 Mill Street, Suite 200", "Riverside, MD"],
        "postal_code": "00000",
        "phone": "+12025550142",
        "fax": "+12025550143",
        "email": "riverside@example.org",
        "timezone": "America/New_York",
        "latitude": 38.7012,
        "longitude": -76.4305,
        "hours": {
            "monday": [("08:30", "12:00"), ("13:00", "17:00")],
            "tuesday": [("08:30", "12:00"), ("13:00", "17:00")],
            "wednesday": [("08:30", "12:00"), ("13:00", "18:30")],
            "thursday": [("08:30", "12:00"), ("13:00", "17:00")],
            "friday": [("08:30", "14:00")],
        },
        "exceptions": [
            {"date": "2026-11-26", "closed": True, "label": "Thanksgiving Day", "intervals": []},
            {
                "date": "2026-11-27",
                "closed": False,
                "label": "Day after Thanksgiving",
                "intervals": [("09:00", "14:00")],
            },
            {
                "date": "2026-12-24",
                "closed": False,
                "label": "Christmas Eve",
                "intervals": [("08:30", "12:00")],
            },
            {"date": "2026-12-25", "closed": True, "label": "Christmas Day", "intervals": []},
            {"date": "2027-01-01", "closed": True, "label": "New Year’s Day", "intervals": []},
            {"date": "2027-01-18", "closed": True, "label": "Martin Luther King Jr. Day", "intervals": []},
            {"date": "2027-05-31", "closed": True, "label": "Memorial Day", "intervals": []},
            {"date": "2027-07-05", "closed": True, "label": "Independence Day (observed)", "intervals": []},
        ],
        "accessibility": [
            "Step-free from the street and from the parking lot",
            "Elevator to the second floor, with voice and raised buttons",
            "Wheelchair-accessible restroom with a grab bar on both sides",
            "Exam table that lowers to 18 inches, and a patient lift",
            "Hearing loop at the front desk",
            "A quiet waiting room with low light. Just ask.",
        ],
        "parking": "Free parking behind the building, with four accessible spaces next to the door.",
        "bus": (
            "Buses 4 and 11 stop at Mill Street, about 100 yards from the entrance. The sidewalk is level."
        ),
        "directions": (
            "From County Road 9, turn onto Mill Street at the water tower. We are in the brick building "
            "across from the library. Take the elevator to the second floor and turn left."
        ),
        "picture": "town-river",
        "picture_alt": "Drawing of the roofs of a town in fine lines, with a lit river through the middle",
        "body": [
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "Sample location",
                    "text": "<p>Riverside and Marlow County are invented. Please do not travel here.</p>",
                },
            ),
            ("heading", {"text": "Before you come", "depth": "1"}),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Gather your papers",
                            "text": (
                                "<p>Bring a photo ID, your insurance card, and a list of your medicines.</p>"
                            ),
                        },
                        {
                            "title": "Plan your ride",
                            "text": (
                                "<p>After a drip or a procedure you cannot drive yourself home. Ask an "
                                "adult to pick you up inside the clinic.</p>"
                            ),
                        },
                        {
                            "title": "Tell us what you need",
                            "text": (
                                "<p>Call ahead if you need an interpreter, a lift, or a longer visit. "
                                "Interpreters are free.</p>"
                            ),
                        },
                    ]
                },
            ),
            ("heading", {"text": "What is here", "depth": "1"}),
            (
                "paragraph",
                (
                    "<ul><li>First visits and follow-up visits</li>"
                    "<li>Infusion room with four chairs and a nurse in the room</li>"
                    "<li>Procedure room with X-ray</li>"
                    "<li>Physical therapy and a pain psychologist</li></ul>"
                ),
            ),
        ],
    },
    {
        "slug": "hillcrest",
        "name": "Hillcrest",
        "title": "Hillcrest clinic",
        "lead": (
            "A small clinic on the hill, with a therapy gym and room to park. Drips and procedures take "
            "place at Riverside."
        ),
        "address": ["Larkspur Pain Clinic, Hillcrest", "88 Orchard Road", "Hillcrest, MD"],
        "postal_code": "00000",
        "phone": "+12025550167",
        "fax": "",
        "email": "hillcrest@example.org",
        "timezone": "America/New_York",
        "latitude": 38.7588,
        "longitude": -76.4127,
        "hours": {
            "monday": [("09:00", "12:30"), ("13:30", "17:00")],
            "tuesday": [("09:00", "12:30"), ("13:30", "17:00")],
            "thursday": [("09:00", "12:30"), ("13:30", "18:00")],
        },
        "exceptions": [
            {"date": "2026-11-26", "closed": True, "label": "Thanksgiving Day", "intervals": []},
            {
                "date": "2026-11-27",
                "closed": False,
                "label": "Day after Thanksgiving",
                "intervals": [("09:00", "12:30")],
            },
            {"date": "2026-12-24", "closed": True, "label": "Christmas Eve", "intervals": []},
            {"date": "2026-12-25", "closed": True, "label": "Christmas Day", "intervals": []},
            {"date": "2027-01-01", "closed": True, "label": "New Year’s Day", "intervals": []},
            {"date": "2027-01-18", "closed": True, "label": "Martin Luther King Jr. Day", "intervals": []},
            {"date": "2027-05-31", "closed": True, "label": "Memorial Day", "intervals": []},
            {"date": "2027-07-05", "closed": True, "label": "Independence Day (observed)", "intervals": []},
        ],
        "accessibility": [
            "One level, no steps, and wide doors that open by themselves",
            "Wheelchair-accessible restroom and changing room",
            "Parallel bars and a gym mat at wheelchair height",
            "Large-print and picture handouts at the desk",
            "Service animals are welcome in every room",
        ],
        "parking": "A large free lot with six accessible spaces. Two are wide enough for a van with a ramp.",
        "bus": (
            "Bus 7 stops at Orchard Road. The path from the stop is uphill, about 300 yards. Call us and "
            "we will meet you at the stop with a wheelchair."
        ),
        "directions": (
            "From County Road 9, follow the signs to Hillcrest and turn right after the fire station. We "
            "are the low white building beside the orchard."
        ),
        "picture": "town-hill",
        "picture_alt": "Drawing of rows of houses around a hill in fine lines, with one lit street",
        "body": [
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "This address is a sample",
                    "text": (
                        "<p>Hillcrest is an invented place. The page shows how a location looks on this "
                        "site.</p>"
                    ),
                },
            ),
            ("heading", {"text": "What we offer at this clinic", "depth": "1"}),
            (
                "paragraph",
                (
                    "<ul><li>First visits on Mondays and Thursdays</li>"
                    "<li>Physical therapy on all three days</li>"
                    "<li>Visits with our pain psychologist on Tuesdays</li></ul><p>We do not give drips or "
                    "injections here. Your care team books those at <a "
                    'href="/locations/riverside/">Riverside</a>.</p>'
                ),
            ),
            ("heading", {"text": "Questions people ask", "depth": "1"}),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "Can I come without an appointment?",
                            "answer": (
                                "<p>No. Please call first, so that you do not wait in pain. In an "
                                "emergency, call 911.</p>"
                            ),
                        },
                        {
                            "question": "Can someone stay with me during the visit?",
                            "answer": (
                                "<p>Yes. Bring anyone you trust. You can also ask for a nurse to stay in "
                                "the room during an exam.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
    },
]
