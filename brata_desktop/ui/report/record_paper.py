"""The paper of single records: seen, printed, saved; several marked ones in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from brata_desktop.config.settings import read_settings
from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.states import Right, may
from brata_desktop.reports.joining import join_pdfs
from brata_desktop.reports.record_content import RecordInputs
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import record_paper
from brata_desktop.services.desk import Desk
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.report.options import PAPERS
from brata_desktop.ui.report.paper_window import PaperWindow
from brata_desktop.ui.report.printing import OUTLETS, Outlets
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.workbench import Workbench


@dataclass(frozen=True, slots=True)
class _Gathered:
    inputs: tuple[RecordInputs, ...]
    may_unmask: bool

    @property
    def has_photos(self) -> bool:
        return any(map(record_paper.has_photos, self.inputs))


class RecordPaperDialog(PaperWindow):
    """The paper of one record, or of several; nothing counts as issued by it.

    Args:
        workbench: The desk and its workers.
        records: Ids of the records, in the order to print.
        outlets: Ask for printer and file.
    """

    def __init__(
        self,
        workbench: Workbench,
        records: Sequence[str],
        outlets: Outlets = OUTLETS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workbench, "", outlets, parent)
        self._records = tuple(records)
        self.masked = QCheckBox(self.tr("Mask names of children and victims"))
        self.photos = QCheckBox(self.tr("Include photos"))
        self.paper = SegmentedControl([Option(p, p) for p in PAPERS], name=self.tr("Paper"))
        self.masked.setChecked(True)
        self.masked.hide()
        self.photos.hide()
        self.paper.set_chosen(read_settings(workbench.paths.settings)[0].paper)
        self.tools.addWidget(self.paper)
        self.tools.addWidget(self.masked)
        self.tools.addWidget(self.photos)
        self.masked.toggled.connect(self.draw)
        self.photos.toggled.connect(self.draw)
        self.paper.chosen.connect(self.draw)
        self.preview.retry_asked.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Draw the paper as it is chosen now."""
        self._allow(is_ready=False)
        gather = partial(
            record_paper.gather,
            is_masked=self.masked.isChecked(),
            paper=self.paper.chosen_key(),
            with_photos=self.photos.isChecked(),
        )
        job = partial(_gather, self._records, gather)
        self._workbench.read(job, self._take, self._say_undrawn, owner=self)

    def _take(self, gathered: _Gathered) -> None:
        self.masked.setVisible(gathered.may_unmask)
        self.photos.setVisible(gathered.has_photos)
        first = gathered.inputs[0].record
        name = first.number or first.id
        more = len(gathered.inputs) - 1
        self.setWindowTitle(self.tr("%n record(s)", "", more + 1) if more else name)
        job = partial(_draw, self._workbench.printer, gathered.inputs)
        show = partial(self._show_paper, f"{name}-{more + 1}.pdf" if more else f"{name}.pdf")
        self._workbench.paper.run(job, show, self._say_undrawn, owner=self)

    def _show_paper(self, name: str, pdf: bytes) -> None:
        self.show_pdf(pdf, name)

    def _say_undrawn(self, error: Exception) -> None:
        if isinstance(error, BrataError):
            self.preview.show_failure(error_text(error))
        else:
            self._workbench.failed.emit(error)


def _gather(
    records: tuple[str, ...], gather: Callable[[Desk, str], RecordInputs], desk: Desk
) -> _Gathered:
    inputs = tuple(gather(desk, record) for record in records)
    with desk.store.reading() as work:
        return _Gathered(inputs, may(Right.UNMASK, desk.roles(work)))


def _draw(worker: ReportWorker, inputs: tuple[RecordInputs, ...]) -> bytes:
    return join_pdfs([record_paper.draw(each, worker).pdf for each in inputs])
