"""Drawing the report anew while it is typed: the newest wishes win, the window never waits."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from brata_desktop.reports.daily_inputs import DailyInputs
from brata_desktop.services import daily_report
from brata_desktop.services.daily_report import Preview, ReportRequest
from brata_desktop.ui.workbench import Workbench

DRAWN_AFTER_MS = 300
"""Typing rests this long before the pages are drawn anew."""


class LiveDrawing(QObject):
    """Draws one report at a time; wishes that come meanwhile are drawn together after it.

    Signals:
        drawn: A report of the present records is there; carries `Preview`.
        failed: It could not be drawn; carries the exception.
    """

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._inputs: DailyInputs | None = None
        self._request: ReportRequest | None = None
        self._is_drawing = self._is_outdated = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DRAWN_AFTER_MS)
        self._rest.timeout.connect(self._draw)

    def set_records(self, inputs: DailyInputs | None) -> None:
        """Draw these records from now on; None until those of another day are there."""
        self._inputs = inputs
        self._draw()

    def set_request(self, request: ReportRequest) -> None:
        """Draw these words soon."""
        self._request = request
        self._rest.start()

    def _draw(self) -> None:
        if self._inputs is None or self._request is None:
            return
        self._rest.stop()
        self._is_outdated = self._is_drawing
        if self._is_drawing:
            return
        self._is_drawing = True
        dressed = daily_report.dressed(self._inputs, self._request)
        job = partial(daily_report.draw, dressed, self._workbench.printer)
        take = partial(self._take, self._inputs)
        self._workbench.paper.run(job, take, self._fail, owner=self)

    def _take(self, inputs: DailyInputs, preview: Preview) -> None:
        self._is_drawing = False
        if inputs is self._inputs:
            self.drawn.emit(preview)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._is_drawing = False
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._is_outdated:
            self._is_outdated = False
            self._draw()
