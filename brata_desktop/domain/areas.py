"""Areas from province down to desa and kelurahan, and the tree they form.

Codes are those of the Interior Ministry: a child's code is its parent's code, a dot, and its own
part ("63.71.01.1002" lies in "63.71.01").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brata_desktop.domain.csv_table import CodedRow, Columns, Row, parse_values

PROVINCE = "provinsi"
REGENCIES = ("kabupaten", "kota")
DISTRICT = "kecamatan"
VILLAGES = ("desa", "kelurahan")
LEVELS = (PROVINCE, *REGENCIES, DISTRICT, *VILLAGES)

AREA_COLUMNS = Columns(("code", "parent", "level", "name"), ("aliases",))

_FORMAL = {"desa": "Desa", "kelurahan": "Kel.", "kecamatan": "Kec."}


@dataclass(frozen=True, slots=True)
class Area(CodedRow):
    """One area.

    Attributes:
        parent: Code of the area above; empty for the province.
        level: One of `LEVELS`.
        name: As printed, with "Kabupaten" or "Kota" for these two levels.
        aliases: Short forms people type, such as "HST".
    """

    parent: str
    level: str
    name: str
    aliases: tuple[str, ...] = ()

    @property
    def formal_name(self) -> str:
        """The name with its level: "Kel. Pemurus Dalam", "Kec. Banjarmasin Selatan"."""
        prefix = _FORMAL.get(self.level)
        return f"{prefix} {self.name}" if prefix else self.name

    @property
    def is_village(self) -> bool:
        """Whether it is a desa or kelurahan."""
        return self.level in VILLAGES


class AreaTree:
    """All areas, by code and by place in the tree."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._areas = {area.code: area for area in areas}
        self._children: dict[str, list[Area]] = {}
        for area in self._areas.values():
            self._children.setdefault(area.parent, []).append(area)

    def __len__(self) -> int:
        """Return how many areas there are."""
        return len(self._areas)

    def __iter__(self) -> Iterator[Area]:
        """Go through the areas in file order."""
        return iter(self._areas.values())

    def __contains__(self, code: object) -> bool:
        """Whether an area has this code."""
        return code in self._areas

    def get(self, code: str) -> Area | None:
        """Return the area with this code, or None."""
        return self._areas.get(code)

    def parent(self, code: str) -> Area | None:
        """Return the area above; None for the province and for an unknown code."""
        area = self._areas.get(code)
        return self._areas.get(area.parent) if area else None

    def children(self, code: str) -> tuple[Area, ...]:
        """Return the areas directly below, in file order."""
        return tuple(self._children.get(code, ()))

    def path(self, code: str) -> tuple[Area, ...]:
        """Return the area and those above it, smallest first; empty for an unknown code."""
        found = []
        area = self._areas.get(code)
        while area is not None:
            found.append(area)
            area = self._areas.get(area.parent)
        return tuple(found)

    def regency(self, code: str) -> Area | None:
        """Return the kabupaten or kota the area lies in, itself included."""
        return next((area for area in self.path(code) if area.level in REGENCIES), None)

    def path_text(self, code: str, *, with_regency: bool = False) -> str:
        """Return the area in words for lists: "Pemurus Dalam, Banjarmasin Selatan".

        A district is followed by its kabupaten or kota; a village only `with_regency`. Empty for
        an unknown code.
        """
        names = [area.name for area in self._named(code, with_regency=with_regency)]
        return ", ".join(names)

    def formal_text(self, code: str, *, with_regency: bool = False) -> str:
        """Return the area as a report names it: "Kel. Pemurus Dalam, Kec. Banjarmasin Selatan"."""
        names = [area.formal_name for area in self._named(code, with_regency=with_regency)]
        return ", ".join(names)

    def _named(self, code: str, *, with_regency: bool) -> list[Area]:
        path = list(self.path(code))
        if len(path) > 1 and path[-1].level == PROVINCE:
            path.pop()
        if path and path[0].is_village and not with_regency:
            return [area for area in path if area.level not in REGENCIES]
        return path


def covers(area_code: str, code: str) -> bool:
    """Whether the area `code` is the area `area_code` or lies in it."""
    return code == area_code or code.startswith(area_code + ".")


def parse_areas(text: str, file_name: str) -> tuple[Area, ...]:
    """Read areas from CSV text; see docs/data.md for the columns.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, AREA_COLUMNS, _area)


def _area(row: Row) -> Area:
    code, parent = row.code("code"), row.text("parent")
    if parent and not code.startswith(parent + "."):
        raise row.error("parent", "catalogue-area-parent", value=parent, child=code)
    return Area(
        code,
        parent=parent,
        level=row.choice("level", LEVELS),
        name=row.needed("name"),
        aliases=row.words("aliases"),
        origin=row.origin,
        is_retired=row.is_retired,
    )
