"""One setting: its name and what it means at the left, the control at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.field import ErrorLine
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import mark_error

WORDS_MIN = 150


class SettingRow(QWidget):
    """A row of a card; where it is too narrow the control goes below the words.

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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, px(4), 0, px(4))
        self._row.setSpacing(px(16))
        self._row.addLayout(words, 1)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

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

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Need no more width than the control alone."""
        return QSize(self.control.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Put the control beside the words or below them."""
        super().resizeEvent(event)
        side_by_side = self.control.sizeHint().width() + self._row.spacing() + px(WORDS_MIN)
        is_narrow = self.width() < side_by_side
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
