"""The tables for analysts: made from the log, dropped and made again, closed to other units."""

import uuid

import psycopg
import pytest

from brata_desktop.domain.revision import Header, seal
from brata_desktop.services import records
from brata_desktop.store.codec import pack_body
from brata_desktop.sync.messages import Sealed
from tests.hub.hub_command import Asking
from tests.hub.test_laptops import enrolled, push
from tests.services_world import make_signer


def tables(command):
    """Return everything analysts could read, in order."""
    with psycopg.connect(command.dsn) as connection:
        return {
            name: connection.execute(
                psycopg.sql.SQL("SELECT * FROM {} ORDER BY feed, record").format(
                    psycopg.sql.Identifier("read", name)
                )
            ).fetchall()
            for name in ("incident", "patrol", "preemptive", "fault")
        }


def rows(command, columns="number, status"):
    with psycopg.connect(command.dsn) as connection:
        query = "SELECT " + columns + " FROM read.incident ORDER BY 1"  # noqa: S608 - written here
        return connection.execute(query.encode()).fetchall()


def test_a_record_is_shown_as_an_officer_sees_it(post):
    made = post.record("Perkelahian di gedung")
    post.approve(made)
    post.sync()

    assert post.command.done("project") == {"records": 1, "faults": 0}

    (row,) = rows(
        post.command, "record, unit, status, author, what, category, stage, area_code, occurred_on"
    )
    assert row[:8] == (
        made, "BJM", "approved", "Bripka Rahman", "Perkelahian di gedung", "KJ_KELAHI",
        "KAMPANYE", "63.71.01",
    )  # fmt: skip
    assert row[8].isoformat() == "2024-01-31"


def test_only_what_is_new_is_read_again(post):
    post.record()
    post.sync()
    post.command.done("project")
    assert post.command.done("project")["records"] == 0

    post.record("Lain")
    post.sync()

    assert post.command.done("project")["records"] == 1
    assert len(rows(post.command)) == 2


def test_dropped_and_made_again_it_is_the_same(post):
    first = post.record()
    post.sync()
    post.command.done("project")
    post.approve(first)
    post.record("Lain")
    post.sync()
    post.command.done("project")
    before = tables(post.command)

    post.command.done("project", "--rebuild")

    assert tables(post.command) == before
    assert len(before["incident"]) == 2


def test_stopped_anywhere_it_goes_on(post, monkeypatch):
    for what in ("Satu", "Dua", "Tiga"):
        post.record(what)
    post.sync()
    calls = iter(range(10))
    from brata_desktop.hub import projector  # noqa: PLC0415

    real = projector.project_record

    def stopping(*arguments):
        if next(calls) == 1:
            raise KeyboardInterrupt
        real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(projector, "project_record", stopping)
        assert post.command("project").code == 130
    post.command.done("project")
    stopped = tables(post.command)

    post.command.done("project", "--rebuild")
    assert tables(post.command) == stopped
    assert len(stopped["incident"]) == 3


def test_what_arrived_before_its_certificate_counts_afterwards(command, post):
    made = post.record()
    post.sync()
    with psycopg.connect(command.dsn) as connection:
        connection.execute("ALTER TABLE sync.log DISABLE TRIGGER USER")
        connection.execute("DELETE FROM sync.log WHERE line = '0'")
        connection.execute("ALTER TABLE sync.log ENABLE TRIGGER USER")
        connection.execute(
            "UPDATE sync.line SET head = 0, chain = sync.chain_start() WHERE line = '0'"
        )
    command.done("project")
    assert rows(command) == []

    command.accept(post.asking)

    assert command.done("project")["records"] == 1
    assert rows(command, "record") == [(made,)]


def test_a_forged_version_changes_nothing(post):
    made = post.record("Asli")
    post.sync()
    rahman, thief = make_signer("Rahman"), make_signer("pencuri")
    header = Header(
        device=post.asking.incarnation, n=99, previous=b"", feed="BJM/07", record=made,
        kind="incident", parents=records.get(post.world.desk("Rahman"), made).state.heads,
        officer=post.world.officer_id("Rahman"), key=rahman.key,
        at="2024-01-31T20:47:00+08:00", dictionary=1,
    )  # fmt: skip
    payload = {"doc": {"what": "Palsu"}}
    body = pack_body(payload)

    for signer, shown in ((thief, "Asli"), (rahman, "Palsu")):
        forged = seal(header, body, payload, signer.sign)
        push(post.command, post.laptop, Sealed(forged.stored_header, body))
        post.command.done("project")
        # The same words with the right signature count: it was the signature that did not.
        assert rows(post.command, "what") == [(shown,)]


def test_what_cannot_be_held_is_named_and_the_rest_is_shown(post):
    post.record("Baik")
    odd = post.record("Buruk \x00 byte")
    post.sync()

    assert post.command.done("project") == {"records": 2, "faults": 1}

    assert rows(post.command, "what") == [("Baik",)]
    assert tables(post.command)["fault"][0][:2] == ("BJM/07", odd)


