"""The form of a roll of readiness: yesterday's figures beside the empty fields, F8 takes them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.catalogue import offered
from brata_desktop.domain.document import Common, Count
from brata_desktop.domain.kinds.readiness import Readiness
from brata_desktop.domain.kinds.readiness.assets import TABLE
from brata_desktop.domain.kinds.readiness.carrying import accept, proposals, touched
from brata_desktop.domain.kinds.readiness.document import CONDITIONS, PARTNERS, STRENGTH
from brata_desktop.domain.narrative import headline
from brata_desktop.domain.wording_id import date_text
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds.readiness.days import last_roll
from brata_desktop.services.unit_tree import units_of
from brata_desktop.ui.forms.activity_form import ActivityForm
from brata_desktop.ui.forms.fields import (
    ChoiceField,
    CountField,
    FlagField,
    LongText,
    TextField,
    WordsField,
)
from brata_desktop.ui.forms.place_field import PlaceField
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.forms.rows import FieldGrid, FoldedSection
from brata_desktop.ui.forms.when_field import WhenField
from brata_desktop.ui.kinds.readiness.figure_field import (
    AssetTable,
    FigureField,
    ShareTable,
    by_path,
)
from brata_desktop.ui.kinds.readiness.names import asset_label, condition_names
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.workbench import Workbench

ACCEPT = "F8"


class ReadinessForm(ActivityForm):
    """One unit's readiness.

    Attributes:
        last: The report before this one; None while there is none.
        offer: What it proposes, and the link that takes it.
        figures: The single figures by path.
        shares, assets: The figures in tables.
    """

    def __init__(self, workbench: Workbench, form: Form) -> None:
        self.last: Readiness | None = None
        self._asked: tuple[object, ...] = ()
        super().__init__(workbench, form)
        self.add_key(ACCEPT, self.accept_last)
        self.details.set_open(is_open=bool(self.roll.result or self.roll.personnel.is_known))
        self._load_last()

    @property
    def roll(self) -> Readiness:
        """The document."""
        if not isinstance(self.document, Readiness):
            raise TypeError(f"{self.kind} is no readiness")
        return self.document

    def accept_last(self) -> None:
        """Take every figure that is proposed, as one step to be undone."""
        if proposals(self.roll, self.last):
            self.replace_document("real", accept(self.roll, self.last))
            self._show_last()

    # -- what the base asks ---------------------------------------------------------------------

    def build_fields(self) -> None:
        """Put the fields into the body."""
        self.offer = MessageBar(icon="history")
        self.unit = ChoiceField()
        self.when = WhenField(self.now, has_quick=False)
        self.whole = FlagField()
        self.figures = {name: FigureField() for name in (*STRENGTH, *PARTNERS)}
        self.shares, self.assets = ShareTable(), AssetTable()
        self.details = FoldedSection()
        head = FieldGrid(12)
        head.add(self.field("unit", self.unit, required=True), 5)
        head.add(self.field("occurred", self.when, required=True), 7)
        strength = FieldGrid(14)
        for name in STRENGTH:
            is_needed = name in ("real", "ready")
            strength.add(self.field(name, self.figures[name], required=is_needed), 2)
        beside = FieldGrid(12)
        for name in PARTNERS:
            beside.add(self.field(name, self.figures[name]), 3)
        beside.add(self._flag(), 3)
        for part in (
            self.offer,
            head,
            strength,
            self.field("shares", self.shares),
            self.field("assets", self.assets),
            beside,
            self.details,
        ):
            self.column.addWidget(part)
        self._build_details()
        self.offer.acted.connect(self.accept_last)

    def first_editor(self) -> FigureField:
        """Begin with the first figure: unit and day are there already."""
        return self.figures["real"]

    def kind_name(self) -> str:
        """Return "Readiness of the force"."""
        return self.tr("Readiness of the force")

    def new_title(self) -> str:
        """Return "New report of readiness"."""
        return self.tr("New report of readiness")

    def form_hints(self) -> list[KeyHint]:
        """Return the key that takes the last figures before those of every form."""
        return [KeyHint(ACCEPT, self.tr("Take the last figures")), *super().form_hints()]

    def followed(self, path: str, before: Common, after: Common) -> Common:
        """Let go of the mark of a figure that is written anew; name what was never named."""
        document = super().followed(path, before, after)
        if isinstance(document, Readiness) and isinstance(before, Readiness):
            document = touched(before, document)
        if path != "what" and not before.what.strip():
            document = replace(document, what=headline(document, self.names))
        return document

    def told(self) -> None:
        """Show what is proposed; another unit or day asks for another report."""
        self._load_last()
        self._show_last()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        desk = self.workbench.desk
        units = units_of(desk.catalogue, desk.unit)
        self.unit.offer([(unit.code, unit.name) for unit in units])
        satgas = desk.catalogue.unit(desk.unit)
        listed = desk.catalogue.satgas_of(satgas) if satgas else ()
        short = ((row.code, row.name.removeprefix("Satgas ")) for row in listed)
        self.shares.offer([*short])
        self.whole.setText(question("is_whole", self.kind))
        kinds = offered(desk.catalogue.rows(TABLE))
        codes = [row.key[0] for row in kinds]
        self.assets.offer([(code, asset_label(code, desk.catalogue)) for code in codes])
        words = condition_names()
        self.assets.set_captions([words[name] for name in CONDITIONS])
        self.shares.set_captions([""])
        self.details.title.set_words(self.tr("More details"))
        super().retranslate()

    # -- inside ---------------------------------------------------------------------------------

    def _flag(self) -> QWidget:
        """Return the tick beside the fields, on the line of their controls."""
        self.bind("is_whole", self.whole)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, px(27), 0, 0)
        column.addWidget(self.whole)
        return holder

    def _build_details(self) -> None:
        self.place = PlaceField(self.workbench.desk.catalogue, has_recent=False)
        grid = FieldGrid(12)
        for path, editor, span in (
            ("what", TextField(), 8),
            ("personnel", CountField(), 4),
            ("place", self.place, 12),
            ("result", LongText(lines=2), 12),
            ("agencies", WordsField(), 8),
            ("vehicles", TextField(), 4),
        ):
            grid.add(self.field(path, editor), span)
        grid.add(self.bind("stage", self.stage), 6)
        self.details.column.addWidget(grid)
        rest = FieldGrid(12)
        self.add_rest(rest, 12)
        self.details.column.addWidget(rest)

    def _load_last(self) -> None:
        day, unit = self.roll.occurred.date, self.roll.unit
        if (unit, day) == self._asked or day is None or not unit:
            return
        self._asked = (unit, day)
        self.workbench.read(
            lambda desk: last_roll(desk, unit, day, self.record),
            partial(self._take_last, self._asked),
            owner=self,
        )

    def _take_last(self, asked: tuple[object, ...], last: Readiness | None) -> None:
        if asked == self._asked:
            self.last = last
            self._show_last()

    def _show_last(self) -> None:
        proposed, carried = proposals(self.roll, self.last), set(self.roll.carried)
        hint = self.tr("Same as the last report, not touched")
        for path, cell in by_path(self.figures, self.shares, self.assets).items():
            cell.show_last(proposed.get(path), hint, is_carried=path in carried)
        self._show_offer(proposed, len(carried))

    def _show_offer(self, proposed: Mapping[str, Count], carried: int) -> None:
        day = self.last.occurred.date if self.last is not None else None
        if proposed and day is not None:
            text = fill(
                self.tr("%1 figures of %2 are proposed in grey."), len(proposed), date_text(day)
            )
            self.offer.set_texts(text, action=fill(self.tr("Take all (%1)"), ACCEPT))
        elif carried:
            text = self.tr("%1 figures are those of the last report and were not touched.")
            self.offer.set_texts(fill(text, carried))
        self.offer.setVisible(bool(proposed and day) or bool(carried))


FORM = ReadinessForm
