"""The escort by keys alone, and what it keeps."""

import datetime as dt
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.patrol import Escort
from brata_desktop.domain.places import PastPlace, build_place_index
from brata_desktop.domain.times import WITA, When
from brata_desktop.ui.kinds.patrol.escort import EscortEditor
from brata_desktop.ui.rendering import overflowing
from tests.services_world import CATALOGUE, Clock

INDEX = build_place_index(CATALOGUE.areas, [PastPlace("Gudang KPU", "63.71.01", -3.34, 114.6)])


@pytest.fixture
def editor(shown):
    ids = (f"n{n}" for n in itertools.count(1))
    made = EscortEditor(Clock(), lambda: next(ids), lambda text: INDEX.search(text, 6))
    made.set_occurred(When(date=dt.date(2024, 1, 31), time=dt.time(22, 0)))
    made.heard = []
    made.edited.connect(made.heard.append)
    shown(made, (812, 260))
    made.setFocus()
    return made


def typed(qtbot, editor, *steps):
    for step in steps:
        focused = editor.window().focusWidget()
        if isinstance(step, str):
            qtbot.keyClicks(focused, step)
        else:
            qtbot.keyClick(focused, step)


def test_an_escort_is_told_from_place_to_places_past_midnight(editor, qtbot):
    down, enter, tab = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab
    typed(qtbot, editor, "gudang", down, enter, tab, "2230", tab)
    typed(qtbot, editor, "PPK Selatan", enter, "PPK Timur", enter, tab, "0015", tab)
    typed(qtbot, editor, "120", tab, "10 bilik suara", tab, "Panwascam", tab)

    assert editor.value() == Escort(
        origin=Place("Gudang KPU", "63.71.01", latitude=-3.34, longitude=114.6),
        destinations=(Place("PPK Selatan", id="n1"), Place("PPK Timur", id="n2")),
        departed_at=dt.datetime(2024, 1, 31, 22, 30, tzinfo=WITA),
        arrived_at=dt.datetime(2024, 2, 1, 0, 15, tzinfo=WITA),
        cargo="10 bilik suara",
        companions="Panwascam",
        boxes=Count(120),
    )
    assert editor.heard[-1] == editor.value()
    assert editor.arrived_at.text() == "00.15"
    assert editor.unclear() == ""
    assert not overflowing(editor)


def test_emptied_fields_are_no_escort(editor, qtbot):
    typed(qtbot, editor, "x")
    assert editor.value() is not None
    typed(qtbot, editor, Qt.Key.Key_Backspace)

    assert editor.value() is None


def test_what_is_not_understood_is_said_and_kept(editor, qtbot):
    editor.departed_at.setFocus()
    typed(qtbot, editor, "petang", Qt.Key.Key_Tab)

    assert editor.value() is None
    assert editor.unclear() == "petang"
    assert editor.fields["departed_at"].error()


def test_a_destination_goes_by_its_cross(editor):
    editor.set_value(Escort(destinations=(Place("A", id="a"), Place("B", id="b"))))
    editor.destinations.chips[0].remove.click()

    assert editor.value() == Escort(destinations=(Place("B", id="b"),))


MINUTES = st.integers(0, 3 * 24 * 60).map(lambda minutes: dt.timedelta(minutes=minutes))
MOMENTS = st.none() | MINUTES.map(lambda after: dt.datetime(2024, 1, 30, tzinfo=WITA) + after)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(departed=MOMENTS, arrived=MOMENTS)
def test_a_time_that_is_shown_reads_back(editor, departed, arrived):
    told = Escort(cargo="x", departed_at=departed, arrived_at=arrived)
    editor.set_value(told)
    for field in (editor.departed_at, editor.arrived_at):
        field.setModified(True)
        field.commit()

    assert editor.value() == told
