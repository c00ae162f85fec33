"""Small drawing steps shared by painted widgets and list delegates."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from brata_desktop.ui.theme.current import colour, px
from brata_desktop.ui.theme.tokens import SIZES

FOCUS_WIDTH = 2


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    *,
    width: float = 1,
) -> None:
    """Draw a rounded box whose line lies inside ``rect``, so that boxes keep their size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    inset = width / 2 if line is not None else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, radius: float | None = None) -> None:
    """Draw the 2 px focus ring inside ``rect``."""
    corner = px(SIZES.radius_control) if radius is None else radius
    rounded(painter, rect, corner, line=colour("focus"), width=FOCUS_WIDTH)


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """Shorten a text at its end so that it fits."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def set_state(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet reads, and let the widget look anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
