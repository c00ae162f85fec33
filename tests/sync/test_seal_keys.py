"""Keys of packets in the forms of age and of certificates."""

import pyrage
import pytest

from brata_desktop.sync import seal_keys

# Made with the age program: a key and the recipient it prints for it.
PRIVATE = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"


def test_the_text_is_that_of_age():
    public = seal_keys.public_seal_key(PRIVATE)

    assert len(public) == 32
    assert str(seal_keys.recipient(public)) == RECIPIENT


@pytest.mark.parametrize("_", range(20))
def test_what_is_encrypted_to_a_public_key_opens_with_its_private_one(_):
    private = seal_keys.new_seal_key()
    sealed = pyrage.encrypt(b"isi", [seal_keys.recipient(seal_keys.public_seal_key(private))])

    assert pyrage.decrypt(sealed, [seal_keys.identity(private)]) == b"isi"
