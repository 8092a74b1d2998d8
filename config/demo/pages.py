"""Who the demo clinic is, its standard pages and legal notices, its menus and its alert."""

from typing import Any

SITE: dict[str, Any] = {
    "clinic_name": "Larkspur Pain Clinic",
    "tagline": "Plain answers about pain and its treatment",
    "phone": "+12025550142",
    "email": "hello@example.org",
    "address": ["Larkspur Pain Clinic", "412 Mill Street, Suite 200", "Riverside, Marlow County"],
    "timezone": "America/New_York",
    "emergency_text": (
        "In an emergency call 911. If you think about suicide or feel you cannot go on, call or text 988 "
        "at any hour. It is free."
    ),
    "response_promise": "We answer within one business day.",
    "social_links": [],
    "sample_notice": (
        "Larkspur Pain Clinic is a sample. Its people, places, and replies are invented. The studies it "
        "cites are real."
    ),
    "medical_disclaimer": (
        "This site gives general information. It is not advice about you. Talk with your own clinician "
        "before you change a treatment."
    ),
    "staff_reply_note": "General information, not advice to you",
}

HOME: dict[str, Any] = {
    "title": "Larkspur Pain Clinic",
    "hero_title": "Plain answers about pain",
    "lead": (
        "What a treatment is, how good the proof is, what can go wrong, and what else you could try. You "
        "decide with us, in your own time."
    ),
    "picture": "wave",
    "picture_alt": "Drawing of fine lines that flow across like calm water, with one of them lit",
    "body": [
        (
            "reasons",
            {
                "heading": "What you can hold us to",
                "items": [
                    {
                        "heading": "We show the evidence",
                        "text": (
                            "<p>Every treatment page has a table of studies. Studies that found no benefit "
                            "stand beside those that did. The <a "
                            'href="/treatments/ketamine-infusion/">ketamine page</a> shows how.</p>'
                        ),
                    },
                    {
                        "heading": "We say what is not approved",
                        "text": (
                            "<p>Some treatments are used in ways the FDA has not approved. A box at the "
                            "top of the page says so, names the source, and gives the day we last checked "
                            "it.</p>"
                        ),
                    },
                    {
                        "heading": "A clinician signs each page",
                        "text": (
                            "<p>The seal under the title shows who read the text and when. If a word "
                            "changes after that, the seal goes away until someone signs again. See <a "
                            'href="/how-we-write/">how we write and review</a>.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "featured_pages",
            {
                "heading": "Conditions people ask about",
                "intro": "What it is, what it feels like, and what to try first.",
                "pages": [
                    "conditions/neuropathic-pain",
                    "conditions/crps",
                    "conditions/chronic-low-back-pain",
                    "conditions/postherpetic-neuralgia",
                ],
            },
        ),
        (
            "featured_pages",
            {
                "heading": "Treatments, with their evidence",
                "intro": "Good news and bad news in the same table.",
                "pages": ["treatments/ketamine-infusion", "treatments/spinal-cord-stimulation"],
            },
        ),
        ("heading", {"text": "Your first visit", "depth": "1"}),
        (
            "paragraph",
            (
                '<ol><li><b>Write or call.</b> Use the <a href="/contact/">contact form</a> or the phone. '
                "You need not tell us your whole story. We answer within one business day.</li>"
                "<li><b>Meet a clinician.</b> The first visit takes about an hour. You talk, and we listen "
                "and examine you. There is no procedure on that day.</li>"
                "<li><b>Get a written plan.</b> It lists your choices, with a price for each. To do "
                "nothing for now is always one of them.</li></ol>"
            ),
        ),
        (
            "callout",
            {
                "tone": "note",
                "heading": "We sell some of these treatments",
                "text": (
                    "<p>The clinic is paid for the care it gives. That is why each page also lists choices "
                    "we do not offer. Our writers do not earn more when you book.</p>"
                ),
            },
        ),
        (
            "call_to_action",
            {
                "heading": "Not sure where to start?",
                "text": "Ask us a question. A person reads it and answers you.",
                "button": "Ask us a question",
                "url": "",
            },
        ),
    ],
}

ABOUT: dict[str, Any] = {
    "slug": "about",
    "title": "About the clinic",
    "kind": "standard",
    "lead": (
        "Larkspur is a small clinic for people with lasting pain. We have two doors, one team, and time to "
        "listen."
    ),
    "picture": "together",
    "picture_alt": "Drawing of three people side by side in fine lines, joined by one lit line",
    "body": [
        (
            "callout",
            {
                "tone": "note",
                "heading": "This clinic is a sample",
                "text": (
                    "<p>Larkspur, its staff, and Marlow County are invented to show what this website can "
                    "do. The medical sources on our pages are real.</p>"
                ),
            },
        ),
        ("heading", {"text": "What we do", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>People come to us when pain has stayed for months and the usual steps have not been "
                "enough. Our team has pain physicians, nurses, a psychologist, and a physical therapist. "
                "They meet once a week and talk about each new person.</p>"
                "<p>We offer medicines, movement, talking therapy, and some procedures. We also say when "
                "we have nothing that is likely to be worth your time or money.</p>"
            ),
        ),
        ("heading", {"text": "What we promise", "depth": "1"}),
        (
            "do_dont",
            {
                "do": [
                    "tell you what a treatment costs before you decide",
                    "tell you when a use is not approved by the FDA",
                    "give you a copy of your plan in words you can use",
                    "stop when you say stop",
                ],
                "dont": [
                    "book a procedure on the day we meet you",
                    "pay anyone to send us patients",
                    "use stories of patients to sell a treatment",
                    "follow you around the web with ads",
                ],
            },
        ),
        ("heading", {"text": "Who pays for this site", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>The clinic does. We take no money from makers of medicines or devices for what stands "
                "on these pages. There are no ads.</p>"
            ),
        ),
        ("heading", {"text": "Where we are", "depth": "1"}),
        (
            "paragraph",
            (
                '<p>You find us at <a href="/locations/riverside/">Riverside</a> and <a '
                'href="/locations/hillcrest/">Hillcrest</a>. Meet the people on the <a '
                'href="/clinicians/">clinicians page</a>.</p>'
            ),
        ),
    ],
}

REVIEW_POLICY: dict[str, Any] = {
    "slug": "how-we-write",
    "title": "How we write and review",
    "kind": "standard",
    "lead": (
        "Who writes our pages, who checks them, where the facts come from, and how to tell us that we got "
        "one wrong."
    ),
    "picture": "scales",
    "picture_alt": "Drawing of a pair of scales in fine lines, one pan a little lower than the other",
    "body": [
        ("heading", {"text": "Who writes", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>Our writing team drafts each page. They are writers, not clinicians, and the page says "
                "so. They look for the newest reviews and guidelines first, then for single studies.</p>"
            ),
        ),
        ("heading", {"text": "Who signs", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>A clinician reads every page about a condition or a treatment and signs the exact "
                "words. The site keeps a fingerprint of the signed text. As soon as the text differs, the "
                "seal is gone.</p>"
                "<p>A page that nobody has signed says so at the top, and we ask search engines to leave "
                "it out.</p>"
            ),
        ),
        ("heading", {"text": "The path of a page", "depth": "1"}),
        (
            "steps",
            {
                "items": [
                    {
                        "title": "Draft",
                        "text": (
                            "<p>A writer fills each part: key points, status, evidence, risks, other "
                            "choices, cost, and when to get help.</p>"
                        ),
                    },
                    {
                        "title": "Check",
                        "text": (
                            "<p>The site looks for claims without a source, numbers without a source, big "
                            "words, and missing risks.</p>"
                        ),
                    },
                    {
                        "title": "Sign",
                        "text": "<p>A clinician reads the page and signs it, or sends it back.</p>",
                    },
                    {
                        "title": "Look again",
                        "text": (
                            "<p>We review pages about off-label uses and medicines every year, and all "
                            "other pages every second year.</p>"
                        ),
                    },
                ]
            },
        ),
        ("heading", {"text": "How we weigh studies", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>We trust a review of many fair trials more than one trial, and one fair trial more "
                "than a report about a few people. Small studies, and studies without a comparison group, "
                "get a lower grade. We print the grade next to the result.</p>"
                "<ul><li><b>High:</b> new studies are unlikely to change the result</li>"
                "<li><b>Moderate:</b> they may change it</li>"
                "<li><b>Low:</b> they probably will</li>"
                "<li><b>Very low:</b> we are guessing</li></ul>"
            ),
        ),
        ("heading", {"text": "Good news and bad news", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>A study that found no benefit gets as much room as one that did. We do not use the "
                "words that ads use. We do not print before-and-after stories.</p>"
            ),
        ),
        ("heading", {"text": "Tell us about a mistake", "depth": "1"}),
        (
            "paragraph",
            (
                '<p>Write to us through the <a href="/contact/">contact form</a>. If we were wrong, we fix '
                "the page and note the change, with its date, at the end of the page.</p>"
            ),
        ),
    ],
}

HOUSE_RULES: dict[str, Any] = {
    "slug": "house-rules",
    "title": "House rules for replies",
    "kind": "standard",
    "lead": (
        "Replies are for questions and experience, shared with care. A person reads each one before it "
        "appears."
    ),
    "picture": "cup",
    "picture_alt": "Drawing of a steaming cup in fine lines, as on a table where people talk",
    "body": [
        (
            "care_card",
            {
                "urgency": "emergency",
                "heading": "Replies are not read at night. Get help now if",
                "text": (
                    "<ul><li>someone is in danger: call 911</li>"
                    "<li>you may harm yourself: call or text 988</li></ul>"
                ),
            },
        ),
        ("heading", {"text": "In short", "depth": "1"}),
        (
            "do_dont",
            {
                "do": [
                    "ask what you wish you had known before",
                    "tell us about the good, the bad, and the boring parts",
                    "use a first name or a nickname",
                    "be kind when you disagree",
                ],
                "dont": [
                    "give a full name, phone number, address, or record number",
                    "name or describe another patient",
                    "tell someone to start, stop, or change a medicine",
                    "sell things, or say where to get a controlled drug",
                ],
            },
        ),
        ("heading", {"text": "What happens to your reply", "depth": "1"}),
        (
            "steps",
            {
                "items": [
                    {
                        "title": "You send it",
                        "text": (
                            "<p>You get a private link that shows the state of your reply for 90 days.</p>"
                        ),
                    },
                    {
                        "title": "A moderator reads it",
                        "text": (
                            "<p>We aim to decide within one business day. Your e-mail address is never "
                            "shown.</p>"
                        ),
                    },
                    {
                        "title": "It appears, or we tell you why not",
                        "text": (
                            "<p>If we do not publish it, the private link gives the reason. You can change "
                            "the text and send it again.</p>"
                        ),
                    },
                ]
            },
        ),
        ("heading", {"text": "We do not sort by praise", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>A reply that says a treatment did nothing, or that we did poorly, is as welcome as any "
                "other. Moderators may only use the reasons on this page.</p>"
            ),
        ),
        ("heading", {"text": "Answers from our staff", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>Staff answers carry a badge with the person’s role. They are general information, not "
                "advice to you. Staff will never say in public whether someone is our patient.</p>"
            ),
        ),
        ("heading", {"text": "Questions about replies", "depth": "1"}),
        (
            "faq",
            {
                "items": [
                    {
                        "question": "Can I take my reply back?",
                        "answer": (
                            "<p>Yes. Use the private link. Answers that other people gave stay in place.</p>"
                        ),
                    },
                    {
                        "question": "Can I write for my child?",
                        "answer": (
                            "<p>If your child is under 16, please write yourself and leave out the child’s "
                            "name.</p>"
                        ),
                    },
                    {
                        "question": "Why was my question not answered in full?",
                        "answer": (
                            "<p>We cannot give personal advice in public. Please call us or use the "
                            "contact form instead.</p>"
                        ),
                    },
                ]
            },
        ),
    ],
}

PRIVACY: dict[str, Any] = {
    "slug": "privacy",
    "title": "Notice of privacy practices",
    "kind": "privacy",
    "version": "2026-02",
    "effective_on": "2026-02-16",
    "lead": (
        "How we use and protect your health information, what your rights are, and what this website keeps."
    ),
    "body": [
        (
            "callout",
            {
                "tone": "caution",
                "heading": "Sample wording",
                "text": (
                    "<p>This notice is an example. A real clinic must have its own notice checked by a "
                    "lawyer before it goes online.</p>"
                ),
            },
        ),
        (
            "paragraph",
            (
                "<p><b>THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED "
                "AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.</b></p>"
            ),
        ),
        ("heading", {"text": "Your rights", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>You have the right to:</p>"
                "<ul><li>see your record and get a copy, on paper or by computer</li>"
                "<li>ask us to correct your record</li>"
                "<li>ask us to reach you in a certain way, such as only by mail</li>"
                "<li>ask us to limit what we share</li>"
                "<li>get a list of those we shared your information with</li>"
                "<li>get a paper copy of this notice at any time</li>"
                "<li>choose someone to act for you</li>"
                "<li>be told if your information was exposed in a breach</li></ul><p>If you pay for a "
                "service in full yourself, you can ask us not to tell your health plan about it. We must "
                "agree unless a law says otherwise.</p>"
            ),
        ),
        ("heading", {"text": "How we use and share your information", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>We may use and share it without asking you each time:</p>"
                "<ul><li><b>to treat you:</b> for example, we send a report to your family doctor</li>"
                "<li><b>to get paid:</b> for example, we send a bill to your health plan</li>"
                "<li><b>to run the clinic:</b> for example, we check how well we care for people</li>"
                "<li><b>when the law requires it:</b> for example, for public health, to report abuse, or "
                "under a court order</li></ul><p>For anything else we need your written permission. That "
                "includes marketing, any sale of your information, and most sharing of psychotherapy "
                "notes. You can take the permission back at any time.</p>"
            ),
        ),
        ("heading", {"text": "Records about substance use treatment", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>Federal law gives extra protection to records from substance use treatment programs. "
                "If we receive such records, we may not use them or tell what they say in a case against "
                "you. That needs your written consent or a special court order.</p>"
            ),
        ),
        ("heading", {"text": "Our duties", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>We must keep your health information private, follow this notice, and tell you quickly "
                "about a breach. We may change this notice. The new one then applies to all the "
                "information we have, and you find it here and at our front desks.</p>"
            ),
        ),
        ("heading", {"text": "What this website keeps", "depth": "1"}),
        (
            "table",
            {
                "caption": "What the website stores, where, and for how long",
                "columns": [
                    {"type": "text", "heading": "What"},
                    {"type": "text", "heading": "What we keep"},
                    {"type": "text", "heading": "For how long"},
                ],
                "rows": [
                    [
                        "<p>Pages you read</p>",
                        (
                            "<p>No cookies. We load nothing from other companies. We do not keep a record "
                            "of who read what.</p>"
                        ),
                        "<p>Nothing to keep</p>",
                    ],
                    [
                        "<p>Replies under a page</p>",
                        (
                            "<p>Your text and the name you chose, in public once a moderator agrees. Your "
                            "e-mail address is never published. A coded trace of your network helps us "
                            "stop floods of spam.</p>"
                        ),
                        "<p>Until you take the reply back. The network trace goes after 30 days.</p>",
                    ],
                    [
                        "<p>The private link to a reply</p>",
                        "<p>A secret address that shows the state of your reply.</p>",
                        "<p>90 days</p>",
                    ],
                    [
                        "<p>Messages from the contact form</p>",
                        (
                            "<p>Your name, how to reach you, and what you wrote, encrypted. Only front "
                            "desk staff can open it, and each look is logged. The mail we send you holds "
                            "none of it.</p>"
                        ),
                        "<p>12 months after we close the matter. Then it is destroyed.</p>",
                    ],
                    [
                        "<p>The contact form itself</p>",
                        (
                            "<p>One short-lived cookie that protects the form against misuse. It holds "
                            "nothing about you.</p>"
                        ),
                        "<p>Until the form is sent or left</p>",
                    ],
                ],
            },
        ),
        ("heading", {"text": "Questions and complaints", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>Call our privacy officer at (202) 555-0149 or write to privacy@example.org. You can "
                "also complain to the Office for Civil Rights of the US Department of Health and Human "
                "Services. We will never treat you worse because you complained.</p>"
            ),
        ),
    ],
}

ACCESSIBILITY: dict[str, Any] = {
    "slug": "accessibility",
    "title": "Accessibility statement",
    "kind": "accessibility",
    "version": "2026-11",
    "effective_on": "2026-11-01",
    "lead": (
        "This site is for everyone, also on a bad day, with one hand, with a screen reader, or on an old "
        "phone."
    ),
    "body": [
        ("heading", {"text": "What we aim for", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>We build to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. We test "
                "each kind of page with software and with the keyboard alone, in light and dark colors.</p>"
            ),
        ),
        ("heading", {"text": "What you can do here", "depth": "1"}),
        (
            "paragraph",
            (
                "<ul><li>Read and write everything with the keyboard</li>"
                "<li>Enlarge the text to twice its size without losing any</li>"
                "<li>Read each number picture as a sentence as well</li>"
                "<li>Use the site without JavaScript</li>"
                "<li>Print any page on plain paper</li></ul>"
            ),
        ),
        ("heading", {"text": "What is not good enough yet", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>Most pages are in English only. Some study papers that we link to are hard to read "
                "with a screen reader. Call us and we will read you the part you need.</p>"
            ),
        ),
        ("heading", {"text": "Tell us about a barrier", "depth": "1"}),
        (
            "paragraph",
            (
                '<p>Call (202) 555-0142, use the <a href="/contact/">contact form</a>, or ask at either '
                "front desk. Tell us the page and what got in your way. We answer within two business days "
                "and say when it will be fixed. Until then, we will give you the same facts in another "
                "way.</p>"
            ),
        ),
        ("heading", {"text": "At the clinics", "depth": "1"}),
        (
            "paragraph",
            (
                '<p>Each <a href="/locations/">location page</a> lists ramps, lifts, parking, and quiet '
                "rooms. Interpreters, sign language included, are free. Please ask a few days ahead if you "
                "can.</p>"
            ),
        ),
    ],
}

GOOD_FAITH_ESTIMATE: dict[str, Any] = {
    "slug": "good-faith-estimate",
    "title": "Your right to a good faith estimate",
    "kind": "estimate",
    "version": "2026-01",
    "effective_on": "2026-01-01",
    "lead": "You have the right to know what your care is likely to cost before you get it.",
    "body": [
        (
            "callout",
            {
                "tone": "caution",
                "heading": "An example, not legal advice",
                "text": (
                    "<p>The words below show what such a notice holds. A clinic should use the current "
                    "model text of the federal government.</p>"
                ),
            },
        ),
        (
            "paragraph",
            (
                "<p>Under the law, clinics must give people who have no insurance, or who do not use it, "
                "an estimate of the bill. It is called a <b>good faith estimate</b>.</p>"
                "<ul><li>You can ask for one before you book anything.</li>"
                "<li>It lists the whole expected cost: the visit, medicines, tests, tools, and fees.</li>"
                "<li>You get it in writing at least one business day before your visit.</li>"
                "<li>If your bill is $400 or more above the estimate, you can dispute the bill.</li>"
                "</ul><p>Keep a copy or a photo of your estimate.</p>"
            ),
        ),
        ("heading", {"text": "When you will get it", "depth": "1"}),
        (
            "table",
            {
                "caption": "When the estimate must reach you",
                "columns": [
                    {"type": "text", "heading": "If you"},
                    {"type": "text", "heading": "You get it within"},
                ],
                "rows": [
                    ["<p>book at least three business days ahead</p>", "<p>one business day</p>"],
                    ["<p>book at least ten business days ahead</p>", "<p>three business days</p>"],
                    ["<p>only ask, without booking</p>", "<p>three business days</p>"],
                ],
            },
        ),
        ("heading", {"text": "How to ask", "depth": "1"}),
        (
            "paragraph",
            (
                '<p>Call (202) 555-0142 or use the <a href="/contact/">contact form</a> and write '
                "“estimate.” To learn more about your rights, call the federal help desk at 1-800-985-3059 "
                'or visit <a href="https://www.cms.gov/nosurprises">cms.gov/nosurprises</a>.</p>'
            ),
        ),
    ],
}

NONDISCRIMINATION: dict[str, Any] = {
    "slug": "nondiscrimination",
    "title": "Nondiscrimination notice",
    "kind": "nondiscrimination",
    "version": "2025-07",
    "effective_on": "2025-07-05",
    "lead": "We treat all people with the same respect, and help with language and disability is free.",
    "body": [
        (
            "callout",
            {
                "tone": "caution",
                "heading": "A short sample",
                "text": (
                    "<p>A real notice follows the current federal rule and adds a line in each of the "
                    "languages most used in the state.</p>"
                ),
            },
        ),
        (
            "paragraph",
            (
                "<p>Larkspur Pain Clinic follows federal civil rights laws. We do not exclude people or "
                "treat them differently because of race, color, national origin, age, disability, or "
                "sex.</p>"
            ),
        ),
        ("heading", {"text": "Free help for you", "depth": "1"}),
        (
            "paragraph",
            (
                "<ul><li>Sign language interpreters, large print, audio, and other formats</li>"
                "<li>Interpreters and written information in other languages</li>"
                "<li>Reasonable changes to how we do things, if a disability makes them necessary</li>"
                "</ul><p>Call (202) 555-0142 or ask any member of staff.</p>"
                '<p><span lang="es">Si habla español, tiene a su disposición servicios gratuitos de '
                "asistencia lingüística. Llame al (202) 555-0142.</span></p>"
            ),
        ),
        ("heading", {"text": "If we let you down", "depth": "1"}),
        (
            "paragraph",
            (
                "<p>You can file a grievance with our civil rights coordinator, Helen Brandt (a sample "
                "name), at (202) 555-0149 or rights@example.org. She can help you write it. You can also "
                "file a complaint with the Office for Civil Rights at the US Department of Health and "
                "Human Services.</p>"
            ),
        ),
    ],
}

PAGES: list[dict[str, Any]] = [
    ABOUT,
    REVIEW_POLICY,
    HOUSE_RULES,
    PRIVACY,
    ACCESSIBILITY,
    GOOD_FAITH_ESTIMATE,
    NONDISCRIMINATION,
]

# "page" is the path of a page below the home page, "url" an address that is no page.
MENUS: dict[str, Any] = {
    "main": [
        {"text": "Conditions", "page": "conditions", "url": ""},
        {"text": "Treatments", "page": "treatments", "url": ""},
        {"text": "Articles", "page": "articles", "url": ""},
        {"text": "Clinicians", "page": "clinicians", "url": ""},
        {"text": "Locations", "page": "locations", "url": ""},
    ],
    "footer": [
        {
            "heading": "Read",
            "links": [
                {"text": "Conditions", "page": "conditions", "url": ""},
                {"text": "Treatments", "page": "treatments", "url": ""},
                {"text": "Articles", "page": "articles", "url": ""},
                {"text": "Search", "page": None, "url": "/search/"},
            ],
        },
        {
            "heading": "The clinic",
            "links": [
                {"text": "About the clinic", "page": "about", "url": ""},
                {"text": "Clinicians", "page": "clinicians", "url": ""},
                {"text": "Locations", "page": "locations", "url": ""},
                {"text": "Ask us a question", "page": None, "url": "/contact/"},
            ],
        },
        {
            "heading": "How we work",
            "links": [
                {"text": "How we write and review", "page": "how-we-write", "url": ""},
                {"text": "House rules for replies", "page": "house-rules", "url": ""},
                {"text": "Good faith estimate", "page": "good-faith-estimate", "url": ""},
            ],
        },
        {
            "heading": "Notices",
            "links": [
                {"text": "Notice of privacy practices", "page": "privacy", "url": ""},
                {"text": "Nondiscrimination", "page": "nondiscrimination", "url": ""},
                {"text": "Accessibility", "page": "accessibility", "url": ""},
            ],
        },
    ],
}

ALERT: dict[str, Any] = {
    "text": "Both clinics are open on Friday 27 November.",
    "link_text": "Holiday hours",
    "link_page": "locations",
    "ends_at": "2026-11-28T00:00",
}
