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
        "picture": "drip",
        "picture_alt": "Drawing of an infusion bag with its thin tube, in fine lines",
        "active_ingredients": ["ketamine (Ketalar)"],
        "controlled_schedule": "III",
        "key_points": [
            "Ketamine is not approved for pain. To give it for pain is [[off-label use]].",
            "A review of 67 trials found no clear proof that it eases lasting pain.[@ferraro-2025]",
            (
                "In one trial, 76 of 100 people on ketamine had dreamlike or upset "
                "feelings.[@sigtermans-2009] More than one course can harm the "
                "liver.[@noppers-2011-liver]"
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
                    "not offer nasal sprays, lozenges or kits for use at home. Each of those is a "
                    "[[compounded medicine]], and the FDA has approved none of them.[@fda-2022] The "
                    "FDA warns that taking ketamine at home adds risk, since no one is there to watch "
                    "over you.[@fda-2023]</p>"
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
                                "<p>A large review found small or very small gains in pain and "
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
                "certainty": "",
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
                        "people": None,
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
    {
        "slug": "spinal-cord-stimulation",
        "title": "Spinal cord stimulation",
        "kind": "device",
        "eyebrow": "Treatment: implant",
        "lead": (
            "A small device under the skin sends mild pulses to the spine. Trials with and without a "
            "placebo do not agree on what it does. You can test it for some days before you decide."
        ),
        "also_known_as": ["Spinal cord stimulator", "SCS", "Neurostimulator"],
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-10-19",
        "picture": "device",
        "picture_alt": "Drawing of a small box and a wire that runs along a spine, in fine lines",
        "active_ingredients": [],
        "controlled_schedule": "",
        "key_points": [
            (
                "In a trial with no [[placebo]], 48 of 100 people with a device had half their leg "
                "pain or less.[@kumar-2007] Without one, it was 9 of 100.[@kumar-2007]"
            ),
            (
                "When people did not know if the device was on, it made no clear difference to daily "
                "life.[@hara-2022]"
            ),
            "For low back pain, it likely does little or nothing next to a placebo.[@traeger-2023]",
            "About one in three had a problem with the device in the first year.[@kumar-2007]",
            "You try it for some days first. You can say no after the test.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>A spinal cord stimulator has two parts. Thin wires lie next to the spinal "
                    "cord. A battery, about as big as a matchbox, lies under the skin. It sends mild "
                    "pulses through the wires.</p><p>With some devices you feel a tingle where the "
                    "pain was. With others you feel nothing. You can change the strength or stop the "
                    "pulses with a hand control.</p>"
                ),
            ),
            (
                "paragraph",
                (
                    "<p>The US Food and Drug Administration (FDA) has approved such devices for "
                    "lasting, severe pain in the trunk, arms or legs.[@fda-senza-2021] Later the "
                    "FDA added [[painful diabetic neuropathy]] for one make.[@fda-senza-2021] FDA "
                    "approval does not tell you how likely you are to feel a change. The studies "
                    "below do.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "caution",
                    "heading": "Who gains when you choose an implant",
                    "text": (
                        "<p>Our clinic is paid more for an implant than for a talk or a walk plan. "
                        "The firms that make devices paid for some of the trials in this field. We "
                        "will tell you which maker we use, and if anyone here has ties to it.</p>"
                    ),
                },
            ),
        ],
        "evidence": [
            (
                "paragraph",
                (
                    "<p>It matters how a trial was done. In some trials, everyone knew who had a "
                    "device. In others, people had an implant but did not know when it was on. This "
                    "is called [[blinding]], and the two kinds of trial tell different stories.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Trials in which people knew",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>In one trial, 100 people had leg pain that stayed after back "
                    "surgery.[@kumar-2007] The figures show who had their leg pain cut by at least "
                    "half after six months.[@kumar-2007]</p>"
                ),
            ),
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 48,
                            "text": (
                                "had half their leg pain or less with a device plus usual care[@kumar-2007]"
                            ),
                        },
                        {
                            "count": 9,
                            "text": "had that with usual care alone, in the same trial[@kumar-2007]",
                        },
                    ],
                },
            ),
            (
                "paragraph",
                (
                    "<p>A trial of 216 people with [[painful diabetic neuropathy]] saw a larger "
                    "gap.[@petersen-2021] At three months, 79 of 100 met its goal with a device, "
                    "against 5 of 100 without.[@petersen-2021] No one was blinded, and the [[control "
                    "group]] had no implant at all, so belief may explain part of the "
                    "gap.[@petersen-2021]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Trials in which people did not know",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>In a trial of 50 people with leg pain after back surgery, daily life changed "
                    "about as much with the pulses on as off.[@hara-2022] The scores fell by 10.6 "
                    "points with pulses and by 9.3 without, and chance could explain the "
                    "gap.[@hara-2022]</p><p>A Cochrane review looked at low back "
                    "pain.[@traeger-2023] In the medium term, it says, there is probably little or no "
                    "benefit over placebo.[@traeger-2023] For the long term it found no placebo "
                    "trial.[@traeger-2023]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Less pain, but not more done",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>In a trial with [[complex regional pain syndrome]] (CRPS), people offered a "
                    "device had less pain, but could not do more.[@kemler-2000] We do not know how "
                    "long a first gain lasts.</p>"
                ),
            ),
        ],
        "risks": [
            (
                "paragraph",
                (
                    "<p>This is surgery close to the spinal cord. When a problem comes up, it often "
                    "takes one more operation to put it right.</p>"
                ),
            ),
            (
                "risks",
                {
                    "groups": [
                        {
                            "kind": "common",
                            "text": (
                                "<ul><li>Wires that move, so that the pulses miss the spot: part of "
                                "the 32 of 100 people who had a device problem within a "
                                "year[@kumar-2007]</li><li>Soreness over the battery, and tingling in "
                                "the wrong place</li><li>A new operation to mend or move a "
                                "part</li></ul>"
                            ),
                        },
                        {
                            "kind": "serious",
                            "text": (
                                "<ul><li>Infection, which may mean that the device has to come "
                                "out</li><li>Harm to nerves or the spinal cord, with "
                                "weakness or numbness</li><li>Bleeding next to the "
                                "spinal cord, or a leak of spinal fluid with bad headache</li></ul>"
                            ),
                        },
                        {
                            "kind": "long_term",
                            "text": (
                                "<ul><li>The battery runs down and has to be changed by "
                                "surgery</li><li>A first gain may fade over the "
                                "years</li><li>Some body scans and heat treatments are "
                                "not allowed with a device inside you</li></ul>"
                            ),
                        },
                        {
                            "kind": "who_should_not",
                            "text": (
                                "<ul><li>People with an infection, or with blood that does not clot "
                                "well</li><li>People who can’t stop blood thinners for the "
                                "operation</li><li>People who are pregnant</li><li>People who would "
                                "find it hard to run the control or to watch a wound</li></ul>"
                            ),
                        },
                        {
                            "kind": "interactions",
                            "text": (
                                "<p>Show your device card before any scan, surgery or heart device "
                                "check. Airport gates may set off an alarm. Tell us about blood "
                                "thinners and diabetes drugs before the test.</p>"
                            ),
                        },
                        {
                            "kind": "driving",
                            "text": (
                                "<p>Do not drive after the test or the implant until we say so. Stop "
                                "any pulses that you can feel before you drive.</p>"
                            ),
                        },
                    ],
                },
            ),
        ],
        "alternatives": [
            (
                "paragraph",
                "<p>An implant is a late choice. We look at these with you first.</p>",
            ),
            (
                "alternatives",
                {
                    "items": [
                        {
                            "kind": "first_line",
                            "name": "Medicines for nerve pain",
                            "text": (
                                "<p>Two kinds of [[antidepressant]] and the "
                                "[[gabapentinoid|gabapentinoids]] come first for nerve pain, in a "
                                "review of 313 trials.[@soliman-2025]</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Exercise and physical therapy",
                            "text": (
                                "<p>An overview of reviews found small to moderate gains in function, "
                                "with few harms.[@geneen-2017]</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Cognitive behavioral therapy",
                            "text": (
                                "<p>Its gains are small or very small, but it needs no "
                                "surgery.[@williams-2020]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "More back surgery",
                            "text": (
                                "<p>A surgeon can tell you if there is something left to fix. Ask "
                                "what the chance is that pain stays.</p>"
                            ),
                        },
                        {
                            "kind": "nothing",
                            "name": "No implant",
                            "text": (
                                "<p>You go on with what you have. Nothing about an implant is urgent, "
                                "and you can ask again in a year.</p>"
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
                            "title": "Talks with three people",
                            "text": (
                                "<p>You meet a pain doctor, a psychologist and a nurse. We ask what "
                                "you want to be able to do again.</p>"
                            ),
                        },
                        {
                            "title": "Checks",
                            "text": (
                                "<p>We look at your scans, your blood and your skin. Blood thinners "
                                "may have to pause, but only if the doctor who gave them agrees.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "The test period",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Wires go in",
                            "text": (
                                "<p>You lie on your front. The skin is numbed, and thin wires go in "
                                "through a needle. A small box stays outside, on a belt.</p>"
                            ),
                        },
                        {
                            "title": "Some days at home",
                            "text": (
                                "<p>You live as you always do, but without bending or lifting much. "
                                "You write down your pain, your sleep and what you did.</p>"
                            ),
                        },
                        {
                            "title": "Wires come out",
                            "text": (
                                "<p>We read your notes with you. If life did not change, there is no "
                                "implant.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "The implant, if you choose it",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "The operation",
                            "text": (
                                "<p>New wires and a battery are placed under the skin. Most people go "
                                "home on the same day, with someone to drive them.</p>"
                            ),
                        },
                        {
                            "title": "The first weeks",
                            "text": (
                                "<p>No lifting, twisting or reaching high, so that the wires can "
                                "settle. We check the wound.</p>"
                            ),
                        },
                        {
                            "title": "Later",
                            "text": "<p>A nurse sets the pulses with you. Plan on several visits.</p>",
                        },
                    ],
                },
            ),
        ],
        "cost": [
            (
                "paragraph",
                (
                    "<p>Most health plans want to approve the test and the implant ahead of time. Ask "
                    "what you would pay for the surgeon, the site, the device and later battery "
                    "changes.</p>"
                ),
            ),
            (
                "price",
                {
                    "item": "Test period (sample price)",
                    "low": 6000,
                    "high": 12000,
                    "unit": "once",
                    "note": (
                        "<p>A made-up figure for this sample clinic, before your plan pays its part.</p>"
                    ),
                },
            ),
            (
                "price",
                {
                    "item": "Implant (sample price)",
                    "low": 35000,
                    "high": 60000,
                    "unit": "once",
                    "note": (
                        "<p>Made up as well. The device is the largest part of it. A new battery "
                        "later costs extra.</p>"
                    ),
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Go to an emergency room or call 911 if",
                    "text": (
                        "<ul><li>your legs turn weak or numb</li><li>you lose control of your bladder "
                        "or bowel</li><li>you have a fever with a stiff neck or strong back "
                        "pain</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call us today if",
                    "text": (
                        "<ul><li>the wound is red, hot, swollen or wet</li><li>you have a fever or "
                        "chills</li><li>you have a bad headache when you sit up</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Call us this week if",
                    "text": (
                        "<ul><li>the pulses feel wrong or have moved</li><li>the battery will not "
                        "charge</li><li>you need a scan or an operation</li></ul>"
                    ),
                },
            ),
        ],
        "indications": [
            {
                "condition": "neuropathic-pain",
                "use": "nerve pain in the leg that stays after back surgery",
                "status": "approved",
                "authority": "FDA",
                "source": "fda-senza-2021",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": "An open trial and a placebo trial do not agree. Both are small.",
                "evidence": [
                    {
                        "studied": "Device plus usual care, against usual care; no blinding",
                        "people": 100,
                        "result": "48 of 100 had leg pain cut by half at six months, against 9 of 100",
                        "certainty": "low",
                        "direction": "favourable",
                        "references": ["kumar-2007"],
                    },
                    {
                        "studied": "Pulses on, against pulses off; people did not know which",
                        "people": 50,
                        "result": "No clear difference in daily life",
                        "certainty": "low",
                        "direction": "unfavourable",
                        "references": ["hara-2022"],
                    },
                    {
                        "studied": "Harm in the first year",
                        "people": 100,
                        "result": "32 of 100 had a problem with the device",
                        "certainty": "low",
                        "direction": "unfavourable",
                        "references": ["kumar-2007"],
                    },
                ],
            },
            {
                "condition": "chronic-low-back-pain",
                "use": "severe, lasting low back pain",
                "status": "approved",
                "authority": "FDA",
                "source": "fda-senza-2021",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "moderate",
                "summary": (
                    "It probably does little or nothing beyond placebo in the medium term. No one "
                    "knows about the long term."
                ),
                "evidence": [
                    {
                        "studied": "A device, against placebo or other care, in low back pain",
                        "people": None,
                        "result": "Probably little or no benefit over placebo in the medium term",
                        "certainty": "moderate",
                        "direction": "unfavourable",
                        "references": ["traeger-2023"],
                    },
                ],
            },
            {
                "condition": "painful-diabetic-neuropathy",
                "use": "painful diabetic neuropathy (one make of device)",
                "status": "approved",
                "authority": "FDA",
                "source": "fda-senza-2021",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": (
                    "One trial without blinding or placebo. A trial with a placebo is still missing."
                ),
                "evidence": [
                    {
                        "studied": "Device plus usual care, against usual care; no blinding",
                        "people": 216,
                        "result": "79 of 100 met the goal at three months, against 5 of 100",
                        "certainty": "low",
                        "direction": "favourable",
                        "references": ["petersen-2021"],
                    },
                ],
            },
            {
                "condition": "crps",
                "use": "severe, lasting pain of an arm or leg, as in complex regional pain syndrome",
                "status": "approved",
                "authority": "FDA",
                "source": "fda-senza-2021",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": ("One small trial without blinding: less pain, but no gain in function."),
                "evidence": [
                    {
                        "studied": "Device plus physical therapy, against therapy alone",
                        "people": None,
                        "result": "Less pain with a device",
                        "certainty": "low",
                        "direction": "favourable",
                        "references": ["kemler-2000"],
                    },
                    {
                        "studied": "The same trial: function",
                        "people": None,
                        "result": "No gain in function that matters",
                        "certainty": "low",
                        "direction": "unfavourable",
                        "references": ["kemler-2000"],
                    },
                ],
            },
        ],
        "changes": [
            (
                "2025-11-10",
                "Added the trial in which people did not know if the device was on.",
            ),
            (
                "2026-10-19",
                "Added the five-year result for complex regional pain syndrome.",
            ),
        ],
    },
    {
        "slug": "sympathetic-nerve-block",
        "title": "Sympathetic nerve block",
        "kind": "injection",
        "eyebrow": "Treatment: injection",
        "lead": (
            "A shot of numbing medicine next to a group of nerves in the neck or the low back. Trials "
            "so far cannot say if it works for lasting pain. We use it rarely, and only along with "
            "therapy for movement."
        ),
        "also_known_as": [
            "Stellate ganglion block",
            "Lumbar sympathetic block",
            "Sympathetic blockade",
        ],
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-09-28",
        "picture": "needle",
        "picture_alt": "Drawing of a syringe in fine lines, with one line lit",
        "active_ingredients": ["bupivacaine (Marcaine)"],
        "controlled_schedule": "",
        "key_points": [
            "The shot numbs nerves that steer blood flow and sweat. It does not heal them.",
            "A review of 12 trials could not say if it works.[@oconnell-2016]",
            "It is [[off-label use]] when it is given for lasting pain.",
            (
                "A droopy eye or a hoarse voice is common for some hours. Grave harm, such as a "
                "seizure, can happen."
            ),
            "Therapy to move the arm or leg comes first, and goes on after the shot.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>[[sympathetic nerves|Sympathetic nerves]] run things you do not steer, such "
                    "as sweat and blood flow. In [[complex regional pain syndrome]] (CRPS) the skin "
                    "may be hot, cold, pale or wet. Doctors long thought that these nerves keep the "
                    "pain going, but this is not certain.</p><p>For a block, a doctor puts a local "
                    "[[anesthetic]] next to these nerves. For arm pain the needle goes into the neck. "
                    "For leg pain it goes beside the low back. An X-ray or ultrasound picture shows "
                    "where the needle is.</p>"
                ),
            ),
            (
                "paragraph",
                (
                    "<p>The US Food and Drug Administration (FDA) has approved these numbing drugs "
                    "for local and regional anesthesia.[@bupivacaine-label] The FDA has not approved "
                    "them as a treatment for CRPS.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "How we are paid",
                    "text": (
                        "<p>We bill for each block. So we set a limit before we start, and we do not "
                        "sell blocks in a series.</p>"
                    ),
                },
            ),
        ],
        "evidence": [
            (
                "paragraph",
                (
                    "<p>A Cochrane review put together 12 small trials with 461 people who had "
                    "CRPS.[@oconnell-2016] The trials were of low or very low quality, and the "
                    "[[certainty of evidence]] was low or very low.[@oconnell-2016] The authors could "
                    "not say that a block works, nor that it does not.[@oconnell-2016]</p><p>A later "
                    "overview looked at all reviews on CRPS. It found no high-certainty evidence for "
                    "any treatment, blocks included.[@ferraro-2023]</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "A warm hand is not proof",
                    "text": (
                        "<p>After a good block, the hand or foot turns warm. That shows that the drug "
                        "got to the nerves. It does not show that your pain will be less next "
                        "week.</p>"
                    ),
                },
            ),
            (
                "paragraph",
                (
                    "<p>So why do we still offer it at all? Some people can’t bear to be touched, and "
                    "therapy stalls. If therapy has stalled, we may try one block and then go to the "
                    "gym with you on the same day. If that does not change what you can do, we "
                    "stop.</p>"
                ),
            ),
        ],
        "risks": [
            (
                "paragraph",
                (
                    "<p>The needle goes close to large blood vessels, the lung and the spine. A "
                    "picture on a screen lowers the chance of a wrong spot, but not to zero.</p>"
                ),
            ),
            (
                "risks",
                {
                    "groups": [
                        {
                            "kind": "common",
                            "text": (
                                "<ul><li>For some hours: a droopy eyelid, a red eye, a stuffy nose, a "
                                "hoarse voice or a lump in the throat (neck blocks)</li><li>A warm, "
                                "heavy arm or leg</li><li>A bruise, or a sore back or neck</li></ul>"
                            ),
                        },
                        {
                            "kind": "serious",
                            "text": (
                                "<ul><li>Seizure, or a heart that beats out of step or stops, if the "
                                "drug gets into the blood[@bupivacaine-label]</li><li>Trouble "
                                "breathing, if the drug spreads to the nerves of the "
                                "chest[@bupivacaine-label]</li><li>Air around the lung, bleeding, "
                                "infection or nerve harm</li><li>Low blood pressure and "
                                "fainting[@bupivacaine-label]</li></ul>"
                            ),
                        },
                        {
                            "kind": "long_term",
                            "text": (
                                "<ul><li>Weak or numb skin that does not come back</li><li>Not much "
                                "is known: many trials did not report on "
                                "harm[@oconnell-2016]</li></ul>"
                            ),
                        },
                        {
                            "kind": "who_should_not",
                            "text": (
                                "<ul><li>People with an allergy to this kind of numbing "
                                "drug[@bupivacaine-label]</li><li>People on blood thinners that can’t "
                                "be paused</li><li>People with an infection of the skin where the "
                                "needle would go</li><li>People with one working lung, or a very slow "
                                "heart</li><li>Tell us if you are or may be pregnant; we put off "
                                "blocks until after birth</li></ul>"
                            ),
                        },
                        {
                            "kind": "interactions",
                            "text": (
                                "<p>Blood thinners raise the risk of bleeding. Some heart drugs add "
                                "to the effect of the numbing drug.[@bupivacaine-label] Do not stop "
                                "any of them on your own.</p>"
                            ),
                        },
                        {
                            "kind": "driving",
                            "text": (
                                "<p>Do not drive for the rest of the day. Your arm, leg or eye may "
                                "not do what you want. Bring someone with you.</p>"
                            ),
                        },
                    ],
                },
            ),
        ],
        "alternatives": [
            (
                "paragraph",
                "<p>None of these needs a needle, except the last but one.</p>",
            ),
            (
                "alternatives",
                {
                    "items": [
                        {
                            "kind": "first_line",
                            "name": "Therapy for movement and touch",
                            "text": (
                                "<p>The guideline for CRPS makes therapy to regain function the core "
                                "of care.[@harden-2022]</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Skills to live with pain",
                            "text": (
                                "<p>[[cognitive behavioral therapy|Cognitive behavioral therapy]] had "
                                "small or very small effects on pain, disability and "
                                "distress.[@williams-2020]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Spinal cord stimulation",
                            "text": (
                                "<p>An implant for severe pain. In CRPS, people had less pain at six "
                                "months but no gain in function.[@kemler-2000]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Ketamine infusion",
                            "text": (
                                "<p>A 2018 guideline supports it in CRPS for up to 12 "
                                "weeks.[@cohen-2018] It has grave risks of its own.</p>"
                            ),
                        },
                        {
                            "kind": "nothing",
                            "name": "No block",
                            "text": (
                                "<p>You go on with therapy at your own speed. You lose nothing if you "
                                "wait.</p>"
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
                            "title": "Plan the therapy first",
                            "text": (
                                "<p>We book a therapy visit for the hours after the block. Without "
                                "one, we do not do the block.</p>"
                            ),
                        },
                        {
                            "title": "Tell us your drugs",
                            "text": (
                                "<p>Bring a full list, with blood thinners and herbs. We tell you "
                                "when to eat and drink.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "During",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Lie still",
                            "text": (
                                "<p>You are awake. A small tube goes into a vein, so that we can act "
                                "fast if we have to.</p>"
                            ),
                        },
                        {
                            "title": "The needle",
                            "text": (
                                "<p>We numb the skin, find the spot on the screen and inject slowly. "
                                "The needle is in for some minutes.</p>"
                            ),
                        },
                        {
                            "title": "Watch",
                            "text": "<p>A nurse checks your pulse, blood pressure and breathing.</p>",
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
                            "title": "Move",
                            "text": "<p>Your therapist and you start while the arm or leg is warm.</p>",
                        },
                        {
                            "title": "Eat with care",
                            "text": (
                                "<p>After a neck block, wait until your voice is back before you eat "
                                "or drink.</p>"
                            ),
                        },
                        {
                            "title": "Write it down",
                            "text": (
                                "<p>Note your pain and what you could do, on that day and one week later.</p>"
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
                    "<p>Some health plans pay for a block in CRPS, and some do not. We ask your plan "
                    "before we book it.</p>"
                ),
            ),
            (
                "price",
                {
                    "item": "One block with picture guidance (sample price)",
                    "low": 900,
                    "high": 1800,
                    "unit": "per block",
                    "note": (
                        "<p>Made up for a sample clinic. The therapy visit on that day is billed apart.</p>"
                    ),
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 at once if",
                    "text": (
                        "<ul><li>you can’t get enough air</li><li>you have a seizure, faint or have "
                        "chest pain</li><li>you can’t move an arm or a leg the day after</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call us that same day if",
                    "text": (
                        "<ul><li>the spot is red, hot or wet, or you have a fever</li><li>your voice "
                        "or eye is not back to normal by the next day</li><li>you have a new bad "
                        "headache</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Ask us at your next visit if",
                    "text": (
                        "<ul><li>you wonder if a second block makes sense</li><li>you are sore where "
                        "the needle was</li></ul>"
                    ),
                },
            ),
        ],
        "indications": [
            {
                "condition": None,
                "use": "to numb a part of the body, for surgery and procedures",
                "status": "approved",
                "authority": "FDA",
                "source": "bupivacaine-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "",
                "summary": "This is what the label covers. Lasting pain is not on it.",
                "evidence": [],
            },
            {
                "condition": "crps",
                "use": "complex regional pain syndrome",
                "status": "off_label",
                "authority": "FDA",
                "source": "bupivacaine-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": (
                    "The trials are small and at risk of bias. They cannot tell us if a block works."
                ),
                "evidence": [
                    {
                        "studied": "12 small trials of blocks, against placebo or other care",
                        "people": 461,
                        "result": "Cannot say that it works",
                        "certainty": "very_low",
                        "direction": "unfavourable",
                        "references": ["oconnell-2016"],
                    },
                    {
                        "studied": "The same 12 trials: harm",
                        "people": 461,
                        "result": "Too little was reported to judge how often harm occurs",
                        "certainty": "very_low",
                        "direction": "unclear",
                        "references": ["oconnell-2016"],
                    },
                ],
            },
        ],
        "changes": [
            (
                "2026-03-02",
                "Said more plainly that trials cannot show if a block works.",
            ),
            (
                "2026-09-28",
                "Added that we do no block without a therapy visit on the same day.",
            ),
        ],
    },
    {
        "slug": "medicines-for-nerve-pain",
        "title": "Medicines for nerve pain",
        "kind": "medicine",
        "eyebrow": "Treatment: tablets, capsules and patches",
        "lead": (
            "Some medicines first made for depression or seizures are also used for nerve pain. They "
            "have been studied in many trials. They suit some people, do little for others, and all "
            "have side effects."
        ),
        "also_known_as": [
            "Neuropathic pain medicines",
        ],
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-10-05",
        "picture": "leaf",
        "picture_alt": "Drawing of a leaf with fine veins, one of them lit",
        "active_ingredients": [
            "gabapentin (Neurontin)",
            "pregabalin (Lyrica)",
            "duloxetine (Cymbalta)",
            "amitriptyline",
        ],
        "controlled_schedule": "",
        "key_points": [
            (
                "A review of 313 trials says which medicines to try first for nerve pain, and finds "
                "modest gains.[@soliman-2025]"
            ),
            (
                "With gabapentin, 32 of 100 people with pain after shingles had a large "
                "gain.[@wiffen-2017] With a [[placebo]], it was 17 of 100.[@wiffen-2017]"
            ),
            "So most people do not get a large gain from any one of them.",
            "Feeling dizzy or sleepy is common.[@derry-2019]",
            "Never stop on your own from one day to the next.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>[[neuropathic pain|Nerve pain]] comes from harm to the nerves, the spinal "
                    "cord or the brain. Plain painkillers often do little for it. The medicines on "
                    "this page act on nerve cells and on how they pass on pain.</p><p>A review in "
                    "2025 sorted them by how strong the evidence is.[@soliman-2025] We use its "
                    "order:</p>"
                ),
            ),
            (
                "paragraph",
                (
                    "<ul><li><b>First:</b> two kinds of [[antidepressant]] (tricyclics, and the newer "
                    "kind that duloxetine belongs to), and the "
                    "[[gabapentinoid|gabapentinoids]][@soliman-2025]</li><li><b>Second:</b> creams "
                    "and patches put on the skin[@soliman-2025]</li><li><b>Third:</b> shots of "
                    "botulinum toxin, magnetic pulses to the head, and "
                    "[[opioid|opioids]][@soliman-2025]</li></ul>"
                ),
            ),
            (
                "paragraph",
                (
                    "<p>You do not need to be depressed to take an antidepressant for pain. Nor does "
                    "it mean that we think you are.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Are they approved for my pain?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>It depends on the medicine and on the pain. The US Food and Drug "
                    "Administration (FDA) has approved gabapentin for pain after "
                    "shingles.[@neurontin-label] The FDA label of pregabalin covers pain after "
                    "shingles, diabetic nerve pain, nerve pain after spinal cord injury, and "
                    "fibromyalgia.[@lyrica-label] The label of duloxetine covers diabetic nerve pain "
                    "and fibromyalgia.[@cymbalta-label] Tricyclics are not approved for pain at all, "
                    "so that is always [[off-label use]]. The box above lists each use.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "Do we earn money from these?",
                    "text": (
                        "<p>No. Your pharmacy sells them, and we get nothing from it. We bill for the "
                        "visit.</p>"
                    ),
                },
            ),
        ],
        "evidence": [
            (
                "paragraph",
                (
                    "<p>Gabapentin for [[postherpetic neuralgia]] is a fair example. In a Cochrane "
                    "review, some people took gabapentin and some took placebo.[@wiffen-2017]</p>"
                ),
            ),
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 32,
                            "text": (
                                "had a large gain with gabapentin, such as pain cut by half[@wiffen-2017]"
                            ),
                        },
                        {
                            "count": 17,
                            "text": (
                                "had a gain of that size with placebo, in the same trials[@wiffen-2017]"
                            ),
                        },
                    ],
                },
            ),
            (
                "paragraph",
                (
                    "<p>Read the two figures side by side. About 17 of 100 people would have felt "
                    "much better with no active drug.[@wiffen-2017] Gabapentin adds about 15 to "
                    "that.[@wiffen-2017] The other 68 do not get a large gain.[@wiffen-2017]</p>"
                ),
            ),
            (
                "paragraph",
                (
                    "<p>Older figures for other medicines are much the same: about 4 to 8 people take "
                    "one so that one more gains a lot.[@finnerup-2015] For [[painful diabetic "
                    "neuropathy]], a US guideline offers four groups of medicine, and says to avoid "
                    "opioids.[@price-2022]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "What speaks against them",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>Dizziness and sleepiness are common with pregabalin.[@derry-2019] Trials of "
                    "such medicines are short, so they tell us little about years of use.</p><p>For some kinds of nerve pain there "
                    "are very few trials. [[phantom limb pain|Phantom limb pain]] is one of them.</p>"
                ),
            ),
        ],
        "risks": [
            (
                "paragraph",
                (
                    "<p>Each medicine has its own list. Here is what matters most. Your pharmacist "
                    "can give you the full leaflet.</p>"
                ),
            ),
            (
                "risks",
                {
                    "groups": [
                        {
                            "kind": "common",
                            "text": (
                                "<ul><li>Gabapentin and pregabalin: dizzy, sleepy, swollen legs, "
                                "weight gain[@lyrica-label]</li><li>Duloxetine: nausea, dry mouth, "
                                "sweating, trouble with sleep[@cymbalta-label]</li><li>Tricyclics: "
                                "dry mouth, hard stools, blurred sight, dizzy when you stand "
                                "up</li><li>Patches and creams: a red, sore or burning patch of "
                                "skin</li></ul>"
                            ),
                        },
                        {
                            "kind": "serious",
                            "text": (
                                "<ul><li>Slow or shallow breathing with gabapentin or pregabalin, "
                                "above all with opioids or lung "
                                "disease[@neurontin-label]</li><li>Thoughts of ending your life, "
                                "which can start with seizure drugs and with "
                                "antidepressants[@lyrica-label][@cymbalta-label]</li><li>Liver harm "
                                "with duloxetine[@cymbalta-label]</li><li>A heart that beats out of "
                                "step with tricyclics, and great danger if too many are "
                                "taken</li><li>Swelling of the face or "
                                "throat[@lyrica-label]</li></ul>"
                            ),
                        },
                        {
                            "kind": "long_term",
                            "text": (
                                "<ul><li>Feeling ill when you stop, if you stop too "
                                "fast[@cymbalta-label]</li><li>Misuse and dependence: pregabalin is a "
                                "controlled drug[@lyrica-label]</li><li>Falls, above all in older "
                                "people</li></ul>"
                            ),
                        },
                        {
                            "kind": "who_should_not",
                            "text": (
                                "<ul><li>Duloxetine: people with liver disease or heavy "
                                "drinking[@cymbalta-label]</li><li>Tricyclics: people with some heart "
                                "problems or one kind of glaucoma</li><li>Gabapentin and pregabalin: "
                                "people with weak kidneys need a changed "
                                "plan[@neurontin-label]</li><li>If you are or may be pregnant, or "
                                "nurse a child, talk to us before you start</li></ul>"
                            ),
                        },
                        {
                            "kind": "interactions",
                            "text": (
                                "<p>Do not mix these with alcohol or sleeping pills. Two drugs that "
                                "both raise serotonin, such as duloxetine and some migraine pills, "
                                "can make you very ill.[@cymbalta-label] Show us all you take, with "
                                "herbs.</p>"
                            ),
                        },
                        {
                            "kind": "driving",
                            "text": (
                                "<p>Do not drive or climb until you know how a new medicine acts on "
                                "you. The same goes for each step up.</p>"
                            ),
                        },
                    ],
                },
            ),
        ],
        "alternatives": [
            (
                "paragraph",
                "<p>Tablets are one part of care. These can go with them, or take their place.</p>",
            ),
            (
                "alternatives",
                {
                    "items": [
                        {
                            "kind": "first_line",
                            "name": "Care for the cause",
                            "text": (
                                "<p>For diabetes this means blood sugar, feet and shoes. For "
                                "shingles, ask about the vaccine.</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Moving and exercise",
                            "text": (
                                "<p>An overview of Cochrane reviews found few harms from exercise and "
                                "small to moderate effects.[@geneen-2017]</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Talking therapy for pain",
                            "text": (
                                "<p>Expect small or very small effects on pain, disability and "
                                "distress from [[cognitive behavioral therapy]].[@williams-2020]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Spinal cord stimulation",
                            "text": (
                                "<p>An implant for severe pain. Open trials and placebo trials of it "
                                "do not agree.[@kumar-2007][@hara-2022]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Opioids",
                            "text": (
                                "<p>The US guideline for all [[chronic pain]] prefers care without "
                                "opioids.[@dowell-2022]</p>"
                            ),
                        },
                        {
                            "kind": "nothing",
                            "name": "No medicine",
                            "text": (
                                "<p>Many people choose this, at least for a time. Nerve pain can "
                                "change on its own. The door stays open.</p>"
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
                    "text": "Before you start",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "One goal",
                            "text": (
                                "<p>Pick a thing you want back: sleep through to five, or walk to the "
                                "store.</p>"
                            ),
                        },
                        {
                            "title": "A safety check",
                            "text": (
                                "<p>We ask about your heart, liver, kidneys, mood and other drugs. "
                                "Some people need a heart test or a blood test.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "The first weeks",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Start low",
                            "text": (
                                "<p>You begin with a small amount and go up slowly, as your clinician "
                                "decides with you.</p>"
                            ),
                        },
                        {
                            "title": "Keep a short diary",
                            "text": "<p>Each evening, note pain, sleep and side effects in one line.</p>",
                        },
                        {
                            "title": "Give it a fair try",
                            "text": "<p>It takes some weeks to judge. We call you on the way there.</p>",
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "Then decide",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Keep it, change it or stop it",
                            "text": (
                                "<p>If your goal is no closer, we step down and stop. A medicine that "
                                "does nothing is only a risk.</p>"
                            ),
                        },
                        {
                            "title": "Look again",
                            "text": (
                                "<p>If you stay on it, we ask again and again if you still need it.</p>"
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
                    "<p>Most of these come as generics, and most health plans cover them. Patches and "
                    "newer brands can cost much more. Ask your pharmacist for the price before you "
                    "leave the prescription there.</p>"
                ),
            ),
            (
                "price",
                {
                    "item": "Visit to start or review a medicine (sample price)",
                    "low": 120,
                    "high": 260,
                    "unit": "per visit",
                    "note": (
                        "<p>A sample figure. It does not include the medicine itself, which your "
                        "pharmacy bills.</p>"
                    ),
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 if",
                    "text": (
                        "<ul><li>you or someone else is very drowsy and breathes slowly</li><li>your "
                        "face, lips or throat swell</li><li>someone has taken too much</li><li>you "
                        "might act on thoughts of suicide (call or text 988 at any hour)</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call us or your doctor today if",
                    "text": (
                        "<ul><li>your mood turns dark, or you feel wild and restless</li><li>you get "
                        "a rash, yellow skin or dark urine</li><li>you fall or faint</li><li>you have "
                        "run out and can’t get more</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Tell us at your next visit if",
                    "text": (
                        "<ul><li>you put on weight or your ankles swell</li><li>your mouth is dry or "
                        "your gut is slow</li><li>you are not sure that it does anything</li></ul>"
                    ),
                },
            ),
        ],
        "indications": [
            {
                "condition": "postherpetic-neuralgia",
                "use": "nerve pain after shingles (gabapentin, pregabalin)",
                "status": "approved",
                "authority": "FDA",
                "source": "neurontin-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "moderate",
                "summary": "Trials are large for this use. Most people still do not get a large gain.",
                "evidence": [
                    {
                        "studied": "Gabapentin, against placebo",
                        "people": None,
                        "result": "A large gain in 32 of 100, against 17 of 100",
                        "certainty": "moderate",
                        "direction": "favourable",
                        "references": ["wiffen-2017"],
                    },
                    {
                        "studied": "Pregabalin for nerve pain: harm",
                        "people": None,
                        "result": "Dizziness and sleepiness were common",
                        "certainty": "moderate",
                        "direction": "unfavourable",
                        "references": ["derry-2019"],
                    },
                ],
            },
            {
                "condition": "painful-diabetic-neuropathy",
                "use": "painful diabetic neuropathy (duloxetine, pregabalin)",
                "status": "approved",
                "authority": "FDA",
                "source": "cymbalta-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "moderate",
                "summary": "A US guideline offers these medicines. It says to avoid opioids.",
                "evidence": [
                    {
                        "studied": "Duloxetine, 60 mg a day, against placebo",
                        "people": None,
                        "result": "About 5 people take it for one more to gain a lot",
                        "certainty": "moderate",
                        "direction": "favourable",
                        "references": ["lunn-2014"],
                    },
                    {
                        "studied": "Pregabalin for nerve pain: harm",
                        "people": None,
                        "result": "Dizziness and sleepiness were common",
                        "certainty": "moderate",
                        "direction": "unfavourable",
                        "references": ["derry-2019"],
                    },
                ],
            },
            {
                "condition": "neuropathic-pain",
                "use": "nerve pain of other kinds (tricyclics and others)",
                "status": "off_label",
                "authority": "FDA",
                "source": "neurontin-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "moderate",
                "summary": "The order of medicines comes from all kinds of nerve pain taken together.",
                "evidence": [
                    {
                        "studied": "313 trials of medicines and magnetic or electric pulses",
                        "people": None,
                        "result": "Three groups of medicine come first; gains are modest",
                        "certainty": "moderate",
                        "direction": "favourable",
                        "references": ["soliman-2025"],
                    },
                    {
                        "studied": "The same trials: opioids",
                        "people": None,
                        "result": "Placed third, behind pills of other kinds, creams and patches",
                        "certainty": "low",
                        "direction": "unfavourable",
                        "references": ["soliman-2025"],
                    },
                ],
            },
            {
                "condition": "spinal-cord-injury-pain",
                "use": "nerve pain after spinal cord injury (pregabalin)",
                "status": "approved",
                "authority": "FDA",
                "source": "lyrica-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": (
                    "It is on the label, but few trials looked at pain that starts in the spinal cord."
                ),
                "evidence": [
                    {
                        "studied": "Pregabalin for nerve pain: harm",
                        "people": None,
                        "result": "Dizziness and sleepiness were common",
                        "certainty": "moderate",
                        "direction": "unfavourable",
                        "references": ["derry-2019"],
                    },
                ],
            },
            {
                "condition": "fibromyalgia",
                "use": "fibromyalgia (duloxetine, pregabalin)",
                "status": "approved",
                "authority": "FDA",
                "source": "cymbalta-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": "A guideline from Europe backs exercise more than any drug here.",
                "evidence": [
                    {
                        "studied": "All treatments for fibromyalgia, weighed by a European guideline",
                        "people": None,
                        "result": "Only exercise is strongly recommended; no medicine is",
                        "certainty": "low",
                        "direction": "unclear",
                        "references": ["macfarlane-2017"],
                    },
                ],
            },
            {
                "condition": "phantom-limb-pain",
                "use": "phantom limb pain",
                "status": "off_label",
                "authority": "FDA",
                "source": "neurontin-label",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": (
                    "There are too few trials to say. We may try one medicine for a set time, with a "
                    "stop date."
                ),
                "evidence": [],
            },
        ],
        "changes": [
            (
                "2025-06-20",
                "Changed the order of medicines to match the 2025 review.",
            ),
            (
                "2026-10-05",
                "Checked the labels. Added the warning on slow breathing.",
            ),
        ],
    },
    {
        "slug": "physical-therapy-and-exercise",
        "title": "Physical therapy and exercise",
        "kind": "rehabilitation",
        "eyebrow": "Treatment: moving again",
        "lead": (
            "A plan to move more, made with a physical therapist, in steps small enough for a bad "
            "day. It asks for time and patience. Most of it you can do at home, at no cost."
        ),
        "also_known_as": ["Physiotherapy", "Graded activity", "Rehabilitation", "PT"],
        "author": "writing-team",
        "reviewed_by": "daniel-okafor",
        "reviewed_on": "2026-08-31",
        "picture": "walk",
        "picture_alt": "Drawing of a person who walks, in fine lines",
        "active_ingredients": [],
        "controlled_schedule": "",
        "key_points": [
            (
                "Exercise can ease pain a bit and let you do more.[@geneen-2017] Gains are small to "
                "moderate.[@geneen-2017]"
            ),
            "The trials are small, so we can’t be sure how large the gain is.[@geneen-2017]",
            "Sore muscles are common at the start.[@geneen-2017]",
            "Start with less than you think you can do. Add a little each week.",
            "Some pain while you move does not mean harm. We show you the signs that do.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>When it hurts to move, we move less. Then muscles get weak, joints get stiff, "
                    "and small tasks hurt more. A physical therapist looks at what you can do now, "
                    "and plans the next step with you.</p><p>A plan may have walking, work in water, "
                    "strength, stretching or balance. With nerve pain it may also have touch: you "
                    "stroke the sore skin with cloth, then with rougher things. What you like "
                    "matters, since you will keep on only with things you can stand.</p>"
                ),
            ),
            (
                "paragraph",
                (
                    "<p>This is care by a licensed therapist, not a drug or a device. So you will "
                    "find no approval by the US Food and Drug Administration (FDA). The FDA does not "
                    "rule on exercise.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "You may not need us for long",
                    "text": (
                        "<p>We bill for each visit. Our aim is that you can go on without us after a "
                        "few of them. A walking group or a pool in your town may do as well for you, "
                        "and costs less.</p>"
                    ),
                },
            ),
        ],
        "evidence": [
            (
                "paragraph",
                (
                    "<p>An overview put together the Cochrane reviews of exercise for [[chronic "
                    "pain]] of many kinds.[@geneen-2017] It found "
                    "small to moderate effects on pain and function, and few harms.[@geneen-2017] But "
                    "most trials were small, and few went on for long.[@geneen-2017]</p><p>For "
                    "[[fibromyalgia]], a European guideline strongly recommends just one thing, and "
                    "that is exercise.[@macfarlane-2017] For [[complex regional pain syndrome]] "
                    "(CRPS), the guideline puts therapy to regain function at the core of "
                    "care.[@harden-2022]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Where the evidence is thin",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>A guideline can be firm while the trials are weak. For physical therapy in "
                    "CRPS, a Cochrane review is very unsure about the "
                    "effect on pain and disability.[@smart-2022] In nerve pain of other kinds, there "
                    "are few trials at all.</p><p>No trial can hide from people that they exercise. "
                    "So part of the effect may come from care, company and belief.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "Is one kind of exercise ahead?",
                    "text": (
                        "<p>We know of no kind that beats the others for all people. Choose what you "
                        "can do on three days out of seven, and can still see yourself doing next "
                        "spring.</p>"
                    ),
                },
            ),
        ],
        "risks": [
            (
                "paragraph",
                (
                    "<p>Harm from exercise is not common in trials, but many trials did not write "
                    "down harm with care.[@geneen-2017]</p>"
                ),
            ),
            (
                "risks",
                {
                    "groups": [
                        {
                            "kind": "common",
                            "text": (
                                "<ul><li>Sore muscles and tired legs, above all in the first "
                                "weeks[@geneen-2017]</li><li>A [[flare-up]] of your usual pain after "
                                "a day with too much</li></ul>"
                            ),
                        },
                        {
                            "kind": "serious",
                            "text": (
                                "<ul><li>Falls and sprains</li><li>Chest pain or a racing heart in "
                                "people with heart disease</li><li>A broken bone in people whose "
                                "bones are thin</li></ul>"
                            ),
                        },
                        {
                            "kind": "long_term",
                            "text": (
                                "<ul><li>Giving up in frustration when the steps are too "
                                "big</li><li>Nothing else that we know of</li></ul>"
                            ),
                        },
                        {
                            "kind": "who_should_not",
                            "text": (
                                "<ul><li>People with a new break, a wound or an infection, until it "
                                "has healed</li><li>People with chest pain, or breath that runs short "
                                "at rest, until a doctor has seen them</li><li>In pregnancy you can "
                                "exercise, but some moves need a change: tell your "
                                "therapist</li></ul>"
                            ),
                        },
                        {
                            "kind": "interactions",
                            "text": (
                                "<p>Drugs that make you dizzy raise the risk of a fall. If you take "
                                "insulin, check your blood sugar before and after you exercise, and "
                                "have sugar at hand.</p>"
                            ),
                        },
                        {
                            "kind": "driving",
                            "text": (
                                "<p>You can drive to therapy. Bring someone for the first visit if "
                                "you tire fast.</p>"
                            ),
                        },
                    ],
                },
            ),
        ],
        "alternatives": [
            (
                "paragraph",
                "<p>You can do these along with exercise or in place of it.</p>",
            ),
            (
                "alternatives",
                {
                    "items": [
                        {
                            "kind": "first_line",
                            "name": "Daily life as exercise",
                            "text": (
                                "<p>Stairs, the garden, a walk to the mailbox. It counts, it is free, "
                                "and it needs no gym.</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Talking therapy",
                            "text": (
                                "<p>If fear of moving holds you back, [[cognitive behavioral "
                                "therapy]] may fit: its effects on disability were small or very "
                                "small.[@williams-2020]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Medicines",
                            "text": (
                                "<p>For nerve pain, two kinds of antidepressant and the "
                                "gabapentinoids come first, with modest benefit.[@soliman-2025]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Hands-on care, heat, tape",
                            "text": (
                                "<p>It may feel nice for a while. We do not sell it as a plan by itself.</p>"
                            ),
                        },
                        {
                            "kind": "nothing",
                            "name": "Rest",
                            "text": (
                                "<p>Rest is right for a day or two in a bad spell. A long rest makes "
                                "muscles weak.</p>"
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
                            "title": "Bring shoes and a list",
                            "text": (
                                "<p>Wear clothes you can move in. Bring your medicines on a list, and "
                                "a brace or cane if you use one.</p>"
                            ),
                        },
                        {
                            "title": "Think of one thing",
                            "text": (
                                "<p>What do you want to do again? Lift a child, sit through a film, "
                                "stand at the stove?</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "The first visit",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Talk, then move",
                            "text": (
                                "<p>The therapist asks what hurts and when. You show what you can do: "
                                "bend, stand, walk, grip.</p>"
                            ),
                        },
                        {
                            "title": "Find your base",
                            "text": (
                                "<p>Together you find how much you can do on a bad day. That is where "
                                "you start.</p>"
                            ),
                        },
                        {
                            "title": "Leave with a page",
                            "text": (
                                "<p>You take home two or three exercises with pictures. No more than "
                                "that.</p>"
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
                            "title": "Small, even steps",
                            "text": (
                                "<p>This is called [[pacing]]. You do the same on good and bad days, "
                                "and add a little each week.</p>"
                            ),
                        },
                        {
                            "title": "A look back",
                            "text": (
                                "<p>After some weeks we check: can you do more? If not, we change the "
                                "plan or end it.</p>"
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
                    "<p>Most health plans cover physical therapy, but many limit the number of visits "
                    "or ask for a copay each time. Ask yours how many you have per year.</p>"
                ),
            ),
            (
                "price",
                {
                    "item": "Physical therapy visit (sample price)",
                    "low": 90,
                    "high": 180,
                    "unit": "per visit",
                    "note": (
                        "<p>A sample price, without insurance. Home exercises, walks and phone "
                        "check-ins cost nothing here.</p>"
                    ),
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Stop and call 911 if",
                    "text": (
                        "<ul><li>you have pain or pressure in the chest</li><li>you faint, or can’t "
                        "get your breath</li><li>your face droops, or an arm or leg goes "
                        "weak</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Stop and call us the same day if",
                    "text": (
                        "<ul><li>you have new numbness between your legs, or trouble with bladder or "
                        "bowel (go to an emergency room if we are closed)</li><li>a leg or calf is "
                        "swollen, hot and sore</li><li>you fell and can’t put weight on a "
                        "leg</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Talk to your therapist if",
                    "text": (
                        "<ul><li>pain after exercise lasts until the next day</li><li>you have not "
                        "done the plan for two weeks</li><li>you are bored with it</li></ul>"
                    ),
                },
            ),
        ],
        "indications": [
            {
                "condition": "chronic-low-back-pain",
                "use": "chronic low back pain",
                "status": "not_regulated",
                "authority": "",
                "source": "geneen-2017",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": "The effects are modest, and the trials are mostly small.",
                "evidence": [
                    {
                        "studied": "Exercise, against none or very little, in chronic pain of many kinds",
                        "people": None,
                        "result": "Small to moderate gains in function, and some in pain",
                        "certainty": "low",
                        "direction": "favourable",
                        "references": ["geneen-2017"],
                    },
                    {
                        "studied": "The same reviews: harm",
                        "people": None,
                        "result": "Few harms, mostly sore muscles; many trials did not report harm",
                        "certainty": "low",
                        "direction": "unclear",
                        "references": ["geneen-2017"],
                    },
                ],
            },
            {
                "condition": "fibromyalgia",
                "use": "fibromyalgia",
                "status": "not_regulated",
                "authority": "",
                "source": "macfarlane-2017",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "low",
                "summary": "The one thing that a European guideline strongly recommends.",
                "evidence": [
                    {
                        "studied": "Exercise, against none or very little, in chronic pain of many kinds",
                        "people": None,
                        "result": "Small to moderate gains in function, and some in pain",
                        "certainty": "low",
                        "direction": "favourable",
                        "references": ["geneen-2017"],
                    },
                ],
            },
            {
                "condition": "crps",
                "use": "complex regional pain syndrome",
                "status": "not_regulated",
                "authority": "",
                "source": "harden-2022",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": (
                    "The guideline makes it the core of care. The trials can’t yet tell us how well it does."
                ),
                "evidence": [
                    {
                        "studied": "Physical therapy of many kinds",
                        "people": None,
                        "result": "Very unsure what it does for pain and daily life",
                        "certainty": "very_low",
                        "direction": "unfavourable",
                        "references": ["smart-2022"],
                    },
                ],
            },
            {
                "condition": "neuropathic-pain",
                "use": "nerve pain of other kinds",
                "status": "not_regulated",
                "authority": "",
                "source": "geneen-2017",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": (
                    "Few trials looked at nerve pain. We use it for strength, balance and mood, not "
                    "as a promise of less pain."
                ),
                "evidence": [],
            },
        ],
        "changes": [
            (
                "2026-01-12",
                "Added the review of physical therapy in complex regional pain syndrome.",
            ),
            ("2026-08-31", "Rewrote the part on when to stop."),
        ],
    },
    {
        "slug": "cbt-for-pain",
        "title": "Cognitive behavioral therapy for pain",
        "kind": "psychological",
        "eyebrow": "Treatment: talking therapy",
        "lead": (
            "A course of talks, with practice at home, about what pain does to your days and what you "
            "can change. It does not mean that the pain is in your head. Expect small steps, and some "
            "homework."
        ),
        "also_known_as": ["CBT", "Pain psychology", "Pain coping skills"],
        "author": "writing-team",
        "reviewed_by": "mara-ellison",
        "reviewed_on": "2026-09-14",
        "picture": "together",
        "picture_alt": "Drawing of people who sit close together, in fine lines",
        "active_ingredients": [],
        "controlled_schedule": "",
        "key_points": [
            "Your pain is real. This therapy looks at how you live with it.",
            "Gains in pain, daily life and mood are small or very small.[@williams-2020]",
            "We don’t know enough about harm, as few trials kept track of it.[@williams-2020]",
            "You meet a few times and try things out in between.",
            "You can do it along with any other care.",
        ],
        "what_it_is": [
            (
                "paragraph",
                (
                    "<p>Pain is a feeling of the body and the mind at once.[@raja-2020] It can shrink "
                    "a life: you sleep badly, skip plans, fear the next move. [[cognitive behavioral "
                    "therapy|Cognitive behavioral therapy]] (CBT) starts there.</p><p>In CBT you and "
                    "a psychologist look at what you think, feel and do when pain comes. Then you try "
                    "small changes and see what they do. You might plan a day with rests, sleep at "
                    "set times, or go back to something you gave up.</p>"
                ),
            ),
            (
                "paragraph",
                (
                    "<p>This is talk, not a drug or a device. So the US Food and Drug Administration "
                    "(FDA) does not approve it or turn it down, and there is no FDA label to look "
                    "up.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "Who does it here",
                    "text": (
                        "<p>Our psychologist has a set number of places, and we bill for each visit. "
                        "We also keep a list of people in the county, and of courses on the web that "
                        "are free.</p>"
                    ),
                },
            ),
        ],
        "evidence": [
            (
                "paragraph",
                (
                    "<p>A Cochrane review in 2020 put together the trials of talking therapies for "
                    "adults with lasting pain.[@williams-2020] Most had back pain, fibromyalgia, arthritis, or a "
                    "mix of pains.[@williams-2020]</p><p>Next to other active care, CBT made a very "
                    "small difference to pain, disability and distress.[@williams-2020] Next to usual "
                    "care or a wait list, the difference was small.[@williams-2020]</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "What does “small” mean?",
                    "text": (
                        "<p>Picture two groups of people. From their pain scores, you could hardly "
                        "tell who had CBT and who did not.[@williams-2020] The gap shows only when "
                        "many people are added up.[@williams-2020] For one person, it may still mean "
                        "a walk with a friend. Or it may mean nothing.</p>"
                    ),
                },
            ),
            (
                "heading",
                {
                    "text": "What we do not know",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>People in these trials knew what they got. So we can’t say how much comes "
                    "from CBT itself, and how much from time with someone who listens. Few trials "
                    "asked about unwanted effects, so the review can’t say how often they come "
                    "up.[@williams-2020]</p><p>Other talking therapies were tested "
                    "less.[@williams-2020] We do not claim that CBT beats them.</p>"
                ),
            ),
        ],
        "risks": [
            (
                "paragraph",
                "<p>Talk can stir things up. Please tell the therapist, who can slow down.</p>",
            ),
            (
                "risks",
                {
                    "groups": [
                        {
                            "kind": "common",
                            "text": (
                                "<ul><li>Feeling tired, sad or raw after a talk</li><li>More pain for "
                                "a day, when you start to do more</li></ul>"
                            ),
                        },
                        {
                            "kind": "serious",
                            "text": (
                                "<ul><li>Old grief or trauma that comes up with force</li><li>Low "
                                "mood or dark thoughts that get worse</li></ul>"
                            ),
                        },
                        {
                            "kind": "long_term",
                            "text": (
                                "<ul><li>Loss of time and money, if it is not for you</li><li>Not "
                                "known: harm was poorly tracked in the "
                                "trials[@williams-2020]</li></ul>"
                            ),
                        },
                        {
                            "kind": "who_should_not",
                            "text": (
                                "<ul><li>People in a crisis, who need other care first</li><li>People "
                                "who use so much drink or drugs that they can’t take "
                                "part</li><li>Anyone who does not want it; it takes a willing "
                                "person</li><li>Pregnancy is no reason against it</li></ul>"
                            ),
                        },
                        {
                            "kind": "interactions",
                            "text": (
                                "<p>It does not clash with any medicine. If your mood gets better, do "
                                "not stop an antidepressant on your own. Sedatives may make it hard "
                                "to learn new things.</p>"
                            ),
                        },
                        {
                            "kind": "driving",
                            "text": (
                                "<p>You can drive, unless a talk has shaken you. Then sit in our "
                                "garden for a while first.</p>"
                            ),
                        },
                    ],
                },
            ),
        ],
        "alternatives": [
            ("paragraph", "<p>There is more than one way to live with pain.</p>"),
            (
                "alternatives",
                {
                    "items": [
                        {
                            "kind": "first_line",
                            "name": "Exercise with a therapist",
                            "text": (
                                "<p>Effects on pain and function are small to moderate.[@geneen-2017] "
                                "Many people do both.</p>"
                            ),
                        },
                        {
                            "kind": "first_line",
                            "name": "Other talking therapies",
                            "text": (
                                "<p>Some centers offer acceptance and commitment therapy. It has been "
                                "tested less than CBT.[@williams-2020]</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Books, groups and web courses",
                            "text": (
                                "<p>You go at your own speed, often for free. A group also means company.</p>"
                            ),
                        },
                        {
                            "kind": "other",
                            "name": "Medicine for mood or sleep",
                            "text": (
                                "<p>Your family doctor can look at low mood, worry and sleep. They "
                                "deserve care in their own right.</p>"
                            ),
                        },
                        {
                            "kind": "nothing",
                            "name": "Not now",
                            "text": (
                                "<p>That is fine. Some people come back after a year, some never do. "
                                "Your other care here does not depend on it.</p>"
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
                            "title": "A first talk, no strings",
                            "text": (
                                "<p>You meet the psychologist and ask what you like. Then you decide.</p>"
                            ),
                        },
                        {
                            "title": "A few forms",
                            "text": (
                                "<p>They ask about pain, sleep, mood and what you do all day. No one "
                                "judges the answers.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "The course",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Set a goal you can see",
                            "text": "<p>Not “less pain” but “cook on Sundays” or “drive to my sister”.</p>",
                        },
                        {
                            "title": "Learn a skill, try it, report back",
                            "text": (
                                "<p>Plan rests, slow your breath, question a harsh thought, face a "
                                "feared move bit by bit.</p>"
                            ),
                        },
                        {
                            "title": "Plan for bad days",
                            "text": "<p>You write your own plan for a [[flare-up]].</p>",
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
                            "title": "Look at the goal",
                            "text": (
                                "<p>Did life change? If not by the middle of the course, we talk "
                                "about ending it.</p>"
                            ),
                        },
                        {
                            "title": "One more visit",
                            "text": "<p>Some months later, you can come back once to brush up.</p>",
                        },
                    ],
                },
            ),
        ],
        "cost": [
            (
                "paragraph",
                (
                    "<p>Many health plans cover it when it is billed as care for a health problem. "
                    "Ask if you need a referral, and what your copay is.</p>"
                ),
            ),
            (
                "price",
                {
                    "item": "Visit with the psychologist (sample price)",
                    "low": 130,
                    "high": 220,
                    "unit": "per visit",
                    "note": (
                        "<p>A sample price. Group visits would cost less. Ask what we can do if you "
                        "pay on your own.</p>"
                    ),
                },
            ),
        ],
        "seek_help": [
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call or text 988, or call 911, if",
                    "text": (
                        "<ul><li>you think of ending your life, or of hurting yourself</li><li>you "
                        "fear that you might hurt someone else</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call us or your doctor today if",
                    "text": (
                        "<ul><li>you feel no way out, or can’t get up</li><li>you drink or take pills "
                        "to get through the day</li><li>someone at home hurts or threatens "
                        "you</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "non_urgent",
                    "heading": "Bring it up at your next visit if",
                    "text": (
                        "<ul><li>you don’t get along with your therapist</li><li>the tasks are too "
                        "much or too little</li><li>nothing has changed for weeks</li></ul>"
                    ),
                },
            ),
        ],
        "indications": [
            {
                "condition": None,
                "use": "lasting pain of many kinds in adults",
                "status": "not_regulated",
                "authority": "",
                "source": "williams-2020",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "moderate",
                "summary": "Real but small effects. Too little is known about harm.",
                "evidence": [
                    {
                        "studied": "CBT, against other active care, at the end of the course",
                        "people": None,
                        "result": "A very small difference in pain",
                        "certainty": "moderate",
                        "direction": "unclear",
                        "references": ["williams-2020"],
                    },
                    {
                        "studied": "CBT, against usual care or a wait list, at the end of the course",
                        "people": None,
                        "result": "A small difference in pain",
                        "certainty": "moderate",
                        "direction": "favourable",
                        "references": ["williams-2020"],
                    },
                    {
                        "studied": "All trials of talking therapies: harm",
                        "people": None,
                        "result": "Too little was reported to judge harm",
                        "certainty": "very_low",
                        "direction": "unfavourable",
                        "references": ["williams-2020"],
                    },
                ],
            },
            {
                "condition": "chronic-low-back-pain",
                "use": "chronic low back pain",
                "status": "not_regulated",
                "authority": "",
                "source": "williams-2020",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "moderate",
                "summary": "Back pain was one of the main groups in the trials.",
                "evidence": [
                    {
                        "studied": "CBT for pain of many kinds, back pain among them, against usual care",
                        "people": None,
                        "result": "A small difference in pain",
                        "certainty": "moderate",
                        "direction": "favourable",
                        "references": ["williams-2020"],
                    },
                ],
            },
            {
                "condition": "fibromyalgia",
                "use": "fibromyalgia",
                "status": "not_regulated",
                "authority": "",
                "source": "williams-2020",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "moderate",
                "summary": "It was one of the main groups in the trials.",
                "evidence": [
                    {
                        "studied": "CBT for pain of many kinds, this one too, against other active care",
                        "people": None,
                        "result": "A very small difference in pain",
                        "certainty": "moderate",
                        "direction": "unclear",
                        "references": ["williams-2020"],
                    },
                ],
            },
            {
                "condition": "neuropathic-pain",
                "use": "nerve pain",
                "status": "not_regulated",
                "authority": "",
                "source": "williams-2020",
                "checked_on": "2026-11-01",
                "check_again_by": "2027-05-01",
                "certainty": "very_low",
                "summary": "Few people in the trials had nerve pain. What they found may not hold here.",
                "evidence": [],
            },
        ],
        "changes": [
            ("2026-04-07", "Put the size of the effect at the top of the page."),
            ("2026-09-14", "Added what we do not know about harm."),
        ],
    },
]
