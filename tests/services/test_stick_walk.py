"""Random walks of two posts without a link, a desk with one, sticks in any order, a hub restored.

At every step nothing is received that the hub does not hold; at the end everybody has the same.
"""

import datetime as dt
import random
from dataclasses import replace

import pytest

from brata_desktop.domain.errors import NotFound, UserError
from brata_desktop.domain.states import Action
from brata_desktop.services import records, verification
from tests.province import Polda, Station

STEPS = 50
LATER = dt.time(21, 5)


class Walk:
    """Two posts, a desk, a hub, and a drawer full of sticks."""

    def __init__(self, folder, seed):
        self.rng = random.Random(seed)  # noqa: S311 - repeatable
        self.polda = Polda()
        self.desk = Station(folder / "desk", post="00").enrol(self.polda, is_desk=True)
        self.posts = [Station(folder / post, post=post).enrol(self.polda) for post in ("07", "08")]
        self.up, self.down, self.records = [], [], []
        self.stick = folder / "drawer"
        self.stick.mkdir()
        self.backup, self.was_restored = self.polda.hub.copy(), False
        self.count = 0

    def step(self):
        """Do one thing."""
        ways = (
            self.record, self.record, self.amend, self.decide, self.write_up, self.read_up,
            self.read_up, self.sync, self.write_down, self.read_down, self.read_down,
        )  # fmt: skip
        self.rng.choice(ways)()

    def record(self):
        post = self.rng.choice(self.posts)
        self.count += 1
        self.records.append((post, post.record(f"Kejadian {self.count}", LATER)))

    def amend(self):
        if not self.records:
            return
        post, record = self.rng.choice(self.records)
        station = self.rng.choice((post, self.desk))
        self.count += 1
        try:
            document = records.get(station.desk, record).document
            place = replace(document.place, name=f"Tempat {self.count}")
            records.amend(station.desk, record, replace(document, place=place), "Lebih tepat")
        except UserError:
            # Not here yet, or not to be changed just now.
            return

    def decide(self):
        for _, record in self.rng.sample(self.records, min(3, len(self.records))):
            action = self.rng.choice((Action.APPROVE, Action.RETURN))
            try:
                self.desk.act(record, action, reason="Sudah dibaca")
            except UserError:
                continue

    def write_up(self):
        post = self.rng.choice(self.posts)
        try:
            self.up += [file for file in post.write(self.stick) if self.is_of(post, file)]
        except NotFound:
            return

    @staticmethod
    def is_of(post, file):
        return f"BJM-{post.desk.post}-" in file.name

    def read_up(self):
        if self.up:
            self.desk.read(self.rng.choice(self.up))

    def sync(self):
        self.desk.sync(self.polda)

    def write_down(self):
        self.sync()
        post = self.rng.choice(self.posts)
        (file,) = self.desk.write(self.stick, posts=[post.desk.feed])
        self.down.append((post, file))

    def read_down(self):
        if self.down:
            post, file = self.rng.choice(self.down)
            post.read(file)

    def restore(self):
        """The hub comes back from an older backup."""
        self.polda.hub.lines |= {
            name: line.copy() for name, line in self.backup.lines.items() if name != "0"
        }
        self.was_restored = True

    def check(self):
        """Nothing is called received that the hub does not hold."""
        for post in self.posts:
            with post.desk.store.reading() as work:
                for line in (post.desk.feed, f"keys:{post.desk.feed}"):
                    received = work.sync.receipts(line)
                    assert received == tuple(self.polda.hub.lines[line].hashes[: len(received)])

    def settle(self):
        """Carry everything both ways until nothing waits."""
        for _ in range(2):
            for post in self.posts:
                try:
                    for file in post.write(self.stick):
                        self.desk.read(file)
                except NotFound:
                    continue
            self.sync()
            for post in self.posts:
                (file,) = self.desk.write(self.stick, posts=[post.desk.feed])
                post.read(file)

    def close(self):
        for station in (self.desk, *self.posts):
            station.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_everybody_ends_with_the_same_and_nothing_is_called_received_too_early(tmp_path, seed):
    walk = Walk(tmp_path, seed)
    try:
        for number in range(STEPS):
            walk.step()
            if number == STEPS // 2 and seed > 1:
                walk.restore()
            if not walk.was_restored:
                walk.check()
        walk.settle()
        walk.check()
        for post, record in walk.records:
            assert post.state(record) == walk.desk.state(record)
            assert post.is_received(record)
            assert walk.desk.is_received(record)
        for station in (walk.desk, *walk.posts):
            assert verification.problems(station.desk) == ()
    finally:
        walk.close()
