"""Key caps, and the bar of keys at the bottom of every screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import rounded

_CAP_HEIGHT = 18
_CAP_PAD = 7
_GAP = 6
_BETWEEN = 15


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key and what it does here, such as ``KeyHint("Ctrl Enter", "Ajukan")``."""

    keys: str
    text: str


def cap_width(keys: str) -> int:
    """Give the width of a key cap in pixels."""
    inner = QFontMetrics(font("axis", weight=500)).horizontalAdvance(keys)
    return max(px(24), inner + 2 * px(_CAP_PAD))


def draw_cap(painter: QPainter, rect: QRectF, keys: str) -> None:
    """Draw a key cap."""
    radius = px(SIZES.radius_key)
    rounded(painter, rect, radius, colour("surface"), colour("border"))
    painter.setFont(font("axis", weight=500))
    painter.setPen(colour("text2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, keys)


class KeyCap(QWidget):
    """One key as it is printed on the keyboard."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the words on the key."""
        return QSize(cap_width(self._keys), px(_CAP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the key."""
        draw_cap(QPainter(self), QRectF(self.rect()), self._keys)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class HintBar(QWidget):
    """Keys and their meaning; hints that do not fit are left out from the end, never cut."""

    def __init__(self, hints: Sequence[KeyHint] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = tuple(hints)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def hints(self) -> tuple[KeyHint, ...]:
        """All hints, also those that do not fit."""
        return self._hints

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show these."""
        self._hints = tuple(hints)
        self.setAccessibleName("; ".join(f"{hint.keys}: {hint.text}" for hint in hints))
        self.updateGeometry()
        self.update()

    def fitting(self) -> tuple[KeyHint, ...]:
        """Give the hints that fit the present width."""
        used, count = 0, 0
        for hint in self._hints:
            used += self._width(hint)
            if used > self.width():
                break
            used += px(_BETWEEN)
            count += 1
        return self._hints[:count]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for all hints."""
        width = sum(self._width(hint) + px(_BETWEEN) for hint in self._hints)
        return QSize(width, px(_CAP_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Hints give way to everything else."""
        return QSize(0, px(_CAP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw what fits."""
        painter = QPainter(self)
        left = 0
        for hint in self.fitting():
            cap = QRectF(left, (self.height() - px(_CAP_HEIGHT)) / 2, cap_width(hint.keys),
                         px(_CAP_HEIGHT))  # fmt: skip
            draw_cap(painter, cap, hint.keys)
            painter.setFont(font("small"))
            painter.setPen(colour("text3"))
            rest = QRectF(cap.right() + px(_GAP), 0, self.width(), self.height())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, hint.text)
            left += self._width(hint) + px(_BETWEEN)

    def _width(self, hint: KeyHint) -> int:
        text = QFontMetrics(font("small")).horizontalAdvance(hint.text)
        return cap_width(hint.keys) + px(_GAP) + text + 1
