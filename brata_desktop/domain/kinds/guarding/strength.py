"""Strength by element: its sums, and how it is written."""

from collections.abc import Callable, Collection, Iterator, Sequence

from brata_desktop.domain.document import Count
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kinds.guarding.document import Element
from brata_desktop.domain.wording_id import number_text

POLICE = "POLRI"
"""First word of the codes of elements whose people are officers, a unit's own among them."""


def total_strength(elements: Sequence[Element]) -> int | None:
    """Return how many there were of all elements; None when no number was given."""
    return _sum(element.strength for element in elements)


def police_strength(elements: Sequence[Element]) -> int | None:
    """Return how many officers there were; None when no number was given."""
    return _sum(e.strength for e in elements if e.code.partition("_")[0] == POLICE)


def strength_of(personnel: Count, elements: Sequence[Element]) -> int | None:
    """Return how many there were: the sum of the elements, else the number of personnel."""
    total = total_strength(elements)
    return personnel.value if total is None else total


def strength_text(elements: Sequence[Element], name_of: Callable[[str], str]) -> str:
    """Return "Polri 300, TNI dua peleton"; elements without a number are left out."""
    told = ((name_of(each.code), each.strength) for each in elements if each.strength.is_known)
    return ", ".join(f"{name} {_count_text(count)}" for name, count in told)


def strength_findings(personnel: Count, elements: Sequence[Element]) -> Iterator[Finding]:
    """Yield that the number of personnel is neither that of the officers nor that of all."""
    sums = [number for number in (police_strength(elements), total_strength(elements)) if number]
    if personnel.value is not None and sums and personnel.value not in sums:
        params = {"total": personnel.value, "sum": sums[0]}
        yield Finding("total-differs", "personnel", params)


def element_counts(elements: Sequence[Element]) -> Iterator[tuple[str, Count]]:
    """Yield the counts of the elements with the fields that they stand in."""
    for number, element in enumerate(elements):
        yield f"elements[{number}].strength", element.strength


def with_strength(
    elements: Sequence[Element], code: str, strength: Count, order: Collection[str]
) -> tuple[Element, ...]:
    """Return the elements with another strength of one, in the order of the catalogue's codes."""
    kept = {each.code: each for each in elements}
    if strength.is_known:
        kept[code] = Element(code, code, strength)
    else:
        kept.pop(code, None)
    known = [kept.pop(each) for each in order if each in kept]
    return (*known, *kept.values())


def _sum(counts: Iterator[Count]) -> int | None:
    given = [count.value for count in counts if count.value is not None]
    return sum(given) if given else None


def _count_text(count: Count) -> str:
    return count.text or (number_text(count.value) if count.value is not None else "")
