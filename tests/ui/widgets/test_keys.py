"""Key hints."""

from brata_desktop.ui.widgets.keys import HintBar, KeyHint

HINTS = [KeyHint("N", "Catat baru"), KeyHint("/", "Cari"), KeyHint("Enter", "Buka")]


def test_hints_that_do_not_fit_are_left_out_whole(shown):
    bar = shown(HintBar(HINTS), (1000, 20))
    wide = bar.fitting()
    bar.resize(170, 20)

    assert wide == tuple(HINTS)
    assert bar.fitting() == tuple(HINTS[:2])


def test_hints_are_read_aloud(qtbot):
    bar = HintBar()
    qtbot.addWidget(bar)
    bar.set_hints(HINTS)

    assert bar.accessibleName() == "N: Catat baru; /: Cari; Enter: Buka"
