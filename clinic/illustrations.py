"""The site's own drawings: fields of fine flowing lines in which a shape stands out, and one line is lit.

A drawing is made from its key alone, so it is the same everywhere and needs no file. A field of lines runs from edge to
edge; where it meets the shape of the motif, the lines rise as over a relief. One line near the shape is drawn in the
signal color. Colors come from the site's CSS, so dark, print and a clinic's accent work by themselves; as a file of its
own the drawing carries the same colors with it.
"""

import io
import math
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageDraw

Point = tuple[float, float]
Distance = Callable[[float, float], float]
"""Distance from a point to the edge of a shape, negative inside. The unit is the height of the picture; (0, 0) is its middle."""

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

SPACING = 9.0
"""Distance between two lines in pixels of the drawing."""

SCALE = 10
"""Path numbers are whole tenths of a pixel: short, and finer than an eye can see."""


# Shapes -------------------------------------------------------------------------------------------------------------


def rod(start: Point, end: Point, r1: float, r2: float | None = None) -> Distance:
    """A rod with round ends, as thick as `r1` at its start and `r2` at its end."""
    (ax, ay), (bx, by) = start, end
    r2 = r1 if r2 is None else r2
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy or 1e-9

    def distance(x: float, y: float) -> float:
        t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length))
        return math.hypot(x - ax - t * dx, y - ay - t * dy) - (r1 + (r2 - r1) * t)

    return distance


def chain(points: list[Point], r1: float, r2: float | None = None) -> list[Distance]:
    """Rods from point to point, the thickness going from `r1` to `r2`."""
    r2 = r1 if r2 is None else r2
    steps = len(points) - 1
    return [
        rod(a, b, r1 + (r2 - r1) * i / steps, r1 + (r2 - r1) * (i + 1) / steps)
        for i, (a, b) in enumerate(zip(points, points[1:], strict=False))
    ]


def disc(x0: float, y0: float, r: float) -> Distance:
    return lambda x, y: math.hypot(x - x0, y - y0) - r


def oval(x0: float, y0: float, rx: float, ry: float, turn: float = 0.0) -> Distance:
    cos, sin = math.cos(turn), math.sin(turn)
    small = min(rx, ry)

    def distance(x: float, y: float) -> float:
        u, v = (x - x0) * cos + (y - y0) * sin, -(x - x0) * sin + (y - y0) * cos
        return (math.hypot(u / rx, v / ry) - 1) * small

    return distance


def polygon(points: list[Point]) -> Distance:
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

    return distance


def ring(x0: float, y0: float, r: float, width: float) -> Distance:
    return lambda x, y: abs(math.hypot(x - x0, y - y0) - r) - width


def without(shape: Distance, hole: Distance) -> Distance:
    return lambda x, y: max(shape(x, y), -hole(x, y))


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


# Motifs -------------------------------------------------------------------------------------------------------------


@dataclass
class Motif:
    """What a drawing shows: shapes that rise, shapes that sink, and how lively the field around them is."""

    label: object
    raised: list[Distance] = field(default_factory=list)
    sunk: list[Distance] = field(default_factory=list)
    swell: float = 1.0
    relief: float = 2.1
    """How far the lines rise, in line spacings."""
    edge: float = 0.02
    """How soft the shape's edge is."""
    lit_at: float = 0.02
    """Where the lit line starts, from the middle."""
    specks: int = 9
    wander: bool = False
    """The lit line leaves the field."""


def hand() -> Motif:
    palm = [oval(0.0, 0.16, 0.165, 0.19), rod((0.0, 0.25), (0.02, 0.62), 0.115, 0.1)]
    fingers = [
        rod((-0.115, 0.05), (-0.205, -0.2), 0.045, 0.034),
        rod((-0.045, 0.0), (-0.075, -0.33), 0.047, 0.035),
        rod((0.035, 0.0), (0.055, -0.35), 0.047, 0.035),
        rod((0.11, 0.04), (0.175, -0.25), 0.044, 0.033),
        *chain([(0.1, 0.24), (0.24, 0.12), (0.31, -0.03)], 0.062, 0.038),
    ]
    return Motif(_("A hand"), [*palm, *fingers], lit_at=0.14)


