"""A relay inside the program, between the database driver and the hub.

The driver knows neither how far it is nor that a link has gone silent: `tcp_user_timeout` is not
there on Windows, and a black hole holds a call for minutes. So the driver connects to a port of
this computer, the certificate is still checked against the hub's name, and every byte passes here:
counted, and missed when none comes.
"""

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from typing import Self

STALL_S = 45.0
"""Seconds without a byte in either direction after which a link counts as dead."""
CONNECT_S = 30.0
WATCH_S = 0.25
PIECE_BYTES = 4096

UP, DOWN = "up", "down"
Shape = Callable[[str, bytes], bytes]
"""Looks at each piece before it goes on; returns what goes on, raises `LinkCutError` to cut."""


class LinkCutError(Exception):
    """The link is to end here.

    Attributes:
        last: Bytes that still go on before it does.
    """

    def __init__(self, last: bytes = b"") -> None:
        super().__init__("the link was cut on purpose")
        self.last = last


class Relay:
    """Carries one connection at a time to a hub; used as a context.

    Attributes:
        port: The port on 127.0.0.1 to connect to.
        sent: Bytes that went to the hub so far.
        received: Bytes that came from it.
        has_stalled: The link was given up because nothing moved.
        refusal: Why the hub could not be reached at all; empty when it was.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        stall_s: float = STALL_S,
        shape: Shape = lambda _direction, piece: piece,
        listen: Callable[[int, int], object] = lambda _sent, _received: None,
        stop: threading.Event | None = None,
    ) -> None:
        """Begin to listen; nothing is connected before the driver is.

        Args:
            host: The hub's name or address.
            port: Its port.
            stall_s: Seconds without a byte until the link is given up.
            shape: Looks at each piece on its way.
            listen: Told after each piece how many bytes went and came; on the relay's thread.
            stop: Cuts the link once it is set.
        """
        self.sent = self.received = 0
        self.has_stalled = False
        self.refusal = ""
        self._target = host, port
        self._stall_s = stall_s
        self._shape = shape
        self._listen = listen
        self._stop = stop or threading.Event()
        self._ended = threading.Event()
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        self._moved_at = time.monotonic()
        self._door = socket.create_server(("127.0.0.1", 0), backlog=1)
        self.port: int = self._door.getsockname()[1]
        self._threads = [
            threading.Thread(target=work, name=f"relay {work.__name__}", daemon=True)
            for work in (self._accept, self._watch)
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        """Return the relay."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End it."""
        self.close()

    def close(self) -> None:
        """End every connection and wait for the threads."""
        self._ended.set()
        _shut(self._door)
        self._cut()
        for thread in self._threads:
            thread.join(timeout=CONNECT_S + 1)

    def _accept(self) -> None:
        while not self._ended.is_set():
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(self._target, timeout=CONNECT_S)
            except OSError as error:
                # The driver only sees the connection end.
                self.refusal = error.strerror or str(error)
                _shut(near)
                continue
            self._carry(near, far)

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        for end in (near, far):
            end.settimeout(None)
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._lock:
            self._open = [near, far]
            self._moved_at = time.monotonic()
        ways = [
            threading.Thread(target=self._copy, args=way, daemon=True)
            for way in ((UP, near, far), (DOWN, far, near))
        ]
        for way in ways:
            way.start()
        for way in ways:
            way.join()
        with self._lock:
            self._open = []

    def _copy(self, direction: str, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(PIECE_BYTES):
                try:
                    shaped, is_cut = self._shape(direction, piece), False
                except LinkCutError as cut:
                    shaped, is_cut = cut.last, True
                target.sendall(shaped)
                self._note(direction, len(shaped))
                if is_cut:
                    break
        _shut(source)
        _shut(target)

    def _note(self, direction: str, count: int) -> None:
        with self._lock:
            if count:
                self._moved_at = time.monotonic()
            if direction == UP:
                self.sent += count
            else:
                self.received += count
            told = self.sent, self.received
        self._listen(*told)

    def _watch(self) -> None:
        step = min(WATCH_S, self._stall_s / 4)
        while not self._ended.wait(step):
            if self._stop.is_set():
                self._cut()
                continue
            with self._lock:
                is_dead = bool(self._open) and time.monotonic() - self._moved_at > self._stall_s
            if is_dead:
                self.has_stalled = True
                self._cut()

    def _cut(self) -> None:
        with self._lock:
            ends = list(self._open)
        for end in ends:
            _shut(end)


def _shut(end: socket.socket) -> None:
    """Wake whoever waits at a socket and give it up."""
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
