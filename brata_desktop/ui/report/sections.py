"""The sections of the report: which are printed, and in which order."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from brata_desktop.reports.daily_inputs import PHOTOS
from brata_desktop.reports.kinds import all_sections
from brata_desktop.ui.report.words import section_note, section_title
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.widgets.painting import elided, focus_ring, rounded

ROW = 30
_CODE = Qt.ItemDataRole.UserRole
_NOTE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


def offered_sections() -> tuple[str, ...]:
    """Return what may be printed; not the photo sheet: the daily report gathers no photos."""
    return tuple(code for code in all_sections() if code != PHOTOS)


def arranged(sections: Sequence[str]) -> list[tuple[str, bool]]:
    """Return every section and whether it is printed.

    Those that are printed stand in their order; each other one after its usual neighbour.
    """
    offered = offered_sections()
    order = [code for code in sections if code in offered]
    printed = set(order)
    for position, code in enumerate(offered):
        if code not in order:
            before = offered[position - 1] if position else ""
            order.insert(order.index(before) + 1 if before else 0, code)
    return [(code, code in printed) for code in order]


class SectionDelegate(QStyledItemDelegate):
    """Draws a section: grip, tick box, name, what fills it."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt
        """Ask for one row."""
        return QSize(px(100), px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        box = QRectF(option.rect)
        middle = box.center().y()
        painter.save()
        draw_icon(painter, "grip-vertical", "text3", box.left(), middle - px(7), 14)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        _draw_tick(painter, QRectF(box.left() + px(20), middle - px(9), px(18), px(18)), ticked)
        _draw_words(painter, box.adjusted(px(47), 0, -px(2), 0), index, ticked)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box)
        painter.restore()


def _draw_tick(painter: QPainter, box: QRectF, ticked: bool) -> None:  # noqa: FBT001 - drawing
    if ticked:
        rounded(painter, box, px(4), colour("primary"))
        draw_icon(painter, "check", "on_primary", box.left() + px(2), box.top() + px(2), 14)
    else:
        rounded(painter, box, px(4), colour("surface"), colour("field"))


def _draw_words(painter: QPainter, box: QRectF, index: Index, ticked: bool) -> None:  # noqa: FBT001
    note = str(index.data(_NOTE) or "")
    painter.setFont(font("small"))
    painter.setPen(colour("text3"))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
    taken = painter.fontMetrics().horizontalAdvance(note) + px(8)
    painter.setFont(font("body"))
    painter.setPen(colour("text" if ticked else "text3"))
    room = box.adjusted(0, 0, -taken, 0)
    name = elided(painter.fontMetrics(), index.data(), int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)


class SectionList(QListWidget):
    """Space or a click takes a section in or out, Alt+Up and Alt+Down (or the mouse) move it.

    Signals:
        edited: The officer changed ticks or order.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}
        self.setItemDelegate(SectionDelegate(self))
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_sections(offered_sections())

    def sections(self) -> tuple[str, ...]:
        """Give the codes of the sections to print, in order."""
        return tuple(
            str(item.data(_CODE))
            for item in map(self.item, range(self.count()))
            if item.checkState() is Qt.CheckState.Checked
        )

    def show_sections(self, sections: Sequence[str]) -> None:
        """Show these as printed, in this order."""
        wanted = arranged(sections)
        if [(c, self._is_ticked(c)) for c in map(self._code, range(self.count()))] == wanted:
            return
        self.clear()
        for code, ticked in wanted:
            item = QListWidgetItem()
            item.setData(_CODE, code)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsDragEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)
        self.retranslate()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many records the sections list."""
        self._counts = dict(counts)
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.setAccessibleName(self.tr("Sections of the report"))
        for item in map(self.item, range(self.count())):
            code = str(item.data(_CODE))
            item.setText(section_title(code))
            item.setData(_NOTE, section_note(code, self._counts))
        self._fit()

    def move_current(self, step: int) -> None:
        """Move the current section up or down."""
        row, target = self.currentRow(), self.currentRow() + step
        if row >= 0 and 0 <= target < self.count():
            self.insertItem(target, self.takeItem(row))
            self.setCurrentRow(target)
            self.edited.emit()

    def toggle(self, item: QListWidgetItem) -> None:
        """Take a section in or out."""
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Move with Alt, toggle with Space."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_current(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self.toggle(self.currentItem())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt
        """Toggle the section that was clicked, unless it was dragged."""
        item = self.itemAt(event.position().toPoint())
        was_dragged = self.state() is QListWidget.State.DraggingState
        super().mouseReleaseEvent(event)
        if item is not None and not was_dragged:
            self.toggle(item)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt
        """Take the new order."""
        super().dropEvent(event)
        self.edited.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow language and text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _code(self, row: int) -> str:
        return str(self.item(row).data(_CODE))

    def _is_ticked(self, code: str) -> bool:
        return code in self.sections()

    def _fit(self) -> None:
        self.setFixedHeight(px(ROW) * max(self.count(), 1) + 2)
