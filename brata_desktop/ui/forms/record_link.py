"""A link to another record, found by its number or its words."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from brata_desktop.services import records
from brata_desktop.services.desk import Desk
from brata_desktop.services.record_list import lines
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.ui.widgets.offer_line import OfferLine
from brata_desktop.ui.workbench import Workbench

OFFERED_RECORDS = 6
LETTERS_LEAST = 3
"""Letters from which records are looked for."""


class RecordLink(OfferLine):
    """One record; emptying the line takes the link away.

    Signals:
        edited: Another record; carries its id, empty for none.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._id = ""
        self._words = ""
        self.typed.connect(self._type)
        self.picked.connect(self._pick)

    def set_value(self, id_: str) -> None:
        """Show a link; call `name` when it is known what the record is called."""
        if id_ != self._id:
            self._id, self._words = id_, id_
            self.setText(id_)

    def value(self) -> str:
        """Return the record's id."""
        return self._id

    def unclear(self) -> str:
        """Return words that no record was picked for."""
        text = self.text().strip()
        return "" if text == self._words else text

    def retype(self, text: str) -> None:
        """Put back words that no record was picked for."""
        self.setText(text)

    def name(self, id_: str, words: str) -> None:
        """Say what a record is called."""
        if id_ == self._id and not self.unclear():
            self._words = words
            self.setText(words)
            self.setCursorPosition(0)

    def offer(self, text: str, rows: Sequence[RecordRow]) -> None:
        """Offer records for a text, unless more was typed meanwhile."""
        if text == self.text():
            self.set_offers([(words_of(row), row) for row in rows])

    def _type(self, text: str) -> None:
        if not text.strip():
            self._tell("", "")

    def _pick(self, row: RecordRow) -> None:
        words = words_of(row)
        self._tell(row.id, words)
        self.setText(words)
        self.setCursorPosition(0)

    def _tell(self, id_: str, words: str) -> None:
        self._words = words
        if id_ != self._id:
            self._id = id_
            self.edited.emit(id_)


class RecordFinder(RecordLink):
    """A link that looks its records up itself."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.typed.connect(self._search)
        self.edited.connect(lambda _id: self._ask_name())

    def set_value(self, id_: str) -> None:
        """Show a link by what its record is called."""
        is_other = id_ != self.value()
        super().set_value(id_)
        if is_other:
            self._ask_name()

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.setPlaceholderText(self.tr("Find a record by number or words"))

    def _search(self, text: str) -> None:
        if len(text.strip()) < LETTERS_LEAST:
            self.set_offers(())
            return
        self._workbench.read(partial(_found, text=text), partial(self.offer, text), owner=self)

    def _ask_name(self) -> None:
        id_ = self.value()
        if id_:
            self._workbench.read(
                partial(_named, record=id_),
                lambda words: self.name(id_, words or id_),
                owner=self,
            )


def _found(desk: Desk, *, text: str) -> tuple[RecordRow, ...]:
    return records.page(desk, RecordFilter(text=text), limit=OFFERED_RECORDS).rows


def _named(desk: Desk, *, record: str) -> str:
    found = lines(desk, [record])
    return words_of(found[record]) if record in found else ""


def words_of(row: RecordRow) -> str:
    """Return "K-BJM07-240131-A04 · Perkelahian …"."""
    return " · ".join(part for part in (row.number, row.title) if part)
