"""Buttons."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.ui.widgets.buttons import Button, FilterChip, IconButton, MiniChip

KINDS = ("primary", "secondary", "quiet", "danger", "link", "icon", "chip", "mini")


@pytest.mark.parametrize("kind", KINDS)
def test_focus_moves_no_pixel(kind, shown):
    button = shown(Button("Ajukan", "send", kind))
    other = Button("x", parent=button)
    before = button.sizeHint()
    button.setFocus()
    button.ensurePolished()

    assert button.hasFocus()
    assert button.sizeHint() == before
    assert other is not None


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "danger", "link", "icon"])
def test_target_is_at_least_32_high(kind, qtbot):
    button = Button("Ajukan", "send", kind)
    qtbot.addWidget(button)

    assert button.sizeHint().height() >= 32


def test_shortcut_works_and_stands_in_the_tooltip(shown, qtbot):
    button = shown(Button("Ajukan", shortcut="Ctrl+Return"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert "Ctrl+Return" in button.toolTip()


def test_shortcut_survives_new_words(shown, qtbot):
    button = shown(Button("Submit", shortcut="Ctrl+Return"))
    button.set_words("Ajukan")

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_icon_button_has_an_accessible_name(qtbot):
    button = IconButton("x", "Tutup")
    qtbot.addWidget(button)

    assert button.accessibleName() == "Tutup"
    assert "Tutup" in button.toolTip()


def test_active_filter_looks_different(qtbot):
    chip = FilterChip("Wilayah", "map-pin")
    qtbot.addWidget(chip)
    before = chip.grab().toImage()
    chip.set_active(True)

    assert chip.is_active()
    assert chip.grab().toImage() != before


def test_mini_chip_shows_its_key(qtbot):
    chip = MiniChip("Perkelahian", "F4")
    qtbot.addWidget(chip)

    assert chip.text() == "F4  Perkelahian"
    assert chip.accessibleName() == "Perkelahian"
    assert chip.sizeHint().height() == 24


def test_a_disabled_button_has_a_paler_icon_and_gets_its_own_back(qtbot):
    button = Button("Ajukan", "send", "primary")
    qtbot.addWidget(button)
    before = button.icon().pixmap(16).toImage()
    button.setEnabled(False)
    disabled = button.icon().pixmap(16).toImage()
    button.setEnabled(True)

    assert disabled != before
    assert button.icon().pixmap(16).toImage() == before
