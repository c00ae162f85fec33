"""The box beside the form that says what comes next in a case, and until when."""

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.deadlines.course import Course
from brata_desktop.domain.kinds.offence_case.case_course import next_deadline, warning_day
from brata_desktop.ui.kinds.offence_case.words import (
    both_days,
    day_words,
    disclaimer,
    doubts,
    tone_of,
)
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.card import SectionHeader
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.labels import Label

_CAPTION = 96


class NextBox(QWidget):
    """Case status, next step, both days of the nearest deadline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header, self.facts = SectionHeader(), FactList(_CAPTION)
        self.foot = Label(role="small", tone="text3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.header, self.facts, self.foot):
            column.addWidget(part)

    def show_course(self, course: Course, today: dt.date) -> None:
        """Show where a case stands on a day (WITA)."""
        self.header.set_texts(self.tr("Next step"))
        self.facts.set_facts(self._facts(course, today))
        said = disclaimer()
        self.foot.setText(f"{said[:1].upper()}{said[1:]}.")

    def _facts(self, course: Course, today: dt.date) -> list[Fact]:
        translate = QCoreApplication.translate
        nothing = self.tr("nothing is left to do")
        upcoming, running = course.upcoming, next_deadline(course)
        facts = [
            Fact(translate("Questions", "Case status"), course.case_status),
            Fact(
                translate("Questions", "Next step"),
                upcoming.step.label if upcoming is not None else nothing,
            ),
        ]
        day = warning_day(running) if running is not None else None
        if running is not None and running.deadline is not None and day is not None:
            days = (day_words(day, today), *both_days(running.deadline, today), doubts(running))
            lines = "\n".join(dict.fromkeys(part for part in days if part))
            facts.append(Fact(translate("Questions", "Nearest deadline"), lines, tone_of(running)))
        return [fact for fact in facts if fact.text]
