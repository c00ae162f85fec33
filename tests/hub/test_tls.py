"""A server with the files that init wrote: TLS, certificates and roles, end to end."""

import datetime as dt
import json
import uuid
from contextlib import contextmanager

import msgspec
import psycopg
import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import NotAllowed, Unavailable
from brata_desktop.hub.doctor import Examination, examine
from brata_desktop.hub.key_folder import open_keys, read_facts
from brata_desktop.hub.tls import make_authority, sign_laptop, to_pem
from brata_desktop.services import enrolment, link, records
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.connecting import LinkFiles, connect, connection_parameters
from brata_desktop.sync.messages import Request
from brata_desktop.sync.session import SyncSession
from tests.hub.hub_command import PASSPHRASE, Asking
from tests.hub.secured import secured_server
from tests.services_world import World, incident


class SecuredHub:
    """A hub behind TLS, and laptops that hold their answers."""

    def __init__(self, server, command, folder):
        self.server = server
        self.command = command
        self.folder = folder

    def enrol(self, label="Pos 07 Kelayan", feed="BJM/07", **wishes):
        asking = Asking(label, feed, **wishes)
        return asking, self.command.accept(asking)

    def files(self, asking, certificate, authority):
        """Return what a laptop keeps beside its store."""
        place = self.folder / uuid.uuid4().hex
        place.mkdir()
        for name, content in (
            ("key", asking.key_pem()),
            ("certificate", certificate.encode()),
            ("authority", authority.encode()),
        ):
            (place / name).write_bytes(content)
            (place / name).chmod(0o600)
        return LinkFiles(place / "authority", place / "certificate", place / "key", "")

    def connect(self, asking, answer, *, certificate="", authority="", **changes):
        """Connect as a laptop does: by name, verifying the server, with its certificate."""
        address = msgspec.structs.replace(answer.address, **changes)
        files = self.files(asking, certificate or answer.certificate, authority or answer.authority)
        return connect(address, files)


def exchange(session, asking):
    return session.exchange(Request((asking.incarnation,), (), (), 1000))


@contextmanager
def linked(secured, asking, answer):
    session = secured.connect(asking, answer)
    try:
        yield session
    finally:
        session.close()


@pytest.fixture(scope="module")
def secured(tmp_path_factory):
    """One server for this module."""
    with secured_server(tmp_path_factory.mktemp("tls")) as (server, command):
        yield SecuredHub(server, command, command.folder)


def test_a_laptop_comes_in_with_its_certificate_over_tls(secured):
    asking, answer = secured.enrol()

    with linked(secured, asking, answer) as session:
        reply = exchange(session, asking)
        with psycopg.connect(secured.command.dsn) as connection:
            row = connection.execute(
                "SELECT s.version, s.client_dn FROM pg_stat_ssl AS s JOIN pg_stat_activity USING "
                "(pid) WHERE usename = %s",
                [answer.address.login],
            ).fetchone()

    assert [arrival.line for arrival in reply.arrivals] == ["0"] * len(answer.common)
    assert row == ("TLSv1.3", f"/CN={answer.address.login}")


def test_the_first_hello_names_the_servers_curve(secured):
    with psycopg.connect(secured.server.dsn) as connection:
        shown = connection.execute("SHOW ssl_ecdh_curve").fetchone()[0]

    assert shown.startswith("prime256v1")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"sslmode": "disable"}, "no encryption"),
        ({"sslcert": "/nowhere", "sslkey": "/nowhere"}, "valid client certificate"),
        ({"dbname": "postgres"}, "pg_hba.conf rejects"),
    ],
)
def test_without_tls_without_certificate_or_elsewhere_nobody_comes_in(secured, changes, says):
    asking, answer = secured.enrol()
    files = secured.files(asking, answer.certificate, answer.authority)
    parameters = connection_parameters(answer.address, files)

    with pytest.raises(psycopg.OperationalError, match=says):
        psycopg.connect(**{**parameters, **changes})


