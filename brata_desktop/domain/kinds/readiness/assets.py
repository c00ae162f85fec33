"""The kinds of equipment that a roll counts: data, which a unit may change."""

from dataclasses import dataclass

from brata_desktop.domain.csv_table import CodedRow, Columns, Row, parse_values

TABLE, FILE = "readiness_assets", "operations/readiness_assets.csv"
_COLUMNS = Columns(("code", "group", "name", "label"))


@dataclass(frozen=True, slots=True)
class AssetKind(CodedRow):
    """A kind of equipment.

    Attributes:
        group: What it belongs to: "Ranmor", "Kapal", "Alkom", "Alsus".
        name: "Kendaraan roda empat".
        label: Where room is scarce: "R4".
    """

    group: str
    name: str
    label: str


def parse_assets(text: str, file_name: str) -> tuple[AssetKind, ...]:
    """Return the kinds of a file.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, _COLUMNS, _kind)


def _kind(row: Row) -> AssetKind:
    return AssetKind(
        row.code("code"),
        row.needed("group"),
        row.needed("name"),
        row.needed("label"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )
