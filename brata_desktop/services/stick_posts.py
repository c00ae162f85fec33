"""Posts from which packets came here: what they held then, so that an answer can be short."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from brata_desktop.domain.certificates import Certificate
from brata_desktop.store.store import Work
from brata_desktop.sync.packet_records import Opening

_PREFIX = "sync.stick_post."


@dataclass(frozen=True, slots=True)
class StickPost:
    """What a laptop of a post said of itself in its newest packet.

    Attributes:
        device: The laptop.
        feed: Its post.
        made_at: Device clock of the packet.
        places: Up to which number it holds a line as received.
        incarnation: Its store; what that wrote it holds.
        is_copied: Packets came from two stores that were made of one copy: each may lack what the
            other one has.
    """

    device: str
    feed: str
    made_at: str = ""
    places: Mapping[str, int] = field(default_factory=dict)
    incarnation: str = ""
    is_copied: bool = False


def stick_posts(work: Work) -> tuple[StickPost, ...]:
    """Return what is known, a laptop each."""
    return tuple(
        StickPost(
            name.removeprefix(_PREFIX),
            row["feed"],
            row["made_at"],
            row["places"],
            row["incarnations"][0],
            row.get("is_copied", False),
        )
        for name, row in work.settings.all(_PREFIX).items()
    )


def what_all_hold(laptops: Sequence[Certificate], known: Sequence[StickPost]) -> StickPost | None:
    """Return what need not be sent to the laptops of a post; None when that is not known.

    Of several laptops each may lack what another one has, so only of a single one.
    """
    if len(laptops) != 1:
        return None
    found = next((each for each in known if each.device == laptops[0].device), None)
    return None if found is None or found.is_copied else found


def remember(work: Work, opening: Opening) -> None:
    """Note what a laptop said of itself, unless a later packet of its was here before.

    A store that was put back from an older copy counts from there, under one more incarnation.
    """
    if not opening.incarnations:
        return
    name = _PREFIX + opening.credential.device
    known = work.settings.get(name)
    row = {
        "feed": opening.feed,
        "made_at": opening.made_at,
        "places": opening.places,
        "incarnations": list(opening.incarnations),
        "age": [len(opening.incarnations), opening.count],
        "is_copied": known is not None and _is_copied(known, opening.incarnations),
    }
    if known is not None and known["age"] >= row["age"]:
        row = {**known, "is_copied": row["is_copied"]}
    if row != known:
        work.settings.put(name, row)


def _is_copied(known: Mapping[str, Any], incarnations: Sequence[str]) -> bool:
    """Tell whether of two stores of a laptop neither came of the other, now or before."""
    before: Sequence[str] = known["incarnations"]
    are_twins = before[0] not in incarnations and incarnations[0] not in before
    return bool(known.get("is_copied")) or are_twins
