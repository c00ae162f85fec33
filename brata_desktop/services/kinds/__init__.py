"""What the services do for each kind of record, a module each; none is named in a list."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from brata_desktop.domain.kind_modules import kind_parts
from brata_desktop.domain.kinds import KINDS
from brata_desktop.services.kind_work import KindWork

_TABLE: dict[str, KindWork] = {}
WORK: Mapping[str, KindWork] = MappingProxyType(_TABLE)
"""By kind code, in the order of `domain.kinds.KINDS`; a kind that needs nothing is left out."""


def look_again() -> None:
    """Fill `WORK` from the folders of this package."""
    found = cast("dict[str, KindWork]", kind_parts(__name__, __path__, "WORK"))
    _TABLE.clear()
    _TABLE.update({kind: found[kind] for kind in KINDS if kind in found})


def work_of(kind: str) -> KindWork:
    """Return what the services do for a kind."""
    return WORK.get(kind, KindWork())


look_again()
