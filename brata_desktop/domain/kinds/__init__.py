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
from brata_desktop.domain.kinds.patrol import Patrol, checkpoint_tally
from brata_desktop.domain.kinds.preemptive import Preemptive


@dataclass(frozen=True, slots=True)
class KindSpec:
    """What the rest of the program needs to know about a kind.

    Attributes:
        code: The kind in headers, tables and verbs.
        letter: First letter of the record number (K, P, E).
        document: The dataclass of its document.
        kind_field: The document's field that holds the kind's own code (category, mode …).
        tally: The two numbers of the list's line: done and planned, or a number and None.
    """

    code: str
    letter: str
    document: type[Common]
    kind_field: str
    tally: Callable[[Any], tuple[int | None, int | None]] = lambda _: (None, None)

    def kind_of(self, document: Common) -> str:
        """Return the kind's own code of a document."""
        return str(getattr(document, self.kind_field))


INCIDENT = KindSpec("incident", "K", Incident, "category")
PATROL = KindSpec("patrol", "P", Patrol, "mode", checkpoint_tally)
PREEMPTIVE = KindSpec(
    "preemptive", "E", Preemptive, "kind", lambda document: (document.participants.value, None)
)

KINDS: Mapping[str, KindSpec] = MappingProxyType(
    {spec.code: spec for spec in (INCIDENT, PATROL, PREEMPTIVE)}
)
"""Every kind of record by its code, in the order lists and forms offer them."""
