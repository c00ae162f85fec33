"""Rows and sections of a form: an answer behind its badge, fields side by side, a folded part."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import ErrorLine
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import mark_error
from brata_desktop.ui.widgets.mnemonic import MnemonicBadge

BADGE_WIDTH = 40
NAME_WIDTH = 92


class AnswerRow(QWidget):
    """Badge, name and key at the left, the answer at the right, what is wrong below it.

    Args:
        control: The editor; takes the focus for the row and is marked when it is wrong.
        letters: Letters of the badge, or empty for a row without one.
        content: Layout that holds the control with its neighbours; the control alone when None.

    Attributes:
        badge: The badge, None without letters.

    Signals:
        asked: The badge was clicked.
    """

    asked = Signal()

    def __init__(
        self,
        control: QWidget,
        letters: str = "",
        *,
        content: QLayout | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.badge = MnemonicBadge(letters) if letters else None
        self._name = Label(role="strong")
        self._key = Label(role="small", tone="text3")
        self._error = ErrorLine()
        self._head = QWidget()
        self._build(content)
        if self.badge is not None:
            self.badge.clicked.connect(self.asked)

    def set_name(self, name: str, key: str = "") -> None:
        """Name the question and the key that leads to it."""
        self._name.setText(name)
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self.control.setAccessibleName(name)
        if self.badge is not None:
            self.badge.set_question(name)

    def set_error(self, message: str) -> None:
        """Say in one line what is wrong and what to do; empty clears it."""
        mark_error(self.control, message)
        self._error.set_message(message)

    def error(self) -> str:
        """Return the message shown, empty when the answer is right."""
        return self._error.label.text()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._head.setFixedWidth(px(BADGE_WIDTH + 10 + NAME_WIDTH))

    def _build(self, content: QLayout | None) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._key)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(10))
        if self.badge is None:
            # A spacer takes the place of a badge with the gap behind it.
            head.addSpacing(px(BADGE_WIDTH + 10))
        else:
            head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        head.setAlignment(names, Qt.AlignmentFlag.AlignTop)
        self._head.setFixedWidth(px(BADGE_WIDTH + 10 + NAME_WIDTH))
        answer = QVBoxLayout()
        answer.setSpacing(px(4))
        if content is None:
            answer.addWidget(self.control)
        else:
            answer.addLayout(content)
        answer.addWidget(self._error)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self._head, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(answer, 1)


class FieldGrid(QWidget):
    """Labelled fields side by side in columns of equal width, in reading order."""

    def __init__(self, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._next = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(8))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(self, widget: QWidget, span: int = 1) -> None:
        """Put a field into the next free cells; one that does not fit begins a new line."""
        row, column = divmod(self._next, self._columns)
        if column + span > self._columns:
            row, column = row + 1, 0
        self._grid.addWidget(widget, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._next = row * self._columns + column + span


class FoldedSection(QFrame):
    """A part of a form that opens at its title, and by itself when the focus enters it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Button(kind="quiet", icon="chevron-right")
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(6))
        whole.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.content)
        self.content.hide()
        self.title.clicked.connect(lambda: self.set_open(is_open=not self.is_open))

    @property
    def is_open(self) -> bool:
        """Whether the content is to be seen."""
        return not self.content.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide the content."""
        self.content.setVisible(is_open)
        self.title.set_icon_name("chevron-down" if is_open else "chevron-right")
