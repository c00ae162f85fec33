"""Units: who is below whom, from a file like `resources/units/units.csv`."""

from collections.abc import Sequence
from dataclasses import dataclass

import psycopg

from brata_desktop.domain.csv_table import error_at
from brata_desktop.domain.units import Unit, parse_units
from brata_desktop.hub.refusals import Refused


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import of units changed.

    Attributes:
        added: Codes that are new.
        changed: Codes with another name or parent.
        removed: Codes that went: no laptop and no line needs them.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def read_units(text: str, file_name: str) -> tuple[Unit, ...]:
    """Return the units of a file, each after its parent.

    Raises:
        InvalidInput: Names file, line and column; an unknown parent, or a ring of parents.
    """
    units = parse_units(text, file_name)
    codes = {unit.code for unit in units}
    for unit in units:
        if unit.parent and unit.parent not in codes:
            raise error_at(unit.origin, "parent", "catalogue-unknown-reference", value=unit.parent)
    return _parents_first(units)


def import_units(connection: psycopg.Connection, units: Sequence[Unit]) -> Imported:
    """Make the hub's units those of a file.

    Raises:
        Refused: A unit that laptops or lines belong to is not in the file.
    """
    rows = connection.execute("SELECT code, parent, name FROM sync.unit")
    known = {code: (parent, name) for code, parent, name in rows}
    wanted = {unit.code: (unit.parent or None, unit.short_name) for unit in units}
    gone = sorted(known.keys() - wanted.keys())
    _refuse_needed(connection, gone)
    for unit in units:
        connection.execute(
            "INSERT INTO sync.unit (code, parent, name) VALUES (%s, %s, %s) "
            "ON CONFLICT (code) DO UPDATE SET parent = excluded.parent, name = excluded.name",
            [unit.code, unit.parent or None, unit.short_name],
        )
    connection.execute("DELETE FROM sync.unit_closure")
    # All at once: a unit may go together with the one above it.
    connection.execute("DELETE FROM sync.unit WHERE code = ANY (%s)", [gone])
    connection.execute("SELECT sync.refresh_closure()")
    return Imported(
        added=tuple(sorted(wanted.keys() - known.keys())),
        changed=tuple(sorted(c for c in wanted.keys() & known.keys() if wanted[c] != known[c])),
        removed=tuple(gone),
    )


def _parents_first(units: Sequence[Unit]) -> tuple[Unit, ...]:
    placed: dict[str, Unit] = {}
    waiting = list(units)
    while waiting:
        ready = [unit for unit in waiting if not unit.parent or unit.parent in placed]
        if not ready:
            first = waiting[0]
            raise error_at(first.origin, "parent", "catalogue-loop", value=first.parent)
        placed |= {unit.code: unit for unit in ready}
        waiting = [unit for unit in waiting if unit.code not in placed]
    return tuple(placed.values())


def _refuse_needed(connection: psycopg.Connection, gone: Sequence[str]) -> None:
    rows = connection.execute(
        "SELECT unit FROM sync.device WHERE unit = ANY (%s) "
        "UNION SELECT unit FROM sync.line WHERE unit = ANY (%s) "
        "UNION SELECT unit FROM sync.analyst WHERE unit = ANY (%s) ORDER BY 1",
        [list(gone)] * 3,
    )
    needed = ", ".join(str(row[0]) for row in rows)
    if needed:
        raise Refused(
            f"laptops, records or analysts belong to {needed}, which the file does not name; "
            "put it back"
        )
