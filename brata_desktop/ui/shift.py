"""One officer's turn at the laptop: frame, pages and open forms, wired to each other.

A shift begins when a session opens and ends when another officer takes over or the program
closes. Locking does not end it: the frame is hidden, its forms stay as they are.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from brata_desktop.domain.times import WITA
from brata_desktop.services import forms, overview
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.services.overview import Overview
from brata_desktop.ui.background import Failed
from brata_desktop.ui.forms.record_form import RecordForm
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.frame_state import frame_state
from brata_desktop.ui.kind_menu import kind_menu
from brata_desktop.ui.pages import sidebar
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.sync.presence import SyncPresence
from brata_desktop.ui.sync.worker import SyncWorker
from brata_desktop.ui.theme.theme import Theme
from brata_desktop.ui.translation import fill
from brata_desktop.ui.workbench import Message, Workbench

MakeForm = Callable[[Workbench, Form], RecordForm]
MakePaper = Callable[[Workbench, tuple[str, ...], QWidget], QDialog]

CLOCK_MS = 1000


class Shift(QObject):
    """The frame of an officer at work.

    Args:
        workbench: The officer's workbench; it ends with the turn.
        theme: The look.
        pages: The screens by key, in the order of the sidebar.
        make_form: Makes the page of a form.
        make_paper: Makes the window with the paper of records.
        worker: The exchange with the centre; it outlives the shift.

    Signals:
        ended: ``end`` is done: every form is in the store.
    """

    ended = Signal()

    def __init__(
        self,
        workbench: Workbench,
        theme: Theme,
        pages: Mapping[str, Page],
        make_form: MakeForm,
        make_paper: MakePaper,
        worker: SyncWorker,
    ) -> None:
        super().__init__()
        self.workbench = workbench
        # What arrives after this turn is not told to pages that are gone.
        workbench.setParent(self)
        self.frame = Frame(theme, screens=sidebar())
        self._make_form = make_form
        self._make_paper = make_paper
        self._forms: dict[str, RecordForm] = {}
        self._overview: Overview | None = None
        self.presence = SyncPresence(workbench, worker, self.frame, self._now)
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._pages = pages
        for key, page in pages.items():
            self.frame.add_page(key, page)
        self._connect()

    @property
    def forms(self) -> tuple[RecordForm, ...]:
        """The open forms, oldest first."""
        return tuple(self._forms.values())

    def begin(self) -> None:
        """Show Beranda as soon as the desk is known, and the form that a crash interrupted."""
        self.workbench.read(_begin, self._begun, owner=self)
        self.presence.look_again()
        self._clock.start()

    def end(self) -> None:
        """Another officer takes over: make a revision of every form, then say ``ended``."""
        self._clock.stop()
        waiting = list(self.forms)

        def next_form() -> None:
            if waiting:
                waiting.pop(0).park(next_form)
            else:
                self.ended.emit()

        next_form()

    def flush(self) -> None:
        """Send what was typed to the store now, as before locking."""
        for form in self.forms:
            form.saver.flush()

    def settle(self, on_done: Callable[[], None], on_failure: Failed | None = None) -> None:
        """Put what was typed on disk, then go on.

        Args:
            on_done: Called when the disk has answered for every form.
            on_failure: Gets the first failure instead; without it, what fails stays as the
                form's own trouble.
        """
        waiting = list(self.forms)

        def next_form(_answer: object = None) -> None:
            if waiting:
                waiting.pop(0).saver.settle(next_form, on_failure or next_form)
            else:
                on_done()

        next_form()

    def retranslate(self) -> None:
        """Take the words around the pages in the language in force."""
        if self._overview is not None:
            self._show_overview(self._overview)

    def _connect(self) -> None:
        bench, frame = self.workbench, self.frame
        bench.changed.connect(self._note)
        bench.form_asked.connect(self._open_form)
        bench.completion_asked.connect(self._complete_form)
        bench.record_asked.connect(self._show_record)
        bench.paper_asked.connect(self._open_paper)
        bench.screen_asked.connect(frame.show_screen)
        bench.said.connect(self._say)
        frame.new_asked.connect(self.open_new_menu)
        bench.search_asked.connect(self._search_records)
        frame.search_asked.connect(self._search_records)
        frame.status_asked.connect(lambda: frame.show_screen("sync"))
        self._clock.timeout.connect(self._tick)

    def open_new_menu(self) -> None:
        """Offer the kinds of record; the letter of each chooses."""
        menu = kind_menu(self.frame, self._begin_record)
        middle = self.frame.rect().center() - QPoint(menu.sizeHint().width() // 2, 120)
        menu.popup(self.frame.mapToGlobal(middle))

    def _begin_record(self, kind: str) -> None:
        self.workbench.new_record(kind, screen=self.frame.current_key)

    def _begun(self, answer: tuple[Overview, tuple[Form, ...]]) -> None:
        look, unfinished = answer
        self._show_overview(look)
        self.frame.show_screen("home")
        if unfinished:
            newest = unfinished[0]
            self._open_form(newest, "records")
            until = newest.copy.updated_at.astimezone(WITA)
            self._say(Message(fill(self.tr("Draft restored up to %1."), f"{until:%H.%M.%S}")))

    def _show_overview(self, look: Overview) -> None:
        self._overview = look
        self.frame.set_state(self.presence.overlay(frame_state(look, self._now())))

    def _tick(self) -> None:
        shown, now = self.frame.state.now, self._now()
        if shown is None or (shown.hour, shown.minute) != (now.hour, now.minute):
            self.frame.set_state(replace(self.frame.state, now=now))
            # Cut-offs fall on a full hour, and a new day begins with one.
            if shown is not None and (shown.date(), shown.hour) != (now.date(), now.hour):
                self._look_around()

    def _now(self) -> dt.datetime:
        return self.workbench.desk.clock().astimezone(WITA)

    def _note(self, _changes: Changes) -> None:
        self._look_around()

    def _look_around(self) -> None:
        self.workbench.read(overview.look_around, self._show_overview, owner=self)

    def _open_form(self, form: Form, screen: str) -> RecordForm:
        shown = self._forms.get(form.copy.record)
        if shown is not None:
            self.frame.show_page(shown)
            return shown
        page = self._make_form(self.workbench, form)
        self._forms[form.copy.record] = page
        page.closed.connect(lambda: self._forms.pop(form.copy.record, None))
        self.frame.open_page(page, screen)
        return page

    def _complete_form(self, form: Form, screen: str) -> None:
        self._open_form(form, screen).lead_to_missing()

    def _open_paper(self, records: tuple[str, ...]) -> None:
        paper = self._make_paper(self.workbench, records, self.frame)
        paper.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        paper.open()

    def _show_record(self, record: str) -> None:
        page = self._pages["records"]
        if isinstance(page, RecordsPage) and self.frame.show_screen("records"):
            page.show_record(record)

    def _search_records(self, words: str = "") -> None:
        page = self._pages["records"]
        if self.frame.show_screen("records") and page.search is not None:
            page.search.setText(words)
            page.search.setFocus()

    def _say(self, message: Message) -> None:
        toast = self.frame.toasts.show(
            message.text, message.action, tone=message.tone, stay=message.stays
        )
        act = message.act
        if act is not None:
            toast.acted.connect(act)


def _begin(desk: Desk) -> tuple[Overview, tuple[Form, ...]]:
    return overview.look_around(desk), forms.unfinished(desk)
