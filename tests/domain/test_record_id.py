"""Ids of records: bound to their creator, and apart however fast they are made."""

from uuid import UUID

import uuid_utils

from brata_desktop.domain.record_id import bind_record_id, is_creator

RAHMAN = "5f0a6a3e-0000-7000-8000-000000000001"
SITI = "5f0a6a3e-0000-7000-8000-000000000002"
MANY = 20_000
"""Made in some tens of milliseconds: hundreds in each."""


def test_ids_of_one_millisecond_are_apart():
    made = {bind_record_id(str(uuid_utils.uuid7()), RAHMAN) for _ in range(MANY)}

    assert len(made) == MANY


def test_neighbours_that_differ_in_the_last_bit_are_apart():
    first = UUID(str(uuid_utils.uuid7())).int
    made = {bind_record_id(str(UUID(int=first ^ bit)), RAHMAN) for bit in range(256)}

    assert len(made) == 256


def test_id_stays_a_uuid7_of_its_millisecond():
    fresh = UUID(str(uuid_utils.uuid7()))

    bound = UUID(bind_record_id(str(fresh), RAHMAN))

    assert (bound.version, bound.variant) == (7, fresh.variant)
    assert bound.bytes[:6] == fresh.bytes[:6]


def test_id_tells_its_creator():
    record = bind_record_id(str(uuid_utils.uuid7()), RAHMAN)

    assert is_creator(record, RAHMAN)
    assert not is_creator(record, SITI)
