"""Where to look for what is odd in a meeting: an agreement that nobody can be asked about."""

from collections.abc import Iterator

from brata_desktop.domain.document import Count
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds.meeting.agreements import still_open
from brata_desktop.domain.kinds.meeting.document import Meeting


def _counts(meeting: Meeting) -> Iterator[tuple[str, Count]]:
    yield "participants", meeting.participants


def _checks(meeting: Meeting) -> Iterator[Finding]:
    """Point out the first open agreement that lacks an owner, a day, or whose day is too early."""
    open_ones = [each for each in still_open(meeting) if each.content.strip()]
    ownerless = [each.content for each in open_ones if not each.owner.is_known]
    undated = [each.content for each in open_ones if each.due is None]
    held = meeting.occurred.date
    early = [each.content for each in open_ones if held and each.due and each.due < held]
    for code, found, sentence in (
        ("agreement-without-owner", ownerless, "nobody is named for '{content}'"),
        ("agreement-without-day", undated, "no day is set for '{content}'"),
        ("agreement-before-meeting", early, "the day of '{content}' lies before the meeting"),
    ):
        if found:
            yield Finding(code, "agreements", {"content": found[0]}, sentence)


ODDITIES = Oddities(texts=("discussion", "result"), counts=_counts, checks=_checks)
