"""The operation as data: everything `resources/` holds, checked together and looked up by code.

```
text of a file --parse_*--> values --overlay(base, own)--> Tables --Catalogue(tables)--> lookups
```

Codes of records are never forced into the catalogue: a lookup of an unknown code answers None,
so that a record from another unit still opens.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import TypeVar, cast

from brata_desktop.domain.areas import Area, AreaTree, covers
from brata_desktop.domain.catalogue_tables import FILES, TableFile, Tables
from brata_desktop.domain.csv_table import CatalogueRow, CodedRow, error_at, overlay
from brata_desktop.domain.deadlines.steps import (
    check_steps,
)
from brata_desktop.domain.guarding import (
    Known,
    check_polling,
)
from brata_desktop.domain.operations import (
    GENERAL,
    Operation,
    Stage,
)
from brata_desktop.domain.units import (
    POLSEK,
    Rank,
    Satgas,
    Unit,
    UnitAddress,
)
from brata_desktop.domain.vocabulary import (
    IncidentCategory,
    LegalBasis,
    MessageTopic,
    PatrolKind,
    PatrolMode,
    PatrolName,
    PreemptiveKind,
    Severity,
)

CodedT = TypeVar("CodedT", bound=CodedRow)
RowT = TypeVar("RowT", bound=CatalogueRow)


class Catalogue:
    """All tables, checked against each other, with their lookups.

    Attributes:
        tables: The rows as read, retired ones included.
        areas: The tree of areas.

    Raises:
        InvalidInput: a row names a code that no table holds; file, line and column are given.
    """

    __slots__ = ("_by_code", "_own_area", "_stages", "areas", "tables")

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.areas = AreaTree(tables.areas)
        self._by_code = _indexes(tables)
        self._stages = {stage.key: stage for stage in tables.stages}
        _check_references(tables, self.areas, self._by_code)
        self._own_area = _units_by_area(tables)

    def rows(self, table: str) -> tuple[CatalogueRow, ...]:
        """Return the rows of a table that a kind of record brings, retired ones included."""
        return self.tables.of_kinds.get(table, ())

    def row(self, table: str, code: str) -> CodedRow | None:
        """Return the row with this code of a table that a kind of record brings."""
        return self._by_code.get(table, {}).get(code)

    def operation(self, code: str) -> Operation | None:
        """Return the operation with this code."""
        return self._find("operations", code, Operation)

    def stages_of(self, operation: str) -> tuple[Stage, ...]:
        """Return the stages of an operation in order, retired ones included."""
        return tuple(stage for stage in self.tables.stages if stage.operation == operation)

    def stage(self, operation: str, code: str) -> Stage | None:
        """Return a stage of an operation."""
        return self._stages.get((operation, code))

    def unit(self, code: str) -> Unit | None:
        """Return the unit with this code."""
        return self._find("units", code, Unit)

    def rank(self, code: str) -> Rank | None:
        """Return the rank with this code."""
        return self._find("ranks", code, Rank)

    def rank_named(self, text: str) -> Rank | None:
        """Return the rank written as code, name, abbreviation or alias; case does not matter."""
        wanted = text.strip().rstrip(".").casefold()
        for rank in self.tables.ranks:
            written = (rank.code, rank.name, rank.abbreviation, *rank.aliases)
            if wanted and wanted in {word.rstrip(".").casefold() for word in written}:
                return rank
        return None

    def satgas(self, code: str) -> Satgas | None:
        """Return the task force with this code."""
        return self._find("satgas", code, Satgas)

    def satgas_of(self, unit: Unit) -> tuple[Satgas, ...]:
        """Return the task forces at the unit's level: seven at the Polda, six at a Polres."""
        return tuple(found for found in offered(self.tables.satgas) if unit.level in found.levels)

    def category(self, code: str) -> IncidentCategory | None:
        """Return the incident category with this code."""
        return self._find("categories", code, IncidentCategory)

    def legal_basis(self, category: str, regime: str) -> LegalBasis | None:
        """Return what a category rests on under a regime, or in general; None when blank."""
        rows = {row.key: row for row in offered(self.tables.legal_bases) if row.text}
        return rows.get((category, regime)) or rows.get((category, GENERAL))

    def severity(self, code: str) -> Severity | None:
        """Return the severity with this code."""
        return self._find("severities", code, Severity)

    def patrol_mode(self, code: str) -> PatrolMode | None:
        """Return the patrol mode with this code."""
        return self._find("patrol_modes", code, PatrolMode)

    def patrol_kind(self, code: str) -> PatrolKind | None:
        """Return the patrol kind with this code."""
        return self._find("patrol_kinds", code, PatrolKind)

    def patrol_name(self, code: str) -> PatrolName | None:
        """Return the patrol name with this code."""
        return self._find("patrol_names", code, PatrolName)

    def preemptive_kind(self, code: str) -> PreemptiveKind | None:
        """Return the pre-emptive kind with this code."""
        return self._find("preemptive_kinds", code, PreemptiveKind)

    def topic(self, code: str) -> MessageTopic | None:
        """Return the message topic with this code."""
        return self._find("topics", code, MessageTopic)

    def unit_for_area(self, area_code: str) -> Unit | None:
        """Return the unit responsible for an area, exceptions included; None outside of all.

        The smallest area with a unit of its own decides: a Polsek before its Polres, an
        exception before the kabupaten.
        """
        code = area_code
        while code:
            if code in self._own_area:
                return self._own_area[code]
            code = code.rpartition(".")[0]
        return None

    def areas_of_unit(self, unit_code: str) -> tuple[Area, ...]:
        """Return the areas of a unit, as large as possible, without those of other units.

        A kabupaten of which a kecamatan belongs elsewhere is given as its other kecamatan. The
        areas of a unit's own Polsek stay its own.
        """
        unit = self.unit(unit_code)
        if unit is None:
            return ()
        own = self._without_exceptions(unit.area, unit_code) if unit.area else []
        added = [
            found
            for row in offered(self.tables.exceptions)
            if row.unit == unit_code and (found := self.areas.get(row.area))
        ]
        return (*own, *added)

    def is_in_unit(self, area_code: str, unit_code: str) -> bool:
        """Whether an area is the responsibility of a unit or of a unit below it."""
        unit = self.unit_for_area(area_code)
        while unit is not None and unit.code != unit_code:
            unit = self.unit(unit.parent)
        return unit is not None

    def address_of(self, unit_code: str, day: dt.date) -> UnitAddress | None:
        """Return the letterhead address valid on a day; None when the file has none."""
        valid = [
            row
            for row in offered(self.tables.addresses)
            if row.unit == unit_code and (row.valid_from is None or row.valid_from <= day)
        ]
        return max(valid, key=lambda row: row.valid_from or dt.date.min, default=None)

    def _find(self, table: str, code: str, row_type: type[CodedT]) -> CodedT | None:
        found = self._by_code[table].get(code)
        return found if isinstance(found, row_type) else None

    def _without_exceptions(self, area_code: str, unit_code: str) -> list[Area]:
        area = self.areas.get(area_code)
        if area is None or self._is_given_away(area_code, unit_code):
            return []
        parts = [
            row.area
            for row in offered(self.tables.exceptions)
            if row.area != area_code
            and covers(area_code, row.area)
            and self._is_given_away(row.area, unit_code)
        ]
        if not parts:
            return [area]
        below = self.areas.children(area_code)
        return [part for child in below for part in self._without_exceptions(child.code, unit_code)]

    def _is_given_away(self, area_code: str, unit_code: str) -> bool:
        return any(
            row.area == area_code and not self._is_below(row.unit, unit_code)
            for row in offered(self.tables.exceptions)
        )

    def _is_below(self, unit_code: str, above: str) -> bool:
        unit = self.unit(unit_code)
        while unit is not None and unit.code != above:
            unit = self.unit(unit.parent)
        return unit is not None


