"""Issuing from the window: drawn, handed over, then written down; each step on its own worker."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from brata_desktop.domain.masking import mask_document
from brata_desktop.reports.daily_inputs import DailyInputs
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import issuing
from brata_desktop.services.daily_report import ReportRequest
from brata_desktop.services.desk import Desk
from brata_desktop.ui.workbench import Workbench

HandOver = Callable[[bytes], None]
"""Prints or saves a PDF; what it raises keeps the edition from being written down."""


class Issuer(QObject):
    """Issues one edition at a time.

    Signals:
        busy_changed: Whether an edition is on its way.
        unwritten: The paper left, but could not be written down; carries the exception.
    """

    busy_changed = Signal(bool)
    unwritten = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._is_busy = False
        self._on_issued: Callable[[int], None] = lambda _: None
        self._on_refused: Callable[[Exception], None] = lambda _: None

    @property
    def is_busy(self) -> bool:
        """Whether an edition is on its way."""
        return self._is_busy

    def issue(
        self,
        request: ReportRequest,
        hand_over: HandOver,
        on_issued: Callable[[int], None],
        on_refused: Callable[[Exception], None],
    ) -> None:
        """Issue an edition of what stands in the store now.

        Args:
            request: What is wanted.
            hand_over: Runs on the worker of the paper.
            on_issued: Hears the number of the edition, which left and is written down.
            on_refused: Hears why nothing left; then nothing is written down either.
        """
        self._on_issued, self._on_refused = on_issued, on_refused
        self._set_busy(busy=True)
        job = partial(_prepare, request)
        self._workbench.read(job, partial(self._draw, hand_over), self._refuse, owner=self)

    def _draw(self, hand_over: HandOver, inputs: DailyInputs) -> None:
        job = partial(_draw_and_hand_over, self._workbench.printer, inputs, hand_over)
        done = partial(self._write, inputs)
        refuse = partial(self._release, inputs)
        self._workbench.paper.run(job, done, refuse, owner=self)

    def _write(self, inputs: DailyInputs, pdf: bytes) -> None:
        self._workbench.change(
            lambda desk: issuing.write_down(desk, inputs, pdf),
            self._finish,
            self._lose,
            owner=self,
        )

    def _finish(self, edition: int) -> None:
        self._set_busy(busy=False)
        self._on_issued(edition)

    def _release(self, inputs: DailyInputs, error: Exception) -> None:
        """Give the number back: nothing left."""
        self._workbench.change(
            lambda desk: issuing.release(desk, inputs),
            lambda _: self._refuse(error),
            lambda _: self._refuse(error),
            owner=self,
        )

    def _refuse(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._on_refused(error)

    def _lose(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self.unwritten.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self.busy_changed.emit(busy)


def _prepare(request: ReportRequest, desk: Desk) -> DailyInputs:
    return issuing.prepare(desk, request)


def _draw_and_hand_over(worker: ReportWorker, inputs: DailyInputs, hand_over: HandOver) -> bytes:
    pdf = worker.daily(inputs, mask_document).pdf
    hand_over(pdf)
    return pdf
