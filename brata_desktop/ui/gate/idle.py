"""Notices that nobody touches keyboard or mouse."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)
_SECONDS_PER_MINUTE = 60
_CHECK_MS = 5000


class IdleWatcher(QObject):
    """An event filter on the application while it watches.

    A laptop that was asleep has run no timer; so the first touch after too long a time counts as
    idle too, and goes nowhere: nothing of the screen answers it.

    Args:
        minutes: Idle minutes until ``idle``.
        application: The application.
        clock: Seconds since 1970.

    Signals:
        idle: Nobody was there for so long; once, until ``start`` is called again.
    """

    idle = Signal()

    def __init__(
        self, minutes: int, application: QObject, clock: Callable[[], float] = time.time
    ) -> None:
        super().__init__(application)
        self._application = application
        self._minutes = minutes
        self._clock = clock
        self._touched_at = clock()
        self.timer = QTimer(self)
        self.timer.setInterval(_CHECK_MS)
        self.timer.timeout.connect(self._check)

    @property
    def minutes(self) -> int:
        """Idle minutes until ``idle``."""
        return self._minutes

    def set_minutes(self, minutes: int) -> None:
        """Change the time; counted from the last touch."""
        self._minutes = minutes

    def start(self) -> None:
        """Watch from now on, after each unlock."""
        self._touched_at = self._clock()
        self.timer.start()
        self._application.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more, while the session is locked."""
        self.timer.stop()
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Take note of a touch; swallow the one that comes too late."""
        if event.type() in _TOUCHES and self.timer.isActive():
            if self._check():
                return True
            self._touched_at = self._clock()
        return super().eventFilter(watched, event)

    def _check(self) -> bool:
        # A clock that was set back must not put the lock off.
        idle = abs(self._clock() - self._touched_at)
        if idle < self._minutes * _SECONDS_PER_MINUTE:
            return False
        self.stop()
        self.idle.emit()
        return True
