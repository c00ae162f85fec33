"""What stands in place of an empty list: what hides the records, and the one way out."""

from typing import Literal

from PySide6.QtWidgets import QWidget

from brata_desktop.services.record_list import COUNT_CAP
from brata_desktop.ui.records.words import capped
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.empty_state import EmptyState

Way = Literal["filters", "search", "new"]


class NoRecords(EmptyState):
    """Names why there is nothing.

    Attributes:
        way: What its button does: take the filters away, clear the search, or record.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("clipboard-list", parent=parent)
        self.way: Way = "new"

    def say_loading(self) -> None:
        """Say that the answer takes a moment."""
        self.set_icon("loader")
        self.set_texts(self.tr("Loading…"), "")

    def say_why(self, typed: str, filters: int, hidden: int) -> None:
        """Say why the list is empty.

        Args:
            typed: The search text.
            filters: How many filters are in force.
            hidden: Records that these filters hide, stopped at the cap.
        """
        if hidden:
            self._say("filters", "search-x", self.tr("Nothing matches"),
                      self._hiding(filters, hidden), self.tr("Take filters away"))  # fmt: skip
        elif typed.strip():
            text = fill(self.tr("No record holds “%1”."), typed.strip())
            self._say("search", "search-x", self.tr("Nothing matches"), text,
                      self.tr("Clear the search"))  # fmt: skip
        else:
            text = self.tr("Press N to record an incident, a patrol or a pre-emptive action.")
            self._say("new", "clipboard-list", self.tr("No records yet"), text,
                      self.tr("New record"))  # fmt: skip

    def _hiding(self, filters: int, hidden: int) -> str:
        active = self.tr("%Ln active filter(s)", "", filters)
        return fill(self.tr("%1 hide %2 records."), active, capped(hidden, COUNT_CAP))

    def _say(self, way: Way, icon: str, title: str, text: str, action: str) -> None:
        self.way = way
        self.set_icon(icon)
        self.set_texts(title, text, action)
