"""What may be loaded before the unlock window is painted: the seam, not the time."""

import subprocess
import sys

from brata_desktop.services import door, session
from tests.ui.gate.conftest import SECRET

START = """
import sys
import brata_desktop.__main__ as start

def open_window(paths):
    from brata_desktop.app import open_window
    program = open_window(paths)
    from PySide6.QtWidgets import QApplication
    from tests.benchmarks.first_paint import when_painted

    def tell():
        page = program.window.currentWidget().page
        print(type(page).__name__, page.card._name.text(), sep="|")
        print(*sorted(sys.modules), sep="\\n")
        QApplication.quit()

    when_painted(program.window, tell)
    return program.run()

start._open_window = open_window
sys.argv = ["brata-desktop", "--data-dir", sys.argv[1]]
sys.exit(start.main())
"""

HEAVY = {
    "PIL", "PySide6.QtPrintSupport", "alembic", "argon2", "concurrent.futures", "cryptography",
    "keyring", "logging.handlers", "msgspec", "multiprocessing", "openpyxl", "pypdfium2",
    "reportlab", "sqlalchemy", "sqlcipher3", "tomllib", "uuid_utils", "zstandard",
}  # fmt: skip

OURS_BELOW_THE_WINDOW = {
    "cli.main", "cli.options", "config.logging", "config.paths", "config.settings",
    "domain.error_messages", "domain.errors", "domain.times", "services.condition",
    "services.door_sign", "store.layout",
}  # fmt: skip
"""What the first window may know of the rest of the program. Whatever is added here is waited for
at every start: first look whether it can come with the job that needs it."""


def test_the_unlock_window_is_painted_before_anything_heavy_is_loaded(closed):
    opened = session.open_session(closed, "H. Suryadi", SECRET)
    door.put_sign(closed, opened)
    opened.desk.store.close()
    done = subprocess.run(
        [sys.executable, "-c", START, str(closed.data_dir)],
        check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    page, *loaded = done.stdout.splitlines()

    assert page == "UnlockPage|AKP H. Suryadi"
    assert HEAVY.isdisjoint(loaded)
    ours = {name.removeprefix("brata_desktop.") for name in loaded if "brata_desktop." in name}
    below = {name for name in ours if "." in name and not name.startswith("ui.")}
    assert below == OURS_BELOW_THE_WINDOW
    assert {name.split(".")[1] for name in ours if name.startswith("ui.")}.isdisjoint(
        {"forms", "frame", "home", "records", "report", "review", "settings", "workbench"}
    )
