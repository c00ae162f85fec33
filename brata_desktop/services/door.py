"""Who stands before the door, and the sign beside it, as far as they are known without a secret."""

import logging
from dataclasses import dataclass

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import Unavailable
from brata_desktop.services.desk import Desk
from brata_desktop.services.door_sign import SIGN_FILE, Keyholder, Sign, read_sign, sign_text
from brata_desktop.services.session import Session, unlockers
from brata_desktop.store.atomic_file import replace_file
from brata_desktop.store.restore import finish_restore
from brata_desktop.store.slots import SlotInfo

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


def look(paths: Paths) -> Door:
    """Return what can be known without a secret.

    A restore that was interrupted is finished first: until then the keys may be on their way.

    Raises:
        Unavailable: `store-missing`, `keys-missing`, `keys-damaged`, `keys-newer`,
            `file-unreadable` or `restore-unfinished`.
    """
    finish_restore(paths.data_dir)
    sign = read_sign(paths)
    return Door(sign.operation, sign.post, unlockers(paths))


def put_sign(paths: Paths, opened: Session) -> None:
    """Keep the names for the next cold start; a disk in the way costs the sign only."""
    holders = tuple(Keyholder(o.officer_id, o.display_name, o.rank) for o in unlockers(paths))
    sign = sign_of(opened.desk)._replace(keyholders=holders)
    if sign == read_sign(paths):
        return
    try:
        replace_file(paths.data_dir / SIGN_FILE, sign_text(sign).encode(), is_durable=False)
    except Unavailable as error:
        _log.warning("the unlock window will not name the post: %s", error)


def sign_of(desk: Desk) -> Sign:
    """Return the names of operation and post."""
    operation = desk.catalogue.operation(desk.operation)
    with desk.store.reading() as work:
        post = str(work.settings.get("desk.post_name", ""))
    return Sign(operation.local_name if operation is not None else desk.operation, post)
