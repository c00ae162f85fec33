"""The PIN."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.ui.widgets.pin_boxes import PinBoxes


@pytest.fixture
def boxes(shown):
    made = shown(PinBoxes())
    made.setFocus()
    return made


def test_sixth_digit_completes(boxes, qtbot):
    with qtbot.waitSignal(boxes.completed) as blocker:
        qtbot.keyClicks(boxes, "4a4b 1234")

    assert blocker.args == ["441234"]


def test_backspace_takes_one_digit(boxes, qtbot):
    qtbot.keyClicks(boxes, "12")
    qtbot.keyClick(boxes, Qt.Key.Key_Backspace)

    assert boxes.pin() == "1"


def test_wrong_pin_is_forgotten(boxes, qtbot):
    qtbot.keyClicks(boxes, "123456")
    boxes.clear(wrong=True)

    assert boxes.pin() == ""


def test_digits_are_nowhere_to_be_read(boxes, qtbot):
    qtbot.keyClicks(boxes, "98")

    assert "9" not in boxes.accessibleName() + boxes.accessibleDescription() + boxes.toolTip()
