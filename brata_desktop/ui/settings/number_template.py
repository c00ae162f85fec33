"""The template of the report's number: typed, its places put in by a click, the next one shown."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.report_number import (
    PLACES,
    TEMPLATE_LENGTH_MAX,
    check_template,
    next_serial,
    report_number,
)
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import MiniChip
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.labels import ElidedLabel
from brata_desktop.ui.widgets.line_edit import LineEdit


class NumberTemplate(QWidget):
    """A field for the template.

    Attributes:
        edit: What is typed.
        chips: The named places, each put in where the cursor stands.

    Signals:
        edited: The officer typed or put a place in.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = dt.date.min
        self._issued: tuple[tuple[dt.date, str], ...] = ()
        self.edit = LineEdit()
        self.edit.setMaxLength(TEMPLATE_LENGTH_MAX)
        self.field = Field("", self.edit)
        self.chips = {place: MiniChip() for place in PLACES}
        self.next = ElidedLabel("", "small", "text2")
        places = QWidget()
        flow = FlowLayout(places, spacing=px(6))
        for place, chip in self.chips.items():
            flow.addWidget(chip)
            chip.clicked.connect(lambda _on=False, place=place: self._put(place))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for part in (self.field, self.next, places):
            column.addWidget(part)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._preview)
        self.edit.textEdited.connect(self.edited)
        self.retranslate()

    def show_template(
        self, template: str, today: dt.date, issued: Sequence[tuple[dt.date, str]]
    ) -> None:
        """Show a template and what its next number would be.

        Args:
            template: As the unit has set it; empty when numbers are typed.
            today: Day of the period under way.
            issued: Day and number of this year's reports.
        """
        self._today, self._issued = today, tuple(issued)
        self.edit.setText(template)
        self._preview()

    def text(self) -> str:
        """Give the template."""
        return self.edit.text().strip()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.field.set_label(self.tr("Number of the report"))
        words = {
            "number": self.tr("Serial number"),
            "day": self.tr("Day"),
            "month": self.tr("Month"),
            "roman_month": self.tr("Month in Roman"),
            "year": self.tr("Year"),
        }
        for place, chip in self.chips.items():
            chip.set_label(words[place])
            chip.set_hint(f"{{{place}}}")
        self._preview()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _put(self, place: str) -> None:
        self.edit.insert(f"{{{place}}}")
        self.edit.setFocus()
        self.edited.emit()

    def _preview(self) -> None:
        template = self.text()
        try:
            check_template(template)
        except InvalidInput as error:
            self.field.set_error(error_text(error))
            self.next.set_text("")
            return
        self.field.set_error("")
        number = report_number(template, next_serial(template, self._issued), self._today)
        words = fill(self.tr("Next: %1"), number)
        self.next.set_text(words if number else self.tr("Empty: the number is typed each time."))
