"""What a screen shows when there is nothing, nothing that fits, or something is broken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import Button, Kind
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.labels import Label


class EmptyState(QWidget):
    """An icon, a title, one line and at most one button.

    Attributes:
        button: The button, hidden without words.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        icon: str,
        title: str = "",
        text: str = "",
        action: str = "",
        *,
        action_icon: str = "",
        action_kind: Kind = "secondary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, "text3", 26)
        self._title = Label(role="h3", wrap=True)
        self._text = Label(role="small", tone="text3", wrap=True)
        self.button = Button("", action_icon, action_kind)
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(px(6))
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            # No alignment here: Qt gives an aligned label too little height for its lines.
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.set_texts(title, text, action)

    def set_texts(self, title: str, text: str, action: str = "") -> None:
        """Change the words; without ``action`` there is no button."""
        self._title.setText(title)
        self._text.setText(text)
        self.button.set_words(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(f"{title}. {text}")

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon.set_icon(icon)
