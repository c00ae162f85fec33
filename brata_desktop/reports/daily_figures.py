"""Every number of the daily report, computed from its records and never typed.

A record counts in the main columns only when it is approved; every other one that stands
(draft, submitted, returned) counts in a column of its own, *belum disetujui*. Withdrawn records
count nowhere but in their own number. Words such as "ratusan" are never added up.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from brata_desktop.domain.document import Count
from brata_desktop.reports.daily_inputs import (
    WITHDRAWN,
    DailyInputs,
    ReportRecord,
    begins_in,
    has_whole_days,
)
from brata_desktop.reports.kinds import daily_lists, incident_kinds, paper_of
from brata_desktop.reports.situation import GROUPS, Tally

_A_DAY = dt.timedelta(days=1)
_SEVERAL = 2


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
    """One line of the tables per satgas and per stage; approved records, pending apart.

    Attributes:
        name: The satgas or stage.
        records: How many by kind code; a kind that is left out has none.
        personnel: Officers deployed.
        participants: People who came.
        pending: Records that are not approved.
    """

    name: str
    records: Mapping[str, int] = field(default_factory=dict)
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
        by_satgas: Sorted by name; records without satgas last, under an empty name. Kinds without a
            column in this table are not in it.
        by_stage: As `by_satgas`.
        standing: Standing records of the period in order of time.
        incidents: Those of them whose kind counts in the situation table.
        activities: Those of the other lists by the list's code.
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
    standing: tuple[ReportRecord, ...]
    incidents: tuple[ReportRecord, ...]
    activities: Mapping[str, tuple[ReportRecord, ...]]
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
    told = (record for record in inputs.records if paper_of(record.kind).is_daily)
    ordered = sorted(told, key=order_key)
    dated = [record for record in ordered if record.starts_at is not None]
    period = [record for record in dated if is_in_period(record, start, end)]
    before = [r for r in dated if is_in_period(r, inputs.previous_start, start)]
    now = _standing(period)
    tasks = tuple(record for record in now if paper_of(record.kind).column)
    incidents = of_kinds(now, incident_kinds())
    return DailyFigures(
        situation=_situation(incidents, of_kinds(_standing(before), incident_kinds())),
        by_satgas=_task_rows(tasks, lambda record: record.satgas),
        by_stage=_task_rows(tasks, lambda record: record.stage_name or record.stage_code),
        standing=now,
        incidents=incidents,
        activities=_activities(now),
        undated=_standing([record for record in ordered if record.starts_at is None]),
        late=_standing(sorted(inputs.late, key=order_key)),
        pending=sum(not record.is_approved for record in now),
        withdrawn=len(period) - len(now),
        unfounded=sum(record.unfounded for record in period),
        words=_word_numbers(now),
    )


def is_in_period(record: ReportRecord, start: dt.datetime, end: dt.datetime) -> bool:
    """Tell whether the record belongs to the period `start` <= begin < `end`.

    So does each further day of a record of a kind that lasts; see `begins_in`.
    """
    return begins_in(record, start, end) or _goes_on_in(record, start, end)


def _goes_on_in(record: ReportRecord, start: dt.datetime, end: dt.datetime) -> bool:
    when = record.document.occurred
    if when.date is None or when.days < _SEVERAL or not paper_of(record.kind).is_lasting:
        return False
    second, last = when.date + _A_DAY, when.date + (when.days - 1) * _A_DAY
    if has_whole_days(start, end):
        return second < end.date() and start.date() <= last
    first = start.date() if start.time() == dt.time() else start.date() + _A_DAY
    return max(second, first) <= last and _midnight(max(second, first), start) < end


def _midnight(day: dt.date, like: dt.datetime) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), like.tzinfo)


def order_key(record: ReportRecord) -> tuple[bool, float, str, str]:
    """Order of every list: time, then number, then id."""
    moment = record.starts_at
    return (
        moment is None,
        moment.timestamp() if moment is not None else 0.0,
        record.number,
        record.id,
    )


def registered(
    inputs: DailyInputs, kind: str, holds: Callable[[ReportRecord], bool]
) -> tuple[ReportRecord, ...]:
    """Return the standing records of a register that its section holds, in order of time."""
    held = filter(holds, of_kinds(inputs.registers, {kind}))
    return _standing(sorted(held, key=order_key))


def _standing(records: Iterable[ReportRecord]) -> tuple[ReportRecord, ...]:
    return tuple(record for record in records if record.state != WITHDRAWN)


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
        situation = paper_of(record.kind).situation
        if situation is not None:
            group, tally = situation(record)
            sums[group] += tally
    return sums


def _task_rows(
    records: tuple[ReportRecord, ...], name_of: Callable[[ReportRecord], str]
) -> tuple[TaskRow, ...]:
    rows: dict[str, list[TaskRow]] = {}
    for record in records:
        rows.setdefault(name_of(record), []).append(_task_row(record))
    names = sorted(rows, key=lambda name: (not name, name))
    return tuple(sum_rows(name, rows[name]) for name in names)


def _word_numbers(records: Iterable[ReportRecord]) -> tuple[WordNumber, ...]:
    found: dict[tuple[str, str], list[str]] = {}
    for record in records:
        for label, text in _words_of(record):
            found.setdefault((label, text), []).append(record.number)
    return tuple(WordNumber(text, label, tuple(n)) for (label, text), n in sorted(found.items()))


def of_kinds(records: Iterable[ReportRecord], kinds: Collection[str]) -> tuple[ReportRecord, ...]:
    """Return the records of some kinds."""
    return tuple(record for record in records if record.kind in kinds)


def personnel_of(record: ReportRecord) -> int:
    """Return how many officers were deployed: the number given, else those that are named."""
    document = record.document
    if document.personnel.value is not None:
        return document.personnel.value
    return paper_of(record.kind).personnel(document)


def sum_rows(name: str, rows: Iterable[TaskRow]) -> TaskRow:
    """Return the total of some task rows under a name."""
    listed, records = tuple(rows), Counter[str]()
    for row in listed:
        records.update(row.records)
    return TaskRow(
        name,
        dict(records),
        sum(row.personnel for row in listed),
        sum(row.participants for row in listed),
        sum(row.pending for row in listed),
    )


def _activities(now: tuple[ReportRecord, ...]) -> dict[str, tuple[ReportRecord, ...]]:
    return {
        each.code: tuple(r for r in now if r.kind == kind and each.holds(r.document))
        for kind, each in daily_lists()
    }


def _task_row(record: ReportRecord) -> TaskRow:
    if not record.is_approved:
        return TaskRow("", pending=1)
    came = paper_of(record.kind).participants(record.document)
    return TaskRow("", {record.kind: 1}, personnel_of(record), came.value or 0)


def _words_of(record: ReportRecord) -> Iterable[tuple[str, str]]:
    counts = (("personel", record.document.personnel), *_own_counts(record))
    for label, count in counts:
        if count.value is None and count.text:
            yield label, count.text


def _own_counts(record: ReportRecord) -> Iterable[tuple[str, Count]]:
    return paper_of(record.kind).counts(record.document)
