"""First run: a new store with its unit, its post and its first officer.

It makes the keys, the store, the unit's own revision and the first officer, or nothing at all:
what a failed first run left behind is taken away, so that it can simply be done again.
"""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from brata_desktop import __version__
from brata_desktop.config.paths import Paths
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.domain.numbering import check_post_code
from brata_desktop.domain.registers import Post, check_nrp
from brata_desktop.domain.revision import key_id
from brata_desktop.domain.states import Role
from brata_desktop.services import unit_settings
from brata_desktop.services.desk import Desk
from brata_desktop.services.officers import Appointment, found_unit
from brata_desktop.services.projection import PROJECTED_AS, PROJECTION
from brata_desktop.services.registers import put_lines
from brata_desktop.services.session import (
    Clock,
    Session,
    catalogue_of,
    desk_of,
    local_clock,
    new_id,
    settle,
)
from brata_desktop.services.unit_settings import UnitSettings
from brata_desktop.store import create_store, crypto
from brata_desktop.store.facts import StoreFacts
from brata_desktop.store.files import remove_store_files
from brata_desktop.store.folder_lock import FolderLock, alone_then_shared
from brata_desktop.store.layout import twin_of
from brata_desktop.store.slots import NewOfficer
from brata_desktop.store.store import Store
from brata_desktop.store.unlocked_keys import UnlockedKeys
from brata_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class SetUp:
    """What first run asks.

    Attributes:
        operation: Operation code.
        unit: Unit code.
        post: Post code, digits.
        post_name: Name of the post.
        name: Full name of the first officer, without rank.
        rank: Rank abbreviation.
        nrp: Service number.
        roles: Roles of the first officer; the right to administer is added.
        settings: What the unit decides; address and letterhead are asked for where unknown.
    """

    operation: str
    unit: str
    post: str
    post_name: str
    name: str
    rank: str
    nrp: str
    roles: frozenset[Role]
    settings: UnitSettings = dataclasses.field(default_factory=UnitSettings)


def set_up(
    paths: Paths,
    plan: SetUp,
    secret: str,
    *,
    clock: Clock = local_clock,
    cost: crypto.KdfCost = crypto.KDF_COST,
) -> Session:
    """Make a new store with its first officer.

    Raises:
        InvalidInput: A code is unknown, the NRP is none, or the passphrase too weak; nothing was
            made.
        Unavailable: There is a store already, or the disk is in the way; nothing was made.
    """
    catalogue = catalogue_of(paths)
    _check_plan(catalogue, plan)
    _need_no_store(paths)
    _make_folder(paths)
    # Alone: of two that begin at the same time the second one must not tidy up after the first.
    with alone_then_shared(paths.data_dir) as lock:
        _need_no_store(paths)
        with _nothing_left_behind(paths):
            return _make_store(paths, plan, secret, catalogue, clock, cost, lock)


def _need_no_store(paths: Paths) -> None:
    if paths.database.exists():
        raise Unavailable("store-exists", file=paths.database)


def _make_store(
    paths: Paths,
    plan: SetUp,
    secret: str,
    catalogue: Catalogue,
    clock: Clock,
    cost: crypto.KdfCost,
    lock: FolderLock,
) -> Session:
    first = NewOfficer(new_id(), plan.name, secret, plan.rank, plan.nrp)
    vault, keys, code = Vault.create(paths.keys, first, cost=cost)
    facts = StoreFacts(vault.store_id, new_id(), clock(), __version__, paths.is_practice)
    store = create_store(paths.database, keys.store_key, facts, lock)
    try:
        desk = _begin_work(paths, store, catalogue, plan, keys, clock)
    except BaseException:
        store.close()
        raise
    return Session(desk, vault, keys, code)


def _begin_work(
    paths: Paths, store: Store, catalogue: Catalogue, plan: SetUp, keys: UnlockedKeys, clock: Clock
) -> Desk:
    with store.transaction() as work:
        for name, value in (
            ("desk.operation", plan.operation),
            ("desk.unit", plan.unit),
            ("desk.post", plan.post),
            ("desk.post_name", plan.post_name),
            ("desk.anchors", [key_id(keys.unit_public_key)]),
            (PROJECTED_AS, PROJECTION),
        ):
            work.settings.put(name, value)
        work.commit()
    marker = settle(paths, store, is_restored=False)
    desk = desk_of(store, catalogue, keys, clock, marker)
    unit = catalogue.unit(plan.unit)
    first = Appointment(
        keys.officer_id,
        plan.name,
        plan.rank,
        plan.nrp,
        plan.roles | {Role.ADMIN},
        keys.public_key,
        plan.post,
    )
    found_unit(desk, unit.full_name if unit else plan.unit, first)
    put_lines(desk, [Post(plan.post, plan.post_name.strip() or f"Pos {plan.post}", plan.unit)])
    if plan.settings != UnitSettings():
        unit_settings.change(desk, plan.settings)
    return desk


def _check_plan(catalogue: Catalogue, plan: SetUp) -> None:
    if catalogue.operation(plan.operation) is None:
        known = ", ".join(row.code for row in catalogue.tables.operations)
        raise InvalidInput("operation", "code-unknown", given=plan.operation, known=known)
    if catalogue.unit(plan.unit) is None:
        known = ", ".join(row.code for row in catalogue.tables.units)
        raise InvalidInput("unit", "code-unknown", given=plan.unit, known=known)
    if not plan.name.strip():
        raise InvalidInput("name", "officer-without-name")
    if not plan.roles:
        raise InvalidInput("roles", "officer-without-role")
    check_nrp(plan.nrp)
    check_post_code(plan.unit, plan.post)


def _make_folder(paths: Paths) -> None:
    try:
        paths.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file-unwritable", file=paths.data_dir, reason=reason) from error


@contextmanager
def _nothing_left_behind(paths: Paths) -> Iterator[None]:
    """Take away what a failed first run made; there was nothing before it."""
    had_keys = paths.keys.exists() or twin_of(paths.keys).exists()
    try:
        yield
    except BaseException:
        if not had_keys:
            paths.keys.unlink(missing_ok=True)
            twin_of(paths.keys).unlink(missing_ok=True)
            remove_store_files(paths.database)
        raise
