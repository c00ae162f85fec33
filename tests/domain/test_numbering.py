"""Record numbers: a label that reads back as what it was made from."""

import datetime as dt
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.numbering import (
    RecordNumber,
    drawn_laptop_letters,
    next_laptop_letter,
    parse_number,
)

NUMBERS = st.builds(
    RecordNumber,
    st.sampled_from("KPE"),
    st.sampled_from(["BJM", "POLDA", "TANBU"]),
    st.from_regex(r"[0-9]{2,3}", fullmatch=True),
    st.dates(dt.date(2000, 1, 1), dt.date(2068, 12, 31)),
    st.from_regex(r"[A-Z]{1,2}", fullmatch=True),
    st.integers(1, 5000),
)


def test_number_reads_as_designed() -> None:
    number = RecordNumber("K", "BJM", "07", dt.date(2024, 1, 31), "A", 4)

    assert str(number) == "K-BJM07-240131-A04"


@given(NUMBERS)
def test_number_reads_back(number: RecordNumber) -> None:
    assert parse_number(str(number).lower()) == number


@given(NUMBERS, NUMBERS)
def test_different_parts_give_different_numbers(one: RecordNumber, other: RecordNumber) -> None:
    assert (str(one) == str(other)) is (one == other)


@pytest.mark.parametrize("text", ["", "K-BJM07-240131", "K-BJM07-241331-A04", "K07-240131-04"])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="record number"):
        parse_number(text)


def test_a_letter_is_never_given_twice() -> None:
    used: set[str] = set()
    for _ in range(60):
        letter = next_laptop_letter(frozenset(used))
        assert letter not in used
        used.add(letter)

    assert {"A", "Z", "AA", "AB"} <= used


@given(st.uuids(), st.sets(st.from_regex(r"[A-Z]{1,2}", fullmatch=True)))
def test_drawn_letters_are_free_ones_that_read_as_no_digit(drawn: UUID, used: set[str]) -> None:
    letters = drawn_laptop_letters(str(drawn), frozenset(used))
    number = RecordNumber("K", "BJM", "07", dt.date(2024, 1, 31), letters, 4)

    assert letters not in used
    assert not set("IO") & set(letters)
    assert parse_number(str(number)) == number


def test_when_all_pairs_are_used_the_next_letter_is_taken() -> None:
    used: set[str] = set()
    for _ in range(24 * 24):
        used.add(drawn_laptop_letters(str(UUID(int=7)), frozenset(used)))

    assert len(used) == 24 * 24
    assert drawn_laptop_letters(str(UUID(int=7)), frozenset(used)) == "A"
