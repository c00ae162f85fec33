"""Is the store what it says it is: file, chains, signatures, and the index against the fold."""

from collections.abc import Iterator

from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.revision import SHORT_BYTES, to_text
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.store.store import Work


def problems(desk: Desk) -> tuple[str, ...]:
    """Return what is wrong, a line each; nothing for a sound store. Reads all of it."""
    found = list(desk.store.check().problems)
    with desk.store.reading() as work:
        found.extend(_damage_problems(work))
        found.extend(_chain_problems(work))
        found.extend(_signature_problems(desk, work))
        found.extend(_index_problems(desk, work))
    return tuple(found)


def _damage_problems(work: Work) -> Iterator[str]:
    for _, revision in work.revisions.iterate():
        if revision.damage:
            header = revision.header
            yield (
                f"revision {header.n} of {header.device} (record {header.record}) is damaged: "
                f"{revision.damage}"
            )


def _chain_problems(work: Work) -> Iterator[str]:
    """Yield gaps and forks in the chain of each incarnation."""
    last: dict[str, tuple[int, bytes]] = {}
    for _, revision in work.revisions.iterate():
        header = revision.header
        n, hash_ = last.get(header.device, (0, b""))
        if header.n != n + 1 or header.previous != hash_[:SHORT_BYTES]:
            yield f"revision {header.n} of {header.device} does not follow revision {n}"
        last[header.device] = (header.n, revision.hash)


def _signature_problems(desk: Desk, work: Work) -> Iterator[str]:
    authority = desk.authority(work)
    is_genuine = desk.is_genuine(authority)
    for _, revision in work.revisions.iterate():
        if not revision.damage and not is_genuine(revision):
            yield f"signature of revision {to_text(revision.hash)} does not fit"


def _index_problems(desk: Desk, work: Work) -> Iterator[str]:
    for record in work.revisions.record_ids():
        state = fold_stored(desk, work, record)
        if state is None or state.kind not in KINDS:
            continue
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
