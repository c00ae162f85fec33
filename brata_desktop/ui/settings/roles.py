"""The roles of an officer, chosen from a list that says what each one may do."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from brata_desktop.domain.states import Role
from brata_desktop.ui.frame_state import role_title
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.labels import Label

ORDER = (Role.PETUGAS, Role.OPERATOR, Role.PENGAWAS, Role.ADMIN)


def role_words(roles: Iterable[Role]) -> str:
    """Return the names of roles, as "Petugas pos, Administrator"."""
    held = set(roles)
    return ", ".join(role_title(frozenset({role})) for role in ORDER if role in held)


def role_meaning(role: Role) -> str:
    """Return what a role may do, in a few words."""
    return {
        Role.PETUGAS: QCoreApplication.translate("Roles", "Records at the post"),
        Role.OPERATOR: QCoreApplication.translate("Roles", "Records, prints the daily report"),
        Role.PENGAWAS: QCoreApplication.translate("Roles", "Reviews, approves, prints"),
        Role.ADMIN: QCoreApplication.translate("Roles", "Officers, unit, lists of posts"),
    }[role]


class RolesEdit(QWidget):
    """A tick box for each role, what it means below.

    Signals:
        edited: A tick changed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[Role, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        for number, role in enumerate(ORDER):
            box = QCheckBox(role_title(frozenset({role})))
            meaning = Label(role_meaning(role), "small", "text3", wrap=True)
            meaning.setIndent(px(24))
            box.setAccessibleDescription(meaning.text())
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(box)
            cell.addWidget(meaning)
            cell.addStretch(1)
            grid.addLayout(cell, number // 2, number % 2)
            box.toggled.connect(self.edited)
            self.boxes[role] = box
        self.setFocusProxy(self.boxes[ORDER[0]])

    def roles(self) -> frozenset[Role]:
        """Give the ticked roles."""
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())

    def set_roles(self, roles: Iterable[Role]) -> None:
        """Tick these."""
        held = set(roles)
        for role, box in self.boxes.items():
            box.setChecked(role in held)
