"""Plants a bug: compiles a function's own source with one place changed.

The real function gets the code of the changed one; everything else stays as it is.
"""

import inspect
import textwrap
from types import FunctionType
from typing import Any

import pytest


def planted(monkeypatch: pytest.MonkeyPatch, function: object, old: str, new: str) -> None:
    """Change one place of a function for the rest of a test."""
    assert isinstance(function, FunctionType)
    monkeypatch.setattr(function, "__code__", _changed(function, old, new).__code__)


def _changed(function: FunctionType, old: str, new: str) -> FunctionType:
    source = textwrap.dedent(inspect.getsource(function))
    assert source.count(old) == 1, f"{old!r} stands {source.count(old)} times"
    changed = "from __future__ import annotations\n" + source.replace(old, new)
    made: dict[str, Any] = {}
    exec(compile(changed, "planted", "exec"), dict(function.__globals__), made)  # noqa: S102 - ours
    return made[function.__name__]
