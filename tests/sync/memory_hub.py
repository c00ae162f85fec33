"""A hub in memory: what `exchange_v1` does, told a second time in plain Python.

The contract tests hold it against the real functions, so that the state machine may use it.
"""

import json
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from brata_desktop.domain.errors import NotAllowed
from brata_desktop.domain.feeds import COMMON, is_aside, is_feed, line_of, unit_of
from brata_desktop.sync.messages import (
    CHAIN_SENT,
    CHAIN_START,
    Arrival,
    Reply,
    Status,
    Verdict,
)
from brata_desktop.sync.transport import CHUNK_BYTES

BODY_BYTES_MAX = 1_048_576


@dataclass
class Line:
    """A line: its revisions in order, the chain after each, the number in a verified backup."""

    rows: list = field(default_factory=list)
    hashes: list = field(default_factory=list)
    chains: list = field(default_factory=lambda: [CHAIN_START])
    durable: int = 0

    def add(self, sealed):
        self.rows.append(sealed)
        self.hashes.append(sealed.hash)
        self.chains.append(sha256(self.chains[-1] + sealed.hash).digest())

    def copy(self):
        return Line(self.rows[:], self.hashes[:], self.chains[:], self.durable)


def is_ahead(line, cursor):
    """Tell whether a laptop stands after the hub's last revision."""
    return cursor.seq > len(line.rows)


def is_elsewhere(line, cursor):
    """Tell whether a laptop's chain is another one than the hub's at that place."""
    known = line.chains[min(cursor.seq, len(line.rows))]
    return bool(cursor.seq) and known[:CHAIN_SENT] != cursor.chain[:CHAIN_SENT]


@dataclass
class Device:
    """An enrolled laptop."""

    id: str
    feed: str
    is_desk: bool
    is_active: bool = True
    feeds: set = field(default_factory=set)


class MemoryHub:
    """The tables and functions of a hub.

    Args:
        units: Unit code to the code of its parent, or None.
    """

    def __init__(self, units):
        self.units = dict(units)
        self.lines = {COMMON: Line()}
        self.devices = {}
        self.incarnations = {}
        self.blobs = {}
        self.durable_blobs = False
        self.retry_after_s = 0
        self.now_ms = 0

    def enrol(self, device, feed, *, is_desk=False):
        self.devices[device] = Device(device, feed, is_desk, feeds={feed})
        for line in (feed, f"keys:{feed}", f"aside:{device}"):
            self.lines.setdefault(line, Line())

    def copy(self):
        """Return the hub as a backup of this moment would bring it back."""
        made = MemoryHub(self.units)
        made.lines = {name: line.copy() for name, line in self.lines.items()}
        made.devices = self.devices
        made.incarnations = dict(self.incarnations)
        made.blobs = {key: (size, dict(chunks)) for key, (size, chunks) in self.blobs.items()}
        return made

    def move(self, device, feed):
        """Let a laptop belong to another post from now on."""
        self.devices[device].feed = feed
        self.devices[device].feeds.add(feed)
        for line in (feed, f"keys:{feed}"):
            self.lines.setdefault(line, Line())

    def session(self, device):
        """Return the transport of a laptop."""
        return MemoryTransport(self, device)

    def lines_of(self, device):
        """Return the lines that a laptop reads whole."""
        own = {COMMON, device.feed, f"keys:{device.feed}", f"aside:{device.id}"} & self.lines.keys()
        unit = unit_of(device.feed)
        below = {
            line
            for line in self.lines
            if device.is_desk and unit_of(line) and unit in self._above(unit_of(line))
        }
        above = {
            f"keys:{desk.feed}"
            for desk in self.devices.values()
            if desk.is_desk and unit_of(desk.feed) in self._above(unit)
        }
        return own | below | (above & self.lines.keys())

    def former_lines(self, device):
        """Return the lines of which a laptop is shown its own revisions only."""
        lines = {line for feed in device.feeds for line in (feed, f"keys:{feed}")}
        return (lines & self.lines.keys()) - self.lines_of(device)

    def _above(self, unit):
        found = set()
        while unit:
            found.add(unit)
            unit = self.units.get(unit)
        return found

    def push(self, device, batch):
        return tuple([Verdict(sealed.hash, self._take(device, sealed)) for sealed in batch])

    def _take(self, device, sealed):
        head = _head(sealed.header)
        if head is None or (sealed.digest is not None and sealed.body):
            return Status.DAMAGED
        if len(sealed.body) > BODY_BYTES_MAX:
            return Status.TOO_LARGE
        line = line_of(head["feed"], head["k"])
        is_aside = bool(self._reason(device, head, line))
        here = self.lines.setdefault(f"aside:{device.id}", Line()) if is_aside else self.lines[line]
        is_new = sealed.hash not in here.hashes
        if is_new:
            here.add(sealed)
        if is_aside:
            return Status.ASIDE
        return Status.TAKEN if is_new else Status.HERE

    def _reason(self, device, head, line):
        owner = self.devices.get(self.incarnations.get(head["dev"], ""))
        if owner is None:
            return "writer-unknown"
        if not owner.is_active:
            return "writer-revoked"
        if not is_feed(head["feed"]):
            return "line-closed"
        if line not in self.lines:
            return "line-unknown"
        if line in self.lines_of(device):
            return ""
        is_former = owner.id == device.id and head["feed"] in device.feeds
        return "" if is_former else "line-foreign"

    def pull(self, device, request):
        places = {cursor.line: cursor for cursor in request.cursors}
        arrivals, more, strangers, durable = [], set(), {}, {}
        sent, is_full = 0, False
        for name, cursor in places.items():
            if cursor.seq and name not in self.lines:
                strangers[name] = 0
        former = self.former_lines(device)
        order = sorted(
            self.lines_of(device) | former,
            key=lambda line: (line != COMMON, not line.startswith("keys:"), line),
        )
        for name in order:
            line, cursor = self.lines[name], places.get(name)
            seq = cursor.seq if cursor else 0
            head = len(line.rows)
            if cursor and (is_ahead(line, cursor) or is_elsewhere(line, cursor)):
                strangers[name] = head
                continue
            if line.durable != (cursor.durable if cursor else 0):
                durable[name] = line.durable
            for number in range(seq + 1, head + 1):
                sealed = line.rows[number - 1]
                is_own = _head(sealed.header)["dev"] == request.incarnations[0]
                is_own = (is_own or is_aside(name)) and not request.wants_own
                owner = self.incarnations.get(_head(sealed.header)["dev"])
                is_closed = name in former and owner != device.id
                size = 60 if is_own or is_closed else len(sealed.header) + len(sealed.body) + 60
                if is_full or (sent and sent + size > request.max_bytes):
                    more.add(name)
                    is_full = True
                    break
                hides = is_closed or (is_own and sealed.digest is None)
                shown = None if hides else sealed
                arrivals.append(Arrival(name, number, line.hashes[number - 1], shown, is_closed))
                sent += 60 if hides else sealed.size + 60
        return arrivals, more, strangers, durable