def test_a_bomb_is_not_unpacked(post):
    post.record("Baik")
    post.sync()
    signer = make_signer("Rahman")
    record = str(uuid.uuid4())
    header = Header(
        device=post.asking.incarnation, n=99, previous=b"", feed="BJM/07", record=record,
        kind="incident", parents=(), officer=post.world.officer_id("Rahman"), key=signer.key,
        at="2024-01-31T20:47:00+08:00", dictionary=0,
    )  # fmt: skip
    import zstandard  # noqa: PLC0415

    bomb = zstandard.ZstdCompressor(level=19).compress(b"[" * 300_000_000)
    made = seal(header, bomb, {}, signer.sign)
    assert push(post.command, post.laptop, Sealed(made.stored_header, bomb)).verdicts[0].status == 0

    post.command.done("project")

    assert rows(post.command, "what") == [("Baik",)]


def test_an_erased_record_is_gone_from_the_tables(post):
    made = post.record()
    post.record("Lain")
    post.sync()
    post.command.done("project")
    post.command.done("erase", "--record", made, "--order", "PN Bjm 1/2024", "--yes")

    post.command.done("project")

    assert rows(post.command, "what") == [("Lain",)]


def test_a_line_that_was_set_back_is_read_anew(post):
    post.record()
    post.sync()
    post.command.done("project")
    with psycopg.connect(post.command.dsn) as connection:
        connection.execute("ALTER TABLE sync.log DISABLE TRIGGER USER")
        connection.execute("DELETE FROM sync.log WHERE line = 'BJM/07'")
        connection.execute(
            "UPDATE sync.line SET head = 0, chain = sync.chain_start() WHERE line = 'BJM/07'"
        )
        connection.execute("ALTER TABLE sync.log ENABLE TRIGGER USER")

    post.command.done("project")

    assert rows(post.command) == []


@pytest.fixture
def analyst(post):
    """Return how an analyst of one unit reads, and take the role away afterwards."""
    login = f"analis_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(post.command.dsn) as connection:
        connection.execute(f"CREATE ROLE {login} LOGIN")
    yield login, psycopg.conninfo.make_conninfo(post.command.dsn, user=login)
    with psycopg.connect(post.command.dsn) as connection:
        connection.execute(f"DROP ROLE {login}")


def test_an_analyst_reads_own_units_and_those_below(post, analyst):
    login, dsn = analyst
    post.record()
    post.sync()
    post.command.done("project")

    def seen():
        with psycopg.connect(dsn) as connection:
            return connection.execute("SELECT count(*) FROM read.incident").fetchone()[0]

    post.command.done("analysts", "allow", login, "--unit", "BJB")
    assert seen() == 0
    post.command.done("analysts", "allow", login, "--unit", "POLDA")
    assert seen() == 1
    post.command.done("analysts", "forbid", login, "--unit", "POLDA")
    assert seen() == 0
    with psycopg.connect(dsn, autocommit=True) as connection:
        for attempt in (
            b"SELECT * FROM sync.log",
            b"SELECT * FROM sync.analyst",
            b"SELECT * FROM read.progress",
            b"DELETE FROM read.incident",
            b"SET ROLE hub_projector",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(attempt)


def test_a_rebuild_keeps_who_may_read(post, analyst):
    login, dsn = analyst
    post.record()
    post.sync()
    post.command.done("project")
    post.command.done("analysts", "allow", login, "--unit", "BJM")
    post.command.done("project", "--rebuild")

    with psycopg.connect(dsn) as connection:
        assert connection.execute("SELECT count(*) FROM read.incident").fetchone() == (1,)


def test_laptops_and_strangers_are_no_analysts(command):
    laptop = enrolled(command)
    command.accept(Asking("Pos 10", "BJM/10"))

    assert "is a laptop's role" in command.refused(
        "analysts", "allow", laptop.login, "--unit", "BJM"
    )
    assert "there is no role" in command.refused("analysts", "allow", "tiada", "--unit", "BJM")
    assert "unit XYZ is not known" in command.refused(
        "analysts", "allow", laptop.login, "--unit", "XYZ"
    )


def test_the_projector_needs_no_more_than_its_own_role(post):
    post.record()
    post.sync()
    login = f"proyektor_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(post.command.dsn) as connection:
        connection.execute(f"CREATE ROLE {login} LOGIN IN ROLE hub_projector")
    dsn, post.command.dsn = (
        post.command.dsn,
        psycopg.conninfo.make_conninfo(post.command.dsn, user=login),
    )

    assert post.command.done("project")["records"] == 1

    with psycopg.connect(post.command.dsn, autocommit=True) as connection:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("UPDATE sync.log SET kind = 'x'")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT unit_key FROM sync.device")
    post.command.dsn = dsn
    with psycopg.connect(dsn) as connection:
        connection.execute(f"DROP ROLE {login}")
