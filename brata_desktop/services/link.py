"""The way to the hub that this laptop was enrolled at."""

from pathlib import Path

import msgspec

from brata_desktop.config.paths import Paths, resource
from brata_desktop.domain.errors import NotAllowed
from brata_desktop.services.desk import Desk
from brata_desktop.sync.connecting import LinkFiles, connect
from brata_desktop.sync.enrolment import HubAddress
from brata_desktop.sync.postgres import PostgresTransport

ADDRESS = "sync.hub"
PASSPHRASE = "sync.link_passphrase"  # noqa: S105 - the name of a setting
KEY_FILE = "laptop.key"
CERTIFICATE_FILE = "laptop.pem"
AUTHORITY_FILE = "hub-authority.pem"


def open_link(desk: Desk, paths: Paths) -> PostgresTransport:
    """Open a session with the hub; the caller closes it.

    Raises:
        NotAllowed: `sync-not-enrolled` or `hub-revoked`.
        Unavailable: As `connecting.connect`.
    """
    address, files = link_of(desk, paths.link)
    return connect(address, files)


def link_of(desk: Desk, folder: Path) -> tuple[HubAddress, LinkFiles]:
    """Return where the hub is and what the two know each other by.

    Raises:
        NotAllowed: `sync-not-enrolled`.
    """
    with desk.store.reading() as work:
        address, passphrase = work.settings.get(ADDRESS), work.settings.get(PASSPHRASE)
    if address is None or passphrase is None:
        raise NotAllowed("sync-not-enrolled")
    files = LinkFiles(
        folder / AUTHORITY_FILE,
        folder / CERTIFICATE_FILE,
        folder / KEY_FILE,
        passphrase,
        resource("link/openssl.cnf"),
    )
    return msgspec.convert(address, HubAddress), files
