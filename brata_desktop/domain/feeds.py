"""Feeds: the lines in which revisions travel, one for each post, and who stands in which.

A feed is named after the post or desk that a laptop belongs to, `BJM/07`, and every revision names
its own in the header, for good. What says who may do what travels in a line of its own beside it,
`keys:BJM/07`, so that a post can be told who its supervisors are without reading their records.
What the hub cannot take into a line it keeps in one of the laptop that brought it, `aside:` and
the laptop's id, so that the laptop can see that it is held. Line `0` carries what concerns
everybody: certificates, revocations, orders of erasure.
"""

import re

from brata_desktop.domain.revision import AUTHORITY_KINDS

COMMON = "0"
"""The feed of certificates, revocations and orders; only the hub's key writes there."""

CERTIFICATE_KINDS = frozenset({"certificate", "revocation", "erasure"})
"""Kinds of the common feed."""

KEYS = "keys:"
"""Begins the name of the line of a post's keys."""
_ASIDE = "aside:"
_FEED = re.compile(r"[A-Z][A-Z0-9-]{0,15}/[0-9]{2,4}")


def is_feed(text: str) -> bool:
    """Tell whether a text names a post's feed, such as `BJM/07`."""
    return _FEED.fullmatch(text) is not None


def line_of(feed: str, kind: str) -> str:
    """Return the line that a revision travels in: its feed, or the keys beside it."""
    return f"{KEYS}{feed}" if kind in AUTHORITY_KINDS else feed


def aside_of(device: str) -> str:
    """Return the line of what the hub keeps aside of a laptop, and of the parcels it carried."""
    return f"{_ASIDE}{device}"


def is_aside(line: str) -> bool:
    """Tell whether a line holds what the hub keeps aside: held there, and not received."""
    return line.startswith(_ASIDE)


def unit_of(line: str) -> str:
    """Return the unit code of a line; empty for the common one."""
    return line.removeprefix(KEYS).partition("/")[0] if "/" in line else ""
