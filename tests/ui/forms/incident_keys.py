"""What tests of the incident form share: the window, the keyboard that counts, a known place."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.times import When
from brata_desktop.services import records
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.frame.page import Page

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DAY = dt.date(2024, 1, 31)
HALL = Place("Gedung Serbaguna, Jl. Prona I", "63.71.01.1010", "", -3.3446, 114.613)


class Keyboard:
    """Presses keys at whatever has the focus, and counts them."""

    def __init__(self, qtbot):
        self._qtbot = qtbot
        self.pressed = 0

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """Press one key; a held modifier counts as a key of its own."""
        self.pressed += 1 + (modifiers != Qt.KeyboardModifier.NoModifier)
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    def type(self, text):
        """Press one key a letter."""
        self.pressed += len(text)
        self._qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def keys(qtbot):
    """A counting keyboard."""
    return Keyboard(qtbot)


@pytest.fixture
def past_place(post):
    """A record of last week at the hall, so that the place is known."""
    when = When(dt.date(2024, 1, 20), dt.time(9, 0))
    document = Incident(category="LAINNYA", what="Rapat", place=HALL, occurred=when)
    records.add(post.desk("Siti"), "incident", document)


@pytest.fixture
def frame(workbench, shown, theme):
    """The window, with an empty list of records under the form."""
    frame = Frame(theme)
    frame.add_page("records", Page())
    workbench.form_asked.connect(lambda form, screen: frame.open_page(
        make_form(workbench, form), screen))  # fmt: skip
    shown(frame, (1366, 768))
    frame.show_screen("records")
    return frame


@pytest.fixture
def form(frame, workbench):
    """A new incident form in the window."""
    workbench.new_record("incident")
    return frame.current_page


def only_record(workbench):
    """Return the newest record as it stands."""
    return records.get(workbench.desk, records.page(workbench.desk, RecordFilter()).rows[0].id)


def answer_required(form):
    """Answer what is required to submit."""
    form.edit("category", "KJ_KELAHI")
    form.edit("what", "Perkelahian")
    form.edit("place", HALL)
