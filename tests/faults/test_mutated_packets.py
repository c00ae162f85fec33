"""A thousand damaged packets: all refused cleanly, or read as far as they are good."""

import pytest

from tests.packet_damage import Damage

COUNT = 1_000


@pytest.mark.slow
def test_a_thousand_damaged_packets(tmp_path):
    damage = Damage(tmp_path)
    try:
        ends = damage.try_some(COUNT)
    finally:
        damage.close()

    assert ends["refused"] > COUNT * 6 // 10
    assert ends.total() == COUNT
