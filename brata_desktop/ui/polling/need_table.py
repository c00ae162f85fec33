"""What guarding the polling stations takes, beside what there is, by unit or area."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.guard_need import (
    BY_DISTRICT,
    BY_POLRES,
    BY_REGENCY,
    BY_UNIT,
    PLACES,
    PlaceNeed,
    published_stations,
    total_need,
)
from brata_desktop.services import polling_stations
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.polling.grid import Cell, Grid, GridColumn
from brata_desktop.ui.polling.station_words import need_cells, need_facts
from brata_desktop.ui.widgets.fact_list import Fact
from brata_desktop.ui.workbench import Workbench

NUMBER_WIDTH = 68


class NeedTable(Grid):
    """Need and strength of each place, and of all together in the last row.

    Signals:
        loaded: Other rows are shown.
    """

    loaded = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, caption_lines=2)
        self._workbench = workbench
        self._by = BY_POLRES
        self._available: Path | None = None
        self._needs: tuple[PlaceNeed, ...] = ()

    def by_words(self) -> str:
        """Return what the need is told by."""
        words = {
            BY_UNIT: self.tr("By unit"),
            BY_POLRES: self.tr("By Polres"),
            BY_REGENCY: self.tr("By regency"),
            BY_DISTRICT: self.tr("By district"),
        }
        return words[self._by]

    def go_on(self) -> None:
        """Tell the need by the next kind of place."""
        self._by = PLACES[(PLACES.index(self._by) + 1) % len(PLACES)]
        self.ask()

    def take_strength(self) -> None:
        """Ask for a file of what there is."""
        title = self.tr("Choose a CSV file: place, polri, linmas")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "CSV (*.csv)")
        if chosen:
            self._available = Path(chosen)
            self.ask()

    def ask(self) -> None:
        """Load the need."""
        job = partial(polling_stations.needs, by=self._by, available=self._available)
        self._workbench.read(job, self._show, self._refused, owner=self)

    def place_name(self) -> str:
        """Return the name of the chosen place; empty for none."""
        return self._name(self.row()) if 0 <= self.row() < len(self._needs) else ""

    def facts(self) -> tuple[Fact, ...]:
        """Return the classes of the chosen place."""
        desk, row = self._workbench.desk, self.row()
        if not 0 <= row < len(self._needs):
            return ()
        return tuple(need_facts(desk.catalogue, desk.operation, self._needs[row]))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, BrataError):
            self._workbench.failed.emit(error)
            return
        self._available = None
        self._workbench.say(error_text(error), "danger")

    def _show(self, needs: tuple[PlaceNeed, ...]) -> None:
        rows = self._needs = (*needs, total_need(needs)) if needs else ()
        captions = (
            self.tr("TPS"),
            self.tr("Published"),
            self.tr("Needed police"),
            self.tr("Needed linmas"),
            self.tr("Present police"),
            self.tr("Present linmas"),
            self.tr("Left police"),
            self.tr("Left linmas"),
            self.tr("TPS without need"),
        )
        numbers = (GridColumn(caption, NUMBER_WIDTH, is_number=True) for caption in captions)
        columns = [GridColumn(self.tr("Unit or area")), *numbers]
        keep = min(max(self.row(), 0), len(rows) - 1)
        self.show_rows(columns, len(rows), self._cells, keep)
        self.loaded.emit()

    def _cells(self, row: int) -> list[Cell]:
        desk, need = self._workbench.desk, self._needs[row]
        published = None
        if need.place:
            published = published_stations(desk.catalogue, desk.operation, need.place)
        return need_cells(self._name(row), need, published)

    def _name(self, row: int) -> str:
        catalogue, place = self._workbench.desk.catalogue, self._needs[row].place
        if row == len(self._needs) - 1:
            return self.tr("Together")
        unit, area = catalogue.unit(place), catalogue.areas.get(place)
        return unit.short_name if unit else area.name if area else self.tr("in none")
