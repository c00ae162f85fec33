"""Which stage of the election a day belongs to.

The date and the area only propose; the officer chooses. Stages overlap, so the proposal is the
covering stage with the lowest `proposal_rank`; among equals one limited to areas wins, then the
one that started last, then the shorter, then the order of the file. A stage without a rank, and a
stage whose dates are set by a rule that has not spoken yet, is never proposed.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from brata_desktop.domain.areas import covers
from brata_desktop.domain.document import STAGE_BETWEEN, STAGE_UNRELATED
from brata_desktop.domain.operations import Operation, Stage, Track

ANTAR_TAHAPAN = Stage("", STAGE_BETWEEN, "Antar tahapan", "Antar tahapan")
"""Proposed on a day that no stage covers; never printed as a stage of the election."""

BUKAN_PEMILU = Stage("", STAGE_UNRELATED, "Bukan terkait pemilu", "Bukan terkait pemilu")
"""Chosen by the officer for a record that has nothing to do with the election."""

EN_DASH = "\N{EN DASH}"

MONTHS_ID = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
"""Short month names as printed in Indonesian."""


@dataclass(frozen=True, slots=True)
class UpcomingStage:
    """The stage that comes next and the days until it starts, at least 1."""

    stage: Stage
    days_left: int


@dataclass(frozen=True, slots=True)
class TrackState:
    """One part of the stage strip on a day.

    Attributes:
        track: What it is.
        first: First day of its stages within the operation; None when no date is known.
        last: Last day of its stages.
        single_days: Its days, when they are single days apart from each other (two oaths).
        share: Part of it that is over on that day, 0 to 1, the day itself included.
        is_current: The stage proposed for that day lies in it.
    """

    track: Track
    first: dt.date | None
    last: dt.date | None
    single_days: tuple[dt.date, ...]
    share: float
    is_current: bool


def propose_stage(
    operation: Operation, stages: Iterable[Stage], day: dt.date, area_code: str = ""
) -> Stage:
    """Return the stage proposed for a day and area; `ANTAR_TAHAPAN` when none covers it.

    Args:
        operation: Whose stages count; those of other operations are passed over.
        stages: Stages in file order.
        day: Local day of the event.
        area_code: Where; empty when unknown, which leaves out stages limited to areas.
    """
    candidates = [
        stage
        for stage in stages
        if stage.operation == operation.code
        and stage.proposal_rank is not None
        and not stage.is_retired
        and is_day_in(stage, day)
        and is_area_in(stage, area_code)
    ]
    return min(candidates, key=_preference, default=ANTAR_TAHAPAN)


def stage_choices(
    operation: Operation, stages: Iterable[Stage], day: dt.date, area_code: str = ""
) -> tuple[Stage, ...]:
    """Return what the officer can choose from, the proposal first.

    Then the other stages of that day and area, then the rest of the operation in order, then
    *antar tahapan* and *bukan terkait pemilu*. Retired stages are not offered.
    """
    offered = [
        stage for stage in stages if stage.operation == operation.code and not stage.is_retired
    ]
    proposed = propose_stage(operation, offered, day, area_code)
    fitting = [stage for stage in offered if is_day_in(stage, day) and is_area_in(stage, area_code)]
    ordered = (proposed, *fitting, *offered, ANTAR_TAHAPAN, BUKAN_PEMILU)
    return tuple(dict.fromkeys(ordered))


def find_stage(stages: Iterable[Stage], operation_code: str, code: str) -> Stage | None:
    """Return the stage a record names, the two choices beside the stages included."""
    for stage in (ANTAR_TAHAPAN, BUKAN_PEMILU):
        if stage.code == code:
            return stage
    return next((stage for stage in stages if stage.key == (operation_code, code)), None)


def day_of_stage(stage: Stage, day: dt.date) -> tuple[int, int] | None:
    """Return the number of the day in the stage and the stage's length: (65, 75).

    None when a date of the stage is unknown or the day lies outside of it.
    """
    if stage.start is None or stage.days is None or not is_day_in(stage, day):
        return None
    return (day - stage.start).days + 1, stage.days


def next_stage(
    operation: Operation, stages: Iterable[Stage], day: dt.date, area_code: str = ""
) -> UpcomingStage | None:
    """Return the next stage that will be proposed on its own first day, or None.

    A part of a stage, such as *rapat umum* within the campaign, is passed over.
    """
    known = tuple(stages)
    later = sorted({stage.start for stage in known if stage.start and stage.start > day})
    for start in later:
        stage = propose_stage(operation, known, start, area_code)
        if stage.start == start:
            return UpcomingStage(stage, (start - day).days)
    return None


def track_states(
    operation: Operation,
    stages: Iterable[Stage],
    tracks: Iterable[Track],
    day: dt.date,
    area_code: str = "",
) -> tuple[TrackState, ...]:
    """Return the parts of the stage strip on a day, in order; retired tracks left out."""
    known = tuple(stages)
    current = propose_stage(operation, known, day, area_code).track
    return tuple(
        _track_state(track, _on_track(operation, known, track, area_code), day, current)
        for track in tracks
        if not track.is_retired
    )


def dates_text(
    state: TrackState, months: tuple[str, ...] = MONTHS_ID, and_word: str = "dan"
) -> str:
    """Return the dates under a part of the strip.

    Two days with a dash between (in one month as "11 - 13 Feb"), one day ("14 Feb"), single days
    ("1 dan 20 Okt"), or the rule ("sesuai MK") of a track whose dates are set by one. Empty when
    neither is known.
    """
    if state.track.by_rule:
        return state.track.by_rule
    if state.first is None or state.last is None:
        return ""
    if state.single_days:
        return _days_text(state.single_days, months, and_word)
    if state.first == state.last:
        return _day_text(state.first, months)
    same_month = (state.first.year, state.first.month) == (state.last.year, state.last.month)
    first = str(state.first.day) if same_month else _day_text(state.first, months)
    return f"{first} {EN_DASH} {_day_text(state.last, months)}"


def is_day_in(stage: Stage, day: dt.date) -> bool:
    """Whether a day lies in a stage; one open side is allowed, two mean that it is not dated."""
    if stage.start is None and stage.end is None:
        return False
    return (stage.start or dt.date.min) <= day <= (stage.end or dt.date.max)


def is_area_in(stage: Stage, area_code: str) -> bool:
    """Whether a stage is held in an area; an unknown area is in no limited stage."""
    if not stage.areas:
        return True
    return any(covers(limit, area_code) for limit in stage.areas)


def _preference(stage: Stage) -> tuple[int, bool, int, int]:
    rank = stage.proposal_rank if stage.proposal_rank is not None else 0
    started = (stage.start or dt.date.min).toordinal()
    return rank, not stage.areas, -started, stage.days or dt.date.max.toordinal()


def _on_track(
    operation: Operation, stages: tuple[Stage, ...], track: Track, area_code: str
) -> list[tuple[dt.date, dt.date]]:
    return [
        (max(stage.start, operation.start), stage.end)
        for stage in stages
        if stage.operation == operation.code
        and stage.track == track.code
        and not stage.is_retired
        and is_area_in(stage, area_code)
        and stage.start is not None
        and stage.end is not None
        and stage.end >= operation.start
    ]


def _track_state(
    track: Track,
    spans: list[tuple[dt.date, dt.date]],
    day: dt.date,
    current: str,
) -> TrackState:
    is_current = bool(current) and current == track.code
    if not spans:
        return TrackState(track, None, None, (), 0.0, is_current)
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    length = (last - first).days + 1
    done = min(max((day - first).days + 1, 0), length)
    return TrackState(track, first, last, _single_days(spans), done / length, is_current)


def _single_days(spans: list[tuple[dt.date, dt.date]]) -> tuple[dt.date, ...]:
    days = sorted({start for start, end in spans if start == end})
    if any(start != end for start, end in spans) or len(days) <= 1:
        return ()
    is_unbroken = (days[-1] - days[0]).days + 1 == len(days)
    return () if is_unbroken else tuple(days)


def _days_text(days: tuple[dt.date, ...], months: tuple[str, ...], and_word: str) -> str:
    is_one_month = len({(day.year, day.month) for day in days}) == 1
    *early, last = days
    texts = [str(day.day) if is_one_month else _day_text(day, months) for day in early]
    return f"{', '.join(texts)} {and_word} {_day_text(last, months)}"


def _day_text(day: dt.date, months: tuple[str, ...]) -> str:
    return f"{day.day} {months[day.month - 1]}"
