"""What is accepted as an officer's secret."""

import unicodedata
from itertools import pairwise

from brata_desktop.domain.errors import InvalidInput

PASSPHRASE_CHARS_MIN = 12
KEYRING_SECRET_CHARS_MIN = 6
"""Enough beside 32 random bytes in the system's keyring: it only has to stop a colleague."""

_DIFFERENT_CHARS_MIN = 5
_NAME_CHARS_MIN = 4
_COMMON = (
    "administrator",
    "bratadesktop",
    "bismillah",
    "indonesia",
    "kalimantan",
    "katasandi",
    "mantapbrata",
    "password",
    "polri",
    "qwertyuiop",
    "rahasia",
    "sayangku",
    "terserah",
)
_COMMON_SHARE_MAX = 0.6


def normalized(secret: str) -> bytes:
    """Return the bytes of a secret, the same for every keyboard that can write it."""
    return unicodedata.normalize("NFKC", secret).encode()


def check_secret(
    secret: str, *, names: tuple[str, ...] = (), shortest: int = PASSPHRASE_CHARS_MIN
) -> None:
    """Refuse a secret that a colleague would guess.

    Args:
        secret: As typed.
        names: Name and NRP of the officer, code of the post: nothing that is on a door.
        shortest: Characters it needs.

    Raises:
        InvalidInput: `passphrase-too-short` or `passphrase-obvious`, field `secret`.
    """
    if len(secret) < shortest:
        raise InvalidInput("secret", "passphrase-too-short", shortest=shortest)
    plain = _plain(secret)
    if _is_repeated(plain) or _is_sequence(plain) or _is_common(plain):
        raise InvalidInput("secret", "passphrase-obvious")
    if any(_is_of(plain, name) for name in names):
        raise InvalidInput("secret", "passphrase-obvious")


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _is_repeated(plain: str) -> bool:
    needed = min(_DIFFERENT_CHARS_MIN, len(plain) // 2 + 1)
    return len(set(plain)) < needed or plain in (plain + plain)[1:-1]


def _is_sequence(plain: str) -> bool:
    steps = {ord(after) - ord(before) for before, after in pairwise(plain)}
    return steps in ({1}, {-1}) or plain in "12345678901234567890"


def _is_common(plain: str) -> bool:
    found = max((len(word) for word in _COMMON if word in plain), default=0)
    return found > len(plain) * _COMMON_SHARE_MAX


def _is_of(plain: str, name: str) -> bool:
    """Whether a whole number or the most of the secret is taken from a name."""
    whole = _plain(name)
    if whole.isdigit():
        return len(whole) >= _NAME_CHARS_MIN and whole in plain
    parts = sorted(map(_plain, name.split()), key=len, reverse=True)
    rest = plain
    for part in parts:
        if len(part) >= _NAME_CHARS_MIN:
            rest = rest.replace(part, "")
    return len(rest) < len(plain) and len(rest) < PASSPHRASE_CHARS_MIN // 2
