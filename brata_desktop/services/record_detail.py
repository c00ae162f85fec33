"""One record with what stands around it: what it names and what names it, its post."""

from dataclasses import dataclass

from brata_desktop.domain.document import Common
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kinds import spec_of
from brata_desktop.domain.warnings import warnings
from brata_desktop.services import records
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored
from brata_desktop.services.record_list import lines
from brata_desktop.services.record_view import RecordView
from brata_desktop.services.registers import post_title
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import LOCAL, RecordFilter, RecordRow
from brata_desktop.store.store import Work

NAMING_MAX = 100
"""Records that name one and are looked at; a vulnerability has a handful."""


@dataclass(frozen=True, slots=True)
class Details:
    """What a screen shows of one record.

    Attributes:
        view: The record.
        linked: Lines of the records it names, then of those that name it, by id.
        post: Name of its post.
        findings: What is pointed out about it; never corrected by itself.
        whereabouts: Where all of it is known to be; see `RecordRow`.
    """

    view: RecordView
    linked: dict[str, RecordRow]
    post: str
    findings: tuple[Finding, ...] = ()
    whereabouts: str = LOCAL


def details(desk: Desk, record: str) -> Details:
    """Return a record by id or number, with what it names.

    Raises:
        NotFound: `record-not-found`.
    """
    view = records.get(desk, record)
    with desk.store.reading() as work:
        post = post_title(work, view.state.feed)
        is_enrolled = bool(desk.roots(work))
        known = work.sync.whereabouts([view.state.record]) if is_enrolled else {}
    linked = lines(desk, linked_ids(view.document))
    with desk.store.reading() as work:
        linked |= {row.id: row for row in naming(desk, work, view.state.record)}
    findings = warnings(view.document, desk.clock())
    return Details(view, linked, post, findings, known.get(view.state.record, LOCAL))


def naming(desk: Desk, work: Work, record: str) -> tuple[RecordRow, ...]:
    """Return the records whose document names one, newest first; withdrawn ones too.

    Documents are searched by their words, and an id is a word that nothing else says.
    """
    found = work.records.page(RecordFilter(text=f"{record} "), limit=NAMING_MAX).rows
    return tuple(row for row in found if record in _named_in(desk, work, row.id))


def _named_in(desk: Desk, work: Work, record: str) -> tuple[str, ...]:
    state = fold_stored(desk, work, record)
    return () if state is None else linked_ids(decode_document(state.kind, state.document))


def linked_ids(document: Common) -> tuple[str, ...]:
    """Return the ids of the records that a document names, each once, in its order."""
    spec = spec_of(document)
    named = spec.linked(document) if spec is not None else ()
    return tuple(dict.fromkeys(id_ for id_ in named if id_))
