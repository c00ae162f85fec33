"""The election night: radio calls about polling stations, the grid they make, totals by the hour.

A call says that a station came to a state (`NightState`) at some time. What it names is kept in the
words of the caller until it is matched, so that no call waits for a list. Calls are only ever added
up: the grid is the same for any order of arrival, and where two calls differ both stand until a
person decides. There is no field for votes.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from brata_desktop.domain.entry.when_text import parse_when
from brata_desktop.domain.guarding import NightState
from brata_desktop.domain.polling_stations import StationKey

_CLOCK = re.compile(r"(?:pukul|pkl|jam)?[\s.]*\d{1,2}[.:]?(?:\d{2})?", re.ASCII)
_HOUR = dt.timedelta(hours=1)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class NightCall:
    """One call about one station.

    Attributes:
        id: Item id.
        said: The station in the words of the caller: "TPS 7 Kelayan Dalam".
        state: Code of the state it came to.
        keyed_at: When it was keyed, stamped by the Enter key, with UTC offset.
        happened_at: When it came to that state, with UTC offset; None when nobody knows.
        station: Code of the station (`StationKey.code`); empty until it is matched.
        caller: Who called: name, call sign, post.
        note: One line.
    """

    id: str
    said: str
    state: str
    keyed_at: dt.datetime
    happened_at: dt.datetime | None = None
    station: str = ""
    caller: str = ""
    note: str = ""

    @property
    def row(self) -> str:
        """What it is gathered by: the station, else its words in one spelling."""
        return self.station or " ".join(self.said.casefold().split())


@dataclass(frozen=True, slots=True)
class NightSheet:
    """The document of an election night.

    Attributes:
        operation: Operation code.
        day: Polling day.
        calls: All calls, in the order they were keyed.
    """

    operation: str
    day: dt.date
    calls: tuple[NightCall, ...] = ()


@dataclass(frozen=True, slots=True)
class NightCell:
    """What is known of one state of one station.

    Attributes:
        calls: The calls that say so, the newest keyed last.
    """

    calls: tuple[NightCall, ...]

    @property
    def stands(self) -> NightCall:
        """The call that was keyed last; of two keyed together always the same one."""
        return self.calls[-1]

    @property
    def is_disputed(self) -> bool:
        """Whether calls give different times; a person decides, by changing one of them."""
        return len({call.happened_at for call in self.calls if call.happened_at}) > 1

    @property
    def time(self) -> dt.datetime | None:
        """The time of the last call that knows one."""
        return next((c.happened_at for c in reversed(self.calls) if c.happened_at), None)


@dataclass(frozen=True, slots=True)
class NightRow:
    """One station's night.

    Attributes:
        station: Code of the station; empty while it is not matched.
        said: The words of its newest call.
        cells: State code to what is known of it.
    """

    station: str
    said: str
    cells: Mapping[str, NightCell] = field(default_factory=dict)

    def furthest(self, states: Sequence[NightState]) -> str:
        """Return the last state in the order of the night that it came to."""
        return next((each.code for each in reversed(states) if each.code in self.cells), "")


@dataclass(frozen=True, slots=True)
class HourTotals:
    """How many stations came to each state.

    Attributes:
        hour: Begin of the hour, in the zone of the totals.
        within: State code to the stations that did in this hour.
        so_far: The same up to the end of this hour.
    """

    hour: dt.datetime
    within: Mapping[str, int]
    so_far: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class NightTotals:
    """The night in numbers.

    Attributes:
        hours: Every hour from the first known time to the last, none left out.
        without_time: State code to the stations that came to it nobody knows when.
    """

    hours: tuple[HourTotals, ...]
    without_time: Mapping[str, int]


def match_calls(
    calls: Iterable[NightCall], find: Callable[[str], StationKey | None]
) -> tuple[NightCall, ...]:
    """Name the station of each call whose words mean exactly one; the words stay.

    Args:
        calls: The calls; those that are matched already are left alone.
        find: The station that words name, None for none or several.
    """
    found: list[NightCall] = []
    for call in calls:
        key = None if call.station else find(call.said)
        found.append(replace(call, station=key.code) if key else call)
    return tuple(found)


def night_grid(calls: Iterable[NightCall]) -> tuple[NightRow, ...]:
    """Return the stations with what is known of each, by station, those without one last."""
    gathered: dict[str, dict[str, list[NightCall]]] = {}
    for call in sorted(set(calls), key=_keyed):
        gathered.setdefault(call.row, {}).setdefault(call.state, []).append(call)
    rows = (_row(states) for states in gathered.values())
    return tuple(sorted(rows, key=lambda row: (not row.station, row.station, row.said)))


def night_totals(grid: Iterable[NightRow], zone: dt.tzinfo) -> NightTotals:
    """Count the stations by state and hour; one that is not matched counts as one, too.

    Args:
        grid: The stations.
        zone: Where the clock of the report stands: WITA.
    """
    at: Counter[tuple[dt.datetime, str]] = Counter()
    without: Counter[str] = Counter()
    for row in grid:
        for state, cell in row.cells.items():
            if cell.time is None:
                without[state] += 1
            else:
                local = cell.time.astimezone(zone)
                at[local.replace(minute=0, second=0, microsecond=0), state] += 1
    return NightTotals(tuple(_by_hour(at)), dict(without))


def silent(
    grid: Iterable[NightRow], expected: Iterable[StationKey], state: str
) -> list[StationKey]:
    """Return the stations that nobody said to have come to a state, in the order given."""
    heard = {row.station for row in grid if state in row.cells}
    return [key for key in expected if key.code not in heard]


def said_at(text: str, now: dt.datetime) -> dt.datetime | None:
    """Return when a call says that it happened: now for nothing, a past time for a clock.

    A clock time without a day is the last such time: "2350" keyed at 00.20 was yesterday.

    Args:
        text: What was typed beside the state.
        now: The moment of the Enter key, with UTC offset.

    Raises:
        InvalidInput: `text-unclear`.
    """
    if not text.strip():
        return now
    when = parse_when(text, now)
    if when.time is None or when.starts_at is None:
        return None
    is_ahead = when.starts_at > now and _CLOCK.fullmatch(text.strip().lower()) is not None
    return when.starts_at - _DAY if is_ahead else when.starts_at


def state_named(text: str, states: Iterable[NightState]) -> NightState | None:
    """Return the state that words mean: code, name, label or alias, or their only beginning."""
    wanted = " ".join(text.casefold().split())
    names = {name: each for each in states for name in _names(each)}
    if wanted in names:
        return names[wanted]
    begun = {each.code: each for name, each in names.items() if wanted and name.startswith(wanted)}
    return next(iter(begun.values())) if len(begun) == 1 else None


def _names(state: NightState) -> tuple[str, ...]:
    names = (state.code.replace("_", " "), state.name, state.label, *state.aliases)
    return tuple(name.casefold() for name in names)


def _keyed(call: NightCall) -> tuple[dt.datetime, str]:
    """Return a place among calls that is the same on every laptop."""
    return (call.keyed_at, repr(call))


def _row(states: Mapping[str, list[NightCall]]) -> NightRow:
    newest = max((call for calls in states.values() for call in calls), key=_keyed)
    cells = {state: NightCell(tuple(calls)) for state, calls in sorted(states.items())}
    return NightRow(newest.station, newest.said, cells)


def _by_hour(at: Mapping[tuple[dt.datetime, str], int]) -> Iterable[HourTotals]:
    if not at:
        return
    so_far: Counter[str] = Counter()
    hour, last = min(at)[0], max(at)[0]
    while hour <= last:
        within = {state: count for (begin, state), count in at.items() if begin == hour}
        so_far.update(within)
        yield HourTotals(hour, within, dict(so_far))
        hour += _HOUR
