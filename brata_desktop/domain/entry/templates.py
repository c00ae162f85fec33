"""A template fills what is still empty, and never writes over what was typed."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from brata_desktop.domain.document import Common
from brata_desktop.domain.vocabulary import IncidentTemplate


def template_values(template: IncidentTemplate) -> Mapping[str, object]:
    """Return what a template of the catalogue fills, for `apply_template`."""
    return {
        "category": template.category,
        "what": template.what,
        "severity": template.severity,
    }


DocumentT = TypeVar("DocumentT", bound=Common)


def apply_template(document: DocumentT, values: Mapping[str, object]) -> DocumentT:
    """Return the document with the template's values in its empty fields.

    Empty is a field that holds its default: no text, no items, an unknown time or place. A value
    for a nested field ("place") may itself be a mapping and fills the empty parts of it. Fields
    the document does not have are left out: a unit's template may be newer than the program.
    """
    return _filled(document, values)


def template_fields(document: Common, values: Mapping[str, object]) -> tuple[str, ...]:
    """Return the fields that `apply_template` would fill, for the message bar and undo."""
    applied = apply_template(document, values)
    names = (field.name for field in fields(document))
    return tuple(name for name in names if getattr(applied, name) != getattr(document, name))


ValueT = TypeVar("ValueT")


def _filled(target: ValueT, values: Mapping[str, object]) -> ValueT:
    known = {field.name for field in fields(target)}  # type: ignore[arg-type]
    changes = {
        name: _new_value(getattr(target, name), value)
        for name, value in values.items()
        if name in known
    }
    return replace(target, **changes)  # type: ignore[type-var]


def _new_value(old: object, value: object) -> object:
    if isinstance(value, Mapping):
        return _filled(old, value) if is_dataclass(old) else old
    return value if _is_empty(old) else old


def _is_empty(value: object) -> bool:
    if is_dataclass(value) and not isinstance(value, type):
        return all(_is_empty_field(value, field.name) for field in fields(value))
    return value is None or value is False or value in ("", ())


def _is_empty_field(value: object, name: str) -> bool:
    held = getattr(value, name)
    default = next(f.default for f in fields(value) if f.name == name)  # type: ignore[arg-type]
    return bool(held == default) or _is_empty(held)
