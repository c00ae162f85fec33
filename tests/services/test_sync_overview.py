"""What the screen is told of the exchange, counted when asked."""

import datetime as dt

import pytest

from brata_desktop.services import records, sync_overview
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.messages import Status
from brata_desktop.sync.planner import Step
from brata_desktop.sync.session import SyncSession
from tests.services_world import World, incident
from tests.sync.memory_hub import MemoryHub


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def hub():
    made = MemoryHub({"POLDA": None, "BJM": "POLDA"})
    made.enrol("here", "BJM/07")
    return made


def record(world, what):
    view, _ = records.add(world.desk("Rahman"), "incident", incident(what, dt.time(20, 15)))
    return view.state.record


def look(world):
    return sync_overview.look(world.desk("Rahman"))


def sync(world, hub):
    return SyncSession(hub.session("here"), StoreLedger(world.desk("Rahman"))).run()


def test_what_waits_is_told_oldest_first(world):
    first, second = record(world, "Pertama"), record(world, "Kedua")

    seen = look(world)

    assert [line.row.id for line in seen.queue] == [first, second]
    assert [line.waiting for line in seen.queue] == [1, 1]
    assert seen.queued == 2
    assert seen.bytes_waiting > 0
    assert not seen.is_enrolled
    assert seen.safety.waiting == seen.safety.total


def test_after_a_session_nothing_waits(world, hub):
    made = record(world, "Pertama")
    sync(world, hub)

    seen = look(world)

    assert (seen.queue, seen.bytes_waiting, seen.safety.waiting) == ((), 0, 0)
    with world.store.reading() as work:
        assert sync_overview.safety_of(work, made) == sync_overview.Safety(1, 1, 0)


def test_story_8_what_the_centre_refuses_is_named_and_not_called_sent(world):
    made = record(world, "Pertama")
    with world.store.reading() as work:
        (revision,) = work.revisions.of_record(made)
    StoreLedger(world.desk("Rahman")).apply(Step(held={revision.hash: Status.TOO_LARGE}))

    (line,) = look(world).queue

    assert (line.row.id, line.is_held) == (made, True)


def test_what_the_centre_keeps_aside_is_not_received(world, hub):
    made = record(world, "Pertama")
    hub.move("here", "BJB/01")
    hub.devices["here"].feeds = {"BJB/01"}
    done = sync(world, hub)
    assert done.is_complete

    (line,) = look(world).queue

    assert (line.row.id, line.is_held) == (made, True)
    assert look(world).safety.received == 0


def test_how_the_last_session_went_is_remembered(world):
    assert look(world).last == sync_overview.LastSession()
    desk = world.desk("Rahman")
    now = desk.clock()

    sync_overview.note_session(desk, hub_ms=int(now.timestamp() * 1000) - 120_000)
    good = look(world).last
    assert (good.tried_at, good.succeeded_at, good.error, good.ahead_s) == (now, now, "", 120.0)

    world.clock.now += dt.timedelta(minutes=5)
    sync_overview.note_session(desk, "hub-unreachable", {"reason": "no route"})
    bad = look(world).last
    assert (bad.tried_at, bad.succeeded_at) == (desk.clock(), now)
    assert (bad.error, bad.params) == ("hub-unreachable", {"reason": "no route"})
