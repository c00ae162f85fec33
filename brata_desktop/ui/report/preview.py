"""The preview: a row of tools, thumbnails, and the real pages."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from brata_desktop.ui.background import Runner
from brata_desktop.ui.report.page_images import PageImages
from brata_desktop.ui.report.page_stack import (
    FIT_PAGE,
    FIT_WIDTH,
    STEP,
    PaperView,
    ThumbnailStrip,
)
from brata_desktop.ui.report.raster import PageSize, page_sizes
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import FilterChip, IconButton
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.empty_state import EmptyState
from brata_desktop.ui.widgets.labels import ElidedLabel, Label

THUMBNAILS_FROM_WIDTH = 620
"""Narrower than this, the paper needs the room of the thumbnails (pixels at 100 %)."""


class PaperPreview(QWidget):
    """Shows a PDF.

    Args:
        runner: `Workbench.paper`: the one thread on which PDFium works.

    Signals:
        shown: The pages of a document are in sight; carries how many.
        retry_asked: The officer wants the paper to be drawn again after a failure.
    """

    shown = Signal(int)
    retry_asked = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._pdf = b""
        self._large, self._small = PageImages(runner, self), PageImages(runner, self)
        self.view, self.strip = PaperView(self._large), ThumbnailStrip(self._small)
        self.position = ElidedLabel("", "small", "text2")
        self.smaller, self.larger = IconButton("zoom-out", ""), IconButton("zoom-in", "")
        self.percent = Label("", "small", "text2")
        self.fit_width, self.fit_page = FilterChip(), FilterChip()
        self.waiting = Label("", "body", "text3")
        self.failure = EmptyState("file-text", "", "", "", action_icon="refresh-cw")
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        self.retranslate()

    @property
    def pdf(self) -> bytes:
        """The document shown; empty before the first one."""
        return self._pdf

    def page_size(self) -> PageSize:
        """Return the size of the first page in points; that of nothing before there is one."""
        return self.view.size_of(0)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document in place of the former one; one's place in it stays."""
        take = partial(self._take, pdf)
        self._runner.run(partial(page_sizes, pdf), take, owner=self)

    def show_waiting(self) -> None:
        """Say that the first paper is being drawn; a former one stays until then."""
        if not self._pdf:
            self._pages.setCurrentWidget(self.waiting)

    def show_failure(self, reason: str) -> None:
        """Say in place of the paper why there is none."""
        self._pdf = b""
        self.failure.set_texts(self.tr("There is no preview"), reason, self.tr("Try again"))
        self._pages.setCurrentWidget(self.failure)

    def turn(self, pages: int) -> None:
        """Go on or back by some pages."""
        self.view.show_page(self.view.current + pages)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.smaller.set_hint(self.tr("Smaller paper"))
        self.larger.set_hint(self.tr("Larger paper"))
        self.fit_width.set_words(self.tr("Width"))
        self.fit_page.set_words(self.tr("Whole page"))
        self.waiting.setText(self.tr("Drawing the pages…"))
        self.view.setAccessibleName(self.tr("Preview of the paper"))
        self.strip.setAccessibleName(self.tr("Pages"))
        self._show_position()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        tools = QFrame()
        tools.setObjectName("surface")
        tools.setFixedHeight(px(44))
        row = QHBoxLayout(tools)
        row.setContentsMargins(px(20), 0, px(16), 0)
        row.setSpacing(px(7))
        row.addWidget(self.position, 1)
        for tool in (self.smaller, self.percent, self.larger, self.fit_width, self.fit_page):
            row.addWidget(tool)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(px(40))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self.waiting, self._papers(), self.failure):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (tools, rule(), self._pages):
            column.addWidget(part)

    def _papers(self) -> QWidget:
        papers = QWidget()
        row = QHBoxLayout(papers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(self.view, 1)
        return papers

    def _connect(self) -> None:
        self.smaller.clicked.connect(lambda: self.view.zoom_by(1 / STEP))
        self.larger.clicked.connect(lambda: self.view.zoom_by(STEP))
        self.fit_width.clicked.connect(lambda: self.view.set_mode(FIT_WIDTH))
        self.fit_page.clicked.connect(lambda: self.view.set_mode(FIT_PAGE))
        self.view.page_changed.connect(self._follow)
        self.view.zoom_changed.connect(self._show_zoom)
        self.strip.chosen.connect(self.view.show_page)
        self.failure.acted.connect(self.retry_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Give the room of the thumbnails to the paper when it is narrow."""
        super().resizeEvent(event)
        is_wide = self.width() >= px(THUMBNAILS_FROM_WIDTH)
        self.strip.setVisible(is_wide)
        self.percent.setVisible(is_wide)

    def _take(self, pdf: bytes, sizes: tuple[PageSize, ...]) -> None:
        self._pdf = pdf
        for images, stack in ((self._large, self.view), (self._small, self.strip)):
            images.set_pdf(pdf)
            stack.set_sizes(sizes)
        self._pages.setCurrentIndex(1)
        self._follow(self.view.current)
        self.shown.emit(len(sizes))

    def _follow(self, page: int) -> None:
        self.strip.set_current(page)
        self._show_position()

    def _show_position(self) -> None:
        count = self.view.page_count
        words = fill(self.tr("Page %1 of %2"), self.view.current + 1, count) if count else ""
        self.position.set_text(words)

    def _show_zoom(self, percent: int, mode: str) -> None:
        self.percent.setText(f"{percent}%")
        self.fit_width.set_active(mode == FIT_WIDTH)
        self.fit_page.set_active(mode == FIT_PAGE)
