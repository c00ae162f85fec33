"""Verbs about records: schema, add, list, show, amend and the steps of the workflow."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brata_desktop.cli import options
from brata_desktop.cli.context import Context
from brata_desktop.cli.output import (
    row_as_json,
    rows_as_text,
    view_as_json,
    write_json,
    write_lines,
)
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.document import overlay
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.states import Action, State

if TYPE_CHECKING:
    from brata_desktop.services.record_view import RecordView

STEPS: dict[str, tuple[Action, str]] = {
    "submit": (Action.SUBMIT, "submit drafts for review"),
    "approve": (Action.APPROVE, "approve submitted records"),
    "return": (Action.RETURN, "send records back with a reason"),
    "recall": (Action.RECALL, "take back what nobody has reviewed yet"),
    "withdraw": (Action.WITHDRAW, "withdraw records with a reason; their text stays"),
}


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    schema = verbs.add_parser("schema", help="print the JSON Schema of a kind")
    schema.add_argument("kind", choices=list(KINDS))
    schema.set_defaults(run=run_schema)

    add = verbs.add_parser("add", help="record one document")
    add.add_argument("kind", choices=list(KINDS))
    add.add_argument(
        "--from", dest="source", required=True, metavar="FILE", help="JSON; - is stdin"
    )
    add.add_argument("--submit", action="store_true", help="submit it at once")
    add.set_defaults(run=run_add)

    _add_list(verbs)
    show = verbs.add_parser("show", help="print one record")
    show.add_argument("record", metavar="ID", help="id or number")
    show.add_argument("--history", action="store_true", help="with every version and step")
    show.set_defaults(run=run_show)

    for name, (_, text) in STEPS.items():
        step = verbs.add_parser(name, help=text)
        step.add_argument("records", nargs="+", metavar="ID")
        step.add_argument("--reason", default="")
        step.add_argument(
            "--seen",
            nargs="+",
            type=bytes.fromhex,
            metavar="HEAD",
            help="the `heads` that were read",
        )
        step.set_defaults(run=run_step, unfounded=False)
        if name == "withdraw":
            step.add_argument("--unfounded", action="store_true", help="the report proved wrong")

    amend = verbs.add_parser("amend", help="change a record; the old text stays visible")
    amend.add_argument("record", metavar="ID")
    amend.add_argument("--from", dest="source", required=True, metavar="FILE")
    amend.add_argument("--reason", default="")
    amend.set_defaults(run=run_amend)


def _add_list(verbs: Verbs) -> None:
    parser = verbs.add_parser("list", help="list records, newest first")
    parser.add_argument("--kind", action="append", default=[], choices=list(KINDS))
    parser.add_argument("--stage", action="append", default=[])
    parser.add_argument("--unit", action="append", default=[])
    parser.add_argument("--status", action="append", default=[], choices=[s.value for s in State])
    parser.add_argument("--since", type=options.day, metavar="YYYY-MM-DD")
    parser.add_argument("--until", type=options.day, metavar="YYYY-MM-DD")
    parser.add_argument("--text", default="")
    parser.add_argument("--limit", type=options.positive, default=100)
    parser.set_defaults(run=run_list)


def run_schema(context: Context, args: argparse.Namespace) -> None:
    """Print the JSON Schema of a kind; needs no store."""
    from brata_desktop.store.codec import json_schema  # noqa: PLC0415 - heavy, only for this verb

    write_json(context.out, json_schema(args.kind))


def run_add(context: Context, args: argparse.Namespace) -> None:
    """Record one document, and submit it when asked."""
    from brata_desktop.services import forms, records  # noqa: PLC0415 - SQLAlchemy, only when used
    from brata_desktop.store.codec import decode_document, encode_document  # noqa: PLC0415

    given = _read_document(context, args.source)
    desk = context.desk()
    # What the form would propose stands where the file says nothing.
    proposed = encode_document(forms.propose(desk, args.kind), {})
    document = decode_document(args.kind, {**proposed, **given})
    if "stage" not in given:
        document = forms.with_proposed_stage(desk, document)
    view, _ = records.add(desk, args.kind, document, submit=args.submit)
    _print_view(context, view)


def run_list(context: Context, args: argparse.Namespace) -> None:
    """List records."""
    from brata_desktop.services import record_list, records  # noqa: PLC0415 - only when used
    from brata_desktop.store.record_rows import RecordFilter  # noqa: PLC0415

    wanted = RecordFilter(
        kinds=tuple(args.kind),
        stages=tuple(args.stage),
        units=tuple(args.unit),
        statuses=tuple(args.status),
        since=args.since,
        until=args.until,
        text=args.text,
    )
    desk = context.desk()
    record_list.check_codes(desk, wanted)
    page = records.page(desk, wanted, limit=args.limit)
    if context.is_json:
        write_json(context.out, [row_as_json(row) for row in page.rows])
    else:
        write_lines(context.out, rows_as_text(page.rows))


def run_show(context: Context, args: argparse.Namespace) -> None:
    """Print one record as JSON, with its history when asked."""
    from brata_desktop.services import records  # noqa: PLC0415 - SQLAlchemy, only when used

    view = records.get(context.desk(), args.record)
    write_json(context.out, view_as_json(view, with_history=args.history))


def run_step(context: Context, args: argparse.Namespace) -> None:
    """Take records one step; all of them or none."""
    from brata_desktop.services import records  # noqa: PLC0415 - SQLAlchemy, only when used

    action, _ = STEPS[args.verb]
    views, _changes = records.act(
        context.desk(),
        args.records,
        action,
        args.reason,
        is_unfounded=args.unfounded,
        # Without it nothing was read: the step is about the record as it stands.
        seen=dict.fromkeys(args.records, args.seen) if args.seen else None,
    )
    if context.is_json:
        write_json(context.out, [_brief(view) for view in views])
    else:
        write_lines(context.out, (f"{v.state.number} {v.state.state.value}" for v in views))


def run_amend(context: Context, args: argparse.Namespace) -> None:
    """Lay the fields of a file over a record, with a reason.

    A record in conflict takes a file that gives every field in conflict its value.
    """
    from brata_desktop.services import records  # noqa: PLC0415 - SQLAlchemy, only when used
    from brata_desktop.store.codec import decode_document  # noqa: PLC0415

    desk = context.desk()
    state = records.get(desk, args.record).state
    changes = _read_document(context, args.source)
    document = decode_document(
        state.kind,
        {
            **state.document,
            **{key: overlay(state.document.get(key), value) for key, value in changes.items()},
        },
    )
    view, _ = records.amend(desk, args.record, document, args.reason, changes)
    _print_view(context, view)


def _print_view(context: Context, view: "RecordView") -> None:
    if context.is_json:
        write_json(context.out, _brief(view))
    else:
        write_lines(context.out, [f"{view.state.number} {view.state.state.value}"])


def _brief(view: "RecordView") -> dict[str, object]:
    state = view.state
    return {
        "id": state.record,
        "number": state.number,
        "kind": state.kind,
        "status": state.state.value,
    }


def _read_document(context: Context, source: str) -> dict[str, Any]:
    try:
        text = context.stdin.read() if source == "-" else Path(source).read_text("utf-8-sig")
        document = json.loads(text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file-unreadable", file=source, reason=reason) from error
    except (ValueError, RecursionError) as error:
        raise InvalidInput(source, "document-invalid", reason=str(error)) from error
    if not isinstance(document, dict):
        raise InvalidInput(source, "document-invalid", reason="it is not a JSON object")
    return document
