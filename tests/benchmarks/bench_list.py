"""The list of records against a bare window, and how long the main thread stands still.

    python -m tests.benchmarks.bench_list [--records 100000] [--folder DIR]

Prints milliseconds (median of the runs) and ratios; nothing here passes or fails.

* Time to a usable list: from the start of a process until the newest lines are painted. The
  baseline is a bare PySide6 window with a QTableView that shows the same rows of the same
  encrypted file by raw SQL. "From unlock" is what the officer waits for: the modules are loaded.
* Stalls: a timer of 1 ms on the main thread says how late it came while somebody types into the
  search, scrolls, drags the scroll bar and runs through the list with the detail pane open. "Own"
  is the processor time of the main thread alone, which a busy machine does not lengthen.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
GOAL_RATIO, GOAL_P99_MS = 3.0, 16.0
QUERY = (
    "SELECT occurred_at, kind, title, place, author, severity, status FROM record "
    "ORDER BY position DESC LIMIT 100"
)


def main() -> None:
    """Make a store, then measure in processes of their own."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--records", type=int, default=100_000)
    arguments.add_argument("--folder", type=Path)
    arguments.add_argument("--child", choices=("bare", "ours", "stalls"), help=argparse.SUPPRESS)
    arguments.add_argument("--store", type=Path, help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.child:
        {"bare": _bare, "ours": _ours, "stalls": _stalls}[chosen.child](chosen.store)
        return
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        _measure(Path(folder), chosen.records)


def _measure(folder: Path, size: int) -> None:
    from tests.benchmarks.bench_store import _fill  # noqa: PLC0415
    from tests.services_world import World  # noqa: PLC0415

    world = World(folder)
    _fill(world.store, size)
    world.store.close()
    print(f"{size:,} records, {world.path.stat().st_size / 1e6:,.0f} MB")
    bare = statistics.median(_child("bare", world.path)[0] for _ in range(RUNS))
    runs = [_child("ours", world.path) for _ in range(RUNS)]
    process, unlocked, whole = (statistics.median(found) for found in zip(*runs, strict=True))
    print(f"  bare window, start to first lines     {bare:7.0f} ms")
    print(f"  ours, start to first lines            {process:7.0f} ms   {process / bare:5.2f} x")
    print(f"  ours, from unlock to first lines      {unlocked:7.0f} ms   "
          f"{unlocked / bare:5.2f} x   goal {GOAL_RATIO:.0f} x")  # fmt: skip
    print(f"  ours, from unlock to the whole length {whole:7.0f} ms   {whole / bare:5.2f} x")
    print(_run("stalls", world.path), end="")


def _child(kind: str, store: Path) -> list[float]:
    return [float(word) for word in _run(kind, store).split()]


def _run(kind: str, store: Path) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.bench_list", "--child", kind]
    started = time.time()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "BENCH_STARTED": str(started)}
    done = subprocess.run(
        [*command, "--store", str(store)],
        check=True, capture_output=True, text=True, env=environment, timeout=300,
    )  # fmt: skip
    return done.stdout


def _since_start_ms() -> float:
    return (time.time() - float(os.environ["BENCH_STARTED"])) * 1000


def _bare(path: Path) -> None:
    from PySide6.QtCore import QAbstractTableModel, Qt  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView  # noqa: PLC0415
    from sqlcipher3 import dbapi2  # noqa: PLC0415

    key = bytes(range(32)).hex()
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    count = connection.execute("SELECT count(*) FROM record").fetchone()[0]
    rows = connection.execute(QUERY).fetchall()

    class Rows(QAbstractTableModel):
        def rowCount(self, _parent=None):  # noqa: N802
            return count

        def columnCount(self, _parent=None):  # noqa: N802
            return len(rows[0])

        def data(self, index, role=Qt.ItemDataRole.DisplayRole):
            shown = role == Qt.ItemDataRole.DisplayRole and index.row() < len(rows)
            return str(rows[index.row()][index.column()]) if shown else None

    application = QApplication([])
    window, model = QMainWindow(), Rows()
    view = QTableView()
    view.setModel(model)
    window.setCentralWidget(view)
    window.resize(1366, 768)
    window.show()
    application.processEvents()
    view.grab()
    print(_since_start_ms())


