"""The key file: `keys.json` beside the store, and its twin `keys.json.bak`.

```
{"format": 1, "sha256": "…", "keys": { store_id, serial, unit_public, store_key_id,
                                       slots: [ {officer_id, … wrapped keys} ], recovery } }
```

The twin is written after the file itself and holds the same content, so that at every moment at
least one of the two is whole, and a retired officer's slot does not live on in an old copy.
"""

from pathlib import Path
from typing import Literal

import msgspec

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.atomic_file import replace_file
from brata_desktop.store.crypto import KEY_BYTES, SALT_BYTES, KdfCost, digest
from brata_desktop.store.layout import twin_of

FORMAT = 1
_MEMORY_KIB_MIN = 8
_MEMORY_KIB_MAX = 1 << 20
_PASSES_MAX = 64
_LANES_MAX = 16

SlotKind = Literal["passphrase", "keyring"]


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one officer's secret opens.

    Attributes:
        officer_id: UUID of the officer.
        display_name: Name on the unlock window.
        rank: Rank on the unlock window.
        kind: Whether the secret alone opens it, or together with the system's keyring.
        cost: Cost of one try.
        salt: Salt of this slot.
        public_key: The officer's Ed25519 public key.
        store_key: Wrapped store key.
        signing_key: Wrapped signing key.
        unit_key: Wrapped unit key; None when the officer does not hold it.
    """

    officer_id: str
    display_name: str
    rank: str
    kind: SlotKind
    cost: KdfCost
    salt: bytes
    public_key: bytes
    store_key: bytes
    signing_key: bytes
    unit_key: bytes | None = None


class RecoverySlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the printed recovery code opens; the code is random, so its cost may be small."""

    cost: KdfCost
    salt: bytes
    store_key: bytes
    unit_key: bytes


class Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything in the key file.

    Attributes:
        store_id: UUID of the store.
        serial: Raised by every change; the higher of two whole files is the newer.
        store_key_id: Fingerprint of the store key; tells whether two files open one store.
        unit_public: The unit's Ed25519 public key.
        slots: One per officer.
        recovery: The slot of the recovery code.
    """

    store_id: str
    serial: int
    store_key_id: str
    unit_public: bytes
    slots: tuple[Slot, ...]
    recovery: RecoverySlot

    def slot(self, officer_id: str) -> Slot | None:
        """Return an officer's slot; None when there is none."""
        return next((slot for slot in self.slots if slot.officer_id == officer_id), None)

    def with_slot(self, slot: Slot) -> "Keys":
        """Return the keys with an officer's slot added, or put in the place of the old one."""
        others = [each for each in self.slots if each.officer_id != slot.officer_id]
        return msgspec.structs.replace(self, slots=(*others, slot))

    def without_slot(self, officer_id: str) -> "Keys":
        """Return the keys without an officer's slot."""
        kept = tuple(slot for slot in self.slots if slot.officer_id != officer_id)
        return msgspec.structs.replace(self, slots=kept)


class _Envelope(msgspec.Struct, frozen=True):
    format: int
    sha256: str
    keys: msgspec.Raw


def encode_keys(keys: Keys) -> bytes:
    """Return the content of a key file."""
    content = msgspec.json.encode(keys)
    return msgspec.json.encode(_Envelope(FORMAT, digest(content), msgspec.Raw(content)))


def decode_keys(content: bytes) -> Keys:
    """Return the keys in a file's content.

    Raises:
        ValueError: Damaged, cut off or changed.
        Unavailable: `keys-newer`.
    """
    envelope = msgspec.json.decode(content, type=_Envelope)
    if envelope.format > FORMAT:
        raise Unavailable("keys-newer", found=envelope.format, known=FORMAT)
    if digest(bytes(envelope.keys)) != envelope.sha256:
        raise ValueError("the checksum does not fit")
    keys = msgspec.json.decode(envelope.keys, type=Keys)
    for slot in keys.slots:
        _check_cost(slot.cost, slot.salt)
    _check_cost(keys.recovery.cost, keys.recovery.salt)
    if len(keys.unit_public) != KEY_BYTES:
        raise ValueError("the unit's public key has a wrong length")
    return keys


def read_keys(path: Path) -> Keys:
    """Read the key file; when it is damaged, its twin.

    Raises:
        Unavailable: `keys-missing`, `keys-damaged`, `keys-newer` or `file-unreadable`.
    """
    if not (path.exists() or twin_of(path).exists()):
        raise Unavailable("keys-missing", file=path)
    found = [keys for each in (path, twin_of(path)) if (keys := _read_one(each)) is not None]
    if not found:
        raise Unavailable("keys-damaged", file=path)
    return max(found, key=lambda keys: keys.serial)


def write_keys(path: Path, keys: Keys) -> None:
    """Write the key file, then its twin; durable when this returns.

    Raises:
        Unavailable: `disk-full` or `file-unwritable`. The old keys still open the store.
    """
    content = encode_keys(keys)
    replace_file(path, content)
    replace_file(twin_of(path), content)


def _read_one(path: Path) -> Keys | None:
    try:
        return decode_keys(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unavailable("file-unreadable", file=path, reason=error.strerror) from error
    except (ValueError, RecursionError):
        # msgspec's errors are ValueErrors. The twin decides; `keys-damaged` when it fails too.
        return None


def _check_cost(cost: KdfCost, salt: bytes) -> None:
    """Refuse costs that would only exhaust the laptop, and salts that are none."""
    within = (
        _MEMORY_KIB_MIN <= cost.memory_kib <= _MEMORY_KIB_MAX
        and 1 <= cost.passes <= _PASSES_MAX
        and 1 <= cost.lanes <= _LANES_MAX
        and len(salt) == SALT_BYTES
    )
    if not within:
        raise ValueError("the cost of a slot is out of range")
