"""Running numbers of the day, given out once and never again."""

import datetime as dt
from typing import Any

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
# On the path of every save, so by hand and straight to the driver.
_NEXT = (
    "INSERT INTO number_counter (letter, day, laptop, running) VALUES (?, ?, ?, 1) "
    "ON CONFLICT (letter, day, laptop) DO UPDATE SET running = running + 1 RETURNING running"
)
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
        driver: Any = self._connection.connection.driver_connection
        # Every row of RETURNING is read, so that the statement is finished before the commit.
        return int(driver.execute(_NEXT, (letter, day.toordinal(), laptop)).fetchall()[0][0])

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
