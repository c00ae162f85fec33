"""Verbs about the hub: `enrol request|accept`, `packet write|inspect|read`, `sync`."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.error_messages import MESSAGES
from brata_desktop.domain.errors import InvalidInput, Unavailable

if TYPE_CHECKING:
    from brata_desktop.services.packet_report import PacketReport


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    enrol = verbs.add_group("enrol", help="ask a hub to enrol this laptop, and accept its answer")
    request = enrol.add_parser("request", help="write the request; it holds public keys only")
    request.add_argument("--out", type=Path, required=True, metavar="FILE")
    request.add_argument("--label", default="", metavar="TEXT", help="what the laptop is called")
    request.add_argument("--desk", action="store_true", help="to read and decide for units below")
    request.set_defaults(run=run_request)
    accept = enrol.add_parser("accept", help="accept the hub's answer, its code compared")
    accept.add_argument("file", type=Path, metavar="FILE")
    sure = accept.add_mutually_exclusive_group()
    sure.add_argument("--code", default="", metavar="CODE", help="as the Polda reads it out")
    sure.add_argument("--yes", action="store_true", help="it was compared already")
    accept.set_defaults(run=run_accept)

    packet = verbs.add_group("packet", help="carry records and receipts on a stick")
    write = packet.add_parser("write", help="write what waits, and answers for posts below")
    write.add_argument("--to", type=Path, required=True, metavar="DIR|FILE")
    write.add_argument("--for", dest="posts", action="append", default=[], metavar="POST")
    write.set_defaults(run=run_write)
    inspect = packet.add_parser("inspect", help="tell what reading a packet would bring")
    inspect.add_argument("file", type=Path, metavar="FILE")
    inspect.set_defaults(run=run_inspect)
    read = packet.add_parser("read", help="take a packet in; again changes nothing")
    read.add_argument("file", type=Path, metavar="FILE")
    read.add_argument("--dry-run", action="store_true", help="as packet inspect")
    read.set_defaults(run=run_read)

    verbs.add_parser("sync", help="one session with the hub").set_defaults(run=run_sync)


def run_request(context: Context, args: argparse.Namespace) -> None:
    """Write the enrolment request."""
    from brata_desktop.services import enrolment  # noqa: PLC0415 - SQLAlchemy, only when used

    if args.out.exists():
        raise Unavailable("packet-exists", file=args.out)
    session = context.session()
    content = enrolment.make_request(session.desk, context.paths, args.label, wants_desk=args.desk)
    enrolment.save(args.out, content)
    _say(context, {"file": str(args.out)}, f"{args.out}: hand it to the Polda")


def run_accept(context: Context, args: argparse.Namespace) -> None:
    """Accept the answer; its key's code is compared first."""
    from brata_desktop.services import enrolment  # noqa: PLC0415 - only when used

    session = context.session()
    data = enrolment.load(args.file)
    offer = enrolment.read_offer(session.desk, context.paths, data)
    if args.code and not enrolment.is_code_of(offer, args.code):
        raise InvalidInput("code", "enrol-code-wrong")
    if not (args.code or args.yes):
        raise InvalidInput("code", "enrol-code-needed", found=offer.code)
    enrolment.accept(session.desk, context.paths, offer)
    shown = {"label": offer.certificate.label, "feed": offer.certificate.feed, "code": offer.code}
    _say(context, shown, f"Enrolled as {offer.certificate.label} ({offer.certificate.feed})")


def run_write(context: Context, args: argparse.Namespace) -> None:
    """Write packets."""
    from brata_desktop.services import packet_writing, turns  # noqa: PLC0415 - only when used

    desk, folder = context.desk(), context.paths.parcels
    done = turns.finish(packet_writing.write(desk, args.to, folder, posts=args.posts))
    shown = {
        "files": [str(file) for file in done.files],
        "revisions": done.revisions,
        "attachments": done.attachments,
        "lines": done.receipts,
        "carried": done.carried,
    }
    if context.is_json:
        write_json(context.out, shown)
    else:
        write_lines(context.out, [*map(str, done.files), "Safe to remove the stick."])


def run_inspect(context: Context, args: argparse.Namespace) -> None:
    """Tell what reading a packet would bring."""
    from brata_desktop.services import packet_reading, turns  # noqa: PLC0415 - only when used

    _show(context, turns.finish(packet_reading.inspect(context.desk(), args.file)))


def run_read(context: Context, args: argparse.Namespace) -> None:
    """Take a packet in."""
    from brata_desktop.services import packet_reading, turns  # noqa: PLC0415 - only when used

    if args.dry_run:
        run_inspect(context, args)
        return
    reading = packet_reading.read(context.desk(), args.file, context.paths.parcels)
    _show(context, turns.finish(reading))


def run_sync(context: Context, _args: argparse.Namespace) -> None:
    """Run one session with the hub."""
    from brata_desktop.services import link, one_session, sync_overview  # noqa: PLC0415 - as above

    desk, moved = context.desk(), [0]
    try:
        with link.open_link(desk, context.paths, lambda *both: moved.append(sum(both))) as hub:
            done = one_session.run(desk, hub, parcel_folder=context.paths.parcels)
    finally:
        sync_overview.count_bytes(desk, moved[-1])
    shown: Mapping[str, object] = {
        "complete": done.is_complete,
        "sent": done.sent,
        "received": done.received,
        "arrived": done.arrived,
        "held": done.held,
        "taken_back": done.taken_back,
        "retry_after_s": done.retry_after_s,
    }
    if context.is_json:
        write_json(context.out, shown)
    else:
        write_lines(context.out, (f"{name}: {value}" for name, value in shown.items()))


def _show(context: Context, report: "PacketReport") -> None:
    opening = report.opening
    shown: Mapping[str, object] = {
        "file": report.file,
        "readable": report.is_readable,
        "signer": report.signer,
        "from": opening.feed if opening else None,
        "to": list(opening.to) if opening else [],
        "new": report.new,
        "known": report.known,
        "conflicts": list(report.conflicts),
        "refused": [{"record": each.record, "reason": each.reason} for each in report.refused],
        "received": report.received,
        "attachments": report.attachments,
        "cut": report.is_cut,
    }
    if context.is_json:
        write_json(context.out, shown)
        return
    if not report.is_readable:
        write_lines(context.out, [f"{report.file} is for others; it is carried, not read."])
        return
    counts = f"{report.new} new, {len(report.conflicts)} conflicts, {len(report.refused)} refused"
    lines = [f"{report.file} from {report.signer}: {counts}, {report.known} known"]
    lines += [f"  conflict: {number}" for number in report.conflicts]
    lines += [f"  refused: {e.record or '-'}: {_reason(e.reason)}" for e in report.refused]
    if report.is_cut:
        lines.append("The file is cut short: this is what is left of it. Have it written again.")
    write_lines(context.out, lines)


def _reason(code: str) -> str:
    sentence = MESSAGES.get(code, code)
    return code if "{" in sentence else sentence


def _say(context: Context, value: object, line: str) -> None:
    if context.is_json:
        write_json(context.out, value)
    else:
        write_lines(context.out, [line])
