"""The left side of Laporan: which report, what it contains, the words that people write."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from brata_desktop.domain.errors import BrataError, InvalidInput
from brata_desktop.services.daily_report import ReportRequest
from brata_desktop.services.report_draft import OpenReport
from brata_desktop.services.unit_settings import CLASSIFICATIONS
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.report.sections import SectionList
from brata_desktop.ui.report.signer import SignerEdit
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.buttons import IconButton
from brata_desktop.ui.widgets.card import SectionHeader, rule
from brata_desktop.ui.widgets.date_edit import DateEdit
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.inputs import ComboBox, TextArea
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

PAPERS = ("A4", "F4")


class ReportOptions(QFrame):
    """Everything that is chosen or typed for a day's report.

    Args:
        parse: Understands a typed day.

    Signals:
        edited: Words, sections, signer or paper changed; the records did not.
        day_asked: Another day; carries a ``date``.
        unit_asked: Another unit; carries its code.
        mask_asked: Full names or initials, as `request` says.
        review_asked: The records that wait are to be reviewed.
    """

    edited = Signal()
    day_asked = Signal(object)
    unit_asked = Signal(str)
    mask_asked = Signal()
    review_asked = Signal()

    def __init__(self, parse: Callable[[str], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._request: ReportRequest | None = None
        self._pending, self._may_review = 0, False
        self._is_showing = False
        self.unit = ComboBox()
        self.before, self.after = (
            IconButton("chevron-left", "", framed=True),
            IconButton("chevron-right", "", framed=True),
        )
        self.day = DateEdit(parse, errors=(InvalidInput,))
        self.contents, self.sections = SectionHeader(role="strong"), SectionList()
        self.general, self.analysis = TextArea(lines=2, max_lines=6), TextArea(lines=3, max_lines=9)
        self.number, self.operation_day = LineEdit(), LineEdit()
        self.classification = ComboBox()
        self.signer = SignerEdit()
        self.paper = SegmentedControl([Option(paper, paper) for paper in PAPERS])
        self.masked, self.masked_note = QCheckBox(), Label("", "small", "text3", wrap=True)
        self.pending = MessageBar(tone="warn")
        self.no_right = MessageBar(tone="info", icon="printer")
        self._fields = {
            "unit": Field("", self.unit),
            "day": Field("", self.day, row=row_of(self.before, self.day, self.after)),
            "general": Field("", self.general),
            "analysis": Field("", self.analysis),
            "number": Field("", self.number),
            "classification": Field("", self.classification),
            "operation_day": Field("", self.operation_day),
            "paper": Field("", self.paper),
        }
        self._build()
        self._connect()
        self.retranslate()

    def show_report(self, opened: OpenReport) -> None:
        """Show a day's report in place of another one."""
        request = opened.request
        self._is_showing = True
        self._request = request
        self._show_unit(opened)
        self.day.set_value(request.day)
        self.sections.show_sections(request.sections)
        self.general.set_text(request.general_situation)
        self.analysis.set_text(request.analysis)
        self.number.setText(request.number)
        self.operation_day.setText(request.operation_day)
        self.classification.set_key(request.classification or "-")
        self.signer.show_signer(request.signatory, opened.signers)
        self.paper.set_chosen(request.paper)
        self.masked.setChecked(request.is_masked)
        self._show_rights(opened)
        self._is_showing = False

    def request(self) -> ReportRequest | None:
        """Give what is wanted now; None before the first report is open."""
        if self._request is None:
            return None
        classification = self.classification.key()
        return replace(
            self._request,
            sections=self.sections.sections(),
            general_situation=self.general.text(),
            analysis=self.analysis.text(),
            number=self.number.text().strip(),
            operation_day=self.operation_day.text().strip(),
            classification="" if classification == "-" else classification,
            signatory=self.signer.signer(),
            paper=self.paper.chosen_key(),
            is_masked=self.masked.isChecked(),
        )

    def follow(self, opened: OpenReport) -> None:
        """Take what is proposed anew for the same day; what was typed or chosen stays."""
        if self._request is not None and self.number.text().strip() == self._request.number:
            self.number.setText(opened.request.number)
        self._request = opened.request
        self._is_showing = True
        self._show_rights(opened)
        self._is_showing = False

    def show_counts(self, counts: Mapping[str, int], pending: int) -> None:
        """Show what the report lists and how much of it nobody approved yet."""
        self.sections.show_counts(counts)
        self._pending = pending
        self._show_pending()

    def move_day(self, days: int) -> None:
        """Ask for a day before or after the one shown."""
        if self._request is not None:
            self.day_asked.emit(self._request.day + dt.timedelta(days=days))

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        labels = {
            "unit": self.tr("Area"),
            "day": self.tr("Day"),
            "general": self.tr("General situation"),
            "analysis": self.tr("Analysis and advice"),
            "number": self.tr("Number"),
            "classification": self.tr("Classification"),
            "operation_day": self.tr("Day of the operation"),
            "paper": self.tr("Paper"),
        }
        for name, label in labels.items():
            self._fields[name].set_label(label)
        self.contents.set_texts(self.tr("Contents of the report"))
        self._order.setText(self.tr("Alt ↑ ↓ changes the order"))
        self.before.set_hint(self.tr("Day before"))
        self.after.set_hint(self.tr("Day after"))
        self.general.setPlaceholderText(self.tr("Weather, agenda, mood: as you see it"))
        self.analysis.setPlaceholderText(self.tr("What the day means and what should be done"))
        self.operation_day.setPlaceholderText(self.tr("Optional"))
        none = [("-", self.tr("None"))]
        self.classification.set_choices([*none, *((c, c) for c in CLASSIFICATIONS if c)])
        self.masked.setText(self.tr("Mask names of children and victims"))
        self.masked_note.setText(self.tr("Names of children and victims are masked."))
        self.no_right.set_texts(
            self.tr("You may look, not print"),
            self.tr("The report is printed by a command post operator or a supervisor."),
        )
        self._show_pending()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        self._order = Label("", "small", "text3")
        self.contents.add_action(self._order)
        self.pending.hide()
        self.no_right.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SIZES.page_left), px(14), px(SIZES.page_left), px(14))
        column.setSpacing(px(11))
        parts: tuple[QWidget, ...] = (
            self.pending,
            self.no_right,
            self._fields["unit"],
            self._fields["day"],
            rule(),
            self.contents,
            self.sections,
            self._fields["general"],
            self._fields["analysis"],
            self.signer,
            self._fields["number"],
        )
        for part in parts:
            column.addWidget(part)
        small = (self._fields["classification"], self._fields["operation_day"])
        column.addLayout(row_of(*small, spacing=8))
        column.addWidget(self._fields["paper"])
        column.addWidget(self.masked)
        column.addWidget(self.masked_note)
        column.addStretch(1)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.move_day(-1))
        self.after.clicked.connect(lambda: self.move_day(1))
        self.day.value_changed.connect(self._ask_day)
        self.day.rejected.connect(self._refuse_day)
        self.unit.activated.connect(lambda: self.unit_asked.emit(self.unit.key()))
        self.masked.toggled.connect(self._ask_mask)
        self.pending.acted.connect(self.review_asked)
        for area in (self.general, self.analysis):
            area.textChanged.connect(self._say_edited)
        for line in (self.number, self.operation_day):
            line.textEdited.connect(self._say_edited)
        for source in (self.sections.edited, self.signer.edited, self.paper.chosen):
            source.connect(self._say_edited)
        self.classification.activated.connect(self._say_edited)

    def _say_edited(self) -> None:
        if not self._is_showing and self._request is not None:
            self.edited.emit()

    def _ask_mask(self) -> None:
        if not self._is_showing:
            self.mask_asked.emit()

    def _ask_day(self, day: dt.date | None) -> None:
        self._fields["day"].set_error("")
        if day is None and self._request is not None:
            self.day.set_value(self._request.day)
        elif day is not None:
            self.day_asked.emit(day)

    def _refuse_day(self, error: BrataError) -> None:
        self._fields["day"].set_error(error_text(error))

    def _show_unit(self, opened: OpenReport) -> None:
        self.unit.set_choices(opened.units)
        self.unit.set_key(opened.request.unit)
        self._fields["unit"].setVisible(len(opened.units) > 1)

    def _show_rights(self, opened: OpenReport) -> None:
        self._may_review = opened.may_review
        self.masked.setVisible(opened.may_unmask)
        self.masked_note.setVisible(not opened.may_unmask)
        self.no_right.setVisible(not opened.may_issue)

    def _show_pending(self) -> None:
        self.pending.set_texts(
            self.tr("%n record(s) not yet approved", "", self._pending),
            self.tr("Counted in a column of their own; critical and notable ones are named."),
            self.tr("Review") if self._may_review else "",
        )
        self.pending.setVisible(self._pending > 0)
