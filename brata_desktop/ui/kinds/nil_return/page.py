"""Belum lapor: how every post stands in a report period, and what is here of the chosen one."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget

from brata_desktop.domain.kinds.nil_return import SPEC
from brata_desktop.domain.kinds.nil_return.overdue import PostStanding
from brata_desktop.services.changes import Changes
from brata_desktop.services.kinds.nil_return import board
from brata_desktop.services.kinds.nil_return.board import Board
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.kinds.nil_return.lines import WIDTHS, moment_text, post_line
from brata_desktop.ui.records.detail import RecordDetail
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.empty_state import EmptyState
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import ElidedLabel
from brata_desktop.ui.widgets.lines_table import LinesTable
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.workbench import Workbench

THIS, BEFORE = "this", "before"
PERIODS = (THIS, BEFORE)
_MINUTE_MS = 60_000


class OverduePage(Page):
    """The posts of the unit and below, those to ask first on top.

    Attributes:
        tabs: Which period.
        table: A line for every post.
        detail: The newest record of the chosen post in the period, if there is one.
    """

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(ground="surface")
        self._workbench = workbench
        self._board: Board | None = None
        self.tabs = SegmentedControl([Option(key, key) for key in PERIODS])
        self.tabs.set_chosen(THIS)
        self.rule = ElidedLabel(role="small", tone="text3")
        self.table = LinesTable(WIDTHS)
        self.nothing = EmptyState("map-pin")
        self.stack = QStackedWidget()
        self.detail = RecordDetail(workbench)
        # Who is silent follows from the clock as well.
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._build()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Load the board, and what the pane shows."""
        back = PERIODS.index(self.tabs.chosen_key() or THIS)
        self._workbench.read(partial(board.look, back=back), self._take, owner=self)
        self.detail.refresh()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        titles = {THIS: self.tr("This period"), BEFORE: self.tr("The period before")}
        self.tabs.set_options([Option(key, titles[key]) for key in PERIODS])
        self.table.setAccessibleName(self.tr("Posts"))
        self.table.set_captions(
            (
                self.tr("Post"),
                self.tr("Standing"),
                self.tr("Last heard"),
                self.tr("Records"),
            )
        )
        self.nothing.set_texts(
            self.tr("The register of posts is empty"),
            self.tr("Fill it under Settings, Registers: then it is known who has not reported."),
        )
        self.set_hints(
            [
                KeyHint("1 2", self.tr("Period")),
                KeyHint("↑ ↓", self.tr("Choose")),
                KeyHint("Enter", self.tr("Open the record")),
                KeyHint("N", self.tr("Nil from the own post")),
            ]
        )
        self._show()

    def focus_first(self) -> None:
        """Begin in the list; without one the page itself hears the keys."""
        is_empty = self.stack.currentWidget() is self.nothing
        (self if is_empty else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Single letters act when no field has the focus."""
        keys = {str(at): key for at, key in enumerate(PERIODS, 1)}
        if event.text() in keys and not event.modifiers():
            self._go_to(keys[event.text()])
        elif event.text().lower() == "n" and not event.modifiers():
            self._workbench.new_record(SPEC.code, screen="overdue")
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.header.set_flat(True)
        bar = QFrame()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(SIZES.page_left), 0, px(SIZES.page_right), px(12))
        row.setSpacing(px(12))
        row.addWidget(self.tabs)
        row.addWidget(self.rule, 1)
        self.set_toolbar(bar)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        self.set_body(self.stack)
        self.set_pane(self.detail, SIZES.pane_log)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.tabs.chosen.connect(lambda _key: self.refresh())
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.detail.record_asked.connect(self._workbench.record_asked)
        self.detail.close_asked.connect(self.toggle_pane)
        self._clock.timeout.connect(self.mark_stale)
        self._clock.start()

    def _hear(self, changes: Changes) -> None:
        if changes.records or changes.registers or changes.officers:
            self.mark_stale()

    def _go_to(self, key: str) -> None:
        self.tabs.set_chosen(key)
        self.refresh()

    def _take(self, found: Board) -> None:
        self._board = found
        self._show()

    def _show(self) -> None:
        found = self._board
        if found is None:
            self.header.set_title(self.tr("Not reported"))
            return
        silent = len(found.silent)
        words = self.tr("nothing here from %1 posts") if silent else self.tr("nobody is silent")
        self.header.set_title(self.tr("Not reported"), fill(words, silent))
        self.rule.set_text(self._rule_words(found))
        units = self._workbench.desk.catalogue
        lines = []
        for line in found.lines:
            unit = units.unit(line.post.unit)
            lines.append(post_line(line, unit.short_name if unit else line.post.unit, found.now))
        self.stack.setCurrentWidget(self.table if lines else self.nothing)
        self.table.show_lines(lines)
        self._choose(self.table.current_key())

    def _rule_words(self, found: Board) -> str:
        due, escalates = found.window.due, found.window.escalates
        words = self.tr("Cut-off %1, urgent from %2 WITA")
        return fill(words, moment_text(due, found.now), moment_text(escalates, found.now))

    def _chosen(self) -> PostStanding | None:
        lines = self._board.lines if self._board is not None else ()
        return next((line for line in lines if line.feed == self.table.current_key()), None)

    def _choose(self, _key: str) -> None:
        line = self._chosen()
        records = (*line.seen.records, *line.seen.nils) if line is not None else ()
        wanted = records[0] if records else ""
        if wanted != self.detail.wanted:
            self.detail.show_record(wanted)

    def _open(self) -> None:
        if self.detail.wanted:
            self._workbench.record_asked.emit(self.detail.wanted)


PAGE = OverduePage
