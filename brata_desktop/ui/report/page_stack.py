"""Pages one under the other in a scrolling area: the view of the paper and its thumbnails."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from brata_desktop.ui.report.page_images import PageImages
from brata_desktop.ui.report.raster import PageSize
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import rounded

POINTS_PER_INCH = 72
PIXELS_PER_INCH = 96
"""Logical pixels; at 100 % a page has its real size."""
LEAST_SCALE, MOST_SCALE = 0.25, 4.0
STEP = 1.2
FIT_WIDTH, FIT_PAGE, FREE = "width", "page", "free"


class PageStack(QAbstractScrollArea):
    """Shows the pages that are in sight; others cost nothing.

    Signals:
        page_changed: Another page is the current one; carries its index.
    """

    page_changed = Signal(int)

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._sizes: tuple[PageSize, ...] = ()
        self._rects: list[QRect] = []
        self._current = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        images.arrived.connect(self._show_arrived)
        self.verticalScrollBar().valueChanged.connect(self._follow)

    @property
    def current(self) -> int:
        """Index of the current page."""
        return self._current

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def size_of(self, page: int) -> PageSize:
        """Return the size of a page in points; (0, 0) for one that is not there."""
        return self._sizes[page] if page < len(self._sizes) else (0, 0)

    def set_sizes(self, sizes: Sequence[PageSize]) -> None:
        """Show a document of these pages; where one looks stays as near as it can."""
        self._sizes = tuple(sizes)
        self._current = min(self._current, max(0, len(self._sizes) - 1))
        self._arrange()
        self.viewport().update()

    def visible_pages(self) -> range:
        """Return the indexes of the pages in sight."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        first = bisect_left([rect.bottom() for rect in self._rects], top)
        last = bisect_right([rect.top() for rect in self._rects], bottom)
        return range(first, max(first, last))

    def scale(self) -> float:
        """Return pixels per point."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the pages in sight and let their pictures be made."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colour("desk"))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = self.visible_pages()
        self._images.keep_only(self._kept(seen))
        for index in seen:
            self._draw_page(painter, index, self._rects[index])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Place the pages anew."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _kept(self, seen: range) -> range:
        return range(max(0, seen.start - 1), seen.stop + 1)

    def _margins(self) -> tuple[int, int, int]:
        """Return the margin at the sides, at the top, and the room below each page."""
        return px(20), px(20), px(16)

    def _arrange(self) -> None:
        side, top, below = self._margins()
        scale, room = self.scale(), self.viewport().width()
        self._rects = []
        widest = 0
        for wide, high in self._sizes:
            width, height = round(wide * scale), round(high * scale)
            left = max(side, (room - width) // 2)
            self._rects.append(QRect(left, top, width, height))
            widest = max(widest, width + 2 * side)
            top += height + below
        self._set_bars(widest, top)

    def _set_bars(self, width: int, height: int) -> None:
        view = self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), height, view.height()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(px(SIZES.control))

    def _draw_page(self, painter: QPainter, index: int, rect: QRect) -> None:
        ratio = self.devicePixelRatioF()
        line = rect.adjusted(-1, -1, 1, 1).toRectF()
        rounded(painter, line, 1, colour("paper"), colour("border"))
        image = self._images.image(index, round(rect.width() * ratio))
        if image is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, image)
        # White becomes the paper of the theme, so that a page does not blind a night shift.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(rect, colour("paper"))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _show_arrived(self, _page: int) -> None:
        self.viewport().update()

    def _follow(self) -> None:
        """Take note of the page that is looked at."""

    def _set_current(self, page: int) -> None:
        if page != self._current and 0 <= page < len(self._sizes):
            self._current = page
            self.page_changed.emit(page)
            self.viewport().update()


class PaperView(PageStack):
    """The paper at reading size.

    Signals:
        zoom_changed: Another zoom; carries the percentage and `FIT_WIDTH`, `FIT_PAGE` or `FREE`.
    """

    zoom_changed = Signal(int, str)

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(images, parent)
        self._mode = FIT_WIDTH
        self._free_scale = 1.0

    @property
    def percent(self) -> int:
        """The zoom in percent of the real size."""
        return round(self.scale() * POINTS_PER_INCH / PIXELS_PER_INCH * 100)

    @property
    def mode(self) -> str:
        """`FIT_WIDTH`, `FIT_PAGE` or `FREE`."""
        return self._mode

    def set_mode(self, mode: str) -> None:
        """Fit the page in the view by its width or whole."""
        self._zoom(mode, self.scale())

    def zoom_by(self, factor: float) -> None:
        """Show the paper larger or smaller."""
        self._zoom(FREE, min(max(self.scale() * factor, LEAST_SCALE), MOST_SCALE))

    def show_page(self, page: int) -> None:
        """Bring the head of a page to the top."""
        if 0 <= page < len(self._rects):
            self.verticalScrollBar().setValue(self._rects[page].top() - self._margins()[1])
            self._set_current(page)

    def scale(self) -> float:
        """Return pixels per point."""
        if self._mode == FREE or not self._sizes:
            return self._free_scale
        wide = max(width for width, _ in self._sizes)
        by_width = (self.viewport().width() - 2 * self._margins()[0]) / wide
        if self._mode == FIT_WIDTH:
            return max(LEAST_SCALE, min(by_width, MOST_SCALE))
        high = max(height for _, height in self._sizes)
        by_height = (self.viewport().height() - 2 * self._margins()[1]) / high
        return max(LEAST_SCALE, min(by_width, by_height))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            return
        super().wheelEvent(event)

    def _zoom(self, mode: str, free_scale: float) -> None:
        kept = self._current
        self._mode, self._free_scale = mode, free_scale
        self._arrange()
        self.show_page(kept)
        self.viewport().update()

    def _arrange(self) -> None:
        super()._arrange()
        self.zoom_changed.emit(self.percent, self._mode)

    def _follow(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() and bar.value() == bar.maximum():
            self._set_current(len(self._rects) - 1)
            return
        looked_at = bar.value() + self.viewport().height() // 3
        self._set_current(bisect_right([rect.top() for rect in self._rects], looked_at) - 1)


class ThumbnailStrip(PageStack):
    """Small pages to go to; the current one is framed.

    Signals:
        chosen: A page was clicked; carries its index.
    """

    chosen = Signal(int)

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(images, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._fit()

    def set_current(self, page: int) -> None:
        """Frame a page and bring it into sight."""
        self._current = page
        if page < len(self._rects):
            rect, bar = self._rects[page], self.verticalScrollBar()
            low = rect.bottom() + self._margins()[2] - self.viewport().height()
            bar.setValue(max(low, min(bar.value(), rect.top() - self._margins()[1])))
        self.viewport().update()

    def scale(self) -> float:
        """Return pixels per point."""
        return px(70) / max((width for width, _ in self._sizes), default=1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt
        """Go to the page that is clicked."""
        height = round(event.position().y()) + self.verticalScrollBar().value()
        index = bisect_right([rect.top() for rect in self._rects], height) - 1
        if index >= 0:
            self.chosen.emit(index)

    def _kept(self, _seen: range) -> range:
        return range(len(self._sizes))

    def _margins(self) -> tuple[int, int, int]:
        return px(19), px(18), px(29)

    def _draw_page(self, painter: QPainter, index: int, rect: QRect) -> None:
        super()._draw_page(painter, index, rect)
        is_current = index == self._current
        if is_current:
            frame = rect.adjusted(-2, -2, 2, 2).toRectF()
            rounded(painter, frame, 2, line=colour("focus"), width=2)
        painter.setFont(font("bold" if is_current else "small"))
        painter.setPen(colour("text" if is_current else "text2"))
        below = QRect(rect.left(), rect.bottom() + px(4), rect.width(), px(18))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index + 1))

    def _fit(self) -> None:
        self.setFixedWidth(px(108))
