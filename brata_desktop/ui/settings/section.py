"""The base of every section of Pengaturan: a heading, one sentence, cards below."""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.services.session import Session
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.settings.titles import section_title
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.workbench import Workbench

WIDTH_MAX = 760


class Section(QWidget):
    """A section; made when it is first shown.

    A subclass builds its cards in ``_build``, connects in ``_connect`` and sets every word in
    ``retranslate``, which the constructor of the base calls in this order; ``refresh`` loads what
    it shows and is called each time it is shown and after each change of the store.

    Args:
        workbench: Reads and changes the store.
        session: The desk with the keys that opened it; touched by jobs only.
        preferences: The settings of this laptop.

    Attributes:
        KEY: The section's name in code; `titles.py` has its title.
    """

    KEY: ClassVar[str]

    def __init__(self, workbench: Workbench, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.workbench = workbench
        self.session = session
        self.preferences = preferences
        self._heading = Label(role="h2")
        self._lead = Label("", "body", "text2", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(12))
        self._column.addWidget(self._heading)
        self._column.addWidget(self._lead)
        middle = QWidget()
        middle.setMaximumWidth(px(WIDTH_MAX))
        middle.setLayout(self._column)
        outer = QVBoxLayout(self)
        margins = px(SIZES.page_right), px(16), px(SIZES.page_right), px(20)
        self._column.setContentsMargins(*margins)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(middle)
        outer.addStretch(1)
        outer.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._build()
        self._connect()
        self.retranslate()

    def add(self, card: QWidget) -> None:
        """Put a card, or what holds cards, below the others."""
        self._column.addWidget(card)

    def set_lead(self, lead: str) -> None:
        """Change the sentence below the heading."""
        self._lead.setText(lead)

    def foot(self) -> QWidget | None:
        """Give what stays below the section while it scrolls, such as the button that saves."""
        return None

    def hints(self) -> list[KeyHint]:
        """Give the section's own keys for the bottom bar."""
        return []

    def _build(self) -> None:
        """Make the cards; no words."""

    def _connect(self) -> None:
        """Connect the controls."""

    def refresh(self) -> None:
        """Load what the section shows."""

    def retranslate(self) -> None:
        """Set every word in the language in force; the subclass adds its own and calls this."""
        self._heading.setText(section_title(self.KEY))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
