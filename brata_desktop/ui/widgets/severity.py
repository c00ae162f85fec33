"""Severity (tingkat): shape, colour and word, always all three."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px

LEVELS = (1, 2, 3, 4)
_GAP = 7
_LOUD_FROM = 3
"""Only Tinggi and Kritis colour their word."""


def severity_word(level: int) -> str:
    """Give the word of a level 1 to 4 in the language in force."""
    words = {
        1: QCoreApplication.translate("Severity", "Low"),
        2: QCoreApplication.translate("Severity", "Medium"),
        3: QCoreApplication.translate("Severity", "High"),
        4: QCoreApplication.translate("Severity", "Critical"),
    }
    return words[level]


def draw_severity(painter: QPainter, level: int, rect: QRectF) -> None:
    """Draw the shape of a level: ring, diamond, triangle, octagon with an exclamation mark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _SHAPES[level](painter, rect)
    painter.restore()


def _ring(painter: QPainter, rect: QRectF) -> None:
    width = rect.width() / 7
    painter.setPen(QPen(colour("sev1"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = rect.width() * 0.07 + width / 2
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))


def _diamond(painter: QPainter, rect: QRectF) -> None:
    middle, half = rect.center(), rect.width() / 2 - 0.6
    corners = [(0, -half), (half, 0), (0, half), (-half, 0)]
    painter.setPen(QPen(colour("sev2_line"), max(1.0, rect.width() / 14)))
    painter.setBrush(colour("sev2"))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))


def _triangle(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(colour("sev3"), 1, Qt.PenStyle.SolidLine, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour("sev3"))
    box = rect.adjusted(0.6, 1.2, -0.6, -1.2)
    painter.drawPolygon(
        QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])
    )


def _octagon(painter: QPainter, rect: QRectF) -> None:
    side, cut = rect.width(), rect.width() * 0.293
    corners = [
        (cut, 0.0), (side - cut, 0.0), (side, cut), (side, side - cut),
        (side - cut, side), (cut, side), (0.0, side - cut), (0.0, cut),
    ]  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("sev4"))
    painter.drawPolygon(QPolygonF([rect.topLeft() + QPointF(x, y) for x, y in corners]))
    painter.setBrush(colour("surface"))
    bar = side * 0.15
    left = rect.center().x() - bar / 2
    painter.drawRoundedRect(QRectF(left, rect.top() + side * 0.2, bar, side * 0.36), 1, 1)
    painter.drawRoundedRect(QRectF(left, rect.top() + side * 0.65, bar, bar), 1, 1)


_SHAPES = {1: _ring, 2: _diamond, 3: _triangle, 4: _octagon}


def severity_tone(level: int) -> str:
    """Give the colour token of a level's word in lists."""
    return f"sev{level}" if level >= _LOUD_FROM else "text2"


class SeverityLabel(QWidget):
    """The shape of a level and, unless ``glyph_only``, its word.

    Args:
        level: 1 Rendah to 4 Kritis.
        loud: Colour the word of Tinggi and Kritis, as lists do; otherwise plain text.
        glyph_only: The shape alone; its word is then tooltip and accessible name.
    """

    def __init__(
        self,
        level: int,
        *,
        loud: bool = True,
        glyph_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._level = level
        self._loud = loud
        self._glyph_only = glyph_only
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._describe()

    @property
    def level(self) -> int:
        """The level shown."""
        return self._level

    def set_level(self, level: int) -> None:
        """Show another level."""
        self._level = level
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for shape and word."""
        metrics = QFontMetrics(self._font())
        word = 0 if self._glyph_only else px(_GAP) + metrics.horizontalAdvance(self._word()) + 1
        return QSize(px(14) + word, max(px(16), metrics.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw shape and word."""
        painter = QPainter(self)
        side = px(13)
        draw_severity(painter, self._level, QRectF(0, (self.height() - side) / 2, side, side))
        if self._glyph_only:
            return
        painter.setFont(self._font())
        painter.setPen(colour(severity_tone(self._level) if self._loud else "text"))
        rest = self.rect().adjusted(px(14 + _GAP), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._word())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow language and text scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LanguageChange}:
            self._describe()
            self.updateGeometry()
            self.update()

    def _font(self) -> QFont:
        loud = self._loud and self._level >= _LOUD_FROM
        return font("bold" if loud else "strong")

    def _word(self) -> str:
        return severity_word(self._level)

    def _describe(self) -> None:
        self.setAccessibleName(self._word())
        self.setToolTip(self._word() if self._glyph_only else "")
