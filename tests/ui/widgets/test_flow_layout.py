"""Chips in as many lines as they need."""

from PySide6.QtWidgets import QWidget

from brata_desktop.ui.widgets.flow_layout import FlowLayout


def flow(shown, *sizes, width=200):
    """Show widgets of fixed sizes in a flow of a width."""
    area = QWidget()
    layout = FlowLayout(area, spacing=10)
    parts = [QWidget() for _ in sizes]
    for part, size in zip(parts, sizes, strict=True):
        part.setFixedSize(*size)
        layout.addWidget(part)
    shown(area, (width, 100))
    return area, parts


def test_line_that_is_full_goes_on_below(shown):
    area, parts = flow(shown, (120, 20), (70, 20), (50, 20))

    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (130, 0), (0, 30)]
    assert area.layout().heightForWidth(200) == 50


def test_low_ones_stand_in_the_middle_of_their_line(shown):
    _, (low, high) = flow(shown, (50, 14), (50, 22))

    assert (low.y(), high.y()) == (4, 0)


def test_what_is_hidden_takes_no_room(shown):
    _, parts = flow(shown, (50, 20), (50, 20), (50, 20))
    parts[1].hide()
    parts[1].parentWidget().layout().activate()

    assert parts[2].x() == 60
