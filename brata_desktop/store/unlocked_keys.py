"""The keys of a session: what a secret or the recovery code opened."""

from dataclasses import dataclass, field

from brata_desktop.domain.errors import NotAllowed
from brata_desktop.store import crypto


@dataclass(frozen=True, slots=True)
class RecoveryKeys:
    """What the recovery code opens: the store and the unit's authority, but nobody's hand.

    Attributes:
        store_id: UUID of the store.
        store_key: Raw key of the database, 32 bytes.
        unit_key: Ed25519 key of the unit, 32 bytes.
    """

    store_id: str
    store_key: bytes = field(repr=False)
    unit_key: bytes = field(repr=False)

    def sign_as_unit(self, digest: bytes) -> bytes:
        """Sign a 32-byte digest with the unit key."""
        return crypto.sign(self.unit_key, digest)

    @property
    def unit_public_key(self) -> bytes:
        """Public key of the unit, 32 bytes."""
        return crypto.public_key(self.unit_key)


@dataclass(frozen=True, slots=True)
class UnlockedKeys:
    """What an officer's secret opens. Kept in memory only, while the officer is at work.

    Attributes:
        store_id: UUID of the store.
        officer_id: UUID of the officer.
        store_key: Raw key of the database, 32 bytes.
        signing_key: The officer's Ed25519 key, 32 bytes.
        unit_key: Ed25519 key of the unit; None when the officer does not hold it.
    """

    store_id: str
    officer_id: str
    store_key: bytes = field(repr=False)
    signing_key: bytes = field(repr=False)
    unit_key: bytes | None = field(default=None, repr=False)

    def sign(self, digest: bytes) -> bytes:
        """Sign a 32-byte digest as this officer."""
        return crypto.sign(self.signing_key, digest)

    def sign_as_unit(self, digest: bytes) -> bytes:
        """Sign a 32-byte digest with the unit key.

        Raises:
            NotAllowed: `unit-key-missing`.
        """
        return crypto.sign(unit_key_of(self), digest)

    @property
    def public_key(self) -> bytes:
        """The officer's public key, 32 bytes."""
        return crypto.public_key(self.signing_key)

    @property
    def unit_public_key(self) -> bytes:
        """Public key of the unit, 32 bytes.

        Raises:
            NotAllowed: `unit-key-missing`.
        """
        return crypto.public_key(unit_key_of(self))


AnyKeys = UnlockedKeys | RecoveryKeys


def unit_key_of(keys: AnyKeys) -> bytes:
    """Return the unit key.

    Raises:
        NotAllowed: `unit-key-missing`.
    """
    if keys.unit_key is None:
        raise NotAllowed("unit-key-missing")
    return keys.unit_key
