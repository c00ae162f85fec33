"""The shipped steps and holidays, and short ways to write a date."""

import datetime as dt

from brata_desktop.config.paths import resource
from brata_desktop.domain.deadlines.holidays import WorkingDays, parse_holidays
from brata_desktop.domain.deadlines.steps import parse_deadline_steps
from brata_desktop.domain.times import WITA, When

HOLIDAYS = parse_holidays(resource("operations/holidays.csv").read_text("utf-8"), "holidays.csv")
STEPS = parse_deadline_steps(
    resource("operations/deadline_steps.csv").read_text("utf-8"), "deadline_steps.csv"
)
DAYS = WorkingDays.of(HOLIDAYS)


def day(text: str) -> dt.date:
    """Return the date of "2024-02-29"."""
    return dt.date.fromisoformat(text)


def on(text: str) -> When:
    """Return "2024-02-29" or "2024-02-29 10:15" in WITA."""
    date, _, clock = text.partition(" ")
    return When(day(date), dt.time.fromisoformat(clock) if clock else None)


def at(text: str) -> dt.datetime:
    """Return the moment "2024-02-29 10:15" in WITA."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=WITA)


def step(regime: str, code: str):
    """Return a shipped step."""
    return next(row for row in STEPS if row.key == (regime, code))
