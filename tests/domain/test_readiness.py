"""Sums up the tree of units, figures carried over, contradictions, crews in two patrols."""

import datetime as dt
import random
from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.patrol import SAFE, Checkpoint, CrewMember, Patrol
from brata_desktop.domain.kinds.readiness import SPEC, Asset, Readiness, Share
from brata_desktop.domain.kinds.readiness.assets import parse_assets
from brata_desktop.domain.kinds.readiness.carrying import accept, proposals, touched
from brata_desktop.domain.kinds.readiness.crews import Outing, double_crews, outing
from brata_desktop.domain.kinds.readiness.document import (
    STRENGTH,
    figures,
    has_figures,
    numbers,
    with_figures,
)
from brata_desktop.domain.kinds.readiness.sums import Roll, add_up, choose, sum_tree
from brata_desktop.domain.narrative import headline, narrate
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.warnings import warnings
from tests.documents import documents
from tests.domain.codes import NAMES
from tests.services_world import CATALOGUE, NOW

TREE = [SimpleNamespace(code=code, parent=parent) for code, parent in (
    ("POLDA", ""), ("BJM", "POLDA"), ("SEL", "BJM"), ("TIM", "BJM"), ("TAPIN", "POLDA"),
)]  # fmt: skip
CODES = [unit.code for unit in TREE]


def roll(unit, order=0, **given_):
    document = Readiness(unit=unit, **{name: Count(n) for name, n in given_.items()})
    return Roll(f"r-{unit}-{order}", f"S-{order}", (order,), document)


def whole(unit, **given_):
    made = roll(unit, **given_)
    return replace(made, document=replace(made.document, is_whole=True))


def by_unit(*rolls):
    return {each.unit: each for each in sum_tree(TREE, "POLDA", choose(rolls))}


# -- sums --------------------------------------------------------------------------------------


def test_a_unit_that_has_not_reported_is_named_in_every_sum_above_and_is_no_zero():
    told = by_unit(roll("SEL", real=30, ready=25), roll("TAPIN", real=200))

    assert told["TIM"].total == {}
    assert told["BJM"].total == {"real": 30, "ready": 25}
    assert told["BJM"].silent == ("BJM", "TIM")
    assert told["POLDA"].total == {"real": 230, "ready": 25}
    assert told["POLDA"].silent == ("POLDA", "BJM", "TIM")
    assert told["POLDA"].reported == ("SEL", "TAPIN")


def test_a_reported_zero_is_a_zero():
    told = by_unit(roll("SEL", sick=0))

    assert told["POLDA"].total == {"sick": 0}
    assert "SEL" not in told["POLDA"].silent


def test_a_report_for_the_whole_tree_is_not_added_to_those_below():
    told = by_unit(whole("BJM", real=400), roll("SEL", real=30))

    assert told["BJM"].total == {"real": 400}
    assert told["BJM"].silent == ()
    assert (told["TIM"].covered_by, told["TIM"].silent) == ("BJM", ())
    assert (told["SEL"].covered_by, told["SEL"].own) == ("BJM", {"real": 30})
    assert told["POLDA"].total == {"real": 400}
    assert told["POLDA"].silent == ("POLDA", "TAPIN")


def test_the_last_report_with_figures_counts():
    parade = Roll("r-parade", "S-9", (9,), Readiness(unit="SEL", what="Apel"))
    chosen = choose([roll("SEL", 2, real=31), parade, roll("SEL", 1, real=30)])

    assert chosen["SEL"].document.real == Count(31)


def test_words_are_in_no_sum():
    document = Readiness(unit="SEL", linmas=Count(None, "ratusan"), tni=Count(4))

    assert numbers(document) == {"tni": 4}
    assert has_figures(Readiness(linmas=Count(None, "ratusan")))


figure_maps = st.dictionaries(st.sampled_from((*STRENGTH, "assets.R4.good", "shares.GAKKUM")),
                              st.integers(0, 500).map(Count), max_size=5)  # fmt: skip
reports = st.dictionaries(st.sampled_from(CODES), figure_maps, max_size=5)


def rolls_of(told):
    documents_ = {unit: with_figures(Readiness(unit=unit), given_) for unit, given_ in told.items()}
    return [Roll(unit, unit, (1,), document) for unit, document in documents_.items()]


