"""A list of small rows: evidence, hand-overs, further places; one row per item."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.ui.forms.bindings import Editor
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import Button, IconButton

Item = Any
"""A value of the domain with an `id`: `Evidence`, `HandOver`, `Place`."""


@runtime_checkable
class Compound(Protocol):
    """An editor of several fields."""

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops, in reading order."""


class ItemRow(QWidget):
    """The editors of one item, each for one of its fields.

    Args:
        item: The item; fields without an editor stay as they are.
        editors: Editors by the name of the field; "" for one that answers the whole item.

    Signals:
        edited: The item changed.
        removed: The cross was pressed.
    """

    edited = Signal()
    removed = Signal()

    def __init__(
        self,
        item: Item,
        editors: Mapping[str, Editor],
        content: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.item = item
        self.editors = editors
        self.remove = IconButton("x", "", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(content, 1)
        row.addWidget(self.remove)
        self.remove.clicked.connect(self.removed)
        for name, editor in editors.items():
            editor.edited.connect(lambda value, name=name: self._take(name, value))
        self.show_item(item)

    def show_item(self, item: Item) -> None:
        """Show an item."""
        self.item = item
        for name, editor in self.editors.items():
            editor.set_value(getattr(item, name) if name else item)

    def unclear(self) -> str:
        """Return what was typed and is not understood."""
        texts = (editor.unclear() for editor in self.editors.values())
        return " ".join(text for text in texts if text)

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops, in reading order."""
        stops: list[QWidget] = []
        for editor in self.editors.values():
            if isinstance(editor, Compound):
                stops += editor.tab_stops()
            elif isinstance(editor, QWidget):
                stops.append(editor)
        return stops

    def _take(self, name: str, value: object) -> None:
        self.item = replace(self.item, **{name: value}) if name else value
        # The others hear of it: one that answers the whole item must not bring back the old part.
        for other, editor in self.editors.items():
            if other != name:
                editor.set_value(getattr(self.item, other) if other else self.item)
        self.edited.emit()


class ItemsField(QWidget):
    """Rows and a button that adds one; a row in which nothing was said is no item.

    Args:
        new_item: Makes an empty item with an id.
        make_row: Makes the row of an item.

    Attributes:
        rows: The rows, in order.
        foot: What stands below them: the button, and what a subclass adds.

    Signals:
        edited: The items changed; carries all of them.
    """

    edited = Signal(object)

    def __init__(
        self,
        new_item: Callable[[], Item],
        make_row: Callable[[Item], ItemRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._new_item = new_item
        self._make_row = make_row
        self._known: Sequence[Item] = ()
        self._remove_hint = ""
        self.rows: list[ItemRow] = []
        self.add = Button(icon="plus", kind="link")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.add)
        self.foot.addStretch(1)
        self._column.addLayout(self.foot)
        self.setFocusProxy(self.add)
        self.add.clicked.connect(self.add_row)

    def set_value(self, value: Sequence[Item]) -> None:
        """Show items; rows of items that are still there stay."""
        self._known = value
        if [row.item.id for row in self.rows] == [item.id for item in value]:
            for row, item in zip(self.rows, value, strict=True):
                row.show_item(item)
            return
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for item in value:
            self._put(item)

    def unclear(self) -> str:
        """Return what was typed and is not understood."""
        return " ".join(text for row in self.rows if (text := row.unclear()))

    def set_error(self, message: str) -> None:
        """Say what is wrong to a screen reader; the line around it says it to all."""
        self.setAccessibleDescription(message)

    def set_words(self, add: str, remove: str) -> None:
        """Take the words of the language in force."""
        self.add.set_words(add)
        self._remove_hint = remove
        for row in self.rows:
            row.remove.set_hint(remove)

    def add_row(self) -> None:
        """Add an empty row and go there."""
        row = self._put(self._new_item())
        first = next(iter(row.editors.values()))
        if isinstance(first, QWidget):
            first.setFocus()

    def _put(self, item: Item) -> ItemRow:
        row = self._make_row(item)
        row.remove.set_hint(self._remove_hint)
        row.edited.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        # At once, not when the layout comes to it: the next key may be Tab.
        row.show()
        self._chain(row)
        return row

    def _chain(self, row: ItemRow) -> None:
        """Let Tab go through a new row before it comes to the button."""
        before = self.add.previousInFocusChain() or self.add
        for stop in (*row.tab_stops(), row.remove, self.add):
            QWidget.setTabOrder(before, stop)
            before = stop

    def _remove(self, row: ItemRow) -> None:
        self.rows.remove(row)
        self._drop(row)
        self.add.setFocus()
        self._tell()

    def _drop(self, row: ItemRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tell(self) -> None:
        known = {item.id for item in self._known}
        said = [row.item for row in self.rows if row.item.id in known or not _is_blank(row.item)]
        self.edited.emit(tuple(said))


def _is_blank(item: Item) -> bool:
    return bool(item == type(item)(id=item.id))
