"""How a nil return is told: "Nihil: … tidak ada yang dilaporkan."."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Common
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.nil_return.document import NilReturn
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import when_segments, write_places
from brata_desktop.domain.narrative_text import Narrative, NarrativeWriter, Segment
from brata_desktop.domain.wording_id import date_text

NAME = "Laporan nihil"


def narrate(nil: NilReturn, names: Names) -> Narrative:
    """Return the narrative of a nil return."""
    writer = NarrativeWriter()
    when = when_segments(nil.occurred)
    writer.add_all(when or [Segment("Tidak ada yang dilaporkan (nihil)")])
    write_places(writer, nil, names, "di")
    writer.add(", tidak ada yang dilaporkan (nihil)" if when else "")
    writer.stop()
    return writer.finish()


def headline(nil: NilReturn, _: Names) -> str:
    """Return "Nihil 31 Januari 2024", by the day on which the period begins."""
    return title_of(nil)


def title_of(nil: Common) -> str:
    """Return what `headline` does."""
    day = nil.occurred.date
    return f"Nihil {date_text(day)}" if day else "Nihil"


def _chat(nil: NilReturn, names: Names) -> Iterator[tuple[str, str]]:
    yield "Uraian", narrate(nil, names).text


def _kind_name(_: NilReturn, __: Catalogue) -> str:
    return NAME


TELLING = Telling(narrate, headline, _chat, _kind_name)
