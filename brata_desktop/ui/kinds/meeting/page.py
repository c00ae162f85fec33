"""Rapat koordinasi: the meetings, what they agreed upon and is still open, and the state of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget

from brata_desktop.domain.kinds.meeting import Agreement, Meeting
from brata_desktop.services import records
from brata_desktop.services.changes import Changes
from brata_desktop.services.kinds.meeting.agreements import KIND, NEEDS_REASON, OpenAgreement
from brata_desktop.services.record_list import COUNT_CAP, today
from brata_desktop.store.record_rows import Page as RecordPage
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.kinds import FACES
from brata_desktop.ui.kinds.meeting.change import StateChange
from brata_desktop.ui.kinds.meeting.lines import (
    AGREEMENT_WIDTHS,
    MEETING_WIDTHS,
    agreement_line,
    meeting_line,
)
from brata_desktop.ui.kinds.meeting.shown import Shown, look
from brata_desktop.ui.kinds.meeting.words import STATE_KEYS
from brata_desktop.ui.records.actions import RecordActions, seen_in
from brata_desktop.ui.records.detail import RecordDetail
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.empty_state import EmptyState
from brata_desktop.ui.widgets.inputs import SearchField
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.lines_table import Line, LinesTable
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.workbench import Workbench

MEETINGS, OPEN_TAB, OURS = "meetings", "open", "ours"
TABS = (MEETINGS, OPEN_TAB, OURS)
_PAGE = 100
_SEARCH_WIDTH, _SEARCH_PAUSE_MS = 250, 150


class MeetingsPage(Page):
    """Three lists over one detail pane: meetings, open agreements, those that are ours."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(ground="surface")
        self.workbench = workbench
        self._shown: Shown | None = None
        self._make_parts()
        self._build()
        self._connect()
        self._add_keys()
        self.retranslate()

    # -- building ------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.tabs = SegmentedControl([Option(tab, tab) for tab in TABS])
        self.tabs.set_chosen(MEETINGS)
        self.meetings, self.agreements = LinesTable(MEETING_WIDTHS), LinesTable(AGREEMENT_WIDTHS)
        self.nothing = EmptyState("handshake")
        self.body = QStackedWidget()
        self.detail = RecordDetail(self.workbench)
        self.acts = RecordActions(self.workbench, self)
        self.change = StateChange(self.workbench, self)
        self.new = Button(icon="plus", kind="primary")
        self.state_button = Button(icon="circle-check")
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
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.state_button)
        self.set_toolbar(bar)
        for part in (self.meetings, self.agreements, self.nothing):
            self.body.addWidget(part)
        self.set_body(self.body)
        self.set_pane(self.detail, SIZES.pane_log)

    def _connect(self) -> None:
        self.workbench.changed.connect(self._hear)
        self.tabs.chosen.connect(lambda _tab: self._show_tab())
        self.new.clicked.connect(self._begin)
        self.nothing.acted.connect(self._begin)
        self.state_button.clicked.connect(self.open_states)
        self._search_pause.timeout.connect(self.refresh)
        if self.search is not None:
            self.search.textChanged.connect(lambda _text: self._search_pause.start())
            self.search.returnPressed.connect(self.focus_first)
        for table in (self.meetings, self.agreements):
            table.chosen.connect(lambda _key: self._choose(self.table.current_key()))
            table.opened.connect(self._open_pane)
        self.meetings.lines.more_wanted.connect(self._load_more)
        self.acts.outdated.connect(self.mark_stale)
        self._connect_detail()

    def _connect_detail(self) -> None:
        self.detail.loaded.connect(lambda _details: self._show_keys())
        self.detail.edit_asked.connect(self._edit)
        self.detail.print_asked.connect(self._print)
        self.detail.submit_asked.connect(self._submit)
        self.detail.menu_asked.connect(self._open_menu)
        self.detail.record_asked.connect(self.workbench.record_asked)
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
        self.new.set_words(self.tr("New meeting"), self.tr("New meeting (N)"))
        self.state_button.set_words(self.tr("Change state"), self.tr("Change the state (U)"))
        if self.search is not None:
            self.search.setPlaceholderText(self.tr("Search meeting, agreement, owner"))
            self.search.setAccessibleName(self.tr("Search meetings and agreements"))
        self.meetings.setAccessibleName(self.tr("Meetings"))
        self.agreements.setAccessibleName(self.tr("Open agreements"))
        self.meetings.set_captions(
            (
                self.tr("Meeting"),
                self.tr("Held"),
                self.tr("Forum"),
                self.tr("Agreements"),
                self.tr("Status"),
            )
        )
        self.agreements.set_captions(
            (self.tr("Agreement"), self.tr("Owner"), self.tr("Due"), self.tr("State"))
        )
        self._show_counts()
        self._show_keys()
        if self._shown is not None:
            self._take(self._shown)

    def _show_counts(self) -> None:
        found = self._shown
        counts = (
            {MEETINGS: None, OPEN_TAB: None, OURS: None} if found is None else self._counts(found)
        )
        titles = {
            MEETINGS: self.tr("Meetings"),
            OPEN_TAB: self.tr("Open agreements"),
            OURS: self.tr("Ours to do"),
        }
        kept = self.tabs.chosen_key() or MEETINGS
        self.tabs.set_options([Option(tab, titles[tab], count=counts.get(tab)) for tab in TABS])
        self.tabs.set_chosen(kept)
        late = sum(each.is_overdue for each in found.agreements) if found else 0
        note = fill(self.tr("%1 agreements are overdue"), late) if late else ""
        self.header.set_title(self.tr("Coordination meetings"), note)

    @staticmethod
    def _counts(found: Shown) -> dict[str, int | str | None]:
        count = found.count if found.count <= COUNT_CAP else f"{COUNT_CAP}+"
        ours = sum(each.is_ours for each in found.agreements)
        return {MEETINGS: count, OPEN_TAB: len(found.agreements), OURS: ours}

    def _show_keys(self) -> None:
        self.set_hints(
            [
                KeyHint("S", self.tr("Mark done")),
                KeyHint("D", self.tr("Being worked on")),
                KeyHint("U", self.tr("Change state")),
                KeyHint("N", self.tr("New meeting")),
                KeyHint("1 2 3", self.tr("Lists")),
                KeyHint("/", self.tr("Search")),
                KeyHint("↑ ↓", self.tr("Choose")),
                KeyHint("E", self.tr("Edit")),
                KeyHint("Ctrl P", self.tr("Minutes")),
                KeyHint("Ctrl Enter", self.tr("Submit")),
                KeyHint("M", self.tr("More actions")),
            ]
        )

    # -- the lists -----------------------------------------------------------------------------

    @property
    def table(self) -> LinesTable:
        """The list in sight."""
        return self.meetings if self.tab == MEETINGS else self.agreements

    @property
    def tab(self) -> str:
        """Which of the lists is chosen."""
        return self.tabs.chosen_key() or MEETINGS

    def refresh(self) -> None:
        """Load the lists, and what the pane shows."""
        text = self.search.text().strip() if self.search is not None else ""
        limit = max(_PAGE, self.meetings.lines.rowCount())
        self.workbench.read(partial(look, text=text, limit=limit), self._take, owner=self)
        self.detail.refresh()

    def _hear(self, changes: Changes) -> None:
        if changes.records:
            self.mark_stale()

    def _take(self, shown: Shown) -> None:
        self._shown = shown
        self._show_counts()
        self._show_meetings(shown.meetings)
        self._show_tab()

    def _show_meetings(self, page: RecordPage) -> None:
        self.meetings.show_lines(self._meeting_lines(page), has_more=page.has_more)

    def _meeting_lines(self, page: RecordPage) -> list[Line]:
        catalogue, face = self.workbench.desk.catalogue, FACES[KIND]
        return [meeting_line(row, catalogue, face.cell(row)) for row in page.rows]

    def _load_more(self) -> None:
        if self._shown is None or self._shown.meetings.last is None:
            return
        wanted = RecordFilter(kinds=(KIND,), text=self.search.text() if self.search else "")
        job = partial(records.page, wanted=wanted, after=self._shown.meetings.last, limit=_PAGE)
        self.workbench.read(job, self._add, owner=self)

    def _add(self, page: RecordPage) -> None:
        if self._shown is not None and page.rows:
            self._shown = Shown(page, self._shown.count, self._shown.agreements)
            self.meetings.lines.add_lines(self._meeting_lines(page), has_more=page.has_more)

    def _listed(self) -> list[OpenAgreement]:
        found = self._shown.agreements if self._shown is not None else ()
        return [each for each in found if self.tab == OPEN_TAB or each.is_ours]

    def _show_tab(self) -> None:
        day = today(self.workbench.desk)
        if self.tab != MEETINGS:
            self.agreements.show_lines([agreement_line(each, day) for each in self._listed()])
        is_empty = self._shown is not None and not self.table.lines.rowCount()
        had_focus = self.meetings.hasFocus() or self.agreements.hasFocus()
        self.body.setCurrentWidget(self.nothing if is_empty else self.table)
        self._say_why_empty()
        self._choose(self.table.current_key())
        if had_focus:
            self.focus_first()

    def _say_why_empty(self) -> None:
        if self.tab == MEETINGS:
            texts = (self.tr("No meeting yet"), self.tr("Press N to write the first minutes."))
            self.nothing.set_texts(*texts, self.tr("New meeting"))
        else:
            texts = (self.tr("Nothing is open"), self.tr("All that was agreed upon is done."))
            self.nothing.set_texts(*texts)

    # -- one meeting ---------------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        if self.body.currentWidget() is self.nothing:
            key = ""
        record = key.partition(" ")[0]
        if record != self.detail.wanted:
            self.detail.show_record(record)

    def _open_pane(self) -> None:
        if self.split is not None:
            self.split.set_pane_open(True)
        self.detail.focus_text()

    def _begin(self) -> None:
        self.workbench.new_record(KIND, screen="meetings")

    def _edit(self) -> None:
        if self.detail.wanted:
            self.workbench.edit_record(self.detail.wanted, screen="meetings")

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

    # -- the state of an agreement -------------------------------------------------------------

    def set_state(self, state: str) -> None:
        """Give the chosen agreement another state; of a meeting with several, ask which."""
        if self.tab == MEETINGS:
            self._ask_which(state)
            return
        key = self.table.current_key()
        found = next((e for e in self._listed() if f"{e.row.id} {e.agreement.id}" == key), None)
        if found is not None:
            self.change.ask(found.row.id, found.agreement, state, is_amended=found.needs_reason)

    def open_states(self) -> QMenu:
        """Offer the states of the chosen agreement; the letter of each chooses."""
        menu = self.change.states_menu(self.set_state)
        menu.popup(self.state_button.mapToGlobal(QPoint(0, self.state_button.height() + 2)))
        return menu

    def _ask_which(self, state: str) -> None:
        details = self.detail.details
        document = details.view.document if details is not None else None
        if details is None or not isinstance(document, Meeting):
            return
        others = [each for each in document.agreements if each.state != state]
        record, status = details.view.state.record, details.view.state.state.value
        ask = partial(self._ask_about, record, state, status in NEEDS_REASON)
        if len(others) == 1:
            ask(others[0])
        elif others:
            menu = self.change.which_menu(others, ask)
            corner = self.table.visualRect(self.table.currentIndex()).bottomLeft()
            menu.popup(self.table.viewport().mapToGlobal(corner))
        else:
            self.workbench.say(self.tr("This meeting has no agreement to change."), "warn")

    def _ask_about(self, record: str, state: str, is_amended: bool, chosen: Agreement) -> None:  # noqa: FBT001
        self.change.ask(record, chosen, state, is_amended=is_amended)

    # -- keys ----------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Begin in the list; without one the page itself hears the keys."""
        is_empty = self.body.currentWidget() is self.nothing
        (self if is_empty else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Single letters act when no field has the focus."""
        letter = event.text().lower()
        acts: dict[str, Callable[[], object]] = {
            "n": self._begin,
            "e": self._edit,
            "m": self._open_menu,
            "u": self.open_states,
            "/": self._focus_search,
            **{key: partial(self.set_state, state) for state, key in STATE_KEYS.items()},
            **{str(at): partial(self._go_to, tab) for at, tab in enumerate(TABS, 1)},
        }
        if letter in acts and not event.modifiers():
            acts[letter]()
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


PAGE = MeetingsPage
