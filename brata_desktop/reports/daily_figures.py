"""Every number of the daily report, computed from its records and never typed.

A record counts in the main columns only when it is approved; every other one that stands
(draft, submitted, returned) counts in a column of its own, *belum disetujui*. Withdrawn records
count nowhere but in their own number. Words such as "ratusan" are never added up.
"""

import datetime as dt
import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields

from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.reports.daily_inputs import WITHDRAWN, DailyInputs, ReportRecord

HOURS_A_DAY = 24

SECURITY_GROUPS = ("kejahatan", "pelanggaran", "gangguan", "bencana")
"""Groups whose sum is *gangguan kamtibmas* (Perkap 7/2009; Polri's daily numbers)."""
OTHER_GROUPS = (
    "laka_lantas",
    "unjuk_rasa",
    "pidana_pemilu",
    "pelanggaran_pemilu",
    "gangguan_tahapan",
    "lainnya",
)
GROUPS = SECURITY_GROUPS + OTHER_GROUPS
"""Every group an incident can count in; each incident counts in exactly one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over some incidents. Only known numbers are added."""

    events: int = 0
    dead: int = 0
    severely_injured: int = 0
    lightly_injured: int = 0
    injured: int = 0
    loss_idr: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return the sum, field by field."""
        return Tally(*map(operator.add, _TALLY_VALUES(self), _TALLY_VALUES(other)))


_TALLY_VALUES = operator.attrgetter(*(f.name for f in fields(Tally)))


@dataclass(frozen=True, slots=True)
class SituationRow:
    """One line of the situation table.

    Attributes:
        group: One of `GROUPS`.
        current: Approved incidents of this period.
        previous: Approved incidents of the period before.
        pending: Incidents of this period that are not approved.
    """

    group: str
    current: Tally
    previous: Tally
    pending: Tally


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One line of the tables per satgas and per stage; approved records, pending apart."""

    name: str
    incidents: int = 0
    patrols: int = 0
    preemptive: int = 0
    personnel: int = 0
    participants: int = 0
    pending: int = 0


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number that was given in words: "ratusan" of "peserta".

    Attributes:
        text: The words.
        label: What is counted.
        numbers: Labels of the records that say so, in order of time.
    """

    text: str
    label: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DailyFigures:
    """The numbers of a daily report and the lists they were counted from.

    Attributes:
        situation: One row per group of `GROUPS`, in that order.
        by_satgas: Sorted by name; records without satgas last, under an empty name.
        by_stage: As `by_satgas`.
        incidents: Standing incidents of the period in order of time.
        patrols: Patrols without escorts.
        escorts: Patrols with an escort.
        preemptive: Pre-emptive actions.
        undated: Standing records without a date; they count in no period.
        late: Standing incidents that missed the report of their day.
        pending: How many records of the period are not approved.
        withdrawn: How many records of the period were withdrawn.
        unfounded: How many of those because the report proved wrong.
        words: Numbers given in words, which no sum contains.
    """

    situation: tuple[SituationRow, ...]
    by_satgas: tuple[TaskRow, ...]
    by_stage: tuple[TaskRow, ...]
    incidents: tuple[ReportRecord, ...]
    patrols: tuple[ReportRecord, ...]
    escorts: tuple[ReportRecord, ...]
    preemptive: tuple[ReportRecord, ...]
    undated: tuple[ReportRecord, ...]
    late: tuple[ReportRecord, ...]
    pending: int
    withdrawn: int
    unfounded: int
    words: tuple[WordNumber, ...]

    @property
    def total(self) -> TaskRow:
        """The sum of the table per stage, which equals the one of the lists."""
        return sum_rows("", self.by_stage)


def count_daily(inputs: DailyInputs) -> DailyFigures:
    """Count everything of the report; the order of the records does not matter."""
    start, end = inputs.period_start, inputs.period_end
    ordered = sorted(inputs.records, key=order_key)
    dated = [record for record in ordered if record.starts_at is not None]
    period = [record for record in dated if is_in_period(record, start, end)]
    before = [r for r in dated if is_in_period(r, inputs.previous_start, start)]
    now = _standing(period)
    incidents = _of_kind(now, "incident")
    patrols = _of_kind(now, "patrol")
    return DailyFigures(
        situation=_situation(incidents, _of_kind(_standing(before), "incident")),
        by_satgas=_task_rows(now, lambda record: record.satgas),
        by_stage=_task_rows(now, lambda record: record.stage_name or record.stage_code),
        incidents=incidents,
        patrols=tuple(record for record in patrols if not is_escort(record)),
        escorts=tuple(record for record in patrols if is_escort(record)),
        preemptive=_of_kind(now, "preemptive"),
        undated=_standing([record for record in ordered if record.starts_at is None]),
        late=_standing(sorted(inputs.late, key=order_key)),
        pending=sum(not record.is_approved for record in now),
        withdrawn=len(period) - len(now),
        unfounded=sum(record.unfounded for record in period),
        words=_word_numbers(now),
    )


def is_in_period(record: ReportRecord, start: dt.datetime, end: dt.datetime) -> bool:
    """Tell whether the record belongs to the period `start` <= begin < `end`.

    A record with a day but no time at all counts on that day: in the period that begins on it,
    even when that period begins later than 00.00.
    """
    moment = record.starts_at
    if moment is None:
        return False
    when = record.document.occurred
    is_day_only = when.date is not None and when.time is None and when.part_of_day is None
    hours = (end - start) / dt.timedelta(hours=1)
    if is_day_only and when.date is not None and hours % HOURS_A_DAY == 0:
        return start.date() <= when.date < end.date()
    return start <= moment < end


def order_key(record: ReportRecord) -> tuple[bool, float, str, str]:
    """Order of every list: time, then number, then id."""
    moment = record.starts_at
    return (
        moment is None,
        moment.timestamp() if moment is not None else 0.0,
        record.number,
        record.id,
    )


def group_of(record: ReportRecord) -> str:
    """Return the group an incident counts in.

    The catalogue's group names decide ("A Gangguan kamtibmas: kejahatan"); traffic accidents and
    demonstrations are told apart by their category. Anything unknown counts in `lainnya`.
    """
    category = getattr(record.document, "category", "")
    if category == "LAKA_LANTAS":
        return "laka_lantas"
    if category == "UNJUK_RASA":
        return "unjuk_rasa"
    head, _, tail = record.category_group.partition(":")
    if tail.strip() in SECURITY_GROUPS:
        return tail.strip()
    letters = {"C": "pidana_pemilu", "D": "pelanggaran_pemilu", "E": "gangguan_tahapan"}
    name = head.strip()
    return name if name in GROUPS else letters.get(name.partition(" ")[0], "lainnya")


def tally_of(record: ReportRecord) -> Tally:
    """Return what one incident adds to the situation table."""
    document = record.document
    if not isinstance(document, Incident):
        return Tally(1)
    hurt = document.casualties
    return Tally(
        1,
        hurt.dead or 0,
        hurt.severely_injured or 0,
        hurt.lightly_injured or 0,
        hurt.injured or 0,
        document.loss_idr.value or 0,
    )


def is_escort(record: ReportRecord) -> bool:
    """Tell whether a patrol is an escort."""
    return isinstance(record.document, Patrol) and record.document.escort is not None


def personnel_of(record: ReportRecord) -> int:
    """Return how many officers were deployed: the number given, else the crew's size."""
    document = record.document
    if document.personnel.value is not None:
        return document.personnel.value
    return len(document.crew) if isinstance(document, Patrol) else 0


