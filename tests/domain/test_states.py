"""The table of states: one test per cell, for every relation an officer can have."""

import itertools

import pytest

from brata_desktop.domain.states import (
    RIGHTS,
    Action,
    Right,
    Role,
    Situation,
    State,
    allowed_actions,
    judge,
    may,
)

AUTHOR = {"is_author": True, "roles": frozenset({Role.PETUGAS})}
OTHER = {"is_author": False, "roles": frozenset({Role.PETUGAS})}
OPERATOR = {"is_author": False, "roles": frozenset({Role.OPERATOR})}
SUPERVISOR = {"is_author": False, "roles": frozenset({Role.PENGAWAS})}
ADMIN = {"is_author": False, "roles": frozenset({Role.ADMIN})}
PEOPLE = {
    "author": AUTHOR,
    "other": OTHER,
    "operator": OPERATOR,
    "supervisor": SUPERVISOR,
    "admin": ADMIN,
}

ALLOWED: dict[tuple[State, Action], str] = {
    (State.DRAFT, Action.EDIT): "author operator supervisor",
    (State.DRAFT, Action.SUBMIT): "author operator",
    (State.DRAFT, Action.WITHDRAW): "author supervisor",
    (State.RETURNED, Action.EDIT): "author operator supervisor",
    (State.RETURNED, Action.SUBMIT): "author operator",
    (State.RETURNED, Action.WITHDRAW): "author supervisor",
    (State.SUBMITTED, Action.EDIT): "author operator supervisor",
    (State.SUBMITTED, Action.RECALL): "author",
    (State.SUBMITTED, Action.APPROVE): "supervisor",
    (State.SUBMITTED, Action.RETURN): "supervisor",
    (State.SUBMITTED, Action.HAND_OVER): "supervisor",
    (State.SUBMITTED, Action.WITHDRAW): "author supervisor",
    (State.APPROVED, Action.EDIT): "supervisor",
    (State.APPROVED, Action.RETURN): "supervisor",
    (State.APPROVED, Action.WITHDRAW): "supervisor",
}
"""The issue's table, written out by hand; an absent cell is refused for everybody."""

NEEDS_REASON = {
    (State.SUBMITTED, Action.EDIT),
    (State.APPROVED, Action.EDIT),
    (State.SUBMITTED, Action.RETURN),
    (State.APPROVED, Action.RETURN),
    *((state, Action.WITHDRAW) for state in State),
}


@pytest.mark.parametrize(
    ("state", "action", "person"), list(itertools.product(State, Action, PEOPLE))
)
def test_cell(state: State, action: Action, person: str) -> None:
    situation = Situation(state=state, **PEOPLE[person])
    is_allowed = person in ALLOWED.get((state, action), "").split()

    assert (judge(action, situation, "sebab") is None) is is_allowed
    assert (action in allowed_actions(situation)) is is_allowed


@pytest.mark.parametrize(
    ("state", "action", "person"), list(itertools.product(State, Action, PEOPLE))
)
def test_a_kind_that_is_kept_up_differs_in_one_cell(
    state: State, action: Action, person: str
) -> None:
    plain = Situation(state=state, **PEOPLE[person])
    kept_up = Situation(state=state, is_kept_up=True, **PEOPLE[person])
    as_submitted = Situation(state=State.SUBMITTED, **PEOPLE[person])
    is_that_cell = (state, action) == (State.APPROVED, Action.EDIT)

    for reason in ("sebab", " "):
        expected = judge(action, as_submitted if is_that_cell else plain, reason)
        assert judge(action, kept_up, reason) == expected


@pytest.mark.parametrize(("state", "action"), list(ALLOWED))
def test_reason(state: State, action: Action) -> None:
    person = ALLOWED[state, action].split()[-1]
    refusal = judge(action, Situation(state=state, **PEOPLE[person]), "  ")

    assert refusal == ("reason-missing" if (state, action) in NEEDS_REASON else None)


def test_recall_is_over_once_somebody_reviewed() -> None:
    situation = Situation(state=State.SUBMITTED, is_reviewed=True, **AUTHOR)

    assert judge(Action.RECALL, situation) == "state-forbids"


def test_own_record_needs_the_single_supervisor_setting() -> None:
    own = {"is_author": True, "roles": frozenset({Role.PENGAWAS})}

    assert judge(Action.APPROVE, Situation(state=State.SUBMITTED, **own)) == "own-record"
    allowed = Situation(state=State.SUBMITTED, allows_single_supervisor=True, **own)
    assert judge(Action.APPROVE, allowed) is None


@pytest.mark.parametrize("state", [State.SUBMITTED, State.APPROVED])
@pytest.mark.parametrize("wrote_unapproved", [False, True])
@pytest.mark.parametrize("is_alone", [False, True])
def test_nobody_approves_text_of_their_own_that_nobody_else_approved(
    state: State, *, wrote_unapproved: bool, is_alone: bool
) -> None:
    situation = Situation(
        state=state,
        is_changed=True,
        wrote_unapproved=wrote_unapproved,
        allows_single_supervisor=is_alone,
        **SUPERVISOR,
    )

    refused = wrote_unapproved and not is_alone
    assert judge(Action.APPROVE, situation) == ("own-record" if refused else None)


def test_author_may_approve_a_change_by_another_once_the_rest_was_approved() -> None:
    author = {"is_author": True, "roles": frozenset({Role.PENGAWAS})}

    assert judge(Action.APPROVE, Situation(State.APPROVED, is_changed=True, **author)) is None


def test_approved_and_unchanged_is_not_approved_again() -> None:
    assert judge(Action.APPROVE, Situation(State.APPROVED, **SUPERVISOR)) == "state-forbids"


def test_conflict_blocks_approval_of_that_record_only() -> None:
    torn = Situation(state=State.SUBMITTED, has_conflict=True, **SUPERVISOR)

    assert judge(Action.APPROVE, torn) == "record-conflict"
    assert judge(Action.RETURN, torn, "sebab") is None


@pytest.mark.parametrize("right", list(Right))
def test_rights_follow_the_table(right: Right) -> None:
    for role in Role:
        assert may(right, frozenset({role})) is (role in RIGHTS[right])
    assert not may(right, frozenset())
