"""Words in a picture, printed with one of the display faces."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.contrib.staticfiles import finders
from PIL import ImageDraw, ImageFont

from clinic.faces import Face

LEGIBLE_SHARE = 0.8
"""A text of which less can be printed with our letters is not printed: half of it says nothing."""


@lru_cache(maxsize=32)
def load_font(path: str, size: int) -> ImageFont.FreeTypeFont:
    found = finders.find(path)
    if not found:
        raise FileNotFoundError(path)
    # BASIC layout: the titles are left to right, and it needs no library of the system.
    return ImageFont.truetype(str(found), size, layout_engine=ImageFont.Layout.BASIC)


@dataclass(frozen=True)
class Lettering:
    face: Face
    size: int = 32

    def at(self, size: int) -> "Lettering":
        return Lettering(self.face, size)

    def legible(self, text: str) -> str:
        """Return what our letters can print of `text`; nothing if too much of it would be lost."""
        known = self.face.file_of
        wanted = list(unicodedata.normalize("NFC", " ".join(text.split())))
        printable = "".join(letter for letter in wanted if letter in known)
        counted = [letter for letter in wanted if unicodedata.category(letter)[0] in "LN"]
        kept = [letter for letter in counted if letter in known]
        if not kept or len(kept) < LEGIBLE_SHARE * len(counted):
            return ""
        return " ".join(printable.split())

    def runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """Split `text` into pieces that one font file can print."""
        file_of = self.face.file_of
        start = 0
        for position in range(1, len(text) + 1):
            if position == len(text) or file_of[text[position]] != file_of[text[start]]:
                yield load_font(file_of[text[start]], self.size), text[start:position]
                start = position

    def width(self, text: str) -> float:
        return sum(font.getlength(piece) for font, piece in self.runs(text))

    def draw(self, canvas: ImageDraw.ImageDraw, at: tuple[float, float], text: str, color: str) -> None:
        """Print `text` with its baseline starting at `at`."""
        x, y = at
        for font, piece in self.runs(text):
            canvas.text((x, y), piece, font=font, fill=color, anchor="ls")
            x += font.getlength(piece)

    def wrap(self, text: str, width: int) -> list[str]:
        """Break `text` into lines; a word that is wider than a line is broken where it must be."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if self.width(longer) <= width:
                lines[-1] = longer
                continue
            if lines[-1]:
                lines.append("")
            for letter in word:
                if lines[-1] and self.width(lines[-1] + letter) > width:
                    lines.append("")
                lines[-1] += letter
        return lines

    def shorten(self, lines: list[str], most: int, width: int) -> list[str]:
        """Keep the first `most` lines; what was cut off becomes an ellipsis."""
        if len(lines) <= most:
            return lines
        kept = lines[:most]
        while kept[-1] and self.width(kept[-1] + "…") > width:
            kept[-1] = kept[-1][:-1]
        return [*kept[:-1], kept[-1].rstrip(" ,;:.") + "…"]
