"""The election night over the stations of the store: key calls, match them, count, find the silent.

Each call is a line of its own, signed by the officer who keyed it, so that two operators never
write over each other. One that was wrong is taken back or changed by a further revision.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.election_night import (
    NightCall,
    NightCell,
    NightRow,
    NightTotals,
    match_calls,
    night_grid,
    night_totals,
    silent,
)
from brata_desktop.domain.graph import build_graph
from brata_desktop.domain.guarding import NightState
from brata_desktop.domain.night_calls import (
    KeyedCall,
    call_of,
    call_payload,
    polling_day,
    station_meant,
)
from brata_desktop.domain.polling_stations import PollingStation, StationKey, station_title
from brata_desktop.domain.states import Right
from brata_desktop.domain.times import WITA
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.polling_stations import own_stations, station_index, stations
from brata_desktop.services.register_lines import NIGHT_CALL, TAKEN_BACK
from brata_desktop.services.registers import project_line
from brata_desktop.store.store import Work


@dataclass(frozen=True, slots=True)
class Night:
    """An election night as it stands.

    Attributes:
        grid: Every station that somebody called about.
        totals: By the hour, WITA.
    """

    grid: tuple[NightRow, ...]
    totals: NightTotals


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A station on the board, heard of or not.

    Attributes:
        key: Code of the station; empty for words that mean none yet.
        title: "TPS 07 Kelayan Dalam", or those words.
        place: Where it stands, in words.
        cells: State code to what is known of it.
        furthest: Place of the last state it came to in the order of the night; -1 for none.
    """

    key: str
    title: str
    place: str
    cells: Mapping[str, NightCell]
    furthest: int

    @property
    def is_disputed(self) -> bool:
        """Whether calls about one of its states give different times."""
        return any(cell.is_disputed for cell in self.cells.values())


@dataclass(frozen=True, slots=True)
class Board:
    """The night of the own area, the stations that came least far on top.

    Attributes:
        day: Polling day.
        states: States in the order of the night.
        rows: Words that mean no station yet, disputed stations, then the others.
        totals: By the hour, WITA.
        villages: Code and name of the villages of the own area that have stations.
    """

    day: dt.date
    states: tuple[NightState, ...]
    rows: tuple[BoardRow, ...]
    totals: NightTotals
    villages: tuple[tuple[str, str], ...]

    @property
    def stations(self) -> int:
        """How many rows are stations."""
        return sum(bool(row.key) for row in self.rows)

    @property
    def silent(self) -> int:
        """How many stations nobody called about."""
        return sum(not row.cells for row in self.rows)

    def reached(self, state: str) -> int:
        """Return how many rows came to a state."""
        return sum(state in row.cells for row in self.rows)


def key_call(
    desk: Desk, keyed: KeyedCall, at: dt.datetime, village: str = ""
) -> tuple[NightCall, Changes]:
    """Write a call down, with the station it means when that is one.

    Args:
        desk: The open store.
        keyed: What was keyed.
        at: The moment of the Enter key, with UTC offset.
        village: Area code that a number alone is about; empty for the whole own area.

    Raises:
        NotAllowed: The officer may not record.
    """
    call_id = desk.new_record_id()
    with desk.store.transaction() as work:
        meant = _finder(desk, work)(keyed.said, village)
        call = NightCall(
            call_id,
            keyed.said,
            keyed.state.code,
            at,
            keyed.happened_at,
            meant.code if meant else "",
        )
        day = polling_day(desk.catalogue.tables.stages, desk.operation, at.astimezone(WITA))
        _write(desk, work, call_id, call_payload(call, desk.operation, day))
        desk.commit(work)
    return call, Changes(registers=True)


def take_back(desk: Desk, calls: Iterable[str]) -> tuple[int, Changes]:
    """Take calls off the board that were keyed by mistake; what was signed stays signed.

    Args:
        desk: The open store.
        calls: Their ids.

    Raises:
        NotAllowed: The officer may not record.
        NotFound: One is not on the board any more; nothing was written.
    """
    taken = tuple(calls)
    with desk.store.transaction() as work:
        for call_id in taken:
            doc = work.registers.get(call_id).doc
            _write(desk, work, call_id, {**doc, TAKEN_BACK: True})
        desk.commit(work)
    return len(taken), Changes(registers=True)


def assign(desk: Desk, calls: Iterable[str], words: str) -> tuple[str, Changes]:
    """Say which station calls were about; return its code, empty where words mean none or several.

    Args:
        desk: The open store.
        calls: Their ids.
        words: The station: "7 kelayan dalam".

    Raises:
        NotAllowed: The officer may not record.
        NotFound: One is not on the board any more; nothing was written.
    """
    with desk.store.transaction() as work:
        meant = _finder(desk, work)(words, "")
        if meant is None:
            return "", Changes()
        for call_id in calls:
            doc = work.registers.get(call_id).doc
            _write(desk, work, call_id, {**doc, "station": meant.code})
        desk.commit(work)
    return meant.code, Changes(registers=True)