def feet() -> Motif:
    raised: list[Distance] = []
    for side in (-1, 1):
        x = side * 0.2
        raised += [
            oval(x + side * 0.015, 0.3, 0.075, 0.095),
            rod((x + side * 0.03, 0.2), (x + side * 0.02, 0.02), 0.05, 0.075),
            oval(x, -0.07, 0.108, 0.1, side * -0.25),
        ]
        for toe, (dx, dy, r) in enumerate(
            [
                (-0.075, -0.245, 0.043),
                (-0.01, -0.262, 0.031),
                (0.045, -0.242, 0.028),
                (0.088, -0.208, 0.025),
                (0.12, -0.16, 0.022),
            ]
        ):
            del toe
            raised.append(disc(x + side * dx, dy, r))
    return Motif(_("Feet"), raised, lit_at=0.0, edge=0.016)


def spine() -> Motif:
    raised: list[Distance] = []
    for i in range(10):
        y = -0.47 + i * 0.104
        x = 0.07 * math.sin(i / 9 * math.pi * 1.8 + 0.4)
        wide = 0.072 + i * 0.006
        raised += [
            oval(x, y, wide, 0.034, 0.1 * math.cos(i)),
            rod((x - wide, y), (x - wide - 0.075, y + 0.022), 0.017, 0.009),
            rod((x + wide, y), (x + wide + 0.075, y + 0.022), 0.017, 0.009),
        ]
    return Motif(_("A spine"), raised, edge=0.012, relief=1.7, lit_at=0.1)


def back() -> Motif:
    torso = polygon(
        curve(
            [(-0.07, -0.42), (-0.1, -0.33), (-0.3, -0.26), (-0.335, -0.05), (-0.26, 0.12), (-0.235, 0.3), (-0.3, 0.62),
             (0.3, 0.62), (0.235, 0.3), (0.26, 0.12), (0.335, -0.05), (0.3, -0.26), (0.1, -0.33), (0.07, -0.42)]
        )
    )  # fmt: skip
    return Motif(
        _("A back"),
        [torso, oval(0, -0.5, 0.105, 0.14)],
        [
            rod((0, -0.28), (0, 0.42), 0.006, 0.012),
            rod((-0.14, -0.16), (-0.09, -0.01), 0.006),
            rod((0.14, -0.16), (0.09, -0.01), 0.006),
        ],
        edge=0.025,
        lit_at=0.28,
    )


def head() -> Motif:
    profile = [
        (-0.16, 0.62), (-0.15, 0.33), (-0.23, 0.18), (-0.265, 0.0), (-0.25, -0.18), (-0.15, -0.33), (0.02, -0.38), (0.16, -0.33),
        (0.225, -0.2), (0.225, -0.09), (0.285, 0.035), (0.245, 0.065), (0.255, 0.115), (0.24, 0.15), (0.25, 0.19), (0.215, 0.255),
        (0.12, 0.265), (0.085, 0.33), (0.12, 0.62),
    ]  # fmt: skip
    return Motif(
        _("A head in profile"), [polygon(curve(profile, 4))], [ring(-0.02, -0.1, 0.09, 0.006)], lit_at=-0.1
    )


