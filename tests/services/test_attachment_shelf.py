"""Photos between two laptops of a post: in chunks, resumed, checked, never called safe early."""

import io
import os
from dataclasses import replace
from datetime import time

import pytest

from brata_desktop.domain.document import Attachment, Thumbnail
from brata_desktop.domain.errors import Unavailable
from brata_desktop.services import one_session, record_detail, records
from brata_desktop.services.attachment_shelf import StoreShelf
from brata_desktop.services.desk import ROOTS
from brata_desktop.services.projection import PROJECTED_AS, catch_up, project_everything
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.sync.attachments import AttachmentTurn
from brata_desktop.sync.session import SyncSession
from brata_desktop.sync.transport import CHUNK_BYTES
from tests.services_world import World, incident
from tests.sync.memory_hub import MemoryHub


@pytest.fixture
def hub():
    made = MemoryHub({"POLDA": None, "BJM": "POLDA"})
    for name in ("here", "there"):
        made.enrol(name, "BJM/07")
    return made


@pytest.fixture
def worlds(tmp_path):
    made = {}
    for number, name in enumerate(("here", "there")):
        (tmp_path / name).mkdir()
        made[name] = World(tmp_path / name, laptop=number)
    yield made
    for world in made.values():
        world.store.close()


def photographed(world, size, severity="", small_size=0):
    """Record an incident with a photo of some size; return its id and the photo's name."""
    content, small = os.urandom(size), os.urandom(small_size)
    with world.store.transaction() as work:
        name, _ = work.blobs.put(io.BytesIO(content), "image/jpeg")
        picture = Thumbnail(*work.blobs.put(io.BytesIO(small))) if small else None
        work.commit()
    photo = Attachment("a1", name, "foto.jpg", "image/jpeg", size, thumbnail=picture)
    document = replace(
        incident("Baliho rusak", time(20, 15)), attachments=(photo,), severity=severity
    )
    view, _ = records.add(world.desk("Rahman"), "incident", document)
    return view.state.record, name


def meet(worlds, hub, name, chunks_max=1000, heard=None):
    desk = worlds[name].desk("Rahman")
    SyncSession(hub.session(name), StoreLedger(desk)).run()
    shelf = StoreShelf(desk, heard.append if heard is not None else lambda _: None)
    return AttachmentTurn(hub.session(name), shelf, chunks_max=chunks_max).run()


def safety(world, record):
    with world.store.reading() as work:
        return work.attachments.safety(record)


def content(world, name):
    with world.store.reading() as work:
        return work.blobs.get(name) if work.blobs.has(name) else None


def test_a_photo_goes_and_comes_whole(worlds, hub):
    record, name = photographed(worlds["here"], 2 * CHUNK_BYTES + 7)
    assert safety(worlds["here"], record) == (1, 0, 0)

    sent = meet(worlds, hub, "here")
    assert (sent.sent, sent.is_complete) == (3, True)
    assert safety(worlds["here"], record) == (1, 1, 0)
    heard = []
    came = meet(worlds, hub, "there", heard=heard)

    assert (came.fetched, came.is_complete) == (3, True)
    assert content(worlds["there"], name) == content(worlds["here"], name)
    assert record in frozenset().union(*(changes.records for changes in heard))
    assert safety(worlds["there"], record) == (1, 1, 0)


def test_a_record_is_received_with_its_photo_only(worlds, hub):
    world = worlds["here"]
    record, _ = photographed(world, 10)
    desk = world.desk("Rahman")

    def whereabouts():
        return records.page(desk, RecordFilter()).rows[0].whereabouts

    assert whereabouts() == "local"
    with world.store.transaction() as work:
        work.settings.put(ROOTS, ["AAAA"])
        work.commit()
    assert whereabouts() == "queued"
    SyncSession(hub.session("here"), StoreLedger(desk)).run()
    assert whereabouts() == "queued"
    meet(worlds, hub, "here")
    assert whereabouts() == "received"
    for line in hub.lines.values():
        line.durable = len(line.rows)
    SyncSession(hub.session("here"), StoreLedger(desk)).run()
    assert whereabouts() == "received"
    hub.durable_blobs = True
    meet(worlds, hub, "here")
    assert whereabouts() == "backed_up"
    assert record_detail.details(desk, record).whereabouts == "backed_up"


