"""A list of choices that opens below a button: one or several, found by typing, by keys alone."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.inputs import SearchField

_KEY_ROLE = int(Qt.ItemDataRole.UserRole)
_ROWS_MAX = 11
_WIDTH = 250
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_TAKES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ChoicePopup(QFrame):
    """Choices below a button. Escape closes; Enter takes, and with several Space ticks.

    With one choice, taking it closes the popup. The key "" stands for "no restriction" and, among
    several, clears the others.

    Args:
        multiple: Several may be chosen.
        searchable: A field on top finds entries by what is typed.

    Signals:
        chosen: The user chose; carries all chosen keys as a tuple, without "".
    """

    chosen = Signal(tuple)

    def __init__(
        self, *, multiple: bool = False, searchable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._multiple = multiple
        self._keys: tuple[str, ...] = ()
        self._items = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self.search = SearchField()
        self.list = QListView()
        self._column = QVBoxLayout(self)
        self._build(searchable=searchable)
        self.list.clicked.connect(self._take)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer (key, text) pairs."""
        self._items.clear()
        for key, text in choices:
            item = QStandardItem(text)
            item.setData(key, _KEY_ROLE)
            item.setEditable(False)
            self._items.appendRow(item)
        self.set_chosen(self._keys)

    def set_chosen(self, keys: Sequence[str]) -> None:
        """Choose exactly these without telling anybody."""
        self._keys = tuple(keys)
        for row in range(self._items.rowCount()):
            self._show_tick(self._items.item(row))

    def set_footer(self, footer: QWidget) -> None:
        """Put something below the list, such as a row of fields."""
        self._column.addWidget(footer)

    def open_below(self, anchor: QWidget) -> None:
        """Show the popup below a widget with the keys in it."""
        self.search.clear()
        rows = min(max(self._items.rowCount(), 2), _ROWS_MAX)
        self.list.setFixedHeight(rows * px(SIZES.chip) + px(8))
        needed = self._column.minimumSize().width()
        self.setFixedWidth(max(px(_WIDTH), anchor.width(), needed))
        self.adjustSize()
        self.move(_within_screen(anchor, self))
        self.show()
        self._go_to_chosen()
        (self.search if self.search.isVisibleTo(self) else self.list).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Let the arrow keys of the search field move in the list, and Enter take."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _TAKES or self._ticks(watched, event):
                self._take(self.list.currentIndex())
                if event.key() in _TAKES and self._multiple:
                    self.hide()
                return True
            if watched is self.search and event.key() in _MOVES:
                self.list.event(event)
                return True
        return super().eventFilter(watched, event)

    def _build(self, *, searchable: bool) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._found.setSourceModel(self._items)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list.setModel(self._found)
        self.list.setProperty("kind", "popup")
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.search.textChanged.connect(self._filter)
        for part in (self.search, self.list):
            part.installEventFilter(self)
            self._column.addWidget(part)
        # Only now: a widget without a parent would be shown as a window of its own.
        self.search.setVisible(searchable)
        self._column.setContentsMargins(px(6), px(6), px(6), px(6))
        self._column.setSpacing(px(6))

    def _ticks(self, watched: QObject, event: QKeyEvent) -> bool:
        return self._multiple and watched is self.list and event.key() == Qt.Key.Key_Space

    def _filter(self, typed: str) -> None:
        self._found.setFilterFixedString(typed.strip())
        self.list.setCurrentIndex(self._found.index(0, 0))

    def _go_to_chosen(self) -> None:
        wanted = self._keys[0] if self._keys else ""
        for row in range(self._found.rowCount()):
            index = self._found.index(row, 0)
            if index.data(_KEY_ROLE) == wanted:
                self.list.setCurrentIndex(index)
                self.list.scrollTo(index)
                return
        self.list.setCurrentIndex(self._found.index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        key = str(index.data(_KEY_ROLE))
        self.set_chosen(self._after(key))
        if not self._multiple:
            self.hide()
        self.chosen.emit(self._keys)

    def _after(self, key: str) -> tuple[str, ...]:
        if not key:
            return ()
        if not self._multiple:
            return (key,)
        if key in self._keys:
            return tuple(kept for kept in self._keys if kept != key)
        return (*self._keys, key)

    def _show_tick(self, item: QStandardItem) -> None:
        key = str(item.data(_KEY_ROLE))
        is_on = key in self._keys or (not key and not self._keys)
        if self._multiple and key:
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        face = item.font()
        face.setBold(is_on and not self._multiple)
        item.setFont(face)


def _within_screen(anchor: QWidget, popup: QWidget) -> QPoint:
    """Return the corner below the anchor, moved left and up as far as the screen asks."""
    below = anchor.mapToGlobal(QPoint(0, anchor.height() + 3))
    screen = anchor.screen().availableGeometry()
    left = min(below.x(), screen.right() - popup.width())
    top = min(below.y(), screen.bottom() - popup.sizeHint().height())
    return QPoint(max(left, screen.left()), max(top, screen.top()))
