"""How a form ends: draft, submit, close, change of officer; and what it says when it cannot.

An officer who changes a submitted or approved record says why, in the form itself.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from brata_desktop.domain.document import Common
from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.states import RULES, Action, State
from brata_desktop.services import forms, records, untouched_forms
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.services.record_view import RecordView
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.forms.fields import TextField
from brata_desktop.ui.forms.saver import Saver
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.workbench import Message, Workbench

Value = TypeVar("Value")


class Ending(QObject):
    """Ends a form, and shows above its fields why it cannot.

    Attributes:
        message: What could not be done, above the fields.
        reason: Why a submitted or approved record is changed; shown when one is needed.

    Signals:
        changed: State, number or need of a reason changed.
        busy_changed: The form is being ended: nothing may be typed meanwhile.
        ended: The form is done and can go.
    """

    changed = Signal()
    busy_changed = Signal(bool)
    ended = Signal()

    def __init__(self, workbench: Workbench, saver: Saver, form: Form, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._saver = saver
        self._form = form
        self._view: RecordView | None = None
        self._kind_name = ""
        self._is_busy = False
        self._failure: Exception | None = None
        self.reason = TextField()
        self.reason.set_value(form.aside.reason)
        self._reason_field = Field("", self.reason, required=True)
        self.message = MessageBar(tone="danger")
        self._reason_field.hide()
        self.message.hide()
        self.message.acted.connect(saver.retry)
        saver.saved.connect(self._take)
        saver.failed.connect(self.show_failure)
        self._ask(form.copy.record if form.copy.base_heads else "")

    @property
    def number(self) -> str:
        """The record's number; empty before the first draft."""
        return self._view.state.number if self._view is not None else self._form.number

    @property
    def state(self) -> State:
        """The record's state; draft before the first draft."""
        return self._view.state.state if self._view is not None else State.DRAFT

    @property
    def changed_after(self) -> bool:
        """Whether the record was approved and then changed."""
        return self._view is not None and self._view.state.is_changed

    @property
    def needs_reason(self) -> bool:
        """Whether a change of the record has to be explained."""
        rule = RULES.get((self.state, Action.EDIT))
        return rule is not None and rule.needs_reason

    @property
    def lacks_reason(self) -> bool:
        """Whether the reason is still to be given."""
        return self.needs_reason and not self.reason.text().strip()

    def put_into(self, column: QVBoxLayout) -> None:
        """Put the message and the reason above the fields of a form."""
        column.addWidget(self.message)
        column.addWidget(self._reason_field)

    def submit_words(self) -> str:
        """Return the words of the main button."""
        return self.tr("Save change") if self.needs_reason else self.tr("Submit")

    def retranslate(self, kind_name: str) -> None:
        """Take every word in the language in force."""
        self._kind_name = kind_name
        self._reason_field.set_label(self.tr("Reason for the change"))
        self._reason_field.setVisible(self.needs_reason)
        if self._failure is not None:
            self.show_failure(self._failure)

    def ask_reason(self) -> None:
        """Lead to the reason and say that it is needed."""
        self.reason.setFocus()
        self._reason_field.set_error(self.tr("Say why the record is changed."))

    def submit(self) -> None:
        """Save and submit in one step; an amended record keeps its state."""
        self._end(forms.submit_form, self._tell_submitted)

    def save_draft(self) -> None:
        """Make one revision and close: done for now."""
        self._end(forms.save_draft, self._tell_saved)

    def close(self) -> None:
        """Close the form: a draft when something was typed, nothing otherwise."""
        if self._form.is_untouched and self._saver.document == self._form.document:
            self._end(_drop, self._tell_dropped)
        elif not self._has_content():
            self._discard(self.ended.emit)
        else:
            self.park(self.ended.emit)

    def park(self, on_done: Callable[[], None]) -> None:
        """Put the form away; `on_done` is called when the disk has answered.

        A change that still lacks its reason stays a working copy, and so does a reason that still
        lacks its change: opening the record goes on with it.
        """
        if self._is_busy:
            return
        if not self._has_content():
            self._keep(on_done) if self.reason.text() else self._discard(on_done)
        elif self.lacks_reason:
            self._keep(lambda: self._tell_kept(on_done))
        else:
            self._end(forms.save_draft, lambda view: self._tell_parked(view, on_done))

    def pause(self) -> None:
        """Make a revision of what was typed and go on; ten idle minutes ask for it."""
        if not self._is_busy and not self.lacks_reason and self._has_content():
            self._saver.revise(self.reason.text().strip())

    def show_failure(self, error: Exception) -> None:
        """Say above the fields what could not be done; the text stays and is tried again."""
        self._failure = error
        if not isinstance(error, BrataError):
            self._workbench.failed.emit(error)
        said = error_text(error) if isinstance(error, BrataError) else str(error)
        self.message.set_texts(
            self.tr("Not saved yet. What you typed is still here."), said, self.tr("Try again")
        )
        self.message.show()

    def _end(
        self,
        end: Callable[[Desk, Form, str], tuple[Value, Changes]],
        on_success: Callable[[Value], None],
    ) -> None:
        """End the form with a service; when that fails the form goes on."""
        if self._is_busy:
            return
        reason = self.reason.text().strip()
        self._set_busy(is_busy=True)
        self._saver.close(lambda desk, form: end(desk, form, reason), on_success, self._fail)

    def _discard(self, on_done: Callable[[], None]) -> None:
        if not self._is_busy:
            self._set_busy(is_busy=True)
            self._saver.discard(lambda _: on_done(), self._fail)

    def _keep(self, on_done: Callable[[], None]) -> None:
        self._set_busy(is_busy=True)
        self._saver.settle(lambda _: on_done(), self._fail)

    def _fail(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        self.show_failure(error)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.busy_changed.emit(is_busy)

    def _has_content(self) -> bool:
        document = self._saver.document
        if self._view is not None:
            return document != self._view.document
        proposed = ("operation", "stage", "occurred")
        if document == self._form.document and not self._form.copy.base_heads:
            return document != _only(document, *proposed)
        return True

    def _take(self, form: Form) -> None:
        had_number = bool(self.number)
        self._failure = None
        self.message.hide()
        if form.number and not had_number:
            self._form = form
            self._ask(form.copy.record)

    def _ask(self, record: str) -> None:
        if record:
            self._workbench.read(
                lambda desk: records.get(desk, record), self._show_view, owner=self
            )

    def _show_view(self, view: RecordView) -> None:
        self._view = view
        self.changed.emit()

    def _tell_submitted(self, view: RecordView) -> None:
        number, workbench = view.state.number, self._workbench
        if view.state.state is not State.SUBMITTED or Action.RECALL not in view.actions:
            self._tell_saved(view)
            return
        words = fill(self.tr("%1 %2 submitted."), self._kind_name, number)
        recalled = fill(self.tr("%1 is a draft again."), number)
        record = view.state.record

        def undo() -> None:
            workbench.change(
                lambda desk: _recall(desk, record),
                lambda _: workbench.say(recalled),
                owner=workbench,
            )

        workbench.said.emit(Message(words, action=self.tr("Undo"), act=undo))
        self.ended.emit()

    def _tell_saved(self, view: RecordView) -> None:
        is_draft = view.state.state is State.DRAFT
        words = self.tr("Draft %1 saved.") if is_draft else self.tr("Change of %1 saved.")
        self._workbench.say(fill(words, view.state.number))
        self.ended.emit()

    def _tell_dropped(self, view: RecordView | None) -> None:
        if view is None:
            self.ended.emit()
        else:
            self._tell_saved(view)

    def _tell_parked(self, view: RecordView, on_done: Callable[[], None]) -> None:
        self._workbench.say(fill(self.tr("Draft %1 saved."), view.state.number))
        on_done()

    def _tell_kept(self, on_done: Callable[[], None]) -> None:
        words = self.tr("The change of %1 is kept until you give its reason.")
        self._workbench.say(fill(words, self.number), "warn")
        on_done()


def _drop(desk: Desk, form: Form, _reason: str) -> tuple[RecordView | None, Changes]:
    return untouched_forms.drop_untouched(desk, form)


def _recall(desk: Desk, record: str) -> tuple[object, Changes]:
    return records.act(desk, [record], Action.RECALL)


def _only(document: Common, *names: str) -> Common:
    """Return an empty document with nothing but these fields of another."""
    return replace(type(document)(), **{name: getattr(document, name) for name in names})
