"""Python's cyclic collector, on the main thread only.

Left to itself the collector runs on whatever thread happens to make the next object. On a worker
it may then destroy Qt objects there, which Qt forbids, or wait for a lock that the main thread
holds while the main thread waits for the interpreter: the program stands still. A clock of the
main thread does the same work at the same thresholds instead.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class Collecting(QObject):
    """Collects on the main thread until ``close``; then all is as it was before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._clock = QTimer(self)
        self._clock.timeout.connect(collect_if_due)
        self._clock.start(EVERY_MS)

    def close(self) -> None:
        """End it; by now no other thread touches Qt any more."""
        self._clock.stop()
        if self._was_enabled:
            gc.enable()


def collect_if_due() -> None:
    """Collect the oldest generation that is past its threshold, as Python itself would."""
    for generation in (2, 1, 0):
        if 0 < gc.get_threshold()[generation] < gc.get_count()[generation]:
            gc.collect(generation)
            return
