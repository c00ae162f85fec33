"""What a filter is called on its chip and in its list of choices."""

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.catalogue import Catalogue, offered
from brata_desktop.domain.document import STAGE_BETWEEN, STAGE_UNRELATED
from brata_desktop.domain.wording_id import short_date
from brata_desktop.services.record_list import ListFilter, Period
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.pill import status_badge
from brata_desktop.ui.widgets.severity import LEVELS, severity_word

STATUSES = ("draft", "submitted", "returned", "approved", "withdrawn")
Choices = list[tuple[str, str]]


def period_word(period: Period) -> str:
    """Return the words of a period."""
    words = {
        Period.LAST_7_DAYS: QCoreApplication.translate("Filters", "last 7 days"),
        Period.TODAY: QCoreApplication.translate("Filters", "today"),
        Period.YESTERDAY: QCoreApplication.translate("Filters", "yesterday"),
        Period.THIS_MONTH: QCoreApplication.translate("Filters", "this month"),
        Period.ALL: QCoreApplication.translate("Filters", "all dates"),
        Period.BETWEEN: QCoreApplication.translate("Filters", "from – to"),
    }
    return words[period]


def period_text(shown: ListFilter) -> str:
    """Return the period as the chip and the title say it, with its days where they were typed."""
    wanted = shown.wanted
    if shown.period is not Period.BETWEEN or not (wanted.since or wanted.until):
        return period_word(shown.period)
    return f"{_day(wanted.since)} – {_day(wanted.until)}"


def severity_choices() -> Choices:
    """Return the severities one may ask for, each meaning "and above"."""
    above = QCoreApplication.translate("Filters", "%1 and above")
    highest, *lower = [(str(level), severity_word(level)) for level in reversed(LEVELS)]
    levels = [highest, *((key, fill(above, word)) for key, word in lower)]
    return [("", QCoreApplication.translate("Filters", "All severities")), *levels]


def status_choices() -> Choices:
    """Return the states of a record."""
    states = [(status, status_badge(status).text) for status in STATUSES]
    return [("", QCoreApplication.translate("Filters", "All statuses")), *states]


def stage_choices(catalogue: Catalogue, operation: str) -> Choices:
    """Return the stages of an operation, and the two that are none."""
    stages = [(stage.code, stage.name) for stage in offered(catalogue.stages_of(operation))]
    return [
        ("", QCoreApplication.translate("Filters", "All stages")),
        *stages,
        (STAGE_BETWEEN, stage_name(catalogue, operation, STAGE_BETWEEN)),
        (STAGE_UNRELATED, stage_name(catalogue, operation, STAGE_UNRELATED)),
    ]


def stage_name(catalogue: Catalogue, operation: str, code: str) -> str:
    """Return a stage's name; the code itself when the operation has no such stage."""
    found = catalogue.stage(operation, code)
    own = {
        STAGE_BETWEEN: QCoreApplication.translate("Filters", "Between stages"),
        STAGE_UNRELATED: QCoreApplication.translate("Filters", "Not related to the election"),
    }
    return found.name if found else own.get(code, code)


def area_choices(catalogue: Catalogue) -> Choices:
    """Return every area with those it lies in, in the order of the tree."""
    every = [(area.code, catalogue.areas.path_text(area.code)) for area in catalogue.areas]
    return [("", QCoreApplication.translate("Filters", "All areas")), *sorted(every)]


def chosen_text(name: str, keys: Iterable[str], choices: Choices) -> str:
    """Return what a chip says: its name, the one choice, or its name with the number of them."""
    chosen = [text for key, text in choices if key and key in set(keys)]
    if not chosen:
        return name
    return chosen[0] if len(chosen) == 1 else f"{name}: {len(chosen)}"


def other_words(wanted: RecordFilter) -> list[str]:
    """Return what else hides records: filters of other screens that have no chip of their own."""
    named = {
        "is_notable": QCoreApplication.translate("Filters", "Notable"),
        "is_under_way": QCoreApplication.translate("Filters", "Under way"),
        "is_changed_after": QCoreApplication.translate("Filters", "Approved, changed"),
        "has_conflict": QCoreApplication.translate("Filters", "In conflict"),
        "queue": QCoreApplication.translate("Filters", "Passed up"),
        "units": QCoreApplication.translate("Filters", "Unit"),
        "posts": QCoreApplication.translate("Filters", "Post"),
        "satgas": QCoreApplication.translate("Filters", "Task force"),
        "categories": QCoreApplication.translate("Filters", "Category"),
        "recorded_since": QCoreApplication.translate("Filters", "Time of recording"),
        "recorded_until": QCoreApplication.translate("Filters", "Time of recording"),
    }
    plain = RecordFilter()
    found = [
        word for field, word in named.items() if getattr(wanted, field) != getattr(plain, field)
    ]
    return list(dict.fromkeys(found))


def _day(day: dt.date | None) -> str:
    return short_date(day) if day else "…"
