"""The state of a record as a pure function of the set of its revisions.

No clock and no order of arrival takes part. A revision counts only when its signature is genuine,
its parents are here, and its signer held the right at that point of the set; what does not count
is never dropped, it is shown with the reason.

Where two transitions stand side by side the safe side wins: withdrawn, then returned, draft,
submitted, approved. An approval covers the revisions it names and nothing else.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from brata_desktop.domain.authority import Authority, AuthorityView
from brata_desktop.domain.document import Json, JsonObject
from brata_desktop.domain.graph import Graph, build_graph, positions
from brata_desktop.domain.multivalue import (
    Candidate,
    Path,
    Version,
    changes_between,
    merge_versions,
)
from brata_desktop.domain.revision import TRANSITION, Revision, to_bytes
from brata_desktop.domain.states import RULES, Action, Right, Situation, State, judge, may

IsGenuine = Callable[[Revision], bool]
"""Tells whether the signature of a revision is that of the key it names."""

SAFEST_FIRST: tuple[State, ...] = (
    State.WITHDRAWN,
    State.RETURNED,
    State.DRAFT,
    State.SUBMITTED,
    State.APPROVED,
)
SEVERITY_RANK: Mapping[str, int] = {"": 0, "RENDAH": 1, "SEDANG": 2, "TINGGI": 3, "KRITIS": 4}


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One revision as the history shows it.

    Attributes:
        revision: The revision.
        action: What it does; None for the first version.
        officer: Its writer's id.
        reason: The reason given, or empty.
        refusal: Error code why it does not count; None when it counts.
        changes: Path, old and new value of each field it changed.
        state: State of the record once it was written.
    """

    revision: Revision
    action: Action | None
    officer: str
    reason: str
    refusal: str | None
    changes: tuple[tuple[Path, Json, Json], ...]
    state: State


@dataclass(frozen=True, slots=True)
class RecordState:
    """A record as it stands.

    Attributes:
        record: Record id.
        kind: Kind code.
        feed: Home post.
        number: The label given at the first save.
        author: Officer id of the first version's writer.
        recorded_at: Device clock of the first version, ISO 8601 with offset.
        document: Every field; provisional where there is a conflict.
        conflicts: Fields with several standing values.
        heads: Hashes of the newest counted revisions: parents of the next one.
        document_heads: Hashes of the newest counted versions of the document.
        state: Where it stands in the workflow.
        is_changed: It has text that the last approval or withdrawal does not name.
        is_reviewed: A supervisor has acted on the present submission.
        queue: Unit it was passed up to, or empty.
        approvers: Officer ids of the standing approvals.
        last_editors: Officer ids of the writers of `document_heads`.
        history: Every revision in causal order, uncounted ones included.
        orphans: Revisions whose parents are not here yet.
    """

    record: str
    kind: str
    feed: str
    number: str
    author: str
    recorded_at: str
    document: JsonObject
    conflicts: Mapping[Path, tuple[Candidate, ...]]
    heads: tuple[bytes, ...]
    document_heads: tuple[bytes, ...]
    state: State
    is_changed: bool
    is_reviewed: bool
    queue: str
    approvers: tuple[str, ...]
    last_editors: frozenset[str]
    history: tuple[HistoryEntry, ...]
    orphans: tuple[Revision, ...]


def fold_record(
    revisions: Iterable[Revision], authority: Authority, is_genuine: IsGenuine
) -> RecordState | None:
    """Fold the revisions of one record.

    Args:
        revisions: All known revisions of the record, in any order, repeated or not.
        authority: The fold of the authority revisions of the same set.
        is_genuine: Checks a signature.

    Returns:
        The record as it stands; None while no first version is here.
    """
    graph = build_graph(revisions)
    if not graph.nodes:
        return None
    return _Fold(graph, authority, is_genuine).result()


