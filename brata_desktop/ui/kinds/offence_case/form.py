"""The form of an election offence: what it is, and every step with its day."""

from typing import cast

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.completeness import missing_to_submit
from brata_desktop.domain.deadlines.course import Course
from brata_desktop.domain.deadlines.steps import DeadlineStep
from brata_desktop.domain.kinds.offence_case import (
    DAY_KINDS,
    DIRECTED,
    OffenceCase,
    step_of,
)
from brata_desktop.domain.kinds.offence_case.case_course import course_of_case, steps_for
from brata_desktop.services.forms import Form
from brata_desktop.ui.forms.activity_form import ActivityForm
from brata_desktop.ui.forms.fields import ChoiceField, FlagField, LongText, TextField
from brata_desktop.ui.forms.rows import FieldGrid, FoldedSection
from brata_desktop.ui.kinds.offence_case.facts import day_kind_word
from brata_desktop.ui.kinds.offence_case.next_box import NextBox
from brata_desktop.ui.kinds.offence_case.steps_field import StepsField
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.workbench import Workbench


class OffenceCaseForm(ActivityForm):
    """One case, opened at its next step; Alt+T adds the next step from wherever the officer is.

    Attributes:
        steps: The steps that were taken.
        next: What comes next and until when.
        details: How days are counted, and what any record may have besides.
    """

    def __init__(self, workbench: Workbench, form: Form) -> None:
        super().__init__(workbench, form)
        self.add_key("Alt+T", self.steps.add_row)
        self._offer_next()

    @property
    def case(self) -> OffenceCase:
        """The document as a case."""
        return cast("OffenceCase", self.document)

    def build_fields(self) -> None:
        """Put the fields into the body."""
        self.steps = StepsField(self.now, self._rows, self._upcoming)
        self.day_kind, self.joint_leave = ChoiceField(), FlagField()
        self.satgas, self.details = ChoiceField(), FoldedSection()
        first = FieldGrid(12)
        self.add_where(first)
        first.add(self.field("article", TextField()), 12)
        for part in (
            first,
            self.field("steps", self.steps),
            self.field("result", LongText(lines=2)),
            self.details,
        ):
            self.column.addWidget(part)
        self._build_details()

    def build_pane(self) -> None:
        """Put what comes next at the top."""
        self.next = NextBox()
        self.pane.put_first(self.next)

    def kind_name(self) -> str:
        """Return "Election offence case"."""
        return self.tr("Election offence case")

    def new_title(self) -> str:
        """Return "New election offence case"."""
        return self.tr("New election offence case")

    def form_hints(self) -> list[KeyHint]:
        """Return the key of the next step among those of every form."""
        first, *others = super().form_hints()
        return [first, KeyHint("Alt T", self.tr("Add the next step")), *others]

    def first_editor(self) -> QWidget:
        """Return the day of the next step where the offence itself is told already."""
        if missing_to_submit(self.kind, self.document) or not self.steps.rows:
            return super().first_editor()
        return self.steps.rows[-1].tab_stops()[0]

    def told(self) -> None:
        """Let the box follow the document."""
        self.next.show_course(self._course(), self.now().date())

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.steps.set_words(self.tr("Add the next step (Alt T)"), self.tr("Remove step"))
        self.steps.set_other_words(self.tr("Another step…"))
        usual = self.tr("as usual under the law of this election")
        kinds = [(kind, day_kind_word(kind) if kind else usual) for kind in DAY_KINDS]
        self.day_kind.offer(kinds, usual)
        self.joint_leave.setText(self.tr("Cuti bersama counts as working days"))
        self.satgas.offer(self.satgas_choices())
        self.details.title.set_words(self.tr("How days are counted, and more"))
        super().retranslate()

    def _offer_next(self) -> None:
        """Begin at an empty row for the next step; left empty, it is no step."""
        if step_of(self.case, DIRECTED) is None:
            self.steps.add_step(DIRECTED)
        elif self._upcoming():
            self.steps.add_row()

    def _rows(self) -> tuple[DeadlineStep, ...]:
        return steps_for(self.case, self.workbench.desk.catalogue)

    def _course(self) -> Course:
        return course_of_case(self.case, self.workbench.desk.catalogue, self.now())

    def _upcoming(self) -> str:
        upcoming = self._course().upcoming
        return upcoming.step.code if upcoming is not None else ""

    def _build_details(self) -> None:
        grid = FieldGrid(12)
        grid.add(self.field("day_kind", self.day_kind), 5)
        grid.add(self.field("is_joint_leave_worked", self.joint_leave), 4)
        grid.add(self.field("satgas", self.satgas), 3)
        self.add_rest(grid, 12)
        self.details.column.addWidget(grid)


FORM = OffenceCaseForm
