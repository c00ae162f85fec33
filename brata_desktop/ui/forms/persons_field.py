"""Who: one line per person ("t rian 24 buruh"), each shown as a chip once Enter was pressed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from brata_desktop.domain.entry.person_line import format_person, parse_person, person_summary
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.person import Person
from brata_desktop.ui.forms.fields import FlagField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.chips import ItemChip
from brata_desktop.ui.widgets.line_edit import LineEdit, mark_error

COLUMNS = 2

Persons = tuple[Person, ...]


class PersonLine(LineEdit):
    """The line in which a person is typed.

    Signals:
        entered: Enter was pressed.
        asked_back: Up, or Backspace in an empty line: the person before is to be edited.
        left: The focus went elsewhere.
    """

    entered = Signal()
    asked_back = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter ends the person; Up, or Backspace in an empty line, edits the one before."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered.emit()
        elif key == Qt.Key.Key_Up or (key == Qt.Key.Key_Backspace and not self.text()):
            self.asked_back.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Tell that the line was left."""
        super().focusOutEvent(event)
        self.left.emit()


class PersonsField(QWidget):
    """Chips and the line. What stands in the line is part of the answer at once.

    Args:
        new_id: Gives the id of a new person.

    Attributes:
        line: The line of the person being typed.
        unknown: The tick *belum diketahui*, an answer of its own; offered while nobody is named.

    Signals:
        edited: The persons changed; carries all of them.
    """

    edited = Signal(object)

    def __init__(self, new_id: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new_id = new_id
        self._closed: Persons = ()
        self._open: Person | None = None
        self._open_id = ""
        self._at = 0
        self.line = PersonLine()
        self.unknown = FlagField()
        self.unknown.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.chips: list[ItemChip] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(6))
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._read)
        self.line.entered.connect(self._close)
        self.line.left.connect(self._close)
        self.line.asked_back.connect(lambda: self.reopen(self._at - 1))
        self._arrange()

    def set_value(self, value: Persons) -> None:
        """Show persons as chips; the line is empty then."""
        self._closed, self._open, self._open_id = value, None, ""
        self._at = len(value)
        self.line.clear()
        self._arrange()

    def unclear(self) -> str:
        """Return the line when it describes nobody."""
        text = self.line.text().strip()
        return text if text and self._open is None else ""

    def retype(self, text: str) -> None:
        """Put back a line that describes nobody."""
        self.line.setText(text)

    def set_error(self, message: str) -> None:
        """Show or clear that the answer is wrong."""
        mark_error(self.line, message)

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.line.setPlaceholderText(self.tr("Witness, name, age, then Enter"))
        self.unknown.setText(self.tr("Not known yet (Alt U)"))
        self._arrange()

    def reopen(self, at: int) -> None:
        """Take a person back into the line, to be changed."""
        if self.unclear() or not 0 <= at < len(self._whole()):
            return
        self._close()
        person = self._closed[at]
        self._closed = (*self._closed[:at], *self._closed[at + 1 :])
        self._open, self._open_id, self._at = person, person.id, at
        self.line.setText(format_person(person))
        self._arrange()
        self.line.setFocus()

    def _whole(self) -> Persons:
        opened = () if self._open is None else (self._open,)
        return (*self._closed[: self._at], *opened, *self._closed[self._at :])

    def _read(self, text: str) -> None:
        self._open_id = self._open_id or self._new_id()
        try:
            self._open = parse_person(text, lambda: self._open_id) if text.strip() else None
        except InvalidInput:
            self._open = None
        # Told also when nobody new is understood: the line itself is to be kept.
        self.edited.emit(self._whole())

    def _close(self) -> None:
        """Turn the line into a chip; text that describes nobody stays where it is."""
        if self.unclear():
            return
        self._closed = self._whole()
        self._open, self._open_id, self._at = None, "", len(self._closed)
        self.line.clear()
        self._arrange()

    def _remove(self, at: int) -> None:
        self._close()
        self._closed = (*self._closed[:at], *self._closed[at + 1 :])
        self._at = len(self._closed)
        self._arrange()
        self.line.setFocus()
        self.edited.emit(self._whole())

    def _arrange(self) -> None:
        for chip in self.chips:
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(at, person) for at, person in enumerate(self._closed)]
        for widget in (self.line, self.unknown):
            self._grid.removeWidget(widget)
        cells: list[QWidget] = [*self.chips]
        cells.insert(self._at, self.line)
        cells.append(self.unknown)
        for number, cell in enumerate(cells):
            self._grid.addWidget(cell, *divmod(number, COLUMNS))
        self.unknown.setVisible(not self._closed or self.unknown.isChecked())

    def _chip(self, at: int, person: Person) -> ItemChip:
        chip = ItemChip(person.name, role_word(person.role), person_summary(person), parent=self)
        chip.remove.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        chip.removed.connect(lambda: self._remove(at))
        chip.opened.connect(lambda: self.reopen(at))
        chip.show()
        return chip


def role_word(role: str) -> str:
    """Return a role in the language in force; an unknown one as it is."""
    words = {
        "terlapor": QCoreApplication.translate("Roles", "Reported"),
        "korban": QCoreApplication.translate("Roles", "Victim"),
        "saksi": QCoreApplication.translate("Roles", "Witness"),
        "pelapor": QCoreApplication.translate("Roles", "Reporter"),
    }
    return words.get(role, role)
