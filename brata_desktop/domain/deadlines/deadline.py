"""When a limit ends, counted in calendar days and in working days.

- The day it is counted from is not counted (KUHAP, UU 8/1981, Pasal 228: time "mulai
  diperhitungkan pada hari berikutnya"); the last day is over at midnight WITA.
- A last day that is a Sunday or a holiday is not moved: the earlier date is the safe one.
- 1x24 jam counts hours on the clock, through nights and holidays.
"""

import datetime as dt
from dataclasses import dataclass

from brata_desktop.domain.deadlines.holidays import WorkingDays
from brata_desktop.domain.deadlines.settings import DayKind
from brata_desktop.domain.deadlines.steps import Limit
from brata_desktop.domain.times import WITA, When


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last moments of a limit, aware and in WITA, included in the time given.

    Attributes:
        kind: Day kind in force, which decides whether something was late.
        calendar: End counted in calendar days.
        working: End counted in working days; for hours the same as `calendar`.
        warns_at: The earliest end it may have. Warnings go by it: the earlier of the two dates,
            and for hours from a day without a clock time the end counted from its midnight.
        are_holidays_known: Whether `working` rests on the holidays of all its years.
    """

    kind: DayKind
    calendar: dt.datetime
    working: dt.datetime
    warns_at: dt.datetime
    are_holidays_known: bool = True

    @property
    def due_at(self) -> dt.datetime:
        """The end by the day kind in force."""
        return self.working if self.kind is DayKind.WORKING else self.calendar


def deadline_of(limit: Limit, kind: DayKind, start: When, days: WorkingDays) -> Deadline | None:
    """Return when a limit ends that is counted from `start`; None when its day is unknown."""
    day = wita_day(start)
    if day is None:
        return None
    if kind is DayKind.HOURS:
        return _hours(limit, start, day)
    return _days(limit, kind, day, days)


def wita_day(when: When) -> dt.date | None:
    """Return the day in WITA; a day without a clock time is taken as it was written."""
    if when.starts_at is None or not when.is_time_known:
        return when.date
    return when.starts_at.astimezone(WITA).date()


def _days(limit: Limit, kind: DayKind, day: dt.date, days: WorkingDays) -> Deadline:
    if limit.is_before:
        plain, worked = day - dt.timedelta(days=limit.count), days.before(day, limit.count)
    else:
        plain, worked = day + dt.timedelta(days=limit.count), days.after(day, limit.count)
    calendar, working = _end_of(plain), _end_of(worked)
    return Deadline(kind, calendar, working, min(calendar, working), days.knows(day, worked))


def _hours(limit: Limit, start: When, day: dt.date) -> Deadline:
    length = dt.timedelta(hours=24 * limit.count) * (-1 if limit.is_before else 1)
    if start.is_time_known and start.starts_at is not None:
        end = start.starts_at.astimezone(WITA) + length
        return Deadline(DayKind.HOURS, end, end, end)
    latest = _end_of(day) + length
    return Deadline(DayKind.HOURS, latest, latest, latest - dt.timedelta(days=1))


def _end_of(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.max, WITA)
