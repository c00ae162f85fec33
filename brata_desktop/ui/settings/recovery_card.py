"""The recovery code: a new one in place of the old, and when one was used."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import recovery
from brata_desktop.services.session import Session
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.gate.recovery_code import RecoveryCodeCard
from brata_desktop.ui.settings.confirmation import Confirmation
from brata_desktop.ui.settings.opening_card import OpeningCard
from brata_desktop.ui.settings.revealing import reveal
from brata_desktop.ui.settings.words import moment_words
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.workbench import Workbench

_CAPTIONS = 190

Uses = tuple[tuple[str, dt.datetime], ...]
"""Officer's rank and name, and when, newest first."""


class RecoveryCard(OpeningCard):
    """For holders of the unit key.

    Attributes:
        code: The new code, until it is proved to be on paper.
        uses: Each use of a recovery code.
    """

    def __init__(
        self, workbench: Workbench, session: Session, parent: QWidget | None = None
    ) -> None:
        self._workbench = workbench
        self._session = session
        self._owner = ""
        self._uses: Uses = ()
        self._confirm = Confirmation()
        self.code = RecoveryCodeCard()
        _make_flat(self.code)
        self.code.hide()
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._confirm)
        column.addWidget(self.code)
        super().__init__("key-round", form, parent)
        self._title = Label(role="label", tone="text2")
        self._none = Label(role="small", tone="text3")
        self.uses = FactList(_CAPTIONS)
        for part in (rule(), self._title, self._none, self.uses):
            self.add(part)
        self.body.setSpacing(px(8))
        self._confirm.confirmed.connect(self._make)
        self._confirm.cancelled.connect(self.close_form)
        self.code.proved.connect(self._finish)

    def show_state(self, owner: str, uses: Uses) -> None:
        """Show the uses of the code.

        Args:
            owner: Unit and post, for the sheet of a new one.
            uses: Newest first.
        """
        self._owner = owner
        self._uses = uses
        self._show_uses()

    def open_form(self) -> None:
        """Ask before the old code is worth nothing."""
        super().open_form()
        self._confirm.ask()

    def close_form(self) -> None:
        """Close the question; a code that is not on paper yet stays."""
        if self.code.isHidden():
            super().close_form()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.row.set_words(
            self.tr("Recovery code"),
            self.tr("On paper in a closed envelope; opens the records when a passphrase is lost."),
        )
        self.open_button.set_words(self.tr("Make a new code…"))
        self._confirm.set_words(
            self.tr("Make a new recovery code?"),
            self.tr(
                "The code on paper then no longer opens the records of this laptop. This cannot "
                "be undone. Have paper and a new envelope ready: the new code is shown only once."
            ),
            self.tr("Make a new code"),
        )
        self._title.setText(self.tr("Uses of a recovery code"))
        self._none.setText(self.tr("Never used so far."))
        self._show_uses()

    def _make(self) -> None:
        job = partial(recovery.new_code, self._session)
        self._workbench.read(lambda _desk: job(), self._show_code, self._fail, owner=self)

    def _show_code(self, code: str) -> None:
        self.code.show()
        self.code.show_code(code, self._owner)
        reveal(self.code)

    def _finish(self) -> None:
        self.code.hide()
        self.code.show_code("", "")
        self.close_form()
        self.tell(
            self.tr("The new recovery code is in force."),
            detail=self.tr("Destroy the paper with the old one."),
        )
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: Exception) -> None:
        self.close_form()
        if not isinstance(error, BrataError):
            self._workbench.failed.emit(error)
            return
        self.tell(
            self.tr("No new code was made; the old one stays valid."), "danger", error_text(error)
        )

    def _show_uses(self) -> None:
        self.uses.set_facts(Fact(moment_words(when), who) for who, when in self._uses)
        self.uses.setVisible(bool(self._uses))
        self._none.setVisible(not self._uses)


def _make_flat(card: RecoveryCodeCard) -> None:
    """Take line and margins of a card that stands in another one."""
    card.setProperty("flat", True)  # noqa: FBT003 - Qt takes it so
    layout = card.layout()
    if layout is not None:
        layout.setContentsMargins(0, 0, 0, 0)
