"""From the start of a process to the first paint of the unlock window, against bare PySide6.

    python -m tests.benchmarks.bench_start [--runs 15]

Prints milliseconds and ratios; nothing here passes or fails. Each start is a process of its own;
the kinds take turns, so that a busy moment of the machine meets all of them. The clock stops when
the first paint of the whole window is over.

* The baseline is a QMainWindow with a QTableView over a model in Python, like the bare window of
  `bench_list`. Two barer ones stand beside it: an empty table, and a label, a field and a button.
* Ours is the whole way of `python -m brata_desktop` over a post that has a store: command line,
  log, settings, window, the names of the officers. The store is not opened for it, and the
  services are loaded right after the paint.

Processor time is of the whole process, so a worker thread would count. Bytecode is written
beforehand, as on a laptop that starts the program for the second time.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
GOAL = 1.3
BASELINE, OURS = "table", "unlock"
STEPS = ("Python", "PySide6", "our modules", "application, look, page", "paint")
NAMES = {
    BASELINE: "bare: table of rows",
    "empty": "bare: empty table",
    "form": "bare: label, field and button",
    OURS: "our unlock window",
}


def main() -> None:
    """Make a post, then start everything in turn."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=RUNS)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder) / "data", chosen.runs)


def _measure(data: Path, runs: int) -> None:
    _make_post(data)
    found = _in_turn([*NAMES, "steps"], data, runs)
    print(f"  {'first paint, median of ' + str(runs):34}{'processor ms':>13}{'x':>7}{'wall ms':>10}"
          f"{'x':>7}{'least processor':>18}{'x':>7}")  # fmt: skip
    whole = {name: _figures(found[name]) for name in NAMES}
    for name, (busy, wall, least) in whole.items():
        bare = whole[BASELINE]
        goal = f"   goal {GOAL} x" if name == OURS else ""
        print(f"  {NAMES[name]:34}{busy:13.1f}{busy / bare[0]:7.2f}{wall:10.1f}"
              f"{wall / bare[1]:7.2f}{least:18.1f}{least / bare[2]:7.2f}{goal}")  # fmt: skip
    print("  where the processor time of ours goes:")
    for step, *taken in zip(STEPS, *found["steps"], strict=True):
        print(f"    {step:32}{statistics.median(taken):13.1f}")


def _figures(runs: list[list[float]]) -> tuple[float, float, float]:
    """Return the medians of processor and wall time, and the least processor time."""
    busy, wall = [run[0] for run in runs], [run[1] for run in runs]
    return statistics.median(busy), statistics.median(wall), min(busy)


def _make_post(data: Path) -> None:
    from brata_desktop.config.paths import Paths  # noqa: PLC0415
    from brata_desktop.services import demo, door, first_run  # noqa: PLC0415

    paths = Paths(data, data.with_name("state"))
    opened = first_run.set_up(paths, demo.SUPERVISOR, "kata sandi untuk mengukur")
    door.put_sign(paths, opened)
    opened.desk.store.close()


def _in_turn(kinds: list[str], data: Path, runs: int) -> dict[str, list[list[float]]]:
    found: dict[str, list[list[float]]] = {kind: [] for kind in kinds}
    for turn in range(runs + 1):
        for kind in kinds:
            figures = _start(kind, data)
            if turn:  # the first one writes bytecode and warms the disk's cache
                found[kind].append(figures)
    return found


def _start(kind: str, data: Path) -> list[float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment |= {"BRATA_STATE_DIR": str(data.with_name("state"))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["BENCH_STARTED"] = str(time.time())
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.first_paint", kind, str(data)],
        check=True, capture_output=True, text=True, env=environment, timeout=60,
    )  # fmt: skip
    return [float(word) for word in done.stdout.split()]


if __name__ == "__main__":
    main()
