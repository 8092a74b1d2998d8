"""Articles of the demo clinic for people who live with pain."""

from typing import Any

ARTICLES: list[dict[str, Any]] = [
    {
        "slug": "how-to-read-a-study-about-a-pain-treatment",
        "title": "How to read a study about a pain treatment",
        "lead": (
            "You find a headline about a new treatment for pain. Six questions tell you, in ten "
            "minutes, how much it is worth. You need no degree for this, only the summary of the "
            "study and some patience."
        ),
        "author": "writing-team",
        "picture": "scales",
        "picture_alt": "Drawing of a pair of scales in fine lines",
        "published_on": "2026-05-18",
        "categories": ["Making sense of evidence"],
        "tags": ["studies", "placebo", "evidence"],
        "about_conditions": ["neuropathic-pain", "crps"],
        "about_treatments": ["ketamine-infusion", "spinal-cord-stimulation"],
        "key_points": [
            "Ask what the treatment was compared with. With no [[control group]], a study can’t show much.",
            "Ask who knew what they got. Belief can change how pain feels.",
            "Ask how long it went on. A good hour is not a good year.",
            "Read the result, not the title.",
            "One small study is a start, not an answer.",
        ],
        "body": [
            (
                "paragraph",
                (
                    "<p>Studies of pain are hard to do. Pain can’t be seen or weighed. It goes up and "
                    "down by itself, and people look for care when it is at its worst. So many will "
                    "feel better some weeks later, with any treatment or with none. A good study is "
                    "built to see past that.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Question 1: Compared with what?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>The first thing to look for is a second group. In a [[randomized trial]], "
                    "chance decides who gets the new treatment and who gets something else. Then the "
                    "two groups are alike, and a gap at the end means something.</p><p>Some reports "
                    "have no second group. One study followed people for a year after ketamine, but "
                    "with no group to compare them with, it can’t show what ketamine "
                    "did.[@corriger-2022] Such a study can still tell us about harm.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Question 2: Who knew?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>If people know that they have the new treatment, they expect more. "
                    "[[blinding|Blinding]] takes this away. Look at two trials of the same kind of "
                    "implant in people with leg pain after back surgery.</p>"
                ),
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "People knew",
                            "text": (
                                "<p>In 2007, 48 of 100 people with the implant had their leg pain cut "
                                "by half, against 9 of 100 without.[@kumar-2007]</p>"
                            ),
                        },
                        {
                            "title": "People did not know",
                            "text": (
                                "<p>In 2022, daily life changed about as much with the pulses on as "
                                "with the pulses off.[@hara-2022]</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "paragraph",
                (
                    "<p>The trials are not the same in all ways. But if someone shows you only the "
                    "first, ask for the second.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Question 3: How many people?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>A trial with ten people can point to something. It can’t settle it. In one "
                    "trial of ketamine for nerve pain after spinal cord injury, 5 of 10 people had "
                    "their pain cut by half.[@kvarnstrom-2004] That sounds like much, yet two people "
                    "more or fewer would change the whole picture.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Question 4: For how long?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>That same trial looked only at the time of the drip.[@kvarnstrom-2004] You "
                    "live with pain for years, so ask what came after. In a [[crossover trial]], 20 "
                    "people were watched for five weeks after each drip, and ketamine did no better "
                    "than placebo.[@pickering-2020]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Question 5: What did they measure, and what about harm?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>A pain score is one thing. Sleep, work and walking are another. A trial of "
                    "ketamine in [[complex regional pain syndrome]] found less pain for some weeks, "
                    "but people could not do more.[@sigtermans-2009] It also counted unwanted "
                    "effects. These two figures stand in the same report:</p>"
                ),
            ),
            (
                "numbers",
                {
                    "figures": [
                        {
                            "count": 76,
                            "text": "had dreamlike or upset feelings with ketamine[@sigtermans-2009]",
                        },
                        {
                            "count": 18,
                            "text": "had them with placebo[@sigtermans-2009]",
                        },
                    ],
                },
            ),
            (
                "paragraph",
                (
                    "<p>By week 12, the gap to placebo was gone.[@sigtermans-2009] You would not "
                    "guess that from the title of the report. Titles are written to be noticed.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Question 6: What do all the studies say?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>A [[systematic review]] gathers all trials on one question, the ones with a "
                    "good result and the ones without. It also says how sure we can be. For ketamine, "
                    "such a review put together 67 trials and found no clear evidence of less "
                    "pain.[@ferraro-2025] When a single study and a review do not agree, trust the "
                    "review more, and look at the date of both.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "A short list to keep",
                    "depth": "1",
                },
            ),
            (
                "do_dont",
                {
                    "do": [
                        "look for a second group, picked by chance",
                        "look for the number of people and of weeks",
                        "look for a line about harm",
                        "look at who paid, often near the end",
                        "ask us: bring the study to your visit",
                    ],
                    "dont": [
                        "stop a treatment because of one headline",
                        "trust a graph with no numbers",
                        "take “linked to” as “caused by”",
                        "think that a study in mice speaks about you",
                    ],
                },
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "We sell treatments too",
                    "text": (
                        "<p>So use the same six questions on this site. If we leave out a study that "
                        "you think matters, leave a reply below the page. A person will read it.</p>"
                    ),
                },
            ),
        ],
        "changes": [("2026-05-18", "First published.")],
    },
    {
        "slug": "what-off-label-means",
        "title": "What “off-label” means, and what to ask",
        "lead": (
            "A doctor may give you a medicine for something that is not on its label. It is legal and "
            "common. It is also a good reason to ask more questions."
        ),
        "author": "mara-ellison",
        "picture": "book",
        "picture_alt": "Drawing of an open book in fine lines",
        "published_on": "2026-03-09",
        "categories": ["Choosing a treatment"],
        "tags": ["off-label", "FDA", "rights"],
        "about_conditions": ["crps", "postherpetic-neuralgia", "painful-diabetic-neuropathy"],
        "about_treatments": [
            "ketamine-infusion",
            "sympathetic-nerve-block",
            "medicines-for-nerve-pain",
        ],
        "key_points": [
            "The label says what a medicine is approved for. All else is [[off-label use]].",
            "Off-label does not mean banned. It means that the FDA has not approved that use.",
            "It can rest on good trials, on weak ones or on none. Ask which.",
            "Your plan may not pay for it.",
            "You may say no, and still get care from us.",
        ],
        "body": [
            (
                "paragraph",
                (
                    "<p>Each medicine in a US pharmacy has a label. It is a long text, and the US "
                    "Food and Drug Administration (FDA) has to approve it. The label says what the "
                    "medicine is for, who should not take it, and what can go wrong.</p><p>To get a "
                    "use on the label, a company has to show the FDA trials for that use. The FDA "
                    "then looks at what it does and what harm it does. If a use is not on the label, "
                    "it has not passed this check. That is all that off-label means.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Why doctors do it",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>A company has to ask for each new use, and trials cost a lot. For an old, "
                    "cheap medicine, no one may ever ask. Some kinds of pain are so rare that there "
                    "are few trials. So a doctor may use a medicine off-label, if she thinks that it "
                    "fits you and tells you why. The FDA rules on medicines, and not on how a doctor "
                    "treats one person.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Three examples from our own clinic",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "On the label",
                            "text": (
                                "<p>Gabapentin for nerve pain after shingles is on the "
                                "label.[@neurontin-label] A review found a large gain in 32 of 100 "
                                "people with it, against 17 of 100 with "
                                "[[placebo]].[@wiffen-2017]</p>"
                            ),
                        },
                        {
                            "title": "Off-label, with fair evidence",
                            "text": (
                                "<p>Old antidepressants called tricyclics are not approved for pain. "
                                "Yet a review of 313 trials puts them among the first medicines to "
                                "try for nerve pain, with modest benefit.[@soliman-2025]</p>"
                            ),
                        },
                        {
                            "title": "Off-label, with weak evidence",
                            "text": (
                                "<p>Ketamine is approved only as an [[anesthetic]].[@ketalar-label] A "
                                "review of 67 trials in lasting pain found no clear evidence that it "
                                "works.[@ferraro-2025]</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "paragraph",
                (
                    "<p>All three may be written on the same kind of form. You can’t tell them apart "
                    "from the name. You have to ask.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Words that sound like approval",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>Watch for words that are only partly true. “FDA-approved drug” can be right "
                    "for the drug and wrong for the use. “Registered with the FDA” says only that a "
                    "firm is on a list. “Made in an FDA-checked pharmacy” does not make the product "
                    "approved either. The FDA has not approved any [[compounded medicine]] with "
                    "ketamine, such as nasal sprays.[@fda-2022] It warns about taking such products "
                    "at home.[@fda-2023]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Questions to ask",
                    "depth": "1",
                },
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "Is this use on the label?",
                            "answer": (
                                "<p>A doctor should know, or look it up while you wait. You can look "
                                "up any label on the DailyMed site of the National Library of "
                                "Medicine.</p>"
                            ),
                        },
                        {
                            "question": "What is the evidence for people like me?",
                            "answer": (
                                "<p>Ask for one study or one review by name. Ask how many people took "
                                "part, and how long it ran.</p>"
                            ),
                        },
                        {
                            "question": "What is on the label that I could try first?",
                            "answer": (
                                "<p>There may be good reasons why it does not fit you. You should "
                                "hear them.</p>"
                            ),
                        },
                        {
                            "question": "What can go wrong, and who watches for it?",
                            "answer": (
                                "<p>The harms on the label count for off-label use too. Ask who will "
                                "check on you, and how.</p>"
                            ),
                        },
                        {
                            "question": "How will we know that it does something?",
                            "answer": (
                                "<p>Agree on one thing you want to do again, and on a date to look back.</p>"
                            ),
                        },
                        {
                            "question": "Who pays?",
                            "answer": (
                                "<p>Ask your health plan in writing. For care that you pay on your "
                                "own, ask us for a [[good faith estimate]].</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "What we do here",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>Each treatment page on this site has a box near the top. It says what is "
                    "approved, what is not, and when we last checked. It also has the date of the "
                    "next check. If a box is wrong or out of date, please tell us.</p>"
                ),
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call us or your pharmacist today if",
                    "text": (
                        "<ul><li>you do not know why you were given a medicine</li><li>you feel ill "
                        "after a new medicine</li><li>you want to stop: some medicines must be "
                        "stopped step by step</li></ul>"
                    ),
                },
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "A word about this page",
                    "text": (
                        "<p>This is general information, not advice about your own care. It does not "
                        "replace a talk with someone who knows you.</p>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-03-09", "First published."),
            ("2026-09-01", "Added the words that sound like approval."),
        ],
    },
    {
        "slug": "questions-to-ask-before-an-infusion",
        "title": "Questions to ask before an infusion",
        "lead": (
            "Somebody has offered you a drip for pain, here or at another clinic. Print this page and "
            "take it with you. A good clinic will be glad that you ask."
        ),
        "author": "mara-ellison",
        "picture": "hand",
        "picture_alt": "Drawing of an open hand in fine lines, as if to ask a question",
        "published_on": "2026-07-06",
        "categories": ["Choosing a treatment"],
        "tags": ["infusion", "ketamine", "safety", "cost"],
        "about_conditions": ["crps", "fibromyalgia", "phantom-limb-pain"],
        "about_treatments": ["ketamine-infusion"],
        "key_points": [
            "Ask what the drip is, and if it is approved for your pain.",
            "Ask what it did in trials, for how long, and for how many people.",
            "Ask who stays with you, and what they can do if your breath slows.",
            "Ask what it costs in all, and what happens if it does nothing.",
            "If you feel pushed, go home and think.",
        ],
        "body": [
            (
                "paragraph",
                (
                    "<p>An [[infusion]] is a medicine given slowly into a vein. For pain, most people "
                    "have heard of ketamine, and this page is mostly about it. The questions also fit "
                    "other drips.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "About the medicine",
                    "depth": "1",
                },
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "What is in the bag?",
                            "answer": (
                                "<p>Ask for the name of each drug. “A special blend” is not an answer.</p>"
                            ),
                        },
                        {
                            "question": "Is it approved for my pain?",
                            "answer": (
                                "<p>For ketamine the answer is no. The US Food and Drug "
                                "Administration (FDA) has approved it as an anesthetic, so for pain "
                                "it is [[off-label use]].[@ketalar-label]</p>"
                            ),
                        },
                        {
                            "question": "What do the trials say?",
                            "answer": (
                                "<p>A review of 67 trials found no clear evidence that ketamine eases "
                                "lasting pain.[@ferraro-2025] A guideline supports it for [[complex "
                                "regional pain syndrome]] for up to 12 weeks.[@cohen-2018] For other "
                                "nerve pain and [[fibromyalgia]], it found weak evidence or "
                                "none.[@cohen-2018] If a clinic tells you only one of these two "
                                "things, ask about the other.</p>"
                            ),
                        },
                        {
                            "question": "How long will it last?",
                            "answer": (
                                "<p>No one can promise you a time. After short drips, relief is "
                                "mostly limited to the drip itself.[@niesters-2014]</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "About you",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>A clinic should ask you many things before it says yes. If no one asks, tell "
                    "them, and ask yourself why they did not.</p>"
                ),
            ),
            (
                "do_dont",
                {
                    "do": [
                        "tell them about your heart, blood pressure, liver and bladder",
                        "tell them if you have ever seen or heard things that were not there",
                        "tell them about drugs and alcohol, now and in the past",
                        "tell them if you are or may be pregnant",
                        "bring a list of all your medicines",
                    ],
                    "dont": [
                        "hide a medicine for fear that they will say no",
                        "stop a medicine on your own",
                        "come alone",
                        "eat or drink later than they told you",
                        "plan to drive, work or sign papers that day",
                    ],
                },
            ),
            (
                "paragraph",
                (
                    "<p>The guideline says that some people should not have ketamine at all. Among "
                    "them are people with heart disease that is not under control, some kinds of "
                    "psychosis, or severe liver disease.[@cohen-2018]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "About safety in the room",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Who stays with me?",
                            "text": (
                                "<p>You want a nurse or doctor in the room who does nothing else. The "
                                "label asks for watching all the time, since breathing and blood "
                                "pressure can change fast.[@ketalar-label]</p>"
                            ),
                        },
                        {
                            "title": "What is in the room?",
                            "text": (
                                "<p>Look for oxygen, a monitor with numbers, and drugs for an "
                                "emergency. Ask who knows how to use them.</p>"
                            ),
                        },
                        {
                            "title": "What will it feel like?",
                            "text": (
                                "<p>In one trial, 76 of 100 people given ketamine had dreamlike or "
                                "upset feelings.[@sigtermans-2009] Ask what they do if you get "
                                "scared.</p>"
                            ),
                        },
                        {
                            "title": "How do I get home?",
                            "text": (
                                "<p>An adult should take you, and you should not drive until the next "
                                "day.</p>"
                            ),
                        },
                        {
                            "title": "What about the next course?",
                            "text": (
                                "<p>Ask about blood tests. In one report, 3 of 6 people who had a "
                                "second long drip soon after the first had signs of liver "
                                "harm.[@noppers-2011-liver]</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "About money",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>Ask for the whole cost: the first visit, each drip, blood tests and later "
                    "visits. Many health plans do not pay for off-label drips. In the US you can ask "
                    "for a [[good faith estimate]] if you pay on your own. Be wary of package deals "
                    "that you must pay up front. You may want to stop after the first drip, and you "
                    "should get the rest of your money back.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "About what else there is",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>Ask what you could do in its place. For nerve pain, a review of 313 trials "
                    "puts two kinds of antidepressant and the gabapentinoids first.[@soliman-2025] "
                    "For complex regional pain syndrome, therapy to regain function is the core of "
                    "care.[@harden-2022] A clinic that offers just one thing may find that everyone "
                    "needs it.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Signs that you should leave",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<ul><li>They call it a sure thing, or say that it has no risks.</li><li>They "
                    "offer it by mail, as a spray or a lozenge. The FDA warns about taking compounded "
                    "ketamine at home.[@fda-2023]</li><li>No one asks about your heart, your mood or "
                    "your liver.</li><li>They want an answer today.</li><li>You can’t find out who "
                    "would be in charge of your care.</li></ul>"
                ),
            ),
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "After any drip, call 911 if",
                    "text": (
                        "<ul><li>breathing is slow or hard</li><li>someone can’t be "
                        "woken</li><li>there is chest pain or a seizure</li></ul>"
                    ),
                },
            ),
            (
                "call_to_action",
                {
                    "heading": "Want to ask us?",
                    "text": (
                        "Send us your questions before you book. We answer in writing, and asking "
                        "does not sign you up for anything."
                    ),
                    "button": "Ask us a question",
                    "page": None,
                    "url": "",
                },
            ),
        ],
        "changes": [("2026-07-06", "First published.")],
    },
    {
        "slug": "moving-again-when-moving-hurts",
        "title": "Moving again when moving hurts",
        "lead": (
            "You know that you should move more. You also know what it costs you. Here is a way to "
            "start that is small enough for a bad day."
        ),
        "author": "luis-herrera",
        "picture": "stretch",
        "picture_alt": "Drawing of a person who stretches, in fine lines",
        "published_on": "2026-04-20",
        "categories": ["Living with pain"],
        "tags": ["exercise", "pacing", "walking"],
        "about_conditions": ["chronic-low-back-pain", "fibromyalgia", "crps"],
        "about_treatments": ["physical-therapy-and-exercise", "cbt-for-pain"],
        "key_points": [
            "Start with what you can do on a bad day, not on a good one.",
            "Do the same amount each time. Add a little each week.",
            "Sore is common.[@geneen-2017] New numbness, weakness or chest pain is not: stop and get care.",
            "The gains are small to moderate.[@geneen-2017] They come slowly.",
            "The kind of exercise matters less than that you keep at it.",
        ],
        "body": [
            (
                "paragraph",
                (
                    "<p>Most people I see have tried to exercise before. They had a good day, did far "
                    "too much, and paid for it with a week in bed. Then they were told that they "
                    "should “just push through.” I would stop too.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "What the studies say, in plain words",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>An overview of Cochrane reviews looked at exercise for many kinds of "
                    "[[chronic pain]]. People who took part could do a bit more and had somewhat less "
                    "pain, and there were few harms.[@geneen-2017] The trials were mostly "
                    "small.[@geneen-2017] So I won’t promise you a life with no pain. I can say that "
                    "it costs little, and that you can start at home.</p><p>In [[fibromyalgia]], no "
                    "other treatment gets such strong backing in the European "
                    "guideline.[@macfarlane-2017] In [[complex regional pain syndrome]], therapy for "
                    "function is at the core of care.[@harden-2022] Even so, a Cochrane review "
                    "there could not be sure of the effect.[@smart-2022]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Find your base",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Pick one thing",
                            "text": "<p>Walking, standing at the sink, lifting a bag. Just one.</p>",
                        },
                        {
                            "title": "Time it on three days",
                            "text": (
                                "<p>Do it until pain starts to climb, then stop and write down the "
                                "time. Do this on a good, a so-so and a bad day.</p>"
                            ),
                        },
                        {
                            "title": "Take the lowest",
                            "text": (
                                "<p>The lowest of the three is your base. Yes, even if it is one minute.</p>"
                            ),
                        },
                        {
                            "title": "Do a bit less than that",
                            "text": "<p>For the first week, do a little less than your base, each day.</p>",
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "Then climb, slowly",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>This is called [[pacing]]. Do the same on good days and on bad days. On a "
                    "good day it will feel silly to stop. Stop all the same. On a bad day it will "
                    "feel like a lot. Do it if you can, or do half. When a week has gone well, add a "
                    "little.</p><p>A small notebook is worth more than a smart watch here. Write down "
                    "what you did, not how much it hurt. After a month, turn back to page one.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": (
                        "<p>I have never seen anyone start too small. I have seen many people start "
                        "too big.</p>"
                    ),
                    "attribution": "Luis Herrera, physical therapist (sample person)",
                    "source": "",
                },
            ),
            (
                "heading",
                {
                    "text": "Hurt or harm?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>With lasting pain, it can hurt to move when nothing is being harmed. Some "
                    "ache while you move, or the day after, is common and fades. It is a sign that "
                    "you did something new. But there are signs that call for a stop. Learn the list "
                    "below and trust it.</p>"
                ),
            ),
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Stop, and call 911, if",
                    "text": (
                        "<ul><li>your chest hurts, or feels tight</li><li>you pass out</li><li>one "
                        "side of your face or body goes weak</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Stop, and go to an emergency room today, if",
                    "text": (
                        "<ul><li>you lose feeling between your legs</li><li>you can’t hold or pass "
                        "urine as you used to</li><li>your legs get weaker hour by hour</li></ul>"
                    ),
                },
            ),
            (
                "heading",
                {
                    "text": "What to do, and what to skip",
                    "depth": "1",
                },
            ),
            (
                "do_dont",
                {
                    "do": [
                        "choose something you like, or at least don’t hate",
                        "link it to a habit: after coffee, before the news",
                        "use a chair, a rail or a pool if it makes you feel steady",
                        "tell a friend what you plan",
                    ],
                    "dont": [
                        "double up to make up for a missed day",
                        "wait for a day with no pain",
                        "compare yourself with who you were at twenty",
                        "go on through chest pain or new weakness",
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "If touch is the problem",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>With nerve pain, even a sleeve can hurt. Then the first exercise may be "
                    "touch. Stroke the skin with something soft for one minute. Later, use a towel, "
                    "then a brush. A therapist can guide you, as the order and the speed matter.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "When you get stuck",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>A [[flare-up]] does not wipe out what you built. Go back to your base, or to "
                    "half of it, and start to climb again. If fear is what stops you, talk to us "
                    "about [[cognitive behavioral therapy]]. Its gains are small or very small, so "
                    "think of it as one more tool.[@williams-2020]</p>"
                ),
            ),
            (
                "call_to_action",
                {
                    "heading": "Would you like a plan on paper?",
                    "text": "A physical therapist can find your base with you in one visit.",
                    "button": "Ask about a first visit",
                    "page": None,
                    "url": "",
                },
            ),
        ],
        "changes": [
            ("2026-04-20", "First published."),
            ("2026-08-31", "Added the list of signs that call for a stop."),
        ],
    },
    {
        "slug": "opioids-and-chronic-pain",
        "title": "Opioids and chronic pain: what the guideline says",
        "lead": (
            "Opioids are strong pain medicines such as oxycodone and morphine. The US health agency "
            "has written advice on them. We sum up what it means if you take one, or if someone "
            "offers you one."
        ),
        "author": "writing-team",
        "picture": "path",
        "picture_alt": "Drawing of a path that winds into the distance, in fine lines",
        "published_on": "2026-02-02",
        "categories": ["Choosing a treatment", "Making sense of evidence"],
        "tags": ["opioids", "guideline", "safety"],
        "about_conditions": [
            "neuropathic-pain",
            "painful-diabetic-neuropathy",
            "chronic-low-back-pain",
        ],
        "about_treatments": [
            "medicines-for-nerve-pain",
            "physical-therapy-and-exercise",
            "cbt-for-pain",
        ],
        "key_points": [
            "For [[chronic pain]], the guideline prefers care without opioids.[@dowell-2022]",
            "It does not say that no one may have them.",
            "If you take one now, do not stop all at once. That can be dangerous.",
            "Never mix an opioid with alcohol or sleeping pills.",
            "Ask for naloxone. Keep it where others can find it.",
        ],
        "body": [
            (
                "paragraph",
                (
                    "<p>In 2023, 24.3 percent of adults in the US had chronic pain.[@lucas-2024] For "
                    "8.5 percent, it limited life or work on most days.[@lucas-2024] Many people with "
                    "pain have been offered an [[opioid]] at some point. Some have had one stopped "
                    "overnight. Both can do harm.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "Who wrote it, and for whom",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>The Centers for Disease Control and Prevention (CDC) wrote the guideline in "
                    "2022.[@dowell-2022] It is for adults who are not in the hospital.[@dowell-2022] "
                    "It leaves out pain from cancer and sickle cell disease, and care at the end of "
                    "life.[@dowell-2022] The CDC says that it is advice, and not a law or a fixed "
                    "limit.[@dowell-2022]</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "What it says",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Other care comes first",
                            "text": (
                                "<p>For chronic pain, treatment without opioids is "
                                "preferred.[@dowell-2022] This means exercise, talking therapy, and "
                                "medicines of other kinds.</p>"
                            ),
                        },
                        {
                            "title": "Talk before you start",
                            "text": (
                                "<p>You and your clinician should speak about gain and harm for you, "
                                "and agree on goals.[@dowell-2022]</p>"
                            ),
                        },
                        {
                            "title": "Plan the way out",
                            "text": (
                                "<p>Before the first pill, agree on how it will be stopped if it does "
                                "not do enough.[@dowell-2022]</p>"
                            ),
                        },
                        {
                            "title": "Check again and again",
                            "text": (
                                "<p>The two of you weigh gain against harm soon after the start, and "
                                "then at set times.[@dowell-2022]</p>"
                            ),
                        },
                        {
                            "title": "No sudden stop",
                            "text": (
                                "<p>If you have taken one for long, it should not be stopped from one "
                                "day to the next, unless your life is in danger.[@dowell-2022]</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "Why it says so",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>Opioids can dull pain for a while.[@dowell-2022] There is much less proof "
                    "that they do so over many months, and the harms go on.[@dowell-2022]</p><p>For "
                    "nerve pain, a review of 313 trials places opioids third, behind two other "
                    "groups.[@soliman-2025] For [[painful diabetic neuropathy]], a US guideline says "
                    "to avoid them.[@price-2022]</p>"
                ),
            ),
            (
                "risks",
                {
                    "groups": [
                        {
                            "kind": "common",
                            "text": (
                                "<ul><li>Hard stools, nausea, itching</li><li>Feeling sleepy or "
                                "foggy</li></ul>"
                            ),
                        },
                        {
                            "kind": "serious",
                            "text": (
                                "<ul><li>Slow breathing, which can "
                                "kill[@dowell-2022]</li><li>Overdose, by mistake or on "
                                "purpose[@dowell-2022]</li></ul>"
                            ),
                        },
                        {
                            "kind": "long_term",
                            "text": (
                                "<ul><li>The same amount does less and less</li><li>Dependence, and "
                                "for some people opioid use disorder[@dowell-2022]</li><li>Low sex "
                                "hormones, and more pain from less touch</li></ul>"
                            ),
                        },
                        {
                            "kind": "interactions",
                            "text": (
                                "<p>Alcohol, sleeping pills, drugs for anxiety and gabapentinoids can "
                                "all slow your breathing further when mixed with an "
                                "opioid.[@dowell-2022]</p>"
                            ),
                        },
                        {
                            "kind": "driving",
                            "text": (
                                "<p>Do not drive when you start, when the amount goes up, or when you "
                                "feel drowsy.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "What to try first",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>No single answer fits all. Here is what reviews say about three other kinds "
                    "of care.</p>"
                ),
            ),
            (
                "paragraph",
                (
                    "<ul><li>Exercise has small to moderate effects on pain and function, with few "
                    "harms.[@geneen-2017]</li><li>[[cognitive behavioral therapy|Cognitive behavioral "
                    "therapy]] has small or very small effects.[@williams-2020]</li><li>Gabapentin "
                    "for pain after shingles led to a large gain in 32 of 100 people, against 17 of "
                    "100 with [[placebo]].[@wiffen-2017]</li></ul>"
                ),
            ),
            (
                "paragraph",
                "<p>These effects are modest too. But you can do several of them at once.</p>",
            ),
            (
                "heading",
                {
                    "text": "If you take an opioid now",
                    "depth": "1",
                },
            ),
            (
                "do_dont",
                {
                    "do": [
                        "bring all your pills to your visit",
                        "ask for naloxone, a spray for an overdose",
                        "lock your pills away",
                        "tell us if you think about them too much",
                        "say what you want: to stay, to cut down, to stop",
                    ],
                    "dont": [
                        "stop at once",
                        "take more than it says on the label",
                        "share them, or take those of someone else",
                        "mix them with alcohol",
                        "be ashamed to ask for care",
                    ],
                },
            ),
            (
                "paragraph",
                (
                    "<p>If you want to cut down, it can be done in small steps over months. Your "
                    "clinician decides the steps with you. You can pause on the way. If you feel a "
                    "pull to take more, that is a health problem like others, and there is treatment "
                    "for it.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "What we do here",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>We do not start opioids for chronic pain as a first step. We do not throw "
                    "anyone out who takes one. If you come to us with a prescription, we look at it "
                    "with you. We do not change it on the first day without your say.</p>"
                ),
            ),
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911 and give naloxone if",
                    "text": (
                        "<ul><li>someone can’t be woken</li><li>breathing is slow, or stops, or "
                        "sounds like snoring</li><li>lips or nails are blue or gray</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call your prescriber today if",
                    "text": (
                        "<ul><li>your pills have been stopped and you feel ill: sweats, cramps, "
                        "shakes</li><li>you have run out, or they were stolen</li><li>you have taken "
                        "more than planned</li></ul>"
                    ),
                },
            ),
        ],
        "changes": [
            ("2026-02-02", "First published."),
            ("2026-10-12", "Added the part about people who take an opioid now."),
        ],
    },
    {
        "slug": "a-plan-for-flare-ups",
        "title": "A plan for flare-ups",
        "lead": (
            "On a bad day it is hard to think. So make your plan on a good one. It fits on one page, "
            "and you can hang it on the fridge."
        ),
        "author": "priya-raman",
        "picture": "moon",
        "picture_alt": "Drawing of a moon and some stars in fine lines",
        "published_on": "2026-09-21",
        "categories": ["Living with pain"],
        "tags": ["flare-up", "pacing", "sleep", "family"],
        "about_conditions": ["fibromyalgia", "chronic-low-back-pain", "crps", "neuropathic-pain"],
        "about_treatments": ["cbt-for-pain", "physical-therapy-and-exercise"],
        "key_points": [
            (
                "A [[flare-up]] is a time when pain gets worse than your usual. It is common, and no "
                "one is to blame."
            ),
            "Write a plan on a good day.",
            "Cut down, but do not stop all you do.",
            "Know the signs that are not a flare-up.",
            "Go back up in small steps.",
        ],
        "body": [
            (
                "paragraph",
                (
                    "<p>Pain goes up and down. A late night, a cold, an argument, a long drive: each "
                    "can set off a bad spell. Sometimes there is no cause that you can find. That is "
                    "not your fault, and you do not need to search for it all week.</p>"
                ),
            ),
            (
                "paragraph",
                (
                    "<p>Pain is a feeling of the body and of the mind at once.[@raja-2020] That is "
                    "why a flare-up can bring fear and anger with it, and why a plan should look "
                    "after both.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "First: is it a flare-up?",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>A flare-up is more of the pain that you know. If the pain is new, in a new "
                    "place, or comes with other signs, do not use this plan. Get care.</p>"
                ),
            ),
            (
                "care_card",
                {
                    "urgency": "emergency",
                    "heading": "Call 911, or go to an emergency room, if",
                    "text": (
                        "<ul><li>you have chest pain, or can’t get your breath</li><li>your legs or "
                        "arms go weak, or numb between your legs</li><li>you lose control of bladder "
                        "or bowel</li><li>you have high fever with strong back pain</li><li>a limb "
                        "turns cold, pale or blue</li><li>you think of ending your life (call or text "
                        "988)</li></ul>"
                    ),
                },
            ),
            (
                "care_card",
                {
                    "urgency": "urgent",
                    "heading": "Call us or your doctor today if",
                    "text": (
                        "<ul><li>the pain is in a new place</li><li>a limb is hot or "
                        "swollen</li><li>you have used up your medicine</li><li>you have not slept "
                        "for two nights</li></ul>"
                    ),
                },
            ),
            (
                "heading",
                {
                    "text": "Your plan, step by step",
                    "depth": "1",
                },
            ),
            (
                "steps",
                {
                    "items": [
                        {
                            "title": "Say it",
                            "text": (
                                "<p>“This is a flare-up. I have had them before, and they passed.” "
                                "Say it out loud if no one is near.</p>"
                            ),
                        },
                        {
                            "title": "Cut down by half",
                            "text": (
                                "<p>Do half of what you had planned. Not all of it, not none of it. "
                                "Cancel one thing. Keep one thing.</p>"
                            ),
                        },
                        {
                            "title": "Breathe low and slow",
                            "text": (
                                "<p>Sit or lie down. Breathe out for longer than you breathe in, for "
                                "a few minutes. It gives you something to do while the worst goes "
                                "by.</p>"
                            ),
                        },
                        {
                            "title": "Warm, cool or still",
                            "text": (
                                "<p>Use what you know does you good: a warm pack, a cool cloth, a "
                                "shower, a dark room.</p>"
                            ),
                        },
                        {
                            "title": "Move each hour",
                            "text": "<p>Get up, or move what you can in bed. A few steps count.</p>",
                        },
                        {
                            "title": "Take only what is on your list",
                            "text": (
                                "<p>Stick to the medicines on your plan, as they were prescribed. "
                                "More is not the answer, and can be dangerous.</p>"
                            ),
                        },
                        {
                            "title": "Tell one person",
                            "text": (
                                "<p>A short text will do: “Bad day. I do not need anything. Could you "
                                "call at six?”</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "What to think about the thoughts",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>In a flare-up, the mind writes the worst story: it will never end, I can’t "
                    "bear it, I broke something. You don’t have to fight these thoughts. Write one "
                    "down. Then write what you would say to a friend who had it.</p><p>This is one of "
                    "the skills of [[cognitive behavioral therapy]]. In trials, its gains in pain and "
                    "distress were small or very small, so be kind to yourself if it does not do "
                    "much.[@williams-2020]</p>"
                ),
            ),
            (
                "do_dont",
                {
                    "do": [
                        "eat and drink at your usual times",
                        "get up at your usual time",
                        "do one small nice thing",
                        "write down when it began and when it passed",
                    ],
                    "dont": [
                        "stay in bed all day",
                        "read about your illness at night",
                        "start a new treatment in the middle of it",
                        "make big choices",
                        "drink to dull it",
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "Going back up",
                    "depth": "1",
                },
            ),
            (
                "paragraph",
                (
                    "<p>When pain is back near your usual level, do not make up for lost time. Start "
                    "at half of your normal day. Add a little every day or two. This is [[pacing]], "
                    "and it is the part that most people skip.</p>"
                ),
            ),
            (
                "heading",
                {
                    "text": "For family and friends",
                    "depth": "1",
                },
            ),
            (
                "faq",
                {
                    "items": [
                        {
                            "question": "What can I say?",
                            "answer": (
                                "<p>“That sounds hard. Do you want company, or quiet?” is enough.</p>"
                            ),
                        },
                        {
                            "question": "Should I do everything for them?",
                            "answer": (
                                "<p>Take over what can’t wait. Leave the rest. Most people feel worse "
                                "when all is taken from their hands.</p>"
                            ),
                        },
                        {
                            "question": "How long will it last?",
                            "answer": (
                                "<p>You can’t know, and neither can they. Look at the notes from the "
                                "last times. They often show an end.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "heading",
                {
                    "text": "Make your own page",
                    "depth": "1",
                },
            ),
            (
                "details",
                {
                    "summary": "What to write on it",
                    "text": (
                        "<p>Copy these lines and fill them in on a good day.</p><ul><li>My first "
                        "signs are …</li><li>I will cut out … and I will keep …</li><li>What does me "
                        "good: …</li><li>My medicines in a flare-up, as prescribed: …</li><li>The "
                        "person I tell: …</li><li>I get care at once if …</li><li>The clinic’s phone "
                        "number: …</li></ul>"
                    ),
                },
            ),
            (
                "paragraph",
                (
                    "<p>Bring the page to your next visit. We will go through the part about "
                    "medicines with you, since that part should not be made up alone. If flare-ups "
                    "come more often, or get longer, that is a reason to see us and not a sign that "
                    "you did it wrong.</p>"
                ),
            ),
            (
                "callout",
                {
                    "tone": "note",
                    "heading": "If you feel alone with this",
                    "text": (
                        "<p>You can call or text 988 at any hour, also when you are not in danger but "
                        "can’t see a way on.</p>"
                    ),
                },
            ),
        ],
        "changes": [("2026-09-21", "First published.")],
    },
]
