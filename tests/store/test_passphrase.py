"""What is accepted as a secret."""

import pytest

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.store.passphrase import check_secret


@pytest.mark.parametrize(
    "secret",
    [
        "aaaaaaaaaaaa",
        "abababababab",
        "abcabcabcabcabc",
        "abcdefghijklm",
        "mlkjihgfedcba",
        "123456789012",
        "password1234",
        "qwertyuiop12",
        "Rahasia Rahasia",
        "BRATA DESKTOP",
        "Rian  Saputra1",
        "saputra rian 7",
        "kunci 87654321",
    ],
)
def test_obvious_secrets_are_refused(secret):
    with pytest.raises(InvalidInput) as caught:
        check_secret(secret, names=("Rian Saputra", "87654321"))

    assert caught.value.code == "passphrase-obvious"


def test_short_secrets_are_refused():
    with pytest.raises(InvalidInput) as caught:
        check_secret("sebelas hrf")

    assert caught.value.code == "passphrase-too-short"


@pytest.mark.parametrize(
    "secret",
    [
        "empat kuda makan rumput",
        "hujan di indonesia timur selalu lama",
        "Rian suka kopi hitam pagi hari",
        "x9$Lq2!vTz0&",
    ],
)
def test_words_that_do_not_belong_together_are_accepted(secret):
    check_secret(secret, names=("Rian Saputra", "87654321", ""))
