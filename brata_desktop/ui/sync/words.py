"""Plain sentences for every state of the exchange, and what to do next."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.domain.times import WITA
from brata_desktop.services.sync_overview import SyncOverview
from brata_desktop.ui.frame.state import Status
from brata_desktop.ui.sync.worker import Phase, SyncState
from brata_desktop.ui.translation import fill

LONG_WITHOUT_LINK = dt.timedelta(days=3)
"""After this a stick is proposed: what waits should not depend on one disk."""
CLOCK_OFF_S = 5 * 60
"""A laptop's clock that differs by more is pointed out; nothing is decided by it."""
_KILO = 1024
_OFFLINE = frozenset({"hub-unreachable", "hub-stalled", "hub-busy"})
_REFUSED = frozenset({"hub-revoked", "hub-certificate", "hub-line-closed"})


@dataclass(frozen=True, slots=True)
class Told:
    """A state in words.

    Attributes:
        title: The state.
        detail: One more line.
        icon: Its icon.
        tone: Colour token of title and icon.
    """

    title: str
    detail: str
    icon: str
    tone: str


def network_words(look: SyncOverview, state: SyncState, now: dt.datetime) -> Told:
    """Return how the link is."""
    translate = QCoreApplication.translate
    if not look.is_enrolled:
        return Told(
            translate("Sync", "Not enrolled"),
            translate("Sync", "everything stays on this laptop"),
            "cloud-off",
            "text2",
        )
    if state.phase is Phase.TALKING:
        moved = fill(
            translate("Sync", "%1 sent, %2 received"),
            bytes_words(state.sent_bytes),
            bytes_words(state.received_bytes),
        )
        return Told(translate("Sync", "Exchanging"), moved, "refresh-cw", "accent")
    return _between_sessions(look, state, now)


def _between_sessions(look: SyncOverview, state: SyncState, now: dt.datetime) -> Told:
    translate = QCoreApplication.translate
    if state.phase is Phase.PAUSED:
        return Told(translate("Sync", "Paused"), translate("Sync", "by you"), "pause", "warn")
    code = state.error.code if state.error is not None else look.last.error
    again = _again_words(state, now)
    if code in _OFFLINE:
        return Told(translate("Sync", "Offline"), again, "cloud-off", "warn")
    if code in _REFUSED:
        return Told(translate("Sync", "Refused by the centre"), again, "ban", "danger")
    if code:
        # A full disk, here or there; the sentence beside it says which.
        return Told(translate("Sync", "Stopped"), again, "triangle-alert", "danger")
    if look.last.succeeded_at is None:
        return Told(translate("Sync", "Not tried yet"), again, "cloud", "text2")
    return Told(translate("Sync", "Connected"), again, "cloud-check", "ok")


def queue_words(look: SyncOverview) -> Told:
    """Return what waits for a receipt."""
    translate = QCoreApplication.translate
    if not look.queued:
        known = translate("Sync", "everything is received") if look.is_enrolled else ""
        return Told(translate("Sync", "Nothing"), known, "cloud-check", "ok")
    held = sum(line.is_held for line in look.queue)
    detail = bytes_words(look.bytes_waiting)
    if held:
        detail = fill(translate("Sync", "%1 · %2 put aside"), detail, held)
    number = QLocale().toString(look.queued)
    title = fill(translate("Sync", "%1 records"), number)
    return Told(title, detail, "cloud-upload", "danger" if held else "text")


def conflict_words(look: SyncOverview) -> Told:
    """Return how many records say two things."""
    translate = QCoreApplication.translate
    if not look.disputed:
        return Told(translate("Sync", "None"), "", "circle-check", "ok")
    title = fill(translate("Sync", "%1 records"), look.disputed)
    return Told(title, translate("Sync", "for you to decide"), "git-compare", "danger")


def safety_words(look: SyncOverview) -> Told:
    """Return how much of everything is where."""
    translate = QCoreApplication.translate
    safety = look.safety
    title = fill(translate("Sync", "%1 of %2"), safety.received, safety.total)
    detail = fill(translate("Sync", "%1 in the centre's backup"), safety.durable)
    is_calm = safety.total == safety.received
    return Told(title, detail, "shield-check", "ok" if is_calm else "text")


