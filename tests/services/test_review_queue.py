"""The order of the review."""

import datetime as dt

import pytest

from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.services import records
from brata_desktop.services.review_queue import Tray, look_into
from tests.services.test_home import incident, submitted
from tests.services_world import World


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


def at(hour):
    return When(date=dt.date(2024, 1, 31), time=dt.time(hour))


def titles(queue):
    return [row.title for row in queue.rows]


def test_kritis_comes_first_then_the_oldest(world):
    rahman = world.desk("Rahman")
    for hour, severity in ((9, "TINGGI"), (8, "RENDAH"), (10, "KRITIS"), (7, "KRITIS")):
        document = incident(rahman, what=f"{severity} {hour}", occurred=at(hour), severity=severity)
        submitted(rahman, document)

    queue = look_into(world.desk("Dewi"), Tray.WAITING)

    assert titles(queue) == ["KRITIS 7", "KRITIS 10", "RENDAH 8", "TINGGI 9"]
    assert queue.counts[Tray.WAITING] == 4


def test_undated_record_waits_too(world):
    rahman = world.desk("Rahman")
    submitted(rahman, incident(rahman, what="Tanpa waktu", occurred=When(precision="unknown")))

    assert titles(look_into(world.desk("Dewi"), Tray.WAITING)) == ["Tanpa waktu"]


def test_returned_and_approved_have_trays_of_their_own(world):
    rahman, dewi = world.desk("Rahman"), world.desk("Dewi")
    back = submitted(rahman, incident(rahman, what="Dikembalikan"))
    done = submitted(rahman, incident(rahman, what="Disetujui"))
    records.act(dewi, [back], Action.RETURN, "Lengkapi")
    records.act(dewi, [done], Action.APPROVE)

    assert titles(look_into(dewi, Tray.WAITING)) == []
    assert titles(look_into(dewi, Tray.RETURNED)) == ["Dikembalikan"]
    assert titles(look_into(dewi, Tray.APPROVED)) == ["Disetujui"]


def test_amended_after_approval_waits_for_approval_again(world):
    rahman, dewi, suryadi = (world.desk(name) for name in ("Rahman", "Dewi", "Suryadi"))
    record = submitted(rahman, incident(rahman))
    records.act(dewi, [record], Action.APPROVE)
    changed = incident(rahman, what="Perkelahian, dua luka")
    records.amend(suryadi, record, changed, "Jumlah korban diperbaiki")

    queue = look_into(dewi, Tray.CHANGED)

    assert (titles(queue), queue.counts[Tray.APPROVED]) == (["Perkelahian, dua luka"], 0)


def test_record_passed_up_no_longer_waits_here(world):
    rahman, dewi = world.desk("Rahman"), world.desk("Dewi")
    record = submitted(rahman, incident(rahman))
    records.act(dewi, [record], Action.HAND_OVER)

    assert titles(look_into(dewi, Tray.WAITING)) == []
