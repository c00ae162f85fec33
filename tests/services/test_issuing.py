"""An edition counts when the paper left, and can be shown again as it was."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.domain.errors import NotAllowed, NotFound, Unavailable
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import daily_report, issuing, projection
from brata_desktop.services.daily_report import ReportRequest
from tests.services_world import World

DAY = dt.date(2024, 1, 31)
REQUEST = ReportRequest(day=DAY, unit="BJM", number="R/LAPHAR-1/I/OPS.1.3./2024")


@pytest.fixture
def world(tmp_path: Path):
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def worker():
    with ReportWorker() as made:
        yield made


def test_edition_is_listed_and_opens_as_it_was(world, worker):
    desk = world.desk("Suryadi")
    made, changes = issuing.issue(desk, REQUEST, worker, lambda _: None)

    [row] = issuing.issued(desk, "BJM")

    assert changes.editions
    assert (row.day, row.edition, row.number) == (DAY, 1, REQUEST.number)
    assert row.officer == "Bripka Suryadi"
    assert row.is_here
    assert row.is_masked
    assert issuing.open_issued(desk, row.id) == made.pdf


def test_newest_edition_comes_first(world, worker):
    desk = world.desk("Siti")
    for minutes in (0, 5):
        world.clock.now += dt.timedelta(minutes=minutes)
        issuing.issue(desk, REQUEST, worker, lambda _: None)

    assert [row.edition for row in issuing.issued(desk, "BJM")] == [2, 1]


def test_paper_that_did_not_leave_is_no_edition(world, worker):
    desk = world.desk("Suryadi")

    def jam(_):
        raise Unavailable("print-failed")

    with pytest.raises(Unavailable):
        issuing.issue(desk, REQUEST, worker, jam)

    assert issuing.issued(desk, "BJM") == ()
    assert daily_report.gather(desk, REQUEST).flags.edition == 1


def test_edition_with_full_names_opens_for_supervisors_only(world, worker):
    issuing.issue(world.desk("Suryadi"), replace(REQUEST, is_masked=False), worker, lambda _: None)
    [row] = issuing.issued(world.desk("Siti"), "BJM")

    with pytest.raises(NotAllowed):
        issuing.open_issued(world.desk("Siti"), row.id)
    assert issuing.open_issued(world.desk("Suryadi"), row.id).startswith(b"%PDF-")


def test_edition_of_another_laptop_is_named_but_not_here(world, worker):
    desk = world.desk("Suryadi")
    inputs = issuing.prepare(desk, REQUEST)
    with desk.store.transaction() as work:
        payload = {
            "unit": "BJM",
            "day": DAY.isoformat(),
            "edition": 1,
            "issued_at": inputs.issued_at.isoformat(),
            "number": "",
            "sha256": "0" * 64,
            "is_masked": True,
            "covered": [],
        }
        revision = desk.write(work, "daily_report", desk.new_id(), payload)
        issuing.project_edition(work, revision)
        desk.commit(work)

    [row] = issuing.issued(desk, "BJM")

    assert not row.is_here
    with pytest.raises(NotFound) as caught:
        issuing.open_issued(desk, row.id)
    assert caught.value.code == "attachment-not-found"
    with pytest.raises(NotFound) as caught:
        issuing.open_issued(desk, "none")
    assert caught.value.code == "edition-not-found"


def test_editions_survive_a_rebuild_of_the_index(world, worker):
    desk = world.desk("Suryadi")
    issuing.issue(desk, REQUEST, worker, lambda _: None)
    before = issuing.issued(desk, "BJM")

    desk.store.rebuild(lambda work: projection.project_everything(desk, work))

    assert issuing.issued(desk, "BJM") == before
