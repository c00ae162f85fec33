"""From a secret to an open desk, and the keys that stay with a session."""

import dataclasses
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import uuid_utils

from brata_desktop.config.paths import Paths, resource
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.errors import NotAllowed, NotFound, Unavailable
from brata_desktop.domain.revision import Revision
from brata_desktop.services.catalogue import load_catalogue
from brata_desktop.services.desk import Desk, Signer
from brata_desktop.services.officers import end_expired_deputies
from brata_desktop.services.projection import catch_up
from brata_desktop.store import crypto, open_store
from brata_desktop.store.backups import list_backups
from brata_desktop.store.folder_lock import FolderLock
from brata_desktop.store.incarnation import IncarnationMarker, StoreState
from brata_desktop.store.slots import SlotInfo
from brata_desktop.store.store import Store
from brata_desktop.store.unlocked_keys import UnlockedKeys
from brata_desktop.store.vault import Vault

Clock = Callable[[], dt.datetime]


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
        marker = settle(paths, store, is_restored=is_restored)
        catalogue = catalogue_of(paths)
        desk = desk_of(store, catalogue, keys, clock, marker)
        catch_up(desk)
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


def settle(paths: Paths, store: Store, *, is_restored: bool) -> IncarnationMarker:
    """Tell whether the store is still the one this laptop knows; begin anew when it is not.

    A copied store, or one that was put back, gets an incarnation and a laptop letter of its own.
    """
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


def desk_of(
    store: Store,
    catalogue: Catalogue,
    keys: UnlockedKeys,
    clock: Clock,
    marker: IncarnationMarker,
) -> Desk:
    """Return the desk of an officer over an open store."""
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


def catalogue_of(paths: Paths) -> Catalogue:
    """Return the operation as data, the unit's own files laid over the shipped ones.

    Raises:
        InvalidInput: One of the unit's own files is wrong; names file, line and column.
        Unavailable: A file cannot be read.
    """
    own = paths.own_catalogue
    return load_catalogue(resource(), own if own.is_dir() else None)
