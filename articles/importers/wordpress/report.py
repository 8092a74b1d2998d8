"""What an import did, for the person who ran it."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from enum import StrEnum

from .notes import Kind, Note, Notes


class Outcome(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


MAX_TEXT = 160
HEADINGS = {
    Kind.DROPPED: "Not converted",
    Kind.MISSING: "Files missing",
    Kind.ATTENTION: "Please check",
    Kind.CHANGED: "Kept in another form",
}


class Report:
    def __init__(self) -> None:
        self.counts: dict[str, Counter[Outcome]] = defaultdict(Counter)
        self.skipped: list[tuple[str, str]] = []
        self._notes: dict[Note, Counter[str]] = {}

    def count(self, what: str, outcome: Outcome, number: int = 1) -> None:
        self.counts[what][outcome] += number

    def skip(self, what: str, subject: str, why: str) -> None:
        """Count one thing as skipped and say why."""
        self.count(what, Outcome.SKIPPED)
        self.skipped.append((f"{subject}", why))

    def note(self, subject: str, kind: Kind, what: str, why: str, text: str = "", count: int = 1) -> None:
        self._add(subject, Note(kind, what, why, text), count)

    def add_notes(self, subject: str, notes: Notes) -> None:
        for note, count in notes:
            self._add(subject, note, count)

    def _add(self, subject: str, note: Note, count: int) -> None:
        self._notes.setdefault(note, Counter())[subject] += count

    def notes_of(self, kind: Kind) -> list[Note]:
        return [note for note in self._notes if note.kind is kind]

    @property
    def changed(self) -> int:
        return sum(counts[Outcome.CREATED] + counts[Outcome.UPDATED] for counts in self.counts.values())

    def lines(self) -> Iterator[str]:
        yield from self._table()
        yield from self._skipped_lines()
        for kind, heading in HEADINGS.items():
            yield from self._note_lines(kind, heading)

    def _table(self) -> Iterator[str]:
        width = max((len(what) for what in self.counts), default=0) + 2
        yield " " * width + "".join(f"{outcome:>11}" for outcome in Outcome)
        for what, counts in self.counts.items():
            yield f"{what:<{width}}" + "".join(f"{counts[outcome]:>11}" for outcome in Outcome)

    def _skipped_lines(self) -> Iterator[str]:
        if self.skipped:
            yield ""
            yield f"Skipped ({len(self.skipped)})"
        for subject, why in self.skipped:
            yield f"  {subject}: {why}"

    def _note_lines(self, kind: Kind, heading: str) -> Iterator[str]:
        """Group the notes by what and why, and name under each where it was."""
        groups: dict[tuple[str, str], list[tuple[Note, Counter[str]]]] = defaultdict(list)
        total = 0
        for note, subjects in self._notes.items():
            if note.kind is kind:
                groups[note.what, note.why].append((note, subjects))
                total += sum(subjects.values())
        if groups:
            yield ""
            yield f"{heading} ({total})"
        for (what, why), notes in groups.items():
            yield f"  {what}: {why}"
            for note, subjects in notes:
                yield from (f"    {_place(subject, note, count)}" for subject, count in subjects.items())


def _place(subject: str, note: Note, count: int) -> str:
    place = f", {note.place}" if note.place else ""
    text = " ".join(note.text.split())
    shown = text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"
    times = f" ({count} times)" if count > 1 else ""
    return f"{subject}{place}{f': {shown}' if shown else ''}{times}"
