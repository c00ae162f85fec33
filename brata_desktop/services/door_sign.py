"""The sign on the post's door: what the unlock window says before anything is loaded.

`door.json` beside the store holds the names of operation and post, which stand on the building, and
of those who have a key, which stand in the key file as plainly. It is a copy to look at, made when
a session is opened; `services/door.py` tells what is true.
"""

import json
from typing import NamedTuple

from brata_desktop.config.paths import Paths

SIGN_FILE = "door.json"


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
        found = json.loads((paths.data_dir / SIGN_FILE).read_bytes())
        holders = tuple(Keyholder(*map(str, each)) for each in found["keyholders"])
        return Sign(str(found["operation"]), str(found["post"]), holders)
    except (OSError, ValueError, KeyError, TypeError):
        return Sign()
