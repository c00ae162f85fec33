"""What meetings agreed upon: whose it is, what is due, how its state changes, what paper says."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import NotAllowed, NotFound
from brata_desktop.domain.kinds.meeting import DONE, OPEN, WORKING, Agreement, Meeting, Owner
from brata_desktop.domain.registers import Post
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.record_content import compose_record
from brata_desktop.services import (
    daily_report,
    forms,
    record_paper,
    records,
    registers,
    unit_settings,
)
from brata_desktop.services.home import at_home
from brata_desktop.services.imports import import_file
from brata_desktop.services.kinds.meeting.agreements import open_agreements, set_state
from brata_desktop.services.kinds.meeting.owners import owners
from brata_desktop.services.overview import look_around
from brata_desktop.services.to_do import Task
from brata_desktop.services.unit_settings import UnitSettings
from tests.services_world import DAY, World

POST, UNIT = Owner("Pos 07", "BJM", "07"), Owner("Polresta", "BJM")


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


def meeting(*agreements, day=DAY, **more):
    return Meeting(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        forum="RAKOR_LINSEK",
        chair="Kabag Ops",
        what="Rakor pengamanan rapat umum",
        occurred=When(day, dt.time(9, 0)),
        place=Place("Aula Polresta", "63.71.05"),
        agencies=("KPU", "Bawaslu"),
        offices=("Ketua KPU Kota",),
        topics=("Jadwal kampanye", "Rute"),
        agreements=agreements,
        **more,
    )


def made(world, document, *, approve=False):
    view, _ = records.add(world.desk("Rahman"), "meeting", document, submit=True)
    if approve:
        records.act(world.desk("Suryadi"), [view.state.record], Action.APPROVE)
    return view.state.record


FIVE = (
    Agreement("a", "Menyampaikan jadwal", Owner("KPU"), DAY - dt.timedelta(2)),
    Agreement("b", "Menyiapkan dua regu", UNIT, DAY),
    Agreement("c", "Mendata kantong parkir", POST, DAY - dt.timedelta(1), WORKING),
    Agreement("d", "Memasang rambu", Owner("Dishub"), None),
    Agreement("e", "Membuka posko", POST, DAY + dt.timedelta(3), DONE),
)


def said_of(found):
    return [each.agreement.content for each in found]


def test_what_is_open_stands_over_all_meetings_the_most_urgent_first(world):
    made(world, meeting(*FIVE))
    early = Agreement("x", "Memeriksa gudang", Owner("Pemda"), DAY - dt.timedelta(9))
    made(world, meeting(early, what_more := FIVE[4], day=DAY - dt.timedelta(20)))
    withdrawn = made(world, meeting(FIVE[0]))
    records.act(world.desk("Rahman"), [withdrawn], Action.WITHDRAW, "Dicatat dua kali")

    found = open_agreements(world.desk("Rahman"))

    assert said_of(found) == [
        "Memeriksa gudang", "Menyampaikan jadwal", "Mendata kantong parkir",
        "Menyiapkan dua regu", "Memasang rambu",
    ]  # fmt: skip
    assert what_more.content not in said_of(found)
    assert [each.is_overdue for each in found] == [True, True, True, False, False]
    assert [each.is_ours for each in found] == [False, False, True, True, False]
    assert said_of(open_agreements(world.desk("Rahman"), "dishub RAMBU")) == ["Memasang rambu"]


def test_ours_stand_on_beranda_and_are_counted_at_the_side(world):
    siti = Owner("Bripka Siti", "BJM", "07", world.officer_id("Siti"))
    record = made(world, meeting(*FIVE, Agreement("f", "Menyusun undangan", siti)))

    due = [item for item in at_home(world.desk("Rahman")).to_do if item.task is Task.DUE]
    assert [(item.title, item.due) for item in due] == [
        ("Mendata kantong parkir", DAY - dt.timedelta(1)),
        ("Menyiapkan dua regu", DAY),
    ]
    assert {item.record for item in due} == {record}
    assert look_around(world.desk("Rahman")).of_kind["meeting"] == -2
    assert look_around(world.desk("Siti")).of_kind["meeting"] == -3

    set_state(world.desk("Rahman"), record, "c", DONE, "Daftar diserahkan")
    assert look_around(world.desk("Rahman")).of_kind["meeting"] == 1
    assert records.get(world.desk("Rahman"), record).state.history[-1].reason == "Daftar diserahkan"


def test_a_change_after_submitting_is_an_amendment_with_a_reason(world):
    record = made(world, meeting(*FIVE))

    with pytest.raises(NotAllowed) as refused:
        set_state(world.desk("Rahman"), record, "a", DONE)
    assert refused.value.code == "reason-missing"

    view, changes = set_state(world.desk("Rahman"), record, "a", DONE, "Jadwal diterima")
    assert [each.state for each in view.document.agreements] == [DONE, OPEN, WORKING, OPEN, DONE]
    assert view.document.agreements[1:] == FIVE[1:]
    assert changes.records == {record}


def test_of_an_approved_meeting_only_a_supervisor_changes_it(world):
    record = made(world, meeting(*FIVE), approve=True)

    with pytest.raises(NotAllowed):
        set_state(world.desk("Rahman"), record, "a", DONE, "Jadwal diterima")
    view, _ = set_state(world.desk("Suryadi"), record, "a", DONE, "Jadwal diterima")
    assert view.state.is_changed


def test_an_agreement_that_is_not_there_is_said_so(world):
    record = made(world, meeting(*FIVE))

    with pytest.raises(NotFound):
        set_state(world.desk("Rahman"), record, "z", DONE, "Jadwal diterima")


def test_a_draft_changes_without_a_reason_and_an_open_form_keeps_what_it_says(world):
    rahman = world.desk("Rahman")
    view, _ = records.add(rahman, "meeting", meeting(*FIVE))
    form, _ = forms.open_edit(rahman, view.state.record)

    set_state(rahman, view.state.record, "b", DONE)
    forms.autosave(rahman, replace(form, document=replace(form.document, chair="Wakapolresta")))
    (form,) = forms.unfinished(rahman)
    saved, _ = forms.save_draft(rahman, form)

    assert (saved.document.chair, saved.document.agreements[1].state) == ("Wakapolresta", DONE)
    assert not saved.state.conflicts


def test_units_posts_officers_and_agencies_are_offered_as_owners(world):
    registers.put_lines(
        world.desk("Suryadi"), [Post("03", "Pos Pam 03 Pekauman", "BJM", "", "63.71.01", "24 jam")]
    )

    offered = {owner.name: owner for owner in owners(world.desk("Rahman"))}

    assert offered["Pos Pam 03 Pekauman"] == Owner("Pos Pam 03 Pekauman", "BJM", "03")
    assert offered["Pos 07"] == POST
    assert offered["Bripka Siti"].officer == world.officer_id("Siti")
    assert offered["Bawaslu"] == Owner("Bawaslu")
    assert any(owner.unit == "BJM" and not owner.post for owner in offered.values())


def test_the_minutes_say_it_all(world):
    record = made(world, meeting(*FIVE, discussion="Dibahas bersama.", minutes_by="Kasubbag"))

    paper = str(compose_record(record_paper.gather(world.desk("Suryadi"), record)).blocks)

    for words in (
        "NOTULEN RAPAT KOORDINASI", "Kabag Ops", "Kasubbag", "KPU, Bawaslu", "Ketua KPU Kota",
        "1. Jadwal kampanye", "Dibahas bersama.", "Mendata kantong parkir", "30/01/2024",
        "Dikerjakan",
    ):  # fmt: skip
        assert words in paper


def daily(world, day=DAY):
    desk = world.desk("Suryadi")
    report = compose_daily(daily_report.gather(desk, daily_report.request_for(desk, day)))
    return {section.code: str(section.blocks) for section in report.sections}, report.figures


def test_the_daily_report_carries_what_earlier_meetings_left_open(world):
    made(world, meeting(FIVE[0], day=DAY - dt.timedelta(12)), approve=True)
    made(world, meeting(FIVE[1], FIVE[4]), approve=True)
    made(world, meeting(FIVE[3], day=DAY + dt.timedelta(1)), approve=True)

    said, figures = daily(world)

    section = said["kesepakatan"]
    assert section.index("Menyampaikan jadwal") < section.index("Menyiapkan dua regu")
    assert "Membuka posko" not in section
    assert "Memasang rambu" not in section
    assert "Terbuka, terlewat" in section
    assert "2 kesepakatan belum selesai, 1 yang terlewat tenggat." in section
    assert figures.total.records == {"meeting": 1}
    assert "1 rapat koordinasi" in said["pendahuluan"]
    assert "Rakor lintas sektoral" in said["kegiatan"]


def test_without_anything_open_the_report_says_nil(world):
    made(world, meeting(FIVE[4], day=DAY - dt.timedelta(12)), approve=True)

    assert "Nihil." in daily(world)[0]["kesepakatan"]


def test_what_is_open_is_told_once_in_a_period_that_begins_at_six(world):
    settings = replace(UnitSettings(), period_start_hour=6)
    unit_settings.change(world.desk("Suryadi"), settings)
    document = meeting(FIVE[0])
    made(world, replace(document, occurred=When(DAY)), approve=True)

    assert daily(world)[0]["kesepakatan"].count("Menyampaikan jadwal") == 1


def test_published_meetings_keep_what_they_say(world, tmp_path):
    events = (resource() / "demo" / "published_events.jsonl").read_text("utf-8").splitlines()
    found = [json.loads(line) for line in events]
    path = tmp_path / "rapat.jsonl"
    lines = [json.dumps(each) for each in found if each["kind"] == "coordination"]
    path.write_text("\n".join(lines), "utf-8")

    result, _ = import_file(world.desk("Rahman"), path)

    assert (result.imported, result.rejected) == (5, ())
    first = records.get(world.desk("Rahman"), result.ids[0]).document
    assert first.what == "Rakor lintas sektoral Mantap Brata Intan 2023-2024"
    assert first.offices == ("Karo Ops Polda",)
    assert first.topics == ("Rapat kesiapan operasi tingkat Polda.",)
    assert first.discussion.startswith("Karo Ops memimpin")
    assert first.result.startswith("Polda menyatakan komitmen")
