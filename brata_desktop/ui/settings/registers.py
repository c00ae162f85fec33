"""Pos dan personel: the registers of the unit, filled by CSV files, and its own catalogue."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from brata_desktop.domain.states import Right, may
from brata_desktop.services import registers
from brata_desktop.services.desk import Desk
from brata_desktop.services.registers import PERSONNEL, POST
from brata_desktop.ui.settings.import_dialog import ImportDialog
from brata_desktop.ui.settings.own_catalogue import OwnCatalogueCard
from brata_desktop.ui.settings.register_list import (
    RegisterLine,
    RegisterList,
    person_line,
    post_line,
)
from brata_desktop.ui.settings.section import Section
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.inputs import SearchField
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

SEARCH_WIDTH = 190


@dataclass(frozen=True, slots=True)
class Registers:
    """Both registers in words.

    Attributes:
        posts: By unit and code.
        personnel: By unit and NRP.
        may_fill: Whether the officer at the desk may import.
    """

    posts: tuple[RegisterLine, ...]
    personnel: tuple[RegisterLine, ...]
    may_fill: bool


def look(desk: Desk) -> Registers:
    """Read both registers."""
    with desk.store.reading() as work:
        may_fill = may(Right.MANAGE_SETTINGS, desk.roles(work))
    return Registers(
        tuple(post_line(post, desk.catalogue) for post in registers.posts(desk)),
        tuple(person_line(person, desk.catalogue) for person in registers.personnel(desk)),
        may_fill and desk.unit_signer is not None,
    )


class RegistersSection(Section):
    """The posts and the personnel; which of both is chosen above the list.

    Attributes:
        register: Posts or personnel.
        search: Narrows the list.
        list: The lines.
        take: Asks for a file to import.
        template: Saves an empty file to fill.
    """

    KEY = "registers"

    def _build(self) -> None:
        self._registers = Registers((), (), may_fill=False)
        self.register = SegmentedControl([Option(POST, ""), Option(PERSONNEL, "")])
        self.register.set_chosen(POST)
        self.search = SearchField()
        self.search.setMinimumWidth(px(SEARCH_WIDTH))
        self.list = RegisterList()
        self._empty = Label("", "small", "text3", wrap=True)
        self.take, self.template = Button(icon="upload"), Button(icon="download")
        card = Card()
        card.add(row_of(self.register, 1, self.search, spacing=12))
        card.add(self._empty)
        card.add(self.list)
        card.add(row_of(self.take, self.template, 1, spacing=8))
        self.own = OwnCatalogueCard(self.workbench)
        self.add(card)
        self.add(self.own)

    def _connect(self) -> None:
        self.register.chosen.connect(self._show_lines)
        self.search.textChanged.connect(self._search)
        self.take.clicked.connect(self._take)
        self.template.clicked.connect(self._save_template)

    def refresh(self) -> None:
        """Ask for both registers, and look into the folder."""
        self.workbench.read(look, self._show, owner=self)
        self.own.refresh()

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.set_lead(
            self.tr(
                "Names offered while a crew is typed, and what posts are called; filled from CSV."
            )
        )
        self.search.setPlaceholderText(self.tr("Search name or number"))
        self.search.setAccessibleName(self.tr("Search the list"))
        self.take.set_words(self.tr("Import CSV…"))
        self.template.set_words(self.tr("Save empty CSV…"))
        self._show(self._registers)

    def _show(self, found: Registers) -> None:
        self._registers = found
        self.register.set_options(
            [
                Option(POST, self.tr("Posts"), len(found.posts)),
                Option(PERSONNEL, self.tr("Personnel"), len(found.personnel)),
            ]
        )
        self.take.setVisible(found.may_fill)
        self.template.setVisible(found.may_fill)
        self._show_lines()

    def _show_lines(self, _key: str = "") -> None:
        is_posts = self.register.chosen_key() == POST
        self.list.setAccessibleName(self.tr("Posts") if is_posts else self.tr("Personnel"))
        self.list.lines.set_lines(self._registers.posts if is_posts else self._registers.personnel)
        self._say_empty()

    def _search(self, text: str) -> None:
        self.list.lines.search(text)
        self._say_empty()

    def _say_empty(self) -> None:
        shown = self.list.lines.rowCount()
        words = (
            self.tr("Nothing here has these words.")
            if self.search.text()
            else self.tr("The list is empty.")
        )
        self._empty.setText(words)
        self._empty.setVisible(not shown)
        self.list.setVisible(shown > 0)

    def _take(self) -> None:
        title = self.tr("Choose a CSV file")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "CSV (*.csv)")
        if not chosen:
            return
        dialog = ImportDialog(self.workbench, self.register.chosen_key(), Path(chosen), self)
        dialog.succeeded.connect(self._taken)
        dialog.open()

    def _taken(self, taken: object) -> None:
        if isinstance(taken, registers.RegisterImport):
            words = self.tr("%1 new, %2 changed, %3 rejected.")
            self.workbench.say(fill(words, taken.added, taken.updated, len(taken.errors)))

    def _save_template(self) -> None:
        register = self.register.chosen_key()
        name = self.tr("posts.csv") if register == POST else self.tr("personnel.csv")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save empty CSV"), name, "CSV (*.csv)"
        )
        if not chosen:
            return
        file = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".csv")
        self.workbench.paper.run(
            lambda: registers.save_template(register, file),
            lambda _none: self.workbench.say(fill(self.tr("Saved as %1."), file.name)),
            self.workbench.failed.emit,
            owner=self,
        )
