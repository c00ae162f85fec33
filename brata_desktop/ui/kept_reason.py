"""Keeps what is typed in a dialog that asks why, over a lock, another officer, and a crash."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from brata_desktop.services import kept_words
from brata_desktop.ui.widgets.reason import ReasonDialog
from brata_desktop.ui.workbench import Workbench

BEHIND_MS = 700
"""A save begins this long after the first key that is not saved."""


class KeptReason(QObject):
    """Belongs to a dialog: shows what was typed there before, and keeps what is typed.

    Put away without an answer, the words stay for the next time. Who acts on the answer forgets
    them with `kept_words.forget` once it is done.

    Args:
        workbench: Reads and changes the store.
        dialog: Just made; its answer is kept before anybody who listens later hears of it.
        question: As `kept_words.keep` takes it.
    """

    def __init__(self, workbench: Workbench, dialog: ReasonDialog, question: str) -> None:
        super().__init__(dialog)
        self._workbench = workbench
        self._dialog = dialog
        self._question = question
        self._kept = ""
        self.timer = QTimer(self, singleShot=True, interval=BEHIND_MS)
        self.timer.timeout.connect(self.flush)
        dialog.text.textChanged.connect(self._note)
        dialog.given.connect(self.flush)
        dialog.rejected.connect(self.flush)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.flush)
        job = partial(kept_words.find, question=question)
        workbench.read(job, self._show, owner=dialog)

    def flush(self) -> None:
        """Send what is not kept now; the worker takes it even when the dialog is gone."""
        self.timer.stop()
        words = self._dialog.text.text()
        if words != self._kept:
            self._kept = words
            job = partial(kept_words.keep, question=self._question, words=words)
            self._workbench.change(job, lambda _: None, owner=self._workbench)

    def _show(self, words: str) -> None:
        if words:
            self._kept = words
            self._dialog.add(words)

    def _note(self) -> None:
        if not self.timer.isActive():
            self.timer.start()
