"""The paper of one record: as it stands, who approved it, and every amendment with its old text."""

import datetime as dt
from collections.abc import Callable, Iterator

from brata_desktop.domain.document import Json
from brata_desktop.domain.fold import HistoryEntry, RecordState
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.masking import mask_document, mask_text
from brata_desktop.domain.states import Action, Right, State
from brata_desktop.domain.times import WITA
from brata_desktop.reports import wording
from brata_desktop.reports.daily_inputs import ReportFlags
from brata_desktop.reports.record_content import (
    Amendment,
    FieldChange,
    HistoryStep,
    RecordInputs,
)
from brata_desktop.reports.render import Rendered
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import unit_settings
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


def gather(desk: Desk, record: str, *, is_masked: bool = True, paper: str = "A4") -> RecordInputs:
    """Return everything the paper of a record says.

    Raises:
        NotFound: `record-not-found`.
        NotAllowed: The officer may not see names unmasked.
    """
    with desk.store.reading() as work:
        if not is_masked:
            desk.require(work, Right.UNMASK)
        state = stored_state(desk, work, record)
        return _inputs(desk, work, state, is_masked=is_masked, paper=paper)


def draw(
    desk: Desk, record: str, worker: ReportWorker, *, is_masked: bool = True, paper: str = "A4"
) -> Rendered:
    """Draw the paper of a record. Raises as `gather`."""
    inputs = gather(desk, record, is_masked=is_masked, paper=paper)
    return worker.record(inputs, mask_document)


def _inputs(
    desk: Desk, work: Work, state: RecordState, *, is_masked: bool, paper: str
) -> RecordInputs:
    officers = desk.view(work).officers
    settings = unit_settings.of_view(desk.view(work))
    operation = desk.catalogue.operation(desk.operation)
    today = desk.clock().astimezone(WITA)
    shown = as_report_record(desk, work, state, desk.view(work))

    def title(officer: str) -> str:
        return officers[officer].title if officer in officers else ""

    def mask(text: str) -> str:
        if is_masked and isinstance(shown.document, Incident):
            return mask_text(text, shown.document.persons)
        return text

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
        amendments=tuple(_amendments(counted, title, mask)),
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
    history: list[HistoryEntry], title: Callable[[str], str], mask: Callable[[str], str]
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
            ),
            approved_by=title(approval.officer) if approval else "",
        )


def _at(entry: HistoryEntry) -> dt.datetime:
    return dt.datetime.fromisoformat(entry.revision.header.at).astimezone(WITA)


def _text(value: Json) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else encode_json(value).decode()
