"""The badges of the seven questions."""

from PySide6.QtCore import Qt

from brata_desktop.ui.widgets.mnemonic import MNEMONICS, MnemonicRow


def test_seven_badges_in_the_order_they_are_taught(qtbot):
    row = MnemonicRow()
    qtbot.addWidget(row)

    assert tuple(row.badges) == MNEMONICS == ("SI", "A", "DI", "DE", "MEN", "BA", "BI")


def test_states_are_said_in_words(qtbot):
    row = MnemonicRow()
    qtbot.addWidget(row)
    row.set_questions({"SI": "Siapa"})
    row.set_states({"SI": "filled", "BI": "wrong"})

    assert row.badges["SI"].accessibleName() == "Siapa, terisi"
    assert row.badges["A"].state == "empty"


def test_click_asks_for_the_answer(shown, qtbot):
    row = shown(MnemonicRow())
    with qtbot.waitSignal(row.asked) as blocker:
        qtbot.mouseClick(row.badges["MEN"], Qt.MouseButton.LeftButton)

    assert blocker.args == ["MEN"]
