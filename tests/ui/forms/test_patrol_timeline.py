"""The timeline of a patrol by keys alone, in the real widget."""

import datetime as dt
import itertools

import pytest
from PySide6.QtCore import Qt

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, SKIPPED, Checkpoint
from brata_desktop.domain.places import PastPlace, build_place_index
from brata_desktop.domain.times import WITA, When
from brata_desktop.ui.kinds.patrol.timeline import RouteEditor
from brata_desktop.ui.rendering import overflowing
from tests.services_world import CATALOGUE, NOW, Clock

POINTS = tuple(Checkpoint(id_, Place(f"Titik {id_}")) for id_ in "abc")
INDEX = build_place_index(
    CATALOGUE.areas, [PastPlace("Gudang logistik KPU", "63.71.01", -3.34, 114.6)]
)


@pytest.fixture
def clock():
    return Clock()


def make(clock):
    ids = (f"n{n}" for n in itertools.count(1))
    return RouteEditor(clock, lambda: next(ids), lambda text: INDEX.search(text, 6))


@pytest.fixture
def editor(shown, clock):
    made = make(clock)
    made.set_occurred(When(date=dt.date(2024, 1, 31), time=dt.time(20, 0)))
    made.heard = []
    made.edited.connect(made.heard.append)
    made.set_value(POINTS)
    shown(made, (812, 500))
    made.focus_chosen()
    return made


