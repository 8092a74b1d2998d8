"""From a motif to the lines of its drawing."""

import math
import random
from dataclasses import dataclass
from functools import lru_cache

from .motifs import MOTIFS, wave
from .shapes import Point, Shape, curve

SPACING = 9.0
"""Distance between two lines in pixels of the drawing; small drawings are finer."""


@dataclass(frozen=True)
class Line:
    points: tuple[Point, ...]
    kind: str
    """What it is drawn as: "far", "edge" (far up or down, paler), "near" (over the shape) or "lit"."""


@dataclass(frozen=True)
class Drawing:
    lines: tuple[Line, ...]
    specks: tuple[tuple[float, float, float], ...]


@lru_cache(maxsize=256)
def compose(key: str, width: int, height: int) -> Drawing:
    """Lay the lines. An unknown key is a field of waves of its own."""
    motif = MOTIFS.get(key, wave)()
    rng = random.Random(key)  # noqa: S311 - repeatable, not secret
    waves = [
        (rng.uniform(1.8, 2.6), rng.uniform(0, 6.3), rng.uniform(0.018, 0.028)),
        (rng.uniform(3.6, 5.0), rng.uniform(0, 6.3), rng.uniform(0.006, 0.011)),
    ]
    gather = (rng.uniform(4.2, 5.6), rng.uniform(1.2, 2.2), rng.uniform(0, 6.3), 0.055)
    lean = rng.uniform(-0.04, 0.04)
    step = max(6.0, min(SPACING, height / 32)) / height

    def flow(x: float, y: float) -> float:
        """How far the field carries a line up or down; `gather` lets lines crowd here and spread there."""
        along, across, phase, share = gather
        drift = sum(a * math.sin(f * x + p + y * (1.4 + 1.6 * i)) for i, (f, p, a) in enumerate(waves))
        return motif.swell * (drift + share * math.sin(along * y + across * x + phase)) + lean * x

    def rise_at(x: float, y: float, raised: list[Shape], sunk: list[Shape]) -> float:
        up = soft(nearest(raised, x, y), motif.edge)
        down = soft(nearest(sunk, x, y), motif.edge * 0.8)
        return up * (1 - down) if motif.raised else -0.55 * down

    aspect = width / height
    count = round(1.3 / step)
    xs = [aspect * (i / (width / 3)) - aspect / 2 for i in range(width // 3 + 1)]
    rows = [-0.65 + i * 1.3 / count for i in range(count + 1)]
    lit = min(range(len(rows)), key=lambda i: abs(rows[i] + flow(0, rows[i]) - motif.lit_at))

    def place(x: float, y: float) -> Point:
        return ((x + aspect / 2) * height, (y + 0.5) * height)

    lines = []
    for index, row in enumerate(rows):
        path = [(x, row + flow(x, row)) for x in xs]
        top, bottom = min(y for _x, y in path), max(y for _x, y in path)
        raised, sunk = (
            [s for s in shapes if s.top - 0.1 < bottom and s.bottom + 0.1 > top]
            for shapes in (motif.raised, motif.sunk)
        )
        plain = "far" if abs(row + flow(0, row)) < 0.36 else "edge"
        run: list[Point] = []
        kind = ""
        for x, y in path:
            rise = rise_at(x, y, raised, sunk)
            now = "lit" if index == lit and not motif.wander else "near" if rise > 0.5 else plain
            run.append(place(x, y - rise * motif.relief * step))
            if now != kind and len(run) > 1:
                lines.append(Line(simplify(run), kind))
                run = run[-1:]
            kind = now
        lines.append(Line(simplify(run), kind))
    if motif.wander:
        lines.append(Line(simplify([place(x, y) for x, y in wandering(aspect)]), "lit"))
    specks = tuple(
        (
            *place(rng.uniform(-0.46, 0.46) * aspect, rng.uniform(-0.36, 0.36)),
            rng.choice((1.6, 1.6, 2.2, 3.0)),
        )
        for _number in range(motif.specks)
    )
    seen = tuple(
        line for line in lines if len(line.points) > 1 and any(-5 < y < height + 5 for _x, y in line.points)
    )
    return Drawing(seen, specks)


def nearest(shapes: list[Shape], x: float, y: float) -> float:
    found = 1.0
    for shape in shapes:
        if shape.left - 0.1 < x < shape.right + 0.1 and shape.top - 0.1 < y < shape.bottom + 0.1:
            found = min(found, shape.distance(x, y))
    return found


def soft(distance: float, edge: float) -> float:
    """1 inside the shape, 0 outside, a smooth step of width 2 * edge between."""
    t = max(0.0, min(1.0, 0.5 - distance / (2 * edge)))
    return t * t * (3 - 2 * t)


def wandering(aspect: float) -> list[Point]:
    """A line that follows the field, makes a loop, and leaves through the top."""
    return curve(
        [(-aspect / 2, 0.06), (-aspect * 0.25, 0.0), (0.0, 0.06), (0.2, -0.06), (0.12, -0.22), (-0.04, -0.14), (0.02, 0.08),
         (0.26, 0.14), (0.44, -0.08), (0.5, -0.3), (0.46, -0.6)],
        14,
    )  # fmt: skip


def simplify(points: list[Point], tolerance: float = 0.16) -> tuple[Point, ...]:
    """Drop the points that lie on the line between their neighbors (Douglas-Peucker)."""
    if len(points) < 3:
        return tuple(points)
    (ax, ay), (bx, by) = points[0], points[-1]
    dx, dy = bx - ax, by - ay
    length = math.hypot(dx, dy) or 1e-9
    far, at = max((abs(dx * (ay - y) - (ax - x) * dy) / length, i) for i, (x, y) in enumerate(points))
    if far <= tolerance:
        return (points[0], points[-1])
    return (*simplify(points[: at + 1], tolerance)[:-1], *simplify(points[at:], tolerance))
