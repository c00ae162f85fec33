"""The link of a real session cut at every byte, in both directions, against a real server.

What it proves: wherever a link ends, nothing is lost, nothing is held twice, and nothing is called
received that the hub does not hold. What it does not: other servers, and losses inside of TCP.
"""

import pytest

from brata_desktop.sync.relay import DOWN, UP
from tests.hub.breaking import BreakableLaptop
from tests.hub.conftest import database, hub, server  # noqa: F401 - fixtures
from tests.services_world import World
from tests.sync.weather import BlackHole, Cut

BLACK_HOLES = 20


@pytest.fixture
def laptop(hub, tmp_path):  # noqa: F811 - a fixture
    world = World(tmp_path)
    made = BreakableLaptop(hub, world)
    made.record()
    made.sync()
    yield made
    world.store.close()


def lengths(laptop):
    laptop.record()
    relay, _ = laptop.sync()
    return {UP: relay.sent, DOWN: relay.received}


@pytest.mark.slow
@pytest.mark.parametrize("direction", [UP, DOWN])
def test_cut_at_every_byte(laptop, direction):
    length = lengths(laptop)[direction]
    broken = 0
    for after in range(1, length):
        laptop.record()
        _, done = laptop.sync(Cut(direction, after))
        broken += done is None
        if after % 50 == 0:
            laptop.check()
        if done is None and after % 10 == 0:
            laptop.sync()

    _, done = laptop.sync()
    assert done.is_complete
    assert laptop.check()
    # The last bytes of a session say goodbye: a cut there breaks nothing.
    assert broken > length * 0.9


@pytest.mark.slow
def test_twenty_black_holes(laptop):
    length = lengths(laptop)
    for number in range(BLACK_HOLES):
        direction = (UP, DOWN)[number % 2]
        laptop.record()
        place = int(length[direction] * (number + 1) / (BLACK_HOLES + 1))
        relay, done = laptop.sync(BlackHole(direction, place), 0.5)
        assert done is None
        assert relay.has_stalled
        laptop.check()

    laptop.sync()
    assert laptop.check()
