"""The numbers of the daily report follow from its records, whatever their order."""

import datetime as dt
import random
from collections import Counter
from dataclasses import replace
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.incident import Casualties, Incident
from brata_desktop.domain.times import When
from brata_desktop.reports.daily_figures import (
    DailyFigures,
    count_daily,
    sum_rows,
)
from brata_desktop.reports.daily_inputs import DailyInputs, ReportRecord
from brata_desktop.reports.kinds.incident import group_of
from brata_desktop.reports.situation import GROUPS, sum_tallies
from tests.reports.samples import (
    CATEGORIES,
    DAY,
    START,
    escort,
    incident,
    patrol,
    preemptive,
    sample_inputs,
)

STATES = ("draft", "submitted", "approved", "returned", "withdrawn")
small = st.integers(0, 20)
counts = st.one_of(st.none(), small)


@st.composite
def incidents(draw: st.DrawFn) -> ReportRecord:
    index = draw(st.integers(0, len(CATEGORIES) - 1))
    day = draw(st.sampled_from((DAY, DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1), None)))
    time = draw(st.one_of(st.none(), st.times()))
    document = Incident(
        category=CATEGORIES[index][0],
        what="Kejadian",
        occurred=When(day, time if day is not None else None),
        casualties=Casualties(*(draw(counts) for _ in range(4))),
        loss_idr=Count(draw(counts), draw(st.sampled_from(("", "ratusan")))),
        personnel=Count(draw(counts)),
    )
    return incident(
        index,
        id=draw(st.uuids()).hex,
        document=document,
        starts_at=document.occurred.starts_at,
        state=draw(st.sampled_from(STATES)),
        satgas=draw(st.sampled_from(("Satgas Gakkum", "Satgas Humas", ""))),
        stage_name=draw(st.sampled_from(("Masa tenang", "Masa kampanye", ""))),
        stage_code="",
    )


@st.composite
def records(draw: st.DrawFn) -> tuple[ReportRecord, ...]:
    others = st.sampled_from((patrol(0), patrol(1), escort(0), preemptive(1), preemptive(2)))
    activity = st.builds(
        lambda record, state, key: replace(record, state=state, id=key.hex),
        others,
        st.sampled_from(STATES),
        st.uuids(),
    )
    return tuple(draw(st.lists(st.one_of(incidents(), activity), max_size=12)))


def inputs_of(listed: tuple[ReportRecord, ...]) -> DailyInputs:
    return sample_inputs(0, records=listed)


def everything(figures: DailyFigures) -> tuple[ReportRecord, ...]:
    return (*figures.incidents, *chain(*figures.activities.values()))


@given(records())
def test_situation_totals_equal_the_list_of_incidents(listed):
    figures = count_daily(inputs_of(listed))
    approved = [r for r in figures.incidents if r.is_approved]

    total = sum_tallies(row.current for row in figures.situation)
    pending = sum_tallies(row.pending for row in figures.situation)
    assert total.events == len(approved)
    assert pending.events == len(figures.incidents) - len(approved)
    assert total.dead == sum(r.document.casualties.dead or 0 for r in approved)
    assert total.loss_idr == sum(r.document.loss_idr.value or 0 for r in approved)


@given(records())
def test_every_record_stands_in_exactly_one_list(listed):
    figures = count_daily(inputs_of(listed))
    period = [r for r in listed if r.starts_at and r.starts_at.date() == DAY]
    undated = [r for r in listed if r.starts_at is None and r.state != "withdrawn"]

    assert len(everything(figures)) + figures.withdrawn == len(period)
    assert {r.id for r in figures.undated} == {r.id for r in undated}
    assert {r.id for r in everything(figures)} <= {r.id for r in period}


@given(records())
def test_per_stage_and_per_satgas_totals_equal_the_lists(listed):
    figures = count_daily(inputs_of(listed))
    approved = [r for r in everything(figures) if r.is_approved]
    total = sum_rows("", figures.by_satgas)

    assert total == figures.total
    assert total.records == Counter(r.kind for r in approved)
    assert total.pending == figures.pending == len(everything(figures)) - len(approved)


@given(records(), st.randoms())
def test_order_of_the_records_does_not_matter(listed, rng: random.Random):
    shuffled = list(listed)
    rng.shuffle(shuffled)

    assert count_daily(inputs_of(listed)) == count_daily(inputs_of(tuple(shuffled)))


@given(records())
def test_a_day_is_the_sum_of_its_halves(listed):
    """Only records with a time: a day alone cannot be told apart in half a day."""
    timed = tuple(r for r in listed if r.document.occurred.time is not None)
    noon = START + dt.timedelta(hours=12)
    first = count_daily(sample_inputs(0, records=timed, period_hours=12))
    second = count_daily(sample_inputs(0, records=timed, period_hours=12, period_start=noon))
    whole = count_daily(inputs_of(timed))

    for a, b, ab in zip(first.situation, second.situation, whole.situation, strict=True):
        assert a.current + b.current == ab.current
        assert a.pending + b.pending == ab.pending


def test_every_group_of_the_catalogue_has_its_row():
    assert {group_of(incident(i)) for i in range(len(CATEGORIES))} <= set(GROUPS)
    assert group_of(incident(0, category_group="X Baru")) == "lainnya"
    assert group_of(incident(7)) == "pidana_pemilu"
    assert group_of(incident(5)) == "laka_lantas"


def test_record_with_only_a_day_counts_on_that_day_when_the_period_begins_later():
    document = replace(incident(0).document, occurred=When(DAY))
    record = incident(0, document=document, starts_at=document.occurred.starts_at)
    late_start = START.replace(hour=6)
    figures = count_daily(sample_inputs(0, records=(record,), period_start=late_start))

    assert figures.incidents == (record,)


def test_period_begin_belongs_to_it_and_its_end_to_the_next():
    at_begin = incident(0, starts_at=START)
    at_end = incident(1, starts_at=START + dt.timedelta(hours=24))
    figures = count_daily(inputs_of((at_begin, at_end)))

    assert [r.id for r in figures.incidents] == [at_begin.id]


def test_previous_period_counts_beside_this_one():
    before = incident(0, DAY - dt.timedelta(days=1), state="approved")
    figures = count_daily(inputs_of((before,)))

    assert figures.situation[0].previous.events == 1
    assert figures.situation[0].current.events == 0


def test_crew_counts_when_no_personnel_number_was_given():
    figures = count_daily(inputs_of((patrol(0),)))

    assert figures.total.personnel == 4


def test_numbers_in_words_are_kept_apart_from_sums():
    figures = count_daily(inputs_of((preemptive(2), preemptive(0))))

    assert figures.total.participants == 35
    assert [(w.text, w.label) for w in figures.words] == [("ratusan", "peserta")]
