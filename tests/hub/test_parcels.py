"""Packets that a laptop with a link carries to the hub for one without, unread."""

import shutil

import psycopg
import pytest

from brata_desktop.domain.errors import NotAllowed
from brata_desktop.services import packet_writing
from brata_desktop.store.record_rows import QUEUED, RECEIVED
from brata_desktop.sync.packet_records import VERSION
from brata_desktop.sync.postgres import PostgresTransport
from brata_desktop.sync.transport import CHUNK_BYTES
from tests.hub.sticks import LATER, lines, where, with_photo


@pytest.fixture
def post(station):
    """A post that never has a link."""
    return station("post")


def test_a_parcel_is_delivered_by_a_laptop_with_a_link_that_cannot_read_it(
    polda, post, station, tmp_path
):
    made, _ = with_photo(post)
    carrier = station("carrier", "08")
    (packet,) = post.write()
    assert not carrier.read(packet).is_readable
    before = lines(polda)

    polda.sync(carrier)

    # Nothing of it is received, and its bytes wait for the keys.
    assert {line for line, _ in lines(polda)} - {line for line, _ in before} <= {
        "BJM/08", "keys:BJM/08",
    }  # fmt: skip
    assert polda.command.done("status")["parcels"] == 1
    stick = tmp_path / "stick"
    stick.mkdir()
    (seen,) = polda.command.done("packet", "inspect", "--carried")
    (done,) = polda.command.done("packet", "read", "--carried", "--answer", stick)
    assert {**seen, "file": ""} == {**done, "file": ""}
    assert (done["signer"], done["aside"]) == ("Pos 07", 0)
    assert polda.command.done("packet", "read", "--carried") == []
    assert polda.command.done("status")["parcels"] == 0
    for file in stick.glob("*.sync"):
        post.read(file)
    assert where(post, made) == RECEIVED
    # The carrier is not asked for it again, and hands it on to the next stick all the same.
    chunks = polda.value("SELECT count(*) FROM sync.blob_chunk WHERE line LIKE 'aside:%%'")
    polda.sync(carrier)
    assert chunks == polda.value("SELECT count(*) FROM sync.blob_chunk WHERE line LIKE 'aside:%%'")
    assert any(file.name == packet.name for file in carrier.write())


def test_a_parcel_goes_on_where_the_link_broke_and_a_damaged_one_is_forgotten(
    polda, post, station, monkeypatch
):
    with_photo(post, (1800, 1200))
    carrier = station("carrier", "08")
    (packet,) = post.write()
    carrier.read(packet)
    (parcel,) = carrier.paths.parcels.glob("*.sync")
    assert parcel.stat().st_size > 2 * CHUNK_BYTES
    real, count = PostgresTransport.put_chunk, []

    def breaking(self, *args):
        count.append(args)
        if len(count) == 2:
            raise psycopg.OperationalError("cut")
        return real(self, *args)

    monkeypatch.setattr(PostgresTransport, "put_chunk", breaking)
    with pytest.raises(psycopg.OperationalError):
        polda.sync(carrier)
    content = bytearray(parcel.read_bytes())
    content[-1] ^= 1
    whole = parcel.read_bytes()
    parcel.write_bytes(content)
    polda.sync(carrier)
    assert not parcel.exists()
    assert polda.command.done("status")["parcels"] == 0

    shutil.copy(packet, parcel)
    assert parcel.read_bytes() == whole
    polda.sync(carrier)
    assert polda.command.done("status")["parcels"] == 1


def test_a_parcel_for_others_gives_back_its_room(polda, station):
    desk, post = station("desk", "00", is_desk=True), station("post")
    carrier = station("carrier", "08")
    post.record()
    desk.read(post.write()[0])
    polda.sync(desk)
    (back,) = desk.write(posts=["BJM/07"])
    carrier.read(back)
    polda.sync(carrier)

    (said,) = polda.command.done("packet", "read", "--carried")

    assert not said["readable"]
    assert polda.command.done("packet", "read", "--carried") == []
    assert polda.value("SELECT count(*) FROM sync.blob_chunk") == 0


def test_a_desk_hands_on_the_packet_of_a_store_that_the_hub_never_heard_of(
    polda, station, tmp_path
):
    """A post without a link was put back from a copy; its desk has a link."""
    desk, post = station("desk", "00", is_desk=True), station("post")
    post.record()
    copy = tmp_path / "salinan.db"
    post.desk.store.copy_to(copy)
    desk.read(post.write()[0])
    polda.sync(desk)
    assert polda.command.done("status")["parcels"] == 0
    post.restore_from(copy)
    made = post.record("Sesudah dipulihkan", LATER)

    for file in post.write():
        desk.read(file)
    polda.sync(desk)

    assert where(desk, made) == QUEUED
    assert {each["reason"] for each in polda.command.done("quarantine", "list")} == {
        "writer-unknown"
    }
    (done,) = polda.command.done("packet", "read", "--carried")
    assert len(done["incarnations"]) == 1
    assert polda.command.done("quarantine", "list") == []
    assert polda.command.done("status")["aside"] == 0
    polda.sync(desk)
    assert where(desk, made) == RECEIVED
    # From then on a desk alone is enough.
    late = post.record("Lagi", LATER)
    for file in post.write():
        desk.read(file)
    polda.sync(desk)
    assert where(desk, late) == RECEIVED
    assert polda.command.done("status")["parcels"] == 0


def test_nobody_reads_a_parcel_that_another_laptop_carried(polda, post, station):
    post.record()
    carrier, other = station("carrier", "08"), station("other", "09")
    carrier.read(post.write()[0])
    polda.sync(carrier)
    login = f"d_{other.device.replace('-', '')}"
    dsn = psycopg.conninfo.make_conninfo(polda.command.dsn, user=login)
    line = f"aside:{carrier.device}"
    digest = polda.value("SELECT digest FROM sync.blob WHERE line = %s", line)

    with psycopg.connect(dsn, autocommit=True) as connection:
        session = PostgresTransport(connection)
        assert session.blob_state([(line, bytes(digest))]) == {}
        with pytest.raises(NotAllowed, match="not for this laptop"):
            session.get_chunk(line, bytes(digest), 0)


def test_a_parcel_of_a_newer_program_waits_for_this_one_to_be_renewed(
    polda, post, station, monkeypatch
):
    post.record()
    carrier = station("carrier", "08")
    with monkeypatch.context() as patch:
        patch.setattr(packet_writing, "VERSION", VERSION + 1)
        carrier.read(post.write()[0])
    polda.sync(carrier)

    said = polda.command("packet", "read", "--carried")

    assert (said.code, "newer" in said.json[0]["error"]) == (2, True)
    assert polda.command.done("status")["parcels"] == 1
