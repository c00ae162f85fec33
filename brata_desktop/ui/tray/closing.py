"""What happens when the window is closed: it asks, goes on beside the clock, or quits.

Asked is only where something waits for the centre and can go: a program that hides without being
asked looks closed to the next officer, and one that quits leaves records where nobody sees them.
Where there is no place beside the clock, a minimised window stands for it, and nothing is chosen
for good.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from brata_desktop.ui.frame.state import Status
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.sync.presence import Known
from brata_desktop.ui.sync.worker import Phase, SyncWorker
from brata_desktop.ui.translation import fill
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
            tray.quit_asked.connect(self._quit)

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
        """Show a notice beside the clock, and let the window's button ask to be looked at."""
        QApplication.alert(self._window)
        if self._tray is not None:
            self._tray.notify(words)

    def ask(self) -> None:
        """The window is being closed: ask, hide or quit."""
        known, application = self._known, QApplication.instance()
        is_ending = isinstance(application, QApplication) and application.isSavingSession()
        choice = self._preferences.settings.when_closed
        if known is None or not known.look.is_enrolled or is_ending:
            self._window.leave()
        elif choice == "ask" or self._tray is None:
            self._ask(known)
        else:
            self._do(choice, is_kept=False)

    def _ask(self, known: Known) -> None:
        has_tray, is_locked = self._tray is not None, self._window.is_locked
        if known.look.is_all_in or self._worker.state.phase is Phase.PAUSED:
            self._window.leave()
        elif is_locked:
            # Nobody is there to be asked; what waits goes on where that can be seen.
            self._do("tray" if has_tray else "quit", is_kept=False)
        elif self._dialog is None:
            words = self._waits(known.status)
            dialog = self._dialog = CloseDialog(words, self._window, has_tray=has_tray)
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
        self._window.hide_away(is_seen=self._tray is None)
        if self._tray is not None:
            self._tray.notify(
                self.tr("Brata goes on here until you quit it. The screen is locked.")
            )

    def _quit(self) -> None:
        """End, saying what is left for the next start."""
        known = self._known
        if self._tray is not None and known is not None and not known.look.is_all_in:
            words = self.tr("Brata ends. %1: it is sent at the next start.")
            self._tray.notify(fill(words, self._waits(known.status)))
        self._window.leave()

    def _waits(self, status: Status) -> str:
        """Return what is under way and what waits, in words."""
        is_talking = self._worker.state.phase is Phase.TALKING
        parts = [status.title] if is_talking or not status.lines else []
        return " · ".join((*parts, *status.lines[:1]))

    def _pause(self) -> None:
        if self._worker.state.phase is Phase.PAUSED:
            self._worker.resume()
        else:
            self._worker.pause()
