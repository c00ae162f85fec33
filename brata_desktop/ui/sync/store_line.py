"""The way from the sync thread to the store's worker: a question, and the wait for its answer.

The store has one worker. The sync thread may wait for it; the main thread only passes questions on.
"""

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import CancelledError, Future
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from brata_desktop.domain.errors import Unavailable
from brata_desktop.services.attachment_shelf import StoreShelf
from brata_desktop.store.attachment_index import NamedAttachment
from brata_desktop.sync.messages import Cursor, Sealed
from brata_desktop.sync.planner import Step
from brata_desktop.sync.session import Ledger
from brata_desktop.ui.background import Runner

Answer = TypeVar("Answer")


class _Errand(Generic[Answer]):
    """A job for the store's worker with the place for its answer."""

    def __init__(self, job: Callable[[], Answer]) -> None:
        self.job = job
        self.answer: Future[Answer] = Future()

    def run(self) -> None:
        """Do the job; whatever comes of it is for the thread that waits."""
        if not self.answer.set_running_or_notify_cancel():
            return
        try:
            self.answer.set_result(self.job())
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            self.answer.set_exception(error)


class StoreLine(QObject):
    """Carries jobs to the store's worker; called on another thread, it waits for the answer.

    Args:
        store: The store's worker.
    """

    _asked = Signal(object)

    def __init__(self, store: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._is_closed = False
        self._open: set[_Errand[Any]] = set()
        self._asked.connect(self._send, Qt.ConnectionType.QueuedConnection)

    def ask(self, job: Callable[[], Answer]) -> Answer:
        """Have the store's worker do a job and return its answer; not on the main thread.

        Raises:
            Unavailable: `hub-unreachable`: the program ends, nobody answers any more.
        """
        errand = _Errand(job)
        self._open.add(errand)
        if self._is_closed:
            errand.answer.cancel()
        self._asked.emit(errand)
        try:
            return errand.answer.result()
        except CancelledError as error:
            raise Unavailable("hub-unreachable", reason="the program ends") from error
        finally:
            self._open.discard(errand)

    def close(self) -> None:
        """Let nobody wait any more: what was not begun is not done."""
        self._is_closed = True
        for errand in list(self._open):
            errand.answer.cancel()

    def _send(self, errand: _Errand[Any]) -> None:
        if self._is_closed:
            errand.answer.cancel()
        else:
            self._store.run(errand.run, owner=self)


class DistantShelf:
    """A shelf of attachments whose every question goes over a `StoreLine`."""

    def __init__(self, shelf: StoreShelf, line: StoreLine) -> None:
        self._shelf = shelf
        self._ask = line.ask

    def newest(self) -> int:
        """Return the arrival number of the newest revision."""
        return self._ask(self._shelf.newest)

    def to_send(self) -> Sequence[NamedAttachment]:
        """Return what is here and without a receipt."""
        return self._ask(self._shelf.to_send)

    def to_confirm(self) -> Sequence[NamedAttachment]:
        """Return what is received and in no backup yet."""
        return self._ask(self._shelf.to_confirm)

    def to_fetch(self) -> Sequence[NamedAttachment]:
        """Return what is named and not here."""
        return self._ask(self._shelf.to_fetch)

    def chunk(self, name: str, number: int) -> bytes:
        """Return a chunk of what is here."""
        return self._ask(lambda: self._shelf.chunk(name, number))

    def missing(self, named: NamedAttachment) -> Sequence[int]:
        """Return the numbers of the chunks that have not come yet."""
        return self._ask(lambda: self._shelf.missing(named))

    def take(self, named: NamedAttachment, number: int, content: bytes) -> None:
        """Keep a chunk that came."""
        self._ask(lambda: self._shelf.take(named, number, content))

    def note(self, named: NamedAttachment, state: str) -> None:
        """Note what the centre holds."""
        self._ask(lambda: self._shelf.note(named, state))


class DistantLedger:
    """A ledger whose every question goes over a `StoreLine`."""

    def __init__(self, ledger: Ledger, line: StoreLine) -> None:
        self._ledger = ledger
        self._ask = line.ask

    @property
    def incarnations(self) -> tuple[str, ...]:
        """Incarnations of the store."""
        return self._ask(lambda: self._ledger.incarnations)

    def cursors(self) -> tuple[Cursor, ...]:
        """Return where the laptop stands."""
        return self._ask(self._ledger.cursors)

    def next_batch(self, but: frozenset[bytes], max_bytes: int) -> tuple[Sealed, ...]:
        """Return the most urgent of what waits."""
        return self._ask(lambda: self._ledger.next_batch(but, max_bytes))

    def here(self, hashes: Collection[bytes]) -> frozenset[bytes]:
        """Return those of some revisions that are here."""
        return self._ask(lambda: self._ledger.here(hashes))

    def received(self, line: str) -> Sequence[bytes]:
        """Return the hashes received in a line."""
        return self._ask(lambda: self._ledger.received(line))

    def apply(self, step: Step) -> None:
        """Write what an answer changed."""
        self._ask(lambda: self._ledger.apply(step))

    def take_back(self, place: Cursor) -> None:
        """Forget receipts after a place."""
        self._ask(lambda: self._ledger.take_back(place))
