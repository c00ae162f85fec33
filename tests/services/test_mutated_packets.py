"""Damaged packets: refused cleanly or read as far as they are good, and nothing half-written.

A hundred of them here; a thousand with `dev.py faults`.
"""

import pytest

from tests.packet_damage import Damage


@pytest.fixture(scope="module")
def damage(tmp_path_factory):
    made = Damage(tmp_path_factory.mktemp("damage"))
    yield made
    made.close()


def test_damaged_packets_end_in_a_clear_way(damage):
    ends = damage.try_some(100)

    assert ends["refused"] > 60
    assert ends["taken"] + ends["refused"] + ends["prefix"] + ends["carried"] == 100
