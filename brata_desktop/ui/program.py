"""Everything that lives as long as the program: workers, look, language, gate and window."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from brata_desktop.config.settings import Settings, read_settings
from brata_desktop.ui.background import Background
from brata_desktop.ui.collecting import Collecting
from brata_desktop.ui.gate.start import Gate
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.theme.theme import STYLE, Mode, Theme
from brata_desktop.ui.translation import Language, Translation
from brata_desktop.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from brata_desktop.config.paths import Paths
    from brata_desktop.reports.worker import ReportWorker
    from brata_desktop.services.lock import Lock
    from brata_desktop.services.session import Session
    from brata_desktop.ui.shift import Shift
    from brata_desktop.ui.sync.worker import SyncWorker
    from brata_desktop.ui.tray.closing import Closing

START_SIZE = (1366, 768)


def open_program(paths: Paths) -> Program:
    """Open the window; `run` does the rest.

    Args:
        paths: Where this laptop keeps things.
    """
    app = QApplication([sys.argv[0], *STYLE])
    app.setApplicationName("Brata Desktop")
    program = Program(app, paths)
    program.window.resize(*START_SIZE)
    program.window.showMaximized()
    return program


class Program(QObject):
    """Everything that lives as long as the program.

    Attributes:
        window: The window.
        preferences: The settings of this laptop in force.
        translation: The language in force.
    """

    def __init__(
        self, app: QApplication, paths: Paths, has_tray: Callable[[], bool] | None = None
    ) -> None:
        """Make everything; the window is not shown yet.

        Args:
            app: The application.
            paths: Where this laptop keeps things.
            has_tray: Tells whether the desktop has a place for icons beside the clock; asked once
                a session is open. Without it, the desktop itself is asked.
        """
        super().__init__()
        self._collecting = Collecting(self)
        self._has_tray = has_tray
        self._paths = paths
        settings, _ = read_settings(paths.settings)
        self.preferences = Preferences(settings, self._save)
        self.translation = Translation(app, cast("Language", settings.language))
        self._theme = Theme(app, cast("Mode", settings.theme), settings.text_scale_percent)
        self._store = Background("store")
        self._beside = Background("beside")
        self._network = Background("network")
        self._stick = Background("stick")
        self._sync: SyncWorker | None = None
        self._closing: Closing | None = None
        self._printer: ReportWorker | None = None
        minutes = settings.lock_after_minutes
        self.window = Window(self._store, self._beside, self, minutes)
        self.preferences.changed.connect(self._follow)
        self._store.failed.connect(self.window.report)
        self._beside.failed.connect(self.window.report)
        self._stick.failed.connect(self.window.report)
        self._defects = _Defects(self.window)
        app.setQuitOnLastWindowClosed(False)
        self.window.left.connect(app.quit)

    def run(self) -> int:
        """Answer the officer until the window is closed; return the exit code."""
        code = QApplication.exec()
        self.close()
        return code

    def close(self) -> None:
        """Wait for the workers and end what draws paper."""
        self._defects.close()
        self.stop_sync()
        self._network.close()
        self._stick.close()
        self._store.close()
        self._beside.close()
        if self._printer is not None:
            self._printer.close()
        self._collecting.close()

    def gate(self, parent: QWidget) -> Gate:
        """Return what is shown while no desk is open."""
        self._gate = Gate(self._paths, self._store, parent=parent)
        self._gate.theme_asked.connect(lambda mode: self.preferences.change(theme=mode))
        return self._gate

    def shift(self, session: Session) -> Shift:
        """Return the frame of a session, wired and filled with pages."""
        from brata_desktop.reports.worker import ReportWorker  # noqa: PLC0415 - after the gate
        from brata_desktop.ui.forms import make_form  # noqa: PLC0415
        from brata_desktop.ui.pages import make_pages, make_paper  # noqa: PLC0415
        from brata_desktop.ui.shift import Shift  # noqa: PLC0415
        from brata_desktop.ui.workbench import Workbench  # noqa: PLC0415

        self._printer = self._printer or ReportWorker()
        workbench = Workbench(
            session.desk,
            self._gate.paths,
            self._store,
            self._beside,
            self._printer,
            stick=self._stick,
        )
        worker = self._sync = self._sync or self._make_sync(session)
        pages = make_pages(workbench, session, self.preferences, worker)
        shift = Shift(workbench, self._theme, pages, make_form, make_paper, worker)
        closing = self._closing = self._closing or self._make_closing(worker)
        shift.presence.told.connect(closing.hear)
        shift.presence.alarmed.connect(closing.notify)
        shift.frame.scale_changed.connect(
            lambda percent: self.preferences.change(text_scale_percent=percent)
        )
        return shift

    def close_asked(self) -> None:
        """The window is being closed; see `Window`."""
        if self._closing is not None:
            self._closing.ask()
        else:
            self.window.leave()

    def stop_sync(self) -> None:
        """End the exchange with the centre: the store is about to be closed."""
        if self._closing is not None:
            self._closing.end()
            self._closing = None
        if self._sync is not None:
            self._sync.close()
            self._sync.deleteLater()
            self._sync = None

    def _make_sync(self, session: Session) -> SyncWorker:
        """Return the exchange of this run; it goes on while the screen is locked."""
        from brata_desktop.ui.sync.hub_way import hub_way  # noqa: PLC0415 - after the gate
        from brata_desktop.ui.sync.worker import SyncWorker  # noqa: PLC0415

        way = hub_way(session.desk, self._gate.paths)
        # The window owns it: an object with a timer that Python's collector takes away may be
        # taken away on another thread.
        worker = SyncWorker(
            session.desk,
            self._store,
            self._network,
            way,
            parent=self.window,
            parcel_folder=self._gate.paths.parcels,
        )
        worker.failed.connect(self.window.report)
        return worker

    def _make_closing(self, worker: SyncWorker) -> Closing:
        from brata_desktop.ui.tray import tray  # noqa: PLC0415 - after the gate
        from brata_desktop.ui.tray.closing import Closing  # noqa: PLC0415

        has_tray = self._has_tray or tray.is_available
        icon = tray.Tray(self.window) if has_tray() else None
        return Closing(self.window, worker, self.preferences, icon)

    def lock(self, session: Session) -> Lock:
        """Return the lock of the run that this session begins."""
        from brata_desktop.services.lock import Lock  # noqa: PLC0415

        return Lock(session, self._gate.paths)

    def back_up(self, session: Session, *, is_locking: bool) -> None:
        """Make the backup that is due, if one is; see `Window`."""
        from brata_desktop.services.backup_schedule import back_up_if_due  # noqa: PLC0415

        made = back_up_if_due(
            session, self._gate.paths, self.preferences.settings, is_locking=is_locking
        )
        if made is not None and made.second_problem is not None:
            raise made.second_problem

    def close_store(self, session: Session) -> None:
        """Close the store; runs on its worker."""
        session.desk.store.close()

    def _follow(self, settings: Settings) -> None:
        theme, language = cast("Mode", settings.theme), cast("Language", settings.language)
        if (theme, settings.text_scale_percent) != (self._theme.mode, self._theme.tokens.scale):
            self._theme.apply(theme, settings.text_scale_percent)
        if language != self.translation.language:
            self.translation.apply(language)
        self.window.idle.set_minutes(settings.lock_after_minutes)

    def _save(self, settings: Settings) -> None:
        from brata_desktop.services.laptop import save_settings  # noqa: PLC0415

        paths = self._paths
        self._beside.run(lambda: save_settings(paths, settings), owner=self)


class _Defects(QObject):
    """Brings exceptions that nobody caught to the window, from whatever thread."""

    _raised = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._raised.connect(window.report, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = lambda told: self._raised.emit(told.exc_value)

    def close(self) -> None:
        """Put the former hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            QApplication.quit()
            return
        self._raised.emit(error)
