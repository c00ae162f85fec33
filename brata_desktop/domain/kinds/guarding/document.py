"""Guarding of an activity of the election (*pengamanan kegiatan tahapan*, PAM)."""

from dataclasses import dataclass, field

from brata_desktop.domain.document import Common, Count
from brata_desktop.domain.times import When


@dataclass(frozen=True, slots=True)
class Element:
    """How many of one element (*unsur*) were there.

    Attributes:
        id: Item id: the code again, so that two laptops speak of the same line.
        code: Code of the element (POLRI, TNI, LINMAS …).
        strength: How many, as it was reported.
    """

    id: str
    code: str = ""
    strength: Count = field(default_factory=Count)


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of what went on, in order: the search before it, the activity, the way home.

    Attributes:
        id: Item id.
        what: In words.
        occurred: When it began.
        note: What was noticed.
    """

    id: str
    what: str = ""
    occurred: When = field(default_factory=When)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Guarding(Common):
    """One activity that was guarded, at one or several places, on one or several days.

    The first place is `place`, further ones are `other_places`. Its days run from the begin to the
    end of `occurred`; it counts on each of them. Who held a campaign meeting is not asked: that
    would be a party.

    Attributes:
        kind: Code of what was guarded (registration, debate, plenary meeting …).
        order_number: Number of the written order (*surat perintah*).
        notice_number: Number of the receipt of the organiser's notice (STTP).
        crowd: How many people came.
        elements: Strength by element.
        phases: What went on, in order.
        measures: How it was guarded: search, inner and outer ring, traffic.
        findings: What was noticed.
        result: How it ended.
    """

    kind: str = ""
    order_number: str = ""
    notice_number: str = ""
    crowd: Count = field(default_factory=Count)
    elements: tuple[Element, ...] = ()
    phases: tuple[Phase, ...] = ()
    measures: str = ""
    findings: str = ""
    result: str = ""
