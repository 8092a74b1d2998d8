"""Sample clinicians, authors and staff accounts of the demo clinic. None of them is a real person."""

from typing import Any

SAMPLE_NOTE = "<p>This is an invented person. The page shows how a clinician’s profile looks.</p>"

CLINICIANS: list[dict[str, Any]] = [
    {
        "slug": "mara-ellison",
        "name": "Dr. Mara Ellison",
        "credentials": "MD",
        "role": "Medical director, pain medicine physician",
        "board": "Board certified in Pain Medicine by the American Board of Anesthesiology",
        "specialties": [
            "Nerve pain",
            "Complex regional pain syndrome",
            "Infusions",
            "Spinal cord stimulation",
        ],
        "languages": ["English", "Spanish"],
        "locations": ["riverside", "hillcrest"],
        "accepts_new_patients": True,
        "bio": [
            ("callout", {"tone": "note", "heading": "Sample clinician", "text": SAMPLE_NOTE}),
            (
                "paragraph",
                (
                    "<p>Dr. Ellison leads the medical team at Larkspur. She trained as an anesthesiologist "
                    "and then in pain medicine. She sees people whose pain comes from the nerves, often "
                    "after an injury or an operation.</p>"
                    "<p>She reads and signs the pages on this site about medicines and procedures. If a "
                    "study does not support a treatment, she wants the page to say so.</p>"
                ),
            ),
            ("heading", {"text": "What a first visit with her is like", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>She starts with your story: when the pain began, what it stops you from doing, and "
                    "what you have tried. Then she examines you. At the end you get a written plan that "
                    "you can take home and talk over with your family.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": (
                        "<p>“No, thank you” is a full answer in this clinic. You can say it to any test "
                        "and any treatment.</p>"
                    ),
                    "attribution": "Dr. Mara Ellison",
                    "source": "",
                },
            ),
        ],
        "user_email": "mara.ellison@example.org",
        "picture": "portrait-2",
        "picture_alt": "Drawing in fine lines of a head and shoulders with long hair, of no real person",
        "is_sample": True,
    },
    {
        "slug": "daniel-okafor",
        "name": "Dr. Daniel Okafor",
        "credentials": "DO",
        "role": "Pain medicine and rehabilitation physician",
        "board": (
            "Board certified in Pain Medicine by the American Board of Physical Medicine and Rehabilitation"
        ),
        "specialties": ["Back and neck pain", "Pain after spinal cord injury", "Pain after limb loss"],
        "languages": ["English", "Igbo"],
        "locations": ["riverside"],
        "accepts_new_patients": True,
        "bio": [
            ("callout", {"tone": "note", "heading": "Sample clinician", "text": SAMPLE_NOTE}),
            (
                "paragraph",
                (
                    "<p>Dr. Okafor works where pain and movement meet. His first question is what you want "
                    "to do again: lift a grandchild, drive to work, sleep through the night. The plan "
                    "starts from there.</p>"
                    "<p>He reads and signs our pages about the back, the spine, and limb loss.</p>"
                ),
            ),
            ("heading", {"text": "How he works", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>He sees new patients together with a physical therapist when he can. He orders a "
                    "scan only if the result would change the plan, and he tells you why or why not.</p>"
                ),
            ),
        ],
        "user_email": "daniel.okafor@example.org",
        "picture": "portrait-1",
        "picture_alt": "Drawing in fine lines of a head and shoulders with short hair, of no real person",
        "is_sample": True,
    },
    {
        "slug": "priya-raman",
        "name": "Dr. Priya Raman",
        "credentials": "PhD",
        "role": "Pain psychologist",
        "board": (
            "Board certified in Clinical Health Psychology by the American Board of Professional Psychology"
        ),
        "specialties": ["Living with lasting pain", "Sleep and pain", "Fear of movement"],
        "languages": ["English", "Tamil"],
        "locations": ["riverside", "hillcrest"],
        "accepts_new_patients": True,
        "bio": [
            ("callout", {"tone": "note", "heading": "Sample clinician", "text": SAMPLE_NOTE}),
            (
                "paragraph",
                (
                    "<p>Dr. Raman works with people who live with pain every day, and with their partners "
                    "and families. Seeing a psychologist does not mean that the pain is “in your head.” "
                    "Your pain is real, and it touches sleep, mood, work, and friends.</p>"
                ),
            ),
            ("heading", {"text": "What you might work on", "depth": "1"}),
            (
                "do_dont",
                {
                    "do": [
                        "bring one thing that pain has taken from your week",
                        "ask how many visits she has in mind",
                        "invite someone you trust to join a visit",
                    ],
                    "dont": [
                        "worry about saying the right thing",
                        "stop a medicine on your own before the first visit",
                    ],
                },
            ),
        ],
        "user_email": None,
        "picture": "portrait-3",
        "picture_alt": "Drawing in fine lines of a head and shoulders with hair tied up, of no real person",
        "is_sample": True,
    },
    {
        "slug": "luis-herrera",
        "name": "Luis Herrera",
        "credentials": "PT, DPT",
        "role": "Physical therapist",
        "board": (
            "Board certified in Orthopedic Physical Therapy by the American Board of Physical Therapy "
            "Specialties"
        ),
        "specialties": ["Back pain", "Desensitization for nerve pain", "Walking after limb loss"],
        "languages": ["English", "Spanish"],
        "locations": ["hillcrest"],
        "accepts_new_patients": False,
        "bio": [
            ("callout", {"tone": "note", "heading": "Sample clinician", "text": SAMPLE_NOTE}),
            (
                "paragraph",
                (
                    "<p>Luis runs the therapy gym at Hillcrest. He plans small steps with you, writes them "
                    "down, and changes them when life gets in the way. His list is full at the moment. "
                    "Please ask for a therapist at Riverside if you are new to us.</p>"
                ),
            ),
            ("heading", {"text": "What to bring", "depth": "1"}),
            (
                "paragraph",
                (
                    "<ul><li>Shoes you can walk in</li>"
                    "<li>A list of your medicines</li>"
                    "<li>Your brace, cane, or prosthesis, if you use one</li></ul>"
                ),
            ),
        ],
        "user_email": None,
        "picture": "portrait-4",
        "picture_alt": "Drawing in fine lines of a head and shoulders with thick hair, of no real person",
        "is_sample": True,
    },
]

