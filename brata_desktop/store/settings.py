"""Settings of this laptop's store, and the facts about it. They never leave the laptop."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, LargeBinary, String, Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from brata_desktop.store.codec import encode_json
from brata_desktop.store.facts import StoreFacts
from brata_desktop.store.schema import metadata

setting = Table(
    "setting",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
_insert = insert(setting)
_PUT = _insert.on_conflict_do_update(index_elements=["key"], set_={"value": _insert.excluded.value})
_GET = select(setting.c.value).where(setting.c.key == bindparam("wanted"))
_FACTS = "store.facts"
_PAST = "store.past_incarnations"


class Settings:
    """Key and JSON value. Keys are dotted, as `pin.hash`; `store.` is the store's own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 (JSON)
        """Return a setting's value, or the default when it was never set."""
        value = self._connection.scalar(_GET, {"wanted": key})
        return default if value is None else msgspec.json.decode(value)

    def put(self, key: str, value: object) -> None:
        """Set a value: anything JSON can hold."""
        self._connection.execute(_PUT, {"key": key, "value": encode_json(value)})

    def remove(self, key: str) -> None:
        """Forget a setting."""
        self._connection.execute(delete(setting).where(setting.c.key == key))

    def all(self, prefix: str = "") -> Mapping[str, Any]:
        """Return every setting whose key begins with a prefix."""
        rows = self._connection.execute(
            select(setting).where(setting.c.key.startswith(prefix, autoescape=True))
        )
        return {row.key: msgspec.json.decode(row.value) for row in rows}

    @property
    def facts(self) -> StoreFacts:
        """The store's identity."""
        return msgspec.convert(self.get(_FACTS), StoreFacts)

    def put_facts(self, facts: StoreFacts) -> None:
        """Write the store's identity, at creation or when a new incarnation begins."""
        if facts.created_at.utcoffset() is None:
            raise ValueError("created_at needs a UTC offset")
        self.put(_FACTS, msgspec.to_builtins(facts))

    def begin_incarnation(self, device: str) -> None:
        """Give the store a new incarnation, after a restore."""
        self.put(_PAST, list(self.incarnations()))
        self.put_facts(replace(self.facts, device=device))

    def incarnations(self) -> tuple[str, ...]:
        """Return the present incarnation and those before it, the newest first."""
        return (self.facts.device, *self.get(_PAST, ()))
