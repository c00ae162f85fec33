"""The gate with an invented post, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import Unavailable
from brata_desktop.services import lock
from brata_desktop.services.demo import EVENING
from brata_desktop.store.backup_manifest import Backup
from brata_desktop.ui.background import Failed, InlineBackground, Result, Task
from brata_desktop.ui.gate.jobs import Entrant, View
from brata_desktop.ui.gate.recover import RecoverPage
from brata_desktop.ui.gate.restore import RestorePage
from brata_desktop.ui.gate.restore_jobs import BackupChoice
from brata_desktop.ui.gate.set_up import SetUpPage
from brata_desktop.ui.gate.store_problem import StoreProblemPage
from brata_desktop.ui.gate.unlock import UnlockPage
from brata_desktop.ui.samples import sample_post

_NOWHERE = Paths(Path("data"), Path("state"))
_RAHMAN = Entrant("", "A. Rahman", "Bripka")
_SURYADI = Entrant("", "H. Suryadi", "AKP")
_OPERATION = "Operasi Mantap Brata Intan 2023-2024"


class _Given:
    """Answers every job with a value, so that a picture needs no folder."""

    def __init__(self, value: Any) -> None:  # noqa: ANN401 - whatever the page asks for
        self._value = value

    def run(
        self,
        job: Callable[[], Result],  # noqa: ARG002 - not done
        on_success: Callable[[Result], None] | None = None,
        on_failure: Failed | None = None,  # noqa: ARG002 - does not fail
        *,
        owner: QObject,  # noqa: ARG002 - answered at once
    ) -> Task:
        if on_success is not None:
            on_success(self._value)
        return Task()


def cold_window() -> UnlockPage:
    """Return the unlock page at a cold start."""
    view = View(_OPERATION, "Pos Pam 07 Kelayan", (_RAHMAN, _SURYADI))
    return UnlockPage(_NOWHERE, _Given(view), _evening)


def locked_window() -> UnlockPage:
    """Return the unlock page before a locked session, four digits typed."""
    opened = sample_post().officer
    data = opened.desk.store.path.parent
    paths = Paths(data, data.parent / "state")
    lock.set_pin(opened, "730518")
    inline = InlineBackground()
    page = UnlockPage(paths, inline, _evening)
    inline.setParent(page)
    page.set_locked(lock.Lock(opened, paths))
    page.type_digits("7305")
    return page


def set_up_window() -> SetUpPage:
    """Return the first step of first run."""
    inline = InlineBackground()
    page = SetUpPage(_NOWHERE, inline, _evening)
    inline.setParent(page)
    return page


def recovery_window() -> RecoverPage:
    """Return the page of an officer with the envelope in hand."""
    return RecoverPage(_NOWHERE, _RAHMAN, _Given(None), _evening)


def problem_window() -> StoreProblemPage:
    """Return the page of a damaged store with three backups."""
    error = Unavailable("store-unreadable", reason="file is not a database")
    return StoreProblemPage(_NOWHERE, error, _Given(_choices()), _evening)


def restore_window() -> RestorePage:
    """Return the page that puts back a backup which a supervisor chose in Pengaturan."""
    choices = _choices()
    return RestorePage(_NOWHERE, choices[1].backup.path, _Given(choices), _evening)


def _choices() -> tuple[BackupChoice, ...]:
    return tuple(
        BackupChoice(_backup(number, minutes), (_SURYADI, _RAHMAN))
        for number, minutes in ((3, 17), (2, 47), (1, 77))
    )


def _evening() -> dt.datetime:
    return EVENING


def _backup(number: int, minutes_ago: int) -> Backup:
    made_at = EVENING - dt.timedelta(minutes=minutes_ago)
    return Backup(Path(f"{number}.brata"), number, made_at, "", "", 1, {"record": 125 + number})
