"""What a list of polling stations would change, shown before anything is written."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.polling_lists import STATION_COLUMNS, TEMPLATE
from brata_desktop.domain.polling_plan import ListPlan, StationChange
from brata_desktop.services import polling_stations
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.registers import RegisterImport
from brata_desktop.ui.settings.import_dialog import CAPTIONS, LISTED_MAX, FileImportDialog
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.workbench import Steps, Workbench


class StationImportDialog(FileImportDialog):
    """The preview of a list of stations; a list changes only what it says.

    Attributes:
        changed: Known stations that it says something else of.
        plan: What it would change.
    """

    def __init__(self, workbench: Workbench, file: Path, parent: QWidget) -> None:
        self._file = file
        self.plan = ListPlan()
        known = STATION_COLUMNS.synonyms
        super().__init__(
            workbench,
            file,
            parent,
            title=self.tr("Import polling stations"),
            headings={known.get(word, word): word for word in TEMPLATE.split(";")},
        )

    def steps(self, desk: Desk, *, dry_run: bool) -> Steps[tuple[RegisterImport, Changes]]:
        """Give the import."""
        found, changes = yield from polling_stations.import_in_steps(
            desk, self._file, dry_run=dry_run
        )
        plan = self.plan = found.plan
        counts = RegisterImport(plan.added, plan.updated, plan.unchanged, found.errors, ())
        return counts, changes

    def show_more(self) -> None:
        """List the changed stations, and say how many the file does not name."""
        updated = [change for change in self.plan.changes if change.before is not None]
        if updated:
            facts = [Fact(*self._change(change)) for change in updated[:LISTED_MAX]]
            left = len(updated) - len(facts)
            if left:
                facts.append(Fact("", fill(self.tr("and %1 more"), left)))
            changed = FactList(CAPTIONS)
            changed.set_facts(facts)
            self.put_in(Label(self.tr("Changed stations"), "h3"), changed)
        if self.plan.absent:
            words = self.tr("%1 known stations of these villages are not in the file; they stay.")
            text = fill(words, len(self.plan.absent))
            self.put_in(Label(text, "body", "text2", wrap=True))

    def _change(self, change: StationChange) -> tuple[str, str]:
        """Return the station, and each changed field with its former and its new value."""
        station = change.after
        area = self.workbench.desk.catalogue.areas.get(station.village)
        said = (
            f"{name}: {_text(getattr(change.before, name))} → {_text(getattr(station, name))}"
            for name in change.fields
        )
        return station.title(area.name if area else station.village), "\n".join(said)


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value)) or "–"
    return "–" if value in (None, "") else str(value)
