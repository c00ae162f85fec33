"""Deadlines worked out by hand, on paper with a calendar, from the sources named."""

import datetime as dt

import pytest

from brata_desktop.domain.deadlines.deadline import deadline_of
from brata_desktop.domain.deadlines.holidays import NATIONAL, Holiday, WorkingDays
from brata_desktop.domain.deadlines.settings import DayKind, DeadlineSettings
from brata_desktop.domain.deadlines.steps import HARI, HARI_KALENDER, HARI_KERJA, JAM, Limit
from brata_desktop.domain.operations import PEMILU, PILKADA
from brata_desktop.domain.times import When
from tests.domain.deadlines.shipped import DAYS, HOLIDAYS, at, day, on, step


def ends(regime: str, code: str, start: str):
    """Return the calendar day and the working day a step's limit ends on."""
    row = step(regime, code)
    deadline = deadline_of(row.limit, DeadlineSettings().kind_of(row), on(start), DAYS)
    return deadline.calendar.date().isoformat(), deadline.working.date().isoformat()


@pytest.mark.parametrize(
    ("regime", "code", "start", "calendar", "working"),
    [
        # Pasal 454 (6), 7 hari kerja. 1, 2, 5, 6, 7 Feb; 8 Isra Mikraj, 9 cuti bersama; 12, 13.
        (PEMILU, "DIARAHKAN", "2024-01-31", "2024-02-07", "2024-02-13"),
        # Pasal 480, 14 hari, over the leap day: 15 + 14 = 29 February, and on to March.
        (PEMILU, "TAHAP_1", "2024-02-15", "2024-02-29", "2024-03-06"),
        # The same day a year earlier, without one: 16, 17, 20 to 24, 27, 28, 1 to 3, 6, 7 March.
        (PEMILU, "TAHAP_1", "2023-02-15", "2023-03-01", "2023-03-07"),
        # 13 to 17, 20, 21; 22 March is Nyepi, 23 cuti bersama; 24, 27 to 31 March, 3 April.
        (PEMILU, "TAHAP_1", "2023-03-10", "2023-03-24", "2023-04-03"),
        # Over Christmas and New Year: 21, 22, 27, 28, 29 Dec, 2, 3 Jan.
        (PEMILU, "PUTUSAN_PN", "2023-12-20", "2023-12-27", "2024-01-03"),
        # Idulfitri 2024: 8, 9, 12, 15 April cuti bersama, 10 and 11 national; 16, 17, 18 count.
        (PEMILU, "P19", "2024-04-05", "2024-04-08", "2024-04-18"),
        # Begun on a Saturday: 18, 19, 20, or 19, 20, 21 in working days.
        (PEMILU, "BANDING", "2024-02-17", "2024-02-20", "2024-02-21"),
        # Begun on the eve of the vote, 14 February: 15, 16, 19.
        (PEMILU, "PERBAIKAN", "2024-02-13", "2024-02-16", "2024-02-19"),
        # Pasal 484, five days before the national result of 20 March 2024: 19, 18, 15, 14, 13,
        # as 11 is Nyepi and 12 cuti bersama.
        (PEMILU, "PUTUSAN_SUARA", "2024-03-20", "2024-03-15", "2024-03-13"),
        # Pasal 146, 14 hari kerja, over Christmas and New Year: 27, 30, 31 Dec, 2 to 16 Jan.
        (PILKADA, "TAHAP_1", "2024-12-24", "2025-01-07", "2025-01-16"),
        # Over the vote of 27 November 2024: 26, 28, 29.
        (PILKADA, "P19", "2024-11-25", "2024-11-28", "2024-11-29"),
        # Idulfitri 2025: 28 March to 7 April free but for weekends; 8, 9, 10, 11, 14 count.
        (PILKADA, "PELIMPAHAN_PN", "2025-03-27", "2025-04-01", "2025-04-14"),
        # Case 345/Pid.Sus/2020/PN.Mtp: handed to the court on Friday 20 November 2020, to be
        # judged by Friday the 27th (press, after Pasal 148 and UU 8/2015 Pasal 1 angka 28).
        (PILKADA, "PUTUSAN_PN", "2020-11-20", "2020-11-27", "2020-12-01"),
        # Pasal 134, 3 hari, from the last day of the year, a Sunday; 1 January is free.
        (PILKADA, "TINDAK_LANJUT", "2023-12-31", "2024-01-03", "2024-01-04"),
    ],
)
def test_both_dates_are_those_worked_out_by_hand(regime, code, start, calendar, working):
    assert ends(regime, code, start) == (calendar, working)


def test_the_day_it_is_counted_from_does_not_count():
    """KUHAP Pasal 228; the press counts three days from 28 January 2022 to the 31st."""
    limit = Limit(3, HARI_KALENDER)

    deadline = deadline_of(limit, DayKind.CALENDAR, on("2022-01-28"), DAYS)

    assert deadline.calendar.date() == day("2022-01-31")


