"""Real forms over a real store, driven by keys."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.services import forms
from brata_desktop.ui.kinds.patrol.form import PatrolForm
from brata_desktop.ui.kinds.preemptive.form import PreemptiveForm

PAGES = {"patrol": PatrolForm, "preemptive": PreemptiveForm}


@pytest.fixture
def keys(qtbot):
    """Return a function that types words and presses keys where the focus is."""

    def press(window, *steps):
        for step in steps:
            focused = window.window().focusWidget() or window
            if isinstance(step, str):
                qtbot.keyClicks(focused, step)
            elif isinstance(step, tuple):
                qtbot.keyClick(focused, step[0], step[1])
            else:
                qtbot.keyClick(focused, step)

    return press


@pytest.fixture
def activity(shown, post):
    """Return a function that opens the real form of a document over the post's store."""

    def open_activity(workbench, kind, document=None, size=(1170, 700)):
        form, _ = forms.open_new(workbench.desk, kind, document)
        page = shown(PAGES[kind](workbench, form), size)
        page.focus_first()
        return page

    return open_activity


CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
DOWN = Qt.Key.Key_Down
TAB = Qt.Key.Key_Tab
