"""Guardings, exercises, demonstrations and escorts on paper: every sum is that of its list."""

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.exercise import Exercise
from brata_desktop.domain.kinds.guarding import Element, Guarding, Phase
from brata_desktop.domain.kinds.incident import Casualties
from brata_desktop.domain.kinds.patrol import Escort, Patrol
from brata_desktop.domain.times import When
from brata_desktop.reports import numbers
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.daily_figures import count_daily, is_in_period
from brata_desktop.reports.daily_lists import situation_table
from brata_desktop.reports.kinds.incident import demonstration_table
from brata_desktop.reports.record_content import compose_record
from tests.reports.samples import CATEGORIES, DAY, START, activity, incident, patrol, sample_inputs
from tests.reports.test_record_content import inputs_of

A_DAY = dt.timedelta(days=1)
DEMONSTRATION, ACCIDENT = 6, 5
TERMS = {"POLRI": "Polri", "TNI": "TNI"}
STATES = ("draft", "submitted", "approved", "returned", "withdrawn")


def guarding(index, **given_):
    document = Guarding(
        **{
            "occurred": When(DAY, dt.time(9, 0)),
            "place": Place("Kantor KPU"),
            "what": "Pengamanan pendaftaran",
            "elements": (
                Element("POLRI", "POLRI", Count(30)),
                Element("TNI", "TNI", Count(7)),
            ),
            "crowd": Count(120),
            **given_,
        }
    )
    made = activity("guarding", document, f"J-BJM07-240131-A{index:02}", "Pendaftaran calon")
    return replace(made, terms=TERMS, state="approved")


def exercise(index, **given_):
    document = Exercise(
        **{
            "occurred": When(DAY, dt.time(8, 0)),
            "what": "Simulasi bentrok",
            "elements": (Element("POLRI", "POLRI", Count(320)),),
            **given_,
        }
    )
    made = activity("exercise", document, f"L-BJM07-240131-A{index:02}", "Simulasi Sispamkota")
    return replace(made, terms=TERMS, state="approved")


def demonstration(index, **given_):
    made = incident(DEMONSTRATION, id=f"u{index}", number=f"K-{index}", state="approved", **given_)
    return replace(made, document=replace(made.document, crowd=Count(100)))


COUNTS = st.builds(Count, st.none() | st.integers(0, 500))
ELEMENTS_GIVEN = st.lists(st.sampled_from(["POLRI", "POLRI_BKO", "TNI"]), unique=True).flatmap(
    lambda codes: st.tuples(*(st.builds(Element, st.just(c), st.just(c), COUNTS) for c in codes))
)


@st.composite
def activities(draw):
    make = draw(st.sampled_from([guarding, exercise]))
    index = draw(st.integers(0, 99))
    made = make(index, elements=draw(ELEMENTS_GIVEN), personnel=draw(COUNTS))
    return replace(
        made,
        id=draw(st.uuids()).hex,
        state=draw(st.sampled_from(STATES)),
        satgas=draw(st.sampled_from(["Satgas Preventif", "Satgas Humas", ""])),
    )


def officers(record):
    own = sum(
        each.strength.value or 0
        for each in record.document.elements
        if each.code.startswith("POLRI")
    )
    told = record.document.personnel.value
    return own if told is None else told


@given(st.lists(activities(), max_size=12))
def test_the_totals_of_work_done_equal_the_list_and_hold_no_exercise(listed):
    figures = count_daily(sample_inputs(0, records=tuple(listed)))
    held = figures.activities["pengamanan"]
    approved = [record for record in held if record.is_approved]

    assert figures.total.records == Counter({"guarding": len(approved)} if approved else {})
    assert figures.total.personnel == sum(map(officers, approved))
    assert figures.total.participants == sum(r.document.crowd.value for r in approved)
    assert figures.total.pending == len(held) - len(approved)
    assert {r.kind for r in figures.activities["latihan"]} <= {"exercise"}
    assert not figures.incidents
    assert all(row.current.events == 0 for row in figures.situation)


def test_an_exercise_stands_on_the_daily_report_and_in_no_sum():
    report = compose_daily(sample_inputs(0, records=(guarding(1), exercise(1))))
    said = {section.code: str(section.blocks) for section in report.sections}

    assert report.figures.total.personnel == 30
    assert "kejadian nihil" in said["pendahuluan"]
    assert "1 pengamanan kegiatan tahapan" in said["pendahuluan"]
    assert "Latihan dan simulasi (tidak termasuk dalam jumlah)" in said["kegiatan"]
    assert "Simulasi bentrok" in said["kegiatan"]
    assert "Polri 30\\nTNI 7" in said["kegiatan"]
    assert "320" not in said["pelaksanaan_tugas"]


def test_a_day_without_any_says_nihil_for_each_list():
    report = compose_daily(sample_inputs(0))
    said = {section.code: str(section.blocks) for section in report.sections}

    assert "pengamanan kegiatan tahapan nihil" in said["pendahuluan"]
    assert "latihan nihil" in said["pendahuluan"]
    assert "Pengamanan kegiatan tahapan" in said["kegiatan"]
    assert "Unjuk rasa menurut wilayah" not in said["gangguan_kamtibmas"]


@pytest.mark.parametrize("hours", [12, 24, 48])
@given(st.integers(-4, 4), st.integers(0, 5), st.none() | st.times())
def test_a_guarding_of_several_days_counts_on_each_and_in_no_other_period(hours, before, more, at):
    begin = DAY + before * A_DAY
    when = When(begin, at, end_date=begin + more * A_DAY if more else None)
    record = guarding(1, occurred=when)
    record = replace(record, starts_at=when.starts_at)
    end = START + dt.timedelta(hours=hours)

    first = when.starts_at if at is not None else START.replace(hour=0) + before * A_DAY
    days = [first, *(START + (before + n) * A_DAY for n in range(1, more + 1))]
    assert is_in_period(record, START, end) == any(START <= moment < end for moment in days)


