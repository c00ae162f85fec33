"""Verbs about packets on a stick: packet inspect, packet read, packet write."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TypeAlias

from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.errors import BrataError, InvalidInput, NotAllowed
from brata_desktop.hub import carried
from brata_desktop.hub.answers import HubWritten, write_for
from brata_desktop.hub.command_context import Context
from brata_desktop.hub.key_folder import HubKeys
from brata_desktop.hub.packet_intake import HubPacketReport, read_packet
from brata_desktop.hub.refusals import Refused
from brata_desktop.sync.packet_file import SUFFIX

_NEWER = "packet-newer"
_Read = Callable[[Path], HubPacketReport]
_Outcome: TypeAlias = tuple[HubPacketReport, BrataError | None]


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    steps = verbs.add_group("packet", "sticks: what they bring, and the answers to them")
    inspect = steps.add_parser("inspect", "tell what reading packets would bring")
    read = steps.add_parser("read", "take packets in; again changes nothing")
    for parser, run in ((inspect, _inspect), (read, _take)):
        parser.add_argument("file", nargs="*", type=Path, help="packet, or a folder of some")
        parser.add_argument(
            "--carried", action="store_true", help="those that laptops carried here over a link"
        )
        parser.set_defaults(run=run)
    read.add_argument(
        "--answer", type=Path, metavar="DIR", help="write the answer for each packet's laptop"
    )
    write = steps.add_parser("write", "write what posts or desks may read, with receipts")
    write.add_argument("--to", type=Path, required=True, metavar="DIR")
    write.add_argument(
        "--for", dest="feeds", action="append", required=True, metavar="POST", help="as BJM/07"
    )
    write.set_defaults(run=_write)


def _inspect(context: Context, args: argparse.Namespace) -> None:
    keys = context.keys()
    _say(context, _each(context, args, partial(_read, context, keys, is_trial=True)))


def _take(context: Context, args: argparse.Namespace) -> None:
    keys = context.keys()
    read = partial(_read, context, keys, is_trial=False)
    outcomes = list(_each(context, args, read, is_taking=True))
    if args.answer is not None:
        for report in _newest(report for report, _ in outcomes):
            _answer(context, keys, args.answer, report)
    _say(context, outcomes)


def _newest(reports: Iterable[HubPacketReport]) -> Iterable[HubPacketReport]:
    """Return of each laptop's store the report about the packet that it wrote last.

    Two laptops restored from one copy are one by their id, and each lacks what the other wrote.
    """
    newest: dict[tuple[str, str], tuple[int, HubPacketReport]] = {}
    for report in reports:
        if report.opening is None:
            continue
        store = (report.opening.credential.device, report.opening.incarnations[0])
        count = report.opening.count
        if store not in newest or newest[store][0] <= count:
            newest[store] = (count, report)
    return [report for _, report in newest.values()]


def _read(context: Context, keys: HubKeys, path: Path, *, is_trial: bool) -> HubPacketReport:
    return read_packet(context.working, keys, path, is_trial=is_trial)


def _answer(context: Context, keys: HubKeys, target: Path, report: HubPacketReport) -> None:
    with context.working() as connection:
        done = write_for(connection, keys, target, report.feed, context.clock(), report.opening)
    context.err.writelines(f"{file}\n" for file in done.files)


def _each(
    context: Context, args: argparse.Namespace, read: _Read, *, is_taking: bool = False
) -> Iterator[_Outcome]:
    """Read every packet that was named; yield what came of it, and why it was refused."""
    if not (args.file or args.carried):
        raise Refused("name a packet or a folder with some, or give --carried")
    for named in args.file:
        for file in _packets(named):
            yield _tried(read, file)
    if args.carried:
        yield from _each_carried(context, read, is_taking=is_taking)


def _each_carried(context: Context, read: _Read, *, is_taking: bool) -> Iterator[_Outcome]:
    with context.working() as connection:
        parcels = carried.waiting(connection)
    for parcel in parcels:
        with context.working() as connection, carried.as_file(connection, parcel) as path:
            report, error = _tried(read, path)
            if is_taking and _is_for_good(error):
                carried.let_go(connection, parcel)
        yield report, error


def _is_for_good(error: BrataError | None) -> bool:
    """Tell whether a parcel would be judged no differently later: its room is given back then."""
    if error is None:
        return True
    return isinstance(error, InvalidInput | NotAllowed) and error.code != _NEWER


def _packets(named: Path) -> list[Path]:
    return sorted(named.glob(f"*{SUFFIX}")) if named.is_dir() else [named]


def _tried(read: _Read, path: Path) -> _Outcome:
    """Read one; a packet that is refused does not keep the others out."""
    try:
        return read(path), None
    except BrataError as error:
        return HubPacketReport(path.name), error


def _say(context: Context, outcomes: Iterable[_Outcome]) -> None:
    found = list(outcomes)
    context.say(
        [{**_as_json(report), "error": str(error or "")} for report, error in found],
        [line for each in found for line in _lines(*each)] or ["No packet waits."],
    )
    bad = sum(error is not None for _, error in found)
    if bad:
        raise Refused(f"{bad} of {len(found)} packets were refused, each with its reason above")


def _as_json(report: HubPacketReport) -> dict[str, object]:
    shown = asdict(report)
    del shown["opening"]
    shown["readable"] = shown.pop("is_readable")
    shown["cut"] = shown.pop("is_cut")
    return shown


def _lines(report: HubPacketReport, error: BrataError | None) -> list[str]:
    if error is not None:
        return [f"{report.file}: {error}"]
    if not report.is_readable:
        return [f"{report.file}: is for others; the hub cannot read it"]
    counts = (
        (report.new, "new"),
        (report.known, "known"),
        (report.aside, "kept aside (brata-hub quarantine list)"),
        (report.refused, "refused"),
        (report.attachments, "attachments"),
        (report.left_out, "attachments left out: no record here names them"),
        (len(report.incarnations), "new incarnations: its store was put back or copied"),
    )
    told = ", ".join(f"{count} {what}" for count, what in counts if count) or "nothing new"
    cut = "; its end is missing" if report.is_cut else ""
    first = f"{report.file} of {report.signer} ({report.feed}): {told}{cut}"
    return [first, *(f"  {each.reason:<15} record {each.record}" for each in report.held)]


def _write(context: Context, args: argparse.Namespace) -> None:
    keys, written = context.keys(), []
    for feed in dict.fromkeys(args.feeds):
        with context.working() as connection:
            written.append(write_for(connection, keys, args.to, feed, context.clock()))
    context.say(
        [_written_as_json(done) for done in written],
        [*(str(file) for done in written for file in done.files), "Safe to remove the stick."],
    )


def _written_as_json(done: HubWritten) -> dict[str, object]:
    return {**asdict(done), "files": [str(file) for file in done.files]}
