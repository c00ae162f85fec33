"""The steps of a case under each regime, their limits and where these are written."""

from collections.abc import Iterable
from dataclasses import dataclass

from brata_desktop.domain.csv_table import CatalogueRow, Columns, Row, error_at, parse_values
from brata_desktop.domain.operations import REGIMES

STEP = "langkah"
DATE = "tanggal"
ENDING = "akhir"
ROLES = (STEP, DATE, ENDING)
"""A step of the course; a date that only something is counted from; an end of the case."""

HARI = "hari"
HARI_KERJA = "hari kerja"
HARI_KALENDER = "hari kalender"
JAM = "1x24 jam"
UNITS = (HARI, HARI_KERJA, HARI_KALENDER, JAM)
"""Units as the law prints them; what a bare *hari* means is a setting."""

STEP_COLUMNS = Columns(
    ("regime", "code", "role", "label"),
    (
        "actor",
        "limit",
        "unit",
        "before",
        "counted_from",
        "unless",
        "only_if",
        "replaced_by",
        "optional",
        "done_by",
        "extends",
        "legal_basis",
        "checked",
        "case_status",
    ),
)


@dataclass(frozen=True, slots=True)
class Limit:
    """The time the law gives.

    Attributes:
        count: How many of `unit`, at least 1.
        unit: One of `UNITS`.
        is_before: Counted back from the day named, not forward.
    """

    count: int
    unit: str
    is_before: bool = False


@dataclass(frozen=True, slots=True)
class DeadlineStep(CatalogueRow):
    """A step of a case, or a date or an end beside the steps.

    Attributes:
        regime: One of `REGIMES`.
        code: Unique within the regime.
        role: One of `ROLES`.
        label: "Tahap I: berkas ke penuntut umum".
        actor: Whose step it is.
        limit: Time given; None when no limit is known.
        counted_from: Codes the clock may start at; the first known one counts.
        unless: Once one of these is known, only the first of `counted_from` counts.
        only_if: Code that must be known for the step to be taken at all.
        replaced_by: Codes that, once known, stand in the step's place.
        is_optional: May be left out by right; its time lapses, it is never overdue.
        done_by: Codes whose date does the step; its own when none are given.
        extends: Code of the step whose limit this row's limit replaces, once it is known.
        legal_basis: "Pasal 480"; empty where unchecked.
        is_checked: Whether a source was found for the limit; others are marked on the screen.
        case_status: What the case is called after the step, as the field says it.
    """

    regime: str
    code: str
    role: str
    label: str
    actor: str = ""
    limit: Limit | None = None
    counted_from: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only_if: str = ""
    replaced_by: tuple[str, ...] = ()
    is_optional: bool = False
    done_by: tuple[str, ...] = ()
    extends: str = ""
    legal_basis: str = ""
    is_checked: bool = False
    case_status: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Regime and code."""
        return (self.regime, self.code)

    @property
    def doers(self) -> tuple[str, ...]:
        """The codes whose date does the step."""
        return self.done_by or (self.code,)


def parse_deadline_steps(text: str, file_name: str) -> tuple[DeadlineStep, ...]:
    """Read the steps of all regimes from CSV text.

    Raises:
        InvalidInput: names file, line and column.
    """
    return parse_values(text, file_name, STEP_COLUMNS, _step)


def check_steps(rows: Iterable[DeadlineStep]) -> None:
    """Check that every code a row names is a row of the same regime.

    Raises:
        InvalidInput: names file, line and column.
    """
    known = tuple(rows)
    keys = {row.key for row in known}
    for row in known:
        for column, codes in _named(row).items():
            for code in codes:
                if (row.regime, code) not in keys:
                    raise error_at(row.origin, column, "catalogue-unknown-reference", value=code)


def _named(row: DeadlineStep) -> dict[str, tuple[str, ...]]:
    return {
        "counted_from": row.counted_from,
        "unless": row.unless,
        "only_if": (row.only_if,) if row.only_if else (),
        "replaced_by": row.replaced_by,
        "done_by": row.done_by,
        "extends": (row.extends,) if row.extends else (),
    }


def _step(row: Row) -> DeadlineStep:
    return DeadlineStep(
        regime=row.choice("regime", REGIMES),
        code=row.code("code"),
        role=row.choice("role", ROLES),
        label=row.needed("label"),
        actor=row.text("actor"),
        limit=_limit(row),
        counted_from=row.codes("counted_from"),
        unless=row.codes("unless"),
        only_if=_code_or_empty(row, "only_if"),
        replaced_by=row.codes("replaced_by"),
        is_optional=row.yes("optional"),
        done_by=row.codes("done_by"),
        extends=_code_or_empty(row, "extends"),
        legal_basis=row.text("legal_basis"),
        is_checked=row.yes("checked"),
        case_status=row.text("case_status"),
        origin=row.origin,
        order=row.order,
        is_retired=row.is_retired,
    )


def _limit(row: Row) -> Limit | None:
    count = row.number("limit")
    if count is None:
        return None
    if count == 0:
        raise row.error("limit", "catalogue-bad-number", value="0")
    return Limit(count, row.choice("unit", UNITS), row.yes("before"))


def _code_or_empty(row: Row, column: str) -> str:
    return row.code(column) if row.text(column) else ""
