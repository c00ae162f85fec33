"""What the detail pane says of a pre-emptive action."""

from collections.abc import Iterator

from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.ui.records.fact_words import FactWords, count_words


def rest(action: Preemptive, words: FactWords) -> Iterator[tuple[str, str]]:
    """Yield what was said."""
    kind = words.catalogue.preemptive_kind(action.kind)
    yield "kind", kind.name if kind else action.kind
    yield "target_group", action.target_group
    yield "participants", count_words(action.participants)
    yield "officers", action.officers
    yield "topics", ", ".join(_topic(code, words) for code in action.topics)
    yield "message", action.message
    yield "result", action.result
    yield "follow_up", action.follow_up
    yield "threat", action.threat


def _topic(code: str, words: FactWords) -> str:
    topic = words.catalogue.topic(code)
    return topic.label if topic else code
