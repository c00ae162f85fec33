"""The screen Laporan: the unit's daily report, seen as it will be printed while it is written."""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import read_settings
from brata_desktop.domain.entry.when_text import parse_date
from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.times import WITA
from brata_desktop.reports.saving import save_pdf
from brata_desktop.services import daily_report, report_draft
from brata_desktop.services.changes import Changes
from brata_desktop.services.daily_report import Preview, ReportRequest
from brata_desktop.services.desk import Desk
from brata_desktop.services.report_draft import OpenReport
from brata_desktop.ui.background import Task
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.frame.page import Page, scrolling
from brata_desktop.ui.frame.state import screen_title
from brata_desktop.ui.report.drawing import LiveDrawing
from brata_desktop.ui.report.history import HistoryDialog
from brata_desktop.ui.report.issuer import HandOver, Issuer
from brata_desktop.ui.report.options import ReportOptions
from brata_desktop.ui.report.preview import PaperPreview
from brata_desktop.ui.report.printing import OUTLETS, Outlets, print_pdf
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.date_edit import long_date, short_time
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.workbench import Message, Workbench

KEPT_AFTER_MS = 500
"""What is typed is on disk this long after its first letter, so never a second behind."""
OPTIONS_WIDTH = 360


class ReportPage(Page):
    """Laporan.

    Args:
        workbench: The desk and its workers.
        outlets: Ask for printer and file: the system's dialogs.

    Attributes:
        options: What is chosen and typed.
        preview: The pages.
    """

    def __init__(self, workbench: Workbench, outlets: Outlets = OUTLETS) -> None:
        super().__init__(ground="surface")
        self._workbench, self._outlets = workbench, outlets
        self._day: dt.date | None = None
        self._unit = ""
        self._opened: OpenReport | None = None
        self._gathering: Task | None = None
        self._shown_at: dt.datetime | None = None
        self._is_unkept = False
        self.options = ReportOptions(self._parse_day)
        self.preview = PaperPreview(workbench.paper)
        self.history = Button("", "history", "quiet")
        self.save = Button("", "download", "secondary", shortcut="Ctrl+Shift+S")
        self.print = Button("", "printer", "primary", shortcut="Ctrl+P")
        self._drawing = LiveDrawing(workbench, self)
        self._issuer = Issuer(workbench, self)
        self._keeping = QTimer(self)
        self._build()
        self._connect()
        self._add_keys()
        self.retranslate()

    def refresh(self) -> None:
        """Read the day and its records anew; what is being typed stays."""
        self._keep()
        self.preview.show_waiting()
        job = partial(_open, self._day, self._unit, self._workbench.paths)
        self._workbench.read(job, self._take_report, owner=self)

    def can_leave(self) -> bool:
        """Keep what was typed; one may always leave."""
        self._keep()
        return True

    def print_report(self) -> None:
        """Ask for a printer and issue what it prints; a cancelled question issues nothing."""
        printer = self._outlets.printer(self, self.preview.page_size())
        if printer is not None:
            self._issue(partial(print_pdf, printer=printer))

    def save_report(self) -> None:
        """Ask for a place and issue what is saved there."""
        path = self._outlets.file(self, self._file_name())
        if path is not None:
            self._issue(partial(save_pdf, path=path), path)

    def show_history(self) -> None:
        """Show the editions that were issued."""
        if self._opened is not None:
            unit = self._opened.request.unit
            dialog = HistoryDialog(self._workbench, unit, self._outlets, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self._show_title()
        self.history.set_words(self.tr("Print history"))
        self.save.set_words(self.tr("Save PDF"))
        self.print.set_words(self.tr("Print"))
        self._show_keys()
        self._show_note()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt
        """Keep what was typed."""
        super().hideEvent(event)
        self._keep()

    def _build(self) -> None:
        for button in (self.history, self.save, self.print):
            self.header.add_right(button)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEPT_AFTER_MS)
        left = scrolling(self.options)
        left.setFixedWidth(px(OPTIONS_WIDTH))
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(rule(vertical=True))
        row.addWidget(self.preview, 1)
        self.set_body(body)
        self._show_buttons()

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.options.edited.connect(self._take_edit)
        self.options.day_asked.connect(self._show_day)
        self.options.unit_asked.connect(self._show_unit)
        self.options.mask_asked.connect(self._gather)
        self.options.review_asked.connect(lambda: self._workbench.screen_asked.emit("review"))
        self.history.clicked.connect(self.show_history)
        self.save.clicked.connect(self.save_report)
        self.print.clicked.connect(self.print_report)
        self.preview.shown.connect(self._note_shown)
        self.preview.retry_asked.connect(self.refresh)
        self._keeping.timeout.connect(self._keep)
        self._drawing.drawn.connect(self._take_preview)
        self._drawing.failed.connect(self._say_undrawn)
        self._issuer.busy_changed.connect(self._show_buttons)
        self._issuer.unwritten.connect(self._say_unwritten)

    def _add_keys(self) -> None:
        for keys, act in (
            ("Alt+Left", partial(self.options.move_day, -1)),
            ("Alt+Right", partial(self.options.move_day, 1)),
            ("PgDown", partial(self.preview.turn, 1)),
            ("PgUp", partial(self.preview.turn, -1)),
        ):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(act)

    def _parse_day(self, text: str) -> dt.date:
        return parse_date(text, self._workbench.desk.clock().astimezone(WITA), field="day")

    def _hear(self, changes: Changes) -> None:
        if changes.records or changes.officers or changes.editions:
            self.mark_stale()

    def _show_day(self, day: dt.date) -> None:
        self._day = day
        self.refresh()

    def _show_unit(self, unit: str) -> None:
        self._unit = unit
        self.refresh()

    def _take_report(self, opened: OpenReport) -> None:
        before, self._opened = self._opened, opened
        if before is None or _which(before) != _which(opened):
            self._keep()
            self.options.show_report(opened)
            self._drawing.set_records(None)
        else:
            self.options.follow(opened)
        self._show_title()
        self._show_keys()
        self._show_buttons()
        self._gather()

    def _gather(self) -> None:
        """Read the records of the report, and of nothing that is no longer wanted."""
        request = self.options.request()
        if request is None:
            return
        if self._gathering is not None:
            self._gathering.cancel()
        self._drawing.set_request(request)
        self._gathering = self._workbench.read_in_steps(
            lambda desk: daily_report.gathering(desk, request),
            self._drawing.set_records,
            self._say_undrawn,
            owner=self,
        )

    def _take_edit(self) -> None:
        request = self.options.request()
        if request is None:
            return
        self._drawing.set_request(request)
        if not self._is_unkept:
            self._is_unkept = True
            self._keeping.start()

    def _keep(self) -> None:
        """Write down what was typed since the last time."""
        request = self.options.request()
        if request is None or not self._is_unkept:
            return
        self._is_unkept = False
        self._keeping.stop()
        job = partial(_keep, request, self._workbench.paths)
        self._workbench.change(job, owner=self._workbench)

    def _take_preview(self, preview: Preview) -> None:
        self.options.show_counts(preview.counts, preview.pending)
        self.preview.show_pdf(preview.made.pdf)

    def _issue(self, hand_over: HandOver, path: Path | None = None) -> None:
        request = self.options.request()
        if request is None or self._issuer.is_busy:
            return
        self._keep()
        self._issuer.issue(
            request,
            hand_over,
            partial(self._say_issued, path),
            partial(self._say_refused, path),
        )

    def _say_issued(self, path: Path | None, edition: int) -> None:
        if path is None:
            self._workbench.say(fill(self.tr("Edition %1 printed."), edition))
        else:
            self._workbench.say(fill(self.tr("Edition %1 saved as %2."), edition, path.name))

    def _say_refused(self, path: Path | None, error: Exception) -> None:
        if not isinstance(error, BrataError):
            self._workbench.failed.emit(error)
            return
        again = partial(self._issue, partial(save_pdf, path=path), path) if path else None
        action = self.tr("Try again") if path else ""
        self._workbench.said.emit(Message(error_text(error), "danger", action, again, stays=True))

    def _say_unwritten(self, error: Exception) -> None:
        if not isinstance(error, BrataError):
            self._workbench.failed.emit(error)
            return
        text = self.tr("The paper left, but it could not be written down as issued. %1")
        self._workbench.said.emit(Message(fill(text, error_text(error)), "danger", stays=True))

    def _say_undrawn(self, error: Exception) -> None:
        if isinstance(error, BrataError):
            self.preview.show_failure(error_text(error))
        else:
            self._workbench.failed.emit(error)
        self._show_buttons()

    def _note_shown(self) -> None:
        self._shown_at = self._workbench.desk.clock().astimezone(WITA)
        self._show_note()
        self._show_buttons()

    def _show_buttons(self) -> None:
        opened = self._opened
        may_issue = opened is not None and opened.may_issue
        is_ready = bool(self.preview.pdf) and not self._issuer.is_busy
        for button in (self.save, self.print):
            button.setVisible(may_issue)
            button.setEnabled(is_ready)

    def _show_title(self) -> None:
        day = long_date(self._opened.request.day) if self._opened is not None else ""
        detail = fill(self.tr("Daily report, %1"), day) if day else ""
        self.header.set_title(screen_title("report"), detail)

    def _show_note(self) -> None:
        at = self._shown_at
        text = fill(self.tr("Preview renewed %1"), short_time(at.time())) if at else ""
        self.set_note(text, "file-text")

    def _show_keys(self) -> None:
        may_issue = self._opened is not None and self._opened.may_issue
        issuing = [
            KeyHint("Ctrl P", self.tr("Print")),
            KeyHint("Ctrl Shift S", self.tr("Save PDF")),
        ]
        self.set_hints(
            [
                *(issuing if may_issue else ()),
                KeyHint("Alt ← →", self.tr("Day before, after")),
                KeyHint("Alt ↑ ↓", self.tr("Order of the contents")),
                KeyHint("PgDn", self.tr("Next page")),
            ]
        )

    def _file_name(self) -> str:
        if self._opened is None:
            return "laporan.pdf"
        request = self._opened.request
        return f"laporan-harian-{request.unit}-{request.day.isoformat()}.pdf"


def _open(day: dt.date | None, unit: str, paths: Paths, desk: Desk) -> OpenReport:
    return report_draft.open_report(desk, day, unit, _paper(paths))


def _keep(request: ReportRequest, paths: Paths, desk: Desk) -> tuple[None, Changes]:
    return report_draft.keep(desk, request, _paper(paths))


def _paper(paths: Paths) -> str:
    settings, _ = read_settings(paths.settings)
    return settings.paper


def _which(opened: OpenReport) -> tuple[dt.date, str]:
    return opened.request.day, opened.request.unit
