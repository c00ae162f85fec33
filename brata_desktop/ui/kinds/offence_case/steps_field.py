"""The steps of a case in the form: one row for each that was taken, and a way to the next."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.deadlines.steps import DeadlineStep
from brata_desktop.domain.kinds.offence_case import (
    DIRECTED,
    POLICE_REPORT,
    REGISTERED,
    TakenStep,
)
from brata_desktop.ui.forms.bindings import Editor
from brata_desktop.ui.forms.fields import ChoiceField, TextField
from brata_desktop.ui.forms.items_field import ItemRow, ItemsField
from brata_desktop.ui.forms.when_field import Clock, WhenField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.labels import ElidedLabel

_LABEL, _CHOICE = 250, 300


class StepRow(ItemRow):
    """The editors of a step: its day, the number it got, who acted."""

    def __init__(self, item: TakenStep, label: str, clock: Clock) -> None:
        self.label = ElidedLabel(role="strong")
        self.label.set_text(label)
        self.label.setFixedWidth(px(_LABEL))
        self.when = WhenField(clock, has_quick=False)
        self.number, self.by, self.note = TextField(), TextField(), TextField()
        editors: dict[str, Editor] = {
            "occurred": self.when,
            "number": self.number,
            "by": self.by,
            "note": self.note,
        }
        super().__init__(item, editors, self._content())
        self._name(label)

    def _name(self, label: str) -> None:
        """Say what each part is; Bawaslu's receipt, a register and a police report have words."""
        numbers = {
            DIRECTED: self.tr("Number of the receipt"),
            REGISTERED: self.tr("Register number"),
            POLICE_REPORT: self.tr("Number of the police report"),
        }
        words = (
            (self.number, numbers.get(self.item.id, self.tr("Number"))),
            (self.by, self._by_words()),
            (self.note, self.tr("Note")),
        )
        for editor, said in words:
            editor.setPlaceholderText(said)
            editor.setAccessibleName(f"{label}: {said}")
        self.when.retranslate()

    def _by_words(self) -> str:
        received = self.tr("Received by, office")
        return received if self.item.id == DIRECTED else self.tr("By whom, office")

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(4))
        column.addLayout(row_of(self.label, self.when, 1))
        column.addLayout(row_of(self.number, self.by, self.note))
        return content


class StepsField(ItemsField):
    """Rows of steps; the button adds the next one, the choice any other.

    Args:
        clock: The laptop's clock, aware.
        steps: The steps of the case's regime, in order.
        upcoming: Code of the step that is to be done next, or empty.
    """

    def __init__(
        self,
        clock: Callable[[], dt.datetime],
        steps: Callable[[], Sequence[DeadlineStep]],
        upcoming: Callable[[], str],
    ) -> None:
        self._clock, self._steps, self._upcoming = clock, steps, upcoming
        self._wanted = self._other_words = ""
        super().__init__(lambda: TakenStep(self._next_code()), self._make)
        self.other = ChoiceField()
        self.other.setFixedWidth(px(_CHOICE))
        self.foot.addWidget(self.other)
        self.other.edited.connect(self.add_step)

    def set_other_words(self, words: str) -> None:
        """Offer the steps that have no row yet, under these words."""
        self._other_words = words
        self.other.setAccessibleName(words)
        self._offer()

    def set_value(self, value: Sequence[TakenStep]) -> None:
        """Show the steps; what can be added follows."""
        super().set_value(value)
        self._offer()

    def add_row(self) -> None:
        """Add a row for the next step and go there; nothing when all steps have one."""
        if self._next_code():
            super().add_row()
            self._offer()

    def add_step(self, code: str) -> None:
        """Add a row for a step and go there."""
        if code and code not in self._shown_codes():
            self._wanted = code
            self.add_row()
            self._wanted = ""

    def _remove(self, row: ItemRow) -> None:
        super()._remove(row)
        self._offer()

    def _shown_codes(self) -> set[str]:
        return {row.item.id for row in self.rows}

    def _left(self) -> list[DeadlineStep]:
        shown = self._shown_codes()
        return [step for step in self._steps() if step.code not in shown]

    def _next_code(self) -> str:
        left = [step.code for step in self._left()]
        for code in (self._wanted, self._upcoming()):
            if code in left:
                return code
        return left[0] if left else ""

    def _make(self, item: TakenStep) -> StepRow:
        label = next((s.label for s in self._steps() if s.code == item.id), item.id)
        return StepRow(item, label, self._clock)

    def _offer(self) -> None:
        offers = [(step.code, step.label) for step in self._left()]
        self.other.offer([("", self._other_words), *offers], self._other_words)
        self.other.set_value("")
