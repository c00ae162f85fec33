"""What the program points out about a record, as values; it never corrects anything by itself."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

FINDINGS: Mapping[str, str] = MappingProxyType(
    {
        "answer-short": "{field}: fewer than {words} words",
        "answers-filled": "{filled} of {total} answers filled",
        "area-agrees": "the place agrees with its area",
        "area-disagrees": "the place names {said}, the area is {area}",
        "area-not-compared": "the place has no area to compare with",
        "date-impossible": "{field}: '{text}' is no date",
        "delay-long": "recorded {minutes} minutes after it happened",
        "delay-plausible": "recorded {minutes} minutes after it happened",
        "delay-unknown": "no time to compare with",
        "duplicate-suspected": "{number} may be the same event ({percent} %)",
        "end-before-start": "{field}: the end is before the begin",
        "no-duplicate": "no other record of the same event",
        "simulation-mentioned": "'{word}' is mentioned: an exercise is no incident",
        "time-ahead": "{field}: {when} lies ahead of the clock ({now})",
        "total-differs": "{field}: the total {total} is not the sum of its parts, {sum}",
        "village-unknown": "'{name}' is not in the list of areas",
        "weekday-mismatch": "{field}: {day} was a {weekday}, the text says {said}",
    }
)
"""The English sentence of every shared finding by its code, sorted; the window has its own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing pointed out.

    Attributes:
        code: Key of `FINDINGS`, or one of a kind of record alone.
        field: The document's field it is about; empty for the record as a whole.
        params: Values for the sentence, by name.
        sentence: The English sentence of a code that is not in `FINDINGS`.
    """

    code: str
    field: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)
    sentence: str = dataclasses.field(default="", compare=False)

    def __str__(self) -> str:
        """Return the English sentence."""
        sentence = self.sentence or FINDINGS[self.code]
        return sentence.format(**{"field": self.field, **self.params})
