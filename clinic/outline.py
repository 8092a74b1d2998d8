"""The outline of a page: each heading's printed level and its anchor.

Authors choose how important a heading is among its neighbours; the level follows from
where the stream stands, and no level is ever skipped.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import slugify

MAX_LEVEL = 6
DEPTHS = {"1": 0, "2": 1, "3": 2}
"""How far below its section a heading stands, by what its author chose; anything else is a plain heading."""


@dataclass(frozen=True)
class Heading:
    text: str
    level: int
    anchor: str


@dataclass
class Outline:
    """Gives out anchors that are unique on the page."""

    taken: set[str] = field(default_factory=set)

    def anchor(self, text: str) -> str:
        wanted = slugify(text)[:60].strip("-") or "section"
        anchor, number = wanted, 2
        while anchor in self.taken:
            anchor, number = f"{wanted}-{number}", number + 1
        self.taken.add(anchor)
        return anchor

    def read(self, stream: Iterable[Any] | None, base: int) -> dict[str, Heading]:
        """Return block id -> Heading for the heading blocks of a stream whose first level is `base`."""
        headings = {}
        previous = base - 1
        for block in stream or ():
            if block.block_type != "heading":
                continue
            wanted = base + DEPTHS.get(block.value.get("depth"), 0)
            level = min(wanted, previous + 1, MAX_LEVEL)
            previous = level
            text = block.value.get("text") or ""
            headings[block.id] = Heading(text, level, self.anchor(text))
        return headings


@dataclass
class Section:
    """A part of a page with its own heading: what the contents list links to."""

    title: str
    anchor: str
    name: str = ""
    """The field it comes from; templates and structured data go by it."""
    stream: Any = None
    headings: dict[str, Heading] = field(default_factory=dict)