def press(qtbot, editor, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(editor.window().focusWidget(), key, modifier)


def type_words(qtbot, editor, text):
    qtbot.keyClicks(editor.window().focusWidget(), text)


def at(hour, minute, day=31):
    return dt.datetime(2024, 1, day, hour, minute, tzinfo=WITA)


def test_enter_stamps_and_letters_tell_the_result_and_go_on(editor, qtbot, clock):
    press(qtbot, editor, Qt.Key.Key_Return)
    clock.now += dt.timedelta(minutes=5)
    press(qtbot, editor, Qt.Key.Key_A)
    press(qtbot, editor, Qt.Key.Key_M, Qt.Key.Key_L)

    assert [(p.passed_at, p.result) for p in editor.value()] == [
        (NOW, SAFE),
        (at(20, 52), NOTABLE),
        (None, SKIPPED),
    ]
    assert editor.heard[-1] == editor.value()
    assert editor.header.note.text() == "3 dari 3 selesai"


def test_a_note_is_typed_after_the_time_and_its_letters_tell_nothing(editor, qtbot):
    press(qtbot, editor, Qt.Key.Key_Return, Qt.Key.Key_Return)
    type_words(qtbot, editor, "aman, malam lengang")
    press(qtbot, editor, Qt.Key.Key_Return)

    assert editor.value()[0].note == "aman, malam lengang"
    assert editor.value()[0].result == ""
    press(qtbot, editor, Qt.Key.Key_A)
    assert editor.value()[0].result == SAFE
    assert editor.chosen == "b"


def test_arrows_choose_and_a_result_is_changed_where_it_stands(editor, qtbot):
    press(qtbot, editor, Qt.Key.Key_A, Qt.Key.Key_Up, Qt.Key.Key_M)

    assert editor.value()[0].result == NOTABLE
    assert editor.chosen == "a"


def test_points_move_and_go(editor, qtbot):
    press(qtbot, editor, Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert [p.id for p in editor.value()] == ["b", "a", "c"]
    assert editor.chosen == "a"

    press(qtbot, editor, Qt.Key.Key_Delete)

    assert [p.id for p in editor.value()] == ["b", "c"]
    assert editor.chosen == "c"


def test_a_place_is_added_by_an_offer_and_by_own_words(editor, qtbot):
    editor.add.setFocus()
    type_words(qtbot, editor, "gudang log")
    press(qtbot, editor, Qt.Key.Key_Down, Qt.Key.Key_Return)
    type_words(qtbot, editor, "Simpang tiga")
    press(qtbot, editor, Qt.Key.Key_Return)

    known, own = editor.value()[3:]
    assert known.place == Place("Gudang logistik KPU", "63.71.01", "", -3.34, 114.6)
    assert own.place == Place("Simpang tiga")
    assert (known.id, own.id) == ("n1", "n2")
    assert editor.add.hasFocus()


def test_the_first_point_of_an_empty_route_takes_the_keys(editor, qtbot):
    editor.set_value(())
    editor.focus_chosen()
    type_words(qtbot, editor, "Pos Pam 07")
    press(qtbot, editor, Qt.Key.Key_Return, Qt.Key.Key_Up)
    editor.focus_chosen()
    press(qtbot, editor, Qt.Key.Key_A)

    assert [(p.place.name, p.result) for p in editor.value()] == [("Pos Pam 07", SAFE)]


def test_a_time_is_corrected_past_midnight(editor, qtbot):
    press(qtbot, editor, Qt.Key.Key_A)
    editor.choose("b")
    editor.strip.time.setFocus()
    type_words(qtbot, editor, "0030")
    press(qtbot, editor, Qt.Key.Key_Return)

    assert editor.value()[1].passed_at == dt.datetime(2024, 2, 1, 0, 30, tzinfo=WITA)
    row = editor._rows["b"]
    assert row.point.time == "00.30 +1"
    assert row.hasFocus()


def test_an_unclear_time_is_said_and_changes_nothing(editor, qtbot):
    editor.strip.time.setFocus()
    type_words(qtbot, editor, "nanti")
    press(qtbot, editor, Qt.Key.Key_Return)

    assert editor.value() == POINTS
    assert editor.unclear() == "nanti"
    assert editor.strip.time.hasFocus()


def test_another_name_keeps_the_area_and_drops_the_position(editor, qtbot):
    editor.set_value((Checkpoint("a", Place("Gudang", "63.71.01", "x", -3.0, 114.0)),))
    editor.strip.place.setFocus()
    editor.strip.place.selectAll()
    type_words(qtbot, editor, "Dermaga")

    assert editor.value()[0].place == Place("Dermaga", "63.71.01", "x")


def test_k_asks_for_an_incident_at_the_chosen_point(editor, qtbot):
    asked = []
    editor.incident_asked.connect(asked.append)
    press(qtbot, editor, Qt.Key.Key_Down, Qt.Key.Key_K)

    assert asked == ["b"]


def test_enter_on_a_button_presses_nothing_of_the_row(editor, qtbot):
    editor.strip.remove.setFocus()
    press(qtbot, editor, Qt.Key.Key_Return)

    assert editor.value() == POINTS


def test_tab_walks_the_chosen_row_its_fields_and_the_line_below(editor, qtbot):
    press(qtbot, editor, Qt.Key.Key_Tab)
    assert editor.strip.place.hasFocus()
    while not editor.add.hasFocus():
        press(qtbot, editor, Qt.Key.Key_Tab)
        assert editor.window().focusWidget() not in editor._rows.values()


def test_undo_from_outside_shows_the_old_points_and_keeps_the_row(editor, qtbot):
    press(qtbot, editor, Qt.Key.Key_A)
    editor.set_value(POINTS)

    assert editor.chosen == "b"
    assert editor._rows["a"].point.result == ""
    assert editor.strip.note.text() == ""


def test_an_incident_is_named_beside_the_note(editor):
    editor.set_value((Checkpoint("a", Place("x"), NOW, NOTABLE, "Baliho rusak", "i1"),))
    editor.set_incidents({"i1": "K-BJM07-240131-A03"})

    assert editor._rows["a"].point.note == "Baliho rusak · kejadian K-BJM07-240131-A03"


@pytest.mark.parametrize("scale", [90, 150])
def test_nothing_is_clipped(theme, clock, shown, scale):
    theme.apply(scale=scale)
    editor = make(clock)
    editor.set_value(POINTS)
    shown(editor, (700, editor.sizeHint().height()))

    assert not overflowing(editor)
