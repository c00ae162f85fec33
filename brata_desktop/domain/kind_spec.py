"""What the rest of the program asks a kind of record; no other module knows a kind by name.

A kind fills in a `KindSpec` in its own folder. Everything but code, letter, document and the way
it is told has a default that asks for nothing.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.catalogue_tables import TableFile
from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_text import Narrative
from brata_desktop.domain.times import When

EventMaker: TypeAlias = "Callable[[EventFields, dict[str, Any]], Common]"
"""Makes the document of a published event from its fields and what all kinds have in common."""


def _nothing(_: Any) -> tuple[()]:  # noqa: ANN401 - a document of any kind
    return ()


@dataclass(frozen=True, slots=True)
class Telling:
    """How a kind is told.

    Attributes:
        narrate: The narrative as it prints.
        headline: The title of a record whose *what* is empty.
        chat: The lettered points of the chat text, behind time and place; empty ones are left out.
        kind_name: What the catalogue says a document is one of; empty when it does not know.
        code_name: What the catalogue calls the kind's own code; empty for an unknown one.
    """

    narrate: Callable[[Any, Names], Narrative]
    headline: Callable[[Any, Names], str]
    chat: Callable[[Any, Names], Iterable[tuple[str, str]]]
    kind_name: Callable[[Any, Catalogue], str]
    code_name: Callable[[str, Catalogue], str] = lambda _, __: ""


@dataclass(frozen=True, slots=True)
class Questions:
    """What a form of the kind asks.

    Attributes:
        fields: The questions that count as answers, in the form's order.
        badges: Letters by field, where the questions carry letters (SI A DI …).
        stand_ins: Fields that answer a question in place of its own.
        sentences: Answers that should be sentences; a review points out short ones.
        required: What a record cannot be submitted without, beside the kind's own code.
    """

    fields: tuple[str, ...] = ()
    badges: Mapping[str, str] = field(default_factory=dict)
    stand_ins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    required: tuple[str, ...] = ("what", "place", "occurred")


@dataclass(frozen=True, slots=True)
class Oddities:
    """Where `domain/warnings.py` looks in a document of the kind, beside what all kinds have.

    Attributes:
        texts: Fields of free words, in the order of the form; *what* and *remarks* are known.
        times: Further times by field.
        moments: Moments by field; those of one list should follow each other.
        counts: Further numbers with words by field.
        places: Further places by field.
        sums: Sums of the kind that do not fit their parts.
        checks: Rules of the kind that a document breaks.
        is_happening: The kind tells what happened to people: an exercise told so is pointed out.
    """

    texts: tuple[str, ...] = ()
    times: Callable[[Any], Iterable[tuple[str, When]]] = _nothing
    moments: Callable[[Any], Iterable[tuple[str, dt.datetime]]] = _nothing
    counts: Callable[[Any], Iterable[tuple[str, Count]]] = _nothing
    places: Callable[[Any], Iterable[tuple[str, Place]]] = _nothing
    sums: Callable[[Any], Iterable[Finding]] = _nothing
    checks: Callable[[Any], Iterable[Finding]] = _nothing
    is_happening: bool = False


@dataclass(frozen=True, slots=True)
class KindSpec:
    """What the rest of the program needs to know about a kind.

    Attributes:
        code: The kind in headers, tables and verbs.
        letter: First letter of the record number (K, P, E).
        document: The dataclass of its document.
        kind_field: The document's field that holds the kind's own code (category, mode …), or
            empty.
        telling: How it is told.
        rank: Its place in lists, forms and menus; the lowest stands first.
        questions: What its form asks.
        oddities: Where to look for what is odd.
        code_fields: Fields of codes and ids, in which no name is ever masked.
        linked: Ids of the records that a document names; empty ones are passed over.
        begin: What a new document holds from the start, made by a unit of this code.
        tally: The two numbers of the list's line: done and planned, or a number and None.
        is_under_way: Whether what a document tells of has not ended.
        is_kept_up: Its records go on for weeks and are amended all the while (a register): an
            approved one may be amended, with a reason, by whoever may amend a submitted one, and
            then waits for a supervisor again.
        may_be_told_twice: Two posts may record the same event: likely duplicates are looked for.
        terms: What the catalogue calls the codes inside a document, for paper; by code.
        tables: Files of the catalogue that it brings, by path below `resources/`.
        events: Kinds of published events that become this kind, with their makers.
    """

    code: str
    letter: str
    document: type[Common]
    kind_field: str
    telling: Telling
    rank: int = 1000
    questions: Questions = field(default_factory=Questions)
    oddities: Oddities = field(default_factory=Oddities)
    code_fields: frozenset[str] = frozenset()
    linked: Callable[[Any], Iterable[str]] = _nothing
    begin: Callable[[Any, str], Common] = lambda document, _: document
    tally: Callable[[Any], tuple[int | None, int | None]] = lambda _: (None, None)
    is_under_way: Callable[[Any], bool] = lambda _: False
    is_kept_up: bool = False
    may_be_told_twice: bool = False
    terms: Callable[[Any, Catalogue], Mapping[str, str]] = lambda _, __: {}
    tables: Mapping[str, TableFile] = field(default_factory=dict)
    events: Mapping[str, EventMaker] = field(default_factory=dict)

    def kind_of(self, document: Common) -> str:
        """Return the kind's own code of a document; empty for a kind without one."""
        return str(getattr(document, self.kind_field)) if self.kind_field else ""

    @property
    def required(self) -> tuple[str, ...]:
        """Fields without which a document cannot be submitted, in the form's order."""
        own = (self.kind_field,) if self.kind_field else ()
        return (*own, *self.questions.required)
