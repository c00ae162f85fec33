"""An election offence: its course from its own dates, and what it takes over from an incident."""

import datetime as dt
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brata_desktop.domain.deadlines.course import RUNNING_STATES, StepState
from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.incident import HandOver, Incident, Person
from brata_desktop.domain.kinds.offence_case import (
    CALENDAR,
    DAY_KINDS,
    DIRECTED,
    KNOWN,
    WORKING,
    OffenceCase,
    TakenStep,
    known_dates,
    step_of,
)
from brata_desktop.domain.kinds.offence_case.case_course import (
    course_of_case,
    next_deadline,
    steps_for,
    warning_day,
    warns,
)
from brata_desktop.domain.kinds.offence_case.from_incident import case_from
from brata_desktop.domain.narrative import narrate
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.warnings import warnings
from tests.domain.codes import NAMES
from tests.services_world import CATALOGUE

DAY = dt.date(2024, 1, 31)
NOW = dt.datetime(2024, 1, 31, 20, 47, tzinfo=WITA)


def on(day, month=1, year=2024):
    return When(dt.date(year, month, day))


FIFTH = on(5)


def case(*steps, operation="OMB-2023-2024", occurred=FIFTH, **more):
    return OffenceCase(
        operation=operation,
        what="Pembagian uang",
        occurred=occurred,
        place=Place("Balai RW 03", "63.71.01"),
        steps=steps,
        **more,
    )


POLICE = (
    TakenStep(DIRECTED, on(6), "014/TT", "Staf"),
    TakenStep("REGISTER", on(8)),
    TakenStep("PEMBAHASAN_1", on(9)),
    TakenStep("TINDAK_LANJUT", on(15)),
    TakenStep("PEMBAHASAN_2", on(16)),
    TakenStep("DITERUSKAN", on(17)),
    TakenStep("LP", on(17)),
    TakenStep("SPDP", on(18)),
    TakenStep("PEMBAHASAN_3", on(19)),
)


def of(course, code):
    return next(each for each in course.steps if each.step.code == code)


def test_the_earlier_of_both_days_warns():
    """14 days from 17 January: 31 January by calendar; 18, 19, 22-26, 29-31, 1, 2, 5, 6 worked."""
    running = next_deadline(course_of_case(case(*POLICE), CATALOGUE, NOW))

    assert running.step.code == "TAHAP_1"
    assert running.deadline.calendar.date() == dt.date(2024, 1, 31)
    assert running.deadline.working.date() == dt.date(2024, 2, 6)
    assert warning_day(running) == DAY
    assert warns(running, DAY)
    assert not warns(running, DAY - dt.timedelta(1))
    assert warns(running, DAY - dt.timedelta(2), within_days=2)


def test_the_case_itself_says_what_hari_means():
    after = NOW + dt.timedelta(days=1)
    by_calendar = course_of_case(case(*POLICE, day_kind=CALENDAR), CATALOGUE, after)
    by_work = course_of_case(case(*POLICE, day_kind=WORKING), CATALOGUE, after)

    assert of(by_calendar, "TAHAP_1").state is StepState.OVERDUE
    assert of(by_work, "TAHAP_1").state is StepState.DUE_SOON
    assert of(by_work, "TAHAP_1").is_past_earlier


def test_cuti_bersama_may_count_as_a_working_day():
    directed = case(occurred=on(31))
    usual = course_of_case(directed, CATALOGUE, NOW)
    worked = course_of_case(replace(directed, is_joint_leave_worked=True), CATALOGUE, NOW)

    # 1, 2, 5, 6, 7 February; 8 is Isra Mikraj, 9 cuti bersama.
    assert of(usual, DIRECTED).deadline.working.date() == dt.date(2024, 2, 13)
    assert of(worked, DIRECTED).deadline.working.date() == dt.date(2024, 2, 12)


