"""What a store is: its identity, told apart from what is in it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """Identity of a store.

    Attributes:
        store_id: UUID of the store; survives a restore.
        device: UUID of the present incarnation; the `dev` of the revisions it writes.
        created_at: When it was made, with UTC offset.
        program: Version of the program that made it.
        is_practice: Whether it belongs to the practice mode (*LATIHAN*).
    """

    store_id: str
    device: str
    created_at: datetime
    program: str = ""
    is_practice: bool = False
