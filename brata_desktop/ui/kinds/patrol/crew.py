"""The crew of a patrol: one line per officer, offered from the personnel register."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.patrol import CrewMember
from brata_desktop.domain.kinds.patrol.crew_line import crew_line, crew_title, parse_crew_line
from brata_desktop.domain.registers import Personnel
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import IconButton
from brata_desktop.ui.widgets.chips import ItemChip
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.line_edit import mark_error
from brata_desktop.ui.widgets.offer_line import OfferLine


class CrewChip(ItemChip):
    """An officer of the crew.

    Attributes:
        lead: The star that makes this officer the leader, or takes that away.
    """

    def __init__(self, member: CrewMember, words: tuple[str, str], parent: QWidget) -> None:
        leader, star = words
        title = crew_title(member)
        super().__init__(title, leader if member.is_leader else "", member.nrp, parent=parent)
        self.lead = IconButton("star", fill(star, title), small=True)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.count() - 1, self.lead)


class CrewLine(OfferLine):
    """The line that adds an officer; Backspace in it while empty takes the last one back.

    Signals:
        taken_back: Backspace was pressed in the empty line.
    """

    taken_back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Take the last officer back for a change."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.taken_back.emit()
            return
        super().keyPressEvent(event)


class CrewEditor(QWidget):
    """The officers of a crew.

    Args:
        catalogue: Knows the ranks.
        new_id: Makes item ids.

    Attributes:
        line: Rank and name, then Enter; answer ``line.typed`` with `offer`.

    Signals:
        edited: Another crew; carries a tuple of `CrewMember`.
    """

    edited = Signal(object)

    def __init__(
        self, catalogue: Catalogue, new_id: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._new_id = new_id
        self._crew: tuple[CrewMember, ...] = ()
        self.chips: list[CrewChip] = []
        self.line = CrewLine()
        self._flow_holder = QWidget()
        self._flow = FlowLayout(self._flow_holder, spacing=px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._flow_holder)
        column.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.entered.connect(self._enter)
        self.line.picked.connect(self._pick)
        self.line.taken_back.connect(lambda: self._reopen(self._crew[-1:]))
        self.line.textEdited.connect(lambda _text: mark_error(self.line, ""))
        self.retranslate()

    def set_value(self, crew: tuple[CrewMember, ...]) -> None:
        """Show a crew without telling anybody."""
        self._crew = crew
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(member) for member in crew]
        self._flow_holder.setVisible(bool(crew))

    def value(self) -> tuple[CrewMember, ...]:
        """Return the crew."""
        return self._crew

    def unclear(self) -> str:
        """Return what was typed and not entered: it would be missing in the record."""
        return self.line.text().strip()

    def retype(self, text: str) -> None:
        """Put back an officer who was not entered."""
        self.line.setText(text)

    def offer(self, text: str, found: Sequence[Personnel]) -> None:
        """Offer officers of the register for a text, unless more was typed meanwhile."""
        if text == self.line.text():
            known = {member.nrp for member in self._crew if member.nrp}
            members = [self._member(person) for person in found if person.nrp not in known]
            self.line.set_offers([(f"{crew_title(m)}, {m.nrp}", m) for m in members])

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.line.setPlaceholderText(self.tr("Rank and name, then Enter"))
        self.set_value(self._crew)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _chip(self, member: CrewMember) -> CrewChip:
        words = (self.tr("Leader"), self.tr("Make %1 the leader"))
        chip = CrewChip(member, words, self._flow_holder)
        chip.removed.connect(lambda: self._tell(tuple(m for m in self._crew if m.id != member.id)))
        chip.opened.connect(lambda: self._reopen((member,)))
        chip.lead.clicked.connect(lambda: self._lead(member.id))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _member(self, person: Personnel) -> CrewMember:
        rank = self._catalogue.rank(person.rank)
        title = rank.abbreviation if rank else person.rank
        return CrewMember("", person.name, title, person.nrp)

    def _enter(self, text: str) -> None:
        try:
            member = parse_crew_line(text, self._catalogue, self._new_id)
        except InvalidInput:
            mark_error(self.line, self.tr("Type the rank and the name: Aipda M. Noor."))
            return
        self._add(member)

    def _pick(self, member: CrewMember) -> None:
        self._add(replace(member, id=self._new_id()))

    def _add(self, member: CrewMember) -> None:
        self.line.clear()
        self.line.set_offers(())
        others = self._crew
        if member.is_leader:
            others = tuple(replace(other, is_leader=False) for other in others)
        self._tell((*others, member))
        self.line.setFocus()

    def _reopen(self, members: Sequence[CrewMember]) -> None:
        """Put an officer back into the line, for a change; what stands there is entered first."""
        if self.line.text().strip() or not members:
            return
        member = members[0]
        self._tell(tuple(other for other in self._crew if other.id != member.id))
        self.line.setText(crew_line(member))
        self.line.setFocus()

    def _lead(self, id_: str) -> None:
        self._tell(tuple(replace(m, is_leader=m.id == id_ and not m.is_leader) for m in self._crew))
        self.line.setFocus()

    def _tell(self, crew: tuple[CrewMember, ...]) -> None:
        if crew != self._crew:
            self.set_value(crew)
            self.edited.emit(crew)