@given(reports, st.randoms())
def test_the_top_is_the_sum_of_all_reports_in_any_order(told, shuffler: random.Random):
    rolls = rolls_of(told)
    shuffled = list(rolls)
    shuffler.shuffle(shuffled)
    standings = sum_tree(TREE, "POLDA", choose(rolls))

    assert sum_tree(TREE, "POLDA", choose(shuffled)) == standings
    top = standings[0]
    assert top.total == add_up(each.own for each in standings)
    assert sorted((*top.reported, *top.silent)) == sorted(CODES)
    assert set(top.silent) == {each.unit for each in standings if each.roll is None}


@given(reports, st.sampled_from(CODES), figure_maps.filter(bool))
def test_one_more_report_changes_the_units_above_it_alone(told, unit, given_):
    above = {"POLDA": (), "BJM": ("POLDA",), "TAPIN": ("POLDA",)}.get(unit, ("BJM", "POLDA"))
    told = {code: each for code, each in told.items() if code != unit}
    before = {each.unit: each for each in sum_tree(TREE, "POLDA", choose(rolls_of(told)))}
    after = {
        each.unit: each
        for each in sum_tree(TREE, "POLDA", choose(rolls_of({**told, unit: given_})))
    }

    changed = {code for code in CODES if before[code] != after[code]}
    assert changed == {unit, *above}
    for code in changed:
        assert after[code].total == add_up((before[code].total, numbers_of(given_)))


def numbers_of(given_):
    return {path: count.value for path, count in given_.items()}


# -- figures and what is carried over ----------------------------------------------------------


@given(documents("readiness"))
def test_figures_go_into_a_roll_and_out_of_it(document):
    told = figures(document)

    assert figures(with_figures(Readiness(), told)) == told


@given(figure_maps, figure_maps)
def test_what_is_accepted_is_marked_until_it_is_touched(typed, last):
    begun, former = with_figures(Readiness(), typed), with_figures(Readiness(), last)
    taken = accept(begun, former)

    assert set(taken.carried) == set(last) - set(typed)
    assert figures(taken) == {**last, **typed}
    assert proposals(taken, former) == {}
    assert touched(begun, taken) == taken
    for path in taken.carried:
        edited = touched(taken, with_figures(taken, {path: Count(777)}))
        assert set(edited.carried) == set(taken.carried) - {path}


def test_nothing_is_proposed_without_a_last_report():
    assert proposals(Readiness(), None) == {}
    assert accept(Readiness(real=Count(4)), None) == Readiness(real=Count(4))


def test_a_figure_that_is_cleared_is_proposed_again():
    last = Readiness(real=Count(45))
    taken = accept(Readiness(), last)
    cleared = touched(taken, replace(taken, real=Count()))

    assert cleared.carried == ()
    assert proposals(cleared, last) == {"real": Count(45)}


# -- contradictions ----------------------------------------------------------------------------


def codes(document):
    return [finding.code for finding in warnings(document, NOW)]


def test_more_ready_than_present_is_pointed_out():
    present = Readiness(real=Count(45), bko_in=Count(10), sick=Count(2), leave=Count(3))

    assert codes(replace(present, ready=Count(50))) == []
    assert codes(replace(present, ready=Count(51))) == ["ready-over-present"]


def test_more_away_than_there_are_is_pointed_out():
    document = Readiness(real=Count(10), bko_out=Count(8), sick=Count(2), training=Count(1))

    assert codes(document) == ["away-over-strength"]


def test_task_forces_with_more_than_are_ready_are_pointed_out():
    shares = tuple(Share(code, code, Count(20)) for code in ("GAKKUM", "HUMAS"))

    assert codes(Readiness(ready=Count(40), shares=shares)) == []
    assert codes(Readiness(ready=Count(39), shares=shares)) == ["shares-over-ready"]


def test_nothing_is_pointed_out_about_what_nobody_said():
    assert codes(Readiness(ready=Count(40), sick=Count(4))) == []


# -- crews -------------------------------------------------------------------------------------

NOOR = CrewMember("1", "M. Noor", "Aipda")
DEDI = CrewMember("2", "Dedi", "Bripka", nrp="87010001")


def at(hour, minute=0):
    return dt.datetime(2024, 1, 31, hour, minute, tzinfo=WITA)


def out(record, begin, end, *crew):
    return Outing(record, f"P-{record}", begin, end, crew)


def test_an_officer_in_two_patrols_at_once_is_found_by_name_or_number():
    again = CrewMember("9", "dedi S.", "Bripka", nrp="87010001")
    found = double_crews(
        [out("b", at(9), at(11), replace(NOOR, name="m.  noor"), again),
         out("a", at(8), at(10), NOOR, DEDI)]
    )  # fmt: skip

    assert [(each.officer, each.first.record, each.second.record) for each in found] == [
        ("Aipda M. Noor", "a", "b"),
        ("Bripka Dedi", "a", "b"),
    ]


