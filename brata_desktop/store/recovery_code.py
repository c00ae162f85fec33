"""The recovery code: 25 characters on paper that open the store when a passphrase is lost.

Crockford's base 32 leaves out I, L, O and U, so that a code survives handwriting. 25 characters
are 125 random bits: nobody guesses it, whatever one try costs.
"""

import secrets

from brata_desktop.domain.errors import InvalidInput

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_CHARS = 25
_GROUP_CHARS = 5
_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_recovery_code() -> str:
    """Return a fresh code as it is printed: five groups of five."""
    return _grouped("".join(secrets.choice(_ALPHABET) for _ in range(CODE_CHARS)))


def parse_recovery_code(text: str) -> str:
    """Return a typed code as it was printed.

    Small letters, spaces, dashes, O for 0 and I or L for 1 are read as they were meant.

    Raises:
        InvalidInput: `recovery-code-form`, field `code`.
    """
    plain = _plain(text)
    if len(plain) != CODE_CHARS or not set(plain) <= set(_ALPHABET):
        raise InvalidInput("code", "recovery-code-form")
    return _grouped(plain)


def is_last_group(code: str, typed: str) -> bool:
    """Tell whether the last five characters of a code were typed: it was written down."""
    return _plain(typed) == _plain(code)[-_GROUP_CHARS:]


def _plain(text: str) -> str:
    return "".join(each for each in text.upper() if each.isalnum()).translate(_MEANT)


def _grouped(plain: str) -> str:
    groups = (plain[at : at + _GROUP_CHARS] for at in range(0, len(plain), _GROUP_CHARS))
    return "-".join(groups)
