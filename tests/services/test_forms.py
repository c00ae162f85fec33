"""Forms: typing that is no revision, drafts, submitting in one step."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.states import State
from brata_desktop.services import forms
from tests.services.test_home import incident
from tests.services_world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


def test_new_form_proposes_time_stage_and_operation(world: World) -> None:
    form, changes = forms.open_new(world.desk("Rahman"), "incident")

    assert form.document.occurred.date == dt.date(2024, 1, 31)
    assert form.document.occurred.time == dt.time(20, 47)
    assert form.document.stage == "KAMPANYE"
    assert changes.working_copies


def test_typing_is_no_revision_until_the_draft_is_saved(world: World) -> None:
    desk = world.desk("Rahman")
    form, _ = forms.open_new(desk, "incident")
    with world.store.reading() as work:
        before = work.revisions.count()
    form = forms.autosave(desk, replace(form, document=incident(world.desk("Rahman"))))
    with world.store.reading() as work:
        assert work.revisions.count() == before

    view, _ = forms.save_draft(desk, form)

    with world.store.reading() as work:
        assert work.revisions.count() == before + 1
    assert view.state.number == "K-BJM07-240131-A01"
    assert view.state.state is State.DRAFT
    assert forms.unfinished(desk) == ()


def test_unfinished_form_comes_back_after_a_restart(world: World) -> None:
    desk = world.desk("Rahman")
    form, _ = forms.open_new(desk, "incident")
    forms.autosave(
        desk, replace(form, document=incident(world.desk("Rahman"), what="Setengah ket"))
    )

    (restored,) = forms.unfinished(desk)

    assert restored.document.what == "Setengah ket"
    assert forms.unfinished(world.desk("Siti")) == ()


def test_what_was_typed_aside_comes_back_and_goes_with_the_form(world: World) -> None:
    desk = world.desk("Rahman")
    form, _ = forms.open_new(desk, "incident")
    submitted, _ = forms.submit_form(desk, replace(form, document=incident(desk)))
    change, _ = forms.open_edit(desk, submitted.state.record)
    aside = Aside("lokasi kurang j", {"occurred": "entah kapan"})
    forms.autosave(desk, replace(change, aside=aside))

    assert forms.unfinished(desk)[0].aside == aside
    again, _ = forms.open_edit(desk, submitted.state.record)
    assert again.aside == aside
    view, _ = forms.save_draft(desk, again, "lokasi kurang jelas")

    assert forms.unfinished(desk) == ()
    assert "~aside" not in view.state.document
    assert forms.open_edit(desk, submitted.state.record)[0].aside == Aside()


def test_submit_names_the_first_missing_field_and_keeps_the_form(world: World) -> None:
    desk = world.desk("Rahman")
    form, _ = forms.open_new(desk, "incident")

    with pytest.raises(InvalidInput) as caught:
        forms.submit_form(desk, replace(form, document=incident(world.desk("Rahman"), what=" ")))

    assert (caught.value.field, caught.value.code) == ("what", "record-incomplete")
    assert len(forms.unfinished(desk)) == 1


def test_form_begun_by_another_officer_is_saved_as_a_record_of_ones_own(world: World) -> None:
    form, _ = forms.open_new(world.desk("Rahman"), "incident")

    view, _ = forms.save_draft(
        world.desk("Siti"), replace(form, document=incident(world.desk("Rahman")))
    )

    assert view.state.author == world.officer_id("Siti")
    assert view.state.history[0].refusal is None
