"""The exchange around every screen: the box in the sidebar, its number, what is severe."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from brata_desktop.domain.states import Role, State
from brata_desktop.services import sync_overview
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.enrolled import post_name
from brata_desktop.services.record_list import lines
from brata_desktop.services.sync_overview import SyncOverview
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.frame.state import Count, FrameState, Status
from brata_desktop.ui.sync.words import sidebar_status
from brata_desktop.ui.sync.worker import Phase, SyncState, SyncWorker
from brata_desktop.ui.translation import fill
from brata_desktop.ui.workbench import Message, Workbench

CRITICAL = 4
"""Severity *Kritis*."""


@dataclass(frozen=True, slots=True)
class Known:
    """How it is with the exchange.

    Attributes:
        look: What waits and how it went.
        status: The same in words.
    """

    look: SyncOverview
    status: Status


class SyncPresence(QObject):
    """Shows an officer's frame how the exchange is, and begins it once the laptop is enrolled.

    Args:
        workbench: The officer's workbench.
        worker: The exchange; it outlives the officer's turn.
        frame: The officer's frame.
        now: The time at the post.

    Signals:
        told: How it is now; carries `Known`.
        alarmed: Something severe arrived while nobody sees the window; carries a sentence without
            content, fit for everybody's eyes.
    """

    told = Signal(object)
    alarmed = Signal(str)

    def __init__(
        self, workbench: Workbench, worker: SyncWorker, frame: Frame, now: Callable[[], dt.datetime]
    ) -> None:
        super().__init__(frame)
        self._workbench = workbench
        self._worker = worker
        self._frame = frame
        self._now = now
        self._look: SyncOverview | None = None
        self._told: Status | None = None
        self._told_of: SyncOverview | None = None
        self._noticed: set[str] = set()
        self._phase = worker.state.phase
        worker.changed.connect(self._hear)
        worker.arrived.connect(workbench.arrived)
        workbench.arrived.connect(self._take)
        workbench.changed.connect(self._note)

    def look_again(self) -> None:
        """Count anew what waits."""
        self._workbench.read(sync_overview.look, self._show, owner=self)

    def overlay(self, state: FrameState) -> FrameState:
        """Return what the frame shows, with the exchange in it once there is one."""
        look = self._look
        if look is None or not (look.is_enrolled or look.asked_at or look.disputed):
            return state
        counts = {key: count for key, count in state.counts.items() if key != "sync"}
        if look.disputed:
            counts["sync"] = Count(look.disputed, "danger")
        status = sidebar_status(look, self._worker.state, self._now())
        return replace(state, counts=counts, status=status)

    def _show(self, look: SyncOverview) -> None:
        self._look = look
        if look.is_enrolled and self._worker.state.phase is Phase.OFF:
            self._worker.start()
        self._tell(look)

    def _tell(self, look: SyncOverview) -> None:
        status = sidebar_status(look, self._worker.state, self._now())
        if status != self._told or look is not self._told_of:
            self._told, self._told_of = status, look
            self._frame.set_state(self.overlay(self._frame.state))
            self.told.emit(Known(look, status))

    def _note(self, _changes: Changes) -> None:
        self.look_again()

    def _hear(self, state: SyncState) -> None:
        """Count anew from phase to phase; between, only say how far it is."""
        if state.phase is not self._phase:
            self._phase = state.phase
            self.look_again()
        elif self._look is not None:
            self._tell(self._look)

    def _take(self, changes: Changes) -> None:
        """Tell a supervisor of what is severe."""
        if changes.records:
            job = partial(severe, ids=tuple(changes.records))
            self._workbench.read(job, self._notice, owner=self)

    def _notice(self, found: tuple[Severe, ...]) -> None:
        """Say it once: a photo or a decision that follows makes no second notice."""
        new = [each for each in found if each.row.id not in self._noticed]
        self._noticed |= {each.row.id for each in new}
        if not new:
            return
        self._workbench.said.emit(self._message(new))
        window = self._frame.window()
        if not (self._frame.isVisible() and window.isActiveWindow() and not window.isMinimized()):
            posts = ", ".join(dict.fromkeys(each.post for each in new))
            self.alarmed.emit(fill(self.tr("A critical report arrived from %1."), posts))

    def _message(self, new: Sequence[Severe]) -> Message:
        if len(new) == 1:
            (only,) = new
            words = fill(self.tr("Critical, %1: %2"), only.post, only.row.title)
            read = partial(self._workbench.record_asked.emit, only.row.id)
            return Message(words, "danger", self.tr("Read"), read, stays=True)
        words = fill(self.tr("%1 critical reports arrived and wait for review."), len(new))
        review = partial(self._workbench.screen_asked.emit, "review")
        return Message(words, "danger", self.tr("Review"), review, stays=True)


@dataclass(frozen=True, slots=True)
class Severe:
    """A critical record that waits for a supervisor, and what its post is called."""

    row: RecordRow
    post: str


def severe(desk: Desk, ids: tuple[str, ...]) -> tuple[Severe, ...]:
    """Return which of some records are critical and wait for a supervisor, to a supervisor."""
    with desk.store.reading() as work:
        if Role.PENGAWAS not in desk.roles(work):
            return ()
    rows = [
        row
        for row in lines(desk, ids).values()
        if row.severity >= CRITICAL and row.status == State.SUBMITTED.value
    ]
    with desk.store.reading() as work:
        return tuple(Severe(row, post_name(desk, work, row.feed)) for row in rows)
