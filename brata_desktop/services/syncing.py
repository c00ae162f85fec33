"""The store as one side of an exchange: what waits, what arrives, what is received.

Used by the store's worker only. Arriving revisions are verified and folded in the transaction that
notes their receipts, so that a cut leaves neither a receipt without its revision nor a list without
its record.
"""

from collections.abc import Callable, Iterable, Sequence

from brata_desktop.domain.certificates import CERTIFICATE
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.revision import (
    AUTHORITY_KINDS,
    SIGNATURE_BYTES,
    TRANSITION,
    Revision,
    parse_header,
    unseal,
    unseal_damaged,
)
from brata_desktop.services import editions, orders, registers
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import DECIDING_KINDS, Desk
from brata_desktop.services.projection import project_record
from brata_desktop.store.codec import unpack_body
from brata_desktop.store.store import Work
from brata_desktop.store.sync_state import LinePlace
from brata_desktop.sync.messages import Cursor, Sealed
from brata_desktop.sync.planner import Step, next_batch

ROOM_KEPT_BYTES = 16 * 1024 * 1024
"""What of the disk is left for recording: the work of weeks. Nothing of others is taken into it."""


class StoreLedger:
    """The ledger of an open store; one for each session.

    Args:
        desk: The open store.
        announce: Told what changed, after each answer that changed something.
    """

    def __init__(self, desk: Desk, announce: Callable[[Changes], object] = lambda _: None) -> None:
        self._desk = desk
        self._announce = announce
        self._floor: int | None = None

    @property
    def incarnations(self) -> tuple[str, ...]:
        """Incarnations of the store, the present one first."""
        with self._desk.store.reading() as work:
            return work.settings.incarnations()

    def cursors(self) -> tuple[Cursor, ...]:
        """Return where the laptop stands in each line it knows."""
        with self._desk.store.reading() as work:
            places = work.sync.places()
        return tuple(Cursor(p.line, p.seq, p.chain, p.durable) for p in places)

    def next_batch(self, but: frozenset[bytes], max_bytes: int) -> tuple[Sealed, ...]:
        """Return the most urgent of what waits; see `Ledger`."""
        with self._desk.store.reading() as work:
            if self._floor is None:
                # Looked for once: in a session the oldest that waits only becomes younger, and
                # what is taken back begins it anew.
                self._floor = work.sync.floor() or 0
            waiting = work.sync.waiting(self._floor)
            return next_batch(
                (Sealed(w.header, w.body, w.body_hash) for w in waiting if w.hash not in but),
                max_bytes,
            )

    def is_here(self, hash_: bytes) -> bool:
        """Tell whether a revision is held."""
        with self._desk.store.reading() as work:
            return work.revisions.has(hash_)

    def received(self, line: str) -> Sequence[bytes]:
        """Return the hashes received in a line, in order."""
        with self._desk.store.reading() as work:
            return work.sync.receipts(line)

    def apply(self, step: Step) -> None:
        """Write what an answer changed: revisions, lists, receipts and places, or nothing.

        Raises:
            Unavailable: `disk-low`: what is left is for recording; `disk-full`.
        """
        if not (step.arrived or step.receipts or step.cursors or step.held):
            return
        if step.arrived and self._desk.store.room_bytes < ROOM_KEPT_BYTES:
            raise Unavailable("disk-low")
        with self._desk.store.transaction() as work:
            arrived = absorb(self._desk, work, step.arrived)
            for receipt in step.receipts:
                work.sync.add_receipt(receipt.line, receipt.seq, receipt.hash)
            for hash_, status in step.held.items():
                if not work.sync.is_received(hash_):
                    work.sync.hold(hash_, int(status))
            for cursor in step.cursors:
                work.sync.put_place(_place(cursor))
            self._desk.commit(work)
        self._announce(arrived)

    def take_back(self, place: Cursor) -> None:
        """Forget the receipts of a line after a place."""
        with self._desk.store.transaction() as work:
            work.sync.take_back(_place(place))
            work.commit()
        self._floor = None


def absorb(desk: Desk, work: Work, arrived: Iterable[Sealed]) -> Changes:
    """Add revisions from elsewhere and write anew what they touch; the caller commits.

    What cannot be read, or was not signed by who it says, is kept and counts for nothing.
    """
    readable = filter(None, map(read_sealed, arrived))
    new = [revision for revision in readable if work.revisions.add(revision)]
    if not new:
        return Changes()
    kinds = {revision.header.kind for revision in new}
    _judge_signatures(desk, work, new, are_keys_new=bool(kinds & DECIDING_KINDS))
    touched = {revision.header.record for revision in new if _is_of_record(revision)}
    touched |= orders.obey(desk, work)
    if kinds & DECIDING_KINDS:
        touched |= set(work.records.ids_of_feeds(_judged_anew(desk, work, new)))
    for line in {r.header.record for r in new if r.header.kind in registers.KINDS}:
        registers.project_line(desk, work, line)
    for revision in new:
        if revision.header.kind == editions.KIND and not revision.damage:
            editions.project_edition(work, revision)
    for record in touched:
        project_record(desk, work, record)
    return Changes(
        records=frozenset(touched),
        officers=bool(kinds & DECIDING_KINDS),
        registers=bool(kinds & set(registers.KINDS)),
        editions=editions.KIND in kinds,
    )


def _judge_signatures(
    desk: Desk, work: Work, new: Sequence[Revision], *, are_keys_new: bool
) -> None:
    """Note which signatures do not fit; with new keys, look again at those that did not."""
    is_genuine = desk.is_genuine(desk.authority(work))
    doubtful = {revision.hash: revision for revision in new}
    if are_keys_new:
        doubtful |= {hash_: work.revisions.get(hash_) for hash_ in work.revisions.bad_signatures()}
    for hash_, revision in doubtful.items():
        work.revisions.judge(hash_, is_good=not revision.damage and is_genuine(revision))


def _judged_anew(desk: Desk, work: Work, new: Sequence[Revision]) -> frozenset[str]:
    """Return the posts whose records may stand differently for what arrived.

    The officers of a post that is now known, or of a desk above, may have decided there before.
    """
    speaking = {r.header.feed for r in new if r.header.kind in AUTHORITY_KINDS}
    speaking |= {str(r.payload.get("feed", "")) for r in new if r.header.kind == CERTIFICATE}
    view = desk.view(work)
    feeds = work.records.feeds()
    return frozenset(feed for feed in feeds if any(view.reaches(home, feed) for home in speaking))


def _is_of_record(revision: Revision) -> bool:
    return revision.header.kind in KINDS or revision.header.kind == TRANSITION


def read_sealed(sealed: Sealed) -> Revision | None:
    """Return a revision, marked as damaged when its body cannot be read.

    None when its header cannot be read either: then nobody knows where it belongs.
    """
    try:
        return unseal(sealed.header, sealed.body, unpack_body, sealed.digest)
    except InvalidInput as error:
        try:
            header = parse_header(sealed.header[:-SIGNATURE_BYTES])
        except InvalidInput:
            return None
        return unseal_damaged(sealed.header, sealed.body, sealed.hash, header, error.code)


def _place(cursor: Cursor) -> LinePlace:
    return LinePlace(cursor.line, cursor.seq, cursor.chain, cursor.durable)
