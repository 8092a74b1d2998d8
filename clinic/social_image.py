"""The picture that is shown where a page of the site is shared: its title, the clinic's name, its drawing.

The address of a picture carries a digest of everything it shows, so caches may keep it for ever and a changed title has
a new address. It is made when it is first asked for and kept in the media storage; a page costs no time for it.
"""

import hashlib
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image, ImageDraw, ImageFont, ImageOps

from clinic.contrast import contrast_ratio
from clinic.illustrations import LIGHT, mix, render_png
from clinic.models import ClinicSettings

WIDTH, HEIGHT = 1200, 630
PANEL = 470
"""Width of the drawing at the right."""
MARGIN = 72
MAX_BYTES = 150 * 1024
EDITION = 1
"""Counts up when the design of the picture changes: every page then gets a new one."""

PAPER, INK, SOFT = "#faf7f1", "#1d2827", "#55615f"
TITLE_SIZES = (84, 76, 68, 60, 54, 48, 42)
TITLE_LINES = 4
TITLE_HEIGHT = 340
DISPLAY_WEIGHT = 480

# What the two font files hold (static/fonts/newsreader/README.md).
FACES = {
    "fonts/newsreader/newsreader-latin.woff2": (
        "20-7E A0-FF 131 152-153 2C6 2DA 2DC 2013-2014 2018-201A 201C-201E 2022 2026 2032-2033 2039-203A 2044 20AC 2122 2212"
    ),
    "fonts/newsreader/newsreader-latin-ext.woff2": "100-130 134-148 14A-151 154-17E 218-21B 1E9E",
}
LEGIBLE_SHARE = 0.8
"""A title of which less can be printed with our letters gives way to the clinic's name: half of it says nothing."""


@dataclass(frozen=True)
class SocialImage:
    """What a page's picture shows, and where it is."""

    page_id: int
    title: str
    clinic_name: str
    accent: str
    drawing: str
    picture: Any = None
    """The page's photograph, a ClinicImage; its drawing is used where there is none, or where it can't be read."""
    has_logo: bool = False

    @classmethod
    def of(cls, page: Any, clinic: ClinicSettings) -> "SocialImage":
        return cls(
            page_id=page.pk,
            title=getattr(page, "hero_title", "") or page.title,
            clinic_name=clinic.clinic_name,
            accent=clinic.accent.lower(),
            drawing=getattr(page, "drawing", "") or page.slug,
            picture=getattr(page, "picture", None),
            has_logo=clinic.logo_id is not None,
        )

    @property
    def digest(self) -> str:
        picture = (self.picture.pk, self.picture.file_hash) if self.picture else None
        shown = (EDITION, self.title, self.clinic_name, self.accent, self.drawing, picture, self.has_logo)
        return hashlib.sha256(repr(shown).encode("utf-8", "replace")).hexdigest()[:20]

    @property
    def extension(self) -> str:
        return "jpg" if self.picture else "png"

    @property
    def content_type(self) -> str:
        return "image/jpeg" if self.picture else "image/png"

    @property
    def path(self) -> str:
        """The path of its address; nothing is made by asking for it."""
        return reverse("clinic:social_image", args=[self.page_id, self.digest, self.extension])

    @property
    def folder(self) -> str:
        return f"social/{self.page_id}"

    def read(self) -> bytes:
        """Return the picture's bytes, made now if it isn't stored. Older pictures of the page are removed then."""
        name = f"{self.folder}/{self.digest}.{self.extension}"
        if default_storage.exists(name):
            with default_storage.open(name) as file:
                return bytes(file.read())
        content = self.render()
        saved = default_storage.save(name, ContentFile(content))
        if saved != name:  # somebody else asked at the same moment
            default_storage.delete(saved)
        for other in default_storage.listdir(self.folder)[1]:
            if other != f"{self.digest}.{self.extension}":
                default_storage.delete(f"{self.folder}/{other}")
        return content

    def render(self) -> bytes:
        image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        name = legible(self.clinic_name)
        title = legible(self.title)
        panel = PANEL if title or name else WIDTH
        image.paste(self.render_panel(panel), (WIDTH - panel, 0))
        canvas = ImageDraw.Draw(image)
        if title or name:
            if title and name:
                draw_name(canvas, name, self.accent, with_mark=not self.has_logo)
            draw_title(canvas, title or name)
            canvas.line([(MARGIN, 556), (MARGIN + 96, 556)], fill=LIGHT["lit"], width=5)
        return encode(image, self.extension)

    def render_panel(self, width: int) -> Image.Image:
        if self.picture:
            try:
                with self.picture.open_file() as file:
                    photograph = ImageOps.exif_transpose(Image.open(file)).convert("RGB")
                return ImageOps.fit(photograph, (width, HEIGHT), Image.Resampling.LANCZOS)
            except (OSError, ValueError, Image.DecompressionBombError):
                pass  # a vector, or a file that is gone
        drawn = render_png(self.drawing, width, HEIGHT, base=width * 3 // 4, accent=self.accent)
        return Image.open(io.BytesIO(drawn)).convert("RGB")


def encode(image: Image.Image, extension: str) -> bytes:
    """Return the file, at most MAX_BYTES large."""
    for quality in (86, 76, 64, 50, 30):
        out = io.BytesIO()
        if extension == "png":
            # Drawings have few colors; `quality` becomes the size of the palette.
            image.quantize(quality * 2, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
                out, "PNG", optimize=True
            )
        else:
            image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        if out.tell() <= MAX_BYTES:
            break
    return out.getvalue()


# Letters ------------------------------------------------------------------------------------------------------------


def spread(ranges: str) -> Iterator[str]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))


