"""Incident (*kejadian*): SI A DI DE MEN BA BI.

The seven answers (siapa, apa, di mana, dengan apa, mengapa, bagaimana, bilamana) are the fields
`persons`, `what`, `place`, `means`, `cause`, `how`, `occurred`.
"""

from dataclasses import dataclass, field

from brata_desktop.domain.document import Common, Count
from brata_desktop.domain.person import Person
from brata_desktop.domain.times import When

ROLES: tuple[str, ...] = ("terlapor", "korban", "saksi", "pelapor")
"""Roles of a person in an incident, as the form names them."""

HAND_OVER_TARGETS: tuple[str, ...] = ("BAWASLU", "GAKKUMDU", "TNI", "KPU")
"""Bodies an incident can be handed over to."""


@dataclass(frozen=True, slots=True)
class Casualties:
    """Numbers of people hurt, as the daily report counts them (MD, LB, LR).

    Attributes:
        dead: Meninggal dunia.
        severely_injured: Luka berat.
        lightly_injured: Luka ringan.
        injured: Injured, severity not told apart.
        note: Words of the report, and what the numbers do not say.
    """

    dead: int | None = None
    severely_injured: int | None = None
    lightly_injured: int | None = None
    injured: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """An item secured (*barang bukti*)."""

    id: str
    what: str = ""
    quantity: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Hand-over of the incident to another body.

    Attributes:
        id: Item id.
        to: One of `HAND_OVER_TARGETS`.
        occurred: When it was handed over.
        receipt: Number of the receipt, or who received it by office.
        note: Anything else.
    """

    id: str
    to: str = ""
    occurred: When = field(default_factory=When)
    receipt: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Incident(Common):
    """One incident.

    Attributes:
        category: Incident category code.
        severity: RENDAH, SEDANG, TINGGI or KRITIS.
        is_notable: *Menonjol*: disturbs the public and needs priority (Perkap 7/2009).
        persons: Who (Siapa).
        are_persons_unknown: The officer says that it is not known who.
        means: With what (Dengan apa).
        cause: Why (Mengapa).
        how: How (Bagaimana): the chronology, in the officer's words.
        known_at: When the police learnt of it (*diketahui*).
        reported_at: When it was reported (*dilaporkan*).
        action_taken: What was done (Tindakan).
        outcome: Result so far.
        casualties: People hurt.
        loss_idr: Material loss in rupiah.
        crowd: How many people came to a demonstration (*massa*).
        evidence: Items secured.
        hand_overs: Hand-overs to other bodies.
        patrol_id: Record id of the patrol it was raised in, or empty.
        checkpoint_id: Item id of the checkpoint it was raised at, or empty.
        vulnerability_id: Record id of the vulnerability it followed from, or empty.
    """

    category: str = ""
    severity: str = ""
    is_notable: bool = False
    persons: tuple[Person, ...] = ()
    are_persons_unknown: bool = False
    means: str = ""
    cause: str = ""
    how: str = ""
    known_at: When = field(default_factory=When)
    reported_at: When = field(default_factory=When)
    action_taken: str = ""
    outcome: str = ""
    casualties: Casualties = field(default_factory=Casualties)
    loss_idr: Count = field(default_factory=Count)
    crowd: Count = field(default_factory=Count)
    evidence: tuple[Evidence, ...] = ()
    hand_overs: tuple[HandOver, ...] = ()
    patrol_id: str = ""
    checkpoint_id: str = ""
    vulnerability_id: str = ""
