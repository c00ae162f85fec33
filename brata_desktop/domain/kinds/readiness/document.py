"""Readiness of the force (*kesiapan pasukan*): who and what a unit has on a day.

A document with figures is a *roll*. One without any tells of a parade, an exercise or the arrival
of a force, as published events do; it never counts as the report of its unit.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from brata_desktop.domain.document import Common, Count

STRENGTH = ("real", "ready", "bko_in", "bko_out", "sick", "leave", "training")
"""Figures of the unit's own officers, in the form's order."""
PARTNERS = ("tni", "linmas", "satpol_pp")
"""Figures of the forces beside them."""
CONDITIONS = ("good", "light", "heavy")
"""Conditions of equipment: *baik, rusak ringan, rusak berat*."""
ASSETS, SHARES = "assets", "shares"


@dataclass(frozen=True, slots=True)
class Asset:
    """How many of one kind of equipment there are, by condition.

    Attributes:
        id: Item id; the code of its kind, so that two hands write one line and not two.
        kind: Code of the table `readiness_assets`.
        good: Fit for use (*baik*).
        light: Lightly damaged (*rusak ringan*).
        heavy: Heavily damaged (*rusak berat*).
    """

    id: str
    kind: str = ""
    good: Count = field(default_factory=Count)
    light: Count = field(default_factory=Count)
    heavy: Count = field(default_factory=Count)


@dataclass(frozen=True, slots=True)
class Share:
    """Officers of the ready ones who work in one task force.

    Attributes:
        id: Item id; the code of the task force.
        satgas: Its code.
        ready: How many.
    """

    id: str
    satgas: str = ""
    ready: Count = field(default_factory=Count)


@dataclass(frozen=True, slots=True)
class Readiness(Common):
    """What one unit reports of its readiness.

    Attributes:
        unit: Code of the unit that the figures are of.
        is_whole: The figures hold the units below it too, which then add nothing.
        real: Officers the unit has (*kuat riil*).
        ready: Officers fit and free for duty (*siap*).
        bko_in: Officers lent to the unit (*BKO masuk*).
        bko_out: Officers lent to others (*BKO keluar*).
        sick: Ill (*sakit*).
        leave: On leave or excused (*izin, cuti*).
        training: At a school or course (*dik*).
        shares: The ready ones by task force.
        assets: Vehicles, boats, radios and equipment.
        tni: Soldiers who work with the unit.
        linmas: Civil protection (*linmas*).
        satpol_pp: Municipal police (*Satpol PP*).
        carried: Paths of the figures that came from the last roll and that nobody touched since.
        result: What came of a parade or an exercise.
    """

    unit: str = ""
    is_whole: bool = False
    real: Count = field(default_factory=Count)
    ready: Count = field(default_factory=Count)
    bko_in: Count = field(default_factory=Count)
    bko_out: Count = field(default_factory=Count)
    sick: Count = field(default_factory=Count)
    leave: Count = field(default_factory=Count)
    training: Count = field(default_factory=Count)
    shares: tuple[Share, ...] = ()
    assets: tuple[Asset, ...] = ()
    tni: Count = field(default_factory=Count)
    linmas: Count = field(default_factory=Count)
    satpol_pp: Count = field(default_factory=Count)
    carried: tuple[str, ...] = ()
    result: str = ""


def figures(roll: Readiness) -> Mapping[str, Count]:
    """Return every figure that says something, by path: "real", "shares.GAKKUM", "assets.R4.good".

    An asset or share without a code says nothing that could be added up.
    """
    return {path: count for path, count in _figures(roll) if count.is_known}


def numbers(roll: Readiness) -> dict[str, int]:
    """Return the figures that are numbers, by path; words ("ratusan") are in no sum."""
    told = figures(roll).items()
    return {path: count.value for path, count in told if count.value is not None}


def has_figures(roll: Readiness) -> bool:
    """Whether a document reports its unit's readiness, as an account of a parade does not."""
    return bool(figures(roll))


def with_figures(roll: Readiness, given: Mapping[str, Count]) -> Readiness:
    """Return a roll with other figures, by path; an empty count takes one away."""
    merged = {**dict(_figures(roll)), **given}
    single: dict[str, Any] = {path: merged[path] for path in (*STRENGTH, *PARTNERS)}
    assets = (_asset(merged, code) for code in codes_of(merged, ASSETS))
    shares = (Share(code, code, merged[f"{SHARES}.{code}"]) for code in codes_of(merged, SHARES))
    return replace(
        roll,
        **single,
        assets=tuple(asset for asset in assets if asset != Asset(asset.id, asset.id)),
        shares=tuple(share for share in shares if share.ready.is_known),
    )


def _asset(merged: Mapping[str, Count], code: str) -> Asset:
    parts = (merged.get(f"{ASSETS}.{code}.{name}", Count()) for name in CONDITIONS)
    return Asset(code, code, *parts)


def code_of(path: str) -> str:
    """Return the code inside a path of a list ("R4" of "assets.R4.good"); empty for another one.

    A code may hold dots itself; the condition of an asset never does.
    """
    head, _, rest = path.partition(".")
    return rest.rpartition(".")[0] if head == ASSETS else rest


def codes_of(paths: Iterable[str], head: str) -> tuple[str, ...]:
    """Return the codes of the paths of one list, each once, in order."""
    own = (path for path in paths if path.startswith(f"{head}."))
    return tuple(dict.fromkeys(map(code_of, own)))


def _figures(roll: Readiness) -> Iterator[tuple[str, Count]]:
    for name in (*STRENGTH, *PARTNERS):
        yield name, getattr(roll, name)
    for share in roll.shares:
        if share.satgas:
            yield f"{SHARES}.{share.satgas}", share.ready
    for asset in roll.assets:
        for name in CONDITIONS if asset.kind else ():
            yield f"{ASSETS}.{asset.kind}.{name}", getattr(asset, name)
