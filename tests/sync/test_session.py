"""How often a session asks: a round trip takes 600 ms at the edge of the province."""

import itertools
import json
import uuid
from dataclasses import replace

import pytest

from brata_desktop.domain.revision import SIGNATURE_BYTES
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.pace import QUICK_BATCH_BYTES_MAX, QUICK_S
from brata_desktop.sync.planner import BATCH_BYTES
from brata_desktop.sync.session import SyncSession
from tests.sync.fleet import UNITS, MemoryLedger
from tests.sync.memory_hub import MemoryHub

POST, DESK = "BJM/07", "BJM/00"


class Counted:
    """A session with a hub that counts what is asked, and may lose the receipts of one answer."""

    def __init__(self, transport):
        self._transport = transport
        self.asked = []
        self.loses = False

    def exchange(self, request):
        self.asked.append(request)
        reply = self._transport.exchange(request)
        loses, self.loses = self.loses, False
        return replace(reply, arrivals=()) if loses else reply


class Watch:
    """A clock that moves by so much whenever it is asked."""

    def __init__(self, step):
        self.step = step
        self.now = 0.0

    def __call__(self):
        self.now += self.step
        return self.now


@pytest.fixture
def hub():
    made = MemoryHub(UNITS)
    made.enrol("post", POST, is_desk=False)
    made.enrol("desk", DESK, is_desk=True)
    return made


def written(name, count):
    ledger = MemoryLedger(name, POST, itertools.count())
    for n in range(1, count + 1):
        head = {
            "dev": ledger.incarnations[0], "n": n, "feed": POST, "rec": str(uuid.uuid4()),
            "k": "incident", "par": [],
        }  # fmt: skip
        sealed = Sealed(json.dumps(head).encode() + bytes(SIGNATURE_BYTES), b"body")
        ledger.revisions[sealed.hash] = sealed
    return ledger


def run(hub, device, ledger, **more):
    counted = Counted(hub.session(device))
    loses = more.pop("loses", False)
    counted.loses = loses
    done = SyncSession(counted, ledger, **more).run()
    assert done.is_complete
    return counted.asked


@pytest.mark.parametrize("count", [0, 1, 40])
def test_what_fits_into_one_call_takes_one(hub, count):
    post = written("post", count)

    assert len(run(hub, "post", post)) == 1
    assert len(post.all_received()) == count


def test_without_its_receipt_nothing_is_over(hub):
    post = written("post", 1)

    assert len(run(hub, "post", post, loses=True)) == 2
    assert len(post.all_received()) == 1


def test_the_next_batch_goes_with_the_receipts_of_the_one_before(hub):
    post = written("post", 40)

    asked = run(hub, "post", post, batch_bytes=1000)

    assert [bool(request.sealed) for request in asked] == [True] * len(asked)
    assert sum(len(request.sealed) for request in asked) == 40


@pytest.mark.parametrize(
    ("took_s", "most"), [(QUICK_S / 2, QUICK_BATCH_BYTES_MAX), (QUICK_S, BATCH_BYTES)]
)
def test_only_a_quick_link_gets_more_at_once(hub, took_s, most):
    run(hub, "post", written("post", 3000))

    asked = run(hub, "desk", MemoryLedger("desk", DESK, itertools.count()), now=Watch(took_s))

    assert max(request.max_bytes for request in asked) == most
