"""How an election offence stands on paper: the hand-over, the course of its steps, its deadlines.

Every deadline is shown in calendar and in working days, with where it is written; it is help with
counting and no legal advice, and the paper says so.
"""

import datetime as dt
from typing import cast

from brata_desktop.domain.deadlines.course import Course, CourseStep, StepState
from brata_desktop.domain.deadlines.settings import DayKind
from brata_desktop.domain.kinds.offence_case import (
    CALENDAR,
    WORKING,
    OffenceCase,
    TakenStep,
    step_of,
)
from brata_desktop.domain.kinds.offence_case.case_course import (
    DISCLAIMER,
    SOON_DAYS,
    next_deadline,
    warns,
)
from brata_desktop.domain.times import WITA, When
from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import (
    NOTE,
    RIGHT,
    Block,
    Column,
    Facts,
    Heading,
    Paragraph,
    Table,
)
from brata_desktop.reports.daily_inputs import DailyInputs, ReportRecord
from brata_desktop.reports.kind_paper import DailySection, KindPaper
from brata_desktop.reports.numbered import status_text

COURSE_COLUMNS = (
    Column("Langkah", 2.6),
    Column("Dilakukan", 1.5),
    Column("Nomor / oleh", 2.0),
    Column("Batas kalender", 1.4),
    Column("Batas kerja", 1.4),
    Column("Keadaan", 1.5),
)
DAILY_COLUMNS = (
    Column("No", 0.5, RIGHT),
    Column("Perkara", 3.0),
    Column("Tahap", 1.2),
    Column("Langkah berikut", 2.2),
    Column("Tenggat", 1.8),
    Column("Status", 1.3),
)
STATE_WORDS = {
    StepState.NOT_STARTED: "belum",
    StepState.RUNNING: "berjalan",
    StepState.DUE_SOON: "segera",
    StepState.OVERDUE: "LEWAT",
    StepState.LAPSED: "tidak dipakai",
    StepState.DONE: "selesai",
    StepState.DONE_IN_TIME: "tepat waktu",
    StepState.DONE_LATE: "TERLAMBAT",
    StepState.MISSING: "tanggal belum dicatat",
}
UNCHECKED = "batas belum dicek"
EARLIER_OVER = "batas lebih awal lewat"
NO_HOLIDAYS = "hari libur belum lengkap"
_DAY_KINDS = {CALENDAR: "selalu hari kalender", WORKING: "selalu hari kerja"}


def _case(record: ReportRecord) -> OffenceCase:
    return cast("OffenceCase", record.document)


def _course(record: ReportRecord) -> Course:
    return cast("Course", record.beside)


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    case, course = _case(record), _course(record)
    rows = tuple(_course_row(case, step) for step in course.steps if step.state in STATE_WORDS)
    late = frozenset(place for place, row in enumerate(rows) if row[-1].isupper())
    return (
        Heading("Perkara"),
        Facts(_facts(case, course, record.area_path)),
        Heading("Jalannya perkara"),
        Table(COURSE_COLUMNS, rows, late),
        Paragraph(_note(course), NOTE),
    )


def _facts(case: OffenceCase, course: Course, area_path: str) -> answers.Pairs:
    upcoming = course.upcoming
    return answers.filled(
        ("Uraian", case.what),
        ("Pasal yang diduga dilanggar", case.article),
        ("Waktu kejadian", numbers.when_text(case.occurred)),
        ("Tempat", answers.places_text(case, area_path)),
        ("Tahap", course.case_status),
        ("Langkah berikut", upcoming.step.label if upcoming is not None else "tidak ada"),
        ("Tenggat terdekat", _deadline_text(next_deadline(course))),
        ("Hari", _DAY_KINDS.get(case.day_kind, "")),
        ("Cuti bersama", "dihitung hari kerja" if case.is_joint_leave_worked else ""),
        ("Hasil", case.result),
    ) + answers.common_details(case)


def _deadline_text(step: CourseStep | None) -> str:
    """Return both days, the earlier first: "2 Februari 2024 (kalender), 6 Februari … (kerja)"."""
    if step is None or step.deadline is None:
        return ""
    if step.deadline.kind is DayKind.HOURS:
        return f"{numbers.moment(step.deadline.warns_at)} (1x24 jam)"
    said = sorted(
        ((step.deadline.calendar, "kalender"), (step.deadline.working, "kerja")),
        key=lambda each: each[0],
    )
    return ", ".join(f"{numbers.long_date(_day(at))} ({kind})" for at, kind in said)


