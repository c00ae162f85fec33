"""A person named in a record, whatever its kind.

Whoever holds a `Person` anywhere in its document has the names of children and victims masked on
paper and in chat texts (`domain/masking.py`); no kind has to ask for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

ADULT_AGE_YEARS = 18
"""Below it a person is a child (UU 11/2012, article 1)."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in a record. Never a party, religion or ethnicity (UU 27/2022).

    Attributes:
        id: Item id.
        role: One of the kind's roles (`ROLES` of an incident), or empty.
        name: As given; may be initials.
        age_years: Whole years.
        is_child: Set when a child is known to be involved without an exact age (UU 11/2012).
        occupation: In words.
        condition: Injury or state: "luka ringan", "meninggal".
        note: Anything else, such as an address the case needs.
    """

    id: str
    role: str = ""
    name: str = ""
    age_years: int | None = None
    is_child: bool = False
    occupation: str = ""
    condition: str = ""
    note: str = ""


def persons_in(value: object) -> Iterator[Person]:
    """Yield every person that a document, or a part of one, names."""
    if isinstance(value, Person):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from persons_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from persons_in(getattr(value, field.name))
