"""The steps of first run: where the laptop stands, who begins, and the secrets."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.numbering import check_post_code
from brata_desktop.ui.gate.new_secret import NewSecret, Owner
from brata_desktop.ui.gate.set_up_jobs import Choices, UnitChoice
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.inputs import ComboBox
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

_LINE_LENGTH_MAX = 160
_NRP_LENGTHS = (8, 18)
_PIN_DIGITS = 6


class Step(QWidget):
    """One step: fields under each other, a check, words.

    Attributes:
        title: What it is about, for the head of the page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(12))

    def fields(self) -> dict[str, Field]:
        """Give the fields by the names that the services use in errors."""
        return {}

    def controls(self) -> list[QWidget]:
        """Give what is filled in, in reading order."""
        return [field.control for field in self.fields().values()]

    def owns(self, name: str) -> bool:
        """Tell whether a field of the services is asked for here."""
        return name in self.fields()

    def set_error(self, name: str, message: str) -> None:
        """Show an error of the services at its field."""
        _point_at(self.fields()[name], message)

    def check(self) -> bool:
        """Tell whether the answers will do; otherwise say why at the first that does not."""
        for field in self.fields().values():
            field.set_error("")
        for name, message in self.problems():
            _point_at(self.fields()[name], message)
            return False
        return True

    def problems(self) -> list[tuple[str, str]]:
        """Return field name and message of each wrong answer, in reading order."""
        return []

    def focus_first(self) -> None:
        """Put the focus where typing begins."""
        first = next(iter(self.fields().values()), None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.TabFocusReason)


class WhereStep(Step):
    """Operation, unit, post; and for the unit's paper what the catalogue does not know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units: dict[str, UnitChoice] = {}
        self.operation = ComboBox()
        self.unit = ComboBox(editable=True)
        self.post = LineEdit()
        self.post_name = LineEdit()
        self.address = LineEdit()
        self.place = LineEdit()
        for edit in (self.post_name, self.address, self.place):
            edit.setMaxLength(_LINE_LENGTH_MAX)
        self._fields = {
            "operation": Field("", self.operation),
            "unit": Field("", self.unit),
            "post": Field("", self.post),
            "post_name": Field("", self.post_name),
            "address": Field("", self.address),
            "place_of_issue": Field("", self.place),
        }
        self.column.addWidget(self._fields["operation"])
        self.column.addWidget(self._fields["unit"])
        post = row_of(self._fields["post"], self._fields["post_name"], spacing=12)
        post.setStretch(0, 2)
        post.setStretch(1, 5)
        self.column.addLayout(post)
        paper = row_of(self._fields["address"], self._fields["place_of_issue"], spacing=12)
        paper.setStretch(0, 3)
        paper.setStretch(1, 2)
        self.column.addLayout(paper)
        self.column.addStretch(1)
        self.unit.currentTextChanged.connect(self._show_paper)
        self.retranslate()
        self._show_paper()

    def set_choices(self, choices: Choices) -> None:
        """Offer what the catalogue has."""
        self._units = {unit.code: unit for unit in choices.units}
        self.operation.set_choices(choices.operations)
        self.operation.setCurrentIndex(max(0, self.operation.currentIndex()))
        self.unit.set_choices([(u.code, u.name) for u in choices.units])
        if not self.unit.key():
            self.unit.setCurrentText("")

    def unit_code(self) -> str:
        """Give the chosen unit; a part of a name will do when only one unit has it."""
        exact = self.unit.key()
        typed = self.unit.currentText().strip().casefold()
        if exact or not typed:
            return exact
        found = [
            unit.code
            for unit in self._units.values()
            if typed in unit.name.casefold() or typed in unit.full_name.casefold()
        ]
        return found[0] if len(found) == 1 else ""

    def unit_name(self) -> str:
        """Give the short name of the chosen unit."""
        chosen = self._units.get(self.unit_code())
        return chosen.name if chosen is not None else ""

    def fields(self) -> dict[str, Field]:
        """Give the fields by name."""
        return self._fields

    def problems(self) -> list[tuple[str, str]]:
        """Return what is missing or cannot be used."""
        found = []
        if not self.operation.key():
            found.append(("operation", self.tr("Choose the operation.")))
        if not self.unit_code():
            found.append(("unit", self.tr("Choose a unit from the list.")))
        try:
            check_post_code(self.unit_code() or "X", self.post.text().strip())
        except InvalidInput:
            found.append(("post", self.tr("Digits only.")))
        if not self.post_name.text().strip():
            found.append(("post_name", self.tr("Name the post as it is known.")))
        return found

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.title = self.tr("Unit and post")
        words = {
            "operation": (self.tr("Operation"), ""),
            "unit": (self.tr("Unit"), self.tr("Type part of its name.")),
            "post": (self.tr("Post code"), self.tr("Digits, for example 07.")),
            "post_name": (self.tr("Name of the post"), ""),
            "address": (self.tr("Address of the unit"), self.tr("For the letterhead; can wait.")),
            "place_of_issue": (self.tr("Issued in"), self.tr("Town; can wait.")),
        }
        for name, (label, hint) in words.items():
            self._fields[name].set_label(label, hint)

    def _show_paper(self) -> None:
        chosen = self._units.get(self.unit_code())
        self._fields["address"].setVisible(chosen is not None and chosen.needs_address)
        self._fields["place_of_issue"].setVisible(chosen is not None and chosen.needs_place)


class OfficerStep(Step):
    """The first officer, who is also the administrator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineEdit()
        self.rank = ComboBox(editable=True)
        self.nrp = LineEdit()
        self.roles = SegmentedControl([])
        self._role_label = Label(role="label", tone="text2")
        self._note = Label(role="small", tone="text3", wrap=True)
        self._fields = {
            "name": Field("", self.name),
            "rank": Field("", self.rank),
            "nrp": Field("", self.nrp),
        }
        self.column.addWidget(self._fields["name"])
        row = row_of(self._fields["rank"], self._fields["nrp"], spacing=12)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._role_label)
        self.column.addLayout(row_of(self.roles, 1))
        self.column.addWidget(self._note)
        self.column.addStretch(1)
        self.retranslate()
        self.roles.set_chosen("petugas")

    def set_choices(self, choices: Choices) -> None:
        """Offer the ranks."""
        self.rank.set_choices([(rank, rank) for rank in choices.ranks])
        if not self.rank.key():
            self.rank.setCurrentText("")

    def role(self) -> str:
        """Give the chosen role."""
        return self.roles.chosen_key()

    def owner(self) -> Owner:
        """Give whose passphrase it will be."""
        return Owner(self.name.text().strip(), self.nrp.text().strip())

    def fields(self) -> dict[str, Field]:
        """Give the fields by name."""
        return self._fields

    def problems(self) -> list[tuple[str, str]]:
        """Return what is missing or cannot be used."""
        found = []
        if not self.name.text().strip():
            found.append(("name", self.tr("Type the name, without the rank.")))
        if not self.rank.key():
            found.append(("rank", self.tr("Choose a rank from the list.")))
        nrp = self.nrp.text().strip()
        if not (nrp.isascii() and nrp.isdigit() and len(nrp) in _NRP_LENGTHS):
            found.append(("nrp", self.tr("An NRP has 8 digits, a NIP 18.")))
        return found

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.title = self.tr("First officer")
        self._fields["name"].set_label(self.tr("Name"), self.tr("Without the rank."))
        self._fields["rank"].set_label(self.tr("Rank"))
        self._fields["nrp"].set_label(self.tr("NRP"))
        self._role_label.setText(self.tr("Role"))
        chosen = self.roles.chosen_key()
        self.roles.set_options(
            [
                Option("petugas", self.tr("Post officer")),
                Option("operator", self.tr("Post operator")),
                Option("pengawas", self.tr("Supervisor")),
            ]
        )
        self.roles.set_chosen(chosen)
        self._note.setText(
            self.tr("The first officer is also administrator and adds the others later.")
        )


