"""Riwayat cetak: the editions that were issued, each to be seen again as it was."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import issuing
from brata_desktop.services.issuing import IssuedReport
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.report.paper_window import PaperWindow
from brata_desktop.ui.report.printing import Outlets
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.workbench import Workbench

HASH_LENGTH = 12


class HistoryDialog(QDialog):
    """Lists the newest editions of a unit; Enter opens one."""

    def __init__(
        self, workbench: Workbench, unit: str, outlets: Outlets, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench, self._outlets = workbench, outlets
        self._rows: tuple[IssuedReport, ...] = ()
        self.table = QTableWidget(0, 6)
        self.empty = Label(self.tr("Nothing was printed or saved yet."), "body", "text3")
        self.problem = Label("", "small", "danger", wrap=True)
        self.open_button = Button(self.tr("Open"), "eye", "primary")
        self.close_button = Button(self.tr("Close"))
        self.setWindowTitle(self.tr("Print history"))
        self._build()
        self.table.cellActivated.connect(lambda row, _column: self.show_edition(row))
        self.table.currentCellChanged.connect(self._show_buttons)
        self.open_button.clicked.connect(lambda: self.show_edition(self.table.currentRow()))
        self.close_button.clicked.connect(self.reject)
        workbench.read(lambda desk: issuing.issued(desk, unit), self._take, owner=self)

    def show_edition(self, row: int) -> None:
        """Show an edition in the very bytes that were issued."""
        if 0 <= row < len(self._rows) and self._rows[row].is_here:
            edition = self._rows[row]
            self._workbench.read(
                lambda desk: issuing.open_issued(desk, edition.id),
                partial(self._open, edition),
                self._say_problem,
                owner=self,
            )

    def _build(self) -> None:
        self.resize(px(760), px(420))
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Day"),
                self.tr("Number"),
                self.tr("Edition"),
                self.tr("Issued"),
                self.tr("By"),
                self.tr("Fingerprint"),
            ]
        )
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        heads = self.table.horizontalHeader()
        heads.setStretchLastSection(True)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setAccessibleName(self.windowTitle())
        for position, width in enumerate((92, 200, 60, 130, 130)):
            self.table.setColumnWidth(position, px(width))
        self.problem.hide()
        self.open_button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(10))
        for part in (self.empty, self.table, self.problem):
            column.addWidget(part)
        column.addLayout(row_of(1, self.close_button, self.open_button, spacing=8))

    def _take(self, rows: tuple[IssuedReport, ...]) -> None:
        self._rows = rows
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.setRowCount(len(rows))
        for row, edition in enumerate(rows):
            for column, text in enumerate(self._texts(edition)):
                item = QTableWidgetItem(text)
                item.setToolTip(edition.sha256 if column == self.table.columnCount() - 1 else text)
                self.table.setItem(row, column, item)
        if rows:
            self.table.setCurrentCell(0, 0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _texts(self, edition: IssuedReport) -> tuple[str, ...]:
        return (
            f"{edition.day:%d/%m/%Y}",
            edition.number,
            str(edition.edition),
            f"{edition.issued_at:%d/%m/%Y %H.%M}",
            edition.officer,
            self._whereabouts(edition),
        )

    def _whereabouts(self, edition: IssuedReport) -> str:
        here = edition.sha256[:HASH_LENGTH]
        if not edition.is_certain:
            return self.tr("not certain that it left")
        return here if edition.is_here else fill(self.tr("%1, not on this laptop"), here)

    def _show_buttons(self) -> None:
        row = self.table.currentRow()
        is_here = 0 <= row < len(self._rows) and self._rows[row].is_here
        self.open_button.setEnabled(is_here)

    def _open(self, edition: IssuedReport, pdf: bytes) -> None:
        title = fill(self.tr("%1, edition %2"), edition.number or edition.day, edition.edition)
        window = PaperWindow(self._workbench, title, self._outlets, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show_pdf(pdf, f"laporan-{edition.day.isoformat()}-edisi-{edition.edition}.pdf")
        window.open()

    def _say_problem(self, error: Exception) -> None:
        if not isinstance(error, BrataError):
            self._workbench.failed.emit(error)
            return
        self.problem.setText(error_text(error))
        self.problem.show()
