"""Coordinates as typed or copied: "-3,3446 114,6130", "-3.3446,114.6130"."""

import re

from brata_desktop.domain.errors import InvalidInput

Coordinates = tuple[float, float]
"""Degrees north and east, WGS 84."""

_NUMBER = r"[-+−]?[0-9]{1,3}(?:%s[0-9]{1,12})?"
_POINT = re.compile(rf"({_NUMBER % '[.]'})\s*[,;]?\s+({_NUMBER % '[.]'})", re.ASCII)
_TIGHT = re.compile(rf"({_NUMBER % '[.]'})[,;]({_NUMBER % '[.]'})", re.ASCII)
_COMMA = re.compile(rf"({_NUMBER % ','})\s*[;]?\s+({_NUMBER % ','})", re.ASCII)
_LATITUDE_MAX, _LONGITUDE_MAX = 90, 180


def parse_coordinates(text: str, *, field: str = "place") -> Coordinates:
    """Return latitude and longitude, in this order, with decimal point or comma.

    Raises:
        InvalidInput: `text-unclear`.
    """
    said = text.strip().strip("()").replace("−", "-")
    for form in (_POINT, _COMMA, _TIGHT):
        found = form.fullmatch(said)
        if found:
            north, east = (float(part.replace(",", ".")) for part in found.groups())
            if abs(north) <= _LATITUDE_MAX and abs(east) <= _LONGITUDE_MAX:
                return north, east
    raise InvalidInput(
        field,
        "text-unclear",
        text=text.strip()[:60],
        expected="coordinates",
        example="-3,3446 114,6130",
    )


def coordinates_text(latitude: float | None, longitude: float | None) -> str:
    """Return "-3,3446  114,613" as the form shows it; empty when one is missing."""
    if latitude is None or longitude is None:
        return ""
    return f"{latitude!r}  {longitude!r}".replace(".", ",")