class _Window:
    """Our page over the store, with its real worker."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from brata_desktop.config.paths import Paths  # noqa: PLC0415
        from brata_desktop.reports.worker import ReportWorker  # noqa: PLC0415
        from brata_desktop.ui.background import Background  # noqa: PLC0415
        from brata_desktop.ui.collecting import Collecting  # noqa: PLC0415
        from brata_desktop.ui.records.page import RecordsPage  # noqa: PLC0415
        from brata_desktop.ui.theme.theme import Theme  # noqa: PLC0415
        from brata_desktop.ui.translation import Translation  # noqa: PLC0415
        from brata_desktop.ui.workbench import Workbench  # noqa: PLC0415

        self.application = QApplication([])
        self.translation = Translation(self.application)
        self.theme = Theme(self.application, "light")
        self._path, self._page, self._workbench = path, RecordsPage, Workbench
        self.collecting = Collecting()
        self.store_worker, self.paper_worker = Background("store"), Background("paper")
        self._paths, self._printer = Paths(path.parent, path.parent), ReportWorker()

    def unlock(self) -> None:
        """Open the store and show the list of all records."""
        from brata_desktop.services.record_list import ListFilter, Period  # noqa: PLC0415

        self.desk = _desk(self._path)
        workbench = self._workbench(
            self.desk, self._paths, self.store_worker, self.paper_worker, self._printer
        )
        self.page = self._page(workbench)
        self.page.bar.show_filter(ListFilter(Period.ALL))
        self.page.resize(1170, 700)
        self.page.show()
        self.page.activateWindow()

    def until(self, condition) -> None:
        """Run the event loop until something holds."""
        while not condition():
            self.application.processEvents()
            time.sleep(0.0005)

    def close(self) -> None:
        """End the workers."""
        self.store_worker.close()
        self.paper_worker.close()
        self.collecting.close()
        self.desk.store.close()


def _desk(path: Path):
    import uuid  # noqa: PLC0415

    from brata_desktop.config.paths import resource  # noqa: PLC0415
    from brata_desktop.services.catalogue import load_catalogue  # noqa: PLC0415
    from brata_desktop.services.desk import Desk  # noqa: PLC0415
    from brata_desktop.store.opening import open_store  # noqa: PLC0415
    from tests import services_world as world  # noqa: PLC0415

    return Desk(
        store=open_store(path, world.KEY),
        catalogue=load_catalogue(resource()),
        verify=world.verify,
        officer_id=str(uuid.uuid5(uuid.NAMESPACE_URL, "officer Rahman")),
        signer=world.make_signer("Rahman"),
        operation="OMB-2023-2024",
        unit="BJM",
        post="07",
        laptop="A",
        anchors=frozenset({world.make_signer("unit BJM").key}),
        clock=lambda: world.NOW,
        new_id=lambda: str(uuid.uuid4()),
    )


def _ours(path: Path) -> None:
    window = _Window(path)
    # What the officer waits for begins when the passphrase was right.
    from tests import services_world  # noqa: F401, PLC0415

    unlocked = time.perf_counter()
    window.unlock()
    window.until(lambda: window.page.model.record(1) is not None)
    window.page.table.viewport().grab()
    usable, process = time.perf_counter(), _since_start_ms()
    window.until(lambda: window.page.model.outline.is_whole)
    whole = time.perf_counter()
    print(process, (usable - unlocked) * 1000, (whole - unlocked) * 1000)
    window.close()


class _Probe:
    """Notes how late a timer of 1 ms comes."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415

        self.late_ms: list[float] = []
        self.busy_ms: list[float] = []
        self._last, self._last_busy = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        self.late_ms.append(max(0.0, (now - self._last) * 1000 - 1))
        self.busy_ms.append((busy - self._last_busy) * 1000)
        self._last, self._last_busy = now, busy

    def take(self) -> tuple[list[float], list[float]]:
        """Return what was noted, sorted, and begin anew."""
        noted = sorted(self.late_ms), sorted(self.busy_ms)
        self.late_ms, self.busy_ms = [], []
        return noted


def _stalls(path: Path) -> None:
    window = _Window(path)
    window.unlock()
    window.until(lambda: window.page.model.outline.is_whole)
    probe = _Probe()
    print(f"  {'main thread, ms late':34}{'median':>8}{'p99':>8}{'worst':>8}"
          f"{'own p99':>9}{'own worst':>11}   goal p99 {GOAL_P99_MS:.0f} ms")  # fmt: skip
    for name, steps, pause_s in _phases(window):
        _wait(window, 0.3)
        probe.take()
        for step in steps:
            step()
            _wait(window, pause_s)
        late, busy = probe.take()
        print(f"  {name:34}{statistics.median(late):8.1f}{_p99(late):8.1f}{late[-1]:8.1f}"
              f"{_p99(busy):9.1f}{busy[-1]:11.1f}")  # fmt: skip
    window.close()


def _p99(ordered: list[float]) -> float:
    return ordered[int(len(ordered) * 0.99)]


def _phases(window: _Window):
    """Yield what is done, as steps, and the pause after each step in seconds."""
    from functools import partial  # noqa: PLC0415

    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtTest import QTest  # noqa: PLC0415

    page, key = window.page, Qt.Key
    table, bar = page.table, page.table.verticalScrollBar()
    typed = "baliho simpang empat lambung mangkurat"
    letters = [partial(QTest.keyClicks, page.search, letter) for letter in typed]
    back = [partial(QTest.keyClick, page.search, key.Key_Backspace)] * len(typed)
    # Slow enough that every letter is searched for.
    yield "typing in the search, 4 keys/s", [page.search.setFocus, *letters, *back[::2]], 0.25
    yield "letting the list come back", [table.setFocus] * 4, 0.25
    wheel = [lambda: bar.setValue(bar.value() + 90)] * 150
    yield "scrolling by the wheel", wheel, 0.016
    drags = [partial(bar.setValue, bar.maximum() * step // 60) for step in range(60)]
    yield "dragging the scroll bar", drags, 0.03
    moves = [key.Key_PageDown] * 20 + [key.Key_End, key.Key_Home] * 5
    yield "page down, end, home", [partial(QTest.keyClick, table, move) for move in moves], 0.06
    downs = [partial(QTest.keyClick, table, key.Key_Down)] * 120
    yield "arrow down held, 30 keys/s", downs, 0.033


def _wait(window: _Window, seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