def calls_of(desk: Desk, work: Work, day: dt.date) -> tuple[NightCall, ...]:
    """Return the calls of a night of the running operation, each as it stands."""
    return tuple(
        call_of(row.id, row.doc)
        for row in work.registers.all(NIGHT_CALL)
        if (row.doc["operation"], row.doc["day"]) == (desk.operation, day.isoformat())
    )


def board(desk: Desk, village: str = "") -> Board:
    """Return the night of now.

    Args:
        desk: The open store.
        village: Area code whose stations are wanted only; empty for the whole own area.
    """
    now = desk.clock().astimezone(WITA)
    day = polling_day(desk.catalogue.tables.stages, desk.operation, now)
    with desk.store.reading() as work:
        own = own_stations(desk, work)
        find = _finder(desk, work)
        calls = match_calls(calls_of(desk, work, day), lambda said: find(said, ""))
    states = tuple(state for state in desk.catalogue.tables.night_states if not state.is_retired)
    grid = night_grid(calls)
    shown = [each for each in own if each.village.startswith(village)]
    rows = _rows(desk, grid, shown, states, elsewhere=not village)
    codes = dict.fromkeys(each.village for each in own)
    villages = sorted((_name(desk, code), code) for code in codes)
    wanted = grid if not village else [r for r in grid if f"/{village}/" in r.station]
    return Board(
        day,
        states,
        rows,
        night_totals(wanted, WITA),
        tuple((code, name) for name, code in villages),
    )


def match(desk: Desk, calls: Iterable[NightCall]) -> tuple[NightCall, ...]:
    """Name the stations of calls whose words mean exactly one of the register."""
    with desk.store.reading() as work:
        index = station_index(desk, work)
    return match_calls(calls, index.the_one)


def night(calls: Iterable[NightCall]) -> Night:
    """Return the night that calls make."""
    grid = night_grid(calls)
    return Night(grid, night_totals(grid, WITA))


def silent_stations(
    desk: Desk, grid: Iterable[NightRow], state: str, area: str = ""
) -> list[StationKey]:
    """Return the stations of the running operation that nobody said to have come to a state.

    Args:
        desk: The open store.
        grid: What was called.
        state: Code of the state.
        area: Code of the area they lie in; empty for all.
    """
    found = stations(desk, desk.operation, area)
    return silent(grid, (each.key for each in found if not each.is_retired), state)


def _write(desk: Desk, work: Work, call_id: str, payload: JsonObject) -> None:
    desk.require(work, Right.RECORD)
    known = work.revisions.of_record(call_id)
    feed = known[0].header.feed if known else None
    parents = build_graph(known).heads() if known else ()
    desk.write(work, NIGHT_CALL, call_id, payload, parents, feed=feed)
    project_line(desk, work, call_id)


def _finder(desk: Desk, work: Work) -> Callable[[str, str], StationKey | None]:
    """Return what finds the station that words mean, in a village; made once for many calls."""
    own = {each.key: _name(desk, each.village) for each in own_stations(desk, work)}
    find = station_index(desk, work).the_one
    return lambda said, village: station_meant(said, own, find, village)


def _rows(
    desk: Desk,
    grid: Iterable[NightRow],
    own: Iterable[PollingStation],
    states: tuple[NightState, ...],
    *,
    elsewhere: bool,
) -> tuple[BoardRow, ...]:
    order = {state.code: place for place, state in enumerate(states)}
    heard = {row.station or row.said: row for row in grid}
    rows = [
        _row(
            each.key.code,
            each.title(_name(desk, each.village)),
            each.place,
            heard.pop(each.key.code, None),
            order,
        )
        for each in own
    ]
    rows += [
        _row(row.station, _title(desk, row), "", row, order)
        for row in heard.values()
        if elsewhere or not row.station
    ]
    return tuple(sorted(rows, key=_urgency))


def _urgency(row: BoardRow) -> tuple[int, int, str]:
    """Order words without a station and disputed times before those that came least far."""
    rank = 0 if not row.key else 1 if row.is_disputed else 2
    return (rank, row.furthest, row.title)


def _row(
    key: str, title: str, place: str, row: NightRow | None, order: Mapping[str, int]
) -> BoardRow:
    cells = row.cells if row else {}
    furthest = max((order.get(code, -1) for code in cells), default=-1)
    return BoardRow(key, title, place, cells, furthest)


def _title(desk: Desk, row: NightRow) -> str:
    if not row.station:
        return row.said
    _, village, number = row.station.split("/")
    return station_title(int(number), _name(desk, village))


def _name(desk: Desk, village: str) -> str:
    area = desk.catalogue.areas.get(village)
    return area.name if area else village
