"""One agreement in the form: what is to be done, by whom, until when, how far it is."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.meeting import Owner
from brata_desktop.domain.kinds.meeting.due_text import parse_due
from brata_desktop.ui.forms.activity_form import NameChoice
from brata_desktop.ui.forms.bindings import Editor
from brata_desktop.ui.forms.fields import ChoiceField, TextField
from brata_desktop.ui.forms.items_field import ItemRow
from brata_desktop.ui.forms.when_field import Clock
from brata_desktop.ui.kinds.meeting.words import state_choices
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.date_edit import DateEdit
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.line_edit import mark_error

_OWNER, _DUE, _STATE = 250, 214, 132
Owners = Callable[[], Sequence[Owner]]
"""Whom to offer now: grows while the form is open."""


class _OwnerChoice(NameChoice):
    """The list with its line."""

    def unsettled(self) -> bool:
        """Whether letters stand in the line that no choice was made of yet."""
        line = self.lineEdit()
        return line is not None and line.isModified()


class OwnerField(QWidget):
    """Who has to do it: one of those offered, or any other body in words.

    Signals:
        edited: Another owner; carries an `Owner`.
    """

    edited = Signal(object)

    def __init__(self, owners: Owners) -> None:
        super().__init__()
        self._owners = owners
        self._value = Owner()
        self.choice = _OwnerChoice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choice)
        self.setFocusProxy(self.choice)
        self.choice.edited.connect(lambda _code: self._take(self.choice.currentText()))

    def offer(self, placeholder: str) -> None:
        """Offer those who are known now; what is chosen stays."""
        self.choice.offer([(each.name, each.name) for each in self._owners()], placeholder)
        self.choice.setAccessibleName(placeholder)

    def set_value(self, value: Owner) -> None:
        """Show an owner; what is being typed says the same already."""
        if value != self._value or not self.choice.unsettled():
            self.choice.set_value(value.name)
        self._value = value

    def unclear(self) -> str:
        """Any name is an owner."""
        return ""

    def set_error(self, message: str) -> None:
        """Show or clear that the answer is wrong."""
        self.choice.set_error(message)

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops."""
        return [self.choice]

    def _take(self, text: str) -> None:
        """Take one who is offered, with unit and post; any other name is a body of its own.

        With every letter: what is typed must not wait for the next field to be on disk.
        """
        name = text.strip()
        known = (each for each in self._owners() if each.name.casefold() == name.casefold())
        owner = next(known, Owner(name))
        if owner != self._value:
            self._value = owner
            self.edited.emit(owner)


class DueField(DateEdit):
    """The day by which it is to be done: "5/2", "besok", "+3", "Jumat".

    Signals:
        edited: Another day, or none; carries it.
        entered: Enter was pressed: the next agreement, please.
    """

    edited = Signal(object)
    entered = Signal()

    def __init__(self, clock: Clock) -> None:
        self._told: dt.date | None = None
        super().__init__(lambda text: parse_due(text, clock()), errors=(InvalidInput,))
        self.textEdited.connect(self._type)
        self.value_changed.connect(self._tell)

    def set_value(self, value: dt.date | None) -> None:
        """Show a day; text that is still typed, or is no day, stays where it is the old one."""
        if value != self._told or not (self.isModified() or self.unclear()):
            super().set_value(value)
        self._told = value

    def unclear(self) -> str:
        """Return what stands there and is no day."""
        text = self.text().strip()
        return text if text and self._read(text) is None else ""

    def retype(self, text: str) -> None:
        """Put back what is no day."""
        self.setText(text)
        self.setModified(True)

    def set_error(self, message: str) -> None:
        """Show or clear that the answer is wrong."""
        mark_error(self, message)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter takes the day and asks for the next agreement."""
        if event.text() in {"\r", "\n"} and not event.modifiers():
            self.commit()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def _type(self, text: str) -> None:
        """Tell a day as soon as it is one; what is none is told too, so that it is kept."""
        self._tell(self._read(text.strip()))

    def _read(self, text: str) -> dt.date | None:
        try:
            found: dt.date | None = self._parse(text) if text else None
        except InvalidInput:
            return None
        return found

    def _tell(self, day: dt.date | None) -> None:
        self._told = day
        self.edited.emit(day)


class AgreementRow(ItemRow):
    """The editors of an agreement, in two lines."""

    def __init__(self, item: Any, clock: Clock, owners: Owners) -> None:  # noqa: ANN401 - an `Agreement`
        self.what, self.owner = TextField(), OwnerField(owners)
        self.due, self.state = DueField(clock), ChoiceField()
        self.owner.setFixedWidth(px(_OWNER))
        self.due.setFixedWidth(px(_DUE))
        self.state.setFixedWidth(px(_STATE))
        self.state.offer(state_choices())
        editors: dict[str, Editor] = {
            "content": self.what,
            "owner": self.owner,
            "due": self.due,
            "state": self.state,
        }
        super().__init__(item, editors, self._content())
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.what.setPlaceholderText(self.tr("What is to be done"))
        self.what.setAccessibleName(self.tr("What is to be done"))
        self.owner.offer(self.tr("Who has to do it"))
        self.due.set_value(self.due.value())
        self.due.setPlaceholderText(self.tr("Until: 5/2, Jumat, +3"))
        self.due.setAccessibleName(self.tr("Until when"))
        self.state.offer(state_choices())
        self.state.setAccessibleName(self.tr("State of the agreement"))

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row_of(self.what))
        second = QWidget()
        flow = FlowLayout(second, spacing=px(6))
        for part in (self.owner, self.due, self.state):
            flow.addWidget(part)
        column.addWidget(second)
        return content
