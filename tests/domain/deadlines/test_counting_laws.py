"""Laws that hold for any start, limit and list of holidays."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.deadlines.deadline import deadline_of
from brata_desktop.domain.deadlines.holidays import WorkingDays
from brata_desktop.domain.deadlines.settings import DayKind
from brata_desktop.domain.deadlines.steps import HARI, Limit
from brata_desktop.domain.times import WITA, When

dates = st.dates(dt.date(2023, 1, 1), dt.date(2025, 12, 31))
counts = st.integers(1, 20)
calendars = st.frozensets(dates, max_size=60).map(WorkingDays)
kinds = st.sampled_from([DayKind.CALENDAR, DayKind.WORKING])


def ends(start: dt.date, count: int, days: WorkingDays, *, is_before: bool = False):
    limit = Limit(count, HARI, is_before=is_before)
    return deadline_of(limit, DayKind.WORKING, When(start), days)


def days_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """Return the days after the first up to the last."""
    return [first + dt.timedelta(days=n) for n in range(1, (last - first).days + 1)]


@given(dates, counts, calendars)
def test_the_working_days_after_the_start_are_as_many_as_the_limit(start, count, days):
    last = ends(start, count, days).working.date()
    passed = [d for d in days_between(start, last) if d.weekday() < 5 and d not in days.free]

    assert len(passed) == count
    assert passed[-1] == last


@given(dates, counts, calendars)
def test_working_days_never_end_before_calendar_days(start, count, days):
    forward, back = ends(start, count, days), ends(start, count, days, is_before=True)

    assert forward.working >= forward.calendar
    assert back.working <= back.calendar
    assert forward.warns_at == min(forward.calendar, forward.working)
    assert back.warns_at == min(back.calendar, back.working)


@given(dates, counts, calendars, dates)
def test_another_holiday_never_brings_a_deadline_forward(start, count, days, holiday):
    more = WorkingDays(days.free | {holiday})

    assert ends(start, count, more).working >= ends(start, count, days).working
    assert (
        ends(start, count, more, is_before=True).working
        <= ends(start, count, days, is_before=True).working
    )


@given(dates, st.integers(0, 30), counts, st.integers(0, 10), calendars)
def test_a_later_start_or_a_longer_limit_never_ends_earlier(start, later, count, longer, days):
    moved = start + dt.timedelta(days=later)

    for end in ("calendar", "working"):
        first = getattr(ends(start, count, days), end)
        assert getattr(ends(moved, count, days), end) >= first
        assert getattr(ends(start, count + longer, days), end) >= first


@given(dates, counts, counts, calendars)
def test_two_limits_one_after_the_other_are_their_sum(start, first, second, days):
    assert days.after(days.after(start, first), second) == days.after(start, first + second)


@given(dates, counts, calendars)
def test_counting_back_leads_to_where_counting_forward_began(start, count, days):
    began = days.after(start, 1)

    assert days.before(days.after(began, count), count) == began


@given(dates, counts, calendars)
def test_the_day_of_the_start_is_never_counted(start, count, days):
    deadline = ends(start, count, days)

    assert deadline.warns_at.date() >= start + dt.timedelta(days=count)
    assert ends(start, count, WorkingDays(days.free | {start})).working == deadline.working


@given(dates, st.times(), st.integers(-720, 840), counts, calendars, kinds)
def test_days_are_those_of_wita_whatever_the_clock_was_set_to(
    start, time, offset, count, days, kind
):
    when = When(start, time.replace(microsecond=0, tzinfo=None), utc_offset_minutes=offset)
    in_wita = when.starts_at.astimezone(WITA)

    deadline = deadline_of(Limit(count, HARI), kind, when, days)

    assert deadline == deadline_of(Limit(count, HARI), kind, When(in_wita.date()), days)
