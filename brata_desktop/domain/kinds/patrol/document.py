"""Patrol (*patroli*), escorts of logistics included.

Mode, kind and name are three fields: *roda empat* is a mode, *perondaan* a kind, and "Patroli
Power of Hand" a name (Perkabaharkam 1/2017 and local use).
"""

from dataclasses import dataclass, field
from datetime import datetime

from brata_desktop.domain.document import Common, Count, Place

SAFE = "AMAN"
NOTABLE = "MENONJOL"
SKIPPED = "LEWATI"
RESULTS: tuple[str, ...] = (SAFE, NOTABLE, SKIPPED)
"""Results of a checkpoint: safe, notable, skipped."""


@dataclass(frozen=True, slots=True)
class CrewMember:
    """An officer in the patrol's crew.

    Attributes:
        id: Item id.
        name: With rank in `rank`, not here.
        rank: Abbreviation, as `Aipda`.
        nrp: Service number, or empty.
        is_leader: Team leader (*ketua tim*).
    """

    id: str
    name: str = ""
    rank: str = ""
    nrp: str = ""
    is_leader: bool = False


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A point of the route.

    Attributes:
        id: Item id.
        place: Where.
        passed_at: When the crew was there, with UTC offset; None while it lies ahead.
        result: One of `RESULTS`, or empty.
        note: One line.
        incident_id: Record id of the incident raised here, or empty.
    """

    id: str
    place: Place = field(default_factory=Place)
    passed_at: datetime | None = None
    result: str = ""
    note: str = ""
    incident_id: str = ""


@dataclass(frozen=True, slots=True)
class Escort:
    """What an escort (*pengawalan*) brought from where to where.

    Attributes:
        origin: Where it left.
        destinations: Where it went, in order.
        departed_at: With UTC offset.
        arrived_at: With UTC offset.
        cargo: Booths, ballots and the like, in words and numbers.
        companions: Who came along, by office.
        boxes: Ballot boxes, as a number to be added up.
    """

    origin: Place = field(default_factory=Place)
    destinations: tuple[Place, ...] = ()
    departed_at: datetime | None = None
    arrived_at: datetime | None = None
    cargo: str = ""
    companions: str = ""
    boxes: Count = field(default_factory=Count)


@dataclass(frozen=True, slots=True)
class Patrol(Common):
    """One patrol, which may be under way across a lock or a change of shift.

    Attributes:
        order_number: Number of the written order (*surat perintah*).
        mode: Patrol mode code (on foot, R2, R4, boat …).
        kind: Patrol kind code (perondaan, blok …).
        name: Name in use: a code of the list or free words.
        route: Route in words.
        target: What is watched (*sasaran*).
        crew: Who went.
        checkpoints: Points of the route in order.
        escort: From–to, for an escort; None for a plain patrol.
        findings: What was found.
        result: The closing line: situation at the end.
        is_finished: The crew has come back; until then the patrol is under way.
    """

    order_number: str = ""
    mode: str = ""
    kind: str = ""
    name: str = ""
    route: str = ""
    target: str = ""
    crew: tuple[CrewMember, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    escort: Escort | None = None
    findings: str = ""
    result: str = ""
    is_finished: bool = False


def checkpoint_tally(patrol: Patrol) -> tuple[int | None, int | None]:
    """Return how many checkpoints were passed, and how many there are; None without any."""
    if not patrol.checkpoints:
        return None, None
    passed = [point for point in patrol.checkpoints if point.result in (SAFE, NOTABLE)]
    return len(passed), len(patrol.checkpoints)
