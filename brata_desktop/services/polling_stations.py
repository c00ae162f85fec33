"""The polling stations of an election: taken from lists, listed, searched, and who guards them.

A station is a line of a register, signed by the unit key (`register_lines`); a list is taken by an
administrator, all of its good lines or nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from brata_desktop.domain.areas import covers
from brata_desktop.domain.csv_table import Origin, Row
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.guard_need import (
    PlaceNeed,
    guard_need,
    parse_available,
    place_finder,
)
from brata_desktop.domain.polling_lists import (
    STATION_COLUMNS,
    ListReader,
    StationReading,
    check_columns,
    column_named,
)
from brata_desktop.domain.polling_plan import ListPlan, StationRow, plan_list
from brata_desktop.domain.polling_search import StationIndex, build_station_index
from brata_desktop.domain.polling_stations import PollingStation, station_of
from brata_desktop.domain.states import Right
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.imports.lines import Line
from brata_desktop.services.imports.readers import read_lines
from brata_desktop.services.register_lines import POLLING_STATION
from brata_desktop.services.registers import Steps, finish, text_of, write_in_steps
from brata_desktop.store.store import Store, Work

LINES_MAX = 20_000
"""Lines of one file: all of them are written at once, and a save has to wait for that. An election
of the province has 13,584 stations.
"""
_BELOW_NO_NAME = re.compile(r"kolom \d+")
"""What the readers call a cell below no heading; it spoils its line, not the file."""

STEP_LINES = 500
"""Lines read between two pauses, some 50 ms."""


@dataclass(frozen=True, slots=True)
class StationImport:
    """What became of a list.

    Attributes:
        plan: What it changes, or would in a dry run.
        errors: One per refused line, with its line and column.
    """

    plan: ListPlan
    errors: tuple[InvalidInput, ...]

    @property
    def taken(self) -> int:
        """Lines that stand in the register now."""
        return len(self.plan.changes) + self.plan.unchanged


def import_stations(
    desk: Desk, file: Path, operation: str = "", *, dry_run: bool = False
) -> tuple[StationImport, Changes]:
    """Take a list without a pause; otherwise as `import_in_steps`."""
    return finish(import_in_steps(desk, file, operation, dry_run=dry_run))


def import_in_steps(
    desk: Desk, file: Path, operation: str = "", *, dry_run: bool = False
) -> Steps[tuple[StationImport, Changes]]:
    """Take a .csv or .xlsx list; known stations are brought up to date, never doubled.

    What a line does not say stays as it is known (`polling_plan`). Read, looked up and signed in
    steps, then written in one short transaction; left before its end, nothing is written.

    Args:
        desk: The open store.
        file: The list.
        operation: Operation of the lines that name none; the running one when empty.
        dry_run: Only tell what would happen.

    Raises:
        InvalidInput: The file as a whole cannot be used; nothing was written.
        Unavailable: The file cannot be read, or the store cannot be written.
        NotAllowed: Only an administrator fills registers.
    """
    with desk.store.reading() as work:
        desk.require(work, Right.MANAGE_SETTINGS)
    reading = yield from _read(desk, file, operation or desk.operation)
    plan = ListPlan()

    def changed(work: Work) -> list[PollingStation]:
        nonlocal plan
        known = {station.key: station for station in _stations_in(work)}
        plan = plan_list(reading.rows, known)
        return [change.after for change in plan.changes]

    if dry_run:
        with desk.store.reading() as work:
            changed(work)
    else:
        yield from write_in_steps(desk, changed)
    changes = Changes(registers=bool(plan.changes) and not dry_run)
    return StationImport(plan, reading.errors), changes


def stations(desk: Desk, operation: str = "", area: str = "") -> tuple[PollingStation, ...]:
    """Return the stations, retired ones included, by operation, village and number.

    Args:
        desk: The open store.
        operation: Of one operation only.
        area: Code of the area they lie in.
    """
    with desk.store.reading() as work:
        return tuple(_stations_in(work, operation, area))


def needs(
    desk: Desk, by: str, operation: str = "", stage: str = "", available: Path | None = None
) -> tuple[PlaceNeed, ...]:
    """Return what guarding the stations takes beside what there is, by unit or area.

    Args:
        desk: The open store.
        by: One of `guard_need.PLACES`.
        operation: Operation code; the running one when empty.
        stage: Stage whose patterns are used; empty for those of polling day.
        available: A CSV file of what there is, by code of unit or area.

    Raises:
        InvalidInput: The file cannot be used.
        Unavailable: The file cannot be read.
    """
    given = parse_available(text_of(available), available.name) if available else {}
    found = stations(desk, operation or desk.operation)
    return guard_need(found, desk.catalogue, place_finder(desk.catalogue, by), given, stage)


def station_index(desk: Desk, work: Work) -> StationIndex:
    """Return the search over the stations of the running operation.

    Made once and again when the register has grown: reading all stations takes tenths of a second,
    and a form asks for the search each time it opens.
    """
    return _kept(desk, work).search


def own_stations(desk: Desk, work: Work) -> tuple[PollingStation, ...]:
    """Return the stations of the running operation in the areas of the own unit; kept as well."""
    return _kept(desk, work).own


def standing_stations(desk: Desk, work: Work) -> tuple[PollingStation, ...]:
    """Return the stations of the running operation that are on the list; kept as well."""
    return _kept(desk, work).standing


class _Kept(NamedTuple):
    """What is made of the register once for each of its states."""

    version: tuple[Any, ...]
    search: StationIndex
    own: tuple[PollingStation, ...]
    standing: tuple[PollingStation, ...]


_keeps: WeakKeyDictionary[Store, _Kept] = WeakKeyDictionary()


def _kept(desk: Desk, work: Work) -> _Kept:
    version = (desk.operation, desk.unit, work.revisions.count_of_kinds([POLLING_STATION]))
    found = _keeps.get(desk.store)
    if found is None or found.version != version:
        home = [area.code for area in desk.catalogue.areas_of_unit(desk.unit)]
        standing = [each for each in _stations_in(work, desk.operation) if not each.is_retired]
        own = (each for each in standing if any(covers(code, each.village) for code in home))
        index = build_station_index(desk.catalogue.areas, standing, home)
        found = _Kept(version, index, tuple(own), tuple(standing))
        _keeps[desk.store] = found
    return found


def _stations_in(work: Work, operation: str = "", area: str = "") -> Iterator[PollingStation]:
    for row in work.registers.all(POLLING_STATION):
        if row.code.startswith(operation):
            station = station_of(row.doc)
            if _is_wanted(station, operation, area):
                yield station


def _is_wanted(station: PollingStation, operation: str, area: str) -> bool:
    is_there = not area or station.village == area or station.village.startswith(f"{area}.")
    return is_there and operation in ("", station.operation)


def _read(desk: Desk, file: Path, operation: str) -> Steps[StationReading]:
    lines = yield from _lines_of(file)
    if not lines:
        raise InvalidInput("", "import-empty", file=file.name)
    if columns := dict(_columns_of(lines)):
        check_columns(columns, file.name)
    reader = ListReader(desk.catalogue, operation)
    rows: list[StationRow] = []
    errors: list[InvalidInput] = []
    for number, line in enumerate(lines, 1):
        origin = Origin(file.name, line.row)
        try:
            rows.append(reader.read(Row(_cells(line), origin)))
        except InvalidInput as error:
            errors.append(_located(error, origin))
        if number % STEP_LINES == 0:
            yield
    return StationReading(tuple(rows), tuple(errors))


def _lines_of(file: Path) -> Steps[list[Line]]:
    unread, lines = read_lines(file), list[Line]()
    while some := list(islice(unread, STEP_LINES)):
        lines += some
        if len(lines) > LINES_MAX:
            raise InvalidInput("", "polling-too-many", file=file.name, allowed=LINES_MAX)
        yield
    return lines


def _columns_of(lines: Iterable[Line]) -> Iterator[tuple[str, int]]:
    """Yield each named column that holds anything, with the first line where it does."""
    seen: set[str] = set()
    for line in lines:
        for heading in line.values.keys() - seen:
            seen.add(heading)
            if not _BELOW_NO_NAME.fullmatch(heading):
                yield column_named(heading), line.row


def _cells(line: Line) -> dict[str, str]:
    """Return the cells under our names.

    Raises:
        InvalidInput: The line could not be read, or two of its columns mean the same.
    """
    if line.error is not None:
        raise line.error
    cells: dict[str, str] = {}
    for heading, value in line.values.items():
        column = column_named(heading)
        if column not in STATION_COLUMNS.allowed:
            allowed = ", ".join(STATION_COLUMNS.optional)
            raise InvalidInput(heading[:40], "catalogue-unknown-column", allowed=allowed)
        if column in cells:
            raise InvalidInput(column, "import-field-twice")
        cells[column] = _text(value)
    return cells


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return str(value).strip()


def _located(error: InvalidInput, origin: Origin) -> InvalidInput:
    """Return an error with file, line and column, which the readers of files leave to us."""
    place = {"file": origin.file, "line": origin.line, "column": error.field}
    params = {name: value for name, value in error.params.items() if name != "field"}
    return InvalidInput(error.field, error.code, **{**place, **params})
