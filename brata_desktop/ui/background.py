"""Work beside the window: jobs run on one worker thread, answers come back on the main thread.

SQLite has one writer, so everything that touches the store goes through one single-thread
``Background``; a second one may serve the network or slow reads. A job takes no widget: it gets
values, returns frozen values, and may raise; its answer is emitted through a private signal with
a queued connection.
"""

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QThread, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

Result = TypeVar("Result")
Failed = Callable[[Exception], None]


class Task:
    """A job on its way; ``cancel`` drops its answer and tells the job to stop early."""

    def __init__(self) -> None:
        self._cancelled = Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the answer any more; a long job polls this."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Drop the answer; a job that did not begin yet is skipped."""
        self._cancelled.set()


class Runner(Protocol):
    """What pages take: the real ``Background`` or its inline twin."""

    def run(
        self,
        job: Callable[[], Result],
        on_success: Callable[[Result], None] | None = None,
        on_failure: Failed | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Do a job; one of the callbacks hears of it on the main thread."""
        ...


class _Answer(NamedTuple):
    """What a job gave, with those who wait for it."""

    task: Task
    owner: QObject
    deliver: Callable[[], None]


class Background(QObject):
    """One worker thread with a queue.

    * ``run`` must be called on the main thread and complains otherwise.
    * Callbacks run on the main thread, in the order of the jobs.
    * Answers for an owner that was deleted meanwhile are dropped.
    * ``close`` waits for the queue; afterwards nothing is taken.

    Signals:
        failed: A job raised and its caller gave no ``on_failure``; carries the exception.
        busy_changed: Whether jobs are queued or running.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)
    _answered = Signal(object)

    def __init__(self, name: str = "store", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._executor: ThreadPoolExecutor | None = None
        self._is_closed = False
        self._waiting = 0
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting > 0

    def run(
        self,
        job: Callable[[], Result],
        on_success: Callable[[Result], None] | None = None,
        on_failure: Failed | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Queue a job.

        Args:
            job: Runs on the worker; takes nothing, so bind its values with ``partial``.
            on_success: Gets what the job returned.
            on_failure: Gets what the job raised; without it ``failed`` is emitted.
            owner: The page that asked; when it is deleted the answer is dropped.

        Raises:
            RuntimeError: Called off the main thread, or after ``close``.
        """
        if QThread.currentThread() is not self.thread():
            raise RuntimeError("Background.run was called off the main thread")
        if self._is_closed:
            raise RuntimeError("Background.run was called after close")
        task = Task()
        self._count(1)
        self._worker().submit(self._work, task, job, on_success, on_failure or self._fail, owner)
        return task

    def close(self) -> None:
        """Wait for every queued job, then stop the thread.

        Answers are still delivered if the event loop runs on.
        """
        self._is_closed = True
        if self._executor is not None:
            self._executor.shutdown(wait=True)

    def _worker(self) -> "ThreadPoolExecutor":
        """Return the thread, begun by the first job: the first window has none to wait for."""
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        return self._executor

    def _work(
        self,
        task: Task,
        job: Callable[[], Any],
        on_success: Callable[[Any], None] | None,
        on_failure: Failed,
        owner: QObject,
    ) -> None:
        deliver = _skip if task.cancelled else _outcome(job, on_success, on_failure)
        self._answered.emit(_Answer(task, owner, deliver))

    def _deliver(self, answer: _Answer) -> None:
        self._count(-1)
        if isValid(answer.owner) and not answer.task.cancelled:
            answer.deliver()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)

    def _count(self, step: int) -> None:
        was_busy = self.is_busy
        self._waiting += step
        if was_busy != self.is_busy:
            self.busy_changed.emit(self.is_busy)


def _skip() -> None:
    """Deliver nothing: the job was cancelled before it began."""


def _outcome(
    job: Callable[[], Any],
    on_success: Callable[[Any], None] | None,
    on_failure: Failed,
) -> Callable[[], None]:
    """Run a job and give the call that delivers its answer."""
    try:
        result = job()
    except Exception as error:  # noqa: BLE001 - every failure travels to the main thread
        # The name `error` ends with this block, so it is bound anew.
        caught = error
        return lambda: on_failure(caught)
    if on_success is None:
        return _skip
    succeed = on_success
    return lambda: succeed(result)


class InlineBackground(QObject):
    """The twin for tests: the job runs at once and its answer is there when ``run`` returns."""

    failed = Signal(object)
    busy_changed = Signal(bool)

    def run(
        self,
        job: Callable[[], Result],
        on_success: Callable[[Result], None] | None = None,
        on_failure: Failed | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Do the job now; see ``Background.run``."""
        if QThread.currentThread() is not self.thread():
            raise RuntimeError("InlineBackground.run was called off the main thread")
        succeed = cast("Callable[[Any], None] | None", on_success)
        deliver = _outcome(job, succeed, on_failure or self.failed.emit)
        if isValid(owner):
            deliver()
        return Task()

    def close(self) -> None:
        """Nothing runs, so nothing has to be waited for."""
