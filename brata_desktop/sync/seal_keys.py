"""The X25519 keys that packets are encrypted to, in the forms of age and of certificates.

A certificate holds the public key's 32 bytes; age writes it as Bech32 text (BIP 173, prefix `age`).
The private key is kept as age's own text.
"""

import pyrage

PREFIX = "age"
PRIVATE_PREFIX = "age-secret-key-"
KEY_BYTES = 32

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK_LETTERS = 6


def new_seal_key() -> str:
    """Return a fresh private key as age's text."""
    return str(pyrage.x25519.Identity.generate())


def private_seal_key(key: bytes) -> str:
    """Return a private X25519 key of 32 bytes as age's text."""
    return _to_bech32(key, PRIVATE_PREFIX).upper()


def public_seal_key(private: str) -> bytes:
    """Return the public key of a private one, 32 bytes."""
    return _from_bech32(str(identity(private).to_public()))


def identity(private: str) -> pyrage.x25519.Identity:
    """Return a private key at work."""
    return pyrage.x25519.Identity.from_str(private)


def recipient(public: bytes) -> pyrage.x25519.Recipient:
    """Return a public key as something to encrypt to."""
    return pyrage.x25519.Recipient.from_str(_to_bech32(public, PREFIX))


def _to_bech32(key: bytes, prefix: str) -> str:
    values = _regroup(key, 8, 5)
    check = _polymod([*_expanded(prefix), *values, *[0] * _CHECK_LETTERS]) ^ 1
    letters = [check >> 5 * (_CHECK_LETTERS - 1 - place) & 31 for place in range(_CHECK_LETTERS)]
    return f"{prefix}1{''.join(_LETTERS[value] for value in [*values, *letters])}"


def _from_bech32(text: str) -> bytes:
    values = [_LETTERS.index(letter) for letter in text.removeprefix(f"{PREFIX}1")]
    return bytes(_regroup(values[:-_CHECK_LETTERS], 5, 8))[:KEY_BYTES]


def _expanded(prefix: str) -> list[int]:
    return [*(ord(letter) >> 5 for letter in prefix), 0, *(ord(letter) & 31 for letter in prefix)]


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, factor in enumerate(_GENERATOR):
            check ^= factor if top >> place & 1 else 0
    return check


def _regroup(values: bytes | list[int], old: int, new: int) -> list[int]:
    """Return the same bits in groups of another width, filled up with zeros."""
    bits = "".join(f"{value:0{old}b}" for value in values)
    bits += "0" * (-len(bits) % new)
    return [int(bits[place : place + new], 2) for place in range(0, len(bits), new)]
