"""Plain sentences for every state of the exchange, and what to do next."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.domain.times import WITA
from brata_desktop.services.sync_overview import SyncOverview
from brata_desktop.sync.messages import Status as HubStatus
from brata_desktop.sync.pace import rest_s
from brata_desktop.ui.frame.state import Status
from brata_desktop.ui.sync.notices import error_now, is_calm, is_connected
from brata_desktop.ui.sync.worker import Phase, SyncState
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill

translate = QCoreApplication.translate
_KILO = 1024
_MINUTE_S, _HOUR_S = 60, 3600
_OFFLINE: Final = {
    "hub-unreachable": QT_TRANSLATE_NOOP("Sync", "Offline"),
    "hub-stalled": QT_TRANSLATE_NOOP("Sync", "The link stood still"),
    "hub-busy": QT_TRANSLATE_NOOP("Sync", "The centre is busy"),
}
_REFUSED: Final = {
    "hub-revoked": QT_TRANSLATE_NOOP("Sync", "Cut off by the centre"),
    "hub-certificate": QT_TRANSLATE_NOOP("Sync", "Not our centre"),
    "hub-password": QT_TRANSLATE_NOOP("Sync", "Refused by the centre"),
    "link-certificate-ended": QT_TRANSLATE_NOOP("Sync", "Certificate ended"),
    "link-key-damaged": QT_TRANSLATE_NOOP("Sync", "Key of the link damaged"),
}


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
    if not look.is_enrolled:
        return _not_enrolled(look, now)
    if state.phase is Phase.TALKING:
        return Told(translate("Sync", "Exchanging"), moving_words(state), "refresh-cw", "accent")
    if state.phase is Phase.PAUSED:
        return Told(
            translate("Sync", "Paused"),
            translate("Sync", "nothing goes until you go on"),
            "pause",
            "warn",
        )
    return _between_sessions(look, state, _again_words(state, now))


def _between_sessions(look: SyncOverview, state: SyncState, again: str) -> Told:
    error = error_now(look, state)
    if error is None and look.last.succeeded_at is None:
        return Told(translate("Sync", "Not tried yet"), again, "cloud", "text2")
    if error is None:
        tone = "ok" if look.is_all_in else "text"
        return Told(translate("Sync", "Connected"), again, "cloud-check", tone)
    if error.code in _OFFLINE:
        return Told(translate("Sync", _OFFLINE[error.code]), again, "cloud-off", "warn")
    title = _REFUSED.get(error.code) or QT_TRANSLATE_NOOP("Sync", "Not possible now")
    return Told(translate("Sync", title), again, "ban", "danger")


def moving_words(state: SyncState) -> str:
    """Return how far a session is: "18 kB dari 46 kB, sekitar 12 detik lagi"."""
    if not state.waiting_bytes:
        words = translate("Sync", "%1 out, %2 in")
        return fill(words, bytes_words(state.sent_bytes), bytes_words(state.received_bytes))
    sent = min(state.sent_bytes, state.waiting_bytes)
    moved = fill(translate("Sync", "%1 of %2"), bytes_words(sent), bytes_words(state.waiting_bytes))
    rest = rest_s(state.waiting_bytes, state.sent_bytes, state.elapsed_s)
    return moved if rest is None else f"{moved}, {_rest_words(rest)}"


def sending_words(state: SyncState) -> str:
    """Return "Mengirim 6 dari 14", or that it is listening."""
    if not state.waiting:
        return translate("Sync", "Asking the centre for news")
    count = min(state.progress.sent, state.waiting)
    return fill(translate("Sync", "Sending %1 of %2"), count, state.waiting)


def share_moved(state: SyncState) -> float:
    """Return which share of what waited has gone, 0 to 1; 0 when nothing waited."""
    if state.phase is not Phase.TALKING or not state.waiting_bytes:
        return 0.0
    return min(1.0, state.sent_bytes / state.waiting_bytes)


def queue_words(look: SyncOverview) -> Told:
    """Return what waits for a receipt."""
    if not look.safety.waiting and not look.photos_waiting:
        tone = "ok" if look.is_all_in else "text"
        detail = translate("Sync", "everything is received")
        return Told(translate("Sync", "Nothing"), detail, "cloud-check", tone)
    parts = [bytes_words(look.bytes_waiting)]
    if look.photos_waiting:
        parts.append(fill(translate("Sync", "%1 photos"), look.photos_waiting))
    held = sum(line.is_held for line in look.queue)
    if held:
        parts = [fill(translate("Sync", "%1 refused"), held), *parts]
    return Told(
        _waiting_title(look), ", ".join(parts), "cloud-upload", "danger" if held else "text"
    )


def conflict_words(look: SyncOverview) -> Told:
    """Return how many records say two things."""
    if not look.disputed:
        return Told(
            translate("Sync", "None"),
            translate("Sync", "nothing to decide"),
            "circle-check",
            "text2",
        )
    title = fill(translate("Sync", "%1 records"), look.disputed)
    return Told(title, translate("Sync", "for you to decide"), "git-compare", "danger")


def safety_words(look: SyncOverview) -> Told:
    """Return how much of everything is where."""
    safety = look.safety
    title = fill(translate("Sync", "%1 of %2"), safety.received, safety.total)
    detail = fill(translate("Sync", "%1 in the centre's backup"), safety.durable)
    return Told(title, detail, "shield-check", "ok" if look.is_all_in else "text")


def calm_words(look: SyncOverview, state: SyncState, now: dt.datetime) -> Told:
    """Return in a sentence how it is with everything, for the screen when nothing is decided."""
    if not look.is_enrolled:
        return _before_words(look, now)
    if state.phase is Phase.TALKING:
        return Told(sending_words(state), moving_words(state), "refresh-cw", "accent")
    if is_calm(look, state):
        words = translate("Sync", "The centre holds every record and photo of this laptop.")
        return Told(translate("Sync", "Everything is in"), words, "cloud-check", "ok")
    if state.phase is Phase.PAUSED:
        words = translate(
            "Sync", "Nothing is lost: what waits stays on this laptop until you go on."
        )
        return Told(translate("Sync", "Paused"), words, "pause", "warn")
    if not look.is_all_in:
        title = fill(translate("Sync", "%1 not received yet"), _waiting_title(look))
        if look.disputed and not look.safety.waiting and not look.photos_waiting:
            title = fill(translate("Sync", "%1 records say two things"), look.disputed)
        return Told(title, _waiting_sentence(look, state), "hard-drive", "text")
    words = translate("Sync", "Everything was received when the centre was last reached.")
    return Told(translate("Sync", "Nothing waits"), words, "hard-drive", "text")


def sidebar_status(look: SyncOverview, state: SyncState, now: dt.datetime) -> Status:
    """Return the box at the foot of the sidebar: calm only when everything is in."""
    network = network_words(look, state, now)
    if not look.is_enrolled:
        return _before_status(look, network)
    if is_calm(look, state) and state.phase is not Phase.TALKING:
        return Status(
            title=translate("Sync", "Everything received"),
            lines=(_since_words(look, now),),
            short=translate("Sync", "Everything received"),
            tone="ok",
            icon="cloud-check",
        )
    waits = _waiting_words(look)
    tone = network.tone if network.tone in ("warn", "danger") else "neutral"
    title = sending_words(state) if state.phase is Phase.TALKING else network.title
    if network.icon == "cloud-off":
        title = _offline_words(look, network, now)
    return Status(
        title=title,
        lines=(" · ".join(waits) or network.detail, translate("Sync", "All safe on this laptop")),
        short=" · ".join((network.title, *waits[:1])),
        number=str(look.queued) if look.queued else "",
        tone=tone,
        icon=network.icon,
    )


def reason_words(status: HubStatus | None) -> str:
    """Return why the centre does not take something."""
    if status is HubStatus.DAMAGED:
        return translate("Sync", "the centre finds it damaged")
    if status is HubStatus.TOO_LARGE:
        return translate("Sync", "too large for the centre")
    return translate("Sync", "put aside: its writer or its post is not known there")


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
    """Return when a session came to its end last, and what the link has cost."""
    parts = []
    if look.last.succeeded_at is not None:
        words = translate("Sync", "Last complete %1 WITA")
        parts.append(fill(words, clock_words(look.last.succeeded_at, now)))
    meter = look.meter
    if meter.month_bytes:
        words = translate("Sync", "data today %1, this month %2")
        parts.append(fill(words, bytes_words(meter.day_bytes), bytes_words(meter.month_bytes)))
    return " · ".join(parts)


def _not_enrolled(look: SyncOverview, now: dt.datetime) -> Told:
    if look.asked_at is None:
        return Told(
            translate("Sync", "Not enrolled"),
            translate("Sync", "everything stays on this laptop"),
            "cloud-off",
            "text2",
        )
    asked = fill(translate("Sync", "asked %1"), clock_words(look.asked_at, now))
    return Told(translate("Sync", "Waits for the Polda"), asked, "hourglass", "warn")


def _before_words(look: SyncOverview, now: dt.datetime) -> Told:
    if look.asked_at is None:
        return Told(
            translate("Sync", "This laptop is not enrolled"),
            translate(
                "Sync",
                "Everything is kept here and in the backups. Enrol it to let the centre hold it.",
            ),
            "cloud-off",
            "text2",
        )
    words = translate("Sync", "The request was written %1. Read the answer here once it comes.")
    told = fill(words, clock_words(look.asked_at, now))
    return Told(translate("Sync", "The Polda has to answer"), told, "hourglass", "warn")


def _before_status(look: SyncOverview, network: Told) -> Status:
    count = QLocale().toString(look.safety.total)
    is_asked = look.asked_at is not None
    return Status(
        title=network.title if is_asked else translate("Status", "Saved on this laptop"),
        lines=(
            *((network.detail,) if is_asked else ()),
            fill(translate("Sync", "%1 revisions, encrypted"), count),
        ),
        short=network.title if is_asked else translate("Status", "On this laptop"),
        tone="warn" if is_asked else "neutral",
        icon=network.icon if is_asked else "hard-drive",
    )


def _waiting_title(look: SyncOverview) -> str:
    """Return what waits: records, else photos, else what belongs to none."""
    if look.queued:
        return fill(translate("Sync", "%1 records"), QLocale().toString(look.queued))
    if look.photos_waiting and not look.others:
        return fill(translate("Sync", "%1 photos"), look.photos_waiting)
    return translate("Sync", "Data of the unit")


def _waiting_sentence(look: SyncOverview, state: SyncState) -> str:
    if any(line.is_held for line in look.queue):
        return translate("Sync", "The centre refused some of it. The rest goes by itself.")
    if is_connected(look, state):
        return translate("Sync", "It goes by itself at the next exchange; F5 begins one now.")
    return translate("Sync", "It goes by itself as soon as there is a link, or by stick.")


def _waiting_words(look: SyncOverview) -> list[str]:
    parts = []
    if look.queued:
        parts.append(fill(translate("Sync", "%1 waiting"), look.queued))
    elif look.photos_waiting or look.safety.waiting:
        parts.append(fill(translate("Sync", "%1 waiting"), _waiting_title(look)))
    if look.disputed:
        parts.append(fill(translate("Sync", "%1 in conflict"), look.disputed))
    return parts


def _rest_words(seconds: float) -> str:
    if seconds < _MINUTE_S:
        return fill(translate("Sync", "about %1 s left"), max(1, round(seconds)))
    if seconds < _HOUR_S:
        return fill(translate("Sync", "about %1 min left"), round(seconds / _MINUTE_S))
    return fill(translate("Sync", "about %1 h left"), round(seconds / _HOUR_S))


def _again_words(state: SyncState, now: dt.datetime) -> str:
    if state.phase is not Phase.WAITING:
        return ""
    moment = clock_words(now + dt.timedelta(seconds=state.next_in_s), now)
    return fill(translate("Sync", "again at %1"), moment)


def _since_words(look: SyncOverview, now: dt.datetime) -> str:
    last = look.last.succeeded_at
    return "" if last is None else fill(translate("Sync", "last at %1"), clock_words(last, now))


def _offline_words(look: SyncOverview, network: Told, now: dt.datetime) -> str:
    last = look.last.succeeded_at
    return network.title if last is None else fill(
        translate("Sync", "Offline since %1"), clock_words(last, now)
    )  # fmt: skip
