"""A packet's content batch by batch, with outside and inside compared at its end."""

from collections.abc import Iterator
from contextlib import contextmanager

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.sync.packet_file import Content, Examined
from brata_desktop.sync.packet_stream import Batch, Cut, read_batches


@contextmanager
def opened(packet: Examined, private_key: str) -> Iterator[Iterator[Batch]]:
    """Decrypt a packet; yields its batches, each once its mark was verified.

    Whose packet it is and whether that laptop may write one is to be judged at the first batch.

    Args:
        packet: Its outside, which was examined.
        private_key: The reader's key.

    Raises:
        InvalidInput: While batches are taken: as `read_batches`; `packet-cut` when nothing of a
            packet that was cut can be read, `packet-damaged` when its outside says one thing and
            its inside another.
        NotForUs, Unavailable: As `Content.read`.
    """
    with Content(packet.path, private_key) as content:
        yield _checked(packet, content)


def _checked(packet: Examined, content: Content) -> Iterator[Batch]:
    is_begun, is_ended = False, True
    try:
        for batch in read_batches(content):
            is_begun = True
            yield batch
    except Cut:
        is_ended = False
    if packet.is_cut and not is_begun:
        raise InvalidInput("file", "packet-cut", file=packet.path.name)
    if content.is_whole() == packet.is_cut or (not is_ended and not packet.is_cut):
        # Somebody changed one of them.
        raise InvalidInput("file", "packet-damaged", file=packet.path.name)
