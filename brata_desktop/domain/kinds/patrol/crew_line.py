"""One line per officer of a crew: "aipda m. noor", "ketua aipda m. noor 80010001".

The leader's word first (optional), then the rank as anybody writes it, then the name, and a
service number anywhere. What is no rank stays part of the name; nothing typed is dropped.
"""

import re
from collections.abc import Callable

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.patrol.document import CrewMember
from brata_desktop.domain.registers import NIP_DIGITS, NRP_DIGITS

LENGTH_MAX = 200
"""Longest line; more is a mistake such as a whole list pasted in."""

LEADER_WORD = "ketua"

_LEADER = re.compile(r"(?:ketua(?:\s+(?:tim|regu))?|katim|karu|kt)\b[\s.,:]*", re.IGNORECASE)
_NUMBER = re.compile(
    rf"(?:\b(?:nrp|nip)[\s.:]*)?(?<!\d)(\d{{{NIP_DIGITS}}}|\d{{{NRP_DIGITS}}})(?!\d)", re.IGNORECASE
)
_RANK_WORDS_MAX = 4


def parse_crew_line(
    line: str, catalogue: Catalogue, new_id: Callable[[], str], *, field: str = "crew"
) -> CrewMember:
    """Return the crew member a line describes.

    Raises:
        InvalidInput: `text-unclear`: nothing is left for a name, or the line is too long.
    """
    text = " ".join(line.split())
    number = _NUMBER.search(text)
    rest = text if number is None else f"{text[: number.start()]} {text[number.end() :]}"
    leader = _LEADER.match(rest.strip())
    words = (rest.strip()[leader.end() :] if leader else rest).split()
    rank, taken = _rank(words, catalogue)
    name = " ".join(words[taken:]).strip(" ,;")
    if not name or len(text) > LENGTH_MAX:
        params = {"text": text[:60], "expected": "rank and name", "example": "Aipda M. Noor"}
        raise InvalidInput(field, "text-unclear", **params)
    nrp = number[1] if number else ""
    return CrewMember(new_id(), _capital(name), rank, nrp, is_leader=leader is not None)


def crew_line(member: CrewMember) -> str:
    """Return the line that `parse_crew_line` reads back: for a change of what was entered."""
    lead = LEADER_WORD if member.is_leader else ""
    return " ".join(part for part in (lead, member.rank, member.name, member.nrp) if part)


def crew_title(member: CrewMember) -> str:
    """Return "Aipda M. Noor"."""
    return f"{member.rank} {member.name}".strip()


def _rank(words: list[str], catalogue: Catalogue) -> tuple[str, int]:
    """Return the rank at the beginning as it is abbreviated, and how many words it takes."""
    for count in range(min(_RANK_WORDS_MAX, len(words) - 1), 0, -1):
        rank = catalogue.rank_named(" ".join(words[:count]).rstrip(","))
        if rank is not None:
            return rank.abbreviation, count
    return "", 0


def _capital(name: str) -> str:
    """Return a name typed in small letters with capitals; any other as it was typed."""
    return name.title() if name == name.lower() else name
