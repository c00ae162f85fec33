"""What happens when the window is closed: it asks, goes on beside the clock, or quits.

Asked is only where something waits for the centre and can go: a program that hides without being
asked looks closed to the next officer, and one that quits leaves records where nobody sees them.
Where there is no place beside the clock, closing quits as it always did.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from brata_desktop.ui.frame.state import Status
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.sync.presence import Known
from brata_desktop.ui.sync.worker import Phase, SyncWorker
from brata_desktop.ui.tray.close_dialog import CloseDialog
from brata_desktop.ui.tray.tray import Tray
from brata_desktop.ui.window import Window


class Closing(QObject):
    """Decides what closing the window means, and wires the icon beside the clock.

    Args:
        window: The window.
        worker: The exchange.
        preferences: What the officers of this laptop chose.
        tray: The icon; None where there is no place for one.
    """

    def __init__(
        self, window: Window, worker: SyncWorker, preferences: Preferences, tray: Tray | None
    ) -> None:
        super().__init__(worker)
        self._window = window
        self._worker = worker
        self._preferences = preferences
        self._tray = tray
        self._known: Known | None = None
        self._dialog: QDialog | None = None
        if tray is not None:
            tray.setParent(self)
            tray.open_asked.connect(window.come_back)
            tray.sync_asked.connect(worker.sync_now)
            tray.pause_asked.connect(self._pause)
            tray.quit_asked.connect(window.leave)

    def end(self) -> None:
        """Take the icon away: the store is about to be closed."""
        if self._tray is not None:
            self._tray.close()

    def hear(self, known: Known) -> None:
        """Take how it is with the exchange now, and say it beside the clock."""
        self._known = known
        if self._tray is not None and known.look.is_enrolled:
            is_paused = self._worker.state.phase is Phase.PAUSED
            self._tray.show_status(known.status, is_paused=is_paused)

    def notify(self, words: str) -> None:
        """Show a notice beside the clock."""
        if self._tray is not None:
            self._tray.notify(words)

    def ask(self) -> None:
        """The window is being closed: ask, hide or quit."""
        known, application = self._known, QApplication.instance()
        is_ending = isinstance(application, QApplication) and application.isSavingSession()
        choice = self._preferences.settings.when_closed
        if self._tray is None or known is None or not known.look.is_enrolled or is_ending:
            self._window.leave()
        elif choice == "ask":
            self._ask(known)
        else:
            self._do(choice, is_kept=False)

    def _ask(self, known: Known) -> None:
        if known.look.is_all_in or self._worker.state.phase is Phase.PAUSED:
            self._window.leave()
        elif self._window.is_locked:
            # Nobody is there to be asked; what waits goes on, and nothing is shown.
            self._do("tray", is_kept=False)
        elif self._dialog is None:
            dialog = self._dialog = CloseDialog(_waits(known.status), self._window)
            dialog.chosen.connect(lambda choice, is_kept: self._do(choice, is_kept=is_kept))
            dialog.finished.connect(self._forget)
            dialog.open()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _do(self, choice: str, *, is_kept: bool) -> None:
        if is_kept:
            self._preferences.change(when_closed=choice)
        if choice == "quit":
            self._window.leave()
            return
        self._window.hide_away()
        self.notify(self.tr("Brata goes on here until you quit it. The screen is locked."))

    def _pause(self) -> None:
        if self._worker.state.phase is Phase.PAUSED:
            self._worker.resume()
        else:
            self._worker.pause()


def _waits(status: Status) -> str:
    return status.lines[0] if status.lines else status.title
