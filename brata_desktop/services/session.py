"""From a secret to an open desk: first run, unlock, and the keys that stay with a session.

First run makes the keys, the store, the unit's own revision and the first officer, or nothing at
all: what a failed first run left behind is taken away, so that it can simply be done again.
"""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uuid_utils

from brata_desktop import __version__
from brata_desktop.config.paths import Paths, resource
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.errors import InvalidInput, NotAllowed, NotFound, Unavailable
from brata_desktop.domain.numbering import check_post_code
from brata_desktop.domain.registers import Post
from brata_desktop.domain.revision import Revision, key_id
from brata_desktop.domain.states import Role
from brata_desktop.services import unit_settings
from brata_desktop.services.catalogue import load_catalogue
from brata_desktop.services.desk import Desk, Signer
from brata_desktop.services.officers import Appointment, end_expired_deputies, found_unit
from brata_desktop.services.registers import put_lines
from brata_desktop.services.unit_settings import UnitSettings
from brata_desktop.store import create_store, crypto, open_store
from brata_desktop.store.backups import list_backups
from brata_desktop.store.facts import StoreFacts
from brata_desktop.store.files import remove_store_files
from brata_desktop.store.folder_lock import FolderLock, alone_then_shared
from brata_desktop.store.incarnation import IncarnationMarker, StoreState
from brata_desktop.store.layout import twin_of
from brata_desktop.store.slots import NewOfficer, SlotInfo
from brata_desktop.store.store import Store
from brata_desktop.store.unlocked_keys import UnlockedKeys
from brata_desktop.store.vault import Vault

Clock = Callable[[], dt.datetime]


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


@dataclass(frozen=True, slots=True)
class Session:
    """An open desk with the keys that opened it.

    Attributes:
        desk: What use cases work with.
        vault: Who can open the store.
        keys: The officer's own keys.
        recovery_code: To be printed now; empty but at first run.
    """

    desk: Desk
    vault: Vault
    keys: UnlockedKeys
    recovery_code: str = ""


def local_clock() -> dt.datetime:
    """Return the laptop's time with the laptop's own offset."""
    return dt.datetime.now().astimezone()


def new_id() -> str:
    """Return a new UUIDv7 as text."""
    return str(uuid_utils.uuid7())


def verify(public_key: bytes, revision: Revision) -> bool:
    """Tell whether an Ed25519 key signed a revision."""
    return crypto.is_signed_by(public_key, revision.signature, revision.digest)


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
        InvalidInput: A code is unknown, or the passphrase too weak; nothing was made.
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


def unlockers(paths: Paths) -> tuple[SlotInfo, ...]:
    """Return who can open the store, last used first; no secret is needed.

    Raises:
        Unavailable: There is no store here, or its key file is damaged.
    """
    return _vault(paths).officers()


def _vault(paths: Paths) -> Vault:
    if not paths.data_dir.is_dir():
        raise Unavailable("store-missing", file=paths.database)
    return Vault.open(paths.keys)


def open_session(
    paths: Paths,
    who: str,
    secret: str,
    *,
    clock: Clock = local_clock,
    is_restored: bool = False,
    is_checked: bool = True,
    lock: FolderLock | None = None,
) -> Session:
    """Open the store as an officer.

    A store that was copied here, or restored from an older copy, begins a new incarnation with a
    laptop letter of its own before anything else is written.

    Args:
        paths: Where the store is.
        who: Officer id, or beginning of the name; empty for the one who used it last.
        secret: The officer's secret.
        clock: The laptop's clock.
        is_restored: The store was put back from a copy just now.
        is_checked: Look for damage first; all but the attachments is read.
        lock: The data folder, held alone by the caller; goes over to the session's store.

    Raises:
        NotFound: No such officer.
        UserError: `secret-wrong` or `secret-wait`.
        Unavailable: The store or its keys are missing; `store-damaged` with `backup_at`, the time
            of the newest backup; `store-damaged-alone` when there is none; `store-newer`;
            `folder-taken`. Nothing was changed.
    """
    vault = _vault(paths)
    keys = vault.unlock(find_officer(vault, who).officer_id, secret)
    return open_unlocked(
        paths,
        vault,
        keys,
        clock=clock,
        is_restored=is_restored,
        is_checked=is_checked,
        lock=lock,
    )


def open_unlocked(
    paths: Paths,
    vault: Vault,
    keys: UnlockedKeys,
    *,
    clock: Clock = local_clock,
    is_restored: bool = False,
    is_checked: bool = True,
    lock: FolderLock | None = None,
) -> Session:
    """Open the store with an officer's keys; otherwise as `open_session`."""
    store = _open_sound(paths, keys.store_key, lock, is_checked=is_checked)
    try:
        marker = _settle(paths, store, is_restored=is_restored)
        catalogue = catalogue_of(paths)
        desk = _desk(store, catalogue, keys, clock, marker)
        end_expired_deputies(desk)
    except BaseException:
        store.close()
        raise
    return Session(desk, vault, keys)


