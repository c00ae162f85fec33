"""Deciding between values that stand side by side; a person decides, here it is only written down.

A resolution is a version like any other: written upon everything that was seen, so that the values
it leaves out are older than it and stand no longer. They stay in the history.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from brata_desktop.domain import transition
from brata_desktop.domain.document import Json, JsonObject
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.multivalue import ABSENT, GONE, Candidate, Fields, Path
from brata_desktop.domain.revision import Revision


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values.

    Attributes:
        revision: The revision that gave it: who, when and by which laptop's clock.
        value: The value; None for none.
        is_removal: The item that the field belongs to was removed.
    """

    revision: Revision
    value: Json
    is_removal: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A field to decide about.

    Attributes:
        path: The field.
        base: What everybody who gave a value had seen there; None for nothing.
        sides: The values, in the order of their hashes, the same for everybody.
    """

    path: Path
    base: Json
    sides: tuple[Side, ...]


REMOVE: Final = object()
"""Decision that the item which a field belongs to goes."""


def questions(state: RecordState) -> tuple[Question, ...]:
    """Return what is to be decided about a record; nothing when it has no conflict.

    Of an item that was removed on one side and edited on the other, all fields are one question.
    """
    by_hash = {entry.revision.hash: entry.revision for entry in state.history}
    found: list[Question] = []
    asked: set[Path] = set()
    for path, candidates in state.conflicts.items():
        is_removal = any(candidate.is_removal for candidate in candidates)
        path_ = path[:2] if is_removal else path
        if path_ in asked:
            continue
        asked.add(path_)
        base = _base(state, by_hash, [candidate.hash for candidate in candidates])
        sides = tuple(_side(path_, candidate, by_hash) for candidate in candidates)
        found.append(Question(path_, _at(base, path_), sides))
    return tuple(found)


def decided(document: JsonObject, choices: Mapping[Path, Any]) -> dict[str, Any]:
    """Return a document with decided values in it.

    Args:
        document: As it stands, with provisional values.
        choices: Field to its value; `REMOVE` for an item that goes. A whole item (a path of two)
            takes an object.
    """
    made: dict[str, Any] = dict(document)
    for path, choice in choices.items():
        if len(path) == 1:
            made[path[0]] = choice
        else:
            made[path[0]] = _decided_items(made.get(path[0]), path, choice)
    return made


def as_statements(told: Sequence[tuple[str, str]]) -> str:
    """Return texts of several people as what each of them said: "Menurut A: … Menurut B: …"."""
    return " ".join(f"Menurut {who}: {text.strip()}" for who, text in told if text.strip())


def _side(path: Path, candidate: Candidate, by_hash: Mapping[bytes, Revision]) -> Side:
    revision = by_hash[candidate.hash]
    is_whole_item = len(path) == 2 and not candidate.is_removal  # noqa: PLR2004 - list and item id
    value = _at(transition.document_of(revision), path) if is_whole_item else candidate.value
    return Side(revision, value, candidate.is_removal)


def _base(
    state: RecordState, by_hash: Mapping[bytes, Revision], hashes: Sequence[bytes]
) -> JsonObject:
    """Return the newest counted document that all writers had before them; empty without one."""
    pasts = [_past(hash_, by_hash) for hash_ in hashes]
    common = frozenset.intersection(*pasts)
    for entry in reversed(state.history):
        is_version = not transition.is_transition(entry.revision) and entry.refusal is None
        if is_version and entry.revision.hash in common:
            return transition.document_of(entry.revision)
    return {}


def _past(hash_: bytes, by_hash: Mapping[bytes, Revision]) -> frozenset[bytes]:
    """Return everything that a revision was written upon."""
    found: set[bytes] = set()
    waiting = list(by_hash[hash_].header.parents)
    while waiting:
        parent = waiting.pop()
        if parent in by_hash and parent not in found:
            found.add(parent)
            waiting.extend(by_hash[parent].header.parents)
    return frozenset(found)


def _at(document: JsonObject, path: Path) -> Json:
    if len(path) == 2:  # noqa: PLR2004 - list and item id
        items = document.get(path[0])
        listed = items if isinstance(items, list | tuple) else ()
        return next((i for i in listed if isinstance(i, Mapping) and i.get("id") == path[1]), None)
    value = Fields(document).value(path)
    return None if value is ABSENT or value is GONE else value  # type: ignore[return-value] # the two absences are gone


def _decided_items(items: object, path: Path, choice: object) -> list[Any]:
    listed = list(items) if isinstance(items, list | tuple) else []
    kept: list[Any] = []
    is_there = False
    for item in listed:
        if item.get("id") != path[1]:
            kept.append(item)
            continue
        is_there = True
        if choice is REMOVE:
            continue
        kept.append(choice if len(path) == 2 else {**item, path[-1]: choice})  # noqa: PLR2004
    if not is_there and choice is not REMOVE and len(path) == 2:  # noqa: PLR2004
        kept.append(choice)
    return kept
