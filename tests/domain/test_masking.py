"""No name of a child or a victim leaves the program by default."""

import dataclasses
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.masking import (
    NOT_A_NAME,
    initials,
    mask_document,
    mask_names,
    mask_nik,
    mask_nrp,
    mask_text,
    masked_names,
)

AHMAD = Person("1", "korban", "Ahmad Fauzan", 22, condition="luka ringan", note="Jl. Prona I no 5")
RIAN = Person("2", "terlapor", "Rian Saputra", 24)
SITI = Person("3", "saksi", "Siti", 15)
FIGHT = Incident(
    what="Ahmad fauzan dipukul Rian",
    how="AHMAD jatuh, Fauzan dibawa ke puskesmas. Siti melihatnya. Ahmadi tidak ada.",
    place=Place("Depan rumah Ahmad", "63.71.01.1002"),
    persons=(AHMAD, RIAN, SITI),
    remarks="NIK 6371012304020001",
)


def test_victims_and_children_become_initials_in_fields_and_words():
    masked = mask_document(FIGHT)

    assert [person.name for person in masked.persons] == ["A. F.", "Rian Saputra", "S."]
    assert masked.what == "A. F. dipukul Rian"
    assert masked.how == "A. jatuh, F. dibawa ke puskesmas. S. melihatnya. Ahmadi tidak ada."
    assert masked.place == Place("Depan rumah A.", "63.71.01.1002")
    assert masked.remarks == "NIK 6371xxxxxxxxxxxx"


def test_the_note_of_a_masked_person_is_hidden():
    assert mask_document(FIGHT).persons[0].note == "(disamarkan)"


@pytest.mark.parametrize(
    ("person", "is_masked"),
    [
        (Person("1", "terlapor", "Budi", 17), True),
        (Person("1", "terlapor", "Budi", 18), False),
        (Person("1", "saksi", "Budi", is_child=True), True),
        (Person("1", "korban", "Budi", 60), True),
        (Person("1", "pelapor", "Budi"), False),
        (Person("1", "korban", "belum diketahui"), False),
        (Person("1", "korban", "seorang warga"), False),
    ],
)
def test_who_is_masked(person, is_masked):
    assert (masked_names(Incident(persons=(person,))) == ("Budi",)) is is_masked


def test_a_victim_who_reports_is_masked_as_the_reporter_too():
    twice = Incident(persons=(AHMAD, replace(AHMAD, id="9", role="pelapor")))

    assert [person.name for person in mask_document(twice).persons] == ["A. F.", "A. F."]


def test_documents_without_persons_stay_as_they_are():
    patrol = Patrol(result="Aman terkendali")

    assert mask_document(patrol) == patrol


def test_short_parts_are_masked_only_within_the_whole_name():
    assert mask_names("di rumah Al Di", ["Al Di"]) == "di rumah A. D."
    assert mask_names("al di sana", ["Al"]) == "al di sana"


@pytest.mark.parametrize(
    ("name", "short"),
    [("Ahmad F.", "A. F."), ("A. F.", "A. F."), ("siti", "S."), ("", ""), ("Nur'aini", "N. A.")],
)
def test_initials(name, short):
    assert initials(name) == short
    assert initials(initials(name)) == short


def test_numbers_of_identity_are_masked():
    assert mask_nik("NIK: 6371012304020001.") == "NIK: 6371xxxxxxxxxxxx."
    assert mask_nik("no 123456789012345678") == "no 123456789012345678"
    assert mask_nrp("87010001") == "8701xxxx"
    assert mask_nrp("198701012010011001") == "19870101xxxxxxxxxx"


LETTERS = "abcdefghilmnoprstuyéABDEFGHKMNRSTYÁ"
NAMES = st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join)
PERSONS = st.lists(
    st.builds(
        Person,
        id=st.just("1"),
        role=st.sampled_from(["korban", "saksi", "terlapor"]),
        name=NAMES,
        age_years=st.none() | st.integers(5, 60),
    ),
    max_size=4,
)
TEXT_FIELDS = ("what", "how", "means", "cause", "action_taken", "outcome", "remarks")


@st.composite
def incidents(draw):
    """Incidents whose texts repeat the names of their persons in many spellings."""
    persons = draw(PERSONS)
    words = [word for person in persons for word in (person.name, *person.name.split())]
    spoken = st.sampled_from([*words, "dan", "lalu", "di", "Ahmad."]) | st.text(LETTERS, max_size=5)
    bent = st.builds(
        lambda word, bend: bend(word), spoken, st.sampled_from([str, str.upper, str.title])
    )
    marks = st.sampled_from([" ", ", ", "-", "_", "*", " (", ". "])
    texts = {
        field: "".join(part for pair in draw(st.lists(st.tuples(bent, marks))) for part in pair)
        for field in TEXT_FIELDS
    }
    return Incident(persons=tuple(persons), **texts)


def all_texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from all_texts(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in {"id", "role", "precision"}:
                yield from all_texts(getattr(value, field.name))


@given(incidents())
def test_no_masked_name_survives(incident):
    texts = list(all_texts(mask_document(incident)))
    for name in masked_names(incident):
        words = re.split(r"[\W_]+", name)
        forms = [word for word in words if len(word) >= 3 and word.casefold() not in NOT_A_NAME]
        if len(words) > 1 and any(len(word) > 1 for word in words):
            forms.append(r"[\W_]+".join(words))
        for form in forms:
            found = re.compile(rf"(?<![^\W_]){form}(?![^\W_])", re.IGNORECASE)
            assert not any(found.search(text) for text in texts)


@given(incidents())
def test_masking_twice_is_masking_once(incident):
    once = mask_document(incident)

    assert mask_document(once) == once


@given(st.text(), st.lists(NAMES, max_size=3))
def test_a_text_without_the_names_is_untouched(text, names):
    words = {word.casefold() for word in re.split(r"[\W_]+", text)}
    if all(word.casefold() not in words for name in names for word in name.split()):
        assert mask_names(text, names) == text


def test_a_text_outside_the_document_is_masked_by_its_persons():
    assert mask_text("Ahmad melapor, Rian pergi", FIGHT.persons) == "A. melapor, Rian pergi"
