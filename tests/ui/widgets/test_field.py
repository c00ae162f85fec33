"""Labelled fields."""

from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.line_edit import LineEdit


def test_label_names_its_control(qtbot):
    field = Field("Sasaran", LineEdit(), required=True)
    qtbot.addWidget(field)

    assert field.label.text() == "Sasaran *"
    assert field.label.buddy() is field.control
    assert field.control.accessibleName() == "Sasaran"


def test_error_replaces_the_hint_and_goes_again(shown):
    field = shown(Field("Bilamana", LineEdit(), hint="Kronologi berurutan."))
    before = field.sizeHint().height()
    field.set_error("Lengkapi Bilamana dahulu.")

    assert field.error() == "Lengkapi Bilamana dahulu."
    assert field.control.property("state") == "error"

    field.set_error("")

    assert field.error() == ""
    assert field.sizeHint().height() == before
