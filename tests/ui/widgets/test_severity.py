"""Severity."""

import pytest

from brata_desktop.ui.widgets.severity import LEVELS, SeverityLabel, severity_tone, severity_word


@pytest.mark.parametrize(
    ("level", "word"), [(1, "Rendah"), (2, "Sedang"), (3, "Tinggi"), (4, "Kritis")]
)
def test_shape_has_its_word(level, word, qtbot):
    label = SeverityLabel(level, glyph_only=True)
    qtbot.addWidget(label)

    assert severity_word(level) == word
    assert (label.accessibleName(), label.toolTip()) == (word, word)


def test_shapes_differ_without_colour(qtbot):
    """Compared as silhouettes: what is drawn and what is not."""
    silhouettes = set()
    for level in LEVELS:
        label = SeverityLabel(level, glyph_only=True)
        qtbot.addWidget(label)
        image = label.grab().toImage()
        ground = image.pixelColor(0, 0)
        silhouettes.add(
            tuple(
                image.pixelColor(x, y) != ground
                for x in range(image.width())
                for y in range(image.height())
            )
        )

    assert len(silhouettes) == len(LEVELS)


def test_only_high_and_critical_colour_their_word():
    assert [severity_tone(level) for level in LEVELS] == ["text2", "text2", "sev3", "sev4"]


def test_level_can_change(qtbot):
    label = SeverityLabel(1)
    qtbot.addWidget(label)
    label.set_level(4)

    assert (label.level, label.accessibleName()) == (4, "Kritis")
