"""Days that are no *hari kerja*: weekends, *libur nasional* and *cuti bersama*."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from brata_desktop.domain.csv_table import CatalogueRow, Columns, Row, parse_values

NATIONAL = "nasional"
JOINT_LEAVE = "cuti bersama"
KINDS = (NATIONAL, JOINT_LEAVE)
"""Kinds of holiday in the joint decrees (SKB 3 Menteri) and the President's decrees."""

HOLIDAY_COLUMNS = Columns(("date", "name", "kind"))

_SATURDAY = 5
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holiday(CatalogueRow):
    """A day off; a retired one is an ordinary day again.

    Attributes:
        day: The day, in Indonesia.
        name: As the decree prints it.
        kind: One of `KINDS`.
    """

    day: dt.date
    name: str
    kind: str

    @property
    def key(self) -> tuple[str, ...]:
        """The day."""
        return (self.day.isoformat(),)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days are *hari kerja*: Monday to Friday without `free`.

    Attributes:
        free: Days off, whatever their weekday.
        years: Years whose holidays are known; of others only the weekends are.
    """

    free: frozenset[dt.date] = frozenset()
    years: frozenset[int] = frozenset()

    @classmethod
    def of(cls, holidays: Iterable[Holiday], *, is_joint_leave_free: bool = True) -> "WorkingDays":
        """Return the working days that a list of holidays leaves.

        Args:
            holidays: Rows of the catalogue, retired ones passed over.
            is_joint_leave_free: Whether nobody works on *cuti bersama* either.
        """
        rows = [row for row in holidays if not row.is_retired]
        free = (row.day for row in rows if row.kind == NATIONAL or is_joint_leave_free)
        return cls(frozenset(free), frozenset(row.day.year for row in rows))

    def is_working(self, day: dt.date) -> bool:
        """Whether a day counts as *hari kerja*."""
        return day.weekday() < _SATURDAY and day not in self.free

    def after(self, day: dt.date, count: int) -> dt.date:
        """Return the `count`-th working day after a day; `day` itself is not counted."""
        return self._walk(day, count, _ONE_DAY)

    def before(self, day: dt.date, count: int) -> dt.date:
        """Return the `count`-th working day before a day; `day` itself is not counted."""
        return self._walk(day, count, -_ONE_DAY)

    def knows(self, first: dt.date, last: dt.date) -> bool:
        """Whether the holidays of every year from one day to another are known."""
        years = range(min(first, last).year, max(first, last).year + 1)
        return self.years.issuperset(years)

    def _walk(self, day: dt.date, count: int, step: dt.timedelta) -> dt.date:
        left = count
        while left:
            day += step
            left -= self.is_working(day)
        return day


def parse_holidays(text: str, file_name: str) -> tuple[Holiday, ...]:
    """Read holidays from CSV text.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, HOLIDAY_COLUMNS, _holiday)


def _holiday(row: Row) -> Holiday:
    day = row.date("date")
    if day is None:
        raise row.error("date", "catalogue-empty-value")
    return Holiday(
        day=day,
        name=row.needed("name"),
        kind=row.choice("kind", KINDS),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )
