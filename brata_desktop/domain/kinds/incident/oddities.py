"""Where to look for what is odd in an incident."""

import re
from collections.abc import Iterator

from brata_desktop.domain.document import Count
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds.incident.document import Incident
from brata_desktop.domain.times import When

_DEAD = re.compile(r"\b(?:meninggal|tewas|md)\b", re.IGNORECASE)


def _times(incident: Incident) -> Iterator[tuple[str, When]]:
    yield "known_at", incident.known_at
    yield "reported_at", incident.reported_at
    for number, hand_over in enumerate(incident.hand_overs):
        yield f"hand_overs[{number}].occurred", hand_over.occurred


def _counts(incident: Incident) -> Iterator[tuple[str, Count]]:
    yield "loss_idr", incident.loss_idr
    yield "crowd", incident.crowd


def _casualty_totals(incident: Incident) -> Iterator[Finding]:
    hurt = incident.casualties
    told_apart = [hurt.severely_injured, hurt.lightly_injured]
    parts = [value for value in told_apart if value is not None]
    if hurt.injured is not None and parts and sum(parts) != hurt.injured:
        params = {"total": hurt.injured, "sum": sum(parts)}
        yield Finding("total-differs", "casualties.injured", params)
    named = sum(bool(_DEAD.search(person.condition)) for person in incident.persons)
    if hurt.dead is not None and named > hurt.dead:
        yield Finding("total-differs", "casualties.dead", {"total": hurt.dead, "sum": named})


ODDITIES = Oddities(
    texts=("means", "cause", "how", "action_taken", "outcome"),
    times=_times,
    counts=_counts,
    sums=_casualty_totals,
    is_happening=True,
)
