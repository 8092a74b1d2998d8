"""Figures about inquiries. No name, no words: codes, times and counts, which erasing leaves as they are."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import Inquiry

GROUPS = {
    "mailbox": ("mailbox__name", _("Mailbox")),
    "topic": ("topic__title", _("Topic")),
    "language": ("language", _("Language")),
    "source": ("source_page__title", _("Page they came from")),
    "outcome": ("outcome", _("Outcome")),
    "week": ("submitted_at", _("Week")),
}


OUTCOMES = [outcome for outcome in Inquiry.Outcome if outcome != Inquiry.Outcome.DUPLICATE]
"""How inquiries that count may have ended; duplicates are counted with what they repeat."""


@dataclass(frozen=True)
class Row:
    """One line of the report: on the screen, in the chart and in the file."""

    label: str
    received: int
    answered: int
    waiting: int
    closed: int
    median_minutes: int | None
    p90_minutes: int | None
    oldest_waiting_days: int | None
    outcomes: list[int]

    def cells(self) -> list[Any]:
        return [
            self.label,
            self.received,
            self.answered,
            self.waiting,
            self.closed,
            hours(self.median_minutes),
            hours(self.p90_minutes),
            "" if self.oldest_waiting_days is None else self.oldest_waiting_days,
            *self.outcomes,
        ]


def hours(minutes: int | None) -> str:
    """Hours and minutes as people and spreadsheets read them: 2:05."""
    return "" if minutes is None else f"{minutes // 60}:{minutes % 60:02d}"


def header(group: str) -> list[str]:
    return [
        str(GROUPS[group][1]),
        _("Received"),
        _("Answered"),
        _("Waiting for us"),
        _("Closed"),
        _("Half answered within (h:mm)"),
        _("Nine of ten within (h:mm)"),
        _("Oldest waiting (days)"),
        *(str(outcome.label) for outcome in OUTCOMES),
    ]


def build(rows: QuerySet[Inquiry], group: str, since: date, until: date) -> list[Row]:
    """The report's lines and, last, their total. One query, whatever the number of groups."""
    start = timezone.make_aware(datetime.combine(since, time.min))
    end = timezone.make_aware(datetime.combine(until + timedelta(days=1), time.min))
    column = GROUPS[group][0]
    facts = (
        rows.counted()  # type: ignore[attr-defined]
        .filter(submitted_at__gte=start, submitted_at__lt=end)
        .order_by()
        .values_list(column, "first_response_seconds", "state", "submitted_at", "due_at", "outcome")
    )
    groups: dict[str, list[Any]] = defaultdict(list)
    for fact in facts.iterator(chunk_size=5000):
        groups[label_of(group, fact[0])].append(fact)
    lines = [line(label, found) for label, found in groups.items()]
    lines.sort(key=lambda row: row.label if group == "week" else (-row.received, row.label))
    everything = [fact for found in groups.values() for fact in found]
    return [*lines, line(_("All"), everything)]


def label_of(group: str, value: Any) -> str:
    match group:
        case "week":
            day = timezone.localtime(value).date()
            return (day - timedelta(days=day.weekday())).isoformat()
        case "language":
            return str(Inquiry.Language(value).label) if value in Inquiry.Language.values else str(value)
        case "outcome":
            return str(Inquiry.Outcome(value).label) if value else _("none yet")
    return str(value) if value else "–"


def line(label: str, facts: list[Any]) -> Row:
    answers = sorted(seconds for _value, seconds, *_rest in facts if seconds is not None)
    live = [(sent, due) for _value, _seconds, state, sent, due, _how in facts if state in Inquiry.LIVE_STATES]
    ends = Counter(fact[5] for fact in facts if fact[5])
    waiting = [sent for sent, due in live if due is not None]
    return Row(
        label=label,
        received=len(facts),
        answered=len(answers),
        waiting=len(waiting),
        closed=sum(1 for fact in facts if fact[2] == Inquiry.State.CLOSED),
        median_minutes=round(statistics.median(answers) / 60) if answers else None,
        p90_minutes=round(percentile(answers, 90) / 60) if answers else None,
        oldest_waiting_days=(timezone.now() - min(waiting)).days if waiting else None,
        outcomes=[ends[outcome] for outcome in OUTCOMES],
    )


def percentile(ordered: list[int], percent: int) -> int:
    """The smallest value that at least `percent` of them do not exceed (nearest rank)."""
    rank = -(-len(ordered) * percent // 100)
    return ordered[max(rank, 1) - 1]


CHART_WIDTH, LINE_HEIGHT, LABEL_WIDTH, VALUE_WIDTH = 760, 44, 220, 60


@dataclass(frozen=True)
class Bar:
    """A bar of a chart, in the units of its drawing, with the value in words."""

    y: int
    length: int
    value: str
    is_second: bool = False

    @property
    def end(self) -> int:
        """Where the value is written."""
        return LABEL_WIDTH + self.length + 8

    @property
    def base(self) -> int:
        return self.y + 12


@dataclass(frozen=True)
class Chart:
    """Two bars for each line of the report, drawn as SVG; the table below it says the same in figures."""

    heading: str
    legend: list[str]
    lines: list[tuple[str, int, list[Bar]]]

    @property
    def height(self) -> int:
        return LINE_HEIGHT * len(self.lines)


def charts(rows: Iterable[Row]) -> list[Chart]:
    """How many came and were answered, and how long the first answer took; without the total."""
    shown = list(rows)[:-1]
    counts = [
        (row.label, [(row.received, str(row.received)), (row.answered, str(row.answered))]) for row in shown
    ]
    times = [
        (row.label, [(minutes or 0, hours(minutes)) for minutes in (row.median_minutes, row.p90_minutes)])
        for row in shown
        if row.median_minutes is not None
    ]
    found = [
        chart(_("How many"), [_("received"), _("answered")], counts),
        chart(
            _("Time to the first answer, in business hours"),
            [_("half within"), _("nine of ten within")],
            times,
        ),
    ]
    return [drawn for drawn in found if drawn.lines]


def chart(heading: str, legend: list[str], values: list[tuple[str, list[tuple[int, str]]]]) -> Chart:
    longest = CHART_WIDTH - LABEL_WIDTH - VALUE_WIDTH
    most = max((value for _label, pair in values for value, _text in pair), default=0) or 1
    lines = []
    for number, (label, pair) in enumerate(values):
        top = number * LINE_HEIGHT
        bars = [
            Bar(top + 4 + 18 * place, max(round(longest * value / most), 1), text, is_second=bool(place))
            for place, (value, text) in enumerate(pair)
        ]
        lines.append((label if len(label) <= 30 else f"{label[:29]}…", top + 24, bars))
    return Chart(heading, legend, lines)
