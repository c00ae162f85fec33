"""Who has the stick: packets that were written here, who took them, what of them came back.

And at a desk, when the last stick of each post came.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.services import parcels
from brata_desktop.services.desk import Desk
from brata_desktop.services.enrolled import post_name
from brata_desktop.services.stick_posts import stick_posts
from brata_desktop.store.store import Work

SHOWN_MAX = 6
CARRIER_MAX = 80
HUB = "hub"
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Journey:
    """A packet that left.

    Attributes:
        id: Its number in the packet log.
        made_at: When it was written, by this laptop's clock.
        writer: Rank and name of who wrote it.
        to: Names of the posts that can read it; `hub` is the centre.
        files: Names of its files.
        carrier: Who took it along; empty until somebody said so.
        handed_at: When that was said.
        total: Revisions and photos in it.
        received: Those that are received by now.
    """

    id: int
    made_at: dt.datetime
    writer: str
    to: tuple[str, ...]
    files: tuple[str, ...]
    carrier: str
    handed_at: dt.datetime | None
    total: int
    received: int

    @property
    def is_back(self) -> bool:
        """Whether all of it is received, by whichever way."""
        return self.received == self.total


@dataclass(frozen=True, slots=True)
class Visit:
    """The last stick that came from a post.

    Attributes:
        post: Name of the post.
        made_at: When it was written there, by that laptop's clock; None when that is no moment.
    """

    post: str
    made_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Sticks:
    """What is on its way by stick.

    Attributes:
        journeys: Packets written here, newest first; at most `SHOWN_MAX`.
        visits: Last sticks of posts, the longest ago first.
        carried: Packets of others that wait here to be handed on.
    """

    journeys: tuple[Journey, ...] = ()
    visits: tuple[Visit, ...] = ()
    carried: int = 0


def look(desk: Desk, parcel_folder: Path) -> Sticks:
    """Return what is on its way by stick."""
    with desk.store.reading() as work:
        names = {id_: each.title for id_, each in desk.view(work).officers.items()}
        journeys = tuple(
            Journey(
                packet.id,
                packet.made_at,
                names.get(packet.officer, packet.officer),
                tuple(_receiver(desk, work, feed) for feed in packet.receivers),
                packet.files,
                packet.carrier,
                packet.handed_at,
                packet.total,
                packet.received,
            )
            for packet in work.packets.newest(SHOWN_MAX)
        )
        came = [
            (post_name(desk, work, each.feed), _moment(each.made_at)) for each in stick_posts(work)
        ]
    visits = sorted((Visit(*each) for each in came), key=lambda visit: visit.made_at or _NEVER)
    return Sticks(journeys, tuple(visits), len(parcels.carried(parcel_folder)))


def hand_over(desk: Desk, journeys: tuple[int, ...], carrier: str) -> None:
    """Note who takes packets along.

    Raises:
        InvalidInput: `carrier-missing`, field `carrier`.
    """
    name = " ".join(carrier.split())[:CARRIER_MAX]
    if not name:
        raise InvalidInput("carrier", "carrier-missing")
    with desk.store.transaction() as work:
        for number in journeys:
            work.packets.hand_over(number, name, desk.clock())
        work.commit()


def _receiver(desk: Desk, work: Work, feed: str) -> str:
    return feed if feed == HUB else post_name(desk, work, feed)


def _moment(text: str) -> dt.datetime | None:
    """Return a moment that another laptop wrote down, if it is one."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
