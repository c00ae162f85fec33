"""An edition counts when the paper left, and can be shown again as it was."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.domain.errors import InvalidInput, NotAllowed, NotFound, Unavailable
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import daily_report, editions, issuing, projection, unit_settings
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


def test_story_23_edition_is_listed_and_opens_as_it_was(world, worker):
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


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [("number", "N" * 161, "line-too-long"), ("operation_day", "1000", "operation-day-form")],
)
def test_words_that_will_not_do_reserve_nothing(world, worker, field, value, code):
    desk = world.desk("Suryadi")
    left = []

    with pytest.raises(InvalidInput) as caught:
        issuing.issue(desk, replace(REQUEST, **{field: value}), worker, left.append)

    assert (caught.value.code, caught.value.field) == (code, field)
    assert (left, issuing.issued(desk, "BJM")) == ([], ())
    longest = replace(REQUEST, number="N" * 160, operation_day="999")
    issuing.issue(desk, longest, worker, left.append)
    assert len(left) == 1


def test_number_of_a_paper_that_may_have_left_is_given_to_no_other(world, worker, monkeypatch):
    desk = world.desk("Suryadi")
    left = []

    def full(*_):
        raise Unavailable("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(issuing, "write_down", full)
        with pytest.raises(Unavailable):
            issuing.issue(desk, REQUEST, worker, left.append)
    issuing.issue(desk, REQUEST, worker, left.append)

    second, first = sorted(issuing.issued(desk, "BJM"), key=lambda row: -row.edition)
    assert len(left) == 2
    assert (first.edition, first.is_certain, first.is_here) == (1, False, False)
    assert (first.number, first.officer) == (REQUEST.number, "Bripka Suryadi")
    assert (second.edition, second.is_certain) == (2, True)


def test_two_papers_under_way_have_two_numbers(world):
    one, other = (issuing.prepare(world.desk(name), REQUEST) for name in ("Suryadi", "Siti"))
    before = [row.edition for row in issuing.issued(world.desk("Siti"), "BJM")]
    issuing.release(world.desk("Siti"), other)

    assert (one.flags.edition, other.flags.edition) == (1, 2)
    assert sorted(before) == [1, 2]
    assert [row.edition for row in issuing.issued(world.desk("Siti"), "BJM")] == [1]


def test_number_under_way_is_not_proposed_again(world):
    desk = world.desk("Suryadi")
    template = "R/LAPHAR-{number}/{roman_month}/OPS.1.3./{year}"
    unit_settings.change(desk, replace(unit_settings.read(desk), report_number=template))
    tomorrow = DAY + dt.timedelta(days=1)
    first = daily_report.request_for(desk, DAY)
    issuing.prepare(desk, first)

    assert daily_report.request_for(desk, tomorrow).number != first.number


def test_edition_with_full_names_opens_for_supervisors_only(world, worker):
    issuing.issue(world.desk("Suryadi"), replace(REQUEST, is_masked=False), worker, lambda _: None)
    [row] = issuing.issued(world.desk("Siti"), "BJM")

    with pytest.raises(NotAllowed):
        issuing.open_issued(world.desk("Siti"), row.id)
    assert issuing.open_issued(world.desk("Suryadi"), row.id).startswith(b"%PDF-")


def test_edition_of_another_laptop_is_named_but_not_here(world, worker):
    desk = world.desk("Suryadi")
    inputs = daily_report.gather(desk, REQUEST)
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
        editions.project_edition(work, revision)
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
