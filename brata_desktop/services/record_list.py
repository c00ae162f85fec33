"""The list of records as a screen shows it: how long it is, where its days begin, its counts.

A screen first asks for the list's outline (`survey`), stretch by stretch, so that no single
question holds up the store, then for the lines that are to be seen (`records.page`).
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from brata_desktop.domain.errors import InvalidInput, NotFound
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.times import WITA
from brata_desktop.services.desk import Desk
from brata_desktop.store.record_rows import Cursor, DayGroup, RecordFilter, RecordRow
from brata_desktop.store.record_table import day_of
from brata_desktop.store.records import cursor_at

STRETCH = 10_000
"""Records of one answer of `survey`: some tens of milliseconds, whatever the size of the store."""
COUNT_CAP = 999
"""Counts stop here; a greater one means "more than that"."""
_WEEK_DAYS = 7


class Period(StrEnum):
    """The days a list shows, counted from the day it is looked at."""

    LAST_7_DAYS = "last_7_days"
    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_MONTH = "this_month"
    ALL = "all"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What a list of records shows, in words that still fit tomorrow.

    Attributes:
        period: The days; with `BETWEEN` those of `wanted`.
        wanted: Everything else; its days count only with `BETWEEN`.
    """

    period: Period = Period.LAST_7_DAYS
    wanted: RecordFilter = field(default_factory=RecordFilter)

    def on(self, today: dt.date) -> RecordFilter:
        """Return the filter for the store as of a local day.

        The last seven days also show what is ahead of the clock and drafts without a day: the
        working view must not hide what is to be mended.
        """
        plain = replace(self.wanted, since=None, until=None, with_undated=False)
        match self.period:
            case Period.LAST_7_DAYS:
                since = today - dt.timedelta(days=_WEEK_DAYS - 1)
                return replace(plain, since=since, with_undated=True)
            case Period.TODAY:
                return replace(plain, since=today, until=today)
            case Period.YESTERDAY:
                day = today - dt.timedelta(days=1)
                return replace(plain, since=day, until=day)
            case Period.THIS_MONTH:
                return replace(plain, since=today.replace(day=1), until=_last_of_month(today))
            case Period.ALL:
                return plain
            case Period.BETWEEN:
                return self.wanted


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a list's outline, newest first.

    Attributes:
        positions: Where each record stands; `Cursor(position + 1)` is the place just above it.
        days: The days of these records with the number of records in this stretch.
        is_last: Nothing follows.
    """

    positions: tuple[int, ...]
    days: tuple[DayGroup, ...]
    is_last: bool


def today(desk: Desk) -> dt.date:
    """Return the local day of the desk's clock, in WITA."""
    return desk.clock().astimezone(WITA).date()


def survey(
    desk: Desk, wanted: RecordFilter, after: Cursor | None = None, limit: int = STRETCH
) -> Stretch:
    """Return the next part of a list's outline."""
    with desk.store.reading() as work:
        positions = work.records.positions(wanted, after, limit)
    return Stretch(positions, tuple(_days(positions)), len(positions) < limit)


def locate(desk: Desk, record: str) -> Cursor | None:
    """Return where a record stands among all records; None when it is not here."""
    with desk.store.reading() as work:
        try:
            return work.records.cursor_of(record)
        except NotFound:
            return None


def position_of_day(day: dt.date) -> int:
    """Return the position that the newest record of a day cannot lie above."""
    return cursor_at(day).position - 1


def lines(desk: Desk, ids: Iterable[str]) -> dict[str, RecordRow]:
    """Return the lines of records by id; those that are not here are left out."""
    with desk.store.reading() as work:
        found = (work.records.find(id_) for id_ in ids)
        return {row.id: row for row in found if row is not None}


def kind_counts(desk: Desk, wanted: RecordFilter) -> dict[str, int]:
    """Return how many records of each kind a filter shows, its own kinds aside.

    The key "" holds all together. Counting stops at `COUNT_CAP` + 1.
    """
    with desk.store.reading() as work:
        counts = {
            kind: work.records.count(replace(wanted, kinds=(kind,)), COUNT_CAP) for kind in KINDS
        }
        counts[""] = work.records.count(replace(wanted, kinds=()), COUNT_CAP)
    return counts


def check_codes(desk: Desk, wanted: RecordFilter) -> None:
    """Refuse a stage or unit that neither the operation nor a record here has: it was mistyped.

    Raises:
        InvalidInput: `code-unknown`, field `stage` or `unit`, with the known codes.
    """
    asked = [("stage", code, RecordFilter(stages=(code,))) for code in wanted.stages]
    asked += [("unit", code, RecordFilter(units=(code,))) for code in wanted.units]
    codes = {
        "stage": [stage.code for stage in desk.catalogue.stages_of(desk.operation)],
        "unit": [unit.code for unit in desk.catalogue.tables.units],
    }
    with desk.store.reading() as work:
        for field_name, code, alone in asked:
            known = codes[field_name]
            if code not in known and not work.records.count(alone, 0):
                raise InvalidInput(field_name, "code-unknown", given=code, known=", ".join(known))


def hidden_count(desk: Desk, wanted: RecordFilter) -> int:
    """Return how many records a list would show with its search text alone, or `COUNT_CAP` + 1."""
    with desk.store.reading() as work:
        return work.records.count(RecordFilter(text=wanted.text), COUNT_CAP)


def _days(positions: tuple[int, ...]) -> Iterable[DayGroup]:
    start = 0
    while start < len(positions):
        day = day_of(positions[start])
        end = _end_of_day(positions, start, day)
        yield DayGroup(day, end - start)
        start = end


def _end_of_day(positions: tuple[int, ...], start: int, day: dt.date | None) -> int:
    """Return where the next day begins; by halving, since a stretch holds few days."""
    low, high = start + 1, len(positions)
    while low < high:
        middle = (low + high) // 2
        if day_of(positions[middle]) == day:
            low = middle + 1
        else:
            high = middle
    return low


def _last_of_month(day: dt.date) -> dt.date:
    return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
