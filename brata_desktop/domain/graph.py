"""Revisions as a graph of who was written upon what, and of who could know of what.

The *past* of a revision is what it was written upon: its parents and theirs. Its *known* also
holds what the same device had written before, for a device counts its revisions and who sits at
it sees all of them. Text supersedes only text of its past, since a form may have been open since
long; a step of the workflow is judged by everything its writer could know. Counters are believed
only where they cannot be disputed (`build_graph`).

A set of revisions is closed by bit sets: bit i stands for node i in causal order, so that
"everything before" and "newest of these" are a few integer operations. The order of nodes
depends on the hashes, parents and counters alone, never on arrival or on a clock.
"""

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from brata_desktop.domain.revision import Revision


@dataclass(frozen=True, slots=True)
class Graph:
    """Revisions in causal order.

    Attributes:
        nodes: Every revision after those it knew of; ties by depth, then hash.
        parents: For each node the positions of its parents.
        before: For each node those, and the one its device wrote before it.
        past: For each node the bit set of what it was written upon, itself not included.
        known: For each node the bit set of what its writer could know, itself not included.
        index: Position of a hash in `nodes`.
        orphans: Revisions with a parent that is not in the set; set aside, never dropped.
    """

    nodes: tuple[Revision, ...]
    parents: tuple[tuple[int, ...], ...]
    before: tuple[tuple[int, ...], ...]
    past: tuple[int, ...]
    known: tuple[int, ...]
    index: dict[bytes, int]
    orphans: tuple[Revision, ...]

    @property
    def everything(self) -> int:
        """The bit set of all nodes."""
        return (1 << len(self.nodes)) - 1

    def closure(self, hashes: Iterable[bytes]) -> int:
        """Return the bit set of the named nodes and all their ancestors."""
        members = 0
        for hash_ in hashes:
            position = self.index.get(hash_)
            if position is not None:
                members |= self.past[position] | 1 << position
        return members

    def newest(self, members: Iterable[int]) -> tuple[int, ...]:
        """Return those of some positions that no other of them was written upon, ascending."""
        return _newest(members, self.past)

    def latest(self, members: Iterable[int]) -> tuple[int, ...]:
        """Return those of some positions that no other of them knew of, ascending."""
        return _newest(members, self.known)

    def tips(self) -> tuple[int, ...]:
        """Return the positions that no node was written upon."""
        older = {place for parents in self.parents for place in parents}
        return tuple(place for place in range(len(self.nodes)) if place not in older)

    def heads(self) -> tuple[bytes, ...]:
        """Return the hashes of the newest nodes, sorted."""
        return tuple(sorted(self.nodes[position].hash for position in self.tips()))

    def by_subject(self, members: int) -> dict[tuple[str, str], list[int]]:
        """Return the members grouped by what they belong to: home feed and id to positions."""
        groups: dict[tuple[str, str], list[int]] = {}
        for position in positions(members):
            header = self.nodes[position].header
            groups.setdefault((header.feed, header.record), []).append(position)
        return groups

    def revisions(self, members: Iterable[int]) -> list[Revision]:
        """Return the revisions at some positions."""
        return [self.nodes[position] for position in members]


def _newest(members: Iterable[int], pasts: Sequence[int]) -> tuple[int, ...]:
    some = tuple(sorted(set(members)))
    if len(some) < 2:  # noqa: PLR2004 - one is the newest of itself
        return some
    older = 0
    for position in some:
        older |= pasts[position]
    return tuple(position for position in some if not older >> position & 1)


def positions(members: int) -> Iterable[int]:
    """Yield the positions of a bit set, ascending."""
    digits = bin(members)[:1:-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)


def build_graph(
    revisions: Iterable[Revision], is_in_line: Callable[[Revision], bool] = lambda _: False
) -> Graph:
    """Order a set of revisions causally; the same for any order and repetition of the input.

    Args:
        revisions: The set.
        is_in_line: Tells whether the counter of a revision may be believed: a genuine signature,
            and no other revision with the same counter of the same device. Without it none is.

    A counter that contradicts the parents (only a forger writes one) loses: parents are hashes
    and cannot lie.
    """
    known = {revision.hash: revision for revision in revisions}
    parents = _connected(known)
    here = [known[hash_] for hash_ in parents]
    placing = _Placing(parents, _older_of_device(filter(is_in_line, here)))
    placing.place_all()
    nodes = tuple(known[hash_] for hash_ in placing.index)
    orphans = tuple(known[hash_] for hash_ in sorted(known.keys() - parents.keys()))
    return Graph(
        nodes,
        tuple(placing.parents),
        tuple(placing.before),
        tuple(placing.past),
        tuple(placing.known),
        placing.index,
        orphans,
    )


