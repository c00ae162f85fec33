"""A stick that stands still holds up nobody who records."""

from threading import Event, current_thread

import pytest

from brata_desktop.services import forms, records
from brata_desktop.sync import packet_file
from brata_desktop.ui.background import Background
from brata_desktop.ui.sync.stick_card import StickCard
from brata_desktop.ui.workbench import Workbench
from tests.province import Polda, Station
from tests.services_world import incident

PATIENCE_MS = 20_000


@pytest.fixture
def threads(qapp):
    """The store's worker and the stick's."""
    store, stick = Background("store"), Background("stick")
    yield store, stick
    stick.close()
    store.close()


@pytest.fixture
def polda():
    return Polda()


@pytest.fixture
def stations(tmp_path, polda):
    desk = Station(tmp_path / "desk", post="00").enrol(polda, is_desk=True)
    post = Station(tmp_path / "post").enrol(polda)
    yield desk, post
    desk.close()
    post.close()


@pytest.fixture
def card_of(threads, inline, shown):
    """Return a function that gives the card of a station with real workers."""
    store, stick = threads

    def make(station):
        bench = Workbench(station.desk, station.paths, store, inline, None, stick=stick)
        bench.failed.connect(pytest.fail)
        return bench, shown(StickCard(bench))

    return make


class Stalled:
    """Stops the stick's thread where the stick is touched, until it is let go."""

    def __init__(self, monkeypatch, owner, name):
        self.reached, self.go = Event(), Event()
        real = getattr(owner, name)

        def waiting(*arguments):
            if current_thread().name.startswith("stick"):
                self.reached.set()
                assert self.go.wait(PATIENCE_MS / 1000)
            return real(*arguments)

        monkeypatch.setattr(owner, name, waiting)


def save(bench, qtbot, what):
    """Record something as a page does; return once the store has confirmed it."""
    answers = []

    def job(desk):
        return records.add(desk, "incident", incident(what, None))

    bench.change(job, answers.append, owner=bench)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    return answers[0].state.record


def test_a_record_is_saved_while_a_packet_is_written_to_a_stick_that_stands_still(
    stations, card_of, qtbot, monkeypatch
):
    desk, post = stations
    before = post.record()
    bench, card = card_of(post)
    stalled = Stalled(monkeypatch, packet_file._Digesting, "write")

    card.write_to(post.stick)
    qtbot.waitUntil(stalled.reached.is_set, timeout=PATIENCE_MS)
    meanwhile = save(bench, qtbot, "Sementara")
    assert not card.write.isEnabled()
    with qtbot.waitSignal(card.done, timeout=PATIENCE_MS):
        stalled.go.set()

    # The packet is what was here when it began; what came meanwhile goes with the next one.
    (packet,) = post.stick.glob("*.sync")
    desk.read(packet)
    assert desk.state(before)
    assert records.get(post.desk, meanwhile).state.number
    desk.read(post.write()[0])
    assert desk.state(meanwhile)


def test_a_record_is_saved_while_a_slow_stick_is_read(stations, card_of, qtbot, monkeypatch):
    desk, post = stations
    made = post.record()
    (packet,) = post.write()
    bench, card = card_of(desk)
    stalled = Stalled(monkeypatch, packet_file, "_examine")

    card.look_into(packet)
    qtbot.waitUntil(stalled.reached.is_set, timeout=PATIENCE_MS)
    save(bench, qtbot, "Sementara")
    stalled.go.set()
    qtbot.waitUntil(card.read.isEnabled, timeout=PATIENCE_MS)
    with qtbot.waitSignal(card.done, timeout=PATIENCE_MS):
        card.told.acted.emit()

    assert desk.state(made).state.value == "submitted"


def test_a_packet_that_is_refused_is_told_and_another_one_is_read(stations, card_of, qtbot):
    desk, post = stations
    post.record()
    (packet,) = post.write()
    damaged = packet.with_name("BRATA-BJM-07-20240101-9.sync")
    content = bytearray(packet.read_bytes())
    content[-1] ^= 1
    damaged.write_bytes(content)
    _bench, card = card_of(desk)

    card.look_into(damaged)
    qtbot.waitUntil(card.read.isEnabled, timeout=PATIENCE_MS)
    assert card.told.isVisible()
    card.look_into(packet)
    qtbot.waitUntil(card.read.isEnabled, timeout=PATIENCE_MS)

    with qtbot.waitSignal(card.done, timeout=PATIENCE_MS):
        card.told.acted.emit()


def test_an_error_of_the_store_ends_the_work_beside_it(stations, card_of, qtbot):
    """The job that fails is the store's; the stick's thread hears of it and lets go."""
    _, post = stations
    bench, _card = card_of(post)
    closed, failures = [], []

    def work(_desk):
        try:
            yield lambda: forms.unfinished("no desk")
        finally:
            closed.append(current_thread().name)

    bench.take_turns(work, pytest.fail, failures.append, owner=bench)

    qtbot.waitUntil(lambda: bool(failures), timeout=PATIENCE_MS)
    assert closed[0].startswith("stick")
