"""What an incident adds to the situation table of the daily report, and the table's groups."""

import operator
from collections.abc import Iterable
from dataclasses import dataclass, fields

SECURITY_GROUPS = ("kejahatan", "pelanggaran", "gangguan", "bencana")
"""Groups whose sum is *gangguan kamtibmas* (Perkap 7/2009; Polri's daily numbers)."""
OTHER_GROUPS = (
    "laka_lantas",
    "unjuk_rasa",
    "pidana_pemilu",
    "pelanggaran_pemilu",
    "gangguan_tahapan",
    "lainnya",
)
GROUPS = SECURITY_GROUPS + OTHER_GROUPS
"""Every group an incident can count in; each incident counts in exactly one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over some incidents. Only known numbers are added."""

    events: int = 0
    dead: int = 0
    severely_injured: int = 0
    lightly_injured: int = 0
    injured: int = 0
    loss_idr: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return the sum, field by field."""
        return Tally(*map(operator.add, _TALLY_VALUES(self), _TALLY_VALUES(other)))


_TALLY_VALUES = operator.attrgetter(*(f.name for f in fields(Tally)))


def sum_tallies(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of some tallies."""
    return sum(tallies, Tally())
