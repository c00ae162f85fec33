"""Working copies: what is being typed, saved as it is typed, private to its officer."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    Row,
    String,
    Table,
    bindparam,
    delete,
    select,
)
from sqlalchemy.dialects.sqlite import insert

from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.errors import NotFound
from brata_desktop.store.codec import encode_json
from brata_desktop.store.column_types import UtcDateTime
from brata_desktop.store.schema import metadata

_HASH_BYTES = 32
_ASIDE = "~aside"
"""Where the document's JSON holds what is no part of it; no field has such a name."""

# No index but the key: an officer has a handful of these.
working_copy = Table(
    "working_copy",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("record", String(36), nullable=False),
    Column("officer", String(36), nullable=False),
    Column("kind", String, nullable=False),
    Column("doc", LargeBinary, nullable=False),
    Column("base_heads", LargeBinary, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("parked", Integer, nullable=False),
)


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """A form that is open, or was open when the program ended.

    Attributes:
        id: UUID text.
        record: Id of the record being made or changed.
        officer: Whose typing it is.
        kind: Kind code.
        doc: The document's JSON as typed so far.
        base_heads: Hashes of the revisions the form was opened on; empty for a new record.
        updated_at: Time of the last keystroke saved, aware.
        is_parked: Set aside on purpose, not open.
        aside: What was typed and is no part of the document.
    """

    id: str
    record: str
    officer: str
    kind: str
    doc: Mapping[str, Any]
    base_heads: tuple[bytes, ...]
    updated_at: dt.datetime
    is_parked: bool = False
    aside: Aside = field(default_factory=Aside)


_NAMES = ("record", "officer", "kind", "doc", "base_heads", "updated_at", "parked")
_insert = insert(working_copy)
_PUT = _insert.on_conflict_do_update(
    index_elements=["id"], set_={name: _insert.excluded[name] for name in _NAMES}
)
_GET = select(working_copy).where(working_copy.c.id == bindparam("id"))
_NEWEST_FIRST = working_copy.c.updated_at.desc()
_OF_OFFICER = select(working_copy).where(working_copy.c.officer == bindparam("officer"))
_OF_RECORD = select(working_copy).where(working_copy.c.record == bindparam("record"))
_REMOVE = delete(working_copy).where(working_copy.c.id == bindparam("gone"))


class WorkingCopies:
    """Repository of working copies."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, copy: WorkingCopy) -> None:
        """Save what was typed so far."""
        self._connection.execute(
            _PUT,
            {
                "id": copy.id,
                "record": copy.record,
                "officer": copy.officer,
                "kind": copy.kind,
                "doc": encode_json(_with_aside(copy)),
                "base_heads": b"".join(copy.base_heads),
                "updated_at": copy.updated_at,
                "parked": int(copy.is_parked),
            },
        )

    def get(self, id_: str) -> WorkingCopy:
        """Return one working copy.

        Raises:
            NotFound: `working-copy-not-found`.
        """
        row = self._connection.execute(_GET, {"id": id_}).first()
        if row is None:
            raise NotFound("working-copy-not-found", id=id_)
        return _to_domain(row)

    def of_officer(self, officer: str) -> tuple[WorkingCopy, ...]:
        """Return an officer's working copies, last touched first."""
        statement = _OF_OFFICER.order_by(_NEWEST_FIRST)
        return _all(self._connection.execute(statement, {"officer": officer}).all())

    def of_record(self, record: str) -> tuple[WorkingCopy, ...]:
        """Return the working copies of a record, last touched first."""
        statement = _OF_RECORD.order_by(_NEWEST_FIRST)
        return _all(self._connection.execute(statement, {"record": record}).all())

    def all(self) -> tuple[WorkingCopy, ...]:
        """Return every working copy, last touched first."""
        return _all(self._connection.execute(select(working_copy).order_by(_NEWEST_FIRST)).all())

    def remove(self, id_: str) -> None:
        """Forget a working copy, in the transaction that stores its revision."""
        self._connection.execute(_REMOVE, {"gone": id_})


def _all(rows: Sequence[Any]) -> tuple[WorkingCopy, ...]:
    return tuple(_to_domain(row) for row in rows)


def _with_aside(copy: WorkingCopy) -> Mapping[str, Any]:
    aside = copy.aside
    if not aside:
        return copy.doc
    return {**copy.doc, _ASIDE: {"reason": aside.reason, "unclear": dict(aside.unclear)}}


def _to_domain(row: Row[Any]) -> WorkingCopy:
    heads, doc = row.base_heads, msgspec.json.decode(row.doc)
    aside = doc.pop(_ASIDE, {})
    return WorkingCopy(
        row.id,
        row.record,
        row.officer,
        row.kind,
        doc,
        tuple(heads[at : at + _HASH_BYTES] for at in range(0, len(heads), _HASH_BYTES)),
        row.updated_at,
        bool(row.parked),
        Aside(aside.get("reason", ""), aside.get("unclear", {})),
    )
