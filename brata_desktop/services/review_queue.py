"""What waits for a supervisor: Kritis first, then the oldest event first."""

from dataclasses import dataclass
from enum import StrEnum

from brata_desktop.domain.states import State
from brata_desktop.services.desk import Desk
from brata_desktop.store.record_rows import Cursor, RecordFilter, RecordRow
from brata_desktop.store.store import Work

CRITICAL = 4
SHOWN = 200
"""Of more than these the oldest are shown; the next come up as records are decided."""

_OLDEST = Cursor(-1)


class Tray(StrEnum):
    """A tab of the review."""

    WAITING = "waiting"
    CHANGED = "changed"
    RETURNED = "returned"
    APPROVED = "approved"


_FILTERS = {
    Tray.WAITING: RecordFilter(statuses=(State.SUBMITTED.value,)),
    Tray.CHANGED: RecordFilter(statuses=(State.APPROVED.value,), is_changed_after=True),
    Tray.RETURNED: RecordFilter(statuses=(State.RETURNED.value,)),
    Tray.APPROVED: RecordFilter(statuses=(State.APPROVED.value,), is_changed_after=False),
}


@dataclass(frozen=True, slots=True)
class Queue:
    """One tray with the numbers of all.

    Attributes:
        tray: Which tray.
        rows: Its records in the order to be decided; approved ones newest first.
        counts: Tray to its number; a thousand means "more".
    """

    tray: Tray
    rows: tuple[RecordRow, ...]
    counts: dict[Tray, int]


def look_into(desk: Desk, tray: Tray) -> Queue:
    """Return a tray of the review.

    A record that was passed up to another unit's queue waits there and is left out here.
    """
    with desk.store.reading() as work:
        counts = {each: work.records.count(wanted) for each, wanted in _FILTERS.items()}
        return Queue(tray, _rows(desk, work, tray), counts)


def _rows(desk: Desk, work: Work, tray: Tray) -> tuple[RecordRow, ...]:
    wanted = _FILTERS[tray]
    if tray is Tray.APPROVED:
        return work.records.page(wanted, limit=SHOWN).rows
    critical = RecordFilter(statuses=wanted.statuses, severity_from=CRITICAL)
    urgent = _oldest_first(work, critical) if tray is Tray.WAITING else ()
    rest = _oldest_first(work, wanted)
    ordered = dict.fromkeys((*urgent, *rest))
    return tuple(row for row in ordered if row.queue in ("", desk.unit))[:SHOWN]


def _oldest_first(work: Work, wanted: RecordFilter) -> tuple[RecordRow, ...]:
    return work.records.page_before(wanted, _OLDEST, SHOWN).rows[::-1]
