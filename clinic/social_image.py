"""The picture that is shown where a page of the site is shared: its title, the clinic's name, its drawing.

The address of a picture carries a digest of everything it shows, so caches may keep it for ever and a changed title has
a new address. It is made when it is first asked for and kept in the media storage; a page costs no time for it.
"""

import hashlib
import io
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image, ImageDraw, ImageOps

from clinic.contrast import contrast_ratio, mix
from clinic.illustrations import LIGHT, render_png
from clinic.lettering import Lettering
from clinic.mark import draw_mark
from clinic.models import ClinicSettings
from clinic.theme import Paper, Theme

WIDTH, HEIGHT = 1200, 630
PANEL = 470
"""Width of the drawing at the right."""
MARGIN = 72
MAX_BYTES = 150 * 1024
EDITION = 2
"""Counts up when the design of the picture changes: every page then gets a new one."""

TITLE_SIZES = (84, 76, 68, 60, 54, 48, 42)
TITLE_LINES = 4
TITLE_HEIGHT = 340


@dataclass(frozen=True)
class SocialImage:
    """What a page's picture shows, and where it is."""

    page_id: int
    title: str
    clinic_name: str
    drawing: str
    theme: Theme = Theme()
    picture: Any = None
    """The page's photograph, a ClinicImage; its drawing is used where there is none, or where it can't be read."""
    has_logo: bool = False

    @classmethod
    def of(cls, page: Any, clinic: ClinicSettings) -> "SocialImage":
        return cls(
            page_id=page.pk,
            title=getattr(page, "hero_title", "") or page.title,
            clinic_name=clinic.clinic_name,
            drawing=getattr(page, "drawing", "") or page.slug,
            theme=Theme.of(clinic),
            picture=getattr(page, "picture", None),
            has_logo=clinic.logo_id is not None,
        )

    @property
    def digest(self) -> str:
        picture = (self.picture.pk, self.picture.file_hash) if self.picture else None
        shown = (EDITION, self.title, self.clinic_name, self.theme, self.drawing, picture, self.has_logo)
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

    @property
    def paper(self) -> Paper:
        return self.theme.tone.light

    def render(self) -> bytes:
        image = Image.new("RGB", (WIDTH, HEIGHT), self.paper.paper)
        letters = Lettering(self.theme.face)
        name = letters.legible(self.clinic_name)
        title = letters.legible(self.title)
        panel = PANEL if title or name else WIDTH
        image.paste(self.render_panel(panel), (WIDTH - panel, 0))
        canvas = ImageDraw.Draw(image)
        if title or name:
            if title and name:
                self.draw_name(canvas, letters, name)
            self.draw_title(canvas, letters, title or name)
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
        drawn = render_png(self.drawing, width, HEIGHT, base=width * 3 // 4, accent=self.theme.accent)
        return Image.open(io.BytesIO(drawn)).convert("RGB")

    def draw_title(self, canvas: ImageDraw.ImageDraw, letters: Lettering, title: str) -> None:
        """Print the title as large as its box allows."""
        width = WIDTH - PANEL - MARGIN - 56
        for size in TITLE_SIZES:
            letters = letters.at(size)
            lines = letters.wrap(title, width)
            leading = round(size * 1.12)
            whole_words = " ".join(lines) == title
            if whole_words and len(lines) <= TITLE_LINES and len(lines) * leading <= TITLE_HEIGHT:
                break
        lines = letters.shorten(lines, TITLE_HEIGHT // leading, width)
        top = 176 + (TITLE_HEIGHT - len(lines) * leading) / 2
        for number, line in enumerate(lines):
            letters.draw(canvas, (MARGIN, top + number * leading + size * 0.82), line, self.paper.ink)

    def draw_name(self, canvas: ImageDraw.ImageDraw, letters: Lettering, name: str) -> None:
        x = MARGIN
        accent, ground = self.theme.accent, self.paper.paper
        color = accent if contrast_ratio(accent, ground) >= 3 else self.paper.ink
        if not self.has_logo:
            draw_mark(canvas, (x - 8, 72), 1.65, (mix(color, ground, 0.5), color, LIGHT["lit"]), stroke=2.4)
            x += 54
        width = WIDTH - PANEL - 40 - x
        for size in (34, 30, 26):
            letters = letters.at(size)
            if letters.width(name) <= width:
                break
        lines = letters.shorten(letters.wrap(name, width), 2, width)
        for number, line in enumerate(lines):
            y = 110 + (number - (len(lines) - 1) / 2) * size * 1.15
            letters.draw(canvas, (x, y), line, color)


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
