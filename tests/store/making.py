"""Values to store, and one complete save as the services make it."""

import datetime as dt
from uuid import UUID

from brata_desktop.domain.revision import SHORT_BYTES, Header, Revision, seal
from brata_desktop.domain.times import WITA
from brata_desktop.store.codec import DICTIONARY, pack_body
from brata_desktop.store.facts import StoreFacts
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.store.store import Store, Work

KEY = bytes(range(32))
OTHER_KEY = bytes(reversed(range(32)))
DEVICE = str(UUID(int=1))
NOON = dt.datetime(2024, 1, 31, 12, 0, tzinfo=WITA)
WORDS = "Baliho dirobek di simpang empat Lambung Mangkurat, situasi aman dan terkendali. "


def make_facts() -> StoreFacts:
    return StoreFacts(str(UUID(int=7)), DEVICE, NOON, "0.1")


def record_id(number: int) -> str:
    return str(UUID(int=1_000_000 + number))


def make_row(number: int = 1, **changes: object) -> RecordRow:
    values: dict[str, object] = {
        "id": record_id(number),
        "kind": "incident",
        "number": f"K-BJM07-240131-A{number:02}",
        "feed": "BJM/07",
        "unit": "BJM",
        "post": "07",
        "occurred_at": NOON,
        "recorded_at": NOON,
        "title": f"Perusakan baliho {number}",
    }
    return RecordRow(**{**values, **changes})  # type: ignore[arg-type]


def make_revision(
    n: int, previous: bytes = b"", record: str = "", kind: str = "incident", what: str = "baliho"
) -> Revision:
    payload = {"number": f"K{n}", "reason": "", "doc": {"what": what, "how": WORDS * 8}}
    header = Header(
        device=DEVICE,
        n=n,
        previous=previous[:SHORT_BYTES],
        feed="BJM/07",
        record=record or record_id(n),
        kind=kind,
        parents=(),
        officer=str(UUID(int=2)),
        key="key",
        at="2024-01-31T12:00:00+08:00",
        dictionary=DICTIONARY,
    )
    return seal(header, pack_body(payload), payload, lambda digest: digest * 2)


def save(work: Work, n: int, previous: bytes = b"") -> Revision:
    """Store one record as a service does: revision, number, line, words."""
    revision = make_revision(n, previous)
    assert work.revisions.add(revision)
    work.numbers.next("K", NOON.date())
    work.records.put(make_row(n), f"{WORDS} nomor{n}")
    return revision


def save_many(store: Store, first: int, last: int) -> None:
    """Save records one transaction each."""
    for n in range(first, last + 1):
        with store.transaction() as work:
            save(work, n, work.revisions.device_head(DEVICE)[1])
            work.commit()
