"""Running numbers of the day, given out once and never again."""

import datetime as dt

from sqlalchemy import Column, Connection, Integer, String, Table, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from brata_desktop.store.schema import metadata

number_counter = Table(
    "number_counter",
    metadata,
    Column("letter", String(1), primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("laptop", String, primary_key=True),
    Column("running", Integer, nullable=False),
    sqlite_with_rowid=False,
)
_insert = insert(number_counter)
_NEXT = _insert.on_conflict_do_update(
    index_elements=["letter", "day", "laptop"],
    set_={"running": number_counter.c.running + 1},
).returning(number_counter.c.running)
_RAISE = _insert.on_conflict_do_update(
    index_elements=["letter", "day", "laptop"],
    set_={"running": func.max(number_counter.c.running, _insert.excluded.running)},
)
_LAST = select(number_counter.c.running).where(
    number_counter.c.letter == bindparam("kind_letter"),
    number_counter.c.day == bindparam("on"),
    number_counter.c.laptop == bindparam("of"),
)


class Numbers:
    """Repository of the counters. A number counts as used once its transaction is committed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next(self, letter: str, day: dt.date, laptop: str = "A") -> int:
        """Return the next running number, from 1.

        Args:
            letter: Letter of the kind (K, P, E).
            day: Local day in the number.
            laptop: Letter of the laptop, which changes with every incarnation.
        """
        key = {"letter": letter, "day": day.toordinal(), "laptop": laptop, "running": 1}
        return int(self._connection.execute(_NEXT, key).scalar_one())

    def raise_to(self, letter: str, day: dt.date, laptop: str, running: int) -> None:
        """Make sure that numbers up to `running` are never given out."""
        key = {"letter": letter, "day": day.toordinal(), "laptop": laptop, "running": running}
        self._connection.execute(_RAISE, key)

    def last(self, letter: str, day: dt.date, laptop: str = "A") -> int:
        """Return the last number given out; 0 before the first."""
        key = {"kind_letter": letter, "on": day.toordinal(), "of": laptop}
        return self._connection.scalar(_LAST, key) or 0

    def laptops(self) -> frozenset[str]:
        """Return the laptop letters that gave out a number in this store."""
        return frozenset(self._connection.scalars(select(number_counter.c.laptop).distinct()))
