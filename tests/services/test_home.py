"""Beranda: what waits for whom, and the figures of the day."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import SAFE, Checkpoint, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import forms, records
from brata_desktop.services.home import Task, at_home
from tests.services_world import NOW, World


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


def incident(desk, **changes):
    document = Incident(
        operation=desk.operation,
        category="KJ_KELAHI",
        severity="TINGGI",
        what="Perkelahian usai rapat",
        occurred=When(date=dt.date(2024, 1, 31), time=dt.time(20, 15)),
        place=Place(name="Gedung Serbaguna", area_code="63.71.01"),
    )
    return replace(document, **changes)


def submitted(desk, document, kind="incident"):
    form, _ = forms.open_new(desk, kind, document)
    view, _ = forms.submit_form(desk, form)
    return view.state.record


def test_returned_record_comes_with_who_and_why(world):
    rahman, suryadi = world.desk("Rahman"), world.desk("Suryadi")
    record = submitted(rahman, incident(rahman))
    records.act(suryadi, [record], Action.RETURN, "Lengkapi nomor polisi")

    (waiting,) = at_home(rahman).to_do

    assert (waiting.task, waiting.record) == (Task.RETURNED, record)
    assert (waiting.by, waiting.reason) == ("Bripka Suryadi", "Lengkapi nomor polisi")


def test_unfinished_form_says_what_is_missing(world):
    rahman = world.desk("Rahman")
    form, _ = forms.open_new(rahman, "incident")
    forms.autosave(rahman, replace(form, document=incident(rahman, place=Place())))

    (waiting,) = at_home(rahman).to_do

    assert (waiting.task, waiting.missing) == (Task.UNFINISHED, ("place",))
    assert waiting.title == "Perkelahian usai rapat"


def test_draft_is_named_once_while_its_form_is_open(world):
    rahman = world.desk("Rahman")
    form, _ = forms.open_new(rahman, "incident", incident(rahman))
    view, _ = forms.save_draft(rahman, form)
    before = [each.task for each in at_home(rahman).to_do]
    forms.open_edit(rahman, view.state.record)
    after = [each.task for each in at_home(rahman).to_do]

    assert (before, after) == ([Task.DRAFT], [Task.UNFINISHED])


def test_draft_of_another_officer_is_not_mine(world):
    rahman = world.desk("Rahman")
    form, _ = forms.open_new(rahman, "incident", incident(rahman))
    forms.save_draft(rahman, form)

    assert at_home(world.desk("Siti")).to_do == ()


def test_patrol_under_way_waits_for_everybody_at_the_post(world):
    rahman = world.desk("Rahman")
    patrol = Patrol(
        operation=rahman.operation,
        mode="M_R4",
        what="Patroli malam",
        occurred=When(date=NOW.date()),
    )
    form, _ = forms.open_new(rahman, "patrol", patrol)
    forms.save_draft(rahman, form)

    (mine,) = at_home(rahman).to_do
    (siti,) = at_home(world.desk("Siti")).to_do
    assert (mine.task, mine.by, mine.may_continue) == (Task.UNDER_WAY, "Bripka Rahman", True)
    assert (siti.task, siti.record, siti.may_continue) == (Task.UNDER_WAY, mine.record, True)


def test_patrol_of_another_officer_says_that_it_is_not_mine_to_carry_on(world):
    siti = world.desk("Siti")
    form, _ = forms.open_new(siti, "patrol", Patrol(operation=siti.operation, what="Patroli"))
    forms.save_draft(siti, form)

    (waiting,) = at_home(world.desk("Rahman")).to_do

    assert (waiting.by, waiting.may_continue) == ("Bripka Siti", False)


def test_returned_patrol_is_named_once(world):
    rahman, suryadi = world.desk("Rahman"), world.desk("Suryadi")
    patrol = Patrol(
        operation=rahman.operation,
        mode="M_R4",
        what="Patroli",
        place=Place(name="Kelayan"),
        occurred=When(date=NOW.date()),
    )
    record = submitted(rahman, patrol, "patrol")
    records.act(suryadi, [record], Action.RETURN, "Lengkapi titik")

    assert [each.task for each in at_home(rahman).to_do] == [Task.RETURNED]


def test_patrol_that_came_back_in_an_open_form_is_not_under_way(world):
    rahman = world.desk("Rahman")
    form, _ = forms.open_new(rahman, "patrol", Patrol(operation=rahman.operation, what="Patroli"))
    view, _ = forms.save_draft(rahman, form)
    form, _ = forms.open_edit(rahman, view.state.record)
    out = [each.task for each in at_home(rahman).to_do]
    forms.autosave(rahman, replace(form, document=replace(form.document, is_finished=True)))

    assert out == [Task.UNDER_WAY]
    assert [each.task for each in at_home(rahman).to_do] == [Task.UNFINISHED]


def test_supervisor_hears_how_many_reviews_wait_and_the_worst(world):
    rahman = world.desk("Rahman")
    submitted(rahman, incident(rahman))
    submitted(rahman, incident(rahman, severity="KRITIS"))

    (waiting,) = at_home(world.desk("Dewi")).to_do

    assert (waiting.task, waiting.count, waiting.severity) == (Task.REVIEW, 2, 4)
    assert at_home(rahman).to_do == ()


def test_figures_count_the_day_without_withdrawn_records(world):
    rahman = world.desk("Rahman")
    submitted(rahman, incident(rahman))
    gone = submitted(rahman, incident(rahman, severity="KRITIS"))
    records.act(rahman, [gone], Action.WITHDRAW, "Tidak terbukti")
    yesterday = When(date=dt.date(2024, 1, 30), time=dt.time(9))
    submitted(rahman, incident(rahman, occurred=yesterday))
    stop = Checkpoint("c1", Place(name="Gudang"), dt.datetime(2024, 1, 31, 20, tzinfo=WITA), SAFE)
    patrol = Patrol(
        operation=rahman.operation,
        mode="M_R4",
        what="Patroli",
        occurred=When(date=NOW.date()),
        place=Place(name="Kelayan"),
        checkpoints=(stop, Checkpoint("c2", Place(name="PPK"))),
        is_finished=True,
    )
    submitted(rahman, patrol, "patrol")
    action = Preemptive(
        operation=rahman.operation,
        kind="HIMBAUAN",
        what="Imbauan",
        occurred=When(date=NOW.date()),
        place=Place(name="Balai RT"),
        participants=Count(18),
    )
    submitted(rahman, action, "preemptive")

    told = at_home(rahman).figures
    figures = {each.kind: (each.number, each.parts) for each in told if each.number}

    told = {kind: figure for kind, figure in figures.items() if figure[0]}
    assert told == {
        "incident": (1, {"3": 1}),
        "patrol": (1, {"done": 1, "total": 2, "under_way": 0}),
        "preemptive": (1, {"participants": 18}),
    }


def test_stage_of_the_day_is_the_campaign(world):
    stage = at_home(world.desk("Rahman")).stage

    assert stage.stage.short_name == "Masa kampanye"
    assert stage.day == (65, 75)
    assert stage.upcoming.days_left == 11
