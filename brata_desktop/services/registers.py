"""Registers of the unit: its posts and its personnel, filled by set-up and by CSV files.

A line is a revision signed by the unit key (`register_lines`). Only what the keys of this post
signed stands in its registers.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, TypeVar

from brata_desktop.domain.authority import Authority
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.csv_table import Origin, error_at
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.domain.graph import build_graph
from brata_desktop.domain.registers import (
    Personnel,
    Post,
    RegisterReading,
    parse_personnel,
    parse_posts,
)
from brata_desktop.domain.revision import Revision
from brata_desktop.domain.states import Right, may
from brata_desktop.services import register_lines
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk, Place
from brata_desktop.services.register_lines import (
    NIGHT_CALL,
    TAKEN_BACK,
    Line,
    identity,
    newest,
    outcome,
    person_of,
    post_of,
    row_of,
    signed,
)
from brata_desktop.store.registers import RegisterRow
from brata_desktop.store.store import Work

POST = register_lines.POST
PERSONNEL = register_lines.PERSONNEL
KINDS = register_lines.KINDS

FILE_BYTES_MAX = 1024 * 1024
"""Some 20,000 lines, twice the personnel of a Polda. All of a file is written at once, and a save
has to wait for that: 0.7 s at 20,000 lines, a minute at 16 MiB (measured). A longer list is taken
unit by unit; what was taken before is known again.
"""
TEMPLATES = {
    POST: "kode;nama;satuan;tempat;wilayah;jam",
    PERSONNEL: "nrp;nama;pangkat;satuan;pos",
}
"""Head lines of the files, with the separator that an Indonesian spreadsheet opens as columns."""

STEP_LINES = 200
"""Lines looked up or signed between two pauses, some 50 ms."""

TRIES = 3
"""How often lines are signed beside the other work before that work has to wait."""

Result = TypeVar("Result")
Steps: TypeAlias = Generator[None, None, Result]
"""Work that pauses now and then, so that a save goes between, and returns its answer."""


@dataclass(frozen=True, slots=True)
class RegisterImport:
    """What became of a register file.

    Attributes:
        added: Lines that are new.
        updated: Lines that say something else than before.
        unchanged: Lines that say the same.
        errors: One per refused line, with its line and column.
        warnings: Lines that were taken but look wrong.
    """

    added: int
    updated: int
    unchanged: int
    errors: tuple[InvalidInput, ...]
    warnings: tuple[InvalidInput, ...]

    @property
    def taken(self) -> int:
        """Lines that stand in the register now."""
        return self.added + self.updated + self.unchanged


def import_posts(
    desk: Desk, file: Path, *, dry_run: bool = False
) -> tuple[RegisterImport, Changes]:
    """Take the posts of a CSV file without a pause; otherwise as `import_in_steps`."""
    return finish(import_in_steps(desk, POST, file, dry_run=dry_run))


def import_personnel(
    desk: Desk, file: Path, *, dry_run: bool = False
) -> tuple[RegisterImport, Changes]:
    """Take the personnel of a CSV file without a pause; otherwise as `import_in_steps`."""
    return finish(import_in_steps(desk, PERSONNEL, file, dry_run=dry_run))


def import_in_steps(
    desk: Desk, register: str, file: Path, *, dry_run: bool = False
) -> Steps[tuple[RegisterImport, Changes]]:
    """Take a CSV file; lines that are here already are brought up to date, all of them or none.

    Looked up and signed in steps, then written in one short transaction. Left before its end,
    nothing is written.

    Args:
        desk: The open store.
        register: `POST` or `PERSONNEL`.
        file: The file.
        dry_run: Only tell what would happen.

    Raises:
        InvalidInput: The file as a whole cannot be used; nothing was written.
        Unavailable: The file cannot be read, or the store cannot be written.
        NotAllowed: Only an administrator fills registers.
    """
    reading = _PARSERS[register](text_of(file), file.name, desk.catalogue)
    yield
    if dry_run:
        found = yield from _look_up(desk, reading.values)
        outcomes = [each.outcome for each in found]
    else:
        outcomes = yield from write_in_steps(desk, lambda _: reading.values)
    result = RegisterImport(
        added=outcomes.count("added"),
        updated=outcomes.count("updated"),
        unchanged=outcomes.count(""),
        errors=reading.errors,
        warnings=reading.warnings,
    )
    return result, Changes(registers=any(outcomes) and not dry_run)


def save_template(register: str, file: Path) -> None:
    """Write a file with the head line of a register, to be filled in a spreadsheet.

    Args:
        register: `POST` or `PERSONNEL`.
        file: Where; replaced when it is there.

    Raises:
        Unavailable: `file-unwritable`.
    """
    try:
        file.write_text(TEMPLATES[register] + "\r\n", encoding="utf-8-sig", newline="")
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file-unwritable", file=str(file), reason=reason) from error


def put_lines(desk: Desk, lines: Iterable[Line]) -> Changes:
    """Write lines that no file brought, such as the post that set-up names.

    Raises:
        NotAllowed: Only an administrator fills registers.
    """
    given = tuple(lines)
    outcomes = finish(write_in_steps(desk, lambda _: given))
    return Changes(registers=any(outcomes))


def posts(desk: Desk, unit: str = "") -> tuple[Post, ...]:
    """Return the posts, of one unit when it is named, by unit and code."""
    with desk.store.reading() as work:
        return posts_in(work, unit)


def posts_in(work: Work, unit: str = "") -> tuple[Post, ...]:
    """Return what `posts` returns, within a transaction."""
    return tuple(post_of(row) for row in work.registers.all(POST, unit))


def post(desk: Desk, code: str, unit: str = "") -> Post | None:
    """Return the post with a code in a unit, the laptop's own when none is named."""
    with desk.store.reading() as work:
        row = work.registers.find(POST, code, unit or desk.unit)
    return post_of(row) if row else None


