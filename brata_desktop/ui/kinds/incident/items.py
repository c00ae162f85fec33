"""Rows of the incident's lists: evidence, hand-overs, further places."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kinds.incident import HAND_OVER_TARGETS
from brata_desktop.ui.forms.bindings import Editor
from brata_desktop.ui.forms.fields import ChoiceField, TextField
from brata_desktop.ui.forms.items_field import ItemRow
from brata_desktop.ui.forms.place_field import PlaceField
from brata_desktop.ui.forms.when_field import Clock, WhenField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.field import row_of

TARGET_NAMES = {"BAWASLU": "Bawaslu", "GAKKUMDU": "Gakkumdu", "TNI": "TNI", "KPU": "KPU"}
"""Proper names of the bodies of `HAND_OVER_TARGETS`."""


class EvidenceRow(ItemRow):
    """What was secured, and how much of it."""

    def __init__(self, item: Any) -> None:  # noqa: ANN401 - an `Evidence`
        self.what, self.quantity = TextField(), TextField()
        self.quantity.setFixedWidth(px(120))
        content = _content(row_of(self.what, self.quantity))
        super().__init__(item, {"what": self.what, "quantity": self.quantity}, content)
        self.what.setPlaceholderText(self.tr("What was secured"))
        self.quantity.setPlaceholderText(self.tr("Quantity"))


class HandOverRow(ItemRow):
    """To whom and when, with the receipt."""

    def __init__(self, item: Any, clock: Clock) -> None:  # noqa: ANN401 - a `HandOver`
        self.to, self.when = ChoiceField(), WhenField(clock, has_quick=False)
        self.receipt, self.note = TextField(), TextField()
        self.to.offer([(code, TARGET_NAMES[code]) for code in HAND_OVER_TARGETS], self.tr("To"))
        self.to.setFixedWidth(px(140))
        content = _content(row_of(self.to, self.when), row_of(self.receipt, self.note))
        editors: dict[str, Editor] = {
            "to": self.to,
            "occurred": self.when,
            "receipt": self.receipt,
            "note": self.note,
        }
        super().__init__(item, editors, content)
        self.receipt.setPlaceholderText(self.tr("Receipt, or who received it by office"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.to.setAccessibleName(self.tr("Handed over to"))
        self.when.retranslate()


class PlaceRow(ItemRow):
    """A further place of the event, and what it is to it."""

    def __init__(self, item: Any, catalogue: Catalogue) -> None:  # noqa: ANN401 - a `Place`
        self.place = PlaceField(catalogue, has_recent=False)
        self.role = TextField()
        content = _content(row_of(self.place), row_of(self.role))
        super().__init__(item, {"": self.place, "role": self.role}, content)
        self.place.retranslate()
        self.role.setPlaceholderText(
            self.tr("What the place is: second scene, origin, destination")
        )


def _content(*rows: Any) -> QWidget:  # noqa: ANN401 - layouts of `row_of`
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(4))
    for row in rows:
        column.addLayout(row)
    return content