def offered(rows: Iterable[RowT]) -> tuple[RowT, ...]:
    """Return the rows to choose from: all but the retired."""
    return tuple(row for row in rows if not row.is_retired)


def build_catalogue(
    base: Mapping[str, str],
    own: Mapping[str, str] | None = None,
    of_kinds: Mapping[str, TableFile] = MappingProxyType({}),
) -> Catalogue:
    """Parse the text of the files, lay a unit's own over the shipped ones, and check all.

    Args:
        base: Text by path, with a text for every path of `FILES` and `of_kinds`.
        own: A unit's texts by path; any of them.
        of_kinds: Further files, which kinds of record bring.

    Raises:
        InvalidInput: names file, line and column.
    """
    files = {**FILES, **of_kinds}
    shipped, mine = _parse_all(base, "", files), _parse_all(own or {}, "own/", files)
    merged = {name: overlay(rows, mine.get(name, ())) for name, rows in shipped.items()}
    brought = {table: merged.pop(table) for table, _ in of_kinds.values()}
    # Each parser of FILES returns the row type of the table it is listed with.
    return Catalogue(Tables(**cast("dict[str, tuple[()]]", merged), of_kinds=brought))


def _parse_all(
    texts: Mapping[str, str], prefix: str, files: Mapping[str, TableFile]
) -> dict[str, tuple[CatalogueRow, ...]]:
    tables: dict[str, tuple[CatalogueRow, ...]] = {}
    for path, text in texts.items():
        table, parse = files[path]
        tables[table] = (*tables.get(table, ()), *parse(text, prefix + path))
    return tables


