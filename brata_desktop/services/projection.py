"""From a record's revisions to its line in the list and its words in the search."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from brata_desktop.domain.authority import Authority
from brata_desktop.domain.document import Common, Json, JsonObject
from brata_desktop.domain.errors import InvalidInput, NotFound
from brata_desktop.domain.fold import SEVERITY_RANK, RecordState, fold_record
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.revision import Revision
from brata_desktop.domain.times import UNKNOWN, When
from brata_desktop.domain.transition import document_of
from brata_desktop.services import editions, registers
from brata_desktop.services.desk import Desk
from brata_desktop.store.attachment_index import SMALL_BYTES_MAX, NamedAttachment
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.store.store import Work

PROJECTED_AS = "store.projection"
PROJECTION = 5
"""Number of what is derived; 2 added what records name as attachments, 3 their small pictures, 4
polling stations, 5 the calls of an election night.
"""
_DIGEST_LETTERS = 64


def fold_stored(
    desk: Desk, work: Work, record: str, authority: Authority | None = None
) -> RecordState | None:
    """Fold a record out of the store; None when it is not a record or is not here.

    A version whose document this program cannot read counts for nothing; the rest is folded.

    Args:
        desk: The open store.
        work: The transaction.
        record: Id of the record.
        authority: That of this transaction, for who folds many records; asked for when absent.
    """
    state, _ = _fold_and_read(desk, work, record, authority or desk.authority(work))
    return state if state is not None and state.kind in KINDS else None


def _fold_and_read(
    desk: Desk, work: Work, record: str, authority: Authority
) -> tuple[RecordState | None, Common | None]:
    """Fold what may be a record; its document comes along when it was read at once."""
    revisions = work.revisions.of_record(record)
    if not any(revision.header.kind in KINDS for revision in revisions):
        return None, None
    is_genuine, rivals = desk.is_genuine(authority), work.revisions.rivals(record)
    state = fold_record(revisions, authority, is_genuine, rivals)
    if state is None or state.kind not in KINDS:
        return None, None
    try:
        return state, decode_document(state.kind, state.document)
    except InvalidInput:
        judged = map(_judged_by_document, revisions)
        return fold_record(judged, authority, is_genuine, rivals), None


def _judged_by_document(revision: Revision) -> Revision:
    kind, document = revision.header.kind, document_of(revision)
    damage = _fault(kind, document) if kind in KINDS else ""
    return replace(revision, damage=damage) if damage else revision


def _fault(kind: str, document: JsonObject) -> str:
    """Return why a document cannot be read, or empty."""
    try:
        decode_document(kind, document)
    except InvalidInput as error:
        return f"{error.field}: {error.params['reason']}"
    return ""


def stored_state(desk: Desk, work: Work, record: str) -> RecordState:
    """Return the fold of a record by its id or number.

    Raises:
        NotFound: `record-not-found`.
    """
    state = fold_stored(desk, work, work.records.get(record).id)
    if state is None:
        raise NotFound("record-not-found", id=record)
    return state


def project_record(
    desk: Desk, work: Work, record: str, authority: Authority | None = None
) -> RecordState | None:
    """Write a record's line and words anew; return its state. Arguments as in `fold_stored`."""
    authority = authority or desk.authority(work)
    state, document = _fold_and_read(desk, work, record, authority)
    if state is None or state.kind not in KINDS:
        return None
    document = document or decode_document(state.kind, state.document)
    row = _row(desk, authority, state, document)
    work.records.put(row, " ".join(_words(desk, row, state)))
    work.attachments.put(state.record, row.severity, _named(state.feed, document))
    return state


def project_everything(desk: Desk, work: Work) -> None:
    """Write every line, register and issued report anew, for a rebuild."""
    for revision in work.revisions.of_kinds([editions.KIND]):
        if not revision.damage:
            editions.project_edition(work, revision)
    lines = {revision.header.record for revision in work.revisions.of_kinds(registers.KINDS)}
    for line in lines:
        registers.project_line(desk, work, line)
    authority = desk.authority(work)
    for record in work.revisions.record_ids():
        project_record(desk, work, record, authority)
    work.settings.put(PROJECTED_AS, PROJECTION)


def catch_up(desk: Desk) -> None:
    """Write everything derived anew when an older program wrote it; once after an update."""
    with desk.store.reading() as work:
        known = work.settings.get(PROJECTED_AS)
    if known != PROJECTION:
        desk.store.rebuild(lambda work: project_everything(desk, work))


def _row(desk: Desk, authority: Authority, state: RecordState, document: Common) -> RecordRow:
    spec = KINDS[state.kind]
    unit, _, post = state.feed.partition("/")
    officer = authority.now.officers.get(state.author)
    done, total = spec.tally(document)
    area_path = desk.catalogue.areas.path_text(document.place.area_code)
    places = (document.place.name, area_path or document.place.area_name)
    return RecordRow(
        id=state.record,
        kind=state.kind,
        number=state.number,
        feed=state.feed,
        unit=unit,
        post=post,
        author_id=state.author,
        author=officer.title if officer else "",
        occurred_at=document.occurred.starts_at,
        occurred_on=document.occurred.date,
        recorded_at=dt.datetime.fromisoformat(state.recorded_at),
        stage=document.stage,
        satgas=document.satgas,
        category=spec.kind_of(document),
        severity=SEVERITY_RANK.get(str(getattr(document, "severity", "")), 0),
        is_notable=bool(getattr(document, "is_notable", False)),
        is_under_way=spec.is_under_way(document),
        status=state.state.value,
        is_changed_after=state.is_changed,
        has_conflict=bool(state.conflicts),
        is_unfounded=state.is_unfounded,
        queue=state.queue,
        title=document.what,
        place=", ".join(part for part in places if part),
        area_code=document.place.area_code,
        done=done,
        total=total,
        source=document.source,
        external_id=document.external_id,
        time_precision=_time_precision(document.occurred),
    )


def _named(line: str, document: Common) -> Iterator[NamedAttachment]:
    for each in document.attachments:
        if _is_digest(each.sha256) and each.size_bytes > 0:
            yield NamedAttachment(line, each.sha256, each.size_bytes, each.media_type)
        small = each.thumbnail
        if small and _is_digest(small.sha256) and 0 < small.size_bytes <= SMALL_BYTES_MAX:
            yield NamedAttachment(line, small.sha256, small.size_bytes, "image/jpeg")


def _is_digest(text: str) -> bool:
    """Tell whether a text from elsewhere is a SHA-256 in hex."""
    return len(text) == _DIGEST_LETTERS and not set(text) - set("0123456789abcdef")


def _time_precision(occurred: When) -> str:
    if occurred.time is not None:
        return occurred.precision
    return occurred.part_of_day or UNKNOWN


def _words(desk: Desk, row: RecordRow, state: RecordState) -> Iterator[str]:
    """Yield everything that was typed, the standing values of conflicts included."""
    yield from state.numbers or (row.number,)
    yield row.author
    yield row.place
    category = desk.catalogue.category(row.category)
    if category is not None:
        yield category.name
    yield from _texts(state.document)
    for candidates in state.conflicts.values():
        for candidate in candidates:
            yield from _texts(candidate.value)
    for entry in state.history:
        if entry.reason:
            yield entry.reason


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in ("id", "sha256"):
                yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
