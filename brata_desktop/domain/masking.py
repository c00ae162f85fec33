"""Names of children and victims are replaced by initials before a text leaves the program.

The identity of a child who is reported, hurt or a witness is kept secret (UU 11/2012, articles 19
and 97), and reports with victims' names and addresses have leaked from chat groups. So both are
masked by default, in the fields that hold them and in every free text that repeats them. A name
that is shared with somebody else is masked there as well: rather too much than too little.
"""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from brata_desktop.domain.kinds import spec_of
from brata_desktop.domain.person import ADULT_AGE_YEARS, Person, persons_in

VICTIM = "korban"
HIDDEN_NOTE = "(disamarkan)"
"""Stands for the note of a masked person, which may hold an address."""

WORD_LETTERS_MIN = 3
"""Shorter parts of a name are too common as words to be replaced on their own."""

_CODE_FIELDS = frozenset(
    {
        "area_code",
        "external_id",
        "id",
        "media_type",
        "operation",
        "part_of_day",
        "precision",
        "role",
        "satgas",
        "sha256",
        "stage",
    }
)
NOT_A_NAME = frozenset(
    """
    alias als anak anggota bapak bayi belum bin binti dan dari dewasa diketahui dua haji hj ibu
    identitas itu kpps korban laki linmas nama namanya nihil orang panwas pelajar pelapor pemilih
    perempuan petugas pria saksi saudara saudari sdr sdri seorang terlapor tidak tanpa tua umur
    usia warga wanita yang
    """.split()  # noqa: SIM905 - forty quoted words would read worse
)
"""Words that describe somebody or link a name; never masked on their own."""

_SPLIT = re.compile(r"[\W_]+")
_NIK = re.compile(r"(?<!\d)\d{16}(?!\d)")
_ROUNDS_MAX = 8
ValueT = TypeVar("ValueT")


def is_masked(person: Person) -> bool:
    """Whether a person's name is masked: a child in any role, or a victim."""
    is_young = person.age_years is not None and person.age_years < ADULT_AGE_YEARS
    return person.is_child or is_young or person.role == VICTIM


def masked_names(document: object) -> tuple[str, ...]:
    """Return the names of the persons whose name is masked, as they were given."""
    names = (person.name for person in persons_in(document) if is_masked(person))
    return tuple(name for name in names if name and not _is_description(name))


def mask_document(document: ValueT) -> ValueT:
    """Return the document with the names of children and victims as initials everywhere.

    Notes of masked persons are hidden, NIK are masked. Masking twice changes nothing more.
    """
    spec = spec_of(document)
    codes = _CODE_FIELDS | spec.code_fields if spec is not None else _CODE_FIELDS
    return _mask_value(document, _pattern_of(masked_names(document)), codes)


def mask_text(text: str, persons: Iterable[Person]) -> str:
    """Return a text with the names of children and victims, or longer parts, as initials."""
    return mask_names(text, (person.name for person in persons if is_masked(person)))


def mask_names(text: str, names: Iterable[str]) -> str:
    """Return a text with every occurrence of the names, or of a longer part, as initials."""
    told = (name for name in names if not _is_description(name))
    return _mask_string(text, _pattern_of(told))


def initials(name: str) -> str:
    """Return "A. F." for "Ahmad F."; a description such as "belum diketahui" stays as it is."""
    if _is_description(name):
        return name
    return _letters(name)


def mask_nik(text: str) -> str:
    """Return a text with all but the first four digits of each NIK (16 digits) as x.

    A NIK tells region and birth date; it is shown in full only where somebody asks for it.
    """
    return _NIK.sub(lambda found: found[0][:4] + "x" * 12, text)


def mask_nrp(nrp: str) -> str:
    """Return an NRP as "8701xxxx"; of a NIP the first eight digits stay."""
    digits = nrp.strip()
    shown = 4 if len(digits) <= 8 else 8  # noqa: PLR2004 - an NRP has 8 digits, a NIP 18
    return digits[:shown] + "x" * len(digits[shown:])


def _words(name: str) -> list[str]:
    return [word for word in _SPLIT.split(name) if word]


def _is_description(name: str) -> bool:
    return all(word.casefold() in NOT_A_NAME for word in _words(name))


def _pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    forms = {form for name in names for form in _forms(_words(name))}
    if not forms:
        return None
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    # A full stop behind belongs to the initials that take the place.
    return re.compile(
        rf"(?<![^\W_])(?:{'|'.join(longest_first)})(?![^\W_])\.?", re.IGNORECASE | re.UNICODE
    )


def _forms(words: list[str]) -> Iterable[str]:
    """Yield the whole name and each part that is long enough, as patterns."""
    if len(words) > 1 and any(len(word) > 1 for word in words):
        yield r"[\W_]+".join(re.escape(word) for word in words)
    for word in words:
        if len(word) >= WORD_LETTERS_MIN and word.casefold() not in NOT_A_NAME:
            yield re.escape(word)


def _mask_string(text: str, pattern: re.Pattern[str] | None) -> str:
    if pattern is None:
        return text
    # Initials can complete another name ("Al" behind "A."), so until nothing is left.
    for _ in range(_ROUNDS_MAX):
        masked = pattern.sub(lambda found: _letters(found[0]), text)
        if masked == text:
            break
        text = masked
    return text


def _letters(name: str) -> str:
    return " ".join(f"{word[0].upper()}." for word in _words(name))


def _mask_value(value: ValueT, pattern: re.Pattern[str] | None, codes: frozenset[str]) -> ValueT:
    """Mask every text below a value; codes and ids stay."""
    if isinstance(value, str):
        return mask_nik(_mask_string(value, pattern))  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_mask_value(item, pattern, codes) for item in value)  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = [field.name for field in fields(value) if field.name not in codes]
    changes = {name: _mask_value(getattr(value, name), pattern, codes) for name in names}
    masked = replace(value, **changes)
    if isinstance(value, Person) and is_masked(value):
        return _hide(masked)  # type: ignore[arg-type,return-value]
    return masked


def _hide(person: Person) -> Person:
    note = HIDDEN_NOTE if person.note else ""
    return replace(person, name=initials(person.name), note=note)
