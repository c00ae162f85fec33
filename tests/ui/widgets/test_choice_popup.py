"""A list of choices below a button."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.ui.widgets.buttons import FilterChip
from brata_desktop.ui.widgets.choice_popup import ChoicePopup

CHOICES = [("", "Semua"), ("a", "Antasan"), ("b", "Basirih"), ("p", "Pekauman")]
Key = Qt.Key


@pytest.fixture
def opened(shown, qtbot):
    def open_popup(**options):
        chip = shown(FilterChip("Wilayah"), (120, 40))
        popup = ChoicePopup(parent=chip, **options)
        popup.chip, popup.heard = chip, []
        popup.chosen.connect(popup.heard.append)
        popup.set_choices(CHOICES)
        popup.open_below(chip)
        return popup

    return open_popup


def test_one_choice_closes(opened, qtbot):
    popup = opened()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(popup.list, key)

    assert (popup.heard, popup.isVisible()) == ([("b",)], False)


def test_several_are_ticked_and_the_first_entry_clears(opened, qtbot):
    popup = opened(multiple=True)
    for key in (Key.Key_Down, Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Home,
                Key.Key_Space):  # fmt: skip
        qtbot.keyClick(popup.list, key)

    assert popup.heard == [("a",), ("a", "b"), ()]
    assert popup.isVisible()


def test_typing_finds_anywhere_and_enter_takes(opened, qtbot):
    popup = opened(searchable=True)
    qtbot.keyClicks(popup.search, "kau")
    qtbot.keyClick(popup.search, Key.Key_Return)

    assert popup.heard == [("p",)]


def test_arrows_move_while_typing(opened, qtbot):
    popup = opened(searchable=True)
    qtbot.keyClick(popup.search, Key.Key_Down)
    qtbot.keyClick(popup.search, Key.Key_Return)

    assert popup.heard == [("a",)]


def test_escape_changes_nothing(opened, qtbot):
    popup = opened()
    qtbot.keyClick(popup.list, Key.Key_Escape)

    assert (popup.heard, popup.isVisible()) == ([], False)


def test_click_takes(opened, qtbot):
    popup = opened()
    box = popup.list.visualRect(popup.list.model().index(1, 0))
    qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())

    assert popup.heard == [("a",)]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Down, Key.Key_Space])
def test_chip_opens_by_key(shown, qtbot, key):
    chip = shown(FilterChip("Wilayah"), (120, 40))
    chip.setFocus()
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, key)
