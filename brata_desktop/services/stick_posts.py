"""Posts from which packets came here: what they held then, so that an answer can be short."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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
    """

    device: str
    feed: str
    made_at: str = ""
    places: Mapping[str, int] = field(default_factory=dict)
    incarnation: str = ""


def stick_posts(work: Work) -> tuple[StickPost, ...]:
    """Return what is known, a laptop each."""
    return tuple(
        StickPost(
            name.removeprefix(_PREFIX),
            row["feed"],
            row["made_at"],
            row["places"],
            row["incarnations"][0],
        )
        for name, row in work.settings.all(_PREFIX).items()
    )


def what_all_hold(laptops: Sequence[Certificate], known: Sequence[StickPost]) -> StickPost | None:
    """Return what need not be sent to the laptops of a post; None when that is not known.

    Of several laptops each may lack what another one has, so only of a single one.
    """
    if len(laptops) != 1:
        return None
    return next((each for each in known if each.device == laptops[0].device), None)


def remember(work: Work, opening: Opening) -> None:
    """Note what a laptop said of itself, unless a later packet of its was here before.

    A store that was put back from an older copy counts from there, under one more incarnation.
    """
    name = _PREFIX + opening.credential.device
    known = work.settings.get(name)
    age = [len(opening.incarnations), opening.count]
    if not opening.incarnations or (known is not None and known["age"] >= age):
        return
    row = {
        "feed": opening.feed,
        "made_at": opening.made_at,
        "places": opening.places,
        "incarnations": opening.incarnations,
        "age": age,
    }
    work.settings.put(name, row)
