"""What the papers ask a kind of record; no other module of reports knows a kind by name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from brata_desktop.domain.document import Count
from brata_desktop.reports import answers
from brata_desktop.reports.blocks import Block, Facts, Table
from brata_desktop.reports.daily_inputs import DailyInputs, ReportRecord
from brata_desktop.reports.situation import Tally


def _common_blocks(record: ReportRecord) -> tuple[Block, ...]:
    return (Facts(answers.common_details(record.document)),)


@dataclass(frozen=True, slots=True)
class DailyList:
    """A list of the daily report, which holds every record of the kind or some of them.

    Attributes:
        code: Its name among all lists.
        section: Code of the section that it stands in.
        title: Its heading.
        counted: What the opening sentence counts: "3 patroli".
        table: Makes it of its records, in order of time.
        holds: Whether a document of the kind stands in this list.
    """

    code: str
    section: str
    title: str
    counted: str
    table: Callable[[tuple[ReportRecord, ...]], Table]
    holds: Callable[[Any], bool] = lambda _: True


@dataclass(frozen=True, slots=True)
class DailySection:
    """A section of the daily report that is the kind's own; it stands before the analysis.

    Attributes:
        code: Its name among all sections, in settings and in the window.
        title: Its heading on paper.
        write: Writes it from the standing records of the kind in the period, in order of time.
        is_register: The kind is a register: it is written from all of its standing records,
            whatever day they are of, as they are now.
        holds: Whether a record of a register stands in the section.
        carries: It is also given the records of earlier days that are still under way
            (`KindSpec.is_under_way`), before those of the period; they count in no other place.
    """

    code: str
    title: str
    write: Callable[[DailyInputs, tuple[ReportRecord, ...]], tuple[Block, ...]]
    is_register: bool = False
    holds: Callable[[ReportRecord], bool] = lambda _: True
    carries: bool = False


@dataclass(frozen=True, slots=True)
class KindPaper:
    """How a kind stands on paper.

    Attributes:
        title: Title of a single record's paper, in capitals.
        title_of: Another title for some documents; empty for those that bear `title`.
        blocks: What a single record's paper says, its head, history and approval apart.
        retold: Fields whose changes `blocks` tell, as a history of the kind's own does; the
            corrections pass them over.
        in_full: The facts of a prominent record in the daily report.
        is_rated: The paper of a record names its severity.
        situation: Group and sums that a record adds to the situation table; None for a kind
            that is no incident.
        lists: Its lists in the daily report.
        section: Its own section of the daily report.
        situation_blocks: What stands below the situation table, from the standing records of the
            kind in the period, in order of time.
        column: Head of its column in the tables of work done; empty for a kind that is no work
            and is left out there.
        is_lasting: A record counts in the period of each of its days (`When.days`), not in that of
            its begin alone.
        personnel: How many officers a document names, where no number was given.
        participants: How many people came.
        counts: Further numbers that may be words, with what they count.
    """

    title: str
    title_of: Callable[[Any], str] = lambda _: ""
    blocks: Callable[[ReportRecord], tuple[Block, ...]] = _common_blocks
    retold: frozenset[str] = frozenset()
    in_full: Callable[[ReportRecord], answers.Pairs] = lambda _: ()
    is_rated: bool = False
    situation: Callable[[ReportRecord], tuple[str, Tally]] | None = None
    lists: tuple[DailyList, ...] = ()
    section: DailySection | None = None
    situation_blocks: Callable[[tuple[ReportRecord, ...]], tuple[Block, ...]] = lambda _: ()
    column: str = ""
    is_lasting: bool = False
    personnel: Callable[[Any], int] = lambda _: 0
    participants: Callable[[Any], Count] = lambda _: Count()
    counts: Callable[[Any], Iterable[tuple[str, Count]]] = lambda _: ()

    @property
    def is_daily(self) -> bool:
        """Whether the daily report knows the kind."""
        return bool(self.situation or self.lists or self.section)
