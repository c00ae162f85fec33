"""The officers of a small fleet: they sign with test keys, by clocks of their own; others try to.

What they wrote is folded as the program folds it, and compared with what the test knows: who held
the right, and which text an approval was given to.
"""

import datetime as dt
import json
from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import sha256, sha512

from brata_desktop.domain.authority import Anchor, fold_authority
from brata_desktop.domain.fold import fold_record
from brata_desktop.domain.record_id import bind_record_id
from brata_desktop.domain.revision import TRANSITION, Header, key_id, seal, to_text
from brata_desktop.domain.states import Action, State
from brata_desktop.sync.messages import Sealed
from tests.builders import officer_key, uuid, verify

FEEDS = ("BJM/07", "BJM/08", "BJM/00")
OFFICER, SUPERVISOR = "petugas", "pengawas"
STRANGER, FORGER = "stranger", "forger"
"""One signs with a key of his own in an officer's name, the other under an officer's key."""
MORNING = dt.datetime(2024, 1, 31, 8, 0, tzinfo=dt.UTC)


def unit_key(feed):
    """Return the test key of a post's unit."""
    return sha256(f"unit {feed}".encode()).digest()


def _anchor(feed):
    return Anchor(feed, frozenset({"BJM"} if feed.endswith("/00") else ()), unit_key(feed))


ANCHORS = {key_id(unit_key(feed)): _anchor(feed) for feed in FEEDS}


