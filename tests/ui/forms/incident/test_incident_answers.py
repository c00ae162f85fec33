"""Persons, place and time of the incident form, by keys alone."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from brata_desktop.domain.document import Place
from brata_desktop.domain.times import APPROXIMATE, When
from tests.ui.forms.incident_keys import (
    ALT,
    CTRL,
    DAY,
    HALL,
)


def test_persons_are_entered_edited_and_taken_away(form, keys, qtbot):
    form.go_to("persons")
    for line in ("t rian 24 buruh", "k ahmad f 16 pelajar, luka ringan"):
        keys.type(line)
        keys.press(Qt.Key.Key_Return)
    first, second = form.document.persons
    assert (first.role, second.role, second.is_child) == ("terlapor", "korban", True)

    keys.press(Qt.Key.Key_Backspace)
    assert form.persons.line.text() == "Korban, Ahmad F., 16 th, pelajar, luka ringan"
    assert form.document.persons == (first, second)
    keys.type(" di kepala")
    keys.press(Qt.Key.Key_Return)
    changed = replace(second, condition="luka ringan di kepala")
    assert form.document.persons == (first, changed)

    keys.press(Qt.Key.Key_Up)
    keys.press(Qt.Key.Key_Up)
    assert form.persons.line.text() == "Terlapor, Rian, 24 th, buruh"
    keys.press(Qt.Key.Key_Return)
    assert form.document.persons == (first, changed)
    qtbot.mouseClick(form.persons.chips[0].remove, Qt.MouseButton.LeftButton)
    assert form.document.persons == (changed,)


def test_unknown_persons_are_an_answer_until_somebody_is_named(form, keys):
    form.go_to("persons")
    keys.press(Qt.Key.Key_U, ALT)
    form.tell()
    assert form.document.are_persons_unknown
    assert "belum diketahui" in form.pane.narrative.text.accessibleName()

    keys.type("s siti")
    assert not form.document.are_persons_unknown


def test_place_in_own_words_stays_in_own_words(past_place, form, keys):
    form.go_to("place")
    keys.type("gedung ser baru")
    keys.press(Qt.Key.Key_Tab)
    keys.type("pemurus dalam")
    keys.press(Qt.Key.Key_Tab)
    keys.type("-3.35, 114.6")

    assert form.document.place == Place("gedung ser baru", "63.71.01.1010", "", -3.35, 114.6)
    keys.type("x")
    assert form.place.unclear() == "-3.35, 114.6x"


def test_village_is_not_called_unknown_while_it_is_typed(form, keys):
    form.go_to("place")
    keys.press(Qt.Key.Key_Tab)
    keys.type("pemurus d")
    form.tell()
    assert form.bindings.find("place").holder.error() == ""
    assert form.place.area.offers[0][0].startswith("Pemurus Dalam, Banjarmasin Selatan")

    keys.press(Qt.Key.Key_Escape)
    form.go_to("what")
    form.tell()
    assert "pemurus d" in form.bindings.find("place").holder.error()


def test_recent_places_are_offered_below_and_by_down(past_place, form, keys, qtbot):
    assert [chip.text() for chip in form.place.recent] == [HALL.name]
    form.go_to("place")
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    assert form.document.place == HALL
    assert form.means.hasFocus()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2015", When(DAY, dt.time(20, 15))),
        ("-30", When(DAY, dt.time(20, 17))),
        ("kemarin 21", When(dt.date(2024, 1, 30), dt.time(21))),
        ("sekitar 20", When(DAY, dt.time(20), precision=APPROXIMATE)),
        ("24.00", When(dt.date(2024, 2, 1), dt.time(0))),
        ("20-21", When(DAY, dt.time(20), end_time=dt.time(21))),
        ("22.00-02.00", When(DAY, dt.time(22), dt.date(2024, 2, 1), dt.time(2))),
        ("malam", When(DAY, part_of_day="malam")),
        ("tidak diketahui", When(DAY, precision="unknown")),
    ],
)
@pytest.mark.parametrize("field", ["day", "time"])
def test_time_is_read_as_it_is_said(form, keys, typed, expected, field):
    if (field, typed) == ("day", "tidak diketahui"):
        expected = When(precision="unknown")
    edit = getattr(form.when, field)
    edit.setFocus()
    edit.selectAll()
    keys.type(typed)
    keys.press(Qt.Key.Key_Tab)

    assert form.document.occurred == expected
    assert not form.when.unclear()


def test_day_moves_and_keeps_the_time(form, keys):
    form.edit("occurred", When(DAY, dt.time(22), dt.date(2024, 2, 1), dt.time(2)))
    form.go_to("occurred")
    keys.type("29/1")
    keys.press(Qt.Key.Key_Tab)

    moved = When(dt.date(2024, 1, 29), dt.time(22), dt.date(2024, 1, 30), dt.time(2))
    assert form.document.occurred == moved


def test_escape_takes_back_a_time_before_it_closes(form, keys):
    before = form.document.occurred
    form.when.time.setFocus()
    form.when.time.selectAll()
    keys.type("1915")
    keys.press(Qt.Key.Key_Escape)

    assert form.document.occurred == before
    assert form.isVisible()


def test_quick_times_count_back_from_now(form, qtbot):
    qtbot.mouseClick(form.when.quick[3], Qt.MouseButton.LeftButton)

    assert form.document.occurred == When(DAY, dt.time(19, 47))


def test_clock_is_written_into_the_text(form, keys):
    form.go_to("how")
    keys.type("Melerai ")
    keys.press(Qt.Key.Key_J, CTRL)

    assert form.document.how == "Melerai pukul 20.47"
