"""The right pane of a form: completeness, the narrative as it will print, likely duplicates."""

from collections.abc import Collection, Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from brata_desktop.domain.completeness import Answer, AnswerState, filled_count
from brata_desktop.domain.narrative_text import Narrative, Segment
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.theme.current import colour, px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.card import Panel, SectionHeader
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.mnemonic import BadgeState, MnemonicRow

_STATES: dict[AnswerState, BadgeState] = {
    AnswerState.EMPTY: "empty",
    AnswerState.FILLED: "filled",
    AnswerState.WRONG: "wrong",
}


def badge_states(answers: Sequence[Answer], current: str = "") -> dict[str, BadgeState]:
    """Return the state of each badge; the question with the focus is current unless wrong."""
    states = {answer.badge: _STATES[answer.state] for answer in answers if answer.badge}
    for answer in answers:
        if answer.field == current and answer.badge and answer.state is not AnswerState.WRONG:
            states[answer.badge] = "current"
    return states


class CompletenessSection(QWidget):
    """How far the answers are, and what is missing to submit.

    Signals:
        asked: A badge was clicked; carries its field.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = SectionHeader()
        self.count = Label(role="small", tone="text3")
        self.header.add_action(self.count)
        self.badges = MnemonicRow(stretch=True)
        self.line = Label(role="small", tone="text3", wrap=True)
        self._fields: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        for part in (self.header, self.badges, self.line):
            column.addWidget(part)
        self.badges.asked.connect(lambda letters: self.asked.emit(self._fields[letters]))

    @property
    def has_badges(self) -> bool:
        """Whether the questions of this kind have badges."""
        return bool(self._fields)

    def show_answers(
        self, answers: Sequence[Answer], missing: Collection[str], current: str = ""
    ) -> None:
        """Show the answers and which fields keep the record from being submitted."""
        self._fields = {answer.badge: answer.field for answer in answers if answer.badge}
        self.badges.setVisible(bool(self._fields))
        self.badges.set_questions({b: question(field) for b, field in self._fields.items()})
        self.badges.set_states(badge_states(answers, current))
        self.header.set_texts(self.tr("Completeness"))
        self.count.setText(count_words(answers))
        self.line.setText(self._needs(answers, missing))

    def _needs(self, answers: Sequence[Answer], missing: Collection[str]) -> str:
        if missing:
            names = ", ".join(question(field) for field in missing)
            return fill(self.tr("Missing to submit: %1."), names)
        wrong = [answer.field for answer in answers if answer.state is AnswerState.WRONG]
        if wrong:
            names = ", ".join(question(field) for field in wrong)
            return fill(self.tr("May be submitted. Check %1 again."), names)
        return self.tr("May be submitted.")


def count_words(answers: Sequence[Answer]) -> str:
    """Return "5 dari 7"."""
    filled, total = filled_count(answers)
    return fill(QCoreApplication.translate("CompletenessSection", "%1 of %2"), filled, total)


class NarrativeSection(QWidget):
    """The narrative as it will print; what cannot be right is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = SectionHeader()
        self.note = Label(role="small", tone="text3")
        self.header.add_action(self.note)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._shown: tuple[Narrative, frozenset[str]] = (Narrative(), frozenset())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.header)
        column.addWidget(self.text)

    def show_narrative(self, narrative: Narrative, wrong: Collection[str]) -> None:
        """Show a narrative; segments of the fields in `wrong` are marked."""
        self.header.set_texts(self.tr("Report narrative"))
        self.note.setText(self.tr("automatic"))
        if (narrative, frozenset(wrong)) != self._shown or not self.text.text():
            self._shown = (narrative, frozenset(wrong))
            self._write()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._write()

    def _write(self) -> None:
        narrative, wrong = self._shown
        self.text.setAccessibleName(narrative.text)
        if not narrative.segments:
            words = escape(self.tr("Begins with the first answers."))
            quiet = colour("text3").name()
            self.text.setText(f'<span style="color:{quiet}">{words}</span>')
            return
        self.text.setText("".join(_marked(part, wrong) for part in narrative.segments))


def _marked(segment: Segment, wrong: Collection[str]) -> str:
    text = escape(segment.text).replace("\n", "<br>")
    is_wrong = any(_covers(field, segment.field) for field in wrong)
    if not segment.field or not is_wrong:
        return text
    return f'<b style="color:{colour("danger").name()}">{text}</b>'


def _covers(field: str, part: str) -> bool:
    """Whether a part of the narrative comes from a wrong field; a wrong time leaves the day."""
    return part == field or part.startswith(field + "[") or part == f"{field}.time"


class SidePane(Panel):
    """The sections of the right pane, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.completeness = CompletenessSection()
        self.narrative = NarrativeSection()
        self.add_section(self.completeness)
        self.add_section(self.narrative)

    def show_all(
        self,
        answers: Sequence[Answer],
        missing: Collection[str],
        narrative: Narrative,
        problems: Mapping[str, str],
        current: str,
    ) -> None:
        """Show how the document stands."""
        self.completeness.show_answers(answers, missing, current)
        self.narrative.show_narrative(narrative, problems.keys())
