"""kill -9 in the middle of a real session; `dev.py faults` does it at every call of the kernel."""

import pytest

from tests.faults.real_hub import RealHub
from tests.faults.sync_killing import Killing
from tests.hub.secured import secured_server
from tests.province import Station

MOMENTS = [("pwrite64", 60), ("fsync", 3), ("sendto", 9), ("recvfrom", 12)]


@pytest.mark.slow
def test_killed_in_the_middle_nothing_is_lost(tmp_path):
    (tmp_path / "hub").mkdir()
    with secured_server(tmp_path / "hub") as (server, command):
        hub = RealHub(server, command)
        desk = Station(tmp_path / "desk", post="00").enrol(hub, is_desk=True)
        post = Station(tmp_path / "post").enrol(hub)
        post.close()
        killing = Killing(hub, desk, post)

        for call, number in MOMENTS:
            assert killing.kill_at(call, number)

        killing.compare()
        desk.close()
        post.close()
