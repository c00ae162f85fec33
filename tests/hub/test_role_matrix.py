"""Every device role tries to read, write and call everything of every feed: nothing leaks."""

import itertools

import psycopg
import pytest

from brata_desktop.domain.errors import NotAllowed
from brata_desktop.sync.messages import Cursor, Request, Status
from brata_desktop.sync.postgres import PostgresTransport
from tests.hub.hub_command import Asking
from tests.hub.laptops import Laptop

POSTS = {
    "POLDA/00": True,
    "BJM/00": True,
    "BJM/07": False,
    "BJM/08": False,
    "BJM-TIM/01": False,
    "BJB/00": True,
    "BJB/01": False,
}
READS = {
    "POLDA/00": set(POSTS),
    "BJM/00": {"BJM/00", "BJM/07", "BJM/08", "BJM-TIM/01"},
    "BJM/07": {"BJM/07"},
    "BJM/08": {"BJM/08"},
    "BJM-TIM/01": {"BJM-TIM/01"},
    "BJB/00": {"BJB/00", "BJB/01"},
    "BJB/01": {"BJB/01"},
}
"""Written by hand: who reads whose records."""
KNOWS_KEYS_OF = {
    "POLDA/00": set(POSTS),
    "BJM/00": READS["BJM/00"] | {"POLDA/00"},
    "BJM/07": {"BJM/07", "BJM/00", "POLDA/00"},
    "BJM/08": {"BJM/08", "BJM/00", "POLDA/00"},
    "BJM-TIM/01": {"BJM-TIM/01", "BJM/00", "POLDA/00"},
    "BJB/00": {"BJB/00", "BJB/01", "POLDA/00"},
    "BJB/01": {"BJB/01", "BJB/00", "POLDA/00"},
}
"""Of the desks above, too: who its supervisors are."""
ON_TABLES = (
    "SELECT * FROM TABLE",
    "SELECT count(*) FROM TABLE",
    "INSERT INTO TABLE DEFAULT VALUES",
    "DELETE FROM TABLE",
    "TRUNCATE TABLE",
    "LOCK TABLE",
    "COPY TABLE TO STDOUT",
)
PAIRS = list(itertools.product(POSTS, POSTS))


class Fleet:
    """A laptop at every post, each with a record, a key and an attachment of its own."""

    def __init__(self, command):
        self.dsn = command.dsn
        self.laptops, self.written, self.open = {}, {}, {}
        for feed, is_desk in POSTS.items():
            asking = Asking(f"Laptop {feed}", feed, wants_desk=is_desk)
            login = command.accept(asking).address.login
            self.laptops[feed] = Laptop(feed, login, asking.device, asking.incarnation, feed)
        for feed, laptop in self.laptops.items():
            self.written[feed] = laptop.write(f"rahasia {feed}")
            self.exchange(feed, self.written[feed], laptop.write(kind="officer"))
            self.session(feed).put_chunk(feed, bytes(32), 70_000, 0, b"x" * 32_768)

    def connection(self, feed):
        if feed not in self.open:
            login = self.laptops[feed].login
            dsn = psycopg.conninfo.make_conninfo(self.dsn, user=login)
            self.open[feed] = psycopg.connect(dsn, autocommit=True)
        return self.open[feed]

    def session(self, feed):
        return PostgresTransport(self.connection(feed))

    def exchange(self, feed, *sealed, cursors=()):
        incarnation = (self.laptops[feed].incarnation,)
        return self.session(feed).exchange(Request(incarnation, sealed, cursors, 1_000_000))


@pytest.fixture
def fleet(command):
    made = Fleet(command)
    yield made
    for connection in made.open.values():
        connection.close()


def test_a_pull_brings_exactly_what_is_for_the_laptop(fleet):
    for feed in POSTS:
        reply = fleet.exchange(feed)
        lines = {arrival.line for arrival in reply.arrivals}
        keys = {f"keys:{other}" for other in KNOWS_KEYS_OF[feed]}

        assert lines == {"0"} | READS[feed] | keys
        assert not reply.strangers


def test_asking_for_a_line_by_its_name_brings_no_more(fleet):
    cursors = tuple(Cursor(line) for line in (*POSTS, *(f"keys:{feed}" for feed in POSTS)))
    for feed in POSTS:
        reply = fleet.exchange(feed, cursors=cursors)

        assert {a.line for a in reply.arrivals if "/" in a.line and ":" not in a.line} == READS[
            feed
        ]


