"""What an import could not keep, and why."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    DROPPED = "not converted"
    CHANGED = "kept in another form"
    MISSING = "file missing"
    ATTENTION = "please check"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing of one post. `text` holds the words that were there and are nowhere on the new page."""

    kind: Kind
    what: str
    why: str
    text: str = ""
    place: str = ""


class Notes:
    """Notes in the order of the text, equal ones counted instead of repeated."""

    def __init__(self) -> None:
        self._counts: Counter[Note] = Counter()

    def add(self, note: Note, count: int = 1) -> None:
        self._counts[note] += count

    def __iter__(self) -> Iterator[tuple[Note, int]]:
        return iter(self._counts.items())

    def __len__(self) -> int:
        return len(self._counts)
