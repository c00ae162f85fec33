"""10,000 histories of laptops and a hub that forgets: see `tests/sync/test_fleet.py`."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.test_fleet import PLANTS, SETTINGS, FleetMachine, is_noticed

PARTS, HISTORIES = 10, 1000


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_happens_the_fleet_comes_to_rest(tally, part):
    run_state_machine_as_test(FleetMachine, settings=settings(SETTINGS, max_examples=HISTORIES))

    tally.add(histories=HISTORIES, lost=0, duplicated=0, falsely_received=0)


@pytest.mark.slow
@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_bug_is_caught(monkeypatch, tally, plant):
    plant(monkeypatch)

    assert is_noticed()
    tally.add(bugs_caught=1)
