"""The treatments of the demo clinic, with what studies found for and against each."""

from typing import Any

TREATMENTS: list[dict[str, Any]] = [
    {
        "slug": "ketamine-infusion",
        "title": "Ketamine infusion",
        "kind": "medicine",
        "eyebrow": "Treatment: medicine by drip",
        "lead": (
            "A small amount of an anesthetic, given slowly into a vein while a nurse watches over "
            "you. It is not approved for pain, and the evidence for it is weak. We offer it to few "
            "people, and only after other care."
        ),
        "also_known_as": ["Ketamine drip", "IV ketamine", "Low-dose ketamine"],
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-11-02",
        "picture": "wave",
        "picture_alt": "Drawing of fine lines that run side by side like water, with one line lit",
        "controlled_schedule": "III",
        "key_points": [
            "Ketamine is not approved for pain. To give it for pain is [[off-label use]].",
            "A review of 67 trials found no clear proof that it eases lasting pain.[@ferraro-2025]",
            "In one trial, 76 of 100 people on ketamine had dreamlike or upset feelings.[@sigtermans-2009]",
            (
                "More than one course can harm the liver.[@noppers-2011-liver] Long use can harm the "
                "bladder.[@ketalar-label]"
            ),
            "Other care comes first. We ask what you have tried before we talk about ketamine.",
            "You can’t drive home. An adult has to take you and stay with you.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>Ketamine is an [[anesthetic]]. The US Food and Drug Administration (FDA) has "
                    "approved it for that use alone.[@ketalar-label] For pain, much less is given, as "
                    "a slow [[infusion]]. You stay awake, but you may feel far away.</p><p>Ketamine "
                    "blocks the [[NMDA receptor]], a protein on nerve cells that takes part in "
                    "passing on pain.[@zanos-2018] It acts on other parts of the cell too, so its "
                    "effects reach well beyond pain.[@zanos-2018]</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "caution",
                    "heading": "We earn money from this treatment",
                    "text": (
                        "<p>Please read this page with that in mind. Ask us why we suggest ketamine "
                        "for you, and what else you could do. It is wise to ask a doctor who does not "
                        "work here as well.</p>"
                    ),
                },
            ),
            (
                "heading",
                {
                    "text": "What we do not offer",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>We give ketamine into a vein, in the clinic, with a nurse in the room. We do "
                    "not offer nasal sprays, lozenges or kits for use at home. Those are a "
                    "[[compounded medicine]], and the FDA has not approved any of them.[@fda-2022] "
                    "The FDA warns that taking ketamine at home adds risk, since no one is there to "
                    "watch over you.[@fda-2023]</p>"
                ),
            ),
        ],
        "evidence": [
            (
                "paragraph",
                (
                    "<p>Start with the whole picture. In 2025, a [[systematic review]] put together "
                    "67 trials with 2,309 adults who had [[chronic pain]].[@ferraro-2025] It found no "
                    "clear evidence that ketamine, or drugs like it, ease pain in a way that matters "
                    "to people, at any point in time.[@ferraro-2025]</p><p>The same review looked at "
                    "harm. People given it into a vein were about 3 times as likely to have unwanted "
                    "effects, but the range is wide: 1 to 10 times.[@ferraro-2025] The authors rate "
                    "their [[certainty of evidence|certainty]] as low or very low.[@ferraro-2025]</p>"
                ),
            ),
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 76,
                            "text": (
                                "had unreal, dreamlike or upset feelings with ketamine, in a trial of "
                                "60 people with [[complex regional pain syndrome]][@sigtermans-2009]"
                            ),
                        },
                        {
                            "count": 18,
                            "text": (
                                "had such feelings with [[placebo]], in the same trial[@sigtermans-2009]"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "Why some people still choose it",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>Some people with [[complex regional pain syndrome]] (CRPS) ask for it. A 2018 "
                    "[[guideline]] by three medical societies supports ketamine for CRPS, for up to "
                    "12 weeks.[@cohen-2018] It found weak evidence or none for nerve pain, pain after "
                    "shingles, phantom limb pain and fibromyalgia.[@cohen-2018]</p><p>In a trial of "
                    "60 people with CRPS, a drip that ran for four days led to less pain than placebo "
                    "for some weeks.[@sigtermans-2009] By week 12 the gap had closed, and people "
                    "could not do more in daily life than before.[@sigtermans-2009]</p><p>After short "
                    "drips, any relief is mostly limited to the time of the drip "
                    "itself.[@niesters-2014] We cannot tell ahead of time who will feel any "
                    "relief.</p>"
                ),
            ),
            (
                "details",
                {
                    "summary": "What about clinics that follow their own patients?",
                    "text": (
                        "<p>Some reports follow people for months after ketamine. One did so for a "
                        "year, but it had no [[control group]], so it cannot show what ketamine "
                        "itself did.[@corriger-2022] Pain often moves up and down on its own, and "
                        "people tend to seek care when it is at its worst.</p>"
                    ),
                },
            ),
        ],
        "risks": [
            (
                "paragraph",
                (
                    "<p>These risks come from the label, from trials and from reports to the FDA. "
                    "Please tell us if any of them worries you. You can stop at any time, also in the "
                    "middle of a drip.</p>"
                ),
            ),
            (
                "risks",
                {
                    "groups": [
                        {
                            "kind": "common",
                            "text": (
                                "<ul><li>Feeling unreal, dreamlike or cut off from your body, which "
                                "is called [[dissociation]][@sigtermans-2009]</li><li>Feeling drowsy "
                                "or sick to your stomach[@ketalar-label]</li><li>In a trial of "
                                "ketamine for pain after shingles, all 8 people had side "
                                "effects[@eide-1994]</li></ul>"
                            ),
                        },
                        {
                            "kind": "serious",
                            "text": (
                                "<ul><li>Mind: fear, confusion, or seeing things that are not there, "
                                "as the drug wears off[@ketalar-label]</li><li>Heart: a fast rise or "
                                "fall in blood pressure and pulse[@ketalar-label]</li><li>Breathing: "
                                "slow or shallow breaths, above all if it is given "
                                "fast[@ketalar-label]</li></ul>"
                            ),
                        },
                        {
                            "kind": "long_term",
                            "text": (
                                "<ul><li>Liver: 3 of 6 people who had a second long drip within weeks "
                                "showed signs of liver harm in their "
                                "blood[@noppers-2011-liver]</li><li>Liver and bile ducts: the FDA has "
                                "reports of harm after repeated use under medical "
                                "care[@cotter-2021]</li><li>Bladder: pain, urgency or blood in the "
                                "urine with long use[@ketalar-label]</li><li>Misuse and dependence: "
                                "ketamine is a [[Schedule III]] drug, and the FDA warns of "
                                "abuse[@fda-2023]</li><li>Unknowns: in trials for depression, "
                                "long-term safety was poorly reported[@short-2018]</li></ul>"
                            ),
                        },
                        {
                            "kind": "who_should_not",
                            "text": (
                                "<ul><li>People with heart disease or high blood pressure that is not "
                                "under control[@cohen-2018]</li><li>People with some kinds of "
                                "psychosis, which means losing touch with what is "
                                "real[@cohen-2018]</li><li>People with severe liver "
                                "disease[@cohen-2018]</li><li>Anyone who is or may be pregnant; we do "
                                "not give it in pregnancy</li><li>Please also tell us of any past "
                                "problem with drugs or alcohol</li></ul>"
                            ),
                        },
                        {
                            "kind": "interactions",
                            "text": (
                                "<p>Opioids, sleeping pills, other sedatives and alcohol can make you "
                                "too drowsy or slow your breathing when mixed with "
                                "ketamine.[@ketalar-label] Bring a list of all you take. Do not stop "
                                "a medicine on your own.</p>"
                            ),
                        },
                        {
                            "kind": "driving",
                            "text": (
                                "<p>You cannot drive, ride a bike or run machines until the next day. "
                                "An adult must take you home and stay the night. Please sign no "
                                "contract and make no big choice that day.</p>"
                            ),
                        },
                    ],
                },
            ),
        ],
        "alternatives": [
            (
                "paragraph",
                (
                    "<p>We want you to know what else there is. Most of it has been studied in many "
                    "more people, and we can arrange all of it.</p>"
                ),
            ),
            (
                "alternatives",
                {
                    "items": [
                        {
                            "kind": "first_line",
                            "name": "Medicines for nerve pain",
                            "text": (
                                "<p>A review of 313 trials puts two kinds of [[antidepressant]] and "
                                "the [[gabapentinoid|gabapentinoids]] first for nerve pain, with "
                                "modest benefit.[@soliman-2025]</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Physical therapy and exercise",
                            "text": (
                                "<p>For CRPS, the 2022 guideline puts therapy to regain function at "
                                "the core of care.[@harden-2022] For fibromyalgia, exercise is the "
                                "one thing that a European guideline strongly "
                                "recommends.[@macfarlane-2017]</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Talking therapy",
                            "text": (
                                "<p>A review of 75 trials found small or very small gains in pain and "
                                "distress from [[cognitive behavioral therapy]].[@williams-2020]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Spinal cord stimulation",
                            "text": (
                                "<p>An implant that sends mild pulses to the spine. In a trial of 100 "
                                "people, 32 of 100 had a problem with the device within a "
                                "year.[@kumar-2007]</p>"
                            ),
                        },
                        {
                            "kind": "nothing",
                            "name": "No new treatment",
                            "text": (
                                "<p>You can stay with what you do now. Pain may stay the same, change "
                                "or settle. You take on no new risk and no new cost, and you can come "
                                "back to us later.</p>"
                            ),
                        },
                    ],
                },
            ),
        ],
        "the_day": [
            (
                "heading",
                {
                    "text": "Before",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "A long talk",
                            "text": (
                                "<p>We go over your history, your medicines and what you want from "
                                "treatment. We check your heart, blood pressure and mood.</p>"
                            ),
                        },
                        {
                            "title": "Blood and urine tests",
                            "text": (
                                "<p>We test your liver and kidneys before the first drip, and the "
                                "liver again before each new course.</p>"
                            ),
                        },
                        {
                            "title": "A stop rule",
                            "text": (
                                "<p>We write down what would have to change for you, and when we "
                                "would stop.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "On the day",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Arrive with an empty stomach",
                            "text": (
                                "<p>We tell you when to have your last meal and drink. Bring an adult "
                                "who can take you home.</p>"
                            ),
                        },
                        {
                            "title": "Settle in",
                            "text": "<p>You lie in a quiet room. A nurse puts a thin tube into a vein.</p>",
                        },
                        {
                            "title": "The drip",
                            "text": (
                                "<p>A pump gives the drug slowly. The nurse stays and checks your "
                                "breathing, pulse and blood pressure all the time. Say so if it feels "
                                "bad: we slow down or stop.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "After",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Rest here",
                            "text": (
                                "<p>You stay until you are awake, steady and calm. Your adult then "
                                "takes you home.</p>"
                            ),
                        },
                        {
                            "title": "The next day",
                            "text": "<p>We call you. We ask about your pain, sleep, mood and bladder.</p>",
                        },
                        {
                            "title": "Look at the result",
                            "text": (
                                "<p>You write down your pain and what you could do. If nothing has "
                                "changed, we do not go on.</p>"
                            ),
                        },
                    ],
                },
            ),
        ],
        "cost": [
            (
                "paragraph",
                (
                    "<p>Many health plans do not pay for off-label ketamine. Ask your plan in writing "
                    "before you say yes. Ask us for a [[good faith estimate]] too.</p>"
                ),
            ),
            (
                "price",
                {
                    "item": "Ketamine infusion (sample price)",
                    "low": 600,
                    "high": 1400,
                    "unit": "per visit",
                    "note": (
                        "<p>This is a made-up price for a sample clinic. It would include the drug, "
                        "the nurse and the room. Blood tests are billed by the lab.</p>"
                    ),
                },
            ),
            (
                "price",
                {
                    "item": "First visit to decide (sample price)",
                    "low": 250,
                    "high": 400,
                    "unit": "once",
                    "note": "<p>You pay this even if you or we decide against ketamine.</p>",
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 right away if",
                    "text": (
                        "<ul><li>breathing is slow, shallow or hard</li><li>there is chest pain, a "
                        "seizure or fainting</li><li>the person can’t be woken</li><li>you think of "
                        "ending your life (you can also call or text 988)</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call us the same day if",
                    "text": (
                        "<ul><li>you still see or hear things that are not there</li><li>your skin or "
                        "eyes turn yellow, or your urine turns dark</li><li>it burns when you pass "
                        "urine, or you see blood</li><li>your mood drops, or you feel very "
                        "afraid</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Call us in office hours if",
                    "text": (
                        "<ul><li>you feel sick or tired for more than a day</li><li>the pain is back "
                        "and you want to talk about what comes next</li><li>you notice that you crave "
                        "ketamine</li></ul>"
                    ),
                },
            ),
        ],
        "indications": [
            {
                "condition": None,
                "use": "as an anesthetic, for surgery and procedures",
                "status": "approved",
                "authority": "FDA",
                "source": "ketalar-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "none",
                "summary": "This is the only use on the label. It is not what this page is about.",
                "evidence": [],
            },
            {
                "condition": "crps",
                "use": "complex regional pain syndrome",
                "status": "off_label",
                "authority": "FDA",
                "source": "ketalar-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": (
                    "Two small trials. At the end of the larger one there was no gap to placebo left, "
                    "and no gain in function."
                ),
                "evidence": [
                    {
                        "studied": "A drip of about four days, against placebo",
                        "people": 60,
                        "result": "Less pain than placebo for some weeks",
                        "certainty": "low",
                        "direction": "favourable",
                        "references": ["sigtermans-2009"],
                    },
                    {
                        "studied": "The same trial, at week 12",
                        "people": 60,
                        "result": "No difference in pain left, and no gain in function",
                        "certainty": "low",
                        "direction": "unfavourable",
                        "references": ["sigtermans-2009"],
                    },
                    {
                        "studied": "A drip of four hours on ten days, against placebo",
                        "people": 19,
                        "result": "Many pain measures were lower than with placebo",
                        "certainty": "very_low",
                        "direction": "favourable",
                        "references": ["schwartzman-2009"],
                    },
                    {
                        "studied": "All chronic pain: 67 trials of ketamine and drugs like it",
                        "people": 2309,
                        "result": "No clear evidence of less pain; more unwanted effects with a drip",
                        "certainty": "very_low",
                        "direction": "unfavourable",
                        "references": ["ferraro-2025"],
                    },
                ],
            },
            {
                "condition": "neuropathic-pain",
                "use": "nerve pain of other kinds",
                "status": "off_label",
                "authority": "FDA",
                "source": "ketalar-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": (
                    "The trials are small, and they do not agree. The newest one found no difference "
                    "from placebo."
                ),
                "evidence": [
                    {
                        "studied": "One drip, against placebo, over 35 days",
                        "people": 20,
                        "result": "No better than placebo",
                        "certainty": "low",
                        "direction": "unfavourable",
                        "references": ["pickering-2020"],
                    },
                    {
                        "studied": "One drip after nerve injury, measured during the drip",
                        "people": 12,
                        "result": (
                            "Enough relief to count in 7 with ketamine, 4 with lidocaine, 2 with placebo"
                        ),
                        "certainty": "very_low",
                        "direction": "favourable",
                        "references": ["kvarnstrom-2003"],
                    },
                    {
                        "studied": "Seven trials in chronic pain of several kinds",
                        "people": 211,
                        "result": (
                            "A small effect for up to two weeks; six of the seven trials at high risk of bias"
                        ),
                        "certainty": "low",
                        "direction": "unclear",
                        "references": ["orhurhu-2019"],
                    },
                    {
                        "studied": "All chronic pain: 67 trials of ketamine and drugs like it",
                        "people": 2309,
                        "result": "No clear evidence of less pain; more unwanted effects with a drip",
                        "certainty": "very_low",
                        "direction": "unfavourable",
                        "references": ["ferraro-2025"],
                    },
                ],
            },
            {
                "condition": "fibromyalgia",
                "use": "fibromyalgia",
                "status": "off_label",
                "authority": "FDA",
                "source": "ketalar-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": "One trial found no difference from placebo. We do not suggest it for this use.",
                "evidence": [
                    {
                        "studied": "One short drip, against an active placebo, over 8 weeks",
                        "people": 24,
                        "result": "No difference during the drip or in the 8 weeks after it",
                        "certainty": "low",
                        "direction": "unfavourable",
                        "references": ["noppers-2011-fibromyalgia"],
                    },
                ],
            },
            {
                "condition": "phantom-limb-pain",
                "use": "phantom limb pain",
                "status": "off_label",
                "authority": "FDA",
                "source": "ketalar-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": (
                    "Two very small trials looked at the hours around a drip. What comes later is not known."
                ),
                "evidence": [
                    {
                        "studied": "One drip, against placebo, measured during the drip",
                        "people": 11,
                        "result": "All had less pain during the drip; 9 had side effects",
                        "certainty": "very_low",
                        "direction": "unclear",
                        "references": ["nikolajsen-1996"],
                    },
                    {
                        "studied": "Ketamine, calcitonin or both (10 people had ketamine alone)",
                        "people": 20,
                        "result": "Less phantom pain with ketamine, not with calcitonin",
                        "certainty": "very_low",
                        "direction": "favourable",
                        "references": ["eichenberger-2008"],
                    },
                    {
                        "studied": "All chronic pain: 67 trials of ketamine and drugs like it",
                        "people": 2309,
                        "result": "No clear evidence of less pain; more unwanted effects with a drip",
                        "certainty": "very_low",
                        "direction": "unfavourable",
                        "references": ["ferraro-2025"],
                    },
                ],
            },
            {
                "condition": "postherpetic-neuralgia",
                "use": "nerve pain after shingles",
                "status": "off_label",
                "authority": "FDA",
                "source": "ketalar-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": "One very small trial. We do not know what happens after the first hours.",
                "evidence": [
                    {
                        "studied": "One injection, against morphine and placebo",
                        "people": 8,
                        "result": "Short relief; side effects in all 8",
                        "certainty": "very_low",
                        "direction": "unclear",
                        "references": ["eide-1994"],
                    },
                    {
                        "studied": "All chronic pain: 67 trials of ketamine and drugs like it",
                        "people": 2309,
                        "result": "No clear evidence of less pain; more unwanted effects with a drip",
                        "certainty": "very_low",
                        "direction": "unfavourable",
                        "references": ["ferraro-2025"],
                    },
                ],
            },
            {
                "condition": "spinal-cord-injury-pain",
                "use": "nerve pain after spinal cord injury",
                "status": "off_label",
                "authority": "FDA",
                "source": "ketalar-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": "One very small trial. It did not look at the time after the drip.",
                "evidence": [
                    {
                        "studied": "One drip, against lidocaine and placebo, measured during the drip only",
                        "people": 10,
                        "result": (
                            "Pain cut by half in 5 with ketamine, 1 with lidocaine, none with placebo"
                        ),
                        "certainty": "very_low",
                        "direction": "favourable",
                        "references": ["kvarnstrom-2004"],
                    },
                    {
                        "studied": "All chronic pain: 67 trials of ketamine and drugs like it",
                        "people": 2309,
                        "result": "No clear evidence of less pain; more unwanted effects with a drip",
                        "certainty": "very_low",
                        "direction": "unfavourable",
                        "references": ["ferraro-2025"],
                    },
                ],
            },
        ],
        "changes": [
            (
                "2025-09-01",
                "Added the Cochrane review of August 2025 and moved it to the top.",
            ),
            (
                "2026-06-15",
                "Added the reports of harm to the liver and bile ducts.",
            ),
            ("2026-11-02", "Checked the label again. Shortened the text."),
        ],
    },
]