def post_title(work: Work, feed: str) -> str:
    """Return what a feed's post is called: its name in the register, else "Pos 07"."""
    unit, _, code = feed.partition("/")
    row = work.registers.find(POST, code, unit)
    return row.name if row else f"Pos {code}"


def personnel(desk: Desk, unit: str = "") -> tuple[Personnel, ...]:
    """Return the personnel, of one unit when it is named, by unit and NRP."""
    with desk.store.reading() as work:
        return tuple(person_of(row) for row in work.registers.all(PERSONNEL, unit))


def search_personnel(desk: Desk, text: str, limit: int = 8) -> tuple[Personnel, ...]:
    """Return personnel whose name has a word, or whose NRP, beginning with what was typed."""
    typed = text.strip()
    if not typed:
        return ()
    with desk.store.reading() as work:
        return tuple(map(person_of, work.registers.search(PERSONNEL, typed, limit)))


def project_line(desk: Desk, work: Work, record: str) -> None:
    """Write a register's line from its revisions; what no trusted unit key signed is nothing.

    A call of an election night counts when an officer signed it who might record there and then.
    """
    authority = desk.authority(work)
    is_genuine = desk.is_genuine(authority)
    found = [each for each in work.revisions.of_record(record) if not each.damage]
    is_call = any(each.header.kind == NIGHT_CALL for each in found)
    counts = partial(_may_call, authority) if is_call else partial(_is_own, desk)
    good = [each for each in found if counts(each) and is_genuine(each)]
    if not good:
        return
    stands = newest(good)
    if stands.payload.get(TAKEN_BACK):
        work.registers.remove(record)
    else:
        work.registers.put(row_of(stands))


_PARSERS: dict[str, Callable[[str, str, Catalogue], RegisterReading[Any]]] = {
    POST: parse_posts,
    PERSONNEL: parse_personnel,
}


class _Found(NamedTuple):
    """A line, what would become of it, and the revisions it would be written upon."""

    line: Line
    outcome: str
    parents: tuple[bytes, ...]


