"""What the window asks a kind of record; no other module of the window knows a kind by name.

Words are functions: they are asked for anew when the language changes. Tables of words hold the
English source, marked with `QT_TRANSLATE_NOOP` for the context that is named here.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.state import Screen
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.widgets.fact_list import Fact

Words = Callable[[], str]


def _nothing(*_: object) -> tuple[()]:
    return ()


def _silent(*_: object) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class KindFace:
    """How a kind looks in the window.

    Attributes:
        icon: Name of its icon.
        word: What one of them is called where room is scarce: tabs, lists, tiles.
        name: What one is called in a menu.
        rest: Field and words of everything that the detail pane says behind time and place.
        answers: The facts that carry letters there, before the rest.
        points: The facts of its timeline there.
        points_title: What stands over the timeline.
        retold: Fields whose changes the timeline tells; the history passes them over.
        cell: What the list says as a result, where no severity is.
        line: What Beranda says of a record's `done` and `total`.
        tile: The second line of its tile on Beranda, which has its figure of the day too; None
            for a kind that is begun from the menu alone.
        figure: What stands below its figure, from the parts of its `DayFigure`.
        questions: What its fields are called, by field; context "Questions".
        parts: What parts of its items and fields without a question are called; "Fields".
        code_words: Words for the code in a field.
        findings: Sentences of its own findings by code; context "FindingText".
        section: Name of its own section of the daily report; empty for none.
        begins: Kinds whose records begin one of these, with what that is called in their menu;
            `KindWork.begin` does it.
        screen: Its place in the sidebar, when it has a screen of its own (`page.py`).
    """

    icon: str
    word: Words
    name: Words
    rest: Callable[[Any, FactWords], Iterable[tuple[str, str]]]
    answers: Callable[[Any, FactWords], Iterable[Fact]] = _nothing
    points: Callable[[Any, FactWords], Iterable[Fact]] = _nothing
    points_title: Words = _silent
    retold: frozenset[str] = frozenset()
    cell: Callable[[RecordRow], str] = _silent
    line: Callable[[int | None, int | None], str] = _silent
    tile: Words | None = None
    figure: Callable[[Mapping[str, int]], str] = _silent
    questions: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    code_words: Mapping[str, Callable[[str, FactWords], str]] = field(default_factory=dict)
    findings: Mapping[str, str] = field(default_factory=dict)
    section: Words = _silent
    begins: Mapping[str, Words] = field(default_factory=dict)
    screen: Screen | None = None
