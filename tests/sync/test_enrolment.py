"""Requests and answers: what was written is read, what was changed is refused."""

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.store import crypto
from brata_desktop.sync.enrolment import (
    CommonRow,
    EnrolAnswer,
    EnrolRequest,
    HubAddress,
    key_code,
    read_answer,
    read_request,
    write_answer,
    write_request,
)

KEY = bytes(range(32))
PUBLIC = crypto.public_key(KEY)
REQUEST_ = EnrolRequest(
    device="00000000-0000-0000-0000-000000000001",
    incarnations=("00000000-0000-0000-0000-000000000002",),
    label="Pos 07 Kelayan",
    feed="BJM/07",
    wants_desk=False,
    unit_key=PUBLIC,
    seal_key=bytes(32),
    signing_request="-----BEGIN CERTIFICATE REQUEST-----",
    program="0.1.0",
)
ANSWER_ = EnrolAnswer(
    device=REQUEST_.device,
    root_key=PUBLIC,
    hub_seal_key=bytes(32),
    address=HubAddress(host="hub.contoh", port=5432, database="brata", login="d_1"),
    authority="PEM",
    certificate="PEM",
    common=(CommonRow(header=b"h", body=b"b"),),
)


def sign(message):
    return crypto.sign(KEY, message)


def verify(key, signature, message):
    return crypto.is_signed_by(key, signature, message)


def test_what_was_written_is_read():
    assert read_request(write_request(REQUEST_, sign), verify) == REQUEST_
    assert read_answer(write_answer(ANSWER_, sign), verify) == ANSWER_


def test_one_is_not_taken_for_the_other():
    with pytest.raises(InvalidInput):
        read_answer(write_request(REQUEST_, sign), verify)


def test_who_does_not_hold_the_key_is_refused():
    with pytest.raises(InvalidInput):
        read_request(write_request(REQUEST_, lambda _: bytes(64)), verify)


@pytest.mark.parametrize("feed", ["", "BJM", "0", "keys:BJM/07"])
def test_a_request_names_a_post(feed):
    request = msgspec.structs.replace(REQUEST_, feed=feed)

    with pytest.raises(InvalidInput):
        read_request(write_request(request, sign), verify)


@given(st.data())
def test_a_changed_byte_is_noticed(data):
    file = bytearray(write_answer(ANSWER_, sign))
    place = data.draw(st.integers(0, len(file) - 1))
    file[place] ^= data.draw(st.integers(1, 255))

    with suppress(InvalidInput):
        # Some bytes mean the same in JSON, such as a letter of an escape.
        assert read_answer(bytes(file), verify) == ANSWER_


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_with_a_reason(data):
    with pytest.raises(InvalidInput):
        read_request(data, verify)


def test_the_code_of_a_key_is_short_and_its_own():
    assert len(key_code(PUBLIC)) == 19
    assert key_code(PUBLIC) != key_code(bytes(32))
