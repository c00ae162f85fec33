"""What the fault tests share: servers, a small disk, and a count of what was done."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from brata_desktop.reports.worker import ReportWorker
from brata_desktop.ui.translation import Translation
from tests.faults.figures import Keeper, Tally
from tests.faults.real_hub import RealHub
from tests.hub.secured import secured_server


def pytest_configure(config):
    """Keep what this run measures; a worker tells it to the process that started it."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Keeper(config), "figures")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Tell of each case how many there are, before some are left out."""
    names = [item.originalname for item in items]
    for item in items:
        item.user_properties.append(("cases", names.count(item.originalname)))


@pytest.fixture
def tally(record_property):
    """Count what the test does; it stands in docs/reliability.md afterwards."""
    made = Tally()
    yield made
    record_property("figures", made.figures)


@pytest.fixture(scope="module")
def real_hub(tmp_path_factory):
    """A hub behind TLS, as it is installed."""
    with secured_server(tmp_path_factory.mktemp("hub")) as (server, command):
        yield RealHub(server, command)


@pytest.fixture(scope="module")
def small_disk():
    """Make a disk of a given size, which the server's user can reach too."""
    mounted = []

    def make(size):
        folder = Path(tempfile.mkdtemp(prefix="brata-disk-"))
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
        if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
            folder.rmdir()
            pytest.skip("only who may mount has a small disk to fill")
        mounted.append(folder)
        return folder

    yield make
    for folder in mounted:
        subprocess.run([shutil.which("umount"), str(folder)], check=True)
        folder.rmdir()


@pytest.fixture(scope="module")
def printer():
    """What draws the reports."""
    with ReportWorker() as worker:
        yield worker


@pytest.fixture
def indonesian_words(qapp):
    """The window's sentences in Indonesian."""
    translation = Translation(qapp)
    yield translation
    translation.close()
    translation.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
