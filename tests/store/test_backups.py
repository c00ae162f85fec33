"""Copies are encrypted, verified and few, and never cost the ones that were there."""

import datetime as dt
import os
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.errors import NotFound, Unavailable, UserError
from brata_desktop.store import backups as backups_module
from brata_desktop.store.backup_manifest import Backup
from brata_desktop.store.backups import list_backups, make_backup, surplus, verify_backup
from brata_desktop.store.connection import connect
from brata_desktop.store.crypto import random_key
from brata_desktop.store.vault import Vault
from tests.data_folder import NOON, OFFICER, WORDS, make_data_folder, write_revision


@pytest.fixture
def folder(tmp_path):
    made = make_data_folder(tmp_path / "data")
    made.write("one", "two", "three")
    return made


@pytest.fixture
def backup(folder):
    """Makes a backup some minutes after noon."""

    def make(minutes=0, **options):
        moment = NOON + dt.timedelta(minutes=minutes)
        return make_backup(
            folder.database, folder.keys.store_key, folder.path / "backups", now=moment, **options
        )

    return make


def test_a_backup_is_one_encrypted_file_with_the_keys_beside_it(folder, backup):
    made = backup().backup

    assert made.path.name == "brata-20240214-120000.brata"
    assert sorted(each.name for each in made.path.iterdir()) == [
        "brata.db",
        "keys.json",
        "manifest.json",
    ]
    assert not made.database.read_bytes().startswith(b"SQLite format 3")
    assert made.counts["revision"] == 3
    assert verify_backup(made.path, folder.keys.store_key) == ()
    assert Vault.open(made.keys).unlock(OFFICER, WORDS) == folder.keys


def test_what_was_typed_is_nowhere_in_plain_text(folder, backup):
    folder.write("the-typed-words")
    made = backup().backup

    assert b"typed-words" not in b"".join(each.read_bytes() for each in made.path.iterdir())


def test_the_copy_holds_what_is_still_in_the_log_only(folder, backup):
    with closing(connect(folder.database, folder.keys.store_key)) as writer:
        write_revision(writer, "in the log")

        assert backup().backup.counts["revision"] == 4


def test_writing_goes_on_meanwhile_and_the_copy_is_of_one_moment(folder, backup):
    """Each transaction writes two revisions; a copy of two moments would have an odd count."""
    folder.write(*(f"many {number}" for number in range(1, 2000)), body=b"x" * 3000)
    is_done, written = threading.Event(), []

    def write():
        with closing(connect(folder.database, folder.keys.store_key)) as writer:
            while not is_done.is_set():
                writer.execute("BEGIN IMMEDIATE")
                for half in "ab":
                    write_revision(writer, f"pair {len(written)} {half}")
                writer.execute("COMMIT")
                written.append(half)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        counts = [backup(minutes).backup.counts["revision"] for minutes in range(3)]
    finally:
        is_done.set()
        thread.join()

    assert written
    assert [count % 2 for count in counts] == [0, 0, 0]


def test_a_save_between_counting_and_copying_is_in_neither(folder, backup, monkeypatch):
    count = backups_module._counts

    def count_then_save(connection):
        found = count(connection)
        if not folder.names()[3:]:
            folder.write("saved meanwhile")
        return found

    monkeypatch.setattr(backups_module, "_counts", count_then_save)

    assert backup().backup.counts["revision"] == 3


def test_five_are_kept(folder, backup):
    for minutes in range(8):
        backup(minutes)

    found = list_backups(folder.path / "backups")
    assert [each.made_at.minute for each in found] == [7, 6, 5, 4, 3]


def test_a_clock_that_was_set_back_does_not_cost_the_newest(folder, backup):
    for minutes in (10, 11, 12, 13, 14, -1000, -2000):
        backup(minutes)

    found = list_backups(folder.path / "backups")
    assert found[0].made_at == NOON - dt.timedelta(minutes=2000)
    assert len(found) == 5


def test_two_in_one_second_stand_side_by_side(backup):
    first, second = backup().backup, backup().backup

    assert (first.path.name, second.path.name) == (
        "brata-20240214-120000.brata",
        "brata-20240214-120000-2.brata",
    )


def _backup(number, hours):
    return Backup(Path(str(number)), number, NOON + dt.timedelta(hours=hours), "s", "k", 1, {})


def test_yesterday_is_still_there_at_the_end_of_the_day():
    history = [_backup(number, number / 2) for number in range(48 * 5)]
    kept = []
    for each in history:
        kept = [each, *kept]
        gone = surplus(kept, 5)
        kept = [one for one in kept if one not in gone]

    assert len(kept) == 5
    assert [each.made_at.date() for each in kept].count(kept[0].made_at.date()) == 3
    assert len({each.made_at.date() for each in kept}) == 3


@given(st.lists(st.integers(-200, 200), max_size=12), st.integers(1, 7))
def test_the_newest_always_stays_and_no_more_than_asked(hours, keep):
    made = [_backup(number, hour) for number, hour in enumerate(hours)][::-1]
    gone = surplus(made, keep)

    assert made[:1] == [each for each in made if each not in gone][:1]
    assert len(made) - len(gone) == min(keep, len(made))


