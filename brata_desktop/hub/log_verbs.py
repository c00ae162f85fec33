"""Verbs about what is in the log: quarantine, heads, mark-durable, erase."""

import argparse
import json
from pathlib import Path

import msgspec

from brata_desktop.config.verbs import Verbs
from brata_desktop.hub import durability, erasure, quarantine
from brata_desktop.hub.command_context import Context, read_bytes
from brata_desktop.hub.common_line import check_hub
from brata_desktop.hub.key_folder import read_facts
from brata_desktop.hub.quarantine import Aside
from brata_desktop.hub.refusals import Refused


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    _add_quarantine(verbs.add_group("quarantine", "what was kept aside"))
    heads = verbs.add_parser("heads", "where each line ends, for the backup script; always JSON")
    heads.set_defaults(run=_heads)
    mark = verbs.add_parser("mark-durable", "what is in a verified backup")
    mark.add_argument("--line")
    mark.add_argument("--seq", type=int)
    mark.add_argument("--all-from", type=Path, metavar="FILE", help="as brata-hub heads printed it")
    mark.set_defaults(run=_mark_durable)
    erase = verbs.add_parser("erase", "carry out the order of a court")
    erase.add_argument("hash", nargs="?", help="one revision, hexadecimal")
    erase.add_argument("--record", metavar="ID", help="every revision of a record")
    erase.add_argument("--order", required=True, help="the order: court, number, date")
    erase.add_argument("--yes", action="store_true", help="do not ask")
    erase.set_defaults(run=_erase)


def _add_quarantine(steps: Verbs) -> None:
    listed = steps.add_parser("list", "what nobody decided about yet")
    listed.add_argument("--all", action="store_true", help="what was decided, too")
    listed.set_defaults(run=_list)
    show = steps.add_parser("show", "one of them, with what it says")
    show.add_argument("hash")
    show.set_defaults(run=_show)
    accept = steps.add_parser("accept", "take them into the lines they were meant for")
    accept.add_argument("hash", nargs="+")
    accept.set_defaults(run=_accept)
    refuse = steps.add_parser("refuse", "leave one aside for good")
    refuse.add_argument("hash")
    refuse.add_argument("--reason", required=True)
    refuse.set_defaults(run=_refuse)


def _list(context: Context, args: argparse.Namespace) -> None:
    with context.working() as connection:
        found = quarantine.read_aside(connection, with_decided=args.all)
    context.say(
        [_as_json(each) for each in found],
        [_line(each) for each in found] or ["Nothing is kept aside."],
    )


def _line(each: Aside) -> str:
    decision = f"  {each.decision}" if each.decision else ""
    return (
        f"{each.hash[:12]}  {each.received_at:%Y-%m-%d %H:%M}  {each.reason:<15} "
        f"{each.feed:<8} {each.kind:<12} by {each.brought_by}{decision}"
    )


def _as_json(each: Aside) -> dict[str, object]:
    return {
        "hash": each.hash,
        "reason": each.reason,
        "brought_by": each.brought_by,
        "received_at": each.received_at,
        "feed": each.feed,
        "kind": each.kind,
        "record": each.record,
        "decision": each.decision,
    }


def _show(context: Context, args: argparse.Namespace) -> None:
    with context.working() as connection:
        each = quarantine.find_aside(connection, args.hash)
    revision = each.revision
    header = json.loads(revision.signed) if revision else None
    payload = revision.payload if revision else None
    shown = {**_as_json(each), "header": header, "payload": payload}
    context.say(shown, [json.dumps(shown, ensure_ascii=False, indent=2, default=str)])


def _accept(context: Context, args: argparse.Namespace) -> None:
    facts, lines = read_facts(context.folder()), []
    with context.working() as connection:
        check_hub(connection, facts)
        for given in args.hash:
            each = quarantine.find_aside(connection, given)
            line = quarantine.accept(connection, facts, each, context.clock())
            lines.append({"hash": each.hash, "line": line})
    context.say(lines, [f"{each['hash'][:12]} is in line {each['line']} now." for each in lines])


def _refuse(context: Context, args: argparse.Namespace) -> None:
    with context.working() as connection:
        each = quarantine.find_aside(connection, args.hash)
        quarantine.refuse(connection, each, args.reason, context.clock())
    context.say(
        {"hash": each.hash, "decision": f"refused: {args.reason}"},
        [f"{each.hash[:12]} stays aside, with the reason."],
    )


def _heads(context: Context, _args: argparse.Namespace) -> None:
    with context.working() as connection:
        heads = durability.read_heads(connection)
    context.out.write(msgspec.json.encode(heads).decode() + "\n")


def _mark_durable(context: Context, args: argparse.Namespace) -> None:
    is_line = args.line is not None and args.seq is not None
    if is_line == (args.all_from is not None):
        raise Refused("give --line and --seq, or --all-from with the file of brata-hub heads")
    heads = None if is_line else durability.parse_heads(read_bytes(args.all_from))
    with context.working() as connection:
        if heads is None:
            moved = durability.mark_line(connection, args.line, args.seq)
        else:
            moved = durability.mark_durable(connection, heads)
    context.say({"lines": moved}, [f"{moved} lines are in a verified backup further than before."])


def _erase(context: Context, args: argparse.Namespace) -> None:
    if (args.hash is None) == (args.record is None):
        raise Refused("name one revision by its hash, or all of a record with --record")
    with context.working() as connection:
        targets = erasure.find_targets(connection, args.hash, args.record)
    context.err.writelines(f"{each.summary}\n" for each in targets)
    question = f"Erase the text of these {len(targets)} revisions everywhere, for good?"
    if not context.is_confirmed(question, yes=args.yes):
        raise Refused("nothing was erased")
    keys = context.keys()
    with context.working() as connection:
        order, line = erasure.erase(connection, keys, targets, args.order, context.clock())
    line.remember()
    context.say(
        {"order": order.hash.hex(), "erased": [each.hash.hex() for each in targets]},
        [
            f"{len(targets)} revisions are erased here; laptops obey at their next exchange.",
            "Backups made before still hold the text: destroy them as the order says.",
        ],
    )
