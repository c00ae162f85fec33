"""Which period a nil return is about: the proposed one, or the one before."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import when_text
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

THIS, BEFORE = "this", "before"
_DAY = dt.timedelta(days=1)


class PeriodField(QWidget):
    """Two periods to choose from, and the chosen one in words.

    Signals:
        edited: The officer chose the other one; carries its `When`.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = When()
        self._value = When()
        self.choice = SegmentedControl([Option(THIS, ""), Option(BEFORE, "")], digits=True)
        self.words = Label("", "strong", wrap=True)
        self.setFocusProxy(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.choice)
        column.addWidget(self.words)
        self.choice.chosen.connect(self._choose)
        self.retranslate()

    def set_value(self, value: When) -> None:
        """Show a period without telling anybody; the first one is the one proposed."""
        if self._proposed == When():
            self._proposed = value
        self._value = value
        keys = {self._proposed: THIS, _before(self._proposed): BEFORE}
        self.choice.set_chosen(keys.get(value, ""))
        self.words.setText(when_text(value))

    def unclear(self) -> str:
        """A choice is never unclear."""
        return ""

    def choose(self, key: str) -> None:
        """Choose as by a click."""
        if key != self.choice.chosen_key():
            self.choice.set_chosen(key)
            self._choose(key)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        this, before = self.tr("This period"), self.tr("The period before")
        self.choice.set_options([Option(THIS, this), Option(BEFORE, before)])

    def _choose(self, key: str) -> None:
        value = self._proposed if key == THIS else _before(self._proposed)
        self.set_value(value)
        self.edited.emit(value)


def _before(when: When) -> When:
    if when.date is None:
        return when
    end = when.end_date - _DAY if when.end_date is not None else None
    return replace(when, date=when.date - _DAY, end_date=end)
