"""What the detail pane says of a guarding."""

from collections.abc import Iterator, Sequence

from brata_desktop.domain.kinds.guarding import ACTIVITIES, Element, Guarding, Phase
from brata_desktop.domain.kinds.guarding.narrative import element_words
from brata_desktop.domain.wording_id import time_text
from brata_desktop.ui.records.fact_words import FactWords, count_words, when_without_weekday
from brata_desktop.ui.widgets.fact_list import Fact


def rest(guarding: Guarding, words: FactWords) -> Iterator[tuple[str, str]]:
    """Yield what was said."""
    yield "kind", words.names.row_name(ACTIVITIES, guarding.kind) if guarding.kind else ""
    yield "elements", elements_text(guarding.elements, words)
    yield "crowd", count_words(guarding.crowd)
    yield "measures", guarding.measures
    yield "findings", guarding.findings
    yield "result", guarding.result
    yield "order_number", guarding.order_number
    yield "notice_number", guarding.notice_number


def elements_text(elements: Sequence[Element], words: FactWords) -> str:
    """Return "Polri 300, TNI 125"."""
    return element_words(elements, words.names)


def points(document: Guarding, _: FactWords) -> Iterator[Fact]:
    """Yield the phases."""
    yield from phase_facts(document.phases)


def phase_facts(phases: Sequence[Phase]) -> Iterator[Fact]:
    """Yield each phase with the time it began."""
    for phase in phases:
        when = phase.occurred
        clock = time_text(when.time) if when.time else ""
        day = "" if clock or when.date is None else when_without_weekday(when)
        text = ", ".join(filter(None, (day, phase.what, phase.note)))
        if text or clock:
            yield Fact(clock, text)
