"""A disk that fills up during a session, at the laptop or at the centre.

Nothing is lost and nothing is falsely received; recording and printing go on; the screen says what
is wrong and what to do; once there is room, the next session heals it.
"""

import shutil
from contextlib import contextmanager

import psycopg
import pytest

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import records, verification
from brata_desktop.services.syncing import ROOM_KEPT_BYTES
from brata_desktop.store.record_rows import RecordFilter
from tests.faults.real_hub import hashes_of
from tests.faults.saying import honest, print_the_day, said
from tests.hub import postgres
from tests.province import Station, packets_of

LAPTOP_DISK, HUB_DISK = "64m", "48m"
ROOMS = [0, 4_096, 8_192, 16_384, 32_768, 65_536, 131_072, 262_144]
RECORDS = 60
DATABASE = "brata"


@pytest.fixture(scope="module")
def disk(small_disk):
    return small_disk(LAPTOP_DISK)


@pytest.fixture
def laptops(real_hub, disk, tmp_path):
    """A desk on the small disk, and a post from which much comes."""
    for left in disk.iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    desk = Station(disk / "desk", post="00").enrol(real_hub, is_desk=True)
    assert real_hub.sync(desk).is_complete
    post = Station(tmp_path / "post", post="07").enrol(real_hub)
    for number in range(RECORDS):
        post.record(f"Kejadian {number}")
    assert real_hub.sync(post).is_complete
    yield desk, post
    desk.close()
    post.close()


def fill(disk, room):
    """Leave so many bytes of a disk."""
    free = shutil.disk_usage(disk).free
    (disk / "filler").write_bytes(b"\0" * max(free - room, 0))


@pytest.mark.slow
def test_story_2_the_exchange_leaves_room_for_recording(
    real_hub, disk, laptops, tally, printer, indonesian_words
):
    desk, post = laptops
    promised = hashes_of(post)
    fill(disk, ROOM_KEPT_BYTES - 1)

    error = real_hub.sync(desk)

    assert error.code == "disk-low"
    title, sentence = said(desk, error)
    assert title == "Belum bisa"
    assert sentence == (
        "Diska laptop ini hampir penuh. Pencatatan jalan terus; yang datang dari pusat menunggu "
        "sampai ada tempat. Pindahkan berkas lain."
    )
    made = desk.record("Dicatat saat disk hampir penuh")
    assert print_the_day(desk, printer).startswith(b"%PDF")
    honest(real_hub, laptops, promised, tally)
    (disk / "filler").unlink()
    assert real_hub.sync(desk).is_complete
    assert desk.is_received(made)
    assert honest(real_hub, laptops, promised | hashes_of(desk), tally).waiting == 0
    assert len(records.page(desk.desk, RecordFilter(posts=("07",)), limit=500).rows) == RECORDS
    tally.add(full_disks=1)


@pytest.mark.slow
@pytest.mark.parametrize("room", ROOMS)
def test_a_laptops_disk_that_others_filled(
    real_hub, disk, laptops, tally, monkeypatch, room, indonesian_words, caplog
):
    desk, post = laptops
    made = desk.record("Dicatat sebelumnya")
    promised = hashes_of(post) | hashes_of(desk)
    # As if another program took the room in the middle of the session.
    monkeypatch.setattr("brata_desktop.services.syncing.ROOM_KEPT_BYTES", 0)
    fill(disk, room)

    error = real_hub.sync(desk)

    if isinstance(error, BrataError):
        assert error.code == "disk-full"
        assert said(desk, error)[1].startswith("Diska penuh.")
        tally.add(full_disks=1)
    (disk / "filler").unlink()
    honest(real_hub, laptops, promised, tally)
    assert real_hub.sync(desk).is_complete
    assert desk.is_received(made)
    assert honest(real_hub, laptops, promised, tally).waiting == 0
    assert verification.problems(desk.desk) == ()
    desk.close()
    desk.open()
    assert verification.problems(desk.desk) == ()


@pytest.mark.slow
@pytest.mark.parametrize("room", [0, 65_536])
def test_the_centres_disk_is_full(
    real_hub, small_disk, tmp_path, tally, printer, room, indonesian_words
):
    station = Station(tmp_path / "post", post=f"2{int(bool(room))}").enrol(real_hub)
    with on_small_disk(real_hub, small_disk(HUB_DISK)) as disk:
        assert real_hub.sync(station).is_complete
        fill(disk, room)
        error, made = record_until_it_is_full(real_hub, station)

        assert error.code == "hub-full"
        title, sentence = said(station, error)
        assert title == "Belum bisa"
        assert sentence == (
            "Diska pusat penuh. Semuanya tetap di laptop ini dan dicoba lagi sendiri. Teruskan "
            "mencatat dan beri tahu administrator."
        )
        honest(real_hub, [station], hashes_of(station), tally)
        made += [station.record("Dicatat saat pusat penuh")]
        assert print_the_day(station, printer).startswith(b"%PDF")
        assert station.write()
        assert packets_of(station.stick)
        (disk / "filler").unlink()

        assert real_hub.sync(station).is_complete
        assert all(map(station.is_received, made))
        assert honest(real_hub, [station], hashes_of(station), tally).waiting == 0
        tally.add(full_disks=1)


def record_until_it_is_full(hub, station):
    """Record and sync until the centre takes no more."""
    made = []
    for number in range(200):
        made += [station.record(f"Kejadian {number} {part}") for part in range(20)]
        done = hub.sync(station)
        if isinstance(done, BrataError):
            return done, made
    raise AssertionError("the centre's disk never filled up")


@contextmanager
def on_small_disk(hub, disk):
    """Put the hub's database onto a small disk for a while."""
    postgres.give(disk)
    _move(hub, f"CREATE TABLESPACE small LOCATION '{disk}'")
    _move(hub, f"ALTER DATABASE {DATABASE} SET TABLESPACE small")
    try:
        yield disk
    finally:
        (disk / "filler").unlink(missing_ok=True)
        _move(hub, f"ALTER DATABASE {DATABASE} SET TABLESPACE pg_default")
        _move(hub, "DROP TABLESPACE small")


def _move(hub, statement):
    """Say something about the database while nobody uses it."""
    with psycopg.connect(hub.server.dsn, autocommit=True) as connection:
        free = "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = %s)"
        postgres.until(connection, free, DATABASE)
        connection.execute(statement)
