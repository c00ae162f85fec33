"""How a pre-emptive action is told: "… telah dilaksanakan imbauan kamtibmas kepada 18 …"."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.preemptive.document import Preemptive
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import when_segments, write_places
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    Segment,
    lower_first,
    sentence_text,
    upper_first,
)
from brata_desktop.domain.wording_id import joined, number_text


def narrate(action: Preemptive, names: Names) -> Narrative:
    """Return the narrative of a pre-emptive action."""
    writer = NarrativeWriter()
    _write(writer, action, names)
    return writer.finish()


def headline(action: Preemptive, names: Names) -> str:
    """Return what its kind and its target group say."""
    phrase = names.preemptive_phrase(action.kind)
    target = f"kepada {lower_first(action.target_group)}" if action.target_group else ""
    return upper_first(" ".join(w for w in (phrase, target) if w))


def chat(action: Preemptive, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the points of the chat text."""
    yield "Uraian", narrate(action, names).text
    yield "Hasil", action.result
    yield "Tindak lanjut", action.follow_up


def kind_name(action: Preemptive, catalogue: Catalogue) -> str:
    """Return the name of the kind of action; empty for an unknown one."""
    return code_name(action.kind, catalogue)


def code_name(code: str, catalogue: Catalogue) -> str:
    """Return the name of a kind of action; empty for an unknown one."""
    kind = catalogue.preemptive_kind(code)
    return kind.name if kind else ""


def _write(writer: NarrativeWriter, action: Preemptive, names: Names) -> None:
    writer.add_all(when_segments(action.occurred))
    write_places(writer, action, names, "bertempat di")
    phrase = names.preemptive_phrase(action.kind) if action.kind else ""
    done = (
        Segment(phrase, "kind")
        if phrase
        else Segment(lower_first(sentence_text(action.what)), "what")
    )
    if not done.text:
        writer.stop()
        return
    writer.add(", telah dilaksanakan ")
    writer.add_all([done])
    _write_audience(writer, action)
    topics = [lower_first(sentence_text(names.topic_phrase(topic))) for topic in action.topics]
    if topics:
        writer.add(" tentang ")
        writer.add(joined(topics), "topics")
    writer.add(".")


def _write_audience(writer: NarrativeWriter, action: Preemptive) -> None:
    count = action.participants
    number = number_text(count.value) if count.value is not None else count.text
    group = lower_first(sentence_text(action.target_group))
    if not (number or group):
        return
    writer.add(" kepada ")
    writer.add(number, "participants")
    writer.add(" " if number and group else "")
    writer.add(group or " orang", "target_group" if group else "")


TELLING = Telling(narrate, headline, chat, kind_name, code_name)
