"""Opening, durability, crashes, full disks: real files, real processes."""

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store import create_store, open_store
from brata_desktop.store.connection import connect
from brata_desktop.store.record_rows import RecordFilter
from tests.store.making import KEY, NOON, OTHER_KEY, make_facts, make_row, save, save_many

ROOT = Path(__file__).parents[2]
WRITER = Path(__file__).with_name("writer.py")


def _fails_with(code, path, key=KEY):
    with pytest.raises(Unavailable) as error:
        open_store(path, key)
    assert error.value.code == code
    assert str(error.value)


def test_missing_file_is_an_error_and_stays_missing(path):
    path.with_name("keys.json").write_text("{}")

    _fails_with("store-missing", path)

    assert not path.exists()


def test_story_13_missing_folder_is_an_error_and_stays_missing(tmp_path):
    _fails_with("store-missing", tmp_path / "gone" / "brata.db")

    assert not (tmp_path / "gone").exists()


def test_existing_file_is_never_made_anew(store, path):
    with pytest.raises(Unavailable, match="not touched"):
        create_store(path, KEY, make_facts())


def test_creation_cut_short_leaves_no_store_behind(path):
    path.with_name("brata.db.new").write_bytes(b"half")
    create_store(path, KEY, make_facts()).close()

    assert {file.name for file in path.parent.iterdir()} == {"brata.db", "brata.lock"}


def test_wrong_key_is_told_apart_from_a_missing_store(store, path, capfd):
    store.close()

    _fails_with("store-unreadable", path, OTHER_KEY)

    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("content", [b"", b"x" * 50_000])
def test_other_file_is_unreadable(path, content):
    path.write_bytes(content)

    _fails_with("store-unreadable", path)


def test_newer_store_is_refused_with_advice(store, path):
    store.close()
    with closing(connect(path, KEY)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(Unavailable, match="update") as error:
        open_store(path, KEY)
    assert error.value.code == "store-newer"


def test_nothing_of_a_transaction_left_without_commit_remains(store):
    with store.transaction() as work:
        save(work, 1)
    with pytest.raises(ZeroDivisionError):
        _save_and_fail(store)

    with store.reading() as work:
        assert work.revisions.count() == 0
        assert work.records.count(RecordFilter()) == 0


def test_error_of_a_file_of_others_is_not_taken_for_ours(store):
    with pytest.raises(FileNotFoundError), store.transaction():
        Path("not there").read_bytes()


def _save_and_fail(store):
    with store.transaction() as work:
        save(work, 1)
        raise ZeroDivisionError


def test_reader_sees_one_state_beside_a_writer(store):
    with store.reading() as reader:
        assert reader.records.count(RecordFilter()) == 0
        writer = threading.Thread(target=save_many, args=(store, 1, 3))
        writer.start()
        writer.join()
        assert reader.records.count(RecordFilter()) == 0
    with store.reading() as reader:
        assert reader.records.count(RecordFilter()) == 3


def test_connection_has_the_settings_that_keep_data_safe(store):
    expected = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2,
        "cache_size": -65_536, "wal_autocheckpoint": 0,
    }  # fmt: skip
    with store.reading() as work:
        found = {
            name: work._connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected
        }

    assert found == expected


def test_a_save_has_exactly_one_fsync(store, path, tmp_path):
    """Count the kernel's calls of 5 and of 45 saves; forty saves more are forty calls more."""
    store.close()

    few = _count_fsyncs(path, 1, 5)
    many = _count_fsyncs(path, 6, 50)

    assert many - few == 40


def _strace():
    found = shutil.which("strace")
    assert found, "strace is needed to watch the kernel's calls: apt-get install strace"
    return found


def _count_fsyncs(path, first, last):
    log = path.with_name("strace.txt")
    subprocess.run(
        [
            _strace(),
            "-f",
            "-qq",
            "-e",
            "trace=fsync,fdatasync",
            "-o",
            log,
            *_writer(path, first, last),
        ],
        check=True,
        cwd=ROOT,
        capture_output=True,
    )
    return len(re.findall(r"(?:fsync|fdatasync)\(", log.read_text()))


def test_checkpoint_leaves_one_fsync_for_the_next_save_and_shortens_the_log(store, path):
    save_many(store, 1, 30)
    store.checkpoint()
    log = path.with_name("brata.db-wal")

    assert log.stat().st_size < 3 * 4200


def _writer(path, first, last):
    return [sys.executable, WRITER, path, str(first), str(last)]


@pytest.mark.slow
def test_killed_at_any_moment_loses_nothing_that_was_confirmed(store, path):
    """Fifty kills in a row on one store: what the writer reported as saved is there."""
    store.close()
    rng = random.Random(2024)  # noqa: S311
    confirmed = 0
    for _ in range(int(os.environ.get("BRATA_KILLS", "50"))):
        with subprocess.Popen(
            _writer(path, confirmed + 1, confirmed + 500), stdout=subprocess.PIPE, cwd=ROOT
        ) as process:
            lines = [process.stdout.readline() for _ in range(rng.randint(1, 6))]
            for _ in range(rng.randint(0, 40_000)):
                pass  # a random moment inside the next save
            os.kill(process.pid, signal.SIGKILL)
            lines += process.stdout.readlines()
        seen = max([int(line) for line in lines if line.endswith(b"\n")], default=confirmed)
        confirmed = _stored(path, seen)


