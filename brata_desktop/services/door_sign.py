"""The sign on the post's door: what the unlock window says before anything is loaded.

`door.txt` beside the store holds the names of operation and post, which stand on the building, and
of those who have a key, which stand in the key file as plainly. It is a copy to look at, made when
a session is opened; `services/door.py` tells what is true. It is read at every start, so it is kept
as lines with tabs, which cost nothing to read:

```
Operasi Mantap Brata Intan 2023-2024
Pos Pam 07 Kelayan
0190f3a0-0000-7000-8000-000000000000	H. Suryadi	AKP
```
"""

from typing import NamedTuple

from brata_desktop.config.paths import Paths

SIGN_FILE = "door.txt"


class Keyholder(NamedTuple):
    """An officer who can unlock.

    Attributes:
        officer_id: UUID text.
        name: Name without rank.
        rank: Rank abbreviation.
    """

    officer_id: str
    name: str
    rank: str


class Sign(NamedTuple):
    """What the sign says.

    Attributes:
        operation: Name of the operation; empty until a session was opened here.
        post: Name of the post; likewise.
        keyholders: Who can unlock, last used first.
    """

    operation: str = ""
    post: str = ""
    keyholders: tuple[Keyholder, ...] = ()


def read_sign(paths: Paths) -> Sign:
    """Return the sign; an empty one when it is lost or damaged, and the next session renews it."""
    try:
        operation, post, *holders = (paths.data_dir / SIGN_FILE).read_text("utf-8").splitlines()
        return Sign(operation, post, tuple(Keyholder(*line.split("\t")) for line in holders))
    except (OSError, ValueError, TypeError):
        return Sign()


def sign_text(sign: Sign) -> str:
    """Return the content of the file; a tab or a line's end within a name becomes a space."""
    rows = [[sign.operation], [sign.post], *sign.keyholders]
    return "".join("\t".join(map(_on_one_line, row)) + "\n" for row in rows)


def _on_one_line(name: str) -> str:
    return " ".join(name.split())
