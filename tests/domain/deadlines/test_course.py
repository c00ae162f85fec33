"""Cases told step by step; dates are worked out by hand."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from brata_desktop.domain.deadlines.course import Course, StepState, course_of
from brata_desktop.domain.deadlines.settings import DayKind, DeadlineSettings
from brata_desktop.domain.deadlines.steps import DATE, STEP, DeadlineStep
from brata_desktop.domain.operations import PEMILU, PILKADA
from brata_desktop.domain.times import When
from tests.domain.deadlines.shipped import HOLIDAYS, STEPS, at, day, on

IN_CALENDAR_DAYS = DeadlineSettings(meaning_of_hari={PEMILU: DayKind.CALENDAR})

TO_THE_POLICE = {
    "KEJADIAN": "2024-01-09 20:00",
    "DIARAHKAN": "2024-01-10",
    "REGISTER": "2024-01-11",
    "PEMBAHASAN_1": "2024-01-12",
    "TINDAK_LANJUT": "2024-01-22",
    "PEMBAHASAN_2": "2024-01-22 16:00",
    "DITERUSKAN": "2024-01-23 15:00",
    "LP": "2024-01-23 17:00",
}
TO_THE_PROSECUTOR = {
    **TO_THE_POLICE,
    "SPDP": "2024-01-24",
    "PEMBAHASAN_3": "2024-02-06",
    "TAHAP_1": "2024-02-06",
}
TO_THE_COURT = {
    **TO_THE_PROSECUTOR,
    "P19": "2024-02-07",
    "PERBAIKAN": "2024-02-13",
    "P21": "2024-02-15",
    "TAHAP_2": "2024-02-15",
    "PELIMPAHAN_PN": "2024-02-19",
}


def course(
    known: Mapping[str, str],
    now: str,
    regime: str = PEMILU,
    settings: DeadlineSettings | None = None,
) -> Course:
    dates = {code: on(text) for code, text in known.items()}
    return course_of(regime, dates, STEPS, settings or DeadlineSettings(), HOLIDAYS, at(now))


def found(case: Course, code: str):
    return next(step for step in case.steps if step.step.code == code)


def states(case: Course, *codes: str) -> list[str]:
    return [found(case, code).state.value for code in codes]


def upcoming(case: Course) -> str:
    return case.upcoming.step.code if case.upcoming else ""


def test_nothing_known_is_a_case_that_waits_for_its_beginning():
    case = course({}, "2024-01-09 21:00")

    assert upcoming(case) == "KEJADIAN"
    assert case.case_status == ""
    assert {step.state for step in case.steps} == {StepState.NOT_STARTED, StepState.NOT_NEEDED}
    assert [step.step.code for step in case.steps][:4] == [
        "KEJADIAN",
        "TEMUAN",
        "DIARAHKAN",
        "REGISTER",
    ]


@pytest.mark.parametrize(
    ("now", "state", "is_past_earlier"),
    [
        # 7 hari kerja since Tuesday 9 January 2024: 16 January by the calendar, 18 in working days.
        ("2024-01-13 23:59", "running", False),
        ("2024-01-14 00:00", "due_soon", False),
        ("2024-01-16 23:59", "due_soon", False),
        ("2024-01-17 00:00", "due_soon", True),
        ("2024-01-18 23:59", "due_soon", True),
        ("2024-01-19 00:00", "overdue", False),
    ],
)
def test_a_report_not_yet_brought_to_bawaslu(now, state, is_past_earlier):
    step = found(course({"KEJADIAN": "2024-01-09 20:00"}, now), "DIARAHKAN")

    assert (step.state.value, step.is_past_earlier) == (state, is_past_earlier)
    assert step.deadline.calendar.date() == day("2024-01-16")
    assert step.deadline.working.date() == day("2024-01-18")
    assert (step.counted_from, step.is_substitute) == ("KEJADIAN", True)


def test_the_day_it_became_known_comes_before_the_day_it_happened():
    case = course({"KEJADIAN": "2024-01-09", "DIKETAHUI": "2024-01-11"}, "2024-01-11 12:00")

    step = found(case, "DIARAHKAN")

    assert (step.counted_from, step.is_substitute) == ("DIKETAHUI", False)
    assert step.deadline.calendar.date() == day("2024-01-18")


def test_a_case_brought_to_the_police_in_time():
    case = course(TO_THE_POLICE, "2024-01-24 08:00")

    assert states(case, "DIARAHKAN", "TINDAK_LANJUT", "DITERUSKAN", "TAHAP_1") == [
        "done_in_time",
        "done_in_time",
        "done_in_time",
        "running",
    ]
    assert states(case, "KEJADIAN", "REGISTER", "LP") == ["done", "done", "done"]
    assert found(case, "TINDAK_LANJUT").is_past_earlier  # 18 by the calendar, 22 in working days
    assert upcoming(case) == "TAHAP_1"
    # 24, 25, 26, 29 to 31 Jan, 1, 2, 5, 6, 7; 8 and 9 free; 12, 13; 14 the vote; 15 February.
    assert case.upcoming.deadline.calendar.date() == day("2024-02-06")
    assert case.upcoming.deadline.working.date() == day("2024-02-15")
    assert case.case_status == "sidik"


def test_passed_on_an_hour_after_the_24_hours_is_late():
    late = {**TO_THE_POLICE, "DITERUSKAN": "2024-01-23 16:01", "LP": "2024-01-23 17:00"}
    sharp = {**TO_THE_POLICE, "DITERUSKAN": "2024-01-23 16:00"}

    assert states(course(late, "2024-01-24 08:00"), "DITERUSKAN") == ["done_late"]
    assert states(course(sharp, "2024-01-24 08:00"), "DITERUSKAN") == ["done_in_time"]


def test_late_is_said_only_when_it_is_certain():
    """Without clock times the 24 hours may have ended on the second day at any hour."""
    next_day = {**TO_THE_POLICE, "PEMBAHASAN_2": "2024-01-22", "DITERUSKAN": "2024-01-23"}
    day_after = {**next_day, "DITERUSKAN": "2024-01-24", "LP": "2024-01-24"}

    in_doubt = found(course(next_day, "2024-01-25 08:00"), "DITERUSKAN")
    assert (in_doubt.state.value, in_doubt.is_past_earlier) == ("done_in_time", True)
    assert states(course(day_after, "2024-01-25 08:00"), "DITERUSKAN") == ["done_late"]


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2024-01-23 09:59", "running"),
        ("2024-01-23 10:00", "due_soon"),
        ("2024-01-23 16:00", "due_soon"),
        ("2024-01-23 16:01", "overdue"),
    ],
)
def test_hours_warn_hours_before(now, state):
    known = {c: d for c, d in TO_THE_POLICE.items() if c not in ("DITERUSKAN", "LP")}

    assert states(course(known, now), "DITERUSKAN") == [state]


def test_the_day_kind_of_the_unit_decides_what_was_late():
    """Followed up on 22 January: 18 by the calendar, 22 in working days."""
    assert states(course(TO_THE_POLICE, "2024-01-24 08:00"), "TINDAK_LANJUT") == ["done_in_time"]
    strict = course(TO_THE_POLICE, "2024-01-24 08:00", settings=IN_CALENDAR_DAYS)
    assert states(strict, "TINDAK_LANJUT") == ["done_late"]


def test_further_statements_give_bawaslu_more_time():
    known = {c: TO_THE_POLICE[c] for c in ("KEJADIAN", "DIARAHKAN", "REGISTER", "PEMBAHASAN_1")}
    plain = found(course(known, "2024-01-20 08:00"), "TINDAK_LANJUT")
    longer = found(
        course({**known, "KETERANGAN_TAMBAHAN": "2024-01-15"}, "2024-01-20 08:00"), "TINDAK_LANJUT"
    )

    assert plain.deadline.working.date() == day("2024-01-22")
    assert longer.deadline.working.date() == day("2024-01-31")  # 14 in all, from registration
    assert longer.rule.legal_basis == "Pasal 454 ayat (8)"
    assert longer.counted_from == "REGISTER"


def test_a_file_sent_back_stops_the_clock_of_the_court():
    known = {**TO_THE_PROSECUTOR, "P19": "2024-02-07"}
    case = course(known, "2024-02-07 12:00")

    assert states(case, "P19", "PERBAIKAN", "PELIMPAHAN_PN") == [
        "done_in_time",
        "running",
        "not_started",
    ]
    assert upcoming(case) == "PERBAIKAN"
    assert case.case_status == "P-19"
    mended = course({**known, "PERBAIKAN": "2024-02-13"}, "2024-02-13 12:00")
    assert found(mended, "PELIMPAHAN_PN").deadline.calendar.date() == day("2024-02-18")


def test_a_file_that_was_complete_needs_no_mending():
    case = course({**TO_THE_PROSECUTOR, "P21": "2024-02-07"}, "2024-02-07 12:00")

    assert states(case, "P19", "PERBAIKAN", "P21", "TAHAP_2") == [
        "not_needed",
        "not_needed",
        "done",
        "not_started",
    ]
    assert case.case_status == "P-21"
    assert upcoming(case) == "PELIMPAHAN_PN"


def test_the_right_to_send_a_file_back_or_to_appeal_lapses_and_is_never_overdue():
    """Judged on Monday 26 February 2024; three days end on 29 February, the leap day."""
    file = course(TO_THE_PROSECUTOR, "2024-02-20 12:00")
    judged = {**TO_THE_COURT, "PUTUSAN_PN": "2024-02-26"}
    last_day = course(judged, "2024-02-29 23:59")
    day_after = course(judged, "2024-03-01 00:00")

    assert states(file, "P19", "PERBAIKAN") == ["lapsed", "not_needed"]
    assert states(last_day, "BANDING", "KE_PT", "EKSEKUSI") == [
        "due_soon",
        "not_started",
        "not_started",
    ]
    assert states(day_after, "BANDING", "KE_PT", "PUTUSAN_PT") == [
        "lapsed",
        "not_needed",
        "not_needed",
    ]
    assert upcoming(day_after) == "EKSEKUSI"


def test_an_appeal_to_the_end():
    known = {
        **TO_THE_COURT,
        "PUTUSAN_PN": "2024-02-26",
        "BANDING": "2024-02-29",
        "KE_PT": "2024-03-04",
        "PUTUSAN_PT": "2024-03-15",
        "DITERIMA_JAKSA": "2024-03-18",
        "EKSEKUSI": "2024-03-21",
    }
    case = course(known, "2024-03-22 08:00")

    # KE_PT: 3 March by the calendar, 5 in working days. PUTUSAN_PT: 11 by the calendar; 5 to 8,
    # 11 Nyepi, 12 cuti bersama, 13, 14, 15 in working days.
    assert (
        states(case, "PUTUSAN_PN", "BANDING", "KE_PT", "PUTUSAN_PT", "EKSEKUSI")
        == ["done_in_time"] * 5
    )
    assert case.upcoming is None
    assert case.case_status == "eksekusi"


def test_a_verdict_that_can_change_votes_is_counted_back_from_the_national_result():
    """National result on 20 March 2024: 15 by the calendar, 13 in working days; in force: 13."""
    known = {**TO_THE_COURT, "PUTUSAN_PN": "2024-02-26", "BANDING": "2024-02-29"}
    ahead = {**known, "HASIL_NASIONAL": "2024-03-20"}

    assert states(course(known, "2024-03-01 08:00"), "PUTUSAN_SUARA") == ["not_needed"]
    assert states(course(ahead, "2024-03-01 08:00"), "PUTUSAN_SUARA") == ["running"]
    assert states(course(ahead, "2024-03-11 08:00"), "PUTUSAN_SUARA") == ["due_soon"]
    assert states(course(ahead, "2024-03-14 08:00"), "PUTUSAN_SUARA") == ["overdue"]
    done = course({**ahead, "PUTUSAN_PT": "2024-03-12"}, "2024-03-14 08:00")
    assert states(done, "PUTUSAN_SUARA") == ["done_in_time"]
    assert not found(done, "PUTUSAN_SUARA").is_before_start
    assert states(done, "EKSEKUSI") == ["due_soon"]  # 15 by the calendar
    assert found(done, "EKSEKUSI").is_substitute


@pytest.mark.parametrize(
    ("ending", "status"), [("DIHENTIKAN", "dihentikan"), ("SP3", "SP3"), ("BEBAS", "bebas")]
)
def test_an_end_closes_what_is_left(ending, status):
    case = course({**TO_THE_POLICE, ending: "2024-02-01"}, "2024-03-01 08:00")

    assert case.upcoming is None
    assert case.case_status == status
    assert case.ended_by.code == ending
    assert states(case, "TAHAP_1", "P21", "EKSEKUSI") == ["not_needed"] * 3
    assert states(case, "LP") == ["done"]


def test_a_case_taken_up_again_after_its_end_goes_on():
    known = {**TO_THE_POLICE, "SP3": "2024-02-01", "TAHAP_1": "2024-02-05"}
    case = course(known, "2024-02-06 08:00")

    assert case.ended_by is None
    assert case.case_status == "tahap I"


def test_a_step_without_a_date_is_missing_once_a_later_one_is_done():
    known = {c: d for c, d in TO_THE_POLICE.items() if c not in ("REGISTER", "TINDAK_LANJUT")}
    case = course(known, "2024-01-24 08:00")

    assert states(case, "REGISTER", "TINDAK_LANJUT", "TEMUAN") == [
        "missing",
        "missing",
        "not_needed",
    ]
    sent_back = course(
        {**TO_THE_PROSECUTOR, "P19": "2024-02-07", "P21": "2024-02-15"}, "2024-02-16 08:00"
    )
    assert states(sent_back, "PERBAIKAN") == ["missing"]


def test_a_finding_of_bawaslu_needs_no_report():
    case = course({"KEJADIAN": "2024-01-09", "DITEMUKAN": "2024-01-10"}, "2024-01-11 08:00")

    assert states(case, "TEMUAN", "DIARAHKAN") == ["running", "not_needed"]
    assert upcoming(case) == "TEMUAN"


def test_a_date_ahead_is_a_plan_and_does_no_step():
    known = {**TO_THE_POLICE, "TAHAP_1": "2024-02-05"}

    assert states(course(known, "2024-02-04 12:00"), "TAHAP_1") == ["due_soon"]
    assert states(course(known, "2024-02-05 00:00"), "TAHAP_1") == ["done_in_time"]


def test_a_step_dated_before_its_start_is_pointed_out():
    known = {**TO_THE_POLICE, "DITERUSKAN": "2024-01-20"}

    assert found(course(known, "2024-01-24 08:00"), "DITERUSKAN").is_before_start
    same_day = {**TO_THE_POLICE, "DITERUSKAN": "2024-01-22 17:00", "TAHAP_1": "2024-01-22"}
    assert not found(course(same_day, "2024-01-24 08:00"), "TAHAP_1").is_before_start


def test_a_pilkada_case():
    """Known on Monday 25 November 2024; voting on the 27th is no working day."""
    known = {
        "KEJADIAN": "2024-11-25",
        "DIARAHKAN": "2024-11-26",
        "REGISTER": "2024-11-26",
        "PEMBAHASAN_1": "2024-11-27",
    }
    case = course(known, "2024-11-28 08:00", PILKADA)
    handling = found(case, "TINDAK_LANJUT")

    assert handling.deadline.due_at.date() == day("2024-11-29")  # calendar days are in force
    assert handling.deadline.working.date() == day("2024-12-02")
    assert handling.state is StepState.DUE_SOON
    assert not handling.is_checked
    later = {**known, "KETERANGAN_TAMBAHAN": "2024-11-28", "TINDAK_LANJUT": "2024-12-01"}
    later |= {"PEMBAHASAN_2": "2024-12-01", "DITERUSKAN": "2024-12-02", "LP": "2024-12-02"}
    sidik = course(later, "2024-12-03 08:00", PILKADA)
    assert states(sidik, "TINDAK_LANJUT", "DITERUSKAN", "TAHAP_1") == [
        "done_in_time",
        "done",
        "running",
    ]
    # 14 hari kerja: 3 to 6, 9 to 13, 16 to 20 December.
    assert found(sidik, "TAHAP_1").deadline.due_at.date() == day("2024-12-20")
    assert found(sidik, "TAHAP_1").is_checked


def test_a_retired_row_and_unknown_codes_are_passed_over():
    rows = without("PEMBAHASAN_1")
    dates = {"KEJADIAN": on("2024-01-09"), "LAIN": on("2024-01-09"), "LP": When()}

    case = course_of(PEMILU, dates, rows, DeadlineSettings(), HOLIDAYS, at("2024-01-09 12:00"))

    assert "PEMBAHASAN_1" not in [step.step.code for step in case.steps]
    assert states(case, "LP") == ["not_started"]


def test_steps_that_may_be_left_out_or_are_not_taken_do_not_come_next():
    """Rows of one's own: B may be left out, C is taken only with B, D only with C."""
    rows = [
        DeadlineStep(PEMILU, "A", STEP, "A", order=1),
        DeadlineStep(PEMILU, "X", DATE, "X", order=2),
        DeadlineStep(PEMILU, "B", STEP, "B", is_optional=True, order=3),
        DeadlineStep(PEMILU, "C", STEP, "C", only_if="B", order=4),
        DeadlineStep(PEMILU, "D", STEP, "D", only_if="X", order=5),
        DeadlineStep(PEMILU, "E", STEP, "E", only_if="D", order=6),
        DeadlineStep(PEMILU, "F", STEP, "F", order=7),
    ]

    def case(*codes: str) -> Course:
        known = {code: on("2024-01-09") for code in codes}
        return course_of(PEMILU, known, rows, DeadlineSettings(), (), at("2024-01-10 08:00"))

    assert upcoming(case()) == "A"
    assert upcoming(case("A")) == "F"
    assert upcoming(case("A", "B")) == "C"
    assert states(case("A"), "B", "C", "D", "E") == [
        "not_started",
        "not_started",
        "not_needed",
        "not_needed",
    ]


def without(code: str):
    return [replace(row, is_retired=row.is_retired or row.code == code) for row in STEPS]
