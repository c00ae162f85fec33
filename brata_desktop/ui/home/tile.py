"""A large button that begins a record: picture, name, what it holds, its key."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.widgets.keys import cap_width, draw_cap
from brata_desktop.ui.widgets.painting import focus_ring, rounded

_HEIGHT = 60
_TEXT_LEFT = 50


class Tile(QAbstractButton):
    """A tile of Beranda; ``clicked`` tells.

    Args:
        picture: Name of the icon.
        key: The single letter that presses it outside of text fields.
    """

    def __init__(self, picture: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._key = key
        self._detail = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str, detail: str) -> None:
        """Say what it begins."""
        self._detail = detail
        self.setText(title)
        self.setAccessibleName(f"{title}, {detail}")
        # setText clears the shortcut.
        self.setShortcut(QKeySequence(self._key))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for two lines beside a picture."""
        return QSize(px(220), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Four of them stand beside each other in a narrow window."""
        return QSize(px(150), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the tile."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = colour("hover") if self.underMouse() else colour("surface")
        rounded(painter, box, px(7), ground, colour("border"))
        draw_icon(painter, self._picture, "accent", px(16), (self.height() - px(22)) / 2, 22)
        self._draw_texts(painter)
        width = cap_width(self._key)
        cap = QRectF(self.width() - width - px(15), (self.height() - px(18)) / 2, width, px(18))
        draw_cap(painter, cap, self._key)
        if self.hasFocus():
            focus_ring(painter, box)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt
        """Repaint for the hover ground."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Repaint without the hover ground."""
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _draw_texts(self, painter: QPainter) -> None:
        top = (self.height() - px(36)) / 2
        width = self.width() - px(_TEXT_LEFT) - px(50)
        for role, ink, text in (("h3", "text", self.text()), ("small", "text3", self._detail)):
            painter.setFont(font(role))
            painter.setPen(colour(ink))
            line = QRectF(px(_TEXT_LEFT), top, width, px(18))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
            top += px(18)
