"""A row to open inside a card: icon or severity, title, second line, meta, chevron."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import elided, focus_ring, rounded
from brata_desktop.ui.widgets.severity import draw_severity

_TEXT = 25
ROW_INSET = 8
"""Room between a row's edges and what it shows, where its card makes up for it."""


@dataclass(frozen=True, slots=True)
class RowContent:
    """What a row shows.

    Attributes:
        title: First line.
        detail: Second line, or empty.
        meta: Words at the right, such as a time.
        icon: Icon before the text, or empty.
        icon_tone: Colour token of the icon.
        severity: Level whose shape stands there instead of an icon; 0 for none.
        meta_tone: Colour token of ``meta``.
    """

    title: str
    detail: str = ""
    meta: str = ""
    icon: str = ""
    icon_tone: str = "text2"
    severity: int = 0
    meta_tone: str = "text2"


class ListRow(QAbstractButton):
    """A row that opens something with Enter, Space or a click; ``clicked`` tells."""

    def __init__(
        self, content: RowContent, *, ruled: bool = True, chevron: bool = True, inset: int = 0,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._content = content
        self._ruled = ruled
        self._chevron = chevron
        self._inset = inset
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_content(content)

    @property
    def content(self) -> RowContent:
        """What is shown."""
        return self._content

    def set_content(self, content: RowContent) -> None:
        """Show something else."""
        self._content = content
        parts = (content.title, content.detail, content.meta)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def set_ruled(self, ruled: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Draw a line below; the last row of a card has none."""
        self._ruled = ruled
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for a row of one or two lines."""
        height = SIZES.row if self._content.detail else SIZES.row_compact
        return QSize(px(240), px(height) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the row."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse():
            rounded(painter, box.adjusted(0, 1, 0, -1), px(4), colour("hover"))
        if self._ruled:
            inset = px(self._inset)
            width = self.width() - 2 * inset
            painter.fillRect(inset, self.height() - 1, width, 1, colour("divider"))
        self._draw_mark(painter)
        self._draw_texts(painter, self._draw_meta(painter))
        if self.hasFocus():
            focus_ring(painter, box.adjusted(0, 0, 0, -1))

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

    def _draw_mark(self, painter: QPainter) -> None:
        side, left = px(13), px(self._inset)
        top = (self.height() - side) / 2
        if self._content.severity:
            draw_severity(painter, self._content.severity, QRectF(left + px(1), top, side, side))
        elif self._content.icon:
            top = (self.height() - px(15)) / 2
            draw_icon(painter, self._content.icon, self._content.icon_tone, left, top, 15)

    def _draw_meta(self, painter: QPainter) -> float:
        right = float(self.width() - px(self._inset))
        if self._chevron:
            top = (self.height() - px(14)) / 2
            draw_icon(painter, "chevron-right", "text3", right - px(14), top, 14)
            right -= px(23)
        metrics = QFontMetrics(font("small"))
        painter.setFont(font("small"))
        painter.setPen(colour(self._content.meta_tone))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, right, self.height()), align, self._content.meta)
        return right - metrics.horizontalAdvance(self._content.meta) - px(10)

    def _draw_texts(self, painter: QPainter, right: float) -> None:
        has_mark = bool(self._content.icon or self._content.severity)
        left, line = px(self._inset) + (px(_TEXT) if has_mark else 0), px(17)
        lines = [("strong", "text", self._content.title)]
        if self._content.detail:
            lines.append(("small", "text3", self._content.detail))
        top = (self.height() - 1 - line * len(lines)) / 2
        for role, ink, text in lines:
            painter.setFont(font(role))
            painter.setPen(colour(ink))
            shown = elided(QFontMetrics(font(role)), text, int(right - left))
            box = QRectF(left, top, right - left, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            top += line
