"""One row of a patrol's timeline: time, dot on a line, place and note, result."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import elided, focus_ring, rounded

PointState = Literal["done", "notable", "skipped", "current", "later"]

_TIME = 78
_LINE = 104
_TEXT = 136
_DOTS = {
    "done": "accent_line",
    "notable": "sev3",
    "skipped": "field",
    "current": "focus",
    "later": "field",
}


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """What a row shows.

    Attributes:
        time: Time in words, such as "20.14" or "nanti".
        title: The place.
        note: Second line, or empty.
        result: Word at the right, such as "Aman", or empty.
        result_tone: Colour token of that word.
        state: ``done``, ``notable``, ``skipped``, ``current`` or ``later``.
    """

    time: str
    title: str
    note: str = ""
    result: str = ""
    result_tone: str = "text2"
    state: PointState = "later"


class TimelineRow(QWidget):
    """A row to move to with the arrow keys; the page handles A, M, L and Enter.

    Signals:
        activated: The row was clicked.
    """

    activated = Signal()

    def __init__(
        self, point: TimelinePoint, *, first: bool = False, last: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._point = point
        self._first = first
        self._last = last
        self._chosen = False
        self._step = 54
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_point(point)

    @property
    def point(self) -> TimelinePoint:
        """What is shown."""
        return self._point

    def set_point(self, point: TimelinePoint) -> None:
        """Show something else."""
        self._point = point
        parts = (point.time, point.title, point.result, point.note)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def set_ends(self, *, first: bool, last: bool) -> None:
        """Say whether the line begins or ends here."""
        self._first, self._last = first, last
        self.update()

    def set_chosen(self, chosen: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Frame the row that the keys act on."""
        self._chosen = chosen
        self.update()

    def set_step(self, height: int) -> None:
        """Set the height at 100 %: 54, or 48 on a low window."""
        self._step = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for one step."""
        return QSize(px(360), px(self._step))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt
        """Take the focus and tell."""
        super().mousePressEvent(event)
        self.activated.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw line, dot, time, texts and frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(px(_TEXT - 15), px(3), self.width() - px(_TEXT - 15), self.height() - px(6))
        if self._chosen or self.hasFocus():
            rounded(painter, box, px(SIZES.radius_segmented), colour("surface"))
            focus_ring(painter, box, px(SIZES.radius_segmented))
        self._draw_line(painter)
        self._draw_dot(painter)
        self._draw_texts(painter)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _draw_line(self, painter: QPainter) -> None:
        x, middle = px(_LINE), self.height() / 2
        past = self._point.state in {"done", "notable", "skipped"}
        before = past or self._point.state == "current"
        if not self._first:
            painter.setPen(self._line_pen(solid=before))
            painter.drawLine(QLineF(x, 0, x, middle - px(9)))
        if not self._last:
            painter.setPen(self._line_pen(solid=past))
            painter.drawLine(QLineF(x, middle + px(9), x, self.height()))

    @staticmethod
    def _line_pen(*, solid: bool) -> QPen:
        if solid:
            return QPen(colour("accent_line"), px(2))
        return QPen(colour("border"), px(1.5), Qt.PenStyle.DashLine)

    def _draw_dot(self, painter: QPainter) -> None:
        state, middle = self._point.state, QPointF(px(_LINE), self.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(_DOTS[state]))
        painter.drawEllipse(middle, px(6), px(6))
        if state == "done":
            draw_icon(painter, "check", "surface", middle.x() - px(5), middle.y() - px(5), 10)
        if state == "notable":
            painter.setPen(colour("surface"))
            painter.setFont(font("cap"))
            mark = QRectF(middle.x() - px(6), middle.y() - px(6), px(12), px(12))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "!")

    def _draw_texts(self, painter: QPainter) -> None:
        point, later = self._point, self._point.state == "later"
        right = self._draw_result(painter)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("body" if later else "bold"))
        painter.setPen(colour("text3" if later else "text"))
        painter.drawText(QRectF(0, 0, px(_TIME), self.height()), align, point.time)
        width = right - px(_TEXT)
        line = px(17)
        top = self.height() / 2 - (line if point.note else line / 2)
        self._text(painter, "strong", "text2" if later else "text",
                   QRectF(px(_TEXT), top, width, line), point.title)  # fmt: skip
        self._text(
            painter, "small", "text3", QRectF(px(_TEXT), top + line, width, line), point.note
        )

    def _draw_result(self, painter: QPainter) -> float:
        face = font("label", weight=600 if self._point.state == "notable" else 500)
        width = QFontMetrics(face).horizontalAdvance(self._point.result)
        right = self.width() - px(15)
        painter.setFont(face)
        painter.setPen(colour(self._point.result_tone))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, right, self.height()), align, self._point.result)
        return right - width - px(10)

    @staticmethod
    def _text(painter: QPainter, role: str, ink: str, box: QRectF, text: str) -> None:
        painter.setFont(font(role))
        painter.setPen(colour(ink))
        shown = elided(QFontMetrics(font(role)), text, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
