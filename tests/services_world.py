"""A real store with officers at its desk, for tests of services and everything above."""

import datetime as dt
import itertools
import uuid
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from brata_desktop.config.paths import resource
from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.revision import Revision
from brata_desktop.domain.states import Role
from brata_desktop.domain.times import WITA, When
from brata_desktop.services.catalogue import load_catalogue
from brata_desktop.services.desk import Desk, Signer
from brata_desktop.services.officers import Appointment, appoint, found_unit
from brata_desktop.store.facts import StoreFacts
from brata_desktop.store.opening import create_store
from brata_desktop.store.store import Store

NOW = dt.datetime(2024, 1, 31, 20, 47, tzinfo=WITA)
DAY = NOW.date()
KEY = bytes(range(32))
CATALOGUE = load_catalogue(resource())


def incident(what: str, time: dt.time | None, day: dt.date = DAY, **more: Any) -> Incident:
    """Return an invented incident at the assembly hall."""
    given: dict[str, Any] = {
        "operation": "OMB-2023-2024",
        "stage": "KAMPANYE",
        "category": "KJ_KELAHI",
        "what": what,
        "place": Place(name="Gedung Serbaguna", area_code="63.71.01"),
        "occurred": When(date=day, time=time),
    }
    return Incident(**{**given, **more})


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: dt.datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


def verify(public_key: bytes, revision: Revision) -> bool:
    """Check a real Ed25519 signature."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(revision.signature, revision.digest)
    except InvalidSignature:
        return False
    return True


def make_signer(name: str) -> Signer:
    """Return a stable key for a name."""
    seed = uuid.uuid5(uuid.NAMESPACE_URL, name).bytes * 2
    key = Ed25519PrivateKey.from_private_bytes(seed)
    return Signer(key.public_key().public_bytes_raw(), key.sign)


class World:
    """Post 07 of Polresta Banjarmasin with Rahman, Siti, Suryadi and Dewi."""

    ROLES = {  # noqa: RUF012 - a table of the tests, never changed
        "Rahman": {Role.PETUGAS},
        "Siti": {Role.OPERATOR},
        "Suryadi": {Role.PENGAWAS, Role.ADMIN},
        "Dewi": {Role.PENGAWAS},
    }

    def __init__(self, folder: Path, laptop: int = 0) -> None:
        """Make the store of one of the post's laptops; they share officers and unit key."""
        self.clock = Clock()
        first = (7 << 76) + (laptop << 100)
        self._ids = (str(uuid.UUID(int=first + (n << 40))) for n in itertools.count(1))
        self.path = folder / "brata.db"
        facts = StoreFacts(str(uuid.uuid4()), str(uuid.uuid4()), NOW)
        self.store: Store = create_store(self.path, KEY, facts)
        self.unit = make_signer("unit BJM")
        self._desks = {name: self._desk(name) for name in self.ROLES}
        admin = self._desks["Suryadi"]
        found_unit(admin, "Polresta Banjarmasin", self._appointment("Suryadi"))
        for name in self.ROLES:
            if name != "Suryadi":
                appoint(admin, self._appointment(name))

    def desk(self, name: str) -> Desk:
        """Return the desk with an officer at it."""
        return self._desks[name]

    def officer_id(self, name: str) -> str:
        """Return an officer's id."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"officer {name}"))

    def _appointment(self, name: str) -> Appointment:
        return Appointment(
            id=self.officer_id(name),
            name=name,
            rank="Bripka",
            nrp="87010001",
            roles=frozenset(self.ROLES[name]),
            public_key=make_signer(name).public_key,
            post="07",
        )

    def _desk(self, name: str) -> Desk:
        holds_unit_key = bool(self.ROLES[name] & {Role.PENGAWAS, Role.ADMIN})
        return Desk(
            store=self.store,
            catalogue=CATALOGUE,
            verify=verify,
            officer_id=self.officer_id(name),
            signer=make_signer(name),
            unit_signer=self.unit if holds_unit_key else None,
            operation="OMB-2023-2024",
            unit="BJM",
            post="07",
            laptop="A",
            anchors=frozenset({self.unit.key}),
            clock=self.clock,
            new_id=lambda: next(self._ids),
        )
