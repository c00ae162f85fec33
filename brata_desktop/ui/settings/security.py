"""Keamanan: when the laptop locks, and what opens it for the officer at the desk."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from brata_desktop.config.settings import LOCK_AFTER_MINUTES_MAX, Settings
from brata_desktop.services import lock, officers, overview
from brata_desktop.services.session import Session
from brata_desktop.ui.settings.passphrase_card import PassphraseCard
from brata_desktop.ui.settings.pin_card import PinCard
from brata_desktop.ui.settings.recovery_card import RecoveryCard, Uses
from brata_desktop.ui.settings.section import Section
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.inputs import ParsedLineEdit

_MINUTES_WIDTH = 64


@dataclass(frozen=True, slots=True)
class Access:
    """What opens this laptop for the officer at the desk.

    Attributes:
        name: The officer's name.
        nrp: The officer's service number.
        has_pin: Whether a PIN re-opens the officer's session here.
        holds_unit_key: Whether the officer can make recovery codes.
        post: Unit and post.
        uses: Uses of a recovery code, newest first.
    """

    name: str
    nrp: str
    has_pin: bool
    holds_unit_key: bool
    post: str
    uses: Uses


def look(session: Session) -> Access:
    """Return what opens this laptop for the officer at the desk."""
    desk = session.desk
    around = overview.look_around(desk)
    names = {each.id: f"{each.rank} {each.name}".strip() for each in officers.officers(desk)}
    uses = [
        (names.get(who, who), dt.datetime.fromisoformat(at))
        for who, at in officers.recoveries(desk)
    ]
    return Access(
        around.officer.name,
        around.officer.nrp,
        lock.has_pin(session),
        session.keys.unit_key is not None,
        f"{around.unit_name} · {around.post_name} ({desk.post})",
        tuple(sorted(uses, key=lambda use: use[1], reverse=True)),
    )


class SecuritySection(Section):
    """Automatic lock, PIN, passphrase and recovery code.

    Attributes:
        minutes: Idle minutes until the screen locks.
        pin: The officer's PIN.
        passphrase: The officer's passphrase.
        recovery: The recovery code; shown to holders of the unit key.
    """

    KEY = "security"

    def _build(self) -> None:
        self.minutes = ParsedLineEdit(_minutes, str)
        self.minutes.setFixedWidth(px(_MINUTES_WIDTH))
        self._lock_row = SettingRow(self.minutes)
        card = Card()
        card.add(self._lock_row)
        self.add(card)
        self.pin = PinCard(self.workbench, self.session)
        self.passphrase = PassphraseCard(self.workbench, self.session)
        self.recovery = RecoveryCard(self.workbench, self.session)
        self.recovery.hide()
        for each in (self.pin, self.passphrase, self.recovery):
            self.add(each)

    def _connect(self) -> None:
        self.minutes.value_changed.connect(self._lock_after)
        self.minutes.rejected.connect(self._refuse)
        self.preferences.changed.connect(self._follow)
        self.pin.changed.connect(self.refresh)
        self._follow(self.preferences.settings)

    def refresh(self) -> None:
        """Ask what opens this laptop."""
        job = partial(look, self.session)
        self.workbench.read(lambda _desk: job(), self._show, owner=self)

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.set_lead(self.tr("What keeps others away from the records while you are not here."))
        self._lock_row.set_words(
            self.tr("Lock by itself, after minutes"),
            fill(
                self.tr("From 1 to %1 minutes without a touch; what was typed is saved first."),
                LOCK_AFTER_MINUTES_MAX,
            ),
        )
        for card in (self.pin, self.passphrase, self.recovery):
            card.retranslate()

    def _show(self, access: Access) -> None:
        self.pin.show_state(has_pin=access.has_pin)
        self.passphrase.set_owner(access.name, access.nrp)
        self.recovery.show_state(access.post, access.uses)
        self.recovery.setVisible(access.holds_unit_key)

    def _lock_after(self, minutes: int | None) -> None:
        if minutes is None:
            self._follow(self.preferences.settings)
            return
        self._lock_row.set_error("")
        self.preferences.change(lock_after_minutes=minutes)

    def _refuse(self, _error: Exception) -> None:
        self._lock_row.set_error(
            fill(self.tr("Type a number from 1 to %1."), LOCK_AFTER_MINUTES_MAX)
        )

    def _follow(self, settings: Settings) -> None:
        self.minutes.setFixedWidth(px(_MINUTES_WIDTH))
        self._lock_row.set_error("")
        self.minutes.set_value(settings.lock_after_minutes)


def _minutes(text: str) -> int:
    minutes = int(text)
    if not 1 <= minutes <= LOCK_AFTER_MINUTES_MAX:
        raise ValueError(text)
    return minutes