def test_chains_and_attachments_of_others_stay_closed(fleet):
    leaks = []
    for feed, other in PAIRS:
        session, may_read = fleet.session(feed), other in READS[feed]
        for call in (
            lambda s=session, o=other: s.chain_at(o, [1]),
            lambda s=session, o=other: s.get_chunk(o, bytes(32), 0),
            lambda s=session, o=other: s.put_chunk(o, bytes(32), 70_000, 0, b"x" * 32_768),
        ):
            try:
                call()
            except NotAllowed:
                leaks += [(feed, other)] if may_read else []
            else:
                leaks += [] if may_read else [(feed, other)]
        found = session.blob_state([(other, bytes(32))])
        leaks += [(feed, other)] if bool(found) != may_read else []

    assert leaks == []


def test_a_write_into_a_line_that_is_not_read_is_kept_aside(fleet):
    for feed, other in PAIRS:
        laptop = fleet.laptops[feed]
        for kind in ("incident", "transition", "officer", "certificate"):
            # A desk may write where it reads; a post is told its supervisors and writes no keys.
            expected = Status.TAKEN if other in READS[feed] else Status.ASIDE
            if kind == "officer" and other in KNOWS_KEYS_OF[feed]:
                expected = Status.TAKEN
            reply = fleet.exchange(feed, laptop.write("x", feed=other, kind=kind))
            assert reply.verdicts[0].status is expected, (feed, other, kind)


def test_nothing_but_the_functions_of_laptops_can_be_called_or_touched(fleet, command):
    with psycopg.connect(command.dsn, autocommit=True) as connection:
        tables = [
            row[0]
            for row in connection.execute(
                "SELECT c.oid::regclass::text FROM pg_class AS c JOIN pg_namespace AS n "
                "ON n.oid = c.relnamespace WHERE n.nspname IN ('sync', 'read') "
                "AND c.relkind IN ('r', 'v', 'S', 'm', 'p') ORDER BY 1"
            )
        ]
    assert "sync.log" in tables
    attempts = [attempt.replace("TABLE", table) for table in tables for attempt in ON_TABLES]
    attempts += [
        "SELECT sync.append('0', '', '', NULL, gen_random_uuid())",
        "SELECT sync.erase('')",
        "SELECT * FROM sync.faults()",
        "SELECT sync.caller()",
        "SELECT sync.refresh_closure()",
        "CREATE TABLE sync.mine (x int)",
        "CREATE TABLE public.mine (x int)",
        "CREATE TEMP TABLE mine (x int)",
        "CREATE SCHEMA mine",
        "SET ROLE hub_owner",
        "SET ROLE hub_projector",
        "SET ROLE hub_analyst",
        "SET SESSION AUTHORIZATION postgres",
        "DO $$ BEGIN END $$",
        "SELECT pg_sleep(0)",
        "SELECT pg_advisory_lock(1)",
        "SELECT pg_current_xact_id()",
        "SELECT lo_create(0)",
        "SELECT pg_read_file('PG_VERSION')",
        "SELECT rolpassword FROM pg_authid",
    ]
    leaks = []
    for feed in POSTS:
        connection = fleet.connection(feed)
        for attempt in attempts:
            try:
                with connection.transaction():
                    connection.execute(attempt.encode())
            except psycopg.errors.InsufficientPrivilege:
                continue
            leaks.append((feed, attempt))

    assert leaks == []


def test_a_laptop_that_says_it_is_another_is_itself(fleet):
    here, there = fleet.laptops["BJM/07"], fleet.laptops["BJB/01"]
    here.incarnation = there.incarnation

    with pytest.raises(NotAllowed):
        fleet.exchange("BJM/07")
    assert fleet.connection("BJM/07").execute("SELECT session_user").fetchone() == (here.login,)


def test_nobody_changes_the_log_not_even_the_administrator(fleet, command):
    with psycopg.connect(command.dsn, autocommit=True) as connection:
        for attempt in (
            b"UPDATE sync.log SET kind = 'x'",
            b"DELETE FROM sync.log",
            b"TRUNCATE sync.log CASCADE",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(attempt)
