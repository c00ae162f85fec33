"""The base of every form: one document, its editors, undo, the right pane.

A kind of record is a subclass that says in `build_fields` which editor answers which field. The
document is the one truth of an open form: every edit gives a new document, and from it come the
working copy, the narrative, the badges and the warnings. Saving is in `saver`, the ways to end a
form in `ending`, the page itself in `form_page`.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)

from brata_desktop.domain.completeness import answers, missing_to_submit
from brata_desktop.domain.document import Common
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.narrative import narrate
from brata_desktop.domain.warnings import warnings
from brata_desktop.services.forms import Form
from brata_desktop.ui.finding_text import finding_text
from brata_desktop.ui.forms.attachments_field import AttachmentsField
from brata_desktop.ui.forms.bindings import with_value
from brata_desktop.ui.forms.ending import Ending
from brata_desktop.ui.forms.form_header import FormHeader
from brata_desktop.ui.forms.form_page import FormPage, focus_marked
from brata_desktop.ui.forms.history import History, Step
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.forms.rows import AnswerRow
from brata_desktop.ui.forms.saver import Saver
from brata_desktop.ui.forms.side_pane import SidePane, badge_states, count_words
from brata_desktop.ui.forms.stage_field import StageField, followed_stage
from brata_desktop.ui.forms.typed import Typed, read_typed, show_aside
from brata_desktop.ui.frame.page import scrolling
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.pill import status_badge
from brata_desktop.ui.workbench import Workbench

IDLE_MS = 10 * 60 * 1000
"""What was typed becomes a revision after this long without a key."""

TELL_MS = 120
"""Narrative, badges and warnings follow the typing at this distance."""

WRONG_CODES = frozenset({"time-ahead", "end-before-start"})
"""Findings that make an answer count as wrong; the others only point something out."""

TOLD_WHEN_LEFT = frozenset({"village-unknown"})
"""Findings that the next letter may settle; told when the focus has left the answer."""


class RecordForm(FormPage):
    """An open form.

    Attributes:
        workbench: What pages share.
        kind: Kind code.
        record: Id of the record.
        document: What the form says now.
        names: Words for codes.
        stage: The field of the election stage, which a subclass puts into its body.
        pane: The right pane; a subclass may add sections.
        tools: The right end of the header.
        ending: The ways to end the form.
        saver: Keeps the document in the store.
    """

    def __init__(self, workbench: Workbench, form: Form) -> None:
        super().__init__()
        self.workbench = workbench
        self.kind = form.copy.kind
        self.record = form.copy.record
        self.document = form.document
        self.names = CatalogueNames(workbench.desk.catalogue)
        self.saver = Saver(workbench, form, self.typed, self)
        self.ending = Ending(workbench, self.saver, form, self)
        self.history = History()
        self.stage = StageField(workbench.desk)
        self.tools = FormHeader()
        self.pane = SidePane()
        self._blocked: dict[str, str] = {}
        self._focused = self.focused()
        self.idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._tell_soon = QTimer(self, singleShot=True, interval=TELL_MS)
        self._build()
        self._connect()
        self._add_keys()
        self.tools.set_saved_at(form.copy.updated_at)
        self.document = show_aside(self.document, self.bindings, form.aside)
        self.stage.fit(self.document)
        self.retranslate()
        self.saver.note()

    # -- what a kind of record says -------------------------------------------------------------

    def build_fields(self) -> None:
        """Put the fields into `column`, with `row`, `field` and `bind`."""
        raise NotImplementedError

    def kind_name(self) -> str:
        """Return what such a record is called: "Incident"."""
        raise NotImplementedError

    def new_title(self) -> str:
        """Return the title of a form without a number yet: "New incident"."""
        raise NotImplementedError

    def followed(self, path: str, before: Common, after: Common) -> Common:
        """Return the document with what follows from an edit of one field, such as the stage."""
        if path == "stage":
            return after
        return with_value(after, "stage", followed_stage(self.workbench.desk, before, after))

    def build_pane(self) -> None:
        """Add sections to the right pane, below the attachments."""

    def look_around(self) -> None:
        """Ask the store for what stands beside the document, such as likely duplicates."""

    def told(self) -> None:
        """Hear that badges, narrative and warnings follow the document; for more to show."""

    # -- the document ---------------------------------------------------------------------------

    def edit(self, path: str, value: object) -> None:
        """Change one field and show it: a suggestion, a button."""
        self.replace_document(path, with_value(self.document, path, value))

    def replace_document(self, path: str, document: Common) -> None:
        """Take another document as one step to be undone, such as a template's; see `edit`."""
        self.history.seal()
        self._change(path, document)
        self.history.seal()

    def typed(self) -> Typed:
        """Return all that stands in the form."""
        return read_typed(self.document, self.bindings, self.ending.reason.text())

    def undo(self) -> None:
        """Take back the last step, in whatever field it was."""
        step = self.history.undo()
        if step is not None:
            self._show_step(step, step.before)

    def redo(self) -> None:
        """Do again what was taken back."""
        step = self.history.redo()
        if step is not None:
            self._show_step(step, step.after)

    # -- the end of the form --------------------------------------------------------------------

    def submit(self) -> None:
        """Submit; when an answer is missing or unclear, lead to the first one instead."""
        self.commit_field()
        unclear = self.bindings.unclear()
        if unclear:
            path, text = next(iter(unclear.items()))
            self.block_at(path, self.unclear_words(text))
        elif not self.lead_to_missing():
            self.ending.ask_reason() if self.ending.lacks_reason else self.ending.submit()

    def lead_to_missing(self) -> bool:
        """Lead to the first answer that keeps the record from being submitted, if there is one."""
        missing = missing_to_submit(self.kind, self.document)
        if missing:
            words = fill(self.tr("Fill in %1 first."), question(missing[0], self.kind))
            self.block_at(missing[0], words)
        return bool(missing)

    def save_draft(self) -> None:
        """Make one revision and close; a draft may miss anything but the reason of a change."""
        self.commit_field()
        self.ending.ask_reason() if self.ending.lacks_reason else self.ending.save_draft()

    def park(self, on_done: Callable[[], None]) -> None:
        """Put the form away for good: a draft when something was typed, nothing otherwise."""
        self.ending.park(on_done)

    def can_leave(self) -> bool:
        """Save what was typed; another screen may then lie over the form."""
        self.saver.flush()
        return True

    def block_at(self, path: str, message: str) -> None:
        """Lead to a field and say there what keeps the record from being submitted."""
        binding = self.bindings.find(path)
        self.go_to(path)
        if binding is not None:
            self._blocked[binding.field] = message
            binding.set_error(message)
            focus_marked(binding.widget)

    # -- what is told ---------------------------------------------------------------------------

    def tell(self) -> None:
        """Show what the document says: badges, narrative, warnings."""
        self._tell_soon.stop()
        problems = self._problems()
        given = answers(self.kind, self.document, problems)
        missing = missing_to_submit(self.kind, self.document)
        narrative = narrate(self.document, self.names)
        states = badge_states(given, self.current)
        self.pane.show_all(given, missing, narrative, problems, self.current)
        self.tools.set_answers(count_words(given), states)
        for binding in self.bindings:
            row = binding.holder
            if isinstance(row, AnswerRow) and row.badge is not None:
                row.badge.set_state(states.get(row.badge.text(), "empty"))
        self.told()

    def unclear_words(self, text: str) -> str:
        """Return the sentence about text that is not understood."""
        return fill(self.tr("“%1” is not understood. Write it another way."), text[:60])

    def form_hints(self) -> list[KeyHint]:
        """Return the keys that the bottom bar shows."""
        return [
            KeyHint("Tab", self.tr("Next field")),
            KeyHint("Ctrl S", self.tr("Save draft")),
            KeyHint("Ctrl Enter", self.ending.submit_words()),
            KeyHint("Ctrl Z", self.tr("Undo")),
            KeyHint("Esc", self.tr("Close")),
        ]

    # -- the page -------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        needs_reason = self.ending.needs_reason
        self.tools.retranslate(self.ending.submit_words(), has_draft=not needs_reason)
        self.stage.retranslate()
        self.ending.retranslate(self.kind_name())
        self.attachments.retranslate()
        self._show_header()
        self.set_hints(self.form_hints())
        self.tell()

    def text_changed(self) -> None:
        """Save what is typed also where no answer comes of it yet."""
        self.saver.note()

    def focus_moved(self) -> None:
        """Tell which question is current; undo begins a new step."""
        self.history.seal()
        self._tell_soon.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt
        """Save what was typed: the form is covered, locked or closed."""
        super().hideEvent(event)
        self.saver.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape closes the form when no field wanted it."""
        if event.key() == Qt.Key.Key_Escape:
            self.ending.close()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Show the badges in the header when the pane is a drawer."""
        super().resizeEvent(event)
        is_drawer = self.split is not None and self.split.is_drawer
        has_badges = self.pane.completeness.has_badges
        self.tools.fit(self.width(), is_drawer=is_drawer, has_badges=has_badges)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt
        """Take files and pictures."""
        if self.attachments.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt
        """Attach what was dropped."""
        self.attachments.add_data(event.mimeData())
        event.acceptProposedAction()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Leave a picture or a file in the clipboard to the form; words go into the field."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_paste = event.matches(QKeySequence.StandardKey.Paste)
            if is_paste and self.attachments.has_pasted():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.header.add_right(self.tools)
        self.ending.put_into(self.column)
        self.build_fields()
        self.column.addStretch(1)
        self.attachments = AttachmentsField(self.workbench, self.saver)
        self.bind("attachments", self.attachments)
        self.pane.add_section(self.attachments)
        self.build_pane()
        self.set_pane(scrolling(self.pane), SIZES.pane_form)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.bindings.edited.connect(self._edited)
        self.ending.reason.edited.connect(lambda _: self.saver.note())
        self.saver.saved.connect(self._show_saved)
        self.ending.changed.connect(self.retranslate)
        self.ending.busy_changed.connect(self._set_busy)
        self.ending.ended.connect(self.closed)
        self.pane.completeness.asked.connect(self.go_to)
        self.tools.close_button.clicked.connect(self.ending.close)
        self.tools.draft.clicked.connect(self.save_draft)
        self.tools.submit.clicked.connect(self.submit)
        self.header.back.connect(self.ending.close)
        self._tell_soon.timeout.connect(self.tell)
        self.idle.timeout.connect(self.ending.pause)

    def _add_keys(self) -> None:
        self.add_key("Ctrl+L", self.attachments.choose)
        self.add_key("Ctrl+V", self.attachments.paste)
        self.add_key("Ctrl+Z", self.undo)
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            self.add_key(keys, self.redo)
        # Not the buttons' own shortcuts: those act a moment later, and one more key may come.
        self.add_key("Ctrl+S", self.save_draft)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.add_key(keys, self.submit)

    def _edited(self, path: str, value: object) -> None:
        self._change(path, with_value(self.document, path, value))

    def _change(self, path: str, after: Common) -> None:
        before = self.document
        after = self.followed(path, before, after)
        if after != before:
            self.history.note(path, before, after)
        self.bindings.show(after)
        self._take(after)

    def _take(self, document: Common) -> None:
        # After the editors show it: what of their text is unclear goes along to the disk.
        before, self.document = self.document, document
        self._blocked.clear()
        if _stage_facts(before) != _stage_facts(document):
            self.stage.fit(document)
            self.stage.set_value(document.stage)
        self.saver.note()
        self._tell_soon.start()
        self.idle.start()

    def _show_step(self, step: Step, document: Common) -> None:
        self.bindings.show(document)
        self._take(document)
        # Not as by its key, which selects all: the next letter would replace the text.
        self.go_to(step.field, Qt.FocusReason.OtherFocusReason)
        self.tell()

    def _problems(self) -> dict[str, str]:
        """Return what cannot be right, by field, and show it; other findings are shown only."""
        wrong: dict[str, str] = {}
        shown: dict[str, str] = {}
        for finding in warnings(self.document, self.workbench.desk.clock()):
            binding = self.bindings.find(finding.field)
            settles = finding.code in TOLD_WHEN_LEFT and finding.field == self.current
            if binding is not None and not settles:
                shown.setdefault(binding.field, finding_text(finding))
            if finding.code in WRONG_CODES:
                wrong[finding.field] = finding_text(finding)
        for path, text in self.bindings.unclear().items():
            if path != self.current:
                wrong[path] = shown[path] = self.unclear_words(text)
        self._show_problems(shown)
        return wrong

    def _show_problems(self, shown: Mapping[str, str]) -> None:
        for binding in self.bindings:
            text = self._blocked.get(binding.field) or shown.get(binding.field, "")
            binding.set_error(text)

    def _show_saved(self, form: Form) -> None:
        self.tools.set_saved_at(form.copy.updated_at)
        self._show_header()

    def _show_header(self) -> None:
        number, state = self.ending.number, self.ending.state
        self.header.set_title(self.kind_name() if number else self.new_title(), number)
        self.header.set_pill(status_badge(state.value, changed_after=self.ending.changed_after))
        self.set_note(self.tools.note())

    def _set_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - carried by a signal
        # A disabled field loses the focus, so it is remembered for when the form goes on.
        if is_busy:
            self._focused = self.focused()
        self.body.setEnabled(not is_busy)
        self.tools.set_busy(is_busy=is_busy)
        if not is_busy and self._focused is not None:
            self._focused.setFocus()


def _stage_facts(document: Common) -> tuple[object, ...]:
    return document.occurred, document.place, document.stage
