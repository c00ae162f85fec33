"""Strength by element: one number field for each element of the catalogue, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.guarding import Element
from brata_desktop.domain.kinds.guarding.strength import total_strength, with_strength
from brata_desktop.domain.wording_id import number_text
from brata_desktop.ui.forms.fields import CountField
from brata_desktop.ui.forms.rows import FieldGrid
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.labels import Label

_COLUMNS = 7


class StrengthEditor(QWidget):
    """Tab goes from element to element; an empty field is an element that was not there.

    An element of a record that the catalogue does not know gets a field of its own.

    Args:
        elements: Code and name of each element that is offered.

    Attributes:
        fields: The number of each element by its code.
        total: Their sum in words.

    Signals:
        edited: Another strength; carries a tuple of `Element`.
    """

    edited = Signal(object)

    def __init__(self, elements: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._elements: tuple[Element, ...] = ()
        self._order = [code for code, _ in elements]
        self.fields: dict[str, CountField] = {}
        self._grid = FieldGrid(_COLUMNS)
        self.total = Label(role="small", tone="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)
        column.addWidget(self.total)
        for code, name in elements:
            self._add(code, name)
        if elements:
            self.setFocusProxy(self.fields[elements[0][0]])

    def set_value(self, elements: tuple[Element, ...]) -> None:
        """Show a strength without telling anybody."""
        self._elements = elements
        given = {each.code: each.strength for each in elements}
        for code in given.keys() - self.fields.keys():
            self._add(code, code)
        for code, field in self.fields.items():
            field.set_value(given.get(code, Count()))
        self._show_total()

    def unclear(self) -> str:
        """No number in words is unclear."""
        return ""

    def set_error(self, message: str) -> None:
        """Say what is wrong to a screen reader; the line below says it to all."""
        self.setAccessibleDescription(message)

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self._show_total()

    def _add(self, code: str, name: str) -> None:
        field = CountField()
        self.fields[code] = field
        self._grid.add(Field(name, field))
        field.edited.connect(lambda count: self._take(code, count))

    def _take(self, code: str, count: Count) -> None:
        self._elements = with_strength(self._elements, code, count, self._order)
        self._show_total()
        self.edited.emit(self._elements)

    def _show_total(self) -> None:
        total = total_strength(self._elements)
        words = fill(self.tr("%1 altogether"), number_text(total)) if total is not None else ""
        self.total.setText(words)
        self.total.setVisible(bool(words))
