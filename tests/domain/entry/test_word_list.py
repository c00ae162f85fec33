"""A list of names on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.entry.unclear_text import with_unclear
from brata_desktop.domain.entry.word_list import parse_words, words_text
from brata_desktop.domain.kinds.incident import Incident


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("Bawaslu", ("Bawaslu",)),
        ("Bawaslu, KPU; Satpol PP,", ("Bawaslu", "KPU", "Satpol PP")),
        ('"PLN, cabang Kayutangi", BPBD', ("PLN, cabang Kayutangi", "BPBD")),
    ],
)
def test_names_are_told_apart(text, names):
    assert parse_words(text) == names


@given(st.lists(st.text(min_size=1)))
def test_names_read_back(names):
    assert parse_words(words_text(names)) == tuple(names)


def test_unclear_text_is_kept_in_the_remarks():
    incident = Incident(remarks="Hujan.")

    assert with_unclear(incident, {"Bilamana": "entah"}).remarks == "Hujan.\nBilamana: entah"
    assert with_unclear(incident, {}) is incident
