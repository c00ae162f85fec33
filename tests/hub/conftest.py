"""A hub in a database of its own for each test, copied from one that is made once."""

import itertools
import shutil

import psycopg
import pytest

from brata_desktop.hub.installation import harden, install
from brata_desktop.store import crypto
from tests.hub import postgres
from tests.hub.hub_command import Command
from tests.hub.laptops import HubHands
from tests.hub.posts import Post
from tests.hub.sticks import Polda
from tests.province import Station

TEMPLATE = "hub_template"
MADE = "hub_of_the_command"
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server():
    """The server of this test run, with a database to copy hubs from."""
    with postgres.server() as running:
        with psycopg.connect(running.dsn, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {TEMPLATE}")
            connection.execute(f"CREATE DATABASE {TEMPLATE} TEMPLATE template0")
        install(running.dsn_of(TEMPLATE))
        yield running


@pytest.fixture
def database(server):
    """Name of a fresh hub."""
    name = f"hub_{next(_numbers)}"
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    yield name
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def hub(server, database):
    """The administrator's hands on a fresh hub."""
    with psycopg.connect(server.dsn_of(database), autocommit=True) as connection:
        yield HubHands(server, database, connection)


@pytest.fixture
def bare(server):
    """How to reach an empty database."""
    name = f"bare_{next(_numbers)}"
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    yield server.dsn_of(name)
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def made_hub(server, tmp_path_factory):
    """A hub that the command made, with units, to be copied."""
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {MADE}")
        connection.execute(f"CREATE DATABASE {MADE} TEMPLATE template0")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crypto, "KDF_COST", crypto.KdfCost(memory_kib=64, passes=1))
        made = Command(server.dsn_of(MADE), tmp_path_factory.mktemp("hub"), patch)
        made.init()
    return made


@pytest.fixture
def command(server, made_hub, tmp_path, monkeypatch):
    """`brata-hub` at a hub of its own, copied with its keys from one that the command made."""
    name = f"command_{next(_numbers)}"
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {MADE}")
    with psycopg.connect(server.dsn_of(name)) as connection:
        # Rights on a database are not copied, no more than a restore brings them back.
        harden(connection)
    shutil.copytree(made_hub.keys, tmp_path / "keys")
    yield Command(server.dsn_of(name), tmp_path, monkeypatch)
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def post(command, tmp_path):
    """An enrolled post with a real store."""
    made = Post(command, tmp_path / "post").enrol()
    yield made
    made.close()


@pytest.fixture
def polda(command, tmp_path):
    return Polda(command, tmp_path)


@pytest.fixture
def station(tmp_path, polda):
    made = []

    def make(name, post="07", *, is_desk=False, is_enrolled=True):
        made.append(Station(tmp_path / name, post=post))
        if is_enrolled:
            made[-1].enrol(polda, is_desk=is_desk)
        return made[-1]

    yield make
    for each in made:
        each.close()
