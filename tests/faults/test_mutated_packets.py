"""A thousand damaged packets: all refused cleanly, or read as far as they are good."""

import pytest

from tests.packet_damage import SEED, Damage

COUNT = 1_000
ROUNDS = 5


@pytest.fixture(scope="module")
def damage(tmp_path_factory):
    made = Damage(tmp_path_factory.mktemp("damage"))
    yield made
    made.close()


@pytest.mark.slow
@pytest.mark.parametrize("number", range(ROUNDS))
def test_damaged_packets_end_in_a_clear_way(damage, tally, number):
    each = COUNT // ROUNDS

    ends = damage.try_some(each, SEED + number)

    tally.add(packets=each, refused=ends["refused"], read_as_far_as_they_are_good=ends["prefix"])
    assert ends["refused"] > each * 6 // 10
    assert ends["taken"] + ends["refused"] + ends["prefix"] + ends["carried"] == each
