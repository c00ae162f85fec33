"""The incident form, by keys alone."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.states import State
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.rendering import grab, overflowing
from tests.ui.forms.incident_keys import (
    ALT,
    CTRL,
    DAY,
    HALL,
    answer_required,
    only_record,
)

SENTENCE = "Rapat usai, dua kelompok saling ejek lalu berkelahi."


def test_example_of_the_design_takes_at_most_105_keys(past_place, form, keys, workbench, qtbot):
    keys.pressed += 1  # K, which opened the form

    keys.press(Qt.Key.Key_F4)
    keys.type("t rian 24 buruh")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Tab)
    keys.type("gedung ser")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Tab)
    keys.type("saling ejek")
    keys.press(Qt.Key.Key_Tab)
    keys.type(SENTENCE)
    keys.press(Qt.Key.Key_Tab)
    keys.type("-30")
    keys.press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(form.closed):
        keys.press(Qt.Key.Key_Return, CTRL)

    assert keys.pressed <= 105
    view = only_record(workbench)
    assert view.state.state is State.SUBMITTED
    person = view.document.persons[0]
    assert view.document == Incident(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        category="KJ_KELAHI",
        severity="TINGGI",
        what="Perkelahian antarkelompok",
        persons=(Person(person.id, "terlapor", "Rian", 24, occupation="buruh"),),
        place=HALL,
        cause="saling ejek",
        how=SENTENCE,
        occurred=When(DAY, dt.time(20, 17)),
    )


def test_quick_way_leaves_a_draft_with_its_number(past_place, form, keys, workbench, qtbot):
    keys.pressed += 1
    keys.press(Qt.Key.Key_F4)
    keys.press(Qt.Key.Key_3, ALT)
    keys.type("gedung ser")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_6, ALT)
    keys.type(SENTENCE)
    with qtbot.waitSignal(form.closed):
        keys.press(Qt.Key.Key_S, CTRL)

    assert keys.pressed <= 71
    view = only_record(workbench)
    assert view.state.state is State.DRAFT
    assert (view.document.place, view.document.how) == (HALL, SENTENCE)


def test_killed_while_typing_goes_on_where_it_was(form, keys, workbench, shown):
    form.go_to("persons")
    keys.type("k ahmad f 22 maha")
    form.go_to("occurred")
    keys.type("entah kapan")
    form.saver.timer.timeout.emit()

    (left,) = forms.unfinished(workbench.desk)
    again = shown(make_form(workbench, left), (1170, 700))

    assert [chip.accessibleName() for chip in again.persons.chips] == [
        "Korban, Ahmad F., 22 th, maha"
    ]
    assert again.when.day.text() == "entah kapan"
    assert again.document.remarks == ""
    again.save_draft()
    assert only_record(workbench).document.remarks == "Bilamana: entah kapan"


def test_unclear_time_is_not_submitted_and_not_lost_in_a_draft(form, keys, workbench, qtbot):
    answer_required(form)
    form.go_to("occurred")
    keys.type("entah kapan")
    keys.press(Qt.Key.Key_Return, CTRL)

    assert form.when.day.hasFocus()
    assert form.bindings.find("occurred").holder.error().startswith("“entah kapan”")
    with qtbot.waitSignal(form.closed):
        keys.press(Qt.Key.Key_S, CTRL)
    view = only_record(workbench)
    assert view.state.state is State.DRAFT
    assert view.document.remarks == "Bilamana: entah kapan"
    assert view.document.occurred.time == dt.time(20, 47)


def test_unclear_coordinates_stay_in_sight_until_they_are_corrected(form, keys, workbench, qtbot):
    answer_required(form)
    form.go_to("place.name")
    keys.press(Qt.Key.Key_End)
    keys.type(" lama")
    place = form.bindings.find("place").editor
    place.point.setFocus()
    keys.press(Qt.Key.Key_A, CTRL)
    keys.type("dekat pasar")
    keys.press(Qt.Key.Key_Z, CTRL)
    assert (place.name.text(), place.point.text()) == (HALL.name, "dekat pasar")

    keys.press(Qt.Key.Key_Return, CTRL)
    assert place.point.hasFocus()
    keys.press(Qt.Key.Key_A, CTRL)
    keys.press(Qt.Key.Key_Backspace)
    with qtbot.waitSignal(form.closed):
        keys.press(Qt.Key.Key_Return, CTRL)

    view = only_record(workbench)
    assert (view.state.state, view.document.remarks) == (State.SUBMITTED, "")


def test_time_ahead_of_the_clock_is_pointed_out_and_never_a_block(form, keys, workbench, qtbot):
    answer_required(form)
    form.when.time.setFocus()
    form.when.time.selectAll()
    keys.type("2115")
    keys.press(Qt.Key.Key_Tab)
    form.tell()

    row = form.bindings.find("occurred").holder
    assert row.error() == "Pukul 21.15 belum terjadi, sekarang 20.47. Periksa lagi."
    assert row.badge.state == "wrong"
    assert form.when.time.property("state") == "error"
    assert ">21.15</b>" in form.pane.narrative.text.text()
    assert form.pane.completeness.line.text() == "Boleh diajukan. Periksa lagi Bilamana."
    with qtbot.waitSignal(form.closed):
        form.submit()
    assert only_record(workbench).state.state is State.SUBMITTED


def test_missing_answers_are_asked_for_in_order(form, keys):
    keys.press(Qt.Key.Key_Return, CTRL)
    assert form.category.hasFocus() or form.category.isAncestorOf(QApplication.focusWidget())
    form.edit("category", "LAINNYA")
    keys.press(Qt.Key.Key_Return, CTRL)
    assert form.what.hasFocus()
    form.edit("what", "Ribut")
    keys.press(Qt.Key.Key_Return, CTRL)
    assert form.place.name.hasFocus()


def test_severity_follows_the_category_until_it_is_chosen(form):
    form.edit("category", "KJ_KELAHI")
    assert form.document.severity == "TINGGI"
    form.edit("category", "LAINNYA")
    assert form.document.severity == "RENDAH"
    form.edit("severity", "KRITIS")
    form.edit("category", "KJ_KELAHI")
    assert form.document.severity == "KRITIS"
    assert form.severity.chosen_key() == "KRITIS"


def test_category_is_found_by_typing(form, keys):
    form.go_to("category")
    keys.type("politik")
    keys.press(Qt.Key.Key_Return)

    assert form.document.category == "TP_UANG"
    assert form.category.currentText() == "Politik uang"


@pytest.mark.parametrize("way", ["key", "number", "chip"])
def test_template_fills_what_is_empty_and_can_be_undone(form, keys, way, qtbot):
    form.edit("what", "Baku hantam di pasar")
    form.what.setFocus()
    if way == "key":
        keys.press(Qt.Key.Key_F4)
    elif way == "number":
        keys.press(Qt.Key.Key_T, CTRL)
        keys.press(Qt.Key.Key_3)
    else:
        qtbot.mouseClick(form.chips[2], Qt.MouseButton.LeftButton)

    assert (form.document.category, form.document.severity) == ("KJ_KELAHI", "TINGGI")
    assert form.document.what == "Baku hantam di pasar"
    assert form.persons.line.hasFocus()
    keys.press(Qt.Key.Key_Z, CTRL)
    assert form.document.category == ""
    assert form.document.what == "Baku hantam di pasar"


def test_more_fields_are_entered_by_keys(form, keys, qtbot):
    keys.press(Qt.Key.Key_8, ALT)
    more = form.more
    assert more.outcome.hasFocus()
    keys.type("Kondusif")
    for name, typed in (("dead", "0"), ("lightly_injured", "2")):
        more.hurt[name].setFocus()
        keys.type(typed)
    more.loss.setFocus()
    keys.type("Rp 1,5 juta")
    more.agencies.setFocus()
    keys.type("Bawaslu, KPU")
    more.personnel.setFocus()
    keys.type("12")
    more.evidence.add.click()
    keys.type("Tongkat")
    keys.press(Qt.Key.Key_Tab)
    keys.type("1 batang")
    more.hand_overs.add.click()
    row = more.hand_overs.rows[0]
    row.to.setCurrentIndex(0)
    row.to.activated.emit(0)
    row.when.time.setFocus()
    keys.type("2030")
    row.receipt.setFocus()
    keys.type("07/TT/I/2024")
    more.places.add.click()
    keys.type("Simpang Kelayan B")
    more.places.rows[0].role.setFocus()
    keys.type("TKP kedua")

    document = form.document
    assert document.outcome == "Kondusif"
    assert (document.casualties.dead, document.casualties.lightly_injured) == (0, 2)
    assert document.loss_idr.value == 1_500_000
    assert (document.agencies, document.personnel.value) == (("Bawaslu", "KPU"), 12)
    assert [(each.what, each.quantity) for each in document.evidence] == [("Tongkat", "1 batang")]
    (handed,) = document.hand_overs
    assert (handed.to, handed.receipt) == ("BAWASLU", "07/TT/I/2024")
    assert handed.occurred == When(DAY, dt.time(20, 30))
    (place,) = document.other_places
    assert (place.name, place.role) == ("Simpang Kelayan B", "TKP kedua")


def test_empty_row_is_no_item(form, keys):
    form.more.open()
    form.more.evidence.add.click()
    form.more.evidence.add.click()
    keys.type("Tongkat")

    assert [each.what for each in form.document.evidence] == ["Tongkat"]


def test_record_of_the_same_event_is_pointed_out(past_place, post, form, workbench, qtbot):
    other = Incident(
        category="KJ_KELAHI", what="Perkelahian", place=HALL, occurred=When(DAY, dt.time(20, 10))
    )
    view, _ = records.add(post.desk("Siti"), "incident", other)
    answer_required(form)

    form.look_around()

    assert form.duplicates.isVisible()
    assert view.state.number in form.duplicates.bar.accessibleName()
    with qtbot.waitSignal(workbench.record_asked) as asked:
        form.duplicates.bar.action.click()
    assert asked.args == [view.state.record]
    form.duplicates.bar.dismiss.click()
    assert not form.duplicates.isVisible()


def test_language_is_switched_while_typing(form, keys, words):
    form.go_to("how")
    keys.type("Rapat usai")
    words.apply("en")
    QApplication.processEvents()

    assert form.header.title.text() == "New incident"
    assert form.bindings.find("persons").holder.control.accessibleName() == "Who"
    assert form.how.text() == "Rapat usai"
    assert form.how.hasFocus()
    words.apply("id")
    QApplication.processEvents()
    assert form.header.title.text() == "Kejadian baru"


def test_tab_goes_through_the_answers_in_reading_order(form, keys):
    form.go_to("persons")
    seen = []
    for _ in range(9):
        seen.append(form.current)
        keys.press(Qt.Key.Key_Tab)

    order = ["persons", "what", "place", "means", "cause", "how", "occurred"]
    assert list(dict.fromkeys(seen)) == order


@pytest.mark.parametrize("size", [(1366, 768), (1366, 690), (1093, 614)])
@pytest.mark.parametrize("scale", [90, 100, 125, 150])
def test_form_fits_its_window(form, frame, theme, size, scale, qtbot):
    theme.apply("light", scale)
    form.more.open()
    grab(frame, size)

    qtbot.waitUntil(lambda: not overflowing(frame))
    assert form.body.minimumSizeHint().width() <= form.width()
