"""An icon on its own, or an icon before a short text."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.widgets.labels import ElidedLabel


class IconLabel(QWidget):
    """An icon in a colour token; a meaning needs ``setAccessibleName``."""

    def __init__(
        self, name: str, colour: str = "text2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, colour: str | None = None) -> None:
        """Show another icon, or the same in another colour."""
        self._name = name
        self._colour = colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for exactly the icon."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the icon in the middle."""
        offset = (self.width() - px(self._size)) / 2, (self.height() - px(self._size)) / 2
        draw_icon(QPainter(self), self._name, self._colour, *offset, self._size)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class IconText(QWidget):
    """An icon and a text that shortens itself: sync states, notes, meta lines."""

    def __init__(
        self,
        icon: str,
        text: str = "",
        *,
        icon_tone: str = "text2",
        role: str = "small",
        tone: str = "text2",
        size: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon = IconLabel(icon, icon_tone, size)
        self.label = ElidedLabel(text, role, tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.icon)
        row.addWidget(self.label, 1)

    def set_content(self, icon: str, text: str, *, icon_tone: str, tone: str) -> None:
        """Show something else."""
        self.icon.set_icon(icon, icon_tone)
        self.label.set_text(text)
        self.label.set_tone(tone)
