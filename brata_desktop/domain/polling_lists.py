"""Lists of polling stations as files bring them: what each line says, or why it is refused.

A column that is not there, an empty cell and a minus say nothing; the word "hapus" takes a known
value away. What a list changes is told by `polling_plan`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache, partial
from typing import Any, TypeAlias

from brata_desktop.domain.areas import DISTRICT, REGENCIES, VILLAGES, Area, AreaTree
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.csv_table import Columns, Origin, Row, error_at
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.places import words_of
from brata_desktop.domain.polling_plan import StationRow
from brata_desktop.domain.polling_stations import NUMBERS, PollingStation, StationKey

STATION_COLUMNS = Columns(
    ("number",),
    (
        "operation",
        "village_code",
        "village",
        "district",
        "regency",
        "place",
        "voters",
        "class",
        "special",
        "special_kind",
        "by_boat",
        "days_on_foot",
        "signal",
        "latitude",
        "longitude",
        "indicators",
        "notes",
    ),
    {
        "no tps": "number",
        "no. tps": "number",
        "nomor": "number",
        "nomor tps": "number",
        "tps": "number",
        "operasi": "operation",
        "kode desa": "village_code",
        "kode kelurahan": "village_code",
        "kode wilayah": "village_code",
        "desa": "village",
        "kelurahan": "village",
        "desa/kelurahan": "village",
        "kecamatan": "district",
        "kabupaten": "regency",
        "kabupaten/kota": "regency",
        "kab/kota": "regency",
        "kota": "regency",
        "tempat": "place",
        "alamat": "place",
        "lokasi": "place",
        "pemilih": "voters",
        "jumlah pemilih": "voters",
        "dpt": "voters",
        "kelas": "class",
        "kategori": "class",
        "khusus": "special",
        "jenis khusus": "special_kind",
        "perahu": "by_boat",
        "hari jalan kaki": "days_on_foot",
        "sinyal": "signal",
        "lintang": "latitude",
        "bujur": "longitude",
        "indikator": "indicators",
        "keterangan": "notes",
        "note": "notes",
        "dihapus": "retired",
    },
)
TEMPLATE = (
    "kode desa;desa;kecamatan;kabupaten;nomor;tempat;pemilih;kelas;khusus;jenis khusus;perahu;"
    "hari jalan kaki;sinyal;lintang;bujur;indikator;keterangan"
)
"""Head line of a file to be filled in."""

TAKEN_AWAY = "hapus"
"""What a cell says to take a known value away."""

_Reader: TypeAlias = tuple[str, Callable[[Row, str], Any]]
"""Field of a station, and what reads its cell."""

_SAYS_NOTHING = ("", "-", "–")
"""Spreadsheets are filled with a minus where nobody knows; that must not wipe what is known."""

LENGTHS = {"place": 200, "special_kind": 60, "notes": 500}
_NUMBER = re.compile(r"(?:tps[\s.]*)?0*(\d{1,3})", re.ASCII | re.IGNORECASE)
_DAYS = re.compile(r"\d{1,2}(?:[.,]\d)?", re.ASCII)
_DEGREES = re.compile(r"[-−]?\d{1,3}(?:[.,]\d{1,10})?", re.ASCII)
_LATITUDES, _LONGITUDES = (-11.5, 6.5), (94.5, 141.5)
"""Indonesia from Rote to Weh and from Weh to the border of Papua, with some sea around."""


@dataclass(frozen=True, slots=True)
class StationReading:
    """What a list held.

    Attributes:
        rows: One per good line, in file order.
        errors: One per refused line, with file, line and column.
    """

    rows: tuple[StationRow, ...]
    errors: tuple[InvalidInput, ...]


class ListReader:
    """Reads the lines of one list.

    Args:
        catalogue: Areas, operations, classes and indicators.
        operation: Operation of the lines that name none.
    """

    def __init__(self, catalogue: Catalogue, operation: str) -> None:
        self._catalogue = catalogue
        self._operation = operation
        self._villages = _villages_by_name(catalogue.areas)
        self._first_lines: dict[StationKey, Origin] = {}
        self._classes = dict(_class_names(catalogue))
        self._indicators = {row.code for row in catalogue.tables.polling_indicators}

    def read(self, row: Row) -> StationRow:
        """Return what a line says.

        Raises:
            InvalidInput: With file, line and column.
        """
        operation = row.text("operation") or self._operation
        if self._catalogue.operation(operation) is None:
            raise row.error("operation", "catalogue-unknown-reference", value=operation[:40])
        key = StationKey(operation, self._village(row), _number(row))
        readers: dict[str, _Reader] = {
            **_READERS,
            "class": ("class_code", partial(self._class, operation)),
            "indicators": ("indicators", self._codes),
        }
        said = {
            name: _DEFAULTS[name] if row.text(column) == TAKEN_AWAY else read(row, column)
            for column, (name, read) in readers.items()
            if row.text(column) not in _SAYS_NOTHING
        }
        if said.get("special_kind"):
            said.setdefault("is_special", True)
        self._refuse_twin(key, row)
        return StationRow(key, said, row.origin)

    def _refuse_twin(self, key: StationKey, row: Row) -> None:
        first = self._first_lines.setdefault(key, row.origin)
        if first is not row.origin:
            value = f"{key.village} {key.number:02}"
            raise row.error(
                "number", "catalogue-duplicate-code", value=value, first_line=first.line
            )

    def _village(self, row: Row) -> str:
        named = self._named_villages(row)
        code = row.text("village_code")
        if not code:
            if len(named) != 1:
                raise row.error("village", "polling-village", value=row.needed("village")[:60])
            return named[0].code
        area = self._catalogue.areas.get(code)
        if area is None or not area.is_village:
            raise row.error("village_code", "polling-village", value=code[:60])
        if row.text("village") and area not in named:
            said = row.text("village")[:60]
            raise row.error("village", "polling-village-differs", value=said, found=area.name)
        return code

    def _named_villages(self, row: Row) -> list[Area]:
        """Return the villages that a line could mean by its names."""
        found = self._villages.get(_bare(row.text("village")), [])
        for column, levels in (("district", (DISTRICT,)), ("regency", REGENCIES)):
            wanted = _bare(row.text(column))
            if wanted:
                found = [area for area in found if self._lies_in(area, levels, wanted)]
        return found

    def _lies_in(self, area: Area, levels: tuple[str, ...], wanted: str) -> bool:
        above = self._catalogue.areas.path(area.code)
        return any(wanted in _keys(each) for each in above if each.level in levels)

    def _class(self, operation: str, row: Row, column: str) -> str:
        found = self._classes.get((operation, _bare(row.text(column))))
        if found is None:
            classes = self._catalogue.tables.polling_classes
            allowed = ", ".join(each.name for each in classes if each.operation == operation)
            value = row.text(column)[:40]
            raise row.error(column, "catalogue-bad-choice", value=value, allowed=allowed)
        return found

    def _codes(self, row: Row, column: str) -> tuple[str, ...]:
        for code in row.codes(column):
            if code not in self._indicators:
                raise row.error(column, "catalogue-unknown-reference", value=code[:40])
        return row.codes(column)


def check_columns(names: Mapping[str, int], file_name: str) -> None:
    """Refuse a list whose columns are not ours, before anything of it is taken.

    Args:
        names: The columns that hold anything, with the first line they do so in.
        file_name: For the error.

    Raises:
        InvalidInput: `catalogue-missing-column`, `catalogue-unknown-column`.
    """
    for name, line in names.items():
        if name not in STATION_COLUMNS.allowed:
            allowed = ", ".join((*STATION_COLUMNS.required, *STATION_COLUMNS.optional))
            origin = Origin(file_name, line)
            raise error_at(origin, name[:40], "catalogue-unknown-column", allowed=allowed)
    missing = [name for name in STATION_COLUMNS.required if name not in names]
    if not names.keys() & {"village_code", "village"}:
        missing.append("village_code")
    if missing:
        raise error_at(Origin(file_name, 1), missing[0], "catalogue-missing-column")


@lru_cache(maxsize=256)
def column_named(heading: str) -> str:
    """Return the column a heading means: "Nomor TPS" and "no_tps" are `number`."""
    name = re.sub(r"\s+", " ", heading.strip().lower())
    return STATION_COLUMNS.synonyms.get(name.replace("_", " "), name.replace(" ", "_"))


def _number(row: Row) -> int:
    found = _NUMBER.fullmatch(row.needed("number"))
    if not found or int(found[1]) not in NUMBERS:
        raise row.error("number", "polling-number", value=row.text("number")[:40])
    return int(found[1])


def _text(row: Row, column: str) -> str:
    text, allowed = row.text(column), LENGTHS[column]
    if len(text) > allowed:
        raise row.error(column, "catalogue-too-long", found=len(text), allowed=allowed)
    return text


def _days(row: Row, column: str) -> float:
    text = row.text(column)
    if not _DAYS.fullmatch(text):
        raise row.error(column, "polling-days", value=text[:40])
    return float(text.replace(",", "."))


def _degrees(within: tuple[float, float], row: Row, column: str) -> float:
    text = row.text(column)
    degrees = float(text.replace(",", ".").replace("−", "-")) if _DEGREES.fullmatch(text) else None
    if degrees is None or not within[0] <= degrees <= within[1]:
        raise row.error(column, "polling-coordinate", value=text[:40])
    return degrees


_READERS: dict[str, _Reader] = {
    "place": ("place", _text),
    "voters": ("voters", Row.number),
    "special": ("is_special", Row.yes),
    "special_kind": ("special_kind", _text),
    "by_boat": ("by_boat", Row.yes),
    "days_on_foot": ("days_on_foot", _days),
    "signal": ("has_signal", Row.yes),
    "latitude": ("latitude", partial(_degrees, _LATITUDES)),
    "longitude": ("longitude", partial(_degrees, _LONGITUDES)),
    "notes": ("notes", _text),
    "retired": ("is_retired", Row.yes),
}
_DEFAULTS = {each.name: each.default for each in fields(PollingStation)}


def _class_names(catalogue: Catalogue) -> Iterator[tuple[tuple[str, str], str]]:
    for row in catalogue.tables.polling_classes:
        for name in (row.code, row.name, *row.aliases):
            yield (row.operation, _bare(name.replace("_", " "))), row.code


def _villages_by_name(areas: AreaTree) -> dict[str, list[Area]]:
    found: dict[str, list[Area]] = {}
    for area in areas:
        if area.level in VILLAGES:
            for key in _keys(area):
                found.setdefault(key, []).append(area)
    return found


@lru_cache(maxsize=4096)
def _keys(area: Area) -> frozenset[str]:
    """Return the names of an area; a kota also without that word."""
    names = [area.name, *area.aliases]
    if area.level in REGENCIES:
        names.append(area.name.removeprefix("Kota "))
    return frozenset(map(_bare, names))


@lru_cache(maxsize=8192)
def _bare(name: str) -> str:
    """Return a name in one spelling: "Kel. Sei Miai" as "sungaimiai"."""
    return "".join(words_of(name, is_query=True))
