"""Restores, copies and lost markers in any order, over the whole program."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.laptop_machine import Laptop

SEQUENCES, STEPS = 20, 8


@pytest.mark.slow
def test_rough_hands(tally):
    asked = settings(
        max_examples=SEQUENCES,
        stateful_step_count=STEPS,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Laptop, settings=asked)

    tally.add(sequences=SEQUENCES)
