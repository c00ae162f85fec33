"""A place in one line: what is typed is its name, an offer brings area and position along."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.document import Place
from brata_desktop.domain.places import PlaceSuggestion
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.chips import ItemChip
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.line_edit import mark_error
from brata_desktop.ui.widgets.offer_line import OfferLine

Search = Callable[[str], Sequence[PlaceSuggestion]]
"""Finds places while a text is typed."""


class PlaceLine(OfferLine):
    """One place.

    Picking an offer takes its area and position. Typing changes the name alone: the area stays,
    the position goes, since it was that of the other name.

    Signals:
        edited: Another place; carries `Place`.
    """

    edited = Signal(object)

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._search = search
        self._place = Place()
        self.typed.connect(self._type)
        self.picked.connect(self._pick)

    def set_value(self, place: Place) -> None:
        """Show a place without telling anybody."""
        self._place = place
        words = place.name or place.area_name
        if self.text() != words:
            self.setText(words)

    def unclear(self) -> str:
        """No name of a place is unclear."""
        return ""

    def _type(self, text: str) -> None:
        self.set_offers(
            [(f"{each.name}, {each.area_text}".rstrip(", "), each) for each in self._search(text)]
        )
        told = replace(self._place, name=text, latitude=None, longitude=None)
        self._tell(replace(told, area_name="") if not text else told)

    def _pick(self, found: PlaceSuggestion) -> None:
        self._tell(
            replace(
                self._place,
                name=found.name,
                area_code=found.area_code,
                area_name="",
                latitude=found.latitude,
                longitude=found.longitude,
            )
        )

    def _tell(self, place: Place) -> None:
        self.set_value(place)
        self.edited.emit(place)


class PlaceList(QWidget):
    """Several places in order: chips, and a line that adds one with Enter.

    Signals:
        edited: Other places; carries a tuple of `Place`.
    """

    edited = Signal(object)

    def __init__(
        self, search: Search, new_id: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._new_id = new_id
        self._places: tuple[Place, ...] = ()
        self._adding = Place()
        self.chips: list[ItemChip] = []
        self.line = PlaceLine(search)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, spacing=px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._holder)
        column.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.edited.connect(self._hold)
        self.line.picked.connect(lambda _found: self._add())
        self.line.entered.connect(lambda _text: self._add())
        self._holder.hide()

    def set_value(self, places: tuple[Place, ...]) -> None:
        """Show these without telling anybody."""
        self._places = places
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(at, place) for at, place in enumerate(places)]
        self._holder.setVisible(bool(places))

    def value(self) -> tuple[Place, ...]:
        """Return the places."""
        return self._places

    def unclear(self) -> str:
        """Return what was typed and not entered: it would be missing in the record."""
        return self.line.text().strip()

    def set_error(self, message: str) -> None:
        """Show or clear that something is wrong."""
        mark_error(self.line, message)

    def _chip(self, at: int, place: Place) -> ItemChip:
        chip = ItemChip(place.name or place.area_name or place.area_code, parent=self._holder)
        chip.removed.connect(lambda: self._tell((*self._places[:at], *self._places[at + 1 :])))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _hold(self, place: Place) -> None:
        self._adding = place

    def _add(self) -> None:
        added = replace(self._adding, id=self._new_id())
        self._adding = Place()
        self.line.set_value(Place())
        self.line.set_offers(())
        self._tell((*self._places, added))
        self.line.setFocus()

    def _tell(self, places: tuple[Place, ...]) -> None:
        self.set_value(places)
        self.edited.emit(places)
