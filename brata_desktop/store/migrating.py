"""Migrations of an older store: a verified copy first, then every step in one transaction."""

from contextlib import closing
from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.connection import connect
from brata_desktop.store.files import copy_verified, remove_store_files
from brata_desktop.store.schema import SCHEMA

MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(path: Path, key: bytes, *, folder: Path = MIGRATIONS, target: str = SCHEMA) -> Path:
    """Bring a store to a schema and return the path of the copy made before.

    The copy lies beside the store, under the same key, and is never removed by the program.

    Args:
        path: The database file; nobody else may have it open.
        key: Its key.
        folder: Alembic's folder of migrations.
        target: Number of the schema to reach.

    Raises:
        Unavailable: The copy could not be made; the store was not touched. A migration that
            fails leaves the store as it was.
    """
    copy = path.with_name(f"{path.stem}.before-{target}{path.suffix}")
    with closing(connect(path, key)) as connection:
        # A copy left by an attempt that failed is of the same, still unmigrated store.
        remove_store_files(copy)
        copy_verified(connection, copy, key)
        # Tables are rebuilt by some steps; their children must not be cut off meanwhile.
        connection.execute("PRAGMA foreign_keys = OFF")
        _run(connection, folder, target)
    return copy


def _run(connection: dbapi2.Connection, folder: Path, target: str) -> None:
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool
    )
    with engine.connect() as speaking:
        speaking.exec_driver_sql("BEGIN IMMEDIATE")
        _upgrade(speaking, folder, target)
        if speaking.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise Unavailable("store-unreadable", reason="rows lost their parents in a migration")
        speaking.commit()


def _upgrade(speaking: Connection, folder: Path, target: str) -> None:
    script = ScriptDirectory(str(folder))

    def steps(found: object, _context: object) -> object:
        return script._upgrade_revs(target, found)  # type: ignore[arg-type] # noqa: SLF001 (as Alembic's own command does)

    with EnvironmentContext(Config(), script, fn=steps) as environment:
        # The connection is inside a transaction already, so Alembic opens none of its own.
        environment.configure(connection=speaking, render_as_batch=True, transactional_ddl=True)
        environment.run_migrations()
