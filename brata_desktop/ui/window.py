"""The one window: the gate before a session and while it is locked, the frame during it.

The store and the services are imported when a session arrives, not at the top: the gate is on
screen before they are loaded.
"""

from __future__ import annotations

import datetime as dt
import logging
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from brata_desktop.domain.errors import BrataError
from brata_desktop.ui.gate.curtain import Curtain
from brata_desktop.ui.gate.idle import IdleWatcher
from brata_desktop.ui.translation import fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent

    from brata_desktop.services.lock import Lock
    from brata_desktop.services.session import Session
    from brata_desktop.ui.background import Runner
    from brata_desktop.ui.gate.start import Gate
    from brata_desktop.ui.shift import Shift

log = logging.getLogger(__name__)

SMALLEST = QSize(800, 520)
BACKUP_CHECK_MS = 60_000


class Makers(Protocol):
    """What the composition root makes for the window (`brata_desktop/ui/program.py`)."""

    def gate(self, parent: QWidget) -> Gate:
        """Return what is shown while no desk is open."""

    def shift(self, session: Session) -> Shift:
        """Return the frame of a session, wired and filled with pages."""

    def lock(self, session: Session) -> Lock:
        """Return the lock of the run that this session begins."""

    def back_up(self, session: Session, *, is_locking: bool) -> None:
        """Make the backup that is due, if one is; runs on a worker.

        Raises:
            BrataError: It could not be made, or only one of two.
        """

    def close_asked(self) -> None:
        """The window is being closed while a session is open: ask, hide or leave."""

    def stop_sync(self) -> None:
        """End the exchange with the centre: the store is about to be closed."""

    def close_store(self, session: Session) -> None:
        """Close the store; runs on its worker."""


