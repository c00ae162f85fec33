"""The chosen unit: its figures with yesterday's beside them, who is silent, what is odd."""

import datetime as dt
from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kinds.readiness.document import (
    ASSETS,
    CONDITIONS,
    PARTNERS,
    SHARES,
    STRENGTH,
    codes_of,
    figures,
)
from brata_desktop.domain.warnings import warnings
from brata_desktop.services.kinds.readiness.days import ReadinessDay, UnitDay
from brata_desktop.ui.finding_text import finding_text
from brata_desktop.ui.kinds.readiness.facts import carried_words
from brata_desktop.ui.kinds.readiness.names import asset_label, condition_names, figure_name
from brata_desktop.ui.kinds.readiness.table import DASH, is_sum, number_text, state_badge
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Panel, SectionHeader, rule
from brata_desktop.ui.widgets.fact_list import Fact, FactList
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.pill import Badge, Pill
from brata_desktop.ui.widgets.scrolling import scrolling

_CAPTION = 104


class _Part(QWidget):
    """A titled list of facts; gone without any."""

    def __init__(self, captions: int = _CAPTION) -> None:
        super().__init__()
        self.header = SectionHeader(role="label")
        self.facts = FactList(captions, gap=5)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(17), px(10), px(18), px(2))
        column.setSpacing(px(6))
        column.addWidget(self.header)
        column.addWidget(self.facts)

    def show_facts(self, title: str, facts: Iterator[Fact]) -> None:
        """Show these."""
        told = tuple(facts)
        self.header.set_texts(title)
        self.header.setVisible(bool(title))
        self.facts.set_facts(told)
        self.setVisible(bool(told))


