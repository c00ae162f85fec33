"""The tables of what is guarded and of the elements that guard it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.csv_table import CodedRow, Columns, Row, parse_values
from brata_desktop.domain.kinds.guarding.document import Element

ACTIVITIES, ELEMENTS = "guarded_activities", "guard_elements"
"""Names of the two tables in the catalogue."""

TERM_COLUMNS = Columns(("code", "name", "label"), ("aliases",))
ELEMENT_COLUMNS = Columns(("code", "name"))


@dataclass(frozen=True, slots=True)
class Term(CodedRow):
    """A kind of activity.

    Attributes:
        name: As the list of the form has it; in the narrative behind "pengamanan".
        label: In short.
        aliases: Other words people search for.
    """

    name: str
    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ElementRow(CodedRow):
    """An element that guards.

    Attributes:
        name: Before its number.
    """

    name: str


def element_terms(elements: Iterable[Element], catalogue: Catalogue) -> Mapping[str, str]:
    """Return what the catalogue calls the elements of a document, by code."""
    rows = ((each.code, catalogue.row(ELEMENTS, each.code)) for each in elements)
    return {code: str(getattr(row, "name", code)) for code, row in rows}


def parse_terms(text: str, file_name: str) -> tuple[Term, ...]:
    """Read kinds of activity.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, TERM_COLUMNS, _term)


def parse_elements(text: str, file_name: str) -> tuple[ElementRow, ...]:
    """Read the elements.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, ELEMENT_COLUMNS, _element)


def _term(row: Row) -> Term:
    return Term(
        row.code("code"),
        name=row.needed("name"),
        label=row.needed("label"),
        aliases=row.words("aliases"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _element(row: Row) -> ElementRow:
    return ElementRow(
        row.code("code"),
        name=row.needed("name"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )
