"""Chips."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.ui.widgets.chips import ChipGroup, ItemChip

TOPICS = [("rally", "Jelang rapat umum"), ("hoax", "Hoaks"), ("night", "Siskamling")]


@pytest.fixture
def group(shown):
    return shown(ChipGroup(TOPICS), (500, 60))


def test_clicks_choose_in_the_given_order(group, qtbot):
    seen = []
    group.changed.connect(seen.append)
    qtbot.mouseClick(group.chips[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(group.chips[0], Qt.MouseButton.LeftButton)

    assert seen == [("night",), ("rally", "night")]


def test_setting_tells_nobody(group, qtbot):
    with qtbot.assertNotEmitted(group.changed):
        group.set_chosen(["hoax"])

    assert group.chosen() == ("hoax",)


def test_chips_go_on_in_the_next_line(group):
    group.resize(160, 200)
    group.layout().activate()

    assert len({chip.y() for chip in group.chips}) > 1


def test_item_is_read_aloud_and_removed(shown, qtbot):
    chip = shown(ItemChip("Rian S.", "Terlapor", "24 th, buruh"))

    assert chip.accessibleName() == "Terlapor, Rian S., 24 th, buruh"
    assert chip.remove.accessibleName() == "Hapus Rian S."

    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip.remove, Qt.MouseButton.LeftButton)
