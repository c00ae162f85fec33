"""Persons typed on one line."""

import re
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.entry.person_line import format_person, parse_person, person_summary
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.incident import ROLES, Person

LINES = {
    "t rian 24 buruh": Person("1", "terlapor", "Rian", 24, occupation="buruh"),
    "k ahmad f 22 mahasiswa, luka ringan": Person(
        "1", "korban", "Ahmad F.", 22, occupation="mahasiswa", condition="luka ringan"
    ),
    "k ahmad f. 22 luka ringan": Person("1", "korban", "Ahmad F.", 22, condition="luka ringan"),
    "Saksi, Siti Aminah, 31, pedagang": Person(
        "1", "saksi", "Siti Aminah", 31, occupation="pedagang"
    ),
    "s siti": Person("1", "saksi", "Siti"),
    "p Ketua RT 05": Person("1", "pelapor", "Ketua RT 05"),
    "pelapor: m. hafiz (27) swasta": Person("1", "pelapor", "M. Hafiz", 27, occupation="swasta"),
    "k R 17 th pelajar": Person("1", "korban", "R", 17, is_child=True, occupation="pelajar"),
    "k budi, anak": Person("1", "korban", "Budi", is_child=True),
    "t rian usia 24 tahun": Person("1", "terlapor", "Rian", 24),
    "t rian, buruh, 24": Person("1", "terlapor", "Rian", 24, occupation="buruh"),
    "rian 24": Person("1", "", "Rian", 24),
    "S. Aminah 40": Person("1", "", "S. Aminah", 40),
    "t umar bin ali 50 petani, sehat, alamat Jl. Prona": Person(
        "1",
        "terlapor",
        "Umar bin Ali",
        50,
        occupation="petani",
        condition="sehat",
        note="alamat Jl. Prona",
    ),
    "t 24": Person("1", "terlapor", "", 24),
}


def one_id():
    return "1"


@pytest.mark.parametrize(("line", "person"), LINES.items())
def test_lines(line, person):
    assert parse_person(line, one_id) == person


def test_role_of_the_form_is_used_when_none_is_typed():
    assert parse_person("rian 24", one_id, default_role="saksi").role == "saksi"
    assert parse_person("t rian 24", one_id, default_role="saksi").role == "terlapor"


@pytest.mark.parametrize("line", ["", "  ", "t", "t ,", "-", "x" * 10_000_000])
def test_a_line_without_a_person_is_unclear(line):
    with pytest.raises(InvalidInput) as caught:
        parse_person(line, one_id)

    assert caught.value.code == "text-unclear"


def test_chip_shows_what_is_known():
    ahmad = LINES["k ahmad f 22 mahasiswa, luka ringan"]

    assert person_summary(ahmad) == "22 th, mahasiswa, luka ringan"
    assert person_summary(LINES["k budi, anak"]) == "anak"


def test_each_person_gets_an_id_of_its_own():
    numbers = count(1)
    ids = [parse_person("t rian", lambda: str(next(numbers))).id for _ in range(2)]

    assert ids == ["1", "2"]


LETTERS = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=9)
NAMES = st.lists(LETTERS.map(str.title), min_size=1, max_size=3).map(" ".join)
JOBS = st.sampled_from(["buruh", "mahasiswa", "ibu rumah tangga", "pedagang"])
CONDITIONS = st.sampled_from(["", "luka ringan", "luka berat", "meninggal dunia"])
PERSONS = st.builds(
    Person,
    id=st.just("1"),
    role=st.sampled_from(ROLES),
    name=NAMES,
    age_years=st.none() | st.integers(0, 110),
    occupation=JOBS,
    condition=CONDITIONS,
    note=st.sampled_from(["", "alamat Jl. Prona I"]),
).map(lambda person: replace(person, is_child=(person.age_years or 99) < 18))


@given(PERSONS)
def test_a_person_reads_back_as_it_was_written(person):
    person = replace(person, is_child=person.age_years is not None and person.age_years < 18)

    assert parse_person(format_person(person), one_id) == person


def words(text):
    return re.findall(r"\w+", text.casefold())


@given(st.text(max_size=80) | st.lists(st.sampled_from([*LINES, ",", "anak", "17"])).map(" ".join))
def test_nothing_typed_is_dropped(line):
    try:
        person = parse_person(line, one_id)
    except InvalidInput:
        return
    kept = {*words(format_person(person)), *words(line)[:1], "anak", "umur", "usia", "berumur"}
    kept |= {"th", "thn", "tahun"}
    kept |= {str(int(word)) for word in kept if word.isdecimal()}
    missing = [
        word
        for word in words(line)
        if word not in kept and not (word.isascii() and word.isdigit() and str(int(word)) in kept)
    ]

    assert missing == []
