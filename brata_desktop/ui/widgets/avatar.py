"""The initials of an officer in a circle."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px


def initials(name: str) -> str:
    """Give at most two letters of a name without rank: "A. Rahman" becomes "AR"."""
    words = [word for word in name.replace(".", " ").split() if word[0].isalpha()]
    if not words:
        return ""
    if len(words) == 1:
        return words[0][:2].upper()
    return (words[0][0] + words[-1][0]).upper()


class Avatar(QWidget):
    """Initials in a circle; decoration beside the name, so screen readers skip it."""

    def __init__(self, letters: str = "", size: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_letters(self, letters: str) -> None:
        """Show other initials."""
        self._letters = letters
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the circle."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw circle and letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(font("cap" if self._size <= 32 else "h3"))  # noqa: PLR2004 - small circle
        painter.setPen(colour("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
