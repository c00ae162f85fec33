"""kill -9 at every write, sync, send and receive of a laptop that records and syncs.

A real process, a real hub behind TLS. `strace` kills it at the first call of a kind, at the second,
and so on until it comes to its end. Each time the store is opened as after the crash, audited
before anything else is said to the hub, and synced; the desk above reads and approves meanwhile, so
that something comes the other way too.
"""

import pytest

from tests.faults.sync_killing import Killing
from tests.province import Station

RARE = ("write", "fsync", "fdatasync", "ftruncate", "rename", "unlink", "sendto", "recvfrom")
# The one that is called most is told apart by the remainder, for two processes to share.
CASES = [("pwrite64", 1, 2), ("pwrite64", 2, 2), *((call, 1, 1) for call in RARE)]
CALLS_MAX = 2_000


@pytest.fixture
def killing(real_hub, tmp_path, call, first, step):
    """A desk and a post below it, another one for each case."""
    desk = Station(tmp_path / "desk", post="00").enrol(real_hub, is_desk=True)
    code = f"{CASES.index((call, first, step)) + 1:02}"
    post = Station(tmp_path / "post", post=code).enrol(real_hub)
    post.close()
    yield Killing(real_hub, desk, post)
    for each in (desk, post):
        each.close()


@pytest.mark.slow
@pytest.mark.parametrize(("call", "first", "step"), CASES)
def test_killed_at_every_call_nothing_is_lost(killing, tally, call, first, step):
    kills = 0
    for number in range(first, CALLS_MAX, step):
        if not killing.kill_at(call, number):
            break
        kills += 1

    assert number < CALLS_MAX - step, "it never came to its end"
    tally.add(kills=kills, **killing.harm)
    killing.compare()
