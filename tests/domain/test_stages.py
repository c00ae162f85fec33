"""Stage proposal against calendars written by hand from PKPU 3/2022 and PKPU 2/2024."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.operations import Operation, Stage, Track
from brata_desktop.domain.stages import (
    ANTAR_TAHAPAN,
    BUKAN_PEMILU,
    TrackState,
    dates_text,
    day_of_stage,
    find_stage,
    next_stage,
    propose_stage,
    stage_choices,
    track_states,
)
from brata_desktop.services.catalogue import load_catalogue

D = dt.date

# (first day, last day, code): every day of the operation once, in order.
PEMILU_BY_HAND = [
    (D(2023, 10, 19), D(2023, 11, 25), "PENCALONAN_PRESIDEN"),
    (D(2023, 11, 26), D(2023, 11, 27), "ANTAR_TAHAPAN"),
    (D(2023, 11, 28), D(2024, 2, 10), "KAMPANYE"),
    (D(2024, 2, 11), D(2024, 2, 13), "MASA_TENANG"),
    (D(2024, 2, 14), D(2024, 2, 14), "PEMUNGUTAN"),
    (D(2024, 2, 15), D(2024, 3, 20), "REKAPITULASI"),
    (D(2024, 3, 21), D(2024, 4, 23), "SENGKETA_HASIL"),
    (D(2024, 4, 24), D(2024, 4, 24), "PENETAPAN_HASIL_PRESIDEN"),
    (D(2024, 4, 25), D(2024, 6, 10), "SENGKETA_HASIL"),
    (D(2024, 6, 11), D(2024, 9, 30), "ANTAR_TAHAPAN"),
    (D(2024, 10, 1), D(2024, 10, 1), "SUMPAH_DPR_DPD"),
    (D(2024, 10, 2), D(2024, 10, 19), "ANTAR_TAHAPAN"),
    (D(2024, 10, 20), D(2024, 10, 20), "SUMPAH_PRESIDEN"),
]
PILKADA_BY_HAND = [
    (D(2024, 8, 24), D(2024, 8, 26), "PENGUMUMAN_PENDAFTARAN"),
    (D(2024, 8, 27), D(2024, 8, 29), "PENDAFTARAN_PASLON"),
    (D(2024, 8, 30), D(2024, 9, 21), "PENELITIAN_PASLON"),
    (D(2024, 9, 22), D(2024, 9, 22), "PENETAPAN_PASLON"),
    (D(2024, 9, 23), D(2024, 9, 23), "NOMOR_URUT"),
    (D(2024, 9, 24), D(2024, 9, 24), "ANTAR_TAHAPAN"),
    (D(2024, 9, 25), D(2024, 11, 23), "KAMPANYE"),
    (D(2024, 11, 24), D(2024, 11, 26), "MASA_TENANG"),
    (D(2024, 11, 27), D(2024, 11, 27), "PEMUNGUTAN"),
    (D(2024, 11, 28), D(2024, 12, 16), "PENGHITUNGAN_REKAP"),
    (D(2024, 12, 17), D(2024, 12, 31), "ANTAR_TAHAPAN"),
]

BANJARBARU = "63.72"
BANJARBARU_VILLAGE = "63.72.03.1001"
BANJARMASIN = "63.71"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(resource())


@pytest.fixture(scope="module")
def pemilu(catalogue: Catalogue) -> Operation:
    found = catalogue.operation("OMB-2023-2024")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def pilkada(catalogue: Catalogue) -> Operation:
    found = catalogue.operation("OMP-2024")
    assert found is not None
    return found


def days_between(first: D, last: D) -> list[D]:
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]


def by_hand(calendar: list[tuple[D, D, str]]) -> list[tuple[D, str]]:
    return [(day, code) for first, last, code in calendar for day in days_between(first, last)]


@pytest.mark.parametrize(
    ("calendar", "code", "length"),
    [(PEMILU_BY_HAND, "OMB-2023-2024", 368), (PILKADA_BY_HAND, "OMP-2024", 130)],
    ids=["pemilu", "pilkada"],
)
def test_every_day_of_the_operation_is_proposed_as_the_calendar_says(
    catalogue, calendar, code, length
):
    operation = catalogue.operation(code)
    days = by_hand(calendar)

    proposed = [
        (day, propose_stage(operation, catalogue.tables.stages, day).code) for day, _ in days
    ]

    assert proposed == days
    assert [day for day, _ in days] == days_between(operation.start, operation.end)
    assert len(days) == length


def test_the_proposal_does_not_depend_on_the_order_of_the_rows(catalogue, pemilu):
    stages = catalogue.tables.stages

    for day, code in by_hand(PEMILU_BY_HAND):
        assert propose_stage(pemilu, reversed(stages), day).code == code


def test_outside_of_the_operation_nothing_but_its_stages_is_proposed(catalogue, pemilu, pilkada):
    stages = catalogue.tables.stages

    assert propose_stage(pemilu, stages, D(2024, 11, 27)) is ANTAR_TAHAPAN
    assert propose_stage(pilkada, stages, D(2024, 2, 14)) is ANTAR_TAHAPAN


@pytest.mark.parametrize(
    ("area", "code"),
    [
        (BANJARBARU, "PSU_BANJARBARU"),
        (BANJARBARU_VILLAGE, "PSU_BANJARBARU"),
        (BANJARMASIN, "ANTAR_TAHAPAN"),
        ("63", "ANTAR_TAHAPAN"),
        ("63.7", "ANTAR_TAHAPAN"),
        ("63.720", "ANTAR_TAHAPAN"),
        ("", "ANTAR_TAHAPAN"),
    ],
)
def test_a_repeated_vote_is_proposed_only_where_it_is_held(catalogue, pilkada, area, code):
    proposed = propose_stage(pilkada, catalogue.tables.stages, D(2025, 4, 19), area)

    assert proposed.code == code


def test_a_repeated_vote_wins_over_an_equal_stage_that_is_held_everywhere(catalogue, pemilu):
    psu = Stage(
        pemilu.code,
        "PSU",
        "PSU",
        "PSU",
        start=D(2024, 2, 24),
        end=D(2024, 2, 24),
        proposal_rank=1,
        areas=("63.71.01",),
    )
    stages = (*catalogue.tables.stages, psu)

    assert propose_stage(pemilu, stages, D(2024, 2, 24), "63.71.01.1001") is psu
    assert propose_stage(pemilu, stages, D(2024, 2, 24), "63.71.02").code == "REKAPITULASI"


def test_a_retired_stage_and_a_planned_second_round_are_never_proposed_or_offered(
    catalogue, pemilu
):
    stages = tuple(
        replace(stage, is_retired=True) if stage.code == "KAMPANYE" else stage
        for stage in catalogue.tables.stages
    )

    proposed = propose_stage(pemilu, stages, D(2024, 1, 31))
    offered = {stage.code for stage in stage_choices(pemilu, stages, D(2024, 6, 10))}

    assert proposed.code == "KAMPANYE_RAPAT_UMUM"
    assert "KAMPANYE" not in offered
    assert "P2_KAMPANYE" not in offered
    assert "PENDAFTARAN_PARPOL" not in offered


def test_choices_start_with_the_proposal_and_end_with_the_two_that_are_no_stage(catalogue, pemilu):
    choices = stage_choices(pemilu, catalogue.tables.stages, D(2024, 2, 15))

    assert [stage.code for stage in choices[:2]] == ["REKAPITULASI", "PERENCANAAN"]
    assert "PENGHITUNGAN" in {stage.code for stage in choices[:3]}
    assert choices[-2:] == (ANTAR_TAHAPAN, BUKAN_PEMILU)
    assert len(choices) == len(set(choices))


def test_choices_of_a_day_between_stages_name_that_first_and_once(catalogue, pemilu):
    choices = stage_choices(pemilu, catalogue.tables.stages, D(2024, 9, 1))

    assert choices[0] is ANTAR_TAHAPAN
    assert choices.count(ANTAR_TAHAPAN) == 1
    assert choices[-1] is BUKAN_PEMILU


def test_the_stage_of_a_record_is_found_even_when_retired_or_no_stage(catalogue):
    stages = catalogue.tables.stages

    assert find_stage(stages, "OMB-2023-2024", "BUKAN_PEMILU") is BUKAN_PEMILU
    assert find_stage(stages, "OMB-2023-2024", "ANTAR_TAHAPAN") is ANTAR_TAHAPAN
    retired = find_stage(stages, "OMB-2023-2024", "P2_KAMPANYE")
    assert retired is not None
    assert retired.is_retired
    assert find_stage(stages, "OMB-2023-2024", "PSU_BANJARBARU") is None


def test_31_january_is_day_65_of_75_of_the_campaign_and_11_days_before_the_quiet_period(
    catalogue, pemilu
):
    day = D(2024, 1, 31)
    stage = propose_stage(pemilu, catalogue.tables.stages, day)
    upcoming = next_stage(pemilu, catalogue.tables.stages, day)

    assert day_of_stage(stage, day) == (65, 75)
    assert upcoming is not None
    assert (upcoming.stage.code, upcoming.days_left) == ("MASA_TENANG", 11)


def test_a_stage_within_a_stage_is_not_the_next_one(catalogue, pemilu):
    upcoming = next_stage(pemilu, catalogue.tables.stages, D(2024, 1, 20))

    assert upcoming is not None
    assert upcoming.stage.code == "MASA_TENANG"


def test_after_the_last_stage_nothing_comes_next(catalogue, pemilu):
    assert next_stage(pemilu, catalogue.tables.stages, D(2024, 10, 20)) is None


def test_the_next_stage_of_an_area_may_be_its_repeated_vote(catalogue, pilkada):
    stages = catalogue.tables.stages

    here = next_stage(pilkada, stages, D(2025, 4, 9), BANJARBARU)

    assert here is not None
    assert (here.stage.code, here.days_left) == ("PSU_BANJARBARU", 10)
    assert next_stage(pilkada, stages, D(2025, 4, 9), BANJARMASIN) is None


def test_a_day_outside_of_a_stage_or_an_undated_stage_has_no_day_number(catalogue):
    campaign = catalogue.stage("OMB-2023-2024", "KAMPANYE")
    undated = catalogue.stage("OMB-2023-2024", "SUMPAH_DPRD_PROV")

    assert day_of_stage(campaign, D(2023, 11, 27)) is None
    assert day_of_stage(campaign, D(2024, 2, 10)) == (75, 75)
    assert day_of_stage(undated, D(2024, 9, 9)) is None
    assert day_of_stage(ANTAR_TAHAPAN, D(2024, 9, 9)) is None


def strip(catalogue: Catalogue, operation: Operation, day: D, area: str = "") -> list[TrackState]:
    tables = catalogue.tables
    return list(track_states(operation, tables.stages, tables.tracks, day, area))


def test_the_strip_shows_eight_tracks_with_the_dates_of_the_picture(catalogue, pemilu):
    states = strip(catalogue, pemilu, D(2024, 1, 31))

    assert [(state.track.name, dates_text(state)) for state in states] == [
        ("Pencalonan", "19 Okt – 25 Nov"),
        ("Kampanye", "28 Nov – 10 Feb"),
        ("Masa tenang", "11 – 13 Feb"),
        ("Pungut hitung", "14 – 15 Feb"),
        ("Rekapitulasi", "15 Feb – 20 Mar"),
        ("Sengketa hasil", "sesuai MK"),
        ("Penetapan", "sesuai KPU"),
        ("Pelantikan", "1 dan 20 Okt"),
    ]


def test_the_strip_is_full_before_today_and_empty_after(catalogue, pemilu):
    states = strip(catalogue, pemilu, D(2024, 1, 31))

    assert [state.is_current for state in states] == [False, True] + [False] * 6
    assert states[0].share == 1
    assert states[1].share == pytest.approx(65 / 75)
    assert [state.share for state in states[2:]] == [0] * 6


def test_a_track_without_dates_and_rule_shows_nothing(catalogue, pilkada):
    states = {state.track.code: state for state in strip(catalogue, pilkada, D(2024, 11, 27))}

    assert dates_text(states["PELANTIKAN"]) == ""
    assert dates_text(states["PUNGUT_HITUNG"]) == "27 Nov"
    assert dates_text(states["REKAPITULASI"]) == "27 Nov – 16 Des"


def test_a_repeated_vote_shows_on_the_strip_of_its_area(catalogue, pilkada):
    states = {
        state.track.code: state for state in strip(catalogue, pilkada, D(2025, 4, 19), BANJARBARU)
    }

    assert states["PUNGUT_HITUNG"].is_current
    assert dates_text(states["PUNGUT_HITUNG"]) == "27 Nov dan 19 Apr"


def test_dates_can_be_worded_in_english():
    months = tuple("JFMAMJJASOND")
    first, last = D(2024, 10, 1), D(2024, 10, 20)
    state = TrackState(Track("X", "X"), first, last, (first, last), share=0, is_current=False)

    assert dates_text(state, months, "and") == "1 and 20 O"


@given(day=st.dates(D(2022, 1, 1), D(2026, 1, 1)), area=st.sampled_from(["", "63.72", "63.03.01"]))
def test_a_proposal_always_covers_its_day_and_is_the_first_choice(catalogue, pilkada, day, area):
    stages = catalogue.tables.stages
    proposed = propose_stage(pilkada, stages, day, area)

    assert stage_choices(pilkada, stages, day, area)[0] is proposed
    if proposed is not ANTAR_TAHAPAN:
        assert proposed.start <= day <= proposed.end
