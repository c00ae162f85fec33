"""SQL for pages of the record index.

Written by hand, because the plan matters more than the prose: a list of alternatives becomes one
ordered branch per value, merged by SQLite in list order, so that the first page is read from the
end of an index and never sorted, whatever the size of the store. Only one field drives; the
others are checked row by row.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from brata_desktop.store.column_types import to_milliseconds
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.store.record_table import UNDATED_FLOOR, day_ceiling, day_floor

_WORD = re.compile(r"[^\W_]+(?:[^\w\s\"]+[^\W_]+)*")
_ALTERNATIVES = {
    # Likely to be the rarest first: it drives.
    "posts": "post",
    "authors": "author_id",
    "categories": "category",
    "statuses": "status",
    "stages": "stage",
    "units": "unit",
    "kinds": "kind",
    "satgas": "satgas",
}
_RARE_FLAGS = ("has_conflict", "is_changed_after", "is_under_way", "is_notable")
_UNINDEXED = frozenset({"satgas"})
_BRANCHES_MAX = 16
_REGENCY, _DISTRICT = 2, 3
SEVERITY_MAX = 4
SEVERE = 3
"""TINGGI and KRITIS: few, and indexed; the others are most of the list."""


Branch: TypeAlias = tuple[str, tuple[object, ...]]
"""A condition and its parameters."""


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions of a filter, split into the ones that drive and the rest.

    Attributes:
        source: The table, with the index to use where SQLite must not choose.
        branches: Alternative conditions on one indexed column, each with its parameters.
        conditions: SQL that every row has to meet.
        params: Parameters of `conditions`.
        match: Full-text query, or empty.
    """

    source: str
    branches: tuple[Branch, ...]
    conditions: tuple[str, ...]
    params: tuple[object, ...]
    match: str


@lru_cache(maxsize=64)
def build(wanted: RecordFilter) -> Query | None:
    """Return the query of a filter; None when its text can match nothing (only signs)."""
    match = full_text_query(wanted.text)
    if wanted.text.strip() and not match:
        return None
    tests = _tests(wanted)
    driver = None
    if not match and not wanted.recorded_since:
        driver = next((test for test in tests if test.branches), None)
    rest = [test for test in tests if test is not driver]
    if wanted.recorded_since and not match:
        # What was recorded lately is little, wherever in the list it stands: reading and sorting
        # it beats walking the list past everything older.
        first = ("recorded_at >= ?", (to_milliseconds(wanted.recorded_since),))
        source = "record INDEXED BY ix_record_recorded_at"
        branches: tuple[Branch, ...] = (first,)
    else:
        source = "record"
        branches = driver.branches if driver else ()
    return Query(
        source,
        branches,
        tuple(test.sql for test in rest),
        tuple(value for test in rest for value in test.params),
        match,
    )


def full_text_query(typed: str) -> str:
    """Return what the user typed as a harmless full-text query.

    Every word is quoted, so that signs and operators are plain text; all words must occur; the
    last one also matches as the beginning of a word.
    """
    words = _WORD.findall(typed.replace("\0", " "))
    if not words:
        return ""
    quoted = [f'"{word}"' for word in words[:32]]
    return " ".join(quoted) + ("" if typed[-1:].isspace() else "*")


@dataclass(frozen=True, slots=True)
class _Test:
    """A condition on every row and, when an index can drive the list by it, its branches.

    The unary plus in front of a column keeps SQLite from choosing that column's index: the
    driver is chosen here, once, and the order of the list is never lost to a sort.
    """

    sql: str
    params: tuple[object, ...] = ()
    branches: tuple[Branch, ...] = ()


def _tests(wanted: RecordFilter) -> list[_Test]:
    """Return the tests of a filter; of those that can drive, the likely rarest first."""
    tests = [_flag(name, getattr(wanted, name)) for name in _RARE_FLAGS]
    tests.append(_queue(wanted.queue))
    tests.append(_severity(wanted.severity_from))
    tests += [_alternatives(name, getattr(wanted, field)) for field, name in _ALTERNATIVES.items()]
    return [test for test in tests if test] + _area(wanted.area) + _times(wanted)


def _flag(column: str, wanted: bool | None) -> _Test | None:  # noqa: FBT001
    if wanted is None:
        return None
    # A literal 1, because a parameter cannot prove that the partial index applies.
    branches = ((f"{column} = 1", ()),) if wanted else ()
    return _Test(f"+{column} = {int(wanted)}", (), branches)


