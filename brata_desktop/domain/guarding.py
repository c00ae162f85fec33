"""How polling stations are classed and guarded, per operation, as data.

Class names and patterns differ between operations and even between two units of one operation, and
are never mapped onto each other. A pattern has three numbers that are always named, because papers
write them in different orders: police officers, linmas, and the polling stations they share.
"""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from brata_desktop.domain.csv_table import (
    CatalogueRow,
    CodedRow,
    Columns,
    Row,
    error_at,
    parse_values,
)
from brata_desktop.domain.document import Count

CLASS_COLUMNS = Columns(("operation", "code", "name"), ("aliases", "units"))
PATTERN_COLUMNS = Columns(("operation", "unit", "class", "polri", "tps", "linmas"), ("stage",))
INDICATOR_COLUMNS = Columns(("code", "group", "name"), ("used_by",))
COUNT_COLUMNS = Columns(("operation", "area", "count"), ("stage", "class", "special"))
NIGHT_STATE_COLUMNS = Columns(("code", "name", "label"), ("aliases",))

_RANGE = re.compile(r"\d{1,5}\s*[-–]\s*\d{1,5}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PollingClass(CatalogueRow):
    """How endangered a polling station is held to be, in the words of one operation.

    Attributes:
        operation: Operation code.
        code: Unique within the operation.
        name: "sangat rawan"; a unit's own file may call it otherwise.
        aliases: Other words that lists use for it.
        units: Codes of the units that use it; empty means all.
    """

    operation: str
    code: str
    name: str
    aliases: tuple[str, ...] = ()
    units: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """Operation and code."""
        return (self.operation, self.code)


@dataclass(frozen=True, slots=True)
class GuardPattern(CatalogueRow):
    """How many guard how many polling stations of a class: "2 polisi, 2 linmas, 1 TPS".

    Attributes:
        operation: Operation code.
        unit: Unit whose pattern it is; units below use it when they have none of their own.
        class_code: Class of the stations.
        polri: Police officers.
        linmas: Linmas.
        tps: Polling stations that these guard together.
        stage: Stage it is limited to (a re-vote); empty for the operation's polling day.
    """

    operation: str
    unit: str
    class_code: str
    polri: Count
    linmas: Count
    tps: Count
    stage: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Operation, stage, unit and class."""
        return (self.operation, self.stage, self.unit, self.class_code)

    @property
    def is_complete(self) -> bool:
        """Whether all three are single numbers, so that a need may be computed from it."""
        return None not in (self.polri.value, self.linmas.value) and bool(self.tps.value)


@dataclass(frozen=True, slots=True)
class PollingIndicator(CodedRow):
    """Why a polling station is endangered.

    Attributes:
        group: Heading in the list: "Akses", "Keamanan".
        name: The indicator in words.
        used_by: Whose list it stands in: Polri, Bawaslu.
    """

    group: str
    name: str
    used_by: str = ""


@dataclass(frozen=True, slots=True)
class PublishedCount(CatalogueRow):
    """A number of polling stations that was published; sources need not agree, nor add up.

    Attributes:
        operation: Operation code.
        area: Code of the area.
        count: Polling stations; None when no total was found.
        stage: Stage it is about; empty for the operation's polling day.
        class_code: Class it counts; empty for all.
        special: TPS khusus among them; None when not published.
    """

    operation: str
    area: str
    count: int | None
    stage: str = ""
    class_code: str = ""
    special: int | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """Operation, stage, area and class."""
        return (self.operation, self.stage, self.area, self.class_code)


@dataclass(frozen=True, slots=True)
class NightState(CodedRow):
    """What a polling station has come to on election day and in the night after it.

    Attributes:
        name: "Penghitungan suara dimulai".
        label: Head of the column in the grid: "Hitung".
        aliases: What is said over the radio for it.
    """

    name: str
    label: str
    aliases: tuple[str, ...] = ()


class Known(NamedTuple):
    """What the rows of this module may name.

    Attributes:
        operations: Codes of operations.
        stages: Operation and code of every stage.
        units: Codes of units.
        areas: Codes of areas.
    """

    operations: Container[str]
    stages: Container[tuple[str, ...]]
    units: Container[str]
    areas: Container[str]


def check_polling(
    classes: Iterable[PollingClass],
    patterns: Iterable[GuardPattern],
    counts: Iterable[PublishedCount],
    known: Known,
) -> None:
    """Check that every code a row names is there.

    Raises:
        InvalidInput: `catalogue-unknown-reference`, with file, line and column.
    """
    named = {row.key for row in classes}
    for row in classes:
        _refuse(row, "operation", row.operation, known.operations)
        for unit in row.units:
            _refuse(row, "units", unit, known.units)
    for pattern in patterns:
        _refuse(pattern, "unit", pattern.unit, known.units)
        _refuse(pattern, "class", (pattern.operation, pattern.class_code), named)
        if pattern.stage:
            _refuse(pattern, "stage", (pattern.operation, pattern.stage), known.stages)
    for count in counts:
        _refuse(count, "operation", count.operation, known.operations)
        _refuse(count, "area", count.area, known.areas)
        if count.class_code:
            _refuse(count, "class", (count.operation, count.class_code), named)
        if count.stage:
            _refuse(count, "stage", (count.operation, count.stage), known.stages)


def parse_classes(text: str, file_name: str) -> tuple[PollingClass, ...]:
    """Read classes of polling stations.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, CLASS_COLUMNS, _class)


