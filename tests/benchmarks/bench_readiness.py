"""A year of readiness of 200 units: the screen of one day and its sums, against raw SQL.

    python -m tests.benchmarks.bench_readiness [--days 50 365] [--folder DIR]

Prints milliseconds (median) and ratios; nothing here passes or fails. Every day has a line of
each unit in the list; the two days that the screen reads are real signed records. Baselines run
on the same file in the same run: the day's lines by raw SQL, and the bodies of the same revisions
read and unpacked by raw SQL.
"""

import argparse
import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.readiness import Asset, Readiness, Share
from brata_desktop.domain.kinds.readiness.document import numbers
from brata_desktop.domain.kinds.readiness.sums import Roll, sum_tree
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.units import POLSEK
from brata_desktop.services import records
from brata_desktop.services.desk import Desk
from brata_desktop.services.kinds.readiness import days
from brata_desktop.services.unit_tree import units_of
from brata_desktop.store.codec import DICTIONARY, unpack_body
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.record_table import day_ceiling, day_floor
from brata_desktop.store.records import _LIST_COLUMNS
from tests.services_world import CATALOGUE, DAY, World

UNITS, REPEATS = 200, 9
GOAL_RATIO = 2.0
KINDS = ("R2", "R4", "R6", "KAPAL", "HT", "RIG", "ALSUS")


def main() -> None:
    """Measure a short year and a whole one: what a day costs should not grow."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--days", type=int, nargs="*", default=[50, 365])
    arguments.add_argument("--folder", type=Path)
    chosen = arguments.parse_args()
    screens = []
    for number in chosen.days:
        with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
            screens.append(_measure(Path(folder), number))
    if len(screens) > 1:
        print(f"the screen's day at {chosen.days[-1]} days against {chosen.days[0]}: "
              f"{screens[-1] / screens[0]:.2f} x (goal: flat)")  # fmt: skip


def _measure(folder: Path, number_of_days: int) -> float:
    world = World(folder)
    desk = replace(world.desk("Rahman"), catalogue=_catalogue())
    codes = [unit.code for unit in units_of(desk.catalogue, "POLDA")]
    with world.store.transaction() as work:
        for back in range(2, number_of_days):
            for code in codes:
                work.records.put(*_line(code, DAY - dt.timedelta(days=back)))
        for day in (DAY - dt.timedelta(days=1), DAY):
            for code in codes:
                records.add_in(desk, work, "readiness", _roll(code, day), submit=True)
        desk.commit(work)
    print(f"{len(codes) * number_of_days:,} reports of {len(codes)} units")
    screen = _lines(desk)
    _documents(desk)
    _sums(desk, codes)
    world.store.close()
    return screen


def _lines(desk: Desk) -> float:
    wanted = RecordFilter(kinds=("readiness",), since=DAY, until=DAY)
    sql = (
        f"SELECT {_LIST_COLUMNS} FROM record WHERE kind = ? AND position >= ? AND position < ? "  # noqa: S608
        "ORDER BY position DESC"
    )
    bounds = ("readiness", day_floor(DAY), day_ceiling(DAY))
    with desk.store.reading() as work:
        driver: Any = work.records._driver
        raw = _median(lambda: driver.execute(sql, bounds).fetchall())
        ours = _median(lambda: work.records.page(wanted, limit=2000))
    _tell("lines of the day", ours, raw, "raw SQL")
    return ours


def _documents(desk: Desk) -> None:
    polda = replace(desk, unit="POLDA")
    sql = (
        "SELECT revision.body FROM record JOIN revision ON revision.record = record.id "
        "WHERE record.kind = ? AND record.position >= ? AND record.position < ?"
    )
    bounds = ("readiness", day_floor(DAY - dt.timedelta(days=1)), day_ceiling(DAY))
    with desk.store.reading() as work:
        driver: Any = work.records._driver

        def read() -> list[object]:
            return [unpack_body(body, DICTIONARY) for (body,) in driver.execute(sql, bounds)]

        raw = _median(read)
    ours = _median(lambda: days.look_at(polda, DAY))
    _tell("whole screen: two days folded, verified, summed", ours, raw, "bodies read and unpacked")
    last = _median(lambda: days.last_roll(desk, "P100", DAY))
    _tell("proposal of one unit", last, raw, "the same")


def _sums(desk: Desk, codes: list[str]) -> None:
    units = units_of(desk.catalogue, "POLDA")
    rolls = {code: Roll(code, code, (1,), _roll(code, DAY)) for code in codes}
    told = [numbers(roll.document) for roll in rolls.values()]

    def bare() -> dict[str, int]:
        total: dict[str, int] = {}
        for each in told:
            for path, number in each.items():
                total[path] = total.get(path, 0) + number
        return total

    assert sum_tree(units, "POLDA", rolls)[0].total == bare()
    _tell("sums of the tree", _median(lambda: sum_tree(units, "POLDA", rolls)), _median(bare),
          "one bare sum of ready numbers")  # fmt: skip


def _tell(name: str, ours: float, raw: float, baseline: str) -> None:
    print(f"  {name:50} {ours:8.2f} ms   {baseline} {raw:8.2f} ms   {ours / raw:6.2f} x")


def _median(call: Callable[[], object]) -> float:
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def _catalogue() -> Catalogue:
    polres = [unit for unit in CATALOGUE.tables.units if unit.parent == "POLDA"]
    below = tuple(
        replace(polres[n % len(polres)], code=f"P{n:03}", type=POLSEK, area="",
                parent=polres[n % len(polres)].code, short_name=f"Polsek {n}")
        for n in range(UNITS - len(polres) - 1)
    )  # fmt: skip
    tables = CATALOGUE.tables
    return Catalogue(replace(tables, units=(*tables.units, *below)))


def _roll(unit: str, day: dt.date) -> Readiness:
    return Readiness(
        operation="OMB-2023-2024",
        what=f"Kesiapan {unit}: siap 40 dari 45",
        occurred=When(date=day, time=dt.time(7, 30)),
        unit=unit,
        real=Count(45),
        ready=Count(40),
        sick=Count(2),
        leave=Count(3),
        shares=tuple(Share(code, code, Count(8)) for code in ("PREEMTIF", "PREVENTIF", "GAKKUM")),
        assets=tuple(Asset(code, code, Count(9), Count(1), Count(1)) for code in KINDS),
        linmas=Count(30),
    )


def _line(unit: str, day: dt.date) -> tuple[RecordRow, str]:
    at = dt.datetime.combine(day, dt.time(7, 30), WITA)
    id_ = f"{unit}-{day.toordinal()}"
    row = RecordRow(
        id_, "readiness", f"S-{id_}", "BJM/07", "BJM", "07", "o", "Bripka Rahman", at, day, at,
        "KAMPANYE", category=unit, status="approved", title=f"Kesiapan {unit}", done=40, total=45,
    )  # fmt: skip
    return row, f"kesiapan {unit}"


if __name__ == "__main__":
    main()
