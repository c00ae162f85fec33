"""From the values of a row to a record: the form of events, our own form, own columns."""

import datetime as dt
import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from brata_desktop.domain.document import Common
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.domain.import_findings import findings_in
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.operations import Operation
from brata_desktop.domain.published_events import Lookups, MappedEvent, map_event
from brata_desktop.domain.published_times import YEAR_MAX, YEAR_MIN
from brata_desktop.domain.stages import find_stage, propose_stage
from brata_desktop.domain.times import When
from brata_desktop.services.desk import Desk
from brata_desktop.services.imports.areas import area_finder
from brata_desktop.services.imports.flat import document_of_cells, is_own_form
from brata_desktop.store.codec import decode_document, encode_document, encode_json

NO_SOURCE = "impor"
"""Source of a row that names none; its identifier is then made of its content."""

_MAP_BYTES_MAX = 1024 * 1024
_OFFSET_MINUTES_MAX = 14 * 60


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """How a foreign file names its columns.

    Attributes:
        columns: Own column to field.
        constants: Field to the value that every row has.
    """

    columns: Mapping[str, str]
    constants: Mapping[str, str]

    def apply(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return a row under our names.

        Raises:
            InvalidInput: `import-field-twice`: two columns mean the same field.
        """
        renamed: dict[str, Any] = dict(self.constants)
        for column, value in values.items():
            field = self.columns.get(column, column)
            if field in renamed and field not in self.constants:
                raise InvalidInput(field[:80], "import-field-twice")
            renamed[field] = value
        return renamed


def read_column_map(path: Path) -> ColumnMap:
    """Read a column map: TOML or JSON, `"Own column" = "field"`.

    The lines may stand in a table `columns`, beside a table `constants` of fields that no
    column gives.

    Raises:
        Unavailable: `file-unreadable`.
        InvalidInput: `import-map-invalid`.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_MAP_BYTES_MAX).decode("utf-8-sig")
        raw = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
        if not isinstance(raw, dict):
            raise TypeError("not a table")  # noqa: TRY301 - every wrong form ends in one place
        columns = raw.get("columns", raw if "constants" not in raw else {})
        return ColumnMap(_texts(columns), _texts(raw.get("constants", {})))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Unavailable("file-unreadable", file=str(path), reason=reason) from error
    except (ValueError, TypeError, RecursionError) as error:
        raise InvalidInput(
            "", "import-map-invalid", file=path.name, reason=str(error)[:120]
        ) from error


def lookups_of(desk: Desk) -> Lookups:
    """Return what the mapping of events asks, answered by the desk's catalogue."""
    operations = desk.catalogue.tables.operations

    def find_operation(day: dt.date | None) -> str:
        if day is None or not operations:
            return desk.operation
        running = [o for o in operations if o.start <= day <= o.end]
        # Where two run side by side the later one is what the day's work was about.
        newest = max(running, key=lambda o: o.start, default=None)
        return (newest or min(operations, key=lambda o: _distance(o, day))).code

    def stage_of(operation: str, given: str, day: dt.date | None, area: str) -> str:
        found = desk.catalogue.operation(operation)
        stages = desk.catalogue.stages_of(operation)
        if given and find_stage(stages, operation, given) is not None:
            return given
        return propose_stage(found, stages, day, area).code if found and day else ""

    def unit_called(name: str) -> str:
        wanted = name.strip().casefold()
        units = desk.catalogue.tables.units
        found = (u for u in units if wanted in (u.short_name.casefold(), u.full_name.casefold()))
        return next((unit.code for unit in found), "")

    areas = area_finder(desk.catalogue.areas)
    return Lookups(areas, find_operation, stage_of, unit_called)


def record_of(values: Mapping[str, Any], lookups: Lookups) -> MappedEvent:
    """Return the record of a row in any of the known forms, checked as the store will.

    Raises:
        InvalidInput: With the field that is wrong.
    """
    if isinstance(values.get("doc"), Mapping):
        mapped = _own(str(values.get("kind", "")), values["doc"])
    elif is_own_form(values):
        cells = {column: value for column, value in values.items() if column != "kind"}
        kind = str(values.get("kind", ""))
        mapped = _own(kind, document_of_cells(kind, cells))
    else:
        mapped = map_event(values, lookups)
    document = mapped.document
    doc = encode_document(document, {})
    decode_document(mapped.kind, doc)
    _check_times(document)
    if not document.external_id:
        # The same row must not be taken twice, whatever its file is called by then.
        digest = hashlib.sha256(encode_json(doc)).hexdigest()[:32]
        source = document.source or NO_SOURCE
        document = replace(document, source=source, external_id=f"sha256:{digest}")
    elif not document.source:
        document = replace(document, source=NO_SOURCE)
    return replace(mapped, document=document)


def _own(kind: str, doc: Mapping[str, Any]) -> MappedEvent:
    if kind not in KINDS:
        raise InvalidInput("kind", "kind-unknown", kind=kind[:40] or "-", kinds=", ".join(KINDS))
    document = decode_document(kind, doc)
    day = document.occurred.date
    words = "\n".join((document.what, str(getattr(document, "how", "")), document.remarks))
    found = findings_in(words, day, is_incident=KINDS[kind].oddities.is_happening)
    return MappedEvent(kind, document, found)


def _check_times(document: Common) -> None:
    for field in fields(document):
        when = getattr(document, field.name)
        if not isinstance(when, When):
            continue
        for day in filter(None, (when.date, when.end_date)):
            if not YEAR_MIN <= day.year <= YEAR_MAX:
                range_ = {"year": day.year, "first": YEAR_MIN, "last": YEAR_MAX}
                raise InvalidInput(f"{field.name}.date", "year-out-of-range", **range_)
        if abs(when.utc_offset_minutes) > _OFFSET_MINUTES_MAX:
            allowed = f"at most {_OFFSET_MINUTES_MAX}"
            path = f"{field.name}.utc_offset_minutes"
            raise InvalidInput(path, "field-out-of-range", allowed=allowed)


def _texts(table: object) -> dict[str, str]:
    if not isinstance(table, dict) or not all(isinstance(v, str) for v in table.values()):
        raise TypeError("every line must be a text")
    return dict(table)


def _distance(operation: Operation, day: dt.date) -> int:
    ends = (operation.start, operation.end)
    return min(abs((end - day).days) for end in ends)
