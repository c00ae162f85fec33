"""Making a hub in an empty database, and bringing an older one up to date."""

from pathlib import Path

import psycopg
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from psycopg import sql
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.feeds import COMMON

MIGRATIONS = Path(__file__).with_name("migrations")
SCHEMA = "0002"
"""Number of the newest migration of the hub."""

ROLES = ("hub_owner", "hub_device", "hub_projector", "hub_analyst")
"""Roles that nobody signs in as: who owns everything, and what others may do."""


def install(dsn: str) -> None:
    """Make roles, schema, tables and functions, or add what a newer version brings.

    All of it or nothing.

    Args:
        dsn: How a superuser, or a role that may make roles and owns the database, reaches it.

    Raises:
        InvalidInput: `hub-version`: the server is older than PostgreSQL 15.
    """
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(dsn), poolclass=NullPool
    )
    with engine.begin() as speaking:
        _install(speaking)


def _install(speaking: Connection) -> None:
    connection: psycopg.Connection = speaking.connection.driver_connection  # type: ignore[assignment] # what the creator makes
    if connection.info.server_version < 150_000:  # noqa: PLR2004 - PostgreSQL's way of saying 15
        raise InvalidInput(
            "server", "hub-version", found=connection.info.parameter_status("server_version")
        )
    _make_roles(connection)
    connection.execute("GRANT hub_owner, hub_projector TO CURRENT_USER")
    connection.execute("CREATE SCHEMA IF NOT EXISTS sync AUTHORIZATION hub_owner")
    connection.execute("SET LOCAL ROLE hub_owner")
    _upgrade(speaking)
    connection.execute("INSERT INTO sync.line (line) VALUES (%s) ON CONFLICT DO NOTHING", [COMMON])
    # Laptops that were let in by an older program bring parcels too.
    connection.execute(
        "INSERT INTO sync.line (line) SELECT 'aside:' || id FROM sync.device ON CONFLICT DO NOTHING"
    )
    connection.execute("RESET ROLE")
    connection.execute("CREATE SCHEMA IF NOT EXISTS read AUTHORIZATION hub_projector")
    harden(connection)


def harden(connection: psycopg.Connection) -> None:
    """Take from everybody what no laptop needs; `doctor` checks that it stayed so.

    What cannot be taken away (SET of one's own parameters, recursion, NOTIFY) is bounded outside
    of the database: docs/hub.md.
    """
    database = sql.Identifier(connection.info.dbname)
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    readers = sql.SQL("GRANT CONNECT ON DATABASE {} TO hub_device, hub_projector, hub_analyst")
    connection.execute(readers.format(database))
    connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    connection.execute("REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC")
    connection.execute("GRANT USAGE ON LANGUAGE plpgsql TO hub_owner")
    for signature in open_functions(connection):
        connection.execute(
            sql.SQL("REVOKE EXECUTE ON FUNCTION {} FROM PUBLIC").format(sql.SQL(signature))
        )


_NEEDLESS = (
    "^(pg_(try_)?advisory_|pg_sleep|lo_|loread$|lowrite$|pg_current_xact_id|txid_current"
    "|set_config$|.*_to_xml|pg_logical_emit_message$|pg_notify$|pg_export_snapshot$)"
)
"""Functions that anybody may call by default and with which one could hold up everybody."""


def open_functions(connection: psycopg.Connection) -> list[str]:
    """Return those of the needless functions that PUBLIC may still call, as the server spells."""
    rows = connection.execute(
        """
        SELECT p.oid::regprocedure::text FROM pg_proc AS p
        WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname ~ %s
          AND has_function_privilege('public', p.oid, 'EXECUTE')
        ORDER BY 1
        """,
        [_NEEDLESS],
    )
    return [str(row[0]) for row in rows]


def _make_roles(connection: psycopg.Connection) -> None:
    known = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
    for role in ROLES:
        if role not in known:
            connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))


def _upgrade(speaking: Connection) -> None:
    script = ScriptDirectory(str(MIGRATIONS))

    def steps(found: object, _context: object) -> object:
        return script._upgrade_revs(SCHEMA, found)  # type: ignore[arg-type] # noqa: SLF001 (as Alembic's own command does)

    with EnvironmentContext(Config(), script, fn=steps) as environment:
        environment.configure(
            connection=speaking, transactional_ddl=True, version_table_schema="sync"
        )
        environment.run_migrations()
