"""A row of what went on: the words, when it began, what was noticed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.kinds.guarding import Phase
from brata_desktop.ui.forms.bindings import Editor
from brata_desktop.ui.forms.fields import TextField
from brata_desktop.ui.forms.items_field import ItemRow, ItemsField
from brata_desktop.ui.forms.when_field import Clock, WhenField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.field import row_of


class PhaseRow(ItemRow):
    """The editors of one phase."""

    def __init__(self, item: Any, clock: Clock) -> None:  # noqa: ANN401 - a `Phase`
        self.what, self.note = TextField(), TextField()
        self.when = WhenField(clock, has_quick=False)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row_of(self.what, self.when))
        column.addLayout(row_of(self.note))
        editors: dict[str, Editor] = {
            "what": self.what,
            "occurred": self.when,
            "note": self.note,
        }
        super().__init__(item, editors, content)
        self.what.setPlaceholderText(self.tr("Search of the place, opening, going home"))
        self.note.setPlaceholderText(self.tr("What was noticed"))
        self.when.retranslate()


def phases_field(new_id: Callable[[], str], clock: Clock) -> ItemsField:
    """Return the list of phases of a form."""
    return ItemsField(lambda: Phase(new_id()), lambda item: PhaseRow(item, clock))
