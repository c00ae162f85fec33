"""Verbs about laptops: devices, devices certify, devices move, revoke."""

import argparse
import datetime as dt
from dataclasses import asdict

from brata_desktop.config.verbs import Verbs
from brata_desktop.hub import devices
from brata_desktop.hub.command_context import Context
from brata_desktop.hub.devices import Device, Incarnation
from brata_desktop.hub.refusals import Refused


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    steps = verbs.add_group("devices", "the laptops: who they are, what never arrived", _list)
    certify = steps.add_parser("certify", "certify desks again after units were added")
    certify.set_defaults(run=_certify)
    move = steps.add_parser("move", "says how a laptop moves to another post")
    move.add_argument("device")
    move.add_argument("--feed", required=True)
    move.set_defaults(run=_move)
    revoke = verbs.add_parser("revoke", "shut a laptop out and tell everybody")
    revoke.add_argument("device", help="id, beginning of one, or label")
    revoke.add_argument("--reason", required=True)
    revoke.add_argument("--lost-since", type=_moment, metavar="2024-02-14T20:00+08:00")
    revoke.set_defaults(run=_revoke)


def _list(context: Context, _args: argparse.Namespace) -> None:
    with context.working() as connection:
        found = devices.read_devices(connection)
    context.say(
        [asdict(device) for device in found],
        [line for device in found for line in _lines(device)] or ["No laptop is enrolled yet."],
    )


def _lines(device: Device) -> list[str]:
    seen = f"{device.last_seen:%Y-%m-%d %H:%M}" if device.last_seen else "never"
    what = f"{device.feed}{' desk' if device.is_desk else ''}"
    state = "" if device.is_active else f"  REVOKED: {device.revoked_because}"
    waiting = device.orders_to_obey
    state += f"  has {waiting} orders of a court to obey" if waiting and device.is_active else ""
    first = f"{device.id[:8]}  {what:<14} seen {seen:<17} {device.label}{state}"
    lives = device.incarnations
    began = [
        f"          its store was put back or copied: {life.id[:8]}, {life.since:%Y-%m-%d %H:%M}"
        for life in lives[1:]
    ]
    return [first, *began, *(line for life in lives for line in _faults(life))]


def _faults(life: Incarnation) -> list[str]:
    gaps = [str(a) if a == b else f"{a}–{b}" for a, b in life.gaps]
    lines = [f"          never arrived: {', '.join(gaps)} of {life.id[:8]}"] if gaps else []
    if life.forks:
        numbers = ", ".join(map(str, life.forks))
        lines.append(f"          two revisions bear the number {numbers} of {life.id[:8]}")
    return lines


def _certify(context: Context, _args: argparse.Namespace) -> None:
    keys = context.keys()
    with context.working() as connection:
        labels, line = devices.certify_desks(connection, keys, context.clock())
    line.remember()
    context.say(
        {"certified": labels},
        [f"Certified again: {', '.join(labels)}" if labels else "Every certificate is up to date."],
    )


def _move(context: Context, args: argparse.Namespace) -> None:
    with context.working() as connection:
        device = devices.find_device(connection, args.device)
    raise Refused(
        f"{device.label} stays with {device.feed}: its key speaks for one post. For {args.feed} "
        "let it send what it has, set up a new store on it and accept that one's request "
        "(docs/decisions/0052-moving.md)"
    )


def _revoke(context: Context, args: argparse.Namespace) -> None:
    with context.working() as connection:
        device = devices.find_device(connection, args.device)
    keys = context.keys()
    now, since = context.clock(), args.lost_since
    with context.working() as connection:
        line = devices.revoke(connection, keys, device, args.reason, now, since)
    line.remember()
    # Only now: a session that begins before the commit would be let in again.
    with context.working() as connection:
        ended = devices.end_sessions(connection, device.login)
    context.say(
        {"device": device.id, "was_active": device.is_active, "sessions_ended": ended},
        [
            f"{device.label} is shut out; {ended} open sessions ended. Others learn it next.",
            "What it brings from now on is kept aside: brata-hub quarantine list",
        ],
    )


def _moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError("write it with its offset: 2024-02-14T20:00+08:00")
    return moment