@pytest.mark.parametrize(
    ("start", "end"),
    [("2024-02-28", "2024-02-29"), ("2023-02-28", "2023-03-01"), ("2024-02-29", "2024-03-01")],
)
def test_a_day_around_the_end_of_february(start, end):
    deadline = deadline_of(Limit(1, HARI), DayKind.CALENDAR, on(start), DAYS)

    assert deadline.calendar.date() == day(end)


def test_the_last_day_is_over_at_midnight_in_wita():
    deadline = deadline_of(Limit(1, HARI), DayKind.CALENDAR, on("2024-02-28 23:59"), DAYS)

    assert at("2024-02-29 23:59:59") <= deadline.calendar < at("2024-03-01 00:00")
    assert deadline.calendar.utcoffset() == dt.timedelta(hours=8)


def test_a_time_in_jakarta_belongs_to_the_day_it_is_in_wita():
    jakarta = When(day("2024-02-28"), dt.time(23, 30), utc_offset_minutes=420)

    deadline = deadline_of(Limit(1, HARI), DayKind.CALENDAR, jakarta, DAYS)

    assert deadline.calendar.date() == day("2024-03-01")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2024-02-29 10:15", "2024-03-01 10:15"),
        ("2024-02-09 16:00", "2024-02-10 16:00"),
        ("2023-12-31 23:50", "2024-01-01 23:50"),
    ],
)
def test_1x24_jam_counts_hours_through_nights_weekends_and_holidays(start, end):
    row = step(PEMILU, "DITERUSKAN")

    deadline = deadline_of(row.limit, DeadlineSettings().kind_of(row), on(start), DAYS)

    assert deadline.calendar == deadline.working == deadline.warns_at == at(end)


def test_1x24_jam_from_a_day_without_a_time_warns_early_and_is_late_late():
    deadline = deadline_of(Limit(1, JAM), DayKind.HOURS, on("2024-02-28"), DAYS)

    assert deadline.warns_at.date() == day("2024-02-28")
    assert deadline.due_at.date() == day("2024-02-29")


def test_the_earlier_date_warns_and_the_day_kind_in_force_decides():
    limit = Limit(7, HARI_KERJA)
    forward = deadline_of(limit, DayKind.WORKING, on("2024-01-31"), DAYS)
    back = deadline_of(Limit(5, HARI, is_before=True), DayKind.CALENDAR, on("2024-03-20"), DAYS)

    assert (forward.warns_at, forward.due_at) == (forward.calendar, forward.working)
    assert (back.warns_at, back.due_at) == (back.working, back.calendar)


def test_an_unknown_day_has_no_deadline():
    assert deadline_of(Limit(1, HARI), DayKind.CALENDAR, When(), DAYS) is None


def test_cuti_bersama_may_be_made_a_working_day():
    """As the first case above, but 9 February is worked: 9 and 12 instead of 12 and 13."""
    days = WorkingDays.of(HOLIDAYS, is_joint_leave_free=False)

    assert days.after(day("2024-01-31"), 7) == day("2024-02-12")


def test_a_retired_holiday_is_an_ordinary_day():
    holiday = Holiday(day=day("2024-02-14"), name="Pemungutan", kind=NATIONAL, is_retired=True)

    assert WorkingDays.of([holiday]).is_working(day("2024-02-14"))


@pytest.mark.parametrize(
    ("start", "is_known"), [("2024-12-20", True), ("2025-12-20", False), ("2022-12-30", False)]
)
def test_a_year_without_holidays_is_said(start, is_known):
    deadline = deadline_of(Limit(14, HARI), DayKind.WORKING, on(start), DAYS)

    assert deadline.are_holidays_known is is_known


def test_what_hari_means_is_a_setting_with_a_default_per_regime():
    usual = DeadlineSettings()
    changed = DeadlineSettings(
        meaning_of_hari={PEMILU: DayKind.CALENDAR},
        kind_by_step={
            (PEMILU, "DIARAHKAN"): DayKind.CALENDAR,
            (PEMILU, "DITERUSKAN"): DayKind.CALENDAR,
        },
    )
    hari, kerja = step(PEMILU, "PUTUSAN_PN"), step(PEMILU, "DIARAHKAN")

    assert usual.kind_of(hari) is DayKind.WORKING
    assert usual.kind_of(step(PILKADA, "PUTUSAN_PN")) is DayKind.CALENDAR
    assert usual.kind_of(kerja) is DayKind.WORKING
    assert changed.kind_of(hari) is changed.kind_of(kerja) is DayKind.CALENDAR
    assert changed.kind_of(step(PEMILU, "DITERUSKAN")) is DayKind.HOURS
