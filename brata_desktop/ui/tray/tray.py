"""The icon beside the clock: the state in a sentence, a short menu, notices.

It shows no content of any record: whoever passes the laptop can read it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from brata_desktop.ui.frame.state import Status
from brata_desktop.ui.theme.icons import icon

NAME = "Brata Desktop"
_TONES: Final = {"ok": "ok", "warn": "warn", "danger": "danger"}
_OPENING = frozenset(
    {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}
)


def is_available() -> bool:
    """Tell whether this desktop has a place for such icons."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """The icon with its menu; hidden until there is something to tell.

    Attributes:
        icon: Qt's icon.
        menu: Buka, Sinkronkan sekarang, Jeda, Keluar.

    Signals:
        open_asked: The window is to be shown.
        sync_asked: A session is to begin.
        pause_asked: Pause, or go on after one.
        quit_asked: The program is to end.
    """

    open_asked = Signal()
    sync_asked = Signal()
    pause_asked = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        add = self.menu.addAction
        self._open, self._sync = add("", self.open_asked.emit), add("", self.sync_asked.emit)
        self._pause = add("", self.pause_asked.emit)
        self.menu.addSeparator()
        self._quit = add("", self.quit_asked.emit)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activate)
        self.icon.messageClicked.connect(self.open_asked)
        self._told = ""

    @property
    def told(self) -> str:
        """The last notice."""
        return self._told

    def show_status(self, status: Status, *, is_paused: bool) -> None:
        """Say the state, as the sidebar does."""
        self.icon.setIcon(icon("brand", _TONES.get(status.tone, "primary")))
        self.icon.setToolTip("\n".join((NAME, status.title, *filter(None, status.lines))))
        self._open.setText(self.tr("Open"))
        self._sync.setText(self.tr("Sync now"))
        self._pause.setText(self.tr("Go on") if is_paused else self.tr("Pause"))
        self._quit.setText(self.tr("Quit"))
        self.icon.show()

    def notify(self, words: str) -> None:
        """Show a notice beside the clock; a press on it opens the window."""
        self._told = words
        self.icon.showMessage(NAME, words, QSystemTrayIcon.MessageIcon.Information)

    def actions(self) -> dict[str, Callable[[], None]]:
        """Return what the menu does, by its words."""
        return {each.text(): each.trigger for each in self.menu.actions() if each.text()}

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENING:
            self.open_asked.emit()