def test_it_goes_on_where_it_stopped(worlds, hub):
    record, _ = photographed(worlds["here"], 5 * CHUNK_BYTES)

    turns = [meet(worlds, hub, "here", chunks_max=2) for _ in range(3)]

    assert [turn.sent for turn in turns] == [2, 2, 1]
    assert safety(worlds["here"], record) == (1, 1, 0)
    assert meet(worlds, hub, "here").sent == 0
    fetched = [meet(worlds, hub, "there", chunks_max=2).fetched for _ in range(3)]
    assert fetched == [2, 2, 1]


def test_the_severe_goes_first(worlds, hub):
    photographed(worlds["here"], 10, "RENDAH")
    _, urgent = photographed(worlds["here"], 10, "KRITIS")
    photographed(worlds["here"], 10, "SEDANG")

    meet(worlds, hub, "here", chunks_max=1)

    ((_, digest),) = list(hub.blobs)
    assert digest.hex() == urgent


def names_at(hub):
    return [digest.hex() for _, digest in hub.blobs]


def small_of(world, record):
    (photo,) = records.get(world.desk("Rahman"), record).document.attachments
    return photo.thumbnail.sha256


def test_small_pictures_go_and_come_before_any_chunk_of_a_photo(worlds, hub):
    here, there = worlds["here"], worlds["there"]
    severe, _ = photographed(here, 3 * CHUNK_BYTES, "KRITIS", small_size=900)
    other, _ = photographed(here, 3 * CHUNK_BYTES, "RENDAH", small_size=800)
    small = [small_of(here, severe), small_of(here, other)]

    meet(worlds, hub, "here", chunks_max=3)
    assert names_at(hub)[:2] == small
    hub.blobs.popitem()
    photographed(there, CHUNK_BYTES, "KRITIS", small_size=700)
    meet(worlds, hub, "there", chunks_max=3)

    # What comes is before what goes, when it is smaller.
    assert [content(there, name) for name in small] == [content(here, name) for name in small]
    assert safety(there, severe)[1] == 1
    for _ in range(9):
        meet(worlds, hub, "here", chunks_max=3)
    assert safety(here, severe) == safety(here, other) == (2, 2, 0)


def test_a_record_is_not_received_before_its_original_is(worlds, hub):
    record, name = photographed(worlds["here"], 2 * CHUNK_BYTES, small_size=900)
    desk = worlds["here"].desk("Rahman")

    meet(worlds, hub, "here", chunks_max=2)
    with desk.store.reading() as work:
        assert work.sync.whereabouts([record])[record] == "queued"
    assert hub.blobs[("BJM/07", bytes.fromhex(name))]
    meet(worlds, hub, "there")
    assert content(worlds["there"], name) is None
    meet(worlds, hub, "here", chunks_max=1)

    with desk.store.reading() as work:
        assert work.sync.whereabouts([record])[record] == "received"
    meet(worlds, hub, "there")
    assert content(worlds["there"], name) == content(worlds["here"], name)


def test_a_report_that_is_written_meanwhile_goes_before_the_next_chunk(worlds, hub, monkeypatch):
    photographed(worlds["here"], 6 * CHUNK_BYTES)
    session = hub.session("here")
    real, order = type(session).put_chunk, []

    def put(self, *args):
        order.append("chunk")
        if order.count("chunk") == 2:
            photographed(worlds["here"], CHUNK_BYTES, "KRITIS")
        return real(self, *args)

    monkeypatch.setattr(type(session), "put_chunk", put)
    exchange = type(session).exchange

    def exchanging(self, request):
        order.extend("report" for _ in request.sealed)
        return exchange(self, request)

    desk = worlds["here"].desk("Rahman")
    SyncSession(session, StoreLedger(desk)).run()
    monkeypatch.setattr(type(session), "exchange", exchanging)
    one_session.run(desk, session)

    assert order[:3] == ["chunk", "chunk", "report"]
    assert order.count("chunk") == 7