FACE_OF = {letter: path for path, ranges in FACES.items() for letter in spread(ranges)}


def legible(text: str) -> str:
    """Return what our letters can print of `text`; nothing if too much of it would be lost."""
    wanted = list(unicodedata.normalize("NFC", " ".join(text.split())))
    printable = "".join(letter for letter in wanted if letter in FACE_OF)
    counted = [letter for letter in wanted if unicodedata.category(letter)[0] in "LN"]
    kept = [letter for letter in counted if letter in FACE_OF]
    if not kept or len(kept) < LEGIBLE_SHARE * len(counted):
        return ""
    return " ".join(printable.split())


@lru_cache(maxsize=32)
def face(path: str, size: int) -> ImageFont.FreeTypeFont:
    found = finders.find(path)
    if not found:
        raise FileNotFoundError(path)
    # BASIC layout: the titles are left to right, and it needs no library of the system.
    font = ImageFont.truetype(str(found), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([DISPLAY_WEIGHT])
    return font


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Split `text` into pieces that one font file can print."""
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or FACE_OF[text[position]] != FACE_OF[text[start]]:
            yield FACE_OF[text[start]], text[start:position]
            start = position


def width_of(text: str, size: int) -> float:
    return sum(face(path, size).getlength(piece) for path, piece in runs(text))


def draw_text(canvas: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, color: str) -> None:
    """Print `text` with its baseline starting at `at`."""
    x, y = at
    for path, piece in runs(text):
        canvas.text((x, y), piece, font=face(path, size), fill=color, anchor="ls")
        x += face(path, size).getlength(piece)


def wrap(text: str, size: int, width: int) -> list[str]:
    """Break `text` into lines; a word that is wider than a line is broken where it must be."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if lines[-1] and width_of(lines[-1] + letter, size) > width:
                lines.append("")
            lines[-1] += letter
    return lines


def breaks_words(text: str, lines: list[str]) -> bool:
    return " ".join(lines) != text


def shorten(lines: list[str], most: int, size: int, width: int) -> list[str]:
    """Keep the first `most` lines; what was cut off becomes an ellipsis."""
    if len(lines) <= most:
        return lines
    kept = lines[:most]
    while kept[-1] and width_of(kept[-1] + "…", size) > width:
        kept[-1] = kept[-1][:-1]
    return [*kept[:-1], kept[-1].rstrip(" ,;:.") + "…"]


def draw_title(canvas: ImageDraw.ImageDraw, title: str) -> None:
    """Print the title as large as its box allows."""
    width = WIDTH - PANEL - MARGIN - 56
    for size in TITLE_SIZES:
        lines = wrap(title, size, width)
        leading = round(size * 1.12)
        whole_words = " ".join(lines) == title
        if whole_words and len(lines) <= TITLE_LINES and len(lines) * leading <= TITLE_HEIGHT:
            break
    lines = shorten(lines, TITLE_HEIGHT // leading, size, width)
    top = 176 + (TITLE_HEIGHT - len(lines) * leading) / 2
    for number, line in enumerate(lines):
        draw_text(canvas, (MARGIN, top + number * leading + size * 0.82), line, size, INK)


def draw_name(canvas: ImageDraw.ImageDraw, name: str, accent: str, *, with_mark: bool) -> None:
    x = MARGIN
    color = accent if contrast_ratio(accent, PAPER) >= 3 else INK
    if with_mark:
        draw_mark(canvas, (x, 72), color)
        x += 66
    width = WIDTH - PANEL - 40 - x
    size = next((size for size in (34, 30, 26) if width_of(name, size) <= width), 26)
    lines = shorten(wrap(name, size, width), 2, size, width)
    for number, line in enumerate(lines):
        draw_text(canvas, (x, 110 + (number - (len(lines) - 1) / 2) * size * 1.15), line, size, color)


def draw_mark(canvas: ImageDraw.ImageDraw, at: tuple[int, int], color: str) -> None:
    """The three waves of templates/icons/mark.svg."""
    zoom = 1.65
    for y, ink in ((16.0, mix(color, PAPER, 0.5)), (20.5, color), (25.0, LIGHT["lit"])):
        points = [
            point
            for curve in (
                ((2, y), (7, y), (8.5, y - 6), (16, y - 6)),
                ((16, y - 6), (23.5, y - 6), (25, y), (30, y)),
            )
            for point in bezier(*curve)
        ]
        canvas.line(
            [(at[0] + px * zoom, at[1] + py * zoom) for px, py in points], fill=ink, width=4, joint="curve"
        )


def bezier(*controls: tuple[float, float], steps: int = 24) -> Iterator[tuple[float, float]]:
    a, b, c, d = controls
    for step in range(steps + 1):
        t = step / steps
        yield tuple(  # type: ignore[misc]
            a[i] * (1 - t) ** 3 + 3 * b[i] * t * (1 - t) ** 2 + 3 * c[i] * t**2 * (1 - t) + d[i] * t**3
            for i in (0, 1)
        )
