"""A time as it is spoken, in one line: "2015", "-30", "kemarin 21", "18.20 s.d. 18.55"."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from brata_desktop.domain.entry.when_text import parse_when
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import when_text
from brata_desktop.ui.widgets.inputs import ParsedLineEdit


class WhenLine(ParsedLineEdit):
    """One time; a text without a day keeps the day that stands.

    Signals:
        edited: Another time; carries `When`.
    """

    edited = Signal(object)

    def __init__(self, clock: Callable[[], dt.datetime], parent: QWidget | None = None) -> None:
        super().__init__(self._read, when_text, errors=(InvalidInput,), parent=parent)
        self._clock = clock
        self._unclear = ""
        self.value_changed.connect(self._take)
        self.rejected.connect(self._reject)

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - a `When`, as the base has it
        """Show a time without telling anybody."""
        self._unclear = ""
        super().set_value(value)
        self.setCursorPosition(0)

    def unclear(self) -> str:
        """Return what was typed and is not understood."""
        return self._unclear

    def _read(self, text: str) -> When:
        known = self.value()
        day = known.date if isinstance(known, When) else None
        return parse_when(text, self._clock(), day=day)

    def _take(self, value: When | None) -> None:
        self.edited.emit(value or When())

    def _reject(self, _error: Exception) -> None:
        self._unclear = self.text()
        known = self.value()
        self.edited.emit(known if isinstance(known, When) else When())
