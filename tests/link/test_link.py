"""The link over TLS to a real PostgreSQL, from the enrolment to a session; and what goes wrong."""

import errno
import os
import socket
import struct
import subprocess
import sys
import threading
from dataclasses import replace

import psycopg
import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.errors import BrataError
from brata_desktop.hub.installation import install
from brata_desktop.services import link, one_session
from brata_desktop.services.sync_overview import HUB_SEEN
from brata_desktop.sync.connecting import connection_parameters, session
from brata_desktop.sync.enrolment import HubAddress
from tests.hub import postgres
from tests.hub.laptops import HubHands
from tests.link.real_polda import RealPolda
from tests.link.tls_postgres import HOST, Authority, tls_server
from tests.province import Station

DATABASE = "brata"
P256 = 0x17


@pytest.fixture(scope="module")
def authority():
    return Authority()


@pytest.fixture(scope="module")
def server(authority):
    with tls_server(authority) as running:
        with psycopg.connect(running.dsn, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0")
        install(running.dsn_of(DATABASE))
        yield running


@pytest.fixture(scope="module")
def hands(server):
    with psycopg.connect(server.dsn_of(DATABASE), autocommit=True) as connection:
        yield HubHands(server, DATABASE, connection)


@pytest.fixture
def station(tmp_path):
    made = Station(tmp_path / "post")
    yield made
    made.close()


@pytest.fixture
def polda(hands, authority):
    return RealPolda(hands, authority)


def code_of(action, *arguments):
    with pytest.raises(BrataError) as caught:
        action(*arguments)
    return caught.value.code


def open_and_close(station):
    with link.open_link(station.desk, station.paths):
        pass


def reload(server):
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute("SELECT pg_reload_conf()")


def open_at(address, files, **more):
    with session(address, files, **more):
        pass


def test_a_session_over_tls(station, polda):
    polda.bind(station)
    made = station.record()

    moved = []
    with link.open_link(station.desk, station.paths, lambda *counts: moved.append(counts)) as hub:
        done = one_session.run(station.desk, hub)

    assert done.is_complete
    assert station.is_received(made)
    assert moved[-1] > (1_000, 1_000)
    with station.desk.store.reading() as work:
        assert work.settings.get(HUB_SEEN) > 1_700_000_000_000


def test_who_was_cut_off_is_told_so(station, polda, hands):
    polda.bind(station)
    hands.connection.execute(f"ALTER ROLE {polda.laptop.login} NOLOGIN")

    assert code_of(open_and_close, station) == "hub-revoked"


def test_another_server_is_not_trusted(station, polda):
    polda.bind(station)
    polda_file = station.paths.link / link.AUTHORITY_FILE
    polda_file.write_text(Authority().pem, "utf-8")

    assert code_of(open_and_close, station) == "hub-certificate"


def test_a_certificate_that_ran_out_is_named(station, polda):
    polda.bind(station, days=-1)

    assert code_of(open_and_close, station) == "link-certificate-ended"


def test_a_key_that_cannot_be_opened_is_named(station, polda):
    polda.bind(station)
    address, files = link.link_of(station.desk, station.paths.link)

    other = replace(files, passphrase=files.passphrase[::-1])

    assert code_of(open_at, address, other) == "link-key-damaged"


def test_a_server_that_asks_for_a_password_is_named(station, polda, server):
    polda.bind(station)
    access = server.folder / "pg_hba.conf"
    before = access.read_bytes()
    postgres.give_to_server(access, before.replace(b"/32 cert", b"/32 scram-sha-256"))
    try:
        reload(server)
        assert code_of(open_and_close, station) == "hub-password"
    finally:
        postgres.give_to_server(access, before)
        reload(server)


def test_nobody_there(station, polda):
    polda.bind(station)
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    address, files = link.link_of(station.desk, station.paths.link)
    gone = HubAddress(host=HOST, port=port, database=address.database, login=address.login)

    with pytest.raises(BrataError) as caught:
        open_at(gone, files)

    assert caught.value.code == "hub-unreachable"
    assert caught.value.params["reason"] == os.strerror(errno.ECONNREFUSED)


def test_the_parameters_of_the_link(station, polda):
    polda.bind(station)
    parameters = connection_parameters(*link.link_of(station.desk, station.paths.link))

    assert parameters["sslmode"] == "verify-full"
    assert parameters["gssencmode"] == "disable"
    assert parameters["connect_timeout"] == 30
    assert parameters["keepalives"] == 1


def test_a_link_that_goes_silent_is_given_up(station, polda):
    polda.bind(station)
    address, files = link.link_of(station.desk, station.paths.link)
    with socket.socket() as silent:
        silent.bind((HOST, 0))
        silent.listen()
        port = silent.getsockname()[1]
        hole = HubAddress(host=HOST, port=port, database=address.database, login=address.login)

        code = code_of(lambda: open_at(hole, files, stall_s=0.2))

    assert code == "hub-stalled"


HELLO = """
import os, sys
from pathlib import Path
from brata_desktop.domain.errors import BrataError
from brata_desktop.services.sync_overview import HUB_SEEN
from brata_desktop.sync.connecting import LinkFiles, connect
from brata_desktop.sync.enrolment import HubAddress
folder = Path(sys.argv[2])
files = LinkFiles(folder / "a", folder / "c", folder / "k", "s", Path(sys.argv[3]))
address = HubAddress(host="127.0.0.1", port=int(sys.argv[1]), database="x", login="x")
import brata_desktop.sync.connecting as c
real = c.connection_parameters
def bare(*given):
    found = real(*given)
    return {n: v for n, v in found.items() if not n.startswith("ssl")} | {"sslmode": "require"}
c.connection_parameters = bare
try:
    connect(address, files)
except BrataError:
    print("OPENSSL_CONF" in os.environ)
"""


def test_p256_is_offered_first_and_the_environment_is_as_it_was(tmp_path):
    offered = []
    with socket.socket() as listening:
        listening.bind((HOST, 0))
        listening.listen()
        thread = threading.Thread(target=hear_hello, args=(listening, offered))
        thread.start()
        done = subprocess.run(
            [sys.executable, "-c", HELLO, str(listening.getsockname()[1]), str(tmp_path),
             str(resource("link/openssl.cnf"))],
            capture_output=True, text=True, check=True, timeout=60,
        )  # fmt: skip
        thread.join()

    assert done.stdout.strip() == "False"
    assert offered == [P256]


def hear_hello(listening, offered):
    """Take one client hello and note the groups of its key shares."""
    connection, _ = listening.accept()
    with connection:
        connection.recv(8)
        connection.sendall(b"S")
        hello = connection.recv(65_536)
    place = 5 + 4 + 2 + 32
    place += 1 + hello[place]
    place += 2 + struct.unpack_from(">H", hello, place)[0]
    place += 1 + hello[place]
    end = place + 2 + struct.unpack_from(">H", hello, place)[0]
    place += 2
    while place < end:
        kind, length = struct.unpack_from(">HH", hello, place)
        if kind == 51:
            at = place + 6
            while at < place + 4 + length:
                group, size = struct.unpack_from(">HH", hello, at)
                offered.append(group)
                at += 4 + size
        place += 4 + length