class _Placing:
    """Places each revision after its parents and, where possible, after its device's older ones.

    Shallow ones first, then by hash.
    """

    def __init__(
        self, parents: Mapping[bytes, frozenset[bytes]], older: Mapping[bytes, bytes]
    ) -> None:
        self._parents = parents
        self._older = older
        self._waits = {
            hash_: set(known) | ({older[hash_]} if hash_ in older else set())
            for hash_, known in parents.items()
        }
        self._followers: dict[bytes, list[bytes]] = {hash_: [] for hash_ in parents}
        for hash_, awaited in self._waits.items():
            for each in awaited:
                self._followers[each].append(hash_)
        self._ready: list[tuple[int, bytes]] = []
        self._depths: list[int] = []
        self.index: dict[bytes, int] = {}
        self.parents: list[tuple[int, ...]] = []
        self.before: list[tuple[int, ...]] = []
        self.past: list[int] = []
        self.known: list[int] = []

    def place_all(self) -> None:
        """Fill the attributes of the graph."""
        for hash_, awaited in self._waits.items():
            if not awaited:
                heappush(self._ready, (0, hash_))
        while self._waits:
            hash_ = heappop(self._ready)[1] if self._ready else self._first_by_parents()
            self._place(hash_)

    def _first_by_parents(self) -> bytes:
        """Return what to place when counters and parents contradict each other: parents decide."""
        return min(
            hash_ for hash_ in self._waits if all(p in self.index for p in self._parents[hash_])
        )

    def _place(self, hash_: bytes) -> None:
        del self._waits[hash_]
        parents = {self.index[parent] for parent in self._parents[hash_]}
        before = parents.union(self._last_of_device(hash_))
        self.index[hash_] = len(self.index)
        self.parents.append(tuple(sorted(parents)))
        self.before.append(tuple(sorted(before)))
        self.past.append(_with_all_before(parents, self.past))
        self.known.append(_with_all_before(before, self.known))
        self._depths.append(self._depth(before))
        for follower in self._followers[hash_]:
            self._release(follower, hash_)

    def _release(self, follower: bytes, placed: bytes) -> None:
        awaited = self._waits.get(follower)
        if awaited is None:
            return
        awaited.discard(placed)
        if not awaited:
            known = (*self._parents[follower], *filter(None, [self._older.get(follower)]))
            depth = self._depth(self.index[each] for each in known)
            heappush(self._ready, (depth, follower))

    def _depth(self, known: Iterable[int]) -> int:
        return max((self._depths[position] + 1 for position in known), default=0)

    def _last_of_device(self, hash_: bytes) -> Iterable[int]:
        """Yield the newest older revision of the same device that is placed, if there is one."""
        older = self._older.get(hash_)
        while older is not None and older not in self.index:
            older = self._older.get(older)
        if older is not None:
            yield self.index[older]


def _with_all_before(members: Iterable[int], pasts: Sequence[int]) -> int:
    found = 0
    for position in members:
        found |= pasts[position] | 1 << position
    return found


def _connected(known: Mapping[bytes, Revision]) -> dict[bytes, frozenset[bytes]]:
    """Return the parents of every revision whose ancestors are all here."""
    parents = {hash_: frozenset(r.header.parents) for hash_, r in known.items()}
    children: dict[bytes, list[bytes]] = {}
    for hash_, mine in parents.items():
        for parent in mine:
            children.setdefault(parent, []).append(hash_)
    lost = [parent for parent in children if parent not in known]
    while lost:
        cut_off = [child for child in children.get(lost.pop(), ()) if child in parents]
        for child in cut_off:
            del parents[child]
        lost.extend(cut_off)
    return parents


def _older_of_device(believed: Iterable[Revision]) -> dict[bytes, bytes]:
    """Return for each revision the one that its device wrote before it."""
    devices: dict[str, dict[int, list[bytes]]] = {}
    for revision in believed:
        line = devices.setdefault(revision.header.device, {})
        line.setdefault(revision.header.n, []).append(revision.hash)
    older: dict[bytes, bytes] = {}
    for line in devices.values():
        # Of two with one counter neither is believed.
        sure = [line[n][0] for n in sorted(line) if len(line[n]) == 1]
        older.update((new, old) for old, new in itertools.pairwise(sure))
    return older
