"""A hub that lost what it had said yes to: twenty laptops notice it and bring it again.

A real server behind TLS, real laptops, eighteen posts and two desks above them. What is checked
after every session: of a laptop that has spoken to the hub since, no receipt is about what the hub
does not hold now. What is checked at the end: nothing is lost, nothing is there twice, everybody
shows the same.
"""

import random
from contextlib import contextmanager

import psycopg
import pytest

from brata_desktop.domain.states import Action
from brata_desktop.services import records, verification
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.sync.relay import DOWN, UP
from tests.faults.real_hub import RealHub, hashes_of
from tests.hub import postgres
from tests.hub.secured import HOST, secured_server
from tests.province import Station
from tests.sync.weather import Cut

DATABASE = "brata"
POSTS = [f"{number:02}" for number in range(1, 19)]
DESKS = ["00", "90"]
ROUNDS_MAX = 4


class Fleet:
    """Eighteen posts and two desks at one hub."""

    def __init__(self, hub, folder):
        self.hub = hub
        self.rng = random.Random(7)  # noqa: S311 - repeatable, not secret
        self.desks = [Station(folder / code, post=code).enrol(hub, is_desk=True) for code in DESKS]
        self.posts = [Station(folder / code, post=code).enrol(hub) for code in POSTS]
        self.promised = set()

    @property
    def laptops(self):
        return [*self.posts, *self.desks]

    def record(self):
        """Let every post record something, and remember what was saved."""
        for post in self.posts:
            post.record()
        self._promise()

    def sync(self):
        """Let everybody talk to the hub, desks last."""
        for laptop in self.laptops:
            assert self.hub.sync(laptop).is_complete

    def decide(self):
        """Let the first desk approve what it has seen."""
        waiting = records.page(self.desks[0].desk, RecordFilter(statuses=("submitted",))).rows
        records.act(self.desks[0].desk, [row.id for row in waiting], Action.APPROVE)
        self._promise()

    def heal(self, tally):
        """Let everybody talk to the hub that forgot, over a link that is cut now and then."""
        honest, rounds = [], 0
        while rounds < ROUNDS_MAX and (rounds == 0 or self._audit(honest).waiting):
            for laptop in self.rng.sample(self.laptops, len(self.laptops)):
                cut = Cut(self.rng.choice((UP, DOWN)), self.rng.randrange(3_000, 12_000))
                self.hub.sync(laptop, cut)
                assert self.hub.sync(laptop).is_complete
                tally.add(sessions=1)
                if laptop not in honest:
                    honest.append(laptop)
                assert not any(self.hub.audit(honest).harm.values())
            assert not self._audit(self.laptops).lost
            rounds += 1
        return rounds

    def check(self, tally):
        """Once everybody has read what the others brought, nothing is lost, all show the same."""
        self.sync()
        found = self._audit(self.laptops)
        assert not any(found.harm.values()), found
        assert found.waiting == 0
        with psycopg.connect(self.hub.dsn) as connection:
            held = {bytes(row[0]) for row in connection.execute("SELECT hash FROM sync.log")}
        assert self.promised <= held
        shown = [self._shown(desk) for desk in self.desks]
        assert shown[0] == shown[1]
        for post in self.posts:
            assert self._shown(post) == {row for row in shown[0] if row[0] == post.desk.post}
            assert verification.problems(post.desk) == ()
        tally.add(laptops=len(self.laptops), **found.harm)

    def receipts_that_lie(self):
        """Return how many receipts are about what the hub does not hold now."""
        return self._audit(self.laptops).falsely_received

    def close(self):
        for laptop in self.laptops:
            laptop.close()

    def _audit(self, laptops):
        return self.hub.audit(laptops, self.promised)

    def _promise(self):
        for laptop in self.laptops:
            self.promised |= hashes_of(laptop)

    @staticmethod
    def _shown(laptop):
        rows = records.page(laptop.desk, RecordFilter(), limit=5000).rows
        return {(row.post, row.number, row.id, row.status) for row in rows}


@pytest.fixture
def fleet(tmp_path):
    """A fleet that has worked for some time."""
    (tmp_path / "hub").mkdir()
    with secured_server(tmp_path / "hub") as (server, command):
        made = Fleet(RealHub(server, command), tmp_path)
        made.record()
        made.sync()
        made.decide()
        made.sync()
        yield made
        made.close()


def work_that_is_lost(fleet):
    """Record, exchange and decide after the moment that the hub goes back to."""
    fleet.record()
    fleet.sync()
    fleet.decide()
    fleet.sync()
    # On laptops only: decisions that go into the posts' lines before what was there.
    fleet.record()
    fleet.hub.sync(fleet.posts[0])


@pytest.mark.slow
def test_story_27_a_hub_restored_from_an_older_backup_is_healed_by_twenty_laptops(fleet, tally):
    server, file = fleet.hub.server, fleet.hub.server.folder.with_name("brata.dump")
    postgres.dump(server, DATABASE, file)
    work_that_is_lost(fleet)

    postgres.restore(server, DATABASE, file)
    fleet.hub.command.done("init", "--host", HOST, "--port", fleet.hub.port)
    tally.add(rows_the_hub_lost=fleet.receipts_that_lie())
    rounds = fleet.heal(tally)

    assert rounds <= 2
    fleet.check(tally)


@pytest.mark.slow
def test_a_standby_promoted_after_losing_commits_is_healed_by_twenty_laptops(fleet, tally):
    with behind(fleet.hub.server) as standby:
        work_that_is_lost(fleet)

        postgres.stop(fleet.hub.server)
        with psycopg.connect(standby.dsn, autocommit=True) as connection:
            assert connection.execute("SELECT pg_promote()").fetchone() == (True,)
        fleet.hub.move_to(standby.dsn_of(DATABASE))
        tally.add(rows_the_hub_lost=fleet.receipts_that_lie())
        rounds = fleet.heal(tally)

        assert rounds <= 2
        fleet.check(tally)


@contextmanager
def behind(primary):
    """Yield a standby that followed until now and hears nothing any more."""
    with postgres.standby(primary) as standby:
        with psycopg.connect(primary.dsn, autocommit=True) as connection:
            here = connection.execute("SELECT pg_current_wal_lsn()").fetchone()[0]
        with psycopg.connect(standby.dsn, autocommit=True) as connection:
            postgres.until(connection, "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", here)
            connection.execute("ALTER SYSTEM SET primary_conninfo = ''")
            connection.execute("SELECT pg_reload_conf()")
            postgres.until(connection, "SELECT NOT EXISTS (SELECT FROM pg_stat_wal_receiver)")
        yield standby
