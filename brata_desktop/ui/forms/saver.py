"""Keeps what is typed in the store: the working copy of a form, and the revisions made of it.

Every job runs on the store's single worker, in the order it was sent, and works on the copy that
the job before it left. So a save that is on its way never overtakes a submit, and leaving the
program only has to send one more job: nobody waits for an answer.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from brata_desktop.domain.document import Common
from brata_desktop.services import forms
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.ui.background import Failed
from brata_desktop.ui.forms.typed import Typed
from brata_desktop.ui.workbench import Workbench

Value = TypeVar("Value")

BEHIND_MS = 700
"""A save begins this long after the first key that is not saved; a second is the promise."""

RETRY_MS = 3000
"""A save that failed (disk full) is tried again after this."""


class _Copy:
    """The copy that the last job left; read and changed by jobs on the worker only."""

    def __init__(self, form: Form) -> None:
        self._form: Form | None = form

    def save(self, desk: Desk, typed: Typed) -> Form | None:
        """Store what was typed; None when the form was closed meanwhile."""
        return self.attach(desk, typed, forms.autosave)

    def attach(self, desk: Desk, typed: Typed, job: Callable[[Desk, Form], Form]) -> Form | None:
        """Add a file; it and what was typed are on disk together."""
        if self._form is not None:
            form = replace(self._form, document=typed.document, aside=typed.aside)
            self._form = job(desk, form)
        return self._form

    def close(
        self, desk: Desk, typed: Typed, job: Callable[[Desk, Form], tuple[Value, Changes]]
    ) -> tuple[Value, Changes]:
        """End the form, with a revision or without; when it fails the form goes on."""
        if self._form is None:
            raise RuntimeError("a form was ended twice")
        answer, changes = job(desk, replace(self._form, document=typed.ended))
        self._form = None
        return answer, changes

    def revise(self, desk: Desk, typed: Typed, reason: str) -> tuple[Form | None, Changes]:
        """Make a revision and go on with a new copy upon it; what stands aside goes on too."""
        if self._form is None:
            return None, Changes()
        view, changes = self.close(
            desk, typed, lambda desk, form: forms.save_draft(desk, form, reason)
        )
        self._form, more = forms.open_edit(desk, view.state.record)
        if typed.aside:
            self.save(desk, typed)
        return self._form, changes | more

    def discard(self, desk: Desk) -> tuple[None, Changes]:
        """Forget the copy."""
        if self._form is None:
            return None, Changes()
        changes = forms.discard(desk, self._form)
        self._form = None
        return None, changes


class Saver(QObject):
    """Saves what stands in a form, at most a second behind, and ends the form.

    Args:
        workbench: Reads and changes the store.
        form: The form as it was opened.
        read: Tells what stands in it now.
        parent: The page of the form.

    Signals:
        saved: What was typed is on disk; carries the stored `Form`.
        failed: It could not be saved, the text is kept and tried again; carries the exception.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, workbench: Workbench, form: Form, read: Callable[[], Typed], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._copy = _Copy(form)
        self._read = read
        self._sent: Typed | None = Typed(form.document, form.aside, form.document)
        self._is_under_way = False
        self.timer = QTimer(self, singleShot=True, interval=BEHIND_MS)
        self.timer.timeout.connect(self._save)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.flush)

    @property
    def document(self) -> Common:
        """What a revision would hold now."""
        return self._read().ended

    @property
    def is_behind(self) -> bool:
        """Whether something typed was not yet sent to the store."""
        typed, sent = self._read(), self._sent
        return sent is None or (typed.document, typed.aside) != (sent.document, sent.aside)

    def note(self) -> None:
        """Hear that something was typed; it is saved soon."""
        if not (self._is_under_way or self.timer.isActive()) and self.is_behind:
            self.timer.start(BEHIND_MS)

    def flush(self) -> None:
        """Send what is not saved now: the form is left, locked, or the program ends."""
        if self.is_behind:
            self._send()

    def retry(self) -> None:
        """Try again now what failed."""
        self._sent = None
        self._send()

    def settle(self, on_success: Callable[[Form | None], None], on_failure: Failed) -> None:
        """Save and answer when it is on disk."""
        self.timer.stop()
        copy, typed = self._copy, self._read()
        self._workbench.read(
            lambda desk: copy.save(desk, typed),
            on_success,
            lambda error: self._stays(error, on_failure),
            owner=self,
        )

    def attach(
        self,
        job: Callable[[Desk, Form], Form],
        on_success: Callable[[Form | None], None],
        on_failure: Failed,
    ) -> None:
        """Add a file to the record; the answer holds the document with it."""
        copy, typed = self._copy, self._read()
        self._workbench.read(
            lambda desk: copy.attach(desk, typed, job), on_success, on_failure, owner=self
        )

    def close(
        self,
        job: Callable[[Desk, Form], tuple[Value, Changes]],
        on_success: Callable[[Value], None],
        on_failure: Failed,
    ) -> None:
        """End the form (draft, submit, nothing); when that fails the form goes on."""
        self.timer.stop()
        copy, typed = self._copy, self._read()
        self._workbench.change(
            lambda desk: copy.close(desk, typed, job),
            self._ended(on_success),
            lambda error: self._stays(error, on_failure),
            owner=self,
        )

    def discard(self, on_success: Callable[[None], None], on_failure: Failed) -> None:
        """End the form without a revision."""
        self.timer.stop()
        self._workbench.change(self._copy.discard, self._ended(on_success), on_failure, owner=self)

    def revise(self, reason: str) -> None:
        """Make a revision of what was typed and go on."""
        copy, typed = self._copy, self._read()
        self._sent, self._is_under_way = typed, True
        self._workbench.change(
            lambda desk: copy.revise(desk, typed, reason), self._answer, self._fail, owner=self
        )

    def _save(self) -> None:
        if self.is_behind and not self._is_under_way:
            self._send()

    def _send(self) -> None:
        copy, typed = self._copy, self._read()
        self.timer.stop()
        self._sent, self._is_under_way = typed, True
        self._workbench.read(
            lambda desk: copy.save(desk, typed), self._answer, self._fail, owner=self
        )

    def _answer(self, form: Form | None) -> None:
        self._is_under_way = False
        if form is not None:
            self.saved.emit(form)
        self.note()

    def _fail(self, error: Exception) -> None:
        self._is_under_way = False
        self._sent = None
        self.failed.emit(error)
        self.timer.start(RETRY_MS)

    def _stays(self, error: Exception, on_failure: Failed) -> None:
        self._sent = None
        self.timer.start(RETRY_MS)
        on_failure(error)

    def _ended(self, on_success: Callable[[Value], None]) -> Callable[[Value], None]:
        def done(answer: Value) -> None:
            self._sent = self._read()
            self.timer.stop()
            on_success(answer)

        return done
