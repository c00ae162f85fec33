"""Guardings and exercises in a real store: days of a report, regions, what is counted."""

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.guarding import Element
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.services import daily_report, forms, records
from brata_desktop.services.kinds import WORK
from brata_desktop.store.record_rows import RecordFilter
from tests.services_world import DAY, World

A_DAY = dt.timedelta(days=1)
BANJARMASIN, BANJAR = "63.71.01", "63.03.01"


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


def recorded(world, record_kind, /, **given):
    document = replace(
        forms.propose(world.desk("Rahman"), record_kind),
        **{"place": Place("Gedung", BANJARMASIN), "what": "Kegiatan", **given},
    )
    view, _ = records.add(world.desk("Rahman"), record_kind, document, submit=True)
    records.act(world.desk("Suryadi"), [view.state.record], Action.APPROVE)
    return view.state.record


def report(world, day=DAY):
    desk = world.desk("Suryadi")
    return compose_daily(daily_report.gather(desk, daily_report.request_for(desk, day)))


def figures(world, day):
    return report(world, day).figures


def test_a_plenary_of_three_days_stands_in_the_report_of_each_and_of_no_other(world):
    when = When(DAY - 20 * A_DAY, dt.time(20, 0), end_date=DAY - 18 * A_DAY)
    made = recorded(world, "guarding", kind="PLENO", occurred=when, personnel=Count(425))
    recorded(world, "guarding", kind="DEBAT", occurred=When(DAY - 21 * A_DAY, dt.time(9, 0)))

    days = {DAY - n * A_DAY: figures(world, DAY - n * A_DAY) for n in range(16, 23)}
    held = {day: [r.id for r in each.activities["pengamanan"]] for day, each in days.items()}
    with_it = [day for day, ids in held.items() if made in ids]
    assert sorted(with_it) == [DAY - 20 * A_DAY, DAY - 19 * A_DAY, DAY - 18 * A_DAY]
    assert all(ids.count(made) <= 1 for ids in held.values())
    assert days[DAY - 19 * A_DAY].total.personnel == 425


def test_a_warehouse_guarded_for_months_is_found_long_after_its_begin(world):
    when = When(dt.date(2023, 11, 16), end_date=DAY + 20 * A_DAY)
    made = recorded(world, "guarding", kind="GUDANG", occurred=when)

    assert [r.id for r in figures(world, DAY).standing] == [made]


def test_the_line_in_the_list_says_strength_and_days(world):
    elements = (Element("POLRI", "POLRI", Count(18)), Element("TNI", "TNI", Count(4)))
    when = When(DAY - 2 * A_DAY, end_date=DAY)
    made = recorded(world, "guarding", kind="PLENO", occurred=when, elements=elements)

    (row,) = records.page(world.desk("Rahman"), RecordFilter(kinds=("guarding",))).rows
    assert (row.id, row.done, row.total, row.category) == (made, 22, 3, "PLENO")
    assert row.number.startswith("J-BJM07-")
    assert WORK["guarding"].last_day(row) == DAY


def test_no_exercise_counts_as_an_incident_or_as_a_guarding_anywhere(world):
    told = {"occurred": When(DAY, dt.time(8, 0)), "what": "Simulasi bentrok dua kelompok"}
    elements = (Element("POLRI", "POLRI", Count(320)),)
    recorded(world, "exercise", kind="SISPAMKOTA", elements=elements, **told)
    recorded(world, "guarding", kind="KANTOR", personnel=Count(12), **told)

    counted = figures(world, DAY)
    assert counted.total.records == {"guarding": 1}
    assert counted.total.personnel == 12
    assert Counter(len(each) for each in counted.activities.values())[1] == 2
    assert counted.incidents == ()
    (row,) = records.page(world.desk("Rahman"), RecordFilter(kinds=("exercise",))).rows
    assert row.number.startswith("L-BJM07-")


def test_elements_are_named_by_the_catalogue_on_paper(world):
    elements = (Element("POLRI_BKO", "POLRI_BKO", Count(60)), Element("LAIN", "LAIN", Count(2)))
    recorded(world, "guarding", kind="TPS", occurred=When(DAY), elements=elements)

    said = {section.code: str(section.blocks) for section in report(world).sections}
    assert "Polri BKO 60\\nUnsur lain 2" in said["kegiatan"]
    assert "TPS (pemungutan, penghitungan, penempatan personel)" in said["kegiatan"]


def test_demonstrations_are_counted_by_the_region_of_their_place(world):
    for area, crowd in ((BANJARMASIN, Count(1000)), (BANJARMASIN, Count(text="ratusan")),
                        (BANJAR, Count(40))):  # fmt: skip
        recorded(
            world, "incident", category="UNJUK_RASA", severity="SEDANG", occurred=When(DAY),
            place=Place("Kantor KPU", area), crowd=crowd,
        )  # fmt: skip

    said = {section.code: str(section.blocks) for section in report(world).sections}
    assert "('Kota Banjarmasin', '2', '1.000', 'Nihil')" in said["gangguan_kamtibmas"]
    assert "('Kabupaten Banjar', '1', '40', 'Nihil')" in said["gangguan_kamtibmas"]
    assert "('JUMLAH', '3', '1.040', 'Nihil')" in said["gangguan_kamtibmas"]
    assert 'massa "ratusan"' in said["pelaksanaan_tugas"]