def parse_patterns(text: str, file_name: str) -> tuple[GuardPattern, ...]:
    """Read guard patterns; a cell that is no single number ("8-10") is kept as its words.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, PATTERN_COLUMNS, _pattern)


def parse_indicators(text: str, file_name: str) -> tuple[PollingIndicator, ...]:
    """Read vulnerability indicators of polling stations.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, INDICATOR_COLUMNS, _indicator)


def parse_counts(text: str, file_name: str) -> tuple[PublishedCount, ...]:
    """Read published numbers of polling stations.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, COUNT_COLUMNS, _count)


def parse_night_states(text: str, file_name: str) -> tuple[NightState, ...]:
    """Read the states of a polling station through the election night.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, NIGHT_STATE_COLUMNS, _night_state)


POLLING_FILES: dict[str, tuple[str, Callable[[str, str], tuple[CatalogueRow, ...]]]] = {
    "operations/polling_classes.csv": ("polling_classes", parse_classes),
    "operations/guard_patterns.csv": ("guard_patterns", parse_patterns),
    "operations/polling_indicators.csv": ("polling_indicators", parse_indicators),
    "operations/polling_counts.csv": ("polling_counts", parse_counts),
    "operations/night_states.csv": ("night_states", parse_night_states),
}
"""The files of this module, for the catalogue: path, table, parser."""


def _refuse(
    row: CatalogueRow, column: str, code: str | tuple[str, ...], known: Container[Any]
) -> None:
    if code not in known:
        value = code if isinstance(code, str) else code[-1]
        raise error_at(row.origin, column, "catalogue-unknown-reference", value=value)


def _class(row: Row) -> PollingClass:
    return PollingClass(
        row.code("operation"),
        code=row.code("code"),
        name=row.needed("name"),
        aliases=row.words("aliases"),
        units=row.codes("units"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _pattern(row: Row) -> GuardPattern:
    return GuardPattern(
        row.code("operation"),
        unit=row.code("unit"),
        class_code=row.code("class"),
        polri=_number(row, "polri"),
        linmas=_number(row, "linmas"),
        tps=_number(row, "tps"),
        stage=row.text("stage"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _number(row: Row, column: str) -> Count:
    text = row.text(column)
    return Count(None, text) if _RANGE.fullmatch(text) else Count(row.number(column))


def _indicator(row: Row) -> PollingIndicator:
    return PollingIndicator(
        row.code("code"),
        group=row.needed("group"),
        name=row.needed("name"),
        used_by=row.text("used_by"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _count(row: Row) -> PublishedCount:
    return PublishedCount(
        row.code("operation"),
        area=row.code("area"),
        count=row.number("count"),
        stage=row.text("stage"),
        class_code=row.text("class"),
        special=row.number("special"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _night_state(row: Row) -> NightState:
    return NightState(
        row.code("code"),
        name=row.needed("name"),
        label=row.needed("label"),
        aliases=row.words("aliases"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )
