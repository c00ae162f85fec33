"""The dialog that asks why."""

from PySide6.QtCore import Qt

from brata_desktop.ui.widgets.reason import ReasonDialog


def made(shown, **options):
    dialog = shown(ReasonDialog("Tarik?", "Tetap terbaca.", confirm="Tarik", **options))
    dialog.heard = []
    dialog.given.connect(dialog.heard.append)
    return dialog


def test_reason_is_asked_for(shown, qtbot):
    dialog = made(shown)
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert dialog.heard == []
    assert dialog.field.error()
    assert dialog.isVisible()


def test_typed_reason_is_given_by_key(shown, qtbot):
    dialog = made(shown)
    heard = dialog.heard
    qtbot.keyClicks(dialog.text, "Salah catat")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert heard == ["Salah catat"]


def test_quick_reason_is_put_in_by_key_and_can_be_added_to(shown, qtbot):
    dialog = made(shown, quick=("Ganda", "Salah"))
    qtbot.keyClick(dialog.text, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(dialog.text, " pos")

    assert dialog.reason() == "Salah pos"


def test_ticked_box_is_a_reason(shown):
    dialog = made(shown, tick="Laporan tidak terbukti", tick_reason="Tidak terbukti")
    heard = dialog.heard
    dialog.tick.setChecked(True)
    dialog.confirm.click()

    assert heard == ["Tidak terbukti"]


def test_optional_reason_may_be_empty(shown):
    dialog = made(shown, required=False)
    heard = dialog.heard
    dialog.confirm.click()

    assert heard == [""]
