"""A centre for benchmarks: a real PostgreSQL with TLS and a synced disk, laptops with stores."""

import itertools
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import msgspec
import psycopg
from psycopg.conninfo import make_conninfo

from brata_desktop.hub.installation import install
from brata_desktop.services import link, records
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.store.codec import decode_document
from brata_desktop.sync import connecting
from brata_desktop.sync.pace import Pace
from brata_desktop.sync.session import Progress, SyncSession
from tests.benchmarks.bench_store import document
from tests.hub.laptops import HubHands
from tests.link.real_polda import RealPolda
from tests.link.tls_postgres import Authority, tls_server
from tests.province import Station

DATABASE = "brata"
_COMMON = "SELECT sync.append('0', %s, %s, NULL, %s)"


class Centre:
    """A running hub and the laptops it let in.

    Attributes:
        polda: Certifies laptops.
        hands: The administrator's connection.
        port: Where it listens.
    """

    def __init__(self, hands: HubHands, authority: Authority) -> None:
        self.hands = hands
        self.polda = RealPolda(hands, authority)
        self.port = int(psycopg.conninfo.conninfo_to_dict(hands.server.dsn)["port"])
        self._told = 0

    def let_in(self, folder: Path, unit: str, post: str, *, is_desk: bool = False) -> Station:
        """Return a new laptop, enrolled; its certificate stands in the common line."""
        station = self.polda.bind(Station(folder, unit, post), is_desk=is_desk)
        for row in self.polda.common[self._told :]:
            given = [row.header, row.body, self.polda.laptop.device]
            self.hands.connection.execute(_COMMON, given)
            self._told += 1
        return station

    def sync(self, station: Station, port: int | None = None) -> Progress:
        """Run a whole session of a laptop, from its connection to its end.

        It sends as much at once as the window does after a session that ended well.

        Args:
            station: The laptop.
            port: Where to connect to instead of the server itself.
        """
        address, files = link.link_of(station.desk, station.paths.link)
        address = msgspec.structs.replace(address, port=port or self.port)
        ledger = StoreLedger(station.desk, lambda _changes: None)
        batch_bytes = Pace().after_success().batch_bytes
        with connecting.session(address, files) as transport:
            return SyncSession(transport, ledger, batch_bytes=batch_bytes).run()

    def held(self, line: str) -> int:
        """Return how many revisions of a line the hub holds."""
        return int(self.hands.value("SELECT count(*) FROM sync.log WHERE line = %s", line))


@contextmanager
def centre() -> Iterator[Centre]:
    """Yield a new centre; it goes afterwards."""
    authority = Authority()
    with tls_server(authority, is_durable=True) as running:
        # TLS is for the laptops: the first of them tells OpenSSL of this process what to offer.
        server = replace(running, dsn=make_conninfo(running.dsn, sslmode="disable"))
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0")
        install(server.dsn_of(DATABASE))
        with psycopg.connect(server.dsn_of(DATABASE), autocommit=True) as connection:
            yield Centre(HubHands(server, DATABASE, connection), authority)


def reports(count: int, seed: int) -> list[dict[str, object]]:
    """Return invented reports of about 1.4 kB of JSON, the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    return [document(rng) for _ in range(count)]


def record(station: Station, made: list[dict[str, object]]) -> None:
    """Record reports, a revision each, in few transactions."""
    left = iter(made)
    while some := list(itertools.islice(left, 100)):
        with station.desk.store.transaction() as work:
            for raw in some:
                records.add_in(station.desk, work, "incident", decode_document("incident", raw))
            station.desk.commit(work)


def is_all_received(station: Station) -> bool:
    """Tell whether everything a laptop holds was seen in its line."""
    with station.desk.store.reading() as work:
        total, received, _ = work.sync.totals()
    return total == received


def is_all_genuine(station: Station) -> bool:
    """Tell whether every signature that a laptop holds was verified."""
    with station.desk.store.reading() as work:
        return not work.revisions.bad_signatures()
