"""Rows of the first sheet of an .xlsx workbook. Formulas are refused, never computed."""

import datetime as dt
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol
from warnings import catch_warnings

import openpyxl
from openpyxl.workbook import Workbook

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.services.imports.lines import (
    COLUMNS_MAX,
    FILE_BYTES_MAX,
    Line,
    bad_line,
    check_header,
    check_value,
)

_ROWS_MAX = 1_048_576
_REASON_LENGTH = 120


class Cell(Protocol):
    """What is used of a cell of openpyxl.

    Attributes:
        value: The value, None when empty.
        data_type: "f" for a formula, "e" for an error, else the type of the value.
    """

    @property
    def value(self) -> Any: ...  # noqa: ANN401, D102 - a cell holds anything; described above

    @property
    def data_type(self) -> str: ...  # noqa: D102 - described above


def read_workbook(path: Path) -> Iterator[Line]:
    """Yield the rows of the first sheet; the first row that holds something names the columns.

    Raises:
        InvalidInput: `import-not-xlsx`, `import-file-too-large`, or the header cannot be used.
    """
    try:
        _check_size(path)
        with catch_warnings(action="ignore"):
            book = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
        try:
            yield from _quietly(_sheet_lines(book, path.name))
        finally:
            book.close()
    except (InvalidInput, GeneratorExit):
        raise
    # Openpyxl lets whatever a damaged file provokes pass through: KeyError, ParseError,
    # zlib.error, TypeError and more. This is the one border where they become one answer.
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:_REASON_LENGTH]
        raise InvalidInput("", "import-not-xlsx", file=path.name, reason=reason) from error


def _quietly(lines: Iterator[Line]) -> Iterator[Line]:
    """Yield lines without what openpyxl warns of: the standard error says one line, ours."""
    while True:
        with catch_warnings(action="ignore"):
            line = next(lines, None)
        if line is None:
            return
        yield line


def _check_size(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > FILE_BYTES_MAX:
        allowed = FILE_BYTES_MAX // (1024 * 1024)
        raise InvalidInput("", "import-file-too-large", file=path.name, allowed=allowed)


def _sheet_lines(book: Workbook, name: str) -> Iterator[Line]:
    sheet = book.worksheets[0]
    # The size a file claims for its sheet may be millions of empty cells.
    sheet.reset_dimensions()
    header: list[str] | None = None
    for row, cells in enumerate(sheet.iter_rows(max_row=_ROWS_MAX), 1):
        if len(cells) > COLUMNS_MAX:
            raise InvalidInput("", "import-too-many-columns", allowed=COLUMNS_MAX)
        if all(cell.value is None for cell in cells):
            continue
        if header is None:
            names = ["" if cell.value is None else str(cell.value) for cell in cells]
            header = check_header(names, name)
        else:
            yield _line(row, header, cells)
    if header is None:
        raise InvalidInput("", "import-empty", file=name)


def _line(row: int, header: list[str], cells: Sequence[Cell]) -> Line:
    values: dict[str, Any] = {}
    for number, cell in enumerate(cells):
        if cell.value is None or cell.value == "":
            continue
        named = header[number] if number < len(header) else ""
        column = named or f"kolom {number + 1}"
        if cell.data_type == "f":
            return bad_line(row, column, "import-formula", column=column)
        if cell.data_type == "e":
            value = str(cell.value)[:20]
            return bad_line(row, column, "import-cell-error", column=column, value=value)
        values[column] = _plain(cell.value)
    try:
        check_value(values)
    except InvalidInput as error:
        return Line(row, {}, error)
    return Line(row, values)


def _plain(value: object) -> object:
    if isinstance(value, dt.datetime):
        is_day = value.time() == dt.time()
        return value.date().isoformat() if is_day else value.isoformat()
    if isinstance(value, dt.time):
        return value.isoformat("minutes" if not value.second else "auto")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool | int | float | str):
        return value
    return str(value)
