"""Suggestions under a text field while one types; the keys stay in the field."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from brata_desktop.ui.forms.fields import TextField
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import elided

_DETAIL = int(Qt.ItemDataRole.UserRole) + 1
_PAD = 9
_ROWS_MAX = 8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of the list: what it says, quieter words behind it, and what it stands for."""

    text: str
    detail: str
    value: Any


Search = Callable[[str], Sequence[Suggestion]]
"""Gives the suggestions for what has been typed so far; for nothing, those to begin with."""


class _Line(QStyledItemDelegate):
    """Draws the words, and the quieter ones behind them as far as there is room."""

    def sizeHint(  # noqa: N802 - Qt
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for one line."""
        return QSize(px(120), px(SIZES.chip))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a line."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        is_chosen = option.state & QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(rect, colour("sel" if is_chosen else "surface"))
        box = rect.adjusted(px(_PAD), 0, -px(_PAD), 0)
        metrics = QFontMetrics(font("strong"))
        text = elided(metrics, str(index.data()), box.width())
        painter.setFont(font("strong"))
        painter.setPen(colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        box.setLeft(box.left() + metrics.horizontalAdvance(text) + px(_PAD))
        painter.setFont(font("small"))
        painter.setPen(colour("text3"))
        detail = elided(QFontMetrics(font("small")), str(index.data(_DETAIL) or ""), box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, detail)
        painter.restore()


class SuggestionList(QListView):
    """The list itself: it never has the focus, the field steers it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Line(self))
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these, the first one chosen."""
        self._items.clear()
        for suggestion in suggestions:
            item = QStandardItem(suggestion.text)
            item.setData(suggestion.detail, _DETAIL)
            words = (suggestion.text, suggestion.detail)
            item.setAccessibleText(", ".join(word for word in words if word))
            self._items.appendRow(item)
        self.setCurrentIndex(self._items.index(0, 0))

    def step(self, step: int) -> None:
        """Choose the next or previous line, around the ends."""
        row = (self.currentIndex().row() + step) % max(1, self._items.rowCount())
        self.setCurrentIndex(self._items.index(row, 0))

    def open_below(self, field: QWidget) -> None:
        """Lie under a field, or over it where there is no room below."""
        window = field.window()
        rows = min(self._items.rowCount(), _ROWS_MAX)
        height = rows * px(SIZES.chip) + px(8)
        width = min(max(field.width(), px(420)), window.width())
        corner = field.mapTo(window, QPoint(0, field.height() + 2))
        if corner.y() + height > window.height():
            corner.setY(max(0, field.mapTo(window, QPoint(0, 0)).y() - height - 2))
        corner.setX(min(corner.x(), window.width() - width))
        self.setParent(window)
        self.setGeometry(corner.x(), corner.y(), width, height)
        self.show()
        self.raise_()


class SuggestField(TextField):
    """A text field with suggestions: arrows choose, Enter takes, Escape hides them.

    Signals:
        taken: A suggestion was taken; carries its value.
    """

    taken = Signal(object)

    def __init__(self, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self.search: Search = lambda _: ()
        self.list = SuggestionList(self)
        self._offered: Sequence[Suggestion] = ()
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.textEdited.connect(self._offer)
        self.destroyed.connect(self.list.deleteLater)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Steer the list; without one, Down opens it and every other key types."""
        is_open = self.list.isVisible()
        key = event.key()
        if key == Qt.Key.Key_Down and not is_open:
            self._offer(self.text())
        elif is_open and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif is_open and key == Qt.Key.Key_Escape:
            self.list.hide()
        elif is_open and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._take(self.list.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Hide the list: what was typed stays as it was typed."""
        super().focusOutEvent(event)
        self.list.hide()

    def _offer(self, text: str) -> None:
        self._offered = self.search(text)
        if not self._offered:
            self.list.hide()
            return
        self.list.offer(self._offered)
        self.list.open_below(self)

    def _take(self, row: int) -> None:
        self.list.hide()
        if 0 <= row < len(self._offered):
            self.taken.emit(self._offered[row].value)
