"""The stream inside a packet: what a mark covers is handed out, in order, and nothing else."""

import io
import random
from contextlib import suppress
from hashlib import sha256
from itertools import pairwise

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.revision import Header, seal
from brata_desktop.store import crypto
from brata_desktop.store.codec import pack_body
from brata_desktop.sync import packet_stream
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.packet_records import (
    Chunk,
    Credential,
    Kind,
    LineHead,
    Opening,
    Run,
    decode_chunk,
    decode_run,
    decode_sealed,
    encode,
    encode_chunk,
    encode_run,
    encode_sealed,
    frame,
    vouching_digest,
)
from brata_desktop.sync.packet_stream import Cut, Stream, read_batches

KEY, UNIT = bytes(32), bytes([7]) * 32
CREDENTIAL = Credential(
    device="d",
    unit_key=crypto.public_key(UNIT),
    laptop_key=crypto.public_key(KEY),
    vouching=crypto.sign(UNIT, vouching_digest("d", crypto.public_key(KEY))),
)
OPENING = Opening(
    v=1, operation="OMB", feed="BJM/07", to=("hub",), count=1, made_at="", credential=CREDENTIAL,
    incarnations=("i",), places={"BJM/07": 3},
)  # fmt: skip
HEAD = LineHead(line="BJM/07", seq=2, chain=bytes(32), durable=1, hub_ms=5, credential=CREDENTIAL)


def sign(digest):
    return crypto.sign(KEY, digest)


def revision(number, kind="incident", feed="BJM/07"):
    header = Header(
        device="d", n=number, previous=b"", feed=feed, record=f"r{number}", kind=kind, parents=(),
        officer="o", key="k", at="2024-01-31T20:47:00+08:00",
    )  # fmt: skip
    payload = {"doc": {"what": f"Kejadian {number}"}}
    made = seal(header, pack_body(payload), payload, sign)
    return Sealed(made.stored_header, made.body)


ROWS = [revision(number) for number in range(1, 41)]
COMMON = [revision(90, "certificate", "0")]
PHOTO = random.Random(2).randbytes(90_000)  # noqa: S311 - repeatable
CHUNKS = [
    Chunk(sha256(PHOTO).digest(), len(PHOTO), at, PHOTO[at * 32_768 : (at + 1) * 32_768])
    for at in range(3)
]


def records():
    yield from ((Kind.REVISION, encode_sealed(row)) for row in ROWS)
    yield Kind.RUN, encode_run(Run("BJM/07", 1, (bytes(32), bytes([1]) * 32)))
    yield Kind.HEAD, encode(HEAD)
    yield from ((Kind.CHUNK, encode_chunk(chunk)) for chunk in CHUNKS)


def packed(records_=None, opening=OPENING):
    stream = Stream(opening, COMMON, records() if records_ is None else records_, sign)
    parts = []
    while piece := stream.read(1_000):
        parts.append(piece)
    return b"".join(parts)


PACKED = packed()
PLAIN = zstandard.ZstdDecompressor().decompressobj().decompress(PACKED)


def read(content):
    """Return the rows handed out and how it ended: whole, cut or refused."""
    found = []
    try:
        for batch in read_batches(io.BytesIO(content)):
            found += [*batch.common, *batch.revisions, *batch.chunks, *batch.heads, *batch.runs]
    except Cut:
        return found, "cut"
    except InvalidInput as error:
        return found, error.code
    return found, "whole"


EVERYTHING, _ = read(PACKED)


def plain(content):
    return zstandard.ZstdCompressor(level=1).compress(content)


def test_what_was_written_is_read():
    found, end = read(PACKED)

    assert end == "whole"
    expected = [*COMMON, *ROWS, *CHUNKS, HEAD, Run("BJM/07", 1, (bytes(32), bytes([1]) * 32))]
    assert len(found) == len(expected)
    assert all(each in found for each in expected)


def test_the_manifest_counts():
    *_, last = read_batches(io.BytesIO(PACKED))

    assert last.manifest.lines == {"BJM/07": 40}
    assert last.manifest.counts["CHUNK"] == 3


