"""A server with the files that init wrote: TLS, certificates and roles, end to end."""

import datetime as dt
import json
import uuid

import psycopg
import pytest

from brata_desktop.domain.errors import NotAllowed, Unavailable
from brata_desktop.hub.doctor import Examination, examine
from brata_desktop.hub.key_folder import open_keys, read_facts
from brata_desktop.hub.tls import make_authority, sign_laptop, to_pem
from brata_desktop.sync.messages import Request
from brata_desktop.sync.postgres import PostgresTransport, translating_errors
from tests.hub import postgres
from tests.hub.hub_command import PASSPHRASE, Asking, Command

HOST = "hub.contoh"


class SecuredHub:
    """A hub behind TLS, and laptops that hold their answers."""

    def __init__(self, server, command, folder):
        self.server = server
        self.command = command
        self.folder = folder

    def enrol(self, label="Pos 07 Kelayan", feed="BJM/07", **wishes):
        asking = Asking(label, feed, **wishes)
        return asking, self.command.accept(asking)

    def connect(self, asking, answer, **changes):
        """Connect as a laptop does: by name, verifying the server, with its certificate."""
        place = self.folder / uuid.uuid4().hex
        place.mkdir()
        for name, content in (
            ("key", asking.key_pem()),
            ("certificate", answer.certificate.encode()),
            ("authority", answer.authority.encode()),
        ):
            (place / name).write_bytes(content)
            (place / name).chmod(0o600)
        given = {
            "host": answer.address.host,
            "hostaddr": "127.0.0.1",
            "port": answer.address.port,
            "dbname": answer.address.database,
            "user": answer.address.login,
            "sslmode": "verify-full",
            "sslrootcert": place / "authority",
            "sslcert": place / "certificate",
            "sslkey": place / "key",
        }
        with translating_errors():
            return psycopg.connect(**{**given, **changes}, autocommit=True)


def exchange(connection, asking):
    request = Request((asking.incarnation,), (), (), 1000)
    return PostgresTransport(connection).exchange(request)


@pytest.fixture(scope="module")
def secured(tmp_path_factory):
    """One server for this module: init, the files included as docs/hub.md says, restarted."""
    folder = tmp_path_factory.mktemp("tls")
    with postgres.server(is_own=True) as server, pytest.MonkeyPatch.context() as patch:
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute("CREATE DATABASE brata TEMPLATE template0")
            port = connection.info.port
        command = Command(server.dsn_of("brata"), folder, patch)
        network = ["--network", "127.0.0.1/32", "--server-folder", str(server.folder)]
        command.init(HOST, port, *network)
        include(server, command.keys / "server")
        yield SecuredHub(server, command, folder)


def include(server, files):
    for name in ("server.key", "server.crt", "authority.crt", "postgresql.brata.conf"):
        postgres.give_to_server(server.folder / name, (files / name).read_bytes())
    with (server.folder / "postgresql.conf").open("a") as stream:
        stream.write("\ninclude 'postgresql.brata.conf'\n")
    own = server.folder / "pg_hba.conf"
    lines = (files / "pg_hba.brata.conf").read_bytes()
    postgres.give_to_server(own, lines + own.read_bytes())
    postgres.restart(server)


