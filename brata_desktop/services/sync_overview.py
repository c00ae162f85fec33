"""What a screen tells of the exchange with the centre: what waits, what is held, how it went.

Everything is counted when asked for. The only thing remembered is how the last session went.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from brata_desktop.services.desk import ROOTS, Desk
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work

LAST = "sync.last"
"""Setting: when a session was tried last, when one came to its end, and what broke the last one."""
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
    """

    tried_at: dt.datetime | None = None
    succeeded_at: dt.datetime | None = None
    error: str = ""
    params: Mapping[str, Any] | None = None
    ahead_s: float = 0.0


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A record that has something without a receipt.

    Attributes:
        row: Its line.
        waiting: Revisions of it that wait.
        is_held: The centre does not take one of them; an administrator has to look at it.
    """

    row: RecordRow
    waiting: int
    is_held: bool


@dataclass(frozen=True, slots=True)
class SyncOverview:
    """What stands in the screen Sinkronisasi.

    Attributes:
        is_enrolled: The centre knows this laptop.
        safety: Of everything here.
        bytes_waiting: Size of what waits.
        queue: Records with something that waits, oldest first; at most `SHOWN_MAX`.
        queued: How many there are.
        disputed: Records in conflict.
        last: How the last sessions went.
    """

    is_enrolled: bool
    safety: Safety
    bytes_waiting: int
    queue: tuple[QueueLine, ...]
    queued: int
    disputed: int
    last: LastSession


def look(desk: Desk) -> SyncOverview:
    """Return what stands in the screen now."""
    with desk.store.reading() as work:
        waiting = work.sync.waiting_records()
        lines = _lines(work, waiting)
        return SyncOverview(
            is_enrolled=bool(work.settings.get(ROOTS)),
            safety=Safety(*work.sync.totals()),
            bytes_waiting=work.sync.bytes_waiting(),
            queue=lines[:SHOWN_MAX],
            queued=len(lines),
            disputed=work.records.count(RecordFilter(has_conflict=True)),
            last=read_last(work),
        )


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
    )


def note_session(
    desk: Desk,
    error: str = "",
    params: Mapping[str, Any] | None = None,
    hub_ms: int = 0,
    *,
    is_complete: bool = False,
) -> None:
    """Remember how a session went.

    Args:
        desk: The open store.
        error: Code of what broke it; empty when it came to its end.
        params: What the sentence of the error names.
        hub_ms: The centre's clock at its last answer, milliseconds since 1970; 0 when unknown.
        is_complete: Everything was said, photos included: what is known of the centre since then
            may be told to others (`testimony`).
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
            },
        )
        work.commit()


def _lines(work: Work, waiting: Mapping[str, tuple[int, bool]]) -> tuple[QueueLine, ...]:
    rows = [(work.records.find(record), found) for record, found in waiting.items()]
    return tuple(
        QueueLine(row, count, is_held) for row, (count, is_held) in rows if row is not None
    )


def _moment(text: object) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if isinstance(text, str) and text else None
