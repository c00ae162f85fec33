"""From an incident to its case: opened once, linked both ways, due on Beranda, on paper."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.incident import HandOver, Person
from brata_desktop.domain.kinds.offence_case import DIRECTED, OffenceCase, TakenStep, step_of
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.record_content import compose_record
from brata_desktop.services import daily_report, forms, record_paper, records
from brata_desktop.services.kinds import work_of
from brata_desktop.services.kinds.offence_case.case_list import cases
from brata_desktop.services.record_detail import details
from brata_desktop.services.to_do import Task
from tests.services_world import NOW, World, incident

KIND = "offence_case"
TODAY = NOW.date()


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def rahman(world):
    return world.desk("Rahman")


def on(day, month=1):
    return When(dt.date(2024, month, day))


FIFTH = on(5)


def recorded(desk, **more):
    document = incident("Pembagian uang kepada warga", dt.time(20, 10), **more)
    return records.add(desk, "incident", document, submit=True)[0].state.record


def add(desk, *steps, what="Pembagian uang", occurred=FIFTH):
    document = OffenceCase(
        operation=desk.operation,
        stage="KAMPANYE",
        what=what,
        occurred=occurred,
        place=Place("Balai RW 03", "63.71.01"),
        steps=steps,
    )
    return records.add(desk, KIND, document, submit=True)[0].state.record


def begin(desk, record):
    return work_of(KIND).begin(desk, record)[0]


def test_an_incident_and_its_case_name_each_other(rahman):
    handed = HandOver("h", "BAWASLU", on(31), "014/TT/I/2024")
    record = recorded(rahman, hand_overs=(handed,))
    form = begin(rahman, record)
    made = forms.save_draft(rahman, form)[0].state.record

    document = records.get(rahman, made).document
    assert (document.incident_id, document.stage) == (record, "KAMPANYE")
    assert step_of(document, DIRECTED).number == "014/TT/I/2024"
    assert made in details(rahman, record).linked
    assert record in details(rahman, made).linked


def test_the_same_incident_opens_the_same_case(rahman):
    record = recorded(rahman)
    first = begin(rahman, record)
    again = begin(rahman, record)
    assert again.copy.id == first.copy.id

    made = forms.save_draft(rahman, again)[0].state.record
    assert begin(rahman, record).copy.record == made
    assert len(cases(rahman)) == 1


def test_a_withdrawn_case_is_not_opened_again(world, rahman):
    record = recorded(rahman)
    made = forms.save_draft(rahman, begin(rahman, record))[0].state.record
    records.act(world.desk("Suryadi"), [made], Action.WITHDRAW, reason="salah catat")

    assert begin(rahman, record).copy.record != made
    assert cases(rahman) == ()


def test_no_name_of_a_victim_goes_into_the_case(rahman):
    victim = Person("p", "korban", "Pembagian Hidayat", 22)
    record = recorded(rahman, persons=(victim,))

    assert "Hidayat" not in str(begin(rahman, record).document)


REGISTERED = (TakenStep(DIRECTED, on(20), "1/TT", "Staf"), TakenStep("REGISTER", on(22)))
SOON = (TakenStep(DIRECTED, on(20), "2/TT", "Staf"), TakenStep("REGISTER", on(26)))


def test_the_most_urgent_stands_first_and_the_ended_last(rahman):
    add(rahman, TakenStep("DIHENTIKAN", on(25)), what="Selesai", occurred=on(19))
    add(rahman, *SOON, what="Segera", occurred=on(19))
    add(rahman, TakenStep(DIRECTED, on(29), "3/TT", "S"), what="Tanpa batas", occurred=on(28))
    add(rahman, *REGISTERED, what="Lewat", occurred=on(19))

    found = cases(rahman)
    assert [line.row.title for line in found] == ["Lewat", "Segera", "Tanpa batas", "Selesai"]
    assert [line.is_past for line in found] == [True, False, False, False]
    assert [line.is_soon for line in found] == [True, True, False, False]
    assert [line.is_over for line in found] == [False, False, False, True]
    assert [line.row.title for line in cases(rahman, "segera")] == ["Segera"]


def waiting(desk):
    with desk.store.reading() as work:
        return work_of(KIND).waiting(desk, work)


def test_the_number_in_the_sidebar_is_negative_once_a_day_has_passed(world, rahman):
    assert waiting(rahman) == 0
    add(rahman, *SOON, occurred=on(19))
    assert waiting(rahman) == 1
    add(rahman, *REGISTERED, occurred=on(19))
    assert waiting(rahman) == -2
    world.clock.now = NOW - dt.timedelta(days=9)
    assert waiting(rahman) == 0


def test_the_next_deadline_stands_on_beranda(rahman):
    record = add(rahman, *SOON, occurred=on(19))
    (due,) = work_of(KIND).due(rahman)

    assert (due.task, due.record, due.due) == (Task.DUE, record, dt.date(2024, 2, 2))
    assert due.title == "Tindak lanjut / kajian: Pembagian uang"


def test_an_approved_case_goes_on_with_a_reason(world, rahman):
    record = add(rahman, *SOON, occurred=on(19))
    records.act(world.desk("Suryadi"), [record], Action.APPROVE)
    form, _ = forms.open_edit(rahman, record)
    view, _ = forms.save_draft(rahman, form, "kajian selesai")

    assert view.state.record == record


def test_two_who_write_the_same_step_write_down_one(world):
    rahman, siti = world.desk("Rahman"), world.desk("Siti")
    record = add(rahman, *SOON, occurred=on(19))
    one, _ = forms.open_edit(rahman, record)
    other, _ = forms.open_edit(siti, record)

    def with_step(form, *steps):
        return replace(form, document=replace(form.document, steps=(*form.document.steps, *steps)))

    report = TakenStep("LP", on(30), "LP/B/12")
    forms.save_draft(rahman, with_step(one, TakenStep("PEMBAHASAN_1", on(27)), report), "kajian")
    forms.save_draft(siti, with_step(other, report), "laporan polisi")

    view = records.get(rahman, record)
    assert sorted(step.id for step in view.document.steps) == [
        "DIARAHKAN", "LP", "PEMBAHASAN_1", "REGISTER",
    ]  # fmt: skip
    assert not view.state.conflicts


def printed(report):
    return "\n".join(map(str, report.blocks))


def daily(world, day=TODAY):
    suryadi = world.desk("Suryadi")
    request = daily_report.request_for(suryadi, day)
    report = compose_daily(daily_report.gather(suryadi, request))
    (section,) = [each for each in report.sections if each.code == "perkara_pemilu"]
    return "\n".join(map(str, section.blocks))


def test_the_daily_report_says_nihil_or_names_the_cases(world, rahman):
    assert "Nihil." in daily(world)
    add(rahman, *REGISTERED, what="Lewat tiga hari", occurred=on(19))
    add(rahman, TakenStep("DIHENTIKAN", on(25)), what="Sudah selesai", occurred=on(19))

    said = daily(world)
    assert "1 perkara berjalan; tenggat lewat atau dalam 2 hari: 1." in said
    assert "Lewat tiga hari" in said
    assert "29/01/2024" in said
    assert "Bantuan hitung, bukan nasihat hukum" in said
    assert "Sudah selesai" not in said


def test_the_paper_shows_both_days_and_what_was_not_checked(world, rahman):
    record = add(rahman, *REGISTERED, occurred=on(19))
    said = printed(compose_record(record_paper.gather(world.desk("Suryadi"), record)))

    assert "29 Januari 2024 (kalender), 31 Januari 2024 (kerja)" in said
    assert "Bantuan hitung, bukan nasihat hukum" in said
    assert "Pasal 454 ayat (7)" in said
    assert "1/TT" in said


def test_the_report_of_a_past_day_tells_how_the_cases_stood_then(world, rahman):
    add(rahman, *REGISTERED, what="Masih berjalan", occurred=on(19))
    add(rahman, what="Terjadi sesudahnya", occurred=on(29))

    said = daily(world, dt.date(2024, 1, 25))

    assert "Masih berjalan" in said
    assert "Terjadi sesudahnya" not in said
    assert "batas lebih awal lewat" not in said
    now = daily(world)
    assert "Terjadi sesudahnya" in now
    assert "batas lebih awal lewat" in now
