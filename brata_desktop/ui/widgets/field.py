"""A labelled field: label, control, hint and one line that says what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.icon_label import IconText
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.line_edit import mark_error


class ErrorLine(IconText):
    """One red line under a field; hidden while empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "circle-alert", icon_tone="danger", role="label", tone="danger", parent=parent
        )
        self.hide()

    def set_message(self, message: str) -> None:
        """Show a message, or hide the line."""
        self.label.set_text(message)
        self.setVisible(bool(message))


class Field(QWidget):
    """A label over a control, with hint and error below.

    Args:
        label: The words over the control; the buddy of the control.
        control: The control, or the first of a row given with ``row``.
        required: Marks the label with an asterisk.
        row: Layout that holds the control and its neighbours.
        hint: Quiet line below.

    Attributes:
        control: The control.
        label: The label widget.
    """

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        required: bool = False,
        row: QLayout | None = None,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._required = required
        self.label = Label(role="label", tone="text2")
        self.label.setBuddy(control)
        self._hint = ElidedLabel(hint, "small", "text3")
        self._error = ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.label)
        if row is None:
            column.addWidget(control)
        else:
            column.addLayout(row)
        column.addWidget(self._hint)
        column.addWidget(self._error)
        column.addStretch(0)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.set_label(label, hint)

    def set_label(self, label: str, hint: str = "") -> None:
        """Change label and hint."""
        self.label.setText(f"{label} *" if self._required else label)
        self.label.setVisible(bool(label))
        self._hint.set_text(hint)
        self._hint.setVisible(bool(hint))
        self.control.setAccessibleName(label)

    def set_error(self, message: str) -> None:
        """Say in one line what is wrong and what to do; empty clears it."""
        mark_error(self.control, message)
        self._error.set_message(message)
        self._hint.setVisible(not message and bool(self._hint.text()))

    def error(self) -> str:
        """Give the message shown, empty when the answer is right."""
        return self.control.accessibleDescription()


def row_of(*widgets: QWidget | int, spacing: int = 6) -> QHBoxLayout:
    """Put widgets in a row; a number is a stretch of that weight."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(spacing))
    for widget in widgets:
        if isinstance(widget, int):
            row.addStretch(widget)
        else:
            row.addWidget(widget)
    return row
