"""The pre-emptive form by keys alone."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.states import State
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.ui.rendering import SIZES
from tests.ui.forms.conftest import CTRL, DOWN, ENTER, TAB


@pytest.fixture
def form(activity, workbench):
    return activity(workbench, "preemptive")


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_an_appeal_by_keys_alone(activity, workbench, keys, theme, size, mode):
    theme.apply(mode)
    form = activity(workbench, "preemptive", size=size)
    keys(form, "2", TAB, TAB, "Pengurus RT 12", TAB, "18 orang", TAB)
    keys(form, "Balai RT 12", TAB, TAB, TAB, TAB, "1820-1855")
    form.go_to("topics")
    keys(form, " ", TAB, " ")
    form.go_to("result")
    keys(form, "Sepakat menjaga lingkungan")
    form.go_to("follow_up")
    keys(form, "Cek ulang 2 Februari", (ENTER, CTRL))

    view = records.get(workbench.desk, form.record)
    action = view.document
    assert view.state.state is State.SUBMITTED
    assert view.state.number == "E-BJM07-240131-A01"
    assert (action.kind, action.target_group) == ("HIMBAUAN", "Pengurus RT 12")
    assert action.participants.value == 18
    assert action.place == Place("Balai RT 12")
    assert action.occurred == When(
        date=dt.date(2024, 1, 31), time=dt.time(18, 20), end_time=dt.time(18, 55)
    )
    assert action.topics == ("RAPAT_UMUM", "HOAKS")
    assert action.what == "Imbauan kamtibmas kepada pengurus RT 12"
    assert action.result == "Sepakat menjaga lingkungan"
    assert action.follow_up == "Cek ulang 2 Februari"


@pytest.mark.parametrize(
    ("digit", "code"),
    [("1", "SAMBANG_DDS"), ("2", "HIMBAUAN"), ("3", "BINLUH"), ("4", "FGD"), ("5", "COOLING")],
)
def test_digits_choose_the_kind_from_anywhere_but_a_text(form, keys, digit, code):
    form.topics.group.chips[0].setFocus()
    keys(form, digit)
    assert form.document.kind == code
    form.go_to("target_group")
    keys(form, "RT 3")

    assert form.document.kind == code
    assert form.document.target_group == "RT 3"


def test_other_kinds_are_in_the_list(form):
    form.edit("kind", "RAKOR")

    assert form.kind_editor.others.currentText() == "Rakor"
    assert form.kind_editor.common.chosen_key() == ""


def test_participants_in_words_are_kept(form, keys):
    form.go_to("participants")
    keys(form, "ratusan")

    assert form.document.participants == Count(text="ratusan")


def test_the_record_of_the_threat_is_found_and_linked(form, workbench, keys):
    incident = replace(forms.propose(workbench.desk, "incident"), category="KJ_KELAHI",
                       what="Ancaman di pasar", place=Place("Pasar"))  # fmt: skip
    view, _ = records.add(workbench.desk, "incident", incident)
    form.go_to("threat_id")
    keys(form, "ancam", DOWN, ENTER)

    assert form.document.threat_id == view.state.record
    assert form.threat_record.text() == "K-BJM07-240131-A01 · Ancaman di pasar"
    form.undo()
    assert form.document.threat_id == ""


def test_words_for_which_no_record_was_picked_are_not_lost(form, keys):
    form.go_to("threat_id")
    keys(form, "kabar dari RT", TAB)

    assert "kabar dari RT" in form.typed().ended.remarks