def _course_row(case: OffenceCase, step: CourseStep) -> tuple[str, ...]:
    taken = _taken(case, step)
    number = answers.lines((taken.number, taken.by, taken.note)) if taken else ""
    return (
        _label(step),
        _done_text(step.done),
        number or numbers.DASH,
        *_ends(step),
        _state_text(step),
    )


def _done_text(done: When | None) -> str:
    """Return "06/01/2024 09.30", without a time where none is known."""
    if done is None or done.date is None:
        return numbers.DASH
    clock = numbers.clock_cell(done) if done.is_time_known or done.part_of_day else ""
    return f"{numbers.short_date(done.date)} {clock}".strip()


def _label(step: CourseStep) -> str:
    basis = step.rule.legal_basis
    doubt = "" if step.is_checked or step.deadline is None else UNCHECKED
    said = ", ".join(part for part in (basis, doubt) if part)
    return f"{step.step.label}\n({said})" if said else step.step.label


def _taken(case: OffenceCase, step: CourseStep) -> TakenStep | None:
    found = (step_of(case, code) for code in step.step.doers)
    return next((taken for taken in found if taken is not None), None)


def _ends(step: CourseStep) -> tuple[str, str]:
    """Return the end counted in calendar days and in working days."""
    if step.deadline is None:
        return numbers.DASH, numbers.DASH
    both = (step.deadline.calendar, step.deadline.working)
    if step.deadline.kind is DayKind.HOURS:
        return numbers.moment(both[0]), numbers.moment(both[1])
    return numbers.short_date(_day(both[0])), numbers.short_date(_day(both[1]))


def _day(end: dt.datetime) -> dt.date:
    return end.astimezone(WITA).date()


def _note(course: Course) -> str:
    known = all(s.deadline.are_holidays_known for s in course.steps if s.deadline is not None)
    more = "" if known else f"; {NO_HOLIDAYS}"
    return f"{DISCLAIMER}. Tanggal yang lebih awal yang mengingatkan{more}."


def _goes_on(record: ReportRecord) -> bool:
    return _course(record).upcoming is not None


def _write(inputs: DailyInputs, records: tuple[ReportRecord, ...]) -> tuple[Block, ...]:
    if not records:
        return (Paragraph(numbers.NIL + "."),)
    today = (inputs.period_end - dt.timedelta(seconds=1)).astimezone(WITA).date()
    near = {
        place
        for place, record in enumerate(records)
        if warns(next_deadline(_course(record)), today, SOON_DAYS)
    }
    rows = tuple(_daily_row(n, record) for n, record in enumerate(records, 1))
    return (
        Paragraph(_opening(len(records), len(near))),
        Table(DAILY_COLUMNS, rows, frozenset(near)),
        Paragraph(f"{DISCLAIMER}.", NOTE),
    )


def _opening(going_on: int, near: int) -> str:
    said = numbers.whole(near) if near else numbers.NIL.lower()
    return f"{going_on} perkara berjalan; tenggat lewat atau dalam {SOON_DAYS} hari: {said}."


def _daily_row(number: int, record: ReportRecord) -> tuple[str, ...]:
    course = _course(record)
    upcoming = course.upcoming
    title = record.document.what or record.category_name or wording.NOT_KNOWN
    return (
        str(number),
        answers.lines((title, record.number)),
        course.case_status or numbers.DASH,
        upcoming.step.label if upcoming is not None else numbers.DASH,
        _until(next_deadline(course)),
        status_text(record),
    )


def _until(step: CourseStep | None) -> str:
    """Return both days, the earlier first, and where the step stands."""
    if step is None or step.deadline is None:
        return numbers.DASH
    if step.deadline.kind is DayKind.HOURS:
        return answers.lines((numbers.moment(step.deadline.warns_at), _state_text(step)))
    calendar, working = _ends(step)
    said = [f"{calendar} kalender", f"{working} kerja"]
    if step.deadline.working < step.deadline.calendar:
        said.reverse()
    return answers.lines((*said, "" if step.state is StepState.RUNNING else _state_text(step)))


def _state_text(step: CourseStep) -> str:
    """Return the word of a step's state, and that the earlier day is over where only that is."""
    word = STATE_WORDS[step.state]
    return f"{word}, {EARLIER_OVER}" if step.is_past_earlier else word


PAPER = KindPaper(
    "LAPORAN PENANGANAN TINDAK PIDANA PEMILIHAN",
    blocks=_blocks,
    section=DailySection(
        "perkara_pemilu",
        "PENANGANAN TINDAK PIDANA PEMILIHAN",
        _write,
        is_register=True,
        holds=_goes_on,
    ),
)