def _open_sound(paths: Paths, key: bytes, lock: FolderLock | None, *, is_checked: bool) -> Store:
    try:
        store = open_store(paths.database, key, lock)
    except Unavailable as error:
        if error.code != "store-unreadable":
            raise
        raise damaged(paths, str(error.params["reason"])) from error
    problems = store.quick_check().problems if is_checked else ()
    if problems:
        store.close()
        raise damaged(paths, problems[0])
    return store


def damaged(paths: Paths, reason: str) -> Unavailable:
    """Return the error of a damaged store: what is wrong, and which backup would help."""
    newest = next(iter(list_backups(paths.backups)), None)
    if newest is None:
        return Unavailable("store-damaged-alone", reason=reason, folder=paths.backups)
    return Unavailable("store-damaged", reason=reason, backup_at=newest.made_at)


def change_officer(opened: Session, vault: Vault, keys: UnlockedKeys) -> Session:
    """Put another officer at the desk of an open store.

    Raises:
        NotAllowed: `keys-foreign`: the keys open another store.
    """
    if keys.store_key != opened.keys.store_key:
        raise NotAllowed("keys-foreign")
    desk = dataclasses.replace(
        opened.desk,
        officer_id=keys.officer_id,
        signer=signer_of(keys.signing_key),
        unit_signer=signer_of(keys.unit_key) if keys.unit_key is not None else None,
    )
    end_expired_deputies(desk)
    return Session(desk, vault, keys)


def _settle(paths: Paths, store: Store, *, is_restored: bool) -> IncarnationMarker:
    """Tell whether the store is still the one this laptop knows; begin anew when it is not."""
    facts = store.facts
    marker = IncarnationMarker(paths.state_dir, facts.store_id)
    with store.transaction() as work:
        state = StoreState(
            facts.device,
            work.revisions.device_head(facts.device)[0],
            work.numbers.laptops() | frozenset(work.settings.get("desk.letters", ())),
            str(paths.data_dir),
            is_empty=work.revisions.count() == 0,
        )
        present = marker.begin(state, "restored") if is_restored else marker.settle(state)
        if present.is_new:
            work.settings.begin_incarnation(present.device)
        # The store learns the letters of folders that are gone: the marker may be lost next.
        known = {"desk.laptop": present.letter, "desk.letters": sorted(marker.letters)}
        if any(work.settings.get(name) != value for name, value in known.items()):
            for name, value in known.items():
                work.settings.put(name, value)
            work.commit()
    return marker


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
        ):
            work.settings.put(name, value)
        work.commit()
    marker = _settle(paths, store, is_restored=False)
    desk = _desk(store, catalogue, keys, clock, marker)
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


def _desk(
    store: Store,
    catalogue: Catalogue,
    keys: UnlockedKeys,
    clock: Clock,
    marker: IncarnationMarker,
) -> Desk:
    with store.reading() as work:
        settings = work.settings.all("desk.")
    return Desk(
        store=store,
        catalogue=catalogue,
        verify=verify,
        officer_id=keys.officer_id,
        signer=signer_of(keys.signing_key),
        unit_signer=signer_of(keys.unit_key) if keys.unit_key is not None else None,
        operation=settings["desk.operation"],
        unit=settings["desk.unit"],
        post=settings["desk.post"],
        laptop=settings["desk.laptop"],
        anchors=frozenset(settings["desk.anchors"]),
        clock=clock,
        new_id=new_id,
        advanced=marker.advance,
    )


def signer_of(private_key: bytes) -> Signer:
    """Return an Ed25519 private key at work."""
    return Signer(crypto.public_key(private_key), lambda digest: crypto.sign(private_key, digest))


def find_officer(vault: Vault, who: str) -> SlotInfo:
    """Return an officer by id or by the beginning of the name, or of a word of it.

    Raises:
        NotFound: `officer-not-found`.
    """
    wanted = who.casefold()
    known = vault.officers()
    for officer in known:
        if officer.officer_id == who or officer.display_name.casefold().startswith(wanted):
            return officer
    for officer in known:
        if any(word.startswith(wanted) for word in officer.display_name.casefold().split()):
            return officer
    raise NotFound("officer-not-found", id=who)


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
    check_post_code(plan.unit, plan.post)


def catalogue_of(paths: Paths) -> Catalogue:
    """Return the operation as data, the unit's own files laid over the shipped ones.

    Raises:
        InvalidInput: One of the unit's own files is wrong; names file, line and column.
        Unavailable: A file cannot be read.
    """
    own = paths.own_catalogue
    return load_catalogue(resource(), own if own.is_dir() else None)


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
