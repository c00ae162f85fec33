"""Damaged packets read by a real store: each is refused, or gives what its marks cover."""

import random
from collections import Counter

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import laptop_keys, verification
from brata_desktop.sync.seal_keys import public_seal_key
from tests.mutated_packets import mutated
from tests.province import Polda, Station

SEED = 20_240_131
CHECKED_EVERY = 100


class Damage:
    """A desk, and a post's packet that is damaged again and again.

    Args:
        folder: Where the stores are made.
    """

    def __init__(self, folder):
        polda = Polda()
        self.desk = Station(folder / "desk", post="00").enrol(polda, is_desk=True)
        self.post = Station(folder / "post").enrol(polda)
        for number in range(8):
            self.post.record(f"Kejadian {number}")
        (self.packet,) = self.post.write()
        self.good = self.packet.read_bytes()
        with self.post.desk.store.reading() as work:
            self.known = {revision.hash for _, revision in work.revisions.iterate()}
        with self.desk.desk.store.reading() as work:
            self.known |= {revision.hash for _, revision in work.revisions.iterate()}
            self.private = laptop_keys.of_store(work).seal_key

    def try_some(self, count, seed=SEED):
        """Read damaged packets; return how each ended."""
        rng, ends = random.Random(seed), Counter()  # noqa: S311 - repeatable
        public = public_seal_key(self.private)
        for number in range(count):
            self.packet.write_bytes(mutated(self.good, self.private, public, rng))
            ends[self.read()] += 1
            if number % CHECKED_EVERY == 0:
                self.check()
        self.check()
        return ends

    def read(self):
        """Read the packet as it lies there; return how that ended."""
        try:
            report = self.desk.read(self.packet)
        except BrataError as error:
            # A sentence can be made of it.
            return "refused" if str(error) else "wordless"
        if not report.is_readable:
            return "carried"
        return "prefix" if report.is_cut else "taken"

    def check(self):
        """Nothing is here that nobody wrote, nothing is received, nothing is half-written."""
        store = self.desk.desk.store
        with store.reading() as work:
            here = {revision.hash for _, revision in work.revisions.iterate()}
            assert not any(work.sync.receipts(line) for line in ("BJM/07", "keys:BJM/07"))
        assert here <= self.known
        assert verification.problems(self.desk.desk) == ()
        assert not list(self.desk.paths.data_dir.rglob("*.part"))

    def close(self):
        """Close the stores."""
        self.desk.close()
        self.post.close()
