"""Reading packets: look first, then take, any number of times and in any order.

The stick is read beside the store, however slow it is; a packet is taken batch by batch, each in a
transaction of its own, so that a save made meanwhile has its turn. Nothing of it is used before its
outside, its writer and its operation were judged; nothing of a batch before the batch's mark was
verified. Revisions are no receipts.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.revision import Revision
from brata_desktop.services import laptop_keys, parcels, stick_posts, testimony
from brata_desktop.services.desk import Desk
from brata_desktop.services.enrolled import HUB_LABEL, Circle, circle_of
from brata_desktop.services.packet_intake import Intake
from brata_desktop.services.packet_report import PacketReport
from brata_desktop.services.syncing import read_sealed
from brata_desktop.services.turns import Turns
from brata_desktop.store.store import Work
from brata_desktop.sync.packet_file import Examined, NotForUs, examine
from brata_desktop.sync.packet_opening import opened
from brata_desktop.sync.packet_records import HUB, Opening
from brata_desktop.sync.packet_stream import Batch


def inspect(desk: Desk, file: Path) -> Turns[PacketReport]:
    """Tell what reading a packet would bring.

    Raises:
        InvalidInput: `packet-form`, `packet-damaged`, `packet-content`, `packet-signer`,
            `packet-operation`, `packet-newer`, `packet-too-large` or `packet-cut`.
        NotAllowed: `packet-revoked` or `sync-not-enrolled`.
        Unavailable: `file-unreadable`.
    """
    report, trial = yield from _survey(desk, examine(file))
    yield from trial.try_out()
    return report


def read(desk: Desk, file: Path, parcel_folder: Path) -> Turns[PacketReport]:
    """Take a packet into the store. A packet for others is kept whole, to be handed on.

    So is one of a store that was put back or copied, until the hub has heard of it: the hub keeps
    aside what such a store wrote, whoever brings it, unless the packet itself introduces it.

    Raises:
        BrataError: As `inspect`; nothing of the packet was taken then, unless the disk is in the
            way: what was taken stays, and reading again goes on.
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
    yield from _each(desk, packet, report, intake.take)
    yield from _receive(desk, report)
    yield from intake.sum_up()
    if not packet.is_cut and (yield partial(_introduces, desk, report.opening)):
        parcels.keep(parcel_folder, packet)
    return report


def _introduces(desk: Desk, opening: Opening | None) -> bool:
    """Tell whether a packet for the hub is of a store that began after its laptop was let in."""
    if opening is None or HUB not in opening.to or len(opening.incarnations) == 1:
        return False
    with desk.store.reading() as work:
        return not work.sync.is_heard_of(opening.incarnations[0])


def _survey(desk: Desk, packet: Examined) -> Turns[tuple[PacketReport, Intake]]:
    report = PacketReport(packet.path.name, is_cut=packet.is_cut)
    # A desk of its own, whose memory forgets what was only tried.
    trial = Intake(replace(desk, _memory={}), report)
    try:
        yield from _each(desk, packet, report, trial.sort)
    except NotForUs:
        report.is_readable = False
    return report, trial


def _each(
    desk: Desk, packet: Examined, report: PacketReport, take: Callable[[Batch], None]
) -> Turns[None]:
    """Take every batch of a packet, its writer judged before the first one."""
    private_key = yield partial(_seal_key, desk)
    with opened(packet, private_key) as batches:
        for batch in batches:
            if report.opening is None:
                yield partial(_judge, desk, batch, report)
            yield partial(take, batch)


def _receive(desk: Desk, report: PacketReport) -> Turns[None]:
    """Turn into receipts what witnesses said and what is here now."""
    while (yield partial(_advance, desk, report)):
        pass


def _advance(desk: Desk, report: PacketReport) -> int:
    with desk.store.transaction() as work:
        added = testimony.advance(work)
        _remember(desk, work, report)
        work.commit()
    report.received += added
    return added


def _remember(desk: Desk, work: Work, report: PacketReport) -> None:
    own = circle_of(desk, work).own
    opening = report.opening
    if opening is not None and not report.is_cut and own.is_desk and opening.feed != own.feed:
        stick_posts.remember(work, opening)


def _seal_key(desk: Desk) -> str:
    with desk.store.reading() as work:
        return laptop_keys.of_store(work).seal_key


def _judge(desk: Desk, first: Batch, report: PacketReport) -> None:
    with desk.store.reading() as work:
        _check_writer(desk, work, first, report)


def _check_writer(desk: Desk, work: Work, first: Batch, report: PacketReport) -> None:
    opening = first.opening
    circle: Circle = circle_of(desk, work, _introduced(first))
    circle.own  # noqa: B018 - refuses a laptop that is not enrolled
    report.signer = circle.require_signer(opening.credential, opening.feed)
    # A hub that takes laptops of any operation names none.
    is_any = not opening.operation and report.signer == HUB_LABEL
    if opening.operation != desk.operation and not is_any:
        raise InvalidInput(
            "file", "packet-operation", found=opening.operation, known=desk.operation
        )
    report.opening = opening


def _introduced(batch: Batch) -> Sequence[Revision]:
    rows: Iterable[Revision | None] = map(read_sealed, batch.common)
    return [row for row in rows if row is not None]
