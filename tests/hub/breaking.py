"""A real laptop's store against a real hub, over a link that breaks where it is told to."""

import datetime as dt

import psycopg

from brata_desktop.domain.errors import Unavailable
from brata_desktop.services import records
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.postgres import PostgresTransport, translating_errors
from brata_desktop.sync.relay import STALL_S, Relay
from brata_desktop.sync.session import SyncSession
from tests.hub.audit import audit
from tests.hub.laptops import Laptop
from tests.services_world import incident


class BreakableLaptop:
    """A post's laptop with a store of its own, enrolled at the hub.

    Attributes:
        promised: Hashes of what was recorded.
        harm: What the last check found, by name; nothing but zeros.

    Args:
        hub: The administrator's hands.
        world: The store with its officers.
    """

    def __init__(self, hub, world):
        self.hub = hub
        self.world = world
        self.laptop: Laptop = hub.enrol("Pos 07")
        self._target = psycopg.conninfo.conninfo_to_dict(hub.dsn_of(self.laptop))
        self._count = 0
        self.promised = set()
        self.harm = {}

    def record(self, count=1):
        """Record some incidents."""
        for _ in range(count):
            self._count += 1
            document = incident(f"Kejadian {self._count:05}", dt.time(20, 15))
            made, _ = records.add(self.world.desk("Rahman"), "incident", document)
            self.promised |= set(made.state.heads)

    def sync(self, shape=lambda _direction, piece: piece, stall_s=STALL_S):
        """Run a session; return the relay, and what came of it or None when the link broke."""
        host, port = self._target["host"], int(self._target["port"])
        with Relay(host, port, stall_s=stall_s, shape=shape) as relay:
            try:
                return relay, self._session(relay.port)
            except Unavailable:
                return relay, None

    def _session(self, port):
        given = {**self._target, "host": "127.0.0.1", "port": port}
        with translating_errors():
            connection = psycopg.connect(
                **given, autocommit=True, prepare_threshold=None, gssencmode="disable",
                sslmode="disable",
            )  # fmt: skip
        transport = PostgresTransport(connection)
        try:
            return SyncSession(transport, StoreLedger(self.world.desk("Rahman"))).run()
        finally:
            transport.close()

    def check(self):
        """Nothing lost, nothing twice, nothing called received that the hub does not hold.

        Returns:
            Whether everything of this laptop is at the hub.
        """
        found = audit(self.hub.connection, [self.world.store], self.promised)
        self.harm = found.harm
        assert not any(found.harm.values()), found
        return not found.waiting
