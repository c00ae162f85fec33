"""Several versions of one document, field by field.

A field keeps the value that the newest writers gave it. When two writers who did not know of
each other gave it different values, both stand (a *conflict*) and one is shown provisionally.
Text is never merged: what is shown was written, and signed, by somebody.

A field is a top-level value of the document, taken whole (a place is one statement), or one value
of one item of a list whose items carry an `id` (persons, checkpoints, crew).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from brata_desktop.domain.document import Json, JsonObject

Path: TypeAlias = tuple[str, ...]
"""(`what`,) or (`persons`, item id, `age_years`)."""

Change: TypeAlias = "tuple[Path, Json, Json]"
"""Field, old and new value of an edit; None where there was none."""

_ORDER = "*order"


class _Absent:
    """Stands for a field that a version does not have."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return self._name


ABSENT: Final = _Absent("ABSENT")
GONE: Final = _Absent("GONE")
"""The whole item is not there: removing it is a statement about every field it could have."""
Value: TypeAlias = "Json | _Absent"


@dataclass(frozen=True, slots=True)
class Version:
    """One counted revision of a document.

    Attributes:
        hash: Its identity.
        document: Its whole document.
        parents: Positions of the versions it was written upon.
        past: Bit set of the positions of everything before it.
    """

    hash: bytes
    document: JsonObject
    parents: tuple[int, ...]
    past: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the values that stand side by side.

    Attributes:
        hash: The revision that gave the value.
        value: The value; None also stands for "removed".
        is_removal: The revision removed the item this field belongs to.
    """

    hash: bytes
    value: Json
    is_removal: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """The document as it stands.

    Attributes:
        document: Every field, with a provisional value where there is a conflict.
        conflicts: Path to the values that stand side by side, sorted by hash.
    """

    document: JsonObject
    conflicts: Mapping[Path, tuple[Candidate, ...]]


Prefer = Callable[[Path, Sequence[Candidate]], Candidate]
"""Chooses the provisional value of a conflict; must not depend on the order of the candidates."""


class Fields:
    """A document as fields."""

    def __init__(self, document: JsonObject) -> None:
        """Take a document apart."""
        self.values = _flatten(document)
        self._keys = {path: _key(value) for path, value in self.values.items()}

    def value(self, path: Path) -> Value:
        """Return a field; `ABSENT` where there is none, `GONE` where its whole item is not."""
        if path in self.values:
            return self.values[path]
        is_of_item = len(path) > 1 and path[-1] != _ORDER
        return GONE if is_of_item and (*path[:-1], "id") not in self.values else ABSENT

    def key(self, path: Path) -> str:
        """Return a comparable form of a field."""
        return self._keys.get(path) or _key(self.value(path))


class Versions:
    """The counted versions of one document, added in causal order, merged at any point of it.

    What was found out about a field once is kept: merging every step of a long history costs
    little more than merging its end.
    """

    def __init__(self, prefer: Prefer) -> None:
        """Begin without a version; `prefer` chooses what is shown where values conflict."""
        self._prefer = prefer
        self._versions: dict[int, Version] = {}
        self._order: list[int] = []
        self._fields: dict[int, Fields] = {}
        self._given: dict[Path, dict[int, frozenset[int]]] = {}

    def add(self, position: int, version: Version) -> None:
        """Add a version at its position in the causal order: higher than all before."""
        self._versions[position] = version
        self._order.append(position)

    def merge(self, heads: Sequence[int]) -> Merge:
        """Merge versions none of which was written upon another.

        Args:
            heads: Their positions, ascending; at least one.
        """
        if len(heads) == 1:
            return Merge(self._versions[heads[0]].document, {})
        shown: dict[Path, Value] = {}
        conflicts: dict[Path, tuple[Candidate, ...]] = {}
        for path in sorted({path for head in heads for path in self._fields_of(head).values}):
            standing = self._standing_in(path, heads)
            values = {self._fields_of(position).key(path) for position in standing}
            if len(values) == 1 or path[-1] == _ORDER:
                first = min(standing, key=lambda position: self._versions[position].hash)
                shown[path] = self._fields_of(first).value(path)
                continue
            candidates = (self._candidate(path, position) for position in standing)
            conflicts[path] = tuple(sorted(candidates, key=lambda candidate: candidate.hash))
            kept = [c for c in conflicts[path] if not c.is_removal]
            shown[path] = self._prefer(path, kept or conflicts[path]).value
        fields = [self._fields_of(head).values for head in heads]
        return Merge(_rebuild(shown, conflicts, fields), conflicts)

    def changes(self, heads: Sequence[int], new: JsonObject) -> tuple[Change, ...]:
        """Return what a document changed in the merge of some versions."""
        if len(heads) == 1:
            return _changes(self._fields_of(heads[0]), Fields(new))
        return _changes(Fields(self.merge(heads).document), Fields(new))

    def _fields_of(self, position: int) -> Fields:
        if position not in self._fields:
            self._fields[position] = Fields(self._versions[position].document)
        return self._fields[position]

    def _standing_in(self, path: Path, heads: Sequence[int]) -> list[int]:
        """Return the versions that gave a field its standing values, superseded ones left out."""
        given = self._givers(path, heads[-1])
        found = sorted(frozenset().union(*(given[head] for head in heads)))
        older = 0
        for position in found:
            older |= self._versions[position].past
        return [position for position in found if not older >> position & 1]

    def _givers(self, path: Path, last: int) -> Mapping[int, frozenset[int]]:
        """Return for each version up to the last the versions its value of a field comes from."""
        given = self._given.setdefault(path, {})
        for position in self._order[len(given) :]:
            if position > last:
                break
            key = self._fields_of(position).key(path)
            parents = self._versions[position].parents
            same = [given[p] for p in parents if self._fields_of(p).key(path) == key]
            given[position] = frozenset().union(*same) if same else frozenset({position})
        return given

    def _candidate(self, path: Path, position: int) -> Candidate:
        value = self._fields_of(position).value(path)
        return Candidate(self._versions[position].hash, _json(value), value is GONE)


def _changes(old: Fields, new: Fields) -> tuple[Change, ...]:
    paths = sorted(path for path in {*old.values, *new.values} if path[-1] != _ORDER)
    return tuple(
        (path, _json(old.value(path)), _json(new.value(path)))
        for path in paths
        if old.key(path) != new.key(path)
    )


def _flatten(document: JsonObject) -> dict[Path, Value]:
    fields: dict[Path, Value] = {}
    for name, value in document.items():
        if _has_item_ids(value):
            fields[name, _ORDER] = [item["id"] for item in value]  # type: ignore[union-attr,index,call-overload]
            for item in value:  # type: ignore[union-attr]
                for key, inner in item.items():  # type: ignore[union-attr]
                    fields[name, item["id"], key] = inner  # type: ignore[index,call-overload]
        elif value not in ([], ()):
            fields[(name,)] = value
    return fields


def _has_item_ids(value: Json) -> bool:
    return (
        isinstance(value, Sequence)
        and not isinstance(value, str)
        and len(value) > 0
        and all(isinstance(item, Mapping) and _is_name(item.get("id")) for item in value)
        and len({item["id"] for item in value}) == len(value)  # type: ignore[index,call-overload]
    )


def _is_name(value: Json) -> bool:
    """Tell whether a value can name an item; anything else leaves its list one plain field."""
    return isinstance(value, str) and bool(value)


def _rebuild(
    shown: Mapping[Path, Value],
    conflicts: Mapping[Path, tuple[Candidate, ...]],
    heads: Sequence[Mapping[Path, Value]],
) -> JsonObject:
    document: dict[str, Json] = {
        path[0]: _json(value)
        for path, value in shown.items()
        if len(path) == 1 and not isinstance(value, _Absent)
    }
    for name in sorted({path[0] for path in shown if len(path) > 1}):
        document[name] = _rebuild_items(name, shown, conflicts, heads)
    return document


def _rebuild_items(
    name: str,
    shown: Mapping[Path, Value],
    conflicts: Mapping[Path, tuple[Candidate, ...]],
    heads: Sequence[Mapping[Path, Value]],
) -> list[Json]:
    items: list[Json] = []
    for item_id in _item_order(name, shown, heads):
        own = {p[-1]: v for p, v in shown.items() if p[:-1] == (name, item_id)}
        if any(p[:2] == (name, item_id) for p in conflicts):
            own = {key: _standing(value, (name, item_id, key), heads) for key, value in own.items()}
        kept = {key: _json(value) for key, value in own.items() if not isinstance(value, _Absent)}
        if kept.get("id"):
            items.append(kept)
    return items


def _standing(value: Value, path: Path, heads: Sequence[Mapping[Path, Value]]) -> Value:
    """Return a field of an item that was removed on one side and edited on the other."""
    if not isinstance(value, _Absent):
        return value
    return next((head[path] for head in heads if path in head), ABSENT)


def _item_order(
    name: str, shown: Mapping[Path, Value], heads: Sequence[Mapping[Path, Value]]
) -> list[str]:
    first = shown.get((name, _ORDER), ABSENT)
    orders = [first, *(head.get((name, _ORDER), ABSENT) for head in heads)]
    known: dict[str, None] = {}
    for order in orders:
        if isinstance(order, list):
            known.update(dict.fromkeys(str(item_id) for item_id in order))
    return list(known)


def _key(value: Value) -> str:
    """Return a comparable form of a JSON value."""
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{k!r}:{_key(v)}" for k, v in sorted(value.items())) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ",".join(_key(item) for item in value) + "]"
    return repr(value)


def _json(value: Value) -> Json:
    return None if isinstance(value, _Absent) else value
