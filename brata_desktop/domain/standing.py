"""The workflow of a record at one point of its set of revisions.

A point is a set that holds, with each revision, all that its writer could know. `Course` carries
what is known at a point from one revision to the next: a long history costs a step for each.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from brata_desktop.domain import transition
from brata_desktop.domain.graph import Graph
from brata_desktop.domain.revision import Revision
from brata_desktop.domain.states import Action, State

SAFEST_FIRST: tuple[State, ...] = (
    State.WITHDRAWN,
    State.RETURNED,
    State.DRAFT,
    State.SUBMITTED,
    State.APPROVED,
)
"""Where transitions stand side by side, the first of these wins."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a record stands at one point; revisions by their position in the graph.

    Attributes:
        heads: Newest counted revisions.
        documents: Newest counted versions.
        transitions: Newest counted transitions.
        approved: Bit set of the versions that the standing approval covers and that somebody
            other than their writer approved.
        state: Where it stands in the workflow.
        is_changed: It has text that the last approval or withdrawal does not name.
        is_reviewed: A supervisor has acted on the present submission.
        is_unfounded: It was withdrawn because the report proved wrong.
        queue: Unit it was passed up to, or empty.
        approvers: Officer ids of the standing approvals, sorted.
    """

    heads: tuple[int, ...] = ()
    documents: tuple[int, ...] = ()
    transitions: tuple[int, ...] = ()
    approved: int = 0
    state: State = State.DRAFT
    is_changed: bool = False
    is_reviewed: bool = False
    is_unfounded: bool = False
    queue: str = ""
    approvers: tuple[str, ...] = ()


class Course:
    """The course of a record through the graph of its revisions."""

    def __init__(self, graph: Graph) -> None:
        """Begin with nothing counted."""
        self._graph = graph
        self._versions = 0
        self._written: dict[str, int] = {}
        self._texts: list[tuple[int, ...]] = []
        self.after: list[Standing] = []

    def join(self, places: Iterable[int]) -> Standing:
        """Return where the record stands when exactly some revisions and their past are known."""
        joined = [self.after[place] for place in self._graph.latest(places)]
        if len(joined) == 1:
            return joined[0]
        approved = 0
        for each in joined:
            approved |= each.approved
        return self._settled(
            self._graph.newest(place for each in joined for place in each.heads),
            self._graph.newest(place for each in joined for place in each.documents),
            self._graph.latest(place for each in joined for place in each.transitions),
            approved,
        )

    def text_before(self, place: int) -> tuple[int, ...]:
        """Return the newest counted versions that a revision was written upon."""
        parents = self._graph.parents[place]
        return self._graph.newest(text for parent in parents for text in self._texts[parent])

    def pass_over(self, before: Standing) -> None:
        """Go past the next revision, which does not count."""
        self._texts.append(self.text_before(len(self.after)))
        self.after.append(before)

    def take(self, before: Standing) -> None:
        """Take the next revision, which counts."""
        place = len(self.after)
        heads = self._graph.newest((*before.heads, place))
        if transition.is_transition(self._graph.nodes[place]):
            self._texts.append(self.text_before(place))
            approved = before.approved | self._approved_by(place)
            self.after.append(self._settled(heads, before.documents, (place,), approved))
            return
        self._texts.append((place,))
        self._versions |= 1 << place
        writer = self._graph.nodes[place].header.officer
        self._written[writer] = self._written.get(writer, 0) | 1 << place
        documents = self._graph.newest((*before.documents, place))
        self.after.append(self._settled(heads, documents, before.transitions, before.approved))

    def has_version(self, place: int) -> bool:
        """Tell whether a revision is a counted version."""
        return bool(self._versions >> place & 1)

    def wrote_unapproved(self, officer: str, standing: Standing, known: int) -> bool:
        """Tell whether an officer wrote text of a point that nobody else has approved there."""
        return bool(self._written.get(officer, 0) & known & ~standing.approved)

    def unapproved_writers(self, standing: Standing) -> frozenset[str]:
        """Return who may not approve the whole record: writers of text no other approved."""
        everything = self._graph.everything
        writers = self._written
        return frozenset(w for w in writers if self.wrote_unapproved(w, standing, everything))

    def _approved_by(self, place: int) -> int:
        """Return the versions that an approval covers and its signer did not write."""
        approval = self._graph.nodes[place]
        if transition.step_of(approval) is not Action.APPROVE:
            return 0
        covered = self._graph.closure(transition.named_versions(approval)) & self._versions
        return covered & ~self._written.get(approval.header.officer, 0)

    def _settled(
        self,
        heads: tuple[int, ...],
        documents: tuple[int, ...],
        transitions: tuple[int, ...],
        approved: int,
    ) -> Standing:
        newest = self._graph.revisions(transitions)
        state, winning = _winning(newest)
        approvals = [r for r in winning if transition.step_of(r) is Action.APPROVE]
        passed_up = [r for r in winning if transition.step_of(r) is Action.HAND_OVER]
        return Standing(
            heads,
            documents,
            transitions,
            # An approval that was taken back approves nothing.
            approved if state is State.APPROVED else 0,
            state,
            is_changed=self._is_changed(state, documents, winning),
            is_reviewed=any(transition.step_of(r) is not Action.SUBMIT for r in newest),
            is_unfounded=any(transition.is_unfounded(r) for r in winning),
            queue=min((transition.queue_of(r) for r in passed_up), default=""),
            approvers=tuple(sorted(r.header.officer for r in approvals)),
        )

    def _is_changed(
        self, state: State, documents: tuple[int, ...], winning: Sequence[Revision]
    ) -> bool:
        """Two approvals of half the text each do not add up to one of the whole."""
        if state not in (State.APPROVED, State.WITHDRAWN):
            return False
        heads = {revision.hash for revision in self._graph.revisions(documents)}
        return not any(heads <= set(transition.named_versions(r)) for r in winning)


def _winning(newest: Sequence[Revision]) -> tuple[State, list[Revision]]:
    """Return the safest state that the newest transitions lead to, and those that lead there."""
    ends = [(transition.end_of(revision), revision) for revision in newest]
    state = next((s for s in SAFEST_FIRST if any(end is s for end, _ in ends)), State.DRAFT)
    return state, [revision for end, revision in ends if end is state]
