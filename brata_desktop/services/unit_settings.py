"""What a unit decides for all its laptops: numbering, the day, the look of its paper.

Each setting is a revision of its own signed by the unit key, so that two laptops may set
different ones at the same time. Where two laptops set the same one, neither counts until it is set
again: the default stands. Writing any setting sets those again that are shown (`change`).
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from brata_desktop.domain.authority import AuthorityView
from brata_desktop.domain.document import Json
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.report_number import check_template
from brata_desktop.domain.units import LETTERHEAD_WIDTH
from brata_desktop.reports.daily_inputs import Signatory
from brata_desktop.reports.kinds import all_sections
from brata_desktop.services import officers
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk

CLASSIFICATIONS = ("", "BIASA", "TERBATAS", "RAHASIA", "SANGAT RAHASIA")
PERIOD_HOURS_MAX = 168
ESCALATION_HOURS_MAX = 48
LETTERHEAD_LINES_MAX = 3
TEXT_LENGTH_MAX = 160


@dataclass(frozen=True, slots=True)
class UnitSettings:
    """The settings of a unit.

    Attributes:
        single_supervisor: *Satu pengawas*: the unit's only supervisor may approve own records.
        report_number: Template of the daily report's number (`domain/report_number.py`); empty
            when numbers are typed.
        period_start_hour: Hour (WITA) at which the daily report's period begins, 0 to 23.
        period_hours: Its length, 1 to 168.
        cut_off_hour: Hour (WITA), 0 to 23, at which every post should have reported, or said
            *nihil*: the first such hour after the period began.
        escalation_hours: How long after that a silent post is urgent, 0 to 48.
        letterhead: Up to three lines in place of the catalogue's; empty for the catalogue's.
        address: Address line in place of the catalogue's; empty for the catalogue's.
        place_of_issue: Town after "Dikeluarkan di"; empty for the catalogue's.
        signatory: Who signs unless chosen otherwise.
        classification: One of `CLASSIFICATIONS`, proposed for each report.
        sections: Section codes of the daily report, in order.
    """

    single_supervisor: bool = False
    report_number: str = "R/LAPHAR-{number}/{roman_month}/OPS.1.3./{year}"
    period_start_hour: int = 0
    period_hours: int = 24
    cut_off_hour: int = 18
    escalation_hours: int = 2
    letterhead: tuple[str, ...] = ()
    address: str = ""
    place_of_issue: str = ""
    signatory: Signatory = dataclasses.field(default_factory=Signatory)
    classification: str = ""
    sections: tuple[str, ...] = dataclasses.field(default_factory=all_sections)


def read(desk: Desk) -> UnitSettings:
    """Return the unit's settings as they stand."""
    with desk.store.reading() as work:
        return of_view(desk.view(work), desk.feed)


def of_view(view: AuthorityView, feed: str) -> UnitSettings:
    """Return a post's settings at one point of the set; what cannot be used is its default."""
    return UnitSettings(**_usable(view.settings.get(feed, {})))


def change(desk: Desk, settings: UnitSettings) -> Changes:
    """Write the settings that differ from those that stand.

    Raises:
        NotAllowed: Only an administrator changes them.
        InvalidInput: A value cannot be used; nothing was written.
    """
    for name, check in _CHECKS.items():
        check(getattr(settings, name))
    with desk.store.reading() as work:
        view = desk.view(work)
    standing = view.settings.get(desk.feed, {})
    present, wanted = _as_json(of_view(view, desk.feed)), _as_json(settings)
    # One that stands but cannot be read is written anew even when its default is wanted.
    unusable = {name for name in wanted if name in standing} - _usable(standing).keys()
    anew = unusable | view.contested_at(desk.feed)
    return officers.set_unit_values(
        desk,
        {n: v for n, v in wanted.items() if v != present[n] or n in anew},
    )


def unknown_on_paper(desk: Desk) -> tuple[str, ...]:
    """Return which of `address` and `place_of_issue` nobody knows yet: set-up asks for them."""
    settings = read(desk)
    unit = desk.catalogue.unit(desk.unit)
    known = desk.catalogue.address_of(desk.unit, desk.clock().date())
    has_address = settings.address or (known and known.address)
    has_place = settings.place_of_issue or (known and known.place) or (unit and unit.seat)
    missing = {"address": not has_address, "place_of_issue": not has_place}
    return tuple(name for name, is_missing in missing.items() if is_missing)