def test_an_original_is_never_pruned(worlds, hub):
    """Sent, received, in a backup, and met again and again: it is still here, on both sides."""
    record, name = photographed(worlds["here"], CHUNK_BYTES + 5, small_size=900)
    kept = content(worlds["here"], name)
    hub.durable_blobs = True
    for _ in range(3):
        for side in ("here", "there"):
            meet(worlds, hub, side)
            worlds[side].store.checkpoint()
            worlds[side].desk("Rahman").store.rebuild(
                lambda work, side=side: project_everything(worlds[side].desk("Rahman"), work)
            )

    assert safety(worlds["here"], record) == (2, 2, 2)
    assert content(worlds["here"], name) == content(worlds["there"], name) == kept


def test_what_its_writer_has_not_sent_is_waited_for(worlds, hub):
    desk = worlds["here"].desk("Rahman")
    _, name = photographed(worlds["here"], 10)
    SyncSession(hub.session("here"), StoreLedger(desk)).run()

    came = meet(worlds, hub, "there")

    assert (came.fetched, came.is_complete) == (0, True)
    meet(worlds, hub, "here")
    assert meet(worlds, hub, "there").fetched == 1
    assert content(worlds["there"], name) is not None


def test_a_backup_of_the_centre_is_noticed(worlds, hub):
    record, _ = photographed(worlds["here"], 10)
    meet(worlds, hub, "here")
    hub.durable_blobs = True

    meet(worlds, hub, "here")

    assert safety(worlds["here"], record) == (1, 1, 1)


def test_a_centre_that_lost_it_gets_it_again(worlds, hub):
    record, _ = photographed(worlds["here"], 10)
    meet(worlds, hub, "here")
    hub.blobs.clear()

    assert meet(worlds, hub, "here").sent == 1

    assert safety(worlds["here"], record) == (1, 1, 0)
    assert len(hub.blobs) == 1


def test_a_damaged_chunk_is_never_taken_for_the_photo(worlds, hub):
    _, name = photographed(worlds["here"], CHUNK_BYTES + 1)
    meet(worlds, hub, "here")
    ((size, chunks),) = hub.blobs.values()
    good = chunks[0]
    chunks[0] = bytes(len(good))

    meet(worlds, hub, "there")
    assert content(worlds["there"], name) is None
    chunks[0] = good
    meet(worlds, hub, "there")

    assert content(worlds["there"], name) == content(worlds["here"], name)
    assert size == CHUNK_BYTES + 1


def test_over_quota_it_waits_for_tomorrow_and_reports_go_on(worlds, hub, monkeypatch):
    photographed(worlds["here"], 10)
    session = hub.session("here")
    monkeypatch.setattr(type(session), "put_chunk", lambda *_args: "quota")

    moved = meet(worlds, hub, "here")

    assert (moved.sent, moved.is_over_quota, moved.is_complete) == (0, True, False)


def test_a_link_that_breaks_costs_one_chunk(worlds, hub, monkeypatch):
    record, _ = photographed(worlds["here"], 3 * CHUNK_BYTES)
    session_type = type(hub.session("here"))
    real, count = session_type.put_chunk, []

    def breaking(self, *args):
        count.append(1)
        if len(count) == 2:
            raise Unavailable("hub-unreachable", reason="cut")
        return real(self, *args)

    monkeypatch.setattr(session_type, "put_chunk", breaking)
    with pytest.raises(Unavailable):
        meet(worlds, hub, "here")
    meet(worlds, hub, "here")

    assert len(count) == 4
    assert safety(worlds["here"], record) == (1, 1, 0)


def test_an_older_store_learns_what_its_records_name(worlds):
    record, _ = photographed(worlds["here"], 10)
    desk = worlds["here"].desk("Rahman")
    with desk.store.transaction() as work:
        work.attachments.remove_all()
        work.settings.remove(PROJECTED_AS)
        work.commit()

    catch_up(desk)

    assert safety(worlds["here"], record) == (1, 0, 0)
