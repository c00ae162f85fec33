"""How a row of the list looks: headings of days, lines in two rows, grey bars while they load."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from brata_desktop.store.record_rows import DayGroup, RecordRow
from brata_desktop.ui.kinds import kind_icon
from brata_desktop.ui.records import words
from brata_desktop.ui.records.model import Column, RecordListModel
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import elided, rounded
from brata_desktop.ui.widgets.severity import draw_severity, severity_tone

AIR = 6
"""Pixels between a column's edge and its words."""
_GLYPH, _GLYPH_TEXT = 13, 21
_ICON_TEXT = 20
_LINE = 17
_BAR_WIDTHS = {Column.TIME: 34, Column.KIND: 64, Column.TITLE: 210, Column.RESULT: 54,
               Column.STATUS: 90, Column.COPY: 16}  # fmt: skip
_LOUD_FROM = 3


class RecordDelegate(QStyledItemDelegate):
    """Paints every cell of the list itself; asks the model once per cell."""

    def __init__(self, model: RecordListModel) -> None:
        super().__init__(model)
        self._model = model
        self._metrics: dict[str, tuple[QFont, QFontMetrics]] = {}
        self._painters = {
            Column.TIME: self._time,
            Column.KIND: self._kind,
            Column.TITLE: self._title,
            Column.RESULT: self._result,
            Column.STATUS: self._status,
            Column.COPY: self._copy,
        }

    def restyle(self) -> None:
        """Forget the fonts of the former theme."""
        self._metrics = {}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        entry = self._model.entry(index.row())
        painter.save()
        if isinstance(entry, DayGroup):
            self._heading(painter, box, entry)
        else:
            column = Column(index.column())
            self._ground(painter, box, state, column, self._is_marked(entry))
            if entry is None:
                self._bar(painter, box, column)
            else:
                self._painters[column](painter, QRectF(box), entry)
        painter.restore()

    def _is_marked(self, entry: RecordRow | None) -> bool:
        return entry is not None and entry.id in self._model.marked

    # -- grounds -------------------------------------------------------------------------------

    @staticmethod
    def _ground(
        painter: QPainter,
        box: QRect,
        state: QStyle.StateFlag,
        column: Column,
        marked: bool,  # noqa: FBT001
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or marked:
            painter.fillRect(box, colour("sel" if chosen else "accent_soft"))
        if chosen and column is Column.TIME:
            bar = QRect(box.left(), box.top(), px(3), box.height() - 1)
            painter.fillRect(bar, colour("accent_line"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("divider"))

    def _heading(self, painter: QPainter, box: QRect, group: DayGroup) -> None:
        painter.fillRect(box, colour("surface2"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("divider"))
        left = box.left() + px(SIZES.page_left)
        title = self._model.heading_text(group)
        rest = QRectF(left, box.top(), box.right() - left, box.height())
        width = self._write(painter, rest, title, "cap2", "text2")
        self._write(
            painter, rest.adjusted(width + px(11), 0, 0, 0), words.records_word(group.count),
            "small", "text3",
        )  # fmt: skip

    @staticmethod
    def _bar(painter: QPainter, box: QRect, column: Column) -> None:
        left = px(SIZES.page_left if column is Column.TIME else AIR)
        width = min(px(_BAR_WIDTHS[column]), box.width() - left - px(AIR))
        bar = QRectF(box.left() + left, box.center().y() - px(5), max(width, 0), px(10))
        rounded(painter, bar, px(SIZES.radius_key), colour("neutral_soft"))

    # -- cells ---------------------------------------------------------------------------------

    def _time(self, painter: QPainter, box: QRectF, row: RecordRow) -> None:
        if row.id in self._model.marked:
            top = box.center().y() - px(_GLYPH) / 2
            draw_icon(painter, "check", "accent", box.left() + px(5), top, _GLYPH)
        rest = box.adjusted(px(SIZES.page_left), 0, 0, 0)
        self._write(painter, rest, words.time_word(row), "bold", "text")

    def _kind(self, painter: QPainter, box: QRectF, row: RecordRow) -> None:
        self._icon(painter, box, kind_icon(row.kind), "text2", 15)
        rest = box.adjusted(px(AIR + 23), 0, 0, 0)
        self._write(painter, rest, words.kind_word(row.kind), "label", "text2")

    def _title(self, painter: QPainter, box: QRectF, row: RecordRow) -> None:
        rest = box.adjusted(px(AIR), 0, -px(14), -1)
        if row.is_notable:
            self._icon(painter, rest.adjusted(-px(AIR), 0, 0, -px(_LINE)), "flag", "sev3", 12)
        top = rest.center().y() - px(_LINE)
        first = QRectF(rest.left(), top, rest.width(), px(_LINE))
        shift = px(18) if row.is_notable else 0
        title = self._model.title_of(row)
        ink = "text3" if row.status == "withdrawn" else "text"
        self._write(painter, first.adjusted(shift, 0, 0, 0), title, "strong", ink)
        second = first.translated(0, px(_LINE))
        self._write(painter, second, self._model.detail_of(row), "small", "text3")

    def _result(self, painter: QPainter, box: QRectF, row: RecordRow) -> None:
        rest = box.adjusted(px(AIR + _GLYPH_TEXT), 0, 0, 0)
        if not row.severity:
            self._write(painter, rest, words.result_word(row), "small", "text2")
            return
        side = px(_GLYPH)
        corner = QPointF(box.left() + px(AIR), box.center().y() - side / 2)
        draw_severity(painter, row.severity, QRectF(corner.x(), corner.y(), side, side))
        is_loud = row.severity >= _LOUD_FROM
        role = "loud" if is_loud else "label"
        self._write(painter, rest, words.result_word(row), role, severity_tone(row.severity))

    def _status(self, painter: QPainter, box: QRectF, row: RecordRow) -> None:
        badge = words.status_of(row)
        self._icon(painter, box, badge.icon, badge.ink, 14)
        tone = "danger" if badge.tone == "danger" else "text2"
        self._write(painter, box.adjusted(px(AIR + _ICON_TEXT), 0, 0, 0), badge.text, "label", tone)

    def _copy(self, painter: QPainter, box: QRectF, row: RecordRow) -> None:
        badge = words.copy_of(row)
        side = px(16)
        left, top = box.left() + px(AIR + 8), box.center().y() - side / 2
        draw_icon(painter, badge.icon, badge.ink, left, top, 16)

    def _icon(self, painter: QPainter, box: QRectF, name: str, tone: str, size: int) -> None:
        top = box.center().y() - px(size) / 2
        draw_icon(painter, name, tone, box.left() + px(AIR), top, size)

    def _write(self, painter: QPainter, box: QRectF, text: str, role: str, tone: str) -> int:
        """Write one line, shortened to its box; return its width in pixels."""
        face, metrics = self._face(role)
        painter.setFont(face)
        painter.setPen(colour(tone))
        shown = elided(metrics, text, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)

    def _face(self, role: str) -> tuple[QFont, QFontMetrics]:
        if role not in self._metrics:
            base = {"loud": "label", "cap2": "label"}.get(role, role)
            face = font(base, weight=600) if base != role else font(role)
            self._metrics[role] = (face, QFontMetrics(face))
        return self._metrics[role]
