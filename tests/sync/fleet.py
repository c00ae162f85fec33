"""A small fleet in memory: laptops with sets for stores, a hub that forgets, a link that breaks."""

import datetime as dt
import itertools
import uuid
from dataclasses import dataclass, field

from brata_desktop.domain.errors import Unavailable
from brata_desktop.sync.messages import Cursor, Request
from brata_desktop.sync.planner import next_batch
from brata_desktop.sync.session import SyncSession
from tests.sync.memory_hub import MemoryHub

UNITS = {"POLDA": None, "BJM": "POLDA", "BJB": "POLDA"}


class MemoryLedger:
    """A laptop's store as plain sets; the same promises as the real one.

    Args:
        name: The laptop.
        feed: Its post.
        numbers: What incarnations are counted by; the fleet's own, so that a history repeats.
    """

    def __init__(self, name, feed, numbers):
        self.name = name
        self.feed = feed
        self._numbers = numbers
        self.clock_off = dt.timedelta(0)
        self.incarnations = ()
        self.begin_incarnation()
        self.revisions = {}
        self.receipts = {}
        self.places = {}
        self.held = {}

    def begin_incarnation(self):
        new = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{self.name}-{next(self._numbers)}"))
        self.incarnations = (new, *self.incarnations)
        self.n = 0

    def cursors(self):
        return tuple(self.places[line] for line in sorted(self.places))

    def next_batch(self, but, max_bytes):
        return next_batch(self.waiting(but), max_bytes)

    def waiting(self, but):
        received = {hash_ for line in self.receipts.values() for hash_ in line}
        for hash_, sealed in self.revisions.items():
            if hash_ not in received and hash_ not in self.held and hash_ not in but:
                yield sealed

    def here(self, hashes):
        return frozenset(hashes) & self.revisions.keys()

    def received(self, line):
        return tuple(self.receipts.get(line, ()))

    def apply(self, step):
        for sealed in step.arrived:
            self.revisions.setdefault(sealed.hash, sealed)
        for receipt in step.receipts:
            line = self.receipts.setdefault(receipt.line, [])
            if receipt.seq == len(line) + 1:
                line.append(receipt.hash)
            self.held.pop(receipt.hash, None)
        for place in step.cursors:
            self.places[place.line] = place
        self.held.update({h: s for h, s in step.held.items() if h not in self.all_received()})

    def take_back(self, place):
        self.receipts[place.line] = self.receipts.get(place.line, [])[: place.seq]
        self.places[place.line] = place
        self.held.clear()

    def all_received(self):
        return {hash_ for line in self.receipts.values() for hash_ in line}


@dataclass
class Faults:
    """What goes wrong with the next exchanges, in order: `request`, `reply` or nothing."""

    cuts: list = field(default_factory=list)


class BrokenLink:
    """A link that loses requests or replies, or delivers a request twice."""

    def __init__(self, transport, faults):
        self._transport = transport
        self._faults = faults

    def exchange(self, request):
        fault = self._faults.cuts.pop(0) if self._faults.cuts else ""
        if fault == "request":
            raise Unavailable("hub-unreachable", reason="lost on the way there")
        if fault == "twice":
            self._transport.exchange(
                Request(request.incarnations, request.sealed[::-1], request.cursors, 1)
            )
        if fault == "half":
            half = request.sealed[: len(request.sealed) // 2]
            self._transport.exchange(Request(request.incarnations, half, request.cursors, 1))
            raise Unavailable("hub-unreachable", reason="half of it arrived")
        reply = self._transport.exchange(request)
        if fault == "reply":
            raise Unavailable("hub-unreachable", reason="lost on the way back")
        return reply

    def chain_at(self, line, places):
        if self._faults.cuts and self._faults.cuts.pop(0):
            raise Unavailable("hub-unreachable", reason="lost")
        return self._transport.chain_at(line, places)

    def close(self):
        """Nothing to do."""


class Fleet:
    """Laptops and a hub."""

    def __init__(self, posts):
        self.hub = MemoryHub(UNITS)
        self.ledgers = {}
        self.feeds = {}
        numbers = itertools.count(1)
        for name, (feed, is_desk) in posts.items():
            self.hub.enrol(name, feed, is_desk=is_desk)
            self.ledgers[name] = MemoryLedger(name, feed, numbers)
            self.feeds[name] = feed

    def sync(self, name, cuts=(), batch_bytes=700):
        """Run a session; return whether it came to its end."""
        link = BrokenLink(self.hub.session(name), Faults(list(cuts)))
        try:
            return SyncSession(link, self.ledgers[name], batch_bytes=batch_bytes).run().is_complete
        except Unavailable:
            return False

    def scope(self, name):
        return self.hub.lines_of(self.hub.devices[name])


def place_of(ledger, line):
    """Return where a ledger stands in a line."""
    return ledger.places.get(line, Cursor(line))
