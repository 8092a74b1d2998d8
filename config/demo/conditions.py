"""The conditions of the demo clinic, in plain words and with the studies that stand behind each claim."""

from typing import Any

CONDITIONS: list[dict[str, Any]] = [
    {
        "slug": "neuropathic-pain",
        "title": "Neuropathic pain",
        "eyebrow": "Condition: nerves",
        "lead": (
            "Pain that starts in the nerves themselves. It can burn, tingle, or shoot like an electric "
            "shock, and even a light touch may hurt."
        ),
        "also_known_as": ["Nerve pain", "Neuralgia", "Neuropathy pain", "Nerve damage pain"],
        "body_area": "nerves",
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-11-02",
        "picture": "nerve",
        "picture_alt": "Drawing of a nerve cell in fine lines, its arms spread out and one line lit along it",
        "key_points": [
            "In [[neuropathic pain|nerve pain]], the nerves, the spinal cord, or the brain are hurt or ill.",
            "About 7 to 10 of 100 people live with it.[@van-hecke-2014]",
            "Pills are tried first. The gain is modest, and not all people feel it.[@soliman-2025]",
            "The pain is real, even when a scan or a blood test looks fine.",
            "Get help at once if you grow weak or lose control of your bladder or bowel.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>Nerves carry signals from the body to the brain. In [[neuropathic pain]], some of "
                    "these nerves are hurt or ill. They send signals although there is no cut, burn, or "
                    "bruise. The brain reads the signals as pain.</p>"
                    "<p>Doctors sort this pain by where it starts.[@scholz-2019] If it starts in the "
                    "nerves of an arm, a leg, the trunk, or the face, they call it peripheral. If it "
                    "starts in the spinal cord or the brain, they call it central.[@scholz-2019]</p>"
                ),
            ),
            ("heading", {"text": "How common it is", "depth": "1"}),
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 7,
                            "text": (
                                "have nerve pain, at the low end of the estimate for people in "
                                "general[@van-hecke-2014]"
                            ),
                        },
                        {
                            "count": 10,
                            "text": "have it, at the high end of the same estimate[@van-hecke-2014]",
                        },
                    ]
                },
            ),
        ],
        "symptoms": [
            (
                "paragraph",
                (
                    "<p>People use many words for it:</p>"
                    "<ul><li>burning, or a cold that burns</li>"
                    "<li>electric shocks that come and go</li>"
                    "<li>pins and needles</li>"
                    "<li>stabbing, or a tight band</li>"
                    "<li>numb skin that hurts at the same time</li></ul><p>The pain is often worse at "
                    "night. It may sit in one strip of skin, or in both feet like a pair of socks.</p>"
                ),
            ),
            (
                "details",
                {
                    "summary": "Why can a bed sheet hurt?",
                    "text": (
                        "<p>When nerves are hurt, the spinal cord and brain can become more alert. A touch "
                        "that should feel like nothing then feels like pain. Doctors call this allodynia. "
                        "It does not mean that the sheet harms your skin.</p>"
                    ),
                },
            ),
        ],
        "causes": [
            (
                "paragraph",
                (
                    "<p>Common causes are:</p>"
                    '<ul><li>diabetes: see <a href="/conditions/painful-diabetic-neuropathy/">painful '
                    "diabetic neuropathy</a></li>"
                    '<li>shingles: see <a href="/conditions/postherpetic-neuralgia/">pain after '
                    "shingles</a></li>"
                    "<li>a nerve cut or stretched by an accident or an operation</li>"
                    "<li>a nerve pressed by a disc in the back or neck</li>"
                    "<li>some medicines, among them drugs against cancer</li>"
                    "<li>alcohol, or too little vitamin B12</li>"
                    "<li>a stroke, multiple sclerosis, or an <a "
                    'href="/conditions/spinal-cord-injury-pain/">injury of the spinal cord</a></li>'
                    "</ul><p>Sometimes nobody finds the cause. That is hard to hear, and it does not make "
                    "the pain less real.</p>"
                ),
            ),
        ],
        "diagnosis": [
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Your story",
                            "text": (
                                "<p>Where is it, what does it feel like, and what set it off? A drawing of "
                                "the place is worth a lot.</p>"
                            ),
                        },
                        {
                            "title": "A touch test",
                            "text": (
                                "<p>The clinician tests your skin with cotton, a pin, and something cool. "
                                "They check strength and reflexes as well.</p>"
                            ),
                        },
                        {
                            "title": "Blood tests",
                            "text": (
                                "<p>These look for sugar, vitamin B12, and other causes that have a "
                                "treatment of their own.</p>"
                            ),
                        },
                        {
                            "title": "Nerve tests or a scan, if needed",
                            "text": (
                                "<p>Not everyone needs them. A nerve test can look fine when only the "
                                "smallest nerves are hurt.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "treatments_intro": [
            (
                "paragraph",
                (
                    "<p>In 2025, a review of 313 trials put three groups of medicine first: two kinds of "
                    "[[antidepressant]], and the [[gabapentinoid|gabapentinoids]].[@soliman-2025] Creams "
                    "and patches came second.[@soliman-2025] [[opioid|Opioids]], botulinum toxin, and "
                    "magnetic pulses to the head came third.[@soliman-2025]</p>"
                    "<p>The benefit is modest.[@soliman-2025] In an older review, four to eight people had "
                    "to take such a pill for one more to do well than on [[placebo]].[@finnerup-2015] The "
                    "US guideline on opioids prefers other care for [[chronic pain]].[@dowell-2022]</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "caution",
                    "heading": "What about ketamine?",
                    "text": (
                        "<p>Ketamine is not approved for nerve pain. In one trial of 20 people, one drip "
                        "was no different from placebo over 35 days.[@pickering-2020] In a trial of 12 "
                        "people with a hurt nerve, 7 felt less pain with ketamine and 2 with "
                        "placebo.[@kvarnstrom-2003] Both trials are small.</p>"
                    ),
                },
            ),
        ],
        "living_with": [
            (
                "paragraph",
                (
                    "<p>Many people find that the aim shifts with time. “No pain” becomes “a good enough "
                    "day.” Choose one thing that matters to you and build the plan around it.</p>"
                    "<p>Exercise may improve what you can do, with few harms and a small to moderate "
                    "effect.[@geneen-2017] [[cognitive behavioral therapy|A talking therapy]] brings small "
                    "or very small gains in pain and distress.[@williams-2020]</p>"
                ),
            ),
            (
                "do_dont",
                {
                    "do": [
                        "wear loose, soft clothes over the sore place",
                        "keep a short diary of pain, sleep, and pills for two weeks",
                        "ask when to judge a new medicine, and when to stop it",
                        "check numb skin each day for cuts and burns",
                    ],
                    "dont": [
                        "stop gabapentin, pregabalin, or an antidepressant all at once",
                        "use heat pads or ice on numb skin",
                        "add other people’s pills to your own",
                    ],
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 now if",
                    "text": (
                        "<ul><li>one side of your face or body goes weak or numb all at once</li>"
                        "<li>you lose control of your bladder or bowel, or your groin goes numb</li>"
                        "<li>you have taken too many pills, or cannot stay awake</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call us or your doctor today if",
                    "text": (
                        "<ul><li>a new medicine makes you very sleepy, confused, or low in mood</li>"
                        "<li>you find a wound on numb skin</li>"
                        "<li>the pain spreads fast, or a hand or foot grows weak</li></ul><p>If you think "
                        "about suicide, call or text 988 at any hour.</p>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Book a visit if",
                    "text": (
                        "<ul><li>the pain has lasted more than a few weeks</li>"
                        "<li>it keeps you from sleep or work</li>"
                        "<li>your pills do nothing, or cost you more than they give</li></ul>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-10-05", "First version."),
            (
                "2026-11-02",
                "Added the 2025 review of 313 trials, and a trial that found no benefit of ketamine.",
            ),
        ],
    },
    {
        "slug": "crps",
        "title": "Complex regional pain syndrome (CRPS)",
        "eyebrow": "Condition: limbs",
        "lead": (
            "Strong pain in an arm or leg that goes on long after an injury. The limb may swell, grow "
            "stiff, or change color."
        ),
        "also_known_as": [
            "CRPS",
            "Reflex sympathetic dystrophy",
            "RSD",
            "Causalgia",
            "Sudeck’s atrophy",
        ],
        "body_area": "limbs",
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-11-03",
        "picture": "hand",
        "picture_alt": "Drawing of an open left hand in fine lines, with a lit line across the palm",
        "key_points": [
            (
                "[[complex regional pain syndrome|Complex regional pain syndrome]] (CRPS) mostly starts "
                "after a break, a sprain, or an operation."
            ),
            "Moving and using the limb is the core of care.[@harden-2022]",
            "No blood test or scan can prove it. Doctors use a checklist.[@harden-2022]",
            "Ketamine is not approved for CRPS. In a trial, the gain was gone by week 12.[@sigtermans-2009]",
            "For nerve blocks, trials are too small to say if they work.[@oconnell-2016]",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>CRPS is pain in one limb that goes far beyond what the injury would explain. The "
                    "nerves of the limb, the blood vessels, and the brain’s map of the limb all take part. "
                    "That is why the skin may change color or sweat.</p>"
                    "<p>There are two types. In type 1, no large nerve was hurt. In type 2, one was. Care "
                    "is much the same for both.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "It is not in your head",
                    "text": (
                        "<p>CRPS is a physical illness. Stress can make a bad day worse, as it can with "
                        "any pain, but it is not the cause.</p>"
                    ),
                },
            ),
        ],
        "symptoms": [
            (
                "paragraph",
                (
                    "<p>Signs can change from day to day, and even from hour to hour:</p>"
                    "<ul><li><b>Pain:</b> burning or deep, and set off by light touch or cold</li>"
                    "<li><b>Skin:</b> red, blue, pale, or blotchy; warm or cold</li>"
                    "<li><b>Swelling and sweat:</b> more, or less, than on the other side</li>"
                    "<li><b>Movement:</b> stiff, weak, or shaky; the hand may curl</li>"
                    "<li><b>Hair and nails:</b> growing faster or slower</li></ul><p>Some people say the "
                    "limb feels as if it were not their own. Tell your team. It is a known part of "
                    "CRPS.</p>"
                ),
            ),
        ],
        "causes": [
            (
                "paragraph",
                (
                    "<p>A broken wrist is a well-known start. So are ankle sprains, operations, a tight "
                    "cast, and now and then a needle stick. In a few people nothing is found.</p>"
                    "<p>Nobody knows why one person gets CRPS and the next does not. You did not cause it "
                    "by resting too much or by trying too hard.</p>"
                ),
            ),
        ],
        "diagnosis": [
            (
                "paragraph",
                (
                    "<p>Doctors use a list called the Budapest criteria.[@harden-2022] It asks about four "
                    "kinds of signs: feeling, color and heat, swelling and sweat, and movement. It also "
                    "asks whether something else explains them better.[@harden-2022]</p>"
                ),
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "Do I need a bone scan?",
                            "answer": (
                                "<p>Mostly not. A scan cannot rule CRPS in or out on its own. It may be "
                                "used to look for something else, such as a bone that has not knit.</p>"
                            ),
                        },
                        {
                            "question": "What else could it be?",
                            "answer": (
                                "<p>An infection, a blood clot, a trapped nerve, or a cast that is too "
                                "tight. Your clinician should think of these first.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "treatments_intro": [
            (
                "paragraph",
                (
                    "<p>The 2022 guideline puts therapy to regain use of the limb at the "
                    "center.[@harden-2022] Medicine and procedures are there to make that therapy "
                    "possible. Please read the table with care: most trials are small.</p>"
                ),
            ),
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 76,
                            "text": (
                                "had dreamlike or upset feelings with a four-day ketamine drip, in a trial "
                                "of 60 people with CRPS[@sigtermans-2009]"
                            ),
                        },
                        {"count": 18, "text": "had them with [[placebo]] in that trial[@sigtermans-2009]"},
                    ]
                },
            ),
            (
                "paragraph",
                (
                    "<p>People given ketamine in that trial had less pain than the placebo group for some "
                    "weeks.[@sigtermans-2009] By week 12 the groups were the same, and people could not do "
                    "more.[@sigtermans-2009] In a small trial of ten half-day visits, many pain scores "
                    "fell more than on placebo.[@schwartzman-2009] A 2018 guideline supports ketamine for "
                    "CRPS for up to 12 weeks.[@cohen-2018] The use is still [[off-label use|off "
                    "label]].</p>"
                    "<p>There is a risk as well. Of 6 people who had a second long drip, 3 showed signs of "
                    "liver harm.[@noppers-2011-liver] For blocks of the [[sympathetic nerves]], 12 small "
                    "trials with 461 people cannot tell us whether they work.[@oconnell-2016]</p>"
                ),
            ),
        ],
        "living_with": [
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Touch, a little at a time",
                            "text": (
                                "<p>Start with cotton for a minute or so, then silk, then a towel. Stop "
                                "while it is still bearable. Do it at the same time each day.</p>"
                            ),
                        },
                        {
                            "title": "Look at it and use it",
                            "text": (
                                "<p>Let the hand hold the paper while you write. Let the foot feel the "
                                "floor while you sit.</p>"
                            ),
                        },
                        {
                            "title": "Pace yourself",
                            "text": (
                                "<p>[[pacing|Pacing]] means the same small amount on good days and bad "
                                "days. Add to it bit by bit.</p>"
                            ),
                        },
                        {
                            "title": "Plan for a flare-up",
                            "text": (
                                "<p>Write down what you do on a bad day, whom you call, and what can "
                                "wait.</p>"
                            ),
                        },
                    ]
                },
            ),
            (
                "do_dont",
                {
                    "do": [
                        "tell every doctor and dentist that you have CRPS",
                        "ask for care plans before any new operation on the limb",
                        "bring someone to visits on hard days",
                    ],
                    "dont": [
                        "keep the limb in a sling or boot unless you were told to",
                        "push through sharp pain to prove a point",
                        "put ice on the limb",
                    ],
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 now if",
                    "text": (
                        "<ul><li>you have chest pain or cannot get your breath</li>"
                        "<li>the limb turns white or black and has no pulse</li>"
                        "<li>you plan to end your life (you can also call or text 988)</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "See a doctor today if",
                    "text": (
                        "<ul><li>your calf or arm swells up quickly</li>"
                        "<li>a red area spreads and you have a fever</li>"
                        "<li>a cast feels too tight, or fingers go numb in it</li>"
                        "<li>your skin or eyes turn yellow after a drip</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Make an appointment if",
                    "text": (
                        "<ul><li>pain after an injury grows when it should fade</li>"
                        "<li>you have stopped using a hand or foot</li>"
                        "<li>your therapy has stalled for weeks</li></ul>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-10-06", "First version."),
            ("2026-11-03", "Added the liver risk of a second ketamine course."),
        ],
    },
    {
        "slug": "fibromyalgia",
        "title": "Fibromyalgia",
        "eyebrow": "Condition: whole body",
        "lead": (
            "Pain in many parts of the body, with deep tiredness, poor sleep, and a foggy head. It is "
            "common, it is real, and it does not wear out your joints."
        ),
        "also_known_as": ["Fibromyalgia syndrome", "FMS", "Fibro", "Widespread pain"],
        "body_area": "whole_body",
        "author": "writing-team",
        "reviewed_by": "daniel-okafor",
        "reviewed_on": "2026-11-04",
        "picture": "body",
        "picture_alt": "Drawing of a whole body in fine lines, with a lit line at the waist",
        "key_points": [
            "The pain is wide and moves around. Rest does not clear it.",
            "Exercise is the one thing a European guideline strongly backs.[@macfarlane-2017]",
            "Start low and go slow. A little, done often, is enough to begin.",
            ("In a trial of 24 people, ketamine did no more than a dummy drip.[@noppers-2011-fibromyalgia]"),
            "You do not need a scan to know that you have it.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>In [[fibromyalgia]], the nervous system reacts more strongly than it should. "
                    "Pressure, noise, cold, or a busy day can all feel like too much. The muscles ache, "
                    "but they are not torn. The joints hurt, but they are not worn down.</p>"
                    "<p>Some doctors used to doubt it. Today it has its own place in the lists that "
                    "doctors use to name [[chronic pain]].</p>"
                ),
            ),
        ],
        "symptoms": [
            (
                "paragraph",
                (
                    "<p>Most people have several of these:</p>"
                    "<ul><li>aching on both sides, above and below the waist</li>"
                    "<li>waking up as tired as before</li>"
                    "<li>trouble finding words or keeping track</li>"
                    "<li>headaches, a tender belly, or a bladder that will not wait</li>"
                    "<li>skin that is sore to the touch</li>"
                    "<li>low mood or worry</li></ul>"
                ),
            ),
            (
                "quote",
                {
                    "text": (
                        "<p>Good days are the tricky ones. You do everything at once, and then you pay for "
                        "three days.</p>"
                    ),
                    "attribution": (
                        "Dr. Priya Raman, pain psychologist (sample clinician), on what she hears most"
                    ),
                    "source": "",
                },
            ),
        ],
        "causes": [
            (
                "paragraph",
                (
                    "<p>There is no single cause. It runs in some families. It may begin after an illness, "
                    "an injury, a loss, or months of bad sleep. It can also come along with arthritis or "
                    "lupus.</p>"
                    "<p>It is not a sign of weakness, and it is not caused by too little willpower.</p>"
                ),
            ),
        ],
        "diagnosis": [
            (
                "paragraph",
                (
                    "<p>A clinician asks where it hurts, for how long, and how you sleep and think. They "
                    "examine your joints and muscles. A few blood tests look for other reasons, such as a "
                    "slow thyroid or inflamed joints.</p>"
                ),
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "Do doctors still press on tender points?",
                            "answer": (
                                "<p>Some do, but it is no longer needed. What you report counts more.</p>"
                            ),
                        },
                        {
                            "question": "Will it harm my muscles or joints?",
                            "answer": (
                                "<p>No. Fibromyalgia hurts, but it does not damage them. That is one "
                                "reason why movement is part of care.</p>"
                            ),
                        },
                        {
                            "question": "Could it be something else as well?",
                            "answer": (
                                "<p>Yes. New or different pain should be looked at fresh, not put down to "
                                "fibromyalgia.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "treatments_intro": [
            (
                "paragraph",
                (
                    "<p>The European guideline puts knowing the illness and moving first. Exercise is the "
                    "only thing it strongly recommends.[@macfarlane-2017] [[cognitive behavioral "
                    "therapy|Talking therapy]] brings small or very small gains in pain, mood, and daily "
                    "life.[@williams-2020]</p>"
                    "<p>The US Food and Drug Administration (FDA) has approved pregabalin[@lyrica-label] "
                    "and duloxetine[@cymbalta-label] for fibromyalgia. Approval means that a trial beat "
                    "[[placebo]]. It does not mean that most people feel a large change. Dizzy spells and "
                    "sleepiness are common with pregabalin.[@derry-2019]</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "caution",
                    "heading": "Ketamine: no support for this use",
                    "text": (
                        "<p>Ketamine is not approved for fibromyalgia. In a trial of 24 people, it was no "
                        "different from an active [[placebo]], a dummy drip that makes you drowsy, over "
                        "eight weeks.[@noppers-2011-fibromyalgia] A guideline found weak evidence or "
                        "none.[@cohen-2018] We do not offer it for fibromyalgia.</p>"
                    ),
                },
            ),
        ],
        "living_with": [
            ("heading", {"text": "Start low, go slow", "depth": "1"}),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Find your floor",
                            "text": (
                                "<p>What could you do even on a bad day? It may be a walk to the mailbox. "
                                "That is the start.</p>"
                            ),
                        },
                        {
                            "title": "Do it most days for two weeks",
                            "text": "<p>Do the same on good days. Write it down and leave it at that.</p>",
                        },
                        {
                            "title": "Add a tenth",
                            "text": (
                                "<p>If the last two weeks were all right, add a very small bit. If not, "
                                "stay where you are.</p>"
                            ),
                        },
                    ]
                },
            ),
            (
                "paragraph",
                (
                    "<p>You may be sorer at first. That is common when muscles do something new. In a "
                    "review of exercise for chronic pain, harms were few, and the effects on pain and "
                    "function were small to moderate.[@geneen-2017]</p>"
                ),
            ),
            ("heading", {"text": "Sleep and help at home", "depth": "1"}),
            (
                "do_dont",
                {
                    "do": [
                        "get up at the same time each day, weekends too",
                        "tell your family what a flare-up looks like",
                        "break chores into ten-minute parts",
                    ],
                    "dont": [
                        "spend all of a good day’s strength by noon",
                        "lie in bed awake for hours",
                        "buy costly vitamins on the word of an ad",
                    ],
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 now if",
                    "text": (
                        "<ul><li>you have chest pain or pressure</li>"
                        "<li>you faint, or have a fit</li>"
                        "<li>you are about to harm yourself (988 is there for you too)</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call your doctor today if",
                    "text": (
                        "<ul><li>one joint is hot, red, and swollen</li>"
                        "<li>you have a fever with the aches</li>"
                        "<li>a new pill changes your mood or makes you see things</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Make a plain appointment if",
                    "text": (
                        "<ul><li>you ache all over and nobody has looked into it</li>"
                        "<li>you sleep badly most nights</li>"
                        "<li>you would like a plan for moving more</li></ul>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-10-09", "First version."),
            ("2026-11-04", "Said plainly that we do not offer ketamine for it."),
        ],
    },
    {
        "slug": "phantom-limb-pain",
        "title": "Phantom limb pain",
        "eyebrow": "Condition: limbs",
        "lead": (
            "Pain that you feel in an arm or leg that is no longer there. The limb is gone, but the nerves "
            "and the brain still hold its place."
        ),
        "also_known_as": ["Phantom pain", "Pain after amputation", "Pain after limb loss"],
        "body_area": "limbs",
        "author": "writing-team",
        "reviewed_by": "daniel-okafor",
        "reviewed_on": "2026-11-05",
        "picture": "ripples",
        "picture_alt": (
            "Drawing of rings on water in fine lines, spreading from a place where nothing is left to see"
        ),
        "key_points": [
            "To feel pain in a lost limb is common. You are not losing your mind.",
            "Phantom pain, stump pain, and a painless sense of the limb are not the same thing.",
            (
                "Few trials have looked at this pain alone. We use what is known of [[neuropathic "
                "pain|nerve pain]]."
            ),
            "Ketamine is not approved for it. A guideline found weak evidence or none.[@cohen-2018]",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>After a limb is removed, the nerves that served it are still there. Their ends may "
                    "grow into a small knot. The spinal cord and brain also keep a map of the limb. "
                    "[[phantom limb pain|Phantom pain]] comes from this mix.</p>"
                ),
            ),
            (
                "table",
                {
                    "caption": "Three things people feel after losing a limb",
                    "columns": [
                        {"type": "text", "heading": "Name"},
                        {"type": "text", "heading": "What it is like"},
                    ],
                    "rows": [
                        [
                            "<p>Phantom sense</p>",
                            (
                                "<p>You feel that the limb is there. It may itch or move. It does not "
                                "hurt.</p>"
                            ),
                        ],
                        [
                            "<p>Phantom pain</p>",
                            (
                                "<p>The missing part hurts: burning, cramps, shocks, or a foot that feels "
                                "twisted.</p>"
                            ),
                        ],
                        [
                            "<p>Stump pain</p>",
                            (
                                "<p>The part that is left hurts, at the scar, the bone, or under the "
                                "prosthesis.</p>"
                            ),
                        ],
                    ],
                },
            ),
        ],
        "symptoms": [
            (
                "paragraph",
                (
                    "<p>The pain may start within days or only after years. It can come in waves that last "
                    "seconds, or stay all day. Cold, stress, tiredness, or a change in the weather may set "
                    "it off. For some people the limb seems stuck in a bad position, such as a clenched "
                    "fist.</p>"
                ),
            ),
        ],
        "causes": [
            (
                "paragraph",
                (
                    "<p>Any loss of a limb can lead to it: an accident, diabetes, a clot, a tumor, or an "
                    "infection. It seems to be more likely when the limb hurt a lot before. People born "
                    "without a limb can feel one too, though it seldom hurts.</p>"
                    "<p>Fresh problems can stir up old phantom pain. Check for a sore spot, a knot of "
                    "nerve, or a prosthesis that no longer fits.</p>"
                ),
            ),
        ],
        "diagnosis": [
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "You point, we draw",
                            "text": (
                                "<p>Together we mark where the pain sits, in the missing part and in the "
                                "stump.</p>"
                            ),
                        },
                        {
                            "title": "We look at the stump",
                            "text": "<p>We check skin, scar, and pulse, and tap gently for a nerve knot.</p>",
                        },
                        {
                            "title": "We look at the fit",
                            "text": (
                                "<p>Bring your prosthesis, your liners, and the shoes you use. A "
                                "prosthetist may join us.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "treatments_intro": [
            (
                "paragraph",
                (
                    "<p>Treat what can be found first: skin trouble, a poor fit, an infection, a nerve "
                    "knot. For the phantom pain itself, doctors borrow from the care of nerve pain in "
                    "general. A review of 313 trials there puts some [[antidepressant|antidepressants]] "
                    "and the [[gabapentinoid|gabapentinoids]] first, with modest "
                    "benefit.[@soliman-2025]</p>"
                    "<p>Mirror exercises are another choice. You watch your other limb in a mirror as it "
                    "moves. We list no trial for them here, so take them as something to try, not as a "
                    "promise.</p>"
                ),
            ),
            ("heading", {"text": "What ketamine trials found", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>In a trial of 11 people, all had less pain during the drip, and 9 had unwanted "
                    "effects.[@nikolajsen-1996] In a trial of 20 people, ketamine lowered the pain and "
                    "calcitonin did not; only 10 of the 20 had ketamine alone.[@eichenberger-2008] A "
                    "review of all [[chronic pain]] found no clear evidence of a gain that matters to "
                    "people.[@ferraro-2025]</p>"
                ),
            ),
        ],
        "living_with": [
            (
                "paragraph",
                (
                    "<p>Losing a limb is a loss. Grief, anger, and jokes at odd times are all part of it. "
                    "Many people like to talk with someone who has been through it. Ask us for a peer "
                    "visitor.</p>"
                ),
            ),
            (
                "do_dont",
                {
                    "do": [
                        "rub, tap, or wrap the stump if that feels good",
                        "wear the prosthesis as you were shown",
                        "try to move the missing hand or foot in your mind, slowly",
                        "look at the skin with a mirror every evening",
                    ],
                    "dont": [
                        "keep wearing a socket that rubs",
                        "hide the pain from your team",
                        "drive on new nerve pills until you know how they act",
                    ],
                },
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "Will it go away?",
                            "answer": (
                                "<p>For some people it fades over months. For others it stays and comes "
                                "less often. Nobody can tell you ahead of time.</p>"
                            ),
                        },
                        {
                            "question": "Should I have the stump operated on again?",
                            "answer": (
                                "<p>Only if there is something to operate on, such as a nerve knot or a "
                                "spur of bone. Ask for a second opinion.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 now if",
                    "text": (
                        "<ul><li>you cannot breathe well, or your chest hurts</li>"
                        "<li>the stump bleeds and pressure does not stop it</li>"
                        "<li>you are in danger of hurting yourself: 911, or 988 by phone or text</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call today if",
                    "text": (
                        "<ul><li>the stump is hot, red, or leaks pus</li>"
                        "<li>the skin turns dark or opens</li>"
                        "<li>you have a fever or chills</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Come and see us if",
                    "text": (
                        "<ul><li>the pain wakes you at night</li>"
                        "<li>your prosthesis hurts or has become loose</li>"
                        "<li>you feel low or alone since the operation</li></ul>"
                    ),
                },
            ),
        ],
        "changes": [("2026-10-12", "First version.")],
    },
    {
        "slug": "postherpetic-neuralgia",
        "title": "Postherpetic neuralgia",
        "eyebrow": "Condition: nerves",
        "lead": (
            "Nerve pain that stays where a shingles rash has been. The skin looks healed, yet a shirt or a "
            "breeze can hurt."
        ),
        "also_known_as": ["Pain after shingles", "PHN", "Shingles nerve pain", "Post-shingles pain"],
        "body_area": "nerves",
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-11-05",
        "picture": "moon",
        "picture_alt": "Drawing of a crescent moon and small stars in fine lines, for nights without sleep",
        "key_points": [
            "It is pain that goes on after a shingles rash has healed.",
            (
                "With gabapentin, 32 of 100 people had half their pain or less, against 17 on a dummy "
                "pill.[@wiffen-2017]"
            ),
            "Feeling dizzy or sleepy is common with these pills.[@derry-2019] Older people can fall.",
            ("Ketamine is not approved for it. In a trial, all 8 people had unwanted effects.[@eide-1994]"),
            "Shingles near the eye must be seen the same day.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>Shingles is caused by the chickenpox virus. It rests in a nerve for years and can "
                    "wake up again. The rash clears in weeks, but the nerve may be hurt. When the pain "
                    "goes on for months, doctors call it [[postherpetic neuralgia]] (PHN).</p>"
                    "<p>It is a form of [[neuropathic pain|nerve pain]], and it follows the strip of skin "
                    "that the nerve serves. You cannot pass this pain on to anyone.</p>"
                ),
            ),
        ],
        "symptoms": [
            (
                "paragraph",
                (
                    "<p>You may feel:</p>"
                    "<ul><li>a steady burn or ache in a band on one side</li>"
                    "<li>sudden stabs</li>"
                    "<li>sore skin, so that clothes or wind hurt</li>"
                    "<li>itching, or numb patches</li></ul><p>The chest and the face are common places. "
                    "Poor sleep and a short temper often come with it.</p>"
                ),
            ),
        ],
        "causes": [
            (
                "paragraph",
                (
                    "<p>Anyone who had chickenpox can get shingles. The pain is more likely to stay if you "
                    "are older or if your immune system is weak. A bad rash, or strong pain from the "
                    "start, adds to the risk.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "Ask about the vaccine",
                    "text": (
                        "<p>There is a vaccine against shingles. Ask your doctor or pharmacist if and when "
                        "it is right for you, also if you have had shingles before. It is not a treatment "
                        "for pain that you already have.</p>"
                    ),
                },
            ),
        ],
        "diagnosis": [
            (
                "paragraph",
                (
                    "<p>The story is mostly enough: a rash in one band, then pain in the same place. We "
                    "touch the skin with cotton and a cool object to find the borders. A blood test or a "
                    "scan is needed only if the story does not fit, for example if there never was a "
                    "rash.</p>"
                ),
            ),
        ],
        "treatments_intro": [
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 32,
                            "text": "had at least half of their pain relieved with gabapentin[@wiffen-2017]",
                        },
                        {"count": 17, "text": "had as much relief with [[placebo]][@wiffen-2017]"},
                    ]
                },
            ),
            (
                "paragraph",
                (
                    "<p>Put side by side, this means about 15 more people in 100 do well on the "
                    "pill.[@wiffen-2017] The others take it for nothing, and may feel its unwanted "
                    "effects. That is why we agree on a date to look back and decide.</p>"
                    "<p>The FDA, which approves medicines in the US, has approved "
                    "gabapentin[@neurontin-label] and pregabalin[@lyrica-label] for this pain. Pregabalin "
                    "helps some people, and makes many dizzy or sleepy.[@derry-2019] For nerve pain in "
                    "general, creams and patches come second.[@soliman-2025]</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "caution",
                    "heading": "Ketamine after shingles",
                    "text": (
                        "<p>One trial of 8 people found short relief, and unwanted effects in all of "
                        "them.[@eide-1994] With ketamine for another kind of pain, 76 of 100 people had "
                        "dreamlike or upset feelings.[@sigtermans-2009] A guideline rates the evidence as "
                        "weak or absent.[@cohen-2018] Any use for this pain is [[off-label use|off "
                        "label]].</p>"
                    ),
                },
            ),
        ],
        "living_with": [
            (
                "do_dont",
                {
                    "do": [
                        "wear silk or smooth cotton next to the skin",
                        "try a cool, damp cloth for a few minutes",
                        "stand up slowly when you start a new pill",
                        "clear rugs and cords from the way to the bathroom",
                    ],
                    "dont": [
                        "put creams for pain on open skin",
                        "use a heat pad on numb skin",
                        "mix nerve pills with alcohol",
                    ],
                },
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "How long will it last?",
                            "answer": (
                                "<p>It often fades with time, over months. For some people it stays for "
                                "years. The first year does not tell the whole story.</p>"
                            ),
                        },
                        {
                            "question": "Can I hold my grandchild?",
                            "answer": (
                                "<p>Yes. Once the rash has healed, you cannot give anyone chickenpox from "
                                "it.</p>"
                            ),
                        },
                        {
                            "question": "I live alone. What should I watch for?",
                            "answer": (
                                "<p>Falls, mostly. Ask someone to phone you each day for the first week of "
                                "a new pill.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 now if",
                    "text": (
                        "<ul><li>you have a rash with a stiff neck or confusion</li>"
                        "<li>your speech slurs or one side goes weak</li>"
                        "<li>you fell and hit your head while on a blood thinner</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "See a doctor the same day if",
                    "text": (
                        "<ul><li>you have a new rash with blisters, above all near an eye</li>"
                        "<li>your sight changes, or an eye is red and sore</li>"
                        "<li>the skin is hot, swollen, or leaks pus</li></ul><p>Feeling that you cannot go "
                        "on? Call or text 988.</p>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Ask for a visit if",
                    "text": (
                        "<ul><li>the place still hurts when the rash is long gone</li>"
                        "<li>you cannot sleep or dress because of it</li>"
                        "<li>you feel slow or unsteady on your pills</li></ul>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-10-14", "First version."),
            ("2026-11-05", "Showed how many people do well on gabapentin and on placebo."),
        ],
    },
    {
        "slug": "painful-diabetic-neuropathy",
        "title": "Painful diabetic neuropathy",
        "eyebrow": "Condition: nerves",
        "lead": (
            "Burning, stabbing, or numb feet from nerves that diabetes has harmed. Care for the feet "
            "matters as much as care for the pain."
        ),
        "also_known_as": ["Diabetic nerve pain", "Diabetic neuropathy", "PDN", "Diabetic foot pain"],
        "body_area": "nerves",
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-11-06",
        "picture": "feet",
        "picture_alt": "Drawing of two footprints in fine lines, with one line lit below the toes",
        "key_points": [
            "It mostly starts in the toes and climbs slowly, the same on both sides.",
            "A US guideline lists four groups of pills to offer, and says to avoid opioids.[@price-2022]",
            "About 5 people must take duloxetine for 1 more to do well than on a dummy pill.[@lunn-2014]",
            "Look at your feet every day. You may not feel a sore.",
            "A foot that turns dark or smells bad needs help at once.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>High blood sugar over years harms nerves and the tiny blood vessels that feed "
                    "them. The longest nerves go first, and those run to the toes. Some people only lose "
                    "feeling. Others have [[painful diabetic neuropathy|pain]], and many have both in the "
                    "same foot.</p>"
                ),
            ),
            (
                "details",
                {
                    "summary": "How can a foot be numb and hurt at once?",
                    "text": (
                        "<p>The nerve ends in the skin no longer feel touch, so the foot is numb. Hurt "
                        "nerves further up still send signals, so the brain feels pain in the same "
                        "place.</p>"
                    ),
                },
            ),
        ],
        "symptoms": [
            (
                "paragraph",
                (
                    "<ul><li>Burning, or ice-cold feet that are warm to the hand</li>"
                    "<li>Stabs or shocks, above all at night</li>"
                    "<li>The feeling of walking on gravel or wool</li>"
                    "<li>Sheets or socks that hurt</li>"
                    "<li>Unsteady steps in the dark</li></ul><p>If it is only on one side, or starts in "
                    "the hands, it may be something else.</p>"
                ),
            ),
        ],
        "causes": [
            (
                "paragraph",
                (
                    "<p>Diabetes is the cause, of type 1 or type 2. The risk grows with the years, with "
                    "high sugar, smoking, high blood pressure, and kidney trouble. Not everyone with "
                    "diabetes gets it. Blame is no use here, and shame keeps people from asking for "
                    "care.</p>"
                ),
            ),
        ],
        "diagnosis": [
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Shoes and socks off",
                            "text": (
                                "<p>We look at the skin, the nails, and the space between the toes, and "
                                "feel the pulses.</p>"
                            ),
                        },
                        {
                            "title": "Thread, fork, and pin",
                            "text": (
                                "<p>A soft nylon thread, a tuning fork, and a pin show which nerves still "
                                "feel.</p>"
                            ),
                        },
                        {
                            "title": "Other reasons ruled out",
                            "text": (
                                "<p>A blood test checks sugar, kidneys, and vitamin B12. The diabetes drug "
                                "metformin can make B12 run low.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "treatments_intro": [
            (
                "paragraph",
                (
                    "<p>The guideline of US neurologists says doctors should offer one of four groups: two "
                    "kinds of [[antidepressant]], [[gabapentinoid|gabapentinoids]], or drugs called sodium "
                    "channel blockers.[@price-2022] It says to avoid [[opioid|opioids]].[@price-2022] If "
                    "one group does nothing for you, a pill from another may still be worth a try.</p>"
                    "<p>The US Food and Drug Administration (FDA) has approved pregabalin[@lyrica-label] "
                    "and duloxetine[@cymbalta-label] for this pain. Pregabalin helps some people, and "
                    "dizziness and sleepiness are common.[@derry-2019]</p>"
                ),
            ),
            ("heading", {"text": "Spinal cord stimulation", "depth": "1"}),
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 79,
                            "text": (
                                "met the goal at three months with a stimulator and usual "
                                "care[@petersen-2021]"
                            ),
                        },
                        {"count": 5, "text": "met it with usual care alone[@petersen-2021]"},
                    ]
                },
            ),
            (
                "callout",
                {
                    "tone": "caution",
                    "heading": "Read this number with care",
                    "text": (
                        "<p>In this trial of 216 people, everyone knew who had the device.[@petersen-2021] "
                        "Belief alone can change how pain feels. There was no dummy device to compare "
                        "with. A stimulator also means an operation, with a risk of infection.</p>"
                    ),
                },
            ),
        ],
        "living_with": [
            ("heading", {"text": "Five minutes for your feet, every evening", "depth": "1"}),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Look",
                            "text": (
                                "<p>Use a mirror for the soles, or ask someone. Look for blisters, cracks, "
                                "and red or dark spots.</p>"
                            ),
                        },
                        {
                            "title": "Wash and dry",
                            "text": (
                                "<p>Use lukewarm water. Test it with your elbow. Dry between the toes.</p>"
                            ),
                        },
                        {
                            "title": "Cream",
                            "text": "<p>Use a plain cream on dry skin, but not between the toes.</p>",
                        },
                        {
                            "title": "Shake out your shoes",
                            "text": "<p>Feel inside for stones and seams before you put them on.</p>",
                        },
                    ]
                },
            ),
            (
                "do_dont",
                {
                    "do": [
                        "work with your diabetes team on sugar, blood pressure, and smoking",
                        "walk in shoes with room for your toes",
                        "leave a light on at night",
                    ],
                    "dont": [
                        "go barefoot, even at home",
                        "cut corns or ingrown nails yourself",
                        "warm your feet at a heater",
                    ],
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 now if",
                    "text": (
                        "<ul><li>part of a foot turns black or smells rotten</li>"
                        "<li>red streaks climb the leg and you shake with fever</li>"
                        "<li>someone with diabetes is confused or cannot be woken</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call your foot or diabetes team today if",
                    "text": (
                        "<ul><li>you find any open sore or blister</li>"
                        "<li>a foot is hot, red, or swollen</li>"
                        "<li>your foot changes shape</li>"
                        "<li>your sugar is far from its usual range</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Plan a visit if",
                    "text": (
                        "<ul><li>your feet burn or tingle most nights</li>"
                        "<li>you stumble more than you did</li>"
                        "<li>nobody has checked your feet this year</li></ul><p>Low mood is common with "
                        "this pain. You can call or text 988 day or night.</p>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-10-16", "First version."),
            ("2026-11-06", "Explained why the stimulator figure needs care."),
        ],
    },
    {
        "slug": "chronic-low-back-pain",
        "title": "Chronic low back pain",
        "eyebrow": "Condition: back",
        "lead": (
            "Back pain that stays for months. It is seldom a sign of danger, and staying in motion is part "
            "of nearly every plan."
        ),
        "also_known_as": ["Lower back pain", "Lumbago", "Long-term back pain", "Back pain"],
        "body_area": "back",
        "author": "daniel-okafor",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-11-06",
        "picture": "back",
        "picture_alt": "Drawing of a person’s back in fine lines, with one line lit across the waist",
        "key_points": [
            "Most back pain has no single cause that a scan can show.",
            "Exercise has a small to moderate effect on pain and daily life.[@geneen-2017]",
            "The US guideline on opioids prefers other care for lasting pain.[@dowell-2022]",
            (
                "A spinal cord stimulator probably does little or nothing more than a dummy "
                "device.[@traeger-2023]"
            ),
            "Numb groin, lost bladder control, or weak legs: call 911.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>The low back is built from bones, discs, joints, muscles, and nerves. Any of them "
                    "can hurt. When pain stays for months, the place that was hurt has often healed, but "
                    "the body still guards it. Muscles tighten, sleep gets worse, and you do less. Each of "
                    "these feeds the next.</p>"
                ),
            ),
            ("heading", {"text": "You are not alone", "depth": "1"}),
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 24,
                            "text": "of all US adults had [[chronic pain]] of some kind in 2023[@lucas-2024]",
                        },
                        {
                            "count": 9,
                            "text": (
                                "had pain that often limited their life or work (8.5 of 100, rounded "
                                "up)[@lucas-2024]"
                            ),
                        },
                    ]
                },
            ),
        ],
        "symptoms": [
            (
                "paragraph",
                (
                    "<ul><li>A dull ache across the low back, or a stab when you turn</li>"
                    "<li>Stiffness after sitting or in the morning</li>"
                    "<li>Pain that spreads to the buttock or thigh</li>"
                    "<li>Good weeks and bad weeks with no clear reason</li></ul><p>Pain that shoots below "
                    "the knee, with numb or weak spots, points to a nerve. Tell us about it, because care "
                    "may differ.</p>"
                ),
            ),
        ],
        "causes": [
            (
                "paragraph",
                (
                    "<p>Strained muscles, stiff joints, and worn discs all play a part, and so do stress, "
                    "poor sleep, and fear of harm. In a few people there is a clear cause: a pressed "
                    "nerve, a broken bone, an infection, or a growth. We look for signs of these first.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "About scan reports",
                    "text": (
                        "<p>“Wear,” “bulge,” and “degeneration” are words for what a camera sees. People "
                        "with no pain at all have them too. They do not tell how much you hurt, or how you "
                        "will do.</p>"
                    ),
                },
            ),
        ],
        "diagnosis": [
            (
                "paragraph",
                (
                    "<p>We ask, watch you move, and test strength, feeling, and reflexes. Most people need "
                    "no scan. We order one if you have a warning sign, if a nerve is at risk, or if the "
                    "result would change the plan.</p>"
                ),
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "Why not scan, to be sure?",
                            "answer": (
                                "<p>Because a scan nearly always shows something. That can lead to worry, "
                                "more tests, and operations that nobody needed.</p>"
                            ),
                        },
                        {
                            "question": "What if it was missed?",
                            "answer": (
                                "<p>Come back. If new signs appear, we look again and change our mind.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "treatments_intro": [
            (
                "paragraph",
                (
                    "<p>Start with what has few harms. Exercise has few.[@geneen-2017] No one kind stands "
                    "out, so pick the one that you will still do next month. [[cognitive behavioral "
                    "therapy|Talking therapy]] brings small or very small gains.[@williams-2020]</p>"
                ),
            ),
            ("heading", {"text": "What we know about stimulators", "depth": "1"}),
            (
                "paragraph",
                (
                    "<p>A stimulator is a device under the skin that sends pulses to the spine. A 2023 "
                    "review found probably little or no benefit over [[placebo]] after some months, and no "
                    "placebo trials for the long run.[@traeger-2023] In a trial of 50 people with leg pain "
                    "after back surgery, daily life changed about as much with dummy pulses as with real "
                    "ones.[@hara-2022]</p>"
                    "<p>Another trial was more in favor. It took in 100 people with nerve pain in the leg "
                    "after back surgery.[@kumar-2007] At six months, 48 of 100 had half their leg pain "
                    "relieved, against 9 of 100 with usual care.[@kumar-2007] It had no placebo group, and "
                    "32 of 100 had a problem with the device within a year.[@kumar-2007]</p>"
                ),
            ),
        ],
        "living_with": [
            (
                "do_dont",
                {
                    "do": [
                        "keep up your day, in smaller parts",
                        "change position every half hour",
                        "pick one activity you like and plan it three times a week",
                        "lift close to your body, at your own pace",
                    ],
                    "dont": [
                        "stay in bed for more than a day or two",
                        "wait for zero pain before you move",
                        "wear a belt all day long",
                    ],
                },
            ),
            ("heading", {"text": "When it flares up", "depth": "1"}),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "First day",
                            "text": (
                                "<p>Slow down, use heat if you like it, and walk around the room each "
                                "hour.</p>"
                            ),
                        },
                        {
                            "title": "Next days",
                            "text": "<p>Go back to half of what you did before the flare-up.</p>",
                        },
                        {
                            "title": "After a week",
                            "text": "<p>Return to your usual amount. If you cannot, call us.</p>",
                        },
                    ]
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 now if",
                    "text": (
                        "<ul><li>the skin between your legs is numb</li>"
                        "<li>you cannot pass urine, or you wet or soil yourself</li>"
                        "<li>both legs grow weak</li>"
                        "<li>you had a bad fall or crash</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Get seen today if",
                    "text": (
                        "<ul><li>you have back pain with a fever</li>"
                        "<li>you have had cancer and the pain is new</li>"
                        "<li>a foot drops or drags</li>"
                        "<li>you are losing weight and do not know why</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Talk with us if",
                    "text": (
                        "<ul><li>the pain has kept you from work or sport for weeks</li>"
                        "<li>you are afraid to move</li>"
                        "<li>you have been offered an operation and want a second view</li></ul><p>If life "
                        "feels too hard, call or text 988 at any time.</p>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-10-20", "First version."),
            ("2026-11-06", "Added two studies that found no benefit of stimulators."),
        ],
    },
    {
        "slug": "spinal-cord-injury-pain",
        "title": "Pain after spinal cord injury",
        "eyebrow": "Condition: spinal cord",
        "lead": (
            "Pain that comes weeks, months, or years after an injury of the spinal cord. It can sit where "
            "you still feel, and where you do not."
        ),
        "also_known_as": [
            "Spinal cord injury pain",
            "SCI pain",
            "Central pain after spinal cord injury",
            "Below-level pain",
        ],
        "body_area": "nerves",
        "author": "writing-team",
        "reviewed_by": "daniel-okafor",
        "reviewed_on": "2026-11-09",
        "picture": "spine",
        "picture_alt": "Drawing of the bones of a spine in fine lines, with one bone lit",
        "key_points": [
            "You can feel pain in parts of the body that feel nothing else.",
            "There are several kinds of pain after this injury. Each has its own care.",
            "Pregabalin is approved in the US for this nerve pain.[@lyrica-label]",
            (
                "During a ketamine drip, 5 of 10 people felt half the pain.[@kvarnstrom-2004] Nobody "
                "measured later."
            ),
            "A pounding headache with a flushed face can be an emergency.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>The spinal cord carries signals between body and brain. After an injury, nerve "
                    "cells at that place and above it may send signals on their own. The brain feels this "
                    "as pain below the injury. It is called central nerve pain, because it starts in the "
                    "cord and not in a limb.[@scholz-2019]</p>"
                ),
            ),
            (
                "table",
                {
                    "caption": "Kinds of pain after a spinal cord injury",
                    "columns": [
                        {"type": "text", "heading": "Kind"},
                        {"type": "text", "heading": "Where, and what it is like"},
                    ],
                    "rows": [
                        [
                            "<p>Nerve pain at the level of the injury</p>",
                            "<p>A tight, burning band around the body</p>",
                        ],
                        [
                            "<p>Nerve pain below it</p>",
                            (
                                "<p>Burning, shocks, or tingling in the legs or seat, also where you feel "
                                "no touch</p>"
                            ),
                        ],
                        [
                            "<p>Muscle and joint pain</p>",
                            "<p>Aching shoulders or wrists from pushing a chair; cramps</p>",
                        ],
                        [
                            "<p>Organ pain</p>",
                            "<p>Dull pain in the belly from the bowel, the bladder, or a stone</p>",
                        ],
                    ],
                },
            ),
        ],
        "symptoms": [
            (
                "paragraph",
                (
                    "<p>Nerve pain can be there all day or come in bursts. A full bladder, a pressure "
                    "sore, an infection, or a bad night can make it worse. If it changes all at once, look "
                    "for one of these first.</p>"
                    "<p>The pain may also be hard to describe. “Sitting on a hot stove” and “ants under "
                    "the skin” are things we hear.</p>"
                ),
            ),
        ],
        "causes": [
            (
                "paragraph",
                (
                    "<p>The injury may come from a crash, a fall, a tumor, a clot, or an operation. Pain "
                    "can follow a full or a partial injury. How bad the injury was does not tell how much "
                    "it will hurt.</p>"
                    "<p>Pain that begins years later deserves a fresh look. A fluid-filled space in the "
                    "cord, called a syrinx, is one possible reason.</p>"
                ),
            ),
        ],
        "diagnosis": [
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Map the pain",
                            "text": "<p>We draw it next to a map of what you can feel and move.</p>",
                        },
                        {
                            "title": "Look for a trigger",
                            "text": "<p>We check skin, bladder, bowel, and the seat of your chair.</p>",
                        },
                        {
                            "title": "Scan if things have changed",
                            "text": (
                                "<p>New pain, a new loss of strength, or a higher level of numbness calls "
                                "for magnetic resonance imaging (MRI).</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "treatments_intro": [
            (
                "paragraph",
                (
                    "<p>The care plan depends on the kind of pain. A sore shoulder needs rest, a "
                    "therapist, and a look at how you sit in your chair. For nerve pain in general, a "
                    "review of 313 trials puts some [[antidepressant|antidepressants]] and the "
                    "[[gabapentinoid|gabapentinoids]] first, and calls their benefit "
                    "modest.[@soliman-2025] The US Food and Drug Administration has approved pregabalin "
                    "for nerve pain after this injury.[@lyrica-label] It often makes people dizzy or "
                    "sleepy.[@derry-2019]</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "caution",
                    "heading": "Ketamine: a very small trial",
                    "text": (
                        "<p>Ten people had a ketamine drip, a lidocaine drip, and a [[placebo]] drip. Half "
                        "the pain was gone in 5 of 10 with ketamine, 1 of 10 with lidocaine, and none with "
                        "placebo.[@kvarnstrom-2004] Nobody measured what came after the "
                        "drip.[@kvarnstrom-2004] This use is [[off-label use|off label]]. The largest "
                        "review of ketamine for all chronic pain found no clear evidence of a gain that "
                        "counts.[@ferraro-2025]</p>"
                    ),
                },
            ),
        ],
        "living_with": [
            (
                "paragraph",
                (
                    "<p>You have had to learn a great deal already. Pain is one more thing, and you need "
                    "not learn it alone. People who have lived with it for years are often the ones with "
                    "the useful tricks. Ask us about peer groups.</p>"
                    "<p>[[cognitive behavioral therapy|Talking therapy]] has small effects on pain and "
                    "distress in people with chronic pain of many kinds.[@williams-2020]</p>"
                ),
            ),
            (
                "do_dont",
                {
                    "do": [
                        "shift your weight as you were taught, with a timer if need be",
                        "have your chair and cushion checked once a year",
                        "keep a list of triggers on the fridge",
                        "rest your shoulders when you can",
                    ],
                    "dont": [
                        "ignore a headache that pounds",
                        "use heat where you have no feeling",
                        "change the dose of a pump or a pill on your own",
                    ],
                },
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "Does pain mean that I am getting feeling back?",
                            "answer": (
                                "<p>Mostly not. It can come with recovery, but it is more often a sign of "
                                "hurt nerve cells. Ask your team to test you.</p>"
                            ),
                        },
                        {
                            "question": "Is it the same as spasms?",
                            "answer": (
                                "<p>No. Spasms are muscles that tighten. They may hurt, and they may make "
                                "nerve pain worse, but they have their own treatment.</p>"
                            ),
                        },
                    ]
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 now if",
                    "text": (
                        "<ul><li>you have a pounding headache with a flushed, sweaty face</li>"
                        "<li>your arms or hands grow weaker</li>"
                        "<li>you struggle for breath</li></ul><p>With the headache, your blood pressure "
                        "may be far too high. While you wait, sit up, loosen your clothes, and check your "
                        "bladder tube.</p>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call your team today if",
                    "text": (
                        "<ul><li>your skin is red and does not fade after you shift</li>"
                        "<li>your urine is cloudy, bloody, or smells strong, or you have a fever</li>"
                        "<li>one leg swells</li>"
                        "<li>spasms or pain jump up for no reason</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Set up a visit if",
                    "text": (
                        "<ul><li>pain keeps you from therapy or from going out</li>"
                        "<li>your shoulders hurt when you push or transfer</li>"
                        "<li>you would like to go over your medicines</li></ul><p>On a dark day, call or "
                        "text 988. They take calls from anyone.</p>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-10-23", "First version."),
            ("2026-11-09", "Added the warning about a pounding headache."),
        ],
    },
]
