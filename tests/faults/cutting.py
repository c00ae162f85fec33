"""Cut the power at many moments of the typist's work and open what is left."""

import copy
import random
import shutil
from pathlib import Path

from brata_desktop.config.paths import Paths
from tests.faults.power_cut import Disk, Event, record
from tests.faults.promises import Promises, make_post

WAYS = {"nothing unsynced": (False, 0.0), "everything": (False, 1.0), "some of it": (True, 0.5)}


def cut_again_and_again(folder: Path, seed: int, rounds: int, cuts: int) -> tuple[int, int]:
    """Cut the power at `cuts` moments, each in three ways, and check the store after each.

    The moments lie right before and right after a sync, where a promise begins to hold.

    Returns:
        How many syncs there were, and how many cuts were made.
    """
    paths = make_post(folder)
    disk, promises = Disk(paths), Promises()
    events = record(paths, seed, rounds)
    syncs = [number for number, event in enumerate(events) if event.call == "sync"]
    moments = sorted({at + after for at in syncs for after in (0, 1)})
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    chosen = set(rng.sample(moments, min(cuts, len(moments))))
    for number, event in enumerate([*events, Event("end")]):
        if number in chosen:
            _cut(folder / "after", paths, disk, promises, rng)
        disk.take(event)
        if event.call == "say":
            promises.hear([event.data])
    return len(syncs), len(chosen) * len(WAYS)


def _cut(folder: Path, paths: Paths, disk: Disk, promises: Promises, rng: random.Random) -> None:
    for is_random, share in WAYS.values():
        shutil.rmtree(folder, ignore_errors=True)
        target = Paths(folder / "data", folder / "state")
        disk.write(paths, target, rng if is_random else None, share)
        copy.deepcopy(promises).check(target)


def syncs_of_saves(events: list[Event]) -> list[int]:
    """Return how many syncs each save of a form took, from its last key to its return."""
    counts, since = [], 0
    for event in events:
        if event.call == "sync":
            since += 1
        elif event.call == "say":
            if b'"kept"' in event.data:
                counts.append(since)
            since = 0
    return counts
