"""The number of a daily report, made from a unit's template: `R/LAPHAR-31/I/OPS.1.3./2024`.

The pattern class / kind-serial / Roman month / archive code / year is that of Perkap 1/2023; what
stands between the places is the unit's own. The serial runs through the year.
"""

import datetime as dt
import re
from collections.abc import Iterable

from brata_desktop.domain.errors import InvalidInput

PLACES = ("number", "day", "month", "roman_month", "year")
"""Named places of a template."""

TEMPLATE_LENGTH_MAX = 80
_PLACE = re.compile(r"\{([^{}]*)\}")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def check_template(template: str) -> None:
    """Refuse a template that would not give each report a number of its own.

    Raises:
        InvalidInput: `report-number-template`: a place is unknown, or `{number}` is not there
            exactly once; empty is allowed and means that numbers are typed.
    """
    if not template:
        return
    places = _PLACE.findall(template)
    rest = _PLACE.sub("", template)
    is_good = (
        set(places) <= set(PLACES)
        and places.count("number") == 1
        and not set(rest) & set("{}\n\r")
        and len(template) <= TEMPLATE_LENGTH_MAX
    )
    if not is_good:
        known = ", ".join(f"{{{place}}}" for place in PLACES)
        raise InvalidInput(
            "report_number", "report-number-template", value=template[:60], places=known
        )


def report_number(template: str, serial: int, day: dt.date) -> str:
    """Return the number of a report of a day; empty for an empty template."""
    values = {
        "number": str(serial),
        "day": f"{day.day:02d}",
        "month": f"{day.month:02d}",
        "roman_month": _ROMAN[day.month - 1],
        "year": str(day.year),
    }
    return _PLACE.sub(lambda place: values[place[1]], template)


def next_serial(template: str, issued: Iterable[tuple[dt.date, str]]) -> int:
    """Return the serial after the highest one that was issued under this template.

    Args:
        template: The unit's template.
        issued: Day and number, as printed, of the year's reports; numbers of another form,
            typed by hand or made with an earlier template, do not count.
    """
    serials = (_serial_of(template, day, number) for day, number in issued)
    return max((serial for serial in serials if serial is not None), default=0) + 1


def _serial_of(template: str, day: dt.date, number: str) -> int | None:
    before, _, after = template.partition("{number}")
    head, tail = report_number(before, 0, day), report_number(after, 0, day)
    found = re.fullmatch(f"{re.escape(head)}([0-9]{{1,6}}){re.escape(tail)}", number)
    return int(found[1]) if found else None
