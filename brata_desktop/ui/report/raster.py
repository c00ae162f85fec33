"""Pages of a PDF as pictures.

PDFium bears one thread only: these functions are called by jobs of `Workbench.paper` and nowhere
else. Each opens the document anew (about a millisecond), so that nothing of PDFium is left to be
freed on another thread.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

SMOOTH = Qt.TransformationMode.SmoothTransformation
FINENESS = ((200, 4), (1200, 2), (sys.maxsize, 1))
"""Up to which width a picture is made how many times finer and then shrunk.

PDFium draws a hair line a whole pixel wide, which makes black boxes of a small table.
"""
PageSize = tuple[float, float]
"""Width and height in points."""


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Return the sizes of the pages in order."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(index) for index in range(len(document)))


def page_image(pdf: bytes, index: int, width: int) -> QImage:
    """Return a page as a picture of a width in pixels."""
    fineness = next(times for most, times in FINENESS if width <= most)
    image = _raster(pdf, index, width * fineness)
    return image if fineness == 1 else image.scaledToWidth(width, SMOOTH)


def _raster(pdf: bytes, index: int, width: int) -> QImage:
    with _opened(pdf) as document:
        page = document[index]
        try:
            bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)
            try:
                form = QImage.Format.Format_RGB32
                shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form)
                return shared.copy()  # the bitmap's own memory ends with it
            finally:
                bitmap.close()
        finally:
            page.close()


@contextmanager
def _opened(pdf: bytes) -> "Iterator[PdfDocument]":
    # Imported on the thread that uses it, and only when paper is looked at.
    from pypdfium2 import PdfDocument  # noqa: PLC0415

    document = PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()
