"""The escort of a patrol: what was brought from where to where, and when."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.patrol import Escort, route
from brata_desktop.domain.times import When
from brata_desktop.ui.forms.fields import CountField, TextField
from brata_desktop.ui.forms.place_line import PlaceLine, PlaceList, Search
from brata_desktop.ui.forms.rows import FieldGrid
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.card import SectionHeader
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.inputs import ParsedLineEdit

_TIMES = ("departed_at", "arrived_at")
_SPANS = {
    "origin": 3, "departed_at": 1, "destinations": 3, "arrived_at": 1,
    "boxes": 1, "cargo": 2, "companions": 1,
}  # fmt: skip
"""The fields in reading order, and how many of four columns each takes."""


class EscortEditor(QWidget):
    """From, to, departed, arrived, what was escorted, who came along.

    Nothing in it is no escort (None); an escort of a record that says nothing stays as it is
    until something is changed.

    Args:
        clock: The laptop's clock.
        new_id: Makes item ids.
        search: Finds places.

    Signals:
        edited: Another escort; carries `Escort` or None.
    """

    edited = Signal(object)

    def __init__(
        self,
        clock: Callable[[], dt.datetime],
        new_id: Callable[[], str],
        search: Search,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._escort: Escort | None = None
        self._occurred = When()
        self._unclear: set[str] = set()
        self.header = SectionHeader()
        self.origin = PlaceLine(search)
        self.destinations = PlaceList(search, new_id)
        self.departed_at = self._time_field("departed_at")
        self.arrived_at = self._time_field("arrived_at")
        self.boxes, self.cargo, self.companions = CountField(), TextField(), TextField()
        self.fields = {name: Field("", getattr(self, name)) for name in _SPANS}
        self._build()
        self._connect()
        self.setFocusProxy(self.origin)
        self.retranslate()

    def set_value(self, escort: Escort | None) -> None:
        """Show an escort without telling anybody."""
        self._escort = escort
        shown = escort or Escort()
        self.origin.set_value(shown.origin)
        self.destinations.set_value(shown.destinations)
        for name in _TIMES:
            self._time(name).set_value(getattr(shown, name))
            self._settle(name)
        self.boxes.set_value(shown.boxes)
        self.cargo.set_value(shown.cargo)
        self.companions.set_value(shown.companions)

    def value(self) -> Escort | None:
        """Return the escort."""
        return self._escort

    def set_occurred(self, occurred: When) -> None:
        """Say when the patrol began: times are read from there."""
        self._occurred = occurred

    def unclear(self) -> str:
        """Return what was typed and is not understood, or not entered."""
        open_ = (n for n in _TIMES if n in self._unclear or self._time(n).isModified())
        told = (*(self._time(name).text() for name in open_), self.destinations.unclear())
        return ", ".join(text for text in told if text)

    def set_error(self, message: str) -> None:
        """Say what is wrong with it as a whole, at its first field."""
        self.fields["origin"].set_error(message)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.header.set_texts(self.tr("Escort"))
        words = {
            "origin": self.tr("From"),
            "departed_at": self.tr("Departed"),
            "destinations": self.tr("To"),
            "arrived_at": self.tr("Arrived"),
            "boxes": self.tr("Ballot boxes"),
            "cargo": self.tr("What else is escorted"),
            "companions": self.tr("Together with"),
        }
        for name, text in words.items():
            self.fields[name].set_label(text)
        self.destinations.line.setPlaceholderText(self.tr("Add a place, then Enter"))
        self.cargo.setPlaceholderText(self.tr("Booths, ballots: what and how many"))
        self.companions.setPlaceholderText(self.tr("PPK, Panwascam: by office"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        grid = FieldGrid(4)
        for name, span in _SPANS.items():
            grid.add(self.fields[name], span)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.header)
        column.addWidget(grid)

    def _connect(self) -> None:
        for name in ("origin", "destinations", "boxes", "cargo", "companions"):
            getattr(self, name).edited.connect(partial(self._take, name))
        for name in _TIMES:
            field = self._time(name)
            field.value_changed.connect(partial(self._take, name))
            field.value_changed.connect(partial(self._settle, name))
            field.rejected.connect(partial(self._reject, name))

    def _time_field(self, name: str) -> ParsedLineEdit:
        parse, words = partial(self._parse, name), partial(self._words, name)
        return ParsedLineEdit(parse, words, errors=(InvalidInput,))

    def _time(self, name: str) -> ParsedLineEdit:
        field: ParsedLineEdit = getattr(self, name)
        return field

    def _parse(self, name: str, text: str) -> dt.datetime:
        anchor = self._anchor(name) or self._clock()
        return route.parse_near(text, anchor, self._clock(), field=f"escort.{name}")

    def _words(self, name: str, moment: dt.datetime) -> str:
        return route.near_words(moment, self._anchor(name))

    def _anchor(self, name: str) -> dt.datetime | None:
        left = self._escort.departed_at if self._escort and name == "arrived_at" else None
        return left or self._occurred.starts_at

    def _take(self, name: str, value: object) -> None:
        changes: dict[str, Any] = {name: value}
        self._escort = replace(self._escort or Escort(), **changes)
        if self._escort == Escort():
            self._escort = None
        self.edited.emit(self._escort)

    def _settle(self, name: str, _moment: object = None) -> None:
        self._unclear.discard(name)
        self.fields[name].set_error("")

    def _reject(self, name: str, _error: Exception) -> None:
        self._unclear.add(name)
        words = self.tr("This is not a clock time. Type it as 20.44 or -10.")
        self.fields[name].set_error(words)
