"""The base of every form: one document, its editors, undo, the right pane, the keys.

A kind of record is a subclass that says in `build_fields` which editor answers which field. The
document is the one truth of an open form: every edit gives a new document, and from it come the
working copy, the narrative, the badges and the warnings. Saving is in `saver`, the ways to end a
form in `ending`.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from brata_desktop.domain.completeness import answers, missing_to_submit
from brata_desktop.domain.document import Common
from brata_desktop.domain.entry.unclear_text import with_unclear
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.narrative import narrate
from brata_desktop.domain.times import WITA
from brata_desktop.domain.warnings import warnings
from brata_desktop.services.records import Form
from brata_desktop.ui.finding_text import finding_text
from brata_desktop.ui.forms.bindings import Bindings, Editor, Holder, with_value
from brata_desktop.ui.forms.ending import Ending
from brata_desktop.ui.forms.history import History, Step
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.forms.rows import AnswerRow, FoldedSection
from brata_desktop.ui.forms.saver import Saver
from brata_desktop.ui.forms.side_pane import SidePane, badge_states, count_words
from brata_desktop.ui.forms.stage_field import StageField, followed
from brata_desktop.ui.frame.page import Page, scrolling
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.mnemonic import MnemonicRow
from brata_desktop.ui.widgets.pill import status_badge
from brata_desktop.ui.workbench import Workbench

IDLE_MS = 10 * 60 * 1000
"""What was typed becomes a revision after this long without a key."""

TELL_MS = 120
"""Narrative, badges and warnings follow the typing at this distance."""

WRONG_CODES = frozenset({"time-ahead", "end-before-start"})
"""Findings that make an answer count as wrong; the others only point something out."""

EditorT = TypeVar("EditorT", bound=QWidget)


class RecordForm(Page):
    """An open form.

    Attributes:
        workbench: What pages share.
        kind: Kind code.
        document: What the form says now.
        bindings: Which editor answers which field.
        pane: The right pane; a subclass may add sections.
        ending: The ways to end the form.
        saver: Keeps the document in the store.
    """

    def __init__(self, workbench: Workbench, form: Form) -> None:
        super().__init__(ground="surface")
        self.workbench = workbench
        self.kind = form.copy.kind
        self.document = form.document
        self.names = CatalogueNames(workbench.desk.catalogue)
        self.bindings = Bindings(self)
        self.saver = Saver(workbench, form, self)
        self.ending = Ending(workbench, self.saver, form, self)
        self.history = History()
        self.stage = StageField(workbench.desk)
        self._current = ""
        self._blocked: dict[str, str] = {}
        self._saved_at = form.copy.updated_at
        self._named: dict[str, Callable[[], None]] = {}
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._tell_soon = QTimer(self, singleShot=True, interval=TELL_MS)
        self._build()
        self._connect()
        self._add_keys()
        self.bindings.show(self.document)
        self.stage.fit(self.document)
        self.retranslate()

    # -- what a kind of record says -------------------------------------------------------------

    def build_fields(self, column: QVBoxLayout) -> None:
        """Put the fields into the body, with `row`, `field` and `bind`."""
        raise NotImplementedError

    def kind_name(self) -> str:
        """Return what such a record is called: "Incident"."""
        raise NotImplementedError

    def new_title(self) -> str:
        """Return the title of a form without a number yet: "New incident"."""
        raise NotImplementedError

    def first_editor(self) -> QWidget:
        """Return where typing begins."""
        return next(iter(self.bindings)).widget

    def told(self) -> None:
        """Hear that the document changed and badges and narrative were told; for more to show."""

    def bind(self, path: str, editor: EditorT, holder: Holder | None = None) -> EditorT:
        """Let an editor answer a field; `holder` shows what is wrong, else the editor itself."""
        self.bindings.add(path, _as_editor(editor), holder or _as_holder(editor))
        return editor

    def field(self, path: str, editor: QWidget, *, required: bool = False) -> Field:
        """Make a labelled field and bind it."""
        made = Field("", editor, required=required)
        self.bind(path, editor, made)
        self._named[path] = lambda: made.set_label(question(path))
        return made

    def row(self, path: str, editor: QWidget, letters: str = "", key: str = "") -> AnswerRow:
        """Make a row with a badge and bind it; `key` ("Alt+1") leads to it."""
        made = AnswerRow(editor, letters)
        self.bind(path, editor, made)
        self.name_row(made, path, key)
        return made

    def name_row(self, row: AnswerRow, path: str, key: str = "") -> None:
        """Name a row after its field and let a key and its badge lead to it."""
        self._named[path] = lambda: row.set_name(question(path), key.replace("+", " "))
        row.asked.connect(lambda: self.go_to(path))
        if key:
            self.add_key(key, lambda: self.go_to(path))

    def add_key(self, keys: str, act: Callable[[], object]) -> None:
        """Let keys do something while the form has the focus."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    # -- the document ---------------------------------------------------------------------------

    def edit(self, path: str, value: object) -> None:
        """Change one field and show it: a template, a suggestion, a button."""
        self.replace_document(path, with_value(self.document, path, value))

    def replace_document(self, path: str, document: Common) -> None:
        """Take another document as one step that can be undone; `path` gets the focus then."""
        self.history.seal()
        self._change(path, document)
        self.history.seal()
        self.bindings.show(self.document)

    def kept_document(self) -> Common:
        """Return the document with what was typed and not understood kept in its remarks."""
        unclear = self.bindings.unclear()
        return with_unclear(self.document, {question(at): text for at, text in unclear.items()})

    def go_to(self, path: str, message: str = "") -> None:
        """Put the focus on a field, and say there what is missing."""
        binding = self.bindings.find(path)
        if binding is None:
            return
        _reveal(binding.widget)
        binding.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if message:
            self._blocked[binding.field] = message
            binding.holder.set_error(message)

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

    # -- the page -------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self.close_button.set_words(self.tr("Close"), self.tr("Close the form (Esc)"))
        self.draft_button.set_words(self.tr("Save draft"))
        self.submit_button.set_words(self.ending.submit_words())
        self.draft_button.setVisible(not self.ending.needs_reason)
        self._show_header()
        self.stage.retranslate()
        for name in self._named.values():
            name()
        self.ending.retranslate(self.kind_name())
        self.set_hints(self.form_hints())
        self.tell()

    def form_hints(self) -> list[KeyHint]:
        """Return the keys that the bottom bar shows."""
        return [
            KeyHint("Tab", self.tr("Next field")),
            KeyHint("Ctrl S", self.tr("Save draft")),
            KeyHint("Ctrl Enter", self.ending.submit_words()),
            KeyHint("Ctrl Z", self.tr("Undo")),
            KeyHint("Ctrl Y", self.tr("Redo")),
            KeyHint("Esc", self.tr("Close")),
        ]

    def tell(self) -> None:
        """Show what the document says: badges, narrative, warnings."""
        self._tell_soon.stop()
        problems = self.problems()
        told = answers(self.kind, self.document, problems)
        missing = missing_to_submit(self.kind, self.document)
        narrative = narrate(self.document, self.names)
        self.pane.show_all(told, missing, narrative, problems, self._current)
        states = badge_states(told, self._current)
        self.badges.set_states(states)
        self.badge_count.setText(count_words(told))
        for binding in self.bindings:
            if isinstance(binding.holder, AnswerRow) and binding.holder.badge is not None:
                binding.holder.badge.set_state(states[binding.holder.badge.text()])
        self.told()

    def problems(self) -> dict[str, str]:
        """Return what cannot be right as it stands, and show it at its field.

        Gives the sentence by field; other findings are shown too, but count for nothing.
        """
        now = self.workbench.desk.clock()
        found: dict[str, str] = {}
        shown: dict[str, str] = {}
        for finding in warnings(self.document, now):
            binding = self.bindings.find(finding.field)
            if binding is not None:
                shown.setdefault(binding.field, finding_text(finding))
            if finding.code in WRONG_CODES:
                found[finding.field] = finding_text(finding)
        for path, text in self.bindings.unclear().items():
            binding = self.bindings.find(path)
            if binding is not None and path != self._current:
                found[path] = shown[path] = self.unclear_words(text)
        self._show_problems(shown)
        return found

    def unclear_words(self, text: str) -> str:
        """Return the sentence about text that is not understood."""
        return fill(self.tr("“%1” is not understood. Write it another way."), text[:60])

    def submit(self) -> None:
        """Submit; when an answer is missing, lead to the first one instead."""
        unclear = self.bindings.unclear()
        missing = missing_to_submit(self.kind, self.document)
        if unclear:
            field, text = next(iter(unclear.items()))
            self.go_to(field, self.unclear_words(text))
        elif missing:
            words = fill(self.tr("Fill in %1 first."), question(missing[0]))
            self.go_to(missing[0], words)
        elif self.ending.lacks_reason:
            self.ending.ask_reason()
        else:
            self.ending.submit()

    def save_draft(self) -> None:
        """Make one revision and close; a draft may miss anything but the reason of a change."""
        if self.ending.lacks_reason:
            self.ending.ask_reason()
        else:
            self.ending.save_draft()

    def can_leave(self) -> bool:
        """Save what was typed; another screen may then lie over the form."""
        self.saver.flush()
        return True

    def park(self, on_done: Callable[[], None]) -> None:
        """Put the form away for good: a draft when something was typed, nothing otherwise."""
        self.ending.park(on_done)

    def focus_first(self) -> None:
        """Go back to the field that had the focus, at first to where typing begins."""
        inside = self.focusWidget()
        target = inside if inside is not None and inside is not self else self.first_editor()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Keep a text field from undoing by itself: undo goes over all fields."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    # -- inside ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.badge_count = Label(role="small", tone="text3")
        self.badges = MnemonicRow()
        self.saved = ElidedLabel(role="small", tone="text3")
        self.close_button = Button(icon="x", kind="quiet")
        self.draft_button = Button(icon="save", shortcut="Ctrl+S")
        self.submit_button = Button(icon="send", kind="primary", shortcut="Ctrl+Return")
        for widget in (self.badge_count, self.badges, self.saved,
                       self.close_button, self.draft_button, self.submit_button):  # fmt: skip
            self.header.add_right(widget)
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(
            px(SIZES.page_left), px(12), px(SIZES.page_left), px(SIZES.page_y)
        )
        column.setSpacing(px(10))
        self.ending.put_into(column)
        self.build_fields(column)
        column.addStretch(1)
        self._area: QScrollArea = scrolling(self.body)
        self.set_body(self._area)
        self.pane = SidePane()
        self.set_pane(scrolling(self.pane), SIZES.pane_form)

    def _connect(self) -> None:
        self.bindings.edited.connect(self._edited)
        self.saver.saved.connect(self._show_saved)
        self.ending.changed.connect(self.retranslate)
        self.ending.busy_changed.connect(self._set_busy)
        self.ending.ended.connect(self.closed)
        self.pane.completeness.asked.connect(self.go_to)
        self.close_button.clicked.connect(self.ending.close)
        self.draft_button.clicked.connect(self.save_draft)
        self.submit_button.clicked.connect(self.submit)
        self.header.back.connect(self.ending.close)
        self._tell_soon.timeout.connect(self.tell)
        self._idle.timeout.connect(self.ending.pause)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _add_keys(self) -> None:
        self.add_key("Ctrl+Z", self.undo)
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            self.add_key(keys, self.redo)
        self.add_key("Ctrl+Enter", self.submit)

    def _set_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - carried by a signal
        focused = self.focusWidget()
        self.body.setEnabled(not is_busy)
        for button in (self.close_button, self.draft_button, self.submit_button):
            button.setEnabled(not is_busy)
        if not is_busy and focused is not None:
            focused.setFocus()

    def _edited(self, path: str, value: object) -> None:
        self._change(path, with_value(self.document, path, value))

    def _change(self, path: str, after: Common) -> None:
        before = self.document
        if path != "stage":
            after = with_value(after, "stage", followed(self.workbench.desk, before, after))
        if after == before:
            self.saver.take(self.kept_document())
            self._tell_soon.start()
            return
        value = str(getattr(after, path.split(".")[0], ""))
        self.history.note(path, before, after, ends_word=value[-1:].isspace())
        self._show_document(after)

    def _show_document(self, document: Common) -> None:
        before, self.document = self.document, document
        self._blocked.clear()
        if (before.occurred, before.place, before.stage) != (
            document.occurred, document.place, document.stage,
        ):  # fmt: skip
            self.stage.fit(document)
            self.stage.set_value(document.stage)
        self.saver.take(self.kept_document())
        self._tell_soon.start()
        self._idle.start()

    def _show_step(self, step: Step, document: Common) -> None:
        self._show_document(document)
        self.bindings.show(document)
        self.go_to(step.field)
        self.tell()

    def _show_problems(self, shown: Mapping[str, str]) -> None:
        for binding in self.bindings:
            text = self._blocked.get(binding.field) or shown.get(binding.field, "")
            binding.holder.set_error(text)

    def _show_saved(self, form: Form) -> None:
        self._saved_at = form.copy.updated_at
        self._show_header()

    def _show_header(self) -> None:
        number = self.ending.number
        self.header.set_title(self.kind_name() if number else self.new_title(), number)
        state = self.ending.state
        self.header.set_pill(status_badge(state.value, changed_after=self.ending.changed_after))
        saved_at = self._saved_at.astimezone(WITA)
        self.saved.set_text(fill(self.tr("Saved on this laptop %1"), f"{saved_at:%H.%M.%S}"))
        self.set_note(fill(self.tr("Draft saved by itself %1"), f"{saved_at:%H.%M}"))

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        now.installEventFilter(self)
        if self.body.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, px(20), px(40))
        binding = self.bindings.of_widget(now)
        current = binding.field if binding is not None else ""
        if current != self._current:
            self._current = current
            self.history.seal()
            self._tell_soon.start()

    def _fit(self) -> None:
        is_drawer = self.split is not None and self.split.is_drawer
        has_badges = bool(self.pane.completeness.has_badges)
        self.badges.setVisible(is_drawer and has_badges)
        self.badge_count.setVisible(is_drawer)
        self.saved.setVisible(not is_drawer)


def _as_editor(widget: QWidget) -> Editor:
    return widget  # type: ignore[return-value] # every editor of this package is a widget


def _as_holder(widget: QWidget) -> Holder:
    return widget  # type: ignore[return-value]


def _reveal(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, FoldedSection):
            above.set_open(True)
        above = above.parentWidget()
