"""The segmented control."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

OPTIONS = (
    Option("all", "Semua", 128),
    Option("incident", "Kejadian", 41),
    Option("patrol", "Patroli"),
)


@pytest.fixture
def control(shown):
    return shown(SegmentedControl(OPTIONS, digits=True))


def test_choosing_moves_no_pixel(control):
    widths = [segment.sizeHint().width() for segment in control.segments()]
    control.set_chosen("incident")

    assert [segment.sizeHint().width() for segment in control.segments()] == widths


def test_click_announces_the_key(control, qtbot):
    with qtbot.waitSignal(control.chosen) as blocker:
        qtbot.mouseClick(control.segments()[1], Qt.MouseButton.LeftButton)

    assert blocker.args == ["incident"]
    assert control.chosen_key() == "incident"


def test_digit_chooses(control, qtbot):
    control.segments()[0].setFocus()
    with qtbot.waitSignal(control.chosen) as blocker:
        qtbot.keyClick(control.segments()[0], Qt.Key.Key_3)

    assert blocker.args == ["patrol"]


def test_setting_the_choice_tells_nobody(control, qtbot):
    with qtbot.assertNotEmitted(control.chosen):
        control.set_chosen("patrol")


def test_unknown_key_clears_the_choice(control):
    control.set_chosen("patrol")
    control.set_chosen("?")

    assert control.chosen_key() == ""


def test_new_counts_keep_the_buttons_and_the_choice(control):
    control.set_chosen("patrol")
    before = control.segments()
    control.set_options([Option("all", "Semua", 5), *OPTIONS[1:]])

    assert control.segments() == before
    assert control.chosen_key() == "patrol"
    assert control.segments()[0].accessibleName() == "Semua 5"
