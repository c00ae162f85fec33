"""Sessions beside the work: real threads, a real store, a hub in memory."""

import datetime as dt
import io
from contextlib import contextmanager
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Attachment
from brata_desktop.domain.errors import NotAllowed, Unavailable
from brata_desktop.services import records, sync_overview
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.pace import ONLINE_S
from brata_desktop.sync.session import SyncSession
from brata_desktop.ui.background import Background
from brata_desktop.ui.sync.worker import Phase, SyncWorker
from tests.services_world import World, incident
from tests.sync.memory_hub import MemoryHub

PATIENCE_MS = 20_000


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def hub():
    made = MemoryHub({"POLDA": None, "BJM": "POLDA"})
    made.enrol("here", "BJM/07")
    made.enrol("there", "BJM/07")
    return made


@pytest.fixture
def threads(qapp):
    """The store's worker and the network's."""
    store, network = Background("store"), Background("network")
    yield store, network
    network.close()
    store.close()


class Way:
    """The way to the hub: open, closed, or standing still."""

    def __init__(self, hub):
        self.hub = hub
        self.error = None
        self.waits = False
        self.opened = 0

    @contextmanager
    def __call__(self, _line, listen, stop):
        self.opened += 1
        if self.error is not None:
            raise self.error
        if self.waits:
            stop.wait()
            raise Unavailable("hub-unreachable", reason="stopped")
        listen(10, 20)
        yield self.hub.session("here")


@pytest.fixture
def way(hub):
    return Way(hub)


@pytest.fixture
def worker(world, threads, way):
    store, network = threads
    made = SyncWorker(world.desk("Rahman"), store, network, way, chance=lambda: 0.5)
    failures = []
    made.failed.connect(failures.append)
    yield made
    made.close()
    assert failures == []


def record(world, what="Perkelahian"):
    view, _ = records.add(world.desk("Rahman"), "incident", incident(what, dt.time(20, 15)))
    return view.state.record


def talked(worker, qtbot):
    """Run a session and return the state after it."""
    worker.sync_now()
    qtbot.waitUntil(lambda: worker.state.phase is Phase.WAITING, timeout=PATIENCE_MS)
    return worker.state


def safety(world, made):
    with world.store.reading() as work:
        return sync_overview.safety_of(work, made)


def last(world):
    with world.store.reading() as work:
        return sync_overview.read_last(work)


def test_a_session_brings_receipts_and_is_remembered(worker, world, threads, qtbot):
    made = record(world)

    state = talked(worker, qtbot)

    assert state.progress.is_complete
    assert (state.sent_bytes, state.received_bytes) == (10, 20)
    assert state.next_in_s == ONLINE_S
    assert safety(world, made).waiting == 0
    qtbot.waitUntil(lambda: last(world).succeeded_at is not None, timeout=PATIENCE_MS)


def test_photos_follow_the_reports(worker, world, hub, qtbot):
    content = bytes(40_000)
    with world.store.transaction() as work:
        name, size = work.blobs.put(io.BytesIO(content), "image/jpeg")
        work.commit()
    photo = Attachment("a", name, "foto.jpg", "image/jpeg", size)
    document = replace(incident("Berfoto", dt.time(20, 15)), attachments=(photo,))
    records.add(world.desk("Rahman"), "incident", document)

    assert talked(worker, qtbot).progress.is_complete

    ((_, digest),) = hub.blobs
    assert digest.hex() == name


def test_what_arrives_is_announced(worker, world, hub, tmp_path, qtbot):
    (tmp_path / "there").mkdir()
    there = World(tmp_path / "there", laptop=1)
    made = record(there)
    SyncSession(hub.session("there"), StoreLedger(there.desk("Rahman"))).run()
    there.store.close()
    heard = []
    worker.arrived.connect(heard.append)

    talked(worker, qtbot)

    assert made in frozenset().union(*(changes.records for changes in heard))


def test_story_1_a_broken_link_is_told_and_tried_again_sooner(worker, world, way, qtbot):
    way.error = Unavailable("hub-unreachable", reason="no route to host")

    state = talked(worker, qtbot)

    assert state.error.code == "hub-unreachable"
    assert 0 < state.next_in_s < ONLINE_S
    qtbot.waitUntil(lambda: last(world).error == "hub-unreachable", timeout=PATIENCE_MS)
    way.error = None
    assert talked(worker, qtbot).error is None


def test_story_20_a_revoked_laptop_goes_on_recording(worker, world, way, qtbot):
    way.error = NotAllowed("hub-revoked")
    talked(worker, qtbot)

    assert record(world)


def test_a_pause_ends_a_session_that_stands_still(worker, way, qtbot):
    way.waits = True
    worker.sync_now()
    qtbot.waitUntil(lambda: way.opened == 1, timeout=PATIENCE_MS)

    worker.pause()

    qtbot.waitUntil(lambda: not worker._network.is_busy, timeout=PATIENCE_MS)
    assert worker.state.phase is Phase.PAUSED
    assert not worker._timer.isActive()
    way.waits = False
    worker.resume()
    qtbot.waitUntil(lambda: worker.state.phase is Phase.WAITING, timeout=PATIENCE_MS)


def test_story_39_a_link_that_stands_still_keeps_no_save_waiting(worker, world, way, qtbot):
    way.waits = True
    worker.sync_now()
    qtbot.waitUntil(lambda: way.opened == 1, timeout=PATIENCE_MS)

    made = record(world)

    # Saved and listed while the other end is silent.
    assert worker.state.phase is not Phase.WAITING
    assert safety(world, made).waiting == 1
    worker.pause()


def test_story_39_closing_in_the_middle_waits_for_nobody(worker, world, way, threads, qtbot):
    made = record(world)
    way.waits = True
    worker.sync_now()
    qtbot.waitUntil(lambda: way.opened == 1, timeout=PATIENCE_MS)

    worker.close()

    threads[1].close()
    assert safety(world, made).waiting == 1


def test_a_second_wish_during_a_session_begins_no_other(worker, way, qtbot):
    way.waits = True
    worker.sync_now()
    worker.sync_now()
    qtbot.waitUntil(lambda: way.opened > 0, timeout=PATIENCE_MS)

    worker.pause()
    qtbot.waitUntil(lambda: not worker._network.is_busy, timeout=PATIENCE_MS)
    assert way.opened == 1
