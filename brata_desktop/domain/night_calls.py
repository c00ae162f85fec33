"""A radio call as it is keyed, "12 h 2015", and as it is signed.

A line names a station, then a state, then perhaps a time. The station stays in the words of the
caller; a number alone, or with words of a village, means a station of the own area if it is one.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from brata_desktop.domain.election_night import NightCall, said_at, state_named
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.guarding import NightState
from brata_desktop.domain.operations import Stage
from brata_desktop.domain.places import words_of
from brata_desktop.domain.polling_stations import StationKey

VOTING_TRACK = "PUNGUT_HITUNG"
"""Part of the stage strip whose first days are polling days."""
NIGHT_DAYS = dt.timedelta(days=3)
"""How long after a polling day calls still belong to it: boxes reach the PPK on the next days."""
SAID_LETTERS = 120
NOBODY_KNOWS = "?"
"""Keyed for the time when nobody knows it."""

_MORNING = dt.timedelta(hours=6)
_GLUED = re.compile(r"(\d{1,3})([^\W\d_]+)")
_NUMBER = re.compile(r"(?:tps)?(\d{1,3})", re.ASCII)


@dataclass(frozen=True, slots=True)
class KeyedCall:
    """What a line says.

    Attributes:
        said: The station in the words of the caller.
        state: The state it came to.
        happened_at: When, with UTC offset; None when nobody knows.
    """

    said: str
    state: NightState
    happened_at: dt.datetime | None


def state_letters(states: Iterable[NightState]) -> dict[str, NightState]:
    """Return a letter for each state: of its label a first letter of a word, else the last free."""
    found: dict[str, NightState] = {}
    for state in states:
        words = state.label.casefold().split()
        choices = [*(word[0] for word in words), *reversed("".join(words))]
        free = next((each for each in choices if each.isalpha() and each not in found), "")
        if free:
            found[free] = state
    return found


def read_call(text: str, states: Sequence[NightState], now: dt.datetime) -> KeyedCall | None:
    """Return what a line says; None while no station, or no state, can be made out.

    Args:
        text: "12 h", "12h", "7 kelayan dalam hitung selesai 2015", "pos seberang buka -30".
        states: The states of the night.
        now: The moment of the Enter key, with UTC offset.
    """
    letters = state_letters(states)
    words = list(_words(text, letters))
    for end in range(len(words), 1, -1):
        for begin in range(1, end):
            named = " ".join(words[begin:end])
            state = letters.get(named.casefold()) or state_named(named, states)
            if state is not None:
                return _call(" ".join(words[:begin]), state, " ".join(words[end:]), now)
    return None


def station_meant(
    said: str,
    own: Mapping[StationKey, str],
    find: Callable[[str], StationKey | None],
    village: str = "",
) -> StationKey | None:
    """Return the one station that words mean, one of the own area first; None for none or several.

    A number alone never means a station elsewhere.

    Args:
        said: The words of the caller.
        own: Stations of the own area with the names of their villages.
        find: The station of the operation that words name.
        village: Area code that a number alone is about; empty for the whole own area.
    """
    words = words_of(said, is_query=True)
    number = next((m[1] for word in words if (m := _NUMBER.fullmatch(word))), "")
    rest = [word for word in words if word != "tps" and not _NUMBER.fullmatch(word)]
    if not number:
        return None
    near = [
        key
        for key, name in own.items()
        if key.number == int(number)
        and (rest or key.village.startswith(village))
        and _begins(rest, words_of(name))
    ]
    if len(near) == 1:
        return near[0]
    return find(said) if rest and not near else None


def polling_day(stages: Iterable[Stage], operation: str, now: dt.datetime) -> dt.date:
    """Return the polling day that a call belongs to; far from any, the day since 06.00.

    Args:
        stages: All stages; those of other operations are passed over.
        operation: Operation code.
        now: Local time of the post.
    """
    today = now.date()
    begun = (
        stage.start
        for stage in stages
        if stage.operation == operation and stage.track == VOTING_TRACK and stage.start
    )
    recent = [day for day in begun if day <= today <= day + NIGHT_DAYS]
    return min(recent, default=(now - _MORNING).date())


def call_payload(call: NightCall, operation: str, day: dt.date) -> dict[str, Any]:
    """Return what is signed of a call."""
    return {
        "operation": operation,
        "day": day.isoformat(),
        "said": call.said,
        "state": call.state,
        "keyed_at": call.keyed_at.isoformat(timespec="seconds"),
        "happened_at": call.happened_at.isoformat(timespec="seconds") if call.happened_at else "",
        "station": call.station,
        "caller": call.caller,
        "note": call.note,
    }


def call_of(id_: str, doc: Mapping[str, Any]) -> NightCall:
    """Return a call from what was signed."""
    happened = str(doc.get("happened_at", ""))
    return NightCall(
        id_,
        str(doc["said"]),
        str(doc["state"]),
        dt.datetime.fromisoformat(str(doc["keyed_at"])),
        dt.datetime.fromisoformat(happened) if happened else None,
        str(doc.get("station", "")),
        str(doc.get("caller", "")),
        str(doc.get("note", "")),
    )


def _words(text: str, letters: Mapping[str, NightState]) -> Iterable[str]:
    """Yield the words, "12h" as two."""
    for place, word in enumerate(text[:SAID_LETTERS].split()):
        glued = _GLUED.fullmatch(word) if place == 0 else None
        if glued and glued[2].casefold() in letters:
            yield from glued.groups()
        else:
            yield word


def _call(said: str, state: NightState, time: str, now: dt.datetime) -> KeyedCall | None:
    if time == NOBODY_KNOWS:
        return KeyedCall(said, state, None)
    try:
        return KeyedCall(said, state, said_at(time, now))
    except InvalidInput:
        return None


def _begins(words: Iterable[str], names: Sequence[str]) -> bool:
    return all(any(name.startswith(word) for name in names) for word in words)
