"""Petugas dan peran: who works at this unit, with which role, and until when as a deputy."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QMenu

from brata_desktop.domain.states import Role
from brata_desktop.services import access, officers
from brata_desktop.services.access import Member, Roster
from brata_desktop.ui.settings.job_dialog import ConfirmDialog, JobDialog
from brata_desktop.ui.settings.officer_dialogs import (
    AddDialog,
    ChangeDialog,
    DeputyDialog,
    ReinstateDialog,
    RenewDialog,
)
from brata_desktop.ui.settings.roles import role_words
from brata_desktop.ui.settings.section import Section
from brata_desktop.ui.theme.icons import icon
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.list_row import ListRow, RowContent
from brata_desktop.ui.widgets.message_bar import MessageBar


@dataclass(frozen=True, slots=True)
class Step:
    """Something that may be done to an officer.

    Attributes:
        words: What the menu says, with its letter marked.
        icon: Icon before the words.
        act: Does it.
    """

    words: str
    icon: str
    act: Callable[[], object] = field(compare=False)


class OfficersSection(Section):
    """The officers; a row opens what may be done to one.

    Attributes:
        rows: One per officer, in the order of the list.
        new: Adds an officer.
    """

    KEY = "officers"

    def _build(self) -> None:
        self._roster: Roster | None = None
        self.rows: list[ListRow] = []
        self.new = Button(icon="user-plus", kind="primary")
        self.new.hide()
        self.without_key = MessageBar(tone="info", icon="key-round")
        self.without_key.hide()
        self._card = Card(" ", spacing=0)
        self._card.add(self.without_key)
        self._card.header.add_action(self.new)
        self.add(self._card)

    def _connect(self) -> None:
        self.new.clicked.connect(self._add)

    def refresh(self) -> None:
        """Ask who is there; the key file is read with the store."""
        session = self.session
        self.workbench.read(lambda _desk: access.roster(session), self._show, owner=self)

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.set_lead(
            self.tr("Who records and reviews here. Enter on a row shows what can be done.")
        )
        self.new.set_words(self.tr("Add officer"))
        self.without_key.set_texts(
            self.tr("You may look, not change"),
            self.tr("Only an officer with the key of the unit renews access or changes roles."),
        )
        if self._roster is not None:
            self._show(self._roster)

    def steps(self, member: Member) -> list[Step]:
        """Return what the officer at the desk may do about another, or about oneself."""
        roster, officer = self._roster, member.officer
        if roster is None:
            return []
        if not officer.is_active:
            return self._steps_back(member) if roster.may_manage else []
        found = []
        if roster.may_manage:
            found.append(Step(self.tr("&Change…"), "pencil", lambda: self._change(member)))
        if roster.may_renew and member.has_access and officer.id != roster.own_id:
            found.append(Step(self.tr("&Renew access…"), "key-round", lambda: self._renew(member)))
        if roster.may_manage and member.acting_until is not None:
            found.append(
                Step(self.tr("&End as deputy…"), "circle-x", lambda: self._end_deputy(member))
            )
        elif roster.may_manage and Role.PENGAWAS not in officer.roles:
            found.append(
                Step(self.tr("&Name as deputy…"), "shield-check", lambda: self._name(member))
            )
        if roster.may_manage:
            found.append(Step(self.tr("Re&tire…"), "ban", lambda: self._retire(member)))
        return found

    def _steps_back(self, member: Member) -> list[Step]:
        words = self.tr("Make &active again…")
        return [Step(words, "user-plus", lambda: self._reinstate(member))]

    def _show(self, roster: Roster) -> None:
        self._roster = roster
        self.new.setVisible(roster.may_manage)
        self.without_key.setVisible(roster.lacks_unit_key)
        active = sum(member.officer.is_active for member in roster.members)
        gone = len(roster.members) - active
        note = fill(self.tr("%1 active"), active)
        if gone:
            note += " · " + fill(self.tr("%1 retired"), gone)
        self._card.set_title(self.tr("Officers"), note)
        self._fill(roster.members)

    def _fill(self, members: tuple[Member, ...]) -> None:
        focused = next((n for n, row in enumerate(self.rows) if row.hasFocus()), None)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for number, member in enumerate(members):
            is_open = bool(self.steps(member))
            row = ListRow(self._content(member), ruled=number < len(members) - 1, chevron=is_open)
            row.setEnabled(is_open)
            row.clicked.connect(lambda _on=False, row=row, member=member: self._open(row, member))
            self.rows.append(row)
            self._card.add(row)
        if focused is not None and self.rows:
            self.rows[min(focused, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _content(self, member: Member) -> RowContent:
        officer = member.officer
        parts = (fill(self.tr("NRP %1"), officer.nrp or "–"), role_words(officer.roles))
        meta, tone = self._meta(member)
        return RowContent(
            officer.title,
            " · ".join(filter(None, parts)),
            meta,
            "user" if officer.is_active else "ban",
            "text2" if officer.is_active else "text3",
            meta_tone=tone,
        )

    def _meta(self, member: Member) -> tuple[str, str]:
        if not member.officer.is_active:
            return self.tr("Retired"), "text3"
        day = member.acting_until
        if day is not None:
            until = QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
            return fill(self.tr("Acting supervisor until %1"), until), "warn"
        if not member.has_access:
            return self.tr("No access on this laptop"), "text3"
        is_self = self._roster is not None and member.officer.id == self._roster.own_id
        return (self.tr("You"), "text2") if is_self else ("", "text2")

    def _open(self, row: ListRow, member: Member) -> None:
        menu = QMenu(row)
        for step in self.steps(member):
            menu.addAction(icon(step.icon), step.words).triggered.connect(step.act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(row.mapToGlobal(QPoint(row.width() - menu.sizeHint().width(), row.height())))

    def _others(self, member: Member | None = None) -> list[Member]:
        members = self._roster.members if self._roster is not None else ()
        return [m for m in members if m.officer.is_active and m is not member]

    def _add(self) -> None:
        dialog = AddDialog(self.workbench, self.session, self._others(), self)
        self._ask(dialog, self.tr("The officer may now sign in."))

    def _change(self, member: Member) -> None:
        others = self._others(member)
        dialog = ChangeDialog(self.workbench, self.session, member, others, self)
        self._ask(dialog, self.tr("The officer is changed."))

    def _renew(self, member: Member) -> None:
        dialog = RenewDialog(self.workbench, self.session, member, self)
        self._ask(dialog, self.tr("The new passphrase is in force."))

    def _name(self, member: Member) -> None:
        self._ask(
            DeputyDialog(self.workbench, member, self),
            self.tr("The deputy may review from now on."),
        )

    def _end_deputy(self, member: Member) -> None:
        who = member.officer
        dialog = ConfirmDialog(
            self.workbench,
            self,
            lambda desk: (who.id, officers.end_deputy(desk, who.id)),
            title=fill(self.tr("End %1 as deputy?"), who.title),
            detail=self.tr("What was approved meanwhile stays approved."),
            confirm=self.tr("End"),
            kind="primary",
        )
        self._ask(dialog, self.tr("The deputy no longer reviews."))

    def _retire(self, member: Member) -> None:
        session, who = self.session, member.officer
        is_self = self._roster is not None and who.id == self._roster.own_id
        dialog = ConfirmDialog(
            self.workbench,
            self,
            lambda _desk: (who.id, access.retire(session, who.id)),
            title=fill(self.tr("Retire %1?"), who.title),
            detail=self.tr("This is you: you will not be able to sign in any more.")
            if is_self
            else self.tr("No more access; what the officer recorded and signed stays."),
            confirm=self.tr("Retire"),
        )
        self._ask(dialog, self.tr("Retired; the records stay."))

    def _reinstate(self, member: Member) -> None:
        dialog = ReinstateDialog(self.workbench, self.session, member, self)
        self._ask(dialog, self.tr("The officer may sign in again."))

    def _ask(self, dialog: JobDialog, done: str) -> None:
        dialog.succeeded.connect(lambda _result: self.workbench.say(done))
        dialog.open()
