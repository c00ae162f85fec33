"""States of a record, who may change them, and who may do anything else.

| from                | action     | to        | who                                   | reason |
|---------------------|------------|-----------|---------------------------------------|--------|
| draft, returned     | submit     | submitted | author, operator                      | –      |
| submitted           | recall     | draft     | author, before anyone reviewed it     | –      |
| submitted           | approve    | approved  | supervisor, not the author            | –      |
| approved, changed   | approve    | approved  | supervisor, no writer of the change   | –      |
| submitted, approved | return     | returned  | supervisor                            | yes    |
| submitted           | hand over  | submitted | supervisor                            | –      |
| not yet approved    | withdraw   | withdrawn | author                                | yes    |
| any                 | withdraw   | withdrawn | supervisor                            | yes    |
| draft, returned     | edit       | same      | author, operator, supervisor          | –      |
| submitted           | edit       | same      | author, operator, supervisor          | yes    |
| approved            | edit       | same      | supervisor; all three of a kind that  | yes    |
|                     |            |           | is kept up (`KindSpec.is_kept_up`)    |        |

The table is `RULES`; the fold, the services, the verbs and the window ask `judge` and nothing
else. *Satu pengawas*: a unit with a single supervisor may let that officer approve their own
records; the paper then says so. Nobody else approves text of their own that no other supervisor
has approved, as author or as amender. A withdrawal may say that the report proved wrong (*tidak
terbukti*); it is the same step.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

SINGLE_SUPERVISOR = "single_supervisor"
"""Unit setting *satu pengawas*."""


class State(StrEnum):
    """State of a record."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class Action(StrEnum):
    """What can be done to a record."""

    EDIT = "edit"
    SUBMIT = "submit"
    RECALL = "recall"
    APPROVE = "approve"
    RETURN = "return"
    HAND_OVER = "hand_over"
    WITHDRAW = "withdraw"


class Role(StrEnum):
    """Role of an officer; an officer may have several."""

    PETUGAS = "petugas"
    OPERATOR = "operator"
    PENGAWAS = "pengawas"
    ADMIN = "admin"


class Right(StrEnum):
    """What a role may do besides the actions on a record."""

    RECORD = "record"
    REVIEW = "review"
    REPORT = "report"
    UNMASK = "unmask"
    RENEW_ACCESS = "renew_access"
    MANAGE_OFFICERS = "manage_officers"
    MANAGE_SETTINGS = "manage_settings"
    RESTORE = "restore"


RIGHTS: dict[Right, frozenset[Role]] = {
    Right.RECORD: frozenset({Role.PETUGAS, Role.OPERATOR, Role.PENGAWAS}),
    Right.REVIEW: frozenset({Role.PENGAWAS}),
    Right.REPORT: frozenset({Role.OPERATOR, Role.PENGAWAS}),
    Right.UNMASK: frozenset({Role.PENGAWAS}),
    Right.RENEW_ACCESS: frozenset({Role.PENGAWAS, Role.ADMIN}),
    Right.MANAGE_OFFICERS: frozenset({Role.ADMIN}),
    Right.MANAGE_SETTINGS: frozenset({Role.ADMIN}),
    Right.RESTORE: frozenset({Role.PENGAWAS, Role.ADMIN}),
}
"""Which roles hold a right; an officer holds it when one of their roles does."""


class Party(StrEnum):
    """Relation of an officer to a record."""

    AUTHOR = "author"
    OPERATOR = "operator"
    SUPERVISOR = "supervisor"


_EVERYONE = frozenset(Party)
_AUTHOR = frozenset({Party.AUTHOR})
_SUPERVISOR = frozenset({Party.SUPERVISOR})


@dataclass(frozen=True, slots=True)
class Rule:
    """One cell of the table.

    Attributes:
        to: State afterwards.
        who: Relations that may do it.
        needs_reason: Whether a reason is required.
    """

    to: State
    who: frozenset[Party]
    needs_reason: bool = False


