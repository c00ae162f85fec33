"""kill -9 of a laptop that records and syncs, at a call of the kernel, and what then holds."""

import subprocess
import sys
from pathlib import Path

from brata_desktop.domain.states import Action
from brata_desktop.services import records, verification
from brata_desktop.store.record_rows import RecordFilter
from tests.faults.killing import ROOT
from tests.faults.real_hub import hashes_of
from tests.store.test_store import _strace

PROGRAM = Path(__file__).with_name("one_sync.py")
CHECKED_EVERY = 5


class Killing:
    """A post that is killed again and again, and the desk above it that answers.

    Args:
        hub: A real hub.
        desk: The desk, open.
        post: The post, closed.
    """

    def __init__(self, hub, desk, post):
        self._hub, self._desk, self._post = hub, desk, post
        self._promised = set()
        self.harm = {}

    def kill_at(self, call, number):
        """Let the post record and sync, and kill it at a call; then audit, and sync again.

        Returns:
            Whether it was killed; False once there are not so many calls.
        """
        done = self._run(call, number)
        self._promised |= {bytes.fromhex(line) for line in done.stdout.decode().split()}
        self._post.open()
        self._promised |= hashes_of(self._post)
        before = self._hub.audit([self._post], self._promised)
        assert not any(before.harm.values()), (number, before)
        assert self._hub.sync(self._post).is_complete
        self._read_and_approve()
        after = self._hub.audit([self._post, self._desk], self._promised)
        assert not any(after.harm.values()), (number, after)
        assert after.waiting == 0
        assert number % CHECKED_EVERY or verification.problems(self._post.desk) == ()
        self._post.close()
        self.harm = after.harm
        return done.returncode != 0

    def compare(self):
        """Both show the same records of the post, each once."""
        self._post.open()
        assert self._hub.sync(self._post).is_complete
        own = self._post.desk.post
        told = []
        for each in (self._desk, self._post):
            rows = records.page(each.desk, RecordFilter(), limit=5000).rows
            told.append({(row.number, row.id, row.status) for row in rows if row.post == own})
        assert told[0] == told[1]
        assert len({number for number, _, _ in told[0]}) == len(told[0])

    def _run(self, call, number):
        kill = ["-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}"]
        places = (str(self._post.paths.data_dir), str(self._post.paths.state_dir))
        command = [_strace(), "-f", "-qq", "-o", "/dev/null", *kill, sys.executable, str(PROGRAM)]
        done = subprocess.run([*command, *places], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode in (0, -9), done.stderr
        return done

    def _read_and_approve(self):
        """Let the desk answer what came, so that the post's next session has something to take."""
        assert self._hub.sync(self._desk).is_complete
        waiting = records.page(self._desk.desk, RecordFilter(statuses=("submitted",))).rows
        if waiting:
            records.act(self._desk.desk, [row.id for row in waiting], Action.APPROVE)
            assert self._hub.sync(self._desk).is_complete
