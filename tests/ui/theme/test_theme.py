"""Switching the theme restyles everything and says so."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QFile
from PySide6.QtGui import QFontInfo, QPalette

from brata_desktop.config.paths import resource
from brata_desktop.ui.theme import current
from brata_desktop.ui.theme.icons import icon, icon_pixmap
from brata_desktop.ui.theme.stylesheet import GLYPHS, make_stylesheet
from brata_desktop.ui.theme.theme import Theme
from brata_desktop.ui.theme.tokens import DARK, make_tokens
from brata_desktop.ui.widgets.buttons import Button


def test_dark_mode_changes_palette_and_tokens(theme, qapp, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.apply("dark")

    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.canvas
    assert current.tokens().dark


def test_text_scale_grows_fonts_and_controls(theme, qtbot):
    button = Button("Ajukan")
    qtbot.addWidget(button)
    before = button.sizeHint().height()
    theme.apply(scale=150)
    button.ensurePolished()

    assert (before, button.sizeHint().height()) == (32, 48)
    assert current.font("body").pixelSize() == 20


def test_stepping_the_scale_stops_at_the_ends(theme):
    assert [theme.step_scale(1) for _ in range(5)] == [110, 125, 150, 150, 150]
    assert theme.step_scale(0) == 100
    assert theme.step_scale(-1) == 90
    assert theme.step_scale(-1) == 90


@pytest.mark.parametrize("role", ["body", "strong", "bold"])
def test_bundled_font_is_used(role):
    assert QFontInfo(current.font(role)).family().startswith("IBM Plex Sans")


def test_sheet_has_no_unfilled_place():
    sheet = make_stylesheet(make_tokens(dark=True, scale=125))

    assert "$" not in sheet


@pytest.mark.parametrize(
    "path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem
)
def test_every_bundled_icon_can_be_drawn(path, qapp):
    image = icon_pixmap(path.stem, "danger", 16, 2.0).toImage()

    assert (image.width(), image.devicePixelRatio()) == (32, 2.0)
    assert any(image.pixelColor(x, y).alpha() > 100 for x in range(32) for y in range(32)), (
        "nothing drawn"
    )


def test_icon_takes_the_colour_of_the_theme(theme):
    def ink():
        image = icon("circle", "danger").pixmap(16, 16).toImage()
        pixels = [image.pixelColor(x, 8) for x in range(16)]
        return max(pixels, key=lambda pixel: pixel.alpha()).lightness()

    light = ink()
    theme.apply("dark")

    assert ink() > light


def test_misspelt_icon_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


@pytest.mark.parametrize("name", sorted(GLYPHS))
@pytest.mark.parametrize("kind", ["light", "dark"])
def test_pictures_of_the_sheet_are_found(theme, name, kind):
    theme.apply(kind)

    assert QFile.exists(f"glyph:{name}-{kind}.svg")


def test_glyphs_are_found_again_after_another_theme(qapp, theme):
    """A second theme takes the search path; the first has it back as soon as it is applied."""
    other = Theme(qapp, "light")
    other.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del other
    gc.collect()

    theme.apply("dark")

    assert QFile.exists("glyph:down-dark.svg")
