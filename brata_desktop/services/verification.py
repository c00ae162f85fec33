"""Is the store what it says it is: file, chains, signatures, and the index against the fold.

It reads all of it, in steps: between two of them another job, such as a save, has its turn.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field

from brata_desktop.domain.authority import Authority
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.revision import SHORT_BYTES, Revision, to_text
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.store.store import Work

REVISIONS_PER_STEP = 500
RECORDS_PER_STEP = 100


def problems(desk: Desk) -> tuple[str, ...]:
    """Return what is wrong, a line each; nothing for a sound store. Reads all of it."""
    steps = problems_in_steps(desk)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: tuple[str, ...] = end.value
            return found


def problems_in_steps(desk: Desk) -> Generator[None, None, tuple[str, ...]]:
    """Do the same and pause often; the answer is the generator's return value."""
    found = list(desk.store.check().problems)
    yield
    reading = _Reading()
    while True:
        with desk.store.reading() as work:
            is_more = reading.go_on(desk, work)
        yield
        if not is_more:
            break
    found.extend(reading.problems)
    with desk.store.reading() as work:
        records = tuple(work.revisions.record_ids())
    for first in range(0, len(records), RECORDS_PER_STEP):
        with desk.store.reading() as work:
            for record in records[first : first + RECORDS_PER_STEP]:
                found.extend(_index_problems(desk, work, record))
        yield
    return tuple(found)


@dataclass(slots=True)
class _Reading:
    """How far the revisions were read, in order of arrival, and what was found.

    Attributes:
        arrived: Arrival number of the last one read.
        last: Counter and hash of the last one of each incarnation.
        problems: What is wrong.
    """

    arrived: int = 0
    last: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def go_on(self, desk: Desk, work: Work) -> bool:
        """Read some more; tell whether there may be others after them."""
        authority = desk.authority(work)
        present = work.settings.facts.device
        for count, (arrived, revision) in enumerate(work.revisions.iterate(self.arrived), 1):
            self.arrived = arrived
            self.problems += _damage_problems(revision)
            self.problems += self._chain_problems(revision, present)
            self.problems += _signature_problems(desk, authority, revision)
            if count == REVISIONS_PER_STEP:
                return True
        return False

    def _chain_problems(self, revision: Revision, present: str) -> Iterator[str]:
        """Yield a gap or fork in the chain of an incarnation.

        Of another laptop's revisions only those for this post come here, and they come in any
        order, as does what this store wrote before it was restored: a gap among them is no
        fault, a fork is one.
        """
        header = revision.header
        n, hash_ = self.last.get(header.device, (0, b""))
        is_next = header.n == n + 1
        is_gap = header.device == present and not is_next
        if is_gap or (is_next and header.previous != hash_[:SHORT_BYTES]):
            yield f"revision {header.n} of {header.device} does not follow revision {n}"
        self.last[header.device] = (header.n, revision.hash)


def _damage_problems(revision: Revision) -> Iterator[str]:
    if revision.damage:
        header = revision.header
        yield (
            f"revision {header.n} of {header.device} (record {header.record}) is damaged: "
            f"{revision.damage}"
        )


def _signature_problems(desk: Desk, authority: Authority, revision: Revision) -> Iterator[str]:
    if not revision.damage and not desk.is_genuine(authority)(revision):
        yield f"signature of revision {to_text(revision.hash)} does not fit"


def _index_problems(desk: Desk, work: Work, record: str) -> Iterator[str]:
    state = fold_stored(desk, work, record)
    if state is None or state.kind not in KINDS:
        return
    yield from _unreadable_documents(state)
    row = work.records.find(record)
    if row is None:
        yield f"record {state.number} is missing from the list"
    elif _shown(row) != (state.state.value, state.number, state.is_unfounded):
        yield f"record {state.number} stands differently in the list"


def _shown(row: RecordRow) -> tuple[str, str, bool]:
    return row.status, row.number, row.is_unfounded


def _unreadable_documents(state: RecordState) -> Iterator[str]:
    """Yield the versions whose bytes are sound and whose document is none."""
    for entry in state.history:
        revision = entry.revision
        if revision.damage and revision.payload:
            yield f"a version of record {state.number} cannot be read: {revision.damage}"
