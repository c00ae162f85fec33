"""The form of a coordination meeting: minutes, written while people talk."""

from collections.abc import Sequence

from brata_desktop.domain.catalogue import offered
from brata_desktop.domain.kinds.meeting import Agreement, Meeting, Owner
from brata_desktop.domain.kinds.meeting.forums import AGENCIES, FORUMS, NamedRow
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds.meeting.owners import owners
from brata_desktop.ui.forms.activity_form import ActivityForm
from brata_desktop.ui.forms.fields import (
    ChoiceField,
    CountField,
    LongText,
    TextField,
    WordsField,
)
from brata_desktop.ui.forms.items_field import ItemsField
from brata_desktop.ui.forms.rows import FieldGrid, FoldedSection
from brata_desktop.ui.kinds.meeting.agreement_row import AgreementRow
from brata_desktop.ui.kinds.meeting.lines_field import LinesField
from brata_desktop.ui.kinds.preemptive.topics import TopicsEditor
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.workbench import Workbench


class MeetingForm(ActivityForm):
    """One meeting; Alt+T adds an agreement from wherever the officer is.

    Attributes:
        forum: The kind of meeting.
        agencies: The bodies that came.
        agreements: What somebody has to do now.
        details: What minutes may say besides.
    """

    def __init__(self, workbench: Workbench, form: Form) -> None:
        self._owners: Sequence[Owner] = ()
        super().__init__(workbench, form)
        self.add_key("Alt+T", self.agreements.add_row)
        workbench.read(owners, self._take_owners, owner=self)

    def build_fields(self) -> None:
        """Put the fields into the body."""
        self.forum, self.agencies = ChoiceField(), TopicsEditor()
        self.agreements = ItemsField(
            lambda: Agreement(self.workbench.desk.new_id()), self._agreement_row
        )
        self.details = FoldedSection()
        first = FieldGrid(12)
        first.add(self.field("forum", self.forum, required=True), 5)
        first.add(self.field("chair", TextField()), 7)
        self.add_where(first)
        came = FieldGrid(12)
        came.add(self.field("offices", WordsField()), 9)
        came.add(self.field("participants", CountField()), 3)
        for part in (
            first,
            self.field("agencies", self.agencies),
            came,
            self.field("topics", LinesField(lines=2)),
            self.field("agreements", self.agreements),
            self.details,
        ):
            self.column.addWidget(part)
        self._build_details()

    def kind_name(self) -> str:
        """Return "Coordination meeting"."""
        return self.tr("Coordination meeting")

    def new_title(self) -> str:
        """Return "New coordination meeting"."""
        return self.tr("New coordination meeting")

    def form_hints(self) -> list[KeyHint]:
        """Return the key of the next agreement among those of every form."""
        first, *others = super().form_hints()
        return [first, KeyHint("Alt T", self.tr("Add agreement")), *others]

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self.forum.offer(self._rows(FORUMS), self.tr("Which forum"))
        names = [(name, name) for _, name in self._rows(AGENCIES)]
        self.agencies.offer(names, self.tr("Another agency, then Enter"))
        self.satgas.offer(self.satgas_choices())
        self.agreements.set_words(self.tr("Add agreement (Alt T)"), self.tr("Remove agreement"))
        for row in self.agreements.rows:
            if isinstance(row, AgreementRow):
                row.retranslate()
        self.details.title.set_words(self.tr("More details"))

    def _rows(self, table: str) -> list[tuple[str, str]]:
        rows = offered(self.workbench.desk.catalogue.rows(table))
        return [(row.code, row.name) for row in rows if isinstance(row, NamedRow)]

    def _agreement_row(self, item: Agreement) -> AgreementRow:
        row = AgreementRow(item, self.now, self._offered_owners)
        row.due.entered.connect(self._next_agreement)
        return row

    def _next_agreement(self) -> None:
        """Go to the agreement below, or begin one."""
        rows, inside = self.agreements.rows, self.focused()
        here = next((i for i, r in enumerate(rows) if inside and r.isAncestorOf(inside)), -1)
        below = rows[here + 1] if here + 1 < len(rows) else None
        if isinstance(below, AgreementRow):
            below.what.setFocus()
        else:
            self.agreements.add_row()

    def _offered_owners(self) -> Sequence[Owner]:
        """Return those the store knows, and the agencies that this meeting names itself."""
        document = self.document
        known = {owner.name for owner in self._owners}
        named = document.agencies if isinstance(document, Meeting) else ()
        return (*self._owners, *(Owner(name) for name in named if name not in known))

    def _take_owners(self, found: Sequence[Owner]) -> None:
        self._owners = found
        for row in self.agreements.rows:
            if isinstance(row, AgreementRow):
                row.retranslate()

    def _build_details(self) -> None:
        self.satgas = ChoiceField()
        grid = FieldGrid(12)
        for path, editor, span in (
            ("discussion", LongText(lines=3), 12),
            ("result", LongText(lines=2), 12),
            ("minutes_by", TextField(), 5),
            ("satgas", self.satgas, 4),
            ("personnel", CountField(), 3),
            ("vehicles", TextField(), 4),
        ):
            grid.add(self.field(path, editor), span)
        self.add_rest(grid, 8)
        self.details.column.addWidget(grid)


FORM = MeetingForm
