"""A small picture of an attachment, decoded elsewhere."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import focus_ring, rounded


class Thumbnail(QAbstractButton):
    """An attachment to open with Enter or a click; an icon stands in until the picture is there.

    Args:
        name: What it is, for tooltip and screen reader.
        icon: Icon while there is no picture, or for files that have none.
    """

    def __init__(
        self, name: str, *, icon: str = "image", width: int = 86, height: int = 58,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._icon = icon
        self._box = (width, height)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_image(self, image: QImage) -> None:
        """Show a picture; it is scaled to fill and cut at the edges."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the fixed size."""
        return QSize(px(self._box[0]), px(self._box[1]))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the picture with round corners, or the icon on a quiet ground."""
        painter, box = QPainter(self), QRectF(self.rect())
        radius = px(SIZES.radius_segmented)
        if self._image.isNull():
            rounded(painter, box, radius, colour("sunken"), colour("border"))
            side = px(20)
            middle = (self.width() - side) / 2, (self.height() - side) / 2
            draw_icon(painter, self._icon, "text3", *middle, 20)
        else:
            self._draw_image(painter, box, radius)
        if self.hasFocus():
            focus_ring(painter, box, radius)

    def _draw_image(self, painter: QPainter, box: QRectF, radius: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        painter.setClipPath(path)
        fill = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._image.scaled(self.size() * self.devicePixelRatioF(), fill, smooth)
        source = QRectF(shown.rect())
        size = box.size() * self.devicePixelRatioF()
        left = (source.width() - size.width()) / 2
        top = (source.height() - size.height()) / 2
        painter.drawImage(box, shown, QRectF(left, top, size.width(), size.height()))
        painter.setClipping(False)
