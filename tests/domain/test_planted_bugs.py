"""The laws of the fold are sharp: each of these wrong lines breaks one of them.

How a bug is planted: `planting.py`.
"""

from collections.abc import Callable
from functools import cache
from types import FunctionType
from typing import Any

import pytest

from brata_desktop.domain import (
    authority,
    fold,
    graph,
    multivalue,
    record_id,
    standing,
    states,
    transition,
)
from brata_desktop.domain.revision import Revision
from tests.domain.fold_histories import play, random_steps
from tests.domain.fold_laws import LAWS
from tests.domain.fold_story import Story
from tests.domain.planting import planted

HISTORIES = 60

_Fold, Course, Placing = fold._Fold, standing.Course, graph._Placing
BUGS: list[tuple[Any, str, str]] = [
    # who was written upon whom
    (graph._newest, " if not older >> position & 1", ""),
    (graph._with_all_before, "pasts[position] | 1 << position", "1 << position"),
    (graph._connected, "lost.extend(cut_off)", "pass"),
    (Placing._place, "parents.union(self._last_of_device(hash_))", "parents"),
    (graph._older_of_device, "sorted(line)", "sorted(line, reverse=True)"),
    # where a record stands
    (standing._winning, "in SAFEST_FIRST if", "in reversed(SAFEST_FIRST) if"),
    (standing._winning, "if end is state]", "]"),
    (Course._settled, "approved if state is State.APPROVED else 0", "approved"),
    (Course._settled, "is not Action.SUBMIT", "is Action.RETURN"),
    (Course._settled, "transition.is_unfounded(r) for r in winning", "False for r in winning"),
    (Course._settled, "for r in passed_up", "for r in approvals"),
    (Course._settled, "r.header.officer for r in approvals", "r.header.officer for r in winning"),
    (Course._is_changed, "heads <= set", "heads & set"),
    (Course._is_changed, "not any(", "any("),
    (Course._approved_by, " & ~self._written.get(approval.header.officer, 0)", ""),
    (Course._approved_by, "is not Action.APPROVE", "is not Action.SUBMIT"),
    (Course.wrote_unapproved, " & ~standing.approved", ""),
    (Course.take, "self._graph.newest((*before.documents, place))", "(place,)"),
    (Course.take, "self._graph.newest((*before.heads, place))", "(place,)"),
    (Course.take, "(place,), approved))", "(), approved))"),
    (Course.pass_over, "self.after.append(before)", "self.after.append(Standing())"),
    (Course.join, "self._graph.latest(places)", "tuple(places)[:1]"),
    (Course.join, "approved |= each.approved", "approved = 0"),
    (Course.text_before, "self._graph.newest(", "tuple("),
    # who may
    (_Fold._refusal_of_creation, "not is_creator(", "None is is_creator("),
    (record_id._bond, "free + officer.encode()", "free"),
    (_Fold._refusal_of_creation, "self._may(Right.RECORD, place, revision.header.feed)", "True"),
    (_Fold._fault, "revision.hash in self._genuine", "True"),
    (_Fold._fault, "if revision.damage:", "if False:"),
    (_Fold._refusal, "not is_step and", "False and"),
    (_Fold._refusal_of_next, "is not before.state", "is None"),
    (_Fold._refusal_of_next, "not self._names_versions(revision, known)", "False"),
    (_Fold._names_versions, "known >> place & 1 and", ""),
    (_Fold._names_versions, " and self._course.has_version(place)", ""),
    (_Fold._situation, "header.officer, home, header.key", "header.officer, home"),
    (_Fold._situation, "is_reviewed=before.is_reviewed", "is_reviewed=False"),
    (_Fold._situation, "is_changed=before.is_changed", "is_changed=False"),
    (_Fold._views_of_writers, "mine |= known[place]", "pass"),
    (_Fold._has_conflict, "len(documents) > 1", "False"),
    (states._parties, "Role.PENGAWAS in situation.roles", "True"),
    (states._judge_approval, "situation.wrote_unapproved", "False"),
    (states._judge_approval, "if situation.has_conflict", "if False"),
    (states._is_out_of_turn, "return situation.is_reviewed", "return False"),
    (states._is_out_of_turn, "not situation.is_changed", "False"),
    (states.judge, "not reason.strip()", "reason is None"),
    (transition.action_of, "is not Action.EDIT and", "is not Action.EDIT or"),
    (transition.is_unfounded, "is True", "is False"),
    # what was known of officers
    (authority.Authority.known, " | own", ""),
    (authority.Authority.known, "self._graph.closure(named)", "self._graph.everything"),
    (authority.AuthorityView.roles_of, "officer.is_active and", ""),
    (authority._officer, "frozenset.intersection(*", "frozenset().union(*"),
    (authority._officer, "is_active=all(", "is_active=any("),
    (authority._add_deputy, "not all(", "not any("),
    # values side by side
    (multivalue.Versions._standing_in, " if not older >> position & 1", ""),
    (multivalue.Versions._givers, " if same else frozenset({position})", ""),
    (multivalue.Versions._givers, "frozenset().union(*same) if same else ", ""),
    (multivalue.Versions.merge, "len(values) == 1 or", "len(values) <= 2 or"),
    (multivalue._rebuild_items, 'if kept.get("id"):', 'if kept.get("name") == "Orang 2":'),
    (_Fold._prefer, "return max(", "return min("),
]


@cache
def _histories() -> tuple[tuple[Revision, ...], ...]:
    return tuple(tuple(play(random_steps(seed))) for seed in range(HISTORIES))


def _is_noticed() -> bool:
    """Tell whether a law breaks on one of the histories."""
    for revisions in _histories():
        try:
            story = Story(revisions)
            for law in LAWS:
                law(story)
        except Exception:  # noqa: BLE001 - a wrong line may break anything
            return True
    return False


def _name(bug: object) -> str:
    return bug.__qualname__ if isinstance(bug, FunctionType) else str(bug)


def test_nothing_is_noticed_without_a_bug() -> None:
    assert not _is_noticed()


@pytest.mark.parametrize(("function", "old", "new"), BUGS, ids=_name)
def test_planted_bug_is_noticed(
    function: Callable[..., object], old: str, new: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(function, FunctionType)
    _histories()  # made before the bug is there
    planted(monkeypatch, function, old, new)

    assert _is_noticed()
