"""Looks for the demo clinic, as far apart as Site settings allow: to see what a choice of theirs does to every page."""

from typing import Any

THEMES: dict[str, dict[str, Any]] = {
    "larkspur": {
        "clinic_name": "Larkspur Pain Clinic",
        "tagline": "Plain answers about pain and its treatment",
        "accent": "#0F5A50",
        "display_face": "newsreader",
        "tone": "warm",
        "logo": None,
    },
    "harbor": {
        "clinic_name": "Harbor Street Pain Center",
        "tagline": "What helps, what it costs, what it risks",
        "accent": "#6A2C70",
        "display_face": "bricolage",
        "tone": "cool",
        "logo": {
            "title": "Harbor Street sign",
            "ground": "#6A2C70",
            "waves": ["#D9B8DD", "#FFFFFF", "#FFC2A3"],
        },
    },
}
