"""How far a case has come: every step with its dates, and what comes next.

A pure function of what is known and of the clock it is given. A step done is called late only
when that is certain: of a day without a clock time the first minute counts.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from brata_desktop.domain.deadlines.deadline import Deadline, deadline_of, wita_day
from brata_desktop.domain.deadlines.holidays import Holiday, WorkingDays
from brata_desktop.domain.deadlines.settings import DayKind, DeadlineSettings
from brata_desktop.domain.deadlines.steps import DATE, ENDING, STEP, DeadlineStep
from brata_desktop.domain.times import When


class StepState(StrEnum):
    """Where a step stands.

    `DONE` has no limit to be measured by. `MISSING`: a later step is done, this one has no date.
    `LAPSED`: the time of a step that may be left out (banding, P-19) is over. `NOT_NEEDED`: the
    case took another way or is closed. `NOT_STARTED`: no clock is running.
    """

    NOT_STARTED = "not_started"
    RUNNING = "running"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    LAPSED = "lapsed"
    DONE = "done"
    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


RUNNING_STATES = frozenset({StepState.RUNNING, StepState.DUE_SOON, StepState.OVERDUE})
"""States in which a clock runs against somebody."""


@dataclass(frozen=True, slots=True)
class CourseStep:
    """A step of one case.

    Attributes:
        step: The row of the catalogue.
        state: Where it stands.
        rule: The row whose limit counts: the step's own, or one that extends it.
        done: When it was done; None when it was not.
        deadline: Its dates; None without a limit or before its clock started.
        counted_from: Code the clock started at; empty when it did not.
        is_substitute: The clock starts at a second choice, as the first is not known.
        is_past_earlier: The earlier of the two dates is over, though by the day kind in force
            there was or is still time.
        is_before_start: Done before the day its clock starts: one of the dates is wrong.
    """

    step: DeadlineStep
    state: StepState
    rule: DeadlineStep
    done: When | None = None
    deadline: Deadline | None = None
    counted_from: str = ""
    is_substitute: bool = False
    is_past_earlier: bool = False
    is_before_start: bool = False

    @property
    def is_checked(self) -> bool:
        """Whether a source was found for the limit that counts."""
        return self.rule.is_checked


@dataclass(frozen=True, slots=True)
class Course:
    """The steps of one case, in order.

    Attributes:
        steps: All steps of the regime.
        upcoming: What is to be done next: of the running steps the one that warns first, else
            the first not started; None when the case is over.
        case_status: What the case is called now ("sidik", "P-21"); empty before the first step.
        ended_by: Row that ended the case (SP3, bebas); None while it goes on.
    """

    steps: tuple[CourseStep, ...]
    upcoming: CourseStep | None
    case_status: str
    ended_by: DeadlineStep | None


def course_of(
    regime: str,
    known: Mapping[str, When],
    rows: Iterable[DeadlineStep],
    settings: DeadlineSettings,
    holidays: Iterable[Holiday],
    now: dt.datetime,
) -> Course:
    """Return where every step of a case stands.

    Args:
        regime: One of `REGIMES`; rows of others are passed over.
        known: Dates by code of a row. Codes of no row are passed over; the date of a step that
            lies after `now` is a plan and does it not; dates that are only counted from may lie
            ahead.
        rows: Steps of the catalogue; retired ones are passed over.
        settings: Day kinds and warnings.
        holidays: Of the catalogue.
        now: An aware moment.
    """
    mine = sorted(
        (row for row in rows if row.regime == regime and not row.is_retired),
        key=lambda row: row.order,
    )
    days = WorkingDays.of(holidays, is_joint_leave_free=settings.is_joint_leave_free)
    happened = _happened(mine, known, now)
    case = _Case(tuple(mine), happened, _ending(mine, happened), settings, days, now)
    steps = case.steps()
    return Course(steps, _upcoming(steps, happened), _status(case), case.ended_by)


@dataclass(slots=True)
class _Case:
    rows: tuple[DeadlineStep, ...]
    happened: Mapping[str, When]
    ended_by: DeadlineStep | None
    settings: DeadlineSettings
    days: WorkingDays
    now: dt.datetime
    states: dict[str, StepState] = field(default_factory=dict)

    def steps(self) -> tuple[CourseStep, ...]:
        found = []
        for row in self.rows:
            if row.role == STEP:
                step = self._step(row)
                self.states[row.code] = step.state
                found.append(step)
        return tuple(found)

    def is_passed(self, row: DeadlineStep) -> bool:
        later = (other for other in self.rows if other.role == STEP and other.order > row.order)
        return any(other.code in self.happened for other in later)

    def _step(self, row: DeadlineStep) -> CourseStep:
        rule = self._rule(row)
        code, is_substitute = _clock(row, self.happened)
        deadline = self._deadline(rule, code)
        done = next((self.happened[c] for c in row.doers if c in self.happened), None)
        step = CourseStep(row, self._state(row, done, deadline), rule, done, deadline)
        if deadline is None:
            return step
        return replace(
            step,
            counted_from=code,
            is_substitute=is_substitute,
            is_past_earlier=self._is_past_earlier(step.state, done, deadline),
            is_before_start=_is_before(done, self.happened[code], rule),
        )

    def _rule(self, row: DeadlineStep) -> DeadlineStep:
        longer = (r for r in self.rows if r.extends == row.code and r.code in self.happened)
        return next(longer, row)

    def _deadline(self, rule: DeadlineStep, code: str) -> Deadline | None:
        if rule.limit is None or not code:
            return None
        kind = self.settings.kind_of(rule)
        return deadline_of(rule.limit, kind, self.happened[code], self.days)

    def _state(self, row: DeadlineStep, done: When | None, deadline: Deadline | None) -> StepState:
        if done is not None:
            return _done_state(done, deadline)
        if self.ended_by is not None or self._is_other_way(row):
            return StepState.NOT_NEEDED
        if self.is_passed(row):
            is_extra = row.is_optional or (row.only_if and row.only_if not in self.happened)
            return StepState.NOT_NEEDED if is_extra else StepState.MISSING
        if deadline is None:
            return StepState.NOT_STARTED
        if self.now > deadline.due_at:
            return StepState.LAPSED if row.is_optional else StepState.OVERDUE
        return StepState.DUE_SOON if self._is_soon(deadline) else StepState.RUNNING

    def _is_other_way(self, row: DeadlineStep) -> bool:
        """Whether the case does not come by this step, as far as is known."""
        if any(code in self.happened for code in row.replaced_by):
            return True
        if not row.only_if or row.only_if in self.happened:
            return False
        # A condition that is only a date was not named; one that is a step may still be taken.
        gone = (None, StepState.LAPSED, StepState.NOT_NEEDED)
        return self.states.get(row.only_if) in gone

    def _is_soon(self, deadline: Deadline) -> bool:
        if deadline.kind is DayKind.HOURS:
            return self.now >= deadline.warns_at - dt.timedelta(hours=self.settings.warn_hours)
        return self.now >= deadline.warns_at - dt.timedelta(days=self.settings.warn_days + 1)

    def _is_past_earlier(self, state: StepState, done: When | None, deadline: Deadline) -> bool:
        if state not in RUNNING_STATES | {StepState.DONE_IN_TIME}:
            return False
        moment = done.starts_at if done and done.starts_at else self.now
        return deadline.warns_at < moment <= deadline.due_at


def _happened(
    rows: Iterable[DeadlineStep], known: Mapping[str, When], now: dt.datetime
) -> dict[str, When]:
    return {
        row.code: known[row.code]
        for row in rows
        if row.code in known
        and (starts_at := known[row.code].starts_at) is not None
        and (row.role == DATE or starts_at <= now)
    }


def _ending(rows: Iterable[DeadlineStep], happened: Mapping[str, When]) -> DeadlineStep | None:
    """Return the end of the case, unless a step was taken on a later day."""
    taken = [(day, row) for row in rows if (day := _day(happened.get(row.code)))]
    ends = [(day, row) for day, row in taken if row.role == ENDING]
    if not ends:
        return None
    last, ending = max(ends, key=lambda pair: pair[0])
    goes_on = any(row.role == STEP and day > last for day, row in taken)
    return None if goes_on else ending


def _day(when: When | None) -> dt.date | None:
    return wita_day(when) if when else None


def _clock(row: DeadlineStep, happened: Mapping[str, When]) -> tuple[str, bool]:
    """Return the code the clock starts at, or "", and whether it is a second choice."""
    for place, code in enumerate(row.counted_from):
        if code in happened:
            return code, place > 0
        if any(other in happened for other in row.unless):
            break
    return "", False


def _done_state(done: When, deadline: Deadline | None) -> StepState:
    if deadline is None or done.starts_at is None:
        return StepState.DONE
    is_late = done.starts_at > deadline.due_at
    return StepState.DONE_LATE if is_late else StepState.DONE_IN_TIME


def _is_before(done: When | None, start: When, rule: DeadlineStep) -> bool:
    if done is None or (rule.limit and rule.limit.is_before):
        return False
    first, last = wita_day(start), wita_day(done)
    return first is not None and last is not None and last < first


def _upcoming(steps: Iterable[CourseStep], happened: Mapping[str, When]) -> CourseStep | None:
    listed = tuple(steps)
    running = [(s.deadline.warns_at, s) for s in listed if s.state in RUNNING_STATES and s.deadline]
    if running:
        return min(running, key=lambda pair: pair[0])[1]
    waiting = (
        s
        for s in listed
        if s.state is StepState.NOT_STARTED
        and not s.step.is_optional
        and (not s.step.only_if or s.step.only_if in happened)
    )
    return next(waiting, None)


def _status(case: _Case) -> str:
    if case.ended_by is not None:
        return case.ended_by.case_status
    named = [row for row in case.rows if row.role == STEP and row.code in case.happened]
    return next((row.case_status for row in reversed(named) if row.case_status), "")
