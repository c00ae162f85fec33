"""Which posts have not reported in a period, told apart from those whose word is still on its way.

```
            begin            due (batas lapor)      escalated
              |------------------|----------------------|--------->
 nothing here:      waiting           missing / unheard, then urgent
```

A post of which nothing is here may have reported: what it wrote may lie on its laptop or at the
centre. *Missing* is said only of a post whose laptops were all heard from after the cut-off, with
everything that they had written until then; of any other it is only known when it was last heard.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from brata_desktop.domain.registers import Post

SILENT_LAPTOP = dt.timedelta(days=3)
"""A laptop that was not heard for this long behind the post's newest one no longer counts: it was
put back from a backup under a new name, taken away, or it is broken."""


class Standing(StrEnum):
    """How a post stands in a period."""

    MISSING = "missing"
    UNHEARD = "unheard"
    CONTRADICTED = "contradicted"
    WAITING = "waiting"
    NIL = "nil"
    REPORTED = "reported"


OPEN = frozenset({Standing.MISSING, Standing.UNHEARD})
"""Nothing is here of the post although the cut-off has passed."""
_ORDER = tuple(Standing)


@dataclass(frozen=True, slots=True)
class Window:
    """A reporting period with its cut-off; all moments aware.

    Attributes:
        start: First moment.
        end: First moment after it.
        due: The cut-off: by then every post should have said something.
        escalates: From then on a silent post is urgent.
    """

    start: dt.datetime
    end: dt.datetime
    due: dt.datetime
    escalates: dt.datetime

    def holds(self, moment: dt.datetime) -> bool:
        """Whether a moment lies in the period."""
        return self.start <= moment < self.end


@dataclass(frozen=True, slots=True)
class Seen:
    """What is here of a post in a period; withdrawn records apart.

    Attributes:
        nils: Ids of its nil returns.
        records: Ids of everything else that it recorded.
    """

    nils: tuple[str, ...] = ()
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostStanding:
    """How a post stands.

    Attributes:
        post: The post.
        standing: Which of the cases.
        seen: What is here of it.
        heard: Until when everything is here that it wrote, by its own clock; None when nothing of
            it ever came.
        is_urgent: Nothing is here, and the time set for that has passed as well.
    """

    post: Post
    standing: Standing
    seen: Seen
    heard: dt.datetime | None = None
    is_urgent: bool = False

    @property
    def feed(self) -> str:
        """The post as records name it, "BJM/07"."""
        return f"{self.post.unit}/{self.post.code}"


def window(start: dt.datetime, hours: int, due_hour: int, grace_hours: int) -> Window:
    """Return a period with its cut-off.

    Args:
        start: First moment of the period, in the zone of the post.
        hours: Length of the period.
        due_hour: Clock hour of the cut-off: the first one after the beginning.
        grace_hours: How long after the cut-off a silent post is urgent.
    """
    due = start + dt.timedelta(hours=(due_hour - start.hour) % 24 or 24)
    end = start + dt.timedelta(hours=hours)
    return Window(start, end, due, due + dt.timedelta(hours=grace_hours))


def heard_of(laptops: Iterable[dt.datetime]) -> dt.datetime | None:
    """Return until when everything is here that a post wrote, from what is known of its laptops.

    Of several laptops the one that was heard least: another one may have written the report.
    """
    known = tuple(laptops)
    if not known:
        return None
    newest = max(known)
    return min(moment for moment in known if newest - moment <= SILENT_LAPTOP)


def standings(
    posts: Iterable[Post],
    period: Window,
    seen: Mapping[str, Seen],
    heard: Mapping[str, dt.datetime],
    now: dt.datetime,
) -> tuple[PostStanding, ...]:
    """Return how every post stands, those that somebody has to ask first.

    Args:
        posts: The posts of the register.
        period: The period.
        seen: What is here of it, by feed.
        heard: Until when everything of a post is here, by feed.
        now: The clock.
    """
    found = [_standing(post, period, seen, heard, now) for post in posts]
    return tuple(sorted(found, key=lambda each: (_ORDER.index(each.standing), each.feed)))


def _standing(
    post: Post,
    period: Window,
    seen: Mapping[str, Seen],
    heard: Mapping[str, dt.datetime],
    now: dt.datetime,
) -> PostStanding:
    feed = f"{post.unit}/{post.code}"
    here, last = seen.get(feed, Seen()), heard.get(feed)
    case = _case(here, last, period, now)
    is_urgent = case in OPEN and now >= period.escalates
    return PostStanding(post, case, here, last, is_urgent)


def _case(here: Seen, last: dt.datetime | None, period: Window, now: dt.datetime) -> Standing:
    if here.records:
        return Standing.CONTRADICTED if here.nils else Standing.REPORTED
    if here.nils:
        return Standing.NIL
    if now < period.due:
        return Standing.WAITING
    is_known_silent = last is not None and last >= period.due
    return Standing.MISSING if is_known_silent else Standing.UNHEARD