def finish(steps: Steps[Result]) -> Result:
    """Do all steps at once and return the answer."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            answer: Result = end.value
            return answer


def write_in_steps(desk: Desk, lines_in: Callable[[Work], Sequence[Line]]) -> Steps[list[str]]:
    """Write lines in one transaction, or none of them; return what became of each.

    That is `added`, `updated`, or nothing where the register said the same. What is signed names
    the revision before it. If somebody saved one meanwhile, it is made and signed again; after some
    tries without a pause, so that it comes to an end.

    Args:
        desk: The open store.
        lines_in: Makes the lines from what stands; asked again when something was saved meanwhile.
    """
    for _ in range(TRIES):
        seen, lines = _seen(desk, lines_in)
        found = yield from _look_up(desk, lines)
        sealed = yield from _seal(desk, found, seen[1])
        if _add(desk, sealed, seen):
            return [each.outcome for each in found]
    return _write_at_once(desk, lines_in)


def _write_at_once(desk: Desk, lines_in: Callable[[Work], Sequence[Line]]) -> list[str]:
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_SETTINGS)
        found = [_find(desk, work, line) for line in lines_in(work)]
        sealed = finish(_seal(desk, found, desk.place(work)))
        _put(desk, work, sealed, _rows(desk, sealed))
    return [each.outcome for each in found]


def _seen(
    desk: Desk, lines_in: Callable[[Work], Sequence[Line]]
) -> tuple[tuple[int, Place], Sequence[Line]]:
    """Return the newest arrival, by which it is known later whether anything was written."""
    with desk.store.reading() as work:
        desk.require(work, Right.MANAGE_SETTINGS)
        return (work.revisions.last_seq(), desk.place(work)), lines_in(work)


def _look_up(desk: Desk, lines: Iterable[Line]) -> Steps[list[_Found]]:
    """Return what would become of each line; nothing is written, and no save has to wait."""
    rest, found = iter(lines), list[_Found]()
    while True:
        with desk.store.reading() as work:
            desk.require(work, Right.MANAGE_SETTINGS)
            some = [_find(desk, work, line) for line in islice(rest, STEP_LINES)]
        if not some:
            return found
        found += some
        yield


def _own(desk: Desk, work: Work, record: str) -> list[Revision]:
    """Return what this post's keys signed; another post may keep a line of the same name."""
    found = work.revisions.of_record(record)
    return [each for each in found if not each.damage and _is_own(desk, each)]


def _is_own(desk: Desk, revision: Revision) -> bool:
    return revision.header.key in desk.anchors


def _may_call(authority: Authority, revision: Revision) -> bool:
    header = revision.header
    view = authority.view(authority.known(header))
    return may(Right.RECORD, view.roles_of(header.officer, header.feed, header.key))


def _find(desk: Desk, work: Work, line: Line) -> _Found:
    revisions = _own(desk, work, identity(line)[1])
    found = outcome(line, revisions)
    return _Found(line, found, build_graph(revisions).heads() if found else ())


def _seal(desk: Desk, found: Iterable[_Found], place: Place) -> Steps[list[Revision]]:
    """Return the revisions of the lines that say something new, one written after the other."""
    sealed: list[Revision] = []
    for each in found:
        if not each.outcome:
            continue
        kind, record = identity(each.line)
        payload = signed(each.line)
        revision = desk.seal(place, kind, record, payload, each.parents, as_unit=True)
        place = place._replace(n=place.n + 1, last=revision.hash)
        sealed.append(revision)
        if len(sealed) % STEP_LINES == 0:
            yield
    return sealed


def _add(desk: Desk, sealed: Sequence[Revision], seen: tuple[int, Place]) -> bool:
    """Add revisions unless something was written since; return whether they stand."""
    rows = _rows(desk, sealed)
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_SETTINGS)
        if (work.revisions.last_seq(), desk.place(work)) != seen:
            return False
        _put(desk, work, sealed, rows)
    return True


def _rows(desk: Desk, sealed: Sequence[Revision]) -> list[RegisterRow]:
    return [row_of(each) for each in sealed if each.header.key in desk.anchors]


def _put(desk: Desk, work: Work, sealed: Sequence[Revision], rows: Sequence[RegisterRow]) -> None:
    """Add revisions and their lines; each was written upon all there is of its record."""
    for revision in sealed:
        work.revisions.add(revision)
    work.registers.put(*rows)
    if sealed:
        desk.commit(work)


def text_of(file: Path) -> str:
    """Return the text of a CSV file.

    Raises:
        InvalidInput: It is too large, or no UTF-8.
        Unavailable: It cannot be read.
    """
    try:
        if file.stat().st_size > FILE_BYTES_MAX:
            allowed = FILE_BYTES_MAX // (1024 * 1024)
            raise InvalidInput("", "import-file-too-large", file=file.name, allowed=allowed)
        content = file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file-unreadable", file=str(file), reason=reason) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise error_at(Origin(file.name, line), "", "catalogue-not-utf8") from error
