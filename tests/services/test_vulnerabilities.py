"""The register of vulnerabilities in a real store: links, steps, what is due, the report."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from brata_desktop.domain.kinds.vulnerability import CLOSE, LEVEL, SAFE, VISIT, Step
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.record_content import compose_record
from brata_desktop.services import (
    daily_report,
    forms,
    home,
    record_detail,
    record_paper,
    records,
)
from brata_desktop.services.kinds import WORK
from brata_desktop.services.kinds.vulnerability import register
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.services.to_do import Task
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.sync.session import SyncSession
from tests.services_world import DAY, NOW, World
from tests.sync.memory_hub import MemoryHub

PLACE = Place("Balai RT 12", "63.71.01.1005")


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


def add(world, what="Balai RT 12", *, approve=False, name="Rahman", **more):
    desk = world.desk(name)
    document = replace(
        forms.propose(desk, "vulnerability"),
        kind="TPS",
        level="PG",
        what=what,
        place=PLACE,
        cause="Protes daftar pemilih",
        first_check=DAY,
        **more,
    )
    view, _ = records.add(desk, "vulnerability", document, submit=True)
    if approve:
        records.act(world.desk("Suryadi"), [view.state.record], Action.APPROVE)
    return view.state.record


def answer(world, record, **changes):
    desk = world.desk("Rahman")
    form, _ = register.begin_action(desk, record)
    document = replace(form.document, kind="HIMBAUAN", what="Imbauan", **changes)
    return forms.submit_form(desk, replace(form, document=document))[0].state.record


def happen(world, record="", **changes):
    desk = world.desk("Rahman")
    form, _ = register.begin_incident(desk, record)
    document = replace(form.document, category="KJ_KELAHI", what="Perkelahian", **changes)
    return forms.submit_form(desk, replace(form, document=document))[0].state.record


def entry(world, record):
    (found,) = (e for e in register.look_into(world.desk("Rahman")).entries if e.row.id == record)
    return found


def test_actions_and_incidents_are_seen_from_both_ends(world):
    record = add(world)
    assert entry(world, record).is_unanswered

    action = answer(world, record)
    world.clock.now += dt.timedelta(hours=1)
    incident = happen(world, record)

    found = entry(world, record)
    assert [row.id for row in found.actions] == [action]
    assert [row.id for row in found.incidents] == [incident]
    assert not found.is_unanswered
    assert found.was_followed
    desk = world.desk("Rahman")
    assert set(record_detail.details(desk, record).linked) == {action, incident}
    assert set(record_detail.details(desk, action).linked) == {record}
    assert set(record_detail.details(desk, incident).linked) == {record}


def test_an_incident_at_the_place_of_an_action_follows_it_unnamed(world):
    record = add(world)
    answer(world, record)
    world.clock.now += dt.timedelta(hours=1)
    other = happen(
        world, record, vulnerability_id="", place=Place("Depan Balai RT 12", "63.71.01.1005")
    )
    elsewhere = happen(world, record, vulnerability_id="", place=Place("Pasar", "63.71.01.1005"))

    found = entry(world, record)
    assert [row.id for row in found.later] == [other]
    assert found.was_followed
    assert elsewhere not in {row.id for row in (*found.later, *found.incidents)}


def test_an_incident_before_the_action_does_not_follow_it(world):
    record = add(world)
    happen(world, record)
    world.clock.now += dt.timedelta(hours=1)
    answer(world, record)

    assert not entry(world, record).was_followed


def test_what_was_withdrawn_answers_nothing(world):
    record = add(world)
    action = answer(world, record)
    records.act(world.desk("Rahman"), [action], Action.WITHDRAW, "Salah tempat")

    assert entry(world, record).is_unanswered
    records.act(world.desk("Rahman"), [record], Action.WITHDRAW, "Tercatat dua kali")
    assert register.look_into(world.desk("Rahman")).entries == ()


def test_a_visit_is_stamped_and_the_level_rises_with_a_reason(world):
    record = add(world, approve=True)
    rahman = world.desk("Rahman")
    step = Step("", VISIT, result=SAFE, level="AG", reason="Warga resah", next_check=DAY)

    view, _ = register.take_step(rahman, record, step)

    (stamped,) = view.document.steps
    assert (stamped.by, stamped.at, stamped.former) == ("Bripka Rahman", NOW, "PG")
    assert view.document.level == "AG"
    assert view.state.is_changed
    assert view.state.history[-1].reason == "Dicek, aman; Warga resah"
    assert ("level",) in {change[0] for change in view.state.history[-1].changes}


def test_without_a_reason_nothing_is_written(world):
    record = add(world)
    with pytest.raises(InvalidInput, match="a reason is required"):
        register.take_step(world.desk("Rahman"), record, Step("", LEVEL, level="GN"))
    assert len(records.get(world.desk("Rahman"), record).state.history) == 2


def test_only_what_the_officer_saw_is_changed(world):
    record = add(world)
    desk = world.desk("Rahman")
    seen = records.get(desk, record).state.heads
    register.take_step(desk, record, Step("", VISIT, result=SAFE))

    with pytest.raises(Conflict, match="changed meanwhile"):
        register.take_step(desk, record, Step("", VISIT, result=SAFE), seen)


def test_a_step_belongs_to_a_vulnerability(world):
    record = add(world)
    incident = happen(world, record)
    with pytest.raises(NotFound):
        register.take_step(world.desk("Rahman"), incident, Step("", VISIT))
    records.act(world.desk("Rahman"), [record], Action.WITHDRAW, "Salah")
    with pytest.raises(NotAllowed):
        register.take_step(world.desk("Rahman"), record, Step("", VISIT))


def test_visits_of_two_laptops_both_stand(tmp_path):
    worlds = []
    for laptop, name in enumerate(("here", "there")):
        (tmp_path / name).mkdir()
        worlds.append(World(tmp_path / name, laptop=laptop))
    hub = MemoryHub({"POLDA": None, "BJM": "POLDA"})
    for device in ("here", "there"):
        hub.enrol(device, "BJM/07")

    def exchange():
        for _ in range(2):
            for world, device in zip(worlds, ("here", "there"), strict=True):
                SyncSession(hub.session(device), StoreLedger(world.desk("Rahman"))).run()

    record = add(worlds[0])
    exchange()
    for world, note in zip(worlds, ("Sepi", "Ramai"), strict=True):
        register.take_step(world.desk("Siti"), record, Step("", VISIT, result=SAFE, note=note))
    exchange()

    states = [records.get(world.desk("Rahman"), record) for world in worlds]
    for world in worlds:
        world.store.close()
    assert states[0].state == states[1].state
    assert {step.note for step in states[0].document.steps} == {"Sepi", "Ramai"}
    assert not states[0].state.conflicts


def test_what_is_due_stands_on_beranda_and_in_the_sidebar(world):
    record = add(world)
    desk = world.desk("Rahman")
    waiting = WORK["vulnerability"].waiting

    def number():
        with desk.store.reading() as work:
            return waiting(desk, work)

    assert number() == 1
    world.clock.now += dt.timedelta(days=1)
    assert number() == -1
    (due,) = (item for item in home.at_home(desk).to_do if item.task is Task.DUE)
    assert (due.record, due.due) == (record, DAY)

    tomorrow = world.clock.now.date() + dt.timedelta(days=1)
    register.take_step(desk, record, Step("", VISIT, result=SAFE, next_check=tomorrow))
    assert number() == 0
    world.clock.now += dt.timedelta(days=3)
    register.take_step(desk, record, Step("", CLOSE, reason="Selesai"))
    assert number() == 0
    open_ones = RecordFilter(kinds=("vulnerability",), is_under_way=True)
    assert records.page(desk, open_ones).rows == ()


def said(world, day):
    desk = world.desk("Suryadi")
    report = compose_daily(daily_report.gather(desk, daily_report.request_for(desk, day)))
    (section,) = (s for s in report.sections if s.code == "kerawanan")
    return str(section.blocks)


def test_daily_report_says_how_the_register_stood_that_day(world):
    assert said(world, DAY).count("Nihil") == 4
    record = add(world, "TPS 07", approve=True, occurred=When(DAY - dt.timedelta(days=30)))
    desk = world.desk("Rahman")
    world.clock.now += dt.timedelta(days=1)
    step = Step("", VISIT, result=SAFE, level="GN", reason="Ancaman lewat pesan")
    register.take_step(desk, record, step)

    today = said(world, DAY + dt.timedelta(days=1))
    assert "Kerawanan terbuka: 1, yaitu 1 gangguan nyata." in today
    assert "Potensi gangguan menjadi Gangguan nyata" in today
    assert "Ancaman lewat pesan" in today
    assert "31/01/2024" in today  # overdue
    assert today.count("Nihil") == 0
    before = said(world, DAY)
    assert "Kerawanan terbuka: 1, yaitu 1 potensi gangguan." in before
    assert "Ancaman lewat pesan" not in before
    assert said(world, DAY - dt.timedelta(days=60)).count("Nihil") == 4


def test_responsible_officers_are_offered(world):
    assert "Bripka Siti" in register.responsible_names(world.desk("Rahman"))


def test_its_paper_tells_a_step_once(world):
    record = add(world, approve=True)
    desk = world.desk("Rahman")
    step = Step("", VISIT, result=SAFE, note="Sepi", level="AG", reason="Warga resah")
    register.take_step(desk, record, step)

    paper = compose_record(record_paper.gather(desk, record))
    said = str(paper.blocks)
    assert said.count("Potensi gangguan menjadi Ambang gangguan") == 1
    assert "Dicek, aman; Warga resah (belum disetujui)" in said
    assert "steps." not in said
