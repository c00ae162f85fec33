"""A disk that fills up at any moment: it says so, loses nothing, and goes on once there is room."""

import os
import shutil
import subprocess
from contextlib import closing
from dataclasses import replace

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import Unavailable
from brata_desktop.services import backups, first_run, forms, records, session, verification
from brata_desktop.store.backups import verify_backup
from brata_desktop.store.record_rows import RecordFilter
from tests.faults.promises import CHEAP, PLAN, SECRETS

DISK = "size=4m"
ROOMS = [*range(0, 65_536, 4_096), *range(65_536, 400_000, 16_384)]


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    """A disk of four megabytes."""
    folder = tmp_path_factory.mktemp("disk")
    mount = ["mount", "-t", "tmpfs", "-o", DISK, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only who may mount has a small disk to fill")
    yield folder
    subprocess.run([shutil.which("umount"), str(folder)], check=True)


@pytest.fixture
def paths(disk):
    for left in disk.iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    made = Paths(disk / "data", disk / "state")
    first_run.set_up(made, PLAN, SECRETS["Suryadi"], cost=CHEAP).desk.store.close()
    return made


@pytest.mark.slow
@pytest.mark.parametrize("room", ROOMS)
def test_work_goes_on_until_it_is_full_and_again_when_it_is_not(disk, paths, room, caplog):
    opened = session.open_session(paths, "", SECRETS["Suryadi"])
    with closing(opened.desk.store):
        _fill(disk, room)
        typed, saved = _work_until_it_is_full(opened.desk)
        (disk / "filler").unlink()

        assert saved == {row.number for row in records.page(opened.desk, RecordFilter()).rows}
        assert typed in [form.document.what for form in forms.unfinished(opened.desk)] or not typed
        records.add(opened.desk, "incident", forms.propose(opened.desk, "incident"))
        assert verification.problems(opened.desk) == ()
    again = session.open_session(paths, "", SECRETS["Suryadi"])
    assert verification.problems(again.desk) == ()
    again.desk.store.close()


def _fill(disk, room):
    free = shutil.disk_usage(disk).free
    (disk / "filler").write_bytes(b"\0" * max(free - room, 0))


def _work_until_it_is_full(desk):
    """Type and save until the disk is full; return what was confirmed."""
    typed, saved = [""], set()
    with pytest.raises(Unavailable) as full:
        _work(desk, typed, saved)
    assert full.value.code == "disk-full"
    return typed[0], saved


def _work(desk, typed, saved):
    while True:
        form, _ = forms.open_new(desk, "incident")
        for length in range(40, 240, 40):
            document = replace(form.document, what=("situasi aman " * 20)[:length])
            form = forms.autosave(desk, replace(form, document=document))
            typed[0] = document.what
        view, _ = forms.save_draft(desk, form)
        typed[0] = ""
        saved.add(view.state.number)


@pytest.mark.slow
@pytest.mark.parametrize("room", range(0, 1_500_000, 100_000))
def test_a_backup_that_finds_no_room_leaves_the_older_ones_and_no_half_one(disk, paths, room):
    opened = session.open_session(paths, "", SECRETS["Suryadi"])
    with closing(opened.desk.store):
        first = backups.back_up(opened, paths).backup
        _fill(disk, room)
        try:
            made = backups.back_up(opened, paths).backup.path
        except Unavailable as error:
            made = None
            code = error.code
        (disk / "filler").unlink()

        assert made or code == "disk-full"
        whole = {first.path} | ({made} if made else set())
        assert set(paths.backups.iterdir()) == whole
        assert all(each.path in whole for each in backups.backups(paths))
        assert not any(verify_backup(each) for each in whole)


@pytest.mark.slow
def test_a_disk_that_is_full_at_the_start_is_called_full(disk, paths, caplog):
    _fill(disk, 8_192)

    with pytest.raises(Unavailable) as full:
        session.open_session(paths, "", SECRETS["Suryadi"])

    assert full.value.code == "disk-full"
    (disk / "filler").unlink()
    session.open_session(paths, "", SECRETS["Suryadi"]).desk.store.close()


@pytest.mark.slow
def test_a_folder_that_only_can_be_read_is_said_to_be_so(disk, paths, caplog):
    try:
        subprocess.run([shutil.which("mount"), "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(Unavailable) as told:
            session.open_session(paths, "", SECRETS["Suryadi"])
    finally:
        subprocess.run([shutil.which("mount"), "-o", "remount,rw", str(disk)], check=True)

    assert told.value.code in {"store-read-only", "store-failed", "file-unwritable"}
