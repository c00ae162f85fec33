"""kill -9 at every write, sync, send and receive of a laptop that records and syncs.

A real process, a real hub behind TLS. `strace` kills it at the first call of a kind, at the second,
and so on until it comes to its end. Each time the store is opened as after the crash, audited
before anything else is said to the hub, and synced; the desk above reads and approves meanwhile, so
that something comes the other way too.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from brata_desktop.domain.states import Action
from brata_desktop.services import records, verification
from brata_desktop.store.record_rows import RecordFilter
from tests.faults.killing import ROOT
from tests.faults.real_hub import hashes_of
from tests.province import Station
from tests.store.test_store import _strace

PROGRAM = Path(__file__).with_name("one_sync.py")
RARE = ("write", "fsync", "fdatasync", "ftruncate", "rename", "unlink", "sendto", "recvfrom")
# The one that is called most is told apart by the remainder, for two processes to share.
CASES = [("pwrite64", 1, 2), ("pwrite64", 2, 2), *((call, 1, 1) for call in RARE)]
CALLS_MAX = 2_000
CHECKED_EVERY = 5


@pytest.fixture
def laptops(real_hub, tmp_path, call, first, step):
    """A desk and a post below it, another one for each case."""
    desk = Station(tmp_path / "desk", post="00").enrol(real_hub, is_desk=True)
    code = f"{CASES.index((call, first, step)) + 1:02}"
    post = Station(tmp_path / "post", post=code).enrol(real_hub)
    post.close()
    yield desk, post
    for each in (desk, post):
        each.close()


@pytest.mark.slow
@pytest.mark.parametrize(("call", "first", "step"), CASES)
def test_killed_at_every_call_nothing_is_lost(real_hub, laptops, tally, call, first, step):
    desk, post = laptops
    promised, kills = set(), 0
    for number in range(first, CALLS_MAX, step):
        done = _run(post, call, number)
        promised |= {bytes.fromhex(line) for line in done.stdout.split()}
        post.open()
        promised |= hashes_of(post)
        before = real_hub.audit([post], promised)
        assert not any(before.harm.values()), (number, before)
        assert real_hub.sync(post).is_complete
        _read_and_approve(real_hub, desk)
        after = real_hub.audit([post, desk], promised)
        assert not any(after.harm.values()), (number, after)
        assert after.waiting == 0
        is_over = done.returncode == 0
        assert number % CHECKED_EVERY or verification.problems(post.desk) == ()
        post.close()
        if is_over:
            break
        kills += 1
    assert is_over, "it never came to its end"
    tally.add(kills=kills, **after.harm)
    _compare(real_hub, desk, post)


def _run(post, call, number):
    """Let it record and sync, and kill it at a call; nothing is killed once there is none."""
    kill = ["-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}"]
    places = (str(post.paths.data_dir), str(post.paths.state_dir))
    command = [_strace(), "-f", "-qq", "-o", "/dev/null", *kill, sys.executable, str(PROGRAM)]
    done = subprocess.run([*command, *places], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode in (0, -9), done.stderr
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode())


def _read_and_approve(hub, desk):
    """Let the desk answer what came, so that the post's next session has something to take."""
    assert hub.sync(desk).is_complete
    waiting = records.page(desk.desk, RecordFilter(statuses=("submitted",))).rows
    if waiting:
        records.act(desk.desk, [row.id for row in waiting], Action.APPROVE)
        assert hub.sync(desk).is_complete


def _compare(hub, desk, post):
    """Both show the same records, each once."""
    post.open()
    assert hub.sync(post).is_complete
    shown = [records.page(each.desk, RecordFilter(), limit=5000).rows for each in (desk, post)]
    own = post.desk.post
    told = [{(r.number, r.id, r.status) for r in rows if r.post == own} for rows in shown]
    assert told[0] == told[1]
    assert len({number for number, _, _ in told[0]}) == len(told[0])
