"""The daily report from a real store."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import InvalidInput, NotAllowed
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.render import Rendered
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import daily_report, forms, issuing, records
from brata_desktop.services.daily_report import ReportRequest
from tests.services_world import World

DAY = dt.date(2024, 1, 31)
REQUEST = ReportRequest(day=DAY, unit="BJM", number="R/LAPHAR-1/I/OPS.1.3./2024")


def hand_over(_: Rendered) -> None:
    """Stand for a printer that took the pages."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def worker() -> Iterator[ReportWorker]:
    with ReportWorker() as made:
        yield made


def _incident(world: World, what: str, day: dt.date = DAY, *, approve: bool = True) -> str:
    document = replace(
        forms.propose(world.desk("Rahman"), "incident"),
        category="KJ_KELAHI",
        severity="SEDANG",
        what=what,
        place=Place(name="Gedung Serbaguna", area_code="63.71.01"),
        occurred=When(date=day, time=dt.time(20, 15)),
    )
    view, _ = records.add(world.desk("Rahman"), "incident", document, submit=True)
    if approve:
        records.act(world.desk("Suryadi"), [view.state.record], Action.APPROVE)
    return view.state.record


def test_report_counts_the_day_and_the_day_before(world: World) -> None:
    _incident(world, "Satu")
    _incident(world, "Dua", approve=False)
    _incident(world, "Kemarin", DAY - dt.timedelta(days=1))
    _incident(world, "Lama", DAY - dt.timedelta(days=9))

    inputs = daily_report.gather(world.desk("Suryadi"), REQUEST)

    assert sorted(record.document.what for record in inputs.records) == ["Dua", "Kemarin", "Satu"]
    assert inputs.stages[0] == "Masa kampanye pemilu"
    assert compose_daily(inputs).sections


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_day_at_the_end_of_the_calendar_is_refused(world: World, day: dt.date) -> None:
    with pytest.raises(InvalidInput) as told:
        daily_report.gather(world.desk("Suryadi"), replace(REQUEST, day=day))

    assert (told.value.field, told.value.code) == ("day", "year-out-of-range")


def test_incident_after_issue_appears_in_the_next_report_as_late(
    world: World, worker: ReportWorker
) -> None:
    _incident(world, "Pada hari itu")
    desk = world.desk("Suryadi")
    issuing.issue(desk, REQUEST, worker, hand_over)
    world.clock.now += dt.timedelta(hours=12)
    late = _incident(world, "Baru dilaporkan")
    next_day = replace(REQUEST, day=DAY + dt.timedelta(days=1))

    inputs = daily_report.gather(desk, next_day)
    assert [record.id for record in inputs.late] == [late]

    issuing.issue(desk, next_day, worker, hand_over)
    world.clock.now += dt.timedelta(days=1)
    after = daily_report.gather(desk, replace(REQUEST, day=DAY + dt.timedelta(days=2)))
    assert after.late == ()


def test_preview_is_what_is_issued(world: World, worker: ReportWorker) -> None:
    _incident(world, "Satu")
    desk = world.desk("Suryadi")

    shown = daily_report.preview(desk, REQUEST, worker)
    issued, changes = issuing.issue(desk, REQUEST, worker, hand_over)

    assert shown.pdf == issued.pdf
    assert changes.editions
    assert daily_report.gather(desk, REQUEST).flags.edition == 2


def test_post_officer_neither_issues_nor_unmasks(world: World, worker: ReportWorker) -> None:
    with pytest.raises(NotAllowed):
        issuing.issue(world.desk("Rahman"), REQUEST, worker, hand_over)
    with pytest.raises(NotAllowed):
        daily_report.gather(world.desk("Rahman"), replace(REQUEST, is_masked=False))