@pytest.mark.parametrize(
    ("second", "count"),
    [((at(10), at(11)), 0), ((at(9, 59), at(11)), 1), ((at(8), at(8)), 1), ((at(7), at(8)), 0)],
)
def test_patrols_that_only_touch_do_not_overlap(second, count):
    found = double_crews([out("a", at(8), at(10), NOOR), out("b", *second, NOOR)])

    assert len(found) == count


def test_a_patrol_is_out_until_it_comes_back():
    when = When(date=dt.date(2024, 1, 31), time=dt.time(20))
    point = Checkpoint("c", Place("Pasar"), at(20, 30), SAFE)
    patrol = Patrol(occurred=when, crew=(NOOR,), checkpoints=(point,))

    assert outing("a", "P", patrol, NOW).end == NOW
    assert outing("a", "P", replace(patrol, is_finished=True), NOW).end == at(20, 30)
    ended = replace(patrol, occurred=replace(when, end_time=dt.time(22)))
    assert outing("a", "P", ended, NOW).end == at(22)
    assert outing("a", "P", Patrol(), NOW) is None


moments = st.integers(0, 40).map(lambda n: at(0) + dt.timedelta(minutes=30 * n))
crews = st.lists(st.sampled_from((NOOR, DEDI, CrewMember("3"))), max_size=3, unique=True)
outings_ = st.lists(
    st.builds(lambda begin, n, crew: (begin, begin + dt.timedelta(minutes=30 * n), tuple(crew)),
              moments, st.integers(0, 4), crews),
    max_size=6,
)  # fmt: skip


@given(outings_, st.randoms())
def test_every_overlap_is_found_once_whatever_the_order(told, shuffler: random.Random):
    listed = [out(str(n), begin, end, *crew) for n, (begin, end, crew) in enumerate(told)]
    expected = {
        (member.name, *sorted((one.record, other.record)))
        for one in listed
        for other in listed
        if one.record < other.record
        for member in one.crew
        if member.name and member in other.crew and overlaps(one, other)
    }
    shuffled = list(listed)
    shuffler.shuffle(shuffled)
    found = double_crews(shuffled)

    assert double_crews(listed) == found
    pairs = [
        (each.officer.split(" ", 1)[1], *sorted((each.first.record, each.second.record)))
        for each in found
    ]
    assert sorted(pairs) == sorted(expected)


def overlaps(one, other):
    """Tell whether two outings share a half hour; one without length takes the one it is in."""
    return bool(half_hours(one) & half_hours(other))


def half_hours(outing_):
    half = dt.timedelta(minutes=30)
    first, end = (outing_.begin - at(0)) // half, (outing_.end - at(0)) // half
    return set(range(first, max(end, first + 1)))


# -- words and data ----------------------------------------------------------------------------


def test_a_roll_is_told_in_words():
    document = Readiness(
        unit="BJM",
        occurred=When(date=dt.date(2024, 1, 31), time=dt.time(7, 30)),
        real=Count(1450),
        ready=Count(1412),
        sick=Count(0),
        shares=(Share("GAKKUM", "GAKKUM", Count(32)),),
        assets=(Asset("R4", "R4", Count(10), Count(1), Count(0)),),
        linmas=Count(None, "ratusan"),
    )

    assert headline(document, NAMES) == "Kesiapan BJM: siap 1.412 dari 1.450"
    assert narrate(document, NAMES).text == (
        "Pada hari Rabu tanggal 31 Januari 2024 pukul 07.30 WITA, kekuatan BJM riil 1.450, "
        "siap 1.412, sakit 0. Per satgas: GAKKUM 32. Sarana: R4 10 baik, 1 rusak ringan. "
        "Unsur lain: linmas ratusan."
    )


def test_the_kinds_of_equipment_are_data():
    shipped = CATALOGUE.rows("readiness_assets")
    own = parse_assets("code,group,name,label\nDRONE,Alsus,Wahana tanpa awak,Drone\n", "own")

    assert [row.code for row in shipped] == ["R2", "R4", "R6", "KAPAL", "HT", "RIG", "ALSUS"]
    assert (own[0].code, own[0].label) == ("DRONE", "Drone")


def test_a_form_begins_with_the_unit_at_work():
    assert SPEC.begin(Readiness(), "BJM").unit == "BJM"
