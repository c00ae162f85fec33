"""How a case is told: "Pada hari …, terjadi dugaan tindak pidana pemilihan: … Diarahkan …"."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.offence_case.document import (
    DIRECTED,
    POLICE_REPORT,
    REGISTERED,
    OffenceCase,
    TakenStep,
    step_of,
)
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import when_segments, write_places
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    lower_first,
    sentence_text,
)
from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import day_name, when_text

_TOLD = (
    (DIRECTED, "Diarahkan ke Bawaslu"),
    (REGISTERED, "Register Bawaslu"),
    (POLICE_REPORT, "Laporan polisi"),
)


def narrate(case: OffenceCase, names: Names) -> Narrative:
    """Return the narrative of a case."""
    writer = NarrativeWriter()
    writer.add_all(when_segments(case.occurred, "sekira"))
    write_places(writer, case, names, "di")
    what = lower_first(sentence_text(case.what))
    if what:
        writer.add(", terjadi dugaan tindak pidana pemilihan: ")
        writer.add(what, "what")
    writer.stop()
    for code, label in _TOLD:
        step = step_of(case, code)
        writer.sentence(label, step_words(step) if step else "", "steps")
    writer.sentence("Hasil", case.result, "result")
    return writer.finish()


def step_words(step: TakenStep) -> str:
    """Return a step in words: when, its number, who received or decided."""
    number = f"nomor {step.number}" if step.number else ""
    return ", ".join(filter(None, (_day_words(step.occurred), number, step.by, step.note)))


def _day_words(when: When) -> str:
    """Return a time without its weekday, which would begin a sentence in small letters."""
    text = when_text(when)
    return text.removeprefix(f"{day_name(when.date)}, ") if when.date is not None else text


def headline(case: OffenceCase, _: Names) -> str:
    """Return what a case without words of its own is called."""
    return f"Dugaan pelanggaran {case.article}" if case.article else "Perkara pemilu"


def chat(case: OffenceCase, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the points of the chat text."""
    yield "Uraian", sentence_text(case.what) or narrate(case, names).text
    yield "Pasal", case.article
    for code, label in _TOLD:
        step = step_of(case, code)
        yield label, step_words(step) if step else ""
    yield "Hasil", case.result


def kind_name(_: OffenceCase, __: Catalogue) -> str:
    """Return nothing: cases have no kinds of their own."""
    return ""


TELLING = Telling(narrate, headline, chat, kind_name)
