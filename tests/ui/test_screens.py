"""Pictures of screens."""

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
