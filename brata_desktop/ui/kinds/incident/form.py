"""The incident form: SI A DI DE MEN BA BI, asked in the order in which they are taught."""

from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from brata_desktop.domain.catalogue import offered
from brata_desktop.domain.completeness import is_answered
from brata_desktop.domain.document import Common
from brata_desktop.domain.entry.templates import apply_template
from brata_desktop.domain.kinds.incident import BADGES, Incident
from brata_desktop.domain.places import PlaceIndex
from brata_desktop.domain.times import WITA
from brata_desktop.domain.vocabulary import IncidentTemplate
from brata_desktop.services import duplicates, places
from brata_desktop.services.forms import Form
from brata_desktop.ui.forms.duplicates import DuplicateBox
from brata_desktop.ui.forms.fields import ChoiceField, FlagChip, LevelField, LongText, TextField
from brata_desktop.ui.forms.persons_field import PersonsField
from brata_desktop.ui.forms.place_field import PlaceField
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.forms.record_form import RecordForm
from brata_desktop.ui.forms.when_field import WhenField
from brata_desktop.ui.kinds.incident.more import IncidentMore
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import MiniChip
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.segmented import Option
from brata_desktop.ui.widgets.severity import severity_word
from brata_desktop.ui.workbench import Workbench

LOOK_FOR_DUPLICATES_MS = 900
"""Records of the same event are looked for this long after the last edit."""

_LOW_HEIGHT, _ROOMY_HEIGHT = 650, 720
_FRAME_KEYS = frozenset({"F1", "F6", "F9", "F11"})
"""Keys that belong to the window; a unit's template with one of them is called by Ctrl+T."""


