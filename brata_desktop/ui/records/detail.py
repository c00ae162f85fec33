"""One record read whole: what, when, where, who, the answers, attachments, links, history."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.document import Attachment
from brata_desktop.domain.fold import SEVERITY_RANK
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.narrative import headline
from brata_desktop.domain.states import Action
from brata_desktop.services import record_detail
from brata_desktop.services.record_detail import Details
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.background import Task
from brata_desktop.ui.finding_text import finding_text
from brata_desktop.ui.frame.page import scrolling
from brata_desktop.ui.kinds import kind_icon
from brata_desktop.ui.records import words
from brata_desktop.ui.records.attachments import AttachmentRow
from brata_desktop.ui.records.facts import RecordFacts
from brata_desktop.ui.records.field_words import ValueWords, field_word
from brata_desktop.ui.records.history import history_facts
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button, IconButton
from brata_desktop.ui.widgets.card import Panel, SectionHeader
from brata_desktop.ui.widgets.empty_state import EmptyState
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.list_row import ListRow, RowContent
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.widgets.pill import Pill, copy_badge, status_badge
from brata_desktop.ui.widgets.severity import SeverityLabel
from brata_desktop.ui.workbench import Workbench

_CAPTION, _LETTERS, _TIME = 84, 38, 76
_BYTES_PER_MB = 1_000_000


class RecordDetail(Panel):
    """The detail pane of the list and the middle of the review.

    It loads itself: give it an id with ``show_record``. Its buttons only ask; whoever holds it
    acts.

    Args:
        workbench: What pages share.
        with_actions: Show the buttons at the foot; the review has its own.

    Attributes:
        details: What is shown; None while nothing is.
        wanted: Id of the record that is shown or on its way; empty for none.

    Signals:
        loaded: A record is shown; carries `Details`.
        edit_asked, print_asked, submit_asked, menu_asked: A button was pressed.
        record_asked: A linked record is to be shown; carries its id.
        close_asked: The pane is to be closed.
    """

    loaded = Signal(object)
    edit_asked = Signal()
    print_asked = Signal()
    submit_asked = Signal()
    menu_asked = Signal()
    record_asked = Signal(str)
    close_asked = Signal()

    def __init__(
        self, workbench: Workbench, *, with_actions: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._facts = RecordFacts(workbench.desk.catalogue, workbench.desk.clock)
        self._names = CatalogueNames(workbench.desk.catalogue)
        self._with_actions = with_actions
        self._task = Task()
        self.wanted = ""
        self.details: Details | None = None
        self._make_parts()
        self._build()
        self._connect()
        self._show(None)

    def show_record(self, record: str) -> None:
        """Show a record by its id; an empty id shows none."""
        self._task.cancel()
        self.wanted = record
        if not record:
            self._show(None)
            return
        job = partial(record_detail.details, record=record)
        self._task = self._workbench.read(job, self._show, owner=self)

    def refresh(self) -> None:
        """Load the same record again, because it may have changed."""
        if self.wanted:
            self.show_record(self.wanted)

    def focus_text(self) -> None:
        """Put the keys into the pane: arrows scroll, Tab goes to the buttons."""
        if self.details is not None:
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def allowed(self) -> frozenset[Action]:
        """Return what the officer may do with the record shown."""
        return self.details.view.actions if self.details else frozenset()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show(self.details)

    # -- building ------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.kind_icon = IconLabel("siren", "text2", 16)
        self.kind = Label(role="strong")
        self.number = ElidedLabel(role="small", tone="text3")
        self.close_button = IconButton("panel-right-close", "", small=True)
        self.title = Label(role="h2", wrap=True)
        self.severity = SeverityLabel(1)
        self.status, self.copy = Pill(), Pill()
        self.warning = MessageBar(tone="warn")
        self.head = FactList(_CAPTION)
        self.answers = FactList(_LETTERS, letters=True)
        self.points_title, self.points = SectionHeader(role="label"), FactList(_TIME)
        self.rest = FactList(_CAPTION)
        self.links_title, self.links = SectionHeader(role="label"), QVBoxLayout()
        self.files_title = SectionHeader(role="label")
        self.files = AttachmentRow(self._workbench)
        self.history_title, self.history = SectionHeader(role="label"), FactList(_TIME, gap=8)
        self.edit = Button(icon="pencil")
        self.print = Button(icon="printer", kind="quiet")
        self.more = IconButton("ellipsis", "")
        self.submit = Button(icon="send", kind="primary")

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._sections = {
            "top": self._section(column, self._top(), ruled=False),
            "head": self._section(column, self.head),
            "answers": self._section(column, self.answers),
            "points": self._section(column, _stacked(self.points_title, self.points)),
            "rest": self._section(column, self.rest),
            "links": self._section(column, _stacked(self.links_title, self.links)),
            "files": self._section(column, _stacked(self.files_title, self.files)),
            "history": self._section(column, _stacked(self.history_title, self.history)),
        }
        column.addStretch(1)
        self.nothing = EmptyState("clipboard-list")
        self._area = scrolling(content)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_wide(self.nothing, 1)
        self.add_wide(self._area, 1)
        self._foot = self._make_foot()
        self.add_wide(self._foot)

    def _top(self) -> QWidget:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        first, badges = QHBoxLayout(), FlowLayout(spacing=px(7))
        first.setSpacing(px(7))
        for part in (self.kind_icon, self.kind):
            first.addWidget(part)
        first.addWidget(self.number, 1)
        first.addWidget(self.close_button)
        for badge in (self.severity, self.status, self.copy):
            badges.addWidget(badge)
        column.addLayout(first)
        column.addWidget(self.title)
        column.addLayout(badges)
        column.addWidget(self.warning)
        return top

    @staticmethod
    def _section(column: QVBoxLayout, content: QWidget, *, ruled: bool = True) -> QWidget:
        """Add a section; hidden with its rule when it says nothing."""
        holder = QFrame()
        holder.setProperty("ruled", ruled)
        box = QVBoxLayout(holder)
        box.setContentsMargins(px(17), px(12 if ruled else 6), px(SIZES.page_right), px(12))
        box.addWidget(content)
        column.addWidget(holder)
        return holder

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("ruled", True)  # noqa: FBT003 - Qt's setter
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(17), px(9), px(SIZES.page_right), px(9))
        row.setSpacing(px(6))
        for part in (self.edit, self.print, self.more):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.submit)
        return foot

    def _connect(self) -> None:
        self.edit.clicked.connect(self.edit_asked)
        self.print.clicked.connect(self.print_asked)
        self.submit.clicked.connect(self.submit_asked)
        self.more.clicked.connect(self.menu_asked)
        self.close_button.clicked.connect(self.close_asked)

    # -- showing -------------------------------------------------------------------------------

    def _show(self, details: Details | None) -> None:
        is_other = details is None or self.details is None or (
            details.view.state.record != self.details.view.state.record
        )  # fmt: skip
        self.details = details
        self._name_parts()
        self.nothing.setVisible(details is None)
        self._area.setVisible(details is not None)
        self._foot.setVisible(self._with_actions and details is not None)
        if details is not None:
            self._show_top(details)
            self._show_sections(details)
            self._show_links(details.linked)
            self._show_foot()
            if is_other:
                self._area.verticalScrollBar().setValue(0)
            self.loaded.emit(details)

    def _name_parts(self) -> None:
        self.close_button.set_hint(self.tr("Close the pane (F9)"))
        self.edit.set_words(self.tr("Edit"), self.tr("Edit (E)"))
        self.print.set_words(self.tr("Print"), self.tr("Print (Ctrl+P)"))
        self.more.set_hint(self.tr("More actions (M)"))
        self.submit.set_words(self.tr("Submit"), self.tr("Submit (Ctrl+Enter)"))
        self.nothing.set_texts(self.tr("No record chosen"), self.tr("Choose one in the list."))
        self.links_title.set_texts(self.tr("Linked records"))
        self.history_title.set_texts(self.tr("History"))

    def _show_top(self, details: Details) -> None:
        state, document = details.view.state, details.view.document
        self.kind_icon.set_icon(kind_icon(state.kind))
        self.kind.setText(words.kind_word(state.kind))
        self.number.set_text(state.number)
        self.title.setText(headline(document, self._names) or words.untitled())
        level = SEVERITY_RANK.get(str(getattr(document, "severity", "")), 0)
        self.severity.setVisible(bool(level))
        self.severity.set_level(level or 1)
        self.status.set_badge(status_badge(state.state.value, changed_after=state.is_changed))
        self.copy.set_badge(copy_badge("conflict" if state.conflicts else details.whereabouts))
        waiting = fill(self.tr("%1 part(s) of it have not arrived yet."), len(state.orphans))
        self.warning.set_texts(waiting)
        self.warning.setVisible(bool(state.orphans))

    def _show_sections(self, details: Details) -> None:
        document = details.view.document
        self.points_title.set_texts(self._facts.points_title(details))
        catalogue = self._workbench.desk.catalogue
        found = [Fact(self.tr("Check"), finding_text(each), "warn") for each in details.findings]
        self.head.set_facts([*self._facts.head(details), *self._conflicts(details), *found])
        shown: dict[str, tuple[FactList, Iterable[Fact]]] = {
            "answers": (self.answers, self._facts.answers(details)),
            "points": (self.points, self._facts.points(details)),
            "rest": (self.rest, self._facts.rest(details)),
            "history": (self.history, history_facts(details.view, catalogue)),
        }
        for name, (facts, told) in shown.items():
            facts.set_facts(told)
            self._sections[name].setVisible(bool(facts.facts))
        self._show_files(document.attachments)

    def _conflicts(self, details: Details) -> Iterable[Fact]:
        """Yield the values that stand side by side, none of them chosen."""
        values = ValueWords(self._workbench.desk.catalogue, details.view.document.operation)
        for path, candidates in details.view.state.conflicts.items():
            told = "\n".join(values.say(path, candidate.value) for candidate in candidates)
            yield Fact(
                self.tr("In conflict"),
                f"{field_word(path, details.view.state.kind)}:\n{told}",
                "danger",
            )

    def _show_files(self, attachments: tuple[Attachment, ...]) -> None:
        pictures = sum(each.media_type.startswith("image/") for each in attachments)
        is_photos = pictures == len(attachments)
        count = (
            self.tr("%Ln photo(s)", "", len(attachments))
            if is_photos
            else self.tr("%Ln file(s)", "", len(attachments))
        )
        size = sum(each.size_bytes for each in attachments) / _BYTES_PER_MB
        mega = QLocale().toString(size, "f", 1)
        note = fill(self.tr("%1 · %2 MB"), count, mega)
        self.files_title.set_texts(self.tr("Attachments"), note)
        self.files.set_attachments(attachments)
        self._sections["files"].setVisible(bool(attachments))

    def _show_links(self, linked: Mapping[str, RecordRow]) -> None:
        while (item := self.links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row in linked.values():
            content = RowContent(row.title, row.number, icon=kind_icon(row.kind))
            link = ListRow(content, ruled=False)
            link.clicked.connect(partial(self.record_asked.emit, row.id))
            self.links.addWidget(link)
        self._sections["links"].setVisible(bool(linked))

    def _show_foot(self) -> None:
        actions = self.allowed()
        self.edit.setVisible(Action.EDIT in actions)
        self.submit.setVisible(Action.SUBMIT in actions)


def _stacked(*parts: QWidget | QVBoxLayout) -> QWidget:
    """Put a section's title over its content."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(8))
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            part.setSpacing(px(2))
            column.addLayout(part)
    return holder
