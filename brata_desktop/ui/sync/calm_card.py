"""How it is with everything, in one sentence, when there is nothing to decide."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.ui.sync.progress_line import ProgressLine
from brata_desktop.ui.sync.words import Told
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.labels import Label


class CalmCard(Card):
    """State, sentence and, while something is sent, how far it is.

    Attributes:
        progress: How much of what waited has gone; hidden between sessions.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon = IconLabel("cloud", "text2", 28)
        self._title = Label("", "h2", wrap=True)
        self._text = Label("", "body", "text2", wrap=True)
        self.progress = ProgressLine()
        self.progress.hide()
        words = QVBoxLayout()
        words.setSpacing(px(4))
        for part in (self._title, self._text, self.progress):
            words.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(px(14))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.add(row)

    @property
    def title(self) -> str:
        """The state in words."""
        return self._title.text()

    def show_told(self, told: Told, share: float | None) -> None:
        """Show a state; `share` is that of what waited, None between sessions."""
        self._icon.set_icon(told.icon, told.tone)
        self._title.setText(told.title)
        self._title.set_tone("ok" if told.tone == "ok" else "text")
        self._text.setText(told.detail)
        self.progress.setVisible(share is not None)
        self.progress.set_share(share or 0.0)
        self.setAccessibleName(f"{told.title}. {told.detail}")
