"""Reports in a child process: a long one never holds up typing, a crash never the program.

The child is started once, imports ReportLab and the fonts, and is kept. What it prints travels
through a pipe; nothing of a record is written to disk. A frozen build calls
`multiprocessing.freeze_support()` first thing in `__main__`, as every program with a child has to.

A pipe of our own and no `ProcessPoolExecutor`: with Python 3.11 that one waits for ever when the
child dies while a long report is still being written to it.
"""

import contextlib
import multiprocessing
import threading
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import TYPE_CHECKING, Self, cast

from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.reports.blocks import Sheet
from brata_desktop.reports.child import MADE, REFUSED, Answer, serve
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.daily_inputs import DailyInputs, Mask
from brata_desktop.reports.daily_layout import daily_sheet
from brata_desktop.reports.record_content import RecordInputs, compose_record
from brata_desktop.reports.record_layout import record_sheet

if TYPE_CHECKING:
    from brata_desktop.reports.render import Rendered

PATIENCE_SECONDS = 120.0
"""A report of 10,000 incidents takes some seconds; after this long the child is ended."""
GOODBYE_SECONDS = 5.0


class ChildError(RuntimeError):
    """A bug in the child; carries its traceback as text, for the log."""


class ReportWorker:
    """A warm child process that turns sheets into PDFs. Safe to call from any thread."""

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._child: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        """Return itself; the child is stopped at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the child."""
        self.close()

    @property
    def child_pid(self) -> int | None:
        """Process id of the running child; None when there is none."""
        return self._child.pid if self._child is not None else None

    def warm_up(self) -> None:
        """Start the child and its imports without waiting for them."""
        with self._lock:
            self._connected()

    def daily(self, inputs: DailyInputs, mask: Mask | None = None) -> "Rendered":
        """Return the PDF of a daily report; content is composed here, drawn in the child.

        Raises:
            InvalidInput: `photo-unreadable`.
            Unavailable: `report-crashed` when the child died or hung; the next call starts anew.
        """
        return self.render(daily_sheet(compose_daily(inputs, mask)))

    def record(self, inputs: RecordInputs, mask: Mask | None = None) -> "Rendered":
        """Return the PDF of a single record. Raises as `daily`."""
        return self.render(record_sheet(compose_record(inputs, mask)))

    def render(self, sheet: Sheet) -> "Rendered":
        """Return the PDF of a sheet. Raises as `daily`."""
        with self._lock:
            kind, value = self._ask(sheet)
        if kind == MADE:
            return cast("Rendered", value)
        if kind == REFUSED:
            field, code, params = cast("tuple[str, str, dict[str, object]]", value)
            raise InvalidInput(field, code, **{k: v for k, v in params.items() if k != "field"})
        raise Unavailable("report-crashed") from ChildError(str(value))

    def close(self) -> None:
        """Stop the child; a later call starts a new one."""
        with self._lock:
            if self._pipe is not None:
                # A child that is gone already is what is wanted.
                with contextlib.suppress(OSError):
                    self._pipe.send(None)
            self._forget()

    def _ask(self, sheet: Sheet) -> Answer:
        pipe = self._connected()
        assert self._child is not None  # noqa: S101 - set together with the pipe
        # Ending the child also ends a send or a receive that waits for it.
        watchdog = threading.Timer(self._patience, self._child.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            pipe.send(sheet)
            return cast("Answer", pipe.recv())
        except (EOFError, OSError) as error:
            self._forget()
            raise Unavailable("report-crashed") from error
        finally:
            watchdog.cancel()
            watchdog.join()

    def _connected(self) -> Connection:
        if self._pipe is None or self._child is None:
            # spawn: the same on every system, and no copy of the parent's open store.
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._child = context.Process(target=serve, args=(theirs,), daemon=True)
            self._child.start()
            theirs.close()  # only then is the child's death the end of the pipe
        return self._pipe

    def _forget(self) -> None:
        child, pipe = self._child, self._pipe
        self._child = self._pipe = None
        if pipe is not None:
            pipe.close()
        if child is not None:
            child.join(GOODBYE_SECONDS)
            if child.is_alive():
                child.kill()
                child.join()
            child.close()
