"""What stands around every screen: who works where, in which stage, and what waits.

The moment comes from the desk's clock. Stages are judged for the day at the post (WITA).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from brata_desktop.domain.authority import Officer
from brata_desktop.domain.operations import Stage
from brata_desktop.domain.stages import (
    TrackState,
    UpcomingStage,
    day_of_stage,
    next_stage,
    propose_stage,
    track_states,
)
from brata_desktop.domain.states import Role, State
from brata_desktop.domain.times import WITA
from brata_desktop.services.desk import Desk
from brata_desktop.services.kinds import WORK
from brata_desktop.store.record_rows import RecordFilter


@dataclass(frozen=True, slots=True)
class StageOfDay:
    """The election stage of a day in the operation of the desk.

    Attributes:
        stage: The stage proposed for the day; *antar tahapan* between two.
        day: Number of the day in the stage and the stage's length, when both are known.
        upcoming: The next stage with the days until then, or None.
        track: The parts of the stage strip.
    """

    stage: Stage
    day: tuple[int, int] | None
    upcoming: UpcomingStage | None
    track: tuple[TrackState, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Who is at the desk and what waits there.

    Attributes:
        officer: The officer at work.
        roles: Roles held now, acting ones included.
        post_name: Name of the post.
        unit_name: Short name of the unit.
        waiting: Records that wait for a review by this officer.
        total: Records in this store; the list counts up to a thousand and one.
        stage: The stage of today; None when the operation is not in the catalogue.
        of_kind: What waits on the screen of a kind, by kind code (`KindWork.waiting`).
        is_practice: Practice mode (*LATIHAN*).
    """

    officer: Officer
    roles: frozenset[Role]
    post_name: str
    unit_name: str
    waiting: int
    total: int
    stage: StageOfDay | None
    of_kind: Mapping[str, int]
    is_practice: bool


def look_around(desk: Desk) -> Overview:
    """Return what stands around every screen now.

    Raises:
        NotAllowed: `officer-unknown`.
    """
    unit = desk.catalogue.unit(desk.unit)
    with desk.store.reading() as work:
        roles = desk.roles(work)
        return Overview(
            officer=desk.officer(work),
            roles=roles,
            post_name=str(work.settings.get("desk.post_name", "")),
            unit_name=unit.short_name if unit is not None else desk.unit,
            waiting=work.records.count(WAITING) if Role.PENGAWAS in roles else 0,
            total=work.records.count(RecordFilter()),
            stage=stage_of_day(desk, desk.clock().astimezone(WITA).date()),
            of_kind={kind: each.waiting(desk, work) for kind, each in WORK.items()},
            is_practice=work.settings.facts.is_practice,
        )


WAITING = RecordFilter(statuses=(State.SUBMITTED.value,))
"""What waits for a review."""


def stage_of_day(desk: Desk, day: dt.date) -> StageOfDay | None:
    """Return the stage of a local day, for the area of the unit; needs no store."""
    operation = desk.catalogue.operation(desk.operation)
    if operation is None:
        return None
    stages = desk.catalogue.stages_of(operation.code)
    stage = propose_stage(operation, stages, day)
    tracks = desk.catalogue.tables.tracks
    return StageOfDay(
        stage,
        day_of_stage(stage, day),
        next_stage(operation, stages, day),
        track_states(operation, stages, tracks, day),
    )
