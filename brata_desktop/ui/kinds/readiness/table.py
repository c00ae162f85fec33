"""The table of units: one line each, sums in bold, a dash where nobody said anything."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from brata_desktop.services.kinds.readiness.days import UnitDay
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.painting import elided, focus_ring
from brata_desktop.ui.widgets.pill import Badge, draw_pill, pill_width, status_badge

DASH = "–"
AIR, INDENT = 8, 14
STATE_WIDTH, NAME_LEAST = 156, 168
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers.

    Attributes:
        caption: Its head.
        text: What a unit's line says in it, from the unit's own numbers or its sums.
        width: In pixels at 100 %.
    """

    caption: str
    text: Callable[[Mapping[str, int]], str]
    width: int = 66


def number_text(told: Mapping[str, int], path: str) -> str:
    """Return a number, or a dash where nobody said one."""
    return QLocale().toString(told[path]) if path in told else DASH


def state_badge(line: UnitDay) -> Badge:
    """Return how far the report of a unit is."""
    translate = QCoreApplication.translate
    if line.row is not None:
        return status_badge(line.row.status, changed_after=line.row.is_changed_after)
    if line.standing.covered_by:
        return Badge(translate("Readiness", "In the unit above"), "corner-left-up")
    return Badge(translate("Readiness", "Not reported"), "clock", "warn")


def is_sum(line: UnitDay) -> bool:
    """Whether the line of a unit shows its sum: it has units below it."""
    standing = line.standing
    return bool({*standing.reported, *standing.silent} - {standing.unit})


def second_line(line: UnitDay) -> str:
    """Return who reported, or how many of the units below did."""
    standing = line.standing
    if is_sum(line):
        number, whole = len(standing.reported), len(standing.reported) + len(standing.silent)
        words = QCoreApplication.translate("Readiness", "%1 of %2 units reported")
        return fill(words, number, whole)
    if line.row is None:
        return ""
    at = line.row.occurred_at
    clock = f"{at:%H.%M}" if at is not None and line.row.time_precision == "exact" else ""
    return ", ".join(part for part in (clock, line.row.author) if part)