def participants_of(record: ReportRecord) -> int:
    """Return how many people came to a pre-emptive action, when a number was given."""
    document = record.document
    return (document.participants.value or 0) if isinstance(document, Preemptive) else 0


def sum_tallies(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of some tallies."""
    return sum(tallies, Tally())


def sum_rows(name: str, rows: Iterable[TaskRow]) -> TaskRow:
    """Return the total of some task rows under a name."""
    listed = tuple(rows)
    names = [f.name for f in fields(TaskRow)][1:]
    return TaskRow(name, *(sum(getattr(row, field) for row in listed) for field in names))


def _standing(records: Iterable[ReportRecord]) -> tuple[ReportRecord, ...]:
    return tuple(record for record in records if record.state != WITHDRAWN)


def _of_kind(records: Iterable[ReportRecord], kind: str) -> tuple[ReportRecord, ...]:
    return tuple(record for record in records if record.kind == kind)


def _situation(
    now: tuple[ReportRecord, ...], before: tuple[ReportRecord, ...]
) -> tuple[SituationRow, ...]:
    current = _tallies(record for record in now if record.is_approved)
    pending = _tallies(record for record in now if not record.is_approved)
    previous = _tallies(record for record in before if record.is_approved)
    return tuple(SituationRow(g, current[g], previous[g], pending[g]) for g in GROUPS)


def _tallies(records: Iterable[ReportRecord]) -> dict[str, Tally]:
    sums = dict.fromkeys(GROUPS, Tally())
    for record in records:
        sums[group_of(record)] += tally_of(record)
    return sums


def _task_rows(
    records: tuple[ReportRecord, ...], name_of: Callable[[ReportRecord], str]
) -> tuple[TaskRow, ...]:
    rows: dict[str, list[TaskRow]] = {}
    for record in records:
        rows.setdefault(name_of(record), []).append(_task_row(record))
    names = sorted(rows, key=lambda name: (not name, name))
    return tuple(sum_rows(name, rows[name]) for name in names)


def _task_row(record: ReportRecord) -> TaskRow:
    if not record.is_approved:
        return TaskRow("", pending=1)
    return TaskRow(
        "",
        incidents=int(record.kind == "incident"),
        patrols=int(record.kind == "patrol"),
        preemptive=int(record.kind == "preemptive"),
        personnel=personnel_of(record),
        participants=participants_of(record),
    )


def _word_numbers(records: Iterable[ReportRecord]) -> tuple[WordNumber, ...]:
    found: dict[tuple[str, str], list[str]] = {}
    for record in records:
        for label, text in _words_of(record):
            found.setdefault((label, text), []).append(record.number)
    return tuple(WordNumber(text, label, tuple(n)) for (label, text), n in sorted(found.items()))


def _words_of(record: ReportRecord) -> Iterable[tuple[str, str]]:
    document = record.document
    counts = [("personel", document.personnel)]
    if isinstance(document, Preemptive):
        counts.append(("peserta", document.participants))
    if isinstance(document, Incident):
        counts.append(("kerugian", document.loss_idr))
    for label, count in counts:
        if count.value is None and count.text:
            yield label, count.text
