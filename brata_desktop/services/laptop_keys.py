"""Keys of the laptop itself, whoever is at it: one that opens packets, one that signs them.

Both lie in the encrypted store. The unit key vouches once for the one that signs.
"""

from dataclasses import dataclass, field

from brata_desktop.domain.errors import NotAllowed
from brata_desktop.domain.revision import to_bytes, to_text
from brata_desktop.services.desk import Desk, Sign
from brata_desktop.store import crypto
from brata_desktop.store.store import Work
from brata_desktop.sync import seal_keys
from brata_desktop.sync.packet_records import Credential, vouching_digest

SEAL_KEY = "sync.seal_key"
SIGNING_KEY = "sync.laptop_key"
VOUCHING = "sync.vouching"


@dataclass(frozen=True, slots=True)
class LaptopKeys:
    """The keys at work.

    Attributes:
        seal_key: Private X25519 key in age's text.
        credential: The signing key, and the unit key's word for it.
        sign: Signs with it.
    """

    seal_key: str = field(repr=False)
    credential: Credential
    sign: Sign = field(repr=False)


def make(desk: Desk, work: Work) -> LaptopKeys:
    """Return the keys, made at the first call; the caller commits.

    Raises:
        NotAllowed: `unit-key-missing`: the officer cannot vouch for them.
    """
    if desk.unit_signer is None:
        raise NotAllowed("unit-key-missing")
    settings = work.settings
    if settings.get(SEAL_KEY) is None:
        settings.put(SEAL_KEY, seal_keys.new_seal_key())
        settings.put(SIGNING_KEY, to_text(crypto.random_key()))
    public = crypto.public_key(to_bytes(settings.get(SIGNING_KEY)))
    vouching = desk.unit_signer.sign(vouching_digest(settings.facts.store_id, public))
    unit_key = to_text(desk.unit_signer.public_key)
    settings.put(VOUCHING, {"unit_key": unit_key, "signature": to_text(vouching)})
    return of_store(work)


def of_store(work: Work) -> LaptopKeys:
    """Return the keys.

    Raises:
        NotAllowed: `sync-not-enrolled`: there are none yet.
    """
    settings = work.settings
    seal_key, vouching = settings.get(SEAL_KEY), settings.get(VOUCHING)
    if seal_key is None or vouching is None:
        raise NotAllowed("sync-not-enrolled")
    key = to_bytes(settings.get(SIGNING_KEY))
    credential = Credential(
        device=settings.facts.store_id,
        unit_key=to_bytes(vouching["unit_key"]),
        laptop_key=crypto.public_key(key),
        vouching=to_bytes(vouching["signature"]),
    )
    return LaptopKeys(seal_key, credential, lambda digest: crypto.sign(key, digest))
