"""The unit's settings: signed revisions, read back, and what the paper makes of them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import InvalidInput, NotAllowed
from brata_desktop.domain.times import When
from brata_desktop.reports.daily_inputs import SECTIONS, Signatory
from brata_desktop.reports.render import Rendered
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import (
    daily_report,
    forms,
    issuing,
    officers,
    records,
    unit_overview,
    unit_settings,
)
from brata_desktop.services.unit_settings import UnitSettings
from tests.services_world import World

DAY = dt.date(2024, 1, 31)
SIGNATORY = Signatory(
    "Suryadi, S.H.", "AJUN KOMISARIS POLISI", "80010001", ("KEPALA BAGIAN OPERASI",), "KAPOLRESTA"
)
EVERYTHING = UnitSettings(
    single_supervisor=True,
    report_number="B/{number}/{roman_month}/{year}/Ops",
    period_start_hour=8,
    period_hours=12,
    letterhead=("SATU", "DUA"),
    address="Jl. Contoh No. 1",
    place_of_issue="Banjarbaru",
    signatory=SIGNATORY,
    classification="TERBATAS",
    sections=SECTIONS[2:5],
)


def hand_over(_: Rendered) -> None:
    """Stand for a printer that took the pages."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


def test_defaults_stand_until_something_is_set(world: World) -> None:
    assert unit_settings.read(world.desk("Rahman")) == UnitSettings()


def test_every_setting_is_read_back(world: World) -> None:
    changes = unit_settings.change(world.desk("Suryadi"), EVERYTHING)

    assert changes.officers
    assert unit_settings.read(world.desk("Rahman")) == EVERYTHING


def test_only_what_differs_is_written(world: World) -> None:
    desk = world.desk("Suryadi")

    def written() -> int:
        with world.store.reading() as work:
            return work.revisions.count_of_kinds(["unit_setting"])

    unit_settings.change(desk, replace(UnitSettings(), period_start_hour=6))
    assert written() == 1
    assert not unit_settings.change(desk, replace(UnitSettings(), period_start_hour=6)).officers
    assert written() == 1


def test_only_an_administrator_changes_them(world: World) -> None:
    for name in ("Rahman", "Dewi"):
        with pytest.raises(NotAllowed):
            unit_settings.change(world.desk(name), EVERYTHING)
    assert unit_settings.read(world.desk("Rahman")) == UnitSettings()


@pytest.mark.parametrize(
    "wrong",
    [
        {"report_number": "R/{nomor}"},
        {"report_number": "R/{year}"},
        {"report_number": "R/{number}/{number}"},
        {"report_number": "R/{number}/{"},
        {"period_start_hour": 24},
        {"period_hours": 0},
        {"letterhead": ("A", "B", "C", "D")},
        {"letterhead": ("A" * 42,)},
        {"address": "dua\nbaris"},
        {"classification": "TOP"},
        {"sections": ()},
        {"sections": ("kejadian", "kejadian")},
        {"sections": ("cuaca",)},
        {"signatory": Signatory(name="A" * 200)},
    ],
)
def test_value_that_cannot_be_used_changes_nothing(world: World, wrong: dict) -> None:
    with pytest.raises(InvalidInput) as caught:
        unit_settings.change(world.desk("Suryadi"), replace(EVERYTHING, **wrong))

    assert str(caught.value)
    assert caught.value.field == next(iter(wrong))
    assert unit_settings.read(world.desk("Suryadi")) == UnitSettings()


@pytest.mark.parametrize("value", [False, None, "pagi", 99, [], {"name": 7}])
def test_unusable_value_of_another_laptop_falls_to_its_default(world: World, value: object) -> None:
    names = ("period_start_hour", "letterhead", "signatory", "sections", "report_number", "later")
    for name in names:
        officers.set_unit(world.desk("Suryadi"), name, value)

    settings = unit_settings.read(world.desk("Suryadi"))

    assert replace(settings, report_number="") == replace(UnitSettings(), report_number="")
    unit_settings.change(world.desk("Suryadi"), UnitSettings())
    with world.store.reading() as work:
        mended = world.desk("Suryadi").view(work).settings["BJM/07"]
    assert (mended["period_start_hour"], mended["letterhead"]) == (0, [])


def _incident(world: World, what: str, day: dt.date, hour: int) -> str:
    document = replace(
        forms.propose(world.desk("Rahman"), "incident"),
        category="KJ_KELAHI",
        what=what,
        place=Place(name="Gedung Serbaguna", area_code="63.71.01"),
        occurred=When(date=day, time=dt.time(hour)),
    )
    view, _ = records.add(world.desk("Rahman"), "incident", document, submit=True)
    return view.state.record


