"""The store as one side of an exchange: what waits, what arrives, what is received.

Used by the store's worker only. Arriving revisions are verified and folded in the transaction that
notes their receipts, so that a cut leaves neither a receipt without its revision nor a list without
its record.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

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
            above = work.revisions.last_seq() + 1
            if self._floor is None:
                # Looked for once: in a session the oldest that waits only becomes younger, and
                # what is taken back begins it anew.
                self._floor = work.sync.floor() or above
            waiting = work.sync.waiting(self._floor)
            batch = next_batch(
                (Sealed(w.header, w.body, w.body_hash) for w in waiting if w.hash not in but),
                max_bytes,
            )
        if not batch:
            self._floor = above
        return batch

    def here(self, hashes: Collection[bytes]) -> frozenset[bytes]:
        """Return those of some revisions that are here."""
        with self._desk.store.reading() as work:
            return frozenset(filter(work.revisions.has, hashes))

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
            work.sync.note_receipts((r.line, r.seq, r.hash) for r in step.receipts)
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
    new = _add(desk, work, filter(None, map(read_sealed, arrived)))
    if not new:
        return Changes()
    kinds = {revision.header.kind for revision in new}
    if kinds & DECIDING_KINDS:
        _judge_anew(desk, work)
    touched = {revision.header.record for revision in new if _is_of_record(revision)}
    touched |= orders.obey(desk, work)
    if kinds & DECIDING_KINDS:
        touched |= set(work.records.ids_of_feeds(_posts_spoken_for(desk, work, new)))
    for line in {r.header.record for r in new if r.header.kind in registers.KINDS}:
        registers.project_line(desk, work, line)
    for revision in new:
        if revision.header.kind == editions.KIND and not revision.damage:
            editions.project_edition(work, revision)
    authority = desk.authority(work)
    for record in touched:
        project_record(desk, work, record, authority)
    return Changes(
        records=frozenset(touched),
        officers=bool(kinds & DECIDING_KINDS),
        registers=bool(kinds & set(registers.KINDS)),
        editions=editions.KIND in kinds,
    )


def _add(desk: Desk, work: Work, read: Iterable[Revision]) -> list[Revision]:
    """Add revisions, each with what the keys known so far say about its signature."""
    is_genuine = desk.is_genuine(desk.authority(work))

    def is_new(revision: Revision) -> bool:
        is_good = not revision.damage and is_genuine(revision)
        return work.revisions.add(revision, is_signature_good=is_good)

    new = [revision for revision in read if is_new(revision)]
    work.revisions.remember(new)
    return new


def _judge_anew(desk: Desk, work: Work) -> None:
    """With new keys, look again at the signatures that fitted none before."""
    is_genuine = desk.is_genuine(desk.authority(work))
    for hash_ in work.revisions.bad_signatures():
        revision = work.revisions.get(hash_)
        if not revision.damage and is_genuine(revision):
            work.revisions.judge(hash_, is_good=True)


def _posts_spoken_for(desk: Desk, work: Work, new: Sequence[Revision]) -> frozenset[str]:
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
