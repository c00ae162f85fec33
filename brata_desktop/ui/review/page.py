"""The screen Tinjauan: queue, record, checks with the decision."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from brata_desktop.domain.review_checks import Check
from brata_desktop.domain.states import Action
from brata_desktop.services import records, review_queue
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.record_view import RecordView
from brata_desktop.services.review_queue import Queue, Tray
from brata_desktop.services.reviewing import review_findings
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.records.detail import RecordDetail
from brata_desktop.ui.review.decision import Decision
from brata_desktop.ui.review.queue_view import Line, QueueView, age_words
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.workbench import Workbench

QUEUE_WIDTH, QUEUE_WIDTH_NARROW = 330, 250
NARROW_BELOW = 1100


class ReviewPage(Page):
    """Tinjauan.

    Attributes:
        queue: What waits.
        detail: The record being read.
        decision: Checks and decision.
        trays: Which records are listed.
    """

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(ground="surface")
        self._workbench = workbench
        self._shown: Queue | None = None
        self.trays = SegmentedControl()
        self.queue = QueueView()
        self.detail = RecordDetail(workbench, with_actions=False)
        self.decision = Decision()
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self.decision.retranslate()
        self.queue.setAccessibleName(self.tr("Records to review"))
        self.set_hints(
            [
                KeyHint("J K", self.tr("Next, previous")),
                KeyHint("Ctrl Enter", self.tr("Approve")),
                KeyHint("R", self.tr("Return")),
                KeyHint("T", self.tr("Pass up")),
                KeyHint("F6", self.tr("Next pane")),
            ]
        )
        self._show_head()

    def refresh(self) -> None:
        """Load the tray."""
        tray = self._tray()
        self._workbench.read(
            partial(review_queue.look_into, tray=tray), self._show_queue, owner=self
        )

    def focus_first(self) -> None:
        """Begin in the queue."""
        self.queue.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Give header, queue, record and decision to F6."""
        return [self.header, self.queue, self.detail, self.decision]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Leave the record more room in a narrow window."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(NARROW_BELOW)
        self.queue.setFixedWidth(px(QUEUE_WIDTH_NARROW if is_narrow else QUEUE_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """J and K walk, R returns, T passes up; outside of the note. Esc takes a return back."""
        steps = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.decision.is_returning:
            self.decision.clear()
            self.focus_first()
        elif event.modifiers() or self.decision.note.hasFocus():
            super().keyPressEvent(event)
        elif key in steps:
            self.queue.step(steps[key])
        elif key == Qt.Key.Key_R:
            self.decision.return_record()
        elif key == Qt.Key.Key_T and self.decision.pass_up.isEnabled():
            self.decision.pass_up.click()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.header.add_left(self.trays)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.queue)
        row.addWidget(rule(vertical=True))
        holder = QFrame()
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.detail)
        row.addWidget(holder, 1)
        row.addWidget(self.decision)
        self.set_body(body)
        self.detail.close_button.hide()

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.trays.chosen.connect(lambda _key: self.refresh())
        self.queue.chosen.connect(self._open)
        self.detail.loaded.connect(lambda _details: self.decision.offer(self.detail.allowed()))
        self.detail.record_asked.connect(self._workbench.record_asked)
        self.decision.approved.connect(partial(self._decide, Action.APPROVE))
        self.decision.returned.connect(partial(self._decide, Action.RETURN))
        self.decision.passed_up.connect(partial(self._decide, Action.HAND_OVER))

    def _tray(self) -> Tray:
        return Tray(self.trays.chosen_key() or Tray.WAITING)

    def _hear(self, changes: Changes) -> None:
        if changes.records or changes.whereabouts:
            self.mark_stale()

    def _show_queue(self, queue: Queue) -> None:
        self._shown = queue
        keep = self.queue.current_record()
        self._show_head()
        self.queue.show_lines([self._line(row) for row in queue.rows], keep)
        if keep and keep == self.queue.current_record():
            self._open(keep)

    def _show_head(self) -> None:
        counts = self._shown.counts if self._shown else {}
        words = {
            Tray.WAITING: self.tr("Waiting"),
            Tray.CHANGED: self.tr("Changed after approval"),
            Tray.RETURNED: self.tr("Returned"),
            Tray.APPROVED: self.tr("Approved"),
        }
        self.trays.set_options(
            [Option(tray, text, count=counts.get(tray)) for tray, text in words.items()]
        )
        if not self.trays.chosen_key():
            self.trays.set_chosen(Tray.WAITING)
        self.header.set_title(self.tr("Review"), self._oldest_words())

    def _oldest_words(self) -> str:
        if self._shown is None or self._shown.tray is not Tray.WAITING or not self._shown.rows:
            return ""
        oldest = min(row.recorded_at for row in self._shown.rows)
        return fill(self.tr("the oldest waits %1"), age_words(oldest, self._workbench.desk.clock()))

    def _line(self, row: RecordRow) -> Line:
        post = fill(self.tr("Post %1"), row.post)
        detail = ", ".join(part for part in (row.author, post) if part)
        return Line(row, detail, age_words(row.recorded_at, self._workbench.desk.clock()))

    def _open(self, record: str) -> None:
        self.decision.clear()
        self.decision.offer(frozenset())
        self.decision.show_checks(())
        self.detail.show_record(record)
        if record:
            self._workbench.read(
                lambda desk: (record, review_findings(desk, record)), self._show_checks, owner=self
            )

    def _show_checks(self, answer: tuple[str, tuple[Check, ...]]) -> None:
        record, checks = answer
        if record == self.queue.current_record():
            self.decision.show_checks(checks)

    def _decide(self, action: Action, reason: str) -> None:
        record = self.queue.current_record()
        details = self.detail.details
        if details is None or details.view.state.record != record:
            return
        if action not in details.view.actions:
            return

        heads = details.view.state.heads

        def job(desk: Desk) -> tuple[tuple[RecordView, ...], Changes]:
            return records.act(desk, [record], action, reason, seen={record: heads})

        self.decision.offer(frozenset())
        self._workbench.change(job, self._told(action), self._refused, owner=self)

    def _refused(self, error: Exception) -> None:
        """Say why, and show the record as it is now."""
        self._workbench.failed.emit(error)
        self.refresh()

    def _told(self, action: Action) -> Callable[[tuple[RecordView, ...]], None]:
        words = {
            Action.APPROVE: self.tr("%1 approved."),
            Action.RETURN: self.tr("%1 returned to its reporter."),
            Action.HAND_OVER: self.tr("%1 passed up to the parent unit."),
        }

        def say(views: tuple[RecordView, ...]) -> None:
            self._workbench.say(fill(words[action], views[0].state.number))

        return say
