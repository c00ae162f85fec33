"""A file about a defect of the program, for whoever mends it; never a word of a record.

A traceback names files and lines of the program. The message of the exception is left out, since
it may quote what an officer typed; of our own errors the code says enough.
"""

import datetime as dt
import platform
import traceback
from pathlib import Path

from brata_desktop import __version__

REPORTS_KEPT = 20


def write_crash_report(folder: Path, error: BaseException, now: dt.datetime) -> Path | None:
    """Write a report and return its file; None when the folder cannot be written.

    Args:
        folder: The folder of log files; made when missing. The newest twenty reports stay.
        error: What was raised.
        now: The laptop's clock, aware.
    """
    file = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(_lines(error, now)) + "\n", encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-REPORTS_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return file


def _lines(error: BaseException, now: dt.datetime) -> list[str]:
    lines = [
        f"Brata Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}",
        now.isoformat(timespec="seconds"),
    ]
    cause: BaseException | None = error
    while cause is not None:
        code = getattr(cause, "code", "")
        lines += ["", f"{type(cause).__module__}.{type(cause).__qualname__} {code}".rstrip()]
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        cause = cause.__cause__ or cause.__context__
    return lines
