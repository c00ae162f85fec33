"""The one-line text field, and how a wrong answer is marked."""

from PySide6.QtWidgets import QLineEdit, QWidget

from brata_desktop.ui.widgets.painting import set_state


def mark_error(control: QWidget, message: str) -> None:
    """Show or clear (empty message) that an answer is wrong, for eyes and screen readers."""
    set_state(control, "state", "error" if message else "")
    control.setAccessibleDescription(message)


class LineEdit(QLineEdit):
    """A one-line text field."""

    def __init__(
        self, text: str = "", *, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(placeholder)

    def set_error(self, message: str) -> None:
        """Show or clear that the answer is wrong."""
        mark_error(self, message)
