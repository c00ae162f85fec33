"""What Sinkronisasi shows beside its lists when there is nothing to decide.

How it is with everything; the way into the centre; what the centre refused; who has the stick.
"""

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.services.journeys import Sticks
from brata_desktop.services.sync_overview import SyncOverview
from brata_desktop.ui.sync.calm_card import CalmCard
from brata_desktop.ui.sync.enrol_card import EnrolCard
from brata_desktop.ui.sync.journeys_card import JourneysCard, VisitsCard
from brata_desktop.ui.sync.notices import is_to_be_renewed
from brata_desktop.ui.sync.refused_card import RefusedCard
from brata_desktop.ui.sync.words import calm_words, share_moved
from brata_desktop.ui.sync.worker import Phase, SyncState
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.workbench import Workbench


class SidePane(QWidget):
    """Cards below each other.

    Attributes:
        calm: How it is with everything.
        enrol: The way into the centre, before and when a certificate has to be renewed.
        refused: What the centre does not take.
        journeys: Packets that left.
        visits: At a desk, sticks of posts.
    """

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calm, self.enrol = CalmCard(), EnrolCard(workbench)
        self.refused, self.journeys = RefusedCard(workbench), JourneysCard(workbench)
        self.visits = VisitsCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for card in (self.calm, self.enrol, self.refused, self.journeys, self.visits):
            column.addWidget(card)
        column.addStretch(1)
        for card in (self.enrol, self.refused, self.journeys, self.visits):
            card.hide()

    def show_look(
        self, look: SyncOverview, sticks: Sticks, state: SyncState, now: dt.datetime
    ) -> None:
        """Show how it is."""
        is_talking = state.phase is Phase.TALKING
        self.calm.show_told(
            calm_words(look, state, now), share_moved(state) if is_talking else None
        )
        is_renewal = is_to_be_renewed(look, state, now)
        self.enrol.setVisible(not look.is_enrolled or is_renewal)
        self.enrol.set_renewal(is_renewal=is_renewal)
        self.refused.show_lines(look.queue)
        self.journeys.setVisible(bool(sticks.journeys or sticks.carried))
        self.journeys.show_sticks(sticks, now)
        self.visits.show_visits(sticks.visits, now)

    def retranslate(self) -> None:
        """Set every word in the language in force; the facts come with `show_look`."""
        self.enrol.retranslate()
