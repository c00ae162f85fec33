"""What meetings agreed upon and is still open: over all meetings, and what is ours to do.

An agreement changes its state by a new version of its meeting, with a reason once the meeting was
submitted; nothing is ever overwritten.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from brata_desktop.domain.errors import NotFound
from brata_desktop.domain.kinds.meeting.agreements import (
    concerns,
    find,
    is_overdue,
    still_open,
    urgency,
    with_state,
)
from brata_desktop.domain.kinds.meeting.document import Agreement, Meeting
from brata_desktop.domain.states import State
from brata_desktop.domain.times import WITA
from brata_desktop.services import records
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored, stored_state
from brata_desktop.services.record_view import RecordView
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work

KIND = "meeting"
STANDING = tuple(state.value for state in State if state is not State.WITHDRAWN)
NEEDS_REASON = frozenset({State.SUBMITTED.value, State.APPROVED.value})
"""States of a meeting in which a change is an amendment with a reason."""
_PAGE = 200


@dataclass(frozen=True, slots=True)
class OpenAgreement:
    """An agreement that somebody still has to act upon.

    Attributes:
        row: The line of its meeting.
        agreement: The agreement.
        is_ours: The officer at the desk, the post or the unit as a whole has to act.
        is_overdue: Its day has passed.
    """

    row: RecordRow
    agreement: Agreement
    is_ours: bool
    is_overdue: bool

    @property
    def needs_reason(self) -> bool:
        """Whether a change of its state is an amendment."""
        return self.row.status in NEEDS_REASON


def open_agreements(desk: Desk, text: str = "") -> tuple[OpenAgreement, ...]:
    """Return what is open over all meetings here, the most urgent first.

    Args:
        desk: The open store.
        text: Words that an agreement, its owner or its meeting's title and number hold, all of
            them, in any order; empty for all.
    """
    with desk.store.reading() as work:
        return tuple(each for each in open_in(desk, work) if _says(each, text))


def open_in(desk: Desk, work: Work) -> tuple[OpenAgreement, ...]:
    """Return what is open, within a transaction; as `open_agreements`."""
    today = desk.clock().astimezone(WITA).date()
    found = (
        OpenAgreement(row, each, _is_ours(desk, each), is_overdue(each, today))
        for row, meeting in _with_open_ones(desk, work)
        for each in still_open(meeting)
    )
    return tuple(sorted(found, key=lambda each: (urgency(each.agreement), each.row.number)))


def ours_in(desk: Desk, work: Work) -> tuple[OpenAgreement, ...]:
    """Return what is open and ours to do, the most urgent first."""
    return tuple(each for each in open_in(desk, work) if each.is_ours)


def set_state(
    desk: Desk, record: str, agreement: str, state: str, reason: str = ""
) -> tuple[RecordView, Changes]:
    """Give an agreement another state: a new version of its meeting, as it stands now.

    Args:
        desk: The open store.
        record: Id or number of the meeting.
        agreement: Id of the agreement.
        state: One of `AGREEMENT_STATES`.
        reason: Why; asked for once the meeting was submitted.

    Raises:
        NotFound: `record-not-found`: the meeting, or the agreement in it, is not here.
        NotAllowed: The state of the meeting or the officer's role forbids it, or no reason is
            given where one is needed.
    """
    with desk.store.transaction() as work:
        stored = stored_state(desk, work, record)
        meeting = decode_document(stored.kind, stored.document)
        if not isinstance(meeting, Meeting) or find(meeting, agreement) is None:
            raise NotFound("record-not-found", id=agreement)
        changed = with_state(meeting, agreement, state)
        view = records.amend_in(desk, work, stored, changed, stored.heads, reason)
        desk.commit(work)
    return view, Changes(frozenset({stored.record}))


def _says(found: OpenAgreement, text: str) -> bool:
    row, agreement = found.row, found.agreement
    held = f"{agreement.content} {agreement.owner.name} {row.title} {row.number}".casefold()
    return all(word in held for word in text.casefold().split())


def _is_ours(desk: Desk, agreement: Agreement) -> bool:
    return concerns(agreement.owner, desk.unit, desk.post, desk.officer_id)


def _with_open_ones(desk: Desk, work: Work) -> Iterator[tuple[RecordRow, Meeting]]:
    wanted = RecordFilter(kinds=(KIND,), statuses=STANDING, is_under_way=True)
    authority, cursor = desk.authority(work), None
    while True:
        page = work.records.page(wanted, cursor, _PAGE)
        for row in page.rows:
            state = fold_stored(desk, work, row.id, authority)
            meeting = decode_document(state.kind, state.document) if state is not None else None
            if isinstance(meeting, Meeting):
                yield row, meeting
        if not page.has_more:
            return
        cursor = page.last
