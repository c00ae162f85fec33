"""The list of the review: two lines a record, severity and waiting time at the right."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.home.words import untitled
from brata_desktop.ui.kinds import kind_icon
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.painting import elided
from brata_desktop.ui.widgets.severity import draw_severity, severity_word

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT, _LINE, _LEFT, _RIGHT = 56, 18, 46, 15


@dataclass(frozen=True, slots=True)
class Line:
    """What a line of the list says.

    Attributes:
        row: The record.
        detail: Who and where.
        age: How long it waits.
    """

    row: RecordRow
    detail: str
    age: str


def age_words(since: dt.datetime, now: dt.datetime) -> str:
    """Return how long something waits: "12 mnt", "3 jam", "2 hari"."""
    return span_words(max(0, int((now - since).total_seconds() // 60)))


def span_words(minutes: int) -> str:
    """Return a span of time in its largest unit."""
    if minutes < 60:  # noqa: PLR2004 - minutes of an hour
        return fill(QCoreApplication.translate("Ages", "%1 min"), minutes)
    if minutes < 24 * 60:
        return fill(QCoreApplication.translate("Ages", "%1 h"), minutes // 60)
    return fill(QCoreApplication.translate("Ages", "%1 days"), minutes // (24 * 60))


class QueueModel(QAbstractListModel):
    """The lines of a tray."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines shown."""
        return self._lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a line, or its words for screen readers."""
        line = self._lines[index.row()]
        if role == ROW_ROLE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            severity = severity_word(line.row.severity) if line.row.severity else ""
            return ", ".join(
                part for part in (line.row.title, severity, line.detail, line.age) if part
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.row.title
        return None


class QueueDelegate(QStyledItemDelegate):
    """Draws a line."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt
        """Return the height of two lines."""
        return QSize(px(200), px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw icon, title, who, severity and age."""
        line: Line = index.data(ROW_ROLE)
        box: QRectF = option.rect.toRectF()
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("sel"))
            painter.fillRect(QRectF(box.left(), box.top(), px(3), box.height()), colour("primary"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colour("hover"))
        bottom = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(bottom, colour("divider"))
        _draw_line(painter, box, line)
        painter.restore()


def _draw_line(painter: QPainter, box: QRectF, line: Line) -> None:
    top = box.top() + (box.height() - 2 * px(_LINE)) / 2
    right = box.right() - px(_RIGHT)
    icon = kind_icon(line.row.kind)
    draw_icon(painter, icon, "text2", box.left() + px(21), top + px(2), 15)
    if line.row.severity:
        side = px(13)
        draw_severity(painter, line.row.severity, QRectF(right - side, top + px(2), side, side))
    left = box.left() + px(_LEFT)
    title = line.row.title or untitled()
    _draw_text(
        painter, "strong", "text", title, QRectF(left, top, right - left - px(20), px(_LINE))
    )
    metrics = QFontMetrics(font("small"))
    width = metrics.horizontalAdvance(line.age) + 2
    second = top + px(_LINE)
    _draw_text(painter, "small", "text2", line.age, QRectF(right - width, second, width, px(_LINE)))
    rest = QRectF(left, second, right - left - width - px(8), px(_LINE))
    _draw_text(painter, "small", "text3", line.detail, rest)


def _draw_text(painter: QPainter, role: str, ink: str, text: str, box: QRectF) -> None:
    painter.setFont(font(role))
    painter.setPen(colour(ink))
    shown = elided(QFontMetrics(font(role)), text, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class QueueView(QListView):
    """The list; ``chosen`` tells which record is to be read.

    Signals:
        chosen: Another record is current; carries its id, empty for none.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = QueueModel()
        self.setModel(self.lines)
        self.setItemDelegate(QueueDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._announce)

    def show_lines(self, lines: Sequence[Line], keep: str = "") -> None:
        """Show lines; the record ``keep`` stays current, else what took its place.

        A record that was decided is gone: the one after it is next.
        """
        before = max(0, self.currentIndex().row())
        self.lines.set_lines(lines)
        ids = [line.row.id for line in lines]
        position = ids.index(keep) if keep in ids else min(before, len(ids) - 1)
        if ids:
            self.setCurrentIndex(self.lines.index(position))
        else:
            self.chosen.emit("")

    def current_record(self) -> str:
        """Return the id of the current record; empty for none."""
        index = self.currentIndex()
        return self.lines.lines[index.row()].row.id if index.isValid() else ""

    def step(self, by: int) -> None:
        """Go some records down or up."""
        count = self.lines.rowCount()
        if count:
            row = min(max(self.currentIndex().row() + by, 0), count - 1)
            self.setCurrentIndex(self.lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Leave letters to the page; the list would search with them."""
        if event.text().isalpha() and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.current_record())
