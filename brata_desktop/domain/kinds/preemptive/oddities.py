"""Where to look for what is odd in a pre-emptive action."""

from collections.abc import Iterator

from brata_desktop.domain.document import Count
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds.preemptive.document import Preemptive


def _counts(action: Preemptive) -> Iterator[tuple[str, Count]]:
    yield "participants", action.participants


ODDITIES = Oddities(
    texts=("message", "result", "follow_up", "threat"),
    counts=_counts,
)
