"""Editors of single fields: text, choices, numbers as they were reported, lists of words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCheckBox, QWidget

from brata_desktop.domain.document import Count
from brata_desktop.domain.entry.count_text import count_words, parse_count, parse_whole
from brata_desktop.domain.entry.word_list import parse_words, words_text
from brata_desktop.ui.widgets.chips import ToggleChip
from brata_desktop.ui.widgets.inputs import ComboBox, TextArea
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl


class TextField(LineEdit):
    """One line of words.

    Signals:
        edited: The officer typed; carries the text.
    """

    edited = Signal(object)

    def __init__(self, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self.textEdited.connect(self._typed)

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - a subclass shows other values
        """Show a value."""
        self.setText(self._words(value))
        if not self.hasFocus():
            self.setCursorPosition(0)

    def unclear(self) -> str:
        """Nothing typed here is unclear."""
        return ""

    def _words(self, value: Any) -> str:  # noqa: ANN401
        return str(value)

    def _read(self, text: str) -> object:
        return text

    def _typed(self, text: str) -> None:
        self.edited.emit(self._read(text))


class CountField(TextField):
    """A number as it was reported: "18", "ratusan", "1.700 (409 Polri, 300 TNI)"."""

    def _words(self, value: Count) -> str:
        return count_words(value)

    def _read(self, text: str) -> Count:
        return parse_count(text)


class WordsField(TextField):
    """A list of names, separated by commas; a name with a comma of its own stands in quotes."""

    def _words(self, value: Sequence[str]) -> str:
        return words_text(value)

    def _read(self, text: str) -> tuple[str, ...]:
        return parse_words(text)


class NumberField(TextField):
    """A whole number, or nothing."""

    def unclear(self) -> str:
        """Return what is no number."""
        text = self.text().strip()
        return text if text and parse_whole(text) is None else ""

    def _words(self, value: int | None) -> str:
        return "" if value is None else str(value)

    def _typed(self, text: str) -> None:
        self.edited.emit(parse_whole(text))


class LongText(TextArea):
    """Words over several lines.

    Signals:
        edited: The officer typed; carries the text.
    """

    edited = Signal(object)

    def __init__(
        self, *, placeholder: str = "", lines: int = 3, max_lines: int = 12,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(placeholder=placeholder, lines=lines, max_lines=max_lines, parent=parent)
        self._is_showing = False
        self.textChanged.connect(self._typed)

    def set_value(self, value: str) -> None:
        """Show a text, the cursor behind it."""
        self._is_showing = True
        self.set_text(value)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_showing = False

    def set_lines(self, lines: int) -> None:
        """Be at least this many lines high."""
        self._lines = lines
        self._fit()

    def unclear(self) -> str:
        """Nothing typed here is unclear."""
        return ""

    def _typed(self) -> None:
        if not self._is_showing:
            self.edited.emit(self.text())


class ChoiceField(ComboBox):
    """One of a list of codes; a code that is not in the list is shown as it is and kept.

    Signals:
        edited: The officer chose; carries the code.
    """

    edited = Signal(object)

    def __init__(self, *, editable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(editable=editable, parent=parent)
        self._value = ""
        self.activated.connect(lambda _index: self._choose(str(self.currentData() or "")))
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._settle)
            # The choice stays while one types; what fits none of them is to be kept all the same.
            line.textEdited.connect(lambda _: self.edited.emit(self._value))

    def offer(self, choices: Sequence[tuple[str, str]], placeholder: str = "") -> None:
        """Offer (code, words) pairs; the present code stays."""
        self.set_choices(choices)
        self.setPlaceholderText(placeholder)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(placeholder)
        self.set_value(self._value)

    def set_value(self, value: str) -> None:
        """Show the choice with this code."""
        self._value = value
        blocker = QSignalBlocker(self)
        if value and self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value) if value else -1)
        if not value:
            self.setCurrentText("")
        blocker.unblock()
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)
            line.setModified(False)

    def unclear(self) -> str:
        """Return what was typed and is none of the choices."""
        line = self.lineEdit()
        typed = line.text().strip() if line is not None else ""
        return typed if typed and self.found(typed) is None else ""

    def found(self, typed: str) -> str | None:
        """Return the code whose words hold what was typed, those that begin with it first."""
        wanted = typed.casefold()
        words = [(self.itemText(at).casefold(), at) for at in range(self.count())]
        for fits in (str.__eq__, str.startswith, str.__contains__):
            for text, at in words:
                if fits(text, wanted):
                    return str(self.itemData(at))
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Select all of a typed choice, so that typing replaces it.

        Not when a list of completions goes away: the officer is in the middle of a word.
        """
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Take the choice that fits what was typed at Enter."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.isEditable():
            self._settle()

    def _choose(self, code: str) -> None:
        if code != self._value:
            self.set_value(code)
            self.edited.emit(code)

    def _settle(self) -> None:
        line = self.lineEdit()
        typed = line.text().strip() if line is not None else ""
        code = self.found(typed) if typed else ""
        if code is not None:
            self._choose(code)
            self.set_value(code)


class LevelField(SegmentedControl):
    """One of a few choices that are all in sight.

    Signals:
        edited: The officer chose; carries the key.
    """

    edited = Signal(object)

    def __init__(
        self, options: Sequence[Option] = (), *, digits: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(options, digits=digits, parent=parent)
        self.chosen.connect(self._tell)

    def set_value(self, value: str) -> None:
        """Show the choice; a key that is not offered shows none."""
        self.set_chosen(value)

    def unclear(self) -> str:
        """A choice is never unclear."""
        return ""

    def _tell(self, key: str) -> None:
        # A method: PySide drops the value on its way from a signal to another one's `emit`.
        self.edited.emit(key)


class FlagField(QCheckBox):
    """Yes or no.

    Signals:
        edited: The officer ticked or cleared it; carries whether it is ticked.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._tell)

    def set_value(self, value: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Tick or clear it."""
        self.setChecked(value)

    def unclear(self) -> str:
        """A tick is never unclear."""
        return ""

    def _tell(self, is_on: bool) -> None:  # noqa: FBT001 - carried by a signal
        self.edited.emit(is_on)

    def set_error(self, message: str) -> None:
        """Say what is wrong to a screen reader."""
        self.setAccessibleDescription(message)


class FlagChip(ToggleChip):
    """Yes or no in a row of chips.

    Signals:
        edited: The officer switched it; carries whether it is on.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.clicked.connect(self._tell)

    def set_words(self, text: str, hint: str) -> None:
        """Take the words of the language in force."""
        self.setText(text)
        self.setToolTip(hint)
        self.updateGeometry()

    def set_value(self, value: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Switch it on or off."""
        self.setChecked(value)

    def unclear(self) -> str:
        """A switch is never unclear."""
        return ""

    def _tell(self, is_on: bool) -> None:  # noqa: FBT001 - carried by a signal
        self.edited.emit(is_on)

    def set_error(self, message: str) -> None:
        """Say what is wrong to a screen reader."""
        self.setAccessibleDescription(message)
