"""The hub's functions and tables as SQL, a folder for each migration; none is changed later."""

from pathlib import Path

from sqlalchemy import Connection

_FOLDER = Path(__file__).with_name("sql")


def run(connection: Connection, migration: str, name: str) -> None:
    """Run `sql/<migration>/<name>.sql` as it stands: neither colons nor percents are places."""
    text = (_FOLDER / migration / f"{name}.sql").read_text(encoding="utf-8")
    driver = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError("the connection is closed")
    driver.execute(text)
