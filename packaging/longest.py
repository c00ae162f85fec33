"""The ten longest functions and files: figures for a reviewer, not a gate."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHOWN = 10


def print_longest() -> int:
    """Print the ten longest functions and files of the program; always succeed."""
    files = sorted((ROOT / "brata_desktop").rglob("*.py"))
    functions = [entry for path in files for entry in function_lengths(path)]
    print("lines  function")
    for lines, place in sorted(functions, reverse=True)[:SHOWN]:
        print(f"{lines:5}  {place}")
    print("lines  file")
    sizes = ((path.read_text(encoding="utf-8").count("\n"), shown(path)) for path in files)
    for lines, place in sorted(sizes, reverse=True)[:SHOWN]:
        print(f"{lines:5}  {place}")
    return 0


def function_lengths(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the length in lines of each function of a file, docstring left out, and its place."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            length = (node.end_lineno or node.lineno) - first.lineno + 1
            yield length, f"{shown(path)}:{node.lineno} {node.name}"


def shown(path: Path) -> str:
    """Return a path as it is written in the repository."""
    return path.relative_to(ROOT).as_posix()
