"""A window with paper that is finished: look, print, save. It issues nothing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.errors import BrataError
from brata_desktop.reports.saving import save_pdf
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.report.preview import PaperPreview
from brata_desktop.ui.report.printing import Outlets, print_pdf
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.workbench import Workbench


class PaperWindow(QDialog):
    """Shows a PDF; Ctrl+P prints exactly it, Ctrl+Shift+S saves it.

    Attributes:
        preview: The pages.
        tools: Row above them; a subclass puts its choices at the left.
        said: What became of printing or saving.
    """

    def __init__(
        self, workbench: Workbench, title: str, outlets: Outlets, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench, self._outlets = workbench, outlets
        self._name = ""
        self.preview = PaperPreview(workbench.paper)
        self.said = Label("", "small", "text2", wrap=True)
        self.close_button = Button(self.tr("Close"))
        self.save = Button(self.tr("Save PDF"), "download", shortcut="Ctrl+Shift+S")
        self.print = Button(self.tr("Print"), "printer", "primary", shortcut="Ctrl+P")
        self.tools = QHBoxLayout()
        self.setWindowTitle(title)
        self._build()
        self.close_button.clicked.connect(self.reject)
        self.save.clicked.connect(self.save_paper)
        self.print.clicked.connect(self.print_paper)
        self.preview.shown.connect(lambda: self._allow(is_ready=True))
        once = Qt.ConnectionType.SingleShotConnection
        self.preview.shown.connect(self._focus_paper, once)
        for keys, step in (("PgDown", 1), ("PgUp", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.preview.turn, step))

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show paper; ``name`` is proposed for its file."""
        self._name = name
        self.preview.show_pdf(pdf)

    def print_paper(self) -> None:
        """Ask for a printer and print what is shown."""
        printer = self._outlets.printer(self, self.preview.page_size())
        if printer is not None:
            job = partial(print_pdf, self.preview.pdf, printer)
            self._hand_over(job, self.tr("Printed."))

    def save_paper(self) -> None:
        """Ask for a place and save what is shown."""
        path = self._outlets.file(self, self._name)
        if path is not None:
            job = partial(save_pdf, self.preview.pdf, path)
            self._hand_over(job, fill(self.tr("Saved as %1."), Path(path).name))

    def _build(self) -> None:
        self.resize(px(900), px(640))
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(8))
        row.addLayout(self.tools)
        row.addWidget(self.said, 1)
        for button in (self.close_button, self.save, self.print):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addLayout(row)
        self.preview.show_waiting()
        self._allow(is_ready=False)

    def _focus_paper(self) -> None:
        self.preview.view.setFocus()

    def _hand_over(self, job: Callable[[], None], words: str) -> None:
        self._allow(is_ready=False)
        done = partial(self._say, words)
        self._workbench.paper.run(job, lambda _: done(), self._say_problem, owner=self)

    def _say(self, words: str, tone: str = "text2") -> None:
        self.said.setText(words)
        self.said.set_tone(tone)
        self._allow(is_ready=True)

    def _say_problem(self, error: Exception) -> None:
        self._allow(is_ready=bool(self.preview.pdf))
        if isinstance(error, BrataError):
            self._say(error_text(error), "danger")
        else:
            self._workbench.failed.emit(error)

    def _allow(self, *, is_ready: bool) -> None:
        self.save.setEnabled(is_ready)
        self.print.setEnabled(is_ready)