def test_on_its_second_day_a_plenary_still_stands_in_the_report():
    when = When(DAY - A_DAY, dt.time(20, 0), end_date=DAY + A_DAY)
    record = guarding(1, occurred=when)
    figures = count_daily(sample_inputs(0, records=(record,)))

    assert figures.total.records == {"guarding": 1}
    other = patrol(0)
    lasting = replace(
        other, document=replace(other.document, occurred=when), starts_at=when.starts_at
    )
    assert not count_daily(sample_inputs(0, records=(lasting,))).standing


REGIONS = ("Kota Banjarmasin", "Kabupaten Banjar", "")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(REGIONS),
            st.sampled_from([DEMONSTRATION, ACCIDENT]),
            st.none() | st.integers(0, 999),
            st.booleans(),
        ),
        max_size=10,
    )
)
def test_demonstrations_by_region_add_up_to_the_line_of_the_situation_table(drawn):
    listed = tuple(
        incident(
            index,
            id=f"i{at}",
            region=region,
            state="approved" if approved else "draft",
            document=replace(incident(index).document, crowd=Count(crowd), occurred=When(DAY)),
        )
        for at, (region, index, crowd, approved) in enumerate(drawn)
    )
    figures = count_daily(sample_inputs(0, records=listed))
    (row,) = [each for each in figures.situation if each.group == "unjuk_rasa"]
    rows = [
        tuple(0 if cell == "Nihil" else int(cell.replace(".", "")) for cell in line[1:])
        for line in demonstration_table(figures.incidents).rows
    ]

    *parts, total = rows
    assert total == tuple(map(sum, zip(*parts, strict=True))) if parts else total == (0, 0, 0)
    assert (total[0], total[2]) == (row.current.events, row.pending.events)
    crowds = [
        crowd or 0 for _, index, crowd, approved in drawn if index == DEMONSTRATION and approved
    ]
    assert total[1] == sum(crowds)


HURT = st.none() | st.integers(0, 9)


@given(
    st.lists(
        st.tuples(st.integers(0, len(CATEGORIES) - 1), HURT, HURT, HURT, HURT, st.booleans()),
        max_size=12,
    )
)
def test_kamtibmas_is_the_sum_of_its_four_and_accidents_stand_with_their_victims(drawn):
    listed = tuple(
        incident(
            index,
            id=f"i{at}",
            state="approved" if approved else "submitted",
            document=replace(
                incident(index).document,
                occurred=When(DAY),
                casualties=Casualties(dead, severe, light),
                loss_idr=Count(loss),
            ),
        )
        for at, (index, dead, severe, light, loss, approved) in enumerate(drawn)
    )
    table = situation_table(count_daily(sample_inputs(0, records=listed)).situation)
    lines = {line[0]: tuple(map(_number, line[1:6])) for line in table.rows}

    four = [lines[name] for name in ("Kejahatan", "Pelanggaran", "Gangguan", "Bencana")]
    assert lines["Jumlah gangguan kamtibmas"] == tuple(map(sum, zip(*four, strict=True)))
    accidents = [each for each in drawn if each[0] == ACCIDENT and each[-1]]
    told = (sum(each[part] or 0 for each in accidents) for part in range(1, 5))
    assert lines["Kecelakaan lalu lintas"] == (len(accidents), *told)


def _number(cell):
    return 0 if cell == "Nihil" else int(cell.removeprefix("Rp").replace(".", ""))


def test_the_report_names_demonstrations_by_region_with_their_crowds():
    listed = (
        demonstration(1, region="Kota Banjarmasin"),
        demonstration(2, region="Kabupaten Banjar"),
    )
    report = compose_daily(sample_inputs(0, records=listed))
    said = {section.code: str(section.blocks) for section in report.sections}

    assert "Unjuk rasa menurut wilayah" in said["gangguan_kamtibmas"]
    assert "('Kota Banjarmasin', '1', '100', 'Nihil')" in said["gangguan_kamtibmas"]
    assert "('JUMLAH', '2', '200', 'Nihil')" in said["gangguan_kamtibmas"]


@given(st.lists(st.tuples(st.none() | st.integers(0, 9999), st.booleans()), max_size=6))
def test_the_boxes_of_the_escorts_are_summed_below_their_list(drawn):
    listed = tuple(
        replace(
            activity("patrol", Patrol(what="Kawal", occurred=When(DAY), escort=Escort(
                boxes=Count(boxes))), f"P-{at}", ""),
            state="approved" if approved else "submitted",
        )
        for at, (boxes, approved) in enumerate(drawn)
    )  # fmt: skip
    report = compose_daily(sample_inputs(0, records=listed))
    said = {section.code: str(section.blocks) for section in report.sections}["kegiatan"]

    total = sum(boxes or 0 for boxes, approved in drawn if approved)
    assert (f"'JUMLAH', '{numbers.whole(total)} kotak suara'" in said) == bool(total)


def test_each_has_its_own_paper():
    phases = (Phase("f1", "Sterilisasi", When(DAY, dt.time(8, 0)), "Nihil"),)
    paper = str(compose_record(inputs_of(guarding(1, phases=phases))).blocks)
    drill = str(compose_record(inputs_of(exercise(1, lessons="Perlu diulang"))).blocks)

    assert "LAPORAN PENGAMANAN KEGIATAN" in paper
    assert "Polri 30, TNI 7" in paper
    assert "Sterilisasi" in paper
    assert "LAPORAN LATIHAN" in drill
    assert "LATIHAN, bukan kejadian" in drill
    assert "Perlu diulang" in drill
