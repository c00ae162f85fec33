"""Catatan: every record, newest first, found by typing and filters, read in the pane beside it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget

from brata_desktop.services import officers
from brata_desktop.services.changes import Changes
from brata_desktop.services.record_detail import Details
from brata_desktop.services.record_list import ListFilter, Period, position_of_day
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.kind_menu import kind_menu
from brata_desktop.ui.records import filter_words, words
from brata_desktop.ui.records.actions import RecordActions, Seen, seen_in
from brata_desktop.ui.records.day_jump import DayJump
from brata_desktop.ui.records.detail import RecordDetail
from brata_desktop.ui.records.filters import FilterBar
from brata_desktop.ui.records.hints import list_hints, marked_hints
from brata_desktop.ui.records.loader import Counts, RecordLoader
from brata_desktop.ui.records.model import RecordListModel
from brata_desktop.ui.records.nothing import NoRecords
from brata_desktop.ui.records.view import RecordTable
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.inputs import SearchField
from brata_desktop.ui.workbench import Workbench

SEARCH_PAUSE_MS = 180
DETAIL_PAUSE_MS = 90
LOADING_MS = 300
_SEARCH_WIDTH = 286
_SHORT_BELOW = 1100


class RecordsPage(Page):
    """The list of records with its detail pane."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(ground="surface")
        self._workbench = workbench
        self._is_loaded = False
        self._is_seeking = False
        self._counts: Counts | None = None
        self._seen: Seen = {}
        self._make_parts()
        self._build()
        self._connect()
        self._add_keys()
        self.retranslate()

    # -- for other pages -----------------------------------------------------------------------

    def show_record(self, record: str) -> None:
        """Choose a record by its id; filters that hide it are taken away."""
        self.bar.show_filter(ListFilter(Period.ALL))
        self._clear_search()
        self._load(record)

    def show_filter(self, wanted: RecordFilter) -> None:
        """Show what a number of another page stands for."""
        is_cut = wanted.since is not None or wanted.until is not None
        self.bar.show_filter(ListFilter(Period.BETWEEN if is_cut else Period.ALL, wanted))
        self._clear_search(wanted.text)
        self._load()

    # -- building ------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        workbench = self._workbench
        self.model = RecordListModel(workbench.desk.catalogue, self)
        self.loader = RecordLoader(workbench, self.model, self)
        self.table = RecordTable(self.model)
        self.detail = RecordDetail(workbench)
        self.bar = FilterBar(workbench)
        self.acts = RecordActions(workbench, self)
        self.jump = DayJump(workbench.desk.clock, self)
        self.nothing = NoRecords()
        self.body = QStackedWidget()
        self.new = Button(icon="plus", kind="primary")
        self._search_pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._detail_pause = QTimer(self, singleShot=True, interval=DETAIL_PAUSE_MS)
        self._loading_pause = QTimer(self, singleShot=True, interval=LOADING_MS)

    def _build(self) -> None:
        self.search = SearchField(keys="Ctrl F")
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.header.add_right(self.search)
        self.header.add_right(self.new)
        self.header.set_flat(True)
        self.set_toolbar(self.bar)
        self.body.addWidget(self.table)
        self.body.addWidget(self.nothing)
        self.set_body(self.body)
        self.set_pane(self.detail, SIZES.pane_log)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.new.clicked.connect(self.open_new_menu)
        if self.search is not None:
            self.search.textEdited.connect(self._search_pause.start)
            self.search.returnPressed.connect(self._leave_search)
        self._search_pause.timeout.connect(self._search_now)
        self._detail_pause.timeout.connect(self._show_detail)
        self._loading_pause.timeout.connect(self._say_loading)
        self.bar.changed.connect(lambda _shown: self._load())
        self.loader.replaced.connect(self._take_list)
        self.loader.grown.connect(self._grow)
        self.loader.counted.connect(self._take_counts)
        self.table.rows_wanted.connect(self.loader.want)
        self.table.current_changed.connect(self._choose)
        self.table.opened.connect(self._open_pane)
        self.table.marked.connect(self._show_keys)
        self.jump.chosen.connect(self._jump)
        self.nothing.acted.connect(self._help)
        self.acts.submitted.connect(self._drop_marks)
        self.acts.outdated.connect(self.mark_stale)
        self._connect_detail()

    def _connect_detail(self) -> None:
        self.detail.loaded.connect(self._note_read)
        self.detail.edit_asked.connect(self._edit)
        self.detail.print_asked.connect(self._print)
        self.detail.submit_asked.connect(self._submit)
        self.detail.menu_asked.connect(self._open_menu)
        self.detail.record_asked.connect(self.show_record)
        self.detail.close_asked.connect(self.toggle_pane)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+G": self.open_jump,
            "Ctrl+Return": self._submit,
            "Ctrl+Enter": self._submit,
            "Ctrl+P": self._print,
            "Ctrl+Shift+C": self._copy,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # -- words ---------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self.new.set_words(self.tr("New record"), self.tr("New record (N)"))
        if self.search is not None:
            self.search.setPlaceholderText(self.tr("Search number, place, name, text"))
            self.search.setAccessibleName(self.tr("Search records"))
        self.table.setAccessibleName(self.tr("Records"))
        self.bar.retranslate()
        self._show_title()
        self._show_keys()

    def _show_title(self) -> None:
        period = filter_words.period_text(self.bar.shown)
        outline = self.model.outline
        if self._counts is None:
            self.header.set_title(self.tr("Records"), period)
            return
        said = words.records_word(len(outline.positions))
        if not outline.is_whole:
            said = fill(self.tr("more than %1"), said)
        self.header.set_title(self.tr("Records"), f"{said} · {period}")

    def _show_keys(self) -> None:
        marked = len(self.model.marked)
        self.set_hints(marked_hints(marked) if marked else list_hints())
        self.set_note(fill(self.tr("%1 marked"), marked) if marked else "", "check", "info")

    # -- the list ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Make the list anew, the chosen record kept where it stands."""
        self._workbench.read(officers.officers, self.bar.set_officers, owner=self)
        if not self._is_loaded:
            self._load()
            return
        row = self.table.current()
        self.loader.refresh(row.id if row else "")
        self.detail.refresh()

    def _hear(self, changes: Changes) -> None:
        if changes.records or changes.officers or changes.whereabouts:
            self.mark_stale()

    def _load(self, goal: str = "") -> None:
        """Ask for the list of the filters in force, and go to a record in it if one is named."""
        self._is_loaded = True
        self._is_seeking = bool(goal)
        self.model.clear_marks()
        row = self.table.current()
        self._loading_pause.start()
        self.loader.load(self.bar.shown, goal or (row.id if row else ""))
        self._show_keys()

    def _take_list(self, position: int | None, is_refresh: bool) -> None:  # noqa: FBT001 - a slot
        self._loading_pause.stop()
        outline = self.model.outline
        if outline.positions:
            self.body.setCurrentWidget(self.table)
        elif not is_refresh:
            self._choose(None)
        place = position if position is not None else -1
        if self._is_seeking and position is not None:
            self._is_seeking = False
            self.table.seek(position)
        elif is_refresh:
            row = outline.row_at_or_below(place)
            self.table.keep_place(outline.record_row(0) if row is None else row)
        else:
            row = outline.row_of_position(place)
            self.table.choose_row(outline.record_row(0) if row is None else row)

    def _take_counts(self, counts: Counts) -> None:
        self._counts = counts
        self.bar.set_counts(counts.kinds)
        self._show_title()
        if not self.model.outline.positions:
            text = self.bar.shown.wanted.text
            self.nothing.say_why(text, self.bar.active(), counts.hidden)
            self.body.setCurrentWidget(self.nothing)

    def _grow(self) -> None:
        if self.model.outline.is_whole:
            self._show_title()

    def _jump(self, day: dt.date) -> None:
        """Go to the newest record of a day, or the next older one; dates are hidden no more."""
        since = self.bar.shown.on(self.model.today).since
        self.table.setFocus()
        if since is not None and day < since:
            wanted = replace(self.bar.shown.wanted, since=None, until=None)
            self.bar.show_filter(ListFilter(Period.ALL, wanted))
            self._load()
        self.table.seek(position_of_day(day))

    # -- nothing to show -----------------------------------------------------------------------

    def _say_loading(self) -> None:
        if not self.model.outline.positions:
            self.nothing.say_loading()
            self.body.setCurrentWidget(self.nothing)

    def _help(self) -> None:
        """Do what the empty state offers."""
        match self.nothing.way:
            case "filters":
                text = self.bar.shown.wanted.text
                self.bar.show_filter(ListFilter(Period.ALL, RecordFilter(text=text)))
                self._load()
            case "search":
                self._clear_search()
                self._load()
            case "new":
                self.open_new_menu()

    # -- search --------------------------------------------------------------------------------

    def _search_now(self) -> None:
        text = self.search.text() if self.search else ""
        if text != self.bar.shown.wanted.text:
            self._set_text(text)
            self._load()

    def _set_text(self, text: str) -> None:
        shown = self.bar.shown
        self.bar.show_filter(replace(shown, wanted=replace(shown.wanted, text=text)))

    def _clear_search(self, text: str = "") -> None:
        self._search_pause.stop()
        if self.search is not None:
            self.search.setText(text)
        self._set_text(text)

    def _leave_search(self) -> None:
        """Take what was typed and go on in the list."""
        self._search_pause.stop()
        self._search_now()
        self.table.setFocus()

    # -- one record ----------------------------------------------------------------------------

    def _choose(self, row: RecordRow | None) -> None:
        """Show the first record at once; while one runs through the list, the last one."""
        del row
        if not self._detail_pause.isActive():
            self._show_detail()
        self._detail_pause.start()

    def _show_detail(self) -> None:
        row = self.table.current()
        is_waiting = row is None and self.table.currentIndex().isValid()
        wanted = row.id if row else ""
        if not is_waiting and wanted != self.detail.wanted:
            self.detail.show_record(wanted)

    def _note_read(self, details: Details) -> None:
        """Remember the text that was read, also of a record that is only marked by now."""
        kept = {id_: heads for id_, heads in self._seen.items() if id_ in self.model.marked}
        self._seen = {**kept, **seen_in([details.view])}
        self._show_keys()

    def _open_pane(self) -> None:
        """Show the chosen record and put the keys into its pane."""
        self._detail_pause.stop()
        self._show_detail()
        if self.split is not None:
            self.split.set_pane_open(True)
        self.detail.focus_text()

    def _chosen(self) -> list[str]:
        """Return the ids that an action is about: the marked ones, else the chosen one."""
        row = self.table.current()
        return list(self.model.marked) or ([row.id] if row else [])

    def _edit(self) -> None:
        row = self.table.current()
        if row is not None:
            self.acts.edit(row.id)

    def _submit(self) -> None:
        if ids := self._chosen():
            self.acts.submit(ids, self._seen)

    def _print(self) -> None:
        self.acts.print(self._chosen())

    def _copy(self) -> None:
        if ids := self._chosen():
            self.acts.copy(ids)

    def _drop_marks(self) -> None:
        self.model.clear_marks()
        self._show_keys()

    # -- keys ----------------------------------------------------------------------------------

    def open_new_menu(self) -> QMenu:
        """Offer the kinds of record; the letter of each chooses."""
        menu = kind_menu(self, self._workbench.new_record)
        menu.popup(self.new.mapToGlobal(QPoint(0, self.new.height() + 2)))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def open_jump(self) -> None:
        """Ask for a date to go to."""
        self.jump.ask(self.body)

    def _open_menu(self) -> None:
        if self.detail.details is not None:
            self.acts.menu(self.detail.details.view).popup(self.table.menu_corner())

    def focus_first(self) -> None:
        """Begin in the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Single letters act when no field has the focus."""
        acts: dict[str, Callable[[], object]] = {
            "n": self.open_new_menu,
            "e": self._edit,
            "f": self.bar.focus_chips,
            "m": self._open_menu,
            "v": self.bar.views.open_menu,
            "/": self._focus_search,
        }
        act = acts.get(event.text().lower())
        if act is not None:
            act()
        elif event.key() == Qt.Key.Key_Escape and self.model.marked:
            self._drop_marks()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Shorten what there is no room for."""
        super().resizeEvent(event)
        self.bar.set_short(self.width() < px(_SHORT_BELOW))

    def _focus_search(self) -> None:
        if self.search is not None:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
