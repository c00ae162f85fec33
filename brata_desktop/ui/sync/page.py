"""The screen Sinkronisasi: the link, what waits for it, and what says two things."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from brata_desktop.services import conflicts, journeys, kept_words, sync_overview
from brata_desktop.services.changes import Changes
from brata_desktop.services.conflicts import Dispute
from brata_desktop.services.desk import Desk
from brata_desktop.services.journeys import Sticks
from brata_desktop.services.record_view import RecordView
from brata_desktop.services.sync_overview import SyncOverview
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.home.words import untitled
from brata_desktop.ui.kept_reason import KeptReason
from brata_desktop.ui.sync.conflict_view import ConflictView
from brata_desktop.ui.sync.fact_strip import FactStrip
from brata_desktop.ui.sync.notices import advice, trouble
from brata_desktop.ui.sync.queue_rows import QueueCard, tell
from brata_desktop.ui.sync.side_pane import SidePane
from brata_desktop.ui.sync.stick_card import StickCard
from brata_desktop.ui.sync.words import (
    conflict_words,
    last_words,
    network_words,
    queue_words,
    safety_words,
)
from brata_desktop.ui.sync.worker import Phase, SyncState, SyncWorker
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.list_row import ROW_INSET, RowContent
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.widgets.reason import ReasonDialog
from brata_desktop.ui.widgets.rows import Rows
from brata_desktop.ui.widgets.scrolling import scrolling
from brata_desktop.ui.workbench import Workbench

LIST_WIDTH, LIST_WIDTH_NARROW = 356, 300
NARROW_BELOW, LOW_BELOW = 1100, 600


class SyncPage(Page):
    """Sinkronisasi.

    Attributes:
        strip: Link, queue, conflicts, where everything is.
        trouble: What is wrong with the link, and the next step.
        advice: What else is to be done.
        disputes: Records in conflict.
        queue: Records with something that waits.
        conflict: The record that is being decided about.
        side: What stands there when none is.
        stick: Packets by USB.
    """

    def __init__(self, workbench: Workbench, worker: SyncWorker | None = None) -> None:
        super().__init__()
        self._workbench = workbench
        self._worker = worker
        self._look: SyncOverview | None = None
        self._sticks = Sticks()
        self._rows: tuple[RecordRow, ...] = ()
        self._waved_off: list[str] = []
        self.sync_now, self.pause = Button(icon="refresh-cw", kind="primary"), Button(icon="pause")
        self.strip = FactStrip(4)
        self.trouble, self.advice = MessageBar(tone="warn"), MessageBar(tone="warn")
        self.disputes_card = Card(" ", spacing=0, inset=ROW_INSET)
        self.disputes, self.queue = Rows(inset=ROW_INSET), QueueCard()
        self.conflict = ConflictView(workbench.desk.catalogue)
        self.side, self.stick = SidePane(workbench), StickCard(workbench)
        self._around = scrolling(self.side)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.stick.retranslate()
        self.side.retranslate()
        self.header.set_title(self.tr("Sync"), self._last())
        self.sync_now.set_words(self.tr("Sync now"), self.tr("F5"))
        self._hint()
        self._show()

    def refresh(self) -> None:
        """Count what waits, list what says two things and what is on its way."""
        job = partial(_look, parcels=self._workbench.paths.parcels)
        self._workbench.read(job, self._show_look, owner=self)

    def focus_first(self) -> None:
        """Begin in the list of conflicts when there are any."""
        rows = [*self.disputes.rows, *self.queue.rows.rows]
        target = rows[0] if rows else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """F5 syncs, Ctrl+Enter saves the decision, up and down walk through the fields."""
        key, is_control = (
            Qt.Key(event.key()),
            event.modifiers() & Qt.KeyboardModifier.ControlModifier,
        )
        if key == Qt.Key.Key_F5:
            self.sync_now.click()
        elif is_control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.conflict.finish()
        elif key in (Qt.Key.Key_U, Qt.Key.Key_I) and self.stick.isVisible():
            (self.stick.write if key == Qt.Key.Key_U else self.stick.read).click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Leave the comparison more room in a narrow window."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(NARROW_BELOW)
        self._left.setFixedWidth(px(LIST_WIDTH_NARROW if is_narrow else LIST_WIDTH))
        self._make_room()

    def _build(self) -> None:
        self.header.add_right(self.pause)
        self.header.add_right(self.sync_now)
        self.disputes_card.add(self.disputes)
        self.stick.hide()
        lists = QWidget()
        left = QVBoxLayout(lists)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(12))
        left.addWidget(self.disputes_card)
        left.addWidget(self.queue)
        left.addStretch(1)
        self._stack.addWidget(self._around)
        self._stack.addWidget(self.conflict)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addWidget(self._stack, 1)
        right.addWidget(self.stick)
        below = QHBoxLayout()
        below.setSpacing(px(12))
        self._left = scrolling(lists)
        below.addWidget(self._left)
        below.addLayout(right, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(20), px(14), px(SIZES.page_right), px(14))
        column.setSpacing(px(12))
        for part in (self.strip, self.trouble, self.advice):
            column.addWidget(part)
        column.addLayout(below, 1)
        self.trouble.hide()
        self.advice.hide()
        self.set_body(body)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.stick.done.connect(self.mark_stale)
        self.stick.carrier_asked.connect(self.side.journeys.ask_carrier)
        self.side.journeys.noted.connect(self.mark_stale)
        self.side.refused.exported.connect(self.mark_stale)
        self.side.enrol.asked.connect(self.mark_stale)
        self.side.enrol.enrolled.connect(self._begin)
        self.disputes.opened.connect(lambda number: self._open(self._rows[number].id))
        self.queue.record_asked.connect(self._workbench.record_asked)
        self.queue.list_asked.connect(lambda: self._workbench.screen_asked.emit("records"))
        self.conflict.decided.connect(self._decide)
        self.conflict.put_off.connect(self._put_off)
        self.conflict.record_asked.connect(self._workbench.record_asked)
        worker = self._worker
        self.pause.hide()
        self.sync_now.hide()
        if worker is not None:
            self.sync_now.clicked.connect(worker.sync_now)
            self.pause.clicked.connect(self._pause)
            worker.changed.connect(self._hear_worker)

    def _hear(self, changes: Changes) -> None:
        if changes.records or changes.officers or changes.whereabouts:
            self.mark_stale()

    def _hear_worker(self, state: SyncState) -> None:
        self._show()
        if state.phase is not Phase.TALKING:
            self.mark_stale()

    def _begin(self) -> None:
        """Talk to the centre at once: the laptop has just been enrolled."""
        if self._worker is not None:
            self._worker.sync_now()
        self.mark_stale()

    def _pause(self) -> None:
        worker = self._worker
        if worker is None:
            return
        if worker.state.phase is Phase.PAUSED:
            worker.resume()
        else:
            worker.pause()

    def _state(self) -> SyncState:
        return self._worker.state if self._worker is not None else SyncState()

    def _last(self) -> str:
        if self._look is None:
            return ""
        return last_words(self._look, self._workbench.desk.clock())

    def _show_look(self, answer: tuple[SyncOverview, tuple[RecordRow, ...], Sticks]) -> None:
        self._look, self._rows, self._sticks = answer
        self._show()
        shown = self.conflict.dispute
        known = [row.id for row in self._rows]
        is_shown = self._stack.currentWidget() is self.conflict and shown is not None
        if is_shown and shown is not None and shown.view.state.record in known:
            # What is being decided stays as it is until it is saved; a change is told then.
            return
        if known and known != self._waved_off:
            self._open(known[0])
        else:
            self._turn_to(self._around)

    def _turn_to(self, widget: QWidget) -> None:
        """Show the decision, or what stands around it; the keys follow."""
        self._stack.setCurrentWidget(widget)
        self._make_room()

    def _make_room(self) -> None:
        """Leave a decision in a low window the room of the stick, which can wait for it."""
        is_deciding = self._stack.currentWidget() is self.conflict
        is_low = self.height() < px(LOW_BELOW)
        is_enrolled = self._look is not None and self._look.is_enrolled
        self.stick.setVisible(is_enrolled and not (is_deciding and is_low))
        self._hint()

    def _hint(self) -> None:
        deciding = [
            KeyHint("↑ ↓", self.tr("Field")),
            KeyHint("← →", self.tr("Choose a version")),
            KeyHint("B", self.tr("Both")),
            KeyHint("N", self.tr("Write anew")),
            KeyHint("Ctrl Enter", self.tr("Save the decision")),
        ]
        is_deciding = self._stack.currentWidget() is self.conflict
        hints = deciding if is_deciding else []
        if self._look is not None and self._look.is_enrolled:
            hints.append(KeyHint("F5", self.tr("Sync now")))
        if not self.stick.isHidden():
            hints.append(KeyHint("U", self.tr("To a stick")))
        if not (is_deciding or self.stick.isHidden()):
            hints.append(KeyHint("I", self.tr("Read a packet")))
        self.set_hints(hints)

    def _show(self) -> None:
        look = self._look
        if look is None:
            return
        now, state = self._workbench.desk.clock(), self._state()
        self.header.set_title(self.tr("Sync"), self._last())
        names = (
            self.tr("Link"), self.tr("Waiting"), self.tr("Conflicts"), self.tr("Received"),
        )  # fmt: skip
        told = (
            network_words(look, state, now),
            queue_words(look),
            conflict_words(look),
            safety_words(look),
        )
        for fact, name, state_of in zip(self.strip.facts, names, told, strict=True):
            fact.show_told(name, state_of)
        is_paused = state.phase is Phase.PAUSED
        self.pause.set_icon_name("play" if is_paused else "pause")
        self.pause.set_words(self.tr("Go on") if is_paused else self.tr("Pause"))
        self.sync_now.setEnabled(state.phase is not Phase.TALKING)
        for button in (self.pause, self.sync_now):
            button.setVisible(look.is_enrolled and self._worker is not None)
        self._show_notices(look, state)
        self.side.show_look(look, self._sticks, state, now)
        self._show_lists(look)
        self._make_room()

    def _show_notices(self, look: SyncOverview, state: SyncState) -> None:
        wrong, wanted = (
            trouble(look, state),
            advice(look, self._sticks, self._workbench.desk.clock()),
        )
        if wanted is not None and wrong is not None and wrong.tone != "danger":
            # What to do about it says more than that the link is away.
            wrong = None
        for bar, notice in ((self.trouble, wrong), (self.advice, wanted)):
            bar.setVisible(notice is not None)
            tell(bar, notice)

    def _show_lists(self, look: SyncOverview) -> None:
        self.disputes_card.set_title(self.tr("Conflicts"), str(look.disputed))
        self.disputes_card.setVisible(bool(self._rows))
        self.disputes.show_rows(
            [
                RowContent(
                    row.title or untitled(),
                    row.number,
                    icon="git-compare",
                    icon_tone="danger",
                )
                for row in self._rows
            ]
        )
        self.queue.show_look(look)

    def _open(self, record: str) -> None:
        self._workbench.read(partial(conflicts.look, record=record), self._show_dispute, owner=self)

    def _show_dispute(self, dispute: Dispute) -> None:
        if not dispute.questions:
            return
        known = [row.id for row in self._rows]
        record = dispute.view.state.record
        number = known.index(record) + 1 if record in known else 1
        self.conflict.show_dispute(dispute, number, max(len(known), 1))
        self._turn_to(self.conflict)

    def _put_off(self) -> None:
        shown = self.conflict.dispute
        known = [row.id for row in self._rows]
        if shown is None or len(known) < 2:  # noqa: PLR2004 - there is another one
            # Not before another one comes, or the officer opens it.
            self._waved_off = known
            self._turn_to(self._around)
            return
        record = shown.view.state.record
        place = known.index(record) if record in known else -1
        self._open(known[(place + 1) % len(known)])

    def _decide(self, choices: dict[tuple[str, ...], object]) -> None:
        dispute = self.conflict.dispute
        if dispute is None:
            return
        if not dispute.needs_reason:
            self._save(dispute, choices, "")
            return
        dialog = ReasonDialog(
            self.tr("Why this version?"),
            self.tr("The record was submitted already; the reason stays in its history."),
            confirm=self.tr("Save the decision"),
            quick=(
                self.tr("asked the reporter"),
                self.tr("seen at the place"),
                self.tr("measured again"),
            ),
            parent=self,
        )
        KeptReason(self._workbench, dialog, _decision(dispute))
        dialog.given.connect(lambda reason: self._save(dispute, choices, reason))
        dialog.open()

    def _save(self, dispute: Dispute, choices: dict[tuple[str, ...], object], reason: str) -> None:
        state = dispute.view.state

        def job(desk: Desk) -> tuple[RecordView, Changes]:
            done = conflicts.decide(desk, state.record, choices, reason, state.heads)
            kept_words.forget(desk, _decision(dispute))
            return done

        self._workbench.change(job, self._saved, self._refused, owner=self)

    def _saved(self, view: RecordView) -> None:
        self._turn_to(self._around)
        self._workbench.say(fill(self.tr("%1 decided."), view.state.number))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        """Say why, and show both versions as they are now."""
        self._workbench.failed.emit(error)
        shown = self.conflict.dispute
        if shown is not None:
            self._open(shown.view.state.record)


def _decision(dispute: Dispute) -> str:
    return f"decide.{dispute.view.state.record}"


def _look(desk: Desk, parcels: Path) -> tuple[SyncOverview, tuple[RecordRow, ...], Sticks]:
    return sync_overview.look(desk), conflicts.disputed(desk), journeys.look(desk, parcels)
