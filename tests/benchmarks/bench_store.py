"""The store against raw SQLCipher on the same machine, the same bytes, the same file.

    python -m tests.benchmarks.bench_store [--records 10000 1000000] [--folder DIR]

Prints milliseconds (median) and ratios; nothing here passes or fails.
"""

import argparse
import datetime as dt
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlcipher3 import dbapi2

from brata_desktop.domain.revision import SHORT_BYTES, Header, seal
from brata_desktop.domain.times import WITA
from brata_desktop.store import codec, create_store, record_query
from brata_desktop.store.connection import connect
from brata_desktop.store.record_rows import Cursor, RecordFilter, RecordRow
from brata_desktop.store.record_table import UNDATED_FLOOR
from brata_desktop.store.records import _LIST_COLUMNS, cursor_at
from brata_desktop.store.store import Store, Work
from tests.store.making import KEY, make_facts

SAVES = 300
REPEATS = 60
TEXT = (
    "baliho dirobek simpang empat lambung mangkurat situasi aman terkendali warga pemilih "
    "petugas kotak suara logistik gudang kpu bawaslu laporan saksi korban terlapor pasar "
    "kelurahan pekauman antasari kampanye massa tertib patroli dialogis imbauan tokoh"
)
WORDS = TEXT.split()
FIRST = dt.datetime(2023, 10, 19, tzinfo=WITA)


