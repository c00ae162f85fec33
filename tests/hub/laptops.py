"""Invented units and laptops on a hub, and revisions that they might have written."""

import itertools
import uuid
from dataclasses import dataclass

import psycopg

from brata_desktop.domain.revision import Header, seal
from brata_desktop.store.codec import pack_body
from brata_desktop.sync.messages import Sealed
from tests.services_world import make_signer

UNITS = (("POLDA", None), ("BJM", "POLDA"), ("BJB", "POLDA"), ("BJM-TIM", "BJM"))


@dataclass
class Laptop:
    """A laptop enrolled at a hub.

    Attributes:
        name: What it is called.
        login: Its role at the server.
        device: Its id at the hub.
        incarnation: Incarnation of its store.
        feed: The post it belongs to.
    """

    name: str
    login: str
    device: str
    incarnation: str
    feed: str
    n: int = 0
    previous: bytes = b""

    def write(self, text="isi", *, feed="", kind="incident", record="", parents=(), n=None):
        """Return a sealed revision of this laptop."""
        self.n += 1
        header = Header(
            device=self.incarnation, n=n or self.n, previous=self.previous[:16],
            feed=feed or self.feed, record=record or str(uuid.uuid4()), kind=kind,
            parents=tuple(parents), officer=str(uuid.uuid5(uuid.NAMESPACE_DNS, self.name)),
            key=make_signer(self.name).key, at="2024-01-31T20:47:00+08:00", dictionary=1,
        )  # fmt: skip
        payload = {"doc": {"what": text}}
        made = seal(header, pack_body(payload), payload, make_signer(self.name).sign)
        self.previous = made.hash
        return Sealed(made.stored_header, made.body)


class HubHands:
    """What an administrator does at a hub, and a look into its tables."""

    def __init__(self, server, database, connection):
        self.server = server
        self.database = database
        self.connection = connection
        self._names = itertools.count(1)
        for code, parent in UNITS:
            connection.execute(
                "INSERT INTO sync.unit VALUES (%s, %s, %s)", [code, parent, f"Satuan {code}"]
            )
        connection.execute("SELECT sync.refresh_closure()")

    def value(self, query, *values):
        """Return the first column of the first row."""
        return self.connection.execute(query, values).fetchone()[0]

    def enrol(self, name, feed="BJM/07", *, is_desk=False):
        """Enrol a laptop."""
        device, login = str(uuid.uuid4()), f"d_{uuid.uuid4().hex}"
        unit = feed.partition("/")[0]
        connection = self.connection
        connection.execute(
            psycopg.sql.SQL("CREATE ROLE {} LOGIN IN ROLE hub_device").format(
                psycopg.sql.Identifier(login)
            )
        )
        connection.execute(
            "INSERT INTO sync.device (id, login, label, unit, feed, is_desk, unit_key, seal_key) "
            "VALUES (%s, %s, %s, %s, %s, %s, '', '')",
            [device, login, name, unit, feed, is_desk],
        )
        connection.execute(
            "INSERT INTO sync.device_feed (device, feed) VALUES (%s, %s)", [device, feed]
        )
        for line in (feed, f"keys:{feed}"):
            connection.execute(
                "INSERT INTO sync.line (line, unit) VALUES (%s, %s) ON CONFLICT DO NOTHING",
                [line, unit],
            )
        return Laptop(name, login, device, str(uuid.uuid4()), feed)

    def dsn_of(self, laptop):
        """Return how a laptop reaches the hub."""
        return self.server.dsn_of(self.database, laptop.login)
