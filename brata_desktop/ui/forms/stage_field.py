"""The election stage of a record: proposed from day and place, chosen by the officer."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.document import Common
from brata_desktop.domain.stages import stage_choices
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import proposed_stage
from brata_desktop.ui.forms.fields import ChoiceField
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.card import SectionHeader


class StageField(QWidget):
    """A choice of stages that says when it is the proposal.

    Signals:
        edited: The officer chose; carries the stage code.
    """

    edited = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_proposed = False
        self._choices: list[tuple[str, str]] = []
        self.header = SectionHeader(role="label")
        self.header.title.set_tone("text2")
        self.choice = ChoiceField()
        self.setFocusProxy(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.header)
        column.addWidget(self.choice)
        column.addStretch(1)
        self.choice.edited.connect(self.edited)

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - a stage code
        """Show a stage."""
        self.choice.set_value(value)

    def unclear(self) -> str:
        """A choice is never unclear."""
        return ""

    def set_error(self, message: str) -> None:
        """Show or clear that the choice is wrong."""
        self.choice.set_error(message)

    def fit(self, document: Common) -> None:
        """Offer the stages of a document's day and area, and say whether its own is proposed."""
        choices = _choices(self._desk, document)
        if choices != self._choices:
            self._choices = choices
            self.choice.offer(choices)
        self._is_proposed = document.stage == proposed_stage(self._desk, document)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        note = self.tr("automatic") if self._is_proposed else ""
        self.header.set_texts(question("stage"), note)
        self.choice.setAccessibleName(question("stage"))


def followed_stage(desk: Desk, before: Common, after: Common) -> str:
    """Return the stage of an edited document: a proposal follows day and area, a choice stays."""
    if before.stage and before.stage != proposed_stage(desk, before):
        return after.stage
    return proposed_stage(desk, after)


def _choices(desk: Desk, document: Common) -> list[tuple[str, str]]:
    operation = desk.catalogue.operation(document.operation or desk.operation)
    day = document.occurred.date or desk.clock().date()
    if operation is None:
        return []
    stages = desk.catalogue.stages_of(operation.code)
    offered = stage_choices(operation, stages, day, document.place.area_code)
    return [(stage.code, stage.short_name) for stage in offered]
