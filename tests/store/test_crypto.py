"""What is wrapped or signed opens and verifies with the right key only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.store import crypto


@given(st.binary(max_size=80), st.binary(max_size=40))
def test_what_is_wrapped_opens_again(content, place):
    key = crypto.random_key()

    assert crypto.unwrap(key, crypto.wrap(key, content, place), place) == content


@given(st.binary(min_size=32, max_size=32), st.integers(min_value=0))
def test_a_flipped_bit_another_key_and_another_place_open_nothing(content, choice):
    key = crypto.random_key()
    wrapped = crypto.wrap(key, content, b"here")
    at = choice % (len(wrapped) * 8)
    flipped = bytearray(wrapped)
    flipped[at // 8] ^= 1 << at % 8
    wrong = [(key, bytes(flipped), b"here"), (key, wrapped, b"there")]
    for attempt in [*wrong, (crypto.random_key(), wrapped, b"here"), (key, b"", b"here")]:
        with pytest.raises(crypto.WrongKey):
            crypto.unwrap(*attempt)


def test_signatures_are_of_one_key_and_one_message():
    key = crypto.random_key()
    public, signature = crypto.public_key(key), crypto.sign(key, b"digest")

    assert crypto.is_signed_by(public, signature, b"digest")
    assert not crypto.is_signed_by(public, signature, b"digesT")
    assert not crypto.is_signed_by(crypto.public_key(crypto.random_key()), signature, b"digest")
    assert not crypto.is_signed_by(b"short", signature, b"digest")


def test_signing_follows_rfc_8032():
    """Test 1 of section 7.1, so that another program can verify what we sign."""
    key = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    signature = (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
        "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )

    assert crypto.public_key(key).hex() == public
    assert crypto.sign(key, b"").hex() == signature
