"""The report an officer is putting together: what was typed for a day stays until it is issued.

Kept in the settings of this store, encrypted like everything else: only what differs from what is
proposed, so that a proposal that moves on (the next number, another signer of the unit) is still
followed. Order and ticks of the sections and the paper belong to the laptop, not to a day.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.states import Right, Role, may
from brata_desktop.reports.daily_inputs import Signatory
from brata_desktop.reports.kinds import all_sections
from brata_desktop.services.changes import Changes
from brata_desktop.services.daily_report import (
    ReportRequest,
    current_day,
    request_for,
)
from brata_desktop.services.desk import Desk
from brata_desktop.services.unit_tree import unit_and_below
from brata_desktop.store.codec import decode_value
from brata_desktop.store.store import Work

_LAYOUT = "report.layout"


@dataclass(frozen=True, slots=True)
class OpenReport:
    """A day's report as it stands, with what may be chosen.

    Attributes:
        request: The proposals with what was typed for this unit and day.
        units: Code and name of the units a report can be made of: the laptop's own and below.
        signers: Who may sign: the unit's choice, then its supervisors.
        may_issue: Whether the officer may print and save.
        may_unmask: Whether the officer may see the names of children and victims in full.
        may_review: Whether the officer may approve records.
    """

    request: ReportRequest
    units: tuple[tuple[str, str], ...]
    signers: tuple[Signatory, ...]
    may_issue: bool
    may_unmask: bool
    may_review: bool


@dataclass(frozen=True, slots=True)
class KeptWords:
    """What was typed for a unit and day; None where the proposal stands."""

    number: str | None = None
    classification: str | None = None
    analysis: str | None = None
    general_situation: str | None = None
    operation_day: str | None = None
    signatory: Signatory | None = None


@dataclass(frozen=True, slots=True)
class KeptLayout:
    """How this laptop last arranged its reports; None where the unit's proposal stands."""

    sections: tuple[str, ...] | None = None
    paper: str | None = None


Kept = TypeVar("Kept", KeptWords, KeptLayout)


def open_report(
    desk: Desk, day: dt.date | None = None, unit: str = "", paper: str = "A4"
) -> OpenReport:
    """Return the report of a day.

    Args:
        desk: The open store.
        day: Local day on which the period begins; None for the period under way.
        unit: Unit code; the laptop's own when empty.
        paper: Paper of this laptop unless another one was chosen for reports.
    """
    proposed = replace(request_for(desk, day or current_day(desk), unit), paper=paper)
    with desk.store.reading() as work:
        roles = desk.roles(work)
        return OpenReport(
            request=replace(proposed, **_kept(work, proposed)),
            units=tuple(_units(desk)),
            signers=tuple(_signers(desk, work, proposed.signatory)),
            may_issue=may(Right.REPORT, roles),
            may_unmask=may(Right.UNMASK, roles),
            may_review=may(Right.REVIEW, roles),
        )


def keep(desk: Desk, request: ReportRequest, paper: str = "A4") -> tuple[None, Changes]:
    """Keep what was typed; when this returns, a crash loses nothing of it."""
    proposed = replace(request_for(desk, request.day, request.unit), paper=paper)
    with desk.store.transaction() as work:
        for key, kind in ((_key(request), KeptWords), (_LAYOUT, KeptLayout)):
            typed = _differing(kind, request, proposed)
            if typed:
                work.settings.put(key, typed)
            else:
                work.settings.remove(key)
        work.commit()
    return None, Changes()


def _key(request: ReportRequest) -> str:
    return f"report.words.{request.unit}.{request.day.isoformat()}"


def _differing(
    kind: type[KeptWords | KeptLayout], request: ReportRequest, proposed: ReportRequest
) -> dict[str, Any]:
    names = [field.name for field in dataclasses.fields(kind)]
    return {n: getattr(request, n) for n in names if getattr(request, n) != getattr(proposed, n)}


def _kept(work: Work, proposed: ReportRequest) -> Mapping[str, Any]:
    words = _read(work, _key(proposed), KeptWords())
    layout = _read(work, _LAYOUT, KeptLayout())
    found = {f.name: getattr(words, f.name) for f in dataclasses.fields(words)}
    found |= {f.name: getattr(layout, f.name) for f in dataclasses.fields(layout)}
    if layout.sections is not None:
        found["sections"] = tuple(code for code in layout.sections if code in all_sections())
    return {name: value for name, value in found.items() if value is not None}


def _read(work: Work, key: str, empty: Kept) -> Kept:
    try:
        return decode_value(type(empty), work.settings.get(key, {}))
    except InvalidInput:
        # Written by a newer program in a form this one does not know.
        return empty


def _units(desk: Desk) -> Iterator[tuple[str, str]]:
    for code in unit_and_below(desk.catalogue, desk.unit):
        unit = desk.catalogue.unit(code)
        yield code, unit.short_name if unit is not None else code


def _signers(desk: Desk, work: Work, proposed: Signatory) -> Iterator[Signatory]:
    if proposed.name:
        yield proposed
    view = desk.view(work)
    for officer in sorted(view.officers.values(), key=lambda each: each.name):
        if Role.PENGAWAS not in view.roles_of(officer.id, desk.feed):
            continue
        rank = desk.catalogue.rank_named(officer.rank)
        signature = rank.signature_form if rank is not None else officer.rank.upper()
        if officer.name != proposed.name:
            yield Signatory(name=officer.name, rank=signature, nrp=officer.nrp)