class IncidentForm(RecordForm):
    """Type, severity and stage, the seven answers, what was done, and the rest in a fold."""

    def __init__(self, workbench: Workbench, form: Form) -> None:
        super().__init__(workbench, form)
        workbench.read(places.place_index, self._take_places, owner=self)
        workbench.read(places.recent_places, self.place.set_recent, owner=self)

    @property
    def incident(self) -> Incident:
        """The document as an incident."""
        return cast("Incident", self.document)

    def kind_name(self) -> str:
        """Return "Kejadian"."""
        return self.tr("Incident")

    def new_title(self) -> str:
        """Return "Kejadian baru"."""
        return self.tr("New incident")

    def build_fields(self) -> None:
        """Put the fields in place, in reading order."""
        desk = self.workbench.desk
        self._templates = offered(desk.catalogue.tables.templates)
        self._compared: Common | None = None
        self._look = QTimer(self, singleShot=True, interval=LOOK_FOR_DUPLICATES_MS)
        self._look.timeout.connect(self.look_around)
        self.category = ChoiceField(editable=True)
        self.severity = LevelField(digits=True)
        self.notable = FlagChip()
        self.persons = PersonsField(desk.new_id)
        self.what, self.means, self.cause = TextField(), TextField(), TextField()
        self.place = PlaceField(desk.catalogue)
        self.how = LongText()
        self.when = WhenField(desk.clock)
        self.action_taken = TextField()
        self._put_top()
        self._put_templates()
        self._put_answers()
        self.column.addWidget(self.row("action_taken", self.action_taken))
        self.more = IncidentMore(self)
        self.column.addWidget(self.more.section)
        self.bind("are_persons_unknown", self.persons.unknown)
        self._add_incident_keys()
        self.place.taken.connect(self._leave_place)

    def build_pane(self) -> None:
        """Put likely duplicates below the attachments."""
        self.duplicates = DuplicateBox()
        self.pane.add_wide(self.duplicates)
        self.duplicates.compare_asked.connect(self.workbench.record_asked)

    def followed(self, path: str, before: Common, after: Common) -> Common:
        """Let the severity follow the category, and a named person end "not known yet"."""
        document = cast("Incident", super().followed(path, before, after))
        old = cast("Incident", before)
        if path == "category" and document.severity in {"", self._usual_severity(old.category)}:
            document = replace(document, severity=self._usual_severity(document.category))
        if path == "persons" and document.persons and document.are_persons_unknown:
            document = replace(document, are_persons_unknown=False)
        return document

    def use_template(self, template: IncidentTemplate) -> None:
        """Fill what is still empty, then lead to the first answer that is missing."""
        values = {
            "category": template.category,
            "what": template.what,
            "severity": template.severity,
        }
        self.replace_document("category", apply_template(self.incident, values))
        empty = [field for field in BADGES if not is_answered(self.document, field)]
        self.go_to(empty[0] if empty else "how")

    def insert_time(self) -> None:
        """Write "pukul 20.47" into the text that has the focus."""
        words = f"pukul {self.workbench.desk.clock().astimezone(WITA):%H.%M}"
        focused = self.focused()
        if isinstance(focused, QLineEdit):
            focused.insert(words)
        elif isinstance(focused, QPlainTextEdit):
            focused.insertPlainText(words)

    def look_around(self) -> None:
        """Ask the store for records of perhaps the same event."""
        document = self.document
        if document == self._compared:
            return
        self._compared, record = document, self.record
        self.workbench.read(
            lambda desk: duplicates.duplicates_of(desk, document, record),
            self.duplicates.show_found,
            owner=self,
        )

    def told(self) -> None:
        """Count the letters of the chronology; look for duplicates soon."""
        words = self.tr("In order, with the times. %1 letters.")
        self._how_hint.set_text(fill(words, len(self.incident.how)))
        self.more.tell(self.incident)
        self._look.start()

    def form_hints(self) -> list[KeyHint]:
        """Return the keys of the seven answers too."""
        first, *rest = super().form_hints()
        return [
            first,
            KeyHint("Alt 1–7", self.tr("Jump")),
            *rest,
            KeyHint("Ctrl T", self.tr("Template by number")),
            KeyHint("Ctrl J", self.tr("Insert the time")),
            KeyHint("Alt U", self.tr("Who is not known yet")),
            KeyHint("Alt 8", self.tr("More fields")),
        ]

    def retranslate(self) -> None:
        """Set every word anew."""
        catalogue = self.workbench.desk.catalogue
        categories = [(row.code, row.name) for row in offered(catalogue.tables.categories)]
        self.category.offer(categories, self.tr("Type to find it"))
        self.severity.set_options(
            [
                Option(row.code, f"{row.level} {severity_word(row.level)}", severity=row.level)
                for row in offered(catalogue.tables.severities)
            ]
        )
        self.severity.set_value(self.incident.severity)
        hint = self.tr("Disturbs the public and needs priority (Alt M)")
        self.notable.set_words(question("is_notable"), hint)
        self._template_label.setText(self.tr("Template"))
        self._how_key.setText(self.tr("Ctrl J inserts the time"))
        for part in (self.persons, self.place, self.when, self.more, self.duplicates):
            part.retranslate()
        super().retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Give the chronology more room in a high window."""
        super().resizeEvent(event)
        height = self.height()
        is_low, is_roomy = height < px(_LOW_HEIGHT), height > px(_ROOMY_HEIGHT)
        self.how.set_lines(3 if is_low else 7 if is_roomy else 5)

    # -- inside ---------------------------------------------------------------------------------

    def _put_top(self) -> None:
        category = self.field("category", self.category, required=True)
        category.setFixedWidth(px(224))
        severity = self.field("severity", self.severity)
        self.bind("stage", self.stage)
        self.stage.setFixedWidth(px(172))
        top = QWidget()
        flow = FlowLayout(top, spacing=px(14))
        for part in (category, severity, self.stage):
            flow.addWidget(part)
        self.column.addWidget(top)

    def _put_templates(self) -> None:
        self._template_label = Label(role="small", tone="text3")
        self._template_label.setFixedHeight(px(SIZES.mini_chip))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=px(6))
        flow.addWidget(self._template_label)
        self.chips = [MiniChip(row.label, row.shortcut) for row in self._templates]
        for chip, template in zip(self.chips, self._templates, strict=True):
            chip.clicked.connect(partial(self.use_template, template))
            flow.addWidget(chip)
        row = row_of(holder, spacing=10)
        row.setStretch(0, 1)
        row.addWidget(self.bind("is_notable", self.notable))
        self.column.addLayout(row)
        self.column.addWidget(rule())

    def _put_answers(self) -> None:
        self._how_hint = ElidedLabel(role="small", tone="text3")
        self._how_key = Label(role="small", tone="text3")
        how = QVBoxLayout()
        how.setSpacing(px(4))
        how.addWidget(self.how)
        how.addLayout(row_of(self._how_hint, 1, self._how_key))
        rows = (
            self.row("persons", self.persons, "SI", "Alt+1"),
            self.row("what", self.what, "A", "Alt+2"),
            self.row("place", self.place, "DI", "Alt+3"),
            self.row("means", self.means, "DE", "Alt+4"),
            self.row("cause", self.cause, "MEN", "Alt+5"),
            self.row("how", self.how, "BA", "Alt+6", content=how),
            self.row("occurred", self.when, "BI", "Alt+7"),
        )
        for row in rows:
            self.column.addWidget(row)

    def _add_incident_keys(self) -> None:
        for number, template in enumerate(self._templates, 1):
            use = partial(self.use_template, template)
            if template.shortcut not in _FRAME_KEYS:
                self.add_key(template.shortcut, use)
            self.add_key(f"Ctrl+T, {number}", use)
        self.add_key("Ctrl+J", self.insert_time)
        self.add_key("Alt+U", self.persons.unknown.click)
        self.add_key("Alt+M", self.notable.click)
        self.add_key("Alt+8", self.more.open)

    def _usual_severity(self, category: str) -> str:
        found = self.workbench.desk.catalogue.category(category)
        return found.severity if found is not None else ""

    def _leave_place(self) -> None:
        target = "means" if self.document.place.area_code else "place"
        if target == "means":
            self.go_to("means")
        else:
            self.place.area.setFocus()

    def _take_places(self, index: PlaceIndex) -> None:
        self.place.set_index(index)
        self.more.set_index(index)


FORM = IncidentForm
