"""How a meeting is told: "… telah dilaksanakan rapat koordinasi … dipimpin Kabag Ops …"."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.meeting.agreements import still_open
from brata_desktop.domain.kinds.meeting.document import Agreement, Meeting
from brata_desktop.domain.kinds.meeting.forums import FORUMS
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import when_segments, write_places
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    lower_first,
    sentence_text,
    upper_first,
)
from brata_desktop.domain.wording_id import date_text, joined, number_text

_A_MEETING = "rapat koordinasi"


def narrate(meeting: Meeting, names: Names) -> Narrative:
    """Return the narrative of a meeting."""
    writer = NarrativeWriter()
    writer.add_all(when_segments(meeting.occurred))
    write_places(writer, meeting, names, "bertempat di")
    _write_meeting(writer, meeting, names)
    writer.stop()
    _write_topics(writer, meeting)
    writer.sentence("Hasil", meeting.result, "result")
    _write_agreements(writer, meeting)
    return writer.finish()


def headline(meeting: Meeting, names: Names) -> str:
    """Return the forum, and the first topic."""
    topic = sentence_text(meeting.topics[0]) if meeting.topics else ""
    forum = names.row_name(FORUMS, meeting.forum) if meeting.forum else ""
    return upper_first(": ".join(part for part in (forum, lower_first(topic)) if part))


def chat(meeting: Meeting, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the points of the chat text."""
    yield "Uraian", narrate(meeting, names).text if not meeting.discussion else meeting.discussion
    yield "Pimpinan", meeting.chair
    yield "Hadir", ", ".join((*meeting.agencies, *meeting.offices))
    yield "Kesepakatan", "; ".join(filter(None, map(_agreed, meeting.agreements)))


def kind_name(meeting: Meeting, catalogue: Catalogue) -> str:
    """Return the name of the forum; empty for an unknown one."""
    return code_name(meeting.forum, catalogue)


def code_name(code: str, catalogue: Catalogue) -> str:
    """Return the name of a forum; empty for an unknown one."""
    return str(getattr(catalogue.row(FORUMS, code), "name", ""))


def _write_meeting(writer: NarrativeWriter, meeting: Meeting, names: Names) -> None:
    forum = names.row_name(FORUMS, meeting.forum) if meeting.forum else ""
    what = lower_first(sentence_text(meeting.what))
    if not (forum or what):
        return
    writer.add(", telah dilaksanakan ")
    writer.add(what or lower_first(forum), "what" if what else "forum")
    _write_behind(writer, " dipimpin ", sentence_text(meeting.chair), "chair")
    came = [sentence_text(each) for each in (*meeting.agencies, *meeting.offices)]
    _write_behind(writer, ", dihadiri ", joined([each for each in came if each]), "offices")
    count = meeting.participants
    number = number_text(count.value) if count.value is not None else count.text
    _write_behind(writer, " dengan ", number, "participants")
    writer.add(" peserta" if number else "")


def _write_behind(writer: NarrativeWriter, link: str, words: str, field: str) -> None:
    if words:
        writer.add(link)
        writer.add(words, field)


def _write_topics(writer: NarrativeWriter, meeting: Meeting) -> None:
    topics = [lower_first(sentence_text(topic)) for topic in meeting.topics]
    writer.sentence("Pokok bahasan", "; ".join(filter(None, topics)), "topics")


def _write_agreements(writer: NarrativeWriter, meeting: Meeting) -> None:
    total, left = len(meeting.agreements), sum(1 for _ in still_open(meeting))
    if total:
        state = "semua selesai" if not left else f"{number_text(left)} belum selesai"
        writer.sentence("Kesepakatan", f"{number_text(total)} butir, {state}", "agreements")


def _agreed(agreement: Agreement) -> str:
    due = f"paling lambat {date_text(agreement.due)}" if agreement.due else ""
    behind = ", ".join(part for part in (agreement.owner.name, due) if part)
    content = sentence_text(agreement.content)
    return f"{content} ({behind})" if behind and content else content


TELLING = Telling(narrate, headline, chat, kind_name, code_name)
