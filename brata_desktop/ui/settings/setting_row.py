"""One setting: its name and what it means at the left, the control at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.field import ErrorLine
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import mark_error


class SettingRow(QWidget):
    """A row of a card.

    Attributes:
        control: The control at the right.
    """

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._name = Label(role="strong")
        self._meaning = Label("", "small", "text3", wrap=True)
        self._error = ErrorLine()
        words = QVBoxLayout()
        words.setSpacing(px(2))
        for part in (self._name, self._meaning, self._error):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(16))
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, name: str, meaning: str = "") -> None:
        """Change the name and the sentence below it."""
        self._name.setText(name)
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))
        self.control.setAccessibleName(name)

    def set_error(self, message: str) -> None:
        """Say what is wrong and what to do; empty clears it."""
        mark_error(self.control, message)
        self._error.set_message(message)
