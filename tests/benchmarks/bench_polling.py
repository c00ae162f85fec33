"""A list of 13,584 polling stations taken, against csv and a plain insert into the same database.

    python -m tests.benchmarks.bench_polling [--stations 13584] [--folder DIR]

The baseline reads the same file with the csv module and inserts every row into one table of
SQLCipher with the same key, in one transaction: no checks, no village looked up, no signature, no
search. Prints processor time and the clock's, and ratios; nothing here passes or fails.
"""

import argparse
import csv
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import openpyxl

from brata_desktop.domain.polling_search import build_station_index
from brata_desktop.services import polling_stations
from brata_desktop.services.desk import Desk
from brata_desktop.store.connection import connect
from tests.invented_stations import HEADINGS, STATIONS, invented_stations, write_csv, write_xlsx
from tests.services_world import World
from tests.store.making import KEY

TURNS = 5
SEARCHES = 200
QUERIES = ("tps", "tps 3", "tps 03 kelayan dalam", "tps banjarmasin sel", "tps k", "tps 4 sdn hst")


def main() -> None:
    """Measure imports in turns with their baselines, then the search."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--stations", type=int, default=STATIONS)
    arguments.add_argument("--folder", type=Path)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        _bench(Path(name), chosen.stations)


Times = tuple[float, float]


def _bench(folder: Path, count: int) -> None:
    turns = [_turn(folder / f"{number}", count, is_last=number == TURNS) for number in _numbers()]
    print(f"\n{count:,} stations, median of {TURNS}: processor s, x, clock s, x")
    for label in turns[0]:
        base = "openpyxl (xlsx), plain insert" if "xlsx" in label else "csv and plain insert"
        print(f"  {label:28}" + _figures([t[label] for t in turns], [t[base] for t in turns]))


def _numbers() -> range:
    return range(1, TURNS + 1)


def _turn(folder: Path, count: int, *, is_last: bool) -> dict[str, Times]:
    """Do everything once, in turns, so that a slow moment of the machine is slow for all."""
    (folder / "csv").mkdir(parents=True)
    (folder / "xlsx").mkdir()
    first, second = World(folder / "csv"), World(folder / "xlsx")
    desk, other = first.desk("Suryadi"), second.desk("Suryadi")
    rows = invented_stations(desk.catalogue.areas, count)
    table, book = write_csv(folder / "tps.csv", rows), write_xlsx(folder / "tps.xlsx", rows)
    times = {
        "csv and plain insert": _timed(lambda: _raw_csv(table, folder / "raw")),
        "our import of the csv": _timed(lambda: _take(desk, table)),
        "the same csv again": _timed(lambda: _take(desk, table)),
        "openpyxl (xlsx), plain insert": _timed(lambda: _raw_xlsx(book, folder / "raw")),
        "our import of the xlsx": _timed(lambda: _take(other, book)),
        "list every station": _timed(lambda: polling_stations.stations(desk)),
        "make the search": _timed(lambda: _search_of(desk)),
    }
    if is_last:
        _bench_search(desk)
    first.store.close()
    second.store.close()
    return times


def _figures(found: list[Times], base: list[Times]) -> str:
    text = ""
    for own, other in zip(zip(*found, strict=True), zip(*base, strict=True), strict=True):
        ours, theirs = statistics.median(own), statistics.median(other)
        text += f"{ours:9.3f} {ours / theirs:7.2f} x"
    return text


def _timed(work: Callable[[], object]) -> Times:
    processor, clock = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - processor, time.perf_counter() - clock


def _take(desk: Desk, file: Path) -> None:
    result, _ = polling_stations.import_stations(desk, file)
    if result.errors:
        raise AssertionError(str(result.errors[0]))


def _search_of(desk: Desk) -> object:
    stations = polling_stations.stations(desk)
    return build_station_index(desk.catalogue.areas, stations, ["63.71"])


def _raw_csv(file: Path, database: Path) -> None:
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))[1:]
    _insert(rows, database.with_suffix(".csv.db"))


def _raw_xlsx(file: Path, database: Path) -> None:
    book = openpyxl.load_workbook(file, read_only=True)
    rows = list(book.worksheets[0].iter_rows(min_row=2, values_only=True))
    width = len(HEADINGS)
    _insert([(*row, *[None] * (width - len(row))) for row in rows], database.with_suffix(".x.db"))


def _insert(rows: list[list[object]], database: Path) -> None:
    columns = ", ".join(f"c{number}" for number in range(len(HEADINGS)))
    places = ", ".join("?" * len(HEADINGS))
    with closing(connect(database, KEY, is_new=True)) as connection:
        connection.execute(f"CREATE TABLE t (id INTEGER PRIMARY KEY, {columns})")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(f"INSERT INTO t ({columns}) VALUES ({places})", rows)  # noqa: S608
        connection.execute("COMMIT")


def _bench_search(desk: Desk) -> None:
    index = build_station_index(desk.catalogue.areas, polling_stations.stations(desk), ["63.71"])
    print("one search, median of the main thread's time")
    for query in QUERIES:
        took = []
        for _ in range(SEARCHES):
            started = time.thread_time()
            index.suggestions(query)
            took.append(time.thread_time() - started)
        print(f"  {query:28}{statistics.median(took) * 1000:8.2f} ms")


if __name__ == "__main__":
    main()
