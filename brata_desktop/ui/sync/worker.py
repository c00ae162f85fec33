"""Sessions with the centre, one after another, while the program runs: locked, hidden or at work.

A session runs on a thread of its own; what it needs of the store goes through the store's worker,
so a save waits for one answer's transaction at most. Nothing here ever ends the officer's session,
and nothing of it is lost when the program ends in the middle.
"""

import random
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import sync_overview
from brata_desktop.services.attachment_shelf import StoreShelf
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.attachments import AttachmentTurn
from brata_desktop.sync.pace import Pace
from brata_desktop.sync.session import Progress, SyncSession
from brata_desktop.sync.transport import HubTransport
from brata_desktop.ui.background import Runner
from brata_desktop.ui.sync.store_line import DistantLedger, DistantShelf, StoreLine

FIRST_AFTER_MS = 3000
_MS = 1000

Listen = Callable[[int, int], object]
"""Told how many bytes went and came so far."""
Connect = Callable[[StoreLine, Listen, Event], AbstractContextManager[HubTransport]]
"""Opens a session with the centre, asking the store how; it ends once the event is set."""


class Phase(StrEnum):
    """What the worker is at."""

    OFF = "off"
    WAITING = "waiting"
    TALKING = "talking"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class SyncState:
    """What is known of the exchange besides what the store tells.

    Attributes:
        phase: What the worker is at.
        progress: How far the session under way, or the last one, is.
        sent_bytes: Bytes that went to the centre in it.
        received_bytes: Bytes that came.
        next_in_s: Seconds until the next session, counted from when this was told.
        error: What broke the last session; None when it came to its end.
        waiting: Revisions that waited when the session began.
        waiting_bytes: Their size, that of waiting photos included.
        elapsed_s: How long the session has lasted.
    """

    phase: Phase = Phase.OFF
    progress: Progress = field(default_factory=Progress)
    sent_bytes: int = 0
    received_bytes: int = 0
    next_in_s: float = 0.0
    error: BrataError | None = None
    waiting: int = 0
    waiting_bytes: int = 0
    elapsed_s: float = 0.0