def _usable(given: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in given.items():
        try:
            typed = _TYPED[name](value)
            _CHECKS[name](typed)
        except (KeyError, TypeError, InvalidInput):
            # A newer program's setting, or one that two laptops set differently.
            continue
        found[name] = typed
    return found


def _as_json(settings: UnitSettings) -> dict[str, Json]:
    return {
        **{field.name: getattr(settings, field.name) for field in dataclasses.fields(settings)},
        "letterhead": list(settings.letterhead),
        "sections": list(settings.sections),
        "signatory": {**_fields(settings.signatory), "titles": list(settings.signatory.titles)},
    }


def _fields(signatory: Signatory) -> dict[str, Any]:
    return {f.name: getattr(signatory, f.name) for f in dataclasses.fields(signatory)}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value


def _yes(value: object) -> bool:
    return value is True


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError(value)
    return tuple(_text(item) for item in value)


def _signatory(value: object) -> Signatory:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    known = {f.name for f in dataclasses.fields(Signatory)}
    given = {name: item for name, item in value.items() if name in known}
    titles = _texts(given.pop("titles", ()))
    return Signatory(titles=titles, **{name: _text(item) for name, item in given.items()})


def _check_number(field: str, least: int, most: int) -> Callable[[int], None]:
    def check(number: int) -> None:
        if number not in range(least, most + 1):
            raise InvalidInput(field, "field-out-of-range", allowed=f"{least} to {most}")

    return check


def _check_letterhead(lines: tuple[str, ...]) -> None:
    if len(lines) > LETTERHEAD_LINES_MAX or any(len(line) > LETTERHEAD_WIDTH for line in lines):
        raise InvalidInput(
            "letterhead", "letterhead-form", lines=LETTERHEAD_LINES_MAX, width=LETTERHEAD_WIDTH
        )


def _check_line(field: str) -> Callable[[str], None]:
    def check(text: str) -> None:
        if len(text) > TEXT_LENGTH_MAX or "\n" in text:
            raise InvalidInput(field, "line-too-long", allowed=TEXT_LENGTH_MAX)

    return check


def _check_signatory(signatory: Signatory) -> None:
    for text in (*signatory.titles, signatory.name, signatory.rank, signatory.nrp):
        _check_line("signatory")(text)
    _check_line("signatory")(signatory.on_behalf)


def _check_classification(given: str) -> None:
    if given not in CLASSIFICATIONS:
        known = ", ".join(CLASSIFICATIONS[1:])
        raise InvalidInput("classification", "code-unknown", given=given, known=known)


def _check_sections(codes: tuple[str, ...]) -> None:
    known_codes = all_sections()
    odd = [code for code in codes if code not in known_codes or codes.count(code) > 1]
    if odd or not codes:
        known = ", ".join(known_codes)
        raise InvalidInput("sections", "code-unknown", given=", ".join(odd) or "-", known=known)


_TYPED: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "single_supervisor": _yes,
        "report_number": _text,
        "period_start_hour": _whole,
        "period_hours": _whole,
        "cut_off_hour": _whole,
        "escalation_hours": _whole,
        "letterhead": _texts,
        "address": _text,
        "place_of_issue": _text,
        "signatory": _signatory,
        "classification": _text,
        "sections": _texts,
    }
)
_CHECKS: Mapping[str, Callable[[Any], None]] = MappingProxyType(
    {
        "single_supervisor": lambda _: None,
        "report_number": check_template,
        "period_start_hour": _check_number("period_start_hour", 0, 23),
        "period_hours": _check_number("period_hours", 1, PERIOD_HOURS_MAX),
        "cut_off_hour": _check_number("cut_off_hour", 0, 23),
        "escalation_hours": _check_number("escalation_hours", 0, ESCALATION_HOURS_MAX),
        "letterhead": _check_letterhead,
        "address": _check_line("address"),
        "place_of_issue": _check_line("place_of_issue"),
        "signatory": _check_signatory,
        "classification": _check_classification,
        "sections": _check_sections,
    }
)
