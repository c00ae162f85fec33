"""One line per person: "t rian 24 buruh", "k ahmad f 22 mahasiswa, luka ringan".

Role first (t, k, s, p or the word), then the name up to the age, then the occupation up to a
comma, then the condition, then anything else. Long form: "Saksi, Siti Aminah, 31, pedagang". What
fits nowhere goes to the note; nothing typed is dropped.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.person import ADULT_AGE_YEARS, Person

ROLE_WORDS = {
    "t": "terlapor",
    "tl": "terlapor",
    "terlapor": "terlapor",
    "pelaku": "terlapor",
    "k": "korban",
    "kb": "korban",
    "korban": "korban",
    "s": "saksi",
    "sk": "saksi",
    "saksi": "saksi",
    "p": "pelapor",
    "pl": "pelapor",
    "pelapor": "pelapor",
}
"""What may be typed first, and the role it stands for."""

ROLE_NAMES = {
    "terlapor": "Terlapor",
    "korban": "Korban",
    "saksi": "Saksi",
    "pelapor": "Pelapor",
}

LENGTH_MAX = 500
"""Longest line; more is a mistake such as a whole report pasted in."""

AGE_YEARS_MAX = 120
_CHILD_WORDS = ("anak", "balita", "bayi")
_CONDITION_START = re.compile(
    r"(?:luka|meninggal|md|lb|lr|tewas|selamat|sehat|trauma|kritis|memar|patah|lecet|pingsan|"
    r"hilang|dirawat|sakit|syok|shock)\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?<![\w/.,-])\(?(?:(?:umur|usia|berumur)\s*)?(?P<years>[0-9]{1,3})"
    r"(?:\s*(?:th|thn|tahun)\b\.?)?\)?(?![\w/-]|[.,]\d)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:rt|rw|tps|no|nomor|pos|blok|gang|gg|km)[.\s]*$", re.IGNORECASE)
_ROLE = re.compile(r"\s*(?P<word>[A-Za-z]+)(?P<end>[\s,.:]+|$)")
_SPACE = re.compile(r"\s+")
_PARTICLES = frozenset({"bin", "binti", "alias", "als"})


@dataclass(frozen=True, slots=True)
class _Rest:
    """What stands after the age, sorted."""

    occupation: str = ""
    condition: str = ""
    is_child: bool = False
    note: str = ""


def parse_person(
    line: str, new_id: Callable[[], str], *, default_role: str = "", field: str = "persons"
) -> Person:
    """Return the person a line describes.

    Args:
        line: What was typed.
        new_id: Gives the item id.
        default_role: Role when the line names none.
        field: Named in the error.

    Raises:
        InvalidInput: `text-unclear` when the line holds no name and no age, or is longer than
            `LENGTH_MAX`.
    """
    if len(line) > LENGTH_MAX:
        raise _unclear(field, line)
    role, text = _split_role(line, default_role)
    name, age_years, after = _split_age(text)
    rest = _sort_rest(after)
    if not any(char.isalnum() for char in name + after) and age_years is None:
        raise _unclear(field, line)
    return Person(
        id=new_id(),
        role=role,
        name=_capitalised(name),
        age_years=age_years,
        is_child=rest.is_child or (age_years is not None and age_years < ADULT_AGE_YEARS),
        occupation=rest.occupation,
        condition=rest.condition,
        note=rest.note,
    )


def format_person(person: Person) -> str:
    """Return a person as one line that `parse_person` reads back: "Terlapor, Rian, 24, buruh"."""
    age = "" if person.age_years is None else f"{person.age_years} th"
    is_child_said = person.is_child and (
        person.age_years is None or person.age_years >= ADULT_AGE_YEARS
    )
    parts = [
        ROLE_NAMES.get(person.role, person.role),
        person.name,
        age,
        "anak" if is_child_said else "",
        person.occupation,
        person.condition,
        person.note,
    ]
    return ", ".join(part for part in parts if part)


def person_summary(person: Person) -> str:
    """Return what the chip shows behind the name: "22 th, mahasiswa, luka ringan"."""
    age = "" if person.age_years is None else f"{person.age_years} th"
    child = "anak" if person.is_child and person.age_years is None else ""
    parts = [age or child, person.occupation, person.condition, person.note]
    return ", ".join(part for part in parts if part)


def _unclear(field: str, line: str) -> InvalidInput:
    shown = line if len(line) <= 60 else f"{line[:60]}…"  # noqa: PLR2004 - enough to recognise it
    return InvalidInput(
        field, "text-unclear", text=shown, expected="a person", example="t rian 24 buruh"
    )


def _split_role(line: str, default_role: str) -> tuple[str, str]:
    found = _ROLE.match(line)
    role = ROLE_WORDS.get(found["word"].casefold()) if found else None
    if found is None or role is None:
        return default_role, line
    is_initial = len(found["word"]) == 1 and "." in found["end"]
    if is_initial:  # "S. Aminah" is a name, not a witness
        return default_role, line
    return role, line[found.end() :]


def _split_age(text: str) -> tuple[str, int | None, str]:
    """Return name, age and what follows; without an age the name ends at the first comma."""
    for found in _AGE.finditer(text):
        years = int(found["years"])
        if years <= AGE_YEARS_MAX and not _NUMBERED.search(text[: found.start()]):
            before, comma, extra = text[: found.start()].strip(" ,").partition(",")
            # "Rian, buruh, 24": what stands between name and age belongs behind the age.
            after = f"{extra}, {text[found.end() :]}" if comma else text[found.end() :]
            return _tidy(before), years, after
    name, _, after = text.strip(" ,").partition(",")
    return _tidy(name), None, after


def _sort_rest(after: str) -> _Rest:
    parts = [part for part in (_tidy(piece) for piece in after.split(",")) if part]
    is_child = any(part.casefold() in _CHILD_WORDS for part in parts)
    told = [part for part in parts if part.casefold() not in _CHILD_WORDS[:1]]
    occupation = next((part for part in told if not _CONDITION_START.match(part)), "")
    condition = next((part for part in told if _CONDITION_START.match(part)), "")
    note = [part for part in told if part not in {occupation, condition}]
    return _Rest(occupation, condition, is_child, ", ".join(note))


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", text).strip(" ,;:")


def _capitalised(name: str) -> str:
    """Return "Ahmad F." for "ahmad f"; a name typed with capitals stays as it is."""
    if name != name.casefold():
        return name
    return " ".join(_capital_word(word, number) for number, word in enumerate(name.split()))


def _capital_word(word: str, number: int) -> str:
    if number and word in _PARTICLES:
        return word
    is_initial = len(word) == 1 and word.isalpha()
    return f"{word.upper()}." if is_initial else word[:1].upper() + word[1:]
