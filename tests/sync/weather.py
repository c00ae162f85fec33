"""What a link may do to the bytes: cut after so many, swallow the rest, be slow and far away."""

import contextlib
import socket
import threading
import time

from brata_desktop.sync.relay import DOWN, UP, LinkCutError


class Cut:
    """Ends the link after exactly so many bytes in one direction, the last ones delivered."""

    def __init__(self, direction, after):
        self._direction = direction
        self._left = after

    def __call__(self, direction, piece):
        if direction != self._direction:
            return piece
        if len(piece) >= self._left:
            raise LinkCutError(piece[: self._left])
        self._left -= len(piece)
        return piece


class BlackHole:
    """Swallows everything after so many bytes in one direction, without a word."""

    def __init__(self, direction, after):
        self._direction = direction
        self._left = after

    def __call__(self, direction, piece):
        if direction != self._direction:
            return piece
        kept = piece[: max(0, self._left)]
        self._left -= len(kept)
        return kept


class Both:
    """One weather upon another: what the first lets through goes to the second."""

    def __init__(self, first, second):
        self._first = first
        self._second = second

    def __call__(self, direction, piece):
        kept = self._first(direction, piece)
        return self._second(direction, kept) if kept else kept


class Slow:
    """A link of some rate and delay in each direction."""

    def __init__(self, bits_per_s, delay_s):
        self._rate = bits_per_s / 8
        self._delay = delay_s
        self._free = {UP: 0.0, DOWN: 0.0}
        self._last = {UP: 0.0, DOWN: 0.0}

    def __call__(self, direction, piece):
        now = time.monotonic()
        begins = max(now, self._free[direction])
        self._free[direction] = begins + len(piece) / self._rate
        # What follows closely travels behind the piece before it: the delay is paid once.
        delay = self._delay if now - self._last[direction] > self._delay else 0.0
        time.sleep(max(0.0, self._free[direction] + delay - now))
        self._last[direction] = time.monotonic()
        return piece


class Echo:
    """A server that sends everything back."""

    def __init__(self):
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self):
        while True:
            try:
                end, _ = self._door.accept()
            except OSError:
                return
            with end:
                while piece := _received(end):
                    end.sendall(piece)

    def close(self):
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._thread.join(timeout=10)


def _received(end):
    try:
        return end.recv(4096)
    except OSError:
        return b""
