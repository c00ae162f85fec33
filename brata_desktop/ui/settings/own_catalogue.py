"""The unit's own catalogue files: where they are, what is in force, what is wrong with them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from brata_desktop.services import own_catalogue
from brata_desktop.services.own_catalogue import OwnCatalogue
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.settings.folders import open_folder
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.workbench import Workbench

CAPTIONS = 110


class OwnCatalogueCard(Card):
    """The folder `catalogue` of this laptop.

    Attributes:
        facts: Folder and files.
        state: What is wrong, or what only the next start brings.
        open_folder: Shows the folder; makes it where it is not there yet.
    """

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._workbench = workbench
        self._found: OwnCatalogue | None = None
        self._lead = Label("", "small", "text3", wrap=True)
        self.facts = FactList(CAPTIONS)
        self.state = MessageBar()
        self.state.hide()
        self.open_folder, self.again = Button(icon="folder-open"), Button(icon="refresh-cw")
        for part in (self._lead, self.facts, self.state):
            self.add(part)
        self.add(row_of(self.open_folder, self.again, 1, spacing=8))
        self.open_folder.clicked.connect(self._open)
        self.again.clicked.connect(self.refresh)
        self.retranslate()

    def refresh(self) -> None:
        """Read the files as the next start will."""
        folder, at_work = self._workbench.paths.own_catalogue, self._workbench.desk.catalogue
        self._beside(lambda: own_catalogue.look(folder, at_work), self._show)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.set_title(self.tr("The unit's own catalogue"))
        self._lead.setText(
            self.tr("CSV files that add stages, units or words to those of the program.")
        )
        self.open_folder.set_words(self.tr("Open folder"))
        self.again.set_words(self.tr("Check again"))
        self._show_facts()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self, found: OwnCatalogue) -> None:
        self._found = found
        self._show_facts()

    def _show_facts(self) -> None:
        found = self._found
        files = "\n".join(found.files) if found is not None else ""
        self.facts.set_facts(
            [
                Fact(self.tr("Folder"), str(self._workbench.paths.own_catalogue)),
                Fact(self.tr("Files"), files or self.tr("None; those of the program hold.")),
            ]
        )
        if found is not None:
            self._say(found)

    def _say(self, found: OwnCatalogue) -> None:
        self.state.setVisible(found.error is not None or bool(found.files) or not found.is_in_force)
        if found.error is not None:
            self.state.set_tone("danger")
            advice = self.tr("Mend it before the program starts again; it needs every file.")
            self.state.set_texts(error_text(found.error), advice)
        elif found.is_in_force:
            self.state.set_tone("ok")
            self.state.set_texts(self.tr("These files are in force."))
        else:
            self.state.set_tone("info")
            self.state.set_texts(self.tr("The files hold after the program is started again."))

    def _open(self) -> None:
        folder = self._workbench.paths.own_catalogue
        self._beside(lambda: own_catalogue.make_folder(folder), open_folder)

    def _beside(self, job: Callable[[], object], done: Callable[..., None]) -> None:
        """Read files beside the store, so that no save waits for them."""
        self._workbench.paper.run(job, done, self._workbench.failed.emit, owner=self)
