"""Who has the stick: packets that left, who took them, what came back; at a desk, posts' sticks."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import journeys
from brata_desktop.services.desk import Desk
from brata_desktop.services.journeys import HUB, Journey, Sticks, Visit
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.sync.words import clock_words
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.list_row import ROW_INSET, RowContent
from brata_desktop.ui.widgets.reason import ReasonDialog
from brata_desktop.ui.widgets.rows import Rows
from brata_desktop.ui.workbench import Workbench

SHOWN = 5


class JourneysCard(Card):
    """Packets that left this laptop, newest first.

    Attributes:
        rows: One for each; opening one asks who took it along.

    Signals:
        noted: Somebody said who took a packet along.
    """

    noted = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(" ", spacing=0, inset=ROW_INSET, parent=parent)
        self._workbench = workbench
        self._shown: tuple[Journey, ...] = ()
        self.rows = Rows(inset=ROW_INSET)
        self._carried = Label("", "small", "text2", wrap=True)
        self._carried.setContentsMargins(px(ROW_INSET), 0, px(ROW_INSET), 0)
        self.add(self.rows)
        self.add(self._carried)
        self.rows.opened.connect(lambda number: self.ask_carrier((self._shown[number].id,)))

    def show_sticks(self, sticks: Sticks, now: dt.datetime) -> None:
        """Show what is on its way."""
        self._shown = sticks.journeys[:SHOWN]
        away = sum(not journey.is_back for journey in sticks.journeys)
        note = fill(self.tr("%1 on the way"), away) if away else self.tr("everything came back")
        self.set_title(self.tr("Packets by stick"), note if sticks.journeys else "")
        self.rows.empty.setText(self.tr("No packet was written here yet."))
        self.rows.show_rows([self._row(journey, now) for journey in self._shown])
        self._carried.setVisible(bool(sticks.carried))
        words = self.tr("%1 packets of others wait here; they go along with the next stick.")
        self._carried.setText(fill(words, sticks.carried))

    def ask_carrier(self, packets: tuple[int, ...]) -> None:
        """Ask who takes packets along."""
        dialog = ReasonDialog(
            self.tr("Who takes the stick along?"),
            self.tr("Rank and name. It is kept on this laptop only."),
            confirm=self.tr("Note it"),
            label=self.tr("Who"),
            parent=self,
        )
        dialog.given.connect(partial(self._hand_over, packets))
        dialog.open()

    def _hand_over(self, packets: tuple[int, ...], carrier: str) -> None:
        job = partial(_hand_over, packets=packets, carrier=carrier)
        self._workbench.read(job, lambda _answer: self.noted.emit(), self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BrataError):
            self._workbench.say(error_text(error), "warn")
        else:
            self._workbench.failed.emit(error)

    def _row(self, journey: Journey, now: dt.datetime) -> RowContent:
        moment = clock_words(journey.made_at, now)
        if journey.is_back:
            icon, tone, meta = "circle-check", "ok", self.tr("received")
        else:
            icon, tone = "usb", "warn"
            meta = fill(self.tr("%1 of %2 received"), journey.received, journey.total)
        return RowContent(
            fill(self.tr("To %1, written %2"), self._receivers(journey), moment),
            self._holder(journey, now),
            meta,
            icon=icon,
            icon_tone=tone,
            meta_tone="ok" if journey.is_back else "text2",
        )

    def _receivers(self, journey: Journey) -> str:
        names = [self.tr("the centre") if name == HUB else name for name in journey.to]
        return ", ".join(names)

    def _holder(self, journey: Journey, now: dt.datetime) -> str:
        if not journey.carrier or journey.handed_at is None:
            words = self.tr("written by %1; nobody noted who has the stick")
            return fill(words, journey.writer)
        since = clock_words(journey.handed_at, now)
        return fill(self.tr("with %1 since %2"), journey.carrier, since)


class VisitsCard(Card):
    """At a desk: when the last stick of each post was written there, the longest ago first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", spacing=0, inset=ROW_INSET, parent=parent)
        self.rows = Rows(inset=ROW_INSET, opens=False)
        self.add(self.rows)

    def show_visits(self, visits: tuple[Visit, ...], now: dt.datetime) -> None:
        """Show the posts."""
        self.setVisible(bool(visits))
        self.set_title(self.tr("Posts that send sticks"), str(len(visits)))
        self.rows.show_rows([self._row(visit, now) for visit in visits])

    def _row(self, visit: Visit, now: dt.datetime) -> RowContent:
        if visit.made_at is None:
            return RowContent(visit.post, self.tr("its clock cannot be read"), icon="map-pin")
        words = fill(self.tr("last stick written %1"), clock_words(visit.made_at, now))
        days = max(0, (now - visit.made_at).days)
        meta = fill(self.tr("%1 days ago"), days) if days else self.tr("today")
        return RowContent(visit.post, words, meta, icon="map-pin")


def _hand_over(desk: Desk, packets: tuple[int, ...], carrier: str) -> None:
    journeys.hand_over(desk, packets, carrier)
