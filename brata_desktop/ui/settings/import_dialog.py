"""What a register file would change, shown before anything is written."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from brata_desktop.domain.errors import BrataError, InvalidInput
from brata_desktop.domain.registers import PERSONNEL_COLUMNS, POST_COLUMNS
from brata_desktop.services import registers
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.registers import RegisterImport
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.settings.job_dialog import Job, JobDialog
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.workbench import Steps, Workbench

LISTED_MAX = 50
CAPTIONS = 120
COLUMNS = {registers.POST: POST_COLUMNS, registers.PERSONNEL: PERSONNEL_COLUMNS}


class FileImportDialog(JobDialog):
    """The preview of an import; nothing is written before its main button.

    A subclass gives the import in `steps`.

    Args:
        workbench: Reads and changes the store.
        file: The file.
        parent: The section or page.
        title: What is imported.
        headings: Our name of a column to the word that people know it by.

    Attributes:
        counts: How many lines are new, changed, the same, rejected.
        refused: The rejected lines.
        doubtful: Lines that are taken but should be looked at.
    """

    def __init__(
        self,
        workbench: Workbench,
        file: Path,
        parent: QWidget,
        *,
        title: str,
        headings: Mapping[str, str],
    ) -> None:
        confirm = self.tr("Import")
        super().__init__(workbench, parent, title=title, detail=file.name, confirm=confirm)
        self._headings = headings
        self.counts = FactList(CAPTIONS)
        self.counts.hide()
        self.refused, self._refused_title = FactList(CAPTIONS), Label(role="h3")
        self.doubtful, self._doubtful_title = FactList(CAPTIONS), Label(role="h3")
        self.note = MessageBar()
        for part in (
            self.note,
            self.counts,
            self._refused_title,
            self.refused,
            self._doubtful_title,
            self.doubtful,
        ):
            part.hide()
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._begin()

    def job(self) -> Job:
        """Give the import as a whole."""
        return lambda desk: registers.finish(self.steps(desk, dry_run=False))

    def steps(self, desk: Desk, *, dry_run: bool) -> Steps[tuple[RegisterImport, Changes]]:
        """Give the import; a dry run only tells what would happen."""
        raise NotImplementedError

    def send(self, _job: Job) -> None:
        """Send it in steps: a file may be long, and saves shall not wait for all of it."""
        steps = partial(self.steps, dry_run=False)
        self.workbench.change_in_steps(steps, self.succeed, self.hear, owner=self)

    def show_more(self) -> None:
        """Add what else the preview has to say; the subclass says what."""

    def put_in(self, *parts: QWidget) -> None:
        """Put parts below the counts."""
        for place, part in enumerate(parts, self.column.indexOf(self.counts) + 1):
            self.column.insertWidget(place, part)

    def _begin(self) -> None:
        self.confirm.setEnabled(False)
        self._say(self.tr("The file is being read…"))
        self.workbench.read_in_steps(
            partial(self.steps, dry_run=True),
            lambda found: self._show(found[0]),
            self._cannot,
            owner=self,
        )

    def _show(self, found: RegisterImport) -> None:
        news = found.added + found.updated
        self.confirm.setEnabled(news > 0)
        self.counts.set_facts(
            [
                Fact(self.tr("New"), str(found.added)),
                Fact(self.tr("Changed"), str(found.updated)),
                Fact(self.tr("As before"), str(found.unchanged)),
                Fact(
                    self.tr("Rejected"),
                    str(len(found.errors)),
                    "danger" if found.errors else "text",
                ),
            ]
        )
        self.counts.show()
        if news:
            self._say(
                self.tr(
                    "Nothing is written yet. A line that is here already is brought up to date."
                )
            )
        else:
            self._say(self.tr("The file brings nothing new."))
        self.show_more()
        self._list(self._refused_title, self.refused, found.errors, self.tr("Rejected lines"))
        self._list(self._doubtful_title, self.doubtful, found.warnings, self.tr("Please check"))
        self.refit()

    def _list(
        self, title: Label, facts: FactList, errors: tuple[InvalidInput, ...], words: str
    ) -> None:
        shown = [Fact(*self._refusal(error)) for error in errors[:LISTED_MAX]]
        left = len(errors) - len(shown)
        if left:
            shown.append(Fact("", fill(self.tr("and %1 more"), left)))
        title.setText(words)
        facts.set_facts(shown)
        title.setVisible(bool(shown))
        facts.setVisible(bool(shown))

    def _refusal(self, error: InvalidInput) -> tuple[str, str]:
        """Return line and column, and the sentence without them."""
        column = str(error.params.get("column", ""))
        place = fill(self.tr("Line %1"), error.params.get("line", "–"))
        whole = error_text(error)
        reason = whole.partition(f"{column}: ")[2] or whole
        column = self._headings.get(column, column)
        return " · ".join(filter(None, (place, column))), reason[:1].upper() + reason[1:]

    def _cannot(self, error: Exception) -> None:
        if not isinstance(error, BrataError):
            self.workbench.failed.emit(error)
            self.reject()
            return
        self._say(error_text(error), "danger")
        self.refit()

    def _say(self, words: str, tone: str = "info") -> None:
        self.note.set_tone(tone)
        self.note.set_texts(words)
        self.note.show()


class ImportDialog(FileImportDialog):
    """The preview of a file of posts or personnel.

    Args:
        workbench: Reads and changes the store.
        register: `POST` or `PERSONNEL`.
        file: The CSV file.
        parent: The section.
    """

    def __init__(self, workbench: Workbench, register: str, file: Path, parent: QWidget) -> None:
        self._register, self._file = register, file
        known = COLUMNS[register].synonyms
        super().__init__(
            workbench,
            file,
            parent,
            title=QCoreApplication.translate("ImportDialog", "Import posts")
            if register == registers.POST
            else QCoreApplication.translate("ImportDialog", "Import personnel"),
            headings={known.get(w, w): w for w in registers.TEMPLATES[register].split(";")},
        )

    def steps(self, desk: Desk, *, dry_run: bool) -> Steps[tuple[RegisterImport, Changes]]:
        """Give the import."""
        return registers.import_in_steps(desk, self._register, self._file, dry_run=dry_run)
