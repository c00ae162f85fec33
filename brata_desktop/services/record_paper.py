"""The paper of one record: as it stands, who approved it, and every amendment with its old text."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from brata_desktop.domain.document import Attachment, Json
from brata_desktop.domain.fold import HistoryEntry, RecordState
from brata_desktop.domain.masking import mask_document, mask_names, masked_names
from brata_desktop.domain.states import Action, Right, State
from brata_desktop.domain.times import WITA
from brata_desktop.reports import wording
from brata_desktop.reports.daily_inputs import Photo, ReportFlags, ReportRecord
from brata_desktop.reports.kinds import paper_of
from brata_desktop.reports.record_content import (
    Amendment,
    FieldChange,
    HistoryStep,
    RecordInputs,
)
from brata_desktop.reports.render import Rendered
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import unit_settings
from brata_desktop.services.attachments import preview, travelling_picture
from brata_desktop.services.daily_report import report_unit
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import stored_state
from brata_desktop.services.report_records import as_report_record
from brata_desktop.store.codec import encode_json
from brata_desktop.store.store import Work

STEP_WORDS = {
    None: "Dicatat",
    Action.EDIT: "Diperbaiki",
    Action.SUBMIT: "Diajukan",
    Action.RECALL: "Ditarik kembali menjadi draf",
    Action.APPROVE: "Disetujui",
    Action.RETURN: "Dikembalikan",
    Action.HAND_OVER: "Dialihkan",
    Action.WITHDRAW: "Ditarik",
}
"""A step in the words of the paper."""


PHOTO_EDGE_PX = 1600
"""Longer edge of a photo on paper: as fine as a printer prints it at half the width of a page."""


def gather(
    desk: Desk,
    record: str,
    *,
    is_masked: bool = True,
    paper: str = "A4",
    with_photos: bool = False,
) -> RecordInputs:
    """Return everything the paper of a record says; photos as they were attached.

    Raises:
        NotFound: `record-not-found`.
        NotAllowed: The officer may not see names unmasked.
    """
    with desk.store.reading() as work:
        if not is_masked:
            desk.require(work, Right.UNMASK)
        state = stored_state(desk, work, record)
        inputs = _inputs(desk, work, state, is_masked=is_masked, paper=paper)
        return replace(inputs, photos=tuple(_photos(work, inputs))) if with_photos else inputs


def draw(inputs: RecordInputs, worker: ReportWorker) -> Rendered:
    """Draw what was gathered, its photos made small in memory; needs no store."""
    photos = tuple(
        replace(photo, image=preview(photo.image, PHOTO_EDGE_PX) or b"") for photo in inputs.photos
    )
    return worker.record(replace(inputs, photos=photos), mask_document)


def has_photos(inputs: RecordInputs) -> bool:
    """Tell whether a record has photos that its paper could show."""
    return any(_is_photo(each) for each in inputs.record.document.attachments)


def _is_photo(attachment: Attachment) -> bool:
    return attachment.media_type.startswith("image/")


def _photos(work: Work, inputs: RecordInputs) -> Iterator[Photo]:
    for photo in filter(_is_photo, inputs.record.document.attachments):
        caption = _masked(photo.note or photo.name, inputs.record, is_masked=inputs.flags.masked)
        if work.blobs.has(photo.sha256):
            image = work.blobs.get(photo.sha256)
        else:
            image = travelling_picture(work, photo) or b""
            caption = f"{caption} ({wording.ORIGINAL_UNDER_WAY})" if image else caption
        yield Photo(image, caption, inputs.record.number)


def _masked(text: str, record: ReportRecord, *, is_masked: bool) -> str:
    return mask_names(text, masked_names(record.document)) if is_masked else text


def _inputs(
    desk: Desk, work: Work, state: RecordState, *, is_masked: bool, paper: str
) -> RecordInputs:
    officers = desk.view(work).officers
    settings = unit_settings.of_view(desk.view(work), desk.feed)
    operation = desk.catalogue.operation(desk.operation)
    today = desk.clock().astimezone(WITA)
    shown = as_report_record(desk, work, state, desk.view(work), today)

    def title(officer: str) -> str:
        return officers[officer].title if officer in officers else ""

    def mask(text: str) -> str:
        return _masked(text, shown, is_masked=is_masked)

    counted = [entry for entry in state.history if entry.refusal is None]
    return RecordInputs(
        unit=report_unit(desk, settings, state.feed.partition("/")[0], today.date()),
        operation=operation.local_name if operation else desk.operation,
        record=shown,
        issued_at=today,
        approved_by=tuple(title(officer) for officer in state.approvers),
        history=tuple(
            HistoryStep(_at(e), _step_words(e), title(e.officer), mask(e.reason)) for e in counted
        ),
        amendments=tuple(_amendments(counted, paper_of(state.kind).retold, title, mask)),
        flags=ReportFlags(
            masked=is_masked,
            single_supervisor=settings.single_supervisor,
            practice=work.settings.facts.is_practice,
        ),
        paper=paper,
    )


def _step_words(entry: HistoryEntry) -> str:
    return wording.UNFOUNDED if entry.is_unfounded else STEP_WORDS[entry.action]


def _amendments(
    history: list[HistoryEntry],
    retold: frozenset[str],
    title: Callable[[str], str],
    mask: Callable[[str], str],
) -> Iterator[Amendment]:
    for position, entry in enumerate(history):
        if entry.action is not Action.EDIT or entry.state in (State.DRAFT, State.RETURNED):
            continue
        later = history[position + 1 :]
        approval = next((each for each in later if each.action is Action.APPROVE), None)
        yield Amendment(
            at=_at(entry),
            by=title(entry.officer),
            reason=mask(entry.reason),
            changes=tuple(
                FieldChange(".".join(path), mask(_text(old)), mask(_text(new)))
                for path, old, new in entry.changes
                if path[0] not in retold
            ),
            approved_by=title(approval.officer) if approval else "",
        )


def _at(entry: HistoryEntry) -> dt.datetime:
    return dt.datetime.fromisoformat(entry.revision.header.at).astimezone(WITA)


def _text(value: Json) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else encode_json(value).decode()
