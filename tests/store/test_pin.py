"""The PIN of a locked session."""

import pytest

from brata_desktop.domain.errors import InvalidInput, UserError
from brata_desktop.store.crypto import KdfCost
from brata_desktop.store.pin import PinTries, check_pin, hash_pin

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)


def test_a_pin_fits_its_own_text_only():
    hashed = hash_pin("408213", CHEAP)

    assert check_pin("408213", hashed)
    assert not check_pin("408214", hashed)
    assert not check_pin("408213", "damaged")
    assert "408213" not in hashed


@pytest.mark.parametrize("pin", ["000000", "999999", "123456", "654321", "890123", "098765"])
def test_pins_that_everybody_tries_first_are_refused(pin):
    with pytest.raises(InvalidInput) as caught:
        hash_pin(pin, CHEAP)

    assert caught.value.code == "pin-obvious"


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "４０８２１３"])
def test_a_pin_has_six_plain_digits(pin):
    with pytest.raises(InvalidInput) as caught:
        hash_pin(pin, CHEAP)

    assert caught.value.code == "pin-form"


def test_wrong_pins_cost_a_growing_delay_that_a_right_one_ends():
    now = [0.0]
    tries, hashed = PinTries(lambda: now[0]), hash_pin("408213", CHEAP)
    for expected in (0, 0, 1, 2, 4):
        with pytest.raises(UserError) as caught:
            tries.check("rian", "111222", hashed)
        assert caught.value.code == "pin-wrong"
        assert tries.wait_seconds("rian") == expected
        now[0] += expected
    with pytest.raises(UserError):
        tries.check("rian", "111222", hashed)
    with pytest.raises(UserError) as caught:
        tries.check("rian", "408213", hashed)
    assert caught.value.code == "secret-wait"

    now[0] += 8
    tries.check("rian", "408213", hashed)

    assert tries.wait_seconds("rian") == 0