def sidebar_status(look: SyncOverview, state: SyncState, now: dt.datetime) -> Status:
    """Return the box at the foot of the sidebar: calm only when everything is in."""
    translate = QCoreApplication.translate
    network = network_words(look, state, now)
    is_in = not look.queued and not look.disputed
    if not look.is_enrolled:
        count = QLocale().toString(look.safety.total)
        return Status(
            title=translate("Status", "Saved on this laptop"),
            lines=(fill(translate("Sync", "%1 revisions, encrypted"), count),),
            short=translate("Status", "On this laptop"),
        )
    parts = []
    if look.queued:
        parts.append(fill(translate("Sync", "%1 waiting"), look.queued))
    if look.disputed:
        parts.append(fill(translate("Sync", "%1 in conflict"), look.disputed))
    if is_in and network.tone == "ok":
        return Status(
            title=translate("Sync", "Everything received"),
            lines=(_since_words(look, now),),
            short=translate("Sync", "Received"),
            tone="ok",
            icon="cloud-check",
        )
    since = _offline_words(look, network, now)
    return Status(
        title=since,
        lines=(" · ".join(parts) or network.detail, translate("Sync", "All safe on this laptop")),
        short=" · ".join((network.title, *parts[:1])),
        number=str(look.queued) if look.queued else "",
        tone=network.tone if network.tone in ("ok", "warn", "danger") else "neutral",
        icon=network.icon,
    )


def advice(look: SyncOverview, now: dt.datetime) -> str:
    """Return what to do when there was no link for long, or the clock is wrong; else nothing."""
    translate = QCoreApplication.translate
    last = look.last.succeeded_at or look.last.tried_at
    if look.is_enrolled and look.queued and last is not None and now - last > LONG_WITHOUT_LINK:
        days = (now - last).days
        words = translate(
            "Sync",
            "No link for %1 days. Write a packet to a stick and have it brought to the unit; the "
            "receipt comes back the same way.",
        )
        return fill(words, days)
    if abs(look.last.ahead_s) > CLOCK_OFF_S:
        minutes = round(abs(look.last.ahead_s) / 60)
        words = (
            translate("Sync", "This laptop's clock is %1 minutes ahead. Set it right.")
            if look.last.ahead_s > 0
            else translate("Sync", "This laptop's clock is %1 minutes behind. Set it right.")
        )
        return fill(words, minutes)
    return ""


def bytes_words(count: int) -> str:
    """Return a size: "512 B", "18 kB", "9,6 MB"."""
    if count < _KILO:
        return f"{count} B"
    if count < _KILO * _KILO:
        return f"{QLocale().toString(count / _KILO, 'f', 0)} kB"
    return f"{QLocale().toString(count / _KILO / _KILO, 'f', 1)} MB"


def clock_words(moment: dt.datetime, now: dt.datetime) -> str:
    """Return "20.47", or with the day in front when it is not today; the post's time."""
    local = moment.astimezone(WITA)
    if local.date() == now.astimezone(WITA).date():
        return f"{local:%H.%M}"
    month = QLocale().monthName(local.month, QLocale.FormatType.ShortFormat)
    return f"{local.day} {month} {local:%H.%M}"


def last_words(look: SyncOverview, now: dt.datetime) -> str:
    """Return when a session came to its end last."""
    if look.last.succeeded_at is None:
        return ""
    words = QCoreApplication.translate("Sync", "Last complete %1 WITA")
    return fill(words, clock_words(look.last.succeeded_at, now))


def _again_words(state: SyncState, now: dt.datetime) -> str:
    if state.phase is not Phase.WAITING:
        return ""
    moment = clock_words(now + dt.timedelta(seconds=state.next_in_s), now)
    return fill(QCoreApplication.translate("Sync", "again at %1"), moment)


def _since_words(look: SyncOverview, now: dt.datetime) -> str:
    last = look.last.succeeded_at
    return "" if last is None else fill(
        QCoreApplication.translate("Sync", "last at %1"), clock_words(last, now)
    )  # fmt: skip


def _offline_words(look: SyncOverview, network: Told, now: dt.datetime) -> str:
    last = look.last.succeeded_at
    if network.icon != "cloud-off" or last is None:
        return network.title
    words = QCoreApplication.translate("Sync", "Offline since %1")
    return fill(words, clock_words(last, now))
