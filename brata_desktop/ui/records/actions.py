"""What can be done with records from the list: the steps of the workflow, paper, chat text."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from brata_desktop.domain.errors import Conflict, InvalidInput
from brata_desktop.domain.states import Action, State
from brata_desktop.services import chat_text, kept_words, records
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.record_view import RecordView
from brata_desktop.ui.kept_reason import KeptReason
from brata_desktop.ui.kinds import FACES
from brata_desktop.ui.theme.icons import icon
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.reason import ReasonDialog
from brata_desktop.ui.workbench import Message, Workbench

Seen: TypeAlias = Mapping[str, Collection[bytes]]
"""Record id to the heads that were read."""

NOT_PROVEN = "Tidak terbukti"
"""Reason of a report that proved wrong; on paper, so in Indonesian whatever the window speaks."""


class RecordActions(QWidget):
    """Carries out what the officer asks for; holds no choice of its own.

    An invisible child of the page, so that its dialogs and words belong to it. A step is about the
    text that was read: on one that changed meanwhile nothing is done.

    Signals:
        submitted: Records were submitted.
        outdated: A record is not any more what the list shows.
    """

    submitted = Signal()
    outdated = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.hide()

    def edit(self, record: str) -> None:
        """Open a record in its form."""
        self._workbench.edit_record(record)

    def print(self, ids: Sequence[str]) -> None:
        """Ask for the paper of records, as one document."""
        if ids:
            self._workbench.paper_asked.emit(tuple(ids))

    def copy(self, ids: Sequence[str]) -> None:
        """Put the short texts of records on the clipboard, names masked."""
        self._workbench.read(partial(_chat_texts, ids=tuple(ids)), self._take_texts, owner=self)

    def submit(self, ids: Sequence[str], seen: Seen) -> None:
        """Submit records, all or none; the toast takes it back.

        One that lacks an answer opens there instead.
        """
        job = partial(records.act, records=tuple(ids), action=Action.SUBMIT, seen=seen)
        self._workbench.change(job, self._say_submitted, self._refuse, owner=self)

    def recall(self, ids: Sequence[str], seen: Seen) -> None:
        """Make drafts of submitted records again, before anybody reviewed them."""
        job = partial(records.act, records=tuple(ids), action=Action.RECALL, seen=seen)
        self._workbench.change(job, self._say_recalled, self._refuse, owner=self)

    def ask_withdrawal(self, view: RecordView) -> ReasonDialog:
        """Ask why a record is withdrawn, then withdraw it."""
        dialog = ReasonDialog(
            fill(self.tr("Withdraw %1?"), view.state.number),
            self.tr("The record stays readable in the history, but counts no more."),
            confirm=self.tr("Withdraw"),
            quick=(self.tr("Recorded twice"), self.tr("Recorded by mistake")),
            tick=self.tr("The report proved wrong (tidak terbukti)"),
            tick_reason=NOT_PROVEN,
            parent=self.window(),
        )
        KeptReason(self._workbench, dialog, _withdrawal(view.state.record))
        dialog.given.connect(partial(self.withdraw, view))
        dialog.open()
        return dialog

    def withdraw(self, view: RecordView, reason: str) -> None:
        """Withdraw a record."""
        job = partial(_withdraw, record=view.state.record, reason=reason, seen=seen_in([view]))
        self._workbench.change(job, self._say_withdrawn, self._refuse, owner=self)

    def menu(self, view: RecordView) -> QMenu:
        """Make the menu of what the officer may do with a record now."""
        menu, record, may = QMenu(self.window()), view.state.record, view.actions
        ids, seen = [record], seen_in([view])
        menu.aboutToHide.connect(menu.deleteLater)
        entries = (
            (Action.EDIT, "pencil", self.tr("Edit"), "E", partial(self.edit, record)),
            (Action.SUBMIT, "send", self.tr("Submit"), "Ctrl+Return",
             partial(self.submit, ids, seen)),
            (None, "printer", self.tr("Print"), "Ctrl+P", partial(self.print, ids)),
            (None, "copy", self.tr("Copy as text"), "Ctrl+Shift+C", partial(self.copy, ids)),
            (Action.RECALL, "undo-2", self.tr("Take the submission back"), "",
             partial(self.recall, ids, seen)),
            (Action.WITHDRAW, "ban", self.tr("Withdraw…"), "", partial(self.ask_withdrawal, view)),
        )  # fmt: skip
        for action, icon_name, words, keys, act in entries:
            if action is None or action in may:
                entry = menu.addAction(icon(icon_name), words, act)
                entry.setShortcut(QKeySequence(keys))
        self._offer_beginnings(menu, view)
        return menu

    def _offer_beginnings(self, menu: QMenu, view: RecordView) -> None:
        """Offer what other kinds begin from a record that stands."""
        if view.state.state is State.WITHDRAWN:
            return
        for kind, face in FACES.items():
            if words := face.begins.get(view.state.kind):
                begin = partial(self._workbench.begin_record, kind, view.state.record)
                menu.addAction(icon(face.icon), words(), begin)

    # -- answers -------------------------------------------------------------------------------

    def _take_texts(self, texts: tuple[str, ...]) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        self._workbench.say(self.tr("Copied as text, names masked."))

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, InvalidInput) and error.code == "record-incomplete":
            self._workbench.complete_record(str(error.params["record"]))
            return
        self._workbench.failed.emit(error)
        if isinstance(error, Conflict):
            self.outdated.emit()

    def _say_submitted(self, views: tuple[RecordView, ...]) -> None:
        self.submitted.emit()
        self._say(
            views,
            self.tr("%1 submitted."),
            self.tr("%1 records submitted."),
            # An operator may submit what only its author may recall.
            undo=all(Action.RECALL in view.actions for view in views),
        )

    def _say_recalled(self, views: tuple[RecordView, ...]) -> None:
        self._say(views, self.tr("%1 is a draft again."), self.tr("%1 records are drafts again."))

    def _say_withdrawn(self, views: tuple[RecordView, ...]) -> None:
        self._say(views, self.tr("%1 withdrawn."), self.tr("%1 records withdrawn."))

    def _say(
        self, views: tuple[RecordView, ...], one: str, many: str, *, undo: bool = False
    ) -> None:
        text = fill(one, views[0].state.number) if len(views) == 1 else fill(many, len(views))
        back = partial(self.recall, [view.state.record for view in views], seen_in(views))
        message = Message(text, "ok", self.tr("Undo"), back) if undo else Message(text)
        self._workbench.said.emit(message)


def seen_in(views: Sequence[RecordView]) -> Seen:
    """Return the heads that stand behind what was shown."""
    return {view.state.record: view.state.heads for view in views}


def _withdraw(
    desk: Desk, *, record: str, reason: str, seen: Seen
) -> tuple[tuple[RecordView, ...], Changes]:
    done = records.act(desk, (record,), Action.WITHDRAW, reason=reason, seen=seen)
    kept_words.forget(desk, _withdrawal(record))
    return done


def _withdrawal(record: str) -> str:
    return f"withdraw.{record}"


def _chat_texts(desk: Desk, *, ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(chat_text.chat_text(desk, record) for record in ids)
