"""What the window shows first, and the way from page to page until a desk is open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import BrataError, Unavailable
from brata_desktop.services.condition import is_new
from brata_desktop.ui.background import Runner
from brata_desktop.ui.gate.jobs import Clock, Entrant
from brata_desktop.ui.gate.screen import local_clock
from brata_desktop.ui.gate.unlock import UnlockPage

if TYPE_CHECKING:
    from brata_desktop.services.lock import Lock
    from brata_desktop.services.session import Session
    from brata_desktop.ui.gate.set_up import SetUpPage
    from brata_desktop.ui.gate.store_problem import StoreProblemPage

    FirstPage = UnlockPage | SetUpPage | StoreProblemPage


def first_page(
    paths: Paths, runner: Runner, clock: Clock = local_clock, parent: QWidget | None = None
) -> "FirstPage":
    """Return the page a data folder asks for: set-up, unlock, or help. Names are looked at only.

    Args:
        paths: Where the store is, or shall be.
        runner: The store's worker.
        clock: The laptop's clock, aware.
        parent: What the page is made in. Given from the start it spares Qt styling each part
            twice, which is felt in the first window.
    """
    # Set-up and help are loaded when they are needed: the unlock window is painted sooner.
    try:
        if not is_new(paths):
            return UnlockPage(paths, runner, clock, parent)
    except Unavailable as error:
        return problem_page(paths, error, runner, clock, parent)
    from brata_desktop.ui.gate.set_up import SetUpPage  # noqa: PLC0415

    return SetUpPage(paths, runner, clock, parent)


def problem_page(
    paths: Paths, error: BrataError, runner: Runner, clock: Clock, parent: QWidget | None = None
) -> "StoreProblemPage":
    """Return the page that helps with a store that cannot be opened."""
    from brata_desktop.ui.gate.store_problem import StoreProblemPage  # noqa: PLC0415

    return StoreProblemPage(paths, error, runner, clock, parent)


class Gate(QStackedWidget):
    """The pages before the work, one at a time; what the window shows while no desk is open.

    Attributes:
        paths: Where the store of the page shown is; practice mode has its own.

    Signals:
        opened: A desk is open; carries `services.session.Session`.
        noticed: Something is to be said once the window is there; carries the words.
        theme_asked: Light or dark was asked for; carries the mode.
    """

    opened = Signal(object)
    noticed = Signal(str)
    theme_asked = Signal(str)

    def __init__(
        self,
        paths: Paths,
        runner: Runner,
        clock: Clock = local_clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.paths = paths
        self._home = paths
        self._runner = runner
        self._clock = clock
        self.begin()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.currentWidget()

    def begin(self) -> None:
        """Show the page that the data folder asks for."""
        self._show(first_page(self.paths, self._runner, self._clock, self))

    def lock(self, lock: "Lock") -> None:
        """Stand before a running, locked session."""
        page = UnlockPage(self.paths, self._runner, self._clock, self)
        page.set_locked(lock)
        self._show(page)

    def restore(self, asked: Path) -> None:
        """Offer to put back a backup; nobody has the store open. The way back is unlocking.

        Args:
            asked: The backup, or a folder that holds some.
        """
        from brata_desktop.ui.gate.restore import RestorePage  # noqa: PLC0415

        self._show(RestorePage(self.paths, asked, self._runner, self._clock))

    def _show(self, page: "FirstPage") -> None:
        if isinstance(page, UnlockPage):
            self._connect_unlock(page)
        else:
            self._connect_first(page)
        self._replace(page)

    def _replace(self, page: QWidget) -> None:
        old = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()

    def _connect_unlock(self, page: UnlockPage) -> None:
        page.opened.connect(self._open)
        page.noticed.connect(self.noticed)
        page.trouble.connect(self._help)
        page.recovery_asked.connect(self._recover)
        page.practice_asked.connect(self._change_practice)
        page.theme_asked.connect(self.theme_asked)

    def _connect_first(self, page: "SetUpPage | StoreProblemPage") -> None:
        from brata_desktop.ui.gate.set_up import SetUpPage  # noqa: PLC0415

        page.opened.connect(self._open)
        if isinstance(page, SetUpPage):
            page.practice_asked.connect(self._change_practice)
        else:
            page.retried.connect(self.begin)
            page.set_up_asked.connect(self._set_up)

    def _open(self, session: "Session") -> None:
        self.opened.emit(session)

    def _help(self, error: BrataError) -> None:
        self._show(problem_page(self.paths, error, self._runner, self._clock, self))

    def _set_up(self) -> None:
        from brata_desktop.ui.gate.set_up import SetUpPage  # noqa: PLC0415

        self._show(SetUpPage(self.paths, self._runner, self._clock, self))

    def _recover(self, entrant: Entrant | None) -> None:
        from brata_desktop.ui.gate.recover import RecoverPage  # noqa: PLC0415

        if entrant is None:
            return
        page = RecoverPage(self.paths, entrant, self._runner, self._clock, self)
        page.opened.connect(self._open)
        page.trouble.connect(self._help)
        page.left.connect(self.begin)
        self._replace(page)

    def _change_practice(self) -> None:
        self.paths = self._home if self.paths.is_practice else self._home.practice
        self.begin()
