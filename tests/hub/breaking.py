"""A real laptop's store against a real hub, over a link that breaks where it is told to."""

import datetime as dt

import psycopg

from brata_desktop.domain.errors import Unavailable
from brata_desktop.services import records
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.messages import Cursor
from brata_desktop.sync.postgres import PostgresTransport, translating_errors
from brata_desktop.sync.relay import STALL_S, Relay
from brata_desktop.sync.session import SyncSession
from tests.hub.laptops import Laptop
from tests.services_world import incident


class BreakableLaptop:
    """A post's laptop with a store of its own, enrolled at the hub.

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

    def record(self, count=1):
        """Record some incidents."""
        for _ in range(count):
            self._count += 1
            document = incident(f"Kejadian {self._count:05}", dt.time(20, 15))
            records.add(self.world.desk("Rahman"), "incident", document)

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
        """Nothing lost, nothing twice, nothing called received that the hub does not hold."""
        rows = self.hub.connection.execute(
            "SELECT line, seq, hash, chain FROM sync.log ORDER BY line, seq"
        ).fetchall()
        places = {}
        for line, seq, hash_, chain in rows:
            place = places.get(line, Cursor(line)).after(bytes(hash_))
            assert (place.seq, place.chain) == (seq, bytes(chain))
            places[line] = place
        held = [bytes(row[2]) for row in rows]
        assert len(held) == len(set(held))
        with self.world.store.reading() as work:
            written = [revision.hash for _, revision in work.revisions.iterate()]
            received = [h for line in places for h in work.sync.receipts(line)]
        assert set(received) <= set(held)
        return set(written) <= set(received)
