"""A narrative in segments, and the small words that hold it together."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the narrative.

    Attributes:
        text: The words, with the spaces and marks that belong to them.
        field: Field of the document they come from ("occurred.time"); empty for set words.
    """

    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Narrative:
    """A narrative in segments."""

    segments: tuple[Segment, ...] = ()

    @property
    def text(self) -> str:
        """The narrative as plain text."""
        return "".join(segment.text for segment in self.segments)


class NarrativeWriter:
    """Puts segments together, with the spaces and marks between them."""

    def __init__(self) -> None:
        self._segments: list[Segment] = []

    def add(self, text: str, field: str = "") -> None:
        """Add words as they are, when there are any."""
        if text:
            self._segments.append(Segment(text, field))

    def add_all(self, segments: Iterable[Segment]) -> None:
        """Add segments as they are."""
        self._segments.extend(segment for segment in segments if segment.text)

    def sentence(self, label: str, text: str, field: str) -> None:
        """Add "Label: words." as a sentence of its own, when there are words."""
        words = sentence_text(text)
        if words:
            self.add(f" {label}: ")
            self.add(lower_first(words) if label else words, field)
            self.add(".")

    def stop(self) -> None:
        """End the sentence, when one was begun."""
        if self._segments:
            self.add(".")

    def finish(self) -> Narrative:
        """Return the narrative, without a space at its begin."""
        if self._segments:
            first = self._segments[0]
            begin = first.text.lstrip(" ,")
            self._segments[0] = Segment(begin[:1].upper() + begin[1:], first.field)
        return Narrative(tuple(self._segments))


def lower_first(text: str) -> str:
    """Return the text with a small first letter, unless its first word is an abbreviation."""
    first = text.split(" ", 1)[0]
    is_abbreviation = sum(char.isupper() for char in first) > 1 or first.endswith(".")
    return text if is_abbreviation else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def sentence_text(text: str) -> str:
    """Return the words on one line and without the full stop at their end."""
    return " ".join(text.split()).rstrip(" .;,")
