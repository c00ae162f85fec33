"""What set-up asks of the services; runs on the store's worker."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brata_desktop.config.paths import Paths
from brata_desktop.ui.gate.jobs import Clock

if TYPE_CHECKING:
    from brata_desktop.services.first_run import SetUp
    from brata_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit to choose at set-up.

    Attributes:
        code: Unit code.
        name: Short name.
        full_name: Full name.
        needs_address: The catalogue knows no address of it.
        needs_place: The catalogue knows no town for "Dikeluarkan di".
    """

    code: str
    name: str
    full_name: str
    needs_address: bool
    needs_place: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """What set-up offers.

    Attributes:
        operations: Code and name, the running one first, else the newest.
        units: The units, in the catalogue's order.
        ranks: Abbreviations, highest first.
    """

    operations: tuple[tuple[str, str], ...]
    units: tuple[UnitChoice, ...]
    ranks: tuple[str, ...]


def load_choices(paths: Paths, today: dt.date) -> Choices:
    """Return what the catalogue offers at set-up."""
    from brata_desktop.domain.catalogue import offered  # noqa: PLC0415
    from brata_desktop.services import session  # noqa: PLC0415

    catalogue = session.catalogue_of(paths)
    operations = sorted(
        offered(catalogue.tables.operations),
        key=lambda o: (not o.start <= today <= o.end, -o.start.toordinal()),
    )
    return Choices(
        tuple((o.code, o.local_name) for o in operations),
        tuple(
            UnitChoice(
                unit.code,
                unit.short_name,
                unit.full_name,
                not (known := catalogue.address_of(unit.code, today)) or not known.address,
                not (unit.seat or (known and known.place)),
            )
            for unit in offered(catalogue.tables.units)
        ),
        tuple(rank.abbreviation for rank in offered(catalogue.tables.ranks)),
    )


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What set-up asked.

    Attributes:
        plan: Operation, unit, post and first officer.
        secret: The passphrase.
        pin: Six digits, or empty.
        address: Address line of the unit's paper, or empty.
        place_of_issue: Town after "Dikeluarkan di", or empty.
    """

    plan: "SetUp"
    secret: str = dataclasses.field(repr=False)
    pin: str = dataclasses.field(default="", repr=False)
    address: str = ""
    place_of_issue: str = ""


def set_up(paths: Paths, wanted: FirstRun, clock: Clock) -> "Session":
    """Make the store with all that set-up asked; nothing was made when this fails."""
    from brata_desktop.services import door, first_run, lock, unit_settings  # noqa: PLC0415
    from brata_desktop.store.pin import hash_pin  # noqa: PLC0415

    if wanted.pin:
        # Refused before anything is made.
        hash_pin(wanted.pin)
    settings = unit_settings.UnitSettings(
        address=wanted.address, place_of_issue=wanted.place_of_issue
    )
    plan = dataclasses.replace(wanted.plan, settings=settings)
    opened = first_run.set_up(paths, plan, wanted.secret, clock=clock)
    if wanted.pin:
        lock.set_pin(opened, wanted.pin)
    door.put_sign(paths, opened)
    return opened
