"""Revisions as a graph of who was written upon what.

A set of revisions is closed by bit sets: bit i stands for node i in causal order, so that
"everything before" and "newest of these" are a few integer operations. The order of nodes
depends on the hashes and parents alone, never on arrival or on a clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from brata_desktop.domain.revision import Revision


@dataclass(frozen=True, slots=True)
class Graph:
    """Revisions in causal order.

    Attributes:
        nodes: Every revision after its parents; ties by hash.
        past: For each node the bit set of its ancestors, itself not included.
        index: Position of a hash in `nodes`.
        orphans: Revisions with a parent that is not in the set; set aside, never dropped.
    """

    nodes: tuple[Revision, ...]
    past: tuple[int, ...]
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

    def newest(self, members: int) -> int:
        """Return the bit set of those members that are no ancestor of another member."""
        older = 0
        for position in positions(members):
            older |= self.past[position]
        return members & ~older

    def heads(self) -> tuple[bytes, ...]:
        """Return the hashes of the newest nodes, sorted."""
        return tuple(
            sorted(
                self.nodes[position].hash for position in positions(self.newest(self.everything))
            )
        )

    def by_subject(self, members: int) -> dict[str, int]:
        """Return the members grouped by what they belong to: subject id to bit set."""
        groups: dict[str, int] = {}
        for position in positions(members):
            subject = self.nodes[position].header.record
            groups[subject] = groups.get(subject, 0) | 1 << position
        return groups

    def revisions(self, members: int) -> list[Revision]:
        """Return the member revisions in causal order."""
        return [self.nodes[position] for position in positions(members)]


def positions(members: int) -> Iterable[int]:
    """Yield the positions of a bit set, ascending."""
    while members:
        low = members & -members
        yield low.bit_length() - 1
        members ^= low


def build_graph(revisions: Iterable[Revision]) -> Graph:
    """Order a set of revisions causally; the same for any order and repetition of the input."""
    waiting = {revision.hash: revision for revision in revisions}
    nodes: list[Revision] = []
    index: dict[bytes, int] = {}
    past: list[int] = []
    while ready := sorted(
        h for h, r in waiting.items() if all(p in index for p in r.header.parents)
    ):
        for hash_ in ready:
            revision = waiting.pop(hash_)
            before = 0
            for parent in revision.header.parents:
                before |= past[index[parent]] | 1 << index[parent]
            index[hash_] = len(nodes)
            nodes.append(revision)
            past.append(before)
    orphans = tuple(waiting[hash_] for hash_ in sorted(waiting))
    return Graph(tuple(nodes), tuple(past), index, orphans)
