"""Older stores become newer ones without losing anything."""

from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from brata_desktop.store import open_store
from brata_desktop.store.connection import connect
from brata_desktop.store.migrating import MIGRATIONS, migrate
from brata_desktop.store.opening import write_schema
from brata_desktop.store.schema import SCHEMA
from tests.store.making import KEY, save_many

STEP = """
from alembic import op
import sqlalchemy as sa
revision = "0005"
down_revision = "0004"
def upgrade():
    with op.batch_alter_table("report_edition") as batch:
        batch.add_column(sa.Column("note", sa.String))
    {more}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The migrations of a program that knows one more."""
    made = tmp_path / "migrations"
    (made / "versions").mkdir(parents=True)
    for file in (MIGRATIONS / "versions").glob("*.py"):
        (made / "versions" / file.name).write_bytes(file.read_bytes())
    (made / "versions" / "0005_add_a_note.py").write_text(STEP.format(more=""))
    return made


def test_schema_number_is_the_newest_migration():
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [SCHEMA]


def test_migrations_from_nothing_lead_to_the_schema_of_a_new_store(tmp_path):
    made, migrated = tmp_path / "made.db", tmp_path / "migrated.db"
    with closing(connect(made, KEY, is_new=True)) as connection:
        write_schema(connection)
        expected = _schema(connection)
    connect(migrated, KEY, is_new=True).close()
    migrate(migrated, KEY)

    with closing(connect(migrated, KEY)) as connection:
        assert _schema(connection) == expected


def test_list_of_the_first_store_keeps_its_lines(tmp_path):
    path = tmp_path / "old.db"
    connect(path, KEY, is_new=True).close()
    migrate(path, KEY, target="0001")
    with closing(connect(path, KEY)) as connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(record)")]
        marks = ", ".join("?" * len(names))
        connection.execute(f"INSERT INTO record VALUES ({marks})", range(len(names)))  # noqa: S608
        connection.commit()

    migrate(path, KEY)

    with closing(connect(path, KEY)) as connection:
        connection.row_factory = lambda cursor, row: dict(
            zip((column[0] for column in cursor.description), row, strict=True)
        )
        (line,) = connection.execute("SELECT * FROM record").fetchall()
    assert line.pop("is_unfounded") == 0
    assert [str(value) for value in line.values()] == [str(n) for n in range(len(names))]


def test_older_store_is_copied_then_migrated(store, path, folder):
    save_many(store, 1, 3)
    store.close()

    copy = migrate(path, KEY, folder=folder, target="0005")

    with closing(connect(path, KEY)) as connection:
        assert "note" in {row[1] for row in connection.execute("PRAGMA table_info(report_edition)")}
        assert connection.execute("SELECT count(*) FROM revision").fetchone() == (3,)
    with closing(open_store(copy, KEY)) as former, former.reading() as work:
        assert work.revisions.count() == 3


def test_migration_that_fails_leaves_the_store_as_it_was(store, path, folder):
    save_many(store, 1, 3)
    store.close()
    (folder / "versions" / "0005_add_a_note.py").write_text(STEP.format(more="1 / 0"))

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            migrate(path, KEY, folder=folder, target="0005")

    with closing(open_store(path, KEY)) as opened, opened.reading() as work:
        assert work.revisions.count() == 3
        assert not work._connection.exec_driver_sql(
            "SELECT 1 FROM pragma_table_info('report_edition') WHERE name = 'note'"
        ).first()


def _schema(connection):
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: " ".join(sql.split()).replace("( ", "(").replace(" )", ")") for name, sql in rows}
