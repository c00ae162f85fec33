"""What every reader hands out, and the limits of what is taken from a foreign file."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from brata_desktop.domain.errors import InvalidInput

FILE_BYTES_MAX = 200 * 1024 * 1024
ROW_CHARACTERS_MAX = 1024 * 1024
TEXT_CHARACTERS_MAX = 200_000
COLUMNS_MAX = 2_000
DEPTH_MAX = 20
NUMBER_MAX = 2**53 - 1


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file.

    Attributes:
        row: Its number as an editor or a spreadsheet shows it, from 1.
        values: Field to value; empty when it could not be read.
        error: Why it could not be read.
    """

    row: int
    values: Mapping[str, Any]
    error: InvalidInput | None = None


def bad_line(row: int, field: str, code: str, **params: object) -> Line:
    """Return a row that could not be read."""
    return Line(row, {}, InvalidInput(field, code, **params))


def check_value(value: object, field: str = "", depth: int = 0) -> None:
    """Refuse a value that is too deep, too long, too large or no finite number.

    Raises:
        InvalidInput: with the path of the value.
    """
    if depth > DEPTH_MAX:
        # The path of a hundred levels helps nobody.
        raise InvalidInput(field[:40], "import-too-deep", allowed=DEPTH_MAX)
    if isinstance(value, str):
        if len(value) > TEXT_CHARACTERS_MAX:
            raise InvalidInput(field, "import-row-too-long", allowed=TEXT_CHARACTERS_MAX)
    elif isinstance(value, bool):
        return
    elif isinstance(value, float) and not math.isfinite(value):
        raise InvalidInput(field, "field-wrong-type", expected="a finite number")
    elif isinstance(value, int | float):
        if abs(value) > NUMBER_MAX:
            raise InvalidInput(field, "field-out-of-range", allowed=f"at most {NUMBER_MAX}")
    else:
        _check_items(value, field, depth)


def _check_items(value: object, field: str, depth: int) -> None:
    if isinstance(value, Mapping):
        if len(value) > COLUMNS_MAX:
            raise InvalidInput(field, "import-too-many-columns", allowed=COLUMNS_MAX)
        for key, inner in value.items():
            path = f"{field}.{key[:80]}" if field else key[:80]
            check_value(key, path, depth)
            check_value(inner, path, depth + 1)
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            check_value(inner, f"{field}[{index}]", depth + 1)


def check_header(cells: list[str], name: str) -> list[str]:
    """Return the trimmed names of the columns.

    Raises:
        InvalidInput: too many columns, none, or one twice.
    """
    names = [cell.strip() for cell in cells]
    if len(names) > COLUMNS_MAX:
        raise InvalidInput("", "import-too-many-columns", allowed=COLUMNS_MAX)
    seen: set[str] = set()
    for column in filter(None, names):
        if column in seen:
            raise InvalidInput(column[:80], "import-column-twice", file=name, column=column[:80])
        seen.add(column)
    if not seen:
        raise InvalidInput("", "import-empty", file=name)
    return names
