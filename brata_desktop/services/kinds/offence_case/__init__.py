"""What the services do for election offences."""

import datetime as dt
from typing import cast

from brata_desktop.domain.deadlines.course import Course
from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds.offence_case import (
    DIRECTED,
    POLICE_REPORT,
    REGISTERED,
    OffenceCase,
    TakenStep,
)
from brata_desktop.domain.kinds.offence_case.case_course import course_of_case
from brata_desktop.domain.times import When
from brata_desktop.services.desk import Desk
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.services.kinds.offence_case.case_list import KIND, CaseLine, cases, cases_in
from brata_desktop.services.kinds.offence_case.directing import begin
from brata_desktop.services.to_do import Task, ToDo
from brata_desktop.store.store import Work

_OFFENCES = (
    ("Pembagian uang kepada warga menjelang pemungutan suara", "Pasal 523"),
    ("Perusakan alat peraga kampanye", "Pasal 521"),
    ("Kampanye di tempat pendidikan", "Pasal 521"),
    ("Menghalangi petugas pendataan pemilih", "Pasal 510"),
)
_PATH = (
    (DIRECTED, 1, "TT", "Staf penerima laporan Bawaslu"),
    (REGISTERED, 2, "REG/LP", "Bawaslu Kota"),
    ("PEMBAHASAN_1", 3, "BA", "Sentra Gakkumdu"),
    ("TINDAK_LANJUT", 7, "", "Bawaslu Kota"),
    ("PEMBAHASAN_2", 8, "BA", "Sentra Gakkumdu"),
    ("DITERUSKAN", 9, "", "Bawaslu Kota"),
    (POLICE_REPORT, 9, "LP/B", "SPKT"),
)
"""Step, days after the offence, begin of its number, and who acts."""
_STOPPED = ("DIHENTIKAN", 10, "", "Sentra Gakkumdu")
_ENDED_SHARE = 0.7


def _due(desk: Desk) -> tuple[ToDo, ...]:
    """Return the next deadline of every case whose clock runs."""
    return tuple(_to_do(line) for line in cases(desk) if line.due is not None)


def _to_do(line: CaseLine) -> ToDo:
    step = line.deadline.step.label if line.deadline is not None else ""
    title = ": ".join(part for part in (step, line.row.title) if part)
    return ToDo(Task.DUE, line.row.id, KIND, title, line.row.number, due=line.due)


def _waiting(desk: Desk, work: Work) -> int:
    """Return how many cases have a deadline near or past; negative when one has passed."""
    near = [line for line in cases_in(desk, work) if line.is_soon]
    return -len(near) if any(line.is_past for line in near) else len(near)


def _beside(desk: Desk, document: Common, now: dt.datetime) -> Course:
    return course_of_case(cast("OffenceCase", document), desk.catalogue, now)


def _invent(inventor: Inventor, began: dt.datetime) -> OffenceCase:
    rng = inventor.rng
    what, article = rng.choice(_OFFENCES)
    path = _PATH[: rng.randrange(1, len(_PATH) + 1)]
    if rng.random() < _ENDED_SHARE:
        path = (*path, _STOPPED)
    return OffenceCase(
        operation=inventor.operation,
        satgas="GAKKUM",
        what=what,
        article=article,
        occurred=inventor.when(began),
        place=inventor.place(),
        steps=tuple(
            TakenStep(
                code,
                When(date=began.date() + dt.timedelta(days=days)),
                f"{begun}/{rng.randrange(1, 90)}/{began:%m}/{began.year}" if begun else "",
                by,
            )
            for code, days, begun, by in path
        ),
    )


WORK = KindWork(due=_due, waiting=_waiting, begin=begin, beside=_beside, invent=_invent, weight=1)
