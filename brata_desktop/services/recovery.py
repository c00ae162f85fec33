"""The way back in when a passphrase is lost: the recovery code on paper.

The code opens the store and the unit's authority, nobody's hand. The officer sets a new
passphrase and gets a new signing key that the unit key appoints; the revision says that the code
was used. The code is used up by that: a new one is to be printed.
"""

import dataclasses

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import NotAllowed
from brata_desktop.services import officers
from brata_desktop.services.session import (
    Clock,
    Session,
    change_officer,
    find_officer,
    local_clock,
    open_unlocked,
    signer_of,
)
from brata_desktop.store import open_store
from brata_desktop.store.unlocked_keys import RecoveryKeys, UnlockedKeys
from brata_desktop.store.vault import Vault


def recover(
    paths: Paths, code: str, who: str, new_secret: str, *, clock: Clock = local_clock
) -> Session:
    """Open the store with the recovery code for an officer who lost the passphrase.

    Interrupted anywhere, it can be done again with the same code: the new code is made last.

    Args:
        paths: Where the store is; nobody has it open.
        code: As printed; spaces and small letters are read as they were meant.
        who: Officer id, or beginning of the name.
        new_secret: The officer's new passphrase.
        clock: The laptop's clock.

    Returns:
        The session, with the new recovery code to print now.

    Raises:
        InvalidInput: `recovery-code-form`, `passphrase-too-short` or `passphrase-obvious`;
            nothing was changed.
        UserError: `secret-wrong` or `secret-wait`; nothing was changed.
        NotFound: `officer-not-found`; a retired officer does not come back this way.
        Unavailable: The store or its keys are missing or unreadable; nothing was changed.
    """
    vault = Vault.open(paths.keys)
    officer = find_officer(vault, who)
    recovered = vault.unlock_recovery(code)
    # An unreadable store is found out before the slot is written.
    open_store(paths.database, recovered.store_key).close()
    keys = _renewed(vault, recovered, officer.officer_id, new_secret)
    opened = open_unlocked(paths, vault, keys, clock=clock)
    try:
        return _appointed(opened, recovered)
    except BaseException:
        opened.desk.store.close()
        raise


def recover_running(opened: Session, paths: Paths, code: str, who: str, new_secret: str) -> Session:
    """Give an officer who lost the passphrase the desk of a running, locked session.

    The store stays open whatever happens. Interrupted anywhere, it can be done again with the same
    code.

    Args:
        opened: The session that was at the desk last.
        paths: Where its store is.
        code: As for `recover`, like the rest.
        who: Officer id, or beginning of the name.
        new_secret: The officer's new passphrase.

    Returns:
        The officer's session over the same store, with the new recovery code to print now.

    Raises:
        NotAllowed: `keys-foreign`: the key file was exchanged for another store's; nothing was
            changed.
        InvalidInput: As for `recover`, like the rest.
        UserError: `secret-wrong` or `secret-wait`.
        NotFound: `officer-not-found`.
        Unavailable: The key file is missing, unreadable or cannot be written.
    """
    vault = Vault.open(paths.keys)
    officer = find_officer(vault, who)
    recovered = vault.unlock_recovery(code)
    if recovered.store_key != opened.keys.store_key:
        raise NotAllowed("keys-foreign")
    keys = _renewed(vault, recovered, officer.officer_id, new_secret)
    return _appointed(change_officer(opened, vault, keys), recovered)


def _renewed(vault: Vault, recovered: RecoveryKeys, who: str, new_secret: str) -> UnlockedKeys:
    vault.renew(recovered, who, new_secret)
    return vault.unlock(who, new_secret)


def _appointed(opened: Session, recovered: RecoveryKeys) -> Session:
    """Let the unit appoint the officer's new key, then use the code up: in this order."""
    as_unit = dataclasses.replace(opened.desk, unit_signer=signer_of(recovered.unit_key))
    officers.recover_key(as_unit, opened.keys.officer_id, opened.keys.public_key)
    return dataclasses.replace(opened, recovery_code=opened.vault.new_recovery(recovered))


def new_code(opened: Session) -> str:
    """Make a new recovery code to print now; the old one opens nothing any more.

    Raises:
        NotAllowed: `unit-key-missing`: only supervisors and administrators hold the unit key.
        Unavailable: The disk is full or in the way; the old code stays valid.
    """
    return opened.vault.new_recovery(opened.keys)
