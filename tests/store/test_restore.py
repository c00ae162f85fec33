"""A restore deletes nothing and loses nothing, wherever it is interrupted."""

import datetime as dt
import shutil
from contextlib import closing

import pytest

from brata_desktop.domain.errors import NotFound, Unavailable, UserError
from brata_desktop.store import open_store
from brata_desktop.store import restore as restore_module
from brata_desktop.store.backups import make_backup
from brata_desktop.store.connection import connect
from brata_desktop.store.incarnation import IncarnationMarker, StoreState
from brata_desktop.store.integrity import check_database
from brata_desktop.store.missing_work import missing_revisions
from brata_desktop.store.restore import finish_restore, mark_merged, restore, unmerged
from brata_desktop.store.slots import NewOfficer
from brata_desktop.store.vault import Vault
from tests.data_folder import DEVICE, NOON, OFFICER, WORDS, make_data_folder, write_revision

OTHER_WORDS = "lima ekor ayam hijau"


@pytest.fixture
def folder(tmp_path):
    made = make_data_folder(tmp_path / "data")
    made.write("yesterday 1", "yesterday 2")
    return made


@pytest.fixture
def yesterday(folder):
    moment = NOON - dt.timedelta(days=1)
    key, parent = folder.keys.store_key, folder.path / "backups"
    return make_backup(folder.database, key, parent, now=moment).backup


def test_yesterday_over_today_keeps_today_beside_it(folder, yesterday):
    folder.write("today 1", "today 2")
    done = restore(yesterday.path, folder.path, now=NOON)

    assert folder.names() == ("yesterday 1", "yesterday 2")
    assert done.replaced == folder.path / "replaced" / "20240214-120000"
    missing = missing_revisions(done.replaced_database, folder.database, folder.keys.store_key)
    assert [each.header for each in missing] == [b"today 1", b"today 2"]


def test_yesterday_over_today_is_a_new_incarnation(folder, yesterday, tmp_path):
    marker = IncarnationMarker(tmp_path / "state", folder.keys.store_id)
    marker.settle(StoreState(DEVICE, 0, frozenset(), str(folder.path), is_empty=True))
    marker.advance(2)
    folder.write("today")
    marker.advance(3)
    restore(yesterday.path, folder.path)
    store = open_store(folder.database, folder.keys.store_key)
    with store.reading() as work:
        device = store.facts.device
        n, _ = work.revisions.device_head(device)
    store.close()
    found = IncarnationMarker(tmp_path / "state", folder.keys.store_id).settle(
        StoreState(device, n, frozenset({"A"}), str(folder.path))
    )

    assert (found.verdict, found.letter == "A") == ("restored", False)
    assert found.device != DEVICE


def test_a_log_of_the_old_file_is_not_played_into_the_restored_one(folder, yesterday):
    """The log of a killed program lies beside the database, full of the old file's pages."""
    folder.write(*(f"today {number}" for number in range(50)))
    live = folder.path / "live"
    live.mkdir()
    with closing(connect(folder.database, folder.keys.store_key)) as writer:
        write_revision(writer, "only in the log")
        for each in ("brata.db", "brata.db-wal", "brata.db-shm"):
            shutil.copy(folder.path / each, live / each)
    for each in live.iterdir():
        shutil.copy(each, folder.path / each.name)
    assert (folder.path / "brata.db-wal").stat().st_size > 0

    done = restore(yesterday.path, folder.path)

    assert not (folder.path / "brata.db-wal").exists()
    assert check_database(folder.database, folder.keys.store_key) == ()
    missing = missing_revisions(done.replaced_database, folder.database, folder.keys.store_key)
    assert [each.header for each in missing][-1] == b"only in the log"


def test_the_present_keys_stay_when_they_open_the_same_store(folder, yesterday):
    """An officer who was renewed since is not locked out, one retired since stays out."""
    vault = Vault.open(folder.path / "keys.json")
    vault.change_secret(OFFICER, WORDS, OTHER_WORDS)
    done = restore(yesterday.path, folder.path)

    assert done.has_present_keys
    assert Vault.open(folder.path / "keys.json").unlock(OFFICER, OTHER_WORDS) == folder.keys
    assert Vault.open(done.replaced / "keys.json").unlock(OFFICER, OTHER_WORDS) == folder.keys


def test_the_backup_s_keys_count_when_the_present_ones_are_damaged(folder, yesterday):
    for name in ("keys.json", "keys.json.bak"):
        (folder.path / name).write_bytes(b"damaged")
    done = restore(yesterday.path, folder.path)

    assert not done.has_present_keys
    assert Vault.open(folder.path / "keys.json").unlock(OFFICER, WORDS) == folder.keys
    assert (done.replaced / "keys.json.bak").read_bytes() == b"damaged"


