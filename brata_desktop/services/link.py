"""The way to the hub that this laptop was enrolled at."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from brata_desktop.config.paths import Paths, resource
from brata_desktop.domain.errors import NotAllowed, Unavailable
from brata_desktop.services.desk import Desk
from brata_desktop.sync.connecting import LinkFiles, session
from brata_desktop.sync.enrolment import HubAddress
from brata_desktop.sync.postgres import PostgresTransport

ADDRESS = "sync.hub"
PASSPHRASE = "sync.link_passphrase"  # noqa: S105 - the name of a setting
KEY_FILE = "laptop.key"
CERTIFICATE_FILE = "laptop.pem"
AUTHORITY_FILE = "hub-authority.pem"


@contextmanager
def open_link(
    desk: Desk,
    paths: Paths,
    listen: Callable[[int, int], object] = lambda _sent, _received: None,
) -> Iterator[PostgresTransport]:
    """Open a session with the hub.

    Args:
        desk: The open store.
        paths: Where the certificates are.
        listen: Told how many bytes went and came so far; on a thread of its own.

    Raises:
        NotAllowed: `sync-not-enrolled` or `hub-revoked`.
        Unavailable: As `connecting.session`.
    """
    address, files = link_of(desk, paths.link)
    with session(address, files, listen) as transport:
        yield transport


def link_of(desk: Desk, folder: Path) -> tuple[HubAddress, LinkFiles]:
    """Return where the hub is and what the two know each other by.

    Raises:
        NotAllowed: `sync-not-enrolled`.
        Unavailable: `link-key-damaged`: a new request makes another.
    """
    with desk.store.reading() as work:
        address, passphrase = work.settings.get(ADDRESS), work.settings.get(PASSPHRASE)
    if address is None or passphrase is None:
        raise NotAllowed("sync-not-enrolled")
    if not (folder / KEY_FILE).is_file():
        # A store that was restored on another laptop.
        raise Unavailable("link-key-damaged", file=folder / KEY_FILE)
    files = LinkFiles(
        folder / AUTHORITY_FILE,
        folder / CERTIFICATE_FILE,
        folder / KEY_FILE,
        passphrase,
        resource("link/openssl.cnf"),
    )
    return msgspec.convert(address, HubAddress), files
