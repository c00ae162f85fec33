"""Which records a daily report reads: those of its period, the one before it, and what lasts."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from brata_desktop.reports.kinds import lasting_kinds
from brata_desktop.services.kinds import work_of
from brata_desktop.store.record_rows import RecordFilter, RecordRow

TakesRow: TypeAlias = Callable[[RecordRow], bool]
"""Whether a line that a filter found is wanted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Some records of a report.

    Attributes:
        filter: Where the store finds them.
        takes: Which of the lines found are wanted.
    """

    filter: RecordFilter
    takes: TakesRow = lambda _: True


def wanted_of(units: tuple[str, ...], start: dt.datetime, end: dt.datetime) -> Iterator[Wanted]:
    """Yield what the report of a period reads; no record is wanted twice.

    Args:
        units: Codes of the units.
        start: First moment of the period.
        end: First moment after it.
    """
    since = (start - (end - start)).date()
    yield Wanted(RecordFilter(units=units, since=since, until=end.date()))
    before = since - dt.timedelta(days=1)
    for kind in lasting_kinds():
        yield Wanted(RecordFilter(kinds=(kind,), units=units, until=before), _reaching(kind, since))
    recorded = RecordFilter(units=units, recorded_since=start, recorded_until=end)
    yield Wanted(recorded, lambda row: row.occurred_at is None)


def _reaching(kind: str, day: dt.date) -> TakesRow:
    """Tell of lines that began before a day whether they have it, or a later one."""
    last_day = work_of(kind).last_day

    def takes(row: RecordRow) -> bool:
        last = last_day(row)
        return last is not None and last >= day

    return takes