def nerve() -> Motif:
    body = [disc(-0.38, 0.0, 0.085)]
    branches: list[Distance] = []
    for turn, length in ((2.3, 0.2), (3.0, 0.24), (3.8, 0.2), (1.5, 0.19), (4.7, 0.2)):
        tip = (-0.38 + math.cos(turn) * (0.08 + length), math.sin(turn) * (0.08 + length))
        branches.append(rod((-0.38, 0.0), tip, 0.036, 0.01))
        for fork in (-0.5, 0.45):
            branches.append(
                rod(
                    tip,
                    (tip[0] + math.cos(turn + fork) * 0.1, tip[1] + math.sin(turn + fork) * 0.1),
                    0.011,
                    0.006,
                )
            )
    axon = curve([(-0.38, 0.0), (-0.15, 0.03), (0.05, -0.04), (0.28, 0.0)], 5)
    beads = [oval(x, y, 0.052, 0.032) for x, y in axon[6::4]]
    ends: list[Distance] = []
    for dy in (-0.27, -0.1, 0.08, 0.25):
        ends += chain(curve([(0.28, 0.0), (0.4, dy * 0.5), (0.55, dy)], 4), 0.018, 0.009)
        ends.append(disc(0.56, dy, 0.024))
    return Motif(
        _("A nerve cell"),
        [*body, *branches, *chain(axon, 0.018), *beads, *ends],
        edge=0.014,
        relief=1.9,
        lit_at=0.0,
    )


def leaf() -> Motif:
    def blade(x: float, y: float) -> float:
        u, v = x * 0.85 + y * 0.53, -x * 0.53 + y * 0.85
        return max(math.hypot(u, v - 0.34) - 0.56, math.hypot(u, v + 0.34) - 0.56) * 0.9

    def at(u: float, v: float) -> Point:
        return (u * 0.85 - v * 0.53, u * 0.53 + v * 0.85)

    veins = [rod(at(-0.42, 0), at(0.42, 0), 0.011, 0.004)]
    for u in (-0.24, -0.1, 0.04, 0.18):
        veins += [
            rod(at(u, 0), at(u + 0.13, side * (0.17 - abs(u) * 0.25)), 0.005, 0.003) for side in (-1, 1)
        ]
    return Motif(
        _("A leaf"), [blade, rod(at(-0.44, 0), at(-0.72, 0.05), 0.014, 0.011)], veins, edge=0.018, lit_at=0.05
    )


def wave() -> Motif:
    return Motif(_("Waves"), swell=2.6, lit_at=-0.02, specks=14)


def hills() -> Motif:
    rise = [oval(-0.42, 0.34, 0.42, 0.34), oval(0.36, 0.42, 0.55, 0.56), oval(-0.02, 0.52, 0.36, 0.27)]
    return Motif(_("Hills"), rise, edge=0.1, relief=3.4, lit_at=0.1, swell=0.8)


def river() -> Motif:
    course = curve(
        [(-1.2, -0.3), (-0.6, -0.24), (-0.25, -0.02), (0.05, 0.0), (0.3, 0.22), (0.7, 0.2), (1.2, 0.42)], 8
    )
    return Motif(_("A river"), [], chain(course, 0.05, 0.085), edge=0.04, relief=2.2, lit_at=0.1, swell=1.3)


def town(course: list[Point], lit_at: float, label: object) -> Motif:
    """Streets seen from above: blocks that stand, a river that sinks."""
    rng = random.Random(str(label))  # noqa: S311 - repeatable, not secret
    river_bed = chain(curve(course, 7), 0.05)
    blocks: list[Distance] = []
    for row in range(-3, 4):
        for column in range(-6, 7):
            x, y = column * 0.135 + row * 0.02, row * 0.15 + column * 0.012
            if min(bed(x, y) for bed in river_bed) < 0.075 or rng.random() < 0.2:
                continue
            w, h = 0.034 + rng.random() * 0.018, 0.036 + rng.random() * 0.016
            blocks.append(
                polygon([(x - w, y - h), (x + w, y - h + 0.008), (x + w, y + h), (x - w, y + h - 0.008)])
            )
    return Motif(label, blocks, river_bed, edge=0.009, relief=1.15, lit_at=lit_at, swell=0.25, specks=0)


def town_river() -> Motif:
    return town(
        [(-1.2, 0.1), (-0.5, 0.04), (-0.1, -0.12), (0.3, 0.02), (0.7, 0.16), (1.2, 0.1)],
        0.02,
        _("A town by a river"),
    )


def town_hill() -> Motif:
    motif = town([(-1.2, 0.42), (-0.3, 0.36), (0.3, 0.46), (1.2, 0.4)], -0.16, _("A town on a hill"))
    motif.raised += [ring(0.12, -0.1, 0.3, 0.004), ring(0.12, -0.1, 0.2, 0.004)]
    return motif


def map_() -> Motif:
    contours = [ring(0.05, 0.02, r, 0.013) for r in (0.12, 0.23, 0.34, 0.45)]
    return Motif(
        _("A map"), [*contours, disc(0.05, 0.02, 0.035)], edge=0.014, relief=1.4, lit_at=0.02, swell=0.6
    )


def knee() -> Motif:
    thigh, joint, foot = (-0.3, -0.52), (0.06, -0.02), (-0.14, 0.6)
    raised = [
        *chain([thigh, (0.0, -0.13)], 0.1, 0.065), disc(0.05, -0.1, 0.085), disc(-0.03, -0.045, 0.072),
        *chain([(0.03, 0.12), foot], 0.066, 0.055), disc(0.075, 0.09, 0.07), disc(-0.035, 0.1, 0.065), oval(0.155, -0.01, 0.036, 0.06, 0.3),
    ]  # fmt: skip
    del joint
    return Motif(_("A knee"), raised, edge=0.018, lit_at=0.03)


def shoulder() -> Motif:
    raised = [disc(0.06, -0.05, 0.15), rod((0.1, 0.02), (0.26, 0.62), 0.085, 0.07)]
    socket = [
        ring(0.0, -0.07, 0.245, 0.028),
        *chain(curve([(-0.62, -0.28), (-0.35, -0.33), (-0.1, -0.31), (0.1, -0.33)], 4), 0.034, 0.042),
    ]
    blade = polygon([(-0.2, -0.16), (-0.5, 0.12), (-0.24, 0.46), (-0.13, 0.12)])
    return Motif(
        _("A shoulder joint"),
        [*raised, without(socket[0], lambda x, y: 0.02 - x), *socket[1:], blade],
        edge=0.016,
        lit_at=-0.04,
    )


def drip() -> Motif:
    bag = polygon(
        curve(
            [
                (-0.13, -0.4),
                (0.13, -0.4),
                (0.155, -0.3),
                (0.15, -0.05),
                (0.05, 0.02),
                (-0.05, 0.02),
                (-0.15, -0.05),
                (-0.155, -0.3),
            ],
            4,
        )
    )
    tube = chain(
        curve([(0.0, 0.02), (0.0, 0.2), (0.04, 0.34), (0.22, 0.36), (0.4, 0.28), (0.75, 0.4)], 6), 0.012
    )
    return Motif(
        _("A drip"),
        [bag, rod((0.0, 0.04), (0.0, 0.15), 0.03), *tube, rod((0, -0.5), (0, -0.4), 0.014)],
        [rod((-0.1, -0.2), (0.1, -0.2), 0.004)],
        edge=0.014,
        lit_at=0.1,
    )


def needle() -> Motif:
    def at(u: float, v: float) -> Point:
        return (u * 0.87 - v * 0.5, u * 0.5 + v * 0.87)

    barrel = polygon([at(-0.3, -0.075), at(0.1, -0.075), at(0.1, 0.075), at(-0.3, 0.075)])
    parts = [barrel, rod(at(0.12, 0), at(0.17, 0), 0.036, 0.02), rod(at(0.16, 0), at(0.52, 0), 0.011, 0.004),
             rod(at(-0.3, 0), at(-0.45, 0), 0.024), rod(at(-0.46, -0.08), at(-0.46, 0.08), 0.018), rod(at(-0.3, -0.12), at(-0.3, 0.12), 0.016)]  # fmt: skip
    marks = [rod(at(u, -0.06), at(u, -0.02), 0.003) for u in (-0.2, -0.12, -0.04, 0.04)]
    return Motif(_("A syringe"), parts, marks, edge=0.012, lit_at=0.14)


