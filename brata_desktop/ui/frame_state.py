"""The words around every screen, made from what the desk knows."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.domain.stages import dates_text
from brata_desktop.domain.states import Role
from brata_desktop.services.overview import Overview, StageOfDay
from brata_desktop.ui.frame.state import Count, FrameState, Status
from brata_desktop.ui.kinds import FACES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.avatar import initials
from brata_desktop.ui.widgets.stage_track import StageMark

COUNTED = 999
"""The store counts to a thousand and then says "more"."""

_RANKED = (Role.PENGAWAS, Role.OPERATOR, Role.PETUGAS, Role.ADMIN)
"""Of several roles the first of these is shown."""


def frame_state(look: Overview, now: dt.datetime) -> FrameState:
    """Return what the frame shows.

    Args:
        look: Who is at the desk and what waits.
        now: The time at the post.
    """
    is_supervisor = Role.PENGAWAS in look.roles
    state = FrameState(
        post=look.unit_name if is_supervisor else look.post_name or look.unit_name,
        user=look.officer.title,
        user_role=role_title(look.roles),
        letters=initials(look.officer.name),
        roles=frozenset(role.value for role in look.roles),
        now=now,
        counts=_counts(look),
        status=_status(look),
        practice=look.is_practice,
    )
    return state if look.stage is None else _with_stage(state, look.stage)


def _counts(look: Overview) -> dict[str, Count]:
    of_kind = {
        face.screen.key: Count(abs(look.of_kind[kind]), _tone(look.of_kind[kind]))
        for kind, face in FACES.items()
        if face.screen is not None and look.of_kind.get(kind)
    }
    return {"review": Count(look.waiting), **of_kind}


def _tone(waiting: int) -> str:
    return "danger" if waiting < 0 else "primary"


def role_title(roles: frozenset[Role]) -> str:
    """Return the role of an officer in the language in force; empty without one."""
    titles = {
        Role.PENGAWAS: QCoreApplication.translate("Roles", "Supervisor"),
        Role.OPERATOR: QCoreApplication.translate("Roles", "Post operator"),
        Role.PETUGAS: QCoreApplication.translate("Roles", "Post officer"),
        Role.ADMIN: QCoreApplication.translate("Roles", "Administrator"),
    }
    return next((titles[role] for role in _RANKED if role in roles), "")


def stage_marks(stage: StageOfDay) -> tuple[StageMark, ...]:
    """Return the stage strip with dates in the language in force."""
    months = tuple(QLocale().monthName(m, QLocale.FormatType.ShortFormat) for m in range(1, 13))
    conjunction = QCoreApplication.translate("Stages", "and")
    return tuple(
        StageMark(
            part.track.name, dates_text(part, months, conjunction), part.share, part.is_current
        )
        for part in stage.track
    )


def stage_day_words(stage: StageOfDay) -> str:
    """Return "hari ke-65 dari 75", or nothing when the stage has no known dates."""
    if stage.day is None:
        return ""
    return fill(QCoreApplication.translate("Stages", "day %1 of %2"), *stage.day)


def _with_stage(state: FrameState, stage: StageOfDay) -> FrameState:
    return replace(
        state,
        stage=stage.stage.name,
        stage_day=stage_day_words(stage),
        next_stage=_upcoming_words(stage),
        track=stage_marks(stage),
    )


def _upcoming_words(stage: StageOfDay) -> str:
    if stage.upcoming is None:
        return ""
    name = stage.upcoming.stage.short_name
    lowered = name[:1].lower() + name[1:]
    days = stage.upcoming.days_left
    if days == 1:
        return fill(QCoreApplication.translate("Stages", "%1 begins tomorrow"), name)
    return fill(QCoreApplication.translate("Stages", "%1 days to %2"), days, lowered)


def _status(look: Overview) -> Status:
    """Say where the records are; there is no link in this version, so no colour either."""
    count = QLocale().toString(look.total) if look.total <= COUNTED else f"{COUNTED}+"
    return Status(
        title=QCoreApplication.translate("Status", "Saved on this laptop"),
        lines=(fill(QCoreApplication.translate("Status", "%1 records, encrypted"), count),),
        short=QCoreApplication.translate("Status", "On this laptop"),
    )
