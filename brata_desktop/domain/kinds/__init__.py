"""The kinds of record, each in a folder of its own here.

No list names them: the folders are asked (`domain/kind_modules.py`). ARCHITECTURE.md, "Adding a
kind of record", says what the other layers take.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from brata_desktop.domain.kind_modules import kind_parts
from brata_desktop.domain.kind_spec import KindSpec

_TABLE: dict[str, KindSpec] = {}
KINDS: Mapping[str, KindSpec] = MappingProxyType(_TABLE)
"""Every kind of record by its code, in the order lists and forms offer them."""


def look_again() -> None:
    """Fill `KINDS` from the folders of this package.

    Raises:
        ImportError: There is none: a packed program without its modules must not start.
    """
    found = cast("dict[str, KindSpec]", kind_parts(__name__, __path__, "SPEC"))
    if not found:
        raise ImportError("no kind of record was found beside this module")
    _TABLE.clear()
    _TABLE.update(sorted(found.items(), key=lambda item: (item[1].rank, item[0])))


def spec_of(document: object) -> KindSpec | None:
    """Return the kind that a document is of; None for anything else."""
    return next((spec for spec in KINDS.values() if type(document) is spec.document), None)


look_again()
