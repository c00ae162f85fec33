"""What the centre's size and a crowd cost: 300,000 revisions in one line, 200 laptops at once."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import psycopg

from brata_desktop.domain.errors import BrataError
from brata_desktop.hub.installation import install
from brata_desktop.sync.messages import Cursor, Request
from brata_desktop.sync.planner import BATCH_BYTES, read_reply
from brata_desktop.sync.postgres import PostgresTransport
from tests.benchmarks import goals
from tests.benchmarks.sync_centre import Centre, centre, is_all_received, record, reports
from tests.hub import postgres
from tests.hub.laptops import HubHands
from tests.province import Station

SMALL, LARGE = 1_000, 300_000
REPORTS, ROUNDS = 20, 60
CROWD, EACH = 200, 10
LINE = "BJM/07"
# Somebody else's, as large as real ones are; a signature would not be looked at.
_FILL = """
    INSERT INTO sync.log
    SELECT %(line)s, i, sha256(i::text::bytea), %(by)s, i, gen_random_uuid(), 'incident',
           decode(repeat(md5(i::text), 24), 'hex'), decode(repeat(md5((-i)::text), 23), 'hex'),
           NULL, sha256((-i)::text::bytea), now(), %(by)s
    FROM generate_series(1, %(count)s) AS i
"""
_HEAD = """
    UPDATE sync.line SET head = %(count)s, chain = sha256((-%(count)s)::text::bytea)
    WHERE line = %(line)s
"""


class _Hub:
    """A hub that holds so many revisions in one line, and a laptop that has received them all."""

    def __init__(self, server: postgres.Server, count: int, stack: ExitStack) -> None:
        name = f"hub_{count}"
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        install(server.dsn_of(name))
        self._admin = stack.enter_context(psycopg.connect(server.dsn_of(name), autocommit=True))
        hands = HubHands(server, name, self._admin)
        self._laptop, self._desk = hands.enrol("post", LINE), hands.enrol("desk", "BJM/00")
        self._fill(count)
        link = psycopg.connect(hands.dsn_of(self._laptop), autocommit=True, prepare_threshold=None)
        self._transport = PostgresTransport(stack.enter_context(link))
        chain = bytes(hands.value("SELECT chain FROM sync.line WHERE line = %s", LINE))
        self._cursor = Cursor(LINE, count, chain)

    def _fill(self, count: int) -> None:
        given = {"line": LINE, "count": count, "by": self._desk.device}
        for statement in (_FILL, _HEAD):
            self._admin.execute(statement, given)
        # As the server's own housekeeping does after so many.
        self._admin.execute("VACUUM ANALYZE sync.log, sync.line")

    def push(self) -> float:
        """Send reports until they are received; return the seconds for one."""
        batch = tuple(self._laptop.write("isi " * 100) for _ in range(REPORTS))
        request = Request((self._laptop.incarnation,), batch, (self._cursor,), BATCH_BYTES)
        started = time.perf_counter()
        step = read_reply(request, self._transport.exchange(request), lambda _: True)
        took = time.perf_counter() - started
        assert len(step.receipts) == REPORTS
        (self._cursor,) = (cursor for cursor in step.cursors if cursor.line == LINE)
        return took / REPORTS


def growth() -> None:
    """Compare a small and a large centre in turns, on a server that needs not wait for its disk."""
    print(f"\ncost of a report at the centre, {SMALL:,} and {LARGE:,} revisions in its line")
    with postgres.server(is_own=True) as server, ExitStack() as stack:
        small, large = (_Hub(server, count, stack) for count in (SMALL, LARGE))
        times = [(small.push(), large.push()) for _ in range(ROUNDS)]
    least, most = (statistics.median(column) * 1e6 for column in zip(*times, strict=True))
    goals.told(f"with {SMALL:,}", least, " us")
    goals.told(f"with {LARGE:,}", most, " us")
    goals.at_most("large to small", most / least, 1.3, " x")


def crowd(folder: Path) -> None:
    """Let every laptop of the province begin its session in the same moment."""
    print(f"\n{CROWD} laptops at once, {EACH} reports each, TLS hand-shakes included")
    with centre() as ours, ExitStack() as stack:
        laptops = [ours.let_in(folder / f"{at}", "BJM", f"{at:02}") for at in range(1, CROWD + 1)]
        for laptop in laptops:
            stack.callback(laptop.close)
        _everybody(ours, laptops)
        alone = _record_and(lambda: [_session(ours, each) for each in laptops], laptops, 1)
        at_once = _record_and(lambda: _everybody(ours, laptops), laptops, 2)
        failed = [took for took in at_once[1] if took is None]
        held = sum(ours.held(f"BJM/{at:02}") for at in range(1, CROWD + 1))
        goals.told("one after the other", alone[0], " s")
        goals.told("all at once", at_once[0], " s", f"{CROWD / at_once[0]:.0f} sessions a second")
        goals.at_most("at once to one after the other", at_once[0] / alone[0], 1.2, " x")
        goals.told("the last laptop waited", max(took or 0.0 for took in at_once[1]), " s")
        goals.at_most("sessions that failed", len(failed), 0)
        missing = CROWD - sum(map(is_all_received, laptops))
        goals.at_most("laptops with something not received", missing, 0)
        assert held >= CROWD * EACH * 2


_Sessions = list[float | None]


def _record_and(
    run: Callable[[], _Sessions], laptops: list[Station], seed: int
) -> tuple[float, _Sessions]:
    """Give every laptop its reports, then run; return the seconds that took, and each session's."""
    for at, laptop in enumerate(laptops):
        record(laptop, reports(EACH, seed * CROWD + at))
    started = time.perf_counter()
    sessions = run()
    return time.perf_counter() - started, sessions


def _everybody(ours: Centre, laptops: list[Station]) -> _Sessions:
    with ThreadPoolExecutor(len(laptops)) as pool:
        return list(pool.map(lambda each: _session(ours, each), laptops))


def _session(ours: Centre, laptop: Station) -> float | None:
    started = time.perf_counter()
    try:
        progress = ours.sync(laptop)
    except BrataError as error:
        print(f"  {error}")
        return None
    return time.perf_counter() - started if progress.is_complete else None
