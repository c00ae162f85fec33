"""The state of a record as a pure function of the set of its revisions.

No clock and no order of arrival takes part. A revision counts only when it can be read, its
signature is genuine, its parents are here, and its signer held the right at that point of the
set; what does not count is never dropped, it is shown with the reason.

Where two transitions stand side by side the safe side wins (`standing.SAFEST_FIRST`). An approval
covers the revisions it names and nothing else. Author, kind and number are those of the first
version, and the record's id says who may write one (`record_id`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from brata_desktop.domain import transition
from brata_desktop.domain.authority import Authority, AuthorityView
from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.graph import Graph, build_graph
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.multivalue import Candidate, Change, Path, Version, Versions
from brata_desktop.domain.record_id import is_creator
from brata_desktop.domain.revision import Revision
from brata_desktop.domain.standing import Course, Standing
from brata_desktop.domain.states import Action, Right, Situation, State, judge, may

IsGenuine = Callable[[Revision], bool]
"""Tells whether the signature of a revision is that of the key it names."""

SEVERITY_RANK: Mapping[str, int] = {"": 0, "RENDAH": 1, "SEDANG": 2, "TINGGI": 3, "KRITIS": 4}


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One revision as the history shows it.

    Attributes:
        revision: The revision.
        action: What it does; None for the first version.
        officer: Its writer's id.
        reason: The reason given, or what is wrong with a damaged one, or empty.
        refusal: Error code why it does not count; None when it counts.
        changes: Path, old and new value of each field it changed.
        state: State of the record once it was written.
        is_unfounded: It withdraws the record because the report proved wrong.
    """

    revision: Revision
    action: Action | None
    officer: str
    reason: str
    refusal: str | None
    changes: tuple[Change, ...]
    state: State
    is_unfounded: bool = False


@dataclass(frozen=True, slots=True)
class RecordState:
    """A record as it stands.

    Attributes:
        record: Record id.
        kind: Kind code.
        feed: Home post.
        number: The label given at the first save.
        numbers: Every label it was ever given, sorted: one, unless a form was saved twice.
        author: Officer id of the first version's writer.
        recorded_at: Device clock of the first version, ISO 8601 with offset.
        document: Every field; provisional where there is a conflict.
        conflicts: Fields with several standing values.
        heads: Hashes of the newest counted revisions: parents of the next one.
        document_heads: Hashes of the newest counted versions of the document.
        state: Where it stands in the workflow.
        is_changed: It has text that the last approval or withdrawal does not name.
        is_reviewed: A supervisor has acted on the present submission.
        is_unfounded: Withdrawn because the report proved wrong (*tidak terbukti*).
        queue: Unit it was passed up to, or empty.
        approvers: Officer ids of the standing approvals.
        unapproved_writers: Officer ids of those who wrote text that nobody else has approved,
            and so may not approve it themselves.
        history: Every revision in causal order, uncounted ones included.
        orphans: Revisions whose parents are not here yet.
    """

    record: str
    kind: str
    feed: str
    number: str
    numbers: tuple[str, ...]
    author: str
    recorded_at: str
    document: JsonObject
    conflicts: Mapping[Path, tuple[Candidate, ...]]
    heads: tuple[bytes, ...]
    document_heads: tuple[bytes, ...]
    state: State
    is_changed: bool
    is_reviewed: bool
    is_unfounded: bool
    queue: str
    approvers: tuple[str, ...]
    unapproved_writers: frozenset[str]
    history: tuple[HistoryEntry, ...]
    orphans: tuple[Revision, ...]


def fold_record(
    revisions: Iterable[Revision],
    authority: Authority,
    is_genuine: IsGenuine,
    rivals: frozenset[bytes] = frozenset(),
) -> RecordState | None:
    """Fold the revisions of one record.

    Args:
        revisions: All known revisions of the record, in any order, repeated or not.
        authority: The fold of the authority revisions of the same set.
        is_genuine: Checks a signature.
        rivals: Hashes of those that share device and counter with another revision of the whole
            set, of this record or not: their counters prove nothing.

    Returns:
        The record as it stands; None while no first version is here.
    """
    known = {revision.hash: revision for revision in revisions}
    genuine = frozenset(h for h, r in known.items() if not r.damage and is_genuine(r))
    graph = build_graph(known.values(), lambda r: r.hash in genuine and r.hash not in rivals)
    if not graph.nodes:
        return None
    return _Fold(graph, authority, genuine).result()


def situation_of(state: RecordState, officer: str, view: AuthorityView) -> Situation:
    """Return what `judge` needs to know for an officer and a record as it stands now."""
    return Situation(
        state=state.state,
        is_author=officer == state.author,
        roles=view.roles_of(officer, state.feed),
        wrote_unapproved=officer in state.unapproved_writers,
        is_reviewed=state.is_reviewed,
        is_changed=state.is_changed,
        has_conflict=bool(state.conflicts),
        allows_single_supervisor=view.allows_single_supervisor(state.feed),
        is_kept_up=_is_kept_up(state.kind),
    )


