"""The link of a real session cut at every byte, in both directions, against a real server.

What it proves: wherever a link ends, nothing is lost, nothing is held twice, and nothing is called
received that the hub does not hold. What it does not: other servers, and losses inside of TCP.
"""

import pytest

from brata_desktop.sync.relay import DOWN, UP
from tests.hub.breaking import BreakableLaptop
from tests.hub.conftest import database, hub, server  # noqa: F401 - fixtures
from tests.services_world import World
from tests.sync.weather import BlackHole, Both, Cut, Slow

BLACK_HOLES = 20
SLOW_PARTS = 4
# 64 kbit/s, and 600 ms for a question and its answer.
BITS_PER_S, DELAY_S = 64_000, 0.3
SILENCE_S = 2.0


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
def test_story_9_cut_at_every_byte(laptop, tally, direction):
    length = lengths(laptop)[direction]
    broken = 0
    for after in range(1, length):
        laptop.record()
        _, done = laptop.sync(Cut(direction, after))
        broken += done is None
        tally.add(cuts=1)
        if after % 50 == 0:
            laptop.check()
        if done is None and after % 10 == 0:
            laptop.sync()

    _, done = laptop.sync()
    assert done.is_complete
    assert laptop.check()
    tally.add(**laptop.harm)
    # The last bytes of a session say goodbye: a cut there breaks nothing.
    assert broken > length * 0.9


@pytest.mark.slow
def test_twenty_black_holes(laptop, tally):
    length = lengths(laptop)
    for number in range(BLACK_HOLES):
        fall_into(laptop, length, number, stall_s=0.5)
        tally.add(black_holes=1)

    laptop.sync()
    assert laptop.check()
    tally.add(**laptop.harm)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(SLOW_PARTS))
def test_twenty_black_holes_of_a_slow_link(laptop, tally, part):
    length = lengths(laptop)
    for number in range(part, BLACK_HOLES, SLOW_PARTS):
        fall_into(laptop, length, number, Slow(BITS_PER_S, DELAY_S), stall_s=SILENCE_S)
        tally.add(black_holes=1)

    relay, done = laptop.sync(Slow(BITS_PER_S, DELAY_S), SILENCE_S)
    assert done.is_complete
    assert not relay.has_stalled
    assert laptop.check()
    tally.add(**laptop.harm)


def fall_into(laptop, length, number, link=lambda _direction, piece: piece, stall_s=0.5):
    """Record something, and lose the link without a word at one of twenty places."""
    direction = (UP, DOWN)[number % 2]
    laptop.record()
    place = int(length[direction] * (number + 1) / (BLACK_HOLES + 1))
    relay, done = laptop.sync(Both(BlackHole(direction, place), link), stall_s)
    assert done is None
    assert relay.has_stalled
    laptop.check()
