"""Gakkumdu: the election offences with their next deadline, and the course of the chosen one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget

from brata_desktop.services.changes import Changes
from brata_desktop.services.kinds.offence_case.case_list import KIND, CaseLine, cases
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.kinds.offence_case.lines import WIDTHS, case_line
from brata_desktop.ui.kinds.offence_case.words import disclaimer
from brata_desktop.ui.records.actions import RecordActions, seen_in
from brata_desktop.ui.records.detail import RecordDetail
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.empty_state import EmptyState
from brata_desktop.ui.widgets.inputs import SearchField
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import ElidedLabel
from brata_desktop.ui.widgets.lines_table import LinesTable
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.workbench import Workbench

GOING_ON, NEAR, ALL = "going_on", "near", "all"
TABS = (GOING_ON, NEAR, ALL)
_HOLDS: dict[str, Callable[[CaseLine], bool]] = {
    GOING_ON: lambda line: not line.is_over,
    NEAR: lambda line: line.is_soon,
    ALL: lambda _line: True,
}
_SEARCH_WIDTH, _SEARCH_PAUSE_MS = 250, 150
_SCREEN = "gakkumdu"


class GakkumduPage(Page):
    """Three lists over one detail pane: what goes on, what is due, all cases."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(ground="surface")
        self._workbench = workbench
        self._cases: tuple[CaseLine, ...] | None = None
        self._make_parts()
        self._build()
        self._connect()
        self._add_keys()
        self.retranslate()

    # -- building ------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.tabs = SegmentedControl([Option(tab, tab) for tab in TABS])
        self.tabs.set_chosen(GOING_ON)
        self.help = ElidedLabel(role="small", tone="text3")
        self.table = LinesTable(WIDTHS)
        self.nothing = EmptyState("scale")
        self.body = QStackedWidget()
        self.detail = RecordDetail(self._workbench)
        self.acts = RecordActions(self._workbench, self)
        self.new = Button(icon="plus", kind="primary")
        self._search_pause = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE_MS)

    def _build(self) -> None:
        self.search = SearchField(keys="Ctrl F")
        self.search.setFixedWidth(px(_SEARCH_WIDTH))
        self.header.add_right(self.search)
        self.header.add_right(self.new)
        self.header.set_flat(True)
        bar = QFrame()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(SIZES.page_left), 0, px(SIZES.page_right), px(12))
        row.setSpacing(px(12))
        row.addWidget(self.tabs)
        row.addWidget(self.help, 1)
        self.set_toolbar(bar)
        self.body.addWidget(self.table)
        self.body.addWidget(self.nothing)
        self.set_body(self.body)
        self.set_pane(self.detail, SIZES.pane_log)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.tabs.chosen.connect(lambda _tab: self._show_tab())
        self.new.clicked.connect(self._begin)
        self.nothing.acted.connect(self._begin)
        self._search_pause.timeout.connect(self.refresh)
        if self.search is not None:
            self.search.textChanged.connect(lambda _text: self._search_pause.start())
            self.search.returnPressed.connect(self.focus_first)
        self.table.chosen.connect(lambda _key: self._choose())
        self.table.opened.connect(self._open_pane)
        self.acts.outdated.connect(self.mark_stale)
        self.detail.loaded.connect(lambda _details: self._show_keys())
        self.detail.edit_asked.connect(self._edit)
        self.detail.print_asked.connect(self._print)
        self.detail.submit_asked.connect(self._submit)
        self.detail.menu_asked.connect(self._open_menu)
        self.detail.record_asked.connect(self._workbench.record_asked)
        self.detail.close_asked.connect(self.toggle_pane)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+P": self._print,
            "Ctrl+Return": self._submit,
            "Ctrl+Enter": self._submit,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # -- words ---------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self.new.set_words(self.tr("New case"), self.tr("New case (N)"))
        if self.search is not None:
            self.search.setPlaceholderText(self.tr("Search case, number, place"))
            self.search.setAccessibleName(self.tr("Search cases"))
        self.table.setAccessibleName(self.tr("Cases"))
        self.table.set_captions(
            (
                self.tr("Case"),
                self.tr("Next step"),
                self.tr("Deadline"),
                self.tr("Status"),
            )
        )
        said = disclaimer()
        self.help.set_text(f"{said[:1].upper()}{said[1:]}")
        self._show_counts()
        self._show_keys()
        self._show_tab()

    def _show_counts(self) -> None:
        found = self._cases
        titles = {
            GOING_ON: self.tr("Going on"),
            NEAR: self.tr("Deadline near"),
            ALL: self.tr("All"),
        }
        counts = {tab: None if found is None else sum(map(_HOLDS[tab], found)) for tab in TABS}
        kept = self.tabs.chosen_key() or GOING_ON
        self.tabs.set_options([Option(tab, titles[tab], count=counts[tab]) for tab in TABS])
        self.tabs.set_chosen(kept)
        late = sum(line.is_past for line in found or ())
        note = fill(self.tr("%1 deadlines have passed"), late) if late else ""
        self.header.set_title(self.tr("Gakkumdu"), note)

    def _show_keys(self) -> None:
        self.set_hints(
            [
                KeyHint("E", self.tr("Write down a step")),
                KeyHint("N", self.tr("New case")),
                KeyHint("1 2 3", self.tr("Lists")),
                KeyHint("/", self.tr("Search")),
                KeyHint("↑ ↓", self.tr("Choose")),
                KeyHint("Enter", self.tr("Open")),
                KeyHint("Ctrl P", self.tr("Print")),
                KeyHint("Ctrl Enter", self.tr("Submit")),
                KeyHint("M", self.tr("More actions")),
            ]
        )

    # -- the list ------------------------------------------------------------------------------

    @property
    def tab(self) -> str:
        """Which of the lists is chosen."""
        return self.tabs.chosen_key() or GOING_ON

    def refresh(self) -> None:
        """Load the list, and what the pane shows."""
        text = self.search.text().strip() if self.search is not None else ""
        self._workbench.read(partial(cases, text=text), self._take, owner=self)
        self.detail.refresh()

    def _hear(self, changes: Changes) -> None:
        if changes.records:
            self.mark_stale()

    def _take(self, found: tuple[CaseLine, ...]) -> None:
        self._cases = found
        self._show_counts()
        self._show_tab()

    def _show_tab(self) -> None:
        catalogue = self._workbench.desk.catalogue
        listed = [line for line in self._cases or () if _HOLDS[self.tab](line)]
        had_focus = self.table.hasFocus()
        self.table.show_lines([case_line(line, catalogue) for line in listed])
        is_empty = self._cases is not None and not listed
        self.body.setCurrentWidget(self.nothing if is_empty else self.table)
        self._say_why_empty()
        self._choose()
        if had_focus:
            self.focus_first()

    def _say_why_empty(self) -> None:
        if self.tab == NEAR:
            title = self.tr("No deadline is near")
            self.nothing.set_texts(title, self.tr("None within two days, none has passed."))
            return
        title = self.tr("No case yet")
        text = self.tr("Direct an incident to Bawaslu with M in the list of records.")
        self.nothing.set_texts(title, text, self.tr("New case"))

    # -- one case ------------------------------------------------------------------------------

    def _choose(self) -> None:
        is_empty = self.body.currentWidget() is self.nothing
        record = "" if is_empty else self.table.current_key()
        if record != self.detail.wanted:
            self.detail.show_record(record)

    def _open_pane(self) -> None:
        if self.split is not None:
            self.split.set_pane_open(True)
        self.detail.focus_text()

    def _begin(self) -> None:
        self._workbench.new_record(KIND, screen=_SCREEN)

    def _edit(self) -> None:
        if self.detail.wanted:
            self._workbench.edit_record(self.detail.wanted, screen=_SCREEN)

    def _print(self) -> None:
        self.acts.print([self.detail.wanted] if self.detail.wanted else [])

    def _submit(self) -> None:
        details = self.detail.details
        if details is not None:
            self.acts.submit([details.view.state.record], seen_in([details.view]))

    def _open_menu(self) -> None:
        if self.detail.details is not None:
            corner = self.table.visualRect(self.table.currentIndex()).bottomLeft()
            menu = self.acts.menu(self.detail.details.view)
            menu.popup(self.table.viewport().mapToGlobal(corner))

    # -- keys ----------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Begin in the list; without one the page itself hears the keys."""
        is_empty = self.body.currentWidget() is self.nothing
        (self if is_empty else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Single letters act when no field has the focus."""
        acts: dict[str, Callable[[], object]] = {
            "n": self._begin,
            "e": self._edit,
            "m": self._open_menu,
            "/": self._focus_search,
            **{str(at): partial(self._go_to, tab) for at, tab in enumerate(TABS, 1)},
        }
        act = acts.get(event.text().lower())
        if act is not None and not event.modifiers():
            act()
        else:
            super().keyPressEvent(event)

    def _go_to(self, tab: str) -> None:
        self.tabs.set_chosen(tab)
        self._show_tab()
        self.focus_first()

    def _focus_search(self) -> None:
        if self.search is not None:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()


PAGE = GakkumduPage
