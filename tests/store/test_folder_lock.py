"""Many programs beside each other, or one alone."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store import create_store, folder_lock, open_store
from brata_desktop.store.folder_lock import FolderLock, alone_then_shared
from tests.store.making import KEY, make_facts

ROOT = Path(__file__).parents[2]
HOLDER = (
    "import sys, pathlib; from brata_desktop.store.folder_lock import FolderLock; "
    "held = getattr(FolderLock, sys.argv[2])(pathlib.Path(sys.argv[1])); "
    "print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(folder_lock, "WAIT_MS", 0)


def refused(take, folder):
    with pytest.raises(Unavailable) as error:
        take(folder)
    assert str(folder) in str(error.value)
    return error.value.code


def test_many_use_a_folder_and_nobody_has_it_alone_meanwhile(tmp_path):
    with closing(FolderLock.shared(tmp_path)), closing(FolderLock.shared(tmp_path)):
        assert refused(FolderLock.alone, tmp_path) == "folder-in-use"
    FolderLock.alone(tmp_path).close()


def test_one_alone_keeps_the_others_out_until_it_shares(tmp_path):
    with closing(FolderLock.alone(tmp_path)) as lock:
        assert refused(FolderLock.shared, tmp_path) == "folder-taken"
        assert refused(FolderLock.alone, tmp_path) == "folder-in-use"
        lock.share()
        FolderLock.shared(tmp_path).close()
        assert refused(FolderLock.alone, tmp_path) == "folder-in-use"
    FolderLock.alone(tmp_path).close()


def test_work_that_fails_leaves_no_lock_behind(tmp_path):
    with pytest.raises(ZeroDivisionError), alone_then_shared(tmp_path):
        raise ZeroDivisionError
    FolderLock.alone(tmp_path).close()


@pytest.mark.parametrize(
    ("kind", "take", "code"),
    [("shared", FolderLock.alone, "folder-in-use"), ("alone", FolderLock.shared, "folder-taken")],
)
def test_another_process_counts_until_it_is_killed(tmp_path, kind, take, code):
    command = [sys.executable, "-c", HOLDER, tmp_path, kind]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as other:
        assert other.stdout.readline() == b"held\n"
        assert refused(take, tmp_path) == code
        other.kill()
        other.wait()
        take(tmp_path).close()


def test_an_open_store_holds_its_folder_and_a_closed_one_does_not(tmp_path):
    path = tmp_path / "brata.db"
    with closing(create_store(path, KEY, make_facts())), closing(open_store(path, KEY)):
        assert refused(FolderLock.alone, tmp_path) == "folder-in-use"
    FolderLock.alone(tmp_path).close()


def test_a_store_that_cannot_be_opened_leaves_no_lock_behind(tmp_path):
    path = tmp_path / "brata.db"
    create_store(path, KEY, make_facts()).close()
    with pytest.raises(Unavailable):
        open_store(path, bytes(32))
    FolderLock.alone(tmp_path).close()


def test_a_store_opened_alone_belongs_to_it(tmp_path):
    path = tmp_path / "brata.db"
    create_store(path, KEY, make_facts()).close()
    with closing(open_store(path, KEY, FolderLock.alone(tmp_path))):
        assert refused(FolderLock.shared, tmp_path) == "folder-taken"
    FolderLock.alone(tmp_path).close()


def test_the_lock_is_an_empty_file(tmp_path):
    FolderLock.alone(tmp_path).close()
    assert [file.stat().st_size for file in tmp_path.iterdir()] == [0]
