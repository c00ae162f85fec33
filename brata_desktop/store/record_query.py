"""SQL for pages of the record index.

Written by hand, because the plan matters more than the prose: a list of alternatives becomes one
ordered branch per value, merged by SQLite in list order, so that the first page is read from the
end of an index and never sorted, whatever the size of the store. Only one field drives; the
others are checked row by row.
"""

import re
from dataclasses import dataclass

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
SEVERITY_MAX = 4


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions of a filter, split into the ones that drive and the rest.

    Attributes:
        branches: Alternative conditions on one indexed column, each with its parameters.
        conditions: SQL that every row has to meet.
        params: Parameters of `conditions`.
        match: Full-text query, or empty.
    """

    branches: tuple[tuple[str, tuple[object, ...]], ...]
    conditions: tuple[str, ...]
    params: tuple[object, ...]
    match: str


def build(wanted: RecordFilter) -> Query | None:
    """Return the query of a filter; None when its text can match nothing (only signs)."""
    match = full_text_query(wanted.text)
    if wanted.text.strip() and not match:
        return None
    tests = _tests(wanted)
    driver = next((test for test in tests if test.is_driver), None) if not match else None
    rest = [test for test in tests if test is not driver]
    return Query(
        tuple((f"{driver.column} = ?", (value,)) for value in driver.values) if driver else (),
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
    column: str
    values: tuple[object, ...]
    sql: str
    params: tuple[object, ...]
    is_driver: bool


def _tests(wanted: RecordFilter) -> list[_Test]:
    tests = [_flag(name, getattr(wanted, name)) for name in _RARE_FLAGS]
    if wanted.queue:
        tests.append(
            _Test(
                "queue",
                (wanted.queue,),
                "(queue = ? AND queue <> '')",
                (wanted.queue,),
                is_driver=False,
            )
        )
    tests += [
        _alternatives(column, getattr(wanted, name)) for name, column in _ALTERNATIVES.items()
    ]
    tests += [_area(wanted.area), _severity(wanted.severity_from), *_times(wanted)]
    return sorted((test for test in tests if test), key=lambda test: not test.is_driver)


def _flag(column: str, wanted: bool | None) -> _Test | None:  # noqa: FBT001
    if wanted is None:
        return None
    # The literal 1 lets SQLite use the partial index.
    sql = f"{column} = 1" if wanted else f"{column} = 0"
    return _Test(column, (), sql, (), is_driver=False)


def _alternatives(column: str, values: tuple[str, ...]) -> _Test | None:
    if not values:
        return None
    values = tuple(dict.fromkeys(values))
    sql = f"+{column} IN ({','.join('?' * len(values))})"
    is_driver = column not in _UNINDEXED and len(values) <= _BRANCHES_MAX
    return _Test(column, values, sql, values, is_driver)


def _area(area: str) -> _Test | None:
    if not area:
        return None
    level = area.count(".")
    if level == 0:
        return _Test(
            "area_code",
            (),
            "(+area_code = ? OR +area_code GLOB ?)",
            (area, f"{_escape_glob(area)}.*"),
            is_driver=False,
        )
    column = {1: "area_regency", 2: "area_district"}.get(level, "area_code")
    return _Test(column, (area,), f"+{column} = ?", (area,), is_driver=True)


def _escape_glob(value: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", value)


def _severity(lowest: int) -> _Test | None:
    if not lowest:
        return None
    values = tuple(range(lowest, SEVERITY_MAX + 1))
    return _Test("severity", values, "+severity >= ?", (lowest,), is_driver=bool(values))


def _times(wanted: RecordFilter) -> list[_Test]:
    bounds: list[tuple[str, object]] = []
    if wanted.since:
        bounds.append(("position >= ?", day_floor(wanted.since)))
    if wanted.until:
        bounds.append(("position < ?", day_ceiling(wanted.until)))
    elif wanted.since:
        bounds.append(("position < ?", UNDATED_FLOOR))
    if wanted.recorded_since:
        bounds.append(("recorded_at >= ?", to_milliseconds(wanted.recorded_since)))
    if wanted.recorded_until:
        bounds.append(("recorded_at < ?", to_milliseconds(wanted.recorded_until)))
    return [_Test("position", (), sql, (value,), is_driver=False) for sql, value in bounds]


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
            f"SELECT {columns} FROM record{where} ORDER BY position {order} LIMIT ?",
            (*query.params, *cut_params, limit),
        )
    parts, params = [], []
    for condition, values in query.branches:
        where = _where([condition, *query.conditions, *cut])
        parts.append(f"SELECT {columns} FROM record{where}")
        params += [*values, *query.params, *cut_params]
    sql = " UNION ALL ".join(parts)
    return f"{sql} ORDER BY position {order} LIMIT ?", (*params, limit)


def _select_text(
    columns: str, query: Query, bounds: tuple[tuple[str, int], ...], order: str, limit: int
) -> tuple[str, tuple[object, ...]]:
    cut = [f"record_fts.rowid {operator} ?" for operator, _ in bounds]
    where = _where(["record_fts MATCH ?", *cut, *query.conditions])
    sql = (
        f"SELECT {columns} FROM record_fts CROSS JOIN record "
        f"ON record.position = record_fts.rowid{where} ORDER BY record_fts.rowid {order} LIMIT ?"
    )
    return sql, (query.match, *(value for _, value in bounds), *query.params, limit)


def _where(conditions: list[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""
