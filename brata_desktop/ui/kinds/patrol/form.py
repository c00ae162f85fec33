"""The form of a patrol, which may be under way while it is open, saved, locked and opened again."""

import datetime as dt
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QKeyEvent

from brata_desktop.domain.catalogue import offered
from brata_desktop.domain.completeness import missing_to_submit
from brata_desktop.domain.document import Common
from brata_desktop.domain.errors import NotAllowed
from brata_desktop.domain.kinds.patrol import NOTABLE, Patrol, route
from brata_desktop.domain.states import State
from brata_desktop.domain.times import When
from brata_desktop.services.changes import Changes
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds.patrol import patrols
from brata_desktop.services.kinds.patrol.patrols import Links
from brata_desktop.services.registers import search_personnel
from brata_desktop.ui.forms.activity_form import ActivityForm, NameChoice
from brata_desktop.ui.forms.fields import (
    ChoiceField,
    CountField,
    FlagField,
    LongText,
    TextField,
    WordsField,
)
from brata_desktop.ui.forms.history import Step
from brata_desktop.ui.forms.rows import FieldGrid, FoldedSection
from brata_desktop.ui.kinds.patrol.crew import CrewEditor
from brata_desktop.ui.kinds.patrol.escort import EscortEditor
from brata_desktop.ui.kinds.patrol.figures import PatrolFacts
from brata_desktop.ui.kinds.patrol.finish import FinishBar
from brata_desktop.ui.kinds.patrol.timeline import RouteEditor
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.pill import Badge
from brata_desktop.ui.workbench import Workbench

FRESH = dt.timedelta(hours=24)
"""A patrol that left longer ago is written down afterwards: "now" is no proposal for its end."""


