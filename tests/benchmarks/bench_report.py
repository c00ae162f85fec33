"""The daily report against Typst: 10 incidents by time, 1,000 by pages per second.

Both run in fresh processes, imports included, on the same content: everything our report prints
(letterhead, sections, tables, full texts, signature) is written as a Typst document first.
Run: `python tests/benchmarks/bench_report.py`; needs the `bench` dependency group.
"""

import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from brata_desktop.reports.daily_content import compose_daily  # noqa: E402 - after the path
from brata_desktop.reports.daily_layout import daily_sheet  # noqa: E402
from tests.benchmarks.typst_report import typst_source  # noqa: E402
from tests.reports.samples import sample_inputs  # noqa: E402

RUNS = 15
DRAWING = """
import time
start = time.perf_counter()
import pickle, sys
sys.path.insert(0, {root!r})
from brata_desktop.reports.child import answer, begin
begin()
sheet = pickle.load(open({sheet!r}, "rb"))
_, made = answer(sheet)
open({out!r}, "wb").write(made.pdf)
first = time.perf_counter()
answer(sheet)
print(first - start, time.perf_counter() - first, made.pages)
"""
ALL = """
import sys, time
sys.path.insert(0, {root!r})
start = time.perf_counter()
from brata_desktop.reports.child import begin
begin()
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.daily_layout import daily_sheet
from brata_desktop.reports.render import render
imported = time.perf_counter()
import tests.reports.samples as samples
inputs = samples.sample_inputs({count})
built = time.perf_counter()
made = render(daily_sheet(compose_daily(inputs)))
again = time.perf_counter()
render(daily_sheet(compose_daily(inputs)))
print(again - built + imported - start, time.perf_counter() - again, made.pages)
"""
THEIRS = """
import time
start = time.perf_counter()
import typst
pdf = typst.compile({source!r}, font_paths=[{fonts!r}], ignore_system_fonts=True)
open({out!r}, "wb").write(pdf)
first = time.perf_counter()
print(first - start, first - start, 0)
"""


def main() -> None:
    """Print both engines' figures and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        few, few_all, few_typst = _compare(10, Path(folder))
        _, many, many_typst = _compare(1000, Path(folder))
    typst = few_typst[0]
    print(f"10 incidents: {few[0] / typst:.2f} x Typst's time, both from ready content (goal 2)")
    print(f"10 incidents: {few_all[0] / typst:.2f} x with our counting and its imports")
    print(f"10 incidents: {few_all[1] / typst:.2f} x in the program (warm child, counting too)")
    rate = (many[2] / many[0]) / (many_typst[2] / many_typst[0])
    print(f"1000 incidents: {rate:.2f} x Typst's pages/s, counting and imports too (goal 2.5)")


Figures = tuple[float, float, int]


def _compare(count: int, folder: Path) -> tuple[Figures, Figures, Figures]:
    sheet = daily_sheet(compose_daily(sample_inputs(count)))
    source, kept, out = (folder / f"{count}.{end}" for end in ("typ", "sheet", "pdf"))
    source.write_text(typst_source(sheet), encoding="utf-8")
    kept.write_bytes(pickle.dumps(sheet))
    fonts = ROOT / "resources" / "fonts"
    names = {"root": ROOT, "sheet": kept, "out": out, "source": source, "fonts": fonts}
    values: dict[str, object] = {name: str(path) for name, path in names.items()}
    values["count"] = count
    drawing, whole, theirs = _best(tuple(text.format(**values) for text in (DRAWING, ALL, THEIRS)))
    theirs = (theirs[0], theirs[1], _pages(out))
    for name, (first, warm, pages) in (("draw", drawing), ("all", whole), ("Typst", theirs)):
        line = f"{count:5} incidents {name:6} {first * 1000:7.1f} ms, warm {warm * 1000:7.1f} ms"
        print(f"{line}, {pages} pages, {pages / first:6.0f} pages/s")
    return drawing, whole, theirs


def _best(scripts: tuple[str, ...]) -> list[Figures]:
    """Run the scripts in turn and return the best figures of each: load only ever adds time."""
    rows: list[list[list[float]]] = [[] for _ in scripts]
    for _ in range(RUNS):
        for index, script in enumerate(scripts):
            command = [sys.executable, "-c", script]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            rows[index].append([float(word) for word in done.stdout.split()])
    best = [[min(column) for column in zip(*runs, strict=True)] for runs in rows]
    return [(first, warm, int(pages)) for first, warm, pages in best]


def _pages(path: Path) -> int:
    return len(pypdfium2.PdfDocument(path))


if __name__ == "__main__":
    main()