AUTHORS: list[dict[str, Any]] = [
    {
        "key": "writing-team",
        "name": "Larkspur writing team",
        "role": "Writers of the clinic. They are not clinicians.",
        "is_team": True,
        "clinician": None,
    },
    {
        "key": "mara-ellison",
        "name": "Dr. Mara Ellison",
        "role": "Medical director",
        "is_team": False,
        "clinician": "mara-ellison",
    },
    {
        "key": "daniel-okafor",
        "name": "Dr. Daniel Okafor",
        "role": "Pain medicine and rehabilitation physician",
        "is_team": False,
        "clinician": "daniel-okafor",
    },
    {
        "key": "priya-raman",
        "name": "Dr. Priya Raman",
        "role": "Pain psychologist",
        "is_team": False,
        "clinician": "priya-raman",
    },
    {
        "key": "luis-herrera",
        "name": "Luis Herrera",
        "role": "Physical therapist",
        "is_team": False,
        "clinician": "luis-herrera",
    },
]

# Every role has at least one account, so that a newcomer can see the admin through each pair of eyes.
STAFF: list[dict[str, Any]] = [
    {"email": "admin@example.org", "name": "Robin Castle", "roles": ["Administrators"]},
    {"email": "editor@example.org", "name": "Nora Lindqvist", "roles": ["Editors"]},
    {"email": "mara.ellison@example.org", "name": "Mara Ellison", "roles": ["Clinical reviewers"]},
    {
        "email": "daniel.okafor@example.org",
        "name": "Daniel Okafor",
        "roles": ["Clinical reviewers", "Moderators"],
    },
    {"email": "moderator@example.org", "name": "Grace Whitfield", "roles": ["Moderators"]},
    {"email": "frontdesk@example.org", "name": "Tomas Reyes", "roles": ["Front desk"]},
    {"email": "hillcrest@example.org", "name": "Joan Abara", "roles": ["Front desk"]},
    {"email": "lead@example.org", "name": "Helen Brandt", "roles": ["Front desk leads"]},
]
