"""Names that paper and chat may not show: children and victims, as initials.

A child's identity is secret by law whether offender, victim or witness (UU 11/2012 Art. 19, 97);
victims are masked by the program's own rule, because internal reports have leaked. Masking reaches
the person's entry and every text of the document that repeats the name.
"""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from brata_desktop.domain.kinds.incident import Incident, Person

ADULT_AGE_YEARS = 18
_PART_LETTERS_MIN = 3
"""Shorter parts of a name (M., bin) are left in running text: they would mask half of it."""

_T = TypeVar("_T")


def is_masked(person: Person) -> bool:
    """Tell whether a person's name is replaced: a child in any role, or a victim."""
    is_minor = person.age_years is not None and person.age_years < ADULT_AGE_YEARS
    return is_minor or person.is_child or person.role == "korban"


def initials(name: str) -> str:
    """Return "A. F." for "Ahmad Fauzi"; initials stay as they are."""
    words = re.findall(r"\w+", name)
    return " ".join(f"{word[0].upper()}." for word in words)


def mask_document(document: _T) -> _T:
    """Return a document with the names of children and victims replaced everywhere in it."""
    if not isinstance(document, Incident):
        return document
    return _mask_texts(document, _pattern(p.name for p in document.persons if is_masked(p)))


def mask_text(text: str, persons: Iterable[Person]) -> str:
    """Return a text with the names of children and victims replaced."""
    pattern = _pattern(person.name for person in persons if is_masked(person))
    return text if pattern is None else pattern.sub(_to_initials, text)


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    parts: set[str] = set()
    for name in names:
        whole = name.strip()
        words = re.findall(r"\w+", whole)
        if any(len(word) >= _PART_LETTERS_MIN for word in words):
            parts.add(whole)
        parts.update(word for word in words if len(word) >= _PART_LETTERS_MIN)
    if not parts:
        return None
    longest_first = sorted(parts, key=lambda part: (-len(part), part))
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(part) for part in longest_first)})(?!\w)", re.IGNORECASE
    )


def _mask_texts(value: _T, pattern: re.Pattern[str] | None) -> _T:
    """Return a value with every text in it masked; codes and ids hold no names."""
    if pattern is None:
        return value
    return _masked(value, pattern)  # type: ignore[return-value]


def _masked(value: object, pattern: re.Pattern[str]) -> object:
    if isinstance(value, str):
        return pattern.sub(_to_initials, value)
    if isinstance(value, tuple):
        return tuple(_masked(item, pattern) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _masked(getattr(value, f.name), pattern) for f in fields(value)}
        return replace(value, **changed)
    return value


def _to_initials(found: re.Match[str]) -> str:
    return initials(found.group())
