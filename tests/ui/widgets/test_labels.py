"""Text on screen."""

from brata_desktop.ui.widgets.icon_label import IconText
from brata_desktop.ui.widgets.labels import ElidedLabel, Label


def test_mark_up_in_a_record_is_shown_as_text(qtbot):
    label = Label("<b>x</b>")
    qtbot.addWidget(label)

    assert label.text() == "<b>x</b>"
    assert label.sizeHint().width() > Label("x").sizeHint().width()


def test_text_without_room_becomes_the_tooltip(shown):
    label = shown(ElidedLabel("Perkelahian dua kelompok pendukung"), (80, 20))

    assert label.is_elided()
    assert label.toolTip() == "Perkelahian dua kelompok pendukung"


def test_text_with_room_has_no_tooltip(shown):
    label = shown(ElidedLabel("Rian"), (300, 20))

    assert not label.is_elided()
    assert label.toolTip() == ""


def test_icon_text_shows_something_else(qtbot):
    text = IconText("check", "Diterima")
    qtbot.addWidget(text)
    text.set_content("hard-drive", "Di laptop ini", icon_tone="ok", tone="ok")

    assert text.label.text() == "Di laptop ini"
