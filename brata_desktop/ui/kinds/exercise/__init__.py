"""How an exercise looks in the window."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.domain.kinds.exercise import EXERCISES, Exercise
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds.guarding.facts import elements_text, phase_facts
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill
from brata_desktop.ui.widgets.fact_list import Fact

_QUESTIONS: dict[str, str] = {
    "kind": QT_TRANSLATE_NOOP("Questions", "Kind of exercise"),
    "scenario": QT_TRANSLATE_NOOP("Questions", "Scenario (did not happen)"),
    "elements": QT_TRANSLATE_NOOP("Questions", "Taking part, by element"),
    "lessons": QT_TRANSLATE_NOOP("Questions", "Lessons"),
}


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Exercise")


def _name() -> str:
    return QCoreApplication.translate("Kinds", "Exercise, simulation")


def _rest(exercise: Exercise, words: FactWords) -> Iterator[tuple[str, str]]:
    yield "kind", words.names.row_name(EXERCISES, exercise.kind) if exercise.kind else ""
    yield "elements", elements_text(exercise.elements, words)
    yield "scenario", exercise.scenario
    yield "result", exercise.result
    yield "lessons", exercise.lessons


def _points(exercise: Exercise, _: FactWords) -> Iterator[Fact]:
    yield from phase_facts(exercise.phases)


def _points_title() -> str:
    return QCoreApplication.translate("RecordDetail", "Phases")


def _line(strength: int | None, _: int | None) -> str:
    if strength is None:
        return ""
    words = QCoreApplication.translate("Home", "%1 taking part")
    return fill(words, QLocale().toString(strength))


def _cell(row: RecordRow) -> str:
    return _line(row.done, None)


def _kind(code: str, words: FactWords) -> str:
    return words.names.row_name(EXERCISES, code)


FACE = KindFace(
    "target",
    word=_word,
    name=_name,
    rest=_rest,
    points=_points,
    points_title=_points_title,
    cell=_cell,
    line=_line,
    questions=_QUESTIONS,
    code_words={"kind": _kind},
)
