"""The table of records: keys, column widths, heights of headings, what is to be loaded."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.records.delegate import AIR, RecordDelegate
from brata_desktop.ui.records.model import Column, Index, RecordListModel
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import focus_ring

_WIDTHS = {
    Column.TIME: 76,
    Column.KIND: 96,
    Column.RESULT: 106,
    Column.STATUS: 148,
    Column.COPY: 52,
}
_ARROW = 14
BELOW_ALL = -1
"""Position older than every record: seeking it goes to the end of the list."""
Move = QAbstractItemView.CursorAction


class ListHeader(QHeaderView):
    """Captions over the columns; the list is always sorted by time, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(px(SIZES.table_header))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt
        """Draw a caption on the line that all share."""
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("border"))
        is_time = section == Column.TIME
        face = font("label", weight=600 if is_time else 500)
        left = rect.left() + px(SIZES.page_left if is_time else AIR)
        text = str(self.model().headerData(section, self.orientation()))
        painter.setFont(face)
        painter.setPen(colour("text" if is_time else "text2"))
        rest = rect.adjusted(left - rect.left(), 0, 0, -1)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, text)
        if is_time:
            after = left + QFontMetrics(face).horizontalAdvance(text) + px(4)
            top = rect.center().y() - px(_ARROW) / 2
            draw_icon(painter, "arrow-down", "text2", after, top, _ARROW)
        painter.restore()


class RecordTable(QTableView):
    """The list. Arrow keys, Page, Home and End move from record to record, past the headings.

    Signals:
        rows_wanted: Rows came into view; carries the first and the last.
        current_changed: Another record is chosen; carries its `RecordRow`, or None.
        opened: Enter or a double click on a record.
        marked: Marks changed.
    """

    rows_wanted = Signal(int, int)
    current_changed = Signal(object)
    opened = Signal()
    marked = Signal()

    def __init__(self, model: RecordListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self._painter = RecordDelegate(model)
        self._sought: int | None = None
        """Position to go to once the outline reaches it."""
        self._offset: int | None = None
        self.setHorizontalHeader(ListHeader(self))
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self._dress()
        self._shape_all()
        model.modelAboutToBeReset.connect(self._note_offset)
        model.modelReset.connect(self._shape_all)
        model.rowsInserted.connect(self._shape)
        model.dataChanged.connect(self._tell_current)
        self.verticalScrollBar().valueChanged.connect(self._want)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    # -- the chosen record ---------------------------------------------------------------------

    def current(self) -> RecordRow | None:
        """Return the chosen record, once its line is loaded."""
        return self._records.record(self.currentIndex().row())

    def choose_row(self, row: int | None, *, top: bool = False) -> None:
        """Choose a row and bring it into view; at the top when asked to. None chooses nothing."""
        if row is None:
            self.setCurrentIndex(QModelIndex())
            return
        index = self._records.index(row, Column.TITLE)
        self.setCurrentIndex(index)
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.PositionAtTop if top else hint.EnsureVisible)
        if row == 1:
            self.scrollToTop()

    def step(self, by: int) -> None:
        """Choose the next record (1) or the one before (-1)."""
        row = self._records.outline.record_row(self.currentIndex().row() + by, by)
        self.choose_row(row)

    def keep_place(self, row: int | None) -> None:
        """Choose a row and put it where the chosen one stood before the list was made anew."""
        self.choose_row(row)
        if row is not None and self._offset is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - self._offset)

    def seek(self, position: int) -> None:
        """Choose the record at a position, else the next older one, as soon as it is known."""
        self._sought = position
        self._go_on_seeking()

    def menu_corner(self) -> QPoint:
        """Return where a menu about the chosen record opens, on the screen."""
        box = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(box.bottomLeft())

    # -- Qt ------------------------------------------------------------------------------------

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        """Move from record to record."""
        del modifiers
        outline, row = self._records.outline, self.currentIndex().row()
        page = max(1, self.viewport().height() // px(SIZES.row) - 1)
        steps = {Move.MovePageUp: -page, Move.MovePageDown: page, Move.MoveUp: -1,
                 Move.MovePrevious: -1, Move.MoveDown: 1, Move.MoveNext: 1}  # fmt: skip
        self._sought = BELOW_ALL if action is Move.MoveEnd and not outline.is_whole else None
        if action is Move.MoveHome:
            target = outline.record_row(0)
        elif action is Move.MoveEnd:
            target = outline.record_row(outline.row_count - 1)
        elif action in steps:
            target = outline.record_row(row + steps[action], steps[action])
        else:
            target = row if row >= 0 else None
        return QModelIndex() if target is None else self._records.index(target, Column.TITLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter opens, Space marks; other letters belong to the page."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif plain and event.key() == Qt.Key.Key_Space:
            self._records.toggle_mark(self.currentIndex().row())
            self.marked.emit()
        elif plain and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Home:
                self.scrollToTop()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell which record is chosen."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_changed.emit(self.current())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Ask for what came into view."""
        super().resizeEvent(event)
        self._want()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new theme, text scale or language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._painter.restyle()
            self._dress()
            self._shape_all()
        elif event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the rows, and the focus ring around the chosen one."""
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            row = self.visualRect(index)
            box = QRect(0, row.top(), self.viewport().width(), row.height())
            focus_ring(QPainter(self.viewport()), box.toRectF(), 0)

    # -- inside --------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(px(SIZES.row))
        self.verticalScrollBar().setSingleStep(px(SIZES.row))
        header = self.horizontalHeader()
        header.setFixedHeight(px(SIZES.table_header))
        header.setMinimumSectionSize(1)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, px(width))
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)

    def _shape_all(self) -> None:
        self.clearSpans()
        self._shape(QModelIndex(), 0, self._records.rowCount() - 1)

    def _shape(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Give the headings their height and let them reach over all columns."""
        header = self.verticalHeader()
        for row in self._records.outline.headings_between(first, last):
            self.setSpan(row, 0, 1, len(Column))
            header.resizeSection(row, px(SIZES.day_row))
        self._go_on_seeking()
        self._want()

    def _go_on_seeking(self) -> None:
        if self._sought is None:
            return
        outline, sought = self._records.outline, self._sought
        row = outline.row_at_or_below(sought)
        if row is not None or outline.is_whole:
            self._sought = None
        last = outline.record_row(outline.row_count - 1)
        self.choose_row(last if row is None else row, top=row is not None)

    def _note_offset(self) -> None:
        row = self.currentIndex().row()
        self._offset = self.rowViewportPosition(row) if row >= 0 else None

    def _want(self) -> None:
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        last = self._records.rowCount() - 1 if last < 0 else last
        if last >= first:
            self.rows_wanted.emit(first, last)

    def _tell_current(self, top: QModelIndex, bottom: QModelIndex) -> None:
        if top.row() <= self.currentIndex().row() <= bottom.row():
            self.current_changed.emit(self.current())