class UnitModel(QAbstractTableModel):
    """The units of a day: name, columns of numbers, state."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[UnitDay, ...] = ()
        self.columns: tuple[Column, ...] = ()

    def show_lines(self, lines: Sequence[UnitDay], columns: Sequence[Column]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines, self.columns = tuple(lines), tuple(columns)
        self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt
        """Return how many units there are."""
        return len(self.lines)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt
        """Return name, numbers and state."""
        return len(self.columns) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell, for screen readers too."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line, column = self.lines[index.row()], index.column()
        if column == 0:
            return line.name
        if column > len(self.columns):
            return state_badge(line).text
        return self.columns[column - 1].text(line.standing.total)

    def headerData(  # noqa: N802 - Qt
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return QCoreApplication.translate("Readiness", "Unit")
        if section > len(self.columns):
            return QCoreApplication.translate("Readiness", "State")
        return self.columns[section - 1].caption


class UnitHeader(QHeaderView):
    """The heads: numbers stand at the right of their columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt
        """Draw a head."""
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("border"))
        text = str(self.model().headerData(section, self.orientation()))
        is_number = 0 < section < self.model().columnCount() - 1
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        left = px(SIZES.page_left if section == 0 else AIR)
        box = rect.adjusted(left, 0, -px(AIR), -1)
        painter.setFont(font("label"))
        painter.setPen(colour("text2"))
        shown = elided(QFontMetrics(font("label")), text, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class UnitDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        model = index.model()
        if not isinstance(model, UnitModel):
            return
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        line, column = model.lines[index.row()], index.column()
        painter.save()
        self._ground(painter, box, column, bool(state & QStyle.StateFlag.State_Selected))
        if column == 0:
            self._name(painter, box, line)
        elif column > len(model.columns):
            self._state(painter, box, line)
        else:
            self._number(painter, box, str(model.data(index)), is_bold=is_sum(line))
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, box: QRect, column: int, is_chosen: bool) -> None:  # noqa: FBT001
        if is_chosen:
            painter.fillRect(box, colour("sel"))
        if is_chosen and column == 0:
            bar = QRect(box.left(), box.top(), px(3), box.height() - 1)
            painter.fillRect(bar, colour("accent_line"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("divider"))

    @staticmethod
    def _name(painter: QPainter, box: QRect, line: UnitDay) -> None:
        left = px(SIZES.page_left) + px(INDENT) * line.standing.depth
        room = box.adjusted(left, 0, -px(AIR), 0)
        below = second_line(line)
        upper = room.adjusted(0, px(5), 0, -px(20)) if below else room
        role = "bold" if is_sum(line) else "strong"
        _write(painter, upper, line.name, role, "text")
        if below:
            _write(painter, room.adjusted(0, px(22), 0, -px(4)), below, "small", "text3")

    @staticmethod
    def _number(painter: QPainter, box: QRect, text: str, *, is_bold: bool) -> None:
        tone = "text3" if text == DASH else "text"
        room = box.adjusted(px(2), 0, -px(AIR), 0)
        side = Qt.AlignmentFlag.AlignRight
        _write(painter, room, text, "bold" if is_bold else "body", tone, side)

    @staticmethod
    def _state(painter: QPainter, box: QRect, line: UnitDay) -> None:
        badge = state_badge(line)
        width, height = min(pill_width(badge), box.width() - 2 * px(AIR)), px(22)
        top = box.top() + (box.height() - height) / 2
        draw_pill(painter, QRectF(box.left() + px(AIR), top, width, height), badge)


class UnitTable(QTableView):
    """The units; letters and the arrows to the sides belong to the page.

    Signals:
        chosen: Another unit is chosen; carries its `UnitDay`, or None.
        opened: Enter or a double click.
    """

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, model: UnitModel) -> None:
        super().__init__()
        self._units = model
        self.setHorizontalHeader(UnitHeader(self))
        self.setModel(model)
        self.setItemDelegate(UnitDelegate(self))
        self._dress()
        model.modelReset.connect(self._fit)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def current(self) -> UnitDay | None:
        """Return the chosen unit."""
        row = self.currentIndex().row()
        return self._units.lines[row] if 0 <= row < len(self._units.lines) else None

    def choose(self, unit: str) -> None:
        """Choose a unit by its code, the first one when it is not there."""
        codes = [line.standing.unit for line in self._units.lines]
        if codes:
            row = codes.index(unit) if unit in codes else 0
            self.setCurrentIndex(self._units.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter opens; letters and side arrows go on to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif event.text().isalnum() or event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt
        """Tell which unit is chosen."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.current())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Leave out the last columns of numbers where there is no room; the pane has them."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new theme or text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the rows, and the focus ring around the chosen one."""
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            row = self.visualRect(index)
            box = QRectF(0, row.top(), self.viewport().width(), row.height())
            focus_ring(QPainter(self.viewport()), box, 0)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(SIZES.row))
        header = self.horizontalHeader()
        header.setFixedHeight(px(SIZES.table_header))
        header.setMinimumSectionSize(1)

    def _fit(self) -> None:
        header, columns = self.horizontalHeader(), self._units.columns
        left = self.viewport().width() - px(STATE_WIDTH) - px(NAME_LEAST)
        for place, column in enumerate(columns, 1):
            left -= px(column.width)
            self.setColumnHidden(place, left < 0)
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(place, px(column.width))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(len(columns) + 1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(len(columns) + 1, px(STATE_WIDTH))


def _write(
    painter: QPainter,
    box: QRect,
    text: str,
    role: str,
    tone: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    face = font(role)
    painter.setFont(face)
    painter.setPen(colour(tone))
    shown = elided(QFontMetrics(face), text, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
