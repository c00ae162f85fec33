"""Six boxes for the PIN that re-opens a locked session."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import rounded

_BOX = (44, 46)
_GAP = 10


class PinBoxes(QWidget):
    """Takes digits only and shows dots; the digits never appear on screen.

    Signals:
        completed: The last digit was typed; carries the PIN.
        changed: The number of digits changed.
    """

    completed = Signal(str)
    changed = Signal(int)

    def __init__(self, digits: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = digits
        self._typed = ""
        self._wrong = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Input methods would show and learn the digits.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly
            | Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the boxes for screen readers."""
        self.setAccessibleName(self.tr("Six-digit PIN"))

    def pin(self) -> str:
        """Give the digits typed so far."""
        return self._typed

    def clear(self, *, wrong: bool = False) -> None:
        """Forget the digits; ``wrong`` shows red lines until the next digit."""
        self._typed = ""
        self._wrong = wrong
        self.changed.emit(0)
        self.update()

    def type_digits(self, digits: str) -> None:
        """Begin with these digits; a full PIN is completed as if it was typed."""
        self._typed = digits[: self._count]
        self._tell()
        if len(self._typed) == self._count:
            self.completed.emit(self._typed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the row of boxes."""
        width, height = px(_BOX[0]), px(_BOX[1])
        return QSize(self._count * width + (self._count - 1) * px(_GAP), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Take digits and Backspace; leave everything else to the page."""
        if event.key() == Qt.Key.Key_Backspace:
            self._typed = self._typed[:-1]
            self._tell()
        elif event.text() in set("0123456789") and len(self._typed) < self._count:
            self._typed += event.text()
            self._wrong = False
            self._tell()
            if len(self._typed) == self._count:
                self.completed.emit(self._typed)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw boxes, dots and the ring of the next box."""
        painter = QPainter(self)
        width, step = px(_BOX[0]), px(_BOX[0]) + px(_GAP)
        for index in range(self._count):
            box = QRectF(index * step, 0, width, self.height())
            self._draw_box(painter, box, index)
            if index < len(self._typed):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("text"))
                dot = px(5.5)
                painter.drawEllipse(QPointF(box.center()), dot, dot)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow language and text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _draw_box(self, painter: QPainter, box: QRectF, index: int) -> None:
        current = self.hasFocus() and index == min(len(self._typed), self._count - 1)
        line = "focus" if current else "danger" if self._wrong else "field"
        width = 2 if current or self._wrong else 1
        radius = px(SIZES.radius_control)
        rounded(painter, box, radius, colour("surface"), colour(line), width=width)

    def _tell(self) -> None:
        self.changed.emit(len(self._typed))
        self.update()
