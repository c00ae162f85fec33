"""Tables of the catalogue as CSV text: rows, cells, and errors that name the place.

Every error is an `InvalidInput` whose parameters hold `file`, `line` (1-based, header is 1) and
`column`; its sentence says what to do. Nothing here reads a file.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from brata_desktop.domain.errors import InvalidInput

REMARKS = ("note", "source", "status", "name_status")
"""Columns that any file may have; they are for people and are not read."""

LAST = 1_000_000
"""Place in the order of a row without a number in its `order` column: after all others."""

_CELL_MAX = 131_072
"""Characters of a cell. It is what the csv module allows until somebody raises that for everyone,
as the import of records does.
"""
_CODE = re.compile(r"[A-Z0-9][A-Z0-9._-]*")
_YES = {"yes": True, "ya": True, "no": False, "tidak": False}
_MISSPELT = 40


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value was read: file name as given, line counted from 1."""

    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """What every row of the catalogue carries.

    Attributes:
        origin: Where it was read; not part of its identity.
        order: Place among its like; rows without one come last, in file order.
        is_retired: Still valid for old records, no longer offered.
    """

    origin: Origin = field(default=Origin(), compare=False, repr=False, kw_only=True)
    order: int = field(default=LAST, compare=False, repr=False, kw_only=True)
    is_retired: bool = field(default=False, kw_only=True)

    @property
    def key(self) -> tuple[str, ...]:
        """What a unit's own row must repeat to replace this one."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class CodedRow(CatalogueRow):
    """A row known by one code."""

    code: str

    @property
    def key(self) -> tuple[str, ...]:
        """The code alone."""
        return (self.code,)


RowT = TypeVar("RowT", bound=CatalogueRow)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a file.

    Attributes:
        required: Those that must be there.
        optional: Those that may be.
        synonyms: Other headers people write, lower case, and the column each one means.
    """

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    synonyms: Mapping[str, str] = field(default_factory=dict)

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every column the file may have."""
        return (*self.required, *self.optional, "order", "retired", *REMARKS)


class Row:
    """One line of a table, read cell by cell."""

    __slots__ = ("_cells", "origin")

    def __init__(self, cells: Mapping[str, str], origin: Origin) -> None:
        self._cells = cells
        self.origin = origin

    def error(self, column: str, code: str, **params: object) -> InvalidInput:
        """Return the error `code` at this line and column, ready to raise."""
        return error_at(self.origin, column, code, **params)

    def text(self, column: str) -> str:
        """Return the trimmed cell; empty when the column is absent."""
        return self._cells.get(column, "")

    def needed(self, column: str) -> str:
        """Return the cell; an empty one is an error."""
        value = self.text(column)
        if not value:
            raise self.error(column, "catalogue-empty-value")
        return value

    def code(self, column: str) -> str:
        """Return a code: capitals, digits, dot, dash, underscore."""
        value = self.needed(column)
        if not _CODE.fullmatch(value):
            raise self.error(column, "catalogue-bad-code", value=_short(value))
        return value

    def codes(self, column: str) -> tuple[str, ...]:
        """Return the codes of a cell, separated by spaces."""
        values = tuple(self.text(column).split())
        for value in values:
            if not _CODE.fullmatch(value):
                raise self.error(column, "catalogue-bad-code", value=_short(value))
        return values

    def words(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell separated by commas, trimmed, empty ones dropped."""
        return tuple(part.strip() for part in self.text(column).split(",") if part.strip())

    def date(self, column: str) -> dt.date | None:
        """Return an ISO date, or None for an empty cell."""
        value = self.text(column)
        if not value:
            return None
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
            raise self.error(column, "catalogue-bad-date", value=_short(value))
        try:
            return dt.date.fromisoformat(value)
        except ValueError as error:
            raise self.error(column, "catalogue-bad-date", value=value) from error

    def number(self, column: str) -> int | None:
        """Return a whole number from 0 to 99,999, or None for an empty cell."""
        value = self.text(column)
        if not value:
            return None
        if not re.fullmatch(r"\d{1,5}", value, re.ASCII):
            raise self.error(column, "catalogue-bad-number", value=_short(value))
        return int(value)

    def yes(self, column: str, *, default: bool = False) -> bool:
        """Return a yes/no cell (ya/tidak too); empty is `default`."""
        value = self.text(column)
        if not value:
            return default
        if value.lower() not in _YES:
            raise self.error(column, "catalogue-bad-choice", value=_short(value), allowed="yes, no")
        return _YES[value.lower()]

    def choice(self, column: str, allowed: Iterable[str]) -> str:
        """Return one of the `allowed` words; case matters."""
        value, choices = self.needed(column), tuple(allowed)
        if value not in choices:
            raise self.error(
                column, "catalogue-bad-choice", value=_short(value), allowed=", ".join(choices)
            )
        return value

    @property
    def order(self) -> int:
        """The row's place among its like; `LAST` when not given."""
        number = self.number("order")
        return LAST if number is None else number

    @property
    def is_retired(self) -> bool:
        """Whether the code is no longer offered."""
        return self.yes("retired")


