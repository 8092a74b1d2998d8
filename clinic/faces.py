"""The display faces that a clinic may choose from: for headings, over the reader's own face for text.

The files are in static/fonts/, cut to the letters named here; static/css/base/fonts.css declares them, and a browser
loads only those of the face that is used. All of them together stay under 60 KB.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LATIN = "20-7E A0-FF 131 152-153 2C6 2DA 2DC 2013-2014 2018-201A 201C-201E 2022 2026 2032-2033 2039-203A 2044 20AC 2122 2212"


@dataclass(frozen=True)
class Face:
    key: str
    label: str | Promise
    tokens: dict[str, str]
    """The raw tokens that it replaces; none for the face that the stylesheet comes with."""
    files: dict[str, str]
    """Font files and the letters in each, as hexadecimal ranges. The first holds what English pages need."""

    @property
    def preload(self) -> str:
        """The file that nearly every page needs; empty when the reader's own face is used."""
        return "" if self.key == "system" else next(iter(self.files))

    @cached_property
    def file_of(self) -> dict[str, str]:
        """Which file holds a letter."""
        return {letter: path for path, ranges in self.files.items() for letter in spread(ranges)}


def spread(ranges: str) -> Iterator[str]:
    for part in ranges.split():
        first, _hyphen, last = part.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))


BRICOLAGE_FILES = {
    "fonts/bricolage/bricolage-latin.woff2": LATIN.replace("A0-FF", "A0-A3 A5-AC AE-FF"),
    "fonts/bricolage/bricolage-latin-ext.woff2": (
        "100-107 10A-113 116-11B 11E-123 126-12B 12E-130 132-133 136-137 139-13E 141-148 14A-14D 150-151 154-15B "
        "15E-161 164-165 168-17E 218-21B 1E9E"
    ),
}
# A sans serif is strong in a few words and tiring in a lead of four lines: those take the text's face.
SANS = {"raw-lead": "var(--raw-sans)", "raw-weight-lead": "400", "raw-tracking": "-0.02em"}

FACES = {
    face.key: face
    for face in (
        Face(
            "newsreader",
            _("Newsreader: a serif with the calm of a good journal"),
            {},
            {
                "fonts/newsreader/newsreader-latin.woff2": LATIN,
                "fonts/newsreader/newsreader-latin-ext.woff2": "100-130 134-148 14A-151 154-17E 218-21B 1E9E",
            },
        ),
        Face(
            "bricolage",
            _("Bricolage Grotesque: a sans serif with a voice of its own"),
            {
                **SANS,
                "raw-display": '"Bricolage Grotesque","Bricolage fallback",var(--raw-sans)',
                "raw-weight-display": "600",
            },
            BRICOLAGE_FILES,
        ),
        Face(
            "system",
            _("The reader's own: plain, and nothing to load"),
            {**SANS, "raw-display": "var(--raw-sans)", "raw-weight-display": "650"},
            BRICOLAGE_FILES,  # for pictures, which have no reader
        ),
    )
}
DEFAULT_FACE = "newsreader"


def face_choices() -> list[tuple[str, Any]]:
    return [(face.key, face.label) for face in FACES.values()]
