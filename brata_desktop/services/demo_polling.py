"""Thirty invented polling stations around the demo's post, and the night after the vote."""

import datetime as dt
from collections.abc import Iterator

from brata_desktop.domain.night_calls import read_call
from brata_desktop.domain.polling_stations import PollingStation
from brata_desktop.domain.times import WITA
from brata_desktop.services import election_night, registers
from brata_desktop.services.demo import DemoPost

NIGHT = dt.datetime(2024, 2, 14, 20, 47, tzinfo=WITA)
_OPERATION = "OMB-2023-2024"
_VILLAGES = (("63.71.01.1006", "Kelayan Dalam", 16), ("63.71.01.1002", "Kelayan Selatan", 13))
_PLACES = ("SDN Kelayan Dalam 2", "Langgar Al-Ikhlas", "Balai RT 12", "Halaman kantor kelurahan")
_CLASSES = {3: "RAWAN", 7: "SANGAT_RAWAN", 12: "RAWAN"}
_STATES = ("b", "p", "h", "s", "g")
_MINUTES = (7 * 60, 13 * 60, 13 * 60 + 40, 19 * 60 + 20, 20 * 60)
_FIRST_VOTERS = 180


def fill_stations(post: DemoPost) -> None:
    """Give the unit its list of stations."""
    registers.put_lines(post.supervisor.desk, stations())


def hold_a_night(post: DemoPost) -> None:
    """Fill the list and key calls: most stations count, some are silent, one is in words only."""
    fill_stations(post)
    desk = post.operator.desk
    for line, at in sorted(_calls(), key=lambda call: call[1]):
        keyed = read_call(line, desk.catalogue.tables.night_states, at)
        if keyed is None:
            raise AssertionError(f"the demo keys what cannot be read: {line}")
        election_night.key_call(desk, keyed, at)


def stations() -> Iterator[PollingStation]:
    """Yield the stations, a TPS khusus the last."""
    for village, _, count in _VILLAGES:
        for number in range(1, count + 1):
            is_far = number % 11 == 0
            yield PollingStation(
                _OPERATION,
                village,
                number,
                place=_PLACES[number % len(_PLACES)],
                voters=_FIRST_VOTERS + number * 37 % 110,
                class_code=_CLASSES.get(number, "KURANG_RAWAN"),
                by_boat=is_far,
                has_signal=not is_far,
                indicators=("GEO", "SINYAL") if is_far else (),
                latitude=-3.3352 - number / 2000,
                longitude=114.6043 + number / 2000,
            )
    yield PollingStation(
        _OPERATION,
        _VILLAGES[0][0],
        901,
        place="Lapas",
        is_special=True,
        special_kind="lapas",
        indicators=("KHUSUS",),
    )


def _calls() -> Iterator[tuple[str, dt.datetime]]:
    midnight = NIGHT.replace(hour=0, minute=0)
    for _, village, count in _VILLAGES:
        for number in range(1, count + 1):
            reached = 0 if number % 9 == 0 else 3 + number % 3
            for state, minutes in list(zip(_STATES, _MINUTES, strict=True))[:reached]:
                at = midnight + dt.timedelta(minutes=minutes + number * 7 % 40)
                yield f"{number} {village} {state}", at
    yield "5 kelayan dalam h 14.30", NIGHT - dt.timedelta(minutes=3)
    yield "pos seberang sungai b ?", NIGHT - dt.timedelta(minutes=2)
