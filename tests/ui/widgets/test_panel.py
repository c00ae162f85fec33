"""The panel gives every section the height its text needs."""

from PySide6.QtWidgets import QWidget

from brata_desktop.ui.frame.page import scrolling
from brata_desktop.ui.rendering import grab
from brata_desktop.ui.widgets.card import Panel
from brata_desktop.ui.widgets.labels import Label


def test_no_section_is_pressed_together(shown):
    panel = Panel()
    texts = [Label("kata " * 120, wrap=True) for _ in range(3)]
    fixed = QWidget()
    fixed.setFixedHeight(150)
    for section in (*texts, fixed):
        panel.add_section(section)
    area = shown(scrolling(panel), (300, 200))
    grab(area, (300, 200))

    assert [text.height() >= text.heightForWidth(text.width()) for text in texts] == [True] * 3


def test_sections_stand_at_the_top_in_order(shown):
    panel = Panel()
    first, second, last = Label("a"), Label("b"), Label("c")
    panel.add_section(second)
    panel.put_first(first)
    panel.add_section(last)
    shown(panel, (300, 600))

    tops = [label.mapTo(panel, label.rect().topLeft()).y() for label in (first, second, last)]
    assert tops == sorted(tops)
    assert tops[-1] < 200
