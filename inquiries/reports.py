"""Figures about inquiries. No name, no words: codes, times and counts, which erasing leaves as they are."""

import statistics
from collections import defaultdict
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

    def cells(self) -> list[Any]:
        return [
            self.label,
            self.received,
            self.answered,
            self.waiting,
            self.closed,
            "" if self.median_minutes is None else self.median_minutes,
            "" if self.p90_minutes is None else self.p90_minutes,
            "" if self.oldest_waiting_days is None else self.oldest_waiting_days,
        ]


def header(group: str) -> list[str]:
    return [
        str(GROUPS[group][1]),
        _("Received"),
        _("Answered"),
        _("Waiting for us"),
        _("Closed"),
        _("Median first answer (business minutes)"),
        _("90th percentile (business minutes)"),
        _("Oldest waiting (days)"),
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
        .values_list(column, "first_response_seconds", "state", "submitted_at", "due_at")
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
    live = [(sent, due) for _value, _seconds, state, sent, due in facts if state in Inquiry.LIVE_STATES]
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
    )


def percentile(ordered: list[int], percent: int) -> int:
    """The smallest value that at least `percent` of them do not exceed (nearest rank)."""
    rank = -(-len(ordered) * percent // 100)
    return ordered[max(rank, 1) - 1]


def bars(lines: Iterable[Row]) -> list[tuple[Row, int]]:
    """Each line with the length of its bar, in percent of the longest; the total has none."""
    shown = list(lines)[:-1]
    most = max((row.received for row in shown), default=0)
    return [(row, round(100 * row.received / most) if most else 0) for row in shown]