def _indexes(tables: Tables) -> dict[str, dict[str, CodedRow]]:
    shared = {each.name: getattr(tables, each.name) for each in fields(tables)}
    named = (shared.pop("of_kinds") | shared).items()
    return {n: {row.code: row for row in rows if isinstance(row, CodedRow)} for n, rows in named}


def _check_references(
    tables: Tables, areas: AreaTree, index: Mapping[str, Mapping[str, CodedRow]]
) -> None:
    _check(areas, "parent", ((area, area.parent) for area in areas if area.parent))
    _check(index["units"], "parent", ((unit, unit.parent) for unit in tables.units if unit.parent))
    _check_unit_tree(tables, index["units"])
    _check(areas, "area", ((unit, unit.area) for unit in tables.units if unit.area))
    _check(index["units"], "unit", ((row, row.unit) for row in tables.addresses))
    _check(index["units"], "unit", ((row, row.unit) for row in tables.exceptions))
    _check(areas, "area", ((row, row.area) for row in tables.exceptions))
    _check(index["operations"], "operation", ((row, row.operation) for row in tables.stages))
    _check(index["tracks"], "track", ((row, row.track) for row in tables.stages if row.track))
    _check(areas, "areas", ((row, area) for row in tables.stages for area in row.areas))
    _check(index["severities"], "severity", ((row, row.severity) for row in tables.categories))
    _check(index["categories"], "category", ((row, row.category) for row in tables.legal_bases))
    _check(index["categories"], "category", ((row, row.category) for row in tables.templates))
    _check(index["severities"], "severity", ((row, row.severity) for row in tables.templates))
    polling = (tables.polling_classes, tables.guard_patterns, tables.polling_counts)
    stages = {stage.key for stage in tables.stages}
    check_steps(tables.deadline_steps)
    check_polling(*polling, Known(index["operations"], stages, index["units"], areas))


def _check(
    known: Mapping[str, CodedRow] | AreaTree,
    column: str,
    references: Iterable[tuple[CatalogueRow, str]],
) -> None:
    for row, code in references:
        if code not in known:
            raise error_at(row.origin, column, "catalogue-unknown-reference", value=code)


def _check_unit_tree(tables: Tables, units: Mapping[str, CodedRow]) -> None:
    parents = {unit.code: unit.parent for unit in tables.units}
    for unit in tables.units:
        seen, code = {unit.code}, unit.parent
        while code:
            if code in seen or code not in units:
                raise error_at(unit.origin, "parent", "catalogue-loop", value=unit.parent)
            seen.add(code)
            code = parents[code]


def _units_by_area(tables: Tables) -> dict[str, Unit]:
    units = {unit.code: unit for unit in tables.units}
    own: dict[str, Unit] = {}
    for unit in offered(tables.units):
        if unit.area:
            own.setdefault(unit.area, unit)
    for row in offered(tables.exceptions):
        holder = own.get(row.area)
        if holder is None or not _is_polsek_of(holder, row.unit):
            own[row.area] = units[row.unit]
    return own


def _is_polsek_of(unit: Unit, parent: str) -> bool:
    return unit.type == POLSEK and unit.parent == parent