def _stored(path, seen):
    with closing(open_store(path, KEY)) as store, store.reading() as work:
        count = work.revisions.count()
        assert count >= seen
        assert work.records.count(RecordFilter(), cap=10**9) == count
        assert work.records.count(RecordFilter(text="lambung"), cap=10**9) == count
        assert work.numbers.last("K", NOON.date()) == count
    with closing(connect(path, KEY)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return count


def test_files_copied_without_unsynced_pages_open_clean(store, path, tmp_path):
    """What a power cut leaves: the file, and any beginning of the log."""
    save_many(store, 1, 20)
    log = path.with_name("brata.db-wal").read_bytes()
    rng = random.Random(1)  # noqa: S311
    counts = []
    for number, length in enumerate(
        [0, *sorted(rng.randrange(len(log)) for _ in range(8)), len(log)]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        shutil.copy(path, folder)
        (folder / "brata.db-wal").write_bytes(log[:length])
        with closing(open_store(folder / "brata.db", KEY)) as copy:
            assert copy.check().problems == ()
            with copy.reading() as work:
                counts.append(work.revisions.count())
                assert work.records.count(RecordFilter()) == counts[-1]

    assert counts[0] < counts[-1] == 20
    assert counts == sorted(counts)


def test_full_disk_says_so_and_loses_nothing(store, path):
    """The kernel answers "no space left" from some write on, in the middle of a save."""
    store.close()
    log = f"{path}-wal"
    fault = "inject=pwrite64:error=ENOSPC:when=80+"
    result = subprocess.run(
        [_strace(), "-f", "-o", "/dev/null", "-P", log, "-e", fault, *_writer(path, 1, 100)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    confirmed = max(map(int, result.stdout.split()))

    assert result.stderr.rstrip().endswith(
        "the disk is full, nothing was lost; free some space and try again"
    )
    assert confirmed < 100
    assert _stored(path, confirmed) == confirmed


def test_write_refused_in_the_middle_of_a_save_loses_nothing(store, path):
    save_many(store, 1, 3)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = path.with_name("brata.db-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, limits[1]))
    try:
        with pytest.raises(Unavailable) as error:
            save_many(store, 4, 100)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)

    assert error.value.code == "store-failed"
    with store.reading() as work:
        count = work.revisions.count()
    assert count >= 3
    save_many(store, count + 1, count + 1)
    assert store.check().problems == ()


def test_locked_store_says_so(store, path, monkeypatch):
    monkeypatch.setattr("brata_desktop.store.connection.BUSY_TIMEOUT_MS", 0)
    with closing(connect(path, KEY)) as other:
        other.execute("BEGIN IMMEDIATE")
        with store.reading() as work:
            work._connection.exec_driver_sql("PRAGMA busy_timeout = 0")
        with pytest.raises(Unavailable) as error, store.transaction():
            pass

    assert error.value.code == "store-locked"


def test_damaged_page_is_found_by_the_check(store, path):
    save_many(store, 1, 30)
    with store.reading() as work:
        # A page that opening does not read; a damaged one that it reads is refused right there.
        found = work._connection.exec_driver_sql(
            "SELECT rootpage FROM sqlite_master WHERE name = 'packet_content'"
        )
        page = found.scalar_one()
    store.close()
    with path.open("rb+") as file:
        file.seek(4096 * (page - 1) + 100)
        file.write(b"rusak")

    with closing(open_store(path, KEY)) as opened:
        assert opened.check().problems


def test_derived_tables_are_rebuilt_from_revisions(store):
    save_many(store, 1, 5)
    with store.reading() as work:
        before = work.records.page(RecordFilter())

    def project(work):
        for _, revision in work.revisions.iterate():
            work.records.put(make_row(revision.header.n), "lain")

    store.rebuild(project)

    with store.reading() as work:
        assert work.records.page(RecordFilter()) == before
        assert work.records.count(RecordFilter(text="lain")) == 5
        assert work.records.count(RecordFilter(text="lambung")) == 0


def test_rebuild_that_fails_leaves_the_index_as_it_was(store):
    save_many(store, 1, 2)
    with pytest.raises(ZeroDivisionError):
        store.rebuild(lambda _work: 1 / 0)

    with store.reading() as work:
        assert work.records.count(RecordFilter()) == 2


def test_copy_is_whole_and_never_overwrites(store, tmp_path):
    save_many(store, 1, 3)
    target = tmp_path / "copy.db"
    store.copy_to(target)

    with pytest.raises(Unavailable):
        store.copy_to(target)
    with closing(open_store(target, KEY)) as copy, copy.reading() as work:
        assert work.revisions.count() == 3


def test_first_window_does_not_wait_for_sqlalchemy():
    program = (
        "import sys, brata_desktop.store, brata_desktop.store.facts, "
        "brata_desktop.store.record_rows; "
        "sys.exit(bool({'sqlalchemy', 'alembic', 'sqlcipher3'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_opening_does_not_load_alembic(store, path):
    store.close()
    program = (
        "import sys, pathlib; from brata_desktop.store import open_store; "
        f"open_store(pathlib.Path({str(path)!r}), {KEY!r}).close(); "
        "sys.exit('alembic' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0