class SecretStep(Step):
    """Passphrase and, if wanted, a PIN."""

    def __init__(self, officer: OfficerStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.secret = NewSecret(officer.owner)
        self.pin = LineEdit()
        self.pin.setMaxLength(_PIN_DIGITS)
        self.pin.setEchoMode(LineEdit.EchoMode.Password)
        self._note = Label(role="small", tone="text3", wrap=True)
        self._fields = {"pin": Field("", self.pin)}
        self.column.addWidget(self.secret)
        self.column.addWidget(self._fields["pin"])
        self.column.addWidget(self._note)
        self.column.addStretch(1)
        self.retranslate()

    def fields(self) -> dict[str, Field]:
        """Give the fields by name."""
        return self._fields

    def controls(self) -> list[QWidget]:
        """Give what is filled in, in reading order."""
        return [self.secret.first.edit, self.secret.again.edit, self.pin]

    def owns(self, name: str) -> bool:
        """Tell whether a field of the services is asked for here."""
        return name == "secret" or super().owns(name)

    def set_error(self, name: str, message: str) -> None:
        """Show an error of the services at its field."""
        if name == "secret":
            self.secret.set_error(message)
        else:
            super().set_error(name, message)

    def check(self) -> bool:
        """Tell whether passphrase and PIN will do."""
        return self.secret.check() and super().check()

    def problems(self) -> list[tuple[str, str]]:
        """Return what is wrong with the PIN; none is fine."""
        pin = self.pin.text()
        is_fine = not pin or (len(pin) == _PIN_DIGITS and pin.isascii() and pin.isdigit())
        return [] if is_fine else [("pin", self.tr("A PIN has six digits."))]

    def focus_first(self) -> None:
        """Begin with the passphrase."""
        self.secret.first.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.title = self.tr("Passphrase")
        self.secret.retranslate()
        self._fields["pin"].set_label(
            self.tr("Six-digit PIN"), self.tr("For unlocking while it runs; can wait.")
        )
        self._note.setText(
            self.tr(
                "The passphrase opens the records after each start. Nobody can look it up; the "
                "next step gives a recovery code on paper."
            )
        )


def _point_at(field: Field, message: str) -> None:
    field.set_error(message)
    field.control.setFocus(Qt.FocusReason.OtherFocusReason)
