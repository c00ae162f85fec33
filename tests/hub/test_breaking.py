"""Links that break in the middle of a real session with a real server.

`dev.py faults` breaks it at every byte; here at some.
"""

import pytest

from brata_desktop.sync.relay import DOWN, UP
from tests.hub.breaking import BreakableLaptop
from tests.services_world import World
from tests.sync.weather import BlackHole, Cut

PLACES = 24


@pytest.fixture
def laptop(hub, tmp_path):
    world = World(tmp_path)
    made = BreakableLaptop(hub, world)
    made.record()
    _relay, done = made.sync()
    assert done is not None
    assert made.check()
    yield made
    world.store.close()


def lengths(laptop):
    """Return how many bytes a session with one new record takes in each direction."""
    laptop.record()
    relay, done = laptop.sync()
    assert done.is_complete
    return {UP: relay.sent, DOWN: relay.received}


@pytest.mark.parametrize("direction", [UP, DOWN])
def test_cut_in_the_middle_nothing_is_lost(laptop, direction):
    length = lengths(laptop)[direction]

    for after in range(1, length, max(1, length // PLACES)):
        laptop.record()
        laptop.sync(Cut(direction, after))
        laptop.check()

    _, done = laptop.sync()
    assert done.is_complete
    assert laptop.check()


def test_a_black_hole_is_left_and_nothing_is_lost(laptop):
    length = lengths(laptop)

    for direction in (UP, DOWN):
        for part in (0.3, 0.6, 0.95):
            laptop.record()
            relay, done = laptop.sync(BlackHole(direction, int(length[direction] * part)), 0.3)
            assert done is None
            assert relay.has_stalled
            laptop.check()

    laptop.sync()
    assert laptop.check()
