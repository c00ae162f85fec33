"""The form of a nil return: it is complete when it opens, and Enter submits it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds.nil_return import title_of
from brata_desktop.domain.kinds.nil_return.overdue import Seen
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds.nil_return.board import seen_here
from brata_desktop.ui.forms.fields import LongText
from brata_desktop.ui.forms.record_form import RecordForm
from brata_desktop.ui.forms.rows import FieldGrid
from brata_desktop.ui.kinds.nil_return.period_field import BEFORE, THIS, PeriodField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.workbench import Workbench

_TYPED = (QLineEdit, QPlainTextEdit, QComboBox)
_KEYS = {"1": THIS, "2": BEFORE}


class NilReturnForm(RecordForm):
    """One nil return; Enter submits wherever no text is typed.

    Attributes:
        period: Which period it is about.
        contradiction: What this post recorded in that period, if it did.
    """

    def __init__(self, workbench: Workbench, form: Form) -> None:
        self._seen = Seen()
        super().__init__(workbench, form)
        workbench.changed.connect(lambda _changes: self.look_around())
        self.look_around()

    def build_fields(self) -> None:
        """Put the fields into the body."""
        self.statement = Label("", "h2", wrap=True)
        self.contradiction = MessageBar(tone="warn")
        self.contradiction.hide()
        self.period = PeriodField()
        grid = FieldGrid(12)
        grid.add(self.field("occurred", self.period, required=True), 12)
        grid.add(self.bind("stage", self.stage), 6)
        grid.add(self.field("remarks", LongText(lines=2)), 12)
        self.column.addWidget(self.statement)
        self.column.addWidget(self.contradiction)
        self.column.addSpacing(px(8))
        self.column.addWidget(grid)

    def kind_name(self) -> str:
        """Return "Nil return"."""
        return self.tr("Nil return")

    def new_title(self) -> str:
        """Return "New nil return"."""
        return self.tr("New nil return")

    def form_hints(self) -> list[KeyHint]:
        """Return the two keys that all of it takes, before those of every form."""
        return [
            KeyHint("Enter", self.ending.submit_words()),
            KeyHint("1 2", self.tr("Period")),
            *super().form_hints(),
        ]

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.statement.setText(self.tr("Nothing to report in this period."))
        self.period.retranslate()
        super().retranslate()
        self._show_seen(self._seen)

    def followed(self, path: str, before: Common, after: Common) -> Common:
        """Name the other period, and look what was recorded in it."""
        if path == "occurred":
            after = replace(after, what=title_of(after))
            self._look_at(after)
        return super().followed(path, before, after)

    def look_around(self) -> None:
        """Ask what this post recorded in the period."""
        self._look_at(self.document)

    def focus_first(self) -> None:
        """Begin at the button: there is nothing that has to be typed."""
        self.tools.submit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter submits and digits choose the period wherever no text is typed."""
        is_typing = isinstance(QApplication.focusWidget(), _TYPED)
        if not is_typing and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
        elif not is_typing and event.text() in _KEYS:
            self.period.choose(_KEYS[event.text()])
        else:
            super().keyPressEvent(event)

    def _look_at(self, document: Common) -> None:
        job = partial(seen_here, when=document.occurred)
        self.workbench.read(job, self._show_seen, owner=self)

    def _show_seen(self, seen: Seen) -> None:
        self._seen = seen
        others = tuple(id_ for id_ in seen.nils if id_ != self.record)
        if seen.records:
            words = self.tr("This post recorded %1 events in this period.")
            detail = self.tr("A nil return stays beside them and is pointed out.")
            self.contradiction.set_texts(fill(words, len(seen.records)), detail)
        elif others:
            self.contradiction.set_texts(self.tr("This post has said so already."))
        self.contradiction.setVisible(bool(seen.records or others))


FORM = NilReturnForm
