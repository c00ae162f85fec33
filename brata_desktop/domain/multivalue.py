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
        parents: Positions of the versions it was written upon, in the sequence of versions.
        past: Positions of all versions before it.
    """

    hash: bytes
    document: JsonObject
    parents: tuple[int, ...]
    past: frozenset[int]


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


def merge_versions(versions: Sequence[Version], heads: Sequence[int], prefer: Prefer) -> Merge:
    """Merge the newest versions of a document.

    Args:
        versions: Every counted version, parents before children.
        heads: Positions of those that no other version was written upon.
        prefer: Chooses what is shown where values conflict.
    """
    flat = [_flatten(version.document) for version in versions]
    if len(heads) == 1:
        return Merge(versions[heads[0]].document, {})
    paths = sorted({path for position in heads for path in flat[position]})
    shown: dict[Path, Value] = {}
    conflicts: dict[Path, tuple[Candidate, ...]] = {}
    for path in paths:
        origins = _origins(path, versions, flat, heads)
        values = {_key(_value_at(flat[position], path)) for position in origins}
        candidates = tuple(_candidate(versions, flat, path, p) for p in sorted(origins))
        if len(values) == 1 or path[-1] == _ORDER:
            shown[path] = _value_at(flat[min(origins, key=lambda p: versions[p].hash)], path)
            continue
        candidates = tuple(sorted(candidates, key=lambda candidate: candidate.hash))
        conflicts[path] = candidates
        chosen = prefer(path, [c for c in candidates if not c.is_removal] or candidates)
        shown[path] = chosen.value
    return Merge(_rebuild(shown, conflicts, [flat[position] for position in heads]), conflicts)


def changes_between(old: JsonObject, new: JsonObject) -> tuple[tuple[Path, Json, Json], ...]:
    """Return what an edit changed: path, old value, new value; None where there was none."""
    before, after = _flatten(old), _flatten(new)
    paths = sorted(path for path in {*before, *after} if path[-1] != _ORDER)
    return tuple(
        (path, _json(before.get(path, ABSENT)), _json(after.get(path, ABSENT)))
        for path in paths
        if _key(before.get(path, ABSENT)) != _key(after.get(path, ABSENT))
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


def _origins(
    path: Path,
    versions: Sequence[Version],
    flat: Sequence[Mapping[Path, Value]],
    heads: Sequence[int],
) -> frozenset[int]:
    """Return the versions that gave this field its standing values, superseded ones left out."""
    memo: dict[int, frozenset[int]] = {}

    def origin(position: int) -> frozenset[int]:
        if position not in memo:
            value = _key(_value_at(flat[position], path))
            same = [
                parent
                for parent in versions[position].parents
                if _key(_value_at(flat[parent], path)) == value
            ]
            inherited = [origin(parent) for parent in same]
            memo[position] = frozenset().union(*inherited) if inherited else frozenset({position})
        return memo[position]

    for position in range(len(versions)):
        origin(position)
    found = frozenset().union(*(origin(head) for head in heads))
    older = frozenset().union(*(versions[position].past for position in found))
    return found - older


def _value_at(fields: Mapping[Path, Value], path: Path) -> Value:
    if path in fields:
        return fields[path]
    is_of_item = len(path) > 1 and path[-1] != _ORDER
    return GONE if is_of_item and (*path[:-1], "id") not in fields else ABSENT


def _candidate(
    versions: Sequence[Version],
    flat: Sequence[Mapping[Path, Value]],
    path: Path,
    position: int,
) -> Candidate:
    value = _value_at(flat[position], path)
    is_removal = value is GONE
    return Candidate(versions[position].hash, _json(value), is_removal)


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
