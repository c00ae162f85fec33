"""Laws of a case for any dates, in any order, however contradictory."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.deadlines.course import RUNNING_STATES, StepState, course_of
from brata_desktop.domain.deadlines.settings import DayKind, DeadlineSettings
from brata_desktop.domain.operations import REGIMES
from brata_desktop.domain.times import WITA, When
from tests.domain.deadlines.shipped import HOLIDAYS, STEPS

DONE = {StepState.DONE, StepState.DONE_IN_TIME, StepState.DONE_LATE}
ORDER = [StepState.RUNNING, StepState.DUE_SOON, StepState.OVERDUE]
CODES = sorted({row.code for row in STEPS})

regimes = st.sampled_from(REGIMES)
days = st.dates(dt.date(2024, 1, 1), dt.date(2024, 4, 30))
whens = st.builds(When, days, st.none() | st.times().map(lambda t: t.replace(microsecond=0)))
known_dates = st.dictionaries(st.sampled_from(CODES), whens)
moments = st.builds(
    dt.datetime.combine,
    st.dates(dt.date(2024, 1, 1), dt.date(2024, 5, 31)),
    st.times(),
    st.just(WITA),
)
settings = st.builds(
    DeadlineSettings,
    meaning_of_hari=st.fixed_dictionaries(
        {regime: st.sampled_from([DayKind.CALENDAR, DayKind.WORKING]) for regime in REGIMES}
    ),
    is_joint_leave_free=st.booleans(),
    warn_days=st.integers(0, 5),
    warn_hours=st.integers(0, 24),
)


def course(regime, known, setting, now):
    return course_of(regime, known, STEPS, setting, HOLIDAYS, now)


@given(regimes, known_dates, settings, moments)
def test_a_step_is_done_exactly_when_its_date_has_come(regime, known, setting, now):
    for step in course(regime, known, setting, now).steps:
        if not step.step.done_by:
            when = known.get(step.step.code)
            assert (step.state in DONE) == (when is not None and when.starts_at <= now)


@given(regimes, known_dates, settings, moments)
def test_what_comes_next_is_open_and_nothing_running_warns_before_it(regime, known, setting, now):
    case = course(regime, known, setting, now)
    running = [step for step in case.steps if step.state in RUNNING_STATES]

    if running:
        assert case.upcoming in running
        first = min(step.deadline.warns_at for step in running)
        assert case.upcoming.deadline.warns_at == first
    elif case.upcoming:
        assert case.upcoming.state is StepState.NOT_STARTED
    if case.ended_by:
        assert case.upcoming is None


@given(regimes, known_dates, settings, moments, st.timedeltas(dt.timedelta(0), dt.timedelta(60)))
def test_waiting_never_makes_a_running_step_less_urgent(regime, known, setting, now, waited):
    past = {code: when for code, when in known.items() if when.starts_at <= now}
    before, after = course(regime, past, setting, now), course(regime, past, setting, now + waited)

    for old, new in zip(before.steps, after.steps, strict=True):
        if old.state in ORDER and not old.step.is_optional:
            assert ORDER.index(new.state) >= ORDER.index(old.state)
        if old.state in DONE:
            assert new.state == old.state


@given(regimes, known_dates, settings, moments)
def test_late_and_overdue_mean_after_the_date_in_force(regime, known, setting, now):
    for step in course(regime, known, setting, now).steps:
        if step.state is StepState.DONE_LATE:
            assert step.done.starts_at > step.deadline.due_at
        if step.state is StepState.OVERDUE:
            assert now > step.deadline.due_at
        if step.state is StepState.RUNNING:
            assert now < step.deadline.warns_at
        if step.is_past_earlier:
            assert step.deadline.warns_at < step.deadline.due_at


@given(regimes, known_dates, settings, moments)
def test_the_order_in_which_dates_became_known_does_not_matter(regime, known, setting, now):
    other_way = dict(reversed(list(known.items())))

    assert course(regime, known, setting, now) == course(regime, other_way, setting, now)
