"""A drawing as SVG or PNG."""

import io
from collections.abc import Iterable
from functools import lru_cache

from PIL import Image, ImageDraw

from clinic.contrast import mix

from .lines import compose
from .shapes import Point

LIGHT = {"tint": "#e7efeb", "line": "#0f5a50", "lit": "#b1481f"}
DARK = {"tint": "#1d2a27", "line": "#7cc7b6", "lit": "#f0a37e"}

STANDALONE_STYLE = (
    "<style>"
    f".drawing{{background:{LIGHT['tint']}}}.drawing__line{{stroke:{LIGHT['line']}}}.drawing__lit{{stroke:{LIGHT['lit']}}}"
    f".drawing__dot{{fill:{LIGHT['line']}}}.drawing__dot--lit{{fill:{LIGHT['lit']}}}"
    "@media (prefers-color-scheme:dark){"
    f".drawing{{background:{DARK['tint']}}}.drawing__line{{stroke:{DARK['line']}}}.drawing__lit{{stroke:{DARK['lit']}}}"
    f".drawing__dot{{fill:{DARK['line']}}}.drawing__dot--lit{{fill:{DARK['lit']}}}"
    "}</style>"
)


SCALE = 10
"""Path numbers are whole tenths of a pixel: short, and finer than an eye can see."""


@lru_cache(maxsize=128)
def draw(key: str, width: int, height: int, *, standalone: bool = True) -> str:
    """Return the drawing as SVG.

    Standalone it carries its colors, for light and dark, and works as a file. Otherwise it takes them from
    `components/drawing.css`, as the site's content policy allows no style inside a page.
    """
    drawing = compose(key, width, height)
    paths = {
        kind: "".join(to_path(line.points) for line in drawing.lines if line.kind == kind)
        for kind in ("edge", "far", "near", "lit")
    }
    specks = "".join(
        f'<circle cx="{round(x * SCALE)}" cy="{round(y * SCALE)}" r="{round(r * SCALE)}"/>'
        for x, y, r in drawing.specks
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 {width * SCALE} {height * SCALE}" '
        f'width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false"'
        + (' fill="none" stroke-linecap="round" stroke-linejoin="round">' if standalone else ">"),
        STANDALONE_STYLE if standalone else "",
        f'<path class="drawing__line" stroke-width="9" stroke-opacity=".26" d="{paths["edge"]}"/>',
        f'<path class="drawing__line" stroke-width="9" stroke-opacity=".46" d="{paths["far"]}"/>',
        f'<path class="drawing__line" stroke-width="13" stroke-opacity=".9" d="{paths["near"]}"/>'
        if paths["near"]
        else "",
        f'<path class="drawing__lit" stroke-width="19" d="{paths["lit"]}"/>',
        f'<g class="drawing__dot" fill-opacity=".6">{specks}</g>' if specks else "",
        "</svg>",
    ]
    return "".join(parts)


def to_path(points: Iterable[Point]) -> str:
    """Whole numbers, each relative to the last: short, and it compresses well."""
    (x, y), *rest = [(round(px * SCALE), round(py * SCALE)) for px, py in points]
    numbers = []
    for px, py in rest:
        numbers += [px - x, py - y]
        x, y = px, py
    text = "".join(f"{number}" if number < 0 or not i else f" {number}" for i, number in enumerate(numbers))
    (x, y), *_rest = [(round(px * SCALE), round(py * SCALE)) for px, py in points]
    return f"M{x} {y}l{text}"


def render_png(
    key: str, width: int, height: int, *, base: int = 640, dark: bool = False, accent: str | None = None
) -> bytes:
    """Return the drawing as PNG, for what needs an image file: cards of social sites, mail, figures.

    It is drawn `base` wide and enlarged to `width`: a smaller base gives fewer, stronger lines. With `accent` (#rrggbb)
    the lines and the ground take the clinic's own color.
    """
    colors = DARK if dark else LIGHT
    if accent:
        colors = colors | {"line": accent, "tint": mix(accent, DARK["tint"] if dark else "#fdfffb", 0.1)}
    fine = 3
    drawing = compose(key, base, max(1, round(base * height / width)))
    zoom = width / base * fine
    image = Image.new("RGB", (width * fine, height * fine), colors["tint"])
    canvas = ImageDraw.Draw(image)
    styles = {
        "edge": (mix(colors["line"], colors["tint"], 0.26), 0.9),
        "far": (mix(colors["line"], colors["tint"], 0.46), 0.9),
        "near": (mix(colors["line"], colors["tint"], 0.9), 1.3),
        "lit": (colors["lit"], 1.9),
    }
    for x, y, r in drawing.specks:
        box = [(x - r) * zoom, (y - r) * zoom, (x + r) * zoom, (y + r) * zoom]
        canvas.ellipse(box, fill=mix(colors["line"], colors["tint"], 0.6))
    for kind, (color, stroke) in styles.items():
        for line in drawing.lines:
            if line.kind == kind:
                points = [(x * zoom, y * zoom) for x, y in line.points]
                canvas.line(points, fill=color, width=max(1, round(stroke * zoom)), joint="curve")
    out = io.BytesIO()
    small = image.resize((width, height), Image.Resampling.LANCZOS).quantize(64, dither=Image.Dither.NONE)
    small.save(out, "PNG", optimize=True)
    return out.getvalue()
