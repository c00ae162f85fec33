"""What a screen tells of the exchange with the centre: what waits, what is held, how it went.

Everything is counted when asked for. The only thing remembered is how the last session went.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from brata_desktop.domain.times import WITA
from brata_desktop.services.desk import ROOTS, Desk
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work
from brata_desktop.sync.messages import Status

LAST = "sync.last"
"""Setting: when a session was tried last, when one came to its end, and what broke the last one."""
METER = "sync.meter"
"""Setting: how many bytes went over the link today and this month."""
ASKED_AT = "sync.asked_at"
"""Setting: when this laptop wrote its last request to be enrolled."""
CERTIFIED_UNTIL = "sync.certified_until"
"""Setting: when this laptop's TLS certificate ends."""
HUB_SEEN = "sync.hub_ms"
"""Setting: the centre's clock at the end of this laptop's last complete session with it."""
SHOWN_MAX = 50


@dataclass(frozen=True, slots=True)
class Safety:
    """How many of some revisions are where.

    Attributes:
        total: Revisions on this laptop.
        received: Those seen in their line at the centre.
        durable: Those in a verified backup of the centre.
    """

    total: int
    received: int
    durable: int

    @property
    def waiting(self) -> int:
        """Those without a receipt."""
        return self.total - self.received


@dataclass(frozen=True, slots=True)
class LastSession:
    """How the last sessions went.

    Attributes:
        tried_at: When one was begun last; None before the first.
        succeeded_at: When one came to its end last; None before the first.
        error: Code of what broke the last one; empty when it came to its end.
        params: What the sentence of the error names.
        ahead_s: How far this laptop's clock was ahead of the centre's, seconds; 0 when unknown.
        taken_back: Receipts that the last session found gone: the centre was restored.
    """

    tried_at: dt.datetime | None = None
    succeeded_at: dt.datetime | None = None
    error: str = ""
    params: Mapping[str, Any] | None = None
    ahead_s: float = 0.0
    taken_back: int = 0


