"""What the pages of an unlocked session share: the desk, the workers, what changed, and wishes.

A page never calls a service itself: it hands a job to ``read`` or ``change``. The job runs on the
store's worker with the desk, the answer comes back on the main thread. What a page wants from the
rest of the window (another screen, a form, paper, a toast) goes out as a signal, so pages do not
know each other.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance
from shiboken6 import isValid

from brata_desktop.config.paths import Paths
from brata_desktop.domain.document import Common
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import forms
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds import work_of
from brata_desktop.services.turns import Turns
from brata_desktop.ui.background import Failed, Runner, Task

Result = TypeVar("Result")
Steps: TypeAlias = Generator[None, None, Result]
"""A long job that pauses now and then, and returns its answer in the end."""


@dataclass(frozen=True, slots=True)
class Message:
    """A toast that a page asks for.

    Attributes:
        text: What happened and, if something is to be done, what.
        tone: ``ok``, ``warn`` or ``danger``.
        action: Words of the link, or empty.
        act: What the link does.
        stays: Whether it waits for the officer instead of going by itself.
    """

    text: str
    tone: str = "ok"
    action: str = ""
    act: Callable[[], object] | None = None
    stays: bool = False


class Workbench(QObject):
    """The desk of the officer at work and what is done around it.

    Attributes:
        desk: The open store with the officer; touched by jobs only, never on the main thread
            (its plain values such as ``unit``, ``catalogue`` and ``clock`` may be read anywhere).
        paths: Where this laptop keeps things.
        paper: Runs what draws and prints, and backups, so that neither holds up the store.
        printer: The child process that draws PDFs; used by jobs on ``paper`` only.
        stick: Runs what reads and writes sticks, which may be slow; ``paper`` where there is none.

    Signals:
        changed: Data changed; carries `Changes`. A page looks whether it cares and calls
            ``mark_stale``.
        arrived: Data came from elsewhere, by link or stick; carries `Changes`. ``changed`` follows.
        form_asked: A form is to be opened; carries `Form` and the key of the screen it lies over.
        completion_asked: As ``form_asked``, and led to the first answer that is missing.
        record_asked: A record is to be shown in the list; carries its id.
        paper_asked: The paper of records is to be shown and printed; carries their ids.
        restore_asked: A backup is to be put back; carries the path of a backup, or of a folder that
            holds some.
        search_asked: Words are to be searched in the list; carries them.
        screen_asked: Another screen is to be shown; carries its key.
        said: A toast; carries `Message`.
        failed: A job raised and its page did not listen; carries the exception.
    """

    changed = Signal(object)
    arrived = Signal(object)
    form_asked = Signal(object, str)
    completion_asked = Signal(object, str)
    record_asked = Signal(str)
    paper_asked = Signal(tuple)
    restore_asked = Signal(object)
    search_asked = Signal(str)
    screen_asked = Signal(str)
    said = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        paths: Paths,
        store: Runner,
        paper: Runner,
        printer: ReportWorker,
        parent: QObject | None = None,
        *,
        stick: Runner | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.paths = paths
        self.paper = paper
        self.printer = printer
        self.stick = stick or paper
        self._store = store
        self.arrived.connect(self.changed)

    def read(
        self,
        job: Callable[[Desk], Result],
        on_success: Callable[[Result], None],
        on_failure: Failed | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Ask the store; the answer is dropped when ``owner`` is gone."""
        desk = self.desk
        return self._store.run(
            lambda: job(desk), on_success, on_failure or self.failed.emit, owner=owner
        )

    def read_in_steps(
        self,
        job: Callable[[Desk], Steps[Result]],
        on_success: Callable[[Result], None],
        on_failure: Failed | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Ask the store something long; a save that waits goes between two of its steps.

        Cancelled, or with its owner gone, it ends after the step under way.
        """
        steps, task = job(self.desk), Task()

        def is_wanted() -> bool:
            return isValid(owner) and not task.cancelled

        def go_on(ended: tuple[Result] | None) -> None:
            if ended is None and is_wanted():
                self._store.run(partial(_step, steps), go_on, fail, owner=self)
            elif ended is None:
                self._store.run(steps.close, owner=self)
            elif is_wanted():
                on_success(ended[0])

        def fail(error: Exception) -> None:
            if is_wanted():
                (on_failure or self.failed.emit)(error)

        go_on(None)
        return task

    def take_turns(
        self,
        job: Callable[[Desk], Turns[Result]],
        on_success: Callable[[Result], None],
        on_failure: Failed | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Work with a stick beside the store; only its short jobs are done by the store's worker.

        Cancelled, or with its owner gone, it ends after the step under way.
        """
        turns, task = job(self.desk), Task()

        def is_wanted() -> bool:
            return isValid(owner) and not task.cancelled

        def resume(step: Callable[[], Callable[[], Any]]) -> None:
            self.stick.run(partial(_next_turn, step), go_on, fail, owner=self)

        def go_on(turn: _Turn) -> None:
            if not is_wanted():
                self.stick.run(turns.close, owner=self)
            elif turn.job is None:
                on_success(turn.answer)
            else:
                self._store.run(
                    turn.job,
                    lambda answer: resume(partial(turns.send, answer)),
                    lambda error: resume(partial(turns.throw, error)),
                    owner=self,
                )

        def fail(error: Exception) -> None:
            if is_wanted():
                (on_failure or self.failed.emit)(error)

        resume(partial(turns.send, None))
        return task

    def change(
        self,
        job: Callable[[Desk], tuple[Result, Changes]],
        on_success: Callable[[Result], None] | None = None,
        on_failure: Failed | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Change the store, tell every page what changed, then answer.

        The change is announced even when ``owner`` went away meanwhile.
        """
        desk, done = self.desk, self._announcing(on_success, owner)
        return self._store.run(lambda: job(desk), done, on_failure or self.failed.emit, owner=self)

    def change_in_steps(
        self,
        job: Callable[[Desk], Steps[tuple[Result, Changes]]],
        on_success: Callable[[Result], None] | None = None,
        on_failure: Failed | None = None,
        *,
        owner: QObject,
    ) -> Task:
        """Change the store after long preparations; a save that waits goes between its steps.

        The rest as in ``change``. Cancelled, it ends after the step under way.
        """
        return self.read_in_steps(job, self._announcing(on_success, owner), on_failure, owner=self)

    def _announcing(
        self, on_success: Callable[[Result], None] | None, owner: QObject
    ) -> Callable[[tuple[Result, Changes]], None]:
        def done(answer: tuple[Result, Changes]) -> None:
            result, changes = answer
            self.changed.emit(changes)
            if on_success is not None and isValid(owner):
                on_success(result)

        return done

    def new_record(
        self, kind: str, document: Common | None = None, screen: str = "records"
    ) -> None:
        """Open a new form of a kind over a screen."""
        self._open(lambda desk: forms.open_new(desk, kind, document), self.form_asked, screen)

    def begin_record(self, kind: str, record: str, screen: str = "records") -> None:
        """Open the form of a kind that belongs to a record, new or begun before."""
        self._open(lambda desk: work_of(kind).begin(desk, record), self.form_asked, screen)

    def edit_record(self, record: str, screen: str = "records") -> None:
        """Open a record for a change; an unfinished form of it goes on where it was."""
        self._open(lambda desk: forms.open_edit(desk, record), self.form_asked, screen)

    def complete_record(self, record: str, screen: str = "records") -> None:
        """Open a record at the first answer that keeps it from being submitted."""
        self._open(lambda desk: forms.open_edit(desk, record), self.completion_asked, screen)

    def say(self, text: str, tone: str = "ok") -> None:
        """Show a plain toast."""
        self.said.emit(Message(text, tone))

    def _open(
        self, job: Callable[[Desk], tuple[Form, Changes]], asked: SignalInstance, screen: str
    ) -> None:
        self.change(job, lambda form: asked.emit(form, screen), owner=self)


class _Turn(NamedTuple):
    """The next job for the store's worker, or None and the answer."""

    job: Callable[[], Any] | None
    answer: Any = None


def _next_turn(step: Callable[[], Callable[[], Any]]) -> _Turn:
    try:
        return _Turn(step())
    except StopIteration as end:
        return _Turn(None, end.value)


def _step(steps: Steps[Result]) -> tuple[Result] | None:
    """Go on until the next pause, or give the answer in a tuple."""
    try:
        next(steps)
    except StopIteration as end:
        return (end.value,)
    return None
