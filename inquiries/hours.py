"""Arithmetic in business hours: when an answer is due, and how long one took.

A schedule says for each date at which wall-clock times somebody is there. Everything is
computed on instants, day by day, so that lunch breaks, holidays and the two days of the
year with 23 and 25 hours come out exactly as a person with a stopwatch would count.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

from clinic.phones import HOME_REGION

Interval = tuple[time, time]
Span = tuple[datetime, datetime]

HORIZON_DAYS = 400
"""A schedule that never opens within this time counts as always open: every due time exists."""

OFFICE_HOURS = [(time(9), time(17))]


@dataclass(frozen=True)
class BusinessHours:
    zone: ZoneInfo
    intervals_on: Callable[[date], Iterable[Interval]]

    @classmethod
    def weekdays(cls, zone: ZoneInfo) -> "BusinessHours":
        """Monday to Friday from nine to five but not on public holidays: where nobody has entered hours."""
        public = holidays.country_holidays(HOME_REGION)
        return cls(zone, lambda day: OFFICE_HOURS if day.weekday() < 5 and day not in public else [])

    def is_open_at(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        return any(opens <= local.time() < closes for opens, closes in self.intervals_on(local.date()))

    def spans(self, start: datetime) -> Iterator[Span]:
        """The open spans after `start` as instants in UTC, in order, none touching the next."""
        start = start.astimezone(UTC)
        day = start.astimezone(self.zone).date()
        pending: Span | None = None
        for offset in range(HORIZON_DAYS):
            for opens, closes in self._spans_on(day + timedelta(days=offset)):
                opens = max(opens, start)
                if closes <= opens:
                    continue
                if pending and opens <= pending[1]:
                    pending = (pending[0], max(pending[1], closes))
                    continue
                if pending:
                    yield pending
                pending = (opens, closes)
        if pending:
            yield pending

    def _spans_on(self, day: date) -> list[Span]:
        """The day's open spans in UTC, sorted. A change of the clocks splits the day in two."""
        begins = datetime.combine(day, time.min, self.zone).astimezone(UTC)
        ends = datetime.combine(day + timedelta(days=1), time.min, self.zone).astimezone(UTC)
        change = self._clock_change(begins, ends)
        parts = [(begins, change), (change, ends)] if change else [(begins, ends)]
        spans = []
        for opens, closes in self.intervals_on(day):
            for part_begins, part_ends in parts:
                shift = part_begins.astimezone(self.zone).utcoffset() or timedelta()
                left = datetime.combine(day, opens, UTC) - shift
                right = datetime.combine(day, closes, UTC) - shift
                left, right = max(left, part_begins), min(right, part_ends)
                if left < right:
                    spans.append((left, right))
        return sorted(spans)

    def _clock_change(self, begins: datetime, ends: datetime) -> datetime | None:
        """The instant between two at which the zone's offset changes, or None."""
        before = begins.astimezone(self.zone).utcoffset()
        if before == ends.astimezone(self.zone).utcoffset():
            return None
        while ends - begins > timedelta(seconds=1):
            middle = begins + timedelta(seconds=int((ends - begins).total_seconds()) // 2)
            if middle.astimezone(self.zone).utcoffset() == before:
                begins = middle
            else:
                ends = middle
        return ends

    def next_opening(self, moment: datetime) -> datetime | None:
        """`moment` itself while open, else when it opens next; None if it never does."""
        return next((opens for opens, _closes in self.spans(moment)), None)

    def add(self, start: datetime, minutes: int) -> datetime:
        """The instant at which `minutes` open minutes have passed since `start`."""
        left = timedelta(minutes=minutes)
        for opens, closes in self.spans(start):
            if opens + left <= closes:
                return opens + left
            left -= closes - opens
        return start.astimezone(UTC) + timedelta(minutes=minutes)

    def seconds_between(self, start: datetime, end: datetime) -> int:
        """How many open seconds lie between two instants; 0 if `end` is not later."""
        total = timedelta()
        for opens, closes in self.spans(start):
            if opens >= end:
                break
            total += min(closes, end.astimezone(UTC)) - opens
        return int(total.total_seconds())
