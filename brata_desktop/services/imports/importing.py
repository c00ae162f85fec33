"""Import a file: drafts of the officer at work, a wrong row reported, the others taken."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.import_findings import Finding
from brata_desktop.domain.published_events import MappedEvent
from brata_desktop.domain.states import Right
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.imports.forms import lookups_of, read_column_map, record_of
from brata_desktop.services.imports.lines import Line
from brata_desktop.services.imports.readers import read_lines
from brata_desktop.services.records import add_in
from brata_desktop.store.store import Work

BATCH_ROWS = 200
"""Rows that become durable together; a crash leaves whole batches."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that was not taken.

    Attributes:
        row: Number of the row in the file, from 1.
        field: Path of the field that is wrong; empty when the whole row is.
        reason: The English sentence: what is wrong and what to do.
        code: The error's code, for a translated sentence.
        error: The error itself.
    """

    row: int
    field: str
    reason: str
    code: str
    error: InvalidInput


@dataclass(frozen=True, slots=True)
class ImportFinding:
    """Something a person should look at in a row that was taken.

    Attributes:
        row: Number of the row.
        id: Record id; empty in a dry run.
        finding: What it is.
    """

    row: int
    id: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of a file.

    Attributes:
        imported: Rows taken, or that would be taken in a dry run.
        rejected: Rows not taken, in file order.
        findings: What to look at, in file order.
        ids: Ids of the new records, in file order; empty in a dry run.
    """

    imported: int = 0
    rejected: tuple[Rejection, ...] = ()
    findings: tuple[ImportFinding, ...] = ()
    ids: tuple[str, ...] = ()


def import_file(
    desk: Desk,
    path: Path,
    *,
    dry_run: bool = False,
    mapping: Path | None = None,
    all_or_nothing: bool = False,
) -> tuple[ImportResult, Changes]:
    """Take the rows of a file as drafts of the officer at work.

    A row that is known by its source and identifier is rejected as imported already, so that the
    same file can be imported again.

    Args:
        desk: The open store.
        path: A .jsonl, .csv or .xlsx file.
        dry_run: Only say what would happen.
        mapping: A column map, see `read_column_map`.
        all_or_nothing: Take no row at all when one is rejected.

    Raises:
        InvalidInput: The file or the map as a whole cannot be used; nothing was written.
        Unavailable: The file cannot be read, or the store cannot be written.
        NotAllowed: The officer may not record.
    """
    columns = read_column_map(mapping) if mapping is not None else None
    rows = _ending_in_a_line(read_lines(path))
    if columns is not None:
        rows = (_renamed(line, columns.apply) for line in rows)
    taking = _Taking(desk, is_dry=dry_run)
    if dry_run:
        with desk.store.reading() as work:
            desk.require(work, Right.RECORD)
            taking.take(work, rows)
    elif all_or_nothing:
        with desk.store.transaction() as work:
            taking.take(work, rows)
            if not taking.rejected:
                desk.commit(work)
    else:
        while batch := list(islice(rows, BATCH_ROWS)):
            with desk.store.transaction() as work:
                taking.take(work, batch)
                desk.commit(work)
    result = taking.result()
    if all_or_nothing and result.rejected:
        result = ImportResult(rejected=result.rejected)
    return result, Changes(frozenset(result.ids))


class _Taking:
    """Takes rows one after the other and remembers what became of each."""

    def __init__(self, desk: Desk, *, is_dry: bool) -> None:
        self._desk = desk
        self._is_dry = is_dry
        self._lookups = lookups_of(desk)
        self._seen: dict[tuple[str, str], int] = {}
        self._imported = 0
        self._ids: list[str] = []
        self._findings: list[ImportFinding] = []
        self.rejected: list[Rejection] = []

    def take(self, work: Work, lines: Iterable[Line]) -> None:
        """Take rows within a transaction; the caller commits."""
        self._desk.require(work, Right.RECORD)
        for line in lines:
            try:
                self._take_row(work, line)
            except InvalidInput as error:
                field, reason = error.field, str(error)
                self.rejected.append(Rejection(line.row, field, reason, error.code, error))

    def result(self) -> ImportResult:
        """Return what became of all rows so far."""
        return ImportResult(
            self._imported, tuple(self.rejected), tuple(self._findings), tuple(self._ids)
        )

    def _take_row(self, work: Work, line: Line) -> None:
        if line.error is not None:
            raise line.error
        mapped = record_of(line.values, self._lookups)
        self._refuse_known(work, mapped)
        id_ = ""
        if not self._is_dry:
            id_ = add_in(self._desk, work, mapped.kind, mapped.document).state.record
            self._ids.append(id_)
        self._imported += 1
        self._seen[mapped.document.source, mapped.document.external_id] = line.row
        self._findings += [ImportFinding(line.row, id_, found) for found in mapped.findings]

    def _refuse_known(self, work: Work, mapped: MappedEvent) -> None:
        key = (mapped.document.source, mapped.document.external_id)
        if key in self._seen:
            raise InvalidInput("id", "import-already", number=f"row {self._seen[key]}")
        known = work.records.find_imported(*key)
        if known is not None:
            raise InvalidInput("id", "import-already", number=known.number)


def _ending_in_a_line(lines: Iterator[Line]) -> Iterator[Line]:
    """Turn damage behind the first rows into a rejected row: what came before is good."""
    last = None
    try:
        for line in lines:
            last = line.row
            yield line
    except InvalidInput as error:
        if last is None:
            raise
        yield Line(last + 1, {}, error)


def _renamed(line: Line, apply: Callable[[Mapping[str, Any]], dict[str, Any]]) -> Line:
    if line.error is not None:
        return line
    try:
        return replace(line, values=apply(line.values))
    except InvalidInput as error:
        return Line(line.row, {}, error)
