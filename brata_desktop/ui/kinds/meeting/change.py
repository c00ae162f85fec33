"""Another state of an agreement: asks why where the meeting was submitted, then writes it down."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from brata_desktop.domain.kinds.meeting import DONE, DROPPED, OPEN, WORKING, Agreement
from brata_desktop.services.kinds.meeting import agreements
from brata_desktop.services.record_view import RecordView
from brata_desktop.ui.kinds.meeting.words import STATE_ICONS, STATE_KEYS, state_word
from brata_desktop.ui.theme.icons import icon
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.reason import ReasonDialog
from brata_desktop.ui.workbench import Workbench

_SHOWN_LETTERS = 70


class StateChange(QWidget):
    """Asks and writes; an invisible child of the page, so that its dialogs belong to it."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.hide()

    def ask(
        self, record: str, agreement: Agreement, state: str, *, is_amended: bool
    ) -> ReasonDialog | None:
        """Give an agreement another state, after asking why when it is an amendment."""
        if agreement.state == state:
            said = self.tr("This agreement is in that state already: %1.")
            self._workbench.say(fill(said, state_word(state).lower()), "warn")
            return None
        give = partial(self._give, record, agreement.id, state)
        if not is_amended:
            give("")
            return None
        dialog = ReasonDialog(
            fill(self.tr("Mark as: %1"), state_word(state)),
            agreement.content,
            confirm=self.tr("Mark"),
            quick=self._reasons(state),
            parent=self.window(),
        )
        dialog.given.connect(give)
        dialog.open()
        return dialog

    def states_menu(self, choose: Callable[[str], object]) -> QMenu:
        """Return a menu of the states; the letter of each chooses it."""
        menu = QMenu(self.window())
        menu.aboutToHide.connect(menu.deleteLater)
        for state, key in STATE_KEYS.items():
            text = f"&{key.upper()}  {state_word(state)}"
            menu.addAction(icon(STATE_ICONS[state]), text, partial(choose, state))
        return menu

    def which_menu(
        self, found: Sequence[Agreement], choose: Callable[[Agreement], object]
    ) -> QMenu:
        """Return a menu of agreements; the digit of each chooses it."""
        menu = QMenu(self.window())
        menu.aboutToHide.connect(menu.deleteLater)
        for number, each in enumerate(found, 1):
            words = each.content[:_SHOWN_LETTERS].replace("&", "&&")
            digit = f"&{number}" if number < 10 else str(number)  # noqa: PLR2004 - keys 1 to 9
            menu.addAction(
                icon(STATE_ICONS.get(each.state, "circle")),
                f"{digit}  {words}",
                partial(choose, each),
            )
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _reasons(self, state: str) -> tuple[str, ...]:
        reasons = {
            DONE: (self.tr("Carried out"), self.tr("Reported by its owner")),
            WORKING: (self.tr("Work has begun"), self.tr("Waits for another agency")),
            DROPPED: (self.tr("Not needed any more"), self.tr("Replaced by another agreement")),
            OPEN: (self.tr("Not done after all"), self.tr("Marked by mistake")),
        }
        return reasons.get(state, ())

    def _give(self, record: str, agreement: str, state: str, reason: str) -> None:
        job = partial(
            agreements.set_state, record=record, agreement=agreement, state=state, reason=reason
        )
        self._workbench.change(job, partial(self._say, state), owner=self)

    def _say(self, state: str, view: RecordView) -> None:
        words = fill(self.tr("%1: agreement marked %2."), view.state.number, state_word(state))
        self._workbench.say(words)
