"""What holds for every test: no screen, Indonesian, folders of its own, and nothing unexpected.

A test fails when it leaves a thread behind, or when the program logs a warning or an error that
the test did not ask about. A test that expects such a record asks for pytest's `caplog`.
"""

import atexit
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent

# Read by Qt when it is first imported, so before any test module.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform.startswith("linux"):
    # Qt warns about a runtime folder that is missing or not ours alone, and about the locale C.
    if "XDG_RUNTIME_DIR" not in os.environ:
        os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="brata-runtime-")
        atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)
    if not any(
        "utf" in os.environ.get(name, "").lower() for name in ("LC_ALL", "LC_CTYPE", "LANG")
    ):
        os.environ["LC_ALL"] = "C.UTF-8"
# A test never reads or writes the secrets of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

from PySide6.QtCore import QLocale  # noqa: E402 - after the variables that Qt reads

from brata_desktop.ui.theme.theme import STYLE  # noqa: E402

LAST_MOMENT_S = 2.0

# How long a test takes says something about the machine, nothing about the program.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("untimed")


def pytest_configure(config):
    """Build missing catalogues once, so that a fresh clone passes without another command."""
    is_worker = hasattr(config, "workerinput")
    if not is_worker:
        script = ROOT / "packaging" / "translations.py"
        subprocess.run([sys.executable, str(script)], check=True)


@pytest.fixture(scope="session")
def qapp_args():
    """Return the arguments of the application: the style that the look is written for."""
    return ["tests", *STYLE]


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """Point every place where the program or the system would keep things into the test's folder.

    The folders are named here and made by whoever writes into them.
    """
    home = tmp_path / "home"
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "roaming",
        "LOCALAPPDATA": home / "local",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "BRATA_STATE_DIR": tmp_path / "state",
    }
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))


@pytest.fixture(autouse=True)
def indonesian():
    """Start each test in Indonesian; a test that switches leaves nothing behind."""
    QLocale.setDefault(QLocale("id_ID"))
    yield
    QLocale.setDefault(QLocale("id_ID"))


@pytest.fixture(autouse=True)
def no_thread_left_behind():
    """Fail a test whose threads outlive it: a worker that nobody waits for loses work."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + LAST_MOMENT_S
    for thread in new_threads(before):
        thread.join(max(0.0, until - time.monotonic()))

    left = new_threads(before)
    assert not left, f"threads left behind: {', '.join(thread.name for thread in left)}"


def new_threads(before):
    """Return the threads that are there now and were not before.

    Threads that Python did not start are left out: Python lists them even after their end.
    """
    started = (thread for thread in threading.enumerate() if thread not in before)
    return [thread for thread in started if not isinstance(thread, threading._DummyThread)]


class Records(logging.Handler):
    """Keeps what was logged at warning or above."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        """Keep a record as one line."""
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log_record(request):
    """Fail a test that made the program log a warning or an error, unless it asked for `caplog`."""
    if "caplog" in request.fixturenames:
        yield
        return
    records = Records()
    logging.getLogger().addHandler(records)
    yield
    logging.getLogger().removeHandler(records)

    assert not records.lines, "unexpected log records:\n" + "\n".join(records.lines)