class PatrolForm(ActivityForm):
    """One patrol or escort.

    While it is under way the main button ends it (*Selesai*); after that the button submits it.

    Attributes:
        route: The timeline.
        crew, escort: Their editors.
        details: What is told at the start, folded away when nothing required is missing.
        more: What few patrols need.
        finish: Asks how the patrol ended.
        facts: The pane's figures.
    """

    def __init__(self, workbench: Workbench, form: Form) -> None:
        super().__init__(workbench, form)
        self.details.set_open(is_open=bool(missing_to_submit(self.kind, self.document)))
        self._load_links()

    @property
    def patrol(self) -> Patrol:
        """The document."""
        if not isinstance(self.document, Patrol):
            raise TypeError(f"{self.kind} is no patrol")
        return self.document

    @property
    def is_under_way(self) -> bool:
        """Whether the crew is out, so that the main button ends the patrol."""
        is_open = self.ending.state in {State.DRAFT, State.RETURNED}
        return is_open and not self.patrol.is_finished

    # -- what the base asks ---------------------------------------------------------------------

    def build_fields(self) -> None:
        """Put the fields into the body."""
        desk = self.workbench.desk
        self.finish = FinishBar(self._parse_back)
        self.details, self.more = FoldedSection(), FoldedSection()
        self.crew = CrewEditor(desk.catalogue, desk.new_id)
        self.escort = EscortEditor(self.now, desk.new_id, self.find_places)
        self.route = RouteEditor(self.now, desk.new_id, self.find_places)
        self.facts = PatrolFacts(self.now)
        self.incident = Button(icon="siren")
        self._build_details()
        watched = FieldGrid(12)
        for path, editor, span in (
            ("route", TextField(), 4),
            ("target", TextField(), 3),
            ("vehicles", TextField(), 3),
            ("personnel", CountField(), 2),
        ):
            watched.add(self.field(path, editor), span)
        self.bind("escort", self.escort)
        self.bind("checkpoints", self.route)
        findings = self.field("findings", LongText(lines=1))
        self._build_more()
        for part in (
            self.finish, self.details, watched, self.escort, self.route, findings, self.more,
        ):  # fmt: skip
            self.column.addWidget(part)
        self.pane.put_first(self.facts)
        self.tools.row.insertWidget(self.tools.row.indexOf(self.tools.draft), self.incident)
        self._connect_fields()

    def kind_name(self) -> str:
        """Return "Patrol"."""
        return self.patrol.what or self.tr("Patrol")

    def new_title(self) -> str:
        """Return the headline, or "New patrol"."""
        return self.patrol.what or self.tr("New patrol")

    def told(self) -> None:
        """Let timeline, facts and buttons follow the document."""
        patrol = self.patrol
        self.route.set_occurred(patrol.occurred)
        self.escort.set_occurred(patrol.occurred)
        name = self.workbench.desk.catalogue.patrol_name(patrol.name)
        is_escort = name is not None and name.is_escort
        self.escort.setVisible(is_escort or patrol.escort is not None)
        self.facts.set_patrol(patrol)
        self.incident.setEnabled(bool(patrol.checkpoints))
        self._show_header()

    def submit(self) -> None:
        """End the patrol while it is under way, submit it afterwards."""
        if not self.is_under_way:
            super().submit()
        elif self.finish.isHidden():
            self.finish.ask(self._proposed_end(), self.patrol.result)
        else:
            self.finish.answer()

    def form_hints(self) -> list[KeyHint]:
        """Return the keys of the timeline, then those of every form."""
        return [
            KeyHint("A", self.tr("Safe")),
            KeyHint("M", self.tr("Notable")),
            KeyHint("L", self.tr("Skip")),
            KeyHint("Enter", self.tr("Stamp the time")),
            KeyHint("E", self.tr("Note")),
            KeyHint("K", self.tr("Record an incident here")),
            KeyHint("Ctrl Enter", self._submit_words()),
            KeyHint("Ctrl S", self.tr("Save draft")),
            KeyHint("Esc", self.tr("Close")),
        ]

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        catalogue = self.workbench.desk.catalogue
        tables = catalogue.tables
        self.details.title.set_words(self.tr("Patrol details"))
        self.more.title.set_words(self.tr("More details"))
        self.mode.offer([(row.code, row.label) for row in offered(tables.patrol_modes)])
        kinds = [(row.code, row.name) for row in offered(tables.patrol_kinds)]
        self.patrol_kind.offer([("", ""), *kinds])
        self.name.offer([(row.code, row.label) for row in offered(tables.patrol_names)])
        self.satgas.offer(self.satgas_choices())
        self.done.setText(self.tr("The crew has come back"))
        self.incident.set_words(
            self.tr("Record incident"), self.tr("Record an incident at the chosen checkpoint (K)")
        )

    def heard(self, changes: Changes) -> None:
        """Look after the links to incidents."""
        del changes
        self._load_links()

    def focus_first(self) -> None:
        """Go on in the timeline, unless something required is missing or another field was used."""
        inside = self.focused()
        was_elsewhere = inside is not None and self.current not in {"", "checkpoints"}
        is_ready = not missing_to_submit(self.kind, self.document)
        if self.patrol.checkpoints and is_ready and not was_elsewhere:
            self.route.focus_chosen()
        else:
            super().focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Let the letters of the timeline act wherever no text is typed."""
        if not self.route.handle_key(event):
            super().keyPressEvent(event)

    def _show_header(self) -> None:
        super()._show_header()
        if self.is_under_way:
            self.header.set_pill(Badge(self.tr("Under way"), "footprints", "info"))
        self.tools.submit.set_icon_name("flag" if self.is_under_way else "send")
        self.tools.submit.set_words(self._submit_words())

    def _submit_words(self) -> str:
        return self.tr("Finish") if self.is_under_way else self.ending.submit_words()

    def _show_step(self, step: Step, document: Common) -> None:
        super()._show_step(step, document)
        self._load_links()

    # -- inside ---------------------------------------------------------------------------------

    def _build_details(self) -> None:
        self.mode, self.name = ChoiceField(), NameChoice()
        grid = FieldGrid(12)
        grid.add(self.field("mode", self.mode, required=True), 4)
        grid.add(self.field("name", self.name), 8)
        self.add_where(grid)
        grid.add(self.field("crew", self.crew), 12)
        self.details.column.addWidget(grid)

    def _build_more(self) -> None:
        self.patrol_kind, self.satgas, self.done = ChoiceField(), ChoiceField(), FlagField()
        grid = FieldGrid(12)
        grid.add(self.field("order_number", TextField()), 4)
        grid.add(self.field("kind", self.patrol_kind, name="patrol_kind"), 4)
        grid.add(self.field("satgas", self.satgas), 4)
        grid.add(self.field("agencies", WordsField()), 12)
        grid.add(self.field("result", TextField()), 12)
        self.add_rest(grid, 12)
        grid.add(self.bind("is_finished", self.done), 12)
        self.more.column.addWidget(grid)

    def _connect_fields(self) -> None:
        self.crew.line.typed.connect(self._search_crew)
        self.route.incident_asked.connect(self._raise)
        self.incident.clicked.connect(self.route.ask_incident)
        # Part of the document while it is typed: a crash or another officer takes none of it.
        self.finish.remarked.connect(partial(self._edited, "result"))
        self.finish.answered.connect(self._end)
        self.finish.put_away.connect(self.focus_first)

    def _search_crew(self, text: str) -> None:
        words = text.split()
        if words and not text.endswith(" "):
            self.workbench.read(
                lambda desk: search_personnel(desk, words[-1]),
                partial(self.crew.offer, text),
                owner=self,
            )
        else:
            self.crew.line.set_offers(())

    def _parse_back(self, text: str) -> dt.datetime:
        times = [point.passed_at for point in self.patrol.checkpoints if point.passed_at]
        anchor = times[-1] if times else route.departed_at(self.patrol)
        return route.parse_near(text, anchor or self.now(), self.now(), field="occurred")

    def _proposed_end(self) -> dt.datetime | None:
        patrol, now = self.patrol, self.now().replace(second=0, microsecond=0)
        if patrol.occurred.ends_at is not None:
            return patrol.occurred.ends_at
        left = route.departed_at(patrol)
        return now if left is not None and dt.timedelta() <= now - left < FRESH else None

    def _end(self, back: dt.datetime | None, remark: str) -> None:
        occurred = _with_end(self.patrol.occurred, back)
        ended = replace(self.patrol, is_finished=True, result=remark, occurred=occurred)
        self.replace_document("result", ended)
        self.tell()
        self.tools.submit.setFocus()

    def _raise(self, checkpoint: str) -> None:
        patrol, record = self.patrol, self.record
        self.workbench.change(
            lambda desk: patrols.raise_incident(desk, record, patrol, checkpoint),
            partial(self._open_incident, checkpoint),
            partial(self._show_incident, checkpoint),
            owner=self,
        )

    def _open_incident(self, checkpoint: str, form: Form) -> None:
        """Link the incident, save that, and open its form over this one."""
        points = route.linked(self.patrol.checkpoints, checkpoint, form.copy.record)
        point = route.find(points, checkpoint)
        if point is not None and not point.result:
            points = route.judged(points, checkpoint, NOTABLE, self.now())
        if points != self.patrol.checkpoints:
            self.edit("checkpoints", points)
        self.route.go_on()
        self.saver.flush()
        self.workbench.form_asked.emit(form, "records")

    def _show_incident(self, checkpoint: str, error: Exception) -> None:
        """Show an incident that may not be changed any more."""
        point = route.find(self.patrol.checkpoints, checkpoint)
        if isinstance(error, NotAllowed) and point is not None and point.incident_id:
            self.workbench.record_asked.emit(point.incident_id)
        else:
            self.workbench.failed.emit(error)

    def _load_links(self) -> None:
        patrol, record = self.patrol, self.record
        self.workbench.read(
            lambda desk: patrols.links(desk, record, patrol), self._take_links, owner=self
        )

    def _take_links(self, links: Links) -> None:
        names = {id_: raised.number or raised.title for id_, raised in links.raised.items()}
        self.route.set_incidents(names)
        points = route.unlinked(self.patrol.checkpoints, links.gone)
        for checkpoint, incident in links.missing.items():
            points = route.linked(points, checkpoint, incident)
        if points != self.patrol.checkpoints and not self.ending.needs_reason:
            # No step of its own: taking it back would only break the link again.
            self._take(replace(self.patrol, checkpoints=points))
            self.bindings.show(self.document)


FORM = PatrolForm


def _with_end(occurred: When, back: dt.datetime | None) -> When:
    """Return a time with its end; on the day it began only the clock time is kept."""
    if back is None or occurred.date is None:
        return occurred
    local = back.astimezone(occurred.zone)
    day = None if local.date() == occurred.date else local.date()
    return replace(occurred, end_time=local.time(), end_date=day)
