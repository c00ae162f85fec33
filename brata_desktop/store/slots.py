"""Making and opening one slot of the key file."""

from dataclasses import dataclass, field

import msgspec

from brata_desktop.domain.revision import key_id
from brata_desktop.store import crypto
from brata_desktop.store.crypto import KdfCost
from brata_desktop.store.key_file import RecoverySlot, Slot, SlotKind
from brata_desktop.store.passphrase import (
    KEYRING_SECRET_CHARS_MIN,
    PASSPHRASE_CHARS_MIN,
    check_secret,
    normalized,
)
from brata_desktop.store.system_keyring import SecretShelf
from brata_desktop.store.unlocked_keys import AnyKeys, UnlockedKeys, unit_key_of

RECOVERY = "recovery"
"""Name of the recovery slot where an officer's id is asked for, as in `wait_seconds`."""


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """What the unlock window shows about an officer; readable without any secret.

    Attributes:
        officer_id: UUID text.
        display_name: Name.
        rank: Rank.
        kind: `passphrase`, or `keyring` when the secret works on this laptop's account only.
        holds_unit_key: Whether the officer can appoint officers and renew access.
        used_at: Last unlock in seconds since 1970 by the laptop's clock; None when never.
        key: Id of the officer's signing key.
    """

    officer_id: str
    display_name: str
    rank: str
    kind: SlotKind
    holds_unit_key: bool
    used_at: float | None
    key: str


@dataclass(frozen=True, slots=True)
class NewOfficer:
    """Who gets a slot, and the secret that opens it.

    Attributes:
        officer_id: UUID text.
        display_name: Name on the unlock window.
        secret: Passphrase, or the shorter secret of a keyring slot.
        rank: Rank on the unlock window.
        nrp: Only to refuse a secret made of it; not kept.
        kind: Kind of the slot.
    """

    officer_id: str
    display_name: str
    secret: str = field(repr=False)
    rank: str = ""
    nrp: str = ""
    kind: SlotKind = "passphrase"


def slot_info(slot: Slot, used_at: float | None) -> SlotInfo:
    """Return what the unlock window shows of a slot."""
    return SlotInfo(
        slot.officer_id,
        slot.display_name,
        slot.rank,
        slot.kind,
        slot.unit_key is not None,
        used_at,
        key_id(slot.public_key),
    )


def make_slot(
    content: UnlockedKeys, officer: NewOfficer, cost: KdfCost, shelf: SecretShelf
) -> Slot:
    """Return a slot that the officer's secret opens; a keyring slot's half is kept at once.

    Raises:
        InvalidInput: `passphrase-too-short` or `passphrase-obvious`.
        Unavailable: `keyring-missing` or `memory-low`.
    """
    is_keyring = officer.kind == "keyring"
    shortest = KEYRING_SECRET_CHARS_MIN if is_keyring else PASSPHRASE_CHARS_MIN
    check_secret(officer.secret, names=(officer.display_name, officer.nrp), shortest=shortest)
    store, who = content.store_id, officer.officer_id
    salt, name, rank = crypto.random_salt(), officer.display_name, officer.rank
    empty = Slot(who, name, rank, officer.kind, cost, salt, content.public_key, b"", b"")
    if is_keyring:
        shelf.put(_shelf_name(store, empty), crypto.random_key())
    key = slot_key(store, empty, officer.secret, shelf)
    return msgspec.structs.replace(
        empty,
        store_key=crypto.wrap(key, content.store_key, place(store, who, "store")),
        signing_key=crypto.wrap(key, content.signing_key, place(store, who, "signing")),
        unit_key=content.unit_key and crypto.wrap(key, content.unit_key, place(store, who, "unit")),
    )


def slot_key(store_id: str, slot: Slot, secret: str, shelf: SecretShelf) -> bytes:
    """Return the key that a secret makes for a slot; whether it is right shows on opening.

    Raises:
        Unavailable: `keyring-missing` or `memory-low`.
    """
    material = normalized(secret)
    if slot.kind == "keyring":
        # A fixed length in front: no two pairs of halves give the same bytes.
        material = shelf.get(_shelf_name(store_id, slot)) + material
    return crypto.stretch(material, slot.salt, slot.cost)


def forget_keyring(store_id: str, slot: Slot, shelf: SecretShelf) -> None:
    """Remove what a slot kept in the system's keyring, if it did."""
    if slot.kind == "keyring":
        shelf.remove(_shelf_name(store_id, slot))


def make_recovery_slot(keys: AnyKeys, code: str, cost: KdfCost) -> RecoverySlot:
    """Return a slot that a recovery code opens.

    Raises:
        NotAllowed: `unit-key-missing`.
    """
    salt = crypto.random_salt()
    key = crypto.stretch(code.encode(), salt, cost)
    return RecoverySlot(
        cost,
        salt,
        crypto.wrap(key, keys.store_key, place(keys.store_id, RECOVERY, "store")),
        crypto.wrap(key, unit_key_of(keys), place(keys.store_id, RECOVERY, "unit")),
    )


def place(store_id: str, who: str, part: str) -> bytes:
    """Name what a wrapped key is, so that it opens nowhere else."""
    return f"brata-desktop/1/{store_id}/{who}/{part}".encode()


def _shelf_name(store_id: str, slot: Slot) -> str:
    # The salt makes a new slot's half another entry: the old slot opens until it is replaced.
    return f"{store_id}/{slot.officer_id}/{slot.salt.hex()[:8]}"
