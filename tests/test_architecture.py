"""The walls of the house: the import contracts, and what they cannot say."""

import ast
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "brata_desktop"

# Package -> the only parts that may import it, counting the start of the program too, which the
# contracts cannot name before it exists.
ONLY_IN = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "alembic": {"store", "sync", "hub"},
    "sqlalchemy": {"store", "sync", "hub"},
    "sqlcipher3": {"store", "sync", "hub"},
    "sqlite3": {"store", "sync", "hub"},
    "reportlab": {"reports"},
}

KINDS = frozenset(path.parent.name for path in (PACKAGE / "domain" / "kinds").glob("*/__init__.py"))
# What tells invented stories has to name what they are about; it is no machinery.
TELLS_STORIES = frozenset(
    PACKAGE / name for name in ("services/demo.py", "services/demo_week.py", "ui/sync/samples.py")
)


@pytest.fixture(scope="module")
def graph():
    """Return the import graph of the program, imports for type checking left out."""
    return grimp.build_graph("brata_desktop", exclude_type_checking_imports=True, cache_dir=None)


def test_contracts_are_kept():
    program = Path(sys.executable).parent / "lint-imports"
    result = subprocess.run(
        [program, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stdout + result.stderr


def test_no_modules_import_each_other_in_a_ring(graph):
    """Also inside one part, where the contracts are silent."""
    rings = [ring for ring in strongly_connected(graph) if len(ring) > 1]

    assert rings == []


def test_foreign_packages_stay_in_their_part():
    strays = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in PACKAGE.rglob("*.py")
        for name in imported_packages(path)
        if name in ONLY_IN and part_of(path) not in ONLY_IN[name]
    ]

    assert strays == []


def test_domain_imports_the_standard_library_only():
    allowed = set(sys.stdlib_module_names) | {"brata_desktop"}
    strays = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in (PACKAGE / "domain").rglob("*.py")
        for name in imported_packages(path)
        if name not in allowed
    ]

    assert strays == []


def test_no_module_outside_the_folders_of_kinds_names_a_kind():
    """A kind is added by its folders alone: no import, no code of one in the middle."""
    strays = [
        f"{path.relative_to(ROOT)}:{line} names {name}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if "kinds" not in path.relative_to(PACKAGE).parts and path not in TELLS_STORIES
        for line, name in named_kinds(path)
    ]

    assert strays == []


def test_every_kind_has_its_folder_in_every_layer_that_needs_one():
    for layer in ("reports", "ui"):
        found = {path.stem for path in (PACKAGE / layer / "kinds").iterdir()}

        assert found >= KINDS


def part_of(path):
    """Return the top-level part of the program that a file belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_packages(path):
    """Return the top-level packages that a file imports anywhere in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def named_kinds(path):
    """Yield the lines that import a kind's module or hold its code as a text of its own."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from ((node.lineno, name) for name in whole if is_of_a_kind(name))
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
            yield from ((node.lineno, name) for name in names if is_of_a_kind(name))
        elif isinstance(node, ast.Constant) and node.value in KINDS:
            yield node.lineno, repr(node.value)


def is_of_a_kind(module):
    """Tell whether a dotted name leads into the folder of a kind."""
    parts = module.split(".")
    return any(before == "kinds" and part in KINDS for before, part in pairwise(parts))


def strongly_connected(graph):
    """Return the sets of modules that reach each other (Tarjan's algorithm, without recursion)."""
    order, low, on_stack, stack, found = {}, {}, set(), [], []
    for start in sorted(graph.modules):
        todo = [] if start in order else [(start, None)]
        while todo:
            module, waiting = todo.pop()
            if waiting is None:
                order[module] = low[module] = len(order)
                stack.append(module)
                on_stack.add(module)
                waiting = sorted(graph.find_modules_directly_imported_by(module))
            for index, imported in enumerate(waiting):
                if imported not in order:
                    todo += [(module, waiting[index:]), (imported, None)]
                    break
                if imported in on_stack:
                    low[module] = min(low[module], low[imported])
            else:
                if low[module] == order[module]:
                    cut = stack.index(module)
                    found.append(stack[cut:])
                    on_stack.difference_update(stack[cut:])
                    del stack[cut:]
    return found
