"""The readiness of a day from a real store: what counts, who is silent, what is proposed."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.patrol import CrewMember, Patrol
from brata_desktop.domain.kinds.readiness import Readiness
from brata_desktop.domain.kinds.readiness.document import has_figures
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.domain.units import POLSEK
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.services import daily_report, records
from brata_desktop.services.imports import import_file
from brata_desktop.services.kinds.readiness import days
from brata_desktop.services.overview import look_around
from tests.services.test_imports import EVENTS_FILE
from tests.services_world import CATALOGUE, DAY, World

BEFORE = DAY - dt.timedelta(days=1)
ROLL = Readiness(what="Kesiapan", operation="OMB-2023-2024")


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def desk(world):
    """The desk of Rahman; the unit has two Polsek below it."""
    return with_polsek(world.desk("Rahman"))


def with_polsek(desk):
    polresta = CATALOGUE.unit("BJM")
    below = tuple(
        replace(polresta, code=code, type=POLSEK, parent="BJM", short_name=f"Polsek {name}",
                full_name=f"Polsek {name}", area="")
        for code, name in (("SEL", "Selatan"), ("TIM", "Timur"))
    )  # fmt: skip
    tables = CATALOGUE.tables
    return replace(desk, catalogue=Catalogue(replace(tables, units=(*tables.units, *below))))


def roll(unit, ready=40, day=DAY, clock=dt.time(7, 30), **changes):
    when = When(date=day, time=clock)
    given = {"unit": unit, "occurred": when, "ready": Count(ready), "real": Count(ready + 5)}
    return replace(ROLL, **{**given, **changes})


def reported(desk, document, *, submit=True):
    return records.add(desk, "readiness", document, submit=submit)[0].state


def lines(desk, day=DAY):
    return {each.standing.unit: each for each in days.look_at(desk, day).units}


def test_a_day_has_every_unit_with_its_sums_and_yesterdays(desk):
    reported(desk, roll("SEL", 40, BEFORE))
    reported(desk, roll("SEL", 42))
    reported(desk, roll("BJM", 400))

    told = lines(desk)
    assert list(told) == ["BJM", "SEL", "TIM"]
    assert told["BJM"].standing.total == {"real": 452, "ready": 442}
    assert told["BJM"].standing.silent == ("TIM",)
    assert told["BJM"].before == {"real": 45, "ready": 40}
    assert told["TIM"].row is None
    assert told["SEL"].row.status == "submitted"


def test_a_draft_is_shown_and_counts_for_nothing(desk):
    draft = reported(desk, roll("SEL"), submit=False)

    told = lines(desk)["SEL"]
    assert (told.row.id, told.row.status) == (draft.record, "draft")
    assert told.standing.roll is None


def test_what_was_withdrawn_or_sent_back_is_no_report(desk, world):
    back, gone = (reported(desk, roll(unit)) for unit in ("SEL", "TIM"))
    records.act(world.desk("Suryadi"), [back.record], Action.RETURN, "Periksa lagi")
    records.act(world.desk("Suryadi"), [gone.record], Action.RETURN, "Periksa lagi")
    records.act(desk, [gone.record], Action.WITHDRAW, "Salah satuan")

    told = lines(desk)
    assert told["SEL"].row.status == "returned"
    assert told["TIM"].row is None
    assert told["BJM"].standing.total == {}


def test_the_last_report_of_a_day_counts_and_the_other_is_named(desk):
    early = reported(desk, roll("SEL", 40))
    late = reported(desk, roll("SEL", 38, clock=dt.time(19)))

    told = lines(desk)["SEL"]
    assert told.row.id == late.record
    assert told.others == (early.number,)


def test_a_unit_that_the_catalogue_does_not_know_is_not_lost(desk):
    reported(desk, roll("KP3", 12))

    told = lines(desk)
    assert (told["KP3"].name, told["BJM"].standing.total["ready"]) == ("KP3", 12)


def test_a_crew_in_two_patrols_is_found_on_the_day(desk):
    crew = (CrewMember("1", "M. Noor", "Aipda"),)
    for begin, end in ((dt.time(8), dt.time(10)), (dt.time(9), dt.time(11))):
        when = When(date=DAY, time=begin, end_time=end)
        records.add(desk, "patrol", Patrol(what="Patroli", occurred=when, crew=crew))

    (double,) = days.look_at(desk, DAY).doubles
    assert double.officer == "Aipda M. Noor"
    assert days.look_at(desk, BEFORE).doubles == ()


def test_the_last_report_with_figures_is_proposed(desk):
    old = roll("SEL", 40, BEFORE)
    reported(desk, old)
    parade = replace(ROLL, unit="SEL", occurred=When(date=BEFORE, time=dt.time(20)), result="Siap")
    reported(desk, parade, submit=False)
    own = reported(desk, roll("SEL", 42), submit=False)

    assert days.last_roll(desk, "SEL", DAY, own.record) == old
    assert days.last_roll(desk, "SEL", BEFORE - dt.timedelta(days=1)) is None
    assert days.last_roll(desk, "TIM", DAY) is None


def test_a_report_for_an_earlier_day_begins_on_that_day(desk):
    begun = days.begin(desk, "SEL", BEFORE)

    assert (begun.unit, begun.what) == ("SEL", "Kesiapan Polsek Selatan")
    assert begun.occurred == When(date=BEFORE)
    assert begun.stage == "KAMPANYE"
    assert days.begin(desk, "SEL", DAY).occurred.time is not None


def test_the_sidebar_counts_the_silent_units(desk):
    assert look_around(desk).of_kind["readiness"] == 3
    reported(desk, roll("SEL"))
    assert look_around(desk).of_kind["readiness"] == 2
    reported(desk, roll("BJM"))
    assert look_around(desk).of_kind["readiness"] == 1
    reported(desk, roll("BJM", clock=dt.time(8), is_whole=True))
    assert look_around(desk).of_kind["readiness"] == 0


def test_steps_give_the_same_as_at_once(desk):
    for number in range(30):
        reported(desk, roll("SEL", number + 1, clock=dt.time(7, number)))
    found = []

    def keep():
        found.append((yield from days.looking_at(desk, DAY)))

    assert len(list(keep())) > 0
    assert found == [days.look_at(desk, DAY)]


def test_real_events_of_readiness_are_accounts_of_their_unit_and_no_report(world):
    desk = world.desk("Rahman")
    result, _ = import_file(desk, EVENTS_FILE)
    told = [records.get(desk, id_).document for id_ in result.ids]
    parades = {each.external_id: each for each in told if isinstance(each, Readiness)}

    assert len(parades) == 19
    assert not any(map(has_figures, parades.values()))
    assert (parades["E037"].unit, parades["E037"].personnel) == ("TBL", Count(273))
    assert parades["E037"].result.startswith("273 Polri, 135 TNI")
    assert "Satuan: Polres Tabalong" in parades["E037"].remarks
    assert {each.unit for each in parades.values()} <= {u.code for u in CATALOGUE.tables.units}


def section(desk):
    request = daily_report.request_for(desk, DAY)
    report = compose_daily(daily_report.gather(desk, request))
    return next(each for each in report.sections if each.code == "kekuatan")


def test_the_daily_report_has_the_strength_with_totals_and_yesterday(desk, world):
    chief = with_polsek(world.desk("Suryadi"))
    before = (roll("SEL", 40, BEFORE), roll("BJM", 401, BEFORE))
    for document in (*before, roll("SEL", 42), roll("BJM", 400)):
        records.act(chief, [reported(desk, document).record], Action.APPROVE)
    reported(desk, roll("TIM", 30))

    units = section(chief).blocks[1]
    named = {row[0]: row[1:] for row in units.rows}
    assert named["Polsek Selatan"][:2] == ("47", "42")
    assert named["Polsek Timur"][:2] == ("–", "–")
    assert named["JUMLAH"][:2] == ("452", "442")
    assert named["Kemarin"][:2] == ("451", "441")
    assert named["Selisih"][:2] == ("+1", "+1")
    said = str(section(chief).blocks)
    assert "Sudah melapor, belum disetujui (1): Polsek Timur." in said
    assert "Belum melapor" not in said


def test_totals_of_other_units_are_not_compared(desk, world):
    chief = with_polsek(world.desk("Suryadi"))
    for document in (roll("SEL", 40, BEFORE), roll("BJM", 400)):
        records.act(chief, [reported(desk, document).record], Action.APPROVE)

    blocks = section(chief).blocks
    named = {row[0]: row[1:] for row in blocks[1].rows}
    assert named["Selisih"][:2] == ("–", "–")
    assert "satuan yang melapor tidak sama dengan kemarin" in str(blocks)


def test_a_parade_stands_below_and_in_no_sum(desk, world):
    chief = with_polsek(world.desk("Suryadi"))
    when = When(date=DAY, time=dt.time(8))
    parade = replace(ROLL, unit="BJM", occurred=when, what="Apel gelar pasukan", result="Siap",
                     personnel=Count(6000))  # fmt: skip
    records.act(chief, [reported(desk, parade).record], Action.APPROVE)

    said = str(section(chief).blocks)
    assert "Apel gelar pasukan" in said
    assert "6.000" not in said


def test_the_daily_report_names_the_silent_and_prints_no_zero(desk):
    said = section(desk).blocks

    assert all(cell == "–" for cell in said[1].rows[0][1:])
    assert "Belum melapor (3): Polresta Banjarmasin, Polsek Selatan, Polsek Timur." in str(said)
