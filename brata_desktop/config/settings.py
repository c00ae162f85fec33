"""Settings of this laptop: how the program looks here, not what a unit decided.

They stand in `settings.toml` beside the store, readable before anybody has signed in. Keys that
this version does not know are kept, so that a newer program finds its own again. What a unit
decides for all its laptops is in `services/unit_settings.py`.
"""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

THEMES = ("system", "light", "dark")
LANGUAGES = ("id", "en")
TEXT_SCALES_PERCENT = (90, 100, 110, 125, 150)
PAPERS = ("A4", "F4")
CLOSINGS = ("ask", "tray", "quit")
LOCK_AFTER_MINUTES_MAX = 120

UNREADABLE = "settings-unreadable"
"""Problem: the file as a whole is no TOML, or cannot be read."""
UNUSABLE = "setting-unusable"
"""Problem: one value is not among those allowed; its default stands."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of this laptop.

    Attributes:
        theme: One of `THEMES`; `system` follows the desktop.
        language: One of `LANGUAGES`.
        text_scale_percent: One of `TEXT_SCALES_PERCENT`.
        lock_after_minutes: Idle minutes until the screen locks; 1 to `LOCK_AFTER_MINUTES_MAX`.
        second_backup_dir: Absolute path of a second folder for backups, or empty.
        paper: One of `PAPERS`.
        when_closed: One of `CLOSINGS`: what closing the window means where something can go on
            beside the clock.
    """

    theme: str = "system"
    language: str = "id"
    text_scale_percent: int = 100
    lock_after_minutes: int = 5
    second_backup_dir: str = ""
    paper: str = "A4"
    when_closed: str = "ask"


class SettingProblem(NamedTuple):
    """What was wrong with the file; the program goes on with the default.

    Attributes:
        code: `settings-unreadable` or `setting-unusable`.
        key: The setting; empty when the file as a whole is meant.
        value: What stood there, or the reason.
    """

    code: str
    key: str
    value: str


def read_settings(file: Path) -> tuple[Settings, tuple[SettingProblem, ...]]:
    """Return the settings of a file and what was wrong with it; defaults where there is none."""
    try:
        table = _table(file)
    except (OSError, ValueError) as error:
        return Settings(), (SettingProblem(UNREADABLE, "", str(error)),)
    given = {name: table[name] for name in _IS_USABLE if name in table}
    good = {name: value for name, value in given.items() if _IS_USABLE[name](value)}
    problems = (
        SettingProblem(UNUSABLE, name, str(value))
        for name, value in given.items()
        if name not in good
    )
    return Settings(**good), tuple(problems)


def settings_text(settings: Settings, file: Path) -> str:
    """Return the file's text with these settings and the keys of it that are unknown here.

    Raises:
        ValueError: A value is not among those allowed.
    """
    known = dataclasses.asdict(settings)
    for name, value in known.items():
        if not _IS_USABLE[name](value):
            raise ValueError(f"{name} cannot be {value!r}")
    try:
        table = _table(file)
    except (OSError, ValueError):
        table = {}
    lines = (f"{_key(name)} = {_toml(value)}\n" for name, value in {**table, **known}.items())
    return "".join(lines)


def _table(file: Path) -> dict[str, Any]:
    """Return what is in the file.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no UTF-8, or no TOML.
    """
    if not file.exists():
        return {}
    import tomllib  # noqa: PLC0415 - most laptops keep the defaults, and the first window waits

    return tomllib.loads(file.read_text("utf-8-sig"))


def _one_of(*allowed: object) -> Callable[[object], bool]:
    # True is 1 to Python, and no text scale.
    return lambda value: not isinstance(value, bool) and value in allowed


def _is_folder(value: object) -> bool:
    return isinstance(value, str) and (not value or Path(value).is_absolute())


_IS_USABLE: Mapping[str, Callable[[object], bool]] = MappingProxyType(
    {
        "theme": _one_of(*THEMES),
        "language": _one_of(*LANGUAGES),
        "text_scale_percent": _one_of(*TEXT_SCALES_PERCENT),
        "lock_after_minutes": _one_of(*range(1, LOCK_AFTER_MINUTES_MAX + 1)),
        "second_backup_dir": _is_folder,
        "paper": _one_of(*PAPERS),
        "when_closed": _one_of(*CLOSINGS),
    }
)


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _toml(name)


def _toml(value: object) -> str:
    """Write a value that `tomllib` read; tables stand within their line."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            import json  # noqa: PLC0415 - for writing only, and the first window waits

            # A JSON string is a TOML string but for one sign that TOML wants escaped.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case dict():
            return f"{{{', '.join(f'{_key(k)} = {_toml(v)}' for k, v in value.items())}}}"
        case _:
            # Numbers, dates and times, as TOML has them.
            return str(value)
