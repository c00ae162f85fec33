"""Kill a working program at random moments, again and again on one store."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from brata_desktop.config.paths import Paths
from brata_desktop.store.backups import list_backups, verify_backup
from tests.faults.promises import Promises

ROOT = Path(__file__).parents[2]
TYPIST = Path(__file__).with_name("typist.py")
MANY = 1_000_000
LINES = 250
STEP_SECONDS = 0.02
START_SECONDS = 1.0


def typist(paths: Paths, seed: int, rounds: int) -> list[str]:
    """Return the command line of the typist."""
    places = (str(paths.data_dir), str(paths.state_dir))
    return [sys.executable, str(TYPIST), *places, str(seed), str(rounds)]


def kill_again_and_again(paths: Paths, seed: int, kills: int) -> Promises:
    """Kill the typist `kills` times and check the store after each.

    Four of five times it is killed after a random number of keys and a moment, once at a random
    moment from its start, when it opens the store that the kill before left behind.
    """
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    promises = Promises()
    for number in range(kills):
        promises.hear(_killed(paths, rng, seed * 1000 + number))
        promises.check(paths)
    for backup in list_backups(paths.backups):
        assert verify_backup(backup.path) == ()
    return promises


def _killed(paths: Paths, rng: random.Random, seed: int) -> list[bytes]:
    command = typist(paths, seed, MANY)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        lines = []
        if rng.random() < 0.2:
            time.sleep(rng.uniform(0, START_SECONDS))
        else:
            lines += [process.stdout.readline() for _ in range(rng.randint(1, LINES))]
            time.sleep(rng.uniform(0, STEP_SECONDS))
        process.kill()
        lines += process.stdout.readlines()
    # It was at work until then, and did not end by itself.
    assert process.returncode == -signal.SIGKILL
    return lines
