"""The unit's settings as a form: letterhead, number and period, who signs, order, approval."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.units import LETTERHEAD_WIDTH
from brata_desktop.reports.daily_inputs import PHOTOS
from brata_desktop.services.unit_overview import UnitOverview
from brata_desktop.services.unit_settings import (
    CLASSIFICATIONS,
    ESCALATION_HOURS_MAX,
    LETTERHEAD_LINES_MAX,
    PERIOD_HOURS_MAX,
    UnitSettings,
)
from brata_desktop.ui.report.sections import SectionList
from brata_desktop.ui.report.signer import SignerEdit
from brata_desktop.ui.settings.number_template import NumberTemplate
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.inputs import ComboBox, TextArea
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.scrolling import go_to
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

_NONE = "-"


class UnitForm(QWidget):
    """Every setting of the unit; nothing is written here.

    Attributes:
        fields: The fields by the names of `UnitSettings`.

    Signals:
        edited: The officer changed something.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = UnitSettings()
        self._is_showing = False
        self.letterhead = TextArea(lines=3, max_lines=4)
        self.address, self.place_of_issue = LineEdit(), LineEdit()
        self.number = NumberTemplate()
        self.period_start = ComboBox()
        self.period_hours = LineEdit()
        self.cut_off, self.escalation = ComboBox(), LineEdit()
        self.classification = ComboBox()
        self.signer, self.sections = SignerEdit(), SectionList()
        self.single_supervisor = SegmentedControl([Option("no", ""), Option("yes", "")])
        self.fields = {
            "letterhead": Field("", self.letterhead),
            "address": Field("", self.address),
            "place_of_issue": Field("", self.place_of_issue),
            "report_number": self.number.field,
            "period_start_hour": Field("", self.period_start),
            "period_hours": Field("", self.period_hours),
            "cut_off_hour": Field("", self.cut_off),
            "escalation_hours": Field("", self.escalation),
            "classification": Field("", self.classification),
            "signatory": Field("", self.signer),
            "sections": Field("", self.sections),
        }
        self._build()
        self._connect()
        self.retranslate()

    def show_settings(self, overview: UnitOverview, settings: UnitSettings | None = None) -> None:
        """Show the settings that stand, or others with them behind.

        Args:
            overview: What stands.
            settings: What is shown instead, such as changes that are not saved yet.
        """
        shown = settings or overview.settings
        self._is_showing = True
        self._shown = overview.settings
        self.letterhead.set_text("\n".join(shown.letterhead))
        self.letterhead.setPlaceholderText("\n".join(overview.letterhead))
        for line, text, known in (
            (self.address, shown.address, overview.address),
            (self.place_of_issue, shown.place_of_issue, overview.place_of_issue),
        ):
            line.setText(text)
            line.setPlaceholderText(known or self.tr("Not known yet"))
        self.number.show_template(shown.report_number, overview.today, overview.issued)
        self.period_start.set_key(str(shown.period_start_hour))
        self.period_hours.setText(str(shown.period_hours))
        self.cut_off.set_key(str(shown.cut_off_hour))
        self.escalation.setText(str(shown.escalation_hours))
        self.classification.set_key(shown.classification or _NONE)
        self.signer.show_signer(shown.signatory, overview.signers)
        self.sections.show_sections(shown.sections)
        self.single_supervisor.set_chosen("yes" if shown.single_supervisor else "no")
        self._is_showing = False
        self.clear_errors()

    def settings(self) -> UnitSettings:
        """Give what is chosen and typed; what is no number counts as 0 or -1 hours, a mistake."""
        lines = (line.strip() for line in self.letterhead.text().splitlines())
        classification = self.classification.key()
        return replace(
            self._shown,
            letterhead=tuple(filter(None, lines)),
            address=self.address.text().strip(),
            place_of_issue=self.place_of_issue.text().strip(),
            report_number=self.number.text(),
            period_start_hour=int(self.period_start.key() or 0),
            period_hours=_number(self.period_hours, otherwise=0),
            cut_off_hour=int(self.cut_off.key() or 0),
            escalation_hours=_number(self.escalation, otherwise=-1),
            classification="" if classification == _NONE else classification,
            signatory=self.signer.signer(),
            sections=self._sections(),
            single_supervisor=self.single_supervisor.chosen_key() == "yes",
        )

    def check(self) -> bool:
        """Tell whether it can be saved; otherwise say at the field why not, and go there."""
        self.clear_errors()
        settings = self.settings()
        if not 1 <= settings.period_hours <= PERIOD_HOURS_MAX:
            words = fill(self.tr("A number from 1 to %1."), PERIOD_HOURS_MAX)
            return self.say_at("period_hours", words)
        if not 0 <= settings.escalation_hours <= ESCALATION_HOURS_MAX:
            words = fill(self.tr("A number from 0 to %1."), ESCALATION_HOURS_MAX)
            return self.say_at("escalation_hours", words)
        if not settings.sections:
            return self.say_at("sections", self.tr("Leave at least one section in."))
        return True

    def say_at(self, name: str, message: str) -> bool:
        """Say what is wrong with a setting and go there; False when none has that name."""
        field = self.fields.get(name)
        if field is not None:
            field.set_error(message)
            go_to(field.control)
        return False

    def clear_errors(self) -> None:
        """Take away what was said; a template that cannot be used stays marked."""
        for name, field in self.fields.items():
            if name != "report_number":
                field.set_error("")

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        lines = fill(
            self.tr("Up to %1 lines of at most %2 characters; empty: as shown."),
            LETTERHEAD_LINES_MAX,
            LETTERHEAD_WIDTH,
        )
        words = {
            "letterhead": (self.tr("Letterhead"), lines),
            "address": (self.tr("Address"), ""),
            "place_of_issue": (self.tr("Issued in"), ""),
            "period_start_hour": (self.tr("The day begins at"), ""),
            "period_hours": (self.tr("Length in hours"), ""),
            "cut_off_hour": (self.tr("Posts report by"), ""),
            "escalation_hours": (self.tr("Urgent after, hours"), ""),
            "classification": (self.tr("Classification"), ""),
        }
        for name, (label, hint) in words.items():
            self.fields[name].set_label(label, hint)
        self._head.set_title(self.tr("Letterhead and address"))
        self._report.set_title(self.tr("Daily report"))
        self._signing.set_title(self.tr("Signature"), self.tr("Proposed for each report."))
        self._order.set_title(
            self.tr("Order of the report"), self.tr("Space in or out, Alt ↑ ↓ moves")
        )
        for combo in (self.period_start, self.cut_off):
            combo.set_choices([(str(h), f"{h:02d}.00 WITA") for h in range(24)])
        none = (_NONE, self.tr("None"))
        self.classification.set_choices([none, *((c, c) for c in CLASSIFICATIONS if c)])
        self.single_supervisor.set_options(
            [Option("no", self.tr("No")), Option("yes", self.tr("Yes"))]
        )
        self._single.set_words(
            self.tr("Single supervisor"),
            self.tr("The unit's only supervisor may approve own records; every report says so."),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        self._head, self._report = Card(" ", spacing=12), Card(" ", spacing=12)
        self._signing, self._order = Card(" "), Card(" ")
        self._single = SettingRow(self.single_supervisor)
        approval = Card()
        approval.add(self._single)
        self._head.add(self.fields["letterhead"])
        self._head.add(_pair(self.fields["address"], self.fields["place_of_issue"], (3, 2)))
        self._report.add(self.number)
        period = _pair(self.fields["period_start_hour"], self.fields["period_hours"], (1, 1))
        period.addWidget(self.fields["classification"], 1)
        self._report.add(period)
        self._report.add(
            _pair(self.fields["cut_off_hour"], self.fields["escalation_hours"], (1, 1))
        )
        self._signing.add(self.fields["signatory"])
        self._order.add(self.fields["sections"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for card in (self._head, self._report, self._signing, self._order, approval):
            column.addWidget(card)

    def _connect(self) -> None:
        self.letterhead.textChanged.connect(self._say_edited)
        for line in (self.address, self.place_of_issue, self.period_hours, self.escalation):
            line.textEdited.connect(self._say_edited)
        for combo in (self.period_start, self.cut_off, self.classification):
            combo.activated.connect(self._say_edited)
        for source in (
            self.number.edited,
            self.signer.edited,
            self.sections.edited,
            self.single_supervisor.chosen,
        ):
            source.connect(self._say_edited)

    def _say_edited(self) -> None:
        if not self._is_showing:
            self.clear_errors()
            self.edited.emit()

    def _sections(self) -> tuple[str, ...]:
        """Return the chosen sections; what the list does not offer stays as it was."""
        kept = (PHOTOS,) if PHOTOS in self._shown.sections else ()
        chosen = self.sections.sections()
        usual = tuple(code for code in self._shown.sections if code != PHOTOS)
        return self._shown.sections if chosen == usual else chosen + (kept if chosen else ())


def _number(line: LineEdit, otherwise: int) -> int:
    typed = line.text().strip()
    return int(typed) if typed.isascii() and typed.isdigit() else otherwise


def _pair(left: QWidget, right: QWidget, shares: tuple[int, int]) -> QHBoxLayout:
    row = row_of(left, right, spacing=12)
    for position, share in enumerate(shares):
        row.setStretch(position, share)
    return row
