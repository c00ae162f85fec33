"""Laptops, a hub that is restored from older backups, links that break, sticks: a state machine.

The laws, checked after everything has come to rest: nothing written is lost, nothing is held
twice, nothing is called received that the hub does not hold, whoever reads the same lines holds
the same revisions, and every session comes to its end.
"""

import json

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from brata_desktop.domain.feeds import line_of
from brata_desktop.sync import planner, session
from brata_desktop.sync.messages import Cursor, Status
from tests.sync.fleet import Fleet
from tests.sync.memory_hub import MemoryHub

POSTS = {
    "pos07a": ("BJM/07", False),
    "pos07b": ("BJM/07", False),
    "pos08": ("BJM/08", False),
    "polresta": ("BJM/00", True),
}
NAMES = st.sampled_from(sorted(POSTS))
CUTS = st.lists(st.sampled_from(["", "request", "reply", "twice", "half"]), max_size=4)
QUIET_ROUNDS = 6


class FleetMachine(RuleBasedStateMachine):
    """Four laptops and one hub."""

    @initialize()
    def begin(self):
        self.fleet = Fleet(POSTS)
        self.written = {}
        self.records = {}
        self.backups = []
        self.count = 0

    @rule(name=NAMES)
    def create(self, name):
        feed = self.fleet.feeds[name]
        self.count += 1
        record = f"r{self.count}"
        self.records[record] = feed
        self._write(name, feed, record, ())

    @rule(name=NAMES, data=st.data(), is_all=st.booleans(), kind=st.sampled_from(["incident", "transition"]))
    def edit(self, name, data, is_all, kind):
        ledger = self.fleet.ledgers[name]
        known = [r for r in self.records if ledger.heads(r)]
        if not known:
            return
        record = data.draw(st.sampled_from(known))
        heads = ledger.heads(record)
        parents = heads if is_all else (data.draw(st.sampled_from(heads)),)
        self._write(name, self.records[record], record, parents, kind)

    @rule(name=NAMES, cuts=CUTS)
    def sync(self, name, cuts):
        self.fleet.sync(name, cuts)

    @rule(name=NAMES, other=NAMES)
    def carry_by_stick(self, name, other):
        giver, taker = self.fleet.ledgers[name], self.fleet.ledgers[other]
        for hash_, sealed in giver.revisions.items():
            taker.revisions.setdefault(hash_, sealed)

    @rule()
    def back_up_hub(self):
        self.backups.append(self.fleet.hub.copy())
        for line in self.fleet.hub.lines.values():
            line.durable = len(line.rows)

    @rule(data=st.data())
    def restore_hub(self, data):
        if self.backups:
            self.fleet.hub = data.draw(st.sampled_from(self.backups)).copy()

    @rule(name=NAMES)
    def restore_laptop(self, name):
        """Put yesterday's copy back and merge what only today's store had, as a restore does."""
        self.fleet.ledgers[name].begin_incarnation()

    @rule(name=NAMES)
    def lose_receipts(self, name):
        """A copy of the store from before the last session, with today's revisions merged in."""
        ledger = self.fleet.ledgers[name]
        ledger.receipts.clear()
        ledger.places.clear()
        ledger.begin_incarnation()

    @invariant()
    def nothing_on_a_laptop_is_lost(self):
        if hasattr(self, "fleet"):
            for hash_, name in self.written.items():
                assert hash_ in self.fleet.ledgers[name].revisions

    def teardown(self):
        if not hasattr(self, "fleet"):
            return
        for _ in range(QUIET_ROUNDS):
            ended = [self.fleet.sync(name) for name in POSTS]
        assert all(ended), "a session does not come to its end"
        self._check_hub()
        for name in POSTS:
            self._check_laptop(name)

    def _write(self, name, feed, record, parents, kind="incident"):
        hash_ = self.fleet.ledgers[name].write(feed, record, parents, kind)
        self.written[hash_] = name

    def _check_hub(self):
        held = {s.hash for line in self.fleet.hub.lines.values() for s in line.rows}
        assert self.written.keys() <= held, "lost"
        for line in self.fleet.hub.lines.values():
            assert len(line.hashes) == len(set(line.hashes)), "held twice"

    def _check_laptop(self, name):
        ledger, hub = self.fleet.ledgers[name], self.fleet.hub
        for line, hashes in ledger.receipts.items():
            rows = hub.lines[line].hashes if line in hub.lines else []
            assert list(hashes) == rows[: len(hashes)], "called received, and not held"
        for line in self.fleet.scope(name):
            rows = set(hub.lines[line].hashes)
            assert rows <= ledger.revisions.keys(), "readers of a line hold all of it"
            assert ledger.places.get(line, Cursor(line)).seq == len(rows)


FleetTest = FleetMachine.TestCase
FleetTest.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def run_machine(examples=300):
    run_state_machine_as_test(
        FleetMachine,
        settings=settings(
            FleetTest.settings,
            max_examples=examples,
            stateful_step_count=30,
            database=None,
            # A law that breaks is enough; how little it takes is nobody's question here.
            phases=[Phase.generate],
        ),
    )


def ack_on_push(monkeypatch):
    real = session.read_reply

    def wrong(request, reply, is_here):
        step = real(request, reply, is_here)
        for verdict in reply.verdicts:
            if verdict.status in (Status.TAKEN, Status.HERE):
                step.held[verdict.hash] = verdict.status
        return step

    monkeypatch.setattr(session, "read_reply", wrong)


def no_chain_check(monkeypatch):
    real = MemoryHub.pull

    def wrong(self, device, request):
        arrivals, more, strangers, durable = real(self, device, request)
        return arrivals, more, {}, durable

    monkeypatch.setattr(MemoryHub, "pull", wrong)


def no_dedupe(monkeypatch):
    real = MemoryHub._take

    def wrong(self, device, sealed):
        status = real(self, device, sealed)
        if status is Status.HERE:
            head = json.loads(sealed.header[:-64])
            self.lines[line_of(head["feed"], head["k"])].add(sealed)
        return status

    monkeypatch.setattr(MemoryHub, "_take", wrong)


def cuts_too_little(monkeypatch):
    def wrong(line, hashes, hub, durable=0):
        place = Cursor(line)
        for hash_ in hashes[: max(0, len(hashes) - 1)]:
            place = place.after(hash_)
        return place

    monkeypatch.setattr(session, "last_common", wrong)


def receipt_for_what_is_not_here(monkeypatch):
    real = planner.read_reply
    monkeypatch.setattr(
        session, "read_reply", lambda request, reply, _is_here: real(request, reply, lambda _: True)
    )


@pytest.mark.parametrize(
    "plant", [ack_on_push, no_chain_check, no_dedupe, cuts_too_little]
)
def test_a_planted_bug_is_caught(monkeypatch, plant):
    plant(monkeypatch)

    with pytest.raises(BaseException):  # noqa: B017, PT011 - whatever law it breaks
        run_machine()
