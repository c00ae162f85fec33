"""A table of short texts, painted line by line: thousands of rows cost what is to be seen."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
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

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import elided, focus_ring

Index = QModelIndex | QPersistentModelIndex
ROW = 30
_AIR = 8
_LEAST = 120
_CAPTION_LINE = 15
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Cell(NamedTuple):
    """What one cell says.

    Attributes:
        text: Its words.
        tone: Colour token.
        role: Role of the type.
        note: Quiet words behind.
    """

    text: str
    tone: str = "text"
    role: str = "body"
    note: str = ""


class GridColumn(NamedTuple):
    """A column.

    Attributes:
        title: Caption.
        width: Pixels at 100 %; 0 takes what is left.
        is_number: Whether it stands at the right edge.
    """

    title: str
    width: int = 0
    is_number: bool = False


class GridModel(QAbstractTableModel):
    """Rows that are put into words when they come into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[GridColumn, ...] = ()
        self._count = 0
        self._cells: Callable[[int], Sequence[Cell]] = lambda _row: ()
        self._asked: tuple[int, Sequence[Cell]] | None = None

    def set_rows(
        self,
        columns: Sequence[GridColumn],
        count: int,
        cells: Callable[[int], Sequence[Cell]],
    ) -> None:
        """Show other rows; ``cells`` is asked for a row each time it is painted."""
        self.beginResetModel()
        self.columns, self._count, self._cells = tuple(columns), count, cells
        self._asked = None
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell:
        """Return what a cell says."""
        if self._asked is None or self._asked[0] != row:
            self._asked = (row, self._cells(row))
        return self._asked[1][column]

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt
        """Return how many rows there are."""
        return self._count

    def columnCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt
        """Return how many columns there are."""
        return len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        cell = self.cell(index.row(), index.column())
        return " · ".join(filter(None, (cell.text, cell.note)))

    def headerData(  # noqa: N802 - Qt
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Return a caption."""
        is_caption = orientation is Qt.Orientation.Horizontal
        if is_caption and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None


class GridHeader(QHeaderView):
    """Captions over the columns."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt
        """Draw a caption."""
        column = self._grid.columns[section]
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("border"))
        face = font("label", weight=500)
        painter.setFont(face)
        painter.setPen(colour("text2"))
        box = _inside(rect, section)
        align = _RIGHT if column.is_number else _LEFT
        painter.drawText(box, int(align) | Qt.TextFlag.TextWordWrap, column.title)
        painter.restore()


class GridDelegate(QStyledItemDelegate):
    """Draws a cell."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, rule, words and note."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        cell = self._grid.cell(index.row(), index.column())
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("sel"))
            if index.column() == 0:
                bar = QRect(rect.left(), rect.top(), px(3), rect.height() - 1)
                painter.fillRect(bar, colour("accent_line"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("divider"))
        self._words(painter, _inside(rect, index.column()), cell, index.column())
        painter.restore()

    def _words(self, painter: QPainter, box: QRectF, cell: Cell, column: int) -> None:
        face = font(cell.role)
        metrics = QFontMetrics(face)
        painter.setFont(face)
        painter.setPen(colour(cell.tone))
        text = elided(metrics, cell.text, int(box.width()))
        is_number = self._grid.columns[column].is_number
        painter.drawText(box, _RIGHT if is_number else _LEFT, text)
        rest = box.adjusted(metrics.horizontalAdvance(text) + px(_AIR), 0, 0, 0)
        if cell.note and rest.width() > px(20):
            painter.setFont(font("small"))
            painter.setPen(colour("text3"))
            note = elided(QFontMetrics(font("small")), cell.note, int(rest.width()))
            painter.drawText(rest, _LEFT, note)


class Grid(QTableView):
    """The table. Plain letters belong to the page around it.

    Args:
        caption_lines: Lines that a caption may take.
        by_cell: Whether a cell is chosen, not only its row.

    Signals:
        row_changed: Another row is chosen; carries its number, -1 for none.
        opened: Enter or a double click on a row.
    """

    row_changed = Signal(int)
    opened = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, caption_lines: int = 1, by_cell: bool = False
    ) -> None:
        super().__init__(parent)
        self._by_cell = by_cell
        self._caption_lines = caption_lines
        self.lines = GridModel(self)
        self.setHorizontalHeader(GridHeader(self.lines, self))
        self.setModel(self.lines)
        self.setItemDelegate(GridDelegate(self.lines, self))
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self._dress()

    def show_rows(
        self,
        columns: Sequence[GridColumn],
        count: int,
        cells: Callable[[int], Sequence[Cell]],
        keep: int = -1,
    ) -> None:
        """Show rows, and choose one of them unless it is -1; the place in the list stays."""
        at, column = self.verticalScrollBar().value(), max(self.currentIndex().column(), 0)
        self.lines.set_rows(columns, count, cells)
        self._widen()
        self.verticalScrollBar().setValue(at)
        if 0 <= keep < count:
            self.setCurrentIndex(self.lines.index(keep, min(column, len(columns) - 1)))

    def row(self) -> int:
        """Return the chosen row, -1 for none."""
        return self.currentIndex().row()

    def step(self, by: int) -> None:
        """Choose a row further down (1) or up (-1)."""
        row = min(max(self.row() + by, 0), self.lines.rowCount() - 1)
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self.lines.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter opens; letters go to the page."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt
        """Tell which row is chosen."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self.row_changed.emit(current.row())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new theme or text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
            self._widen()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the rows, and the focus ring around the chosen row or cell."""
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            box = QRectF(self.visualRect(index))
            if not self._by_cell:
                box.setLeft(0)
                box.setWidth(self.viewport().width())
            focus_ring(QPainter(self.viewport()), box, 0)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(px(ROW))
        self.verticalScrollBar().setSingleStep(px(ROW))
        header.setFixedHeight(px(SIZES.table_header + (self._caption_lines - 1) * _CAPTION_LINE))
        header.setMinimumSectionSize(1)

    def _widen(self) -> None:
        """Give the columns their widths, less where the others would have no room."""
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        columns = self.lines.columns
        fixed = px(sum(column.width for column in columns))
        rest = px(_LEAST) * sum(not column.width for column in columns)
        share = min(1, max(self.viewport().width() - rest, 0) / fixed) if fixed else 1
        for place, column in enumerate(columns):
            header.setSectionResizeMode(place, mode.Fixed if column.width else mode.Stretch)
            if column.width:
                header.resizeSection(place, int(px(column.width) * share))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Give the columns their widths anew."""
        super().resizeEvent(event)
        self._widen()


def _inside(rect: QRect, column: int) -> QRectF:
    """Return the box of the words; the first column begins where the page does."""
    return QRectF(rect).adjusted(px(SIZES.page_left if column == 0 else _AIR), 0, -px(_AIR), 0)
