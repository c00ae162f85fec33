"""Undo and redo over all fields of a form: the documents it had, one step a word."""

from dataclasses import dataclass, field

from brata_desktop.domain.document import Common
from brata_desktop.ui.forms.bindings import value_at

STEPS_MAX = 500


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one field, with the documents before and after it."""

    field: str
    before: Common
    after: Common


@dataclass(slots=True)
class History:
    """The steps that can be taken back, and those taken back already."""

    _done: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)
    _is_sealed: bool = True

    def note(self, path: str, before: Common, after: Common) -> None:
        """Remember a change: letters of one word are one step, an item more or less its own."""
        old, new = value_at(before, path), value_at(after, path)
        grown = len(new) - len(old) if isinstance(new, tuple) and isinstance(old, tuple) else 0
        last = self._done[-1] if self._done else None
        if last is not None and last.field == path and not self._is_sealed and not grown:
            self._done[-1] = Step(path, last.before, after)
        else:
            self._done.append(Step(path, before, after))
            del self._done[:-STEPS_MAX]
        self._undone.clear()
        # What is typed into a new item belongs to it; one that went is a step by itself.
        self._is_sealed = grown < 0 or (isinstance(new, str) and new[-1:].isspace())

    def seal(self) -> None:
        """Let the next change be a step of its own: the focus moved on."""
        self._is_sealed = True

    def undo(self) -> Step | None:
        """Take the last step back; show its `before`. None when there is none."""
        return self._move(self._done, self._undone)

    def redo(self) -> Step | None:
        """Take back the last undo; show its `after`. None when there is none."""
        return self._move(self._undone, self._done)

    def _move(self, source: list[Step], target: list[Step]) -> Step | None:
        self._is_sealed = True
        if not source:
            return None
        target.append(source.pop())
        return target[-1]
