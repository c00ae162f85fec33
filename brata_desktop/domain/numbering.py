"""The record number: `K-BJM07-240131-A04`.

Letter of the kind, unit and post, day of the first save (WITA), letter of the laptop's
incarnation, running number. It is a label: unique on one laptop by construction, never used again
after a restore, and never an identity (that is the record's UUID).
"""

import datetime as dt
import re
import uuid
from dataclasses import dataclass

from brata_desktop.domain.errors import InvalidInput

_DRAWN = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_FORM = re.compile(
    r"(?P<letter>[A-Z])-(?P<unit>[A-Z]+)(?P<post>\d+)-(?P<day>\d{6})-"
    r"(?P<laptop>[A-Z]+)(?P<running>\d{2,})"
)


@dataclass(frozen=True, slots=True)
class RecordNumber:
    """The parts of a number.

    Attributes:
        letter: Letter of the kind.
        unit: Unit code.
        post: Post code, digits.
        day: Day of the first save in WITA.
        laptop: Letter of the laptop's incarnation.
        running: Running number of that letter, kind and day, from 1.
    """

    letter: str
    unit: str
    post: str
    day: dt.date
    laptop: str
    running: int

    def __str__(self) -> str:
        """Return the number as it is printed."""
        return (
            f"{self.letter}-{self.unit}{self.post}-{self.day:%y%m%d}-"
            f"{self.laptop}{self.running:02d}"
        )


def parse_number(text: str) -> RecordNumber:
    """Return the parts of a number; small letters and spaces around it are allowed.

    Raises:
        InvalidInput: `text-unclear`.
    """
    found = _FORM.fullmatch(text.strip().upper())
    try:
        if found is None:
            raise ValueError(text)  # noqa: TRY301 - both ways of being wrong end in one place
        day = dt.datetime.strptime(found["day"], "%y%m%d").replace(tzinfo=dt.UTC).date()
    except ValueError as error:
        raise InvalidInput(
            "number",
            "text-unclear",
            text=text,
            expected="a record number",
            example="K-BJM07-240131-A04",
        ) from error
    return RecordNumber(
        found["letter"], found["unit"], found["post"], day, found["laptop"], int(found["running"])
    )


def check_post_code(unit: str, post: str) -> None:
    """Refuse a post code that could not be read back from a record number.

    Raises:
        InvalidInput: `post-code-form`, field `post`.
    """
    probe = RecordNumber("K", unit, post, dt.date(2024, 1, 31), "A", 1)
    try:
        reads_back = parse_number(str(probe)) == probe
    except InvalidInput:
        reads_back = False
    if not reads_back:
        raise InvalidInput("post", "post-code-form", given=post)


def drawn_laptop_letters(incarnation: str, used: frozenset[str]) -> str:
    """Return two letters for an incarnation that began on a store with revisions.

    Two laptops that were restored from one copy know the same letters and nothing of each other:
    the next free one would be the same on both. Drawn from the id, which is random, two letters
    meet once in 576 times; I and O are left out, which read as digits.

    Args:
        incarnation: Id of the incarnation (UUID text).
        used: Letters that are known to be taken.
    """
    drawn = uuid.UUID(incarnation).int
    for number in range(drawn, drawn + len(_DRAWN) ** 2):
        letters = _DRAWN[number // len(_DRAWN) % len(_DRAWN)] + _DRAWN[number % len(_DRAWN)]
        if letters not in used:
            return letters
    return next_laptop_letter(used)


def next_laptop_letter(used: frozenset[str]) -> str:
    """Return the first letter no incarnation has used: A to Z, then AA, AB and on."""
    number = 1
    while (letter := _letters(number)) in used:
        number += 1
    return letter


def _letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
