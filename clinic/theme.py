"""What a clinic chooses about its looks: an accent color, a display face, the tone of the paper.

`Theme` turns the three into the few raw tokens that the site's stylesheet takes, and knows whether the color can be
read wherever the stylesheet puts it. The accent is chosen for light paper. Its partner for dark paper has the same hue,
made as light as reading asks for.
"""

import colorsys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clinic.contrast import contrast_ratio, mix
from clinic.faces import DEFAULT_FACE, FACES, Face

if TYPE_CHECKING:
    from clinic.models import ClinicSettings

DARK_INK = "#10201d"
MINIMUM_CONTRAST = 4.5
WANTED_ON_DARK = 8.0
TINT_SHARE = 0.1
"""How much accent a tinted ground holds: see --color-tint in static/css/tokens/roles.css."""


@dataclass(frozen=True)
class Paper:
    """The grounds and inks of the site in one scheme. The names are those of the raw tokens."""

    paper: str
    leaf: str
    ink: str
    soft: str
    rule: str
    edge: str
    caution: str
    tint_ground: str
    """What the accent is mixed into for a tint."""

    def grounds(self, accent: str) -> Iterator[str]:
        """Every ground that links and buttons of that color stand on."""
        yield from (self.paper, self.leaf, self.caution)
        yield mix(accent, self.tint_ground, TINT_SHARE)


@dataclass(frozen=True)
class Tone:
    key: str
    label: str | Promise
    light: Paper
    dark: Paper


TONES = {
    tone.key: tone
    for tone in (
        Tone(
            "warm",
            _("Warm, like book paper"),
            Paper("#faf7f1", "#fffdf9", "#1d2827", "#55615f", "#e2d9c8", "#8a8778", "#fbebdd", "#fdfffb"),
            Paper("#131817", "#1a2120", "#e9e6dd", "#a7b0aa", "#2c3633", "#74807b", "#33241b", "#131817"),
        ),
        Tone(
            "cool",
            _("Cool, like morning light"),
            Paper("#f4f6f8", "#fcfdfe", "#1a212b", "#525d6b", "#d5dce4", "#7b8694", "#fbebdd", "#fbfdff"),
            Paper("#12161c", "#191f27", "#e5e8ee", "#a5aebb", "#2b333e", "#747f8d", "#33241b", "#12161c"),
        ),
        Tone(
            "white",
            _("White"),
            Paper("#ffffff", "#ffffff", "#1d2226", "#565c62", "#dfe1e3", "#83878b", "#fdeee2", "#ffffff"),
            Paper("#141617", "#1c1f20", "#e8e8e6", "#abafb1", "#303436", "#797e81", "#33241b", "#141617"),
        ),
    )
}


def tone_choices() -> list[tuple[str, Any]]:
    return [(tone.key, tone.label) for tone in TONES.values()]


DEFAULT_TONE = "warm"
DEFAULT_ACCENT = "#0f5a50"


@dataclass(frozen=True)
class Theme:
    accent: str = DEFAULT_ACCENT
    """#rrggbb in small letters."""
    face_key: str = DEFAULT_FACE
    tone_key: str = DEFAULT_TONE

    @classmethod
    def of(cls, clinic: "ClinicSettings") -> "Theme":
        return cls(clinic.accent.lower(), clinic.display_face, clinic.tone)

    @property
    def face(self) -> Face:
        return FACES[self.face_key]

    @property
    def tone(self) -> Tone:
        return TONES[self.tone_key]

    @property
    def path(self) -> str:
        """The address of its stylesheet; empty for the one that the site comes with, which needs none."""
        if self == Theme():
            return ""
        return reverse("clinic:theme", args=[self.accent.lstrip("#"), self.face_key, self.tone_key])

    @property
    def dark_accent(self) -> str:
        """The same hue for dark paper: the least light one that reads well there, and not glaring."""
        red, green, blue = channels(self.accent)
        hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
        saturation = min(saturation, 0.55)
        for step in range(round(lightness * 100), 96):
            found = to_hex(colorsys.hls_to_rgb(hue, step / 100, saturation))
            if contrast_ratio(found, self.tone.dark.paper) >= WANTED_ON_DARK:
                return found
        return "#f5f5f5"

    def contrast(self) -> float:
        """The worst contrast of the accent as ink, on every ground of light pages that it stands on."""
        return min(contrast_ratio(self.accent, ground) for ground in self.tone.light.grounds(self.accent))

    def css(self) -> str:
        light, dark = self.accent, self.dark_accent
        tokens = {
            "raw-accent-light": light,
            "raw-accent-dark": dark,
            "raw-on-accent-light": ink_on(light),
            "raw-on-accent-dark": ink_on(dark),
            **self.face.tokens,
        }
        css = rule(tokens)
        if self.tone_key != DEFAULT_TONE:  # on paper of the printer's own, its white stays
            css += f"@media screen{{{rule(dict(self.paper_tokens()))}}}"
        return css + "\n"

    def paper_tokens(self) -> Iterator[tuple[str, str]]:
        for scheme, paper in (("light", self.tone.light), ("dark", self.tone.dark)):
            for name, color in vars(paper).items():
                yield f"raw-{name.replace('_', '-')}-{scheme}", color


def admin_css(accent: str) -> str:
    """The color in the admin: Wagtail derives its shades from a hue, a saturation and how light it is.

    What the admin paints with it carries white words, so it is made dark enough for them; a color nearly without
    saturation stays so.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(accent))
    lightness = min(lightness, 0.5)
    while contrast_ratio(to_hex(colorsys.hls_to_rgb(hue, lightness, saturation)), "#ffffff") < 7:
        lightness -= 0.01
    degrees, percent = round(hue * 360), round(saturation * 100)
    return rule(
        {
            "w-color-primary-hue": f"{degrees}",
            "w-color-primary-saturation": f"{round(percent * 0.62)}%",
            "w-color-primary-lightness": f"{round(max(lightness * 70, 12))}%",
            "w-color-secondary-hue": f"{degrees}",
            "w-color-secondary-saturation": f"{percent}%",
            "w-color-secondary-lightness": f"{round(lightness * 100)}%",
        }
    )


def rule(tokens: dict[str, Any]) -> str:
    return ":root{" + ";".join(f"--{name}:{value}" for name, value in tokens.items()) + "}"


def channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def to_hex(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in rgb)


def ink_on(color: str) -> str:
    """White or dark, whichever reads better on the color."""
    return "#ffffff" if contrast_ratio("#ffffff", color) >= contrast_ratio(DARK_INK, color) else DARK_INK
