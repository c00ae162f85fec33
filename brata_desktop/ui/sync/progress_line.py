"""A thin line that fills while a session sends."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, px
from brata_desktop.ui.widgets.painting import rounded

_HEIGHT = 4
_PER_CENT = 100


class ProgressLine(QWidget):
    """How much of what waited has gone; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """The share shown, 0 to 1."""
        return self._share

    def set_share(self, share: float) -> None:
        """Show another share, 0 to 1."""
        self._share = share
        self.setAccessibleName(f"{round(share * _PER_CENT)} %")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for a thin line."""
        return QSize(px(120), px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the way and what is behind."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        rounded(painter, box, box.height() / 2, colour("divider"), colour("divider"))
        done = QRectF(0, 0, box.width() * self._share, box.height())
        if done.width() >= box.height():
            rounded(painter, done, box.height() / 2, colour("primary"), colour("primary"))
