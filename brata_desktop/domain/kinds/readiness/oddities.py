"""Where the figures of a roll contradict each other."""

from collections.abc import Iterator

from brata_desktop.domain.document import Count
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds.readiness.document import Readiness, figures, numbers

_AWAY = ("bko_out", "sick", "leave", "training")
_AWAY_OVER = "{away} away of a strength of {strength}"
_READY_OVER = "{ready} ready of {present} present"
_SHARES_OVER = "{shared} in task forces, {ready} ready"


def _counts(roll: Readiness) -> Iterator[tuple[str, Count]]:
    yield from figures(roll).items()


def _checks(roll: Readiness) -> Iterator[Finding]:
    told = numbers(roll)
    yield from _away(told)
    yield from _ready(told)
    yield from _shares(told)


def _away(told: dict[str, int]) -> Iterator[Finding]:
    strength, away = _strength(told), sum(told.get(name, 0) for name in _AWAY)
    if strength is not None and away > strength:
        params = {"away": away, "strength": strength}
        yield Finding("away-over-strength", "real", params, _AWAY_OVER)


def _ready(told: dict[str, int]) -> Iterator[Finding]:
    strength, ready = _strength(told), told.get("ready")
    if strength is None or ready is None:
        return
    present = strength - sum(told.get(name, 0) for name in _AWAY)
    if ready > max(present, 0):
        params = {"ready": ready, "present": max(present, 0)}
        yield Finding("ready-over-present", "ready", params, _READY_OVER)


def _shares(told: dict[str, int]) -> Iterator[Finding]:
    shared = sum(number for path, number in told.items() if path.startswith("shares."))
    ready = told.get("ready")
    if ready is not None and shared > ready:
        params = {"shared": shared, "ready": ready}
        yield Finding("shares-over-ready", "shares", params, _SHARES_OVER)


def _strength(told: dict[str, int]) -> int | None:
    return told["real"] + told.get("bko_in", 0) if "real" in told else None


ODDITIES = Oddities(texts=("result",), counts=_counts, checks=_checks)
