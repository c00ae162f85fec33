"""Fields."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.ui.theme.tokens import LIGHT
from brata_desktop.ui.widgets.inputs import (
    ComboBox,
    ParsedLineEdit,
    SearchField,
    TextArea,
    make_completer,
)
from brata_desktop.ui.widgets.line_edit import LineEdit

CHOICES = [("fight", "Perkelahian"), ("theft", "Pencurian"), ("threat", "Ancaman")]


@pytest.mark.parametrize("make", [LineEdit, ComboBox, SearchField, TextArea])
def test_focus_and_error_move_no_pixel(make, shown):
    field = shown(make())
    before = field.sizeHint()
    field.set_error("Periksa lagi.")
    wrong = field.sizeHint()
    field.set_error("")
    field.setFocus()

    assert before == wrong == field.sizeHint()


def test_error_is_the_accessible_description(qtbot):
    field = LineEdit()
    qtbot.addWidget(field)
    field.set_error("Pukul 21.15 belum terjadi.")

    assert field.accessibleDescription() == "Pukul 21.15 belum terjadi."
    assert field.property("state") == "error"


def test_suggestions_match_inside_words(qtbot):
    field = LineEdit()
    qtbot.addWidget(field)
    field.setCompleter(make_completer(["Gedung Serbaguna", "Pasar"], field))
    field.completer().setCompletionPrefix("serba")

    assert field.completer().currentCompletion() == "Gedung Serbaguna"


def test_tab_leaves_a_text_area(shown, qtbot):
    holder = QWidget()
    column = QVBoxLayout(holder)
    area, after = TextArea(), LineEdit()
    column.addWidget(area)
    column.addWidget(after)
    shown(holder)
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Tab)

    assert after.hasFocus()
    assert area.text() == ""


def test_text_area_grows_with_its_text_up_to_a_limit(shown):
    area = shown(TextArea(lines=2, max_lines=4), (300, 100))
    short = area.height()
    area.set_text("\n".join("abc"))
    longer = area.height()
    area.set_text("\n".join("abcdefghij"))
    full = area.height()
    area.set_text("\n".join("abcdefghijklmnop"))

    assert short < longer < full == area.height()


def test_combo_speaks_in_keys(qtbot):
    combo = ComboBox()
    qtbot.addWidget(combo)
    combo.set_choices(CHOICES)
    combo.set_key("theft")

    assert (combo.key(), combo.currentText()) == ("theft", "Pencurian")


def test_combo_keeps_its_choice_when_the_words_change(qtbot):
    combo = ComboBox()
    qtbot.addWidget(combo)
    combo.set_choices(CHOICES)
    combo.set_key("theft")
    combo.set_choices([("theft", "Theft"), ("fight", "Fight")])

    assert (combo.key(), combo.currentText()) == ("theft", "Theft")


def test_editable_combo_finds_what_is_typed(qtbot):
    combo = ComboBox(editable=True)
    qtbot.addWidget(combo)
    combo.set_choices(CHOICES)
    combo.setEditText("ancaman")
    known = combo.key()
    combo.setEditText("sesuatu")

    assert (known, combo.key()) == ("threat", "")


@pytest.fixture
def number(shown):
    return shown(ParsedLineEdit(int, str))


def test_text_is_understood_when_the_field_is_left(number, qtbot):
    qtbot.keyClicks(number, "18")
    with qtbot.waitSignal(number.value_changed) as blocker:
        qtbot.keyClick(number, Qt.Key.Key_Return)

    assert blocker.args == [18]
    assert number.value() == 18


def test_text_that_is_not_understood_stays_and_is_reported(number, qtbot):
    number.set_value(18)
    number.selectAll()
    qtbot.keyClicks(number, "banyak")
    with qtbot.waitSignal(number.rejected) as blocker:
        number.commit()

    assert isinstance(blocker.args[0], ValueError)
    assert (number.value(), number.text()) == (18, "banyak")


def test_escape_brings_the_last_value_back(number, qtbot):
    number.set_value(18)
    qtbot.keyClicks(number, "9")
    qtbot.keyClick(number, Qt.Key.Key_Escape)

    assert number.text() == "18"


def test_emptied_field_has_no_value(number, qtbot):
    number.set_value(18)
    number.selectAll()
    qtbot.keyClick(number, Qt.Key.Key_Delete)
    with qtbot.waitSignal(number.value_changed) as blocker:
        number.commit()

    assert blocker.args == [None]


@pytest.mark.parametrize("make", [LineEdit, TextArea])
def test_placeholder_has_the_readable_grey(make, shown):
    field = shown(make(placeholder="MMMMMMMM"), (200, 60))
    image = field.grab().toImage()
    across, down = range(image.width()), range(image.height())
    drawn = {image.pixelColor(x, y).name().upper() for x in across for y in down}

    assert LIGHT.text3 in drawn
