"""A patrol under way: raised incidents, their links, and who may carry a patrol on."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.errors import NotAllowed, NotFound
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import SAFE, Checkpoint, CrewMember, Patrol, route
from brata_desktop.domain.times import WITA
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.record_content import compose_record
from brata_desktop.services import daily_report, forms, record_paper, records
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds.patrol import patrols
from tests.services_world import NOW, World

CORNER = Place("Simpang Kelayan B", "63.71.01", latitude=-3.33, longitude=114.6)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


def _begun(world: World, name: str = "Rahman", **changes: object) -> Form:
    desk = world.desk(name)
    form, _ = forms.open_new(desk, "patrol")
    points = (
        Checkpoint("a", Place("Gudang logistik"), NOW, SAFE),
        Checkpoint("b", CORNER, note="Baliho rusak"),
    )
    patrol = replace(
        form.document,
        mode="M_R4",
        what="Patroli malam rute 3",
        place=Place("Kelayan"),
        checkpoints=points,
        **changes,
    )
    return forms.autosave(desk, replace(form, document=patrol))


def _raise(world: World, form: Form, checkpoint: str = "b") -> tuple[Form, Form]:
    """Raise an incident as the patrol form does; return the incident's form and the patrol's."""
    desk = world.desk("Rahman")
    assert isinstance(form.document, Patrol)
    incident, _ = patrols.raise_incident(desk, form.copy.record, form.document, checkpoint)
    points = route.linked(form.document.checkpoints, checkpoint, incident.copy.record)
    patrol = replace(form.document, checkpoints=points)
    return incident, forms.autosave(desk, replace(form, document=patrol))


def _links(world: World, form: Form) -> patrols.Links:
    assert isinstance(form.document, Patrol)
    return patrols.links(world.desk("Rahman"), form.copy.record, form.document)


def test_an_incident_takes_place_time_note_and_crew(world: World) -> None:
    crew = (CrewMember("c1", "M. Noor", "Aipda"), CrewMember("c2", "Fauzan", "Bripda"))
    incident, _ = _raise(world, _begun(world, crew=crew, satgas="PREVENTIF", stage="KAMPANYE"))

    document = incident.document
    assert isinstance(document, Incident)
    assert (document.place, document.what) == (CORNER, "Baliho rusak")
    assert document.occurred.starts_at == NOW
    assert document.personnel == Count(2)
    assert (document.satgas, document.stage) == ("PREVENTIF", "KAMPANYE")
    assert document.operation == "OMB-2023-2024"


def test_a_time_that_stands_is_the_incidents_time(world: World) -> None:
    earlier = dt.datetime(2024, 1, 31, 20, 35, tzinfo=WITA)
    form = _begun(world)
    points = route.timed(form.document.checkpoints, "b", earlier)
    incident, _ = _raise(world, replace(form, document=replace(form.document, checkpoints=points)))

    assert incident.document.occurred.starts_at == earlier


def test_both_hold_the_link_after_both_are_saved(world: World) -> None:
    desk = world.desk("Rahman")
    incident, patrol = _raise(world, _begun(world))
    forms.save_draft(desk, patrol)
    forms.save_draft(desk, incident)

    saved_patrol = records.get(desk, patrol.copy.record).document
    saved_incident = records.get(desk, incident.copy.record).document
    assert saved_patrol.checkpoints[1].incident_id == incident.copy.record
    assert saved_incident.patrol_id == patrol.copy.record
    assert saved_incident.checkpoint_id == "b"
    raised = _links(world, patrol).raised[incident.copy.record]
    assert (raised.title, raised.number) == ("Baliho rusak", "K-BJM07-240131-A01")


def test_asking_twice_goes_on_with_the_same_incident(world: World) -> None:
    incident, patrol = _raise(world, _begun(world))

    again, _ = patrols.raise_incident(
        world.desk("Rahman"), patrol.copy.record, patrol.document, "b"
    )

    assert again.copy.id == incident.copy.id
    forms.save_draft(world.desk("Rahman"), incident)
    later, _ = patrols.raise_incident(
        world.desk("Rahman"), patrol.copy.record, patrol.document, "b"
    )
    assert later.copy.record == incident.copy.record


def test_asking_twice_before_the_link_is_known_raises_one_incident(world: World) -> None:
    form, desk = _begun(world), world.desk("Rahman")
    assert isinstance(form.document, Patrol)
    first, _ = patrols.raise_incident(desk, form.copy.record, form.document, "b")

    second, _ = patrols.raise_incident(desk, form.copy.record, form.document, "b")

    assert second.copy.id == first.copy.id


def test_a_discarded_incident_is_told_as_gone(world: World) -> None:
    incident, patrol = _raise(world, _begun(world))
    assert not _links(world, patrol).gone

    forms.discard(world.desk("Rahman"), incident)

    assert _links(world, patrol).gone == {incident.copy.record}


def test_an_incident_whose_link_back_was_not_saved_is_found(world: World) -> None:
    form = _begun(world)
    incident, _ = patrols.raise_incident(world.desk("Rahman"), form.copy.record, form.document, "b")

    assert _links(world, form).missing == {"b": incident.copy.record}


def test_a_checkpoint_of_another_patrol_is_not_found(world: World) -> None:
    form = _begun(world)
    with pytest.raises(NotFound):
        patrols.raise_incident(world.desk("Rahman"), form.copy.record, form.document, "zzz")


def test_an_open_form_is_under_way_before_its_first_draft(world: World) -> None:
    form = _begun(world)

    (out,) = patrols.under_way(world.desk("Rahman"))

    assert (out.record, out.number, out.title) == (form.copy.record, "", "Patroli malam rute 3")
    assert out.tally == (1, 2)
    assert out.may_continue
    assert patrols.under_way(world.desk("Siti")) == ()


@pytest.mark.parametrize(("name", "may"), [("Rahman", True), ("Siti", True), ("Dewi", True)])
def test_a_draft_is_under_way_for_everybody(world: World, name: str, may: bool) -> None:  # noqa: FBT001
    form = _begun(world)
    forms.save_draft(world.desk("Rahman"), form)

    (out,) = patrols.under_way(world.desk(name))

    assert (out.number, out.author) == ("P-BJM07-240131-A01", "Bripka Rahman")
    assert out.may_continue is may


def test_a_post_officer_of_the_next_shift_may_not_carry_on_anothers_patrol(world: World) -> None:
    saved, _ = forms.save_draft(world.desk("Siti"), _begun(world, "Siti"))

    (out,) = patrols.under_way(world.desk("Rahman"))

    assert (out.author, out.may_continue) == ("Bripka Siti", False)
    with pytest.raises(NotAllowed):
        forms.open_edit(world.desk("Rahman"), saved.state.record)


def test_an_operator_carries_a_patrol_on_and_the_author_stays(world: World) -> None:
    saved, _ = forms.save_draft(world.desk("Rahman"), _begun(world))
    siti = world.desk("Siti")
    form, _ = forms.open_edit(siti, saved.state.record)
    done = replace(form.document, is_finished=True)

    view, _ = forms.submit_form(siti, replace(form, document=done))

    assert view.state.author == world.officer_id("Rahman")
    assert patrols.under_way(siti) == ()


def test_a_finished_form_is_not_under_way(world: World) -> None:
    saved, _ = forms.save_draft(world.desk("Rahman"), _begun(world))
    rahman = world.desk("Rahman")
    form, _ = forms.open_edit(rahman, saved.state.record)
    forms.autosave(rahman, replace(form, document=replace(form.document, is_finished=True)))

    assert patrols.under_way(rahman) == ()


def test_paper_says_the_name_of_a_patrol_and_no_code(world: World) -> None:
    desk = world.desk("Rahman")
    begun = _begun(world)
    named = replace(begun.document, name="S_PERINTIS")  # type: ignore[call-arg] # a patrol
    view, _ = forms.save_draft(desk, replace(begun, document=named))
    request = daily_report.request_for(desk, NOW.date())

    paper = compose_record(record_paper.gather(desk, view.state.record))
    daily = compose_daily(daily_report.gather(desk, request))

    for blocks in (paper.blocks, [section.blocks for section in daily.sections]):
        assert "Perintis Presisi" in str(blocks)
        assert "S_PERINTIS" not in str(blocks)