@dataclass(frozen=True, slots=True)
class Meter:
    """How many bytes went over the link, both ways, by the days of the post.

    Attributes:
        day: The last day that any went.
        day_bytes: On that day.
        month_bytes: In its month.
    """

    day: dt.date | None = None
    day_bytes: int = 0
    month_bytes: int = 0

    def on(self, day: dt.date) -> "Meter":
        """Return what is counted at the beginning of a day or later in it."""
        known = self.day
        if known is None or (known.year, known.month) != (day.year, day.month):
            return Meter(day)
        return self if known == day else Meter(day, 0, self.month_bytes)

    def plus(self, count: int) -> "Meter":
        """Return it with more bytes."""
        return Meter(self.day, self.day_bytes + count, self.month_bytes + count)


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A record that has something without a receipt.

    Attributes:
        row: Its line.
        waiting: Revisions of it that wait.
        held: Why the centre does not take one of them; None when it is not asked to.
    """

    row: RecordRow
    waiting: int
    held: Status | None

    @property
    def is_held(self) -> bool:
        """Whether the centre does not take one of them; an administrator has to look at it."""
        return self.held is not None


@dataclass(frozen=True, slots=True)
class SyncOverview:
    """What stands in the screen Sinkronisasi.

    Attributes:
        is_enrolled: The centre knows this laptop.
        asked_at: When it wrote its last request to be enrolled; None before.
        certified_until: When its TLS certificate ends; None when that is not known.
        safety: Of everything here.
        bytes_waiting: Size of what waits, photos included.
        photos_waiting: Photos and files without a receipt.
        photos_coming: Photos and files that records name and that are not here.
        queue: Records with something that waits, the refused first, else oldest first; at most
            `SHOWN_MAX`.
        queued: How many there are.
        others: What else waits: officers, settings, registers, issued reports.
        disputed: Records in conflict.
        last: How the last sessions went.
        meter: What went over the link today and this month.
    """

    is_enrolled: bool
    asked_at: dt.datetime | None
    certified_until: dt.datetime | None
    safety: Safety
    bytes_waiting: int
    photos_waiting: int
    photos_coming: int
    queue: tuple[QueueLine, ...]
    queued: int
    others: int
    disputed: int
    last: LastSession
    meter: Meter

    @property
    def is_all_in(self) -> bool:
        """Whether nothing waits: neither text nor photos, and nobody has to decide anything."""
        return not (self.safety.waiting or self.photos_waiting or self.disputed)


def look(desk: Desk) -> SyncOverview:
    """Return what stands in the screen now."""
    with desk.store.reading() as work:
        found = work.sync.waiting_records()
        lines = _lines(work, found)
        photos = work.attachments.to_send()
        settings = work.settings
        return SyncOverview(
            is_enrolled=bool(settings.get(ROOTS)),
            asked_at=_moment(settings.get(ASKED_AT)),
            certified_until=_moment(settings.get(CERTIFIED_UNTIL)),
            safety=Safety(*work.sync.totals()),
            bytes_waiting=work.sync.bytes_waiting() + sum(each.size_bytes for each in photos),
            photos_waiting=len(photos),
            photos_coming=len(work.attachments.to_fetch()),
            queue=lines[:SHOWN_MAX],
            queued=len(lines),
            others=len(found) - len(lines),
            disputed=work.records.count(RecordFilter(has_conflict=True)),
            last=read_last(work),
            meter=read_meter(work).on(_day(desk)),
        )


def waiting(desk: Desk) -> tuple[int, int]:
    """Return how many revisions wait, and the size of all that waits, photos included."""
    with desk.store.reading() as work:
        photos = work.attachments.to_send()
        size_bytes = work.sync.bytes_waiting() + sum(each.size_bytes for each in photos)
        return Safety(*work.sync.totals()).waiting, size_bytes


def safety_of(work: Work, record: str) -> Safety:
    """Return where the revisions of a record are."""
    return Safety(*work.sync.safety(record))


def read_last(work: Work) -> LastSession:
    """Return how the last sessions went."""
    kept = work.settings.get(LAST)
    if not isinstance(kept, dict):
        return LastSession()
    return LastSession(
        _moment(kept.get("tried_at")),
        _moment(kept.get("succeeded_at")),
        str(kept.get("error", "")),
        kept.get("params") or {},
        float(kept.get("ahead_s", 0.0)),
        int(kept.get("taken_back", 0)),
    )


def read_meter(work: Work) -> Meter:
    """Return what was counted last."""
    kept = work.settings.get(METER)
    if not isinstance(kept, dict):
        return Meter()
    day = dt.date.fromisoformat(kept["day"])
    return Meter(day, int(kept["day_bytes"]), int(kept["month_bytes"]))


def count_bytes(desk: Desk, count: int) -> None:
    """Add what a session moved to the meter."""
    if not count:
        return
    with desk.store.transaction() as work:
        day = _day(desk)
        meter = read_meter(work).on(day).plus(count)
        kept = {"day_bytes": meter.day_bytes, "month_bytes": meter.month_bytes}
        work.settings.put(METER, {"day": day.isoformat(), **kept})
        work.commit()


def note_session(
    desk: Desk,
    error: str = "",
    params: Mapping[str, Any] | None = None,
    hub_ms: int = 0,
    *,
    is_complete: bool = False,
    taken_back: int = 0,
) -> None:
    """Remember how a session went.

    Args:
        desk: The open store.
        error: Code of what broke it; empty when it came to its end.
        params: What the sentence of the error names.
        hub_ms: The centre's clock at its last answer, milliseconds since 1970; 0 when unknown.
        is_complete: Everything was said, photos included: what is known of the centre since then
            may be told to others (`testimony`).
        taken_back: Receipts that it found gone.
    """
    now = desk.clock()
    with desk.store.transaction() as work:
        before = read_last(work)
        if is_complete and hub_ms:
            work.settings.put(HUB_SEEN, hub_ms)
        succeeded = before.succeeded_at if error else now
        ahead = now.timestamp() - hub_ms / 1000 if hub_ms else before.ahead_s
        work.settings.put(
            LAST,
            {
                "tried_at": now.isoformat(timespec="seconds"),
                "succeeded_at": succeeded.isoformat(timespec="seconds") if succeeded else "",
                "error": error,
                "params": {name: str(value) for name, value in (params or {}).items()},
                "ahead_s": round(ahead, 1),
                # A cut session has not brought again yet what an earlier one found gone.
                "taken_back": taken_back or (0 if is_complete else before.taken_back),
            },
        )
        work.commit()


def _lines(work: Work, waiting: Mapping[str, tuple[int, int]]) -> tuple[QueueLine, ...]:
    rows = [(work.records.find(record), found) for record, found in waiting.items()]
    lines = [
        QueueLine(row, count, Status(held) if held else None)
        for row, (count, held) in rows
        if row is not None
    ]
    return tuple(sorted(lines, key=lambda line: not line.is_held))


def _day(desk: Desk) -> dt.date:
    return desk.clock().astimezone(WITA).date()


def _moment(text: object) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if isinstance(text, str) and text else None
