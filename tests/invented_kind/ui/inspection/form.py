"""The form of an inspection."""

from brata_desktop.ui.forms.activity_form import ActivityForm
from brata_desktop.ui.forms.fields import CountField, TextField
from brata_desktop.ui.forms.rows import FieldGrid


class InspectionForm(ActivityForm):
    """Four questions and what every activity has."""

    def build_fields(self):
        grid = FieldGrid(12)
        self.seal_state = TextField()
        grid.add(self.field("seal_state", self.seal_state, required=True), 6)
        grid.add(self.field("seals", CountField()), 6)
        self.add_where(grid)
        grid.add(self.field("advice", TextField()), 12)
        self.add_rest(grid, 12)
        self.column.addWidget(grid)

    def kind_name(self):
        return "Pemeriksaan"

    def new_title(self):
        return "Pemeriksaan baru"


FORM = InspectionForm
