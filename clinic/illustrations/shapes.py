"""Plain shapes, each as the distance to its edge."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

Point = tuple[float, float]
Distance = Callable[[float, float], float]
"""Distance from a point to the edge of a shape, negative inside. The unit is the height of the picture; (0, 0) is its middle."""


@dataclass(frozen=True)
class Shape:
    distance: Distance
    left: float = -2.0
    top: float = -1.0
    right: float = 2.0
    bottom: float = 1.0
    """The box that holds it: points outside need not ask for the distance."""


def rod(start: Point, end: Point, r1: float, r2: float | None = None) -> Shape:
    """A rod with round ends, as thick as `r1` at its start and `r2` at its end."""
    (ax, ay), (bx, by) = start, end
    r2 = r1 if r2 is None else r2
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy or 1e-9

    def distance(x: float, y: float) -> float:
        t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length))
        return math.hypot(x - ax - t * dx, y - ay - t * dy) - (r1 + (r2 - r1) * t)

    thick = max(r1, r2)
    return Shape(distance, min(ax, bx) - thick, min(ay, by) - thick, max(ax, bx) + thick, max(ay, by) + thick)


def chain(points: list[Point], r1: float, r2: float | None = None) -> list[Shape]:
    """Rods from point to point, the thickness going from `r1` to `r2`."""
    r2 = r1 if r2 is None else r2
    steps = len(points) - 1
    return [
        rod(a, b, r1 + (r2 - r1) * i / steps, r1 + (r2 - r1) * (i + 1) / steps)
        for i, (a, b) in enumerate(zip(points, points[1:], strict=False))
    ]


def disc(x0: float, y0: float, r: float) -> Shape:
    return Shape(lambda x, y: math.hypot(x - x0, y - y0) - r, x0 - r, y0 - r, x0 + r, y0 + r)


def oval(x0: float, y0: float, rx: float, ry: float, turn: float = 0.0) -> Shape:
    cos, sin = math.cos(turn), math.sin(turn)
    small, large = min(rx, ry), max(rx, ry)

    def distance(x: float, y: float) -> float:
        u, v = (x - x0) * cos + (y - y0) * sin, -(x - x0) * sin + (y - y0) * cos
        return (math.hypot(u / rx, v / ry) - 1) * small

    return Shape(distance, x0 - large, y0 - large, x0 + large, y0 + large)


def polygon(points: list[Point]) -> Shape:
    edges = list(zip(points, points[1:] + points[:1], strict=True))

    def distance(x: float, y: float) -> float:
        nearest, inside = 9.0, False
        for (ax, ay), (bx, by) in edges:
            dx, dy = bx - ax, by - ay
            t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy or 1e-9)))
            nearest = min(nearest, math.hypot(x - ax - t * dx, y - ay - t * dy))
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
        return -nearest if inside else nearest

    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Shape(distance, min(xs), min(ys), max(xs), max(ys))


def ring(x0: float, y0: float, r: float, width: float) -> Shape:
    outer = r + width
    return Shape(
        lambda x, y: abs(math.hypot(x - x0, y - y0) - r) - width,
        x0 - outer,
        y0 - outer,
        x0 + outer,
        y0 + outer,
    )


def without(shape: Shape, hole: Distance) -> Shape:
    return replace(shape, distance=lambda x, y: max(shape.distance(x, y), -hole(x, y)))


def curve(points: list[Point], steps: int = 6) -> list[Point]:
    """A smooth line through the points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    smooth = []
    for p0, p1, p2, p3 in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            smooth.append(
                tuple(
                    0.5
                    * (
                        2 * p1[i]
                        + (p2[i] - p0[i]) * t
                        + (2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]) * t**2
                        + (3 * p1[i] - p0[i] - 3 * p2[i] + p3[i]) * t**3
                    )
                    for i in (0, 1)
                )
            )
    return [*smooth, points[-1]]  # type: ignore[list-item]
