"""Registers projected from revisions: posts, personnel, officers, and what later issues bring."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Index, LargeBinary, Row, String, Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from brata_desktop.domain.errors import NotFound
from brata_desktop.store.codec import encode_json
from brata_desktop.store.schema import metadata

register = Table(
    "register",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("kind", String, nullable=False),
    Column("code", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("name", String, nullable=False),
    Column("doc", LargeBinary, nullable=False),
    Index(None, "kind", "unit", "code"),
    Index(None, "kind", "name"),
)
_insert = insert(register)
_PUT = _insert.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _insert.excluded[name] for name in ("kind", "code", "unit", "name", "doc")},
)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of a register.

    Attributes:
        id: UUID text.
        kind: `post`, `personnel` …
        code: What it is looked up by: post code, NRP.
        unit: Unit code.
        name: As shown.
        doc: Everything else, as JSON.
    """

    id: str
    kind: str
    code: str
    unit: str
    name: str
    doc: Mapping[str, Any]


class Registers:
    """Repository of registers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, *rows: RegisterRow) -> None:
        """Write lines in place of the former ones."""
        if rows:
            self._connection.execute(_PUT, list(map(_values, rows)))

    def remove(self, id_: str) -> None:
        """Take a line out; its revisions stay."""
        self._connection.execute(delete(register).where(register.c.id == id_))

    def remove_all(self) -> None:
        """Empty every register, for a rebuild."""
        self._connection.execute(delete(register))

    def get(self, id_: str) -> RegisterRow:
        """Return one line.

        Raises:
            NotFound: `register-row-not-found`.
        """
        row = self._connection.execute(select(register).where(register.c.id == id_)).first()
        if row is None:
            raise NotFound("register-row-not-found", id=id_)
        return _to_domain(row)

    def find(self, kind: str, code: str, unit: str = "") -> RegisterRow | None:
        """Return the first line of a kind with a code, within a unit if one is given."""
        query = select(register).where(register.c.kind == kind, register.c.code == code)
        if unit:
            query = query.where(register.c.unit == unit)
        row = self._connection.execute(query.order_by(register.c.unit).limit(1)).first()
        return _to_domain(row) if row else None

    def all(self, kind: str, unit: str = "") -> tuple[RegisterRow, ...]:
        """Return a register's lines, by unit and code."""
        query = select(register).where(register.c.kind == kind)
        if unit:
            query = query.where(register.c.unit == unit)
        rows = self._connection.execute(query.order_by(register.c.unit, register.c.code))
        return tuple(map(_to_domain, rows))

    def search(self, kind: str, beginning: str, limit: int = 20) -> tuple[RegisterRow, ...]:
        """Return lines whose name has a word, or whose code, beginning like this, by name."""
        query = (
            select(register)
            .where(
                register.c.kind == kind,
                register.c.name.istartswith(beginning, autoescape=True)
                | register.c.name.icontains(f" {beginning}", autoescape=True)
                | register.c.code.istartswith(beginning, autoescape=True),
            )
            .order_by(register.c.name)
            .limit(limit)
        )
        return tuple(map(_to_domain, self._connection.execute(query)))


def _values(row: RegisterRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "code": row.code,
        "unit": row.unit,
        "name": row.name,
        "doc": encode_json(row.doc),
    }


def _to_domain(row: Row[Any]) -> RegisterRow:
    return RegisterRow(row.id, row.kind, row.code, row.unit, row.name, msgspec.json.decode(row.doc))
