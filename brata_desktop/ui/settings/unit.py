"""Satuan dan cetak: what the unit decides for all its laptops and its paper."""

from dataclasses import fields, replace

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from brata_desktop.domain.errors import BrataError, InvalidInput
from brata_desktop.reports.daily_inputs import PHOTOS
from brata_desktop.services import unit_overview, unit_settings
from brata_desktop.services.unit_overview import UnitOverview
from brata_desktop.services.unit_settings import UnitSettings
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.report.words import section_title
from brata_desktop.ui.settings.section import WIDTH_MAX, Section
from brata_desktop.ui.settings.unit_form import UnitForm
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card, rule
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import ElidedLabel
from brata_desktop.ui.widgets.message_bar import MessageBar

CAPTIONS = 170


class UnitSection(Section):
    """The unit's settings: a form for the administrator, facts for everybody else.

    Attributes:
        form: The form; hidden for who may not change.
        facts: What stands, for who may not change.
        save: Writes what was changed (Ctrl+S).
        undo: Brings back what stands.
        contested: Says what two laptops set differently.
    """

    KEY = "unit"

    def _build(self) -> None:
        self._overview: UnitOverview | None = None
        self.contested = MessageBar(tone="warn", icon="git-compare")
        self.contested.hide()
        self.form = UnitForm()
        self.form.hide()
        self.facts = FactList(CAPTIONS)
        self._reading = Card()
        self._reading.add(self.facts)
        self._reading.hide()
        for part in (self.contested, self.form, self._reading):
            self.add(part)
        self.save = Button(kind="primary", shortcut="Ctrl+S")
        self.undo = Button()
        self._state = ElidedLabel("", "small", "text2")
        self._foot = QFrame()
        self._foot.setObjectName("surface")
        row = row_of(self._state, self.undo, self.save, spacing=8)
        row.setStretch(0, 1)
        row.setContentsMargins(px(SIZES.page_right), px(8), px(SIZES.page_right), px(8))
        under_cards = QWidget()
        under_cards.setMaximumWidth(px(WIDTH_MAX))
        under_cards.setLayout(row)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addWidget(under_cards)
        self._foot.hide()

    def _connect(self) -> None:
        self.form.edited.connect(self._show_state)
        self.save.clicked.connect(self._save)
        self.undo.clicked.connect(self._undo)

    def foot(self) -> QWidget:
        """Give the buttons that save and undo."""
        return self._foot

    def hints(self) -> list[KeyHint]:
        """Name the key that saves."""
        may_change = self._overview is not None and self._overview.may_change
        return [KeyHint("Ctrl S", self.tr("Save"))] if may_change else []

    def refresh(self) -> None:
        """Ask what stands; what is typed and not saved stays."""
        self.workbench.read(unit_overview.look, self._show, owner=self)

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.set_lead(self.tr("For every laptop of the unit; the administrator changes it."))
        self.save.set_words(self.tr("Save"))
        self.undo.set_words(self.tr("Undo the changes"))
        self._show_state()
        if self._overview is not None:
            self._show_around(self._overview)

    def is_changed(self) -> bool:
        """Tell whether something is typed or chosen that is not saved."""
        overview = self._overview
        return (
            overview is not None
            and overview.may_change
            and self.form.settings() != overview.settings
        )

    def _show(self, overview: UnitOverview) -> None:
        if overview == self._overview:
            return
        unsaved = self._unsaved_over(overview)
        self._overview = overview
        self.form.show_settings(overview, unsaved)
        self._show_around(overview)
        self._show_state()

    def _unsaved_over(self, overview: UnitOverview) -> UnitSettings:
        """Lay what was typed over what stands now."""
        before = self._overview
        if before is None or not self.is_changed():
            return overview.settings
        typed = self.form.settings()
        names = [each.name for each in fields(UnitSettings)]
        edited = {
            name: getattr(typed, name)
            for name in names
            if getattr(typed, name) != getattr(before.settings, name)
        }
        return replace(overview.settings, **edited)

    def _show_around(self, overview: UnitOverview) -> None:
        self.form.setVisible(overview.may_change)
        self._foot.setVisible(overview.may_change)
        self._reading.setVisible(not overview.may_change)
        self.facts.set_facts(self._facts_of(overview))
        words = self._names()
        names = ", ".join(words[name] for name in sorted(overview.contested) if name in words)
        self.contested.set_texts(
            fill(self.tr("Two laptops set this differently: %1"), names),
            self.tr("The usual value stands until the administrator saves here."),
        )
        self.contested.setVisible(bool(names))

    def _show_state(self) -> None:
        is_contested = self._overview is not None and bool(self._overview.contested)
        is_changed = self.is_changed()
        self.save.setEnabled(is_changed or is_contested)
        self.undo.setEnabled(is_changed)
        self._state.set_text(self.tr("Not saved yet") if is_changed else "")

    def _save(self) -> None:
        if not self.form.check():
            return
        wanted = self.form.settings()
        self.save.setEnabled(False)
        self.workbench.change(
            lambda desk: (None, unit_settings.change(desk, wanted)),
            lambda _none: self.workbench.say(self.tr("The settings of the unit are saved.")),
            self._hear,
            owner=self,
        )

    def _undo(self) -> None:
        if self._overview is not None:
            self.form.show_settings(self._overview)
            self._show_state()

    def _hear(self, error: Exception) -> None:
        self._show_state()
        name = error.field if isinstance(error, InvalidInput) else ""
        if isinstance(error, BrataError) and name in self.form.fields:
            self.form.say_at(name, error_text(error))
        else:
            self.workbench.failed.emit(error)

    def _names(self) -> dict[str, str]:
        return {
            "letterhead": self.tr("Letterhead"),
            "address": self.tr("Address"),
            "place_of_issue": self.tr("Issued in"),
            "report_number": self.tr("Number of the report"),
            "period_start_hour": self.tr("The day begins at"),
            "period_hours": self.tr("Length in hours"),
            "cut_off_hour": self.tr("Posts report by"),
            "escalation_hours": self.tr("Urgent after, hours"),
            "classification": self.tr("Classification"),
            "signatory": self.tr("Signature"),
            "sections": self.tr("Order of the report"),
            "single_supervisor": self.tr("Single supervisor"),
        }

    def _facts_of(self, overview: UnitOverview) -> list[Fact]:
        settings, signer = overview.settings, overview.settings.signatory
        printed = [section_title(code) for code in settings.sections if code != PHOTOS]
        said = {
            "letterhead": "\n".join(settings.letterhead or overview.letterhead),
            "address": settings.address or overview.address,
            "place_of_issue": settings.place_of_issue or overview.place_of_issue,
            "report_number": settings.report_number,
            "period_start_hour": f"{settings.period_start_hour:02d}.00 WITA",
            "period_hours": str(settings.period_hours),
            "cut_off_hour": f"{settings.cut_off_hour:02d}.00 WITA",
            "escalation_hours": str(settings.escalation_hours),
            "classification": settings.classification,
            "signatory": ", ".join(filter(None, (signer.name, *signer.titles))),
            "sections": ", ".join(printed),
            "single_supervisor": self.tr("Yes") if settings.single_supervisor else self.tr("No"),
        }
        return [Fact(words, said[name] or "–") for name, words in self._names().items()]
