"""Police units, where they sit, what they are responsible for, ranks and task forces."""

import datetime as dt
from dataclasses import dataclass

from brata_desktop.domain.csv_table import CatalogueRow, CodedRow, Columns, Row, parse_values

POLDA = "Polda"
POLRES = "Polres"
POLRESTA = "Polresta"
POLSEK = "Polsek"
UNIT_TYPES = (POLDA, POLRESTA, POLRES, POLSEK)

LEVEL_OF_TYPE = {POLDA: "polda", POLRESTA: "polres", POLRES: "polres", POLSEK: "polres"}
"""Command level whose satgas a unit works in; a Polsek serves the satgas of its Polres."""
LEVELS = ("mabes", "polda", "polres")

LETTERHEAD_WIDTH = 41
"""Longest line of a letterhead in characters (kop naskah dinas, domain facts 6.1)."""

UNIT_COLUMNS = Columns(
    ("code", "type", "parent", "short_name", "full_name", "letterhead_1", "head_title", "area"),
    ("letterhead_2", "letterhead_3", "seat"),
)
ADDRESS_COLUMNS = Columns(("unit", "valid_from", "address", "place"), ("to_check",))
EXCEPTION_COLUMNS = Columns(("unit", "area"), ("certainty",))
RANK_COLUMNS = Columns(
    ("code", "name", "abbreviation", "signature_form"),
    ("group", "class", "aliases", "insignia"),
)
SATGAS_COLUMNS = Columns(("code", "name", "levels"), ("task", "lead_function"))


@dataclass(frozen=True, slots=True)
class Unit(CodedRow):
    """A unit.

    Attributes:
        type: One of `UNIT_TYPES`.
        parent: Code of the unit above; empty for the Polda.
        short_name: "Polresta Banjarmasin".
        full_name: "Kepolisian Resor Kota Banjarmasin".
        letterhead: Lines of the letterhead without the address, one to three, capitals.
        head_title: "Kapolresta".
        seat: Town of its headquarters; empty when unknown.
        area: Code of its own area; empty for a unit without one (a port's Polsek).
    """

    type: str
    parent: str
    short_name: str
    full_name: str
    letterhead: tuple[str, ...]
    head_title: str
    area: str
    seat: str = ""

    @property
    def name(self) -> str:
        """What lists and sentences call it: its short name."""
        return self.short_name

    @property
    def level(self) -> str:
        """Command level: one of `LEVELS`."""
        return LEVEL_OF_TYPE[self.type]


@dataclass(frozen=True, slots=True)
class UnitAddress(CatalogueRow):
    """Address line of a unit's letterhead from a day on.

    Attributes:
        unit: Unit code.
        valid_from: First day it is printed; None means since ever.
        address: The line; empty when unknown, to be asked for at set-up.
        place: Town after "Dikeluarkan di".
        is_to_check: The unit should confirm it before printing.
    """

    unit: str
    valid_from: dt.date | None
    address: str
    place: str
    is_to_check: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """Unit and first day."""
        return (self.unit, self.valid_from.isoformat() if self.valid_from else "")


@dataclass(frozen=True, slots=True)
class JurisdictionException(CatalogueRow):
    """An area that belongs to another unit than its kabupaten says.

    Attributes:
        unit: Unit that is responsible.
        area: Area code.
        certainty: How sure the source is, in words.
    """

    unit: str
    area: str
    certainty: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The area: only one unit can be responsible for it."""
        return (self.area,)


@dataclass(frozen=True, slots=True)
class Rank(CodedRow):
    """A police rank (Perkap 3/2016).

    Attributes:
        name: In full.
        abbreviation: As written before a name: "Bripka".
        signature_form: As printed under a signature, capitals.
        aliases: Other abbreviations in use.
        group: Perwira, Bintara or Tamtama.
        rank_class: Perwira Menengah, Bintara Tinggi …
    """

    name: str
    abbreviation: str
    signature_form: str
    aliases: tuple[str, ...] = ()
    group: str = ""
    rank_class: str = ""


@dataclass(frozen=True, slots=True)
class Satgas(CodedRow):
    """A task force of the operation.

    Attributes:
        name: "Satgas Preemtif".
        levels: Command levels that have it, of `LEVELS`.
        task: What it does.
        lead_function: Police function that leads it; an inference.
    """

    name: str
    levels: tuple[str, ...]
    task: str = ""
    lead_function: str = ""


def parse_units(text: str, file_name: str) -> tuple[Unit, ...]:
    """Read units from CSV text.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, UNIT_COLUMNS, _unit)


def parse_addresses(text: str, file_name: str) -> tuple[UnitAddress, ...]:
    """Read the dated letterhead addresses.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, ADDRESS_COLUMNS, _address)


def parse_exceptions(text: str, file_name: str) -> tuple[JurisdictionException, ...]:
    """Read the areas that belong to another unit than their kabupaten says.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, EXCEPTION_COLUMNS, _exception)


def parse_ranks(text: str, file_name: str) -> tuple[Rank, ...]:
    """Read ranks, highest first.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, RANK_COLUMNS, _rank)


def parse_satgas(text: str, file_name: str) -> tuple[Satgas, ...]:
    """Read the task forces.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, SATGAS_COLUMNS, _satgas)


def _unit(row: Row) -> Unit:
    row.needed("letterhead_1")
    return Unit(
        row.code("code"),
        type=row.choice("type", UNIT_TYPES),
        parent=row.text("parent"),
        short_name=row.needed("short_name"),
        full_name=row.needed("full_name"),
        letterhead=_letterhead(row),
        head_title=row.needed("head_title"),
        area=row.text("area"),
        seat=row.text("seat"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _letterhead(row: Row) -> tuple[str, ...]:
    lines = []
    for column in ("letterhead_1", "letterhead_2", "letterhead_3"):
        line = row.text(column)
        if len(line) > LETTERHEAD_WIDTH:
            raise row.error(column, "catalogue-too-long", found=len(line), allowed=LETTERHEAD_WIDTH)
        if line:
            lines.append(line)
    return tuple(lines)


def _address(row: Row) -> UnitAddress:
    return UnitAddress(
        unit=row.code("unit"),
        valid_from=row.date("valid_from"),
        address=row.text("address"),
        place=row.text("place"),
        is_to_check=row.yes("to_check"),
        origin=row.origin,
        is_retired=row.is_retired,
    )


def _exception(row: Row) -> JurisdictionException:
    return JurisdictionException(
        unit=row.code("unit"),
        area=row.code("area"),
        certainty=row.text("certainty"),
        origin=row.origin,
        is_retired=row.is_retired,
    )


def _rank(row: Row) -> Rank:
    return Rank(
        row.code("code"),
        name=row.needed("name"),
        abbreviation=row.needed("abbreviation"),
        signature_form=row.needed("signature_form"),
        aliases=row.words("aliases"),
        group=row.text("group"),
        rank_class=row.text("class"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _satgas(row: Row) -> Satgas:
    levels = tuple(row.needed("levels").split())
    for level in levels:
        if level not in LEVELS:
            raise row.error(
                "levels", "catalogue-bad-choice", value=level, allowed=", ".join(LEVELS)
            )
    return Satgas(
        row.code("code"),
        name=row.needed("name"),
        levels=levels,
        task=row.text("task"),
        lead_function=row.text("lead_function"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )
