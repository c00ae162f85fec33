"""What the detail pane says of a meeting."""

from collections.abc import Iterator

from brata_desktop.domain.kinds.meeting import Agreement, Meeting
from brata_desktop.domain.kinds.meeting.agreements import is_open
from brata_desktop.domain.kinds.meeting.forums import FORUMS
from brata_desktop.ui.kinds.meeting.words import day_text, state_word
from brata_desktop.ui.records.fact_words import FactWords, count_words
from brata_desktop.ui.widgets.fact_list import Fact


def rest(meeting: Meeting, words: FactWords) -> Iterator[tuple[str, str]]:
    """Yield what was said, agreements apart."""
    yield "forum", words.names.row_name(FORUMS, meeting.forum) if meeting.forum else ""
    yield "chair", meeting.chair
    yield "offices", "\n".join(meeting.offices)
    yield "participants", count_words(meeting.participants)
    yield "topics", "\n".join(meeting.topics)
    yield "discussion", meeting.discussion
    yield "result", meeting.result
    yield "minutes_by", meeting.minutes_by


def points(meeting: Meeting, _words: FactWords) -> Iterator[Fact]:
    """Yield the agreements with their state, owner and day."""
    return map(_agreement, meeting.agreements)


def _agreement(agreement: Agreement) -> Fact:
    due = day_text(agreement.due) if agreement.due is not None else ""
    behind = ", ".join(part for part in (agreement.owner.name, due) if part)
    text = "\n".join(part for part in (agreement.content, behind) if part)
    return Fact(state_word(agreement.state), text, "text" if is_open(agreement) else "text3")
