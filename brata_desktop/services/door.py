"""What the unlock window shows before anybody has signed in: the sign on the post's door.

`door.json` beside the store holds the names of operation and post in plain text. They stand on
the building; nothing else about the store is readable without a secret.
"""

import json
import logging
from dataclasses import asdict, dataclass

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import Unavailable
from brata_desktop.services.desk import Desk
from brata_desktop.services.session import Session
from brata_desktop.store.atomic_file import replace_file
from brata_desktop.store.restore import finish_restore
from brata_desktop.store.slots import SlotInfo
from brata_desktop.store.vault import Vault

_FILE = "door.json"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Door:
    """The sign and who has a key.

    Attributes:
        operation: Name of the operation; empty until a session was opened here.
        post: Name of the post; likewise.
        officers: Who can unlock, last used first.
    """

    operation: str
    post: str
    officers: tuple[SlotInfo, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """Names on the door."""

    operation: str = ""
    post: str = ""


def look(paths: Paths) -> Door:
    """Return what can be known without a secret.

    A restore that was interrupted is finished first: until then the keys may be on their way.

    Raises:
        Unavailable: `keys-missing`, `keys-damaged`, `keys-newer`, `file-unreadable` or
            `restore-unfinished`.
    """
    finish_restore(paths.data_dir)
    sign = _read(paths)
    return Door(sign.operation, sign.post, Vault.open(paths.keys).officers())


def put_sign(paths: Paths, opened: Session) -> None:
    """Keep the names for the next cold start; a disk in the way costs the sign only."""
    sign = sign_of(opened.desk)
    if sign == _read(paths):
        return
    try:
        replace_file(paths.data_dir / _FILE, json.dumps(asdict(sign)).encode(), is_durable=False)
    except Unavailable as error:
        _log.warning("the unlock window will not name the post: %s", error)


def sign_of(desk: Desk) -> Sign:
    """Return the names of operation and post."""
    operation = desk.catalogue.operation(desk.operation)
    with desk.store.reading() as work:
        post = str(work.settings.get("desk.post_name", ""))
    return Sign(operation.local_name if operation is not None else desk.operation, post)


def _read(paths: Paths) -> Sign:
    try:
        found = json.loads((paths.data_dir / _FILE).read_bytes())
        return Sign(str(found["operation"]), str(found["post"]))
    except (OSError, ValueError, KeyError, TypeError):
        # Lost or damaged: the window names nobody's post, and the next session writes it anew.
        return Sign()
