"""Words that demo pages explain on the spot, in one plain sentence each."""

from typing import Any

GLOSSARY: list[dict[str, Any]] = [
    {
        "term": "anesthetic",
        "definition": (
            "A medicine that takes away feeling, in one part of the body or by putting a person to sleep."
        ),
        "also_known_as": ["anaesthetic"],
    },
    {
        "term": "antidepressant",
        "definition": "A medicine first made for depression; some of them are also used for nerve pain.",
        "also_known_as": ["SNRI", "tricyclic", "tricyclic antidepressant"],
    },
    {
        "term": "blinding",
        "definition": (
            "In a study, hiding from patients or staff who gets which treatment, so that belief sways no one."
        ),
        "also_known_as": ["double-blind", "masked"],
    },
    {
        "term": "certainty of evidence",
        "definition": (
            "How sure we can be that a study result is close to the truth: high, moderate, low or very low."
        ),
        "also_known_as": ["quality of evidence", "GRADE"],
    },
    {
        "term": "chronic pain",
        "definition": "Pain that lasts or keeps coming back for three months or more.",
        "also_known_as": ["long-term pain", "persistent pain"],
    },
    {
        "term": "cognitive behavioral therapy",
        "definition": (
            "A talking therapy that works on the links between thoughts, feelings and what you do."
        ),
        "also_known_as": ["CBT"],
    },
    {
        "term": "complex regional pain syndrome",
        "definition": (
            "Severe pain in an arm or leg, with changes in color, heat, swelling or movement, often "
            "after an injury."
        ),
        "also_known_as": ["CRPS", "reflex sympathetic dystrophy", "causalgia"],
    },
    {
        "term": "compounded medicine",
        "definition": (
            "A medicine that a pharmacy mixes to order; the FDA has not checked or approved that mix."
        ),
        "also_known_as": ["compounded product"],
    },
    {
        "term": "control group",
        "definition": (
            "The people in a study who get another treatment, a placebo or none, so that results can "
            "be compared."
        ),
        "also_known_as": ["comparison group"],
    },
    {
        "term": "crossover trial",
        "definition": (
            "A study in which each person gets every treatment in turn, in an order set by chance."
        ),
        "also_known_as": ["crossover study"],
    },
    {
        "term": "dissociation",
        "definition": "A feeling of being cut off from your body, your thoughts or the world around you.",
        "also_known_as": ["out-of-body feeling"],
    },
    {
        "term": "fibromyalgia",
        "definition": "A condition with pain in many parts of the body, tiredness and poor sleep.",
        "also_known_as": ["fibromyalgia syndrome"],
    },
    {
        "term": "flare-up",
        "definition": "A time when pain gets worse than your usual level for hours, days or weeks.",
        "also_known_as": ["flare", "pain flare"],
    },
    {
        "term": "gabapentinoid",
        "definition": (
            "One of two seizure medicines, gabapentin and pregabalin, that are also used for nerve pain."
        ),
        "also_known_as": ["gabapentin", "pregabalin"],
    },
    {
        "term": "good faith estimate",
        "definition": (
            "A written list of what your care is expected to cost, which you can ask for before you "
            "are treated."
        ),
        "also_known_as": ["GFE"],
    },
    {
        "term": "guideline",
        "definition": "Advice on care written by a group of experts after they have read the studies.",
        "also_known_as": ["clinical practice guideline"],
    },
    {
        "term": "infusion",
        "definition": "A medicine given slowly into a vein through a thin tube.",
        "also_known_as": ["drip", "IV"],
    },
    {
        "term": "neuropathic pain",
        "definition": "Pain caused by damage to or disease of the nerves, the spinal cord or the brain.",
        "also_known_as": ["nerve pain", "neuralgia"],
    },
    {
        "term": "NMDA receptor",
        "definition": (
            "A protein on nerve cells that takes part in passing signals on, among them pain signals."
        ),
        "also_known_as": ["N-methyl-D-aspartate receptor"],
    },
    {
        "term": "off-label use",
        "definition": "Using an approved medicine or device for something its FDA label does not cover.",
        "also_known_as": ["off-label", "off label"],
    },
    {
        "term": "opioid",
        "definition": (
            "A strong pain medicine, such as morphine or oxycodone, that can cause dependence and "
            "slow breathing."
        ),
        "also_known_as": ["narcotic"],
    },
    {
        "term": "pacing",
        "definition": "Doing an activity in small, even amounts with rests, and adding to it step by step.",
        "also_known_as": ["activity pacing"],
    },
    {
        "term": "painful diabetic neuropathy",
        "definition": "Burning or stabbing pain, most often in the feet, from nerves harmed by diabetes.",
        "also_known_as": ["diabetic nerve pain", "diabetic neuropathy"],
    },
    {
        "term": "phantom limb pain",
        "definition": "Pain that is felt in an arm or leg that has been removed.",
        "also_known_as": ["phantom pain"],
    },
    {
        "term": "placebo",
        "definition": "A dummy treatment that looks like the real one but has no active part.",
        "also_known_as": ["dummy treatment", "sham"],
    },
    {
        "term": "postherpetic neuralgia",
        "definition": "Nerve pain that stays in the skin area where a shingles rash has healed.",
        "also_known_as": ["PHN", "pain after shingles"],
    },
    {
        "term": "randomized trial",
        "definition": (
            "A study that decides by chance who gets which treatment, so that the groups are alike."
        ),
        "also_known_as": ["randomised trial", "randomized controlled trial", "RCT"],
    },
    {
        "term": "Schedule III",
        "definition": (
            "A legal class of medicines that have a medical use and a known risk of misuse and dependence."
        ),
        "also_known_as": ["Schedule 3", "C-III"],
    },
    {
        "term": "sympathetic nerves",
        "definition": (
            "Nerves that run things you do not steer, such as sweating and the width of blood vessels."
        ),
        "also_known_as": ["sympathetic nervous system"],
    },
    {
        "term": "systematic review",
        "definition": (
            "A study that gathers all trials on one question by set rules and weighs what they found."
        ),
        "also_known_as": ["Cochrane review", "meta-analysis"],
    },
]
