"""What a use case changed, so that a screen can decide whether it cares."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """What was touched.

    Attributes:
        records: Ids of records whose line or content may look different.
        working_copies: Whether forms in progress came or went.
        officers: Whether officers, roles or unit settings changed.
        registers: Whether posts, personnel or polling stations changed.
        editions: Whether a report was issued.
        whereabouts: Whether receipts came or went: of any record it may be known elsewhere now
            where it is.
    """

    records: frozenset[str] = field(default_factory=frozenset)
    working_copies: bool = False
    officers: bool = False
    registers: bool = False
    editions: bool = False
    whereabouts: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Return both together."""
        return Changes(
            self.records | other.records,
            self.working_copies or other.working_copies,
            self.officers or other.officers,
            self.registers or other.registers,
            self.editions or other.editions,
            self.whereabouts or other.whereabouts,
        )
