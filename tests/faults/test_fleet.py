"""10,000 histories of laptops and a hub that forgets: see `tests/sync/test_fleet.py`."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.test_fleet import SETTINGS, FleetMachine


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_whatever_happens_the_fleet_comes_to_rest(part):
    run_state_machine_as_test(FleetMachine, settings=settings(SETTINGS, max_examples=1000))
