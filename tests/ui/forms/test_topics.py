"""Topics: chips of the catalogue and words of one's own."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.ui.kinds.preemptive.topics import TopicsEditor

CHOICES = [("HOAKS", "Hoaks"), ("SISKAMLING", "Siskamling")]


@pytest.fixture
def editor(shown):
    made = TopicsEditor()
    made.offer(CHOICES, "Materi lain")
    made.heard = []
    made.edited.connect(made.heard.append)
    return shown(made, (600, 100))


def test_chips_keep_the_order_they_were_chosen_in(editor):
    editor.group.chips[1].click()
    editor.group.chips[0].click()

    assert editor.value() == ("SISKAMLING", "HOAKS")


def test_an_own_topic_is_added_and_can_be_switched_off_and_on(editor, qtbot):
    qtbot.keyClicks(editor.line, "Netralitas ASN")
    assert editor.unclear() == "Netralitas ASN"
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.value() == ("Netralitas ASN",)

    editor.group.chips[2].click()
    assert editor.value() == ()
    editor.group.chips[2].click()

    assert editor.value() == ("Netralitas ASN",)


def test_the_words_of_a_chip_are_its_code(editor, qtbot):
    qtbot.keyClicks(editor.line, "hoaks")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)

    assert editor.value() == ("HOAKS",)


def test_an_unknown_topic_of_a_record_is_kept(editor):
    editor.set_value(("LAMA", "HOAKS"))
    editor.group.chips[1].click()

    assert editor.value() == ("LAMA", "HOAKS", "SISKAMLING")
    assert editor.heard == [editor.value()]
