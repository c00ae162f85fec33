"""The way to the centre that this laptop was enrolled at, for `SyncWorker`."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from brata_desktop.config.paths import Paths
from brata_desktop.services.desk import Desk
from brata_desktop.services.link import link_of
from brata_desktop.sync.connecting import session
from brata_desktop.sync.transport import HubTransport
from brata_desktop.ui.sync.store_line import StoreLine
from brata_desktop.ui.sync.worker import Connect, Listen


def hub_way(desk: Desk, paths: Paths) -> Connect:
    """Return how to reach the centre; on the network's thread.

    Args:
        desk: The open store, which knows the address.
        paths: Where the certificates are.
    """

    @contextmanager
    def connect(line: StoreLine, listen: Listen, stop: Event) -> Iterator[HubTransport]:
        address, files = line.ask(lambda: link_of(desk, paths.link))
        with session(address, files, listen, stop) as transport:
            yield transport

    return connect
