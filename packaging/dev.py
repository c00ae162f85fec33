#!/usr/bin/env python3
"""The developer's command: `python3 packaging/dev.py VERB [arguments]`.

It needs nothing but Python 3.11: it makes `.venv`, installs the locked dependencies and what the
system lacks, and hands over to the tool that does the work. Without a verb it lists them.
Exit: 0 done, 1 a step failed, 2 the machine or the command line needs something (said in a line).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from typing import TYPE_CHECKING

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must hear this, not a traceback
    sys.exit("Brata Desktop needs Python 3.11 or later; this is " + sys.version.split()[0])

import environment
import longest
import system_libraries
import translations
import windows_wheels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

ROOT = environment.ROOT
BUILD = ROOT / "build"


def prepare(*locks: str) -> None:
    """Make the machine ready: system libraries, `.venv` with these locks, built catalogues."""
    programs = system_libraries.FOR_TESTS if "dev" in locks else {}
    system_libraries.ensure(with_window=environment.has_screen(), programs=programs)
    environment.ensure(locks)
    translations.build(environment.bin_dir())


def run(args: list[str]) -> int:
    """Open the window; without a screen do the main job into a folder; or pass a verb on."""
    prepare("main")
    if not args and not environment.has_screen():
        return tour(BUILD / "tour")
    return environment.hand_over(["-m", "brata_desktop", *args])


def tour(out: Path) -> int:
    """Do the main job where nobody can watch: a day recorded, reviewed, printed; its pictures."""
    print(f"Recording, reviewing and printing a day into {out}", flush=True)
    code = environment.python("-m", "brata_desktop", "tour", "--out", str(out), offscreen=True)
    if code:
        return code
    where = ["--out", str(out.with_name("screens"))]
    return environment.python("-m", "brata_desktop.ui.screens", *where, offscreen=True)


def test(args: list[str]) -> int:
    """Run the tests in two processes, or pytest with the arguments given (`-n 4`, `-k fold`)."""
    prepare("main", "dev")
    return environment.python("-m", "pytest", *(args or ["-n", "2"]), offscreen=True)


def check(args: list[str]) -> int:
    """Do everything CI does: format, lint, types, contracts, translations, sizes, tests."""
    if set(args) - {"--keep-going"}:
        print("check takes only --keep-going (go on after a failed step)", file=sys.stderr)
        return 2
    prepare("main", "dev")
    steps: dict[str, Callable[[], int]] = {
        "format": lambda: environment.python("-m", "ruff", "format", "--check", "."),
        "lint": lambda: environment.python("-m", "ruff", "check", "."),
        "types": lambda: environment.python("-m", "mypy"),
        "import contracts": lambda: environment.tool("lint-imports", "--no-logo"),
        "translations": lambda: translations.check(environment.bin_dir()),
        "longest functions and files": longest.print_longest,
        "tests": lambda: test([]),
    }
    return run_steps(steps, keep_going="--keep-going" in args)


def run_steps(steps: Mapping[str, Callable[[], int]], *, keep_going: bool) -> int:
    """Run steps in order under a heading each; stop at the first failure unless `keep_going`."""
    results: list[tuple[str, int, float]] = []
    for name, step in steps.items():
        print(f"\n=== {name} ===", flush=True)
        started = time.perf_counter()
        code = step()
        seconds = time.perf_counter() - started
        results.append((name, code, seconds))
        print(f"--- {name}: {'failed' if code else 'ok'}, {seconds:.1f} s", flush=True)
        if code and not keep_going:
            break
    failed = [name for name, code, _ in results if code]
    print("\n" + "\n".join(f"{seconds:6.1f} s  {name}" for name, _, seconds in results))
    print(f"failed: {', '.join(failed)}" if failed else "every step passed")
    return 1 if failed else 0


def bench(args: list[str]) -> int:
    """Print our figures beside their baselines: all of `tests/benchmarks`, or some (`sync`)."""
    prepare("main", "dev", "bench")
    folder = ROOT / "tests" / "benchmarks"
    known = sorted(path.stem.removeprefix("bench_") for path in folder.glob("bench_*.py"))
    unknown = set(args) - set(known)
    if unknown:
        print(f"No benchmark {', '.join(sorted(unknown))}; there are: {', '.join(known)}")
        return 2
    # A laptop starts the program from bytecode; without it each start would compile ours anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    codes = []
    for name in args or known:
        print(f"\n=== {name} ===", flush=True)
        codes.append(environment.python("-m", f"tests.benchmarks.bench_{name}", offscreen=True))
    return max(codes, default=0)


def faults(args: list[str]) -> int:
    """Kill, starve and corrupt the program on purpose; write `docs/reliability.md` from it."""
    prepare("main", "dev")
    os.environ["BRATA_WRITE_FIGURES"] = "1"
    patient = ["-o", "faulthandler_timeout=1800"]
    return environment.python("-m", "pytest", "tests/faults", *patient, *args, offscreen=True)


def screens(args: list[str]) -> int:
    """Write a picture of every screen, size and theme to `docs/screens` (or `--out DIR`)."""
    prepare("main", "dev")
    where = args or ["--out", str(ROOT / "docs" / "screens")]
    return environment.python("-m", "brata_desktop.ui.screens", *where, offscreen=True)


def goldens(args: list[str]) -> int:
    """Rewrite the reviewed documents and pictures in `tests/golden`; look at them with git diff."""
    prepare("main", "dev")
    os.environ["BRATA_REWRITE_GOLDENS"] = "1"
    return environment.python("-m", "pytest", "-m", "golden", *args, offscreen=True)


def i18n(args: list[str]) -> int:
    """Bring the catalogues up to date with the code, build them, list what has no translation."""
    if args:
        print("i18n takes no arguments", file=sys.stderr)
        return 2
    prepare("main")
    return translations.update(environment.bin_dir())


def package(args: list[str]) -> int:
    """Build and try the one-folder program; check that each locked wheel exists for Windows."""
    if args:
        print("package takes no arguments", file=sys.stderr)
        return 2
    system_libraries.ensure(with_window=False, programs=system_libraries.FOR_FREEZING)
    prepare("main", "dev", "package")
    steps: dict[str, Callable[[], int]] = {
        "freeze": freeze,
        "start the frozen program": try_frozen,
        "wheels for Windows": lambda: windows_wheels.check(environment.REQUIREMENTS / "main.txt"),
    }
    return run_steps(steps, keep_going=False)


def freeze() -> int:
    """Build `dist/brata-desktop` with PyInstaller."""
    spec = str(ROOT / "packaging" / "brata-desktop.spec")
    where = ["--workpath", str(BUILD / "pyinstaller"), "--distpath", str(ROOT / "dist")]
    return environment.python("-m", "PyInstaller", "--noconfirm", *where, spec)


def try_frozen() -> int:
    """Start the frozen program: it records, reviews and prints a demo day into a folder."""
    name = "brata-desktop.exe" if os.name == "nt" else "brata-desktop"
    program = str(ROOT / "dist" / "brata-desktop" / name)
    with tempfile.TemporaryDirectory() as folder:
        return environment.call([program, "tour", "--out", folder], offscreen=True)


def lock(args: list[str]) -> int:
    """Lock the dependencies of pyproject.toml again, with hashes (`--upgrade` for newer ones)."""
    environment.ensure(["lock"])
    uv = [str(environment.bin_dir() / "uv"), "pip", "compile", "--quiet", "--universal"]
    form = ["--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header"]
    main = "packaging/requirements/main.txt"
    sources = {"main": ["pyproject.toml"]}
    for group in ("bench", "dev", "lock", "package"):
        sources[group] = ["--group", group, "--constraint", main]
    for name, source in sources.items():
        out = ["--output-file", f"packaging/requirements/{name}.txt"]
        code = environment.call([*uv, *form, *source, *out, *args])
        if code:
            return code
    return 0


VERBS: dict[str, Callable[[list[str]], int]] = {
    verb.__name__: verb
    for verb in (run, test, check, bench, faults, screens, goldens, i18n, package, lock)
}


def usage() -> str:
    """Return the list of verbs, a line each: the first line of the verb's own description."""
    lines = ["usage: python3 packaging/dev.py VERB [arguments]", ""]
    for name, verb in VERBS.items():
        summary = (verb.__doc__ or "").splitlines()[0]
        lines.append(f"  {name:<8} {summary}")
    return "\n".join(lines)


def main(argv: list[str]) -> int:
    """Run one verb and return its exit code."""
    if not argv or argv[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0 if argv else 2
    if argv[0] not in VERBS:
        print(f"unknown verb {argv[0]}\n\n{usage()}", file=sys.stderr)
        return 2
    os.chdir(ROOT)
    try:
        return VERBS[argv[0]](argv[1:])
    except environment.NotReadyError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
