"""Every screen as a picture: ``python -m brata_desktop.ui.screens --out DIR``.

A part of the window registers what it can show without a store::

    SCREENS["records"] = lambda: make_records_page(sample_records())

A factory gives a window with sample data; names sort the pictures.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from brata_desktop.ui.gallery import Gallery
from brata_desktop.ui.gate import samples as gate
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.kinds import kind_screens
from brata_desktop.ui.polling import samples as polling
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.rendering import SIZES, render, render_all
from brata_desktop.ui.report.page import ReportPage
from brata_desktop.ui.review.page import ReviewPage
from brata_desktop.ui.samples import framed
from brata_desktop.ui.settings.page import PLACES
from brata_desktop.ui.settings.samples import settings_window
from brata_desktop.ui.sync.samples import sync_window
from brata_desktop.ui.theme.theme import STYLE, Theme
from brata_desktop.ui.translation import Translation

Factory = Callable[[], QWidget]

SCREENS: dict[str, Factory] = {
    "components": Gallery,
    "new-laptop": gate.new_laptop_window,
    "recovery": gate.recovery_window,
    "restore": gate.restore_window,
    "set-up": gate.set_up_window,
    "store-problem": gate.problem_window,
    "unlock": gate.locked_window,
    "unlock-cold": gate.cold_window,
    "home": lambda: framed("home", HomePage),
    "review": lambda: framed("review", ReviewPage, supervisor=True),
    "home-supervisor": lambda: framed("home", HomePage, supervisor=True),
    "records": lambda: framed("records", RecordsPage, busy=True),
    "report": lambda: framed("report", ReportPage, supervisor=True),
    "report-post": lambda: framed("report", ReportPage),
    "sync": sync_window,
    **polling.SCREENS,
    **kind_screens(),
    **{f"settings-{place.key}": partial(settings_window, place.key) for place in PLACES},
}
"""Name -> factory of a window with sample data."""

LARGE_ONLY = frozenset({"components"})
"""Screens for developers, which need not fit a small window."""


def write_screens(theme: Theme, folder: Path, names: Sequence[str] = ()) -> list[Path]:
    """Write the pictures of the named screens, or of all, and give their paths."""
    written = []
    for name in names or sorted(SCREENS):
        window = SCREENS[name]()
        if name in LARGE_ONLY:
            for mode in ("light", "dark"):
                theme.apply("dark" if mode == "dark" else "light")
                written.append(render(window, SIZES[0], folder / f"{name}-{mode}.png"))
        else:
            written += render_all(name, window, theme, folder)
        window.close()
        window.deleteLater()
    return written


def main(args: Sequence[str] | None = None) -> int:
    """Write the pictures and print their folder."""
    parser = argparse.ArgumentParser(prog="brata_desktop.ui.screens")
    parser.add_argument("--out", type=Path, required=True, help="folder for the PNG files")
    parser.add_argument("names", nargs="*", choices=[*sorted(SCREENS), []], help="only these")
    chosen = parser.parse_args(args)
    app = QApplication.instance() or QApplication(["screens", *STYLE])
    if not isinstance(app, QApplication):
        raise TypeError("Pictures of windows need a QApplication")
    qInstallMessageHandler(_pass_on)
    Translation(app)
    written = write_screens(Theme(app, "light"), chosen.out, chosen.names)
    sys.stdout.write(f"{len(written)} pictures in {chosen.out}\n")
    return 0


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    # The offscreen platform has no window manager and says so of every window.
    if "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
