"""The row of tabs and filter chips over the list; every chip opens its choices by key or click."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from brata_desktop.domain.authority import Officer
from brata_desktop.domain.entry.when_text import parse_date
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds import KINDS
from brata_desktop.services.record_list import COUNT_CAP, ListFilter, Period
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.kinds import on_home
from brata_desktop.ui.records import filter_words as names
from brata_desktop.ui.records.saved import SavedViews
from brata_desktop.ui.records.words import capped, kind_word
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.buttons import FilterChip
from brata_desktop.ui.widgets.choice_popup import ChoicePopup
from brata_desktop.ui.widgets.date_edit import DateEdit
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.workbench import Workbench

_PERIODS = tuple(period for period in Period if period is not Period.BETWEEN)
_ICONS = {
    "period": "calendar",
    "area": "map-pin",
    "severity": "triangle-alert",
    "status": "list-filter",
    "author": "user",
    "stage": "flag",
}
_PERIOD_FIELDS = frozenset({"since", "until", "with_undated"})


class FilterBar(QFrame):
    """Tabs by kind, chips by what hides records, saved views.

    Attributes:
        tabs: All, and the kinds of record.
        chips: The filter chips by name: period, area, severity, status, author, stage, other.
        popups: Their choices by the same names.

    Signals:
        changed: The officer asked for another list; carries `ListFilter`.
    """

    changed = Signal(object)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = workbench.desk
        self._shown = ListFilter()
        self._choices: dict[str, names.Choices] = {}
        self._authors: names.Choices = []
        self.tabs = SegmentedControl()
        self.chips = {name: FilterChip(icon=icon) for name, icon in _ICONS.items()}
        self.chips["other"] = FilterChip(icon="x")
        self.popups = {
            "period": ChoicePopup(parent=self),
            "area": ChoicePopup(searchable=True, parent=self),
            "severity": ChoicePopup(parent=self),
            "status": ChoicePopup(multiple=True, parent=self),
            "author": ChoicePopup(multiple=True, searchable=True, parent=self),
            "stage": ChoicePopup(multiple=True, parent=self),
        }
        self.since, self.until = self._date_field(), self._date_field()
        self._since_field, self._until_field = Field("", self.since), Field("", self.until)
        self.views = SavedViews(workbench)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def shown(self) -> ListFilter:
        """The filter in force."""
        return self._shown

    def show_filter(self, shown: ListFilter) -> None:
        """Show a filter without telling anybody."""
        self._shown = shown
        self.views.set_shown(shown)
        self._show()

    def set_officers(self, officers: Iterable[Officer]) -> None:
        """Offer these as reporters."""
        self._authors = [(officer.id, officer.title) for officer in officers]
        self._offer()

    def set_counts(self, kinds: Mapping[str, int]) -> None:
        """Show the number of records behind each tab.

        The kinds of Beranda have a tab always, another one while it has records or is chosen.
        """
        counts = {kind: capped(count, COUNT_CAP) for kind, count in kinds.items()}
        wanted = self._shown.wanted.kinds
        always = {*dict(on_home()), *wanted}
        self.tabs.set_options([Option("", self.tr("All"), counts.get("")), *(
            Option(kind, kind_word(kind), counts.get(kind))
            for kind in KINDS if kind in always or kinds.get(kind)
        )])  # fmt: skip
        self.tabs.set_chosen(wanted[0] if len(wanted) == 1 else "")

    def active(self) -> int:
        """Return how many filters hide records; the search text is none of them."""
        wanted = self._shown.wanted
        chips = ("area", "severity", "status", "author", "stage")
        own = [bool(self._chosen(name)) for name in chips]
        period = self._shown.period is not Period.ALL
        return sum([*own, period, bool(wanted.kinds), bool(names.other_words(wanted))])

    def set_short(self, is_short: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Leave out icons and words where there is no room: one more record beats an icon."""
        self.views.set_short(is_short)
        for name, icon in _ICONS.items():
            self.chips[name].set_icon_name("" if is_short else icon)

    def focus_chips(self) -> None:
        """Put the focus on the first chip; left and right go on, Enter opens."""
        self.chips["period"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.tabs.setAccessibleName(self.tr("Kinds"))
        self.set_counts({})
        self._since_field.set_label(self.tr("From"))
        self._until_field.set_label(self.tr("To"))
        self.views.retranslate()
        self._offer()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips, spacing=px(8))
        flow.setContentsMargins(0, px(2), 0, 0)
        for chip in self.chips.values():
            flow.addWidget(chip)
        dates = QWidget()
        row = QHBoxLayout(dates)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._since_field)
        row.addWidget(self._until_field)
        self.popups["period"].set_footer(dates)
        bar = QHBoxLayout(self)
        bar.setContentsMargins(px(SIZES.page_left), 0, px(SIZES.page_right), px(12))
        bar.setSpacing(px(11))
        top = Qt.AlignmentFlag.AlignTop
        bar.addWidget(self.tabs, 0, top)
        bar.addWidget(chips, 1)
        bar.addWidget(self.views, 0, top)

    def _date_field(self) -> DateEdit:
        now = self._desk.clock
        return DateEdit(lambda text: parse_date(text, now()), errors=(InvalidInput,))

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda kind: self._change(kinds=(kind,) if kind else ()))
        takes: dict[str, Callable[[tuple[str, ...]], None]] = {
            "period": self._take_period,
            "area": lambda keys: self._change(area=keys[0] if keys else ""),
            "severity": lambda keys: self._change(severity_from=int(keys[0]) if keys else 0),
            "status": lambda keys: self._change(statuses=keys),
            "author": lambda keys: self._change(authors=keys),
            "stage": lambda keys: self._change(stages=keys),
        }
        for name, popup in self.popups.items():
            popup.chosen.connect(takes[name])
            self.chips[name].clicked.connect(lambda _on=False, name=name: self._open(name))
        self.chips["other"].clicked.connect(self._drop_others)
        for field, edit in ((self._since_field, self.since), (self._until_field, self.until)):
            edit.value_changed.connect(self._take_days)
            edit.rejected.connect(lambda _error, field=field: self._refuse(field))
        self.views.chosen.connect(self._take)

    # -- what the officer asks for -------------------------------------------------------------

    def _take(self, shown: ListFilter) -> None:
        self.show_filter(shown)
        self.changed.emit(shown)

    def _change(self, **fields: object) -> None:
        # The names are those of RecordFilter, written out in `_connect`.
        wanted = replace(self._shown.wanted, **fields)  # type: ignore[arg-type]
        self._take(replace(self._shown, wanted=wanted))

    def _take_period(self, keys: tuple[str, ...]) -> None:
        wanted = replace(self._shown.wanted, since=None, until=None)
        self._take(ListFilter(Period(keys[0]), wanted))

    def _take_days(self, _day: dt.date | None) -> None:
        since, until = self.since.value(), self.until.value()
        for field in (self._since_field, self._until_field):
            field.set_error("")
        if since and until and until < since:
            since, until = until, since
        wanted = replace(self._shown.wanted, since=since, until=until)
        self._take(ListFilter(Period.BETWEEN if since or until else Period.ALL, wanted))

    def _refuse(self, field: Field) -> None:
        field.set_error(self.tr("Type 31/1 or kemarin"))

    def _drop_others(self) -> None:
        wanted, plain = self._shown.wanted, RecordFilter()
        kept = {"kinds", "statuses", "stages", "authors", "area", "severity_from", "text"}
        fields = {name: getattr(wanted, name) for name in kept | _PERIOD_FIELDS}
        self._take(replace(self._shown, wanted=replace(plain, **fields)))

    def _open(self, name: str) -> None:
        if name == "area" and "area" not in self._choices:
            # Two thousand areas: only for those who ask.
            self._choices["area"] = names.area_choices(self._desk.catalogue)
            self.popups["area"].set_choices(self._choices["area"])
        self.popups[name].set_chosen(self._chosen(name))
        self.popups[name].open_below(self.chips[name])

    # -- what is shown -------------------------------------------------------------------------

    def _offer(self) -> None:
        catalogue, operation = self._desk.catalogue, self._desk.operation
        self._choices = {
            "period": [(period.value, names.period_word(period)) for period in _PERIODS],
            "severity": names.severity_choices(),
            "status": names.status_choices(),
            "author": [("", self.tr("All reporters")), *self._authors],
            "stage": names.stage_choices(catalogue, operation),
        }
        for name, choices in self._choices.items():
            self.popups[name].set_choices(choices)
        self._show()

    def _show(self) -> None:
        wanted = self._shown.wanted
        titles = {
            "severity": self.tr("Severity"),
            "status": self.tr("Status"),
            "author": self.tr("Reporter"),
            "stage": self.tr("Stage"),
        }
        for name, title in titles.items():
            chosen = self._chosen(name)
            text = names.chosen_text(title, chosen, self._choices[name])
            self._dress(name, text, on=bool(chosen))
        area = self._desk.catalogue.areas.get(wanted.area)
        area_text = area.name if area else wanted.area
        self._dress("area", area_text or self.tr("Area"), on=bool(wanted.area))
        is_cut = self._shown.period is not Period.ALL
        self._dress("period", names.period_text(self._shown), on=is_cut)
        others = names.other_words(wanted)
        self._dress("other", ", ".join(others), on=True)
        self.chips["other"].setVisible(bool(others))
        self.tabs.set_chosen(wanted.kinds[0] if len(wanted.kinds) == 1 else "")
        if self._shown.period is Period.BETWEEN:
            self.since.set_value(wanted.since)
            self.until.set_value(wanted.until)

    def _dress(self, name: str, text: str, *, on: bool) -> None:
        chip = self.chips[name]
        chip.set_words(text, self._hint(name))
        chip.set_active(on)

    def _hint(self, name: str) -> str:
        return self.tr("Show these again") if name == "other" else ""

    def _chosen(self, name: str) -> tuple[str, ...]:
        wanted = self._shown.wanted
        severity = (str(wanted.severity_from),) if wanted.severity_from else ()
        return {
            "period": (self._shown.period.value,),
            "area": (wanted.area,) if wanted.area else (),
            "severity": severity,
            "status": wanted.statuses,
            "author": wanted.authors,
            "stage": wanted.stages,
        }[name]