def main() -> None:
    """Measure saves, then pages at each size."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--records", type=int, nargs="*", default=[10_000, 1_000_000])
    arguments.add_argument("--folder", type=Path)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        _bench_saves(Path(folder))
        for size in chosen.records:
            _bench_pages(Path(folder) / f"{size}.db", size)


def _bench_saves(folder: Path) -> None:
    """Save in turns, so that a slow moment of the disk is slow for all three."""
    rng = random.Random(1)  # noqa: S311
    sign = Ed25519PrivateKey.generate().sign
    times: dict[str, list[float]] = {"ours": [], "plain": [], "full": []}
    sizes = []
    with (
        closing(create_store(folder / "ours.db", KEY, make_facts())) as store,
        closing(_raw_store(folder / "plain.db", indexes=0)) as plain,
        closing(_raw_store(folder / "full.db", indexes=12)) as full,
    ):
        for number in range(1, SAVES + 1):
            doc = document(rng)
            started = time.perf_counter()
            with store.transaction() as work:
                header, body, words = _save(work, number, doc, sign)
                work.commit()
            times["ours"].append(time.perf_counter() - started)
            sizes.append(len(header) + len(body))
            times["plain"].append(_raw_save(plain, 0, number, header, body, words))
            times["full"].append(_raw_save(full, 12, number, header, body, words))
    ours, bare, like = (statistics.median(found) * 1000 for found in times.values())
    print(f"durable save, {statistics.mean(sizes):.0f} bytes of revision")
    print(f"  ours, all of it                          {ours:8.2f} ms")
    print(f"  raw SQLCipher, row only                  {bare:8.2f} ms   {ours / bare:5.2f} x")
    print(f"  raw SQLCipher, 12 indexes and full text  {like:8.2f} ms   {ours / like:5.2f} x")


def _save(work: Work, number: int, doc: dict[str, object], sign: Callable) -> tuple:
    document = codec.decode_document("incident", doc)
    raw = codec.encode_document(document, {})
    n, previous = work.revisions.device_head(make_facts().device)
    running = work.numbers.next("K", FIRST.date())
    payload = {"number": f"K-BJM07-231019-A{running:02}", "reason": "", "doc": raw}
    header = Header(
        make_facts().device, n + 1, previous[:SHORT_BYTES], "BJM/07", str(UUID(int=number)),
        "incident", (), str(UUID(int=5)), "key", FIRST.isoformat(), dictionary=codec.DICTIONARY,
    )  # fmt: skip
    revision = seal(header, codec.pack_body(payload), payload, sign)
    work.revisions.add(revision)
    words = f"{payload['number']} {document.what} {document.how} {document.place.name}"
    work.records.put(
        RecordRow(
            str(UUID(int=number)), "incident", payload["number"], "BJM/07", "BJM", "07",
            occurred_at=document.occurred.starts_at, recorded_at=FIRST, title=document.what,
            stage="KAMPANYE", severity=2, area_code="63.71.01.1001", place=document.place.name,
        ),
        words,
    )  # fmt: skip
    work.working_copies.remove(str(UUID(int=number)))
    return revision.stored_header, revision.body, words


def _raw_store(path: Path, indexes: int) -> dbapi2.Connection:
    """Make a table with the driver alone."""
    connection = connect(path, KEY, is_new=True)
    columns = "".join(f", c{n} TEXT" for n in range(indexes))
    connection.execute(f"CREATE TABLE r (id INTEGER PRIMARY KEY, h BLOB, b BLOB{columns})")
    for n in range(indexes):
        connection.execute(f"CREATE INDEX i{n} ON r (c{n})")
    if indexes:
        connection.execute("CREATE VIRTUAL TABLE f USING fts5(w, content='')")
    return connection


def _raw_save(
    connection: dbapi2.Connection, indexes: int, number: int, header: bytes, body: bytes, words: str
) -> float:
    """Insert the same bytes durably with the driver alone; return the seconds it took."""
    values = (number, header, body, *(f"v{number % (n + 2)}" for n in range(indexes)))
    started = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"INSERT INTO r VALUES (?, ?, ?{', ?' * indexes})", values)  # noqa: S608
    if indexes:
        connection.execute("INSERT INTO f (rowid, w) VALUES (?, ?)", (number, words))
    connection.execute("COMMIT")
    return time.perf_counter() - started


def _bench_pages(path: Path, size: int) -> None:
    store = create_store(path, KEY, make_facts())
    started = time.perf_counter()
    _fill(store, size)
    print(f"\n{size:,} records, {path.stat().st_size / 1e6:,.0f} MB, "
          f"filled in {time.perf_counter() - started:.0f} s")  # fmt: skip
    middle = cursor_at(FIRST.date() + dt.timedelta(days=60))
    cases: list[tuple[str, RecordFilter, Cursor | None]] = [
        ("newest page", RecordFilter(), None),
        ("jump to the middle", RecordFilter(), middle),
        ("jump to the end", RecordFilter(), cursor_at(FIRST.date() + dt.timedelta(days=1))),
        ("one kind", RecordFilter(kinds=("incident",)), None),
        ("two kinds", RecordFilter(kinds=("incident", "patrol")), None),
        ("kind, stage, unit", RecordFilter(kinds=("patrol",), stages=("S2",), units=("U4",)), None),
        ("two statuses, severity",
         RecordFilter(statuses=("submitted", "returned"), severity_from=3), None),
        ("rare flag", RecordFilter(is_notable=True), None),
        ("area", RecordFilter(area="63.71"), None),
        ("thirty days of a post", RecordFilter(
            posts=("07",), since=FIRST.date(), until=FIRST.date() + dt.timedelta(days=30)), None),
        ("common word", RecordFilter(text="baliho"), None),
        ("common word, finished", RecordFilter(text="baliho "), None),
        ("rare word", RecordFilter(text="unik77 "), None),
        ("beginning of a word", RecordFilter(text="lamb"), None),
        ("common word, rare status", RecordFilter(text="baliho", statuses=("returned",)), None),
        ("no hit", RecordFilter(text="tidakada"), None),
    ]  # fmt: skip
    print(f"  {'first page of 100':28}{'ours':>9}{'raw':>9}   ratio")
    with store.reading() as work:
        for name, wanted, cursor in cases:
            _compare(work, name, wanted, cursor)
        for name, call in (
            ("counts by kind, capped", lambda: work.records.counts(RecordFilter(), "kind")),
            (
                "counts by status of a unit",
                lambda: work.records.counts(RecordFilter(units=("U4",)), "status"),
            ),
            (
                "days of a screen",
                lambda: work.records.day_groups(
                    RecordFilter(),
                    FIRST.date() + dt.timedelta(days=40),
                    FIRST.date() + dt.timedelta(days=38),
                ),
            ),
            (
                "candidates for duplicates",
                lambda: work.records.similar(
                    "incident", FIRST, FIRST + dt.timedelta(hours=2), "63.71.01"
                ),
            ),
        ):
            print(f"  {name:28}{_median(call):7.2f}ms")
    store.close()


def _compare(work: Work, name: str, wanted: RecordFilter, cursor: Cursor | None) -> None:
    connection = work._connection.connection.driver_connection
    sql, params = record_query.select_ordered(
        _LIST_COLUMNS,
        record_query.build(wanted),
        (("<", cursor.position),) if cursor else (),
        "DESC",
        101,
    )
    ours = _median(lambda: work.records.page(wanted, cursor, 100))
    raw = _median(lambda: connection.execute(sql, params).fetchall())
    print(f"  {name:28}{ours:7.2f}ms{raw:7.2f}ms   {ours / raw:5.2f} x")


def _median(call: Callable[[], object]) -> float:
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


def _fill(store: Store, size: int) -> None:
    rng = random.Random(2)  # noqa: S311
    number = 0
    while number < size:
        with store.transaction() as work:
            for _ in range(min(5_000, size - number)):
                work.records.put(*_line(rng, number, number / size))
                number += 1
            work.commit()
        store.checkpoint()
    assert number < UNDATED_FLOOR


def _line(rng: random.Random, number: int, share: float) -> tuple[RecordRow, str]:
    # Most records are written soon after they happen, some days later.
    late = rng.choice((0, 0, 0, 0, 1440, 4 * 1440))
    moment = FIRST + dt.timedelta(minutes=int(share * 400 * 1440) - rng.randrange(late + 60))
    status = rng.choices(("approved", "submitted", "draft", "returned"), (900, 50, 45, 5))[0]
    row = RecordRow(
        str(UUID(int=number)), rng.choice(("incident", "patrol", "patrol", "preemptive")),
        f"K-BJM07-{moment:%y%m%d}-A{number}", "BJM/07", f"U{rng.randrange(14)}",
        f"{rng.randrange(40):02}", f"o{rng.randrange(300)}", "Bripka Rian", moment, moment.date(),
        moment, f"S{rng.randrange(8)}", "PREVENTIF", f"C{rng.randrange(20)}",
        rng.choices((1, 2, 3, 4), (60, 30, 9, 1))[0], rng.random() < 0.002, status=status,
        title="Perusakan alat peraga kampanye di simpang empat", place="Simpang empat",
        area_code=f"63.{rng.randrange(1, 14):02}.{rng.randrange(1, 9):02}.100{rng.randrange(9)}",
    )  # fmt: skip
    words = " ".join(rng.choices(WORDS, k=40))
    return row, f"{row.number} {words} unik{number // 7}"


def document(rng: random.Random) -> dict[str, object]:
    """Return an invented report of about 1.4 kB."""
    return {
        "operation": "OMB-2023-2024", "stage": "KAMPANYE", "category": "PERUSAKAN_APK",
        "what": " ".join(rng.choices(WORDS, k=6)), "how": " ".join(rng.choices(WORDS, k=90)),
        "action_taken": " ".join(rng.choices(WORDS, k=40)), "severity": "SEDANG",
        "occurred": {"date": "2024-01-31", "time": f"{rng.randrange(24):02}:15:00"},
        "place": {"name": "Simpang empat", "area_code": "63.71.01.1001"},
        "persons": [{"id": str(n), "role": "saksi", "name": "Rian", "age_years": 24}
                    for n in range(2)],
    }  # fmt: skip


if __name__ == "__main__":
    main()