@dataclass
class People:
    """Who is appointed where, and everything that was signed.

    Attributes:
        of_record: Everything that was written, by record.
        unauthorised: What nobody who might write it wrote.
        seen: Approval to the text that its writer was shown.
    """

    of_record: dict = field(default_factory=lambda: defaultdict(list))
    unauthorised: set = field(default_factory=set)
    seen: dict = field(default_factory=dict)

    def appoint(self, ledgers):
        """Let the first laptop of each post appoint its two officers; others of it know them.

        Returns:
            Hashes of the appointments, each with the laptop that wrote it.
        """
        made = {}
        for feed in FEEDS:
            first, *others = [ledger for ledger in ledgers.values() if ledger.feed == feed]
            for role in (OFFICER, SUPERVISOR):
                name = f"{role} {feed}"
                payload = {
                    "name": name, "rank": "Bripka", "nrp": "87010001", "roles": [role],
                    "unit": "BJM", "post": feed[-2:], "public_key": to_text(officer_key(name)),
                    "is_active": True,
                }  # fmt: skip
                hash_ = self._write(
                    first, "officer", feed, uuid(name), payload, "founder", unit_key(feed), ()
                )
                made[hash_] = first.name
                for other in others:
                    other.revisions[hash_] = first.revisions[hash_]
        appointed = [revision for one in self.of_record.values() for revision in one]
        self.authority = fold_authority(appointed, ANCHORS, verify)
        return made

    def create(self, ledger, number, hand):
        """Let somebody at a laptop begin a record of its post; return its id and the hash."""
        record = bind_record_id(uuid(f"r{number}"), uuid(f"{OFFICER} {ledger.feed}"))
        return record, self.save(ledger, ledger.feed, record, hand, ())

    def save(self, ledger, feed, record, hand, parents):
        """Let somebody at a laptop write a version of a record of a post."""
        text = f"{ledger.name} {ledger.n}"
        payload = {"number": "K-BJM07-240131-A01", "doc": {"what": text}, "reason": "sebab"}
        return self._sign(ledger, "incident", feed, record, payload, hand, parents)

    def decide(self, ledger, feed, record, hand):
        """Let somebody do the next step of a record as his laptop shows it.

        Args:
            ledger: His laptop.
            feed: The record's post.
            record: The record.
            hand: Who; whoever may, when empty.
        """
        state = self.fold(record, ledger.revisions)
        if state is None or state.state not in (State.DRAFT, State.SUBMITTED):
            return None
        action = Action.SUBMIT if state.state is State.DRAFT else Action.APPROVE
        payload = {
            "action": action.value, "from": state.state.value, "to": "", "reason": "", "queue": "",
            "on": [to_text(hash_) for hash_ in state.document_heads],
        }  # fmt: skip
        hand = hand or (OFFICER if action is Action.SUBMIT else SUPERVISOR)
        hash_ = self._sign(ledger, TRANSITION, feed, record, payload, hand, state.heads)
        if action is Action.APPROVE:
            self.seen[hash_] = set(state.document_heads)
        return hash_

    def heads(self, ledger, record):
        """Return the versions of a record that nothing at a laptop was written upon."""
        mine = [
            revision for revision in self.of_record[record] if revision.hash in ledger.revisions
        ]
        past = {parent for revision in mine for parent in revision.header.parents}
        return tuple(sorted(revision.hash for revision in mine if revision.hash not in past))

    def to_decide(self, ledger):
        """Yield the records of a laptop that wait for a step, those for approval more often."""
        for record in self.of_record:
            state = self.fold(record, ledger.revisions)
            if state is not None and state.kind == "incident" and state.document_heads:
                wait = {State.DRAFT: 1, State.SUBMITTED: 3}
                yield from [record] * wait.get(state.state, 0)

    def fold(self, record, hashes, *, backwards=False):
        """Return a record as somebody who holds these revisions sees it."""
        own = [revision for revision in self.of_record[record] if revision.hash in hashes]
        return fold_record(own[::-1] if backwards else own, self.authority, self._is_genuine)

    def check(self, record, hashes):
        """Whoever holds these revisions: the order changes nothing, only who may counts."""
        state = self.fold(record, hashes)
        assert state == self.fold(record, hashes, backwards=True), "the order of arrival decides"
        if state is None:
            return
        shown = set()
        for entry in state.history:
            assert self._parents(entry) <= shown, "the history is out of order"
            shown.add(entry.revision.hash)
        counted = [entry for entry in state.history if entry.refusal is None]
        assert not {e.revision.hash for e in counted} & self.unauthorised, "no right, and counted"
        approvals = [e.revision.hash for e in counted if e.action is Action.APPROVE]
        if state.state is State.APPROVED and not state.is_changed:
            covered = [self.seen[hash_] for hash_ in approvals]
            assert any(set(state.document_heads) <= each for each in covered), "unseen text"

    def _parents(self, entry):
        return set(entry.revision.header.parents)

    def _is_genuine(self, revision):
        key = self.authority.public_key(revision.header.key)
        return key is not None and verify(key, revision)

    def _sign(self, ledger, kind, feed, record, payload, hand, parents):
        is_false = hand in (STRANGER, FORGER)
        is_approval = kind == TRANSITION and payload["from"] == "submitted"
        role = (SUPERVISOR if is_approval else OFFICER) if is_false else hand
        name = f"{role} {ledger.feed}"
        key = sha256(b"not his").digest() if is_false else officer_key(name)
        named = officer_key(name) if hand == FORGER else key
        hash_ = self._write(ledger, kind, feed, record, payload, name, key, parents, named)
        reaches = feed == ledger.feed or ledger.feed.endswith("/00")
        if is_false or not reaches or (is_approval and role != SUPERVISOR):
            self.unauthorised.add(hash_)
        return hash_

    def _write(self, ledger, kind, feed, record, payload, name, key, parents, named=None):
        ledger.n += 1
        header = Header(
            device=ledger.incarnations[0], n=ledger.n, previous=b"", feed=feed, record=record,
            kind=kind, parents=tuple(sorted(parents)), officer=uuid(name),
            key=key_id(named or key),
            at=(MORNING + ledger.clock_off).isoformat(),
            authority=self.authority.heads if hasattr(self, "authority") else (),
        )  # fmt: skip
        body = json.dumps(payload, sort_keys=True).encode()
        made = seal(header, body, payload, lambda digest: sha512(key + digest).digest())
        self.of_record[record].append(made)
        ledger.revisions[made.hash] = Sealed(made.stored_header, made.body)
        return made.hash