class SyncWorker(QObject):
    """Runs the sessions of an open store.

    Args:
        desk: The open store; touched by jobs of its worker only.
        store: The store's worker.
        network: The worker that sessions run on.
        connect: Opens a session with the centre.
        chance: A random number from 0 to 1.
        parcel_folder: What is carried for others; None where nothing is.

    Signals:
        changed: Something is to be told; carries `SyncState`.
        arrived: Records of others came, or receipts; carries `Changes`.
        failed: A defect, not a broken link; carries the exception.
    """

    changed = Signal(object)
    arrived = Signal(object)
    failed = Signal(object)
    _began = Signal(int, int)
    _progressed = Signal(object)
    _moved = Signal(int, int)

    def __init__(
        self,
        desk: Desk,
        store: Runner,
        network: Runner,
        connect: Connect,
        chance: Callable[[], float] = random.random,
        now_s: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        *,
        parcel_folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.state = SyncState()
        self._desk = desk
        self._store = store
        self._network = network
        self._connect_to_hub = connect
        self._chance = chance
        self._parcel_folder = parcel_folder
        self._now_s = now_s
        self._began_at = 0.0
        self._pace = Pace()
        self._stop = Event()
        self._is_closed = False
        self._line = StoreLine(store, self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.sync_now)
        self._began.connect(self._note_beginning)
        self._progressed.connect(self._note_progress)
        self._moved.connect(self._note_bytes)

    def start(self) -> None:
        """Begin; the first session follows shortly."""
        self._tell(phase=Phase.WAITING, next_in_s=FIRST_AFTER_MS / _MS)
        self._timer.start(FIRST_AFTER_MS)

    def sync_now(self) -> None:
        """Begin a session now, unless one is under way."""
        if self._is_closed or self.state.phase is Phase.TALKING:
            return
        self._timer.stop()
        self._stop.clear()
        self._began_at = self._now_s()
        self._tell(
            phase=Phase.TALKING,
            progress=Progress(),
            sent_bytes=0,
            received_bytes=0,
            next_in_s=0.0,
            waiting=0,
            waiting_bytes=0,
            elapsed_s=0.0,
        )
        self._network.run(self._session, self._succeed, self._fail, owner=self)

    def pause(self) -> None:
        """Begin no session until `resume` or `sync_now`; one under way ends early."""
        self._timer.stop()
        self._stop.set()
        self._tell(phase=Phase.PAUSED, next_in_s=0.0)

    def resume(self) -> None:
        """Go on after a pause."""
        if self.state.phase is Phase.PAUSED:
            self.sync_now()

    def close(self) -> None:
        """End: what is under way ends early, and nothing more is begun or told."""
        self._is_closed = True
        self._timer.stop()
        self._stop.set()
        self._line.close()

    def _session(self) -> Progress:
        """Run a session; on the network's thread."""
        ledger = DistantLedger(StoreLedger(self._desk, self._announce), self._line)
        here = StoreShelf(self._desk, self._announce, self._parcel_folder)
        shelf = DistantShelf(here, self._line)
        is_stopped = self._stop.is_set
        progress = Progress()
        self._began.emit(*self._line.ask(lambda: sync_overview.waiting(self._desk)))
        with self._connect_to_hub(self._line, self._moved.emit, self._stop) as transport:
            while True:
                # Reports before each turn of photos: one may have been written meanwhile.
                session = SyncSession(
                    transport,
                    ledger,
                    batch_bytes=self._pace.batch_bytes,
                    listen=self._progressed.emit,
                    is_stopped=is_stopped,
                )
                progress = session.run().after(progress)
                if is_stopped() or not progress.is_complete:
                    return progress
                moved = AttachmentTurn(transport, shelf, is_stopped=is_stopped).run()
                if is_stopped() or moved.is_complete or moved.is_over_quota:
                    return progress

    def _announce(self, changes: Changes) -> None:
        if changes != Changes():
            self.arrived.emit(changes)

    def _succeed(self, progress: Progress) -> None:
        if progress.is_complete:
            self._pace = self._pace.after_success()
        self._remember("", {}, progress)
        self._go_on(progress, None)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BrataError):
            self.failed.emit(error)
        self._pace = self._pace.after_failure()
        known = error if isinstance(error, BrataError) else None
        progress = replace(self.state.progress, is_complete=False)
        if self._stop.is_set():
            # The officer ended it: that is no fault of the link.
            self._run(self._counting())
        elif known is not None:
            self._remember(known.code, dict(known.params), progress)
        else:
            self._remember("sync-defect", {}, progress)
        self._go_on(progress, known)

    def _remember(self, code: str, params: dict[str, object], progress: Progress) -> None:
        count = self._counting()

        def job() -> None:
            count()
            sync_overview.note_session(
                self._desk,
                code,
                params,
                0 if code else progress.hub_ms,
                is_complete=progress.is_complete,
                taken_back=progress.taken_back,
            )

        self._run(job)

    def _counting(self) -> Callable[[], None]:
        """Return the job that puts what the session moved on the meter."""
        moved = self.state.sent_bytes + self.state.received_bytes
        return partial(sync_overview.count_bytes, self._desk, moved)

    def _run(self, job: Callable[[], None]) -> None:
        if not self._is_closed:
            self._store.run(job, None, self.failed.emit, owner=self)

    def _go_on(self, progress: Progress, error: BrataError | None) -> None:
        if self._is_closed:
            return
        if self.state.received_bytes:
            # Once a session, not with each answer: every page that shows receipts reads anew.
            self._announce(Changes(whereabouts=True))
        if self.state.phase is Phase.PAUSED:
            self._tell(progress=progress, error=None)
            return
        wait_s = self._pace.wait_s(self._chance(), progress.retry_after_s)
        self._timer.start(int(wait_s * _MS))
        self._tell(phase=Phase.WAITING, progress=progress, error=error, next_in_s=wait_s)

    def _note_beginning(self, waiting: int, size_bytes: int) -> None:
        if self.state.phase is Phase.TALKING:
            self._tell(waiting=waiting, waiting_bytes=size_bytes)

    def _note_progress(self, progress: Progress) -> None:
        if self.state.phase is Phase.TALKING:
            self._tell(progress=progress)

    def _note_bytes(self, sent: int, received: int) -> None:
        if self.state.phase is Phase.TALKING:
            elapsed_s = self._now_s() - self._began_at
            self._tell(sent_bytes=sent, received_bytes=received, elapsed_s=elapsed_s)

    def _tell(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type] # fields of SyncState
        if not self._is_closed:
            self.changed.emit(self.state)
