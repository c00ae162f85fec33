"""What a packet brings, or brought: for the preview and for what is said afterwards."""

from dataclasses import dataclass, field

from brata_desktop.services.changes import Changes
from brata_desktop.sync.packet_records import Opening


@dataclass(frozen=True, slots=True)
class Refusal:
    """What does not count, and why.

    Attributes:
        record: Number of the record, or its id where it has none; empty for what is no record.
        reason: Error code.
    """

    record: str
    reason: str


@dataclass(slots=True)
class PacketReport:
    """What a packet brings, or brought.

    Attributes:
        file: Its name.
        is_readable: This laptop is one of those it is for; otherwise it is carried.
        signer: What its writer is called.
        opening: What it says about itself; None when it is not readable.
        new: Revisions that were not here.
        known: Revisions that were here already.
        conflicts: Numbers of the records that two versions stand side by side in because of it.
        refused: What does not count, and why.
        received: Revisions and attachments that became received by it.
        attachments: Photos and files that were not here; what travels first is not counted.
        is_cut: The end is missing; this is about what is left.
        changes: What changed in the store; nothing for a preview.
    """

    file: str
    is_readable: bool = True
    signer: str = ""
    opening: Opening | None = None
    new: int = 0
    known: int = 0
    conflicts: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()
    received: int = 0
    attachments: int = 0
    is_cut: bool = False
    changes: Changes = field(default_factory=Changes)
