"""The pictures of the pages that are to be seen, made one by one beside the window."""

from collections.abc import Container
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from brata_desktop.ui.background import Runner, Task
from brata_desktop.ui.report.raster import page_image


class PageImages(QObject):
    """Keeps one picture of each wanted page; an older one stands in until the right one is there.

    Signals:
        arrived: A page has a better picture; carries its index.
    """

    arrived = Signal(int)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._pdf = b""
        self._version = 0
        self._images: dict[int, tuple[int, QImage]] = {}
        self._asked: dict[int, tuple[tuple[int, int], Task | None]] = {}

    def set_pdf(self, pdf: bytes) -> None:
        """Show the pages of another document from now on."""
        self._pdf = pdf
        self._version += 1
        self._drop(())

    def image(self, page: int, width: int) -> QImage | None:
        """Return the best picture at hand, and have the right one made when it is not."""
        version, image = self._images.get(page, (-1, None))
        if image is None or version != self._version or image.width() != width:
            self._ask(page, width)
            _, image = self._images.get(page, (-1, None))
        return image

    def keep_only(self, pages: Container[int]) -> None:
        """Forget the pictures of other pages, and the wish for them."""
        self._images = {page: kept for page, kept in self._images.items() if page in pages}
        self._drop(pages)

    def _ask(self, page: int, width: int) -> None:
        wanted = (self._version, width)
        if page in self._asked and self._asked[page][0] == wanted:
            return
        self._drop_one(page)
        self._asked[page] = (wanted, None)
        job = partial(page_image, self._pdf, page, width)
        task = self._runner.run(job, partial(self._take, page, self._version), owner=self)
        if page in self._asked:
            self._asked[page] = (wanted, task)

    def _take(self, page: int, version: int, image: QImage) -> None:
        self._asked.pop(page, None)
        self._images[page] = (version, image)
        self.arrived.emit(page)

    def _drop(self, pages: Container[int]) -> None:
        for page in [page for page in self._asked if page not in pages]:
            self._drop_one(page)

    def _drop_one(self, page: int) -> None:
        _, task = self._asked.pop(page, (None, None))
        if task is not None:
            task.cancel()
