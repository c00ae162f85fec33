"""Who can open the store, and with what."""

import pytest

from brata_desktop.domain.errors import InvalidInput, NotAllowed, NotFound, Unavailable, UserError
from brata_desktop.store import crypto
from brata_desktop.store.slots import NewOfficer
from brata_desktop.store.unlocked_keys import RecoveryKeys
from brata_desktop.store.vault import Vault
from tests.data_folder import CHEAP

WORDS = "empat kuda makan rumput"
OTHER_WORDS = "lima ekor ayam hijau"


class Shelf:
    """A keyring in memory."""

    def __init__(self):
        self.kept = {}

    def get(self, name):
        """Return what is kept."""
        if name not in self.kept:
            raise Unavailable("keyring-missing")
        return self.kept[name]

    def put(self, name, content):
        """Keep it."""
        self.kept[name] = content

    def remove(self, name):
        """Forget it."""
        self.kept.pop(name, None)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "keys.json"


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def made(path, shelf):
    first = NewOfficer("rian", "Rian Saputra", WORDS, "Brigadir", nrp="87654321")
    return Vault.create(path, first, cost=CHEAP, shelf=shelf, clock=Clock())


class Clock:
    """The laptop's clock, set by the test."""

    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        """Return the time."""
        return self.now


def test_an_officer_unlocks_what_was_made(made, path):
    _, keys, _ = made

    assert Vault.open(path).unlock("rian", WORDS) == keys


def test_a_wrong_secret_opens_nothing(made):
    vault, _, _ = made
    with pytest.raises(UserError) as caught:
        vault.unlock("rian", "empat kuda makan rumpu")

    assert caught.value.code == "secret-wrong"


def test_composed_and_decomposed_letters_are_the_same_secret(made):
    vault, keys, _ = made
    vault.add_officer(keys, NewOfficer("b", "Budi", "kafé merah di tepi sungai"))

    assert vault.unlock("b", "kafe\u0301 merah di tepi sungai").officer_id == "b"


def test_every_officer_opens_the_same_store_with_an_own_hand(made):
    vault, keys, _ = made
    public = vault.add_officer(keys, NewOfficer("budi", "Budi Santoso", OTHER_WORDS))
    other = vault.unlock("budi", OTHER_WORDS)

    assert other.store_key == keys.store_key
    assert other.public_key == public != keys.public_key
    assert other.unit_key is None
    assert crypto.is_signed_by(public, other.sign(b"d" * 32), b"d" * 32)


def test_without_the_unit_key_nobody_gives_access(made):
    vault, keys, _ = made
    vault.add_officer(keys, NewOfficer("budi", "Budi Santoso", OTHER_WORDS))
    plain = vault.unlock("budi", OTHER_WORDS)
    with pytest.raises(NotAllowed) as caught:
        vault.add_officer(plain, NewOfficer("x", "X", OTHER_WORDS))

    assert caught.value.code == "unit-key-missing"
    for refused in (plain.sign_as_unit, lambda _: vault.renew(plain, "rian", OTHER_WORDS)):
        with pytest.raises(NotAllowed):
            refused(b"d" * 32)


def test_the_unit_key_can_be_granted_and_withdrawn(made):
    vault, keys, _ = made
    vault.add_officer(keys, NewOfficer("budi", "Budi Santoso", OTHER_WORDS))
    vault.grant_unit_key(keys, "budi", OTHER_WORDS)
    assert vault.unlock("budi", OTHER_WORDS).unit_key == keys.unit_key

    vault.withdraw_unit_key("budi")

    assert vault.unlock("budi", OTHER_WORDS).unit_key is None


def test_the_last_holder_of_the_unit_key_stays(made):
    vault, _, _ = made
    for leave in (vault.retire, vault.withdraw_unit_key):
        with pytest.raises(UserError) as caught:
            leave("rian")
        assert caught.value.code == "last-administrator"


def test_a_supervisor_renews_access_without_the_old_secret(made):
    vault, keys, _ = made
    old_public = vault.add_officer(keys, NewOfficer("budi", "Budi Santoso", OTHER_WORDS))
    new_public = vault.renew(keys, "budi", "tiga perahu biru tua")

    assert new_public != old_public
    assert vault.unlock("budi", "tiga perahu biru tua").store_key == keys.store_key
    with pytest.raises(UserError):
        vault.unlock("budi", OTHER_WORDS)


def test_changing_the_secret_keeps_the_signing_key(made, path):
    vault, keys, _ = made
    vault.change_secret("rian", WORDS, OTHER_WORDS)

    assert Vault.open(path).unlock("rian", OTHER_WORDS) == keys
    with pytest.raises(UserError):
        vault.unlock("rian", WORDS)


def test_a_retired_officer_is_in_neither_copy_of_the_file(made, path):
    vault, keys, _ = made
    vault.add_officer(keys, NewOfficer("budi", "Budi Santoso", OTHER_WORDS))
    vault.retire("budi")

    assert b"budi" not in path.read_bytes()
    assert b"budi" not in path.with_name("keys.json.bak").read_bytes()
    with pytest.raises(NotFound):
        vault.unlock("budi", OTHER_WORDS)


def test_the_recovery_code_opens_the_store_and_renews_access(made):
    vault, keys, code = made
    recovered = vault.unlock_recovery(code.lower().replace("-", " ").replace("0", "o"))
    assert recovered == RecoveryKeys(keys.store_id, keys.store_key, keys.unit_key)

    vault.renew(recovered, "rian", OTHER_WORDS)

    assert vault.unlock("rian", OTHER_WORDS).unit_key == keys.unit_key


