"""Yesterday's copy over today's folder, by verb and by hand; `dev.py faults` tries any order."""

import itertools
from types import SimpleNamespace
from uuid import UUID

import pytest

from brata_desktop.domain.numbering import parse_number
from brata_desktop.store import incarnation
from tests.laptop_machine import Laptop


@pytest.fixture
def laptop(monkeypatch):
    """A laptop whose incarnations all draw the same letters, so that only what it knows helps."""
    drawn = (UUID(int=24 * 24 * number) for number in itertools.count(1))
    monkeypatch.setattr(incarnation, "uuid", SimpleNamespace(uuid4=lambda: next(drawn), UUID=UUID))
    made = Laptop()
    made.first_run()
    yield made
    made.teardown()


def letters_of(laptop):
    return [parse_number(number).laptop for number in laptop.numbers.values()]


def test_yesterday_over_today_by_hand_and_by_verb_repeats_nothing(laptop):
    laptop.leave_a_form()
    steps = [
        lambda: laptop.put_a_copy_back(0),
        laptop.leave_a_form,
        lambda: laptop.restore(0),
        laptop.lose_the_marker,
    ]
    for step in steps:
        step()
        laptop.nothing_is_used_twice_and_nothing_gone()

    assert letters_of(laptop) == ["A", "A", "A", "AA", "AB", "AC"]


def test_a_letter_of_a_folder_that_is_gone_is_known_without_the_marker(laptop):
    laptop.restore(0)
    laptop.put_a_copy_back(0)
    laptop.lose_the_marker()

    assert letters_of(laptop) == ["A", "A", "A", "AA", "AB", "AC"]