def test_report_takes_period_and_paper_from_the_unit(world: World) -> None:
    desk = world.desk("Suryadi")
    unit_settings.change(desk, EVERYTHING)
    request = daily_report.request_for(desk, DAY)

    inputs = daily_report.gather(desk, request)

    assert inputs.number == "B/1/I/2024/Ops"
    assert inputs.period_start.isoformat() == "2024-01-31T08:00:00+08:00"
    assert inputs.period_end.isoformat() == "2024-01-31T20:00:00+08:00"
    assert inputs.unit.letterhead == ("SATU", "DUA")
    assert inputs.unit.address == ("Jl. Contoh No. 1",)
    assert inputs.place_of_issue == "Banjarbaru"
    assert inputs.signatory == SIGNATORY
    assert inputs.classification == "TERBATAS"
    assert inputs.sections == SECTIONS[2:5]
    assert inputs.flags.single_supervisor


def test_another_units_report_has_its_own_letterhead(world: World) -> None:
    desk = world.desk("Suryadi")
    unit_settings.change(desk, EVERYTHING)

    inputs = daily_report.gather(desk, daily_report.request_for(desk, DAY, "BJB"))

    assert inputs.unit.letterhead != ("SATU", "DUA")
    assert inputs.unit.address != ("Jl. Contoh No. 1",)
    assert inputs.place_of_issue == "Banjarbaru"  # its own seat, by the catalogue


def test_numbers_run_through_the_year_and_a_second_edition_keeps_its_own(world: World) -> None:
    desk = world.desk("Suryadi")

    def issue(day: dt.date, **typed: str) -> str:
        request = replace(daily_report.request_for(desk, day), **typed)
        with ReportWorker() as worker:
            issuing.issue(desk, request, worker, hand_over)
        return request.number

    assert issue(DAY) == "R/LAPHAR-1/I/OPS.1.3./2024"
    assert issue(dt.date(2024, 2, 1)) == "R/LAPHAR-2/II/OPS.1.3./2024"
    assert issue(DAY) == "R/LAPHAR-1/I/OPS.1.3./2024"
    assert issue(dt.date(2024, 2, 2), number="R/LAPHAR-41/II/OPS.1.3./2024").endswith("2024")
    assert issue(dt.date(2024, 2, 3)) == "R/LAPHAR-42/II/OPS.1.3./2024"
    assert issue(dt.date(2025, 1, 1)) == "R/LAPHAR-1/I/OPS.1.3./2025"


def test_night_belongs_to_the_day_whose_period_it_falls_in(world: World) -> None:
    desk = world.desk("Suryadi")
    unit_settings.change(desk, replace(UnitSettings(), period_start_hour=8))
    next_day = DAY + dt.timedelta(days=1)
    world.clock.now += dt.timedelta(days=1)
    with ReportWorker() as worker:
        issuing.issue(desk, daily_report.request_for(desk, DAY), worker, hand_over)
    world.clock.now += dt.timedelta(minutes=5)
    night = _incident(world, "Dini hari", next_day, 2)
    morning = _incident(world, "Pagi", next_day, 9)
    with ReportWorker() as worker:
        issuing.issue(desk, daily_report.request_for(desk, next_day), worker, hand_over)

    noon = _incident(world, "Siang", next_day, 12)

    inputs = daily_report.gather(desk, daily_report.request_for(desk, next_day))

    assert [record.id for record in inputs.late] == [night]
    assert {morning, noon} <= {record.id for record in inputs.records}


def test_set_up_asks_for_what_nobody_knows(world: World) -> None:
    tables = replace(world.desk("Suryadi").catalogue.tables, addresses=())
    desk = replace(world.desk("Suryadi"), catalogue=Catalogue(tables))

    assert "address" in unit_settings.unknown_on_paper(desk)
    unit_settings.change(world.desk("Suryadi"), replace(UnitSettings(), address="Jl. Contoh 2"))
    assert "address" not in unit_settings.unknown_on_paper(desk)


def test_what_two_laptops_set_differently_is_told_until_it_is_set_again(world: World) -> None:
    desk = world.desk("Suryadi")
    for name, values in (("address", ("Jl. Satu", "Jl. Dua")), ("single_supervisor", (True, 0))):
        with world.store.transaction() as work:
            for value in values:
                payload = {"name": name, "value": value}
                # Without parents: neither laptop knew of the other's.
                desk.write(work, "unit_setting", f"setting-{name}", payload, as_unit=True)
            desk.commit(work)

    seen = unit_overview.look(desk)
    assert seen.contested == {"address", "single_supervisor"}
    assert seen.settings == UnitSettings()
    unit_settings.change(desk, replace(UnitSettings(), address="Jl. Dua"))

    settled = unit_overview.look(desk)
    assert settled.contested == frozenset()
    assert settled.settings == replace(UnitSettings(), address="Jl. Dua")


def test_overview_says_what_stands_where_nothing_is_set(world: World) -> None:
    seen = unit_overview.look(world.desk("Suryadi"))

    assert seen.letterhead[-1] == "RESOR KOTA BANJARMASIN"
    assert seen.place_of_issue == "Banjarmasin"
    assert seen.may_change
    assert not unit_overview.look(world.desk("Rahman")).may_change
