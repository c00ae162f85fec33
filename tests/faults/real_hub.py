"""A hub as it is installed, and laptops that were let in as laptops are: everything real."""

import contextlib

import psycopg

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import one_session
from brata_desktop.services.link import link_of
from brata_desktop.sync.connecting import connect
from brata_desktop.sync.relay import STALL_S, Relay
from tests.hub.audit import audit
from tests.hub.secured import HOST


class RealHub:
    """A server behind TLS with the command of its administrator.

    Args:
        server: The running server.
        command: `brata-hub`.
    """

    def __init__(self, server, command):
        self.server, self.command = server, command
        self.move_to(command.dsn)

    def move_to(self, dsn):
        """Look for the hub elsewhere from now on: it was restored, or another took its place."""
        self.dsn = dsn
        self.port = int(psycopg.conninfo.conninfo_to_dict(dsn)["port"])

    def answer(self, request):
        """Let a laptop in; return the file that it reads."""
        asked, told = self.command.folder / "request", self.command.folder / "answer"
        asked.write_bytes(request)
        self.command.done("request", "accept", asked, "--out", told, "--yes")
        return told.read_bytes()

    def sync(self, station, shape=lambda _direction, piece: piece, stall_s=STALL_S):
        """Run one session of a laptop; return what came of it, or the error that ended it."""
        address, files = link_of(station.desk, station.paths.link)
        with Relay(HOST, self.port, stall_s=stall_s, shape=shape) as relay:
            try:
                with contextlib.closing(connect(address, files, through=relay.port)) as transport:
                    return one_session.run(station.desk, transport)
            except BrataError as error:
                return error

    def audit(self, stations, promised=frozenset()):
        """Compare the hub with some laptops."""
        with psycopg.connect(self.dsn) as connection:
            return audit(connection, [each.desk.store for each in stations], promised)


def hashes_of(station):
    """Return every revision that a laptop holds."""
    with station.desk.store.reading() as work:
        return {revision.hash for _, revision in work.revisions.iterate()}
