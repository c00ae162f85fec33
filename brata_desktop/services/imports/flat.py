"""Spreadsheet columns named after the fields of a document: `occurred.date`, `place.name`.

A cell is text; the field's own type says what it means. Lists of words are separated by
semicolons; lists of things (persons, checkpoints) can be given as JSON.
"""

import json
import types
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from brata_desktop.domain.document import Count
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.published_events import count_of

_TRUE = ("ya", "yes", "true", "1")
_FALSE = ("tidak", "no", "false", "0")


@cache
def fields_of(kind: str) -> Mapping[str, Any]:
    """Return the dotted path of every field of a kind's document, with its type."""
    return types.MappingProxyType(_paths(KINDS[kind].document))


def _paths(type_: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    found: dict[str, Any] = {}
    for name, hint in get_type_hints(type_).items():
        bare = _bare(hint)
        found[name] = bare
        if is_dataclass(bare) and bare is not Count:
            found.update({f"{name}.{path}": value for path, value in _paths(bare).items()})
    return found


@cache
def own_columns() -> frozenset[str]:
    """Return every dotted column name of any kind."""
    names = (path for kind in KINDS for path in fields_of(kind))
    return frozenset(path for path in names if "." in path)


def document_of_cells(kind: str, cells: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document's JSON object from flat cells.

    `kind` is the kind of record; a field of that name inside the document is `doc.kind`. A column
    that is no field goes to the remarks with its name.

    Raises:
        InvalidInput: `kind-unknown`, or a cell that its field cannot hold.
    """
    if kind not in KINDS:
        raise InvalidInput("kind", "kind-unknown", kind=kind[:40] or "-", kinds=", ".join(KINDS))
    known = fields_of(kind)
    doc: dict[str, Any] = {}
    left = []
    for column, cell in cells.items():
        path = column.removeprefix("doc.")
        if path in known:
            _put(doc, path, _value(cell, known[path], path))
        else:
            left.append(f"{column}: {cell}")
    if left:
        doc["remarks"] = "\n".join(filter(None, (doc.get("remarks", ""), *left)))
    return doc


def _value(cell: object, hint: object, path: str) -> object:
    if hint is Count:
        count = count_of(cell, path)
        return {"value": count.value, "text": count.text}
    if get_origin(hint) is tuple:
        return _list(cell, hint, path)
    if hint is bool:
        return _yes(cell, path)
    if hint in (int, float):
        return _number(cell, path, is_whole=hint is int)
    if is_dataclass(hint):
        return _json(cell, path)
    return str(cell)


def _list(cell: object, hint: object, path: str) -> object:
    if get_args(hint)[0] is str:
        return [part.strip() for part in str(cell).split(";") if part.strip()]
    return _json(cell, path)


def _yes(cell: object, path: str) -> bool:
    word = str(cell).strip().lower()
    if word not in (*_TRUE, *_FALSE):
        raise InvalidInput(path, "field-wrong-type", expected="ya or tidak")
    return word in _TRUE


def _number(cell: object, path: str, *, is_whole: bool) -> int | float:
    try:
        return int(str(cell)) if is_whole else float(str(cell))
    except (ValueError, OverflowError) as error:
        raise InvalidInput(path, "field-wrong-type", expected="a number") from error


def _json(cell: object, path: str) -> object:
    try:
        return json.loads(str(cell))
    except (ValueError, RecursionError) as error:
        raise InvalidInput(path, "field-wrong-type", expected="JSON") from error


def _put(doc: dict[str, Any], path: str, value: object) -> None:
    *parents, name = path.split(".")
    for parent in parents:
        doc = doc.setdefault(parent, {})
        if not isinstance(doc, dict):
            raise InvalidInput(path, "import-field-twice")
    doc[name] = value


def _bare(hint: object) -> object:
    """Return the type of an optional field without its None."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(part for part in get_args(hint) if part is not types.NoneType)
    return hint


def is_own_form(columns: Mapping[str, Any]) -> bool:
    """Whether a flat row uses a document's field names and not those of an event."""
    return any(column.removeprefix("doc.") in own_columns() for column in columns) and not (
        {"title", "who_roles", "regency"} & set(columns)
    )
