"""Pictures of screens."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from brata_desktop.ui.gallery import Gallery
from brata_desktop.ui.rendering import overflowing
from brata_desktop.ui.screens import write_screens


def test_gallery_is_drawn_in_both_themes(theme, tmp_path):
    written = write_screens(theme, tmp_path / "pictures", ["components"])

    assert [path.name for path in written] == ["components-light.png", "components-dark.png"]
    first, second = (QImage(str(path)) for path in written)
    assert (first.width(), first.height()) == (1366, 768)
    assert first.pixelColor(3, 3).lightness() > 200 > second.pixelColor(3, 3).lightness()


@pytest.mark.parametrize("scale", [90, 100])
def test_gallery_fits_its_window(theme, shown, scale):
    theme.apply(scale=scale)
    gallery = shown(Gallery(), (1366, 768))

    assert not overflowing(gallery)


def test_folder_of_the_pictures_is_the_last_thing_said(tmp_path):
    """`dev.py run` on a machine without a screen ends with it."""
    drawn = subprocess.run(
        [sys.executable, "-m", "brata_desktop.ui.screens", "--out", str(tmp_path), "unlock-cold"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )

    assert drawn.stdout == f"6 pictures in {tmp_path}\n"
    assert "propagateSizeHints" not in drawn.stderr
