"""The reviewed papers of `tests/golden/pdf`: bytes first, then words and their places.

`BRATA_REWRITE_GOLDENS=1` (set by `dev.py goldens`) writes them anew; what changed is looked at
before it is committed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from brata_desktop.reports.blocks import Sheet
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.daily_inputs import ReportFlags
from brata_desktop.reports.daily_layout import daily_sheet
from brata_desktop.reports.record_content import compose_record
from brata_desktop.reports.record_layout import record_sheet
from brata_desktop.reports.render import render
from tests.reports.reading import word_positions
from tests.reports.samples import incident, sample_inputs
from tests.reports.test_record_content import AMENDMENT, inputs_of

FOLDER = Path(__file__).resolve().parents[1] / "golden" / "pdf"
TOLERANCE_POINTS = 1
PRACTICE = ReportFlags(practice=True, masked=False, single_supervisor=True, edition=2)
PAPERS: dict[str, Callable[[], Sheet]] = {
    "daily-nihil": lambda: daily_sheet(compose_daily(sample_inputs(0))),
    "daily-10-f4-practice": lambda: daily_sheet(
        compose_daily(sample_inputs(10, paper="F4", flags=PRACTICE))
    ),
    "record-incident-amended": lambda: record_sheet(
        compose_record(inputs_of(incident(3), amendments=(AMENDMENT,)))
    ),
}


@pytest.mark.golden
@pytest.mark.parametrize("name", PAPERS)
def test_paper_looks_as_reviewed(name):
    pdf = render(PAPERS[name]()).pdf
    path = FOLDER / f"{name}.pdf"
    if os.environ.get("BRATA_REWRITE_GOLDENS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pdf)
    assert path.exists(), f"no reviewed paper {path.name}: run `dev.py goldens`, look at it"
    reviewed = path.read_bytes()
    # Another zlib compresses to other bytes; the words and their places decide then.
    if pdf != reviewed:
        _assert_same_words(word_positions(reviewed), word_positions(pdf))


def _assert_same_words(old, new) -> None:
    assert [word[:2] for word in new] == [word[:2] for word in old]
    for (_, text, x, y), (_, _, new_x, new_y) in zip(old, new, strict=True):
        assert abs(new_x - x) <= TOLERANCE_POINTS, text
        assert abs(new_y - y) <= TOLERANCE_POINTS, text
