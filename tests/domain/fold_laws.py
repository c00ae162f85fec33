"""The laws of the fold; each takes a history and raises when the fold breaks it.

`test_fold_laws.py` tries them on many histories; `test_planted_bugs.py` proves that they notice a
wrong line.
"""

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from brata_desktop.domain.fold import HistoryEntry
from brata_desktop.domain.states import SINGLE_SUPERVISOR, Action, State
from tests.builders import Laptop, fold, uuid
from tests.domain.fold_histories import NUMBER, R
from tests.domain.fold_junk import JUNK
from tests.domain.fold_story import Story, is_step, named_by, safe_state

WHO = {
    ("draft", "submit"): "author operator",
    ("returned", "submit"): "author operator",
    ("submitted", "recall"): "author",
    ("submitted", "approve"): "pengawas",
    ("approved", "approve"): "pengawas",
    ("submitted", "return"): "pengawas",
    ("approved", "return"): "pengawas",
    ("submitted", "hand_over"): "pengawas",
    ("draft", "withdraw"): "author pengawas",
    ("returned", "withdraw"): "author pengawas",
    ("submitted", "withdraw"): "author pengawas",
    ("approved", "withdraw"): "pengawas",
}
EDITS = {
    "draft": "author operator pengawas",
    "returned": "author operator pengawas",
    "submitted": "author operator pengawas",
    "approved": "pengawas",
}


