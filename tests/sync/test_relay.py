"""Every byte passes, is counted, and is missed when none comes."""

import socket
import threading

import pytest

from brata_desktop.sync.relay import UP, Relay
from tests.sync.weather import BlackHole, Cut, Echo


@pytest.fixture
def echo():
    made = Echo()
    yield made
    made.close()


def spoken(relay, message):
    """Say something through a relay and return what came back before the end."""
    with socket.create_connection(("127.0.0.1", relay.port), timeout=10) as end:
        end.sendall(message)
        heard = b""
        while len(heard) < len(message):
            try:
                piece = end.recv(4096)
            except ConnectionError:
                break
            if not piece:
                break
            heard += piece
        return heard


def test_bytes_pass_and_are_counted(echo):
    told = []
    with Relay("127.0.0.1", echo.port, listen=lambda *now: told.append(now)) as relay:
        assert spoken(relay, b"x" * 10_000) == b"x" * 10_000

    assert (relay.sent, relay.received) == (10_000, 10_000)
    assert max(told) == (10_000, 10_000)
    assert not relay.has_stalled


def test_it_carries_one_connection_after_another(echo):
    with Relay("127.0.0.1", echo.port) as relay:
        assert [spoken(relay, text) for text in (b"a", b"b")] == [b"a", b"b"]


def test_a_link_cut_at_a_byte_ends_there(echo):
    with Relay("127.0.0.1", echo.port, shape=Cut(UP, 5)) as relay:
        # The echo may or may not come back before both ends are shut.
        assert spoken(relay, b"x" * 100) in (b"", b"x" * 5)

    assert relay.sent == 5


def test_silence_is_given_up(echo):
    with Relay("127.0.0.1", echo.port, stall_s=0.2, shape=BlackHole(UP, 5)) as relay:
        assert spoken(relay, b"x" * 100) == b"x" * 5

    assert relay.has_stalled


def test_it_can_be_stopped_from_elsewhere(echo):
    stop = threading.Event()
    with Relay("127.0.0.1", echo.port, shape=BlackHole(UP, 5), stop=stop) as relay:
        threading.Timer(0.1, stop.set).start()
        assert spoken(relay, b"x" * 100) in (b"", b"x" * 5)

    assert not relay.has_stalled


def test_where_nobody_listens_the_connection_ends(echo):
    echo.close()
    with Relay("127.0.0.1", echo.port) as relay:
        assert spoken(relay, b"x") == b""
