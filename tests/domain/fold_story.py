"""What the fold should say of a history, found out in the slowest and plainest way."""

from collections.abc import Iterable
from functools import cached_property

from brata_desktop.domain.fold import HistoryEntry
from brata_desktop.domain.revision import SHORT_BYTES, TRANSITION, Revision, to_bytes
from brata_desktop.domain.states import State
from tests.builders import fold, record_id, uuid
from tests.domain.fold_histories import R


class Story:
    """A history with its fold and the plain answers to what the fold should say."""

    def __init__(self, revisions: Iterable[Revision]) -> None:
        self.revisions = {revision.hash: revision for revision in revisions}
        state = fold(self.revisions.values(), R)
        assert state is not None
        self.state = state
        self._knowing: dict[bytes, frozenset[bytes]] = {}

    @cached_property
    def own(self) -> dict[bytes, Revision]:
        """The record's revisions."""
        return {h: r for h, r in self.revisions.items() if r.header.record == record_id(R)}

    @cached_property
    def counted(self) -> list[HistoryEntry]:
        """What the fold counts."""
        return [entry for entry in self.state.history if entry.refusal is None]

    @cached_property
    def counted_hashes(self) -> frozenset[bytes]:
        """Their hashes."""
        return frozenset(entry.revision.hash for entry in self.counted)

    def versions(self, among: Iterable[bytes]) -> set[bytes]:
        """The counted versions among some revisions."""
        return {h for h in among if h in self.counted_hashes and not is_step(self.own[h])}

    def ancestors(self, hash_: bytes) -> set[bytes]:
        """What a revision was written upon, itself left out."""
        found: set[bytes] = set()
        waiting = list(self.revisions[hash_].header.parents)
        while waiting:
            each = waiting.pop()
            if each not in found:
                found.add(each)
                waiting.extend(self.revisions[each].header.parents)
        return found

    def known(self, hash_: bytes) -> frozenset[bytes]:
        """What the writer of a revision could know of the record, itself left out."""
        if hash_ not in self._knowing:
            mine = self.revisions[hash_].header
            direct = set(mine.parents)
            direct |= {h for h, r in self.own.items() if _is_older(r, mine.device, mine.n)}
            found = set(direct)
            for each in direct:
                found |= self.known(each)
            self._knowing[hash_] = frozenset(found)
        return self._knowing[hash_]

    def latest_steps(self, among: Iterable[bytes]) -> list[Revision]:
        """The counted steps among some revisions that no other of them knew of."""
        steps = [h for h in among if h in self.counted_hashes and is_step(self.own[h])]
        return [self.own[h] for h in steps if not any(h in self.known(other) for other in steps)]

    def is_approved_at(self, hash_: bytes) -> bool:
        """Tell whether the record stood approved once a revision was written."""
        return safe_state(self.latest_steps({hash_, *self.known(hash_)})) is State.APPROVED

    def newest_versions(self, among: Iterable[bytes]) -> set[bytes]:
        """The counted versions among some that no other of them was written upon."""
        versions = self.versions(among)
        return {h for h in versions if not any(h in self.ancestors(o) for o in versions)}

    def authority_of(self, hash_: bytes) -> set[bytes]:
        """The authority revisions that the writer of a revision knew."""
        found: set[bytes] = set()
        for each in {hash_, *self.known(hash_)}:
            header = self.revisions[each].header
            for other in self.revisions.values():
                if other.header.record == record_id(R):
                    continue
                is_named = other.hash[:SHORT_BYTES] in header.authority
                if is_named or _is_older(other, header.device, header.n):
                    found |= {other.hash, *self.ancestors(other.hash)}
        return found

    def roles(self, entry: HistoryEntry) -> set[str]:
        """The roles that a writer held, as far as the writer knew."""
        known = self.authority_of(entry.revision.hash)
        mine = self.standing_authority(known, entry.officer)
        if not mine or not all(r.payload["is_active"] for r in mine):
            return set()
        roles = set.intersection(*(set(r.payload["roles"]) for r in mine))  # type: ignore[arg-type]
        deputies = self.standing_authority(known, uuid("deputy Hasan"))
        is_deputy = bool(deputies) and all(r.payload["is_active"] for r in deputies)
        return roles | ({"pengawas"} if is_deputy and entry.officer == uuid("Hasan") else set())

    def standing_authority(self, known: set[bytes], subject: str) -> list[Revision]:
        """The newest of the known authority revisions about somebody or something."""
        about = [h for h in known if self.revisions[h].header.record == subject]
        newest = [h for h in about if not any(h in self.ancestors(other) for other in about)]
        return [self.revisions[h] for h in newest]


def is_step(revision: Revision) -> bool:
    return revision.header.kind == TRANSITION


def _is_older(revision: Revision, device: str, n: int) -> bool:
    return revision.header.device == device and revision.header.n < n


def named_by(revision: Revision) -> set[bytes]:
    return {to_bytes(text) for text in revision.payload["on"]}  # type: ignore[union-attr,arg-type]


LEADS_TO = {
    "submit": State.SUBMITTED,
    "recall": State.DRAFT,
    "approve": State.APPROVED,
    "return": State.RETURNED,
    "hand_over": State.SUBMITTED,
    "withdraw": State.WITHDRAWN,
}
SAFE_SIDE = ("withdrawn", "returned", "draft", "submitted", "approved")


def safe_state(steps: Iterable[Revision]) -> State:
    ends = {LEADS_TO[str(step.payload["action"])] for step in steps} or {State.DRAFT}
    return State(next(name for name in SAFE_SIDE if State(name) in ends))