def situation_of(state: RecordState, officer: str, view: AuthorityView) -> Situation:
    """Return what `judge` needs to know for an officer and a record as it stands now."""
    return Situation(
        state=state.state,
        is_author=officer == state.author,
        roles=view.roles_of(officer),
        is_last_editor=officer in state.last_editors,
        is_reviewed=state.is_reviewed,
        is_changed=state.is_changed,
        has_conflict=bool(state.conflicts),
        allows_single_supervisor=view.allows_single_supervisor,
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """The workflow at one point of the set; hashes as bit sets."""

    state: State
    documents: int
    is_changed: bool
    is_reviewed: bool
    queue: str
    approvers: tuple[str, ...]


class _Fold:
    """One folding: walks the graph once, judging each revision by what lay before it."""

    def __init__(self, graph: Graph, authority: Authority, is_genuine: IsGenuine) -> None:
        self._graph = graph
        self._authority = authority
        self._is_genuine = is_genuine
        self._counted = 0
        self._refusals: dict[int, str] = {}
        self._standings: dict[int, _Standing] = {}
        self._ordered: tuple[int, list[Version], dict[int, int]] | None = None
        for position in range(len(graph.nodes)):
            refusal = self._refusal(position)
            if refusal is None:
                self._counted |= 1 << position
            else:
                self._refusals[position] = refusal

    def result(self) -> RecordState:
        """Return the record as it stands with everything in the set."""
        graph = self._graph
        root = self._root()
        standing = self._standing(graph.everything)
        versions, index = self._versions()
        heads = [index[position] for position in positions(standing.documents)]
        merge = merge_versions(versions, heads, self._prefer) if heads else None
        newest = graph.revisions(graph.newest(self._counted)) or [root]
        documents = graph.revisions(standing.documents)
        return RecordState(
            record=root.header.record,
            kind=root.header.kind,
            feed=root.header.feed,
            number=str(root.payload.get("number", "")),
            author=root.header.officer,
            recorded_at=root.header.at,
            document=merge.document if merge else _document(root),
            conflicts=merge.conflicts if merge else {},
            heads=tuple(sorted(revision.hash for revision in newest)),
            document_heads=tuple(sorted(revision.hash for revision in documents)),
            state=standing.state,
            is_changed=standing.is_changed,
            is_reviewed=standing.is_reviewed,
            queue=standing.queue,
            approvers=standing.approvers,
            last_editors=frozenset(revision.header.officer for revision in documents),
            history=tuple(self._entry(position) for position in range(len(graph.nodes))),
            orphans=graph.orphans,
        )

    def _root(self) -> Revision:
        """Return the first version: counted before uncounted, then the smaller hash."""
        roots = [
            (not self._counted >> position & 1, revision.hash, revision)
            for position, revision in enumerate(self._graph.nodes)
            if not revision.header.parents and revision.header.kind != TRANSITION
        ]
        return min(roots)[2] if roots else self._graph.nodes[0]

    # -- judging ---------------------------------------------------------------------------

    def _refusal(self, position: int) -> str | None:
        revision = self._graph.nodes[position]
        if not self._is_genuine(revision):
            return "signature-invalid"
        view = self._authority.at(revision.header)
        roles = view.roles_of(revision.header.officer, revision.header.key)
        past = self._graph.past[position]
        if not past:
            return self._refusal_of_first(revision, roles)
        return self._refusal_of_next(revision, past, view, roles)

    @staticmethod
    def _refusal_of_first(revision: Revision, roles: frozenset[Any]) -> str | None:
        if revision.header.kind == TRANSITION:
            return "state-forbids"
        return None if may(Right.RECORD, roles) else "right-missing"

    def _refusal_of_next(
        self, revision: Revision, past: int, view: AuthorityView, roles: frozenset[Any]
    ) -> str | None:
        action = _action(revision)
        if action is None:
            return "state-forbids"
        before = self._standing(past)
        if action is not Action.EDIT and _from(revision) is not before.state:
            return "state-forbids"
        writers = {r.header.officer for r in self._graph.revisions(before.documents)}
        situation = Situation(
            state=before.state,
            is_author=revision.header.officer == self._author(past),
            roles=roles,
            is_last_editor=revision.header.officer in writers,
            is_reviewed=before.is_reviewed,
            is_changed=before.is_changed,
            has_conflict=action is Action.APPROVE and self._has_conflict(before.documents),
            allows_single_supervisor=view.allows_single_supervisor,
        )
        refusal = judge(action, situation, _reason(revision))
        if refusal is None and action is not Action.EDIT:
            return None if self._names_versions(revision, past) else "state-forbids"
        return refusal

    def _author(self, past: int) -> str:
        roots = [r for r in self._graph.revisions(past) if not r.header.parents]
        counted = [r for r in roots if self._counted >> self._graph.index[r.hash] & 1]
        return min(counted or roots, key=lambda r: r.hash).header.officer

    def _names_versions(self, revision: Revision, past: int) -> bool:
        """Tell whether a transition names versions, and only counted ones that lay before it."""
        versions = {
            r.hash
            for r in self._graph.revisions(past & self._counted)
            if r.header.kind != TRANSITION
        }
        named = _named(revision)
        return bool(named) and versions.issuperset(named)

    def _has_conflict(self, documents: int) -> bool:
        if documents & (documents - 1) == 0:
            return False
        versions, index = self._versions()
        heads = [index[position] for position in positions(documents)]
        return bool(merge_versions(versions, heads, self._prefer).conflicts)

    # -- the workflow at one point ---------------------------------------------------------

    def _standing(self, members: int) -> _Standing:
        counted = members & self._counted
        if counted not in self._standings:
            self._standings[counted] = self._stand(counted)
        return self._standings[counted]

    def _stand(self, counted: int) -> _Standing:
        graph = self._graph
        transitions = documents = 0
        for position in positions(counted):
            if graph.nodes[position].header.kind == TRANSITION:
                transitions |= 1 << position
            else:
                documents |= 1 << position
        documents = graph.newest(documents)
        newest = graph.revisions(graph.newest(transitions))
        states = {State(RULES[_from(r), _transition(r)].to) for r in newest}
        state = next((s for s in SAFEST_FIRST if s in states), State.DRAFT)
        winning = [r for r in newest if RULES[_from(r), _transition(r)].to is state]
        heads = {revision.hash for revision in graph.revisions(documents)}
        is_settled = state in (State.APPROVED, State.WITHDRAWN)
        approvers = [r.header.officer for r in winning if _transition(r) is Action.APPROVE]
        queues = sorted(str(r.payload.get("queue", "")) for r in winning if _is_hand_over(r))
        return _Standing(
            state=state,
            documents=documents,
            # Two approvals of half the text each do not add up to one of the whole.
            is_changed=is_settled and not any(heads <= set(_named(r)) for r in winning),
            is_reviewed=any(_transition(r) is not Action.SUBMIT for r in newest),
            queue=queues[0] if queues else "",
            approvers=tuple(sorted(approvers)),
        )

    # -- the document ----------------------------------------------------------------------

    def _versions(self) -> tuple[list[Version], dict[int, int]]:
        """Return the counted versions in causal order and where each position stands in it."""
        if self._ordered is None or self._ordered[0] != self._counted:
            self._ordered = (self._counted, *self._order_versions())
        return self._ordered[1:]

    def _order_versions(self) -> tuple[list[Version], dict[int, int]]:
        graph = self._graph
        documents = [
            position
            for position in positions(self._counted)
            if graph.nodes[position].header.kind != TRANSITION
        ]
        index = {position: place for place, position in enumerate(documents)}
        mask = sum(1 << position for position in documents)
        versions = [self._version(position, mask, index) for position in documents]
        return versions, index

    def _version(self, position: int, mask: int, index: Mapping[int, int]) -> Version:
        before = self._graph.past[position] & mask
        parents = positions(self._graph.newest(before))
        return Version(
            hash=self._graph.nodes[position].hash,
            document=_document(self._graph.nodes[position]),
            parents=tuple(index[parent] for parent in parents),
            past=frozenset(index[older] for older in positions(before)),
        )

    def _prefer(self, path: Path, candidates: Sequence[Candidate]) -> Candidate:
        """Prefer the higher severity, then the home post's value, then the smaller hash."""
        if path == ("severity",):
            return max(
                candidates,
                key=lambda c: (SEVERITY_RANK.get(str(c.value), 0), [-byte for byte in c.hash]),
            )
        return min(candidates, key=lambda c: (not self._is_from_home(c.hash), c.hash))

    def _is_from_home(self, hash_: bytes) -> bool:
        header = self._graph.nodes[self._graph.index[hash_]].header
        officer = self._authority.now.officers.get(header.officer)
        return officer is not None and officer.feed == header.feed

    # -- the history -----------------------------------------------------------------------

    def _entry(self, position: int) -> HistoryEntry:
        revision = self._graph.nodes[position]
        past = self._graph.past[position]
        return HistoryEntry(
            revision=revision,
            action=_action(revision) if past else None,
            officer=revision.header.officer,
            reason=_reason(revision),
            refusal=self._refusals.get(position),
            changes=self._changes(revision, past),
            state=self._standing(past | 1 << position).state,
        )

    def _changes(self, revision: Revision, past: int) -> tuple[tuple[Path, Json, Json], ...]:
        if revision.header.kind == TRANSITION or not past:
            return ()
        versions, index = self._versions()
        heads = [index[p] for p in positions(self._standing(past).documents)]
        if not heads:
            return ()
        before = merge_versions(versions, heads, self._prefer).document
        return changes_between(before, _document(revision))


def _action(revision: Revision) -> Action | None:
    if revision.header.kind != TRANSITION:
        return Action.EDIT
    try:
        action = Action(str(revision.payload.get("action")))
        start = State(str(revision.payload.get("from")))
    except ValueError:
        return None
    if action is Action.EDIT or (start, action) not in RULES:
        return None
    return action


def _transition(revision: Revision) -> Action:
    return Action(str(revision.payload["action"]))


def _from(revision: Revision) -> State:
    return State(str(revision.payload["from"]))


def _is_hand_over(revision: Revision) -> bool:
    return _transition(revision) is Action.HAND_OVER


def _named(revision: Revision) -> tuple[bytes, ...]:
    named = revision.payload.get("on")
    if not isinstance(named, list | tuple):
        return ()
    try:
        return tuple(to_bytes(str(text)) for text in named)
    except ValueError:
        return ()


def _reason(revision: Revision) -> str:
    return str(revision.payload.get("reason") or "")


def _document(revision: Revision) -> JsonObject:
    document = revision.payload.get("doc")
    return document if isinstance(document, Mapping) else {}
