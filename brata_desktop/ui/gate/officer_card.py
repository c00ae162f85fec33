"""Who is coming in."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from brata_desktop.ui.gate.jobs import Entrant
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.avatar import Avatar, initials
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.labels import ElidedLabel


class OfficerCard(Card):
    """The officer who is coming in.

    Attributes:
        change: Asks for the others.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        whole = self.layout()
        if whole is not None:
            # The link brings air of its own at the right.
            whole.setContentsMargins(px(14), px(10), px(6), px(10))
        self._avatar = Avatar(size=40)
        self._name = ElidedLabel(role="h3")
        self._detail = ElidedLabel(role="small", tone="text3")
        self.change = Button("", kind="link")
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self._name)
        words.addWidget(self._detail)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._avatar)
        row.addSpacing(px(12))
        row.addLayout(words, 1)
        row.addSpacing(px(4))
        row.addWidget(self.change)
        self.add(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_officer(self, entrant: Entrant | None, detail: str) -> None:
        """Show an officer; None while it is not known who."""
        self._avatar.set_letters("" if entrant is None else initials(entrant.name))
        self._name.set_text("" if entrant is None else entrant.title)
        self._detail.set_text(detail)
        self._detail.setVisible(bool(detail))
