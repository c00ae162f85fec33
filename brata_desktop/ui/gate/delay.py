"""The countdown to the next try after wrong ones."""

from PySide6.QtCore import QObject, QTimer, Signal

_SECOND_MS = 1000


class Delay(QObject):
    """Counts down by whole seconds; the services decide, this only shows.

    Signals:
        changed: Seconds left; 0 when the next try is taken.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = 0
        self.timer = QTimer(self)
        self.timer.setInterval(_SECOND_MS)
        self.timer.timeout.connect(self._tick)

    @property
    def seconds_left(self) -> int:
        """Seconds until the next try."""
        return self._left

    def start(self, seconds: int) -> None:
        """Count from here; 0 ends it."""
        self._left = seconds
        if seconds:
            self.timer.start()
        else:
            self.timer.stop()
        self.changed.emit(seconds)

    def _tick(self) -> None:
        self.start(self._left - 1)
