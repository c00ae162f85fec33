"""Where paper leaves the program: a printer or a file, each asked for by the system's dialog.

What is printed is the very PDF of the preview, page by page as a picture as fine as the printer
wants it (at most 300 dots an inch: an A4 page is then 35 MB for a moment).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from brata_desktop.domain.errors import Unavailable
from brata_desktop.ui.report.raster import PageSize, page_image, page_sizes

DOTS_MAX = 300
POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Outlets:
    """Ask where paper is to go; a test puts its own questions here.

    Attributes:
        printer: Asks for a printer; None when the officer cancels.
        file: Asks for a PDF's place, proposing a name; None when the officer cancels.
    """

    printer: Callable[[QWidget, PageSize], QPrinter | None]
    file: Callable[[QWidget, str], Path | None]


def ask_printer(parent: QWidget, size: PageSize) -> QPrinter | None:
    """Show the system's print dialog for paper of a size in points."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    lay_paper(printer, size)
    dialog = QPrintDialog(printer, parent)
    # An edition is issued whole, or not at all.
    for option in (
        QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
        QAbstractPrintDialog.PrintDialogOption.PrintSelection,
        QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage,
    ):
        dialog.setOption(option, on=False)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    # Windows keeps its dialog when the screen locks meanwhile; then nothing is printed.
    return printer if accepted and parent.isVisible() else None


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Show the system's dialog to save a PDF."""
    title = QCoreApplication.translate("Paper", "Save PDF")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, "PDF (*.pdf)")
    if not chosen or not parent.isVisible():
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".pdf")


OUTLETS = Outlets(ask_printer, ask_file)


def lay_paper(printer: QPrinter, size: PageSize) -> None:
    """Set the paper; the margins are in the PDF already."""
    points = QSizeF(*size)
    paper = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Print every page; call it as a job of `Workbench.paper`.

    Raises:
        Unavailable: `print-failed`: the printer or its driver did not take the pages.
    """
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    painter = QPainter()
    if not painter.begin(printer):
        raise Unavailable("print-failed")
    taken = _print_pages(pdf, printer, painter, copies)
    ended = painter.end()
    if not (taken and ended) or printer.printerState() in {
        QPrinter.PrinterState.Error,
        QPrinter.PrinterState.Aborted,
    }:
        raise Unavailable("print-failed")


def _print_pages(pdf: bytes, printer: QPrinter, painter: QPainter, copies: int) -> bool:
    pages = list(range(len(page_sizes(pdf)))) * copies
    for position, index in enumerate(pages):
        if position and not printer.newPage():
            return False
        _print_page(pdf, index, printer, painter)
    return True


def _print_page(pdf: bytes, index: int, printer: QPrinter, painter: QPainter) -> None:
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    sheet.moveTo(0, 0)
    dots = min(printer.resolution(), DOTS_MAX)
    image = page_image(pdf, index, round(sheet.width() * dots / printer.resolution()))
    painter.drawImage(_fitted(image.size(), sheet), image)


def _fitted(size: QSize, sheet: QRect) -> QRect:
    """Return the largest rectangle of a shape in the middle of the sheet."""
    shown = size.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, shown.width(), shown.height())
    place.moveCenter(sheet.center())
    return place
