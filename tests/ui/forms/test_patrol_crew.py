"""The crew by keys alone."""

import itertools

import pytest
from PySide6.QtCore import Qt

from brata_desktop.domain.kinds.patrol import CrewMember
from brata_desktop.domain.registers import Personnel
from brata_desktop.ui.kinds.patrol.crew import CrewEditor
from tests.services_world import CATALOGUE

NOOR = CrewMember("a", "M. Noor", "Aipda", "80010001", is_leader=True)
FAUZAN = CrewMember("b", "Fauzan", "Bripda")


@pytest.fixture
def editor(shown):
    ids = (f"n{n}" for n in itertools.count(1))
    made = CrewEditor(CATALOGUE, lambda: next(ids))
    made.heard = []
    made.edited.connect(made.heard.append)
    shown(made, (500, 120))
    made.setFocus()
    return made


def test_officers_are_added_one_line_each(editor, qtbot):
    for line in ("ketua aipda m. noor", "bripda fauzan"):
        qtbot.keyClicks(editor.line, line)
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)

    assert editor.value() == (
        CrewMember("n1", "M. Noor", "Aipda", is_leader=True),
        CrewMember("n2", "Fauzan", "Bripda"),
    )
    assert editor.heard[-1] == editor.value()
    assert [chip.accessibleName() for chip in editor.chips] == [
        "Ketua, Aipda M. Noor",
        "Bripda Fauzan",
    ]


def test_the_register_offers_officers_that_are_not_there_yet(editor, qtbot):
    editor.set_value((NOOR,))
    people = [Personnel("80010001", "M. Noor", "AIPDA", "BJM"),
              Personnel("87010002", "A. Rahman", "BRIPKA", "BJM")]  # fmt: skip
    editor.line.typed.connect(lambda text: editor.offer(text, people))
    qtbot.keyClicks(editor.line, "r")
    assert [text for text, _ in editor.line.offers] == ["Bripka A. Rahman, 87010002"]

    qtbot.keyClick(editor.line, Qt.Key.Key_Down)
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)

    assert editor.value()[1] == CrewMember("n1", "A. Rahman", "Bripka", "87010002")
    assert editor.line.text() == ""


def test_a_late_answer_of_the_register_offers_nothing(editor, qtbot):
    qtbot.keyClicks(editor.line, "rah")
    editor.offer("ra", [Personnel("87010002", "A. Rahman", "BRIPKA", "BJM")])

    assert not editor.line.is_offering


def test_backspace_takes_the_last_officer_back_for_a_change(editor, qtbot):
    editor.set_value((FAUZAN, NOOR))
    qtbot.keyClick(editor.line, Qt.Key.Key_Backspace)
    assert editor.value() == (FAUZAN,)
    assert editor.line.text() == "ketua Aipda M. Noor 80010001"
    assert editor.unclear() == editor.line.text()

    qtbot.keyClick(editor.line, Qt.Key.Key_Return)

    assert editor.value()[1] == CrewMember("n1", "M. Noor", "Aipda", "80010001", is_leader=True)


def test_one_officer_leads(editor, qtbot):
    editor.set_value((NOOR, FAUZAN))
    editor.chips[1].lead.click()
    assert [m.is_leader for m in editor.value()] == [False, True]

    editor.chips[1].lead.click()

    assert [m.is_leader for m in editor.value()] == [False, False]


def test_a_line_without_a_name_is_said_and_stays(editor, qtbot):
    qtbot.keyClicks(editor.line, "80010001")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)

    assert editor.value() == ()
    assert editor.line.accessibleDescription()
    assert editor.line.text() == "80010001"


def test_the_cross_takes_an_officer_out(editor):
    editor.set_value((NOOR, FAUZAN))
    editor.chips[0].remove.click()

    assert editor.value() == (FAUZAN,)
