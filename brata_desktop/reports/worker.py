"""Reports in a child process: a long one never holds up typing, a crash never the program.

The child is started once, imports ReportLab and the fonts, and is kept. What it prints travels
through a pipe; nothing of a record is written to disk. A frozen build calls
`multiprocessing.freeze_support()` first thing in `__main__`, as every program with a child has to.
"""

import multiprocessing
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Self

from brata_desktop.domain.errors import Unavailable
from brata_desktop.reports.blocks import Sheet
from brata_desktop.reports.child import render_in_child
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.daily_inputs import DailyInputs, Mask
from brata_desktop.reports.daily_layout import daily_sheet
from brata_desktop.reports.record_content import RecordInputs, compose_record
from brata_desktop.reports.record_layout import record_sheet

if TYPE_CHECKING:
    from brata_desktop.reports.render import Rendered

PATIENCE_SECONDS = 120.0
"""A report of 10,000 incidents takes some seconds; after this long the child is given up."""


class ReportWorker:
    """A warm child process that turns sheets into PDFs. Safe to call from any thread."""

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Return itself; the child is stopped at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the child."""
        self.close()

    def warm_up(self) -> None:
        """Start the child and its imports without waiting for it."""
        self._submit(None)

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
        try:
            made = self._submit(sheet).result(timeout=self._patience)
        except (BrokenProcessPool, TimeoutError) as error:
            self._give_up()
            raise Unavailable("report-crashed") from error
        if made is None:
            raise Unavailable("report-crashed")
        return made

    def close(self) -> None:
        """Stop the child; a later call starts a new one."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, sheet: Sheet | None) -> "Future[Rendered | None]":
        with self._lock:
            if self._pool is None:
                # spawn: the same on every system, and no copy of the parent's open store.
                context = multiprocessing.get_context("spawn")
                self._pool = ProcessPoolExecutor(max_workers=1, mp_context=context)
            try:
                return self._pool.submit(render_in_child, sheet)
            except BrokenProcessPool as error:
                self._pool = None
                raise Unavailable("report-crashed") from error

    def _give_up(self) -> None:
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is None:
            return
        # The pool has no public way to end a child that hangs.
        for child in list((getattr(pool, "_processes", None) or {}).values()):
            child.terminate()
        pool.shutdown(wait=True, cancel_futures=True)
