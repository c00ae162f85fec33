"""Any incident, shown in the real form, comes back as it was; an edit changes one field."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brata_desktop.domain.document import Attachment, Count, Place
from brata_desktop.domain.kinds.incident import Casualties, Evidence, HandOver, Incident, Person
from brata_desktop.domain.times import PARTS_OF_DAY, When
from brata_desktop.services import forms
from brata_desktop.ui.forms.bindings import value_at, with_value
from brata_desktop.ui.kinds.incident.form import IncidentForm

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
IDS = st.uuids().map(str)
WHOLE = st.none() | st.integers(0, 10_000)
COUNTS = st.builds(Count, value=WHOLE, text=TEXT)
WHENS = st.builds(
    When,
    date=st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)),
    time=st.none() | st.times().map(lambda time: time.replace(microsecond=0)),
    end_date=st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)),
    end_time=st.none() | st.times(),
    precision=st.sampled_from(["exact", "approximate", "unknown"]),
    part_of_day=st.none() | st.sampled_from(sorted(PARTS_OF_DAY)),
    utc_offset_minutes=st.sampled_from([420, 480, 540, -210]),
)
PLACES = st.builds(
    Place,
    name=TEXT,
    area_code=TEXT | st.just("63.71.01.1010"),
    area_name=TEXT,
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
    role=TEXT,
    id=IDS,
)
PERSONS = st.builds(
    Person,
    id=IDS,
    role=st.sampled_from(["terlapor", "korban", "saksi", "pelapor", ""]) | TEXT,
    name=TEXT,
    age_years=st.none() | st.integers(0, 130),
    is_child=st.booleans(),
    occupation=TEXT,
    condition=TEXT,
    note=TEXT,
)


def several(items):
    """Return tuples of a few items."""
    return st.lists(items, max_size=2).map(tuple)


INCIDENTS = st.builds(
    Incident,
    operation=st.just("OMB-2023-2024") | TEXT,
    stage=TEXT | st.sampled_from(["KAMPANYE", "BUKAN_PEMILU"]),
    satgas=TEXT | st.just("PREVENTIF"),
    what=TEXT,
    occurred=WHENS,
    place=PLACES,
    other_places=several(PLACES),
    agencies=several(TEXT),
    personnel=COUNTS,
    vehicles=TEXT,
    remarks=TEXT,
    source=TEXT,
    external_id=TEXT,
    attachments=several(
        st.builds(Attachment, id=IDS, sha256=st.just("0" * 64), name=TEXT, note=TEXT)
    ),
    category=TEXT | st.just("KJ_KELAHI"),
    severity=TEXT | st.just("TINGGI"),
    is_notable=st.booleans(),
    persons=several(PERSONS),
    are_persons_unknown=st.booleans(),
    means=TEXT,
    cause=TEXT,
    how=TEXT,
    known_at=WHENS,
    reported_at=WHENS,
    action_taken=TEXT,
    outcome=TEXT,
    casualties=st.builds(Casualties, WHOLE, WHOLE, WHOLE, WHOLE, TEXT),
    loss_idr=COUNTS,
    evidence=several(st.builds(Evidence, IDS, TEXT, TEXT)),
    hand_overs=several(st.builds(HandOver, IDS, TEXT, WHENS, TEXT, TEXT)),
    patrol_id=TEXT,
    checkpoint_id=TEXT,
)

LINES = {
    "what": lambda form: form.what,
    "place.name": lambda form: form.place.name,
    "means": lambda form: form.means,
    "cause": lambda form: form.cause,
    "action_taken": lambda form: form.action_taken,
    "outcome": lambda form: form.more.outcome,
    "casualties.note": lambda form: form.more.casualty_note,
    "vehicles": lambda form: form.more.vehicles,
}
"""Editors of one line of words, by the field they answer."""

once = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def form(workbench, shown):
    """An incident form."""
    opened, _ = forms.open_new(workbench.desk, "incident")
    return shown(IncidentForm(workbench, opened), (1170, 700))


@once
@given(INCIDENTS)
def test_what_is_shown_comes_back_as_it_was(form, document):
    heard = []
    form.bindings.edited.connect(lambda path, value: heard.append((path, value)))

    form.document = document
    form.bindings.show(document)
    form.tell()
    form.retranslate()

    assert not heard
    assert form.document == document
    assert form.typed().ended == document


@once
@given(INCIDENTS, st.sampled_from(sorted(LINES)), st.text("abc ", min_size=1, max_size=9))
def test_edit_of_a_line_changes_nothing_else(form, document, path, text):
    form.document = document
    form.bindings.show(document)

    line = LINES[path](form)
    line.selectAll()
    line.insert(text)

    expected = with_value(document, path, value_at(form.document, path))
    assert value_at(form.document, path) == text
    assert form.document == with_value(expected, "stage", form.document.stage)


def test_every_field_of_an_incident_is_answered_somewhere(form):
    """But for what the program itself writes: where a record came from, what it belongs to."""
    written = {"operation", "source", "external_id", "patrol_id", "checkpoint_id"}
    fields = set(Incident.__dataclass_fields__) - written
    casualties = {f"casualties.{name}" for name in Casualties.__dataclass_fields__}

    bound = {binding.field for binding in form.bindings}

    assert bound == (fields - {"casualties"}) | casualties
