"""Where to look for what is odd in a case."""

import datetime as dt
from collections.abc import Iterator

from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds.offence_case.document import DIRECTED, OffenceCase, step_of
from brata_desktop.domain.times import When


def _times(case: OffenceCase) -> Iterator[tuple[str, When]]:
    step = step_of(case, DIRECTED)
    if step is not None:
        yield f"steps[{case.steps.index(step)}].occurred", step.occurred


def _checks(case: OffenceCase) -> Iterator[Finding]:
    directed = step_of(case, DIRECTED)
    if directed is None:
        yield Finding("case-not-directed", "steps", {}, "nobody wrote down when Bawaslu got it")
    elif not (directed.number and directed.by):
        yield Finding("case-without-receipt", "steps", {}, "no receipt number or no receiver")
    began = case.occurred.date
    if began is not None and any(_is_before(step.occurred.date, began) for step in case.steps):
        yield Finding("case-step-early", "steps", {}, "a step lies before the offence")


def _is_before(day: dt.date | None, began: dt.date) -> bool:
    return day is not None and day < began


ODDITIES = Oddities(texts=("article", "result"), times=_times, checks=_checks)
