"""A hub as `brata-hub init` makes it, behind TLS with the files that init wrote."""

from contextlib import contextmanager

import psycopg
import pytest

from brata_desktop.store import crypto
from tests.hub import postgres
from tests.hub.hub_command import Command

HOST = "localhost"


@contextmanager
def secured_server(folder):
    """Yield a server of its own and the hub's command, as docs/hub.md says: init, include, restart.

    Args:
        folder: Where the hub's keys go.
    """
    with postgres.server(is_own=True) as server, pytest.MonkeyPatch.context() as patch:
        patch.setattr(crypto, "KDF_COST", crypto.KdfCost(memory_kib=64, passes=1))
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute("CREATE DATABASE brata TEMPLATE template0")
            port = connection.info.port
        command = Command(server.dsn_of("brata"), folder, patch)
        network = ["--network", "127.0.0.1/32", "--server-folder", str(server.folder)]
        command.root_code = command.init(HOST, port, *network)["root_code"]
        _include(server, command.keys / "server")
        yield server, command


def _include(server, files):
    for name in ("server.key", "server.crt", "authority.crt", "postgresql.brata.conf"):
        postgres.give_to_server(server.folder / name, (files / name).read_bytes())
    with (server.folder / "postgresql.conf").open("a") as stream:
        stream.write("\ninclude 'postgresql.brata.conf'\n")
    own = server.folder / "pg_hba.conf"
    lines = (files / "pg_hba.brata.conf").read_bytes()
    postgres.give_to_server(own, lines + own.read_bytes())
    postgres.restart(server)
