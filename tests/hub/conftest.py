"""A hub in a database of its own for each test, copied from one that is made once."""

import itertools

import psycopg
import pytest

from brata_desktop.hub.installation import install
from tests.hub import postgres
from tests.hub.hub_command import Command
from tests.hub.laptops import HubHands
from tests.hub.posts import Post

TEMPLATE = "hub_template"
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


@pytest.fixture
def command(bare, tmp_path, monkeypatch):
    """`brata-hub` at a hub that was just made, with its units."""
    made = Command(bare, tmp_path, monkeypatch)
    made.init()
    return made


@pytest.fixture
def post(command, tmp_path):
    """An enrolled post with a real store."""
    made = Post(command, tmp_path / "post").enrol()
    yield made
    made.close()