def pulse() -> Motif:
    beat = [(-1.3, 0.0), (-0.4, 0.0), (-0.33, -0.06), (-0.26, 0.0), (-0.18, 0.0), (-0.13, 0.07), (-0.05, -0.34), (0.04, 0.26), (0.1, 0.0),
            (0.22, 0.0), (0.31, -0.09), (0.4, 0.0), (1.3, 0.0)]  # fmt: skip
    return Motif(_("A heartbeat"), chain(beat, 0.02), edge=0.02, relief=1.8, lit_at=0.0, swell=0.5)


def device() -> Motif:
    box = polygon(
        curve(
            [
                (-0.42, 0.06),
                (-0.22, 0.0),
                (-0.13, 0.1),
                (-0.14, 0.3),
                (-0.25, 0.37),
                (-0.43, 0.33),
                (-0.48, 0.2),
            ],
            4,
        )
    )
    lead = chain(curve([(-0.13, 0.14), (0.05, 0.16), (0.14, 0.0), (0.17, -0.2), (0.17, -0.5)], 6), 0.013)
    contacts = [rod((0.17, -0.46 + i * 0.075), (0.17, -0.43 + i * 0.075), 0.027) for i in range(5)]
    bones = [oval(0.33, -0.42 + i * 0.125, 0.075, 0.036, 0.1) for i in range(8)]
    return Motif(
        _("A stimulator and its lead"),
        [box, *lead, *contacts, *bones],
        [ring(-0.3, 0.19, 0.06, 0.004)],
        edge=0.012,
        relief=1.7,
        lit_at=0.1,
    )


def walk() -> Motif:
    raised = [
        disc(0.035, -0.36, 0.068), *chain([(0.01, -0.22), (-0.02, 0.04)], 0.07, 0.06),
        *chain([(0.0, 0.06), (0.12, 0.24), (0.1, 0.46), (0.17, 0.48)], 0.052, 0.028), *chain([(-0.03, 0.06), (-0.09, 0.27), (-0.24, 0.42), (-0.21, 0.47)], 0.052, 0.026),
        *chain([(0.02, -0.21), (0.15, -0.06), (0.23, -0.1)], 0.036, 0.022), *chain([(0.0, -0.21), (-0.12, -0.06), (-0.13, 0.09)], 0.036, 0.022),
    ]  # fmt: skip
    return Motif(_("A person walking"), raised, edge=0.016, lit_at=0.05)


def stretch() -> Motif:
    raised = [
        disc(-0.36, 0.16, 0.07), *chain(curve([(-0.27, 0.18), (-0.1, 0.02), (0.12, 0.06), (0.2, 0.2)], 4), 0.062, 0.075),
        *chain([(0.2, 0.22), (0.02, 0.34), (0.3, 0.36)], 0.05, 0.03), *chain([(-0.24, 0.22), (-0.36, 0.34), (-0.56, 0.36)], 0.035, 0.02), rod((-0.9, 0.43), (0.9, 0.43), 0.008),
    ]  # fmt: skip
    return Motif(_("A person stretching"), raised, edge=0.016, lit_at=0.06)


def sun() -> Motif:
    rays = [
        rod(
            (math.cos(a) * 0.33, 0.28 + math.sin(a) * 0.33),
            (math.cos(a) * 0.5, 0.28 + math.sin(a) * 0.5),
            0.015,
            0.007,
        )
        for a in (math.pi * (1 + i / 8) for i in range(9))
    ]
    half = without(disc(0, 0.28, 0.25), lambda x, y: 0.3 - y)
    return Motif(_("A rising sun"), [half, *rays], edge=0.018, lit_at=0.29, swell=0.6)


def moon() -> Motif:
    crescent = without(disc(0.02, -0.06, 0.3), disc(0.15, -0.13, 0.26))
    return Motif(
        _("A moon"),
        [crescent, disc(0.34, -0.26, 0.014), disc(0.42, 0.02, 0.01), disc(-0.45, -0.3, 0.012)],
        edge=0.02,
        lit_at=0.22,
        swell=1.2,
        specks=16,
    )


