"""Packets that were damaged on purpose, the same ones at each run."""

import random
from hashlib import sha256

import pyrage
import zstandard

from brata_desktop.sync.packet_file import HEAD_BYTES, MAGIC
from brata_desktop.sync.packet_records import Kind
from brata_desktop.sync.seal_keys import identity, recipient

_WAYS = ("outside", "outside", "cut", "head", "frames", "frames", "plain", "squeezed", "long")
_PIECES = (b"", b"\x00", b"\xff" * 9, b"{}", b"null", b"[[", b"\x06", b"\x01\xff\xff\xff\xff")


def wrapped(content: bytes, public: bytes) -> bytes:
    """Return content as a packet whose outside fits it: only the inside can give it away."""
    sealed = pyrage.encrypt(content, [recipient(public)])
    return MAGIC + len(sealed).to_bytes(8, "big") + sha256(sealed).digest() + sealed


def unwrapped(packet: bytes, private: str) -> bytes:
    """Return a packet's stream, unpacked."""
    packed = pyrage.decrypt(packet[HEAD_BYTES:], [identity(private)])
    return zstandard.ZstdDecompressor().decompressobj().decompress(packed)


def frames_of(plain: bytes) -> list[bytes]:
    """Return the records of a stream."""
    place, found = 0, []
    while place < len(plain):
        length = 5 + int.from_bytes(plain[place + 1 : place + 5], "big")
        found.append(plain[place : place + length])
        place += length
    return found


def mutated(packet: bytes, private: str, public: bytes, rng: random.Random) -> bytes:
    """Return a damaged packet: outside, inside, records moved, copied or forged, or cut."""
    way = rng.choice(_WAYS)
    if way == "outside":
        return _damaged(packet, rng)
    if way == "cut":
        return packet[: rng.randrange(len(packet))]
    if way == "head":
        return _damaged(packet[:HEAD_BYTES], rng) + packet[HEAD_BYTES:]
    plain = unwrapped(packet, private)
    if way == "frames":
        plain = b"".join(_shuffled(frames_of(plain), rng))
    elif way == "plain":
        plain = _damaged(plain, rng)
    elif way == "long":
        plain += bytes([rng.choice(list(Kind))]) + rng.randbytes(4)
        plain += bytes(rng.choice((0, 10, 10_000_000)))
    packed = zstandard.ZstdCompressor(level=1).compress(plain)
    return wrapped(_damaged(packed, rng) if way == "squeezed" else packed, public)


def _shuffled(frames: list[bytes], rng: random.Random) -> list[bytes]:
    made = list(frames)
    for _ in range(rng.randint(1, 4)):
        at, other = rng.randrange(len(made)), rng.randrange(len(made))
        match rng.randrange(4):
            case 0:
                made[at], made[other] = made[other], made[at]
            case 1:
                made.insert(at, made[other])
            case 2 if len(made) > 1:
                del made[at]
            case _:
                made[at] = bytes([rng.choice(list(Kind))]) + made[at][1:]
    return made


def _damaged(content: bytes, rng: random.Random) -> bytes:
    made = bytearray(content)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(made) + 1)
        made[at : at + rng.randint(0, 4)] = rng.choice(_PIECES)
    return bytes(made)
