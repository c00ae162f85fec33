"""The key file survives crashes, damage and a full disk."""

import random
import signal
import subprocess
import sys
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.key_file import decode_keys, encode_keys, read_keys, write_keys
from brata_desktop.store.layout import twin_of
from brata_desktop.store.slots import NewOfficer
from brata_desktop.store.vault import Vault
from tests.data_folder import CHEAP

WORDS = "empat kuda makan rumput"


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    path = tmp_path_factory.mktemp("keys") / "keys.json"
    Vault.create(path, NewOfficer("rian", "Rian Saputra", WORDS), cost=CHEAP)
    return path


@pytest.fixture
def path(sound, tmp_path):
    target = tmp_path / "keys.json"
    for each in (target, twin_of(target)):
        each.write_bytes(sound.read_bytes())
    return target


def test_what_is_written_is_read(path):
    keys = read_keys(path)

    assert decode_keys(encode_keys(keys)) == keys


@given(st.data())
@settings(max_examples=200)
def test_no_damage_goes_unnoticed(sound, data):
    content = sound.read_bytes()
    if data.draw(st.booleans()):
        damaged = content[: data.draw(st.integers(0, len(content) - 1))]
    else:
        at = data.draw(st.integers(0, len(content) * 8 - 1))
        changed = bytearray(content)
        changed[at // 8] ^= 1 << at % 8
        damaged = bytes(changed)

    try:
        assert decode_keys(damaged) == decode_keys(content)
    except (ValueError, Unavailable):
        return


def test_a_damaged_file_falls_back_to_its_twin(path):
    expected = read_keys(path)
    path.write_bytes(path.read_bytes()[:300])

    assert read_keys(path) == expected
    assert Vault.open(path).unlock("rian", WORDS).officer_id == "rian"


def test_a_missing_file_falls_back_to_its_twin(path):
    expected = read_keys(path)
    path.unlink()

    assert read_keys(path) == expected


def test_two_damaged_files_are_said_with_advice(path):
    path.write_bytes(b"")
    twin_of(path).write_bytes(b"{")
    with pytest.raises(Unavailable) as caught:
        read_keys(path)

    assert caught.value.code == "keys-damaged"
    assert "backup" in str(caught.value)


def test_missing_keys_are_an_error_of_their_own(tmp_path):
    with pytest.raises(Unavailable) as caught:
        read_keys(tmp_path / "keys.json")

    assert caught.value.code == "keys-missing"


def test_keys_of_a_newer_program_are_refused_with_advice(path):
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":2', 1))
    with pytest.raises(Unavailable) as caught:
        read_keys(path)

    assert caught.value.code == "keys-newer"


def test_a_cost_that_would_exhaust_the_laptop_is_damage(path):
    keys = read_keys(path)
    slot = keys.slots[0]
    greedy = type(slot.cost)(memory_kib=1 << 30, passes=3, lanes=1)
    changed = type(slot)(**{f: getattr(slot, f) for f in slot.__struct_fields__} | {"cost": greedy})
    with pytest.raises(ValueError, match="cost"):
        decode_keys(encode_keys(keys.with_slot(changed)))


_WRITER = """
    import sys
    from pathlib import Path
    from brata_desktop.store.key_file import read_keys
    from brata_desktop.store.vault import Vault
    path = Path(sys.argv[1])
    vault = Vault.open(path)
    print("ready", flush=True)
    for number in range(10_000):
        vault.rename("rian", f"Rian {number}" + " " * (number % 3000), "Brigadir")
        print(number, flush=True)
"""


@pytest.mark.slow
def test_kill_at_random_moments_leaves_keys_that_open(path):
    """The twin protocol: whatever was being written, what had been reported written is there."""
    choice = random.Random(7)  # noqa: S311
    for _ in range(12):
        writer = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(_WRITER), str(path)],
            stdout=subprocess.PIPE,
            text=True,
        )
        reported = -1
        writer.stdout.readline()
        for _ in range(choice.randrange(1, 40)):
            reported = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().split()
        writer.stdout.close()
        writer.wait()
        reported = int(rest[-1]) if rest else reported

        vault = Vault.open(path)
        assert int(vault.officers()[0].display_name.split()[1]) >= reported
        assert vault.unlock("rian", WORDS).officer_id == "rian"


def test_a_full_disk_leaves_the_old_keys(path):
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    old = read_keys(path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(Unavailable) as caught:
            write_keys(path, old.without_slot("rian"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert caught.value.code == "disk-full"
    assert read_keys(path) == old
    assert sorted(each.name for each in path.parent.iterdir()) == ["keys.json", "keys.json.bak"]
