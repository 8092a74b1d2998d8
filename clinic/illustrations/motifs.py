"""What the drawings show."""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from .shapes import Point, Shape, chain, curve, disc, oval, polygon, ring, rod, without


@dataclass
class Motif:
    """What a drawing shows: shapes that rise, shapes that sink, and how lively the field around them is."""

    label: object
    raised: list[Shape] = field(default_factory=list)
    sunk: list[Shape] = field(default_factory=list)
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
    raised: list[Shape] = []
    for side in (-1, 1):
        x = side * 0.2
        raised += [
            oval(x + side * 0.015, 0.3, 0.075, 0.095),
            rod((x + side * 0.03, 0.2), (x + side * 0.02, 0.02), 0.05, 0.075),
            oval(x, -0.07, 0.108, 0.1, side * -0.25),
        ]
        for dx, dy, r in (
            (-0.075, -0.245, 0.043),
            (-0.01, -0.262, 0.031),
            (0.045, -0.242, 0.028),
            (0.088, -0.208, 0.025),
            (0.12, -0.16, 0.022),
        ):
            raised.append(disc(x + side * dx, dy, r))
    return Motif(_("Feet"), raised, lit_at=0.0, edge=0.016)


def spine() -> Motif:
    raised: list[Shape] = []
    for i in range(9):
        y = -0.47 + i * 0.12
        x = 0.06 * math.sin(i / 8 * math.pi * 1.8 + 0.4)
        wide = 0.08 + i * 0.006
        raised += [
            oval(x, y, wide, 0.041, 0.1 * math.cos(i)),
            rod((x - wide, y), (x - wide - 0.1, y + 0.03), 0.02, 0.014),
            rod((x + wide, y), (x + wide + 0.1, y + 0.03), 0.02, 0.014),
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
    branches: list[Shape] = []
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
    ends: list[Shape] = []
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
        _("A leaf"),
        [Shape(blade), rod(at(-0.44, 0), at(-0.72, 0.05), 0.014, 0.011)],
        veins,
        edge=0.018,
        lit_at=0.05,
    )


def wave() -> Motif:
    return Motif(_("Waves"), swell=1.9, lit_at=-0.02, specks=14)


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
    blocks: list[Shape] = []
    for row in range(-3, 4):
        for column in range(-6, 7):
            x, y = column * 0.135 + row * 0.02, row * 0.15 + column * 0.012
            if min(bed.distance(x, y) for bed in river_bed) < 0.075 or rng.random() < 0.2:
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
    contours = [ring(0.05, 0.02, r, 0.013) for r in (0.15, 0.29, 0.43)]
    return Motif(
        _("A map"), [*contours, disc(0.05, 0.02, 0.035)], edge=0.014, relief=1.4, lit_at=0.02, swell=0.6
    )


def knee() -> Motif:
    raised = [
        *chain([(-0.3, -0.52), (0.0, -0.13)], 0.1, 0.065), disc(0.05, -0.1, 0.085), disc(-0.03, -0.045, 0.072),
        *chain([(0.03, 0.12), (-0.14, 0.6)], 0.066, 0.055), disc(0.075, 0.09, 0.07), disc(-0.035, 0.1, 0.065), oval(0.155, -0.01, 0.036, 0.06, 0.3),
    ]  # fmt: skip
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

    barrel = polygon([at(-0.3, -0.1), at(0.1, -0.1), at(0.1, 0.1), at(-0.3, 0.1)])
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
    crescent = without(disc(0.02, -0.06, 0.3), disc(0.15, -0.13, 0.26).distance)
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
    raised: list[Shape] = []

    def grow(x: float, y: float, turn: float, length: float, r: float, depth: int) -> None:
        tip = (x + math.cos(turn) * length, y + math.sin(turn) * length)
        raised.append(rod((x, y), tip, r, r * 0.62))
        if depth:
            for fork in (-0.52, 0.06, 0.55) if depth > 1 else (-0.45, 0.5):
                grow(*tip, turn + fork, length * 0.7, r * 0.6, depth - 1)

    grow(0.0, 0.56, -math.pi / 2 + 0.03, 0.34, 0.06, 3)
    return Motif(_("A tree"), raised, edge=0.012, relief=1.7, lit_at=0.2)


def ripples() -> Motif:
    rings = [ring(0.06, 0.03, r, 0.026 - r * 0.02) for r in (0.13, 0.29, 0.46)]
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
    raised: list[Shape] = []
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
    crowns: list[list[Shape]] = [
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