def error_at(origin: Origin, column: str, code: str, **params: object) -> InvalidInput:
    """Return an `InvalidInput` that names file, line and column."""
    return InvalidInput(column, code, file=origin.file, line=origin.line, column=column, **params)


def read_rows(text: str, file_name: str, columns: Columns) -> tuple[Row, ...]:
    """Split CSV text into rows, in file order.

    The header names the columns, in any order and case; comma or semicolon separates
    (spreadsheets with Indonesian settings write semicolons). Blank lines are skipped.

    Raises:
        InvalidInput: not CSV, a column missing or unknown, a line with too many or few cells.
    """
    rows = []
    for row in scan_rows(text, file_name, columns):
        if isinstance(row, InvalidInput):
            raise row
        rows.append(row)
    return tuple(rows)


def scan_rows(text: str, file_name: str, columns: Columns) -> Iterator[Row | InvalidInput]:
    """Split CSV text as `read_rows`, but hand out the error of a line and go on.

    Raises:
        InvalidInput: not CSV, or a column missing or unknown: the file as a whole is refused.
    """
    lines = _lines(text.removeprefix("\ufeff"), file_name)
    header_line, header = next(lines, (1, []))
    names = [_column_name(cell, columns) for cell in header]
    _check_header(names, columns, Origin(file_name, header_line))
    for line, cells in lines:
        yield _row(names, cells, Origin(file_name, line))


def parse_values(
    text: str, file_name: str, columns: Columns, make: Callable[[Row], RowT]
) -> tuple[RowT, ...]:
    """Turn CSV text into values, one per row, in file order.

    Raises:
        InvalidInput: as `read_rows`, a cell that `make` refuses, or a key given twice.
    """
    values = tuple(make(row) for row in read_rows(text, file_name, columns))
    seen: dict[tuple[str, ...], RowT] = {}
    for value in values:
        first = seen.setdefault(value.key, value)
        if first is not value:
            raise error_at(
                value.origin,
                columns.required[0],
                "catalogue-duplicate-code",
                value=" ".join(value.key),
                first_line=first.origin.line,
            )
    return values


def overlay(base: tuple[RowT, ...], own: tuple[RowT, ...]) -> tuple[RowT, ...]:
    """Lay a unit's own rows over the shipped ones.

    A row with a known key replaces the whole shipped row; a new key adds a row. The result is in
    `order`, rows of equal order as they came.
    """
    merged = {value.key: value for value in base}
    merged.update((value.key, value) for value in own)
    return tuple(sorted(merged.values(), key=lambda value: value.order))


def _lines(text: str, file_name: str) -> Iterator[tuple[int, list[str]]]:
    head = text.partition("\n")[0]
    delimiter = ";" if ";" in head and "," not in head else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            _check_length(cells)
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        origin = Origin(file_name, max(line, reader.line_num))
        raise error_at(origin, "", "catalogue-not-csv", reason=str(error)) from error


def _check_length(cells: list[str]) -> None:
    if any(len(cell) > _CELL_MAX for cell in cells):
        raise csv.Error(f"field larger than field limit ({_CELL_MAX})")


def _check_header(names: list[str], columns: Columns, origin: Origin) -> None:
    for name in columns.required:
        if name not in names:
            raise error_at(origin, name, "catalogue-missing-column")
    for position, name in enumerate(names):
        if name not in columns.allowed:
            allowed = ", ".join((*columns.required, *columns.optional))
            raise error_at(origin, _short(name), "catalogue-unknown-column", allowed=allowed)
        if name in names[:position]:
            raise error_at(origin, name, "catalogue-column-twice")


def _column_name(cell: str, columns: Columns) -> str:
    name = cell.strip().lower()
    return columns.synonyms.get(name, name)


def _row(names: list[str], cells: list[str], origin: Origin) -> Row | InvalidInput:
    if len(cells) != len(names):
        column = names[min(len(cells), len(names) - 1)]
        return error_at(
            origin, column, "catalogue-row-width", found=len(cells), expected=len(names)
        )
    return Row({name: cell.strip() for name, cell in zip(names, cells, strict=True)}, origin)


def _short(value: str) -> str:
    return value if len(value) <= _MISSPELT else value[:_MISSPELT] + "…"