def _is_kept_up(kind: str) -> bool:
    return kind in KINDS and KINDS[kind].is_kept_up


class _Fold:
    """One folding: walks the graph once, judging each revision by what lay before it."""

    def __init__(self, graph: Graph, authority: Authority, genuine: frozenset[bytes]) -> None:
        self._graph = graph
        self._authority = authority
        self._genuine = genuine
        self._views = self._views_of_writers()
        self._course = Course(graph)
        self._versions = Versions(self._prefer)
        self._before: list[Standing] = []
        self._refusals: dict[int, str] = {}
        self._damaged = sum(1 << place for place, r in enumerate(graph.nodes) if r.damage)
        self._root = self._first_version()
        for place in range(len(graph.nodes)):
            self._judge(place)

    def result(self) -> RecordState:
        """Return the record as it stands with everything in the set."""
        graph, root = self._graph, self._graph.nodes[self._root]
        standing = self._course.join(graph.tips())
        merge = self._versions.merge(standing.documents) if standing.documents else None
        newest = graph.revisions(standing.heads) or [root]
        documents = graph.revisions(standing.documents)
        numbers = self._numbers()
        return RecordState(
            record=root.header.record,
            kind=root.header.kind,
            feed=root.header.feed,
            number=transition.number_of(root) or next(iter(numbers), ""),
            numbers=numbers,
            author=self._author(),
            recorded_at=next((r for r in (root, *graph.nodes) if not r.damage), root).header.at,
            document=merge.document if merge else transition.document_of(root),
            conflicts=merge.conflicts if merge else {},
            heads=tuple(sorted(revision.hash for revision in newest)),
            document_heads=tuple(sorted(revision.hash for revision in documents)),
            state=standing.state,
            is_changed=standing.is_changed,
            is_reviewed=standing.is_reviewed,
            is_unfounded=standing.is_unfounded,
            queue=standing.queue,
            approvers=standing.approvers,
            unapproved_writers=self._course.unapproved_writers(standing),
            history=tuple(self._entry(place) for place in range(len(graph.nodes))),
            orphans=graph.orphans,
        )

    # -- the first version -----------------------------------------------------------------

    def _first_version(self) -> int:
        """Return the first version; one that does not count when there is no other."""
        roots = [place for place, node in enumerate(self._graph.nodes) if _is_parentless(node)]
        entitled = [place for place in roots if self._refusal_of_creation(place) is None]
        first = 0
        for place in entitled:
            first |= 1 << place
        entitled = [place for place in entitled if not self._graph.known[place] & first]
        if len(entitled) > 1:
            # One author saved a form twice, on a store and on its copy. What a supervisor has
            # worked upon stays the first; otherwise any rule will do that nobody can disagree on.
            return min(entitled, key=lambda place: (-self._reviewers_of(place), self._hash(place)))
        return min(entitled or roots or [0], key=self._rank_of_uncounted)

    def _rank_of_uncounted(self, place: int) -> tuple[bool, bool, bytes]:
        revision = self._graph.nodes[place]
        is_foreign = not is_creator(revision.header.record, revision.header.officer)
        return is_foreign, not revision.damage, revision.hash

    def _reviewers_of(self, root: int) -> int:
        """Return how many supervisors wrote something that knew of a first version."""
        nodes, known = self._graph.nodes, self._graph.known
        aware = (place for place in range(len(nodes)) if known[place] >> root & 1)
        home = nodes[root].header.feed
        return len({nodes[p].header.officer for p in aware if self._may(Right.REVIEW, p, home)})

    def _hash(self, place: int) -> bytes:
        return self._graph.nodes[place].hash

    def _author(self) -> str:
        header = self._graph.nodes[self._root].header
        if is_creator(header.record, header.officer):
            return header.officer
        # The first version is unreadable or not here; the record's id still says whose it is.
        known = sorted(self._authority.now.officers)
        return next((o for o in known if is_creator(header.record, o)), header.officer)

    def _numbers(self) -> tuple[str, ...]:
        versions = (r for p, r in enumerate(self._graph.nodes) if self._course.has_version(p))
        return tuple(sorted({transition.number_of(r) for r in versions} - {""}))

    # -- judging ---------------------------------------------------------------------------

    def _views_of_writers(self) -> list[AuthorityView]:
        """Return for each revision the authority that its writer knew of."""
        known: list[int] = []
        for node, before in zip(self._graph.nodes, self._graph.before, strict=True):
            mine = 0 if node.damage else self._authority.known(node.header)
            for place in before:
                mine |= known[place]
            known.append(mine)
        return [self._authority.view(each) for each in known]

    def _judge(self, place: int) -> None:
        before = self._course.join(self._graph.before[place])
        self._before.append(before)
        refusal = self._refusal(place, before)
        if refusal is not None:
            self._refusals[place] = refusal
            self._course.pass_over(before)
            return
        self._course.take(before)
        revision = self._graph.nodes[place]
        if not transition.is_transition(revision):
            document = transition.document_of(revision)
            upon, past = self._course.text_before(place), self._graph.past[place]
            self._versions.add(place, Version(revision.hash, document, upon, past))

    def _refusal(self, place: int, before: Standing) -> str | None:
        revision = self._graph.nodes[place]
        fault = self._fault(revision)
        if fault is not None:
            return fault
        is_step = transition.is_transition(revision)
        if not is_step and revision.header.kind != self._graph.nodes[self._root].header.kind:
            return "kind-foreign"
        if not revision.header.parents:
            refusal = self._refusal_of_creation(place)
            if refusal is not None or not before.documents:
                return refusal
        return self._refusal_of_next(place, before)

    def _fault(self, revision: Revision) -> str | None:
        if revision.damage:
            return "revision-damaged"
        return None if revision.hash in self._genuine else "signature-invalid"

    def _refusal_of_creation(self, place: int) -> str | None:
        revision = self._graph.nodes[place]
        if transition.is_transition(revision):
            return "state-forbids"
        if not is_creator(revision.header.record, revision.header.officer):
            return "not-author"
        may = self._may(Right.RECORD, place, revision.header.feed)
        return self._fault(revision) or (None if may else "right-missing")

    def _may(self, right: Right, place: int, home: str) -> bool:
        """Tell whether the signer of a revision held a right over a post's records then."""
        header = self._graph.nodes[place].header
        roles = self._views[place].roles_of(header.officer, home, header.key)
        return self._fault(self._graph.nodes[place]) is None and may(right, roles)

    def _refusal_of_next(self, place: int, before: Standing) -> str | None:
        revision, known = self._graph.nodes[place], self._graph.known[place]
        action = transition.action_of(revision)
        if action is None or not (before.documents or known & self._damaged):
            return "state-forbids"
        is_step = action is not Action.EDIT
        if is_step and transition.start_of(revision) is not before.state:
            return "state-forbids"
        situation = self._situation(place, before, is_approval=action is Action.APPROVE)
        refusal = judge(action, situation, transition.reason_of(revision))
        if refusal is None and is_step and not self._names_versions(revision, known):
            return "state-forbids"
        return refusal

    def _situation(self, place: int, before: Standing, *, is_approval: bool) -> Situation:
        header, known = self._graph.nodes[place].header, self._graph.known[place]
        # The record's own home: a later revision cannot move it to where its writer has rights.
        home, view = self._graph.nodes[self._root].header.feed, self._views[place]
        return Situation(
            state=before.state,
            is_author=is_creator(header.record, header.officer),
            roles=view.roles_of(header.officer, home, header.key),
            wrote_unapproved=self._course.wrote_unapproved(header.officer, before, known),
            is_reviewed=before.is_reviewed,
            is_changed=before.is_changed,
            has_conflict=is_approval and self._has_conflict(before.documents),
            allows_single_supervisor=view.allows_single_supervisor(home),
            is_kept_up=_is_kept_up(self._graph.nodes[self._root].header.kind),
        )

    def _names_versions(self, revision: Revision, known: int) -> bool:
        """Tell whether a transition names versions, and only counted ones that lay before it."""
        named = transition.named_versions(revision)
        places = [self._graph.index.get(hash_, -1) for hash_ in named]
        return bool(named) and all(
            place >= 0 and known >> place & 1 and self._course.has_version(place)
            for place in places
        )

    def _has_conflict(self, documents: tuple[int, ...]) -> bool:
        return len(documents) > 1 and bool(self._versions.merge(documents).conflicts)

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
        return officer is not None and officer.home == header.feed

    # -- the history -----------------------------------------------------------------------

    def _entry(self, place: int) -> HistoryEntry:
        revision = self._graph.nodes[place]
        is_first = not revision.header.parents and not self._before[place].documents
        return HistoryEntry(
            revision=revision,
            action=None if is_first else transition.action_of(revision),
            officer=revision.header.officer,
            reason=revision.damage or transition.reason_of(revision),
            refusal=self._refusals.get(place),
            changes=self._changes(place),
            state=self._course.after[place].state,
            is_unfounded=transition.is_unfounded(revision),
        )

    def _changes(self, place: int) -> tuple[Change, ...]:
        revision, upon = self._graph.nodes[place], self._course.text_before(place)
        if transition.is_transition(revision) or revision.damage or not upon:
            return ()
        return self._versions.changes(upon, transition.document_of(revision))


def _is_parentless(revision: Revision) -> bool:
    return not revision.header.parents and not transition.is_transition(revision)
