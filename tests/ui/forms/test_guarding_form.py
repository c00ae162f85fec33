"""The forms of guardings and of exercises by keys alone."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.guarding import Element, Guarding
from brata_desktop.domain.states import State
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.kinds.exercise.samples import sample_exercise
from brata_desktop.ui.kinds.guarding.samples import sample_guarding
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.rendering import SIZES, overflowing
from tests.ui.forms.conftest import CTRL, ENTER, TAB


@pytest.fixture
def opened(shown):
    """Return a function that opens the form of a kind as the window does."""

    def open_form(workbench, kind, document=None, size=(1170, 700)):
        form, _ = forms.open_new(workbench.desk, kind, document)
        page = shown(make_form(workbench, form), size)
        page.focus_first()
        return page

    return open_form


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_two_places_and_three_days_by_keys_alone(opened, workbench, keys, qtbot, theme, size, mode):
    theme.apply(mode)
    form = opened(workbench, "guarding", size=size)
    keys(form, "pleno", ENTER, TAB, "Ballroom Hotel", TAB, TAB, TAB, "26-28 jan", TAB)
    form.go_to("other_places")
    keys(form, "Halaman parkir hotel", ENTER, TAB)
    keys(form, "325", TAB, TAB, "40", TAB, "12", TAB, TAB, TAB, TAB)
    keys(form, "46 undangan", TAB, "Sterilisasi, ring dalam dan luar", TAB)
    keys(form, "Pleno selesai dengan aman")
    qtbot.waitUntil(lambda: not overflowing(form))
    keys(form, (ENTER, CTRL))

    view = records.get(workbench.desk, form.record)
    document = view.document
    assert view.state.state is State.SUBMITTED
    assert view.state.number == "J-BJM07-240131-A01"
    assert (document.kind, document.what) == ("PLENO", "Pengamanan rapat pleno rekapitulasi")
    assert document.place == Place("Ballroom Hotel")
    assert [place.name for place in document.other_places] == ["Halaman parkir hotel"]
    assert document.occurred.date == dt.date(2024, 1, 26)
    assert document.occurred.days == 3
    assert [(each.code, each.strength.value) for each in document.elements] == [
        ("POLRI", 325),
        ("TNI", 40),
        ("LINMAS", 12),
    ]
    assert document.crowd == Count(46, "46 undangan")
    assert document.measures == "Sterilisasi, ring dalam dan luar"
    assert document.result == "Pleno selesai dengan aman"


@pytest.mark.parametrize("scale", [90, 130, 150])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["guarding", "exercise"])
def test_nothing_is_clipped(opened, workbench, theme, kind, size, scale):
    theme.apply("light", scale)
    document = sample_guarding() if kind == "guarding" else sample_exercise()
    form = opened(workbench, kind, document, size)
    form.details.set_open(is_open=True)
    QApplication.processEvents()

    assert not overflowing(form)


def test_alt_and_a_digit_lead_to_the_answers_and_the_bar_says_so(opened, workbench, keys):
    form = opened(workbench, "guarding")
    for digit, path in enumerate(("kind", "place", "other_places", "elements", "result"), 1):
        keys(form, (getattr(Qt.Key, f"Key_{digit}"), Qt.KeyboardModifier.AltModifier))
        assert form.current == path
    assert "Alt 1–6" in [hint.keys for hint in form.form_hints()]


def test_a_phase_is_added_with_its_time(opened, workbench, keys):
    form = opened(workbench, "guarding")
    form.phases.add_row()
    keys(form, "Sterilisasi", TAB, TAB, "16.00", TAB, "Nihil", TAB)

    (phase,) = form.document.phases
    assert (phase.what, phase.note) == ("Sterilisasi", "Nihil")
    assert phase.occurred == When(dt.date(2024, 1, 31), dt.time(16, 0))


def test_the_sum_is_shown_and_an_element_of_another_unit_is_kept(opened, workbench, keys):
    given = Guarding(elements=(Element("DAMKAR", "DAMKAR", Count(4)),))
    form = opened(workbench, "guarding", given)
    form.go_to("elements")
    keys(form, "20", TAB, "dua regu")

    assert form.strength.total.text() == "Seluruhnya 24"
    assert {each.code: each.strength for each in form.document.elements} == {
        "POLRI": Count(20),
        "POLRI_BKO": Count(text="dua regu"),
        "DAMKAR": Count(4),
    }


def test_an_emptied_number_is_no_element(opened, workbench, keys):
    form = opened(workbench, "guarding")
    form.go_to("elements")
    keys(form, "2")
    form.strength.fields["POLRI"].clear()
    form.strength.fields["POLRI"].textEdited.emit("")

    assert form.document.elements == ()


def test_an_exercise_by_keys_is_listed_as_one(opened, workbench, keys, shown, theme):
    form = opened(workbench, "exercise")
    keys(form, "sispam", ENTER, TAB, "Mapolresta", TAB, TAB, TAB, TAB, "0800", TAB)
    form.go_to("elements")
    keys(form, "120")
    form.go_to("scenario")
    keys(form, "Massa membakar ban")
    form.go_to("result")
    keys(form, "Sesuai rencana", (ENTER, CTRL))

    (row,) = records.page(workbench.desk, RecordFilter(kinds=("exercise",))).rows
    assert (row.status, row.done) == ("submitted", 120)
    page = shown(RecordsPage(workbench), (1366, 690))
    page.show_record(row.id)
    facts = [each.text for each in page.detail.rest.facts]
    assert page.detail.kind.text() == "Latihan"
    assert {"Massa membakar ban", "Polri 120"} <= set(facts)