RULES: dict[tuple[State, Action], Rule] = {
    (State.DRAFT, Action.EDIT): Rule(State.DRAFT, _EVERYONE),
    (State.RETURNED, Action.EDIT): Rule(State.RETURNED, _EVERYONE),
    (State.SUBMITTED, Action.EDIT): Rule(State.SUBMITTED, _EVERYONE, needs_reason=True),
    (State.APPROVED, Action.EDIT): Rule(State.APPROVED, _SUPERVISOR, needs_reason=True),
    (State.DRAFT, Action.SUBMIT): Rule(State.SUBMITTED, frozenset({Party.AUTHOR, Party.OPERATOR})),
    (State.RETURNED, Action.SUBMIT): Rule(
        State.SUBMITTED, frozenset({Party.AUTHOR, Party.OPERATOR})
    ),
    (State.SUBMITTED, Action.RECALL): Rule(State.DRAFT, _AUTHOR),
    (State.SUBMITTED, Action.APPROVE): Rule(State.APPROVED, _SUPERVISOR),
    (State.APPROVED, Action.APPROVE): Rule(State.APPROVED, _SUPERVISOR),
    (State.SUBMITTED, Action.RETURN): Rule(State.RETURNED, _SUPERVISOR, needs_reason=True),
    (State.APPROVED, Action.RETURN): Rule(State.RETURNED, _SUPERVISOR, needs_reason=True),
    (State.SUBMITTED, Action.HAND_OVER): Rule(State.SUBMITTED, _SUPERVISOR),
    (State.DRAFT, Action.WITHDRAW): Rule(
        State.WITHDRAWN, frozenset({Party.AUTHOR, Party.SUPERVISOR}), needs_reason=True
    ),
    (State.RETURNED, Action.WITHDRAW): Rule(
        State.WITHDRAWN, frozenset({Party.AUTHOR, Party.SUPERVISOR}), needs_reason=True
    ),
    (State.SUBMITTED, Action.WITHDRAW): Rule(
        State.WITHDRAWN, frozenset({Party.AUTHOR, Party.SUPERVISOR}), needs_reason=True
    ),
    (State.APPROVED, Action.WITHDRAW): Rule(State.WITHDRAWN, _SUPERVISOR, needs_reason=True),
}
"""Every allowed cell; what is not here is refused."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a judgement looks at: one record, one officer, one moment of the set.

    Attributes:
        state: State of the record.
        is_author: The officer created the record.
        wrote_unapproved: The officer wrote some of its text that nobody else has approved.
        roles: Roles the officer holds at that point.
        is_reviewed: A supervisor has already acted on this submission.
        is_changed: The record has text that the last approval or withdrawal does not name.
        has_conflict: Two versions of a field stand side by side.
        allows_single_supervisor: The unit's setting *satu pengawas* is on.
        is_kept_up: The record's kind is kept up (`KindSpec.is_kept_up`): an approved one is
            amended by whoever may amend a submitted one, and then waits for a supervisor.
    """

    state: State
    is_author: bool
    roles: frozenset[Role]
    wrote_unapproved: bool = False
    is_reviewed: bool = False
    is_changed: bool = False
    has_conflict: bool = False
    allows_single_supervisor: bool = False
    is_kept_up: bool = False


def judge(action: Action, situation: Situation, reason: str = "") -> str | None:
    """Return why an action is refused as an error code, or None when it is allowed.

    Codes: `state-forbids`, `right-missing`, `own-record`, `record-conflict`,
    `reason-missing`.
    """
    rule = _rule(action, situation)
    if rule is None or _is_out_of_turn(action, situation):
        return "state-forbids"
    if not rule.who & _parties(situation):
        return "right-missing"
    if action is Action.APPROVE:
        return _judge_approval(situation)
    if rule.needs_reason and not reason.strip():
        return "reason-missing"
    return None


def _rule(action: Action, situation: Situation) -> Rule | None:
    rule = RULES.get((situation.state, action))
    if rule is None or not situation.is_kept_up:
        return rule
    if (situation.state, action) == (State.APPROVED, Action.EDIT):
        return replace(rule, who=_EVERYONE)
    return rule


def allowed_actions(situation: Situation) -> frozenset[Action]:
    """Return what the officer could do now, reasons aside: which buttons to show."""
    return frozenset(action for action in Action if judge(action, situation, "x") is None)


def may(right: Right, roles: frozenset[Role]) -> bool:
    """Tell whether one of the roles holds a right."""
    return bool(RIGHTS[right] & roles)


def _parties(situation: Situation) -> frozenset[Party]:
    held = {
        Party.AUTHOR: situation.is_author and may(Right.RECORD, situation.roles),
        Party.OPERATOR: Role.OPERATOR in situation.roles,
        Party.SUPERVISOR: Role.PENGAWAS in situation.roles,
    }
    return frozenset(party for party, holds in held.items() if holds)


def _is_out_of_turn(action: Action, situation: Situation) -> bool:
    if action is Action.RECALL:
        return situation.is_reviewed
    if action is Action.APPROVE and situation.state is State.APPROVED:
        return not situation.is_changed
    return False


def _judge_approval(situation: Situation) -> str | None:
    if situation.has_conflict:
        return "record-conflict"
    is_own = situation.is_author and situation.state is not State.APPROVED
    if (is_own or situation.wrote_unapproved) and not situation.allows_single_supervisor:
        return "own-record"
    return None
