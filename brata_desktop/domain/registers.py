"""Posts and personnel as CSV files that a unit brings along.

A wrong line is reported and left out; the other lines stand. Headers may be Indonesian or
English. The result says what was read; storing it is another matter.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.csv_table import Columns, Origin, Row, error_at, scan_rows
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.units import Unit

POST_COLUMNS = Columns(
    ("code", "name", "unit"),
    ("place", "area", "hours"),
    {
        "kode": "code",
        "nama": "name",
        "satuan": "unit",
        "tempat": "place",
        "wilayah": "area",
        "jam": "hours",
    },
)
PERSONNEL_COLUMNS = Columns(
    ("nrp", "name", "rank", "unit"),
    ("post",),
    {
        "nrp/nip": "nrp",
        "nip": "nrp",
        "nama": "name",
        "pangkat": "rank",
        "satuan": "unit",
        "pos": "post",
    },
)

NRP_DIGITS = 8
NIP_DIGITS = 18
NAME_LENGTH = 120

_POST_CODE = re.compile(r"[A-Z0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the operation.

    Attributes:
        code: Short code within the unit, part of record numbers: "07".
        name: "Pos Pam 07 Kelayan".
        unit: Unit code.
        place: Where it stands, in words.
        area: Area code, or empty.
        hours: When it is manned, in words: "20.00-08.00", "24 jam".
    """

    code: str
    name: str
    unit: str
    place: str = ""
    area: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Personnel:
    """An officer as the personnel list names him or her.

    Attributes:
        nrp: NRP of eight digits, or the NIP of a civil servant, eighteen.
        name: Without rank.
        rank: Rank code; the words of the list when no rank is known by them.
        unit: Unit code.
        post: Post code, or empty.
    """

    nrp: str
    name: str
    rank: str
    unit: str
    post: str = ""


ValueT = TypeVar("ValueT", Post, Personnel)


@dataclass(frozen=True, slots=True)
class RegisterReading(Generic[ValueT]):
    """What a register file held.

    Attributes:
        values: One per good line, in file order.
        errors: One per refused line, with file, line and column.
        warnings: Lines that were taken but look wrong.
    """

    values: tuple[ValueT, ...]
    errors: tuple[InvalidInput, ...]
    warnings: tuple[InvalidInput, ...] = ()


def parse_posts(text: str, file_name: str, catalogue: Catalogue) -> RegisterReading[Post]:
    """Read posts: code, name, unit, and where known place, area and hours.

    A code of one digit gets the zero back that spreadsheets take away. Codes are unique within a
    unit.

    Raises:
        InvalidInput: the file as a whole is refused: not CSV, a column missing or unknown.
    """
    return _read(
        scan_rows(text, file_name, POST_COLUMNS),
        lambda row, _: _post(row, catalogue),
        lambda post: (post.unit, post.code),
        "code",
    )


def parse_personnel(text: str, file_name: str, catalogue: Catalogue) -> RegisterReading[Personnel]:
    """Read personnel: NRP or NIP, name, rank, unit.

    Raises:
        InvalidInput: the file as a whole is refused: not CSV, a column missing or unknown.
    """
    return _read(
        scan_rows(text, file_name, PERSONNEL_COLUMNS),
        lambda row, warn: _person(row, catalogue, warn),
        lambda person: (person.nrp,),
        "nrp",
    )


def is_usual_nrp(nrp: str) -> bool:
    """Whether it has the form of an NRP (8 digits) or NIP (18 digits)."""
    return len(nrp) in (NRP_DIGITS, NIP_DIGITS) and nrp.isascii() and nrp.isdigit()


_Warn = Callable[[InvalidInput], None]


def _read(
    rows: Iterator[Row | InvalidInput],
    make: Callable[[Row, _Warn], ValueT],
    key_of: Callable[[ValueT], tuple[str, ...]],
    key_column: str,
) -> RegisterReading[ValueT]:
    values: list[ValueT] = []
    errors: list[InvalidInput] = []
    warnings: list[InvalidInput] = []
    first_lines: dict[tuple[str, ...], Origin] = {}
    for row in rows:
        if isinstance(row, InvalidInput):
            errors.append(row)
            continue
        try:
            value = make(row, warnings.append)
            _check_new(key_of(value), row.origin, first_lines, key_column)
        except InvalidInput as error:
            errors.append(error)
        else:
            values.append(value)
    return RegisterReading(tuple(values), tuple(errors), tuple(warnings))


def _check_new(
    key: tuple[str, ...], origin: Origin, first_lines: dict[tuple[str, ...], Origin], column: str
) -> None:
    first = first_lines.setdefault(key, origin)
    if first is not origin:
        raise error_at(
            origin,
            column,
            "catalogue-duplicate-code",
            value=" ".join(key),
            first_line=first.line,
        )


def _post(row: Row, catalogue: Catalogue) -> Post:
    code = row.needed("code").upper()
    code = code.zfill(2) if code.isdigit() else code
    if not _POST_CODE.fullmatch(code):
        raise row.error("code", "register-post-code", value=code[:NAME_LENGTH])
    area = row.text("area")
    if area and area not in catalogue.areas:
        raise row.error("area", "catalogue-unknown-reference", value=area[:NAME_LENGTH])
    return Post(
        code,
        name=_name(row, "name"),
        unit=_unit(row, catalogue).code,
        place=row.text("place"),
        area=area,
        hours=row.text("hours"),
    )


def _person(row: Row, catalogue: Catalogue, warn: _Warn) -> Personnel:
    nrp = row.needed("nrp").replace(" ", "")
    if not (nrp.isascii() and nrp.isdigit() and len(nrp) <= NIP_DIGITS):
        raise row.error("nrp", "register-nrp", value=nrp[:NAME_LENGTH])
    rank_text = row.needed("rank")
    rank = catalogue.rank_named(rank_text)
    person = Personnel(
        nrp,
        name=_name(row, "name"),
        rank=rank.code if rank else rank_text[:NAME_LENGTH],
        unit=_unit(row, catalogue).code,
        post=row.text("post"),
    )
    if not is_usual_nrp(nrp):
        warn(row.error("nrp", "register-nrp-length", value=nrp, found=len(nrp)))
    if rank is None:
        warn(row.error("rank", "register-rank-unknown", value=person.rank))
    return person


def _name(row: Row, column: str) -> str:
    name = row.needed(column)
    if len(name) > NAME_LENGTH:
        raise row.error(column, "catalogue-too-long", found=len(name), allowed=NAME_LENGTH)
    return name


def _unit(row: Row, catalogue: Catalogue) -> Unit:
    wanted = row.needed("unit")
    for unit in catalogue.tables.units:
        names = {unit.code.casefold(), unit.short_name.casefold(), unit.full_name.casefold()}
        if wanted.casefold() in names:
            return unit
    raise row.error("unit", "catalogue-unknown-reference", value=wanted[:NAME_LENGTH])
