"""What becomes of a packet's content: sorted, tried out for a preview, or taken."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from io import BytesIO

from brata_desktop.domain.feeds import CERTIFICATE_KINDS, COMMON, line_of
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.revision import TRANSITION, Revision
from brata_desktop.services import photo_testimony, testimony
from brata_desktop.services.attachments import SIZE_BYTES_MAX
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import DECIDING_KINDS, Desk
from brata_desktop.services.enrolled import Circle, circle_of, is_by_polda
from brata_desktop.services.packet_report import PacketReport, Refusal
from brata_desktop.services.projection import fold_stored
from brata_desktop.services.syncing import absorb, read_sealed
from brata_desktop.services.turns import Turns
from brata_desktop.store.attachment_index import SMALL_BYTES_MAX
from brata_desktop.store.store import Work
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.packet_pieces import Pieces
from brata_desktop.sync.packet_records import Chunk, LineHead, Run
from brata_desktop.sync.packet_stream import Batch

_RECORDS_PER_STEP = 50
_OF_RECORD = frozenset({*KINDS, TRANSITION})


class Intake:
    """Takes the batches of one packet.

    Args:
        desk: The open store.
        report: Filled while batches are taken.
    """

    def __init__(self, desk: Desk, report: PacketReport) -> None:
        self._desk = desk
        self._report = report
        self._pieces = Pieces(SIZE_BYTES_MAX)
        self._runs: dict[str, Run] = {}
        self._new: set[bytes] = set()
        self._had_conflict: dict[str, bool] = {}
        self._introduced: list[Revision] = []
        self._deciding: list[Sealed] = []
        self._of_record: dict[str, list[Sealed]] = {}

    # -- preview -----------------------------------------------------------------------------

    def sort(self, batch: Batch) -> None:
        """Count what a batch would bring, and keep what has to be tried out."""
        with self._desk.store.reading() as work:
            self._sort(work, batch)

    def _sort(self, work: Work, batch: Batch) -> None:
        self._introduced += filter(None, map(read_sealed, batch.common))
        circle = circle_of(self._desk, work, self._introduced)
        for sealed, revision in self._admitted(work, circle, batch):
            header = revision.header
            if header.kind in DECIDING_KINDS:
                self._deciding.append(sealed)
            elif header.kind in _OF_RECORD:
                self._of_record.setdefault(header.record, []).append(sealed)
        for chunk in batch.chunks:
            self._put_together(work, chunk)

    def try_out(self) -> Turns[None]:
        """Fold what is new, a few records at a time, and let the store forget it again."""
        for some in _in_steps(self._of_record):
            yield partial(self._try, some)

    def _try(self, records: Sequence[str]) -> None:
        rows = [sealed for record in records for sealed in self._of_record[record]]
        with self._desk.store.transaction() as work:
            self._note_conflicts(work, records)
            absorb(self._desk, work, [*self._deciding, *rows])
            self._look(work, records)

    # -- taking ------------------------------------------------------------------------------

    def take(self, batch: Batch) -> None:
        """Write a batch in one transaction."""
        with self._desk.store.transaction() as work:
            circle = circle_of(self._desk, work, filter(None, map(read_sealed, batch.common)))
            admitted = list(self._admitted(work, circle, batch))
            self._note_conflicts(work, {r.header.record for _, r in admitted})
            changes = absorb(self._desk, work, [sealed for sealed, _ in admitted])
            for chunk in batch.chunks:
                if self._put_together(work, chunk):
                    work.blobs.put(BytesIO(self._pieces.content))
            for run in batch.runs:
                self._join(run)
            for head in batch.heads:
                self._believe(work, circle, head)
            for word in batch.photos:
                self._report.received += photo_testimony.take(work, circle, word)
            self._desk.commit(work)
        if batch.runs or batch.photos:
            changes |= Changes(whereabouts=True)
        self._report.changes |= changes

    def sum_up(self) -> Turns[None]:
        """Look at every record that was touched, as it stands now."""
        for some in _in_steps(self._had_conflict):
            yield partial(self._look_again, some)

    def _look_again(self, records: Sequence[str]) -> None:
        with self._desk.store.reading() as work:
            self._look(work, records)

    # -- both --------------------------------------------------------------------------------

    def _admitted(
        self, work: Work, circle: Circle, batch: Batch
    ) -> Iterator[tuple[Sealed, Revision]]:
        """Yield what is new and may come this way; count the rest."""
        for sealed in batch.common:
            row = read_sealed(sealed)
            if row is not None and not work.revisions.has(row.hash) and self._is_order(work, row):
                yield sealed, row
        for sealed in batch.revisions:
            hash_ = sealed.hash
            if hash_ in self._new or work.revisions.has(hash_):
                self._report.known += hash_ not in self._new
                continue
            revision = read_sealed(sealed)
            if revision is None or not _may_come(circle, revision):
                record = revision.header.record if revision else ""
                self._refuse(record, "packet-line-foreign" if revision else "revision-damaged")
                continue
            self._new.add(hash_)
            self._report.new += 1
            yield sealed, revision

    def _put_together(self, work: Work, chunk: Chunk) -> bool:
        """Take a piece; tell whether it made an attachment whole that is not here."""
        is_whole = self._pieces.add(chunk, is_here=work.blobs.has(chunk.digest.hex()))
        # The small picture of a photo is no photo.
        self._report.attachments += is_whole and chunk.size > SMALL_BYTES_MAX
        return is_whole

    def _is_order(self, work: Work, row: Revision) -> bool:
        """Tell whether a row of the common line is the Polda's own word."""
        is_known = row.header.kind in CERTIFICATE_KINDS
        return is_known and is_by_polda(self._desk, work, row)

    def _note_conflicts(self, work: Work, records: Iterable[str]) -> None:
        for record in records:
            if record not in self._had_conflict:
                row = work.records.find(record)
                self._had_conflict[record] = row is not None and row.has_conflict

    def _look(self, work: Work, records: Iterable[str]) -> None:
        """Note which records stand in conflict now, and which of the new revisions count not."""
        conflicts = list(self._report.conflicts)
        for record in records:
            state = fold_stored(self._desk, work, record)
            if state is None:
                continue
            if state.conflicts and not self._had_conflict[record]:
                conflicts.append(state.number)
            for entry in state.history:
                if entry.refusal and entry.revision.hash in self._new:
                    self._refuse(state.number or record, entry.refusal)
        self._report.conflicts = tuple(conflicts)

    def _refuse(self, record: str, reason: str) -> None:
        self._report.refused = (*self._report.refused, Refusal(record, reason))

    def _join(self, run: Run) -> None:
        known = self._runs.get(run.line)
        if known is not None and run.first == known.first + len(known.hashes):
            run = Run(run.line, known.first, (*known.hashes, *run.hashes))
        self._runs[run.line] = run

    def _believe(self, work: Work, circle: Circle, head: LineHead) -> None:
        run = self._runs.pop(head.line, None)
        if run is not None:
            testimony.take(work, circle, head, run)


def _in_steps(records: Iterable[str]) -> Iterator[list[str]]:
    rest = list(records)
    for at in range(0, len(rest), _RECORDS_PER_STEP):
        yield rest[at : at + _RECORDS_PER_STEP]


def _may_come(circle: Circle, revision: Revision) -> bool:
    """Tell whether a revision belongs into a line that this laptop reads.

    The common line is not among them: its rows come in a place of their own.
    """
    header = revision.header
    is_common = header.feed == COMMON or header.kind in CERTIFICATE_KINDS
    return not is_common and circle.reads(line_of(header.feed, header.kind))
