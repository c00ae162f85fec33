"""A list in columns whose first holds two lines, for the screen of a register."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
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
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import elided, focus_ring

Index = QModelIndex | QPersistentModelIndex
_AIR, _ICON, _ICON_TEXT, _LINE = 6, 14, 20, 17


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column.

    Attributes:
        text: The words.
        detail: A second, smaller line below them.
        tone: Colour token of the words and the icon.
        icon: Icon before the words, or empty.
        role: Font of the words.
    """

    text: str
    detail: str = ""
    tone: str = "text2"
    icon: str = ""
    role: str = "label"


@dataclass(frozen=True, slots=True)
class Line:
    """A row.

    Attributes:
        key: What tells it from all others; the chosen one stays chosen by it.
        cells: From the left.
    """

    key: str
    cells: tuple[Cell, ...]

    @property
    def spoken(self) -> str:
        """The words for a screen reader."""
        parts = (part for cell in self.cells for part in (cell.text, cell.detail))
        return ", ".join(part for part in parts if part)


class LinesModel(QAbstractTableModel):
    """The lines; asks for more when the view comes to the end and there are more.

    Signals:
        more_wanted: The end came into view.
    """

    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self.has_more = False
        self._captions: tuple[str, ...] = ()

    def set_captions(self, captions: Sequence[str]) -> None:
        """Name the columns."""
        self.beginResetModel()
        self._captions = tuple(captions)
        self.endResetModel()

    def set_lines(self, lines: Sequence[Line], *, has_more: bool = False) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines, self.has_more = tuple(lines), has_more
        self.endResetModel()

    def add_lines(self, lines: Sequence[Line], *, has_more: bool) -> None:
        """Show further lines behind those that are there."""
        first = len(self.lines)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self.lines, self.has_more = (*self.lines, *lines), has_more
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._captions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return line.cells[index.column()].text
        return None

    def headerData(  # noqa: N802 - Qt
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the caption of a column."""
        is_caption = orientation is Qt.Orientation.Horizontal and section < len(self._captions)
        shown = is_caption and role == Qt.ItemDataRole.DisplayRole
        return self._captions[section] if shown else None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt
        """Tell whether lines lie beyond the end."""
        return self.has_more and not parent.isValid()

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt
        """Ask for them once."""
        self.has_more = False
        self.more_wanted.emit()


class LinesHeader(QHeaderView):
    """The captions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt
        """Draw a caption on the line that all share."""
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("border"))
        face = font("label")
        left = px(_AIR) if section else px(SIZES.page_left)
        rest = rect.adjusted(left, 0, -px(_AIR), -1)
        words = str(self.model().headerData(section, self.orientation()) or "")
        painter.setFont(face)
        painter.setPen(colour("text2"))
        shown = elided(QFontMetrics(face), words, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class LinesDelegate(QStyledItemDelegate):
    """Draws a cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, then icon and words."""
        model = index.model()
        if not isinstance(model, LinesModel):
            return
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        is_first = index.column() == 0
        _ground(painter, box, is_first, bool(state & QStyle.StateFlag.State_Selected))
        cell = model.lines[index.row()].cells[index.column()]
        left = px(SIZES.page_left) if is_first else px(_AIR)
        _words(painter, QRectF(box).adjusted(left, 0, -px(_AIR), -1), cell)
        painter.restore()


def _ground(painter: QPainter, box: QRect, is_first: bool, is_chosen: bool) -> None:  # noqa: FBT001
    if is_chosen:
        painter.fillRect(box, colour("sel"))
    if is_chosen and is_first:
        painter.fillRect(
            QRect(box.left(), box.top(), px(3), box.height() - 1), colour("accent_line")
        )
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("divider"))


def _words(painter: QPainter, box: QRectF, cell: Cell) -> None:
    if cell.icon:
        top = box.center().y() - px(_ICON) / 2
        draw_icon(painter, cell.icon, cell.tone, box.left(), top, _ICON)
        box = box.adjusted(px(_ICON_TEXT), 0, 0, 0)
    if not cell.detail:
        _write(painter, box, cell.text, cell.role, cell.tone)
        return
    first = QRectF(box.left(), box.center().y() - px(_LINE), box.width(), px(_LINE))
    _write(painter, first, cell.text, cell.role, cell.tone)
    _write(painter, first.translated(0, px(_LINE)), cell.detail, "small", "text3")


def _write(painter: QPainter, box: QRectF, text: str, role: str, tone: str) -> None:
    face = font(role)
    painter.setFont(face)
    painter.setPen(colour(tone))
    shown = elided(QFontMetrics(face), text, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class LinesTable(QTableView):
    """The list.

    Args:
        widths: Widths of the columns behind the first at 100 %; the first takes the rest.

    Signals:
        chosen: Another line is current; carries its key, empty for none.
        opened: Enter or a double click on a line.
    """

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths = tuple(widths)
        self.lines = LinesModel()
        self.setHorizontalHeader(LinesHeader(self))
        self.setModel(self.lines)
        self.setItemDelegate(LinesDelegate(self))
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self._shape()

    def current_key(self) -> str:
        """Return the key of the current line; empty for none."""
        row = self.currentIndex().row()
        return self.lines.lines[row].key if 0 <= row < len(self.lines.lines) else ""

    def show_lines(self, lines: Sequence[Line], *, has_more: bool = False) -> None:
        """Show lines; the current one stays current, else what took its place."""
        key, row = self.current_key(), max(0, self.currentIndex().row())
        self.lines.set_lines(lines, has_more=has_more)
        self._shape()
        if not lines:
            self.chosen.emit("")
            return
        keys = [line.key for line in lines]
        self.choose(keys.index(key) if key in keys else min(row, len(keys) - 1))

    def choose(self, row: int) -> None:
        """Make a line current."""
        self.setCurrentIndex(self.lines.index(row, 0))

    def set_captions(self, captions: Sequence[str]) -> None:
        """Name the columns; the current line stays."""
        row = self.currentIndex().row()
        self.lines.set_captions(captions)
        self._shape()
        if row >= 0:
            self.choose(row)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt
        """Tell which line is current."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen.emit(self.current_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter opens; letters belong to the page."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif plain and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the rows, and the focus ring around the current one."""
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            row = self.visualRect(index)
            row.setRight(self.viewport().width() - 1)
            painter = QPainter(self.viewport())
            focus_ring(painter, QRectF(row))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._shape()

    def _shape(self) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(px(SIZES.table_header))
        header.setMinimumSectionSize(px(40))
        self.verticalHeader().setDefaultSectionSize(px(SIZES.row))
        for column in range(self.lines.columnCount()):
            mode = QHeaderView.ResizeMode.Fixed if column else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if column:
                header.resizeSection(column, px(self._widths[column - 1]))
