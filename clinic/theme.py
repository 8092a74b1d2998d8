"""The clinic's accent color as the few values that the site's stylesheet takes.

The color is the one that editors choose for light paper. Its partner for dark paper has the same hue, made as light as
reading asks for.
"""

import colorsys

from clinic.contrast import contrast_ratio

DEFAULT_ACCENT = "0f5a50"
DARK_PAPER = "#131817"
DARK_INK = "#10201d"
WANTED_ON_DARK = 8.0


def theme_css(accent: str) -> str:
    """`accent` is six hexadecimal digits."""
    light, dark = f"#{accent}", dark_accent(f"#{accent}")
    return (
        f":root{{--raw-accent-light:{light};--raw-accent-dark:{dark};"
        f"--raw-on-accent-light:{ink_on(light)};--raw-on-accent-dark:{ink_on(dark)}}}\n"
    )


def dark_accent(color: str) -> str:
    """The same hue for dark paper: the least light one that reads well there, and not glaring."""
    red, green, blue = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    saturation = min(saturation, 0.55)
    for step in range(round(lightness * 100), 96):
        channels = colorsys.hls_to_rgb(hue, step / 100, saturation)
        found = "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
        if contrast_ratio(found, DARK_PAPER) >= WANTED_ON_DARK:
            return found
    return "#f5f5f5"


def ink_on(color: str) -> str:
    """White or dark, whichever reads better on the color."""
    return "#ffffff" if contrast_ratio("#ffffff", color) >= contrast_ratio(DARK_INK, color) else DARK_INK
