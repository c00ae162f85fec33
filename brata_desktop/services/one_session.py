"""One session with the hub from beginning to end, for who has no window: reports, then photos."""

from collections.abc import Callable
from pathlib import Path

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import sync_overview
from brata_desktop.services.attachment_shelf import StoreShelf
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.attachments import AttachmentTurn
from brata_desktop.sync.session import Progress, SyncSession
from brata_desktop.sync.transport import HubTransport


def run(
    desk: Desk,
    transport: HubTransport,
    *,
    announce: Callable[[Changes], object] = lambda _: None,
    parcel_folder: Path | None = None,
) -> Progress:
    """Run a session; how it went is remembered either way.

    Args:
        desk: The open store.
        transport: The hub.
        announce: Told what changed, after each answer that changed something.
        parcel_folder: What is carried for others, and goes along; None where nothing is.

    Raises:
        Unavailable: The link or the hub is gone; what was applied stays.
        NotAllowed: `hub-revoked`.
    """
    try:
        shelf = StoreShelf(desk, announce, parcel_folder)
        progress = _run(transport, StoreLedger(desk, announce), shelf)
    except BrataError as error:
        sync_overview.note_session(desk, error.code, error.params)
        raise
    sync_overview.note_session(
        desk,
        hub_ms=progress.hub_ms,
        is_complete=progress.is_complete,
        taken_back=progress.taken_back,
    )
    return progress


def _run(transport: HubTransport, ledger: StoreLedger, shelf: StoreShelf) -> Progress:
    progress = Progress()
    while True:
        # Reports before each turn of photos: one may have been written meanwhile.
        progress = SyncSession(transport, ledger).run().after(progress)
        if not progress.is_complete:
            return progress
        moved = AttachmentTurn(transport, shelf).run()
        if moved.is_complete or moved.is_over_quota:
            return progress
