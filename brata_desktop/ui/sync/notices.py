"""What an officer is told besides the facts: what is wrong with the link, and the next step."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.domain.errors import BrataError, NotAllowed, Unavailable
from brata_desktop.domain.times import WITA
from brata_desktop.services.journeys import Sticks
from brata_desktop.services.sync_overview import SyncOverview
from brata_desktop.ui.error_text import ALL_SENTENCES, error_text
from brata_desktop.ui.sync.worker import Phase, SyncState
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill

LONG_WITHOUT_LINK = dt.timedelta(days=3)
"""After this a stick is proposed: what waits should not depend on one disk."""
CERTIFICATE_NOTICE = dt.timedelta(days=30)
"""So long before its end a new certificate is asked for."""
CLOCK_OFF_S = 5 * 60
"""A laptop's clock that differs by more is pointed out; nothing is decided by it."""
RENEWED_BY_REQUEST: Final = frozenset({"link-certificate-ended", "link-key-damaged"})
"""Errors that a new request, answered by the Polda, takes away."""
_MINUTE_S = 60
translate = QCoreApplication.translate
_DEFECT = QT_TRANSLATE_NOOP("Sync", "The program made a mistake while exchanging.")
OFFLINE_STEPS: Final = {
    "hub-unreachable": QT_TRANSLATE_NOOP(
        "Sync",
        "The centre cannot be reached. Check the network or the VPN; it is tried again by itself.",
    ),
    "hub-stalled": QT_TRANSLATE_NOOP(
        "Sync",
        "The link stood still in the middle. What arrived is not sent again; it goes on by itself.",
    ),
    "hub-busy": QT_TRANSLATE_NOOP("Sync", "The centre is busy. It is tried again by itself."),
}
"""Errors of a link that is away for a while, and what to do."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What an officer should know or do.

    Attributes:
        text: What happened and what to do.
        detail: One more line.
        tone: Of the bar: ``info``, ``warn`` or ``danger``.
    """

    text: str
    detail: str = ""
    tone: str = "warn"


def error_now(look: SyncOverview, state: SyncState) -> BrataError | None:
    """Return what broke the last session, of this run or of one before; None when nothing did."""
    if not look.is_enrolled or state.phase is Phase.TALKING:
        return None
    if state.error is not None:
        return state.error
    code, params = look.last.error, look.last.params or {}
    if not code or state.progress.is_complete:
        return None
    return NotAllowed(code, **params) if code == "hub-revoked" else Unavailable(code, **params)


def is_connected(look: SyncOverview, state: SyncState) -> bool:
    """Tell whether the last session came to its end, and the next one follows by itself."""
    has_talked = look.last.succeeded_at is not None
    is_at_it = state.phase in (Phase.WAITING, Phase.TALKING)
    return look.is_enrolled and has_talked and is_at_it and error_now(look, state) is None


def is_calm(look: SyncOverview, state: SyncState) -> bool:
    """Tell whether everything is in and the link is well: only then anything is green."""
    return look.is_all_in and is_connected(look, state)


def trouble(look: SyncOverview, state: SyncState) -> Notice | None:
    """Return what is wrong with the link and the next step; None when nothing is."""
    error = error_now(look, state)
    if error is None or state.phase is Phase.PAUSED:
        return None
    safe = translate("Sync", "All safe on this laptop; recording goes on.")
    if error.code in OFFLINE_STEPS:
        return Notice(translate("Sync", OFFLINE_STEPS[error.code]), safe)
    text = error_text(error) if error.code in ALL_SENTENCES else translate("Sync", _DEFECT)
    return Notice(text, safe, "danger")


def advice(look: SyncOverview, sticks: Sticks, now: dt.datetime) -> Notice | None:
    """Return what to do besides: after long without a link, a restored centre, a wrong clock."""
    if not look.is_enrolled:
        return None
    return (
        _restored(look)
        or _long_without(look, sticks, now)
        or _certificate(look, now)
        or _clock_off(look)
    )


def is_to_be_renewed(look: SyncOverview, state: SyncState, now: dt.datetime) -> bool:
    """Tell whether a new request is the next step of a laptop that is enrolled."""
    error = error_now(look, state)
    is_broken = error is not None and error.code in RENEWED_BY_REQUEST
    return is_broken or (look.is_enrolled and _certificate(look, now) is not None)


def _restored(look: SyncOverview) -> Notice | None:
    if not look.last.taken_back:
        return None
    words = translate(
        "Sync",
        "The centre was put back from a backup and had lost %1 receipts of this laptop. They are "
        "sent again by themselves; nothing is lost.",
    )
    return Notice(fill(words, look.last.taken_back), tone="info")


def _long_without(look: SyncOverview, sticks: Sticks, now: dt.datetime) -> Notice | None:
    last = look.last.succeeded_at or look.last.tried_at
    if not (look.queued and last is not None and now - last > LONG_WITHOUT_LINK):
        return None
    away = sum(not journey.is_back for journey in sticks.journeys)
    if away:
        words = translate("Sync", "No link for %1 days. %2 packets are on the way by stick.")
        detail = translate(
            "Sync",
            "Read the answer's packet here when it comes back. What was recorded since needs a "
            "packet of its own.",
        )
        return Notice(fill(words, (now - last).days, away), detail)
    words = translate(
        "Sync", "No link for %1 days. Write a packet to a stick and have it brought to the unit."
    )
    detail = translate(
        "Sync", "The receipt comes back the same way: read the answer's packet here."
    )
    return Notice(fill(words, (now - last).days), detail)


def _certificate(look: SyncOverview, now: dt.datetime) -> Notice | None:
    until = look.certified_until
    if until is None or until - now > CERTIFICATE_NOTICE:
        return None
    local = until.astimezone(WITA)
    month = QLocale().monthName(local.month, QLocale.FormatType.ShortFormat)
    words = translate(
        "Sync", "This laptop's certificate ends %1. Write a new request for the Polda now."
    )
    return Notice(fill(words, f"{local.day} {month} {local.year}"))


def _clock_off(look: SyncOverview) -> Notice | None:
    if abs(look.last.ahead_s) <= CLOCK_OFF_S:
        return None
    minutes = round(abs(look.last.ahead_s) / _MINUTE_S)
    words = (
        translate("Sync", "This laptop's clock is %1 minutes ahead. Set it right.")
        if look.last.ahead_s > 0
        else translate("Sync", "This laptop's clock is %1 minutes behind. Set it right.")
    )
    return Notice(fill(words, minutes))
