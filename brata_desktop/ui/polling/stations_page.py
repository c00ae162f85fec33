"""TPS: the register of polling stations, and what guarding them takes beside what there is."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from brata_desktop.domain.polling_filter import (
    NO_CLASS,
    REACHES,
    StationFilter,
    StationLine,
    wanted_lines,
)
from brata_desktop.services import station_register
from brata_desktop.services.changes import Changes
from brata_desktop.services.registers import RegisterImport
from brata_desktop.services.station_register import StationRegister
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.polling.grid import Grid, GridColumn
from brata_desktop.ui.polling.need_table import NeedTable
from brata_desktop.ui.polling.station_import import StationImportDialog
from brata_desktop.ui.polling.station_words import (
    number_word,
    reach_word,
    station_cells,
    station_facts,
)
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button, FilterChip
from brata_desktop.ui.widgets.card import Panel, SectionHeader
from brata_desktop.ui.widgets.choice_popup import ChoicePopup
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.inputs import SearchField
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.scrolling import scrolling
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.workbench import Workbench

LIST, NEED = "list", "need"
CAPTIONS = 92
SEARCH_WIDTH = 220
_ICONS = {"district": "map-pin", "class": "shield", "reach": "ship", "special": "star"}


class StationsPage(Page):
    """TPS.

    Attributes:
        view: The list, or need beside strength.
        chips: The filters by name.
        grid: The list.
        needs: Need and strength.
        take: Asks for a list to import.
        by: Cycles what the need is told by.
        strength: Asks for a file of what there is.
    """

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(ground="surface")
        self._workbench = workbench
        self._register = StationRegister()
        self._shown: list[StationLine] = []
        self._filter = StationFilter()
        self.view = SegmentedControl([Option(LIST, ""), Option(NEED, "")])
        self.view.set_chosen(LIST)
        self.search = self.words = SearchField(keys="/")
        self.chips = {name: FilterChip(icon=icon) for name, icon in _ICONS.items()}
        self.popups = {
            "district": ChoicePopup(searchable=True, parent=self),
            "class": ChoicePopup(parent=self),
            "reach": ChoicePopup(parent=self),
        }
        self.take = Button(icon="upload", hint="I")
        self.by, self.strength = Button(), Button(icon="upload")
        self.grid, self.needs = Grid(), NeedTable(workbench)
        self._title, self.facts = SectionHeader(role="h2"), FactList(CAPTIONS)
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self.words.setPlaceholderText(self.tr("Number, village, place"))
        self.words.setAccessibleName(self.tr("Search the list"))
        self.grid.setAccessibleName(self.tr("Polling stations"))
        self.needs.setAccessibleName(self.tr("Need and strength"))
        self.view.set_options(
            [Option(LIST, self.tr("Register")), Option(NEED, self.tr("Need and strength"))]
        )
        self.take.set_words(self.tr("Import list…"))
        self.strength.set_words(self.tr("Strength from CSV…"))
        self._show(self._register)

    def refresh(self) -> None:
        """Load the register, and the need when it is to be seen."""
        self._workbench.read(station_register.register, self._show, owner=self)
        if self.view.chosen_key() == NEED:
            self.needs.ask()

    def focus_first(self) -> None:
        """Begin in the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Give search, table and detail to F6."""
        return [self.words, self._table, *super().panes()[2:]]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Letters act while no text field has the focus."""
        acts = {
            Qt.Key.Key_Slash: self.words.setFocus,
            Qt.Key.Key_K: self.chips["district"].click,
            Qt.Key.Key_L: self.chips["class"].click,
            Qt.Key.Key_A: self.chips["reach"].click,
            Qt.Key.Key_H: self.chips["special"].click,
        }
        if self._table is self.needs:
            acts = {Qt.Key.Key_B: self.by.click, Qt.Key.Key_F: self.strength.click}
        acts |= {Qt.Key.Key_N: self._turn, Qt.Key.Key_I: self.take.click}
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            act()

    @property
    def _table(self) -> Grid:
        return self.grid if self.view.chosen_key() == LIST else self.needs

    def _build(self) -> None:
        self.header.add_left(self.view)
        self.header.add_right(self.take)
        bar = QFrame()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(SIZES.page_left), px(7), px(16), px(7))
        row.setSpacing(px(7))
        self.words.setMinimumWidth(px(SEARCH_WIDTH))
        row.addWidget(self.words)
        for part in (*self.chips.values(), self.by, self.strength):
            row.addWidget(part)
        row.addStretch(1)
        self.set_toolbar(bar)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.grid)
        self.tables.addWidget(self.needs)
        self.set_body(self.tables)
        section, panel = QWidget(), Panel()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._title)
        column.addWidget(self.facts)
        panel.add_section(section)
        self.set_pane(scrolling(panel), SIZES.pane_log)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.words.textChanged.connect(lambda text: self._narrow(text=text))
        self.view.chosen.connect(lambda _key: self._show_view())
        self.grid.row_changed.connect(self._show_detail)
        self.needs.row_changed.connect(self._show_detail)
        self.needs.loaded.connect(self._show_detail)
        self.chips["special"].clicked.connect(
            lambda: self._narrow(is_special=not self._filter.is_special)
        )
        for name, field in (("district", "district"), ("class", "class_code"), ("reach", "reach")):
            popup, chip = self.popups[name], self.chips[name]
            chip.clicked.connect(partial(popup.open_below, chip))
            popup.chosen.connect(partial(self._take_choice, field))
        self.take.clicked.connect(self._import)
        self.by.clicked.connect(self._next_place)
        self.strength.clicked.connect(self.needs.take_strength)

    def _hear(self, changes: Changes) -> None:
        if changes.registers:
            self.mark_stale()

    # -- the list ------------------------------------------------------------------------------

    def _take_choice(self, field: str, keys: Sequence[str]) -> None:
        self._narrow(**{field: next(iter(keys), "")})
        self.focus_first()

    def _narrow(self, **wanted: Any) -> None:  # noqa: ANN401 - fields of the filter
        self._filter = replace(self._filter, **wanted)
        self._show_lines()

    def _show(self, register: StationRegister) -> None:
        self._register = register
        catalogue, operation = self._workbench.desk.catalogue, self._workbench.desk.operation
        classes = catalogue.tables.polling_classes
        own = [(each.code, each.name) for each in classes if each.operation == operation]
        every = self.tr("All")
        self.popups["district"].set_choices([("", every), *register.districts])
        self.popups["class"].set_choices([("", every), *own, (NO_CLASS, self.tr("not classed"))])
        self.popups["reach"].set_choices([("", every), *((r, reach_word(r)) for r in REACHES)])
        self.take.setVisible(register.may_fill)
        self._show_lines()
        self._show_view()

    def _show_lines(self) -> None:
        chosen = self._chosen()
        self._shown = wanted_lines(self._register.lines, self._filter)
        columns = [
            GridColumn(self.tr("Polling station"), 222),
            GridColumn(self.tr("District"), 150),
            GridColumn(self.tr("Place")),
            GridColumn(self.tr("Voters"), 74, is_number=True),
            GridColumn(self.tr("Class"), 106),
            GridColumn(self.tr("Access"), 146),
        ]
        catalogue = self._workbench.desk.catalogue
        same = (n for n, line in enumerate(self._shown)
                if chosen and line.station.key == chosen.station.key)  # fmt: skip
        keep = next(same, 0 if self._shown else -1)
        self.grid.show_rows(
            columns, len(self._shown), lambda row: station_cells(catalogue, self._shown[row]), keep
        )
        self._name_chips()
        self._show_title()
        self._show_detail()

    def _name_chips(self) -> None:
        wanted, districts = self._filter, dict(self._register.districts)
        classes = self._workbench.desk.catalogue.tables.polling_classes
        names = {each.code: each.name for each in classes} | {NO_CLASS: self.tr("not classed")}
        district = districts.get(wanted.district, "").partition(",")[0]
        reach = reach_word(wanted.reach) if wanted.reach else ""
        texts = {
            "district": district or self.tr("District"),
            "class": names.get(wanted.class_code, "") or self.tr("Class"),
            "reach": reach or self.tr("Access"),
            "special": self.tr("TPS khusus"),
        }
        active = {"district": wanted.district, "class": wanted.class_code,
                  "reach": wanted.reach, "special": wanted.is_special}  # fmt: skip
        for name, chip in self.chips.items():
            chip.setText(texts[name])
            chip.set_active(bool(active[name]))

    def _show_title(self) -> None:
        every, shown = len(self._register.lines), len(self._shown)
        words = (
            number_word(every)
            if shown == every
            else fill(self.tr("%1 of %2"), number_word(shown), number_word(every))
        )
        self.header.set_title("TPS", words)

    def _chosen(self) -> StationLine | None:
        row = self.grid.row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show_detail(self, _row: int = -1) -> None:
        if self._table is self.needs:
            name = self.needs.place_name() or self.tr("Need and strength")
            self._title.set_texts(name)
            self.facts.set_facts(self.needs.facts())
            return
        line = self._chosen()
        if line is None:
            self._title.set_texts(self.tr("No polling station"))
            hint = (
                self.tr("Nothing here has these words.")
                if self._register.lines
                else self.tr("The list is empty. An administrator imports it from a CSV or XLSX.")
            )
            self.facts.set_facts([Fact("", hint, "text2")])
            return
        self._title.set_texts(line.title)
        self.facts.set_facts(station_facts(self._workbench.desk.catalogue, line))

    # -- need and strength ---------------------------------------------------------------------

    def _turn(self) -> None:
        self.view.set_chosen(NEED if self.view.chosen_key() == LIST else LIST)
        self._show_view()

    def _show_view(self) -> None:
        is_list = self.view.chosen_key() == LIST
        had_focus = self.grid.hasFocus() or self.needs.hasFocus()
        self.tables.setCurrentWidget(self._table)
        for part in (self.words, *self.chips.values()):
            part.setVisible(is_list)
        for part in (self.by, self.strength):
            part.setVisible(not is_list)
        self.by.set_words(self.needs.by_words())
        self.set_hints(self._hints_of_list() if is_list else self._hints_of_needs())
        if had_focus:
            self.focus_first()
        self._show_detail()
        if not is_list:
            self.needs.ask()

    def _hints_of_list(self) -> list[KeyHint]:
        return [
            KeyHint("/", self.tr("Search")),
            KeyHint("K", self.tr("District")),
            KeyHint("L", self.tr("Class")),
            KeyHint("A", self.tr("Access")),
            KeyHint("H", self.tr("TPS khusus")),
            KeyHint("N", self.tr("Need and strength")),
            *self._hints_of_both(),
        ]

    def _hints_of_needs(self) -> list[KeyHint]:
        return [
            KeyHint("B", self.tr("Need by")),
            KeyHint("F", self.tr("Strength from CSV")),
            KeyHint("N", self.tr("Register")),
            *self._hints_of_both(),
        ]

    def _hints_of_both(self) -> list[KeyHint]:
        own = [KeyHint("I", self.tr("Import"))] if self._register.may_fill else []
        return [*own, KeyHint("F6", self.tr("Next pane"))]

    def _next_place(self) -> None:
        self.needs.go_on()
        self.by.set_words(self.needs.by_words())

    # -- import --------------------------------------------------------------------------------

    def _import(self) -> None:
        if not self._register.may_fill:
            return
        title = self.tr("Choose a list")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "CSV, XLSX (*.csv *.xlsx)")
        if chosen:
            dialog = StationImportDialog(self._workbench, Path(chosen), self)
            dialog.succeeded.connect(self._imported)
            dialog.open()

    def _imported(self, taken: object) -> None:
        if isinstance(taken, RegisterImport):
            words = self.tr("%1 new, %2 changed, %3 rejected.")
            self._workbench.say(fill(words, taken.added, taken.updated, len(taken.errors)))
