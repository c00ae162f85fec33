"""What the settings of a unit look like to who reads or changes them."""

import datetime as dt
from dataclasses import dataclass

from brata_desktop.domain.states import Right, may
from brata_desktop.reports.daily_inputs import Signatory
from brata_desktop.services import daily_report, editions, report_draft, unit_settings
from brata_desktop.services.desk import Desk
from brata_desktop.services.unit_settings import UnitSettings


@dataclass(frozen=True, slots=True)
class UnitOverview:
    """The settings that stand, and what stands where they are empty.

    Attributes:
        settings: As they stand.
        contested: Names of those that two laptops set differently; their default stands.
        letterhead: Lines of the catalogue, used while the unit sets none.
        address: Address line of the catalogue, or empty.
        place_of_issue: Town of the catalogue, or empty.
        signers: Who may be chosen to sign: the unit's choice, then its supervisors.
        issued: Day and number of the reports issued in the year of `today`.
        today: Day of the period under way.
        may_change: Whether the officer at the desk may change them.
    """

    settings: UnitSettings
    contested: frozenset[str]
    letterhead: tuple[str, ...]
    address: str
    place_of_issue: str
    signers: tuple[Signatory, ...]
    issued: tuple[tuple[dt.date, str], ...]
    today: dt.date
    may_change: bool


def look(desk: Desk) -> UnitOverview:
    """Return the unit's settings with what surrounds them."""
    today = daily_report.current_day(desk)
    unit = desk.catalogue.unit(desk.unit)
    known = desk.catalogue.address_of(desk.unit, desk.clock().date())
    signers = report_draft.open_report(desk).signers
    with desk.store.reading() as work:
        view = desk.view(work)
        issued = editions.of_year(work, desk.unit, today.year)
        return UnitOverview(
            settings=unit_settings.of_view(view, desk.feed),
            contested=view.contested_at(desk.feed),
            letterhead=unit.letterhead if unit is not None else (),
            address=known.address if known is not None else "",
            place_of_issue=(known.place if known else "") or (unit.seat if unit else ""),
            signers=signers,
            issued=tuple((each.day, str(each.doc.get("number", ""))) for each in issued),
            today=today,
            may_change=may(Right.MANAGE_SETTINGS, desk.roles(work))
            and desk.unit_signer is not None,
        )
