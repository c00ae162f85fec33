"""A field with offers below it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from brata_desktop.ui.widgets.offer_line import OfferLine

OFFERS = [("Gudang logistik, Kelayan", 1), ("Gudang KPU, Pekauman", 2)]


@pytest.fixture
def window(shown):
    made = QWidget()
    column = QVBoxLayout(made)
    made.line, made.other = OfferLine(), QLineEdit()
    column.addWidget(made.line)
    column.addWidget(made.other)
    column.addStretch(1)
    return shown(made, (400, 300))


@pytest.fixture
def line(window):
    window.line.typed.connect(lambda _text: window.line.set_offers(OFFERS))
    window.line.setFocus()
    return window.line


@pytest.fixture
def told(line):
    heard = []
    line.picked.connect(lambda value: heard.append(("picked", value)))
    line.entered.connect(lambda text: heard.append(("entered", text)))
    return heard


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Qt.Key.Key_Down], 1),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down], 2),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down], 1),
        ([Qt.Key.Key_Up], 2),
        ([Qt.Key.Key_Down, Qt.Key.Key_Up], 2),
    ],
)
def test_an_offer_is_taken_by_keys(line, told, qtbot, keys, expected):
    qtbot.keyClicks(line, "gud")
    for key in (*keys, Qt.Key.Key_Return):
        qtbot.keyClick(line, key)

    assert told == [("picked", expected)]
    assert not line.is_offering


def test_enter_without_a_choice_tells_the_words(line, told, qtbot):
    qtbot.keyClicks(line, "gudang baru ")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert told == [("entered", "gudang baru")]


def test_enter_in_an_empty_field_goes_on(line, told, qtbot):
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert told == []


def test_escape_puts_the_offers_away_and_keeps_the_words(line, told, qtbot):
    qtbot.keyClicks(line, "gud")
    qtbot.keyClick(line, Qt.Key.Key_Escape)

    assert (line.text(), line.is_offering) == ("gud", False)


def test_offers_go_with_the_focus_and_do_not_come_late(line, told, qtbot):
    qtbot.keyClicks(line, "gud")
    assert line.is_offering
    line.window().other.setFocus()
    assert not line.is_offering

    line.set_offers(OFFERS)

    assert not line.is_offering


def test_a_click_takes_an_offer(line, told, qtbot):
    qtbot.keyClicks(line, "gud")
    offered = line.window().findChild(QListWidget)
    place = offered.visualItemRect(offered.item(1)).center()
    qtbot.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert told == [("picked", 2)]
    assert line.hasFocus()
