"""Reading packets: look first, then take, any number of times and in any order.

A packet is taken batch by batch, each in a transaction of its own, so that a save made meanwhile
has its turn. Nothing of it is used before its outside, its writer and its operation were judged;
nothing of a batch before the batch's mark was verified. Revisions are no receipts.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.revision import Revision
from brata_desktop.services import laptop_keys, parcels, stick_posts, testimony
from brata_desktop.services.desk import Desk
from brata_desktop.services.enrolled import Circle, circle_of
from brata_desktop.services.packet_intake import Intake
from brata_desktop.services.packet_report import PacketReport
from brata_desktop.services.syncing import read_sealed
from brata_desktop.store.store import Work
from brata_desktop.sync.packet_file import Content, Examined, NotForUs, examine
from brata_desktop.sync.packet_stream import Batch, Cut, read_batches


def finish(steps: Generator[None, None, PacketReport]) -> PacketReport:
    """Take all steps at once; return their answer."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            report: PacketReport = end.value
            return report


def inspect_in_steps(desk: Desk, file: Path) -> Generator[None, None, PacketReport]:
    """Tell what reading a packet would bring; the answer is the generator's return value.

    Raises:
        InvalidInput: `packet-form`, `packet-damaged`, `packet-content`, `packet-signer`,
            `packet-operation`, `packet-newer`, `packet-too-large` or `packet-cut`.
        NotAllowed: `packet-revoked` or `sync-not-enrolled`.
        Unavailable: `file-unreadable`.
    """
    report, trial = yield from _survey(desk, examine(file))
    yield from trial.try_out()
    return report


def read_in_steps(
    desk: Desk, file: Path, parcel_folder: Path
) -> Generator[None, None, PacketReport]:
    """Take a packet into the store; the answer is the generator's return value.

    A packet for others is kept whole, to be handed on.

    Raises:
        BrataError: As `inspect_in_steps`; nothing of the packet was taken then, unless the disk
            is in the way: what was taken stays, and reading again goes on.
    """
    packet = examine(file)
    # Everything is read once before anything is taken: a byte that was changed near the end of a
    # packet refuses its beginning too.
    report, _ = yield from _survey(desk, packet)
    if not report.is_readable:
        if packet.is_cut:
            raise InvalidInput("file", "packet-cut", file=file.name)
        parcels.keep(parcel_folder, packet)
        return report
    report = PacketReport(file.name, is_cut=packet.is_cut)
    intake = Intake(desk, report)
    with _batches(desk, packet, report) as batches:
        for batch in batches:
            intake.take(batch)
            yield
    yield from _receive(desk, report)
    yield from intake.sum_up()
    return report


def _survey(desk: Desk, packet: Examined) -> Generator[None, None, tuple[PacketReport, Intake]]:
    report = PacketReport(packet.path.name, is_cut=packet.is_cut)
    # A desk of its own, whose memory forgets what was only tried.
    trial = Intake(replace(desk, _memory={}), report)
    try:
        with _batches(desk, packet, report) as batches:
            for batch in batches:
                with desk.store.reading() as work:
                    trial.sort(work, batch)
                yield
    except NotForUs:
        report.is_readable = False
    return report, trial


def _receive(desk: Desk, report: PacketReport) -> Generator[None, None, None]:
    """Turn into receipts what witnesses said and what is here now."""
    added = 1
    while added:
        with desk.store.transaction() as work:
            added = testimony.advance(work)
            _remember(desk, work, report)
            work.commit()
        report.received += added
        yield


def _remember(desk: Desk, work: Work, report: PacketReport) -> None:
    own = circle_of(desk, work).own
    opening = report.opening
    if opening is not None and not report.is_cut and own.is_desk and opening.feed != own.feed:
        stick_posts.remember(work, opening)


@contextmanager
def _batches(desk: Desk, packet: Examined, report: PacketReport) -> Iterator[Iterator[Batch]]:
    with desk.store.reading() as work:
        private_key = laptop_keys.of_store(work).seal_key
    with Content(packet.path, private_key) as content:
        yield _judged(desk, packet, content, report)


def _judged(
    desk: Desk, packet: Examined, content: Content, report: PacketReport
) -> Iterator[Batch]:
    """Yield the batches once the packet's writer was judged."""
    batches, is_ended = read_batches(content), True
    try:
        first = next(batches)
        with desk.store.reading() as work:
            _judge(desk, work, first, report)
        yield first
        yield from batches
    except Cut:
        is_ended = False
    if packet.is_cut and report.opening is None:
        raise InvalidInput("file", "packet-cut", file=packet.path.name)
    if content.is_whole() == packet.is_cut or (not is_ended and not packet.is_cut):
        # The outside says one thing and the inside another: somebody changed one of them.
        raise InvalidInput("file", "packet-damaged", file=packet.path.name)


def _judge(desk: Desk, work: Work, first: Batch, report: PacketReport) -> None:
    opening = first.opening
    circle: Circle = circle_of(desk, work, _introduced(first))
    circle.own  # noqa: B018 - refuses a laptop that is not enrolled
    report.signer = circle.require_signer(opening.credential, opening.feed)
    if opening.operation != desk.operation:
        raise InvalidInput(
            "file", "packet-operation", found=opening.operation, known=desk.operation
        )
    report.opening = opening


def _introduced(batch: Batch) -> Sequence[Revision]:
    rows: Iterable[Revision | None] = map(read_sealed, batch.common)
    return [row for row in rows if row is not None]