def test_a_backup_of_another_key_brings_its_own_keys(folder, yesterday, tmp_path):
    spare = make_data_folder(tmp_path / "spare")
    spare.write("on the spare laptop")
    done = restore(yesterday.path, spare.path)

    keys = Vault.open(spare.path / "keys.json").unlock(OFFICER, WORDS)
    assert keys == folder.keys
    assert check_database(spare.database, keys.store_key) == ()
    assert Vault.open(done.replaced / "keys.json").unlock(OFFICER, WORDS) == spare.keys
    missing = missing_revisions(
        done.replaced_database, spare.database, keys.store_key, old_key=spare.keys.store_key
    )
    assert [each.header for each in missing] == [b"on the spare laptop"]


def test_a_spare_laptop_with_an_empty_folder(folder, yesterday, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    done = restore(yesterday.path, empty)

    assert done.replaced is None
    assert check_database(empty / "brata.db", folder.keys.store_key) == ()


def test_a_damaged_backup_changes_nothing(folder, yesterday):
    content = bytearray(yesterday.database.read_bytes())
    content[5000] ^= 1
    yesterday.database.write_bytes(content)
    before = _content(folder.path)
    with pytest.raises(UserError) as caught:
        restore(yesterday.path, folder.path)

    assert caught.value.code == "backup-damaged"
    assert _content(folder.path) == before


def test_no_backup_and_no_room_change_nothing(folder, yesterday, monkeypatch):
    before = _content(folder.path)
    with pytest.raises(NotFound):
        restore(folder.path / "none.brata", folder.path)
    monkeypatch.setattr(
        "shutil.disk_usage", lambda _: type("Usage", (), {"total": 9, "used": 9, "free": 0})
    )
    with pytest.raises(Unavailable) as caught:
        restore(yesterday.path, folder.path)

    assert caught.value.code == "disk-full"
    assert _content(folder.path) == before


class Killed(BaseException):
    """The program ended here."""


def test_an_interruption_anywhere_is_finished_by_the_next_start(
    folder, yesterday, tmp_path, monkeypatch
):
    """Every rename, removal and sync of a restore is once the last thing that happened."""
    folder.write("today")
    for name in ("keys.json", "keys.json.bak"):
        (folder.path / name).write_bytes(b"damaged")
    for last in range(1, 60):
        data = tmp_path / f"run {last}"
        shutil.copytree(folder.path, data)
        with monkeypatch.context() as patched:
            counted = _kill_after(patched, last)
            try:
                restore(data / "backups" / yesterday.path.name, data, now=NOON)
                is_whole = True
            except Killed:
                is_whole = False
        finish_restore(data)

        _check_old_or_new(data, folder.keys.store_key)
        assert not (data / "restore.part").exists()
        if is_whole and counted[0] < last:
            return
    pytest.fail("the restore never came to its end")


def _kill_after(patched, last):
    counted = [0]

    def counting(function):
        def call(*args, **kwargs):
            if counted[0] >= last:
                raise Killed
            result = function(*args, **kwargs)
            counted[0] += 1
            return result

        return call

    path = restore_module.Path
    for name in ("rename", "replace", "unlink", "mkdir"):
        patched.setattr(path, name, counting(getattr(path, name)))
    patched.setattr(restore_module, "sync_folder", counting(restore_module.sync_folder))
    patched.setattr(restore_module, "copy_durably", counting(restore_module.copy_durably))
    patched.setattr(shutil, "rmtree", counting(shutil.rmtree))
    return counted


def _check_old_or_new(data, key):
    assert check_database(data / "brata.db", key) == ()
    replaced = list((data / "replaced").glob("*"))
    if not replaced:
        return
    assert unmerged(data) == (replaced[0] / "brata.db",)
    assert Vault.open(data / "keys.json").unlock(OFFICER, WORDS).store_key == key
    missing = missing_revisions(replaced[0] / "brata.db", data / "brata.db", key)
    assert [each.header for each in missing] == [b"today"]


def test_two_restores_leave_both_replaced_stores(folder, yesterday):
    folder.write("today")
    first = restore(yesterday.path, folder.path, now=NOON)
    second = restore(yesterday.path, folder.path, now=NOON)

    assert first.replaced != second.replaced
    assert first.replaced_database.exists()
    assert second.replaced_database.exists()


def test_what_is_to_be_merged_is_named_until_it_is(folder, yesterday, tmp_path):
    first = restore(yesterday.path, folder.path, now=NOON)
    second = restore(yesterday.path, folder.path, now=NOON + dt.timedelta(minutes=1))
    assert unmerged(folder.path) == (first.replaced_database, second.replaced_database)

    mark_merged(first.replaced_database)
    mark_merged(second.replaced_database)

    assert unmerged(folder.path) == ()
    assert first.replaced_database.exists()


def test_the_work_of_another_store_is_not_to_be_merged(yesterday, tmp_path):
    spare = make_data_folder(tmp_path / "spare")
    done = restore(yesterday.path, spare.path)

    assert done.replaced_database.exists()
    assert unmerged(spare.path) == ()


def test_an_officer_added_since_is_still_there(folder, yesterday):
    Vault.open(folder.path / "keys.json").add_officer(
        folder.keys, NewOfficer("budi", "Budi Santoso", OTHER_WORDS)
    )
    restore(yesterday.path, folder.path)

    assert Vault.open(folder.path / "keys.json").unlock("budi", OTHER_WORDS)


def _content(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
