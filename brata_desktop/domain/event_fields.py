"""The fields of a published event, from which a kind makes its document without loss."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from brata_desktop.domain.document import Count
from brata_desktop.domain.errors import InvalidInput

LABELS: Mapping[str, str] = {
    "unit": "Satuan",
    "what": "Apa",
    "who_roles": "Siapa",
    "participants": "Peserta",
    "why": "Mengapa",
    "how": "Bagaimana",
    "outcome": "Hasil",
    "casualties": "Korban",
    "loss_idr": "Kerugian (Rp)",
    "stage": "Tahap pada sumber",
    "date": "Tanggal pada sumber",
    "time": "Waktu pada sumber",
    "tz": "Zona waktu pada sumber",
}
"""How a field without a place of its own is named in the remarks."""

_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+|\d{1,15}", re.ASCII)
_NUMBER_MAX = 2**53 - 1


class EventFields:
    """The fields of an event, taken one by one; what is left over goes to the remarks."""

    def __init__(
        self, event: Mapping[str, Any], find_unit: Callable[[str], str] = lambda _: ""
    ) -> None:
        self._find_unit = find_unit
        self._left = {key: value for key, value in event.items() if _is_given(value)}
        self._remarks: list[str] = []

    def text(self, key: str) -> str:
        """Take a text; a number is taken as its digits."""
        value = self._left.pop(key, "")
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise InvalidInput(key, "field-wrong-type", expected="text")
        return str(value)

    def unit(self, key: str) -> str:
        """Take the name of a police unit and return its code; its words go to the remarks."""
        name = self.text(key)
        self.remark(key, name)
        return self._find_unit(name) if name else ""

    def words(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; one text counts as a list separated by semicolons."""
        value = self._left.pop(key, ())
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(";") if part.strip())
        if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value):
            raise InvalidInput(key, "field-wrong-type", expected="a list of texts")
        return tuple(value)

    def joined(self, key: str) -> str:
        """Take a text or a list of texts as one text."""
        value = self._left.get(key)
        return "; ".join(self.words(key)) if isinstance(value, list) else self.text(key)

    def count(self, key: str) -> Count:
        """Take a number, or the words of one."""
        return count_of(self._left.pop(key, None), key)

    def mapping(self, key: str) -> dict[str, Any]:
        """Take an object, its empty values left out; flat fields `key.name` count too."""
        value = self._left.pop(key, {})
        if not isinstance(value, Mapping):
            raise InvalidInput(key, "field-wrong-type", expected="an object")
        flat = {name for name in self._left if name.startswith(f"{key}.")}
        merged = {**value, **{name.partition(".")[2]: self._left.pop(name) for name in flat}}
        return {name: inner for name, inner in merged.items() if inner is not None}

    def remark(self, key: str, value: str) -> None:
        """Keep a value that no field takes."""
        if value:
            self._remarks.append(f"{LABELS.get(key, key)}: {value}")

    def keep(self, *keys: str) -> None:
        """Take fields straight to the remarks."""
        for key in keys:
            if key in self._left:
                self.remark(key, plain_words(self._left.pop(key)))

    def remarks(self) -> str:
        """Take everything that is left, and return all remarks, one a line."""
        # What the source calls remarks stands without a label.
        own = self.joined("remarks")
        self.keep(*self._left)
        return "\n".join(filter(None, (own, *self._remarks)))


def count_of(value: object, field: str) -> Count:
    """Return a number, or the words in which one was given ("ratusan", "sekitar 60").

    Raises:
        InvalidInput: `field-wrong-type`, `field-out-of-range`.
    """
    if value is None:
        return Count()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise InvalidInput(field, "field-wrong-type", expected="a number or words")
    if isinstance(value, str):
        if not _GROUPED.fullmatch(value.strip()):
            return Count(text=value)
        # The words stay where the digits alone would lose how it was written.
        number = int(value.replace(".", ""))
        return Count(number, "" if str(number) == value else value)
    if isinstance(value, float):
        return Count(text=str(value)) if not value.is_integer() else count_of(int(value), field)
    if not 0 <= value <= _NUMBER_MAX:
        raise InvalidInput(field, "field-out-of-range", allowed=f"0 to {_NUMBER_MAX}")
    return Count(value)


def _is_given(value: object) -> bool:
    return value is not None and value not in ("", [], {})


def plain_words(value: object) -> str:
    """Return a value of any shape as words."""
    if isinstance(value, Mapping):
        given = ((key, inner) for key, inner in value.items() if inner is not None)
        return "; ".join(f"{key}: {plain_words(inner)}" for key, inner in given)
    if isinstance(value, list | tuple):
        return "; ".join(map(plain_words, value))
    return str(value)
