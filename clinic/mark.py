"""The site's mark, three waves of which the last is lit, as a picture; templates/icons/mark.svg draws the same."""

from collections.abc import Iterator

from PIL import ImageDraw

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]

# Each wave rises to a crest in the middle and falls again, in a square of 32 units.
WAVES: list[tuple[Curve, Curve]] = [
    (((4, y), (8.5, y), (10, y - 5.5), (16, y - 5.5)), ((16, y - 5.5), (22, y - 5.5), (23.5, y), (28, y)))
    for y in (14.0, 19.0, 24.0)
]


def draw_mark(
    canvas: ImageDraw.ImageDraw, corner: Point, zoom: float, colors: tuple[str, str, str], stroke: float = 2.6
) -> None:
    """Draw the mark with its upper left corner there, `zoom` pixels for a unit."""
    width = max(1, round(stroke * zoom))
    for wave, color in zip(WAVES, colors, strict=True):
        points = [
            (corner[0] + x * zoom, corner[1] + y * zoom) for curve in wave for x, y in points_of(*curve)
        ]
        canvas.line(points, fill=color, width=width, joint="curve")
        for x, y in (points[0], points[-1]):  # round ends
            canvas.ellipse([x - width / 2, y - width / 2, x + width / 2, y + width / 2], fill=color)


def points_of(a: Point, b: Point, c: Point, d: Point, steps: int = 24) -> Iterator[Point]:
    """Points along a cubic Bézier curve."""
    for step in range(steps + 1):
        t = step / steps
        p, q, r, s = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
        yield (p * a[0] + q * b[0] + r * c[0] + s * d[0], p * a[1] + q * b[1] + r * c[1] + s * d[1])
