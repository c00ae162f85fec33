"""A satellite link in one process: so far away, so slow, and every byte and turn counted.

```
client ──> [queue] ── rate ── delay ──> server      each direction has its own rate
client <── delay ── rate ── [queue] <── server
```

The first bytes of a connection wait a round trip longer, as TCP's own hand-shake would. Losses and
TCP's slow start are not played: what is measured is what a protocol itself asks for.
"""

import queue
import socket
import threading
import time
from dataclasses import dataclass
from typing import Self

PIECE_BYTES = 1024
UP, DOWN = 0, 1


@dataclass(frozen=True)
class Link:
    """What a link is like: bits a second each way, seconds for a round trip."""

    bits_per_s: int
    round_trip_s: float


class Satellite:
    """Carries connections to a port of this computer over such a link; used as a context.

    Attributes:
        port: Where to connect to.
        carried: Bytes up and down.
        turns: How often bytes went up after some had come down: round trips, TCP's own included.
    """

    def __init__(self, target: int, link: Link) -> None:
        self.carried = [0, 0]
        self.turns = 0
        self._target = target
        self._link = link
        self._free = [0.0, 0.0]
        self._lock = threading.Lock()
        self._door = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = int(self._door.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        """Return the link."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Let nobody in any more."""
        self._door.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._target))
            self._connect(near, far)

    def _connect(self, near: socket.socket, far: socket.socket) -> None:
        for end in (near, far):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # TCP's hand-shake, which this computer did not need for itself.
        opened = time.monotonic() + self._link.round_trip_s
        self.turns += 1
        last = [DOWN]
        for direction, source, target in ((UP, near, far), (DOWN, far, near)):
            way: queue.SimpleQueue = queue.SimpleQueue()
            for work, given in (
                (self._read, (direction, source, way, opened, last)),
                (_deliver, (way, target)),
            ):
                threading.Thread(target=work, args=given, daemon=True).start()

    def _read(
        self,
        direction: int,
        source: socket.socket,
        way: queue.SimpleQueue,
        opened: float,
        last: list[int],
    ) -> None:
        while piece := _received(source):
            self._count(direction, len(piece), last)
            way.put((self._arrival(direction, len(piece), opened), piece))
        way.put((time.monotonic() + self._link.round_trip_s / 2, b""))

    def _count(self, direction: int, size: int, last: list[int]) -> None:
        with self._lock:
            self.carried[direction] += size
            if direction == UP and last[0] == DOWN:
                self.turns += 1
            last[0] = direction

    def _arrival(self, direction: int, size: int, opened: float) -> float:
        """Return when the last byte is there: connections share the rate of the link."""
        with self._lock:
            begins = max(time.monotonic(), opened, self._free[direction])
            self._free[direction] = begins + size * 8 / self._link.bits_per_s
            return self._free[direction] + self._link.round_trip_s / 2


def _deliver(way: queue.SimpleQueue, target: socket.socket) -> None:
    while True:
        due, piece = way.get()
        time.sleep(max(0.0, due - time.monotonic()))
        try:
            if not piece:
                target.shutdown(socket.SHUT_WR)
                return
            target.sendall(piece)
        except OSError:
            return


def _received(source: socket.socket) -> bytes:
    try:
        return source.recv(PIECE_BYTES)
    except OSError:
        return b""