def boundaries():
    place, found = 0, []
    while place < len(PLAIN):
        found.append(place)
        place += 5 + int.from_bytes(PLAIN[place + 1 : place + 5], "big")
    return found


@pytest.mark.parametrize("place", boundaries())
def test_cut_at_a_record_the_good_prefix_is_what_marks_cover(place):
    found, end = read(plain(PLAIN[:place]))

    assert end == "cut"
    assert found == EVERYTHING[: len(found)]
    marks = [at for at in boundaries() if PLAIN[at] == Kind.MARK and at < place]
    assert bool(found) == bool(marks)


@given(st.integers(0, len(PACKED) - 1))
def test_cut_anywhere_nothing_unmarked_comes_out(size):
    found, end = read(PACKED[:size])

    assert found == EVERYTHING[: len(found)]
    # The last bytes only say that nothing follows.
    assert end == "cut" or found == EVERYTHING


@given(st.data())
def test_a_changed_byte_never_comes_out(data):
    content = bytearray(PLAIN)
    content[data.draw(st.integers(0, len(PLAIN) - 1))] ^= data.draw(st.integers(1, 255))

    found, end = read(plain(bytes(content)))

    assert end != "whole"
    assert found == EVERYTHING[: len(found)]


@given(st.data())
def test_bytes_changed_under_the_compression_never_come_out(data):
    content = bytearray(PACKED)
    content[data.draw(st.integers(0, len(PACKED) - 1))] ^= data.draw(st.integers(1, 255))

    found, end = read(bytes(content))

    # A bit of zstd's own that means nothing may change; what comes out may not.
    assert found == EVERYTHING[: len(found)]
    assert end != "whole" or len(found) == len(EVERYTHING)


def test_records_cannot_be_left_out_or_moved():
    places = [*boundaries(), len(PLAIN)]
    frames = [PLAIN[a:b] for a, b in pairwise(places)]
    without, swapped = frames[:5] + frames[6:], [*frames[:5], frames[6], frames[5], *frames[7:]]

    for changed in (without, swapped):
        assert read(plain(b"".join(changed)))[1] == "packet-content"


def test_what_follows_the_manifest_is_refused():
    assert read(plain(PLAIN + frame(Kind.REVISION, b"x")))[1] == "packet-content"


def test_a_bomb_is_not_unpacked():
    bomb = plain(PLAIN + bytes([Kind.REVISION]) + (2**32 - 1).to_bytes(4, "big") + bytes(10**8))

    assert read(bomb)[1] == "packet-content"


def test_a_window_that_takes_all_memory_is_refused():
    parameters = zstandard.ZstdCompressionParameters(window_log=27, enable_ldm=True)
    wide = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    content = wide.compress(PLAIN) + wide.flush()

    assert read(content) == ([], "packet-content")


def test_too_many_are_refused(monkeypatch):
    monkeypatch.setattr(packet_stream, "REVISIONS_MAX", 10)

    assert read(PACKED)[1] == "packet-too-large"


def test_what_no_mark_covers_does_not_pile_up(monkeypatch):
    monkeypatch.setattr(packet_stream, "UNMARKED_BYTES_MAX", 20_000)

    assert read(PACKED)[1] == "packet-content"


def test_a_newer_format_is_named():
    assert read(packed(opening=msgspec.structs.replace(OPENING, v=2)))[1] == "packet-newer"


@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_clear_way(content):
    assert read(content)[1] in ("cut", "packet-content")
    assert read(plain(content))[1] in ("cut", "packet-content")


@given(st.binary(max_size=120), st.sampled_from([decode_sealed, decode_chunk, decode_run]))
def test_any_record_is_read_or_refused(content, decode):
    with suppress(InvalidInput):
        assert decode(content)


def test_an_erased_revision_travels_with_its_digest():
    row = Sealed(ROWS[0].header, b"", sha256(ROWS[0].body).digest())

    assert decode_sealed(encode_sealed(row)) == row
    assert row.hash == ROWS[0].hash
