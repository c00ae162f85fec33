"""Forums of meetings and agencies that come to them: tables that a unit may change."""

from collections.abc import Mapping
from dataclasses import dataclass

from brata_desktop.domain.catalogue_tables import TableFile
from brata_desktop.domain.csv_table import CodedRow, Columns, Row, parse_values

FORUMS, AGENCIES = "meeting_forums", "meeting_agencies"


@dataclass(frozen=True, slots=True)
class NamedRow(CodedRow):
    """A forum, or a body that is often there.

    Attributes:
        name: As lists and forms name it; of an agency, what a record says.
    """

    name: str


def _parse(text: str, file_name: str) -> tuple[NamedRow, ...]:
    return parse_values(text, file_name, Columns(("code", "name")), _row)


def _row(row: Row) -> NamedRow:
    return NamedRow(
        row.code("code"),
        name=row.needed("name"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


TABLES: Mapping[str, TableFile] = {
    "operations/meeting_forums.csv": (FORUMS, _parse),
    "operations/meeting_agencies.csv": (AGENCIES, _parse),
}
