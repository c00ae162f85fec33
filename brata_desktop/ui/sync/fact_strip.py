"""The strip at the top of Sinkronisasi: link, queue, conflicts, where everything is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.ui.sync.words import Told
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.labels import ElidedLabel, Label


class Fact(QWidget):
    """One fact: its name, the state in words and colour, one more line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("cloud", "text2", 20)
        self._name = Label("", "small", "text2")
        self._title = ElidedLabel("", "h3", "text")
        self._detail = ElidedLabel("", "small", "text2")
        words = QVBoxLayout()
        words.setSpacing(px(1))
        for part in (self._name, self._title, self._detail):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(12), px(10))
        row.setSpacing(px(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)

    @property
    def title(self) -> str:
        """The state in words."""
        return self._title.text()

    def show_told(self, name: str, told: Told) -> None:
        """Show a state."""
        self._name.setText(name)
        self._icon.set_icon(told.icon, told.tone)
        self._title.set_text(told.title)
        self._title.set_tone(told.tone)
        self._detail.set_text(told.detail)
        self.setAccessibleName(", ".join(part for part in (name, told.title, told.detail) if part))


class FactStrip(QFrame):
    """Facts side by side in one card."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = tuple(Fact() for _ in range(count))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, fact in enumerate(self.facts):
            if number:
                row.addWidget(rule(vertical=True))
            row.addWidget(fact, 1)