class Window(QStackedWidget):
    """The window of the program.

    Args:
        store: The worker that everything with the store goes through.
        beside: The worker for backups and paper.
        makers: Makes what a session needs.
        lock_after_minutes: Idle minutes until the screen locks.

    Signals:
        left: Everything is on disk and closed; the program may end.
    """

    left = Signal()

    def __init__(
        self, store: Runner, beside: Runner, makers: Makers, lock_after_minutes: int
    ) -> None:
        super().__init__()
        self._store = store
        self._beside = beside
        self._makers = makers
        self._session: Session | None = None
        self._lock: Lock | None = None
        self._shift: Shift | None = None
        self._notices: list[str] = []
        self._is_leaving = False
        application = QApplication.instance()
        if application is None:
            raise RuntimeError("a window needs an application")
        self.idle = IdleWatcher(lock_after_minutes, application)
        self._backups = QTimer(self, interval=BACKUP_CHECK_MS)
        self.setMinimumSize(SMALLEST)
        self.setWindowTitle("Brata Desktop")
        self._gate = makers.gate(self)
        self.addWidget(self._gate)
        self._curtain = Curtain(self, self._gate)
        self._connect()

    @property
    def shift(self) -> Shift | None:
        """The officer's turn, locked or not; None before a session."""
        return self._shift

    @property
    def lock_of_run(self) -> Lock | None:
        """Who may come back to the desk; None before a session."""
        return self._lock

    @property
    def is_locked(self) -> bool:
        """Whether the gate is shown."""
        return self.currentWidget() is self._gate

    def enter(self, session: Session) -> None:
        """Go on with an opened session: begin a shift, go on with it, or change the officer."""
        shift = self._shift
        if shift is None:
            self._begin_shift(session)
        elif self._is_same_officer(session):
            self._show_frame(shift)
            self._curtain.lift(is_same_officer=True)
        else:
            shift.ended.connect(lambda: self._hand_over(shift, session))
            shift.end()

    def lock(self) -> None:
        """Hide everything behind the gate; what was typed goes to disk first in line."""
        session, lock = self._session, self._lock
        if self._shift is None or session is None or lock is None or self.is_locked:
            return
        self.idle.stop()
        self._shift.flush()
        self._gate.lock(lock)
        self._curtain.draw()
        self.setCurrentWidget(self._gate)
        self._back_up(is_locking=True)

    def restore(self, asked: Path) -> None:
        """Put everything on disk, close the store, and let the gate put a backup back.

        Args:
            asked: The backup, or a folder that holds some.
        """
        shift, session = self._shift, self._session
        if shift is None or session is None or self.is_locked or self._is_leaving:
            return
        self._set_leaving(is_leaving=True)

        def close(_answer: object = None) -> None:
            self._makers.stop_sync()
            self._end_shift(shift)
            self._store.run(lambda: self._makers.close_store(session), owner=self)
            self._gate.restore(asked)
            self.setCurrentWidget(self._gate)
            self._set_leaving(is_leaving=False)

        def fail(error: Exception) -> None:
            self._stay()
            self.report(error)

        # A backup that is being made reads the files that are to be put aside.
        shift.settle(lambda: self._wait_beside(close), fail)

    def report(self, error: BaseException) -> None:
        """Say what happened: a sentence for what was expected, a report for a defect."""
        if isinstance(error, BrataError):
            from brata_desktop.ui.error_text import error_text  # noqa: PLC0415 - after the gate

            self._say(error_text(error), "warn")
            return
        from brata_desktop.config.crash_report import write_crash_report  # noqa: PLC0415

        log.error("A defect: %s", type(error).__name__)
        now = dt.datetime.now().astimezone()
        file = write_crash_report(self._gate.paths.logs, error, now)
        words = self.tr("The program made a mistake; your records are safe.")
        if file is not None:
            words += " " + fill(self.tr("Please send the file %1 to support."), file.name)
        self._say(words, "danger")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt
        """Ask what closing means; without a session the program ends."""
        if self._shift is None or self._session is None:
            event.accept()
            self.left.emit()
            return
        event.ignore()
        if not self._is_leaving:
            self._makers.close_asked()

    def leave(self) -> None:
        """Put everything on disk, then end the program, without holding up the screen."""
        if self._shift is None or self._session is None:
            self.left.emit()
        elif not self._is_leaving:
            self._is_leaving = True
            self.idle.stop()
            self._backups.stop()
            self.hide()
            self._shift.settle(self._back_up_and_leave)

    def hide_away(self, *, is_seen: bool) -> None:
        """Go on without the window, locked: whoever brings it back has to unlock it.

        Args:
            is_seen: It stays among the windows, minimised: nothing else would bring it back.
        """
        self.lock()
        if is_seen:
            self.showMinimized()
        else:
            self.hide()

    def come_back(self) -> None:
        """Show the window as it was, in front; a locked one shows the gate."""
        if self._is_leaving:
            return
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == event.Type.LanguageChange and self._shift is not None:
            self._shift.retranslate()

    def _connect(self) -> None:
        self._gate.opened.connect(self.enter)
        self._gate.noticed.connect(self._notices.append)
        self.idle.idle.connect(self.lock)
        self._backups.timeout.connect(lambda: self._back_up(is_locking=False))

    def _is_same_officer(self, session: Session) -> bool:
        before = self._session
        return before is not None and before.keys.officer_id == session.keys.officer_id

    def _hand_over(self, before: Shift, session: Session) -> None:
        lock = self._lock
        self._curtain.lift(is_same_officer=False)
        self._end_shift(before)
        self._lock = lock
        self._begin_shift(session)

    def _end_shift(self, shift: Shift) -> None:
        self.removeWidget(shift.frame)
        shift.frame.deleteLater()
        shift.deleteLater()
        self._session = self._lock = self._shift = None

    def _begin_shift(self, session: Session) -> None:
        shift = self._makers.shift(session)
        # Owned by the window, so that it goes on this thread: Python's collector may run on any.
        shift.setParent(self)
        self._session, self._shift = session, shift
        self._lock = self._lock or self._makers.lock(session)
        shift.workbench.failed.connect(self.report)
        shift.workbench.restore_asked.connect(self.restore)
        shift.frame.lock_asked.connect(self.lock)
        shift.frame.switch_asked.connect(self.lock)
        shift.frame.windowTitleChanged.connect(self.setWindowTitle)
        self.addWidget(shift.frame)
        self._show_frame(shift)
        shift.begin()
        self._backups.start()

    def _show_frame(self, shift: Shift) -> None:
        self.setCurrentWidget(shift.frame)
        page = shift.frame.current_page
        if page is not None:
            page.focus_first()
        self.idle.start()
        for words in self._notices:
            shift.frame.toasts.show(words, stay=True)
        self._notices.clear()

    def _back_up(self, *, is_locking: bool) -> None:
        session = self._session
        if session is not None:
            self._beside.run(
                lambda: self._makers.back_up(session, is_locking=is_locking),
                None,
                self.report,
                owner=self,
            )

    def _back_up_and_leave(self) -> None:
        session = self._session
        if session is None:
            self.left.emit()
            return
        self._makers.stop_sync()

        def close(_answer: object = None) -> None:
            self._store.run(
                lambda: self._makers.close_store(session), self._leave, self._leave, owner=self
            )

        def fail(error: Exception) -> None:
            log.warning("No backup when leaving: %s", getattr(error, "code", type(error).__name__))
            close()

        self._beside.run(
            lambda: self._makers.back_up(session, is_locking=True), close, fail, owner=self
        )

    def _leave(self, problem: object = None) -> None:
        if isinstance(problem, Exception):
            log.error("The store did not close: %s", type(problem).__name__)
        self._shift = None
        self.left.emit()

    def _wait_beside(self, on_done: Callable[[object], None]) -> None:
        """Go on when what was begun beside the store is done."""
        self._beside.run(lambda: None, on_done, owner=self)

    def _set_leaving(self, *, is_leaving: bool) -> None:
        """Take no key and no click while the store is being closed."""
        self._is_leaving = is_leaving
        self.setEnabled(not is_leaving)
        self.idle.stop()
        self._backups.stop()

    def _stay(self) -> None:
        """Go on where it was: the store stays open."""
        self._set_leaving(is_leaving=False)
        self._backups.start()
        self.idle.start()

    def _say(self, words: str, tone: str) -> None:
        if self._shift is not None:
            toasts = self._shift.frame.toasts
        else:
            from brata_desktop.ui.widgets.message_bar import ToastHost  # noqa: PLC0415 - no haste

            toasts = ToastHost(self._gate)
        toasts.show(words, tone=tone, stay=True)