def test_with_the_certificate_of_another_laptop_nobody_comes_in(secured):
    asking, answer = secured.enrol()
    _, other = secured.enrol("Pos 08", "BJM/08")

    with pytest.raises(NotAllowed):
        secured.connect(asking, answer, login=other.address.login)


def test_a_server_of_another_name_or_authority_is_not_trusted(secured):
    asking, answer = secured.enrol()
    stranger = to_pem(make_authority(dt.datetime.now(dt.UTC)).certificate)

    for changes in ({"host": "127.0.0.1"}, {"authority": stranger}):
        with pytest.raises(Unavailable) as caught:
            secured.connect(asking, answer, **changes)
        assert caught.value.code == "hub-certificate"


def test_story_19_a_certificate_that_ran_out_has_its_own_error(secured):
    asking, answer = secured.enrol()
    keys = open_keys(secured.command.keys, PASSPHRASE)
    long_ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=30)
    request = json.loads(json.loads(asking.request())["content"])["signing_request"]
    old = to_pem(sign_laptop(keys.authority, request, answer.address.login, long_ago, days=14))

    with pytest.raises(Unavailable) as caught:
        secured.connect(asking, answer, certificate=old)

    assert caught.value.code == "link-certificate-ended"


def test_story_18_a_new_certificate_for_the_same_laptop_works(secured):
    asking, _ = secured.enrol()
    again = secured.command.accept(asking)

    with linked(secured, asking, again) as session:
        exchange(session, asking)


def test_revoked_in_the_middle_of_a_session(secured):
    asking, answer = secured.enrol("Pos 09", "BJM/09")
    session = secured.connect(asking, answer)
    exchange(session, asking)

    said = secured.command.done("revoke", asking.device, "--reason", "hilang di jalan")

    assert said == {"device": asking.device, "was_active": True, "sessions_ended": 1}
    with pytest.raises(Unavailable):
        exchange(session, asking)
    session.close()
    with pytest.raises(NotAllowed) as caught:
        secured.connect(asking, answer)
    assert caught.value.code == "hub-revoked"


def test_the_laptops_limits_are_those_of_its_role(secured):
    asking, answer = secured.enrol()
    files = secured.files(asking, answer.certificate, answer.authority)

    with psycopg.connect(**connection_parameters(answer.address, files)) as connection:
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
        linked(secured, asking, answer),
        linked(secured, asking, answer),
        pytest.raises(Unavailable) as caught,
    ):
        secured.connect(asking, answer)

    assert caught.value.code == "hub-busy"


def test_a_real_laptop_asks_is_let_in_and_everything_it_recorded_is_received(
    secured, tmp_path, monkeypatch
):
    monkeypatch.setenv("BRATA_STATE_DIR", str(tmp_path / "state"))
    world, paths = World(tmp_path), Paths.of_user(tmp_path / "laptop")
    desk = world.desk("Suryadi")
    made, _ = records.add(
        world.desk("Rahman"), "incident", incident("Perkelahian", dt.time(20, 15))
    )
    request, answer = tmp_path / "request", tmp_path / "answer"
    request.write_bytes(enrolment.make_request(desk, paths, "Pos 07"))

    secured.command.done("request", "accept", request, "--out", answer, "--yes")
    offer = enrolment.read_offer(desk, paths, answer.read_bytes())
    enrolment.accept(desk, paths, offer)
    with link.open_link(desk, paths) as session:
        done = SyncSession(session, StoreLedger(desk)).run()

    assert offer.code == secured.command.root_code
    assert done.is_complete
    with world.store.reading() as work:
        total, received, _ = work.sync.safety(made.state.record)
    assert total == received > 0
    secured.command.done("project", "--rebuild")
    with psycopg.connect(secured.command.dsn) as connection:
        row = connection.execute("SELECT what, author FROM read.incident").fetchone()
    assert row == ("Perkelahian", "Bripka Rahman")
    world.store.close()


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
