"""The administrator's connection to the shared database."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors, sql

from brata_desktop.hub.refusals import Refused


@contextmanager
def working(dsn: str) -> Iterator[psycopg.Connection]:
    """Yield a connection with one transaction: all of it or nothing.

    Raises:
        Refused: The database cannot be reached, is no hub, or the role may not do this.
    """
    try:
        with psycopg.connect(dsn, application_name="brata-hub") as connection:
            yield connection
    except psycopg.OperationalError as error:
        raise Refused(
            f"the database cannot be used ({_first_line(error)}); check --dsn and that it runs"
        ) from error
    except (errors.UndefinedTable, errors.UndefinedFunction, errors.InvalidSchemaName) as error:
        raise Refused("this database is no hub of this version; run brata-hub init") from error
    except errors.InsufficientPrivilege as error:
        raise Refused(
            f"this role may not do that ({_first_line(error)}); sign in as the administrator"
        ) from error


def role(login: str) -> sql.Identifier:
    """Return a role's name as SQL wants it."""
    return sql.Identifier(login)


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
