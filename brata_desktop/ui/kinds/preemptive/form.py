"""The form of a pre-emptive action."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from brata_desktop.domain.catalogue import offered
from brata_desktop.ui.forms.activity_form import ActivityForm
from brata_desktop.ui.forms.fields import (
    ChoiceField,
    CountField,
    LongText,
    TextField,
    WordsField,
)
from brata_desktop.ui.forms.record_link import RecordFinder
from brata_desktop.ui.forms.rows import FieldGrid, FoldedSection
from brata_desktop.ui.kinds.preemptive.kind_editor import KindEditor
from brata_desktop.ui.kinds.preemptive.topics import TopicsEditor
from brata_desktop.ui.widgets.keys import KeyHint


class PreemptiveForm(ActivityForm):
    """One pre-emptive action; digits choose its kind wherever no text is typed.

    Attributes:
        kind_editor: The kind.
        topics: What was talked about.
        threat_record: The record that tells the threat it answers.
    """

    def build_fields(self) -> None:
        """Put the fields into the body."""
        tables = self.workbench.desk.catalogue.tables
        self.kind_editor = KindEditor(offered(tables.preemptive_kinds))
        self.topics = TopicsEditor()
        self.threat_record = RecordFinder(self.workbench)
        self.details = FoldedSection()
        kind = self.field("kind", self.kind_editor, required=True)
        who = FieldGrid(12)
        who.add(self.field("target_group", TextField()), 8)
        who.add(self.field("participants", CountField()), 4)
        where = FieldGrid(12)
        self.add_where(where)
        for part in (
            kind,
            who,
            where,
            self.field("topics", self.topics),
            self.field("result", LongText(lines=2)),
            self.field("follow_up", TextField()),
            self._threat(),
            self.details,
        ):
            self.column.addWidget(part)
        self._build_details()

    def kind_name(self) -> str:
        """Return "Pre-emptive action"."""
        return self.tr("Pre-emptive action")

    def new_title(self) -> str:
        """Return "New pre-emptive action"."""
        return self.tr("New pre-emptive action")

    def form_hints(self) -> list[KeyHint]:
        """Return the keys of the kinds among those of every form."""
        first, *others = super().form_hints()
        return [first, KeyHint("1–5", self.tr("Kind of action")), *others]

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        tables = self.workbench.desk.catalogue.tables
        self.kind_editor.set_words(self.tr("Kind of action"), self.tr("Other kind"))
        topics = [(row.code, row.label) for row in offered(tables.topics)]
        self.topics.offer(topics, self.tr("Another topic, then Enter"))
        self.satgas.offer(self.satgas_choices())
        self.details.title.set_words(self.tr("More details"))
        self.threat_record.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Let the digits of the kinds act wherever no text is typed."""
        is_typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QComboBox)
        if is_typing or not self.kind_editor.choose_digit(event.text()):
            super().keyPressEvent(event)

    def _threat(self) -> FieldGrid:
        grid = FieldGrid(12)
        grid.add(self.field("threat", TextField()), 6)
        grid.add(self.field("threat_id", self.threat_record), 6)
        return grid

    def _build_details(self) -> None:
        self.satgas = ChoiceField()
        grid = FieldGrid(12)
        for path, editor, span in (
            ("officers", TextField(), 8),
            ("personnel", CountField(), 4),
            ("agencies", WordsField(), 8),
            ("satgas", self.satgas, 4),
            ("message", LongText(lines=2), 12),
            ("vehicles", TextField(), 4),
        ):
            grid.add(self.field(path, editor), span)
        self.add_rest(grid, 8)
        self.details.column.addWidget(grid)


FORM = PreemptiveForm
