"""Which widget answers which field: document -> widgets, and one edited widget -> document.

The document is the truth. A widget is only shown a value, and only an edit by the officer comes
back, for that one field: what a form shows oddly, or not at all, stays as it was.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from brata_desktop.domain.document import Common

Value = TypeVar("Value")


class Editor(Protocol):
    """A widget, or a group of widgets, that answers one field."""

    @property
    def edited(self) -> SignalInstance:
        """Sent when the officer changed the answer; carries the new value of the field."""

    def set_value(self, value: Any, /) -> None:  # noqa: ANN401 - whatever the field holds
        """Show a value without telling anybody."""

    def unclear(self) -> str:
        """Return what was typed and is not understood; empty when all of it is."""


@runtime_checkable
class Retypable(Protocol):
    """An editor in which unclear text can stand again as it was typed."""

    def retype(self, text: str, /) -> None:
        """Put it there without telling anybody."""


@runtime_checkable
class Holder(Protocol):
    """What stands around an editor and says what is wrong with the answer."""

    def set_error(self, message: str, /) -> None:
        """Say it in one line; empty clears it."""


@dataclass(frozen=True, slots=True)
class Binding:
    """A field, its editor, and where its errors are shown."""

    field: str
    editor: Editor
    holder: Holder

    def set_error(self, message: str) -> None:
        """Say at the field what is wrong, and mark the part of the editor that is."""
        self.holder.set_error(message)
        own: object = self.editor
        if own is not self.holder and isinstance(own, Holder):
            own.set_error(message)

    @property
    def widget(self) -> QWidget:
        """The editor as a widget."""
        if not isinstance(self.editor, QWidget):
            raise TypeError(f"the editor of {self.field} is no widget")
        return self.editor


def value_at(document: object, path: str) -> object:
    """Return the value of a field, or of a field within a field: "casualties.dead"."""
    value = document
    for name in path.split("."):
        value = getattr(value, name)
    return value


def with_value(document: Value, path: str, value: object) -> Value:
    """Return the document with another value at a path; everything else stays."""
    name, _, rest = path.partition(".")
    inner = with_value(getattr(document, name), rest, value) if rest else value
    return replace(document, **{name: inner})  # type: ignore[type-var]


class Bindings(QObject):
    """All bindings of a form, in reading order.

    Signals:
        edited: The officer changed an answer; carries the field's path and the new value.
    """

    edited = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bindings: dict[str, Binding] = {}
        self._shown: dict[str, object] = {}

    def __iter__(self) -> Iterator[Binding]:
        """Go through the bindings in reading order."""
        return iter(self._bindings.values())

    def add(self, path: str, editor: Editor, holder: Holder) -> None:
        """Let an editor answer a field."""
        self._bindings[path] = Binding(path, editor, holder)
        editor.edited.connect(lambda value: self._take(path, value))

    def find(self, field: str) -> Binding | None:
        """Return the binding of a field; a part ("occurred.time", "persons[2]") finds its whole."""
        whole = field.partition("[")[0]
        while whole and whole not in self._bindings:
            whole = whole.rpartition(".")[0]
        return self._bindings.get(whole)

    def show(self, document: Common) -> None:
        """Show a document; an editor whose field did not change is left alone."""
        for path, binding in self._bindings.items():
            value = value_at(document, path)
            if path not in self._shown or self._shown[path] != value:
                self._shown[path] = value
                binding.editor.set_value(value)

    def of_widget(self, widget: QWidget | None) -> Binding | None:
        """Return the binding a widget belongs to."""
        for binding in self._bindings.values():
            own = binding.widget
            if widget is not None and (own is widget or own.isAncestorOf(widget)):
                return binding
        return None

    def unclear(self) -> dict[str, str]:
        """Return what was typed and not understood, by field."""
        told = {path: binding.editor.unclear() for path, binding in self._bindings.items()}
        return {path: text for path, text in told.items() if text}

    def retype(self, unclear: Mapping[str, str]) -> dict[str, str]:
        """Put unclear text back, by field; return what found no place."""
        left = {}
        for path, text in unclear.items():
            binding = self._bindings.get(path)
            editor: object = binding.editor if binding is not None else None
            if isinstance(editor, Retypable):
                editor.retype(text)
            if binding is None or binding.editor.unclear() != text:
                left[path] = text
        return left

    def _take(self, path: str, value: object) -> None:
        self._shown[path] = value
        self.edited.emit(path, value)