def test_each_operation_has_the_steps_of_its_regime():
    for operation in CATALOGUE.tables.operations:
        rows = steps_for(case(operation=operation.code), CATALOGUE)
        assert {step.regime for step in rows} == {operation.regime}
    assert steps_for(case(operation="TIDAK-ADA"), CATALOGUE) == ()


def test_a_case_that_ended_has_nothing_left_to_do():
    course = course_of_case(case(*POLICE, TakenStep("SP3", on(25))), CATALOGUE, NOW)

    assert course.upcoming is None
    assert next_deadline(course) is None
    assert course.case_status == "SP3"


CODES = st.sampled_from([row.code for row in steps_for(case(), CATALOGUE)])
STEPS = st.lists(
    st.builds(
        TakenStep,
        CODES,
        st.builds(When, st.none() | st.dates(dt.date(2023, 12, 1), dt.date(2024, 3, 31))),
    ),
    max_size=12,
    unique_by=lambda step: step.id,
).map(tuple)


@given(STEPS, st.sampled_from(DAY_KINDS), st.booleans(), st.randoms())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_dates_give_a_course_that_their_order_does_not_change(steps, kind, worked, rng):
    given_ = case(*steps, day_kind=kind, is_joint_leave_worked=worked)
    course = course_of_case(given_, CATALOGUE, NOW)
    shuffled = rng.sample(steps, len(steps))

    assert course_of_case(replace(given_, steps=tuple(shuffled)), CATALOGUE, NOW) == course
    for step in course.steps:
        if step.state in RUNNING_STATES:
            ends = (step.deadline.calendar, step.deadline.working, step.deadline.warns_at)
            assert warning_day(step) <= min(ends).date()
    running = next_deadline(course)
    if running is not None:
        days = [warning_day(s) for s in course.steps if s.state in RUNNING_STATES]
        assert warning_day(running) == min(days)


def incident(**more):
    return Incident(
        operation="OMB-2023-2024",
        what="Ahmad Fauzi dipukul saat kampanye",
        occurred=on(5),
        place=Place("Lapangan", "63.71.01"),
        persons=(Person("p", "korban", "Ahmad Fauzi", 22),),
        **more,
    )


def test_a_case_takes_the_receipt_and_no_name_from_its_incident():
    handed = (
        HandOver("a", "TNI", on(5), "1/TNI"),
        HandOver("b", "BAWASLU", on(6), "014/TT/I/2024", "dua lembar"),
    )
    made = case_from(incident(hand_overs=handed, known_at=on(5)), "r1")

    assert made.incident_id == "r1"
    assert "Fauzi" not in str(made)
    assert (made.occurred, made.place) == (on(5), Place("Lapangan", "63.71.01"))
    assert step_of(made, DIRECTED) == TakenStep(DIRECTED, on(6), "014/TT/I/2024", note="dua lembar")
    assert step_of(made, KNOWN).occurred == on(5)


def test_without_a_hand_over_nothing_is_made_up():
    assert case_from(incident(), "r1").steps == ()


def test_a_step_without_a_day_is_not_taken():
    assert known_dates(case(TakenStep("LP", number="LP/1"))) == {"KEJADIAN": on(5)}


def test_what_lacks_in_the_receipt_is_pointed_out():
    def codes(document):
        return {each.code for each in warnings(document, NOW)}

    assert "case-not-directed" in codes(case())
    assert "case-without-receipt" in codes(case(TakenStep(DIRECTED, on(6), "014/TT")))
    assert not {"case-not-directed", "case-without-receipt"} & codes(case(*POLICE))
    assert "case-step-early" in codes(case(*POLICE, occurred=on(7)))


def test_the_narrative_names_receipt_register_and_report():
    told = narrate(case(*POLICE), NAMES).text

    assert "Diarahkan ke Bawaslu: 6 Januari 2024, nomor 014/TT, Staf." in told
    assert "Laporan polisi: 17 Januari 2024." in told
