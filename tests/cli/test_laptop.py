"""Yesterday's copy over today's folder, by verb and by hand; `dev.py faults` tries any order."""

import pytest

from tests.laptop_machine import Laptop


@pytest.fixture
def laptop():
    made = Laptop()
    made.first_run()
    yield made
    made.teardown()


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

    letters = "".join(number[-3] for number in laptop.numbers.values())
    assert letters == "AAABCD"


def test_a_letter_of_a_folder_that_is_gone_is_known_without_the_marker(laptop):
    laptop.restore(0)
    laptop.put_a_copy_back(0)
    laptop.lose_the_marker()

    letters = "".join(number[-3] for number in laptop.numbers.values())
    assert letters == "AAABCD"
