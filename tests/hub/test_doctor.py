"""The doctor finds each weakness that is planted, and says what to do."""

import datetime as dt

import psycopg
import pytest

from brata_desktop.hub.doctor import Examination, examine
from brata_desktop.hub.key_folder import read_facts
from brata_desktop.sync.messages import Sealed
from tests.hub.hub_command import Asking
from tests.hub.test_laptops import common, enrolled, push

WEAKNESSES = [
    ("schema", "UPDATE sync.alembic_version SET version_num = '0000'"),
    ("role-strong", "ALTER ROLE {laptop} CREATEDB"),
    ("role-login", "ALTER ROLE hub_owner LOGIN"),
    ("functions-open", "GRANT EXECUTE ON FUNCTION pg_sleep(double precision) TO PUBLIC"),
    ("functions-open", "GRANT EXECUTE ON FUNCTION pg_advisory_lock(bigint) TO PUBLIC"),
    ("database-open", "GRANT TEMPORARY ON DATABASE {database} TO PUBLIC"),
    ("public-schema", "GRANT USAGE ON SCHEMA public TO PUBLIC"),
    ("language-open", "GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC"),
    ("grant-table", "GRANT SELECT ON sync.log TO hub_device"),
    ("grant-table", "GRANT UPDATE (label) ON sync.device TO {laptop}"),
    ("grant-table", "GRANT SELECT ON sync.unit TO PUBLIC"),
    ("grant-reader", "GRANT DELETE ON sync.log TO hub_projector"),
    ("grant-reader", "GRANT SELECT ON sync.log TO hub_analyst"),
    ("grant-function", "GRANT EXECUTE ON FUNCTION sync.erase(bytea) TO {laptop}"),
    ("grant-function", "GRANT EXECUTE ON FUNCTION sync.faults() TO PUBLIC"),
    ("function-changed", "ALTER FUNCTION sync.chain_at_v1 SECURITY INVOKER"),
    ("function-changed", "ALTER FUNCTION sync.chain_at_v1 RESET search_path"),
    ("function-missing", "REVOKE EXECUTE ON FUNCTION sync.chain_at_v1 FROM hub_device"),
    ("append-only", "ALTER TABLE sync.log DISABLE TRIGGER log_is_append_only"),
    ("append-only", "DROP TRIGGER log_is_never_emptied ON sync.log"),
    ("laptop-locked-out", "ALTER ROLE {laptop} NOLOGIN"),
    ("role-stray", "UPDATE sync.device SET is_active = false"),
    ("role-stray", "CREATE ROLE stray_of_tests LOGIN IN ROLE hub_device"),
    ("laptop-limits", "ALTER ROLE {laptop} CONNECTION LIMIT 20"),
    ("laptop-limits", "ALTER ROLE {laptop} RESET statement_timeout"),
    ("laptop-certificate", "UPDATE sync.device SET certificate_until = now() + interval '9 days'"),
    ("log-damaged", "UPDATE sync.line SET head = head + 1 WHERE line = '0'"),
]

BESIDES = {"GRANT SELECT ON sync.unit TO PUBLIC": {"grant-reader"}}


def codes(command, connection):
    facts, now = read_facts(command.keys), dt.datetime.now(dt.UTC)
    return {each.code for each in examine(Examination(connection, now, facts, with_chains=True))}


def sentences(command, connection):
    """What is found, word for word: other tests' hubs on this server have findings of their own."""
    facts, now = read_facts(command.keys), dt.datetime.now(dt.UTC)
    found = examine(Examination(connection, now, facts, with_chains=True))
    return {(each.code, each.what) for each in found}


@pytest.mark.parametrize(("code", "weakness"), WEAKNESSES)
def test_a_planted_weakness_is_found(command, code, weakness):
    laptop = enrolled(command)
    with psycopg.connect(command.dsn) as connection:
        sound = sentences(command, connection)
        database = connection.info.dbname

        # Roles belong to the whole server: planted in a transaction that is taken back.
        connection.execute(weakness.format(laptop=laptop.login, database=database).encode())

        new = sentences(command, connection) - sound
        assert {each for each, _ in new} - {code} <= BESIDES.get(weakness, set())
        assert code in {each for each, _ in new}
        connection.rollback()
        assert sentences(command, connection) == sound


def test_what_this_server_lacks_is_found_too(command):
    with psycopg.connect(command.dsn) as connection:
        found = codes(command, connection)

    assert {"tls-off", "tls-no-authority", "timeouts", "hba-open", "server-fsync"} <= found


def test_each_finding_says_what_to_do_and_the_verb_fails(command):
    said = command("doctor")

    assert said.code == 2
    assert "findings; do what each of them says" in said.err
    assert all(each["what"] and each["todo"] for each in said.json)


def test_a_revocation_that_a_restored_backup_forgot(command):
    laptop = enrolled(command)
    command.done("revoke", laptop.device, "--reason", "dicuri")
    with psycopg.connect(command.dsn) as connection:
        connection.execute("UPDATE sync.device SET is_active = true")
        connection.execute(f"ALTER ROLE {laptop.login} LOGIN")

        assert "revocation-forgotten" in codes(command, connection)
    command.done("revoke", laptop.device, "--reason", "dicuri")
    with psycopg.connect(command.dsn) as connection:
        assert "revocation-forgotten" not in codes(command, connection)


def test_an_erasure_that_a_restored_backup_forgot(command):
    laptop = enrolled(command)
    written = laptop.write()
    push(command, laptop, written)
    command.done("erase", written.hash.hex(), "--order", "PN Bjm 1/2024", "--yes")
    order = common(command)[-1]
    with psycopg.connect(command.dsn) as connection:
        connection.execute("ALTER TABLE sync.log DISABLE TRIGGER USER")
        connection.execute(
            "UPDATE sync.log SET body = %s, body_hash = NULL WHERE line = 'BJM/08'", [written.body]
        )
        connection.execute("ALTER TABLE sync.log ENABLE TRIGGER USER")

        assert "erasure-forgotten" in codes(command, connection)
    assert order.payload["hashes"]
    assert Sealed(order.stored_header, order.body).hash == order.hash


def test_status_counts(command):
    laptop = enrolled(command)
    command.accept(Asking("Pos 10", "BJM/10"))
    push(command, laptop, laptop.write(), laptop.write(feed="BJB/01"))

    status = command.done("status")

    assert (status["laptops"], status["silent"], status["aside"]) == (2, 1, 1)
    assert (status["revisions"], status["not_durable"], status["to_project"]) == (4, 4, None)
