"""Malam pemungutan: one line for each radio call, the board of the stations, totals by the hour."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.election_night import NightCall, NightCell
from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.guarding import NightState
from brata_desktop.domain.night_calls import SAID_LETTERS, KeyedCall, read_call, state_letters
from brata_desktop.domain.times import WITA
from brata_desktop.services import election_night
from brata_desktop.services.changes import Changes
from brata_desktop.services.election_night import Board, BoardRow
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.polling.call_line import CallLine
from brata_desktop.ui.polling.grid import Cell, Grid, GridColumn
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import FilterChip
from brata_desktop.ui.widgets.card import Panel, SectionHeader
from brata_desktop.ui.widgets.choice_popup import ChoicePopup
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import ElidedLabel
from brata_desktop.ui.widgets.scrolling import scrolling
from brata_desktop.ui.workbench import Workbench

STATE_WIDTH = 84
CAPTIONS = 118
DASH = "\N{EN DASH}"
UNKNOWN = "?"


class NightPage(Page):
    """Malam pemungutan.

    Attributes:
        line: Where a call is keyed.
        answer: What the line says, and what became of the last one.
        grid: Stations and states.
        village: Whose stations are shown, and whose numbers are keyed.
    """

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(ground="surface")
        self._workbench = workbench
        self._board: Board | None = None
        self._keyed: list[str] = []
        """Ids of the calls keyed here, the newest last: what Ctrl+Z takes back."""
        self._assigning: tuple[str, ...] = ()
        self._village = ""
        self.line = CallLine()
        self.line.setMaxLength(SAID_LETTERS)
        self.answer = ElidedLabel(role="small", tone="text2")
        self.village = FilterChip(icon="map-pin")
        self._villages = ChoicePopup(searchable=True, parent=self)
        self.grid = Grid(caption_lines=2, by_cell=True)
        self.panel = Panel()
        self._by_state, self._by_hour = FactList(CAPTIONS), FactList(CAPTIONS)
        self._state_title, self._hour_title = SectionHeader(), SectionHeader()
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self.header.set_title(self.tr("Election night"))
        self.line.setAccessibleName(self.tr("Radio call"))
        self.grid.setAccessibleName(self.tr("Polling stations and what they came to"))
        self.set_hints(
            [
                KeyHint("Enter", self.tr("Stamp the call")),
                KeyHint("↑ ↓", self.tr("Station")),
                KeyHint("Ctrl Z", self.tr("Take the last one back")),
                KeyHint("Ctrl K", self.tr("Village")),
                KeyHint("Ctrl M", self.tr("Assign to a station")),
                KeyHint("F6", self.tr("Board")),
                KeyHint("Del", self.tr("Take a cell back")),
            ]
        )
        self._state_title.set_texts(self.tr("Stations by state"))
        self._hour_title.set_texts(self.tr("By the hour"), "WITA")
        self._ask()
        if self._board is not None:
            self._show(self._board)

    def refresh(self) -> None:
        """Load the board."""
        job = partial(election_night.board, village=self._village)
        self._workbench.read(job, self._show, owner=self)

    def focus_first(self) -> None:
        """Begin in the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Give line, board and totals to F6."""
        return [self.line, self.grid, self.panel]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Ctrl+K chooses the village, Ctrl+M names a station, Delete takes a cell back."""
        key = event.key()
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_control and key == Qt.Key.Key_K:
            self.village.click()
        elif is_control and key == Qt.Key.Key_M:
            self._begin_to_assign()
        elif key == Qt.Key.Key_Delete and not event.modifiers():
            self._take_back(self._chosen_calls())
        elif event.text() and event.text().isprintable() and not is_control:
            self.focus_first()
            self.line.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        bar = QFrame()
        column = QVBoxLayout(bar)
        column.setContentsMargins(px(SIZES.page_left), px(9), px(16), px(6))
        column.setSpacing(px(5))
        row = QHBoxLayout()
        row.setSpacing(px(9))
        row.addWidget(self.line, 1)
        row.addWidget(self.village)
        column.addLayout(row)
        column.addWidget(self.answer)
        self.set_toolbar(bar)
        self.set_body(self.grid)
        for title, facts in (
            (self._state_title, self._by_state),
            (self._hour_title, self._by_hour),
        ):
            section = QWidget()
            inner = QVBoxLayout(section)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(px(8))
            inner.addWidget(title)
            inner.addWidget(facts)
            self.panel.add_section(section)
        self.set_pane(scrolling(self.panel), SIZES.pane_form)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self._leave)
        self.line.stepped.connect(self.grid.step)
        self.line.textChanged.connect(lambda _text: self._ask())
        self.line.undo_asked.connect(self._undo)
        self.village.clicked.connect(lambda: self._villages.open_below(self.village))
        self._villages.chosen.connect(self._choose_village)

    def _hear(self, changes: Changes) -> None:
        if changes.registers:
            self.mark_stale()

    # -- keying --------------------------------------------------------------------------------

    def _states(self) -> tuple[NightState, ...]:
        return self._workbench.desk.catalogue.tables.night_states

    def _now(self) -> dt.datetime:
        return self._workbench.desk.clock().astimezone(WITA)

    def _ask(self) -> None:
        """Say what the line says so far, or what may be keyed."""
        if self._assigning:
            self.line.setPlaceholderText(self.tr("Which station is it? 7 kelayan dalam"))
            return
        self.line.setPlaceholderText(
            self.tr("Station, state, time if it is not now: 12 hitung, 12h 2015, 7 kelayan b -30")
        )
        text = self.line.text()
        keyed = read_call(text, self._states(), self._now()) if text.strip() else None
        if keyed is not None:
            self.answer.set_text(self._words(keyed.said, keyed.state.name, keyed.happened_at))
        elif text.strip():
            self.answer.set_text(fill(self.tr("State is missing: %1"), self._letters()))
        elif not self._keyed:
            self.answer.set_text(fill(self.tr("States: %1"), self._letters()))

    def _letters(self) -> str:
        found = state_letters(self._states())
        return " · ".join(f"{letter.upper()} {state.label}" for letter, state in found.items())

    def _words(self, station: str, state: str, at: dt.datetime | None) -> str:
        when = f"{at.astimezone(WITA):%H.%M}" if at else self.tr("time unknown")
        return f"{station} · {state} · {when}"

    def _enter(self) -> None:
        text, now = self.line.text(), self._now()
        if self._assigning:
            self._assign(text)
            return
        keyed = read_call(text, self._states(), now)
        if keyed is None:
            self._ask()
            return
        self.line.clear()
        self._workbench.change(
            lambda desk: election_night.key_call(desk, keyed, now, self._village),
            partial(self._written, keyed),
            partial(self._failed, text),
            owner=self,
        )

    def _written(self, keyed: KeyedCall, call: NightCall) -> None:
        self._keyed.append(call.id)
        said = self._words(self._title_of(call), keyed.state.name, call.happened_at)
        known = self.tr("Written down: %1") if call.station else self.tr("Kept as words: %1")
        self.answer.set_text(fill(known, said))

    def _failed(self, text: str, error: Exception) -> None:
        """Give a line back that could not be written, so that nothing is lost."""
        if not isinstance(error, BrataError):
            self._workbench.failed.emit(error)
            return
        if not self.line.text():
            self.line.setText(text)
        self._workbench.say(fill(self.tr("Not written down: %1 (%2)"), text, error_text(error)),
                            "danger")  # fmt: skip

    def _title_of(self, call: NightCall) -> str:
        rows = self._board.rows if self._board else ()
        found = (row.title for row in rows if call.station and row.key == call.station)
        return next(found, call.said)

    def _undo(self) -> None:
        if self._keyed:
            self._take_back((self._keyed.pop(),))

    def _take_back(self, calls: Sequence[str]) -> None:
        if calls:
            self._workbench.change(
                lambda desk: election_night.take_back(desk, calls),
                lambda _count: self.answer.set_text(self.tr("The call was taken back.")),
                self._refused,
                owner=self,
            )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, BrataError):
            self._workbench.say(error_text(error), "danger")
        else:
            self._workbench.failed.emit(error)

    def _chosen_calls(self) -> tuple[str, ...]:
        """Return the call that stands in the chosen cell."""
        row, column = self._row(), self.grid.currentIndex().column()
        if row is None or self._board is None or column < 1:
            return ()
        cell = row.cells.get(self._board.states[column - 1].code)
        return (cell.stands.id,) if cell else ()

    # -- words that mean no station yet --------------------------------------------------------

    def _begin_to_assign(self) -> None:
        row = self._row()
        if row is None or not row.cells:
            return
        self._assigning = tuple(call.id for cell in row.cells.values() for call in cell.calls)
        self.line.clear()
        self.answer.set_text(fill(self.tr("“%1” is to be assigned. Esc leaves it."), row.title))
        self._ask()
        self.focus_first()

    def _assign(self, words: str) -> None:
        calls = self._assigning
        self._workbench.change(
            lambda desk: election_night.assign(desk, calls, words),
            partial(self._assigned, words),
            self._refused,
            owner=self,
        )

    def _assigned(self, words: str, code: str) -> None:
        if not code:
            text = fill(self.tr("“%1” means no station of the list, or several."), words)
            self.answer.set_text(text)
            return
        self.line.clear()
        self._leave()

    def _leave(self) -> None:
        self._assigning = ()
        self._ask()

    # -- what is shown -------------------------------------------------------------------------

    def _row(self) -> BoardRow | None:
        row = self.grid.row()
        return self._board.rows[row] if self._board and 0 <= row < len(self._board.rows) else None

    def _choose_village(self, keys: tuple[str, ...]) -> None:
        self._village = next(iter(keys), "")
        self.village.set_active(bool(self._village))
        self.refresh()
        self.focus_first()

    def _show(self, board: Board) -> None:
        chosen = self._row()
        self._board = board
        name = dict(board.villages).get(self._village, self.tr("All villages"))
        self.village.setText(name)
        self._villages.set_choices([("", self.tr("All villages")), *board.villages])
        counted = fill(self.tr("%1 stations, %2 silent"), board.stations, board.silent)
        self.header.set_title(self.tr("Election night"), f"{board.day:%d/%m/%Y} · {counted}")
        keep = -1
        if chosen is not None:
            same = (n for n, row in enumerate(board.rows)
                    if (row.key, row.title) == (chosen.key, chosen.title))  # fmt: skip
            keep = next(same, -1)
        self.grid.show_rows(self._columns(board), len(board.rows), self._cells, keep)
        self._show_totals(board)

    def _columns(self, board: Board) -> list[GridColumn]:
        letters = {s.code: letter.upper() for letter, s in state_letters(board.states).items()}
        states = (
            GridColumn(f"{letters.get(state.code, '')} {state.label}", STATE_WIDTH)
            for state in board.states
        )
        return [GridColumn(self.tr("Polling station")), *states]

    def _cells(self, number: int) -> list[Cell]:
        if self._board is None:
            return []
        row = self._board.rows[number]
        tone = "text" if row.cells else "text2"
        first = Cell(row.title, tone, "strong", row.place)
        if not row.key:
            first = Cell(row.title, "warn", "strong", self.tr("no station of the list"))
        return [first, *(self._time(row.cells.get(state.code)) for state in self._board.states)]

    @staticmethod
    def _time(cell: NightCell | None) -> Cell:
        if cell is None:
            return Cell(DASH, "text3")
        text = f"{cell.time.astimezone(WITA):%H.%M}" if cell.time else UNKNOWN
        return Cell(f"≠ {text}", "danger", "bold") if cell.is_disputed else Cell(text)

    def _show_totals(self, board: Board) -> None:
        shown = [
            Fact(state.label, fill(self.tr("%1 of %2"), board.reached(state.code), len(board.rows)))
            for state in board.states
        ]
        self._by_state.set_facts(shown)
        labels = {state.code: state.label for state in board.states}
        hours = [
            Fact(f"{hour.hour:%H.00}", self._counted(hour.within, labels))
            for hour in reversed(board.totals.hours)
            if hour.within
        ]
        if board.totals.without_time:
            text = self._counted(board.totals.without_time, labels)
            hours.append(Fact(self.tr("without time"), text))
        self._by_hour.set_facts(hours or [Fact("", self.tr("No call yet."), "text3")])

    @staticmethod
    def _counted(counts: Mapping[str, int], labels: dict[str, str]) -> str:
        return " · ".join(f"{label} {counts[c]}" for c, label in labels.items() if c in counts)
