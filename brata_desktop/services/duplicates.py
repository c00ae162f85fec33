"""Records that may tell the same event as another: from another post, or another officer."""

import datetime as dt
from dataclasses import dataclass

from brata_desktop.domain.document import Common
from brata_desktop.domain.duplicates import Suspicion, suspicion
from brata_desktop.domain.kinds import spec_of
from brata_desktop.domain.states import State
from brata_desktop.domain.times import EXACT
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.store.store import Work

SHOWN_MAX = 3
_REGENCY_PARTS = 2
_CANDIDATES_MAX = 60
_EXACT_WINDOW = dt.timedelta(hours=6)
_FUZZY_WINDOW = dt.timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class LikelyDuplicate:
    """Another record of perhaps the same event.

    Attributes:
        row: Its line in the list: number, post, time.
        document: What it says.
        suspicion: How alike the two are.
    """

    row: RecordRow
    document: Common
    suspicion: Suspicion


def duplicates_of(desk: Desk, document: Common, record: str = "") -> tuple[LikelyDuplicate, ...]:
    """Return the records that may tell the same event as a document, most likely first.

    Args:
        desk: The open store.
        document: What is being written or reviewed; only kinds that may be told twice are compared.
        record: Id of its own record, so that it is not compared with itself.
    """
    with desk.store.reading() as work:
        return duplicates_in(desk, work, document, record)


def duplicates_in(
    desk: Desk, work: Work, document: Common, record: str
) -> tuple[LikelyDuplicate, ...]:
    """Return what `duplicates_of` returns, within a transaction."""
    start, spec = document.occurred.starts_at, spec_of(document)
    if spec is None or not spec.may_be_told_twice:
        return ()
    if start is None or not document.place.is_known:
        return ()
    is_exact = document.occurred.time is not None and document.occurred.precision == EXACT
    window = _EXACT_WINDOW if is_exact else _FUZZY_WINDOW
    # A record with no more than a day stands at the first minute of it.
    since = min(start - window, start.replace(hour=0, minute=0, second=0))
    # Two posts may differ in the kecamatan: coordinates and words decide.
    regency = ".".join(document.place.area_code.split(".")[:_REGENCY_PARTS])
    rows = work.records.similar(spec.code, since, start + window, regency, limit=_CANDIDATES_MAX)
    compared = (
        found
        for row in rows
        if row.id != record and row.status != State.WITHDRAWN
        for found in _compared(desk, work, document, row)
    )
    likely = [found for found in compared if found.suspicion.is_suspected]
    likely.sort(key=lambda found: (-found.suspicion.percent, found.row.number))
    return tuple(likely[:SHOWN_MAX])


def _compared(desk: Desk, work: Work, document: Common, row: RecordRow) -> list[LikelyDuplicate]:
    state = fold_stored(desk, work, row.id)
    other = decode_document(state.kind, state.document) if state else None
    if type(other) is not type(document):
        return []
    return [LikelyDuplicate(row, other, suspicion(document, other))]
