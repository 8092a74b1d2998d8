"""I5: business hours are exact, against a person who walks through the minutes with a clock.

Each case walks through some days minute by minute and then asks for many due times and spans,
so that a few hundred cases are several hundred thousand comparisons. HOURS_CASES asks for more.
"""

import os
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inquiries.hours import BusinessHours

CASES = int(os.environ.get("HOURS_CASES", "150"))
DAYS = 9
ZONES = [
    "America/New_York",
    "America/Los_Angeles",
    "America/Havana",  # changes its clocks at midnight
    "America/St_Johns",
    "Asia/Beirut",  # loses midnight
    "Asia/Kolkata",
    "Australia/Lord_Howe",  # changes by half an hour
    "Pacific/Auckland",
    "UTC",
]
CHANGES = [
    date(2026, 3, 8),
    date(2026, 11, 1),
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2026, 4, 5),
    date(2026, 9, 27),
]


def wall_time(minutes):
    return time(minutes // 60, minutes % 60)


intervals = st.lists(
    st.tuples(st.integers(0, 1438), st.integers(1, 900)).map(
        lambda pair: (wall_time(pair[0]), wall_time(min(pair[0] + pair[1], 1439)))
    ),
    max_size=3,
)
schedules = st.tuples(
    st.lists(intervals, min_size=7, max_size=7), st.dictionaries(st.integers(0, DAYS), intervals, max_size=3)
)


@given(
    schedules,
    st.sampled_from(ZONES),
    st.sampled_from(CHANGES),
    st.integers(-4, 1),
    st.integers(0, 24 * 60 - 1),
)
@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
def test_it_agrees_with_a_walk_through_the_minutes(schedule, zone_name, change, offset, minute):
    week, special = schedule
    zone = ZoneInfo(zone_name)
    first = change + timedelta(days=offset)
    special_days = {first + timedelta(days=number): found for number, found in special.items()}
    hours = BusinessHours(zone, lambda day: special_days.get(day, week[day.weekday()]))
    start = datetime.combine(first, time.min, UTC) + timedelta(minutes=minute)
    walked = [start + timedelta(minutes=number) for number in range(DAYS * 24 * 60 - minute)]
    is_open = [hours.is_open_at(moment) for moment in walked]

    passed = [0]
    for flag in is_open:
        passed.append(passed[-1] + flag)
    spans = spans_of(hours, start)
    for number in range(0, len(walked), 7):
        assert seconds_until(spans, walked[number]) == passed[number] * 60
    due = {}
    for number, flag in enumerate(is_open):
        if flag:
            due[passed[number] + 1] = walked[number] + timedelta(minutes=1)
    for minutes in list(due)[:: max(len(due) // 40, 1)]:
        assert hours.add(start, minutes) == due[minutes]
    opening = next((moment for moment, flag in zip(walked, is_open, strict=True) if flag), None)
    if opening is not None:
        assert hours.next_opening(start) == opening


def spans_of(hours, start):
    """The spans of one case, read once for its many questions, after they agree with `seconds_between`."""
    horizon = start + timedelta(days=DAYS + 2)
    spans = list(take_until(hours.spans(start), horizon))
    assert hours.seconds_between(start, horizon) == seconds_until(spans, horizon)
    return spans


def seconds_until(spans, end):
    return sum(int((min(closes, end) - opens).total_seconds()) for opens, closes in spans if opens < end)


def take_until(spans, horizon):
    for opens, closes in spans:
        if opens >= horizon:
            return
        yield opens, closes


NEW_YORK = ZoneInfo("America/New_York")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=NEW_YORK)


def lunch(day):
    return [(time(9), time(12)), (time(13), time(17))] if day.weekday() < 5 else []


def test_a_lunch_break_and_a_weekend_do_not_count():
    hours = BusinessHours(NEW_YORK, lunch)
    assert hours.add(at("2026-11-20T11:30"), 60) == at("2026-11-20T13:30")
    assert hours.add(at("2026-11-20T16:30"), 60) == at("2026-11-23T09:30")
    assert hours.seconds_between(at("2026-11-20T16:00"), at("2026-11-23T10:00")) == 7200


def test_the_night_of_25_hours_has_one_more():
    hours = BusinessHours(NEW_YORK, lambda day: [(time(0), time(23, 59))])
    assert hours.seconds_between(at("2026-11-01T00:00"), at("2026-11-01T23:59")) == (24 * 60 + 59) * 60
    assert hours.seconds_between(at("2026-03-08T00:00"), at("2026-03-08T23:59")) == (22 * 60 + 59) * 60


def test_it_ends_when_minutes_run_out_exactly_at_closing():
    hours = BusinessHours(NEW_YORK, lunch)
    assert hours.add(at("2026-11-20T16:00"), 60) == at("2026-11-20T17:00")


def test_overlapping_intervals_count_once():
    hours = BusinessHours(NEW_YORK, lambda day: [(time(9), time(12)), (time(10), time(14))])
    assert hours.seconds_between(at("2026-11-20T00:00"), at("2026-11-21T00:00")) == 5 * 3600


def test_a_schedule_that_never_opens_counts_as_always_open():
    hours = BusinessHours(NEW_YORK, lambda day: [])
    assert hours.add(at("2026-11-20T11:00"), 60) == at("2026-11-20T12:00")
    assert hours.next_opening(at("2026-11-20T11:00")) is None


def test_office_hours_know_public_holidays():
    hours = BusinessHours.weekdays(NEW_YORK)
    assert not hours.is_open_at(at("2026-11-26T10:00"))
    assert hours.is_open_at(at("2026-11-25T10:00"))
