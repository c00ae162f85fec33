"""One record with what stands around it: the records it names, the name of its post."""

from dataclasses import dataclass

from brata_desktop.domain.document import Common
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kinds import spec_of
from brata_desktop.domain.warnings import warnings
from brata_desktop.services import records
from brata_desktop.services.desk import Desk
from brata_desktop.services.record_list import lines
from brata_desktop.services.record_view import RecordView
from brata_desktop.services.registers import post_title
from brata_desktop.store.record_rows import LOCAL, RecordRow


@dataclass(frozen=True, slots=True)
class Details:
    """What a screen shows of one record.

    Attributes:
        view: The record.
        linked: Lines of the records it names, by id.
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
    findings = warnings(view.document, desk.clock())
    return Details(view, linked, post, findings, known.get(view.state.record, LOCAL))


def linked_ids(document: Common) -> tuple[str, ...]:
    """Return the ids of the records that a document names, each once, in its order."""
    spec = spec_of(document)
    named = spec.linked(document) if spec is not None else ()
    return tuple(dict.fromkeys(id_ for id_ in named if id_))
