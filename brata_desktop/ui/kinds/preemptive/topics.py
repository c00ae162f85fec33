"""What was talked about: chips of the catalogue, and words of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.chips import ChipGroup
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.offer_line import OfferLine

_LINE = 260


class TopicsEditor(QWidget):
    """Chips to switch on and off; the line below adds a topic that is not among them.

    A topic of a record that the catalogue does not know is a chip of its own, so it is kept.

    Attributes:
        group: The chips.
        line: A topic of one's own, then Enter.

    Signals:
        edited: Other topics; carries a tuple of codes and words, in the order they were chosen.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[tuple[str, str], ...] = ()
        self._own: tuple[str, ...] = ()
        self._topics: tuple[str, ...] = ()
        self.group = ChipGroup()
        self.line = OfferLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.group)
        column.addLayout(row_of(self.line, 1))
        self.line.setMinimumWidth(px(_LINE))
        self.setFocusProxy(self.group)
        self.group.changed.connect(self._switch)
        self.line.entered.connect(self._add)

    def offer(self, choices: Sequence[tuple[str, str]], placeholder: str) -> None:
        """Offer (code, words) pairs as chips, and say what the line is for."""
        self._offered = tuple(choices)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        self._show()

    def set_value(self, topics: tuple[str, ...]) -> None:
        """Show these without telling anybody."""
        self._topics = topics
        self._show()

    def value(self) -> tuple[str, ...]:
        """Return the topics."""
        return self._topics

    def unclear(self) -> str:
        """Return what was typed and not entered: it would be missing in the record."""
        return self.line.text().strip()

    def retype(self, text: str) -> None:
        """Put back a topic that was not entered."""
        self.line.setText(text)

    def _show(self) -> None:
        codes = {code for code, _ in self._offered}
        # A word of one's own stays in sight when it is switched off, so it can be switched on.
        known = {*codes, *self._own}
        self._own += tuple(topic for topic in self._topics if topic not in known)
        wanted = [*self._offered, *((word, word) for word in self._own if word not in codes)]
        if [(chip.key, chip.text()) for chip in self.group.chips] != wanted:
            self.group.set_choices(wanted)
        self.group.set_chosen(self._topics)

    def _switch(self, chosen: tuple[str, ...]) -> None:
        kept = tuple(topic for topic in self._topics if topic in chosen)
        self._tell((*kept, *(key for key in chosen if key not in kept)))

    def _add(self, text: str) -> None:
        self.line.clear()
        code = next((c for c, words in self._offered if words.casefold() == text.casefold()), text)
        if code not in self._topics:
            self._tell((*self._topics, code))

    def _tell(self, topics: tuple[str, ...]) -> None:
        self.set_value(topics)
        self.edited.emit(topics)
