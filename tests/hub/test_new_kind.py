"""A kind that only folders know crosses the hub, and analysts read it."""

import datetime as dt

import psycopg
import pytest

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.times import When
from brata_desktop.hub import kind_tables
from brata_desktop.services import records
from tests.invented_kind import hub_columns, known


def record(post):
    document = KINDS["inspection"].document(
        operation="OMB-2023-2024",
        seal_state="UTUH",
        what="Pemeriksaan gudang",
        place=Place("Gudang", "63.71.01"),
        occurred=When(dt.date(2024, 1, 31)),
        seals=Count(12),
    )
    made, _ = records.add(post.world.desk("Rahman"), "inspection", document, submit=True)
    return made.state.record


def rows(post, query):
    with psycopg.connect(post.command.dsn) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture
def columns(monkeypatch):
    monkeypatch.setattr(kind_tables, "OWN_COLUMNS", hub_columns())


def test_it_is_synced_and_projected_into_its_own_table(post, columns):
    with known("domain"):
        made = record(post)
        report = post.sync()
        post.command.done("project")

        assert report is not None
        assert rows(post, "SELECT record, status, seals FROM read.inspection") == [
            (made, "submitted", 12)
        ]


def test_a_hub_that_was_there_before_the_kind_makes_its_table(post, columns):
    post.record()
    post.sync()
    post.command.done("project")
    with known("domain"):
        record(post)
        post.sync()
        post.command.done("project")

        assert rows(post, "SELECT count(*) FROM read.inspection") == [(1,)]
        assert rows(post, "SELECT count(*) FROM read.incident") == [(1,)]
