"""What runs in the child process; kept apart so that the child imports no domain and no content."""

import gc
import signal
from typing import TYPE_CHECKING, TypeAlias

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.reports import pillow
from brata_desktop.reports.blocks import Sheet

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MADE = "made"
REFUSED = "refused"
FAILED = "failed"
Answer: TypeAlias = tuple[str, object]
"""`MADE` with a `Rendered`, `REFUSED` with field, code and parameters of an `InvalidInput`,
`FAILED` with the traceback of a bug."""


def serve(pipe: "Connection") -> None:
    """Draw one sheet after the other until the other end says None or is gone."""
    # Ctrl+C on a terminal reaches the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    begin()
    while True:
        try:
            sheet = pipe.recv()
        except EOFError:
            return
        if sheet is None:
            return
        pipe.send(answer(sheet))
        gc.collect()


def begin() -> None:
    """Import ReportLab and load the fonts."""
    # Drawing makes no garbage that could not wait until the answer is out; without looking for
    # it a first report is there a sixth sooner (tests/benchmarks/bench_report.py).
    gc.disable()
    pillow.defer()
    # Imported here: the parent imports this module too and must not pay for ReportLab.
    from brata_desktop.reports.render import get_ready  # noqa: PLC0415

    get_ready()


def answer(sheet: Sheet) -> Answer:
    """Return what became of a sheet; errors travel as plain values."""
    from brata_desktop.reports.render import render  # noqa: PLC0415 - as in `begin`

    try:
        return MADE, render(sheet)
    except InvalidInput as error:
        return REFUSED, (error.field, error.code, error.params)
    except Exception:  # noqa: BLE001 - a bug: the parent logs it with this traceback
        import traceback  # noqa: PLC0415 - a report that succeeds does not wait for it

        return FAILED, traceback.format_exc()
