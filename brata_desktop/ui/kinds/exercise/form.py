"""The form of an exercise."""

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.kinds.exercise import EXERCISES
from brata_desktop.ui.forms.fields import LongText
from brata_desktop.ui.kinds.guarding.secured_form import SecuredForm


class ExerciseForm(SecuredForm):
    """What was exercised, where, when, with whom, and what was learnt."""

    kinds_table = EXERCISES

    def kind_name(self) -> str:
        """Return "Exercise"."""
        return self.tr("Exercise")

    def new_title(self) -> str:
        """Return "New exercise"."""
        return self.tr("New exercise")

    def own_parts(self) -> tuple[QWidget, ...]:
        """Return scenario, result and lessons."""
        return (
            self.field("scenario", LongText(lines=2)),
            self.field("result", LongText(lines=2)),
            self.field("lessons", LongText(lines=2)),
        )


FORM = ExerciseForm
