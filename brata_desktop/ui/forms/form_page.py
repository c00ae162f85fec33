"""A page of bound fields: rows, their names and keys, the way to each, undo kept in one place.

It knows nothing of records; `record_form` adds the document.
"""

from collections.abc import Callable
from typing import TypeVar, cast
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from brata_desktop.ui.forms.bindings import Bindings, Editor, Holder
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.forms.rows import AnswerRow, FoldedSection
from brata_desktop.ui.frame.page import Page, scrolling
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.inputs import ParsedLineEdit

EditorT = TypeVar("EditorT", bound=QWidget)


class FormPage(Page):
    """A page whose body is a column of bound fields.

    Attributes:
        kind: Kind code of the record; empty on a page without one.
        bindings: Which editor answers which field.
        body: What scrolls.
        column: The layout of the body.
        current: Path of the field that has the focus; empty for none.
    """

    kind: str = ""

    def __init__(self) -> None:
        super().__init__(ground="surface")
        self.bindings = Bindings(self)
        self.current = ""
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(
            px(SIZES.page_left), px(12), px(SIZES.page_left), px(SIZES.page_y)
        )
        self.column.setSpacing(px(8))
        self._area: QScrollArea = scrolling(self.body)
        self.set_body(self._area)
        self._heard: WeakSet[QLineEdit] = WeakSet()
        self._names: list[Callable[[], None]] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def bind(self, path: str, editor: EditorT, holder: Holder | None = None) -> EditorT:
        """Let an editor answer a field; `holder` shows what is wrong, else the editor itself."""
        self.bindings.add(path, _as_editor(editor), holder or _as_holder(editor))
        return editor

    def field(self, path: str, editor: QWidget, *, name: str = "", required: bool = False) -> Field:
        """Make a labelled field and bind it; `name` is the question when it is not the path's."""
        made = Field("", editor, required=required)
        self.bind(path, editor, made)
        self._names.append(lambda: made.set_label(question(name or path, self.kind)))
        return made

    def row(
        self,
        path: str,
        editor: QWidget,
        letters: str = "",
        key: str = "",
        content: QLayout | None = None,
    ) -> AnswerRow:
        """Make a row, with a badge when it has letters, and bind it; `key` leads to it.

        `content` holds the editor with its neighbours; the editor alone when None.
        """
        made = AnswerRow(editor, letters, content=content)
        self.bind(path, editor, made)
        self._names.append(lambda: made.set_name(question(path, self.kind), key.replace("+", " ")))
        made.asked.connect(lambda: self.go_to(path))
        if key:
            self.add_key(key, lambda: self.go_to(path))
        return made

    def add_key(self, keys: str, act: Callable[[], object]) -> None:
        """Let keys do something while the form has the focus."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def go_to(self, path: str, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Put the focus on the editor of a field, out of its fold if it lies in one."""
        binding = self.bindings.find(path)
        if binding is not None:
            _reveal(binding.widget)
            binding.widget.setFocus(reason)

    def retranslate(self) -> None:
        """Name every field in the language in force."""
        super().retranslate()
        for name in self._names:
            name()

    def focus_first(self) -> None:
        """Go back to the field that had the focus, at first to where typing begins."""
        inside = self.focused()
        # Qt gives the first focus in a page to its first button, which is in the header.
        is_answer = inside is not None and self.body.isAncestorOf(inside)
        target = inside if inside is not None and is_answer else self.first_editor()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focused(self) -> QWidget | None:
        """Return the widget inside that has, or last had, the focus."""
        # PySide types it as never None, which it is while nothing had the focus yet.
        return cast("QWidget | None", self.focusWidget())

    def first_editor(self) -> QWidget:
        """Return where typing begins."""
        return next(iter(self.bindings)).widget

    def focus_moved(self) -> None:
        """Hear that another field has the focus."""

    def text_changed(self) -> None:
        """Hear that the words in a field changed, whatever its editor tells."""

    def commit_field(self) -> None:
        """Take what stands in a field that is read only when it is left."""
        field = self.focused()
        if isinstance(field, ParsedLineEdit):
            field.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Keep a text field from undoing by itself: undo goes over all fields."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        now.installEventFilter(self)
        if isinstance(now, QLineEdit) and now not in self._heard:
            self._heard.add(now)
            now.textChanged.connect(lambda _: self.text_changed())
        if self.body.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, px(20), px(40))
        binding = self.bindings.of_widget(now)
        current = binding.field if binding is not None else ""
        if current != self.current:
            self.current = current
            self.focus_moved()


def _as_editor(widget: QWidget) -> Editor:
    return widget  # type: ignore[return-value] # every editor of this package is a widget


def _as_holder(widget: QWidget) -> Holder:
    return widget  # type: ignore[return-value] # and can show what is wrong with it


def _reveal(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, FoldedSection):
            above.set_open(is_open=True)
        above = above.parentWidget()


def focus_marked(editor: QWidget) -> None:
    """Put the focus on the part of an editor that is marked as wrong, if one is."""
    for part in editor.findChildren(QWidget):
        if part.property("state") == "error":
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
