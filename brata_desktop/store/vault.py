"""Who can open the store, and with what.

```
officer's secret [+ 32 bytes in the system's keyring] --Argon2id--> key of the slot
    key of the slot --unwraps--> store key      opens the database
                    --unwraps--> signing key    signs what this officer writes
                    --unwraps--> unit key       appoints officers; supervisors and administrators
recovery code ------Argon2id--> store key, unit key
```

The store key and the unit key never change hands in plain form: an officer who holds the unit
key puts them into another officer's slot. Decision and limits: docs/decisions/0010-keys.md.
"""

import time
import uuid
from collections.abc import Callable
from pathlib import Path

import msgspec

from brata_desktop.domain.errors import NotAllowed, NotFound, Unavailable, UserError
from brata_desktop.store import crypto
from brata_desktop.store.crypto import KDF_COST, KdfCost, WrongKey
from brata_desktop.store.key_file import Keys, Slot, SlotKind, read_keys, write_keys
from brata_desktop.store.layout import twin_of
from brata_desktop.store.recovery_code import new_recovery_code, parse_recovery_code
from brata_desktop.store.slots import (
    RECOVERY,
    NewOfficer,
    SlotInfo,
    forget_keyring,
    make_recovery_slot,
    make_slot,
    place,
    slot_info,
    slot_key,
)
from brata_desktop.store.system_keyring import SecretShelf, SystemKeyring
from brata_desktop.store.tries import Tries
from brata_desktop.store.unlocked_keys import AnyKeys, RecoveryKeys, UnlockedKeys, unit_key_of

_TRIES_SUFFIX = ".tries"