def test_a_laptop_comes_in_with_its_certificate_over_tls(secured):
    asking, answer = secured.enrol()

    with secured.connect(asking, answer) as connection:
        reply = exchange(connection, asking)
        row = connection.execute(
            "SELECT version, client_dn FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        ).fetchone()

    assert [arrival.line for arrival in reply.arrivals] == ["0"] * len(answer.common)
    assert row == ("TLSv1.3", f"/CN={answer.address.login}")


def test_the_first_hello_names_the_servers_curve(secured):
    with psycopg.connect(secured.server.dsn) as connection:
        shown = connection.execute("SHOW ssl_ecdh_curve").fetchone()[0]

    assert shown.startswith("prime256v1")


@pytest.mark.parametrize(
    "changes",
    [
        {"sslmode": "disable"},
        {"sslcert": "/nowhere", "sslkey": "/nowhere"},
        {"dbname": "postgres"},
    ],
)
def test_without_tls_without_certificate_or_elsewhere_nobody_comes_in(secured, changes):
    asking, answer = secured.enrol()

    with pytest.raises((NotAllowed, Unavailable)):
        secured.connect(asking, answer, **changes)


def test_with_the_certificate_of_another_laptop_nobody_comes_in(secured):
    asking, answer = secured.enrol()
    _, other = secured.enrol("Pos 08", "BJM/08")

    with pytest.raises(Unavailable) as caught:
        secured.connect(asking, answer, user=other.address.login)

    assert caught.value.code == "hub-certificate"


def test_a_server_of_another_name_or_authority_is_not_trusted(secured):
    asking, answer = secured.enrol()
    stranger = secured.folder / "stranger"
    stranger.write_text(to_pem(make_authority(dt.datetime.now(dt.UTC)).certificate))

    for changes in ({"host": "palsu.contoh"}, {"sslrootcert": stranger}):
        with pytest.raises(Unavailable) as caught:
            secured.connect(asking, answer, **changes)
        assert caught.value.code == "hub-certificate"


def test_a_certificate_that_ran_out_has_its_own_error(secured):
    asking, answer = secured.enrol()
    keys = open_keys(secured.command.keys, PASSPHRASE)
    long_ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=30)
    request = json.loads(json.loads(asking.request())["content"])["signing_request"]
    old = sign_laptop(keys.authority, request, answer.address.login, long_ago, days=14)
    late = type("Late", (), {"certificate": to_pem(old), "authority": answer.authority})
    late.address = answer.address

    with pytest.raises(Unavailable) as caught:
        secured.connect(asking, late)

    assert caught.value.code == "hub-certificate"
    assert "expired" in caught.value.params["reason"]


def test_a_new_certificate_for_the_same_laptop_works(secured):
    asking, _ = secured.enrol()
    again = secured.command.accept(asking)

    with secured.connect(asking, again) as connection:
        exchange(connection, asking)


def test_revoked_in_the_middle_of_a_session(secured):
    asking, answer = secured.enrol("Pos 09", "BJM/09")
    connection = secured.connect(asking, answer)
    exchange(connection, asking)

    said = secured.command.done("revoke", asking.device, "--reason", "hilang di jalan")

    assert said == {"device": asking.device, "was_active": True, "sessions_ended": 1}
    with pytest.raises(Unavailable):
        exchange(connection, asking)
    connection.close()
    with pytest.raises(NotAllowed) as caught:
        secured.connect(asking, answer)
    assert caught.value.code == "hub-revoked"


def test_the_laptops_limits_are_those_of_its_role(secured):
    asking, answer = secured.enrol()

    with secured.connect(asking, answer) as connection:
        limits = connection.execute(
            "SELECT current_setting('statement_timeout'), current_setting('idle_session_timeout'), "
            "current_setting('temp_file_limit')"
        ).fetchone()
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SET temp_file_limit = '1TB'")

    assert limits == ("3min", "3min", "64MB")


def test_two_connections_of_a_laptop_and_no_third(secured):
    asking, answer = secured.enrol()

    with (
        secured.connect(asking, answer),
        secured.connect(asking, answer),
        pytest.raises(Unavailable) as caught,
    ):
        secured.connect(asking, answer)

    assert caught.value.code == "hub-busy"


def test_the_doctor_finds_nothing_but_how_this_test_runs(secured):
    with psycopg.connect(secured.command.dsn) as connection:
        facts = read_facts(secured.command.keys)
        found = examine(Examination(connection, dt.datetime.now(dt.UTC), facts, with_chains=True))

    # This server trusts its tests and does not wait for a disk.
    assert {each.code for each in found} == {"hba-trust", "server-fsync", "server-checksums"}


def test_the_doctor_asks_whether_the_certificate_is_the_hubs(secured):
    facts = read_facts(secured.command.keys)
    late = dt.datetime.now(dt.UTC) + dt.timedelta(days=1800)

    with psycopg.connect(secured.command.dsn) as connection:
        other = type(facts)(
            id=facts.id, host="lain.contoh", port=1, database="x", root_key=b"", seal_key=b""
        )
        by_name = examine(Examination(connection, dt.datetime.now(dt.UTC), other))
        by_day = examine(Examination(connection, late, facts))

    assert "certificate-name" in {each.code for each in by_name}
    assert "certificate-ends" in {each.code for each in by_day}
