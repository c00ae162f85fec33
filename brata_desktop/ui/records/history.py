"""A record's history in words: who did what when and why, old text struck beside the new."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.fold import HistoryEntry
from brata_desktop.domain.states import Action, State
from brata_desktop.domain.times import WITA
from brata_desktop.services.record_view import RecordView
from brata_desktop.ui.kinds import FACES
from brata_desktop.ui.records.field_words import ValueWords, field_word
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.fact_list import Fact


def step_word(action: Action | None) -> str:
    """Return what a step of the history did."""
    words = {
        None: QCoreApplication.translate("History", "Recorded"),
        Action.EDIT: QCoreApplication.translate("History", "Changed"),
        Action.SUBMIT: QCoreApplication.translate("History", "Submitted"),
        Action.RECALL: QCoreApplication.translate("History", "Recalled"),
        Action.APPROVE: QCoreApplication.translate("History", "Approved"),
        Action.RETURN: QCoreApplication.translate("History", "Returned"),
        Action.HAND_OVER: QCoreApplication.translate("History", "Passed up"),
        Action.WITHDRAW: QCoreApplication.translate("History", "Withdrawn"),
    }
    return words[action]


def refusal_word(code: str) -> str:
    """Return why a step does not count."""
    words = {
        "signature-invalid": QCoreApplication.translate(
            "History", "does not count: the signature does not fit"
        ),
        "right-missing": QCoreApplication.translate(
            "History", "does not count: the officer had no right to it"
        ),
        "own-record": QCoreApplication.translate(
            "History", "does not count: nobody approves an own record"
        ),
        "record-conflict": QCoreApplication.translate(
            "History", "does not count: two versions stood side by side"
        ),
        "reason-missing": QCoreApplication.translate("History", "does not count: no reason given"),
        "revision-damaged": QCoreApplication.translate("History", "does not count: it is damaged"),
        "not-author": QCoreApplication.translate(
            "History", "does not count: another officer began this record"
        ),
        "kind-foreign": QCoreApplication.translate(
            "History", "does not count: a record keeps its kind"
        ),
    }
    other = QCoreApplication.translate("History", "does not count: the state forbade it")
    return words.get(code, other)


def history_facts(view: RecordView, catalogue: Catalogue) -> Iterator[Fact]:
    """Yield the steps of a record, newest first, each followed by what it changed."""
    values = ValueWords(catalogue, view.document.operation)
    retold = FACES[view.state.kind].retold
    for entry in reversed(view.state.history):
        yield _step(entry, view.names.get(entry.officer, "–"))
        if is_amendment(entry):
            for path, old, new in entry.changes:
                if path[0] in retold:
                    continue
                before, after = values.say(path, old), values.say(path, new)
                yield Fact("", f"{field_word(path, view.state.kind)}: {after}", struck=before)


def is_amendment(entry: HistoryEntry) -> bool:
    """Tell whether a step changed text that others had already been given."""
    return entry.action is Action.EDIT and entry.state not in {State.DRAFT, State.RETURNED}


def _step(entry: HistoryEntry, officer: str) -> Fact:
    at = dt.datetime.fromisoformat(entry.revision.header.at).astimezone(WITA)
    word = step_word(entry.action)
    if entry.is_unfounded:
        word = QCoreApplication.translate("History", "Withdrawn as unfounded")
    said = [f"{word} · {officer}"]
    if entry.reason:
        said.append(fill(QCoreApplication.translate("History", "Reason: %1"), entry.reason))
    if entry.refusal:
        said.append(refusal_word(entry.refusal))
    tone = "danger" if entry.refusal else "text"
    return Fact(f"{at:%d/%m} {at:%H.%M}", "\n".join(said), tone)