def any_order(story: Story) -> None:
    """Any order, repetition and split of the set give the same record."""
    chance = random.Random(len(story.revisions))  # noqa: S311 - no secret
    revisions = list(story.revisions.values())
    for _ in range(3):
        shuffled = [*revisions, *chance.sample(revisions, len(revisions) // 2)]
        chance.shuffle(shuffled)
        assert fold(shuffled, R) == story.state
        cut = chance.randrange(len(revisions))
        assert fold([*revisions[cut:], *revisions[:cut]], R) == story.state


def complete_history(story: Story) -> None:
    """Every revision is shown once, after what it was written upon and what its device knew."""
    shown = [entry.revision.hash for entry in story.state.history]
    orphans = [revision.hash for revision in story.state.orphans]
    assert sorted([*shown, *orphans]) == sorted(story.own)
    for place, hash_ in enumerate(shown):
        assert story.known(hash_) <= set(shown[:place])


def the_table_decides(story: Story) -> None:
    """What counts is exactly what the table allows to its writer, at that point of the set."""
    for entry in story.state.history:
        is_allowed = _is_allowed(story, entry)
        assert (entry.refusal is None) is is_allowed, (entry.action, entry.refusal)


def _is_allowed(story: Story, entry: HistoryEntry) -> bool:
    revision, parties = entry.revision, story.roles(entry)
    if parties & {"petugas", "operator", "pengawas"} and entry.officer == uuid("Rahman"):
        parties.add("author")
    if not revision.header.parents:
        return "author" in parties
    known = story.known(revision.hash)
    steps = story.latest_steps(known)
    before = safe_state(steps).value
    if not is_step(revision):
        is_free = before in ("draft", "returned")
        return bool(parties & _words(EDITS, before) and (is_free or entry.reason))
    action, named = str(revision.payload["action"]), named_by(revision)
    if revision.payload["from"] != before or not parties & _words(WHO, (before, action)):
        return False
    if action == "recall" and {step.payload["action"] for step in steps} != {"submit"}:
        return False
    if action == "approve" and not _may_approve(story, entry, before):
        return False
    return bool(named) and named <= story.versions(known)


def _words(table: Mapping[Any, str], cell: object) -> set[str]:
    return set(table.get(cell, "").split())


def _may_approve(story: Story, entry: HistoryEntry, before: str) -> bool:
    known = story.known(entry.revision.hash)
    heads = story.newest_versions(known)
    if len(_standing_values(story, heads)) > 1:
        return False
    if before == "approved" and any(heads <= named_by(s) for s in story.latest_steps(known)):
        return False
    setting = uuid(f"setting {SINGLE_SUPERVISOR}")
    asked = story.standing_authority(story.authority_of(entry.revision.hash), setting)
    if asked and all(revision.payload["value"] is True for revision in asked):
        return True
    mine = {h for h in story.versions(known) if story.own[h].header.officer == entry.officer}
    if before == "approved":
        mine -= _approved_by_others(story, known, entry.officer)
    return not mine


def _approved_by_others(story: Story, known: Iterable[bytes], officer: str) -> set[bytes]:
    """Return the text that somebody else approved, by approvals that nothing took back since."""
    approved: set[bytes] = set()
    for hash_ in known:
        step = story.own[hash_]
        is_counted = hash_ in story.counted_hashes and step.payload.get("action") == "approve"
        later = (h for h in known if hash_ in story.known(h))
        if is_counted and step.header.officer != officer and all(map(story.is_approved_at, later)):
            for version in named_by(step):
                approved |= {version, *story.ancestors(version)}
    return approved


def missing_parents_wait(story: Story) -> None:
    """What was written upon a revision that is not here waits; nothing else does."""
    for missing in list(story.own)[1::3]:
        state = fold([r for h, r in story.revisions.items() if h != missing], R)
        waiting = {h for h in story.own if missing in story.ancestors(h)}
        assert state is not None
        assert {revision.hash for revision in state.orphans} == waiting
        assert {e.revision.hash for e in state.history} == story.own.keys() - waiting - {missing}


def named_text(story: Story) -> None:
    """A step names counted versions that its writer knew."""
    for entry in story.counted:
        if is_step(entry.revision):
            named = named_by(entry.revision)
            assert named
            assert named <= story.versions(story.known(entry.revision.hash))


def safe_side(story: Story) -> None:
    """Of steps that stand side by side the safe side wins, at every point of the history."""
    latest = story.latest_steps(story.own)
    assert story.state.state is safe_state(latest)
    for entry in story.counted:
        point = {entry.revision.hash, *story.known(entry.revision.hash)}
        assert entry.state is safe_state(story.latest_steps(point))


def approval_covers_named_text(story: Story) -> None:
    """What no standing approval or withdrawal names is shown as changed."""
    heads = story.newest_versions(story.own)
    assert set(story.state.document_heads) == heads
    state = story.state.state
    winning = [s for s in story.latest_steps(story.own) if safe_state([s]) is state]
    is_settled = state in (State.APPROVED, State.WITHDRAWN)
    assert story.state.is_changed is (
        is_settled and not any(heads <= named_by(step) for step in winning)
    )


def standing_marks(story: Story) -> None:
    """Approvers, queue and *tidak terbukti* are those of the steps that stand."""
    latest = story.latest_steps(story.own)
    winning = [s for s in latest if safe_state([s]) is story.state.state]
    approvers = sorted(s.header.officer for s in winning if s.payload["action"] == "approve")
    passed_up = any(s.payload["action"] == "hand_over" for s in winning)
    assert list(story.state.approvers) == approvers
    assert story.state.queue == ("KALSEL" if passed_up else "")
    assert story.state.is_unfounded is any("unfounded" in s.payload for s in winning)


def four_eyes(story: Story) -> None:
    """All the text that stands approved was approved by somebody who did not write it."""
    is_alone = any(r.payload.get("value") is True for r in story.revisions.values())
    if story.state.state is not State.APPROVED or story.state.is_changed or is_alone:
        return
    text: set[bytes] = set()
    for head in story.state.document_heads:
        text |= {head, *story.ancestors(head)}
    for version in story.versions(text):
        writer = story.own[version].header.officer
        assert any(
            entry.action is Action.APPROVE
            and entry.officer != writer
            and any(h == version or version in story.ancestors(h) for h in named_by(entry.revision))
            for entry in story.counted
        )


def values_stand(story: Story) -> None:
    """A value goes only when somebody wrote another upon it; two that stand are both shown."""
    standing = _standing_values(story, story.newest_versions(story.own))
    conflicts = story.state.conflicts.get(("what",), ())
    assert {candidate.value for candidate in conflicts} == (
        standing if len(standing) > 1 else set()
    )
    assert story.state.document["what"] in standing
    severities = {story.own[h].payload["doc"]["severity"] for h in story.state.document_heads}  # type: ignore[index,call-overload]
    if ("severity",) in story.state.conflicts:
        ranks = ("RENDAH", "SEDANG", "TINGGI")
        values = [c.value for c in story.state.conflicts["severity",]]
        assert story.state.document["severity"] == max(values, key=ranks.index)  # type: ignore[arg-type]
    else:
        assert story.state.document["severity"] in severities


def persons_stay(story: Story) -> None:
    """A person that somebody still names, or changed beside a removal, is in the document."""
    heads = story.newest_versions(story.own)
    named = [{p["id"] for p in story.own[h].payload["doc"].get("persons", ())} for h in heads]  # type: ignore[index,union-attr,call-overload]
    shown = {p["id"] for p in story.state.document.get("persons", ())}  # type: ignore[index,union-attr,call-overload]
    assert set.intersection(*named) <= shown <= set.union(*named)


def _standing_values(story: Story, heads: set[bytes]) -> set[object]:
    origins = set().union(*(_origins(story, head) for head in heads))
    return {
        story.own[o].payload["doc"]["what"]  # type: ignore[index,call-overload]
        for o in origins
        if not any(o in story.ancestors(other) for other in origins)
    }


def _origins(story: Story, version: bytes) -> set[bytes]:
    value = story.own[version].payload["doc"]["what"]  # type: ignore[index,call-overload]
    parents = story.newest_versions(story.ancestors(version))
    same = [p for p in parents if story.own[p].payload["doc"]["what"] == value]  # type: ignore[index,call-overload]
    return set().union(*(_origins(story, p) for p in same)) if same else {version}


def heads_cover_all(story: Story) -> None:
    """The next revision, written upon the heads, is written upon all that counts."""
    heads = set(story.state.heads)
    covered = set(heads)
    for head in heads:
        assert not story.ancestors(head) & heads
        covered |= story.ancestors(head)
    assert story.counted_hashes <= covered


def junk_changes_nothing(story: Story) -> None:
    """What nobody had the right to write is shown with the reason, and changes nothing else."""
    for make, code in JUNK.items():
        outsider = Laptop("laptop of nobody", dict(story.revisions))
        make(outsider, story)
        after = fold(outsider.known.values(), R)
        assert after is not None
        assert replace(after, history=()) == replace(story.state, history=())
        added = [e.refusal for e in after.history if e.revision.hash not in story.own]
        assert added
        assert set(added) <= set(code.split())


def creation_stands(story: Story) -> None:
    """Author, kind and number are those of the first version."""
    state = story.state
    assert (state.author, state.kind, state.number) == (uuid("Rahman"), "incident", NUMBER)


LAWS: tuple[Callable[[Story], None], ...] = (
    any_order,
    complete_history,
    the_table_decides,
    missing_parents_wait,
    named_text,
    safe_side,
    approval_covers_named_text,
    standing_marks,
    four_eyes,
    values_stand,
    persons_stay,
    heads_cover_all,
    creation_stands,
    junk_changes_nothing,
)
