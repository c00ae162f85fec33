"""The kinds of record, in one table.

Adding a kind is one module here and one row in `KINDS`; the store, the fold, the workflow and
the search know no kind by name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive


@dataclass(frozen=True, slots=True)
class KindSpec:
    """What the rest of the program needs to know about a kind.

    Attributes:
        code: The kind in headers, tables and verbs.
        letter: First letter of the record number (design: K, P, E).
        document: The dataclass of its document.
        kind_field: The document's field that holds the kind's own code (category, mode …).
        kind_of: Reads that field.
    """

    code: str
    letter: str
    document: type[Common]
    kind_field: str

    @property
    def kind_of(self) -> Callable[[Any], str]:
        """A function that reads the kind's own code from a document."""
        return lambda document: str(getattr(document, self.kind_field))


INCIDENT = KindSpec("incident", "K", Incident, "category")
PATROL = KindSpec("patrol", "P", Patrol, "mode")
PREEMPTIVE = KindSpec("preemptive", "E", Preemptive, "kind")

KINDS: Mapping[str, KindSpec] = MappingProxyType(
    {spec.code: spec for spec in (INCIDENT, PATROL, PREEMPTIVE)}
)
"""Every kind of record by its code, in the order lists and forms offer them."""
