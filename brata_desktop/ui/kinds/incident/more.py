"""The folded part of the incident form: what a daily report asks for beside the seven answers."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.incident import Evidence, HandOver, Incident
from brata_desktop.domain.places import PlaceIndex
from brata_desktop.services.desk import Desk
from brata_desktop.ui.forms.fields import (
    ChoiceField,
    CountField,
    LongText,
    NumberField,
    TextField,
    WordsField,
)
from brata_desktop.ui.forms.items_field import ItemsField
from brata_desktop.ui.forms.record_link import RecordFinder
from brata_desktop.ui.forms.rows import FieldGrid, FoldedSection
from brata_desktop.ui.forms.when_field import WhenField
from brata_desktop.ui.kinds.incident.items import EvidenceRow, HandOverRow, PlaceRow
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.workbench import Workbench

HURT = ("dead", "severely_injured", "lightly_injured", "injured")
"""The numbers of `Casualties`, in the order of the daily report."""

FOLDED = (
    "outcome", "casualties", "loss_idr", "crowd", "evidence", "hand_overs", "known_at",
    "reported_at", "satgas", "personnel", "vehicles", "agencies", "other_places",
    "vulnerability_id", "remarks",
)  # fmt: skip
"""The document's fields in this part."""


class FieldMaker(Protocol):
    """The part of the form that makes bound fields."""

    workbench: Workbench

    def field(self, path: str, editor: QWidget, *, name: str = "", required: bool = False) -> Field:
        """Make a labelled field and bind it."""


class IncidentMore(QObject):
    """The editors of the folded part.

    Attributes:
        section: The part itself; opens by itself when the record has something in it.
    """

    def __init__(self, form: FieldMaker) -> None:
        super().__init__()
        self._desk: Desk = form.workbench.desk
        self._index: PlaceIndex | None = None
        self._was_told = False
        catalogue = self._desk.catalogue
        clock = self._desk.clock
        self.section = FoldedSection()
        self.outcome, self.casualty_note = TextField(), TextField()
        self.hurt = {name: NumberField() for name in HURT}
        self.loss, self.crowd = CountField(), CountField()
        self.personnel, self.agencies = CountField(), WordsField()
        self.vehicles, self.remarks = TextField(), LongText(lines=2)
        self.known_at = WhenField(clock, has_quick=False)
        self.reported_at = WhenField(clock, has_quick=False)
        self.satgas = ChoiceField()
        self.evidence = ItemsField(lambda: Evidence(self._desk.new_id()), EvidenceRow)
        self.hand_overs = ItemsField(
            lambda: HandOver(self._desk.new_id()), lambda item: HandOverRow(item, clock)
        )
        self.places = ItemsField(
            lambda: Place(id=self._desk.new_id()), lambda item: self._place_row(item, catalogue)
        )
        self.vulnerability = RecordFinder(form.workbench)
        self._put(form.field)

    def open(self) -> None:
        """Open the part and go to its first field."""
        self.section.set_open(is_open=True)
        self.outcome.setFocus()

    def set_index(self, index: PlaceIndex) -> None:
        """Search these places in further places too."""
        self._index = index
        for row in self.places.rows:
            if isinstance(row, PlaceRow):
                row.place.set_index(index)

    def tell(self, incident: Incident) -> None:
        """Open the part the first time when the record says something in it."""
        if not self._was_told and any(_says_something(incident, name) for name in FOLDED):
            self.section.set_open(is_open=True)
        self._was_told = True

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.section.title.set_words(
            self.tr("More (Alt 8): casualties, loss, evidence, hand-over, task force, remarks")
        )
        unit = self._desk.catalogue.unit(self._desk.unit)
        found = self._desk.catalogue.satgas_of(unit) if unit is not None else ()
        self.satgas.offer(
            [("", self.tr("None")), *((row.code, row.name) for row in found)], self.tr("None")
        )
        self.evidence.set_words(self.tr("Add evidence"), self.tr("Remove evidence"))
        self.hand_overs.set_words(self.tr("Add hand-over"), self.tr("Remove hand-over"))
        self.places.set_words(self.tr("Add place"), self.tr("Remove place"))
        self.agencies.setPlaceholderText(self.tr("Bawaslu, KPU, Satpol PP"))
        self.vulnerability.retranslate()
        for when in (self.known_at, self.reported_at):
            when.retranslate()

    def _put(self, field: Callable[..., Field]) -> None:
        grid = FieldGrid(4)
        grid.add(field("outcome", self.outcome), 4)
        for name in HURT:
            grid.add(field(f"casualties.{name}", self.hurt[name]))
        grid.add(field("casualties.note", self.casualty_note), 2)
        grid.add(field("loss_idr", self.loss))
        grid.add(field("crowd", self.crowd))
        grid.add(field("evidence", self.evidence), 4)
        grid.add(field("hand_overs", self.hand_overs), 4)
        grid.add(field("known_at", self.known_at), 2)
        grid.add(field("reported_at", self.reported_at), 2)
        grid.add(field("satgas", self.satgas), 2)
        grid.add(field("personnel", self.personnel))
        grid.add(field("vehicles", self.vehicles))
        grid.add(field("agencies", self.agencies), 4)
        grid.add(field("other_places", self.places), 4)
        grid.add(field("vulnerability_id", self.vulnerability), 4)
        grid.add(field("remarks", self.remarks), 4)
        self.section.column.addWidget(grid)

    def _place_row(self, item: Place, catalogue: Catalogue) -> PlaceRow:
        row = PlaceRow(item, catalogue)
        if self._index is not None:
            row.place.set_index(self._index)
        return row


def _says_something(incident: Incident, name: str) -> bool:
    return bool(getattr(incident, name) != getattr(Incident(), name))