class UnitPane(Panel):
    """One unit on one day.

    Attributes:
        report, edit, open: The buttons; which of them are there depends on the report.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._words = FactWords(catalogue)
        self._catalogue = catalogue
        self.number = Label(role="small", tone="text3")
        self.name = ElidedLabel(role="h2")
        self.state = Pill()
        self.marks = Pill()
        self.odd, self.silent = _Part(captions=0), _Part(captions=0)
        self.officers, self.equipment = _Part(), _Part()
        self.shares, self.beside = _Part(), _Part()
        self.report = Button(icon="plus")
        self.edit, self.open = Button(icon="pencil"), Button(icon="arrow-up-right")
        self._build()

    def show_unit(self, line: UnitDay | None, day: ReadinessDay, now: dt.datetime) -> None:
        """Show a unit; None shows nothing."""
        self.setVisible(line is not None)
        if line is None:
            return
        standing, row = line.standing, line.row
        self.number.setText(row.number if row else self.tr("Unit"))
        self.name.set_text(line.name)
        self.state.set_badge(state_badge(line))
        roll = standing.roll.document if standing.roll else None
        count = len(roll.carried) if roll else 0
        text = fill(self.tr("%1 figures as before"), count) if count else ""
        self.marks.set_badge(Badge(text, "history"))
        self.odd.show_facts(self.tr("To be looked at"), self._odd(line, day, now))
        title = self.tr("Officers, with all units below") if is_sum(line) else self.tr("Officers")
        self.officers.show_facts(title, self._single(line, STRENGTH))
        self.shares.show_facts(self.tr("Ready by task force"), self._by_head(line, SHARES))
        self.equipment.show_facts(self.tr("Vehicles and equipment"), self._assets(line))
        self.beside.show_facts(self.tr("Forces beside"), self._single(line, PARTNERS))
        self.silent.show_facts(self.tr("Not reported"), self._silent(line, day))
        self.report.setVisible(row is None)
        self.edit.setVisible(row is not None)
        self.open.setVisible(row is not None)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.report.set_words(self.tr("Report"), "N")
        self.edit.set_words(self.tr("Edit"), "E")
        self.open.set_words(self.tr("Open"), "B")

    def _build(self) -> None:
        head = QWidget()
        top = QVBoxLayout(head)
        top.setContentsMargins(px(17), px(14), px(18), px(10))
        top.setSpacing(px(5))
        top.addWidget(self.number)
        top.addWidget(self.name)
        top.addLayout(row_of(self.state, self.marks, 1))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, px(10))
        column.setSpacing(px(4))
        column.addWidget(head)
        column.addWidget(rule())
        for part in (
            self.odd, self.officers, self.silent, self.equipment, self.shares, self.beside,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        self.add_wide(scrolling(body), 1)
        self.add_wide(rule())
        foot = QWidget()
        buttons = row_of(self.open, 1, self.edit, self.report)
        buttons.setContentsMargins(px(17), px(9), px(18), px(9))
        foot.setLayout(buttons)
        self.add_wide(foot)

    def _single(self, line: UnitDay, names: tuple[str, ...]) -> Iterator[Fact]:
        told = line.standing.total
        if told or line.before:
            for name in names:
                text = number_text(told, name)
                said = self._beside(text, number_text(line.before, name))
                yield Fact(figure_name(name, self._catalogue), said)
        if names == STRENGTH and is_sum(line) and line.standing.roll is not None:
            own = [number_text(line.standing.own, name) for name in ("ready", "real")]
            yield Fact(self.tr("Of these, own"), fill(self.tr("%1 ready of %2"), *own))

    def _beside(self, now: str, before: str) -> str:
        if before == DASH:
            return now
        same = self.tr("%1, the same yesterday") if now == before else self.tr("%1, yesterday %2")
        return fill(same, now, before)

    def _by_head(self, line: UnitDay, head: str) -> Iterator[Fact]:
        told = line.standing.total
        for path in told:
            if path.startswith(f"{head}."):
                before = number_text(line.before, path)
                said = self._beside(number_text(told, path), before)
                yield Fact(figure_name(path, self._catalogue).removeprefix("Satgas "), said)

    def _assets(self, line: UnitDay) -> Iterator[Fact]:
        told = line.standing.total
        codes = codes_of(told, ASSETS)
        for code in codes:
            words = condition_names()
            parts = [
                f"{number_text(told, f'{ASSETS}.{code}.{name}')} {words[name].lower()}"
                for name in CONDITIONS
                if told.get(f"{ASSETS}.{code}.{name}")
            ]
            whole = _whole(line.before, code)
            before = fill(self.tr("yesterday %1"), whole) if whole is not None else ""
            said = ", ".join(part for part in (*parts, before) if part)
            yield Fact(asset_label(code, self._catalogue), said or "0")

    def _silent(self, line: UnitDay, day: ReadinessDay) -> Iterator[Fact]:
        names = {each.standing.unit: each.name for each in day.units}
        listed = [names.get(unit, unit) for unit in line.standing.silent]
        if listed and is_sum(line):
            yield Fact("", ", ".join(listed), "warn")

    def _odd(self, line: UnitDay, day: ReadinessDay, now: dt.datetime) -> Iterator[Fact]:
        roll = line.standing.roll.document if line.standing.roll else None
        if roll is not None:
            for finding in warnings(roll, now):
                yield Fact("", finding_text(finding), "danger")
            if roll.carried and not _is_changed(roll.carried, line.standing.own):
                yield Fact("", self.tr("Every figure is that of the last report."), "warn")
            elif roll.carried:
                words = self.tr("Not touched since the last report: %1.")
                yield Fact("", fill(words, carried_words(roll, self._words)), "text2")
            for path, count in figures(roll).items():
                if count.value is None:
                    words = self.tr("%1 is given in words and in no sum: %2.")
                    said = fill(words, figure_name(path, self._catalogue), count.text)
                    yield Fact("", said, "warn")
        if line.others:
            words = self.tr("Reported more than once; the last report counts. Also: %1.")
            yield Fact("", fill(words, ", ".join(line.others)), "warn")
        for double in day.doubles if line is day.units[0] else ():
            words = self.tr("%1 is in two patrols at the same time: %2 and %3.")
            numbers = double.first.number, double.second.number
            yield Fact("", fill(words, double.officer, *numbers), "danger")


def _whole(told: Mapping[str, int], code: str) -> int | None:
    paths = (f"{ASSETS}.{code}.{name}" for name in CONDITIONS)
    found = [told[path] for path in paths if path in told]
    return sum(found) if found else None


def _is_changed(carried: tuple[str, ...], own: Mapping[str, int]) -> bool:
    return bool(set(own) - set(carried))
