"""Who signs: the unit's choice, one of its supervisors, or a name that is typed."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.reports.daily_inputs import Signatory
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.inputs import ComboBox
from brata_desktop.ui.widgets.line_edit import LineEdit

_TYPED = "typed"


class SignerEdit(QWidget):
    """A choice of signers; the office is typed for each, the name only for one not in the list.

    Signals:
        edited: The officer chose or typed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signers: tuple[Signatory, ...] = ()
        self.choice = ComboBox()
        self.name, self.rank, self.nrp = LineEdit(), LineEdit(), LineEdit()
        self.office, self.on_behalf = LineEdit(), LineEdit()
        self._choice = Field("", self.choice)
        self._name, self._rank = Field("", self.name), Field("", self.rank)
        self._nrp = Field("", self.nrp)
        self._office, self._on_behalf = Field("", self.office), Field("", self.on_behalf)
        self._person = QWidget()
        self._build()
        self._connect()
        self.retranslate()

    def show_signer(self, signer: Signatory, signers: Sequence[Signatory]) -> None:
        """Offer these and show the one that signs."""
        self._signers = tuple(signers)
        self._offer()
        known = [_person(each) for each in signers]
        place = known.index(_person(signer)) if _person(signer) in known else -1
        self.choice.set_key(str(place) if place >= 0 else _TYPED)
        self._show(signer)

    def signer(self) -> Signatory:
        """Give who signs."""
        return Signatory(
            name=self.name.text().strip(),
            rank=self.rank.text().strip(),
            nrp=self.nrp.text().strip(),
            titles=tuple(filter(None, (part.strip() for part in self.office.text().split("/")))),
            on_behalf=self.on_behalf.text().strip(),
        )

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self._choice.set_label(self.tr("Signed by"))
        self._name.set_label(self.tr("Name with titles"))
        self._rank.set_label(self.tr("Rank"))
        self._nrp.set_label(self.tr("NRP"))
        self._office.set_label(self.tr("Office"))
        self._on_behalf.set_label(self.tr("On behalf of"))
        self.office.setPlaceholderText(self.tr("Lines parted by /"))
        self.on_behalf.setPlaceholderText(self.tr("Empty: own right"))
        self._offer()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        person = QVBoxLayout(self._person)
        person.setContentsMargins(0, 0, 0, 0)
        person.setSpacing(px(8))
        person.addWidget(self._name)
        person.addLayout(row_of(self._rank, self._nrp, spacing=8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._choice)
        column.addWidget(self._person)
        column.addLayout(row_of(self._office, self._on_behalf, spacing=8))

    def _connect(self) -> None:
        self.choice.activated.connect(self._choose)
        for field in (self.name, self.rank, self.nrp, self.office, self.on_behalf):
            field.textEdited.connect(self.edited)

    def _offer(self) -> None:
        choices = [(str(n), _title(signer)) for n, signer in enumerate(self._signers)]
        self.choice.set_choices([*choices, (_TYPED, self.tr("Someone else…"))])

    def _choose(self) -> None:
        key = self.choice.key()
        if key == _TYPED:
            self._show(replace(self.signer(), name="", rank="", nrp=""))
            self.name.setFocus()
        else:
            self._show(self._signers[int(key)])
        self.edited.emit()

    def _show(self, signer: Signatory) -> None:
        for field, text in (
            (self.name, signer.name),
            (self.rank, signer.rank),
            (self.nrp, signer.nrp),
            (self.office, " / ".join(signer.titles)),
            (self.on_behalf, signer.on_behalf),
        ):
            field.setText(text)
        self._person.setVisible(self.choice.key() == _TYPED)


def _person(signer: Signatory) -> tuple[str, str]:
    return signer.name, signer.nrp


def _title(signer: Signatory) -> str:
    return ", ".join(filter(None, (signer.name, *signer.titles[:1])))
