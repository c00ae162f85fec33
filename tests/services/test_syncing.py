"""Two laptops of a post over one hub: what one records, the other reads, and both fold the same."""

import datetime as dt

import pytest

from brata_desktop.domain.states import Action
from brata_desktop.services import records
from brata_desktop.services.syncing import StoreLedger, absorb
from brata_desktop.services.verification import problems
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.session import SyncSession
from tests.services_world import World, incident
from tests.sync.memory_hub import MemoryHub


@pytest.fixture
def hub():
    made = MemoryHub({"POLDA": None, "BJM": "POLDA"})
    made.enrol("here", "BJM/07")
    made.enrol("there", "BJM/07")
    return made


@pytest.fixture
def here(tmp_path):
    (tmp_path / "here").mkdir()
    made = World(tmp_path / "here")
    yield made
    made.store.close()


@pytest.fixture
def there(tmp_path):
    (tmp_path / "there").mkdir()
    made = World(tmp_path / "there", laptop=1)
    yield made
    made.store.close()


def record(world, what="Perkelahian", name="Rahman"):
    desk = world.desk(name)
    view, _ = records.add(desk, "incident", incident(what, dt.time(20, 15)))
    return view.state.record


def sync(world, hub, device, heard=None):
    ledger = StoreLedger(
        world.desk("Rahman"), heard.append if heard is not None else lambda _: None
    )
    return SyncSession(hub.session(device), ledger).run()


def state(world, record_id):
    return records.get(world.desk("Suryadi"), record_id).state


def test_a_record_arrives_and_is_received(here, there, hub):
    made = record(here)

    done = sync(here, hub, "here")
    sync(there, hub, "there")

    assert done.is_complete
    with here.store.reading() as work:
        total, received, durable = work.sync.safety(made)
        assert (total, received, durable) == (total, total, 0)
    assert state(there, made) == state(here, made)


def test_nothing_waits_after_a_session_and_a_second_one_moves_nothing(here, hub):
    record(here)
    sync(here, hub, "here")

    again = sync(here, hub, "here")

    assert (again.sent, again.received, again.arrived) == (0, 0, 0)


def test_a_decision_comes_back(here, there, hub):
    made = record(here)
    records.act(here.desk("Rahman"), [made], Action.SUBMIT)
    sync(here, hub, "here")
    sync(there, hub, "there")
    records.act(there.desk("Suryadi"), [made], Action.APPROVE)
    sync(there, hub, "there")
    heard = []

    sync(here, hub, "here", heard)

    assert state(here, made).state.value == "approved"
    assert made in frozenset().union(*(changes.records for changes in heard))


def test_story_27_a_hub_that_was_restored_is_healed(here, hub):
    backup = hub.copy()
    made = record(here)
    sync(here, hub, "here")
    hub.lines = {name: line.copy() for name, line in backup.lines.items()}

    done = sync(here, hub, "here")

    assert done.is_complete
    assert done.taken_back > 0
    with here.store.reading() as work:
        total, received, _ = work.sync.safety(made)
    assert received == total
    assert len(hub.lines["BJM/07"].hashes) == len(set(hub.lines["BJM/07"].hashes))


def test_a_backup_at_the_centre_is_told(here, hub):
    made = record(here)
    sync(here, hub, "here")
    hub.lines["BJM/07"].durable = len(hub.lines["BJM/07"].rows)

    sync(here, hub, "here")

    with here.store.reading() as work:
        total, _, durable = work.sync.safety(made)
    assert durable == total


def test_a_body_that_cannot_be_read_is_kept_and_hides_nothing(here, there, hub):
    made = record(here)
    with here.store.reading() as work:
        revision = work.revisions.of_record(made)[0]
    bad = Sealed(revision.stored_header, b"kein zstd")

    with there.store.transaction() as work:
        absorb(there.desk("Rahman"), work, [bad])
        there.desk("Rahman").commit(work)

    with there.store.reading() as work:
        (kept,) = work.revisions.of_record(made)
        assert kept.damage
        assert kept.hash == bad.hash
    sync(here, hub, "here")
    sync(there, hub, "there")
    assert state(there, made).document == state(here, made).document


def test_both_stores_are_sound_afterwards(here, there, hub):
    record(here)
    record(there, "Spanduk dirobek")
    for _ in range(2):
        sync(here, hub, "here")
        sync(there, hub, "there")

    assert problems(here.desk("Suryadi")) == ()
    assert problems(there.desk("Suryadi")) == ()