class Vault:
    """The slots of one store, in `keys.json`.

    Every method that takes a secret or a code needs about half a second; call it from a worker.
    """

    def __init__(
        self,
        path: Path,
        keys: Keys,
        *,
        shelf: SecretShelf | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._path = path
        self._keys = keys
        self._shelf = shelf or SystemKeyring()
        self._tries = Tries(path.with_name(path.name + _TRIES_SUFFIX), clock)

    @classmethod
    def create(
        cls,
        path: Path,
        first: NewOfficer,
        *,
        unit_key: bytes | None = None,
        cost: KdfCost = KDF_COST,
        shelf: SecretShelf | None = None,
        clock: Callable[[], float] = time.time,
    ) -> tuple["Vault", UnlockedKeys, str]:
        """Make the keys of a new store.

        Args:
            path: `keys.json`; its folder exists.
            first: The first officer, who holds the unit key.
            unit_key: Ed25519 key of the unit; None makes one.
            cost: Cost of one try, kept for slots made later.
            shelf: The system's keyring unless given.
            clock: Seconds since 1970.

        Returns:
            The vault, the first officer's keys, and the recovery code to print now: it is
            written nowhere.

        Raises:
            InvalidInput: `passphrase-too-short` or `passphrase-obvious`.
            Unavailable: `keys-exist`, `keyring-missing`, `disk-full`, `file-unwritable`.
        """
        if path.exists() or twin_of(path).exists():
            raise Unavailable("keys-exist", file=path)
        unlocked = UnlockedKeys(
            str(uuid.uuid4()),
            first.officer_id,
            crypto.random_key(),
            crypto.random_key(),
            unit_key or crypto.random_key(),
        )
        code = new_recovery_code()
        store_key_id = crypto.fingerprint(unlocked.store_key)
        recovery = make_recovery_slot(unlocked, code, cost)
        empty = Keys(unlocked.store_id, 0, store_key_id, unlocked.unit_public_key, (), recovery)
        vault = cls(path, empty, shelf=shelf, clock=clock)
        vault._write(empty.with_slot(make_slot(unlocked, first, cost, vault._shelf)))
        return vault, unlocked, code

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        shelf: SecretShelf | None = None,
        clock: Callable[[], float] = time.time,
    ) -> "Vault":
        """Read the keys of an existing store; no secret is needed for that.

        Raises:
            Unavailable: `keys-missing`, `keys-damaged` (the twin too), `keys-newer` or
                `file-unreadable`.
        """
        return cls(path, read_keys(path), shelf=shelf, clock=clock)

    @property
    def store_id(self) -> str:
        """UUID of the store."""
        return self._keys.store_id

    @property
    def unit_public_key(self) -> bytes:
        """Public key of the unit, 32 bytes."""
        return self._keys.unit_public

    def reread(self) -> None:
        """Read what another session, window or verb may have written.

        Raises:
            Unavailable: As for `open`.
        """
        self._keys = read_keys(self._path)

    def officers(self) -> tuple[SlotInfo, ...]:
        """Return who can unlock, last used first, then by name."""
        used_at = self._tries.used_at
        known = [slot_info(slot, used_at(slot.officer_id)) for slot in self._keys.slots]
        return tuple(sorted(known, key=lambda each: (-(each.used_at or 0), each.display_name)))

    def wait_seconds(self, officer_id: str = RECOVERY) -> int:
        """Return the seconds until a next try is taken; 0 when it is taken now."""
        return self._tries.wait_seconds(officer_id)

    def unlock(self, officer_id: str, secret: str) -> UnlockedKeys:
        """Open an officer's slot.

        Raises:
            NotFound: `officer-not-found`; no slot here.
            UserError: `secret-wrong`, or `secret-wait` with the seconds to wait.
            Unavailable: `keyring-missing` (only a renewal or the recovery code helps),
                `keys-damaged`, `memory-low`.
        """
        slot = self._known(officer_id)
        self._begin_try(officer_id)
        key = slot_key(self.store_id, slot, secret, self._shelf)
        store_key = self._open_part(key, slot.store_key, self._place(officer_id, "store"))
        self._tries.succeed(officer_id)
        try:
            signing_key = crypto.unwrap(key, slot.signing_key, self._place(officer_id, "signing"))
            unit_key = slot.unit_key and crypto.unwrap(
                key, slot.unit_key, self._place(officer_id, "unit")
            )
        except WrongKey as error:
            raise Unavailable("keys-damaged", file=self._path) from error
        return UnlockedKeys(self.store_id, officer_id, store_key, signing_key, unit_key)

    def unlock_recovery(self, code: str) -> RecoveryKeys:
        """Open the recovery slot; the caller writes into the history that it was used.

        Raises:
            InvalidInput: `recovery-code-form`; not counted as a try.
            UserError: `secret-wrong` or `secret-wait`.
            Unavailable: `keys-damaged`, `memory-low`.
        """
        plain = parse_recovery_code(code)
        slot = self._keys.recovery
        self._begin_try(RECOVERY)
        key = crypto.stretch(plain.encode(), slot.salt, slot.cost)
        store_key = self._open_part(key, slot.store_key, self._place(RECOVERY, "store"))
        self._tries.succeed(RECOVERY)
        try:
            unit_key = crypto.unwrap(key, slot.unit_key, self._place(RECOVERY, "unit"))
        except WrongKey as error:
            raise Unavailable("keys-damaged", file=self._path) from error
        return RecoveryKeys(self.store_id, store_key, unit_key)

    def add_officer(
        self, keys: AnyKeys, officer: NewOfficer, *, may_hold_unit_key: bool = False
    ) -> bytes:
        """Make a slot, or a new slot in place of a lost one, with a new signing key.

        The right to do so is the services' question; here it takes the unit key.

        Returns:
            The officer's public key, for the revision that appoints the officer.

        Raises:
            NotAllowed: `unit-key-missing`, or `keys-foreign` for keys of another store.
            InvalidInput: `passphrase-too-short` or `passphrase-obvious`.
            Unavailable: `keyring-missing`, `disk-full`, `file-unwritable`, `memory-low`.
        """
        self._reload(keys)
        unit_key = unit_key_of(keys)
        content = UnlockedKeys(
            self.store_id,
            officer.officer_id,
            keys.store_key,
            crypto.random_key(),
            unit_key if may_hold_unit_key else None,
        )
        self._replace_slot(make_slot(content, officer, self._cost, self._shelf))
        return content.public_key

    def renew(
        self,
        keys: AnyKeys,
        officer_id: str,
        new_secret: str,
        *,
        nrp: str = "",
        kind: SlotKind | None = None,
        may_hold_unit_key: bool | None = None,
    ) -> bytes:
        """Give an officer access again without the lost secret, with a new signing key.

        Args:
            keys: Keys with the unit key in them, or those of the recovery code.
            officer_id: Who gets access.
            new_secret: Typed by the officer.
            nrp: Only to refuse a secret made of it.
            kind: Kind of the new slot; None as it was.
            may_hold_unit_key: None as it was.

        Returns:
            The officer's new public key. What the old key signed stays valid.

        Raises:
            NotFound: `officer-not-found`; use `add_officer`.
            NotAllowed: `unit-key-missing` or `keys-foreign`.
            InvalidInput: `passphrase-too-short` or `passphrase-obvious`.
            Unavailable: As for `add_officer`.
        """
        self._reload(keys)
        old = self._known(officer_id)
        officer = NewOfficer(
            officer_id, old.display_name, new_secret, old.rank, nrp, kind or old.kind
        )
        holds = old.unit_key is not None if may_hold_unit_key is None else may_hold_unit_key
        public_key = self.add_officer(keys, officer, may_hold_unit_key=holds)
        self._tries.forget(officer_id)
        return public_key

    def change_secret(
        self,
        officer_id: str,
        old_secret: str,
        new_secret: str,
        *,
        nrp: str = "",
        kind: SlotKind | None = None,
    ) -> None:
        """Change an officer's own secret; the signing key stays.

        Raises:
            UserError: As for `unlock`.
            InvalidInput: As for `create`.
        """
        self._keys = read_keys(self._path)
        unlocked = self.unlock(officer_id, old_secret)
        old = self._known(officer_id)
        officer = NewOfficer(
            officer_id, old.display_name, new_secret, old.rank, nrp, kind or old.kind
        )
        self._replace_slot(make_slot(unlocked, officer, self._cost, self._shelf))

    def grant_unit_key(self, keys: AnyKeys, officer_id: str, secret: str) -> None:
        """Put the unit key into the slot of an officer who is here and types the own secret.

        Raises:
            NotAllowed: `unit-key-missing` or `keys-foreign`.
            UserError: As for `unlock`.
        """
        self._reload(keys)
        self.unlock(officer_id, secret)
        slot = self._known(officer_id)
        wrapped = crypto.wrap(
            slot_key(self.store_id, slot, secret, self._shelf),
            unit_key_of(keys),
            self._place(officer_id, "unit"),
        )
        self._write(self._keys.with_slot(msgspec.structs.replace(slot, unit_key=wrapped)))

    def withdraw_unit_key(self, officer_id: str) -> None:
        """Take the unit key out of an officer's slot, when the role is withdrawn.

        Raises:
            NotFound: `officer-not-found`.
            UserError: `last-administrator`.
        """
        self._keys = read_keys(self._path)
        slot = self._known(officer_id)
        self._keep_a_holder(officer_id)
        self._write(self._keys.with_slot(msgspec.structs.replace(slot, unit_key=None)))

    def rename(self, officer_id: str, display_name: str, rank: str) -> None:
        """Change what the unlock window shows.

        Raises:
            NotFound: `officer-not-found`.
        """
        self._keys = read_keys(self._path)
        slot = self._known(officer_id)
        named = msgspec.structs.replace(slot, display_name=display_name, rank=rank)
        self._write(self._keys.with_slot(named))

    def retire(self, officer_id: str) -> None:
        """Remove an officer's slot.

        Raises:
            NotFound: `officer-not-found`.
            UserError: `last-administrator`; nobody else holds the unit key.
        """
        self._keys = read_keys(self._path)
        slot = self._known(officer_id)
        self._keep_a_holder(officer_id)
        self._write(self._keys.without_slot(officer_id))
        forget_keyring(self.store_id, slot, self._shelf)
        self._tries.forget(officer_id)

    def new_recovery(self, keys: AnyKeys) -> str:
        """Make a new recovery code; the old one opens nothing any more.

        Returns:
            The code to print now.

        Raises:
            NotAllowed: `unit-key-missing` or `keys-foreign`.
            Unavailable: `disk-full`, `file-unwritable`; the old code stays valid.
        """
        self._reload(keys)
        code = new_recovery_code()
        slot = make_recovery_slot(keys, code, self._cost)
        self._write(msgspec.structs.replace(self._keys, recovery=slot))
        return code

    @property
    def _cost(self) -> KdfCost:
        return self._keys.recovery.cost

    def _known(self, officer_id: str) -> Slot:
        slot = self._keys.slot(officer_id)
        if slot is None:
            raise NotFound("officer-not-found", id=officer_id)
        return slot

    def _begin_try(self, who: str) -> None:
        wait = self._tries.wait_seconds(who)
        if wait:
            raise UserError("secret-wait", seconds=wait)
        self._tries.begin_try(who)

    def _open_part(self, key: bytes, wrapped: bytes, place: bytes) -> bytes:
        try:
            return crypto.unwrap(key, wrapped, place)
        except WrongKey as error:
            raise UserError("secret-wrong") from error

    def _replace_slot(self, slot: Slot) -> None:
        """Write a slot; what the old one kept in the keyring goes only after that."""
        old = self._keys.slot(slot.officer_id)
        self._write(self._keys.with_slot(slot))
        if old is not None:
            forget_keyring(self.store_id, old, self._shelf)

    def _keep_a_holder(self, leaving: str) -> None:
        holders = {slot.officer_id for slot in self._keys.slots if slot.unit_key is not None}
        if holders == {leaving}:
            raise UserError("last-administrator")

    def _reload(self, keys: AnyKeys) -> None:
        """Read what another window or a verb may have written, and check whose keys these are."""
        self._keys = read_keys(self._path)
        if crypto.fingerprint(keys.store_key) != self._keys.store_key_id:
            raise NotAllowed("keys-foreign")

    def _write(self, keys: Keys) -> None:
        newer = msgspec.structs.replace(keys, serial=keys.serial + 1)
        write_keys(self._path, newer)
        self._keys = newer

    def _place(self, who: str, part: str) -> bytes:
        return place(self.store_id, who, part)
