"""The icons by which browsers and phones show the site: the clinic's logo, or the site's mark in the clinic's color.

Their addresses carry a digest of what they show, so they may be kept for ever.
"""

import hashlib
import io
from dataclasses import dataclass

from django.core.cache import cache
from django.urls import reverse
from PIL import Image, ImageDraw, ImageOps

from clinic.contrast import mix
from clinic.illustrations import DARK, LIGHT
from clinic.mark import draw_mark
from clinic.models import ClinicImage, ClinicSettings
from clinic.theme import Theme

SIZES = {"favicon": 32, "touch": 180, "small": 192, "large": 512}
EDITION = 1
"""Counts up when the design of the icons changes."""

WIDEST = 1.5
"""Of a logo, as a multiple of its height: a wider one can't be read in a square of 32 pixels."""
FINE = 4


@dataclass(frozen=True)
class Icons:
    theme: Theme
    logo: ClinicImage | None = None

    @classmethod
    def of(cls, clinic: ClinicSettings) -> "Icons":
        logo = clinic.logo
        is_square = logo is not None and 1 / WIDEST <= logo.width / max(logo.height, 1) <= WIDEST
        return cls(Theme.of(clinic), logo if is_square else None)

    @property
    def digest(self) -> str:
        logo = (self.logo.pk, self.logo.file_hash) if self.logo else None
        shown = (EDITION, self.theme.accent, self.theme.tone_key, logo)
        return hashlib.sha256(repr(shown).encode()).hexdigest()[:12]

    def path(self, name: str, extension: str) -> str:
        """The address of an icon; nothing is made by asking for it."""
        return reverse("clinic:icon", args=[self.digest, name, extension])

    @property
    def svg_path(self) -> str:
        """Empty when there is a logo: what is no drawing can't be drawn with lines."""
        return "" if self.logo else self.path("mark", "svg")

    @property
    def favicon_path(self) -> str:
        return self.path("favicon", "png")

    @property
    def touch_path(self) -> str:
        return self.path("touch", "png")

    def svg(self) -> str:
        light, dark = self.theme.tone.light, self.theme.tone.dark
        style = (
            f".g{{fill:{light.paper}}}.a{{stroke:{self.theme.accent}}}.s{{stroke:{LIGHT['lit']}}}"
            f"@media(prefers-color-scheme:dark){{.g{{fill:{dark.paper}}}.a{{stroke:{self.theme.dark_accent}}}"
            f".s{{stroke:{DARK['lit']}}}}}"
        )
        paths = "".join(
            f'<path class="{kind}" d="M4 {y}c4.5 0 6-5.5 12-5.5S23.5 {y} 28 {y}"{faint}/>'
            for y, kind, faint in ((14, "a", ' stroke-opacity=".55"'), (19, "a", ""), (24, "s", ""))
        )
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-linecap="round" '
            f'stroke-width="2.6"><style>{style}</style><rect class="g" width="32" height="32" rx="6"/>{paths}</svg>'
        )

    def png(self, name: str) -> bytes:
        """Return the icon of that name in SIZES, made when it is first asked for."""
        key = f"icon:{self.digest}:{name}"
        kept: bytes | None = cache.get(key)
        if kept is None:
            kept = self.render(SIZES[name])
            cache.set(key, kept, timeout=None)
        return kept

    def render(self, size: int) -> bytes:
        image = Image.new("RGB", (size, size), self.theme.tone.light.paper)
        if not self.logo or not self.paste_logo(image):
            self.draw_mark(image)
        out = io.BytesIO()
        image.save(out, "PNG", optimize=True)
        return out.getvalue()

    def paste_logo(self, image: Image.Image) -> bool:
        """Put the logo into the middle; False if its file can't be read."""
        try:
            with self.logo.open_file() as file:  # type: ignore[union-attr]
                logo = ImageOps.exif_transpose(Image.open(file)).convert("RGBA")
        except (OSError, ValueError, Image.DecompressionBombError):
            return False
        room = image.width - 2 * (image.width // 12)
        logo = ImageOps.contain(logo, (room, room), Image.Resampling.LANCZOS)
        corner = ((image.width - logo.width) // 2, (image.height - logo.height) // 2)
        image.paste(logo, corner, logo)
        return True

    def draw_mark(self, image: Image.Image) -> None:
        paper, accent = self.theme.tone.light.paper, self.theme.accent
        large = Image.new("RGB", (image.width * FINE, image.height * FINE), paper)
        colors = (mix(accent, paper, 0.55), accent, LIGHT["lit"])
        draw_mark(ImageDraw.Draw(large), (0, 0), large.width / 32, colors)
        image.paste(large.resize(image.size, Image.Resampling.LANCZOS))