def test_a_second_disk_gets_its_own_verified_copy(folder, backup, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    made = backup(second_folder=stick)

    assert made.second_problem is None
    assert made.second.path.parent == stick
    assert verify_backup(made.second.path, folder.keys.store_key) == ()


def test_an_absent_stick_is_not_made_into_a_folder(backup, tmp_path):
    made = backup(second_folder=tmp_path / "stick")

    assert (made.second, made.second_problem) == (None, None)
    assert not (tmp_path / "stick").exists()


def test_two_stores_on_one_stick_leave_each_other_alone(folder, backup, tmp_path):
    other = make_data_folder(tmp_path / "other")
    stick = tmp_path / "stick"
    stick.mkdir()
    make_backup(
        other.database,
        other.keys.store_key,
        tmp_path / "elsewhere",
        second_folder=stick,
        now=NOON - dt.timedelta(days=9),
    )
    for minutes in range(6):
        backup(minutes, second_folder=stick)

    assert len(list_backups(stick, other.keys.store_id)) == 1
    assert len(list_backups(stick, folder.keys.store_id)) == 5


def test_a_stick_that_is_pulled_out_midway_costs_only_itself(folder, backup, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = backups_module.copy_durably

    def pull_out(source, target):
        copy(source, target)
        for each in sorted(stick.rglob("*"), reverse=True):
            each.rmdir() if each.is_dir() else each.unlink()
        stick.rmdir()

    monkeypatch.setattr(backups_module, "copy_durably", pull_out)
    made = backup(second_folder=stick)

    assert made.second is None
    assert made.second_problem.code == "file-unwritable"
    assert verify_backup(made.backup.path, folder.keys.store_key) == ()


def test_a_disk_that_fails_midway_leaves_the_older_ones_and_no_half_one(folder, backup):
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    older = backup().backup
    folder.write(*(f"large {number}" for number in range(400)), body=b"x" * 3000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, hard))
    try:
        with pytest.raises(Unavailable) as caught:
            backup(30)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert caught.value.code == "backup-failed"
    assert list(older.path.parent.iterdir()) == [older.path]
    assert verify_backup(older.path, folder.keys.store_key) == ()


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="makes a small disk")
def test_a_disk_that_really_fills_up_says_so(folder, tmp_path, monkeypatch):
    """Also when the room went after it was looked for."""
    folder.write(*(f"large {number}" for number in range(400)), body=b"x" * 3000)
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(
        ["/usr/bin/mount", "-t", "tmpfs", "-o", "size=600k", "none", str(disk)],
        check=False,
        capture_output=True,
    )
    if made.returncode:
        pytest.skip("may not mount here")
    try:
        monkeypatch.setattr(backups_module, "_need_space", lambda *_: None)
        with pytest.raises(Unavailable) as caught:
            make_backup(folder.database, folder.keys.store_key, disk / "backups")
        assert list((disk / "backups").iterdir()) == []
    finally:
        subprocess.run(["/usr/bin/umount", str(disk)], check=True)

    assert caught.value.code == "disk-full"


def test_a_disk_without_room_is_said_before_copying(backup, monkeypatch):
    monkeypatch.setattr(
        "shutil.disk_usage", lambda _: type("Usage", (), {"total": 9, "used": 9, "free": 0})
    )
    with pytest.raises(Unavailable) as caught:
        backup()

    assert caught.value.code == "disk-full"


def test_a_damaged_store_does_not_push_out_a_good_backup(folder, backup):
    good = backup().backup
    folder.write(*(f"large {number}" for number in range(200)), body=b"x" * 3000)
    content = bytearray(folder.database.read_bytes())
    content[len(content) // 2] ^= 1
    folder.database.write_bytes(content)
    for minutes in range(6):
        with pytest.raises(Unavailable):
            backup(minutes)

    assert [each.path for each in list_backups(good.path.parent)] == [good.path]


@pytest.mark.parametrize("name", ["brata.db", "keys.json"])
def test_a_changed_backup_is_found_without_a_key(backup, name):
    made = backup().backup
    content = bytearray((made.path / name).read_bytes())
    content[len(content) // 2] ^= 1
    (made.path / name).write_bytes(content)

    assert verify_backup(made.path) == (f"{name} was changed or cut off",)


def test_a_backup_of_another_key_and_no_backup_at_all(backup, tmp_path):
    made = backup().backup

    assert "another key" in verify_backup(made.path, random_key())[0]
    with pytest.raises(NotFound):
        verify_backup(tmp_path / "none.brata")
    (made.path / "manifest.json").write_bytes(b"{")
    with pytest.raises(UserError):
        verify_backup(made.path)
    assert list_backups(made.path.parent) == ()


def test_damaged_keys_beside_the_store_are_saved_whole(folder, backup):
    (folder.path / "keys.json").write_bytes(b"")
    made = backup().backup

    assert Vault.open(made.keys).unlock(OFFICER, WORDS) == folder.keys


def test_what_a_crash_left_behind_is_cleared_in_time(folder, backup):
    parent = folder.path / "backups"
    old = parent / f".{folder.keys.store_id[:8]}-1-1.part"
    new = parent / f".{folder.keys.store_id[:8]}-2-2.part"
    for each in (old, new):
        each.mkdir(parents=True)
    os.utime(old, (1, 1))
    backup()

    assert not old.exists()
    assert new.exists()