def test_a_new_recovery_code_ends_the_old_one(made):
    vault, keys, code = made
    newer = vault.new_recovery(keys)

    assert vault.unlock_recovery(newer).store_key == keys.store_key
    with pytest.raises(UserError) as caught:
        vault.unlock_recovery(code)
    assert caught.value.code == "secret-wrong"


def test_half_of_a_keyring_secret_is_not_in_the_file(made, shelf):
    vault, keys, _ = made
    vault.add_officer(keys, NewOfficer("sari", "Sari Dewi", "perahu7", kind="keyring"))
    assert vault.unlock("sari", "perahu7").store_key == keys.store_key

    shelf.kept.clear()

    with pytest.raises(Unavailable) as caught:
        vault.unlock("sari", "perahu7")
    assert caught.value.code == "keyring-missing"
    vault.renew(keys, "sari", "tiga perahu biru tua", kind="passphrase")
    assert vault.unlock("sari", "tiga perahu biru tua").store_key == keys.store_key


def test_a_replaced_keyring_slot_leaves_nothing_behind(made, shelf):
    vault, keys, _ = made
    vault.add_officer(keys, NewOfficer("sari", "Sari Dewi", "perahu7", kind="keyring"))
    vault.change_secret("sari", "perahu7", "perahu88")
    assert len(shelf.kept) == 1

    vault.retire("sari")

    assert shelf.kept == {}


def test_keys_of_another_store_are_refused(made, tmp_path):
    vault, _, _ = made
    foreign = Vault.create(tmp_path / "other.json", NewOfficer("z", "Z", OTHER_WORDS), cost=CHEAP)[
        1
    ]
    with pytest.raises(NotAllowed) as caught:
        vault.add_officer(foreign, NewOfficer("x", "X", OTHER_WORDS))

    assert caught.value.code == "keys-foreign"


def test_a_slot_of_another_officer_cannot_be_put_under_a_name(made, path):
    """Wrapped keys are bound to store, officer and purpose."""
    vault, keys, _ = made
    vault.add_officer(keys, NewOfficer("budi", "Budi Santoso", OTHER_WORDS))
    rian, budi = vault._keys.slot("rian"), vault._keys.slot("budi")
    forged = type(rian)(
        **{f: getattr(budi, f) for f in budi.__struct_fields__} | {"officer_id": "rian"}
    )
    vault._write(vault._keys.with_slot(forged))
    with pytest.raises(UserError) as caught:
        vault.unlock("rian", OTHER_WORDS)

    assert caught.value.code == "secret-wrong"


def test_keys_that_are_there_are_never_overwritten(made, path):
    with pytest.raises(Unavailable) as caught:
        Vault.create(path, NewOfficer("x", "X", OTHER_WORDS), cost=CHEAP)

    assert caught.value.code == "keys-exist"


def test_another_window_s_officer_is_not_lost(made, path, shelf):
    vault, keys, _ = made
    Vault.open(path, shelf=shelf).add_officer(keys, NewOfficer("a", "Adi", OTHER_WORDS))
    vault.add_officer(keys, NewOfficer("b", "Bela", OTHER_WORDS))

    assert {each.officer_id for each in Vault.open(path).officers()} == {"rian", "a", "b"}


def test_secrets_are_not_shown(made):
    _, keys, code = made
    shown = repr(keys) + repr(RecoveryKeys("s", b"secret-store", b"secret-unit"))

    assert "key" not in shown
    assert WORDS not in repr(NewOfficer("x", "X", WORDS))
    assert code not in shown


def test_the_last_to_unlock_is_listed_first(made):
    vault, keys, _ = made
    vault.add_officer(keys, NewOfficer("budi", "Budi Santoso", OTHER_WORDS))
    vault.unlock("rian", WORDS)
    vault._tries._clock.now += 60
    vault.unlock("budi", OTHER_WORDS)

    assert [each.officer_id for each in vault.officers()] == ["budi", "rian"]


def test_wrong_tries_cost_a_growing_delay_that_a_restart_does_not_shorten(made, path):
    vault, _, _ = made
    clock = vault._tries._clock
    waits = []
    for _ in range(12):
        clock.now += vault.wait_seconds("rian")
        with pytest.raises(UserError):
            vault.unlock("rian", "salah salah salah")
        waits.append(Vault.open(path, clock=clock).wait_seconds("rian"))

    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300]


def test_while_waiting_not_even_the_right_secret_is_tried(made):
    vault, _, _ = made
    for _ in range(3):
        with pytest.raises(UserError):
            vault.unlock("rian", "salah salah salah")
    with pytest.raises(UserError) as caught:
        vault.unlock("rian", WORDS)
    assert (caught.value.code, caught.value.params) == ("secret-wait", {"seconds": 1})

    vault._tries._clock.now += 1

    vault.unlock("rian", WORDS)
    assert vault.wait_seconds("rian") == 0


def test_a_full_disk_does_not_keep_anybody_out(made, monkeypatch, caplog):
    vault, keys, _ = made

    def full(*_args, **_kwargs):
        raise Unavailable("disk-full")

    monkeypatch.setattr("brata_desktop.store.tries.replace_file", full)

    assert vault.unlock("rian", WORDS) == keys
    assert "wrong tries are not remembered" in caplog.text


@pytest.mark.parametrize("secret", ["pendek", "Rian Saputra", "nrp 87654321 saya"])
def test_a_weak_first_secret_writes_nothing(path, secret):
    with pytest.raises(InvalidInput) as caught:
        Vault.create(path, NewOfficer("r", "Rian Saputra", secret, nrp="87654321"), cost=CHEAP)

    assert caught.value.field == "secret"
    assert not path.exists()