def _queue(unit: str) -> _Test | None:
    if not unit:
        return None
    return _Test("+queue = ?", (unit,), (("queue = ? AND queue <> ''", (unit,)),))


def _alternatives(column: str, values: tuple[str, ...]) -> _Test | None:
    if not values:
        return None
    values = tuple(dict.fromkeys(values))
    can_drive = column not in _UNINDEXED and len(values) <= _BRANCHES_MAX
    return _Test(
        f"+{column} IN ({','.join('?' * len(values))})",
        values,
        tuple((f"{column} = ?", (value,)) for value in values) if can_drive else (),
    )


def _severity(lowest: int) -> _Test | None:
    if not lowest:
        return None
    severe = range(lowest, SEVERITY_MAX + 1) if lowest >= SEVERE else ()
    branches = tuple((f"severity = ? AND severity >= {SEVERE}", (value,)) for value in severe)
    return _Test("+severity >= ?", (lowest,), branches)


def _area(area: str) -> list[_Test]:
    levels = area.split(".") if area else []
    if not levels:
        return []
    if len(levels) == 1:
        below = re.sub(r"([*?\[])", r"[\1]", area) + ".*"
        return [_Test("(+area_code = ? OR +area_code GLOB ?)", (area, below))]
    column = "area_regency" if len(levels) == _REGENCY else "area_district"
    top = ".".join(levels[:_DISTRICT])
    tests = [_Test(f"+{column} = ?", (top,), ((f"{column} = ?", (top,)),))]
    return tests + ([_Test("+area_code = ?", (area,))] if len(levels) > _DISTRICT else [])


def _times(wanted: RecordFilter) -> list[_Test]:
    bounds: list[tuple[str, object]] = []
    if wanted.since:
        bounds.append(("position >= ?", day_floor(wanted.since)))
    if wanted.until:
        bounds.append(("position < ?", day_ceiling(wanted.until)))
    elif wanted.since and not wanted.with_undated:
        bounds.append(("position < ?", UNDATED_FLOOR))
    if wanted.recorded_since:
        bounds.append(("+recorded_at >= ?", to_milliseconds(wanted.recorded_since)))
    if wanted.recorded_until:
        bounds.append(("+recorded_at < ?", to_milliseconds(wanted.recorded_until)))
    return [_Test(sql, (value,)) for sql, value in bounds]


def select_ordered(
    columns: str, query: Query, bounds: tuple[tuple[str, int], ...], order: str, limit: int
) -> tuple[str, tuple[object, ...]]:
    """Return SQL and parameters that read `columns` in list order.

    Args:
        columns: Columns of `record`, `position` first.
        query: The filter.
        bounds: Operator and position, as `("<", 5)`.
        order: `ASC` or `DESC`.
        limit: Most rows to read.
    """
    cut = [f"position {operator} ?" for operator, _ in bounds]
    cut_params = tuple(value for _, value in bounds)
    if query.match:
        return _select_text(columns, query, bounds, order, limit)
    if not query.branches:
        where = _where([*query.conditions, *cut])
        return (
            f"SELECT {columns} FROM {query.source}{where} ORDER BY position {order} LIMIT ?",  # noqa: S608 (our own names)
            (*query.params, *cut_params, limit),
        )
    parts, params = [], []
    for condition, values in query.branches:
        where = _where([condition, *query.conditions, *cut])
        parts.append(f"SELECT {columns} FROM {query.source}{where}")  # noqa: S608 (our own names)
        params += [*values, *query.params, *cut_params]
    sql = " UNION ALL ".join(parts)
    return f"{sql} ORDER BY position {order} LIMIT ?", (*params, limit)


def _select_text(
    columns: str, query: Query, bounds: tuple[tuple[str, int], ...], order: str, limit: int
) -> tuple[str, tuple[object, ...]]:
    cut = [f"record_fts.rowid {operator} ?" for operator, _ in bounds]
    where = _where(["record_fts MATCH ?", *cut, *query.conditions])
    sql = (
        f"SELECT {columns} FROM record_fts CROSS JOIN record "  # noqa: S608 (our own names)
        f"ON record.position = record_fts.rowid{where} ORDER BY record_fts.rowid {order} LIMIT ?"
    )
    return sql, (query.match, *(value for _, value in bounds), *query.params, limit)


def _where(conditions: list[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""
