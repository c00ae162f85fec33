"""Published events become records, and nothing of them is lost."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.config.paths import resource
from brata_desktop.domain.document import Count
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.import_findings import findings_in
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.published_events import (
    Lookups,
    count_of,
    kinds_now,
    map_event,
)
from brata_desktop.domain.published_times import read_when
from brata_desktop.domain.times import APPROXIMATE, UNKNOWN
from brata_desktop.store.codec import decode_document, encode_document

EVENTS = [
    json.loads(line)
    for line in Path(resource() / "demo" / "published_events.jsonl").read_text("utf-8").splitlines()
]
LOOKUPS = Lookups(
    find_area=lambda *words: "63.71" if words[1] else "",
    find_operation=lambda _: "OMB-2023-2024",
    find_stage=lambda *asked: "KAMPANYE" if asked[1] == "KAMPANYE" else "MASA_TENANG",
)


def values_of(value):
    if isinstance(value, dict):
        return [inner for item in value.values() for inner in values_of(item)]
    if isinstance(value, list):
        return [inner for item in value for inner in values_of(item)]
    return [] if value is None else [value]


def leaves_text(document) -> str:
    encoded = encode_document(document, {})
    return "\n".join(str(leaf) for leaf in values_of(encoded))


def assert_nothing_lost(event) -> None:
    mapped = map_event(event, LOOKUPS)
    text = leaves_text(mapped.document)
    # Kind and zone are said by the type of the record and its offset.
    for key, given_value in event.items():
        if key not in ("kind", "tz"):
            for value in values_of(given_value):
                assert str(value) in text, (key, value)
    offsets = {"WIB": 420, "WITA": 480, "WIT": 540}
    assert mapped.document.occurred.utc_offset_minutes == offsets[event["tz"]]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event["id"])
def test_a_real_event_is_mapped_without_loss(event):
    assert_nothing_lost(event)


WORDS = st.text("abc deKPU0123456789.,:;()-\n", min_size=1, max_size=30).filter(
    lambda text: text.strip() == text and text.strip(";. ")
)
NUMBERS = st.integers(0, 2**53 - 1)
MAYBE_WORDS = st.none() | WORDS
LIST = st.lists(WORDS, max_size=4)
EVENT = st.fixed_dictionaries(
    {
        "id": WORDS,
        "kind": st.sampled_from(sorted(kinds_now())),
        "date": st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31)).map(str),
        "time": st.none() | st.times().map("{:%H:%M}".format) | WORDS,
        "tz": st.sampled_from(["WIB", "WITA", "WIT"]),
        "what": MAYBE_WORDS,
        "title": WORDS,
        "who_roles": LIST,
        "agencies": LIST,
        "personnel": st.none() | NUMBERS | WORDS,
        "participants": st.none() | NUMBERS | WORDS,
        "casualties": st.none()
        | st.fixed_dictionaries({"dead": st.none() | NUMBERS, "injured": NUMBERS | WORDS}),
        "loss_idr": st.none() | NUMBERS | WORDS,
        "source": WORDS,
        "a_later_field": st.none() | WORDS | NUMBERS | LIST,
        **dict.fromkeys(
            ("province", "regency", "district", "village", "place", "unit", "vehicles"), MAYBE_WORDS
        ),
        **dict.fromkeys(("why", "how", "outcome", "stage"), MAYBE_WORDS),
    }
)


@given(EVENT)
def test_no_value_of_any_event_is_lost(event):
    assert_nothing_lost(event)


@given(EVENT)
def test_a_mapped_event_survives_the_store(event):
    mapped = map_event(event, LOOKUPS)
    encoded = encode_document(mapped.document, {})
    assert decode_document(mapped.kind, encoded) == mapped.document


def event(**given_fields):
    return {"id": "X1", "kind": "incident", "title": "Sesuatu", "source": "koran", **given_fields}


def test_kinds_become_their_records():
    assert isinstance(map_event(event(), LOOKUPS).document, Incident)
    assert isinstance(map_event(event(kind="preemptive"), LOOKUPS).document, Preemptive)
    patrol = map_event(event(kind="patrol"), LOOKUPS).document
    assert isinstance(patrol, Patrol)
    assert patrol.escort is None


def test_an_escort_goes_from_one_place_to_another():
    document = map_event(event(kind="escort", place="Gudang PPS ke Gudang PPK"), LOOKUPS).document
    assert isinstance(document, Patrol)
    assert document.escort is not None
    assert document.escort.origin.name == "Gudang PPS"
    assert [place.name for place in document.escort.destinations] == ["Gudang PPK"]


def test_a_stage_that_is_no_code_stays_in_the_remarks():
    document = map_event(event(stage="PSU"), LOOKUPS).document
    assert document.stage == "MASA_TENANG"
    assert document.remarks == "Tahap pada sumber: PSU"


def test_roles_come_only_from_words_of_the_source():
    people = map_event(event(who_roles=["pelaku (diduga)", "Ketua KPPS"]), LOOKUPS).document
    assert isinstance(people, Incident)
    assert [(p.role, p.name, p.note) for p in people.persons] == [
        ("terlapor", "", "pelaku (diduga)"),
        ("", "", "Ketua KPPS"),
    ]


@pytest.mark.parametrize(
    ("given_value", "expected"),
    [
        (18, Count(18)),
        ("18", Count(18)),
        ("1.200", Count(1200, "1.200")),
        ("ratusan", Count(text="ratusan")),
        ("sekitar 60 hingga 80", Count(text="sekitar 60 hingga 80")),
        (2.5, Count(text="2.5")),
        (None, Count()),
    ],
)
def test_numbers_in_words_stay_words(given_value, expected):
    assert count_of(given_value, "personnel") == expected


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kind": "party"}, "kind"),
        ({"kind": None}, "kind"),
        ({"title": True}, "title"),
        ({"who_roles": [1]}, "who_roles"),
        ({"personnel": -1}, "personnel"),
        ({"personnel": [3]}, "personnel"),
        ({"casualties": 3}, "casualties"),
        ({"date": "9999-01-01"}, "date"),
        ({"date": {"year": 2024}}, "date"),
    ],
)
def test_a_wrong_field_is_named(fields, field):
    with pytest.raises(InvalidInput) as refused:
        map_event(event(**fields), LOOKUPS)
    assert refused.value.field == field
    assert str(refused.value)


def test_times_are_read_as_well_as_they_are_known():
    about = read_when("14/2/2024", "sekitar 20.15")
    assert about.when.date == dt.date(2024, 2, 14)
    assert (about.when.time, about.when.precision) == (dt.time(20, 15), APPROXIMATE)
    assert (about.date_words, about.time_words) == ("14/2/2024", "sekitar 20.15")
    night = read_when("2024-02-14", "20.00 - 08.00").when
    assert night.ends_at == dt.datetime(2024, 2, 15, 8, tzinfo=night.zone)
    assert read_when("2024-02-14", "dini hari").when.part_of_day == "dini_hari"
    assert read_when("25/22/2024", "").date_words == "25/22/2024"
    assert read_when("", "").when.precision == UNKNOWN


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("terjadi Minggu (12/2/2024)", ["finding-weekday"]),
        ("pada Rabu (14/2/2024) pagi", []),
        ("Jumat (24/8)", ["finding-weekday"]),
        ("Rabu, 20 Februari", ["finding-weekday"]),
        ("tercatat 25/22/2024", ["finding-date-impossible"]),
        ("mengerahkan 2/3 kekuatan", []),
        ("Tujuh personel (2 Lantas, 3 Samapta, 2 Intelkam)", []),
        ("1.700 personel terdiri dari 409 Polres, 300 BKO dan 1.100 Linmas", ["finding-total"]),
        ("bentrok dalam simulasi Sispamkota", ["finding-exercise"]),
    ],
)
def test_what_looks_wrong_is_pointed_out(text, codes):
    found = findings_in(text, dt.date(2024, 8, 23), is_incident=True)
    assert [finding.code for finding in found] == codes
    assert all(str(finding) for finding in found)


@pytest.mark.parametrize(
    ("text", "codes"),
    [("simulasi Sispamkota", ["finding-exercise"]), ("latihan dan gladi upacara", [])],
)
def test_outside_of_incidents_only_a_simulation_is_pointed_out(text, codes):
    found = findings_in(text, None, is_incident=False)
    assert [finding.code for finding in found] == codes
