"""Where: a place of earlier records or in words, its area, its coordinates."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Place
from brata_desktop.domain.entry.coordinates import coordinates_text, parse_coordinates
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.places import PastPlace, PlaceIndex, PlaceSuggestion
from brata_desktop.ui.forms.fields import TextField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.buttons import MiniChip
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import mark_error
from brata_desktop.ui.widgets.offer_line import Offer, OfferLine

_FOUND_MAX = 8
_ARROW = 16


class AreaField(OfferLine):
    """The smallest known area, found by typing; looks like a choice from a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(chooses_first=True, parent=parent)
        self.setTextMargins(0, 0, px(_ARROW), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the arrow of a choice."""
        super().paintEvent(event)
        left, top = self.width() - px(_ARROW + 8), (self.height() - px(_ARROW)) / 2
        draw_icon(QPainter(self), "chevron-down", "text2", left, top, _ARROW)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Select all, so that typing replaces the area."""
        super().focusInEvent(event)
        self.selectAll()


class PlaceField(QWidget):
    """Name, area and coordinates of one place; what it does not show stays as it was.

    Args:
        catalogue: Names the areas.
        has_recent: Whether the row *Terakhir* stands below.

    Signals:
        edited: The place changed; carries it.
        taken: A suggestion filled the place; the next question may have the focus.
    """

    edited = Signal(object)
    taken = Signal()

    def __init__(
        self, catalogue: Catalogue, *, has_recent: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._areas = catalogue.areas
        self._index: PlaceIndex | None = None
        self._value = Place()
        self._recent: tuple[PastPlace, ...] = ()
        self.name = OfferLine(chooses_first=True)
        self.area = AreaField()
        self.point = TextField()
        self._recent_label = Label(role="small", tone="text3")
        self._recent_row = QWidget()
        self._recent_flow = FlowLayout(self._recent_row, spacing=px(5))
        self.recent: list[MiniChip] = []
        self._build(has_recent=has_recent)
        self._connect()

    def set_index(self, index: PlaceIndex) -> None:
        """Search these places from now on."""
        self._index = index

    def set_recent(self, places: Sequence[PastPlace]) -> None:
        """Offer the places of the newest records."""
        self._recent = tuple(places)
        for chip in self.recent:
            self._recent_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.recent = [self._chip(place) for place in self._recent]
        self._recent_row.setVisible(bool(self._recent))

    def set_value(self, value: Place) -> None:
        """Show a place."""
        self._value = value
        if self.name.text() != value.name:
            self.name.setText(value.name)
            self.name.setCursorPosition(0)
        self._show_area()
        self.point.set_value(coordinates_text(value.latitude, value.longitude))

    def unclear(self) -> str:
        """Return coordinates that cannot be read."""
        return self.point.text().strip() if self._point(self.point.text()) is None else ""

    def set_error(self, message: str) -> None:
        """Show or clear that the answer is wrong."""
        mark_error(self.point if self.unclear() else self.name, message)

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops, in reading order."""
        return [self.name, self.area, self.point]

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.name.setPlaceholderText(self.tr("Place, building or street"))
        self.area.setPlaceholderText(self.tr("Village or district"))
        self.point.setPlaceholderText(self.tr("Coordinates"))
        self.name.setAccessibleName(self.tr("Place, building or street"))
        self.area.setAccessibleName(self.tr("Village or district"))
        self.point.setAccessibleName(self.tr("Coordinates"))
        self._recent_label.setText(self.tr("Recent"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.point.setFixedWidth(px(154))

    def _build(self, *, has_recent: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.name, 7)
        row.addWidget(self.area, 8)
        row.addWidget(self.point)
        self.point.setFixedWidth(px(154))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(row)
        self._recent_label.setFixedHeight(px(SIZES.mini_chip))
        if has_recent:
            self._recent_flow.addWidget(self._recent_label)
            column.addWidget(self._recent_row)
        self._recent_row.hide()
        self.setFocusProxy(self.name)

    def _connect(self) -> None:
        self.name.typed.connect(self._type_name)
        self.name.asked.connect(lambda: self.name.set_offers(self._places(self.name.text())))
        self.name.picked.connect(self._take_place)
        self.area.typed.connect(self._type_area)
        self.area.asked.connect(lambda: self.area.set_offers(self._areas_for(self.area.text())))
        self.area.picked.connect(self._take_area)
        self.point.edited.connect(self._type_point)
        self.area.editingFinished.connect(self._settle_area)

    def _change(self, **fields: object) -> None:
        self._value = replace(self._value, **fields)  # type: ignore[arg-type]
        self.edited.emit(self._value)

    def _places(self, text: str) -> list[Offer]:
        if not text.strip():
            return [_offer(at.name, self._areas.path_text(at.area_code), at) for at in self._recent]
        return [_offer(each.name, each.area_text, each) for each in self._found(text)]

    def _areas_for(self, text: str) -> list[Offer]:
        areas = [each for each in self._found(text) if not each.is_past]
        return [_offer(each.name, each.area_text, each) for each in areas[:_FOUND_MAX]]

    def _found(self, text: str) -> tuple[PlaceSuggestion, ...]:
        return self._index.search(text, 2 * _FOUND_MAX) if self._index is not None else ()

    def _type_name(self, text: str) -> None:
        self.name.set_offers(self._places(text)[:_FOUND_MAX])
        self._change(name=text)

    def _take_place(self, place: PastPlace | PlaceSuggestion) -> None:
        is_area = isinstance(place, PlaceSuggestion) and not place.is_past
        self.set_value(
            replace(
                self._value,
                name=self._value.name if is_area and self._value.name else place.name,
                area_code=place.area_code,
                area_name="" if place.area_code else self._value.area_name,
                latitude=place.latitude,
                longitude=place.longitude,
            )
        )
        self.edited.emit(self._value)
        self.taken.emit()

    def _take_area(self, area: PlaceSuggestion) -> None:
        self._change(area_code=area.area_code, area_name="")
        self._show_area()
        self.taken.emit()

    def _type_area(self, text: str) -> None:
        """Keep what is typed as words until an area of the list is taken."""
        self.area.set_offers(self._areas_for(text))
        said = text.strip()
        if said != self._shown_area():
            self._change(area_code="", area_name=said)

    def _settle_area(self) -> None:
        """Take the area whose whole name was typed, as if it was chosen."""
        said = self._value.area_name.casefold()
        found = self._found(said) if said and not self._value.area_code else ()
        named = [each for each in found if not each.is_past and each.name.casefold() == said]
        if named:
            self._change(area_code=named[0].area_code, area_name="")
        self._show_area()

    def _type_point(self, text: str) -> None:
        point = self._point(text)
        if point is None:
            self._change()
        else:
            self._change(latitude=point[0], longitude=point[1])

    def _point(self, text: str) -> tuple[float | None, float | None] | None:
        if not text.strip():
            return None, None
        if text == coordinates_text(self._value.latitude, self._value.longitude):
            return self._value.latitude, self._value.longitude
        try:
            return parse_coordinates(text)
        except InvalidInput:
            return None

    def _show_area(self) -> None:
        self.area.setText(self._shown_area())
        self.area.setCursorPosition(0)

    def _shown_area(self) -> str:
        code = self._value.area_code
        return self._areas.path_text(code) or self._value.area_name or code

    def _chip(self, place: PastPlace) -> MiniChip:
        chip = MiniChip(place.name, hint=self._areas.path_text(place.area_code))
        # Down in the empty field offers the same by key.
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda: self._take_place(place))
        self._recent_flow.addWidget(chip)
        return chip


def _offer(name: str, area: str, value: PastPlace | PlaceSuggestion) -> Offer:
    return ", ".join(part for part in (name, area) if part), value