def path() -> Motif:
    course = curve([(-0.2, 0.7), (0.12, 0.45), (-0.1, 0.27), (0.1, 0.13), (0.02, 0.03), (0.06, -0.04)], 7)
    land = [oval(-0.45, -0.02, 0.5, 0.11), oval(0.5, -0.04, 0.45, 0.16)]
    return Motif(_("A path"), land, chain(course, 0.14, 0.012), edge=0.03, relief=2.0, lit_at=0.24, swell=0.7)


def tree() -> Motif:
    raised: list[Distance] = []

    def grow(x: float, y: float, turn: float, length: float, r: float, depth: int) -> None:
        tip = (x + math.cos(turn) * length, y + math.sin(turn) * length)
        raised.append(rod((x, y), tip, r, r * 0.62))
        if depth:
            for fork in (-0.52, 0.06, 0.55) if depth > 1 else (-0.45, 0.5):
                grow(*tip, turn + fork, length * 0.7, r * 0.6, depth - 1)

    grow(0.0, 0.56, -math.pi / 2 + 0.03, 0.34, 0.06, 3)
    return Motif(_("A tree"), raised, edge=0.012, relief=1.7, lit_at=0.2)


def ripples() -> Motif:
    rings = [ring(0.06, 0.03, r, 0.02 - r * 0.015) for r in (0.11, 0.22, 0.34, 0.47, 0.61)]
    return Motif(
        _("Rings on water"), [*rings, disc(0.06, 0.03, 0.03)], edge=0.03, relief=1.6, lit_at=0.03, swell=0.8
    )


def book() -> Motif:
    left = polygon(
        curve([(-0.02, 0.3), (-0.02, -0.2), (-0.2, -0.27), (-0.46, -0.22), (-0.46, 0.28), (-0.2, 0.23)], 4)
    )
    right = polygon(
        curve([(0.02, 0.3), (0.02, -0.2), (0.2, -0.27), (0.46, -0.22), (0.46, 0.28), (0.2, 0.23)], 4)
    )
    rows = [
        rod((side * 0.1, -0.13 + i * 0.09), (side * 0.38, -0.16 + i * 0.09), 0.004)
        for side in (-1, 1)
        for i in range(4)
    ]
    return Motif(_("An open book"), [left, right], rows, edge=0.016, relief=1.9, lit_at=0.06)


def scales() -> Motif:
    raised = [
        rod((0, -0.3), (0, 0.34), 0.02), rod((-0.34, -0.18), (0.34, -0.26), 0.018), disc(0, -0.32, 0.035), rod((-0.14, 0.37), (0.14, 0.37), 0.03),
        rod((-0.34, -0.17), (-0.46, 0.1), 0.007), rod((-0.34, -0.17), (-0.22, 0.1), 0.007), rod((0.34, -0.25), (0.22, 0.02), 0.007), rod((0.34, -0.25), (0.46, 0.02), 0.007),
        without(oval(-0.34, 0.11, 0.15, 0.1), lambda x, y: 0.11 - y), without(oval(0.34, 0.03, 0.15, 0.1), lambda x, y: 0.03 - y),
    ]  # fmt: skip
    return Motif(_("A pair of scales"), raised, edge=0.013, lit_at=0.02)


def cup() -> Motif:
    bowl = polygon(
        curve([(-0.22, -0.06), (0.22, -0.06), (0.2, 0.16), (0.1, 0.28), (-0.1, 0.28), (-0.2, 0.16)], 4)
    )
    steam = [
        *chain(curve([(-0.07, -0.14), (-0.11, -0.22), (-0.04, -0.3), (-0.08, -0.4)], 5), 0.016, 0.006),
        *chain(curve([(0.07, -0.14), (0.03, -0.22), (0.1, -0.3), (0.06, -0.4)], 5), 0.016, 0.006),
    ]
    return Motif(
        _("A warm cup"),
        [
            bowl,
            without(ring(0.235, 0.08, 0.085, 0.022), lambda x, y: x - 0.2),
            *steam,
            oval(0, 0.34, 0.3, 0.03),
        ],
        edge=0.016,
        lit_at=0.08,
    )


