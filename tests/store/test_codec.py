"""Documents and bodies: round trips, unknown fields, hostile bytes."""

import datetime as dt
import math
import random

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.kinds.patrol import Escort, Patrol
from brata_desktop.domain.times import When
from brata_desktop.store import codec

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_WHENS = st.builds(
    When,
    date=st.none() | st.dates(),
    time=st.none() | st.times(),
    precision=st.sampled_from(("exact", "approximate", "unknown")),
)
_PLACES = st.builds(
    Place, name=_TEXT, area_code=_TEXT, latitude=st.none() | st.floats(-90, 90), id=_TEXT
)
_PERSONS = st.lists(
    st.builds(Person, id=_TEXT.filter(bool), name=_TEXT, age_years=st.none() | st.integers(0, 99)),
    max_size=3,
    unique_by=lambda person: person.id,
).map(tuple)
_INCIDENTS = st.builds(
    Incident,
    what=_TEXT,
    occurred=_WHENS,
    place=_PLACES,
    other_places=st.lists(_PLACES, max_size=2, unique_by=lambda place: place.id).map(tuple),
    agencies=st.lists(_TEXT, max_size=2).map(tuple),
    persons=_PERSONS,
    is_notable=st.booleans(),
)
_PATROLS = st.builds(
    Patrol,
    what=_TEXT,
    escort=st.none()
    | st.builds(
        Escort, origin=_PLACES, departed_at=st.none() | st.datetimes(timezones=st.just(dt.UTC))
    ),
)
_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=10,
)


@given(_INCIDENTS | _PATROLS)
def test_document_survives_the_trip_to_json_and_back(document):
    kind = "incident" if isinstance(document, Incident) else "patrol"
    raw = codec.encode_document(document, {})

    assert codec.decode_document(kind, raw) == document
    assert msgspec.json.decode(codec.encode_json(raw)) == raw


@given(_INCIDENTS, _INCIDENTS)
def test_edit_arrives_whole(before, after):
    raw = codec.encode_document(before, {})

    assert codec.decode_document("incident", codec.encode_document(after, raw)) == after


@given(_INCIDENTS, st.data())
def test_unknown_fields_survive_an_edit_at_every_depth(document, data):
    raw = codec.encode_document(document, {})
    marks = _plant(raw, random.Random(data.draw(st.integers())))  # noqa: S311
    decoded = codec.decode_document("incident", raw)
    changed = codec.decode_value(
        Incident, {**codec.encode_document(decoded, {}), "what": "lain", "means": "tangan"}
    )

    after = codec.encode_document(changed, raw)

    assert changed.what == after["what"] == "lain"
    assert _marks(after) == marks


def test_unknown_field_of_a_person_survives_an_edit_of_that_person():
    raw = {"persons": [{"id": "1", "name": "Rian", "later": [1]}, {"id": "2", "new": True}]}
    document = Incident(persons=(Person("2"), Person("1", name="Rian", age_years=24)))

    after = codec.encode_document(document, raw)

    assert after["persons"] == [
        {"id": "2", "new": True},
        {"id": "1", "name": "Rian", "age_years": 24, "later": [1]},
    ]


def test_value_set_back_to_its_default_is_written_when_the_base_has_it():
    after = codec.encode_document(Incident(what=""), {"what": "lama", "x": 1})

    assert after == {"what": "", "x": 1}


def test_escort_taken_away_is_gone():
    raw = codec.encode_document(Patrol(escort=Escort(cargo="kotak suara")), {})

    assert codec.encode_document(Patrol(), raw)["escort"] is None


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({"persons": [{"id": "1", "age_years": "dua"}]}, "persons[0].age_years"),
        ({"occurred": {"date": "2024-13-01"}}, "occurred.date"),
        ({"what": 5}, "what"),
        ({"place": {"latitude": math.nan}}, "place.latitude"),
        ({"what": "\ud800"}, "what"),
        ({"loss_idr": {"value": 10**30}}, "loss_idr.value"),
    ],
)
def test_wrong_value_is_named_by_its_path(raw, field):
    with pytest.raises(InvalidInput) as error:
        codec.decode_document("incident", raw)

    assert error.value.field == field
    assert error.value.code == "document-invalid"
    assert field in str(error.value)


def test_unknown_kind_is_refused():
    with pytest.raises(InvalidInput, match="incident"):
        codec.decode_document("tps_guard", {})


@given(st.dictionaries(_TEXT, _PLAIN, max_size=4), st.sampled_from((0, codec.DICTIONARY)))
def test_body_survives_packing(payload, dictionary):
    assert codec.unpack_body(codec.pack_body(payload, dictionary), dictionary) == payload


@given(st.binary(max_size=300))
def test_bytes_from_anywhere_are_refused_not_trusted(body):
    with pytest.raises(InvalidInput) as error:
        codec.unpack_body(body, 1)

    assert error.value.code == "revision-damaged"


@pytest.mark.parametrize(
    "text",
    [
        b" " * (codec.BODY_BYTES_MAX + 1),
        b"[]",
        b'{"a":' * 40 + b"1" + b"}" * 40,
        b'{"a":' * 100_000,
        b'{"a":"\xff"}',
        b"{} {}",
    ],
)
def test_bomb_or_nonsense_inside_a_good_frame_is_refused(text):
    body = zstandard.ZstdCompressor().compress(text)

    with pytest.raises(InvalidInput):
        codec.unpack_body(body, 0)


def test_frame_without_a_size_is_refused():
    body = zstandard.ZstdCompressor(write_content_size=False).compress(b"{}")

    with pytest.raises(InvalidInput):
        codec.unpack_body(body, 0)


def test_dictionary_unknown_to_this_program_is_a_damaged_revision():
    with pytest.raises(InvalidInput):
        codec.unpack_body(codec.pack_body({}), 99)


def test_every_shipped_dictionary_is_the_one_its_digest_names():
    for number in codec.DICTIONARY_SHA256:
        assert codec.unpack_body(codec.pack_body({"a": 1}, number), number) == {"a": 1}


def test_dictionary_halves_a_short_body():
    payload = {
        "number": "K-BJM07-240131-A04",
        "reason": "",
        "doc": {
            "what": "Perusakan alat peraga kampanye",
            "occurred": {"date": "2024-01-31"},
            "place": {"name": "Kantor Bawaslu"},
            "stage": "KAMPANYE",
            "operation": "OMB-2023-2024",
        },
    }

    assert len(codec.pack_body(payload, 1)) * 2 < len(codec.pack_body(payload, 0))


@pytest.mark.parametrize("kind", KINDS)
def test_schema_names_every_field(kind):
    schema = codec.json_schema(kind)

    described = schema["$defs"][KINDS[kind].document.__name__]["properties"]
    assert set(described) >= {"what", "occurred", "place", *KINDS[kind].required}


def _plant(raw, rng, depth=0):
    """Put an unknown field into objects here and there; return how many there are."""
    count = 0
    for value in list(raw.values()):
        if isinstance(value, dict):
            count += _plant(value, rng, depth + 1)
        elif isinstance(value, list):
            count += sum(_plant(item, rng, depth + 1) for item in value if isinstance(item, dict))
    if rng.random() < 0.7:
        raw["from_the_future"] = depth
        count += 1
    return count


def _marks(value):
    if isinstance(value, dict):
        return ("from_the_future" in value) + sum(map(_marks, value.values()))
    return sum(map(_marks, value)) if isinstance(value, list) else 0
