"""The screen Pengaturan: sections at the left, the one chosen at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from brata_desktop.domain.states import Role
from brata_desktop.services import overview
from brata_desktop.services.changes import Changes
from brata_desktop.services.overview import Overview
from brata_desktop.services.session import Session
from brata_desktop.ui.frame.page import Page, scrolling
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.settings.about import AboutSection
from brata_desktop.ui.settings.appearance import AppearanceSection
from brata_desktop.ui.settings.backups import BackupsSection
from brata_desktop.ui.settings.officers import OfficersSection
from brata_desktop.ui.settings.registers import RegistersSection
from brata_desktop.ui.settings.section import Section
from brata_desktop.ui.settings.security import SecuritySection
from brata_desktop.ui.settings.titles import section_title
from brata_desktop.ui.settings.unit import UnitSection
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.icons import icon
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.workbench import Workbench

NAMES_WIDTH = 208
_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Place:
    """A section in the list.

    Attributes:
        icon: Its icon.
        make: Makes it when it is first shown; its ``KEY`` names it in code.
        roles: Roles that see it; empty means everybody.
    """

    icon: str
    make: type[Section]
    roles: frozenset[Role] = frozenset()

    @property
    def key(self) -> str:
        """Its name in code."""
        return self.make.KEY


PLACES = (
    Place("sun", AppearanceSection),
    Place("lock", SecuritySection),
    Place("users-round", OfficersSection, frozenset({Role.PENGAWAS, Role.ADMIN})),
    Place("building-2", UnitSection),
    Place("map-pin", RegistersSection),
    Place("database-backup", BackupsSection),
    Place("info", AboutSection),
)
"""Every section, in the order of the list."""


class SettingsPage(Page):
    """Pengaturan.

    Attributes:
        names: The list of sections.
    """

    def __init__(self, workbench: Workbench, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._workbench = workbench
        self._session = session
        self._preferences = preferences
        self._sections: dict[str, Section] = {}
        self._panes: dict[str, QWidget] = {}
        self._roles: frozenset[Role] = frozenset()
        self.names = QListWidget()
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.retranslate()

    @property
    def section(self) -> Section | None:
        """The section that is shown."""
        shown = self._stack.currentWidget()
        return next(
            (self._sections[key] for key, pane in self._panes.items() if pane is shown), None
        )

    def show_section(self, key: str) -> None:
        """Show a section; one that the officer may not see is left alone."""
        for row in range(self.names.count()):
            if self.names.item(row).data(_KEY) == key:
                self.names.setCurrentRow(row)

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.header.set_title(self.tr("Settings"))
        self.names.setAccessibleName(self.tr("Sections of the settings"))
        for item in map(self.names.item, range(self.names.count())):
            item.setText(section_title(str(item.data(_KEY))))
        self._show_hints()

    def refresh(self) -> None:
        """Ask who is at the desk; a change of roles changes the sections."""
        self._workbench.read(overview.look_around, self._show_places, owner=self)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Give header, list and section to F6."""
        return [self.header, self.names, self._stack]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take icons and rows of the new theme and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _build(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.names)
        row.addWidget(rule(vertical=True))
        row.addWidget(self._stack, 1)
        self.set_body(body)
        self.names.setProperty("kind", "sections")
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def _connect(self) -> None:
        self.names.currentItemChanged.connect(self._choose)
        self._workbench.changed.connect(self._hear)

    def _hear(self, changes: Changes) -> None:
        if changes.officers or changes.registers:
            self.mark_stale()

    def _show_places(self, look: Overview) -> None:
        if look.roles != self._roles or not self.names.count():
            self._roles = look.roles
            self._list_places()
        elif self.section is not None:
            self.section.refresh()

    def _list_places(self) -> None:
        chosen = self.names.selectedItems()
        key = str(chosen[0].data(_KEY)) if chosen else PLACES[0].key
        seen = [place for place in PLACES if not place.roles or place.roles & self._roles]
        self.names.blockSignals(True)  # noqa: FBT003 - Qt takes it so
        self.names.clear()
        for place in seen:
            item = QListWidgetItem(section_title(place.key))
            item.setData(_KEY, place.key)
            self.names.addItem(item)
        self._fit()
        self.names.blockSignals(False)  # noqa: FBT003
        self.show_section(key if key in {place.key for place in seen} else PLACES[0].key)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        place = next(place for place in PLACES if place.key == item.data(_KEY))
        if place.key not in self._sections:
            made = place.make(self._workbench, self._session, self._preferences)
            self._sections[place.key], self._panes[place.key] = made, _pane(made)
            self._stack.addWidget(self._panes[place.key])
        self._stack.setCurrentWidget(self._panes[place.key])
        self._sections[place.key].refresh()
        self._show_hints()

    def _show_hints(self) -> None:
        own = self.section.hints() if self.section is not None else []
        self.set_hints(
            [
                KeyHint("↑ ↓", self.tr("Section")),
                KeyHint("Tab", self.tr("Next field")),
                *own,
                KeyHint("F6", self.tr("Next pane")),
            ]
        )

    def _fit(self) -> None:
        self.names.setFixedWidth(px(NAMES_WIDTH))
        pictures = {place.key: place.icon for place in PLACES}
        for item in map(self.names.item, range(self.names.count())):
            item.setIcon(icon(pictures[str(item.data(_KEY))], "text2"))
            item.setSizeHint(QSize(px(100), px(34)))


def _pane(section: Section) -> QWidget:
    """Put a section into an area that scrolls, with its foot below."""
    foot = section.foot()
    if foot is None:
        return scrolling(section)
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in (scrolling(section), foot):
        column.addWidget(part)
    return pane
