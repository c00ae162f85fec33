"""What the forms of patrols and pre-emptive actions share beyond the base of every form."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from brata_desktop.domain.catalogue import offered
from brata_desktop.domain.document import Common
from brata_desktop.domain.narrative import headline
from brata_desktop.domain.places import PlaceIndex, PlaceSuggestion
from brata_desktop.domain.times import WITA
from brata_desktop.services.changes import Changes
from brata_desktop.services.forms import Form
from brata_desktop.services.places import place_index
from brata_desktop.ui.forms.fields import ChoiceField, LongText, TextField
from brata_desktop.ui.forms.place_field import PlaceField
from brata_desktop.ui.forms.place_line import PlaceList
from brata_desktop.ui.forms.record_form import RecordForm
from brata_desktop.ui.forms.rows import FieldGrid
from brata_desktop.ui.forms.when_field import WhenField
from brata_desktop.ui.workbench import Workbench

OFFERED_PLACES = 6


class NameChoice(ChoiceField):
    """A choice from a list, or words of one's own, which are kept as they are."""

    def __init__(self) -> None:
        super().__init__(editable=True)

    def found(self, typed: str) -> str | None:
        """Return the code that is called exactly this, else the words themselves."""
        for at in range(self.count()):
            if self.itemText(at).casefold() == typed.casefold():
                return str(self.itemData(at))
        return typed


class ActivityForm(RecordForm):
    """A form whose headline follows from its other answers until the officer writes one.

    Attributes:
        place, when: Where and when.
    """

    def __init__(self, workbench: Workbench, form: Form) -> None:
        self._index: PlaceIndex | None = None
        super().__init__(workbench, form)
        workbench.changed.connect(self._hear)
        self._load_places()

    def now(self) -> dt.datetime:
        """Return the laptop's time in WITA."""
        return self.workbench.desk.clock().astimezone(WITA)

    def find_places(self, text: str) -> Sequence[PlaceSuggestion]:
        """Return the places for a text; none until they are loaded."""
        return self._index.search(text, OFFERED_PLACES) if self._index is not None else ()

    def satgas_choices(self) -> list[tuple[str, str]]:
        """Return the task forces of the own unit as (code, name)."""
        catalogue = self.workbench.desk.catalogue
        unit = catalogue.unit(self.workbench.desk.unit)
        rows = catalogue.satgas_of(unit) if unit else offered(catalogue.tables.satgas)
        return [("", ""), *((row.code, row.name) for row in rows)]

    def add_where(self, grid: FieldGrid) -> None:
        """Put place, time, stage and headline into a grid of twelve columns."""
        self.place = PlaceField(self.workbench.desk.catalogue, has_recent=False)
        self.when = WhenField(self.now, has_quick=False)
        grid.add(self.field("place", self.place, required=True), 12)
        grid.add(self.field("occurred", self.when, required=True), 7)
        grid.add(self.bind("stage", self.stage), 5)
        grid.add(self.field("what", TextField(), required=True), 12)

    def add_rest(self, grid: FieldGrid, span: int) -> None:
        """Put what any record may have besides into a grid of twelve columns."""
        places = PlaceList(self.find_places, self.workbench.desk.new_id)
        grid.add(self.field("other_places", places), span)
        grid.add(self.field("remarks", LongText(lines=1)), 12)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        # The day first: written in the other language it would count as not understood.
        self.place.retranslate()
        self.when.retranslate()
        super().retranslate()

    def heard(self, changes: Changes) -> None:
        """Hear that records or forms changed somewhere."""

    def followed(self, path: str, before: Common, after: Common) -> Common:
        """Let the headline follow the other answers while nobody wrote one."""
        document = super().followed(path, before, after)
        if path != "what" and before.what == self._headline(before):
            document = replace(document, what=self._headline(document))
        return document

    def _headline(self, document: Common) -> str:
        return headline(replace(document, what=""), self.names)

    def _hear(self, changes: Changes) -> None:
        if changes.records:
            self._load_places()
        if changes.records or changes.working_copies:
            self.heard(changes)

    def _load_places(self) -> None:
        self.workbench.read(place_index, self._take_places, owner=self)

    def _take_places(self, index: PlaceIndex) -> None:
        self._index = index
        self.place.set_index(index)