class MemoryTransport:
    """A session of one laptop with a hub in memory."""

    def __init__(self, hub, device):
        self._hub = hub
        self._device = device

    def exchange(self, request):
        hub, device = self._hub, self._caller()
        for incarnation in request.incarnations:
            hub.incarnations.setdefault(incarnation, device.id)
        owner = hub.incarnations[request.incarnations[0]]
        if owner != device.id:
            raise NotAllowed("hub-revoked")
        hub.now_ms += 1
        verdicts = hub.push(device, request.sealed)
        arrivals, more, strangers, durable = hub.pull(device, request)
        lines = frozenset(more)
        pace, now = hub.retry_after_s, hub.now_ms
        return Reply(verdicts, tuple(arrivals), lines, strangers, durable, pace, now)

    def chain_at(self, line, places):
        device = self._caller()
        if line not in self._hub.lines_of(device) | self._hub.former_lines(device):
            raise NotAllowed("hub-line-closed")
        here = self._hub.lines[line]
        known = [place for place in places if 0 < place <= len(here.rows)]
        return {place: here.chains[place][:CHAIN_SENT] for place in known}

    def blob_state(self, wanted):
        readable = self._hub.lines_of(self._caller())
        return {key: self._state(key) for key in wanted if key[0] in readable}

    def put_chunk(self, line, digest, size, number, content):
        self._require(line)
        blob = self._hub.blobs.setdefault((line, digest), (size, {}))
        chunks = (size - 1) // CHUNK_BYTES + 1
        blob[1].setdefault(number, content)
        if len(blob[1]) < chunks:
            return "taken"
        whole = b"".join(blob[1][place] for place in range(chunks))
        if sha256(whole).digest() == digest:
            return "whole"
        blob[1].clear()
        return "damaged"

    def get_chunk(self, line, digest, number):
        self._require(line)
        if self._state((line, digest)) not in ("whole", "durable"):
            return None
        size, chunks = self._hub.blobs[line, digest]
        return (size, chunks[number]) if number in chunks else None

    def close(self):
        """Nothing to do."""

    def _state(self, key):
        if key not in self._hub.blobs:
            return ""
        size, chunks = self._hub.blobs[key]
        count = (size - 1) // CHUNK_BYTES + 1
        if len(chunks) == count:
            return "durable" if self._hub.durable_blobs else "whole"
        return "".join("1" if place in chunks else "0" for place in range(count))

    def _caller(self):
        device = self._hub.devices.get(self._device)
        if device is None or not device.is_active:
            raise NotAllowed("hub-revoked")
        return device

    def _require(self, line):
        if line not in self._hub.lines_of(self._caller()):
            raise NotAllowed("hub-line-closed")


@lru_cache(maxsize=100_000)
def _head(header):
    if not 65 <= len(header) <= 16_384:
        return None
    try:
        head = json.loads(header[:-64])
    except ValueError:
        return None
    is_usable = isinstance(head, dict) and {"dev", "n", "feed", "rec", "k"} <= head.keys()
    return head if is_usable else None
