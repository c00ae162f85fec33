"""Operations, their election stages, and the tracks of the stage strip."""

import datetime as dt
from dataclasses import dataclass

from brata_desktop.domain.csv_table import CatalogueRow, CodedRow, Columns, Row, parse_values
from brata_desktop.domain.document import STAGE_BETWEEN, STAGE_UNRELATED

PEMILU = "pemilu"
PILKADA = "pilkada"
GENERAL = "umum"
REGIMES = (PEMILU, PILKADA)
"""Legal regimes of an election: UU 7/2017 and UU 10/2016."""

OPERATION_COLUMNS = Columns(
    ("code", "name", "local_name", "kind", "regime", "start", "end"), ("election", "stated_days")
)
STAGE_COLUMNS = Columns(
    ("operation", "code", "name", "start", "end", "track", "proposal_rank", "areas"),
    ("short_name", "date_rule", "round", "focus"),
)
TRACK_COLUMNS = Columns(("code", "name"), ("by_rule",))


@dataclass(frozen=True, slots=True)
class Operation(CodedRow):
    """A police operation around an election.

    Attributes:
        name: National name.
        local_name: Name with the Polda's suffix, "Operasi Mantap Brata Intan 2023-2024".
        kind: Terpusat or mandiri kewilayahan.
        regime: One of `REGIMES`.
        start: First day.
        end: Last day, included.
        election: Election it secures.
        stated_days: Days it is said to last; not the calendar span, and never computed with.
    """

    name: str
    local_name: str
    kind: str
    regime: str
    start: dt.date
    end: dt.date
    election: str = ""
    stated_days: int | None = None


@dataclass(frozen=True, slots=True)
class Stage(CatalogueRow):
    """A stage (*tahapan*) of the election an operation secures.

    Attributes:
        operation: Operation code.
        code: Unique within the operation.
        name: As the regulation prints it.
        short_name: For narrow places; never empty.
        start: First day; None when set by rule and not known yet, or long before.
        end: Last day, included.
        date_rule: The rule that sets the dates, when no date is printed.
        track: Code of the track it is drawn on; empty when it has none.
        proposal_rank: Lower is proposed first; None is never proposed.
        areas: Codes of the areas it is limited to; empty means everywhere.
        focus: What to look after in it, for the home screen.
    """

    operation: str
    code: str
    name: str
    short_name: str
    start: dt.date | None = None
    end: dt.date | None = None
    date_rule: str = ""
    track: str = ""
    proposal_rank: int | None = None
    areas: tuple[str, ...] = ()
    focus: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Operation and code."""
        return (self.operation, self.code)

    @property
    def days(self) -> int | None:
        """Length in days, first and last included; None when a date is unknown."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True)
class Track(CodedRow):
    """One of the eight parts of the stage strip.

    Attributes:
        name: "Pungut hitung".
        by_rule: What stands in place of dates ("sesuai MK"); empty when dates are shown.
    """

    name: str
    by_rule: str = ""


def parse_operations(text: str, file_name: str) -> tuple[Operation, ...]:
    """Read operations from CSV text.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, OPERATION_COLUMNS, _operation)


def parse_stages(text: str, file_name: str) -> tuple[Stage, ...]:
    """Read the stages of all operations.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, STAGE_COLUMNS, _stage)


def parse_tracks(text: str, file_name: str) -> tuple[Track, ...]:
    """Read the tracks of the stage strip.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, TRACK_COLUMNS, _track)


def _operation(row: Row) -> Operation:
    start, end = _needed_date(row, "start"), _needed_date(row, "end")
    _check_dates(row, start, end)
    return Operation(
        row.code("code"),
        name=row.needed("name"),
        local_name=row.needed("local_name"),
        kind=row.text("kind"),
        regime=row.choice("regime", REGIMES),
        start=start,
        end=end,
        election=row.text("election"),
        stated_days=row.number("stated_days"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _stage(row: Row) -> Stage:
    start, end = row.date("start"), row.date("end")
    _check_dates(row, start, end)
    code = row.code("code")
    if code in (STAGE_BETWEEN, STAGE_UNRELATED):
        raise row.error("code", "catalogue-reserved-code", value=code)
    return Stage(
        operation=row.code("operation"),
        code=code,
        name=row.needed("name"),
        short_name=row.text("short_name") or row.needed("name"),
        start=start,
        end=end,
        date_rule=row.text("date_rule"),
        track=row.text("track"),
        proposal_rank=row.number("proposal_rank"),
        areas=row.codes("areas"),
        focus=row.text("focus"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _track(row: Row) -> Track:
    return Track(
        row.code("code"),
        name=row.needed("name"),
        by_rule=row.text("by_rule"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _needed_date(row: Row, column: str) -> dt.date:
    day = row.date(column)
    if day is None:
        raise row.error(column, "catalogue-empty-value")
    return day


def _check_dates(row: Row, start: dt.date | None, end: dt.date | None) -> None:
    if start is not None and end is not None and end < start:
        raise row.error(
            "end", "catalogue-date-order", value=end.isoformat(), start=start.isoformat()
        )
