"""Cryptography, each piece behind one small function.

Nothing here is invented: Ed25519 signs, ChaCha20-Poly1305 wraps keys, HKDF-SHA256 splits one key
into several, Argon2id makes a key from what a person can remember.
"""

import hmac
import secrets
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from brata_desktop.domain.errors import Unavailable

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12
_VERDICTS_KEPT = 4096


class WrongKey(Exception):
    """What was wrapped was wrapped with another key or for another place, or was changed."""


@dataclass(frozen=True, slots=True)
class KdfCost:
    """How much work one try of a secret is, for us and for a thief.

    Attributes:
        memory_kib: Memory of one try.
        passes: Times that the memory is gone over.
        lanes: Parts that can be computed side by side.
    """

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 1


KDF_COST = KdfCost()
"""64 MiB, three passes: RFC 9106's second recommended choice with one lane.

Measured 0.37 s on the two-core machine of docs/decisions/0010-keys.md.
"""


def random_key() -> bytes:
    """Return a fresh key of 32 bytes from the operating system."""
    return secrets.token_bytes(KEY_BYTES)


def random_salt() -> bytes:
    """Return a fresh salt of 16 bytes."""
    return secrets.token_bytes(SALT_BYTES)


def stretch(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    """Return the 32-byte key that Argon2id makes from a secret.

    Raises:
        Unavailable: `memory-low`; the laptop cannot spare the memory just now.
    """
    try:
        return hash_secret_raw(
            secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
        )
    except (HashingError, MemoryError) as error:
        raise Unavailable("memory-low", needed_mib=cost.memory_kib // 1024) from error


def derive(key: bytes, purpose: bytes) -> bytes:
    """Return the 32-byte key of one purpose, from a key that is strong already."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=purpose).derive(key)


def wrap(key: bytes, content: bytes, place: bytes) -> bytes:
    """Encrypt a key for one place; it opens with the same key at the same place only.

    Args:
        key: 32 bytes.
        content: What is kept secret.
        place: Names store, slot and purpose; bound to the result but not in it.
    """
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + ChaCha20Poly1305(derive(key, place)).encrypt(nonce, content, place)


def unwrap(key: bytes, wrapped: bytes, place: bytes) -> bytes:
    """Return what `wrap` encrypted.

    Raises:
        WrongKey: Key or place differ, or a bit was changed.
    """
    nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
    try:
        return ChaCha20Poly1305(derive(key, place)).decrypt(nonce, sealed, place)
    except (InvalidTag, ValueError) as error:
        raise WrongKey from error


def public_key(signing_key: bytes) -> bytes:
    """Return the Ed25519 public key, 32 bytes, of a 32-byte signing key."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).public_key().public_bytes_raw()


def sign(signing_key: bytes, message: bytes) -> bytes:
    """Return the Ed25519 signature, 64 bytes."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).sign(message)


@lru_cache(maxsize=_VERDICTS_KEPT)
def is_signed_by(public: bytes, signature: bytes, message: bytes) -> bool:
    """Return whether a public key's owner signed exactly this message.

    What arrives is asked about twice: when it is stored, and when its record is folded.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(key: bytes) -> str:
    """Return a short name of a secret key, in hexadecimal, that says nothing about it."""
    return derive(key, b"brata-desktop fingerprint").hex()[:16]


def digest(content: bytes) -> str:
    """Return the SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()


def is_same(left: bytes, right: bytes) -> bool:
    """Compare two secrets without telling by the time it takes."""
    return hmac.compare_digest(left, right)
