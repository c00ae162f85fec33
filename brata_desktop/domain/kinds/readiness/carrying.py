"""The figures of the last roll, proposed for the next one.

A proposal is no figure: it stands beside the empty field until somebody accepts it, and what was
accepted without being touched stays marked in the record (`Readiness.carried`).
"""

from collections.abc import Mapping
from dataclasses import replace

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.readiness.document import Readiness, figures, with_figures


def proposals(roll: Readiness, last: Readiness | None) -> Mapping[str, Count]:
    """Return what the last roll proposes for the figures that are still empty, by path."""
    known = figures(roll)
    told = figures(last) if last is not None else {}
    return {path: count for path, count in told.items() if path not in known}


def accept(roll: Readiness, last: Readiness | None) -> Readiness:
    """Return the roll with every proposal taken, and marked as carried over."""
    proposed = proposals(roll, last)
    taken = with_figures(roll, proposed) if proposed else roll
    return replace(taken, carried=tuple(dict.fromkeys((*roll.carried, *proposed))))


def touched(before: Readiness, after: Readiness) -> Readiness:
    """Return the roll after an edit; a figure that was written anew is no longer carried over."""
    old, new = figures(before), figures(after)
    just_taken = set(after.carried) - set(before.carried)
    kept = (p for p in after.carried if p in new and (p in just_taken or old.get(p) == new[p]))
    return replace(after, carried=tuple(kept))
