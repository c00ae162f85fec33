"""What the detail pane says of a patrol."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.kinds.patrol import Checkpoint, CrewMember, Escort, Patrol
from brata_desktop.domain.kinds.patrol.narrative import boxes_text
from brata_desktop.domain.wording_id import time_text
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.widgets.fact_list import Fact

_RESULT_TONES = {"MENONJOL": "sev3"}


def checkpoint_word(result: str) -> str:
    """Return the word of a checkpoint's result."""
    words = {
        "AMAN": QCoreApplication.translate("Checkpoints", "Safe"),
        "MENONJOL": QCoreApplication.translate("Checkpoints", "Notable"),
        "LEWATI": QCoreApplication.translate("Checkpoints", "Skipped"),
    }
    return words.get(result, result)


def rest(patrol: Patrol, words: FactWords) -> Iterator[tuple[str, str]]:
    """Yield what was said, checkpoints apart."""
    mode = words.catalogue.patrol_mode(patrol.mode)
    kind = words.catalogue.patrol_kind(patrol.kind)
    name = words.catalogue.patrol_name(patrol.name)
    yield "mode", mode.name if mode else patrol.mode
    yield "patrol_kind", kind.name if kind else patrol.kind
    yield "name", name.name if name else patrol.name
    yield "order_number", patrol.order_number
    yield "route", patrol.route
    yield "target", patrol.target
    yield "crew", "\n".join(_member(member) for member in patrol.crew)
    if patrol.escort:
        ways = (patrol.escort.origin, *patrol.escort.destinations)
        yield "escort", " – ".join(filter(None, map(words.place, ways)))
        yield "remarks", "; ".join(filter(None, _brought(patrol.escort)))
    yield "findings", patrol.findings
    yield "result", patrol.result


def points(patrol: Patrol, words: FactWords) -> Iterator[Fact]:
    """Yield the checkpoints with time, result and note."""
    return (_checkpoint(point, words) for point in patrol.checkpoints)


def _checkpoint(point: Checkpoint, words: FactWords) -> Fact:
    at = time_text(point.passed_at.time()) if point.passed_at else "–"
    result = checkpoint_word(point.result)
    first = " · ".join(filter(None, (words.place(point.place), result)))
    text = "\n".join(filter(None, (first, point.note)))
    return Fact(at, text, _RESULT_TONES.get(point.result, "text"))


def _brought(escort: Escort) -> tuple[str, ...]:
    return boxes_text(escort.boxes), escort.cargo, escort.companions


def _member(member: CrewMember) -> str:
    lead = QCoreApplication.translate("Details", "leader") if member.is_leader else ""
    return ", ".join(filter(None, (f"{member.rank} {member.name}".strip(), lead)))
