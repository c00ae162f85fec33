"""The form of a guarding."""

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.kinds.guarding import ACTIVITIES
from brata_desktop.ui.forms.fields import CountField, LongText, TextField
from brata_desktop.ui.forms.rows import FieldGrid
from brata_desktop.ui.kinds.guarding.secured_form import SecuredForm


class GuardingForm(SecuredForm):
    """What was guarded, where, when, with whom, and how it ended."""

    kinds_table = ACTIVITIES

    def kind_name(self) -> str:
        """Return "Guarding"."""
        return self.tr("Guarding of an activity")

    def new_title(self) -> str:
        """Return "New guarding"."""
        return self.tr("New guarding of an activity")

    def own_parts(self) -> tuple[QWidget, ...]:
        """Return crowd, measures and result."""
        grid = FieldGrid(12)
        grid.add(self.field("crowd", CountField()), 3)
        grid.add(self.field("measures", TextField()), 9)
        return (grid, self.field("result", LongText(lines=2)))

    def own_details(self, grid: FieldGrid) -> None:
        """Put the papers and the findings first."""
        grid.add(self.field("order_number", TextField()), 6)
        grid.add(self.field("notice_number", TextField()), 6)
        grid.add(self.field("findings", TextField()), 12)


FORM = GuardingForm