def body() -> Motif:
    raised = [
        disc(0, -0.37, 0.078), *chain([(0, -0.25), (0, 0.03)], 0.115, 0.085), *chain([(-0.09, -0.23), (-0.19, -0.05), (-0.22, 0.14)], 0.04, 0.024),
        *chain([(0.09, -0.23), (0.19, -0.05), (0.22, 0.14)], 0.04, 0.024), *chain([(-0.05, 0.07), (-0.07, 0.3), (-0.08, 0.56)], 0.062, 0.034), *chain([(0.05, 0.07), (0.07, 0.3), (0.08, 0.56)], 0.062, 0.034),
    ]  # fmt: skip
    points = [
        (-0.09, -0.18),
        (0.09, -0.18),
        (-0.07, 0.02),
        (0.07, 0.02),
        (-0.06, 0.3),
        (0.06, 0.3),
        (0.0, -0.08),
    ]
    return Motif(_("A body"), raised, [disc(x, y, 0.014) for x, y in points], edge=0.014, lit_at=-0.08)


def together() -> Motif:
    raised: list[Distance] = []
    for x, y, size in ((-0.34, 0.08, 0.9), (0.0, 0.0, 1.1), (0.34, 0.1, 0.85)):
        raised += [disc(x, y - 0.16 * size, 0.1 * size), oval(x, y + 0.26 * size, 0.19 * size, 0.24 * size)]
    return Motif(_("People together"), raised, edge=0.016, lit_at=0.18)


def portrait(number: int) -> Motif:
    """Head and shoulders of nobody in particular."""
    turn, hair, neck = ((0.0, 0, 0.07), (0.07, 1, 0.062), (-0.06, 2, 0.066), (0.03, 3, 0.06))[number]
    face = [oval(turn * 0.6, -0.13, 0.145, 0.185, turn), rod((0.0, 0.02), (0.0, 0.22), neck + 0.01)]
    shoulders = [
        polygon(curve([(-0.12, 0.2), (-0.34, 0.29), (-0.4, 0.62), (0.4, 0.62), (0.34, 0.29), (0.12, 0.2)], 5))
    ]
    crowns: list[list[Distance]] = [
        [oval(0.0, -0.25, 0.16, 0.1)],
        [oval(0.02, -0.22, 0.185, 0.15), oval(-0.15, -0.02, 0.06, 0.2), oval(0.19, -0.02, 0.055, 0.2)],
        [oval(-0.03, -0.25, 0.165, 0.11), disc(-0.05, -0.38, 0.08)],
        [oval(0.01, -0.2, 0.19, 0.165)],
    ]
    collar = [
        rod((-0.1, 0.24), (0.0, 0.42), 0.006),
        rod((0.1, 0.24), (0.0, 0.42), 0.006),
        rod((-0.11, -0.2), (0.12, -0.21), 0.004),
    ]
    return Motif(
        _("A portrait"),
        [*face, *shoulders, *crowns[hair]],
        collar,
        edge=0.014,
        relief=1.8,
        lit_at=0.33,
        specks=0,
        swell=0.8,
    )


def lost() -> Motif:
    return Motif(_("A line that lost its way"), swell=1.5, wander=True, specks=4, lit_at=0.02)


MOTIFS: dict[str, Callable[[], Motif]] = {
    "wave": wave,
    "hand": hand,
    "feet": feet,
    "spine": spine,
    "back": back,
    "head": head,
    "nerve": nerve,
    "knee": knee,
    "shoulder": shoulder,
    "body": body,
    "leaf": leaf,
    "tree": tree,
    "hills": hills,
    "river": river,
    "path": path,
    "sun": sun,
    "moon": moon,
    "ripples": ripples,
    "map": map_,
    "town-river": town_river,
    "town-hill": town_hill,
    "drip": drip,
    "needle": needle,
    "pulse": pulse,
    "device": device,
    "walk": walk,
    "stretch": stretch,
    "book": book,
    "scales": scales,
    "cup": cup,
    "together": together,
    "portrait-1": lambda: portrait(0),
    "portrait-2": lambda: portrait(1),
    "portrait-3": lambda: portrait(2),
    "portrait-4": lambda: portrait(3),
    "lost": lost,
}


