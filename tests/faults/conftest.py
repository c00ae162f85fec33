"""What the fault tests share: servers, a small disk, and a count of what was done."""

import os
import shutil
import subprocess

import pytest

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
def small_disk(tmp_path_factory):
    """Make a disk of a given size."""
    mounted = []

    def make(size):
        folder = tmp_path_factory.mktemp("disk")
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
        if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("only who may mount has a small disk to fill")
        mounted.append(folder)
        return folder

    yield make
    for folder in mounted:
        subprocess.run([shutil.which("umount"), str(folder)], check=True)
