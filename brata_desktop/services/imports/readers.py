"""Rows out of .jsonl, .csv and .xlsx files that may hold anything.

A row that cannot be read becomes a `Line` with an error and the next one follows; a file that
cannot be read at all is one `InvalidInput`.
"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.services.imports.lines import (
    FILE_BYTES_MAX,
    ROW_CHARACTERS_MAX,
    Line,
    bad_line,
    check_header,
    check_value,
)
from brata_desktop.services.imports.workbooks import read_workbook

_BOM = b"\xef\xbb\xbf"
_DELIMITERS = (",", ";", "\t", "|")


def read_lines(path: Path) -> Iterator[Line]:
    """Yield the rows of a file, by its suffix; blank rows are skipped.

    Raises:
        Unavailable: `file-unreadable`.
        InvalidInput: The file as a whole cannot be used: its form, its size, its header.
    """
    readers = {".jsonl": _read_jsonl, ".ndjson": _read_jsonl, ".csv": _read_csv}
    suffix = path.suffix.lower()
    if suffix not in (*readers, ".xlsx"):
        raise InvalidInput("", "import-format-unknown", file=path.name)
    try:
        if path.stat().st_size > FILE_BYTES_MAX:
            allowed = FILE_BYTES_MAX // (1024 * 1024)
            raise InvalidInput("", "import-file-too-large", file=path.name, allowed=allowed)
        if suffix == ".xlsx":
            yield from read_workbook(path)
            return
        with path.open("rb") as file:
            yield from readers[suffix](file, path.name)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Unavailable("file-unreadable", file=str(path), reason=reason) from error


# -- JSON lines ----------------------------------------------------------------------------------


def _read_jsonl(file: BinaryIO, _: str) -> Iterator[Line]:
    for row, raw in _raw_lines(file):
        if raw is None:
            yield bad_line(row, "", "import-row-too-long", allowed=ROW_CHARACTERS_MAX)
        elif raw.strip():
            yield _json_line(row, raw)


def _json_line(row: int, raw: bytes) -> Line:
    try:
        value = json.loads(
            raw.decode(), parse_constant=_refuse_constant, object_pairs_hook=_no_twins
        )
        if not isinstance(value, dict):
            return bad_line(row, "", "import-not-object")
        check_value(value)
    except UnicodeDecodeError:
        return bad_line(row, "", "import-not-utf8")
    except RecursionError:
        return bad_line(row, "", "import-not-json", reason="nested too deeply")
    except InvalidInput as error:
        return Line(row, {}, error)
    except ValueError as error:
        return bad_line(row, "", "import-not-json", reason=str(error)[:120])
    return Line(row, value)


def _refuse_constant(name: str) -> None:
    raise InvalidInput("", "import-not-json", reason=f"{name} is not a number")


def _no_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        twin = next(name for name in names if names.count(name) > 1)
        raise InvalidInput(twin[:80], "import-field-twice")
    return made


def _raw_lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line with its number; None for one that is too long to be held."""
    row = 0
    while line := file.readline(ROW_CHARACTERS_MAX + 2):
        row += 1
        if row == 1:
            line = line.removeprefix(_BOM)
        is_whole = line.endswith(b"\n") or len(line) <= ROW_CHARACTERS_MAX
        while not is_whole and (rest := file.readline(ROW_CHARACTERS_MAX)):
            is_whole = rest.endswith(b"\n")
            line = b""
        yield row, line or None


# -- CSV -----------------------------------------------------------------------------------------


class _CsvLines:
    """Feeds a CSV reader; remembers the number of the line, and which ones are damaged."""

    def __init__(self, file: BinaryIO) -> None:
        self._lines = _raw_lines(file)
        self._waiting: str | None = None
        self.row = 0
        self.problem = ""

    def __iter__(self) -> "_CsvLines":
        return self

    def __next__(self) -> str:
        if self._waiting is not None:
            line, self._waiting = self._waiting, None
            return line
        self.row, raw = next(self._lines)
        if raw is None:
            self.problem = "import-row-too-long"
            return "\n"
        try:
            return raw.decode()
        except UnicodeDecodeError:
            self.problem = "import-not-utf8"
            return raw.decode(errors="replace")

    def peek(self) -> str:
        """Return the next line and keep it for the reader."""
        self._waiting = next(self, "")
        return self._waiting


def _read_csv(file: BinaryIO, name: str) -> Iterator[Line]:
    lines = _CsvLines(file)
    delimiter = _delimiter(lines)
    if lines.problem:
        raise InvalidInput("", lines.problem, allowed=ROW_CHARACTERS_MAX)
    csv.field_size_limit(ROW_CHARACTERS_MAX)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        header = check_header(next(reader, []), name)
    except csv.Error as error:
        raise InvalidInput("", "import-empty", file=name) from error
    while True:
        lines.problem = ""
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield bad_line(lines.row, "", "import-not-csv", reason=str(error))
            continue
        if lines.problem:
            yield bad_line(lines.row, "", lines.problem, allowed=ROW_CHARACTERS_MAX)
        elif any(cell.strip() for cell in cells):
            yield _row_of_cells(lines.row, header, cells)


def _delimiter(lines: _CsvLines) -> str:
    """Return the delimiter by the first line; Excel may name it in a line of its own."""
    first = lines.peek()
    if first.lower().startswith("sep=") and first[4:5] in _DELIMITERS:
        next(lines)
        return first[4]
    return ";" if first.count(";") > first.count(",") else ","


def _row_of_cells(row: int, header: list[str], cells: list[str]) -> Line:
    """Return a row from its cells; empty cells are left out."""
    if len(cells) != len(header):
        return bad_line(row, "", "import-row-width", found=len(cells), expected=len(header))
    pairs = zip(header, cells, strict=True)
    # A cell below no name still says something.
    values = {name or f"kolom {n}": cell for n, (name, cell) in enumerate(pairs, 1) if cell.strip()}
    try:
        check_value(values)
    except InvalidInput as error:
        return Line(row, {}, error)
    return Line(row, values)