def drawing_choices() -> list[tuple[str, object]]:
    """The drawings an editor may choose from; the page for a wrong address keeps its own."""
    return [
        (key, f"{make().label} {key[-1]}" if key.startswith("portrait-") else make().label)
        for key, make in MOTIFS.items()
        if key != "lost"
    ]


# From motif to lines ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    points: tuple[Point, ...]
    kind: str
    """"far", "near" (over the shape) or "lit"."""


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
        (rng.uniform(2.0, 3.2), rng.uniform(0, 6.3), rng.uniform(0.012, 0.02)),
        (rng.uniform(4.2, 6.0), rng.uniform(0, 6.3), rng.uniform(0.006, 0.010)),
        (rng.uniform(1.0, 1.6), rng.uniform(0, 6.3), rng.uniform(0.014, 0.022)),
    ]
    lean = rng.uniform(-0.03, 0.03)
    step = SPACING / height

    def flow(x: float, y: float) -> float:
        return (
            motif.swell
            * sum(a * math.sin(f * x + p + y * (1.6 + 1.5 * i)) for i, (f, p, a) in enumerate(waves))
            + lean * x
        )

    def height_at(x: float, y: float) -> float:
        up = soft(min((shape(x, y) for shape in motif.raised), default=1.0), motif.edge)
        down = soft(min((shape(x, y) for shape in motif.sunk), default=1.0), motif.edge * 0.8)
        return up * (1 - down) - (down * 0.55 if not motif.raised else 0.0)

    aspect = width / height
    count = round(1.12 / step)
    xs = [aspect * (i / (width / 3)) - aspect / 2 for i in range(width // 3 + 1)]
    rows = [-0.56 + i * 1.12 / count for i in range(count + 1)]
    lit = min(range(len(rows)), key=lambda i: abs(rows[i] - motif.lit_at))

    def place(x: float, y: float) -> Point:
        return ((x + aspect / 2) * height, (y + 0.5) * height)

    lines = []
    for index, row in enumerate(rows):
        run: list[Point] = []
        kind = ""
        for x in xs:
            y = row + flow(x, row)
            rise = height_at(x, y)
            now = "lit" if index == lit and not motif.wander else "near" if rise > 0.5 else "far"
            point = place(x, y - rise * motif.relief * step)
            if run and now != kind:
                run.append(point)
                lines.append(Line(simplify(run), kind))
                run = [point]
            else:
                run.append(point)
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
    return Drawing(tuple(lines), specks)


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


# Output -------------------------------------------------------------------------------------------------------------


def draw(key: str, width: int, height: int, *, standalone: bool = True) -> str:
    """Return the drawing as SVG.

    Standalone it carries its colors, for light and dark, and works as a file. Otherwise it takes them from
    `components/drawing.css`, as the site's content policy allows no style inside a page.
    """
    drawing = compose(key, width, height)
    paths = {
        kind: "".join(to_path(line.points) for line in drawing.lines if line.kind == kind)
        for kind in ("far", "near", "lit")
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
        f'<path class="drawing__line" stroke-width="9" stroke-opacity=".42" d="{paths["far"]}"/>',
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


def render_png(key: str, width: int, height: int, *, dark: bool = False) -> bytes:
    """Return the drawing as PNG, for what needs an image file: cards of social sites, mail, figures."""
    colors = DARK if dark else LIGHT
    fine = 3
    base = 640
    drawing = compose(key, base, max(1, round(base * height / width)))
    zoom = width / base * fine
    image = Image.new("RGB", (width * fine, height * fine), colors["tint"])
    canvas = ImageDraw.Draw(image)
    styles = {
        "far": (mix(colors["line"], colors["tint"], 0.42), 0.9),
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
    image.resize((width, height), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()


def mix(color: str, ground: str, share: float) -> str:
    pairs = [(int(color[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)
