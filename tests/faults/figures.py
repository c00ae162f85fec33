"""What a run of the fault tests measured, and docs/reliability.md, which is made of it.

```
tests/faults/test_*.py ── tally ──► docs/reliability.json ─┐
tests/faults/reliability.md, the page with {{test_name}} ──┼──► docs/reliability.md
tests/**/test_story_NN_what_holds ─────────────────────────┘
```

`dev.py faults` writes both files; `python -m tests.faults.figures` makes the page anew from what is
known. The figures of a test are replaced only when all of its cases ran, so a partial run leaves
the rest as it was. `tests/test_reliability.py` compares the page with the tests that exist.
"""

import ast
import datetime as dt
import json
import os
import re
import time
from collections import Counter
from pathlib import Path

from tests.faults.stories import STORIES

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = Path(__file__).with_name("reliability.md")
FIGURES = ROOT / "docs" / "reliability.json"
PAGE = ROOT / "docs" / "reliability.md"
WISH = "BRATA_WRITE_FIGURES"
"""Variable that `dev.py faults` sets: what is measured is to be written down."""
RUN = "the whole run"
_PLACE = re.compile(r"\{\{(\w+)\}\}")
_STORY = re.compile(r"test_story_(\d+(?:_and_\d+)*)_")
_HARM = ("lost", "duplicated", "falsely received", "broken chains")
_MINUTE_S = 60


class Tally:
    """Counts what one case of a test did."""

    def __init__(self):
        self.figures = {}

    def add(self, **counts):
        """Add to counts; a name is as it stands in the page, with `_` for a space."""
        for name, count in counts.items():
            told = name.replace("_", " ")
            self.figures[told] = self.figures.get(told, 0) + count


class Keeper:
    """Hears every case of a run and writes down the tests of which all cases ran."""

    def __init__(self, config):
        self._config = config
        self._began = time.monotonic()
        self._cases = {}
        self._kept = {}

    def pytest_runtest_logreport(self, report):
        """Take what a case measured."""
        name = function_of(report.nodeid)
        kept = self._kept.setdefault(
            name, {"seconds": 0.0, "ended": Counter(), "figures": Counter()}
        )
        kept["seconds"] += report.duration
        if report.when == "call" or report.outcome != "passed":
            kept["ended"][report.outcome] += 1
        if report.when == "teardown":
            told = dict(report.user_properties)
            self._cases[name] = told["cases"]
            kept["figures"].update(told.get("figures", {}))

    def pytest_sessionfinish(self):
        """Write figures and page."""
        if not os.environ.get(WISH):
            return
        known, today = read_figures(), dt.datetime.now(dt.UTC).date().isoformat()
        done = {name: self._figures(name, today) for name in self._kept if self._is_whole(name)}
        known = {name: told for name, told in known.items() if name in {*fault_tests(), RUN}} | done
        if set(done) == fault_tests():
            known[RUN] = {
                "on": today,
                "cases": sum(self._cases.values()),
                "cores": os.cpu_count(),
                "seconds": round(time.monotonic() - self._began),
            }
        FIGURES.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        PAGE.write_text(page(known), encoding="utf-8")

    def _is_whole(self, name):
        ended = self._kept[name]["ended"]
        return not ended["skipped"] and sum(ended.values()) >= self._cases.get(name, 0) > 0

    def _figures(self, name, today):
        kept = self._kept[name]
        return {
            "on": today,
            "cases": self._cases[name],
            "failed": kept["ended"]["failed"],
            "seconds": round(kept["seconds"]),
            "figures": dict(kept["figures"]),
        }


def function_of(nodeid):
    """Return the name of the function that a case belongs to."""
    return nodeid.rpartition("::")[2].partition("[")[0]


def fault_tests():
    """Return the names of the fault tests that exist."""
    files = sorted(TEMPLATE.parent.glob("test_*.py"))
    return {name for file in files for name in _functions(file)}


def stories():
    """Return every test that bears the number of a story: number, file, what its name says."""
    return sorted(
        (int(number), file.relative_to(ROOT / "tests").as_posix(), _STORY.sub("", name))
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in _functions(file)
        if (numbers := _STORY.match(name))
        for number in numbers[1].split("_and_")
    )


def read_figures():
    """Return what was measured so far."""
    return json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}


def page(known):
    """Return the page."""
    told = {name: _sentence(known.get(name, {}), known) for name in fault_tests()}
    told |= {"run": _run(known.get(RUN)), "stories": _stories()}
    return _PLACE.sub(lambda place: told[place[1]], TEMPLATE.read_text(encoding="utf-8"))


def places():
    """Return the tests that the page speaks of, in order."""
    found = _PLACE.findall(TEMPLATE.read_text(encoding="utf-8"))
    return [name for name in found if name not in ("run", "stories")]


def _functions(file) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return [node.name for node in functions if node.name.startswith("test_")]


def _sentence(told, known):
    if not told:
        return "not measured yet"
    if told["failed"]:
        return f"**failed**: {told['failed']} of {told['cases']} cases"
    figures = told["figures"]
    done = [f"{count:,} {name}" for name, count in figures.items() if name not in _HARM]
    harm = [f"{figures[name]} {name}" for name in _HARM if name in figures]
    day = "" if told["on"] == known.get(RUN, {}).get("on", told["on"]) else f", {told['on']}"
    parts = [", ".join(done or [f"{told['cases']} cases"]), ", ".join(harm)]
    return "; ".join([*filter(None, parts), f"{_time(told['seconds'])}{day}"])


def _run(told):
    if told is None:
        return "Never run as a whole yet."
    took = _time(told["seconds"])
    return f"{told['cases']} cases in {took} on {told['cores']} cores, {told['on']}."


def _time(seconds):
    return f"{seconds} s" if seconds < 2 * _MINUTE_S else f"{round(seconds / _MINUTE_S)} min"


def _stories():
    rows = [
        f"| {number} | {STORIES.get(number, '')} | {name.replace('_', ' ')} | `{file}` |"
        for number, file, name in stories()
    ]
    return "\n".join(
        ["| # | what happened elsewhere | what holds here | test |", "|---|---|---|---|", *rows]
    )


if __name__ == "__main__":
    PAGE.write_text(page(read_figures()), encoding="utf-8")
