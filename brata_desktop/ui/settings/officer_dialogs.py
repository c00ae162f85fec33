"""The dialogs about one officer: add, change, renew access, name a deputy."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.catalogue import Catalogue, offered
from brata_desktop.domain.entry.when_text import parse_date
from brata_desktop.domain.errors import BrataError, InvalidInput
from brata_desktop.domain.registers import is_usual_nrp
from brata_desktop.domain.states import Role
from brata_desktop.domain.times import WITA
from brata_desktop.services import access, officers
from brata_desktop.services.access import KEY_HOLDERS, Member, NewOfficer
from brata_desktop.services.session import Session
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.gate.new_secret import NewSecret, Owner
from brata_desktop.ui.gate.secret_field import SecretField
from brata_desktop.ui.settings.job_dialog import Job, JobDialog
from brata_desktop.ui.settings.roles import RolesEdit
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.date_edit import DateEdit
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.inputs import ComboBox
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.scrolling import go_to
from brata_desktop.ui.workbench import Workbench

NAME_LENGTH_MAX = 120
DEPUTY_DAYS = 7


class DetailsDialog(JobDialog):
    """Name, rank, NRP and roles of an officer.

    Args:
        workbench: Changes the store.
        parent: The section.
        others: Officers whose NRP is taken; the one that is changed is not among them.
        title: What is about to happen.
        detail: What it means.
        confirm: Words of the main button.
    """

    def __init__(
        self,
        workbench: Workbench,
        parent: QWidget,
        others: Sequence[Member],
        *,
        title: str,
        detail: str,
        confirm: str,
    ) -> None:
        super().__init__(workbench, parent, title=title, detail=detail, confirm=confirm)
        self._others = others
        self.name = LineEdit()
        self.name.setMaxLength(NAME_LENGTH_MAX)
        self.rank = ComboBox(editable=True)
        self.nrp = LineEdit()
        self.roles = RolesEdit()
        self.fields = {
            "name": Field(self.tr("Name"), self.name, hint=self.tr("Without the rank.")),
            "rank": Field(self.tr("Rank"), self.rank),
            "nrp": Field(self.tr("NRP"), self.nrp),
            "roles": Field(self.tr("Roles"), self.roles),
        }
        self.column.addWidget(self.fields["name"])
        pair = row_of(self.fields["rank"], self.fields["nrp"], spacing=12)
        pair.setStretch(0, 1)
        pair.setStretch(1, 1)
        self.column.addLayout(pair)
        self.column.addWidget(self.fields["roles"])

    def offer_ranks(self, catalogue: Catalogue, present: str = "") -> None:
        """Offer the ranks in force, and the present one whatever it is."""
        ranks = [rank.abbreviation for rank in offered(catalogue.tables.ranks)]
        if present and present not in ranks:
            ranks.insert(0, present)
        self.rank.set_choices([(rank, rank) for rank in ranks])
        self.rank.set_key(present)
        if not present:
            self.rank.setCurrentText("")

    def owner(self) -> Owner:
        """Give whose passphrase is typed here."""
        return Owner(self.name.text().strip(), self.nrp.text().strip())

    def details(self) -> NewOfficer:
        """Give what is typed."""
        return NewOfficer(
            self.name.text().strip(),
            self.rank.key(),
            self.nrp.text().strip(),
            self.roles.roles(),
        )

    def is_filled(self) -> bool:
        """Tell whether the details will do; otherwise say why at the first field that does not."""
        problem = next(iter(self._problems()), None)
        if problem is not None:
            self.say_at(*problem)
        return problem is None

    def _problems(self) -> list[tuple[str, str]]:
        details = self.details()
        found = []
        if not details.name:
            found.append(("name", self.tr("Type the name, without the rank.")))
        if not details.rank:
            found.append(("rank", self.tr("Choose a rank from the list.")))
        if not is_usual_nrp(details.nrp):
            found.append(("nrp", self.tr("An NRP has 8 digits, a NIP 18.")))
        taken = [m.officer.title for m in self._others if m.officer.nrp == details.nrp]
        if taken:
            found.append(("nrp", fill(self.tr("This NRP belongs to %1."), taken[0])))
        if not details.roles:
            found.append(("roles", self.tr("Choose at least one role.")))
        return found


class AddDialog(DetailsDialog):
    """A new officer, who types a passphrase that nobody else knows."""

    def __init__(
        self, workbench: Workbench, session: Session, others: Sequence[Member], parent: QWidget
    ) -> None:
        super().__init__(
            workbench,
            parent,
            others,
            title=self.tr("Add officer"),
            detail=self.tr("The officer types the passphrase; nobody else needs to know it."),
            confirm=self.tr("Add"),
        )
        self._session = session
        self.secret = NewSecret(self.owner)
        self.column.addWidget(self.secret)
        self.column.addStretch(1)
        self.offer_ranks(workbench.desk.catalogue)
        self.roles.set_roles([Role.PETUGAS])
        self.name.setFocus()

    def job(self) -> Job | None:
        """Give the appointment."""
        if not self.is_filled() or not self.secret.check():
            go_to(self.focusWidget())
            return None
        session, details, secret = self._session, self.details(), self.secret.text()
        return lambda _desk: access.add_officer(session, details, secret)

    def say_at(self, name: str, message: str) -> None:
        """Say what is wrong with the passphrase at its field."""
        if name == "secret":
            self.secret.set_error(message)
        else:
            super().say_at(name, message)


class ChangeDialog(DetailsDialog):
    """Other details of an officer; a role that brings the unit key needs the own passphrase."""

    def __init__(
        self,
        workbench: Workbench,
        session: Session,
        member: Member,
        others: Sequence[Member],
        parent: QWidget,
    ) -> None:
        super().__init__(
            workbench,
            parent,
            others,
            title=member.officer.title,
            detail=self.tr("What is recorded and signed already keeps the old name."),
            confirm=self.tr("Save"),
        )
        self._session = session
        self._member = member
        self.own_secret = SecretField()
        self.own_secret.set_label(
            self.tr("Passphrase of this officer"),
            self.tr("The officer types it: the new role opens the key of the unit."),
        )
        self.column.addWidget(self.own_secret)
        self.column.addStretch(1)
        officer = member.officer
        self.offer_ranks(workbench.desk.catalogue, officer.rank)
        self.name.setText(officer.name)
        self.nrp.setText(officer.nrp)
        self.roles.set_roles(officer.roles)
        self.roles.edited.connect(self._ask_secret)
        self._ask_secret()
        self.name.setFocus()

    def job(self) -> Job | None:
        """Give the change."""
        if not self.is_filled():
            return None
        if self._needs_secret() and not self.own_secret.text():
            self.own_secret.set_error(self.tr("Type the passphrase of this officer."))
            go_to(self.own_secret.edit)
            return None
        session, who, details = self._session, self._member.officer.id, self.details()
        secret = self.own_secret.text()
        return lambda _desk: (
            who,
            access.change_details(session, who, details, secret),
        )

    def say_at(self, name: str, message: str) -> None:
        """Say at the passphrase what services say without a field."""
        if not name and self._needs_secret():
            self.own_secret.set_error(message)
            go_to(self.own_secret.edit)
        else:
            super().say_at(name, message)

    def _needs_secret(self) -> bool:
        shall_hold = bool(self.roles.roles() & KEY_HOLDERS)
        return shall_hold and self._member.has_access and not self._member.holds_unit_key

    def _ask_secret(self) -> None:
        is_asked = self._needs_secret()
        if is_asked != self.own_secret.isVisibleTo(self):
            self.own_secret.setVisible(is_asked)
            self.refit()


class RenewDialog(JobDialog):
    """A new passphrase for an officer who lost the old one."""

    def __init__(
        self, workbench: Workbench, session: Session, member: Member, parent: QWidget
    ) -> None:
        officer = member.officer
        super().__init__(
            workbench,
            parent,
            title=fill(self.tr("New passphrase for %1"), officer.title),
            detail=self.tr("The officer types it. The old passphrase opens nothing any more."),
            confirm=self.tr("Renew access"),
        )
        self._session, self._who = session, officer.id
        self.secret = NewSecret(lambda: Owner(officer.name, officer.nrp))
        self.column.addWidget(self.secret)
        self.column.addStretch(1)
        self.secret.first.setFocus()

    def job(self) -> Job | None:
        """Give the renewal."""
        if not self.secret.check():
            return None
        session, who, secret = self._session, self._who, self.secret.text()
        return lambda _desk: (who, access.renew(session, who, secret))

    def say_at(self, name: str, message: str) -> None:
        """Say what is wrong with the passphrase at its field."""
        if name == "secret":
            self.secret.set_error(message)
        else:
            super().say_at(name, message)


class DeputyDialog(JobDialog):
    """An officer acts as supervisor, from now to a day."""

    def __init__(self, workbench: Workbench, member: Member, parent: QWidget) -> None:
        super().__init__(
            workbench,
            parent,
            title=fill(self.tr("%1 as acting supervisor"), member.officer.title),
            detail=self.tr("From now on; own records still need another supervisor."),
            confirm=self.tr("Name as deputy"),
        )
        self._who = member.officer.id
        now = workbench.desk.clock().astimezone(WITA)
        self._today = now.date()
        self._problem: BrataError | None = None
        self.until = DateEdit(lambda text: parse_date(text, now), errors=(InvalidInput,))
        self.until.set_value(self._today + dt.timedelta(days=DEPUTY_DAYS))
        self.fields = {"until": Field(self.tr("Until and with"), self.until)}
        self.column.addWidget(self.fields["until"])
        self.column.addStretch(1)
        self.until.rejected.connect(self._refuse)
        self.until.value_changed.connect(self._understand)
        self.until.setFocus()

    def job(self) -> Job | None:
        """Give the naming."""
        self.until.commit()
        if self._problem is not None:
            self.say_at("until", error_text(self._problem))
            return None
        until = self.until.value()
        if until is None:
            self.say_at("until", self.tr("Type the last day."))
            return None
        who, since = self._who, self._today
        return lambda desk: officers.name_deputy(desk, who, since, until)

    def _refuse(self, error: BrataError) -> None:
        self._problem = error
        self.fields["until"].set_error(error_text(error))

    def _understand(self, _day: dt.date | None) -> None:
        self._problem = None
        self.fields["until"].set_error("")
