"""What the frame shows, as plain values, and the list of screens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from brata_desktop.ui.widgets.stage_track import StageMark


@dataclass(frozen=True, slots=True)
class Screen:
    """A place in the sidebar.

    Attributes:
        key: Its name in code.
        icon: Its icon.
        shortcut: Its key; it belongs to the screen, not to its position.
        group: ``""``, ``"supervision"`` or ``"system"``.
        roles: Roles that see it; empty means everybody.
        rank: Its place in the sidebar, from the top; groups stand together.
        name: Its title in the language in force, for a screen that the frame does not know.
    """

    key: str
    icon: str
    shortcut: str
    group: str = ""
    roles: frozenset[str] = frozenset()
    rank: int = 1000
    name: Callable[[], str] | None = None

    @property
    def title(self) -> str:
        """The title in the language in force."""
        return self.name() if self.name is not None else screen_title(self.key)


SCREENS: Final = (
    Screen("home", "house", "Ctrl+1", rank=10),
    Screen("records", "clipboard-list", "Ctrl+2", rank=20),
    Screen("polling", "vote", "Ctrl+Shift+T", rank=30),
    Screen("night", "radio", "Ctrl+Shift+M", rank=32),
    Screen("review", "inbox", "Ctrl+5", "supervision", frozenset({"pengawas"}), rank=50),
    Screen("report", "file-text", "Ctrl+8", "supervision", rank=80),
    Screen("sync", "refresh-cw", "Ctrl+9", "system", rank=90),
    Screen("settings", "settings", "Ctrl+,", "system", rank=100),
)
"""The screens of the frame, in the order of the sidebar. One without a page is not shown."""


def screen_title(key: str) -> str:
    """Give the title of a screen in the language in force."""
    titles = {
        "home": QCoreApplication.translate("Screens", "Home"),
        "records": QCoreApplication.translate("Screens", "Records"),
        "polling": "TPS",
        "night": QCoreApplication.translate("Screens", "Election night"),
        "review": QCoreApplication.translate("Screens", "Review"),
        "report": QCoreApplication.translate("Screens", "Report"),
        "sync": QCoreApplication.translate("Screens", "Sync"),
        "settings": QCoreApplication.translate("Screens", "Settings"),
    }
    return titles[key]


def group_title(group: str) -> str:
    """Give the heading of a sidebar group in the language in force."""
    titles = {
        "supervision": QCoreApplication.translate("Screens", "Supervision"),
        "system": QCoreApplication.translate("Screens", "System"),
    }
    return titles.get(group, "")


@dataclass(frozen=True, slots=True)
class Count:
    """The number behind a sidebar item; ``tone`` is ``primary`` or ``danger``."""

    number: int
    tone: str = "primary"


@dataclass(frozen=True, slots=True)
class Status:
    """The box at the foot of the sidebar: network and copies.

    Attributes:
        title: First line, such as "Luring sejak 19.12".
        lines: Further lines.
        short: The same in a few words, for the bottom bar.
        number: What the collapsed sidebar shows, or empty.
        tone: ``neutral``, ``ok``, ``warn`` or ``danger``.
        icon: Icon before the title.
    """

    title: str
    lines: tuple[str, ...] = ()
    short: str = ""
    number: str = ""
    tone: str = "neutral"
    icon: str = "hard-drive"


@dataclass(frozen=True, slots=True)
class FrameState:
    """Everything the frame shows apart from the page.

    Attributes:
        post: Name of the post or unit under the brand.
        user: Name with rank.
        user_role: Role in words.
        letters: Initials.
        roles: Role codes of the officer; they decide which screens are there.
        stage: Name of the stage of now, or empty.
        stage_day: Its day in words, such as "hari ke-65 dari 75".
        next_stage: Words about the next, such as "11 hari lagi ke masa tenang".
        track: The stages.
        now: The laptop's clock, local time of the post.
        zone: Name of the post's time zone.
        counts: Numbers behind sidebar items, by screen key.
        status: The box at the foot of the sidebar, or none.
        practice: Practice mode.
    """

    post: str = ""
    user: str = ""
    user_role: str = ""
    letters: str = ""
    roles: frozenset[str] = frozenset()
    stage: str = ""
    stage_day: str = ""
    next_stage: str = ""
    track: tuple[StageMark, ...] = ()
    now: datetime | None = None
    zone: str = "WITA"
    counts: Mapping[str, Count] = field(default_factory=dict)
    status: Status | None = None
    practice: bool = False
