"""Pre-emptive action (*kegiatan preemtif*): visits, appeals, talks, and the threat they answer."""

from dataclasses import dataclass, field

from brata_desktop.domain.document import Common, Count


@dataclass(frozen=True, slots=True)
class Preemptive(Common):
    """One pre-emptive action.

    Attributes:
        kind: Pre-emptive kind code.
        target_group: Who was addressed (*sasaran*), as a group, never by affiliation.
        participants: How many came.
        officers: Who carried it out, in words.
        topics: Codes or words of what was talked about (*materi*).
        message: The message in words.
        result: What came of it, what people said (*hasil*).
        follow_up: What is to be done next (*tindak lanjut*).
        threat: The threat it answers, in words.
        threat_id: Record id of the vulnerability or incident it answers, or empty.
    """

    kind: str = ""
    target_group: str = ""
    participants: Count = field(default_factory=Count)
    officers: str = ""
    topics: tuple[str, ...] = ()
    message: str = ""
    result: str = ""
    follow_up: str = ""
    threat: str = ""
    threat_id: str = ""
