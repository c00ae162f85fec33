"""Two weeks of the province in minutes: every post records, syncs and sleeps; the desk approves."""

import datetime as dt
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

from brata_desktop.domain.states import Action
from brata_desktop.services import records, session
from brata_desktop.store import connection
from tests.benchmarks import goals
from tests.benchmarks.sync_centre import Centre, centre, is_all_genuine, is_all_received
from tests.province import SECRET, Station
from tests.services_world import incident

POSTS, DAYS, A_DAY = 130, 14, 6
MINUTES_MAX = 15
PAGES_KIB = 2_048
SETTLED = 3
"""By then everything was used once: modules loaded, caches filled, the desk's store opened."""


def fortnight(folder: Path) -> None:
    """Replay it with real stores, each opened for its part of the day as an officer would."""
    print(
        f"\n{POSTS} posts, {DAYS} days, {A_DAY} reports a post and day, each handed in and approved"
    )
    with centre() as ours, _one_computer():
        posts = _posts(ours, folder)
        desk = ours.let_in(folder / "desk", "POLDA", "00", is_desk=True)
        started, memory = time.perf_counter(), []
        for day in range(DAYS):
            began = time.perf_counter()
            for post in posts:
                _day_of_post(ours, post)
            arrived = _day_of_desk(ours, desk)
            memory.append(_resident_mb())
            took = time.perf_counter() - began
            print(
                f"    day {day + 1:2}: {took:5.1f} s, {arrived:,} approved, {memory[-1]:.0f} MB",
                flush=True,
            )
        took = time.perf_counter() - started
        _judge(ours, posts, desk, took, memory)


@contextmanager
def _one_computer() -> Iterator[None]:
    """Let so many laptops live in one process: one catalogue for all, pages of 2 MB for each store.

    The pages that a store keeps (64 MB) fill up within the fortnight, as they should; what is
    looked for is whatever else grows.
    """
    cached = cache(session.load_catalogue)
    settings = (*connection._SETTINGS, f"PRAGMA cache_size = -{PAGES_KIB}")
    with (
        patch.object(session, "load_catalogue", cached),
        patch.object(connection, "_SETTINGS", settings),
    ):
        yield


def _posts(ours: Centre, folder: Path) -> list[Station]:
    """Let the posts in, their stores closed until the day begins."""
    made = []
    for at in range(1, POSTS + 1):
        unit, number = ("BJM", at) if at < 100 else ("BJB", at - 99)
        made.append(ours.let_in(folder / f"{at}", unit, f"{number:02}"))
        made[-1].close()
    return made


def _day_of_post(ours: Centre, post: Station) -> None:
    _open(post)
    post.clock.now += dt.timedelta(days=1)
    with post.desk.store.transaction() as work:
        for number in range(A_DAY):
            document = incident(f"Perkelahian {number}", dt.time(8 + number, 15))
            records.add_in(post.desk, work, "incident", document, submit=True)
        post.desk.commit(work)
    ours.sync(post)
    assert is_all_received(post)
    post.close()


def _open(post: Station) -> None:
    post.session = session.open_session(
        post.paths, post.session.keys.officer_id, SECRET, clock=post.clock, is_checked=False
    )
    post.desk = post.session.desk


def _day_of_desk(ours: Centre, desk: Station) -> int:
    """Fetch what came, approve it, send that; return how many were approved."""
    desk.clock.now += dt.timedelta(days=1)
    ours.sync(desk)
    waiting = _ids(desk, "submitted")
    for begin in range(0, len(waiting), 100):
        records.act(desk.desk, waiting[begin : begin + 100], Action.APPROVE)
    ours.sync(desk)
    assert is_all_received(desk)
    return len(waiting)


def _ids(station: Station, status: str) -> list[str]:
    query = "SELECT id FROM record WHERE status = ?"
    with station.desk.store.reading() as work:
        driver = work.records._driver
        return [row[0] for row in driver.execute(query, (status,))]


def _judge(
    ours: Centre, posts: list[Station], desk: Station, took: float, memory: list[float]
) -> None:
    made = POSTS * DAYS * A_DAY
    held = int(ours.hands.value("SELECT count(*) FROM sync.log WHERE kind = 'incident'"))
    goals.told("revisions in the centre", int(ours.hands.value("SELECT count(*) FROM sync.log")))
    goals.at_most("reports that the centre lacks or has twice", abs(made - held), 0)
    goals.at_most("reports not approved at the desk", made - len(_ids(desk, "approved")), 0)
    goals.at_most("replayed", took / 60, MINUTES_MAX, " min")
    growth = memory[-1] / memory[SETTLED - 1]
    goals.at_most(f"memory, day {DAYS} to day {SETTLED}", growth, 1.1, " x", f"{memory[-1]:.0f} MB")
    assert is_all_genuine(desk)
    desk.close()
    for post in posts[::10]:
        _open(post)
        ours.sync(post)
        assert len(_ids(post, "approved")) == DAYS * A_DAY
        post.close()


def _resident_mb() -> float:
    """Return what this process holds in memory, as Linux tells it."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6
