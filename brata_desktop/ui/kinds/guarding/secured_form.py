"""What the forms of guardings and of exercises share: elements, phases, several places."""

from functools import partial

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.catalogue import offered
from brata_desktop.domain.kinds.guarding import ELEMENTS
from brata_desktop.ui.forms.activity_form import ActivityForm
from brata_desktop.ui.forms.fields import ChoiceField, CountField, LongText, TextField, WordsField
from brata_desktop.ui.forms.place_line import PlaceList
from brata_desktop.ui.forms.rows import FieldGrid, FoldedSection
from brata_desktop.ui.kinds.guarding.phases import phases_field
from brata_desktop.ui.kinds.guarding.strength import StrengthEditor
from brata_desktop.ui.widgets.keys import KeyHint

_JUMPS = ("kind", "place", "other_places", "elements", "result", "phases")
"""Fields that Alt+1 to Alt+6 lead to."""


class SecuredForm(ActivityForm):
    """A form with strength by element and phases.

    Attributes:
        kind_choice: What it was, from the catalogue.
        other_places: Further places.
        strength: Strength by element.
        phases: What went on.
        details: The folded part.
    """

    kinds_table = ""
    """Table of the catalogue that the kind is chosen from."""

    def build_fields(self) -> None:
        """Put the fields into the body."""
        desk = self.workbench.desk
        rows = offered(desk.catalogue.rows(ELEMENTS))
        self.kind_choice = ChoiceField(editable=True)
        self.other_places = PlaceList(self.find_places, desk.new_id)
        self.strength = StrengthEditor([(row.key[0], getattr(row, "name", "")) for row in rows])
        self.phases = phases_field(desk.new_id, self.now)
        self.satgas = ChoiceField()
        self.details = FoldedSection()
        where = FieldGrid(12)
        where.add(self.field("kind", self.kind_choice, required=True), 12)
        self.add_where(where)
        where.add(self.field("other_places", self.other_places), 12)
        where.add(self.field("elements", self.strength), 12)
        self.column.addWidget(where)
        for part in (*self.own_parts(), self.field("phases", self.phases), self.details):
            self.column.addWidget(part)
        self._build_details()
        for number, path in enumerate(_JUMPS, 1):
            self.add_key(f"Alt+{number}", partial(self.go_to, path))

    def form_hints(self) -> list[KeyHint]:
        """Return the keys that lead to the answers among those of every form."""
        first, *others = super().form_hints()
        jump = KeyHint(f"Alt 1–{len(_JUMPS)}", self.tr("To an answer"))
        return [first, jump, *others]

    def own_parts(self) -> tuple[QWidget, ...]:
        """Return what the kind asks between strength and phases; `result` among it."""
        raise NotImplementedError

    def own_details(self, grid: FieldGrid) -> None:
        """Put what the kind asks in the folded part into a grid of twelve columns."""

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.strength.retranslate()
        self.phases.set_words(self.tr("Add a phase"), self.tr("Remove the phase"))
        super().retranslate()
        rows = offered(self.workbench.desk.catalogue.rows(self.kinds_table))
        self.kind_choice.offer([(row.key[0], getattr(row, "name", "")) for row in rows])
        self.satgas.offer(self.satgas_choices())
        self.details.title.set_words(self.tr("More details"))
        self.other_places.line.setPlaceholderText(self.tr("Another place, then Enter"))

    def _build_details(self) -> None:
        grid = FieldGrid(12)
        self.own_details(grid)
        grid.add(self.field("satgas", self.satgas), 4)
        grid.add(self.field("personnel", CountField()), 4)
        grid.add(self.field("vehicles", TextField()), 4)
        grid.add(self.field("agencies", WordsField()), 12)
        grid.add(self.field("remarks", LongText(lines=1)), 12)
        self.details.column.addWidget(grid)
