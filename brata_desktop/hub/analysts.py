"""Who reads the projector's tables, and from which unit downwards."""

import psycopg
from psycopg import sql

from brata_desktop.hub.database import role
from brata_desktop.hub.refusals import Refused


def allow(connection: psycopg.Connection, login: str, unit: str) -> None:
    """Let a role read the records of a unit and of all below it.

    Raises:
        Refused: Role or unit are unknown, or the role is a laptop's.
    """
    if connection.execute("SELECT 1 FROM sync.unit WHERE code = %s", [unit]).fetchone() is None:
        raise Refused(f"unit {unit} is not known here; see brata-hub units import")
    found = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = %s", [login])
    if found.fetchone() is None:
        raise Refused(f"there is no role {login}; CREATE ROLE … LOGIN first")
    laptop = connection.execute("SELECT 1 FROM sync.device WHERE login = %s", [login])
    if laptop.fetchone() is not None:
        raise Refused(f"{login} is a laptop's role; analysts have their own")
    connection.execute(sql.SQL("GRANT hub_analyst TO {}").format(role(login)))
    connection.execute(
        "INSERT INTO sync.analyst VALUES (%s, %s) ON CONFLICT DO NOTHING", [login, unit]
    )


def forbid(connection: psycopg.Connection, login: str, unit: str) -> None:
    """Take a unit from a reader; without any it reads nothing.

    Raises:
        Refused: It was not allowed to.
    """
    done = connection.execute(
        "DELETE FROM sync.analyst WHERE login = %s AND unit = %s", [login, unit]
    )
    if not done.rowcount:
        raise Refused(f"{login} was never allowed to read {unit}; check both names")
