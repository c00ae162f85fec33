"""How each kind of record stands on paper, a module each; none is named in a list."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from brata_desktop.domain.kind_modules import kind_parts
from brata_desktop.domain.kinds import KINDS
from brata_desktop.reports.daily_inputs import ANALYSIS, SECTIONS
from brata_desktop.reports.kind_paper import DailyList, DailySection, KindPaper

_TABLE: dict[str, KindPaper] = {}
PAPERS: Mapping[str, KindPaper] = MappingProxyType(_TABLE)
"""By kind code, in the order of `domain.kinds.KINDS`."""
_NO_PAPER = KindPaper("LAPORAN")


def look_again() -> None:
    """Fill `PAPERS` from the folders of this package."""
    found = cast("dict[str, KindPaper]", kind_parts(__name__, __path__, "PAPER"))
    _TABLE.clear()
    _TABLE.update({kind: found[kind] for kind in KINDS if kind in found})


def paper_of(kind: str) -> KindPaper:
    """Return how a kind stands on paper; one without its own module tells what all kinds have."""
    return PAPERS.get(kind, _NO_PAPER)


def incident_kinds() -> tuple[str, ...]:
    """Return the kinds whose records count in the situation table."""
    return tuple(kind for kind, paper in PAPERS.items() if paper.situation is not None)


def lasting_kinds() -> tuple[str, ...]:
    """Return the kinds whose records count in the period of each of their days."""
    return tuple(kind for kind, paper in PAPERS.items() if paper.is_lasting)


def daily_lists(section: str = "") -> tuple[tuple[str, DailyList], ...]:
    """Return the lists of the daily report, or of one section, with the kinds they belong to."""
    listed = ((kind, each) for kind, paper in PAPERS.items() for each in paper.lists)
    return tuple((kind, each) for kind, each in listed if section in ("", each.section))


def own_sections() -> Mapping[str, tuple[str, DailySection]]:
    """Return the sections that kinds bring along, by code, with their kinds."""
    return {
        paper.section.code: (kind, paper.section)
        for kind, paper in PAPERS.items()
        if paper.section is not None
    }


def carrying_kinds() -> tuple[str, ...]:
    """Return the kinds whose section also tells of earlier records that are still under way."""
    return tuple(kind for kind, section in own_sections().values() if section.carries)


def all_sections() -> tuple[str, ...]:
    """Return the codes of every section in their usual order."""
    place = SECTIONS.index(ANALYSIS)
    return (*SECTIONS[:place], *own_sections(), *SECTIONS[place:])


look_again()
